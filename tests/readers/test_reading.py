"""From paths and standard input to a stream: what comes, in which place, and what stops it."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from framing.errors import DataError
from framing.readers import Unreadable, read
from framing.types import Document

ARTICLE = "Crane falls on the quay\n\nSALTERN, 3 May 2031 (Halyard Wire) - Nobody saw it fall.\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def given(monkeypatch):
    """Standard input that holds these bytes."""

    def give(content: bytes):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))
        return list(read(["-"]))

    return give


def test_text_file_is_one_document_and_its_text_the_files_own(tmp_path):
    path = tmp_path / "a.txt"
    content = "\ufeffCrane falls on the quay\r\n\r\n“Nobody” saw it.\r\n"
    path.write_bytes(content.encode())
    (document,) = read([path])
    assert document.text == content[1:]
    assert document.title == "Crane falls on the quay"
    assert document.encoding == "utf-8"


def test_markdown_is_read_as_it_stands(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# Crane falls on the quay\n\nNobody [saw](x.html) it.\n", encoding="utf-8")
    (document,) = read([path])
    assert document.text.startswith("# Crane")
    assert (document.title, document.title_start) == ("Crane falls on the quay", 2)
    assert [mask.rule for mask in document.masked] == ["heading-sign", "markdown-link", "markdown-link"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "has no text: the file is empty"),
        (b"\xef\xbb\xbf", "has no text: the file is empty"),
        (b" \r\n\t\n", "has no text: there is only white space in it"),
        (b"GIF89a\0\0\0", "is not a text: it holds NUL bytes"),
    ],
)
def test_file_without_a_text_is_an_error_row(tmp_path, content, problem):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert list(read([path])) == [Unreadable(id=str(path), path=str(path), problem=problem)]


def test_error_rows_stand_in_their_place_and_the_run_goes_on(tmp_path):
    (tmp_path / "a.txt").write_text("It fell.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0\0\0")
    (tmp_path / "c.csv").write_text("id,body\n1,It fell.\n", encoding="utf-8")
    (tmp_path / "d.jsonl").write_text('{"text": "It rose."}\n{\n', encoding="utf-8")
    (tmp_path / "e.parquet").write_bytes(b"none")
    (tmp_path / "f.txt").write_text("It stood.", encoding="utf-8")
    found = list(read([tmp_path]))
    assert [isinstance(item, Document) for item in found] == [True, False, False, True, False, False, True]
    assert [Path(item.path).name for item in found if isinstance(item, Unreadable)] == ["b.txt", "c.csv", "d.jsonl", "e.parquet"]


def test_table_that_is_all_there_is_stops_the_run_with_its_problem(tmp_path):
    path = tmp_path / "c.csv"
    path.write_text("id,body\n1,It fell.\n", encoding="utf-8")
    with pytest.raises(DataError, match="has no column `text`"):
        list(read([path]))
    other = tmp_path / "a.txt"
    other.write_text("It fell.", encoding="utf-8")
    bad, good = read([path, other])
    assert isinstance(bad, Unreadable)
    assert (bad.line, good.text) == (1, "It fell.")


def test_documents_come_one_at_a_time(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("It fell.", encoding="utf-8")
    stream = read([tmp_path])
    first = next(stream)
    (tmp_path / "b.txt").write_text("It rose.", encoding="utf-8")
    assert (first.text, next(stream).text) == ("It fell.", "It rose.")


def test_given_encoding_is_used_for_every_file(tmp_path):
    (tmp_path / "a.txt").write_bytes("příliš".encode("iso-8859-2"))
    (tmp_path / "b.txt").write_bytes(b"\xef\xbb\xbf" + "příliš".encode())
    found = list(read([tmp_path], encoding="iso-8859-2"))
    assert [(document.text, document.encoding) for document in found] == [("příliš", "iso-8859-2"), ("příliš", "utf-8")]


def test_standard_input_is_one_text(given):
    (document,) = given(ARTICLE.encode())
    assert (document.id, document.path, document.text) == ("stdin", "-", ARTICLE)
    assert (document.title, document.outlet, document.published) == ("Crane falls on the quay", "Halyard Wire", "2031-05-03")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_standard_input_that_begins_with_a_brace_is_json_lines(given, encoding):
    first, bad, second = given('\n \n{"id": "a", "text": "It fell."}\n{\n{"text": "It rose."}\n'.encode(encoding))
    assert (first.id, first.path) == ("a", "-")
    assert (bad.id, bad.line) == ("-#4", 4)
    assert (second.id, second.text) == ("-#5", "It rose.")


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\0\0\0\0"])
def test_standard_input_without_a_text_is_an_error_row(given, content):
    (found,) = given(content)
    assert isinstance(found, Unreadable)
    assert (found.id, found.path) == ("stdin", "-")


def test_nothing_heavy_is_loaded_for_plain_text(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    code = (
        "import sys; from framing.readers import read; list(read([sys.argv[1]]));"
        "print(*sorted({name.partition('.')[0] for name in sys.modules} & set(sys.argv[2:])))"
    )
    heavy = ["polars", "trafilatura", "lxml", "htmldate", "pydantic", "charset_normalizer", "csv", "gzip", "nltk", "tomli"]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, str(tmp_path), *heavy],
        env={"PYTHONPATH": str(ROOT), "HOME": "/nonexistent", "PATH": os.environ.get("PATH", "")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []


def test_fifty_megabytes_in_one_line_are_read_in_seconds(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("The ferry left Marl at dawn (and/or later) & nobody knew why. " * 800_000, encoding="utf-8")
    (document,) = read([path])
    assert len(document.text) > 49_000_000
    assert document.masked == ()
