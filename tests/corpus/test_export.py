"""The tables for spreadsheets."""

import csv
import hashlib
import json
import zipfile

import polars as pl
import pytest

from framing.corpus.export import flat, tables, write_csv, write_xlsx
from framing.corpus.folder import Folder
from framing.errors import DataError

EVIL = "=HYPERLINK(1)"


@pytest.fixture
def folder(tmp_path):
    frame = pl.DataFrame(
        {"document": ["a", "b"], "text": [EVIL, "plain"], "low": [1.5, None], "negated": [True, False], "statements": [[{"start": 1}], []]}
    )
    frame.write_parquet(tmp_path / "sources.parquet")
    pl.DataFrame(schema={"path": pl.String(), "line": pl.Int32()}).write_parquet(tmp_path / "errors.parquet")
    (tmp_path / "manifest.json").write_text(json.dumps({"rows": {"sources": 2, "errors": 0}, "options": {"text": True}}), encoding="utf-8")
    return tmp_path


def test_csv_neutralises_formulas_and_keeps_the_rest(folder):
    write_csv(folder)
    with (folder / "csv" / "sources.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [
            ["document", "text", "low", "negated", "statements"],
            ["a", "'" + EVIL, "1.5", "true", '[{"start": 1}]'],
            ["b", "plain", "", "false", "[]"],
        ]


def test_table_without_rows_keeps_its_head(folder):
    write_csv(folder)
    assert (folder / "csv" / "errors.csv").read_text(encoding="utf-8") == "path,line\n"


def test_xlsx_holds_text_where_a_formula_could_stand(folder):
    with zipfile.ZipFile(write_xlsx(folder)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        everything = "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    assert len(sheets) == 2
    assert not any("<f>" in sheet for sheet in sheets)
    assert EVIL in everything


def test_xlsx_has_the_same_bytes_every_time(folder):
    first, second = (hashlib.sha256(write_xlsx(folder).read_bytes()).hexdigest() for _ in range(2))
    assert first == second


def test_folder_without_a_run_is_told(tmp_path):
    with pytest.raises(DataError, match="holds no run of framing corpus"):
        tables(tmp_path)


def test_run_that_has_not_ended_is_told(tmp_path):
    (tmp_path / "run.json").write_text("{}", encoding="utf-8")
    with pytest.raises(DataError, match="has not come to its end; give its command again"):
        Folder(tmp_path).manifest()


@pytest.mark.parametrize(("value", "cell"), [([1, 2], "[1, 2]"), (None, None), (2.5, 2.5), ({"a": None}, '{"a": null}')])
def test_value_becomes_one_cell(value, cell):
    assert flat(value) == cell
