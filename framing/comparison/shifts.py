"""Claims that one account puts in a source's mouth and another states flatly.

It knows who answers for a telling of a fact, the writer or somebody quoted; it refuses to know whether the claim is true.

A telling is *attributed* if most of its clause stands in direct or indirect speech, if all that stands before the speech is
who speaks, if its figure has a source, if its sentence says according to whom, or if the writer hedges it with *reportedly* and
its kin; else it is *flat*. An account is judged by one telling, the one most like the other accounts': its other tellings may
well be of something else.

    the strike hit a depot        attributed: gazette, herald     flat: courier
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.comparison.coverage import Fact, Telling
from framing.comparison.places import SPOKEN, markers_of, spoken
from framing.types import Analysis

ATTRIBUTED_SHARE = 0.6
INTRODUCED_SHARE = 0.2
"""Part of a clause that must be speech where all before it may be who speaks: *the operator, Sarn Hydro, said alerts went out*."""
INTRODUCTION = 12
"""Words, at most, of who speaks."""
MORE_THAN_WHO = re.compile(r"\b(?:and|but)\b|[;:]")
"""What stands before it is told by the writer: *the parents moved in on Friday and say they will stay*."""
ACCORDING = re.compile(r"\b[Aa]ccording to\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftPlace:
    """A sentence of one account that tells the claim, and the clause in it that does."""

    document: str
    start: int
    end: int
    clause_start: int
    clause_end: int
    source: str | None
    """Who says it, where it is attributed and the source is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One claim, with the place of the telling by which each account is judged."""

    claim: str
    attributed: tuple[ShiftPlace, ...]
    flat: tuple[ShiftPlace, ...]


def find_shifts(facts: Sequence[Fact], analyses: Sequence[Analysis]) -> tuple[Shift, ...]:
    """The facts that at least one account attributes and at least one tells flatly, in the facts' order."""
    accounts = {analysis.document.id: analysis for analysis in analyses}
    found = []
    for fact in facts:
        best: dict[str, Telling] = {}
        for telling in fact.present:
            if telling.document not in best or telling.similarity > best[telling.document].similarity:
                best[telling.document] = telling
        attributed: list[ShiftPlace] = []
        flat: list[ShiftPlace] = []
        for document, telling in best.items():
            analysis = accounts[document]
            speaks = is_attributed(analysis, telling)
            (attributed if speaks else flat).append(place_of(analysis, telling, speaks=speaks))
        if attributed and flat:
            found.append(Shift(claim=fact.text, attributed=tuple(attributed), flat=tuple(flat)))
    return tuple(found)


def is_attributed(analysis: Analysis, telling: Telling) -> bool:
    """Whether somebody other than the writer answers for the clause."""
    start, end = telling.clause_start, telling.clause_end
    speech = spoken(analysis, start, end)
    first, last = counted_part(analysis, start, end)
    return (
        speech >= ATTRIBUTED_SHARE * (end - start)
        or (speech > INTRODUCED_SHARE * (end - start) and is_introduced(analysis, start, end))
        or ACCORDING.search(analysis.document.text, telling.start, telling.end) is not None
        or any(figure.source is not None and start <= figure.start < end for figure in analysis.figures)
        or any(first <= marker.start < last for marker in markers_of(analysis, "hedged-attribution"))
    )


def counted_part(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """The stretch, or the side of its semicolon that has its first figure: *61 were arrested; some of them, it is understood, …* hedges the other."""
    joint = analysis.document.text.find(";", start, end)
    figure = next((figure.start for figure in analysis.figures if start <= figure.start < end), None)
    if joint < 0 or figure is None:
        return start, end
    return (start, joint) if figure < joint else (joint, end)


def is_introduced(analysis: Analysis, start: int, end: int) -> bool:
    """Whether what stands before the first speech of the stretch, which has some, is no more than who speaks."""
    first = min(span.start for span in analysis.voices if span.voice in SPOKEN and span.start < end and start < span.end)
    before = analysis.document.text[start : max(start, first)]
    return len(before.split()) <= INTRODUCTION and MORE_THAN_WHO.search(before) is None


def place_of(analysis: Analysis, telling: Telling, *, speaks: bool) -> ShiftPlace:
    speakers = [
        span.speaker
        for span in analysis.voices
        if span.voice in SPOKEN and span.start < telling.clause_end and telling.clause_start < span.end and span.speaker is not None
    ]
    return ShiftPlace(
        document=telling.document,
        start=telling.start,
        end=telling.end,
        clause_start=telling.clause_start,
        clause_end=telling.clause_end,
        source=speakers[0] if speaks and speakers else None,
    )
