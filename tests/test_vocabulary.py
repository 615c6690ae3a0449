"""The compiled table of lists and word classes."""

from pathlib import Path

import pytest

from framing.grammar import Flag
from framing.lexicon import load
from framing.vocabulary import Vocabulary, places, shipped_vocabulary, tokenise

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


def test_a_phrase_is_looked_for_at_its_rarest_word(vocabulary: Vocabulary) -> None:
    assert "of" not in vocabulary.words or not vocabulary.words["of"].shapes
    assert sum(len(phrases) for word in vocabulary.words.values() for phrases in word.shapes.values()) == 2


def test_a_kind_that_is_not_wanted_has_no_forms(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text(LIST, encoding="utf-8")
    narrow = Vocabulary([load(path)], kinds=["appeal"])
    assert all(not word.forms and not word.shapes for word in narrow.words.values())


def test_the_digest_of_every_list_is_kept(vocabulary: Vocabulary) -> None:
    assert list(vocabulary.digests) == ["my/words"]


@pytest.mark.parametrize(
    ("phrase", "tokens"),
    [("So-called", ("so-called",)), ("the coalition’s claim", ("the", "coalition", "'s", "claim")), ("don’t", ("don't",)), ("a  b", ("a", "b"))],
)
def test_phrases_are_cut_as_texts_are(phrase: str, tokens: tuple[str, ...]) -> None:
    assert tokenise(phrase) == tokens


def test_places_of_a_form_in_a_shield_are_all_found() -> None:
    assert places(("war",), ("war", "of", "war")) == [0, 2]
    assert places(("peace",), ("war",)) == []


@pytest.mark.parametrize(
    ("word", "flag"),
    [("said", Flag.REPORT), ("claimed", Flag.REPORT), ("killed", Flag.HARM), ("died", Flag.DEATH), ("arrested", Flag.COERCION)],
)
def test_the_lists_set_word_classes(word: str, flag: int) -> None:
    assert shipped_vocabulary().words[word].flags & flag


def test_reporting_verbs_carry_their_stance() -> None:
    words = shipped_vocabulary().words
    assert words["said"].stance == "neutral"
    assert words["claimed"].stance == "doubt"
    assert words["insisted"].stance == "forceful"


def test_the_shipped_table_is_built_once() -> None:
    assert shipped_vocabulary() is shipped_vocabulary()
