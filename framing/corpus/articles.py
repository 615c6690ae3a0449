"""Articles on their way to a worker: where each stands and what is told of it, its content not yet read.

It knows the columns of a batch of them; it refuses to know files, and what is in the content.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Literal, TypeAlias

import polars as pl

from framing.errors import DataError
from framing.readers.documents import Facts, document
from framing.readers.encodings import decode
from framing.types import Document

Content: TypeAlias = Literal["record", "text", "page"]
"""A text of a table; the bytes of a text file; the bytes of an HTML page."""

LONGEST = 2_000_000
"""Characters (of pages: bytes, ten times as many). A longer one is no article, and would take a worker's memory."""
PAGE_BYTES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, or in its place what is wrong with it."""

    document: str
    original_id: str | None = None
    path: str | None = None
    line: int | None = None
    format: Content = "record"
    text: str | None = None
    content: bytes | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    section: str | None = None
    declared: str | None = None
    encoding: str | None = None
    problem: str | None = None

    @property
    def size(self) -> int:
        """What it weighs in a batch; characters or bytes."""
        return len(self.text or "") + len(self.content or b"")


ARTICLES: dict[str, pl.DataType] = {
    key.name: pl.Int32() if key.name == "line" else pl.Binary() if key.name == "content" else pl.String() for key in fields(Article)
}
"""The columns of a batch."""
READ = attrgetter(*ARTICLES)
FACTS = ("path", "outlet", "title", "published", "url", "language", "encoding")


def batch_of(articles: Iterable[Article]) -> pl.DataFrame:
    """One row an article, in their order."""
    columns = zip(*map(READ, articles), strict=True)
    return pl.DataFrame(dict(zip(ARTICLES, columns, strict=True)), schema=ARTICLES)


def articles_of(batch: pl.DataFrame) -> Iterator[Article]:
    """The articles of a batch; columns that it lacks are unknown."""
    for row in batch.iter_rows(named=True):
        yield Article(**{name: row[name] for name in ARTICLES if name in row})


def open_article(article: Article) -> Document:
    """Read the content. Raises DataError for what is no text, or no article."""
    if article.problem is not None:
        raise DataError(article.problem, path=article.path, line=article.line)
    facts = {name: getattr(article, name) for name in FACTS}
    text = article.text
    if article.format == "page":
        from framing.readers.pages import read_page

        check_length(len(article.content or b""), LONGEST * PAGE_BYTES)
        text, used, told = read_page(article.content or b"", encoding=article.encoding)
        facts = {name: told.get(name) if value is None else value for name, value in facts.items()} | {"encoding": used}
    elif article.format == "text":
        text, facts["encoding"] = decode(article.content or b"", article.encoding)
    if not text or text.isspace():
        raise DataError("has no text: there is nothing, or only white space, in it")
    check_length(len(text), LONGEST)
    return document(text, Facts(id=article.document, **facts))


def check_length(length: int, most: int) -> None:
    if length > most:
        raise DataError(f"is too long for an article ({length:,} characters; at most {most:,}); split it")
