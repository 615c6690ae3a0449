"""From analyses to the columns of the tables: lists first, one frame a table for a whole batch, one row a document at last.

It knows which value of an analysis stands in which column; it refuses to know how anything was found.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

import polars as pl

from framing.corpus.fingerprints import FINGERPRINT
from framing.corpus.tables import ARTICLE_WORDS, DOCUMENTS, SCORED, Schema
from framing.readability import INDICES
from framing.readers.dates import day_of
from framing.reports.record import digest
from framing.types import VOICES, Analysis

NESTED = ("markers", "scores", "sources", "figures", "sentences")
ROWS = "_rows"
"""Behind the name of a table: the column of a shard that holds its rows."""
FEATURE = "feature_"
"""Before the name of a column of the fingerprint."""
PARTS: dict[str, Schema] = {name: {column: kind for column, kind in SCORED[name].items() if column != "document"} for name in NESTED}
STORED: Schema = {
    **DOCUMENTS,
    "problem": pl.String(),
    **{f"{name}{ROWS}": pl.List(pl.Struct(schema)) for name, schema in PARTS.items()},
    **{FEATURE + name: kind for name, kind in FINGERPRINT.items()},
}
"""What a shard holds: one row a document, its rows of the other tables as lists. With a `problem` all else is null.

The fingerprint's columns stand by themselves: of a struct, all fields are read for one.
"""

Reader = Callable[[Any], tuple[Any, ...]]
MARKER: Reader = attrgetter(*(name for name in PARTS["markers"] if name != "field"))
FIGURE: Reader = attrgetter(*(name for name in PARTS["figures"] if name != "figure"))
SOURCE: Reader = attrgetter("name", "level", "words", "first_position")
STATEMENT: Reader = attrgetter("start", "end", "verb", "stance", "direct")
PROMINENCE: Reader = attrgetter("lead_start", "lead_end", "headline_rung", "body_rung", "first_denial")


class Rows:
    """The rows of one table as columns, with the place of the document, or source, that each belongs to."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.columns: list[list[Any]] = [[] for _ in schema]
        self.owners: list[int] = []

    def __len__(self) -> int:
        return len(self.owners)

    def add(self, owner: int, rows: Sequence[tuple[Any, ...]]) -> None:
        """The rows of one owner; they are turned at once, while they are few and the processor still has them at hand."""
        if rows:
            self.add_columns(owner, zip(*rows, strict=True))

    def add_columns(self, owner: int, columns: Iterable[Sequence[Any]]) -> None:
        own: Sequence[Any] = ()
        for held, own in zip(self.columns, columns, strict=True):
            held += own
        self.owners += [owner] * len(own)

    def frame(self) -> pl.DataFrame:
        return pl.DataFrame(dict(zip(self.schema, self.columns, strict=True)), schema=self.schema)


