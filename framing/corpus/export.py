"""The tables for spreadsheets: a folder of CSV files, or one Excel file.

It knows what a spreadsheet would run as a formula, and how many rows one takes; it refuses to know what the tables mean.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl

from framing.corpus.folder import Folder
from framing.corpus.shards import FULL_DISK, PARTIAL, discard
from framing.errors import DataError
from framing.reports.table import csv_line

CSV_FOLDER = "csv"
XLSX_FILE = "corpus.xlsx"
SLICE = 20_000
SHEET_ROWS = 1_048_575
"""Rows of a sheet below its head; a longer table goes on in the next sheet."""
CELL_CHARACTERS = 32_767
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - the same in every file: a clock in it would change its bytes


def write_csv(folder: Path) -> Path:
    """Write every table as CSV, UTF-8, what might be run as a formula with an apostrophe in front; returns the folder."""
    target = folder / CSV_FOLDER
    names = tables(folder)
    partial = target / "*"
    try:
        target.mkdir(exist_ok=True)
        for name in names:
            partial = target / f"{name}.csv{PARTIAL}"
            with partial.open("w", encoding="utf-8", newline="") as file:
                for number, rows in enumerate(slices(folder, name)):
                    if not number:
                        file.write(csv_line(rows.columns))
                    file.writelines(csv_line(map(flat, row)) for row in rows.iter_rows())
            partial.replace(target / f"{name}.csv")
    except OSError as error:
        discard(partial)
        raise DataError(f"cannot be written: {error.strerror}; {FULL_DISK}", path=str(partial)) from error
    return target


def write_xlsx(folder: Path) -> Path:
    """Write every table as a sheet of one file; text is always text, never a formula. Returns the file."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    target = folder / XLSX_FILE
    partial = folder / (XLSX_FILE + PARTIAL)
    names = tables(folder)
    try:
        with xlsxwriter.Workbook(partial, {"constant_memory": True, "tmpdir": str(folder)}) as book:
            book.set_properties({"created": MADE})
            bold = book.add_format({"bold": True})
            for name in names:
                fill(book, bold, folder, name)
        partial.replace(target)
    except (OSError, FileCreateError) as error:
        discard(partial)
        raise DataError(f"cannot be written: {getattr(error, 'strerror', None) or error}; {FULL_DISK}", path=str(target)) from error
    return target


def fill(book: Any, bold: Any, folder: Path, name: str) -> None:
    """The sheets of one table."""
    sheet = None
    number = place = 0
    for rows in slices(folder, name):
        for row in (None, *rows.iter_rows()) if sheet is None else rows.iter_rows():
            if sheet is None or place == SHEET_ROWS:
                number += 1
                sheet = book.add_worksheet(name if number == 1 else f"{name} {number}")
                sheet.freeze_panes(1, 0)
                for column, title in enumerate(rows.columns):
                    sheet.write_string(0, column, title, bold)
                place = 0
            if row is None:
                continue
            place += 1
            for column, value in enumerate(map(flat, row)):
                write_cell(sheet, place, column, value)


def write_cell(sheet: Any, row: int, column: int, value: object) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, str(value)[:CELL_CHARACTERS])


def flat(value: Any) -> Any:
    """A value for one cell: lists as JSON, dates in ISO 8601."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value.isoformat() if hasattr(value, "isoformat") else value


def slices(folder: Path, name: str) -> Iterator[pl.DataFrame]:
    """A table in pieces of so many rows; one empty piece if it has none."""
    table = pl.scan_parquet(Folder(folder).table(name))
    rows = table.select(pl.len()).collect().item()
    for start in range(0, max(1, rows), SLICE):
        yield table.slice(start, SLICE).collect()


def tables(folder: Path) -> list[str]:
    """The tables of a finished run, by name. Raises DataError if there is none."""
    return sorted(Folder(folder).manifest()["rows"])
