"""Markers as rows: every column, spreadsheets kept from running them, and CSV that reads back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.readers.unreadable import Unreadable
from framing.reports.table import COLUMNS, SCHEMA, marker_rows, render_csv
from framing.types import Headline
from tests.reports.samples import analysis, article, hostile, marker


def read_back(lines):
    return list(csv.DictReader(io.StringIO("".join(lines), newline=""), strict=True))


def test_rows_hold_every_marker_with_its_document():
    found = article()
    rows = list(marker_rows([found]))
    assert [(row["start"], row["end"], row["text"], row["kind"], row["voice"]) for row in rows] == [
        (marker.start, marker.end, marker.text, marker.kind, marker.voice) for marker in found.markers
    ]
    assert {(row["document"], row["outlet"], row["field"]) for row in rows} == {("courier", "Low Weir Courier", "text")}


def test_rows_keep_to_the_schema():
    for row in marker_rows([article(), hostile()]):
        assert tuple(row) == COLUMNS
        assert all(value is None or isinstance(value, SCHEMA[column]) for column, value in row.items())


def test_markers_of_a_title_outside_the_text_say_so():
    headline = Headline(text="Grim day", start=None, end=None, markers=(marker("Grim day", 0, 4, voice="headline"),))
    (row,) = marker_rows([analysis("Rain.", headline=headline)])
    assert (row["field"], row["text"], row["start"]) == ("title", "Grim", 0)


def test_csv_reads_back_as_the_rows():
    found = article()
    for row, back in zip(marker_rows([found]), read_back(render_csv([found])), strict=True):
        told = {
            column: "" if value is None else str(value).lower() if isinstance(value, bool) else str(value) for column, value in row.items()
        }
        assert back == told


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize("column", ["text", "speaker", "note", "sub", "document", "outlet"])
def test_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(start, column):
    danger = f"{start}cmd|' /C calc'!A0"
    if column in ("document", "outlet"):
        found = analysis("x", document={"id" if column == "document" else column: danger}, markers=(marker("x", 0, 1),))
    elif column == "text":
        found = analysis(danger, markers=(marker(danger, 0, len(danger)),))
    else:
        found = analysis("x", markers=(marker("x", 0, 1, **{column: danger}),))
    (row,) = read_back(render_csv([found]))
    assert row[column] == "'" + danger


@given(words=st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('",\n\r;'), min_size=1))
def test_csv_keeps_whatever_stands_in_a_cell(words):
    (row,) = read_back(render_csv([analysis(words, markers=(marker(words, 0, len(words)),))]))
    assert row["text"].removeprefix("'" if words[0] in "=+-@\t\r" else "") == words


def test_csv_is_quoted_only_where_it_must_be():
    found = analysis('a "b",\nc', document={"id": "d"}, markers=(marker('a "b",\nc', 0, 8, note="One, two."),))
    assert list(render_csv([found]))[1] == 'd,,text,0,8,"a ""b"",\nc",evaluation,,,invented,author,,0,false,"One, two."\n'


def test_header_stands_even_over_nothing():
    assert list(render_csv([])) == [",".join(COLUMNS) + "\n"]


def test_rows_come_as_the_documents_come():
    asked = []

    def analyses():
        for number in range(3):
            asked.append(number)
            yield article()

    lines = render_csv(analyses())
    next(lines), next(lines)
    assert asked == [0]


def test_unreadable_documents_have_no_row():
    unreadable = Unreadable(id="wire", path="wire.txt", problem="empty", line=None)
    assert list(render_csv([unreadable, article()])) == list(render_csv([article()]))


def test_without_text_the_words_are_left_out():
    rows = list(marker_rows([article()], text=False))
    assert {(row["text"], row["speaker"]) for row in rows} == {(None, None)}
    assert [row["start"] for row in rows] == [marker.start for marker in article().markers]


def test_csv_can_be_written_as_utf_8():
    assert "".join(render_csv([analysis("a\ud800", markers=(marker("a\ud800", 0, 2),))])).encode("utf-8")
