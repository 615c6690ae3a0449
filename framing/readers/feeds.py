"""RSS and Atom files: one record an entry, by feedparser.

It knows which element of an entry holds the article and how its markup becomes paragraphs; it refuses to fetch anything,
the page behind a link included.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from framing.errors import DataError
from framing.readers.records import Record
from framing.readers.unreadable import Unreadable

BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul".split()
)
SPACES = re.compile(r"[ \t\r\f\v\xa0]*\n[ \t\r\f\v\xa0]*")
BREAKS = re.compile(r"\n{3,}")


def feed_records(content: bytes, *, path: str) -> Iterator[Record | Unreadable]:
    """One record an entry, numbered from 1 in the order of the file. Raises DataError if it is no feed or has no entry.

    The text is the entry's whole content where it has one, else its summary.
    """
    import feedparser

    feed = feedparser.parse(BytesIO(content), sanitize_html=True, resolve_relative_uris=False)  # bytes alone might be taken for an address
    if not feed.version and not feed.entries:
        reason = f" ({' '.join(str(feed.bozo_exception).split())[:100]})" if feed.bozo else ""
        raise DataError(f"is not an RSS or Atom feed{reason}; name other XML files otherwise, or leave them out", path=path)
    if not feed.entries:
        raise DataError("holds no documents: the feed has no entry", path=path)
    outlet = plain(feed.feed.get("title"))
    language = feed.feed.get("language") or None
    for number, entry in enumerate(feed.entries, 1):
        name = f"{path}#{number}"
        values = {
            "text": article(entry),
            "id": entry.get("id") or None,
            "title": plain(entry.get("title")),
            "outlet": plain((entry.get("source") or {}).get("title")) or outlet,
            "published": day(entry),
            "url": entry.get("link") or None,
            "language": language,
        }
        yield Record(values, name, path, number, feed.get("encoding") or None)
    if feed.bozo and is_damaged(feed.bozo_exception):
        line = feed.bozo_exception.getLineNumber()
        problem = f"is damaged from line {line} on ({feed.bozo_exception.getMessage()}); {len(feed.entries)} entries were found before or around it"
        yield Unreadable(id=path, path=path, problem=problem, line=line)


def is_damaged(error: Exception) -> bool:
    """Whether the XML itself breaks off or breaks its rules; other remarks of the parser cost no entry."""
    return hasattr(error, "getLineNumber")


def article(entry: Any) -> str:
    contents = [part.get("value") or "" for part in entry.get("content", ())]
    return paragraphs(max([*contents, entry.get("summary") or ""], key=len))


def plain(markup: str | None) -> str | None:
    """A title without tags, in one line."""
    return " ".join(paragraphs(markup).split()) or None if markup else None


def day(entry: Any) -> str | None:
    """The time of publication in UTC, else of the last change."""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return None if parsed is None else "{:04}-{:02}-{:02}T{:02}:{:02}Z".format(*parsed[:5])


def paragraphs(markup: str) -> str:
    """The text of HTML, a line for each block, with an empty line between paragraphs."""
    from lxml.html import fragments_fromstring

    if "<" not in markup and "&" not in markup:
        return markup.strip()
    pieces: list[str] = []
    for fragment in fragments_fromstring(markup):
        if isinstance(fragment, str):
            pieces.append(fragment)
        else:
            walk(fragment, pieces)
    return BREAKS.sub("\n\n", SPACES.sub("\n", "".join(pieces))).strip()


def walk(element: Any, pieces: list[str]) -> None:
    if isinstance(element.tag, str) and element.tag not in ("script", "style"):
        around = "" if element.tag not in BLOCKS else "\n" if element.tag in ("br", "li", "td", "th", "tr") else "\n\n"
        pieces += (around, " ".join((element.text or "").split("\n")) if element.tag != "pre" else element.text or "")
        for child in element:
            walk(child, pieces)
        pieces.append("" if element.tag == "br" else around)
    pieces.append(" ".join((element.tail or "").split("\n")))
