"""One marker a row: plain dictionaries for data frames, and CSV for spreadsheets.

It knows columns and what a spreadsheet would take for a formula; it refuses to know files and encodings.

    document,outlet,field,start,end,text,kind,sub,entry,detector,voice,speaker,sentence,negated,note
    courier,,text,1050,1062,acknowledged,reporting-verb,factive,reporting-verbs/acknowledge,lexicon,author,,9,false,Reports …
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from framing.readers.unreadable import Unreadable
from framing.reports.characters import encodable
from framing.reports.record import beside
from framing.reports.redaction import hide_words
from framing.types import Analysis, Document, LoadedMarker, Marker

SCHEMA: dict[str, type] = {
    "document": str,
    "outlet": str,
    "field": str,
    "start": int,
    "end": int,
    "text": str,
    "kind": str,
    "sub": str,
    "entry": str,
    "detector": str,
    "voice": str,
    "speaker": str,
    "sentence": int,
    "negated": bool,
    "note": str,
}
"""Type of each column, for frames that may have no row to guess from; all but numbers and booleans may be None."""
COLUMNS = tuple(SCHEMA)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def marker_rows(analyses: Iterable[Analysis | Unreadable], *, text: bool = True) -> Iterator[dict[str, Any]]:
    """One dictionary a marker, keys in the order of `COLUMNS`, documents in the order given.

    `field` is `title` for markers of a title outside the text: their offsets and sentence are the title's own. Without
    `text` the columns `text` and `speaker` hold None. What could not be read has no row.
    """
    for analysis in analyses:
        if isinstance(analysis, Unreadable):
            continue
        shown = analysis if text else hide_words(analysis)
        for marker in beside(shown):
            yield marker_row(shown.document, "text", marker)
        for marker in shown.headline.markers if shown.headline is not None else ():
            yield marker_row(shown.document, "title", marker)


def marker_row(document: Document, field: str, marker: Marker | LoadedMarker) -> dict[str, Any]:
    """One marker with its document; nothing is escaped."""
    return {
        "document": document.id,
        "outlet": document.outlet,
        "field": field,
        "start": marker.start,
        "end": marker.end,
        "text": marker.text or None,
        "kind": marker.kind,
        "sub": marker.sub,
        "entry": marker.entry,
        "detector": marker.detector,
        "voice": marker.voice,
        "speaker": marker.speaker,
        "sentence": marker.sentence,
        "negated": marker.negated,
        "note": marker.note,
    }


def render_csv(analyses: Iterable[Analysis | Unreadable], *, text: bool = True) -> Iterator[str]:
    """Lines of CSV, each with its line break: the header, then one row a marker.

    Rows end in a line feed, unknown is empty, booleans are `true` and `false`. What a spreadsheet would run as a formula
    gets an apostrophe in front.
    """
    yield csv_line(COLUMNS)
    for row in marker_rows(analyses, text=text):
        yield csv_line(row.values())


def csv_line(values: Iterable[object]) -> str:
    """One row, quoted where it must be."""
    line = io.StringIO(newline="")
    # The writer of Python 3.11 quotes a lone carriage return only if its own line ends hold one.
    csv.writer(line, lineterminator="\r\n").writerow([cell(value) for value in values])
    return line.getvalue()[:-2] + "\n"


def cell(value: object) -> object:
    """What stands in one cell.

    >>> cell("=1+1"), cell(None), cell(False), cell(7)
    ("'=1+1", '', 'false', 7)
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        safe = encodable(value)
        return "'" + safe if safe.startswith(FORMULA_STARTS) else safe
    return value
