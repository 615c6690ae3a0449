"""One record of many, from whatever table, turned into a document.

It knows the documented columns and what may stand in them; it refuses to know how a table is laid out in a file.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from framing.errors import DataError
from framing.readers.documents import Facts, document
from framing.readers.encodings import sound
from framing.readers.unreadable import Unreadable
from framing.types import Document

COLUMNS = ("text", "id", "outlet", "title", "published", "date", "url", "language", "section", "incident")
"""`text` has to be there; `date` is read where there is no `published`. Only a corpus asks for `section` and `incident`."""


class Record(NamedTuple):
    """One row of a table, not yet looked at."""

    values: Mapping[str, Any]
    name: str
    """Its id, if it brings none."""
    path: str
    line: int
    encoding: str | None


def record_documents(records: Iterable[Record | Unreadable]) -> Iterator[Document | Unreadable]:
    """Each record's document, or what is wrong with it in its place."""
    for record in records:
        if isinstance(record, Unreadable):
            yield record
            continue
        try:
            made = record_document(record.values, name=record.name, path=record.path, encoding=record.encoding)
        except DataError as error:
            yield Unreadable(id=record.name, path=record.path, problem=error.problem, line=record.line)
        else:
            yield made


def record_document(record: Mapping[str, Any], *, name: str, path: str | None, encoding: str | None) -> Document:
    """The document of a record; `name` is its id if it brings none. Raises DataError if it has no text."""
    return document(*record_facts(record, name=name, path=path, encoding=encoding))


def record_facts(record: Mapping[str, Any], *, name: str, path: str | None, encoding: str | None) -> tuple[str, Facts]:
    """A record's text and what it tells of it. Raises DataError if it has no text."""
    text = record.get("text")
    if not isinstance(text, str):
        raise DataError("has no `text`" if text is None else f"its `text` is {kind(text)}, not a string")
    if not text or text.isspace():
        raise DataError("has no text: its `text` is empty")
    published = record.get("published")
    return sound(text), Facts(
        id=word(record, "id") or name,
        path=path,
        outlet=word(record, "outlet"),
        title=word(record, "title"),
        published=day(record.get("date") if published is None else published),
        url=word(record, "url"),
        language=word(record, "language"),
        encoding=encoding,
    )


def word(record: Mapping[str, Any], column: str) -> str | None:
    value = record.get(column)
    if isinstance(value, str):
        return sound(value)
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise DataError(f"its `{column}` is {kind(value)}, not a string")


def day(value: object) -> str | None:
    """A date as text; a number is no date that could be read without guessing its unit."""
    if isinstance(value, str):
        return value.strip() or None
    return value.isoformat() if isinstance(value, date | datetime) else None


def kind(value: object) -> str:
    """The value's type in words a user of JSON knows."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object", str: "a string"}
    return names.get(type(value), f"a {type(value).__name__}")
