"""Files of labelled data opened, and rows of a separated table with the lines they stand on.

It knows encodings, separators and columns; it refuses to know what a column means.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from framing.errors import DataError

LONGEST_CELL = 16_000_000
"""Characters; the csv module's own bound of 131,072 is shorter than some articles."""


def opened(path: Path, *, encoding: str = "utf-8-sig", newline: str | None = None) -> IO[str]:
    """The file opened for reading; what is wrong with it becomes one line."""
    try:
        return path.open(encoding=encoding, newline=newline)
    except OSError as error:
        advice = "; name the file itself" if path.is_dir() else ""
        raise DataError(f"cannot be read: {error.strerror}{advice}", path=str(path)) from error


def file_text(path: Path) -> str:
    """The file's characters; line ends are not translated."""
    try:
        with opened(path, encoding="utf-8", newline="") as stream:
            return stream.read()
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8; save the file as UTF-8", path=str(path)) from error


def table_rows(path: Path, *, what: str, delimiter: str, columns: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """(Line, row) of a table with a header; empty lines are passed over.

    Raises DataError where a column is missing, a row is short or long, or the file is no text.
    """
    needed = tuple(columns)
    csv.field_size_limit(LONGEST_CELL)
    with opened(path, newline="") as stream:
        reader = csv.DictReader(stream, delimiter=delimiter, restkey="", restval="\0")
        try:
            names = tuple(reader.fieldnames or ())
            missing = [name for name in needed if name not in names]
            if missing:
                raise DataError(not_this(what, missing, needed, delimiter), path=str(path), line=1)
            for row in reader:
                if "" in row and "" not in names:
                    raise DataError(f"more cells than the header has columns ({len(names)})", path=str(path), line=reader.line_num)
                if any(row[name] == "\0" for name in needed):
                    raise DataError(f"fewer cells than the header has columns ({len(names)})", path=str(path), line=reader.line_num)
                yield reader.line_num, row
        except UnicodeDecodeError as error:
            raise DataError("not UTF-8; save the file as UTF-8", path=str(path)) from error
        except csv.Error as error:
            raise DataError(f"no table: {error}", path=str(path), line=reader.line_num) from error


def not_this(what: str, missing: Sequence[str], needed: Sequence[str], delimiter: str) -> str:
    """The complaint about a header, with what was expected."""
    listed = ", ".join(f"'{name}'" for name in needed)
    absent = ", ".join(f"'{name}'" for name in missing)
    return f"not {what}: it has no column {absent}; expected are {listed}, with '{delimiter}' between"


def sentence_text(text: str, path: Path, line: int | None) -> str:
    """The sentence as it stands. Raises DataError where it is empty."""
    if not text.strip():
        raise DataError("the sentence is empty", path=str(path), line=line)
    return text


def file_digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the files' names and contents, so that a figure names the data it was measured on."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()
