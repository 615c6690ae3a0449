"""Analyses as JSON and JSON Lines, one at a time.

It knows layout on disk; the content is `record`'s.

    {"schema": "framing/analysis/1", "offsets": "code points, half-open", "document": {"id": "courier", …}, …}
"""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from framing.readers import Unreadable
from framing.reports.record import analysis_record, error_record
from framing.types import Analysis


def any_record(found: Analysis | Unreadable, *, text: bool) -> dict[str, Any]:
    """The record of an analysis, or the error that stands in its place."""
    if isinstance(found, Unreadable):
        return error_record(found.id, found.path, found.problem, found.line)
    return analysis_record(found, text=text)


def write_jsonl(analyses: Iterable[Analysis | Unreadable], stream: TextIO, *, text: bool = True) -> None:
    """One object a line."""
    for found in analyses:
        stream.write(json.dumps(any_record(found, text=text), ensure_ascii=False, separators=(",", ":")))
        stream.write("\n")


def write_json(analyses: Iterable[Analysis | Unreadable], stream: TextIO, *, text: bool = True, many: bool = True) -> None:
    """One indented object, or with `many` a list of them."""
    if many:
        stream.write("[")
    for number, found in enumerate(analyses):
        if number:
            stream.write(",\n")
        stream.write(json.dumps(any_record(found, text=text), ensure_ascii=False, indent=1))
    stream.write("]\n" if many else "\n")
