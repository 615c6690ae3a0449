"""The compiled table of lists and word classes."""

from pathlib import Path

import pytest

from framing.detectors.findings import longest_first
from framing.detectors.phrases import find_phrases
from framing.flags import COERCION, DEATH, HARM, HARM_NOUN, INSTRUMENT, REPORT
from framing.grammar import Signal
from framing.lexicon import load
from framing.prose import Prose
from framing.text import places, tokenise
from framing.vocabulary import Vocabulary, shipped_vocabulary
from framing.voice import find_voices
from tests.reading import document_of, prose_of

LIST = """id = "my/words"
kind = "metaphor"
about = "A list made for these tests."
[sources.author-2020]
citation = "Author (2020), Title, Journal."
[[entries]]
id = "grim"
forms = ["grimbly", "grimbly tide of", "tide of grimbly"]
sense = "It stands here for the tests."
sources = ["author-2020"]
examples = ["A {grimbly} day."]
"""


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    path = tmp_path / "words.toml"
    path.write_text(LIST, encoding="utf-8")
    return Vocabulary([load(path)])


def test_a_single_word_is_found_at_once(vocabulary: Vocabulary) -> None:
    assert [form.name for form in vocabulary.words["grimbly"].forms] == ["my/words/grim"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A grimbly day.", ["grimbly"]),
        ("The grimbly tide of the year.", ["grimbly tide of"]),
        ("The tide of grimbly rose.", ["tide of grimbly"]),
        ("The tide of the year.", []),
        ("grimbly tide", ["grimbly"]),
        ("of grimbly", ["grimbly"]),
    ],
)
def test_phrases_are_found_whichever_of_their_words_is_rare(vocabulary: Vocabulary, text: str, expected: list[str]) -> None:
    prose = Prose(document_of(text), vocabulary)
    findings, _ = find_phrases(prose, find_voices(prose))
    assert [prose.slice(found.first, found.last) for found in longest_first(findings)] == expected


def test_the_digest_of_every_list_is_kept(vocabulary: Vocabulary) -> None:
    assert list(vocabulary.digests) == ["my/words"]


@pytest.mark.parametrize(
    ("phrase", "tokens"),
    [
        ("So-called", ("so-called",)),
        ("the coalition’s claim", ("the", "coalition", "'s", "claim")),
        ("don’t", ("don't",)),
        ("a  b", ("a", "b")),
    ],
)
def test_phrases_are_cut_as_texts_are(phrase: str, tokens: tuple[str, ...]) -> None:
    assert tokenise(phrase) == tokens


def test_places_of_a_form_in_a_shield_are_all_found() -> None:
    assert places(("war",), ("war", "of", "war")) == [0, 2]
    assert places(("peace",), ("war",)) == []


@pytest.mark.parametrize(
    ("text", "word", "flag"),
    [
        ("She said so.", "said", REPORT),
        ("She claimed it rained.", "claimed", REPORT),
        ("Two men were killed.", "killed", HARM),
        ("Two men died.", "died", DEATH),
        ("Two men were arrested.", "arrested", COERCION),
        ("The bombing went on.", "bombing", HARM_NOUN),
        ("A missile fell.", "missile", INSTRUMENT),
    ],
)
def test_the_lists_set_word_classes(text: str, word: str, flag: int) -> None:
    prose = prose_of(text)
    assert prose.flags[prose.folded.index(word)] & flag


def test_reporting_verbs_carry_their_stance() -> None:
    words = shipped_vocabulary().words
    assert words["said"].stance == "neutral"
    assert words["claimed"].stance == "doubt"
    assert words["insisted"].stance == "forceful"


def test_the_shipped_table_is_built_once() -> None:
    assert shipped_vocabulary() is shipped_vocabulary()


def test_no_phrase_is_ruled_out_by_the_bits_of_its_words() -> None:
    words = shipped_vocabulary().words
    for word in words.values():
        assert all(words[token].bit & word.bits_on for token in word.phrases_on)
        assert all(words[token].bit & word.bits_to for token in word.phrases_to)


def test_a_hyphenated_word_that_only_stands_next_to_a_rarer_one_is_no_listed_word(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text(LIST.replace('"tide of grimbly"', '"bleak low-lying", "stark low-lying"'), encoding="utf-8")
    table = Vocabulary([load(path)]).table
    assert table["low-lying"].signals == Signal.COMPOUND == table["high-lying"].signals
