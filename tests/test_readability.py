"""The counts and indices are textstat's own, except where textstat counts artefacts."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.prose import Prose
from framing.readability import (
    INDICES,
    REMEMBERED,
    Measures,
    count,
    dictionary,
    dictionary_vowels,
    easy_words,
    indices,
    readability,
    syllables,
)
from framing.resources import cmudict_path
from framing.text import sentence_spans
from framing.types import Document, Mask
from framing.vocabulary import Vocabulary

EMPTY = Vocabulary(())
LANGUAGE = "en_US"
PLAIN_TEXTS = {
    "short": "The ferry left the harbour before dawn. Nobody on the quay saw where it went that morning.",
    "contractions": (
        "They didn't say why the harbour's gates weren't open. We'll ask the engineer's deputy, who isn't here. "
        "The well-known captain wouldn't answer (she rarely does); her deputy, 'a careful man', hadn't been told."
    ),
    "figures": "In 2018 the council counted 1,100 crates and 36 boats. Only 0.24 per cent of the 17 wagons were empty.",
    "hard": (
        "Extraordinary parliamentary deliberations concerning municipal infrastructure continued throughout the afternoon. "
        "Representatives emphasised unprecedented administrative responsibilities. "
        "Subsequently, an independent investigation recommended comprehensive reorganisation of emergency accommodation."
    ),
    "easy": "The dog ran to the old man. The man gave the dog a bone. The dog was very glad of it.",
    "unknown words": "Keddlepoint and Brackwater share the estuary of the Saltern. Tolvanians call it the Oxmere instead.",
    "long": " ".join(
        f"The harbour master of the {place} quarter told the assembly that the barges had been delayed by the {cause}."
        for place in ("northern", "southern", "eastern", "western", "central", "old")
        for cause in ("storm", "strike", "investigation")
    ),
    "one word": "Nobody knows anything.",
}


@cache
def textstat() -> ModuleType:
    """The library, with the shipped dictionary first in NLTK's path, and left there."""
    import nltk

    nltk.data.path.insert(0, str(cmudict_path()))
    import textstat as library

    return library


def prose_of(text: str, *masked: Mask) -> Prose:
    return Prose(Document(id="invented", text=text, masked=masked), EMPTY)


@pytest.mark.parametrize("text", PLAIN_TEXTS.values(), ids=PLAIN_TEXTS)
def test_indices_equal_those_of_textstat(text: str) -> None:
    counts = count(text, list(zip(*sentence_spans(text), strict=True)))
    assert counts is not None
    assert counts.sentences == textstat().sentence_count(text), "the text is not a plain one"
    found = indices(counts)
    for name, value in found.items():
        theirs = getattr(textstat(), "dale_chall_readability_score" if name == "dale_chall" else name)
        assert value == pytest.approx(theirs(text), abs=1e-6), name


def test_the_indices_are_those_that_are_named() -> None:
    found = readability(prose_of("The harbour was quiet."))
    assert found is not None
    assert tuple(found) == ("words", "sentences", "syllables", *INDICES)


@pytest.mark.parametrize("text", PLAIN_TEXTS.values(), ids=PLAIN_TEXTS)
def test_values_are_the_counts_and_indices_rounded_to_two_places(text: str) -> None:
    counts = count(text, list(zip(*sentence_spans(text), strict=True)))
    assert counts is not None
    expected = {"words": counts.words, "sentences": counts.sentences, "syllables": counts.syllables, **indices(counts)}
    assert readability(prose_of(text)) == {name: round(value, 2) for name, value in expected.items()}


ODD = st.text(alphabet=st.characters(exclude_characters="’—–…-.", exclude_categories=("Cs",)), max_size=12)
WORDS = st.one_of(
    st.sampled_from(
        [
            "the",
            "harbour's",
            "don't",
            "'tis",
            "we'll",
            "o'clock",
            "''s",
            "'l.l",
            "U.S.",
            "p.m.",
            "1,100",
            "3/4",
            "well-known",
            "naïve",
            "STRASSE",
            "straße",
            "İzmir",
            "hmm",
            "(reorganisation)",
            "_",
            "*",
            "&",
            "a's",
            "boss's",
            "rock'n'roll",
            '"Parliamentary',
            "Keddlepoint",
            "XYZZY",
        ]
    ),
    st.sampled_from(["abandoned", "administration", "beautiful", "people", "family", "everything", "Extraordinarily,"]),
    ODD,
)


@settings(max_examples=500)
@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_counts_equal_those_of_textstat_on_any_text(text: str) -> None:
    theirs = textstat().backend.counts
    words = theirs.count_words(text)
    counts = count(text, [(0, len(text))])
    if counts is None:
        assert words == 0
        return
    assert counts.words == words
    assert counts.tokens == theirs.count_words(text, rm_punctuation=False)
    assert counts.characters == theirs.count_chars(text, ignore_spaces=True)
    assert counts.letters == theirs.count_letters(text)
    assert counts.syllables == theirs.count_syllables(text, LANGUAGE)
    assert counts.polysyllables == theirs.count_polysyllable_words(text, LANGUAGE)
    assert counts.complex_words == theirs.count_difficult_words(text, LANGUAGE, 3)
    assert counts.hard_words == theirs.count_difficult_words(text, LANGUAGE, 0)


