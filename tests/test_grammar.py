"""Closed word classes and verb forms."""

import pytest

from framing import flags
from framing.flags import (
    ADJECTIVAL,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    GET,
    HAVE,
    MODAL,
    MONTH,
    NEGATION,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    TITLE,
    WEEKDAY,
)
from framing.grammar import CLASSES, is_participle, is_past, word_classes

FLAGS = word_classes()


def test_every_flag_is_a_bit_of_its_own() -> None:
    bits = [value for name, value in vars(flags).items() if name.isupper() and name != "CLOSED" and "_OR_" not in name]
    assert all(bit.bit_count() == 1 for bit in bits)
    assert len(set(bits)) == len(bits)


def test_every_word_stands_folded() -> None:
    assert all(word == word.lower() and "’" not in word.strip("’‘") for words, _ in CLASSES for word in words)


@pytest.mark.parametrize(
    ("word", "flag"),
    [
        ("was", BE),
        ("got", GET),
        ("hasn't", HAVE),
        ("might", MODAL),
        ("never", NEGATION),
        ("she", PRONOUN),
        ("the", DETERMINER),
        ("upon", PREPOSITION),
        ("whereas", CONJUNCTION),
        ("which", RELATIVE),
        ("tuesday", WEEKDAY),
        ("nov", MONTH),
        ("twenty-three", NUMBER),
        ("col", TITLE),
        ("”", QUOTE),
        (",", COMMA),
        ("slain", PARTICIPLE),
        ("struck", PAST),
    ],
)
def test_words_carry_their_class(word: str, flag: int) -> None:
    assert FLAGS[word] & flag


@pytest.mark.parametrize("word", ["killed", "shot", "slain", "beaten", "taken", "re-elected", "tear-gassed", "torn", "hit"])
def test_participles_are_known_by_class_or_ending(word: str) -> None:
    assert is_participle(word, FLAGS.get(word, 0))


@pytest.mark.parametrize("word", ["hundred", "bed", "need", "indeed", "much-needed", "red", "kill", "tower", "so-called"])
def test_other_words_are_no_participles(word: str) -> None:
    assert not is_participle(word, FLAGS.get(word, 0) & ~ADJECTIVAL)


@pytest.mark.parametrize("word", ["fired", "shot", "fell", "went", "was"])
def test_past_tenses_are_known(word: str) -> None:
    assert is_past(word, FLAGS.get(word, 0))


@pytest.mark.parametrize("word", ["speed", "hundred", "fires", "seed"])
def test_other_words_are_no_past_tense(word: str) -> None:
    assert not is_past(word, FLAGS.get(word, 0))
