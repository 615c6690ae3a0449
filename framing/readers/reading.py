"""From paths to a stream of documents, one at a time.

It knows which reader belongs to which format and what stops a run; it refuses to know what is in any format.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import IO

from framing.errors import DataError
from framing.readers.documents import Facts, document
from framing.readers.encodings import check_encoding, decode
from framing.readers.paths import STANDARD_INPUT, Source, resolve, sources
from framing.readers.sidecars import Sidecars
from framing.readers.unreadable import Unreadable
from framing.types import Document

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
    from framing.readers.tables import open_table, read_csv, read_json_lines, read_parquet

    shown = source.shown
    try:
        if source.format is None:
            yield from read_standard_input(sys.stdin.buffer, encoding)
        elif source.format == "parquet":
            yield from read_parquet(source.path, shown=shown)
        else:
            with open_table(source.path, packed=source.format == "json-lines-gz") as file:
                if source.format == "csv":
                    yield from read_csv(file, path=shown, encoding=encoding)
                else:
                    yield from read_json_lines(file, path=shown, encoding=encoding)
    except DataError as error:
        if alone:
            raise
        yield Unreadable.of(error, id=shown, path=shown)


def read_standard_input(file: IO[bytes], encoding: str | None) -> Iterator[Document | Unreadable]:
    """JSON Lines if the first sign that is no white space is `{`, else one plain text."""
    from framing.readers.tables import read_json_lines

    head: list[bytes] = []
    for line in file:
        head.append(line)
        if line.strip(BLANK):
            break
    if b"".join(head[-1:]).lstrip(BLANK).startswith(b"{"):
        yield from read_json_lines(chain(head, file), path=STANDARD_INPUT, encoding=encoding)
        return
    try:
        text, used = decode(b"".join((*head, file.read())), encoding)
        yield article(text, Facts(id="stdin", path=STANDARD_INPUT, encoding=used))
    except DataError as error:
        yield Unreadable.of(error, id="stdin", path=STANDARD_INPUT)
