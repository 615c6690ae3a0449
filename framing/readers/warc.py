"""WARC archives of web pages, one page a response record, by warcio.

It knows which records are pages that were delivered; it refuses to know when a page was published: an archive tells only
when it was fetched.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from framing.errors import DataError
from framing.readers.paths import printable
from framing.readers.unreadable import Unreadable

PAGE_TYPES = ("text/html", "application/xhtml+xml")
MISSING = "is a WARC archive, which needs the extra warc: pip install 'framing[warc]'"


class Page(NamedTuple):
    """One HTML page as it was delivered."""

    content: bytes
    name: str
    path: str
    line: int
    """The number of its record in the archive, counted from 1."""
    url: str | None


def warc_pages(path: Path) -> Iterator[Page | Unreadable]:
    """The pages among the records, in their order. Raises DataError if there is none, or warcio is not installed."""
    shown = printable(path)
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise DataError(MISSING, path=shown) from error
    try:
        file = path.open("rb")
    except OSError as error:
        raise DataError(f"cannot be opened: {error.strerror}", path=shown) from error
    found = number = 0
    with file:
        records = ArchiveIterator(file)
        while True:
            name = f"{shown}#{number + 1}"
            try:
                record = next(records, None)
                if record is None:
                    break
                number += 1
                name = f"{shown}#{number}"
                if not is_page(record):
                    continue
                found += 1
                content = record.content_stream().read()
                check_length(record)
            except (ArchiveLoadFailed, OSError, EOFError, ValueError, zlib.error) as error:
                found += 1
                yield Unreadable(
                    id=name, path=shown, problem=f"cannot be read from here on: {' '.join(str(error).split())[:200]}", line=number
                )
                return
            yield Page(content, name, shown, number, record.rec_headers.get_header("WARC-Target-URI"))
    if not found:
        raise DataError(f"holds no documents: none of its {number} records is a page that was delivered", path=shown)


def is_page(record: Any) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None:
        return False
    return headers.get_statuscode() == "200" and (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() in PAGE_TYPES


def check_length(record: Any) -> None:
    """Raise EOFError if the archive ends inside the record."""
    left = getattr(record.raw_stream, "limit", 0)
    if left:
        raise EOFError(f"the archive breaks off, {left} bytes before the end of this record")
