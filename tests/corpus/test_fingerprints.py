"""Fingerprints keep what grouping needs, with places that hold in the text."""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.fingerprints import ATTRIBUTED, FINGERPRINT, HEADING, IN_TITLE, PERMUTATIONS, QUOTED, words_of
from framing.corpus.word_numbers import hashed
from framing.text import NON_WORDS, fold
from tests.corpus.prints import print_of

STORY = (
    "Ferry sinks off Keddle Point\n\nAt least 12 people were killed on Sunday when the ferry Aurel sank off Keddle Point, the harbour board said. "
    "“We heard one bang,” said Mira Voss. Last year a barge was lost there. The al-Buqa'an light was out."
)


def test_a_row_has_every_column():
    assert list(FINGERPRINT) == [name for name in print_of(STORY) if name not in ("document", "day", "outlet")]


def test_words_stand_where_the_text_has_them():
    row = print_of(STORY, published="2031-05-07")
    words = words_of(row)
    text = row["document"].text

    assert fold([text[start:end] for start, end in zip(words.starts, words.ends, strict=True)])[:4] == ["ferry", "sinks", "off", "keddle"]
    assert words.hashes[:2].tolist() == hashed(["ferry", "sinks"])


@settings(max_examples=40)
@given(st.text(max_size=400))
def test_any_text_has_a_fingerprint_whose_places_hold(text):
    row = print_of(text)
    words = words_of(row)
    characters = row["document"].text

    assert len(words.hashes) == len(words.marks) == len(words.starts) == len(words.ends)
    assert all(0 <= start < end <= len(characters) for start, end in zip(words.starts, words.ends, strict=True))


def test_a_long_gap_between_words_is_kept():
    row = print_of("One word." + " " * 700 + "Another word.")

    assert words_of(row).starts.tolist() == [0, 4, 709, 717]


def test_a_title_outside_the_text_comes_first_and_has_no_place():
    row = print_of("The quay burned.", title="Fire at Low Quay")
    words = words_of(row)

    assert (words.marks & HEADING > 0).tolist() == [True] * 4 + [False] * 3
    assert words.starts.tolist() == [0, 0, 0, 0, 0, 4, 9]


def test_voices_are_marked():
    row = print_of(STORY)
    words, text = words_of(row), row["document"].text
    marked = {
        flag: {text[start:end] for start, end, mark in zip(words.starts, words.ends, words.marks, strict=True) if mark & flag}
        for flag in (QUOTED, IN_TITLE)
    }

    assert marked[QUOTED] == {"We", "heard", "one", "bang"}
    assert marked[IN_TITLE] == {"Ferry", "sinks", "off", "Keddle", "Point"}
    assert (words.marks & ATTRIBUTED > 0).any()


def test_days_tolls_and_names_are_kept():
    row = print_of(STORY, published="2031-05-07")

    assert row["days"] == ["2031-05-04"]
    assert row["tolls"] == ["killed:12:"]
    assert {"Mira Voss", "Aurel", "Keddle Point", "al-Buqa'an"} <= set(row["names"])
    assert row["recalled"] == [3]


def test_large_figures_are_not_rounded():
    assert print_of("The war displaced 1,234,567 people.")["tolls"] == ["displaced:1234567:1234567"]


@pytest.mark.parametrize(("text", "length"), [("", 0), ("Four words are few.", 0), (STORY, 4 * PERMUTATIONS)])
def test_a_text_of_few_words_has_no_minhash(text, length):
    assert len(print_of(text)["minhash"]) == length


def test_the_share_of_equal_minima_is_near_the_share_of_runs():
    words = [f"{first}{second}" for first in "bcdfgklmnp" for second in ("ara", "eli", "onu", "udo", "isa", "iro", "ame", "ola")]
    one = print_of(" ".join(words) + ".")
    other = print_of(" ".join(words[:60] + words[:20]) + ".")
    minima = [numpy.frombuffer(row["minhash"], dtype="<u4") for row in (one, other)]

    assert 0.5 < (minima[0] == minima[1]).mean() < 0.85


def test_marks_are_not_words():
    assert not {"“", "”", "."} - NON_WORDS
    assert len(words_of(print_of("“Yes.”")).hashes) == 1
