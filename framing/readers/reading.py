"""From paths to a stream of documents, one at a time.

It knows which reader belongs to which format and what stops a run; it refuses to know what is in any format.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

from framing.errors import DataError
from framing.readers.documents import Facts, document
from framing.readers.encodings import check_encoding, decode
from framing.readers.paths import STANDARD_INPUT, Format, Source, resolve, sources
from framing.readers.sidecars import Sidecars
from framing.readers.unreadable import Unreadable
from framing.types import Document

if TYPE_CHECKING:
    from framing.readers.records import Record
    from framing.readers.tables import Packing
    from framing.readers.warc import Page

PACKINGS: "dict[Format | None, Packing]" = {"json-lines-gz": "gz", "json-lines-zst": "zst"}
BLANK = b" \t\r\n\f\v\0\xef\xbb\xbf\xff\xfe"
"""White space, in wide encodings too, and the bytes of byte-order marks."""


def read(paths: Iterable[str | Path], *, encoding: str | None = None) -> Iterator[Document | Unreadable]:
    """Read every document in files, folders and standard input (`-`), one at a time and in a stable order.

    What is wrong with one document or row comes as `Unreadable` in its place. Raises DataError at once for a path that
    is not there, a file of an unknown kind, a folder without texts or an unknown encoding; and when it is read for a
    table without documents, such as a CSV file without a column `text`, if that is all there is to read. Among other
    paths or in a folder such a table is `Unreadable` too, so that no other document is lost.
    """
    if encoding is not None:
        check_encoding(encoding)
    given = (paths,) if isinstance(paths, str | Path) else paths
    return stream([resolve(path) for path in given], encoding)


def stream(paths: list[Path], encoding: str | None) -> Iterator[Document | Unreadable]:
    sidecars = Sidecars()
    for path in paths:
        for source in sources(path):
            if isinstance(source, Unreadable):
                yield source
            elif source.format in ("text", "page"):
                yield read_article(source, encoding, sidecars)
            else:
                yield from read_table(source, encoding, alone=len(paths) == 1 and source.path == path)


def read_article(source: Source, encoding: str | None, sidecars: Sidecars) -> Document | Unreadable:
    """The one document of a text file or an HTML page."""
    shown = source.shown
    try:
        facts = sidecars.facts(source.path)
        content = file_content(source.path)
        if source.format == "page":
            from framing.readers.pages import read_page

            text, used, told = read_page(content, encoding=encoding)
            facts = told | facts
        else:
            text, used = decode(content, encoding)
        return article(text, Facts(**({"id": shown} | facts), path=shown, encoding=used))
    except DataError as error:
        return Unreadable.of(error, id=shown, path=shown)


def file_content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"cannot be opened: {error.strerror}") from error


def article(text: str, facts: Facts) -> Document:
    if not text or text.isspace():
        raise DataError("has no text: the file is empty" if not text else "has no text: there is only white space in it")
    return document(text, facts)


def read_table(source: Source, encoding: str | None, *, alone: bool) -> Iterator[Document | Unreadable]:
    """The documents of a table; what is wrong with the table itself is raised only if it is all there is to read."""
    from framing.readers.records import record_documents

    shown = source.shown
    try:
        if source.format is None:
            yield from read_standard_input(sys.stdin.buffer, encoding)
        elif source.format == "warc":
            from framing.readers.warc import warc_pages

            for page in warc_pages(source.path):
                yield page if isinstance(page, Unreadable) else archived_page(page, encoding)
        else:
            yield from record_documents(records(source, encoding))
    except DataError as error:
        if alone:
            raise
        yield Unreadable.of(error, id=shown, path=shown)


def records(source: Source, encoding: str | None, *, watch: "Callable[[IO[bytes]], None] | None" = None) -> "Iterator[Record | Unreadable]":
    """The rows of a table or a feed, not yet looked at. Raises DataError for what is wrong with the table itself.

    `watch` is given the file as it lies on the disk, so that it can tell how far reading has come.
    """
    from framing.readers.tables import csv_records, json_records, open_table, parquet_records

    shown = source.shown
    if source.format == "parquet":
        yield from parquet_records(source.path, shown=shown)
    elif source.format == "feed":
        from framing.readers.feeds import feed_records

        yield from feed_records(file_content(source.path), path=shown)
    else:
        with open_table(source.path, packing=PACKINGS.get(source.format), watch=watch) as file:
            if source.format == "csv":
                yield from csv_records(file, path=shown, encoding=encoding)
            else:
                yield from json_records(file, path=shown, encoding=encoding)


def archived_page(page: "Page", encoding: str | None) -> Document | Unreadable:
    """The document of a page in an archive."""
    from framing.readers.pages import read_page

    try:
        text, used, told = read_page(page.content, encoding=encoding)
        return article(text, Facts(**({"id": page.name} | page_address(page) | told), path=page.path, encoding=used))
    except DataError as error:
        return Unreadable(id=page.name, path=page.path, problem=error.problem, line=page.line)


def page_address(page: "Page") -> dict[str, str]:
    return {"url": page.url} if page.url else {}


def read_standard_input(file: IO[bytes], encoding: str | None) -> Iterator[Document | Unreadable]:
    """JSON Lines if the first sign that is no white space is `{`, else one plain text."""
    from framing.readers.records import record_documents
    from framing.readers.tables import json_records

    is_table, lines = sniff(file)
    if is_table:
        yield from record_documents(json_records(lines, path=STANDARD_INPUT, encoding=encoding))
        return
    try:
        text, used = decode(b"".join(lines), encoding)
        yield article(text, Facts(id="stdin", path=STANDARD_INPUT, encoding=used))
    except DataError as error:
        yield Unreadable.of(error, id="stdin", path=STANDARD_INPUT)


def sniff(file: IO[bytes]) -> tuple[bool, Iterator[bytes]]:
    """Whether standard input is JSON Lines, and all its lines."""
    head: list[bytes] = []
    for line in file:
        head.append(line)
        if line.strip(BLANK):
            break
    return b"".join(head[-1:]).lstrip(BLANK).startswith(b"{"), chain(head, file)