class Columns:
    """The rows of a batch, gathered document by document."""

    def __init__(self) -> None:
        self.documents = Rows({**DOCUMENTS, "problem": pl.String()})
        self.parts = {name: Rows({key: kind for key, kind in PARTS[name].items() if key != "statements"}) for name in NESTED}
        self.statements = Rows(STATEMENTS)
        self.features: list[tuple[Any, ...] | None] = []

    def add_problem(self, *, name: str, path: str | None, line: int | None, problem: str) -> None:
        """A document that could not be read."""
        row: dict[str, Any] = dict.fromkeys(DOCUMENTS)
        row |= {"document": name, "id": name, "path": path, "line": line}
        self.documents.add(len(self.documents), [(*row.values(), problem)])
        self.features.append(None)

    def add(self, analysis: Analysis, *, told: tuple[str | None, int | None, str | None, str | None], features: tuple[Any, ...]) -> None:
        """Everything found in one document; `told` is its original id, its line, section and declared incident."""
        owner = len(self.documents)
        self.documents.add(owner, [document_row(analysis, *told)])
        self.features.append(features)
        found = [("text", *MARKER(marker)) for marker in analysis.markers]
        if analysis.headline is not None:
            found += [("title", *MARKER(marker)) for marker in analysis.headline.markers]
        words, scores = analysis.words, analysis.scores
        text, sentences = analysis.document.text, analysis.sentences
        self.parts["markers"].add(owner, found)
        self.parts["scores"].add_columns(
            owner,
            (
                [score.kind for score in scores],
                [score.voice for score in scores],
                [score.markers for score in scores],
                [words[score.voice] for score in scores],
                [score.per_1000_words for score in scores],
            ),
        )
        self.parts["figures"].add(owner, [(number, *FIGURE(figure)) for number, figure in enumerate(analysis.figures)])
        self.parts["sentences"].add_columns(
            owner,
            (
                range(len(sentences)),
                [sentence.start for sentence in sentences],
                [sentence.end for sentence in sentences],
                [text[sentence.start : sentence.end] for sentence in sentences],
                [sentence.tone for sentence in sentences],
                [sentence.loaded for sentence in sentences],
            ),
        )
        for number, source in enumerate(analysis.sources, len(self.parts["sources"])):
            self.statements.add(number, [STATEMENT(statement) for statement in source.statements])
        self.parts["sources"].add(owner, [SOURCE(source) for source in analysis.sources])

    def frame(self, *, text: bool) -> pl.DataFrame:
        """One row a document; without `text` no word of an article is in it."""
        stored = self.documents.frame()
        parts = {name: rows.frame() for name, rows in self.parts.items()}
        statements = self.statements.frame()
        if not text:
            stored = without(stored, ARTICLE_WORDS["documents"])
            parts = {name: without(part, ARTICLE_WORDS.get(name, ())) for name, part in parts.items()}
            statements = without(statements, ("verb",))
        parts["sources"] = parts["sources"].with_columns(lists(statements, self.statements.owners, parts["sources"].height, "statements"))
        nested = [lists(parts[name], self.parts[name].owners, stored.height, name + ROWS) for name in NESTED]
        features = pl.DataFrame(dict(zip(FINGERPRINT, transposed(self.features), strict=True)), schema=FINGERPRINT)
        named = [column.alias(FEATURE + column.name) for column in features]
        return stored.with_columns(*nested, *named).cast(pl.Schema(STORED))


STATEMENTS: Schema = {
    "start": pl.Int32(),
    "end": pl.Int32(),
    "verb": pl.String(),
    "stance": pl.String(),
    "direct": pl.Boolean(),
}


def document_row(
    analysis: Analysis, original_id: str | None, line: int | None, section: str | None, declared: str | None
) -> tuple[Any, ...]:
    """The values of `DOCUMENTS`, in their order, and no problem."""
    document = analysis.document
    words = analysis.words
    masked: dict[str, int] = {}
    for mask in document.masked:
        masked[mask.reason] = masked.get(mask.reason, 0) + mask.end - mask.start
    readability = dict.fromkeys(INDICES) if analysis.readability is None else analysis.readability
    renamed = () if original_id is None else (f"The id '{original_id}' was taken: this article is called '{document.id}'.",)
    return (
        document.id,
        document.id,
        original_id,
        document.path,
        line,
        document.outlet,
        document.title,
        document.published,
        day_of(document.published),
        document.url,
        document.language,
        section,
        declared,
        document.encoding,
        digest(document.text),
        len(document.text),
        sum(words.values()),
        *(words[voice] for voice in VOICES),
        len(analysis.sentences),
        sum(masked.values()),
        " ".join(f"{reason}:{masked[reason]}" for reason in sorted(masked)) or None,
        *PROMINENCE(analysis.prominence),
        *(readability[index] for index in INDICES),
        " ".join((*renamed, *analysis.notices)) or None,
        None,
    )


def transposed(rows: list[tuple[Any, ...] | None]) -> Iterable[tuple[Any, ...]]:
    unknown = (None,) * len(FINGERPRINT)
    return zip(*(row or unknown for row in rows), strict=True)


def without(part: pl.DataFrame, words: Iterable[str]) -> pl.DataFrame:
    return part.with_columns(pl.lit(None, dtype=part.schema[name]).alias(name) for name in words)


def lists(part: pl.DataFrame, owners: list[int], height: int, name: str) -> pl.Series:
    """The rows of a table as one list an owner, empty where it owns none; owners are in rising order."""
    found = (
        pl.DataFrame({"owner": pl.Series(owners, dtype=pl.Int32), name: part.to_struct(name)})
        .group_by("owner", maintain_order=True)
        .agg(name)
    )
    everyone = pl.DataFrame({"owner": pl.int_range(height, dtype=pl.Int32, eager=True)})
    return everyone.join(found, on="owner", how="left", maintain_order="left")[name].fill_null(
        pl.Series([[]], dtype=pl.List(part.to_struct().dtype))
    )
