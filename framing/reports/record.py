"""The JSON form of an analysis, schema `framing/analysis/1`, as plain dictionaries and lists.

It knows the output contract; it refuses to know how the JSON is laid out in a file.

    {"schema": "framing/analysis/1", "offsets": "code points, half-open",
     "document": {"id": "courier", "outlet": null, "title": "…", "sha256": "…", "words": 412, …},
     "markers": [{"start": 120, "end": 129, "text": "so-called", "kind": "distancing", …}], …}
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from framing.reports.redaction import LOADED_NOTE
from framing.types import Analysis, Document, LoadedMarker, Marker

ANALYSIS_SCHEMA = "framing/analysis/1"
ERROR_SCHEMA = "framing/error/1"
OFFSETS = "code points, half-open"
SIMPLE = (str, int, float, bool, type(None))


def analysis_record(analysis: Analysis, *, text: bool = True) -> dict[str, Any]:
    """Everything in one analysis; without `text` no word of the article is in it, only offsets and the digest."""
    document = analysis.document
    headline = analysis.headline
    return {
        "schema": ANALYSIS_SCHEMA,
        "offsets": OFFSETS,
        "document": document_record(document, analysis, text=text),
        "masked": [plain(mask) for mask in document.masked],
        "markers": [marker_record(marker, text=text) for marker in beside(analysis)],
        "voices": [redact(plain(span), text=text, keys=("speaker",)) for span in analysis.voices],
        "passives": [redact(plain(passive), text=text, keys=("verb", "agent")) for passive in analysis.passives],
        "scores": [plain(score) for score in analysis.scores],
        "sources": [redact(plain(source), text=text, keys=("name",)) for source in analysis.sources],
        "figures": [redact(plain(figure), text=text, keys=("text", "of", "source", "as_of")) for figure in analysis.figures],
        "choices": [redact(plain(choice), text=text, keys=("text", "speaker")) for choice in analysis.choices],
        "sentences": [plain(sentence) for sentence in analysis.sentences],
        "headline": None
        if headline is None
        else {
            "text": headline.text if text else None,
            "start": headline.start,
            "end": headline.end,
            "markers": [marker_record(marker, text=text) for marker in headline.markers],
        },
        "prominence": redact(plain(analysis.prominence), text=text, keys=("notes",)),
        "readability": analysis.readability,
        "words": dict(analysis.words),
        "notices": list(analysis.notices),
        "run": plain(analysis.run),
    }


def document_record(document: Document, analysis: Analysis, *, text: bool) -> dict[str, Any]:
    return {
        "id": document.id,
        "path": document.path,
        "outlet": document.outlet,
        "title": document.title if text else None,
        "published": document.published,
        "url": document.url,
        "language": document.language,
        "encoding": document.encoding,
        "sha256": digest(document.text),
        "characters": len(document.text),
        "words": sum(analysis.words.values()),
        "sentences": len(analysis.sentences),
    }


def beside(analysis: Analysis) -> Sequence[Marker | LoadedMarker]:
    """The lists' markers, and the classifier's words beside them, in text order; the scores count the former only."""
    if not analysis.loaded:
        return analysis.markers
    return sorted((*analysis.markers, *analysis.loaded), key=lambda marker: marker.start)


def marker_record(marker: Marker | LoadedMarker, *, text: bool = True) -> dict[str, Any]:
    """One marker, keys in the contract's order."""
    record = redact(plain(marker), text=text, keys=("text", "speaker"))
    if not text and isinstance(marker, LoadedMarker):
        record["note"] = LOADED_NOTE
    return record


def error_record(id: str, path: str | None, problem: str, line: int | None) -> dict[str, Any]:  # noqa: A002 - the contract's name
    """What stands in the place of a document that could not be read."""
    return {
        "schema": ERROR_SCHEMA,
        "document": {"id": id, "path": path},
        "error": {"problem": problem, "line": line},
    }


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8; lone surrogates are kept as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def redact(record: dict[str, Any], *, text: bool, keys: tuple[str, ...]) -> dict[str, Any]:
    """The record, with the article's own words taken out where no text is wanted."""
    if not text:
        for key in keys:
            record[key] = [] if isinstance(record[key], list) else None
        for nested in record.get("statements", ()):
            nested["verb"] = None
    return record


def plain(value: Any) -> Any:
    """A frozen value as dictionaries and lists."""
    if isinstance(value, SIMPLE):
        return value
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    kind: Any = type(value)
    names, read = shape(kind)
    return {name: part if isinstance(part, SIMPLE) else plain(part) for name, part in zip(names, read(value), strict=True)}


@cache
def shape(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of a value's fields, and one call that reads them all."""
    names = tuple(key.name for key in fields(kind))
    return names, attrgetter(*names)
