"""Markers as SARIF 2.1.0, for editors and code hosts: a copy desk can lint a draft.

It knows the format of OASIS and how places are counted in it; it refuses to know how severe anything is: every result is
a note.

    {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "framing", "rules": […]}}, "results": [
      {"ruleId": "reporting-verb", "level": "note", "message": {"text": "Reports a statement while signalling doubt …"},
       "locations": [{"physicalLocation": {"artifactLocation": {"uri": "courier.txt", "uriBaseId": "%SRCROOT%"},
         "region": {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 15, "charOffset": 120, "charLength": 7}}}], …}]}]}
"""

import hashlib
import json
import os
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from framing import __version__
from framing.readers.unreadable import Unreadable
from framing.reports.characters import encodable
from framing.reports.facts import all_markers
from framing.reports.legend import CARDS, GROUPS, LOADED_REASON
from framing.reports.record import beside
from framing.reports.redaction import hide_loaded, hide_marker
from framing.types import KINDS, Analysis, Document, LoadedMarker, Marker

SCHEMA_ADDRESS = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
UNREADABLE = "unreadable-document"
LOADED_RULE = {
    "id": "loaded",
    "name": "Loaded",
    "shortDescription": {"text": "Sentence that a trained model takes for loaded"},
    "fullDescription": {"text": LOADED_REASON},
    "help": {
        "text": f"{LOADED_REASON} Literature: Spinde et al. 2021.",
        "markdown": f"{LOADED_REASON}\n\n*Literature:* Spinde et al. 2021.",
    },
    "defaultConfiguration": {"level": "note"},
    "properties": {"tags": ["framing", "classifier"]},
}
RULES: tuple[str, ...] = (*KINDS, "loaded")
PLAIN = frozenset({".txt", ".md", ".markdown"})
"""Files whose text is the document, so that places in it are the file's; in any other, such as a page or a table, they are not."""
LINED = PLAIN | {".jsonl", ".csv", ".toml"}
"""Files in which a line can be shown; in a packed one, a feed, an archive or a Parquet table the number is not that of a line."""


def render_sarif(analyses: Iterable[Analysis | Unreadable], *, text: bool = True, root: Path | None = None) -> str:
    """One SARIF log with one run. Addresses are relative to `root`, the working directory unless given.

    Columns are counted in code points from 1, ends exclusive; a byte-order mark does not count. What could not be read
    becomes a notification. Without `text` no word of the article is in it, apart from digests in the fingerprints.
    """
    base = Path.cwd() if root is None else root
    results: list[dict[str, Any]] = []
    notifications: list[dict[str, Any]] = []
    artifacts: dict[str, dict[str, Any]] = {}
    for outcome in analyses:
        if isinstance(outcome, Unreadable):
            notifications.append(notification(outcome, base))
            continue
        location = artifact_location(outcome.document.path, base)
        if location is not None and location["uri"] not in artifacts:
            artifacts[location["uri"]] = artifact(outcome.document, location)
        results += document_results(outcome, location, text=text)
    run = {
        "tool": {"driver": driver()},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The working directory."}}},
        "artifacts": list(artifacts.values()),
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA_ADDRESS, "version": "2.1.0", "runs": [run]}
    return encodable(json.dumps(log, ensure_ascii=False, indent=1)) + "\n"


def driver() -> dict[str, Any]:
    """The tool, with one rule a kind."""
    return {
        "name": "framing",
        "version": __version__,
        "shortDescription": {"text": "Marks how news is worded. A marker is a place to look, not a fault."},
        "rules": [*(rule(number) for number in range(len(KINDS))), LOADED_RULE],
        "notifications": [
            {
                "id": UNREADABLE,
                "shortDescription": {"text": "A document could not be read, and nothing is said about it."},
                "defaultConfiguration": {"level": "error"},
            }
        ],
    }


def rule(number: int) -> dict[str, Any]:
    """The kind at that place of the taxonomy."""
    card = CARDS[KINDS[number]]
    advice = "The marker says that this wording is here and why a careful reader would notice it, not that it is wrong."
    return {
        "id": card.kind,
        "name": "".join(part.capitalize() for part in card.kind.split("-")),
        "shortDescription": {"text": f"{card.label[0].upper()}{card.label[1:]}"},
        "fullDescription": {"text": card.about},
        "help": {
            "text": f"{card.about} {advice} Literature: {card.literature}.",
            "markdown": f"{card.about}\n\n{advice}\n\n*Literature:* {card.literature}.",
        },
        "defaultConfiguration": {"level": "note"},
        "properties": {"tags": ["framing", GROUPS[card.group].lower()]},
    }