def test_every_word_of_the_dictionary_is_found_with_the_vowels_of_its_first_pronunciation() -> None:
    first: dict[bytes, int] = {}
    for line in dictionary().lines.splitlines()[1:]:
        spelling, _, *phones = line.split(b" ")
        first.setdefault(spelling, sum(phone[-1:].isdigit() for phone in phones))
    assert len(first) > 120_000
    assert {spelling: dictionary_vowels(spelling) for spelling in first} == first


def test_words_before_behind_and_between_those_of_the_dictionary_are_unknown() -> None:
    assert [dictionary_vowels(word) for word in (b"!", b"KEDDLEPOINT", b"ZZZZZ", b"~", b"ABLE ", b"")] == [None] * 6


@pytest.mark.parametrize("word", ["people", "don't", "hmm", "xyzzy", "keddlepoint", "straße", "naïve", "1100", "ﬁre", "a"])
def test_syllables_of_a_word_are_those_of_textstat(word: str) -> None:
    assert syllables(word) == textstat().syllable_count(word)


def test_easy_words_are_those_of_textstat() -> None:
    textstat()
    from textstat.backend.utils._get_lang_easy_words import get_lang_easy_words

    assert easy_words() == get_lang_easy_words(LANGUAGE)


def words_in(text: str) -> float:
    values = readability(prose_of(text))
    assert values is not None
    return values["words"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The quay—where boats lie—was shut.", 7),
        ("The quay – where boats lie – was shut.", 7),
        ("The quay--where boats lie--was shut.", 7),
        ("He waited…then left.", 4),
        ("He waited...then left.", 4),
        ("We don’t know the captain’s name.", 6),
        ("A well-known quay.", 3),
        ("See " + "x" * 101 + " there.", 2),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    assert words_in(text) == words


def test_a_typographic_apostrophe_counts_like_a_straight_one() -> None:
    text = "They didn’t say why it wasn’t open. The captain’s deputy won’t answer."
    assert readability(prose_of(text)) == readability(prose_of(text.replace("’", "'")))


@pytest.mark.parametrize(
    ("text", "sentences", "theirs"),
    [
        ("They failed. Nobody wept. The boats that lay at the quay left on the evening tide.", 3, 1),
        ("The meeting with Col. Harrow of the port authority began at 11:00 p.m. on the old quay.", 1, 3),
        ("Harbour quarter shut\n\nThe harbour quarter was shut before dawn.", 2, 1),
    ],
)
def test_sentences_are_those_of_our_own_splitter(text: str, sentences: int, theirs: int) -> None:
    values = readability(prose_of(text))
    assert values is not None
    assert values["sentences"] == sentences
    assert textstat().sentence_count(text) == theirs


def test_masked_text_is_not_counted() -> None:
    text = "The ferry left the harbour. READ MORE: Seven ways to pack a suitcase! Nobody saw it go."
    start, end = text.index("READ"), text.index(" Nobody")
    masked = readability(prose_of(text, Mask(start=start, end=end, reason="read-more", rule="invented")))
    assert masked == readability(prose_of(text[:start] + text[end:]))


@pytest.mark.parametrize("text", ["", "   \n\n ", "… — !?", "“”", "* * *", "😀", "x" * 200])
def test_a_text_without_words_has_no_readability(text: str) -> None:
    assert readability(prose_of(text)) is None


def test_a_sentence_without_words_is_none() -> None:
    values = readability(prose_of("The ferry left at dawn.\n\n***\n\nNobody saw it go."))
    assert values is not None
    assert values["sentences"] == 2


def test_memory_of_tokens_is_bounded() -> None:
    measures = Measures(frozenset())
    measures.update({str(number): measures["ferry"] for number in range(REMEMBERED)})
    assert measures["quay"].words == 1
    assert len(measures) == 1
    assert measures["x" * 101].words == 0
    assert len(measures) == 1


def test_readability_needs_neither_network_nor_home_nor_nltk() -> None:
    program = (
        "import socket, sys\n"
        "def refuse(*_, **__): raise SystemExit('a socket was opened')\n"
        "socket.socket = socket.create_connection = refuse\n"
        "from framing.prose import Prose\n"
        "from framing.readability import readability\n"
        "from framing.types import Document\n"
        "from framing.vocabulary import Vocabulary\n"
        "text = 'The ferry left Keddlepoint before dawn. Nobody on the quay saw where it went.'\n"
        "print(readability(Prose(Document(id='x', text=text), Vocabulary(())))['syllables'])\n"
        "print([name for name in ('nltk', 'textstat', 'sklearn') if name in sys.modules])\n"
    )
    environment = {**os.environ, "HOME": "/nonexistent"}
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, cwd=root, check=False)
    assert done.stdout == "20.0\n[]\n", done.stderr
