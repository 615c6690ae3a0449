"""From the paths of a run to a stream of articles with ids that are unique, and to the digest of what they hold.

It knows files, tables and what is told of an article from outside; it leaves the reading of texts and pages to whoever
scores them, so that one process can keep many busy.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b, sha256
from itertools import islice
from pathlib import Path
from typing import IO

from framing.corpus.articles import Article, open_article
from framing.corpus.selection import EVERYTHING, Selection
from framing.errors import DataError
from framing.readers.encodings import check_encoding
from framing.readers.paths import STANDARD_INPUT, Source, printable, resolve, sources
from framing.readers.reading import file_content, records, sniff
from framing.readers.records import Record, record_facts, word
from framing.readers.sidecars import MANIFEST, Sidecars, is_there, read_toml
from framing.readers.unreadable import Unreadable
from framing.types import Document

CHUNK = 1 << 20


@dataclass(slots=True, kw_only=True)
class Inputs:
    """What is to be read, in the order given; `articles` may be called any number of times."""

    paths: Sequence[str]
    encoding: str | None = None
    selection: Selection = EVERYTHING
    standard_input: Path | None = None
    """Where standard input was put, so that it can be read again."""
    left_out: Path | None = None
    """A folder in which nothing is read: the output's own."""
    size: int = 0
    """Bytes in all, once `digests` has been asked for."""
    finished: int = 0
    """Bytes of the files that were read to the end."""
    file: IO[bytes] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Raise DataError for a path that is not there, of an unknown kind or without texts."""
        if self.encoding is not None:
            check_encoding(self.encoding)
        for path in self.paths:
            resolve(path)

    def sources(self) -> Iterator[Source | Unreadable]:
        """The files, in the order they are read."""
        for path in self.paths:
            for source in sources(Path(path)):
                if self.left_out is None or isinstance(source, Unreadable) or self.left_out not in source.path.resolve().parents:
                    yield source

    def digests(self) -> list[dict[str, object]]:
        """For each path its files, bytes and SHA-256; for a folder the digest is one over names and digests."""
        self.size = 0
        found = []
        for path in self.paths:
            files = size = 0
            whole = sha256()
            for source in replace(self, paths=(path,)).sources():
                if isinstance(source, Unreadable):
                    continue
                for each in (source.path, *beside(source)):
                    held = self.standard_input if source.format is None and self.standard_input is not None else each
                    digest, length = digest_of(held)
                    if source.path.as_posix() == path:
                        whole.update(digest.encode())
                    else:
                        whole.update(f"{os.path.relpath(each, path)}\0{digest}\n".encode("utf-8", "surrogateescape"))
                    size += length
                files += 1
            found.append({"path": printable(Path(path)), "files": files, "bytes": size, "sha256": whole.hexdigest()})
            self.size += size
        return found

    def fraction(self) -> float | None:
        """How much of the input has been read, 0 … 1; None if that is unknown."""
        if not self.size:
            return None
        reached = self.finished
        if self.file is not None and not self.file.closed:
            reached += self.file.tell()
        return min(1.0, reached / self.size)

    def articles(self) -> Iterator[Article]:
        """The articles that are selected, with unique ids, and in place of bad ones their problem."""
        return islice(self.chosen(), self.selection.limit)

    def chosen(self) -> Iterator[Article]:
        taken: set[bytes] = set()
        copies: dict[str, int] = {}
        for article in self.everything():
            if article.problem is None and not self.selection.holds(article):
                continue
            yield named(article, taken, copies)

    def everything(self) -> Iterator[Article]:
        self.finished = 0
        sidecars = Sidecars()
        for source in self.sources():
            if isinstance(source, Unreadable):
                yield bad(source)
                continue
            try:
                yield from self.read(source, sidecars)
            except DataError as error:
                if len(self.paths) == 1 and source.path == Path(self.paths[0]):
                    raise
                yield Article(document=source.shown, path=source.shown, line=error.line, problem=error.problem)
            self.file = None
            self.finished += length_of(source.path, *beside(source))

    def read(self, source: Source, sidecars: Sidecars) -> Iterator[Article]:
        """The articles of one file. Raises DataError for a table that cannot be read at all."""
        if source.format in ("text", "page"):
            yield file_article(source, self.encoding, sidecars)
        elif source.format is None:
            yield from self.read_standard_input()
        elif source.format == "warc":
            from framing.readers.warc import warc_pages

            for page in warc_pages(source.path):
                if isinstance(page, Unreadable):
                    yield bad(page)
                else:
                    yield Article(
                        document=page.name,
                        path=page.path,
                        line=page.line,
                        format="page",
                        content=page.content,
                        url=page.url,
                        encoding=self.encoding,
                    )
        else:
            for record in records(source, self.encoding, watch=self.watch):
                yield bad(record) if isinstance(record, Unreadable) else record_article(record)

    def read_standard_input(self) -> Iterator[Article]:
        from framing.readers.tables import json_records

        if self.standard_input is None:
            raise DataError("was not kept", path=STANDARD_INPUT)
        with self.standard_input.open("rb") as file:
            self.watch(file)
            is_table, lines = sniff(file)
            if is_table:
                for record in json_records(lines, path=STANDARD_INPUT, encoding=self.encoding):
                    yield bad(record) if isinstance(record, Unreadable) else record_article(record)
            else:
                yield Article(document="stdin", path=STANDARD_INPUT, format="text", content=b"".join(lines), encoding=self.encoding)

    def watch(self, file: IO[bytes]) -> None:
        self.file = file


def documents_of(inputs: Inputs, wanted: set[str]) -> Iterator[Document]:
    """The documents of these ids, read again, in the order of the input."""
    left = set(wanted)
    for article in inputs.articles():
        if not left:
            return
        if article.document in left:
            left.discard(article.document)
            try:
                yield open_article(article)
            except DataError:
                continue  # it has its row among the errors


def named(article: Article, taken: set[bytes], copies: dict[str, int]) -> Article:
    """The article under an id that no other has: the second `a1` becomes `a1~2`."""
    name = article.document
    mark = mark_of(name)
    if mark not in taken:
        taken.add(mark)
        return article
    while mark in taken:
        copies[article.document] = copies.get(article.document, 1) + 1
        name = f"{article.document}~{copies[article.document]}"
        mark = mark_of(name)
    taken.add(mark)
    return replace(article, document=name, original_id=article.document)


def mark_of(name: str) -> bytes:
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def record_article(record: Record) -> Article:
    """The article of one row of a table."""
    try:
        text, facts = record_facts(record.values, name=record.name, path=record.path, encoding=record.encoding)
        return Article(
            document=facts.id,
            path=record.path,
            line=record.line,
            text=text,
            outlet=facts.outlet,
            title=facts.title,
            published=facts.published,
            url=facts.url,
            language=facts.language,
            section=word(record.values, "section"),
            declared=word(record.values, "incident"),
            encoding=record.encoding,
        )
    except DataError as error:
        return Article(document=record.name, path=record.path, line=record.line, problem=error.problem)


def file_article(source: Source, encoding: str | None, sidecars: Sidecars) -> Article:
    """The article of a text file or an HTML page, with what stands beside it."""
    shown = source.shown
    try:
        facts = sidecars.facts(source.path)
        content = file_content(source.path)
        declared = incident_of(source.path, sidecars)
    except DataError as error:
        return Article(document=shown, path=error.path or shown, line=error.line, problem=error.problem)
    name = facts.get("id", shown)
    return Article(
        document=name,
        path=shown,
        format="page" if source.format == "page" else "text",
        content=content,
        outlet=facts.get("outlet"),
        title=facts.get("title"),
        published=facts.get("published"),
        url=facts.get("url"),
        language=facts.get("language"),
        declared=declared,
        encoding=encoding,
    )


def incident_of(path: Path, sidecars: Sidecars) -> str | None:
    """The incident that the manifest of the folder says the article tells of; a follow-up tells of another."""
    if path.name not in sidecars.manifest:
        return None
    manifest, _ = read_toml(path.parent / MANIFEST)
    accounts = manifest.get("accounts")
    listed = isinstance(accounts, list) and any(isinstance(entry, dict) and entry.get("path") == path.name for entry in accounts)
    return manifest.get("id") if listed and isinstance(manifest.get("id"), str) else None


def bad(row: Unreadable) -> Article:
    return Article(document=row.id, path=row.path, line=row.line, problem=row.problem)


def beside(source: Source) -> tuple[Path, ...]:
    """The files that tell of an article: its own `.toml` and the manifest of its folder."""
    if source.format not in ("text", "page"):
        return ()
    try:
        return tuple(path for path in (source.path.with_suffix(".toml"), source.path.parent / MANIFEST) if is_there(path))
    except DataError:
        return ()  # the article itself will be an error row


def length_of(*paths: Path) -> int:
    try:
        return sum(path.stat().st_size for path in paths)
    except OSError:
        return 0


def digest_of(path: Path) -> tuple[str, int]:
    """SHA-256 and length of a file; of one that cannot be read, of nothing: it will be an error row."""
    found = sha256()
    length = 0
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                found.update(chunk)
                length += len(chunk)
    except OSError:
        return "", 0
    return found.hexdigest(), length
