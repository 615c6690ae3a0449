"""The tables for spreadsheets: a folder of CSV files, or one Excel file.

It knows what a spreadsheet would run as a formula, and how many rows one takes; it refuses to know what the tables mean.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from framing.corpus.folder import Folder
from framing.corpus.reading import slices
from framing.corpus.shards import PARTIAL, discard, unwritable
from framing.reports.table import csv_line

CSV_FOLDER = "csv"
XLSX_FILE = "corpus.xlsx"
SHEET_ROWS = 1_048_575
"""Rows of a sheet below its head; a longer table goes on in the next sheet."""
CELL_CHARACTERS = 32_767
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - the same in every file: a clock in it would change its bytes


def write_csv(folder: Path) -> Path:
    """Write every table as CSV, UTF-8, what might be run as a formula with an apostrophe in front; returns the folder."""
    target = folder / CSV_FOLDER
    names = tables(folder)
    try:
        target.mkdir(exist_ok=True)
    except OSError as error:
        raise unwritable(error, target) from error
    for name in names:
        with put_into_place(target / f"{name}.csv") as partial, partial.open("w", encoding="utf-8", newline="") as file:
            for number, rows in enumerate(slices(Folder(folder), name)):
                if not number:
                    file.write(csv_line(rows.columns))
                file.writelines(csv_line(map(flat, row)) for row in rows.iter_rows())
    return target


def write_xlsx(folder: Path) -> Path:
    """Write every table as a sheet of one file; text is always text, never a formula. Returns the file."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    target = folder / XLSX_FILE
    names = tables(folder)
    with put_into_place(target) as partial:
        try:
            with xlsxwriter.Workbook(partial, {"constant_memory": True, "tmpdir": str(folder)}) as book:
                book.set_properties({"created": MADE})
                bold = book.add_format({"bold": True})
                for name in names:
                    fill(book, bold, folder, name)
        except FileCreateError as error:
            raise error.args[0] from error  # the system's own error, which it wraps
    return target


@contextmanager
def put_into_place(target: Path) -> Iterator[Path]:
    """A name beside the file's own, moved into place at the end. Raises DataError, and leaves nothing behind, if that fails."""
    partial = target.with_name(target.name + PARTIAL)
    try:
        yield partial
        partial.replace(target)
    except OSError as error:
        raise unwritable(error, target) from error
    finally:
        discard(partial)


def fill(book: Any, bold: Any, folder: Path, name: str) -> None:
    """The sheets of one table."""
    sheet = None
    number = place = 0
    for rows in slices(Folder(folder), name):
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


def tables(folder: Path) -> list[str]:
    """The tables of a finished run, by name. Raises DataError if there is none."""
    return sorted(Folder(folder).manifest()["rows"])
