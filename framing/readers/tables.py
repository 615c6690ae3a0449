"""Files that hold many documents: JSON Lines, CSV and Parquet, streamed row by row.

It knows the layouts and how to go on after a bad row; it refuses to know what a record's columns mean.

Every row gives one document or one `Unreadable`. JSON Lines and CSV are decoded line by line, so memory holds one row;
Parquet is read in slices.
"""

import codecs
import csv
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias, cast

from framing.errors import DataError
from framing.readers.encodings import MARKED_ENCODINGS, decode
from framing.readers.paths import printable
from framing.readers.records import COLUMNS, Record, record_documents
from framing.readers.unreadable import Unreadable
from framing.types import Document

SLICE = 2_000
"""Rows of a Parquet table in memory at once."""
LONGEST_ROW = 100_000
"""Lines in one CSV row: more means a quotation mark that was never closed."""
LARGEST_FIELD = 2**31 - 1
DELIMITERS = (",", ";", "\t", "|")
Packing: TypeAlias = Literal["gz", "zst"]
Line: TypeAlias = tuple[str, str] | DataError
"""A line and its encoding, or why it could not be read."""
ADVICE = 'each line must be one object such as {"id": "a1", "text": "…"}'


def open_table(path: Path, *, packing: Packing | None, watch: Callable[[IO[bytes]], None] | None = None) -> IO[bytes]:
    """The file, unpacked on the fly; raises DataError if it cannot be opened or is not packed as its name says.

    `watch` is given the file as it lies on the disk.
    """
    try:
        file = path.open("rb")
        if watch is not None:
            watch(file)
        if packing is None:
            return file
        if packing == "zst":
            from framing.readers.zstandard import unpacked

            return unpacked(file)
        import gzip

        unpacking = gzip.GzipFile(fileobj=file)
        unpacking.myfileobj = file  # type: ignore[assignment]  # so that it is closed with it
        unpacking.peek(1)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"cannot be opened: {getattr(error, 'strerror', None) or error}", path=printable(path)) from error
    return cast("IO[bytes]", unpacking)


def decoded_lines(lines: Iterable[bytes], encoding: str | None) -> Iterator[Line]:
    """Each line with its encoding, line end kept; a line that cannot be read or decoded comes as the error it is."""
    chunks = iter(lines)
    first = next_chunk(chunks)
    if isinstance(first, DataError):
        yield first
        return
    mark, marked = next((each for each in MARKED_ENCODINGS if first.startswith(each[0])), (b"", None))
    name = marked or encoding
    if name is not None and is_wide(name):
        yield from wide_lines(first[len(mark) :], chunks, name)
        return
    chunk: bytes | DataError = first[len(mark) :]
    while chunk:
        if isinstance(chunk, DataError):
            yield chunk
            return
        try:
            yield (chunk.decode("ascii"), encoding or "utf-8") if chunk.isascii() and b"\0" not in chunk else decode(chunk, encoding)
        except DataError as error:
            yield DataError(error.problem)
        chunk = next_chunk(chunks)


def next_chunk(chunks: Iterator[bytes]) -> bytes | DataError:
    """The next bytes, none at the end; a file that breaks off gives the error."""
    try:
        return next(chunks, b"")
    except (OSError, EOFError, zlib.error) as error:
        return DataError(f"cannot be read from here on: {error}")


def is_wide(encoding: str) -> bool:
    """Whether a line break takes more than one byte, so that bytes cannot be cut at line breaks."""
    return codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))


def wide_lines(first: bytes, chunks: Iterator[bytes], encoding: str) -> Iterator[Line]:
    decoder = codecs.getincrementaldecoder(encoding)()
    chunk: bytes | DataError = first
    pieces: list[str] = []
    while True:
        if isinstance(chunk, DataError):
            yield chunk
            return
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError:
            yield DataError(f"is not {encoding} from here on")
            return
        while (end := text.find("\n")) >= 0:
            yield "".join((*pieces, text[: end + 1])), encoding
            pieces.clear()
            text = text[end + 1 :]
        pieces.append(text)
        if not chunk:
            break
        chunk = next_chunk(chunks)
    if any(pieces):
        yield "".join(pieces), encoding


