"""HTML pages: the article's text and what the page's head says of it, by trafilatura.

It knows which of the extractor's findings are told by the page and which are guesses, and drops the guesses: a date is
taken from the head, JSON-LD or a marked time, never from the running text, and never from the day of reading.
"""

import logging
import re
from typing import Any

from framing.errors import DataError
from framing.readers.encodings import MARKED_ENCODINGS, decode

DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
HEAD_BYTES = 4_096
DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-12-31", "min_date": "1900-01-01", "outputformat": "%Y-%m-%d"}
"""Without a fixed last date htmldate drops whatever lies after the day of reading."""
KEPT = (
    ".//h1",
    './/script[@type="application/ld+json"]',
    './/time[@itemprop="datePublished" or @pubdate or contains(@class, "publish") or contains(@class, "entry-date") or contains(@class, "dateline")]',
    "(.//article//time)[1]",
)


def read_page(content: bytes, *, encoding: str | None) -> tuple[str, str, dict[str, str]]:
    """The article's text, the page's encoding, and the facts its head gives: title, outlet, published, url, language.

    Raises DataError if there is no article in it.
    """
    html, used = decode_page(content, encoding)
    if not html.strip():
        raise DataError("has no text: the file is empty")
    if "<" not in html:
        raise DataError("is not HTML: there is no tag in it; save plain text as .txt")
    quiet()
    try:
        text, facts = extract(html)
    except DataError:
        raise
    except Exception as error:
        raise DataError(f"could not be taken apart as HTML ({type(error).__name__}: {str(error)[:100]})") from error
    if not text or text.isspace():
        raise DataError("has no text: no article was found in the page")
    return text, used, facts


def decode_page(content: bytes, encoding: str | None) -> tuple[str, str]:
    """As plain text is decoded, but for the encoding that the page declares."""
    declared = DECLARED.search(content[:HEAD_BYTES])
    if encoding is None and declared is not None and not content.startswith(tuple(mark for mark, _ in MARKED_ENCODINGS)):
        name = declared[1].decode("ascii").lower()
        try:
            return content.decode(name), name
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content, encoding)


def extract(html: str) -> tuple[str, dict[str, str]]:
    from trafilatura import bare_extraction, load_html
    from trafilatura.metadata import extract_metadata

    tree = load_html(html)
    if tree is None:
        raise DataError("is not HTML")
    told = extract_metadata(head_of(tree), date_config=dict(DATES))
    language = (tree.get("lang") or "").strip().lower()[:2] or None
    found = bare_extraction(tree, include_comments=False, with_metadata=False)
    text = getattr(found, "text", None) or ""
    outlet = told.sitename
    if outlet and (outlet == told.hostname or (told.url and outlet in told.url)):
        outlet = None
    title = told.title
    if title and outlet:
        title = re.sub(rf"\s*[-–—|:·»]\s*{re.escape(outlet)}\s*$", "", title)
    facts = {"title": title, "outlet": outlet, "published": told.date, "url": told.url, "language": language}
    return text, {key: value for key, value in facts.items() if value}


def head_of(tree: Any) -> Any:
    """A page of nothing but the head, the headings and the marked dates of this one."""
    from copy import deepcopy

    from lxml.html import document_fromstring

    page = document_fromstring("<html><body></body></html>")
    body = page[0]
    for head in tree.iterfind(".//head"):
        body.addprevious(deepcopy(head))
    for path in KEPT:
        for element in tree.xpath(path):
            body.append(deepcopy(element))
            body[-1].tail = None
    return page


def quiet() -> None:
    """Keep the extractor's log off standard error, where it would be taken for ours."""
    for name in ("trafilatura", "htmldate", "courlan"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
