"""The tables of a finished run read back: what is missing or damaged is named, and never called a full disk."""

import errno
import json
import shutil

import pytest

from framing.corpus.export import write_csv, write_xlsx
from framing.corpus.folder import Folder
from framing.corpus.report import write_report
from framing.corpus.shards import FULL_DISK, unwritable, write_whole
from framing.errors import DataError
from framing.reports.corpus_tables import TABLES
from tests.corpus.runs import carry_out, once, write_rows


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    def make(folder):
        carry_out(folder / "run", write_rows(folder / "in.jsonl", 12))

    return once(tmp_path_factory, "reading", make) / "run"


@pytest.fixture
def folder(whole, tmp_path):
    """A run of its own for a test that spoils it."""
    return shutil.copytree(whole, tmp_path / "run")


def cut_off(path):
    path.write_bytes(path.read_bytes()[:-60])


def scrambled(path):
    """Whole at both ends, and nonsense between them."""
    content = bytearray(path.read_bytes())
    content[4:90] = bytes(86)
    path.write_bytes(content)


def told(call, folder):
    with pytest.raises(DataError) as caught:
        call(folder)
    return caught.value


@pytest.mark.parametrize("name", TABLES)
def test_report_names_the_table_that_is_missing(folder, name):
    (folder / f"{name}.parquet").unlink()
    error = told(write_report, folder)
    assert error.path == str(folder / f"{name}.parquet")
    assert error.problem.startswith("this table of the run is missing; take the folder from a backup")


@pytest.mark.parametrize("name", TABLES)
def test_report_names_the_table_that_is_cut_off(folder, name):
    cut_off(folder / f"{name}.parquet")
    error = told(write_report, folder)
    assert error.path == str(folder / f"{name}.parquet")
    assert error.problem.startswith("cannot be read: ")


@pytest.mark.parametrize("name", ["documents", "scores"])
def test_report_names_the_table_that_is_damaged_inside(folder, name):
    scrambled(folder / f"{name}.parquet")
    assert told(write_report, folder).path == str(folder / f"{name}.parquet")


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
@pytest.mark.parametrize(
    ("spoil", "problem"), [(lambda path: path.unlink(), "this table of the run is missing"), (cut_off, "cannot be read: ")]
)
def test_export_names_the_table_and_asks_for_no_space(folder, write, spoil, problem):
    spoil(folder / "sources.parquet")
    error = told(write, folder)
    assert error.path == str(folder / "sources.parquet")
    assert error.problem.startswith(problem)
    assert "space" not in error.problem
    assert not list(folder.rglob("*.partial"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda manifest: manifest["options"].pop("text"), "`options` does not tell whether `text` is true or false"),
        (lambda manifest: manifest["options"].update(text="yes"), "`options` does not tell whether `text` is true or false"),
        (lambda manifest: manifest.update(options=None), "`options` does not tell"),
        (lambda manifest: manifest.update(rows=[]), "`rows` does not tell how many rows each table has"),
        (lambda manifest: manifest["rows"].update(markers="many"), "`rows` does not tell how many rows each table has"),
        (lambda manifest: manifest["rows"].pop("errors"), "`errors` is missing"),
        (lambda manifest: manifest.pop("framing"), "`framing` is missing"),
    ],
)
def test_manifest_that_lacks_something_is_told(folder, change, words):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_bytes())
    change(manifest)
    path.write_text(json.dumps(manifest), encoding="utf-8")
    error = told(write_report, folder)
    assert error.path == str(path)
    assert error.problem.startswith("is no manifest of framing corpus: ")
    assert words in error.problem


def test_manifest_that_is_a_list_is_told(folder):
    (folder / "manifest.json").write_text("[]", encoding="utf-8")
    with pytest.raises(DataError, match=r"is no manifest of framing corpus$"):
        Folder(folder).manifest()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_full_disk_is_told_with_what_helps(tmp_path, number):
    assert unwritable(OSError(number, "No room"), tmp_path).problem == f"cannot be written: No room; {FULL_DISK}"


def test_other_reasons_are_not_called_a_full_disk(tmp_path):
    (tmp_path / "report.html").mkdir()
    with pytest.raises(DataError, match=r"report\.html: cannot be written: Is a directory; put that right and run the same command again"):
        write_whole(tmp_path / "report.html", b"x")
