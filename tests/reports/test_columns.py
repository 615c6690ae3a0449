"""Lines and tables: nothing is wider than the terminal, nothing is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reports.characters import printable, printable_line, width_of
from framing.reports.columns import Column, Piece, table, wrap

SGR = re.compile(r"\x1b\[[\d;]*m")
WORDS = st.text(st.sampled_from("ab é—漢\u0301\n "), max_size=60)
PIECES = st.lists(st.builds(Piece, WORDS, st.sampled_from(["", "1", "2;31"])), max_size=6)


@given(pieces=PIECES, width=st.integers(4, 30))
def test_no_line_is_wider_than_asked(pieces, width):
    assert all(width_of(SGR.sub("", line)) <= width for line in wrap(pieces, width, indent="  "))


@given(pieces=PIECES, width=st.integers(4, 30))
def test_every_character_but_white_space_is_kept_in_order(pieces, width):
    kept = "".join(SGR.sub("", line) for line in wrap(pieces, width))
    assert "".join(kept.split()) == "".join("".join(piece.text for piece in pieces).split())


@given(pieces=PIECES, width=st.integers(4, 30))
def test_every_style_ends_on_its_line(pieces, width):
    for line in wrap(pieces, width):
        codes = SGR.findall(line)
        assert codes[1::2] == ["\x1b[0m"] * (len(codes) // 2)
        assert "\x1b[0m" not in codes[::2]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("one\n\ntwo", ["one", "", "two"]),
        ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("漢漢漢漢漢", ["漢漢漢漢", "漢"]),
        ("", [""]),
    ],
)
def test_text_wraps_at_spaces_and_inside_words_that_fit_no_line(text, lines):
    assert list(wrap([Piece(text)], 8)) == lines


def test_word_of_several_pieces_is_not_torn():
    assert list(wrap([Piece("a b ["), Piece("word"), Piece("]")], 8)) == ["a b", "[word]"]


def test_added_lines_are_indented():
    assert list(wrap([Piece("one two three")], 8, indent="  ")) == ["one two", "  three"]


def test_table_sets_columns_and_wraps_the_wide_one():
    rows = [[Piece("rain"), Piece("7"), Piece("fell over the harbour")], [Piece("hail"), Piece("12"), Piece("–")]]
    columns = [Column("what"), Column("hours", "right"), Column("where", share=1)]
    assert list(table(columns, rows, 28)) == [
        "what  hours  where",
        "rain      7  fell over the",
        "             harbour",
        "hail     12  –",
    ]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b2J", "\ufffd2J"),
        ("a\u202eb\u202c", "a\ufffdb\ufffd"),
        ("a\u200fb", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb", "a    b"),
        ("a\0\x7f", "a␀␡"),
        ("naïve “שלום” 👩‍👧", "naïve “שלום” 👩‍👧"),
    ],
)
def test_control_is_shown_instead_of_obeyed(raw, shown):
    assert printable(raw) == shown


@given(text=st.text())
def test_printable_text_can_be_encoded_and_holds_no_control(text):
    shown = printable(text)
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


@given(text=st.text())
def test_printable_line_is_one_line(text):
    assert "\n" not in printable_line(text)
