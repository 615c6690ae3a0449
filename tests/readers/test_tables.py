"""JSON Lines, CSV and Parquet: every row a document or an error row, none lost."""

import gzip
import json
import re
import resource
import sys

import polars
import pytest

from framing.errors import DataError
from framing.readers import Unreadable, read
from framing.types import Document

TEXT = "Crane falls on the quay\n\nNobody saw it fall, the harbour office said."


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read_all(path, **options):
    return list(read([path], **options))


def summary(found):
    """Ids of the documents, and lines of the error rows."""
    return [item.line if isinstance(item, Unreadable) else item.id for item in found]


def rows(*texts):
    return "".join(json.dumps({"id": f"a{number}", "text": text}) + "\n" for number, text in enumerate(texts, 1))


# JSON Lines


def test_json_lines_give_one_document_a_line(tmp_path):
    record = {"id": 7, "text": TEXT, "outlet": "The Tarn Ledger", "published": "3 May 2031", "url": "https://a.example", "language": "en"}
    path = write(tmp_path, "rows.jsonl", json.dumps(record) + "\n\n" + json.dumps({"text": "It fell."}))
    first, second = read_all(path)
    assert (first.id, first.outlet, first.published, first.url, first.language, first.encoding) == (
        "7",
        "The Tarn Ledger",
        "2031-05-03",
        "https://a.example",
        "en",
        "utf-8",
    )
    assert (first.text, first.title, first.title_start) == (TEXT, "Crane falls on the quay", 0)
    assert (second.id, second.path, second.text) == (f"{path}#3", str(path), "It fell.")


def test_title_of_a_record_is_placed_only_if_the_text_begins_with_it(tmp_path):
    lines = [{"text": TEXT, "title": "Crane falls  on the quay"}, {"text": TEXT, "title": "Quay shut"}]
    placed, outside = read_all(write(tmp_path, "rows.jsonl", "\n".join(map(json.dumps, lines))))
    assert (placed.title_start, placed.title_end) == (0, 23)
    assert (outside.title, outside.title_start) == ("Quay shut", None)