# --- JSON Lines -----------------------------------------------------------------------------------------------------


def read_json_lines(lines: Iterable[bytes], *, path: str, encoding: str | None) -> Iterator[Document | Unreadable]:
    """One document a line. Raises DataError if there is no line at all, or if the file is one JSON list."""
    return record_documents(json_records(lines, path=path, encoding=encoding))


def json_records(lines: Iterable[bytes], *, path: str, encoding: str | None) -> Iterator[Record | Unreadable]:
    """One record a line, as `read_json_lines` reads them."""
    documents = 0
    for number, line in enumerate(decoded_lines(lines, encoding), 1):
        if isinstance(line, tuple) and not line[0].strip():
            continue
        if not documents and isinstance(line, tuple) and line[0].lstrip().startswith("["):
            raise DataError(f"is one JSON list, not JSON Lines: {ADVICE}", path=path, line=number)
        documents += 1
        name = f"{path}#{number}"
        try:
            if isinstance(line, DataError):
                raise line
            yield Record(json_record(line[0]), name, path, number, line[1])
        except DataError as error:
            yield Unreadable(id=name, path=path, problem=error.problem, line=number)
    if not documents:
        raise DataError(f"holds no documents: {ADVICE}", path=path)


def json_record(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise DataError(f"is not JSON: {error.msg} at column {error.colno}; {ADVICE}") from error
    except (ValueError, RecursionError) as error:
        raise DataError(f"is not JSON that can be read: {error}; {ADVICE}") from error
    if not isinstance(record, dict):
        raise DataError(f"is not a JSON object; {ADVICE}")
    return record


# --- CSV ------------------------------------------------------------------------------------------------------------


class Lines:
    """The lines of a CSV file, with those of the row at hand kept, so that a bad row costs no more than its first line."""

    def __init__(self, source: Iterator[Line]) -> None:
        self.source = source
        self.number = 0
        self.encoding = "utf-8"
        self.taken: list[Line] = []
        self.given_back: list[Line] = []

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = self.given_back.pop() if self.given_back else next(self.source)
        self.number += 1
        self.taken.append(line)
        if isinstance(line, DataError):
            raise line
        if len(self.taken) > LONGEST_ROW:
            raise DataError(f"runs over more than {LONGEST_ROW:,} lines: a quotation mark in it is never closed")
        if line[1] != "utf-8":
            self.encoding = line[1]
        return line[0]

    def begin_row(self) -> None:
        self.taken.clear()
        self.encoding = "utf-8"

    def give_up_row(self) -> None:
        """Keep only the first line of the row out of what is read next."""
        self.given_back.extend(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1
        self.taken.clear()


def read_csv(file: Iterable[bytes], *, path: str, encoding: str | None) -> Iterator[Document | Unreadable]:
    """One document a row, cells with line breaks included; rows are named by the line they begin on.

    Raises DataError if the first line names no column `text`. A row that breaks the rules of CSV is given up with its
    first line, and reading goes on at the next one.
    """
    return record_documents(csv_records(file, path=path, encoding=encoding))


def csv_records(file: Iterable[bytes], *, path: str, encoding: str | None) -> Iterator[Record | Unreadable]:
    """One record a row, as `read_csv` reads them."""
    csv.field_size_limit(LARGEST_FIELD)  # a setting of the whole process; the default of 128 kB cuts long articles
    lines = Lines(decoded_lines(chain.from_iterable(map(split_line, file)), encoding))
    columns, delimiter, spaced = read_header(lines, path)
    known = {name: columns.index(name) for name in COLUMNS if name in columns}

    def rows() -> "Iterator[list[str]]":
        return csv.reader(lines, delimiter=delimiter, skipinitialspace=spaced, strict=True)

    reader = rows()
    documents = 0
    while True:
        lines.begin_row()
        start = lines.number + 1
        name = f"{path}#{start}"
        try:
            cells = next(reader)
            if not any(cells):
                continue
            documents += 1
            if len(cells) != len(columns):
                raise_width(len(cells), len(columns), delimiter)
            record = {column: cells[place] for column, place in known.items() if cells[place]}
            yield Record(record, name, path, start, lines.encoding)
        except StopIteration:
            break
        except (csv.Error, DataError) as error:
            documents += 1
            problem = error.problem if isinstance(error, DataError) else csv_problem(error)
            yield Unreadable(id=name, path=path, problem=problem, line=start)
            if isinstance(error, csv.Error) or isinstance(lines.taken[-1], DataError) or len(lines.taken) > LONGEST_ROW:
                lines.give_up_row()
                reader = rows()
    if not documents:
        raise DataError("holds no documents: there is no row after the names of the columns", path=path)


def split_line(line: bytes) -> list[bytes]:
    """The line cut at bare carriage returns, which old spreadsheets write; line ends kept."""
    return line.splitlines(keepends=True)


def read_header(lines: Lines, path: str) -> tuple[list[str], str, bool]:
    """The column names, the delimiter, and whether a space follows it before a quotation mark."""
    try:
        header = next(lines)
    except StopIteration:
        raise DataError("is empty: its first line must name the columns, one of them `text`", path=path, line=1) from None
    except DataError as error:
        raise DataError(error.problem, path=path, line=1) from error
    best: list[str] = []
    for delimiter in DELIMITERS:
        try:
            names = next(csv.reader([header.rstrip("\r\n")], delimiter=delimiter, skipinitialspace=True), [])
        except csv.Error:
            continue
        names = [name.strip().casefold() for name in names]
        if "text" in names:
            return names, delimiter, f'{delimiter} "' in header
        best = max(best, names, key=len)
    shown = ", ".join(name[:40] for name in best[:12] if name.isprintable()) or "none"
    raise DataError(f"has no column `text`; its columns are: {shown}. Rename the one that holds the articles to `text`", path=path, line=1)


def raise_width(cells: int, columns: int, delimiter: str) -> None:
    advice = f"; put quotation marks around cells that hold a '{delimiter}' or a line break" if cells > columns else ""
    raise DataError(f"has {cells} cells where the first line names {columns} columns{advice}")


def csv_problem(error: csv.Error) -> str:
    if "unexpected end of data" in str(error):
        return "a quotation mark in it is never closed; double the quotation marks inside a cell"
    return f"is not CSV: {error}; double the quotation marks inside a cell"


# --- Parquet --------------------------------------------------------------------------------------------------------


def read_parquet(path: Path, *, shown: str) -> Iterator[Document | Unreadable]:
    """One document a row, named by its number. Raises DataError if it is no Parquet table or has no column `text`."""
    return record_documents(parquet_records(path, shown=shown))


def parquet_records(path: Path, *, shown: str) -> Iterator[Record | Unreadable]:
    """One record a row, as `read_parquet` reads them."""
    import polars
    from polars.exceptions import PolarsError

    try:
        table = polars.scan_parquet(path, glob=False)
        schema = table.collect_schema()
        rows = table.select(polars.len()).collect().item()
    except (PolarsError, OSError) as error:
        raise DataError(f"is not a Parquet table that can be read: {first_line(error)}", path=shown) from error
    names: dict[str, str] = {}
    for name in schema.names():
        if name.casefold() in COLUMNS:
            names.setdefault(name.casefold(), name)
    if "text" not in names:
        columns = ", ".join(schema.names()[:12])
        raise DataError(f"has no column `text`; its columns are: {columns}. Rename the one that holds the articles to `text`", path=shown)
    if not rows:
        raise DataError("holds no documents: the table has no row", path=shown)
    number = 0
    wanted = table.select(polars.col(name).alias(column) for column, name in names.items())
    for offset in range(0, rows, SLICE):
        try:
            batch = wanted.slice(offset, SLICE).collect()
        except (PolarsError, OSError) as error:
            yield Unreadable(
                id=f"{shown}#{number + 1}", path=shown, problem=f"cannot be read from here on: {first_line(error)}", line=number + 1
            )
            return
        for record in batch.iter_rows(named=True):
            number += 1
            yield Record(record, f"{shown}#{number}", shown, number, None)


def first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
