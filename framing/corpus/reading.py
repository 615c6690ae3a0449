"""The tables of a finished run read back, and which of them is missing or damaged.

It knows how reading a table fails; it refuses to know what stands in one, and to mend it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import polars as pl
from polars.exceptions import PanicException, PolarsError

from framing.corpus.folder import Folder
from framing.errors import DataError
from framing.readers.paths import is_file

SLICE = 20_000
FAULTS = (PolarsError, PanicException, OSError)
ADVICE = "take the folder from a backup, or make the run again in another one"


@contextmanager
def reading(folder: Folder, *names: str) -> Iterator[None]:
    """Raise DataError with the table's path where one of these is missing or damaged."""
    for name in names:
        check_table(folder.table(name))
    try:
        yield
    except FAULTS as error:
        raise fault(folder, names, error) from error


def slices(folder: Folder, name: str) -> Iterator[pl.DataFrame]:
    """A table in pieces of so many rows; one empty piece if it has none. Raises DataError for one that can't be read."""
    table = pl.scan_parquet(folder.table(name))
    with reading(folder, name):
        rows = table.select(pl.len()).collect().item()
    for start in range(0, max(1, rows), SLICE):
        with reading(folder, name):
            piece = table.slice(start, SLICE).collect()
        yield piece


def fault(folder: Folder, names: Sequence[str], error: BaseException) -> DataError:
    """The table that is to blame; the folder, where each can be read by itself."""
    if len(names) == 1:
        return damaged(folder.table(names[0]), error)
    for name in names:
        try:
            for _ in slices(folder, name):
                pass
        except DataError as found:
            return found
    return damaged(folder.path, error)


def check_table(path: Path) -> None:
    """Raise DataError if the table is not there, or its end, where its columns are told, is not whole."""
    if not is_file(path):
        raise DataError(f"this table of the run is missing; {ADVICE}", path=str(path))
    try:
        pl.read_parquet_schema(path)
    except FAULTS as error:
        raise damaged(path, error) from error


def damaged(path: Path, error: BaseException) -> DataError:
    reason = getattr(error, "strerror", None) or str(error).partition("\n")[0][:200]
    return DataError(f"cannot be read: {reason}; {ADVICE}", path=str(path))