def test_date_is_read_where_there_is_no_published(tmp_path):
    lines = [{"text": TEXT, "date": "2031-05-03"}, {"text": TEXT, "date": "2031-05-03", "published": "2031-05-04"}]
    found = read_all(write(tmp_path, "rows.jsonl", "\n".join(map(json.dumps, lines))))
    assert [document.published for document in found] == ["2031-05-03", "2031-05-04"]


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        ('{"id": "a7", "text": "It', "is not JSON: .* at column \\d+; each line must be one object such as"),
        ("[1, 2]", "is not a JSON object; each line must be one object such as"),
        ('{"id": "a7"}', "has no `text`"),
        ('{"id": "a7", "text": null}', "has no `text`"),
        ('{"id": "a7", "text": 7}', "its `text` is a number, not a string"),
        ('{"id": "a7", "text": " \\n"}', "has no text: its `text` is empty"),
        ('{"id": ["a7"], "text": "It fell."}', "its `id` is a list, not a string"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_bad_line_7_of_10_is_an_error_row_and_the_other_nine_come(tmp_path, bad, problem):
    lines = rows(*["It fell."] * 10).splitlines()
    lines[6] = bad
    path = write(tmp_path, "rows.jsonl", "\n".join(lines))
    found = read_all(path)
    assert summary(found) == ["a1", "a2", "a3", "a4", "a5", "a6", 7, "a8", "a9", "a10"]
    error = found[6]
    assert (error.id, error.path) == (f"{path}#7", str(path))
    assert re.search(problem, error.problem)


def test_json_list_is_told_from_json_lines(tmp_path):
    with pytest.raises(DataError, match=r"rows.jsonl:1: is one JSON list, not JSON Lines: each line must be one object"):
        read_all(write(tmp_path, "rows.jsonl", '[{"text": "It fell."}]'))


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_json_lines_without_a_line_hold_no_documents(tmp_path, content):
    with pytest.raises(DataError, match="holds no documents: each line must be one object"):
        read_all(write(tmp_path, "rows.jsonl", content))


def test_one_line_in_another_encoding_is_read_and_recorded(tmp_path):
    path = write(tmp_path, "rows.jsonl", b'{"text": "ok"}\n{"text": "na\xefve"}\n')
    assert [(document.text, document.encoding) for document in read_all(path)] == [("ok", "utf-8"), ("naïve", "cp1252")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_json_lines_with_a_byte_order_mark_are_read(tmp_path, encoding):
    path = write(tmp_path, "rows.jsonl", rows("Nobody “saw” it.", "It fell 🙂.").encode(encoding))
    assert [document.text for document in read_all(path)] == ["Nobody “saw” it.", "It fell 🙂."]


def test_half_an_emoji_in_an_escape_is_replaced(tmp_path):
    (document,) = read_all(write(tmp_path, "rows.jsonl", '{"text": "cut \\ud83d here"}'))
    assert document.text == "cut \ufffd here"


def test_packed_json_lines_are_read(tmp_path):
    path = write(tmp_path, "rows.jsonl.gz", gzip.compress(rows("It fell.", "It rose.").encode()))
    assert summary(read_all(path)) == ["a1", "a2"]


def test_packed_file_that_breaks_off_gives_what_it_holds_and_an_error_row(tmp_path):
    content = gzip.compress(rows(*(f"It fell on day {number}. {'x' * number}" for number in range(3000))).encode())
    found = read_all(write(tmp_path, "rows.jsonl.gz", content[: len(content) // 2]))
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Unreadable)
    assert "cannot be read from here on" in found[-1].problem
    assert found[-1].line == len(found)


def test_file_that_is_no_gzip_is_refused(tmp_path):
    with pytest.raises(DataError, match=r"cannot be opened: Not a gzipped file"):
        read_all(write(tmp_path, "rows.jsonl.gz", b"plain"))


# CSV


def test_csv_gives_one_document_a_row_named_by_its_line(tmp_path):
    path = write(tmp_path, "rows.csv", 'id,Title,text\na1,Quay shut,"It fell.\r\n\r\n""Nobody"" saw, it."\n\n,,It rose.\n')
    first, second = read_all(path)
    assert (first.id, first.title, first.text) == ("a1", "Quay shut", 'It fell.\r\n\r\n"Nobody" saw, it.')
    assert (second.id, second.title, second.text) == (f"{path}#6", None, "It rose.")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_the_one_that_gives_a_column_text(tmp_path, delimiter):
    content = f"id{delimiter}text\na1{delimiter}It fell, and rose; twice.\n" if delimiter != "," else "id,text\na1,It fell.\n"
    path = write(tmp_path, "rows.csv", content if delimiter != ";" else 'id;text\na1;"It fell; twice."\n')
    assert summary(read_all(path)) == ["a1"]


def test_space_before_quotation_marks_is_allowed_where_the_header_has_it(tmp_path):
    (document,) = read_all(write(tmp_path, "rows.csv", '"id", "text"\n"a1", "It fell, twice."\n'))
    assert document.text == "It fell, twice."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_csv_in_the_encodings_of_spreadsheets_is_read(tmp_path, encoding):
    (document,) = read_all(write(tmp_path, "rows.csv", "id,text\r\na1,A naïve “plan”\r\n".encode(encoding)))
    assert document.text == "A naïve “plan”"


def test_csv_with_bare_carriage_returns_is_read(tmp_path):
    assert summary(read_all(write(tmp_path, "rows.csv", b"id,text\ra1,It fell.\ra2,It rose.\r"))) == ["a1", "a2"]


def test_long_cells_are_read_whole(tmp_path):
    (document,) = read_all(write(tmp_path, "rows.csv", f"text\n{'It fell. ' * 50_000}\n"))
    assert len(document.text) == 450_000


def test_csv_without_a_column_text_names_the_columns_and_what_to_do(tmp_path):
    with pytest.raises(DataError, match=r"rows.csv:1: has no column `text`; its columns are: id, body. Rename the one .* to `text`"):
        read_all(write(tmp_path, "rows.csv", "id,body\na1,It fell.\n"))


@pytest.mark.parametrize(
    ("content", "problem"), [("", "is empty: its first line must name"), ("id,text\n", "holds no documents: there is no row")]
)
def test_csv_without_rows_holds_no_documents(tmp_path, content, problem):
    with pytest.raises(DataError, match=problem):
        read_all(write(tmp_path, "rows.csv", content))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("a2,It fell, twice", "has 3 cells where the first line names 2 columns; put quotation marks around cells"),
        ("a2", "has 1 cells where the first line names 2 columns"),
        ('a2,"It fell', "a quotation mark in it is never closed; double the quotation marks"),
        ('a2,"It "fell" twice"', "is not CSV: .*; double the quotation marks inside a cell"),
        ("a2,", "has no `text`"),
    ],
)
def test_bad_row_costs_only_itself(tmp_path, row, problem):
    path = write(tmp_path, "rows.csv", f"id,text\na1,It fell.\n{row}\na3,It rose.\na4,It stood.\n")
    found = read_all(path)
    assert summary(found) == ["a1", 3, "a3", "a4"]
    assert re.search(problem, found[1].problem)


def test_quotation_mark_that_is_never_closed_does_not_swallow_the_file(tmp_path):
    content = "id,text\n" + 'a1,"It fell\n' + "".join(f"b{number},It rose.\n" for number in range(5_000))
    found = read_all(write(tmp_path, "rows.csv", content))
    assert summary(found[:3]) == [2, "b0", "b1"]
    assert len(found) == 5_001


# Parquet


def test_parquet_gives_one_document_a_row(tmp_path):
    import datetime

    path = tmp_path / "rows.parquet"
    polars.DataFrame(
        {
            "Text": ["It fell.", None, "It rose."],
            "id": [1, 2, 3],
            "published": [datetime.date(2031, 5, 3), None, None],
            "score": [1.0, 2.0, 3.0],
        }
    ).write_parquet(path)
    first, second, third = read_all(path)
    assert (first.id, first.text, first.published, first.encoding) == ("1", "It fell.", "2031-05-03", None)
    assert (second.id, second.line, second.problem) == (f"{path}#2", 2, "has no `text`")
    assert third.text == "It rose."


def test_parquet_is_read_in_slices(tmp_path, monkeypatch):
    from framing.readers import tables

    monkeypatch.setattr(tables, "SLICE", 7)
    path = tmp_path / "rows.parquet"
    polars.DataFrame({"text": [f"It fell {number}." for number in range(50)]}).write_parquet(path, row_group_size=20)
    assert [document.text for document in read_all(path)] == [f"It fell {number}." for number in range(50)]


def test_parquet_without_a_column_text_names_the_columns(tmp_path):
    path = tmp_path / "rows.parquet"
    polars.DataFrame({"body": ["It fell."]}).write_parquet(path)
    with pytest.raises(DataError, match=r"has no column `text`; its columns are: body. Rename"):
        read_all(path)


def test_parquet_without_rows_holds_no_documents(tmp_path):
    path = tmp_path / "rows.parquet"
    polars.DataFrame({"text": []}, schema={"text": polars.String}).write_parquet(path)
    with pytest.raises(DataError, match="holds no documents"):
        read_all(path)


def test_file_that_is_no_parquet_is_refused_in_one_line(tmp_path):
    with pytest.raises(DataError, match="is not a Parquet table that can be read") as caught:
        read_all(write(tmp_path, "rows.parquet", b"PAR1 this is none"))
    assert "\n" not in str(caught.value)


# All of them


@pytest.mark.skipif(sys.platform == "win32", reason="counts memory as Unix does")
@pytest.mark.parametrize("name", ["rows.jsonl", "rows.csv"])
def test_memory_does_not_grow_with_the_number_of_rows(tmp_path, name):
    text = "It fell on the quay. " * 400
    path = tmp_path / name
    with path.open("w", encoding="utf-8") as file:
        file.write("text\n" if name.endswith("csv") else "")
        for _ in range(4_000):
            file.write(f"{text}\n" if name.endswith("csv") else json.dumps({"text": text}) + "\n")
    next(iter(read([path])))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in read([path])) == 4_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 16_000