def document_results(analysis: Analysis, location: dict[str, Any] | None, *, text: bool) -> list[dict[str, Any]]:
    """One result a marker, those of a title outside the text last and without a region."""
    document = analysis.document
    lines = Lines(document.text) if location is not None and holds_offsets(document) else None
    seen: dict[str, int] = {}
    results = []
    own = beside(analysis)
    for number, marker in enumerate([*own, *all_markers(analysis)[len(analysis.markers) :]]):
        inside = number < len(own)
        context = ""
        if inside and 0 <= marker.sentence < len(analysis.sentences):
            sentence = analysis.sentences[marker.sentence]
            context = document.text[sentence.start : sentence.end]
        print_of = fingerprint(marker, context)
        occurrence = seen[print_of] = seen.get(print_of, 0) + 1
        place: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": document.id, "kind": "document"}]}
        if location is not None:
            place = {"physicalLocation": {"artifactLocation": location}, **place}
            if inside and lines is not None:
                region = lines.region(marker.start, marker.end)
                if text:
                    region["snippet"] = {"text": marker.text}
                place["physicalLocation"]["region"] = region
        shown: Marker | LoadedMarker = marker
        if not text:
            shown = hide_loaded(marker) if isinstance(marker, LoadedMarker) else hide_marker(marker)
        results.append(
            {
                "ruleId": marker.kind,
                "ruleIndex": RULES.index(marker.kind),
                "level": "note",
                "message": {"text": shown.note},
                "locations": [place],
                "partialFingerprints": {"markerInSentence/v1": f"{print_of}:{occurrence}"},
                "properties": {
                    "document": document.id,
                    "field": "text" if inside else "title",
                    "start": marker.start,
                    "end": marker.end,
                    "voice": marker.voice,
                    "speaker": shown.speaker,
                    "sub": marker.sub,
                    "entry": marker.entry,
                    "detector": marker.detector,
                    "negated": marker.negated,
                },
            }
        )
    return results


def fingerprint(marker: Marker | LoadedMarker, context: str) -> str:
    """A digest that stays the same when the sentence moves to another line."""
    parts = (marker.kind, marker.entry or marker.detector, marker.text, " ".join(context.split()))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def holds_offsets(document: Document) -> bool:
    """Whether the text is the file's own content, so that its lines and columns are the file's."""
    return document.path is not None and Path(document.path).suffix.lower() in PLAIN


class Lines:
    """Where the lines of a text begin; CR LF and LF end a line, as is SARIF's default."""

    def __init__(self, text: str) -> None:
        self.starts = [0]
        place = text.find("\n")
        while place >= 0:
            self.starts.append(place + 1)
            place = text.find("\n", place + 1)

    def region(self, start: int, end: int) -> dict[str, Any]:
        r"""A half-open span as lines, columns and offset.

        >>> Lines("one\ntwo").region(4, 7)
        {'startLine': 2, 'startColumn': 1, 'endLine': 2, 'endColumn': 4, 'charOffset': 4, 'charLength': 3}
        """
        first, last = bisect_right(self.starts, start), bisect_right(self.starts, end)
        return {
            "startLine": first,
            "startColumn": start - self.starts[first - 1] + 1,
            "endLine": last,
            "endColumn": end - self.starts[last - 1] + 1,
            "charOffset": start,
            "charLength": end - start,
        }


def artifact_location(path: str | None, base: Path) -> dict[str, Any] | None:
    """The file's address: relative inside the base, absolute outside it; None for standard input."""
    if path is None or path == "-":
        return None
    absolute = Path(os.path.normpath(base / path))
    if absolute.is_relative_to(base):
        return {"uri": quote(os.fsencode(absolute.relative_to(base).as_posix())), "uriBaseId": ROOT}
    return {"uri": absolute.as_uri()}


def artifact(document: Document, location: dict[str, Any]) -> dict[str, Any]:
    """One file of the run."""
    described: dict[str, Any] = {"location": location}
    if document.encoding is not None and holds_offsets(document):
        described["encoding"] = document.encoding
    return described


def notification(unreadable: Unreadable, base: Path) -> dict[str, Any]:
    """What could not be read, with its place."""
    told: dict[str, Any] = {
        "descriptor": {"id": UNREADABLE, "index": 0},
        "level": "error",
        "message": {"text": unreadable.problem},
    }
    location = artifact_location(unreadable.path, base)
    if location is not None:
        physical: dict[str, Any] = {"artifactLocation": location}
        if unreadable.line is not None and Path(unreadable.path or "").suffix.lower() in LINED:
            physical["region"] = {"startLine": unreadable.line}
        told["locations"] = [{"physicalLocation": physical}]
    else:
        told["locations"] = [{"logicalLocations": [{"fullyQualifiedName": unreadable.id, "kind": "document"}]}]
    return told
