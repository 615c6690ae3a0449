"""Claims that one account puts in a source's mouth and another states flatly.

It knows which telling an account is judged by; it refuses to know whether the claim is true, and who answers for a clause, which
`attribution` does.

Two sentences that are hardly alike are no claim told in two ways: a fact of no more needs a likeness of `LEAST_OF_TWO`.
An account is judged by one telling, the one most like the other accounts', in its body if it has any there: headlines leave out who says
it, and its other tellings may well be of something else. One that names the others' source beside a word of saying tells of the same
speech, and is neither *attributed* nor *flat*.

    the strike hit a depot        attributed: gazette, herald     flat: courier
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.comparison.attribution import is_attributed, names_speech_of, speakers, words_of
from framing.comparison.coverage import Fact, Telling
from framing.comparison.places import in_headline
from framing.types import Analysis

LEAST_OF_TWO = 0.14
"""Likeness of the only two tellings of a fact; below, one row in ten was right on labelled incidents."""


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
    """The facts told well enough that at least one account attributes and at least one tells flatly, in the facts' order."""
    accounts = {analysis.document.id: analysis for analysis in analyses}
    found = []
    for fact in facts:
        if is_thin(fact):
            continue
        attributed: list[Telling] = []
        stated: list[Telling] = []
        for telling in judged_by(fact.present, accounts):
            (attributed if is_attributed(accounts[telling.document], telling) else stated).append(telling)
        sources = words_of([name for telling in attributed for name in speakers(accounts[telling.document], telling)[:1]])
        flat = [telling for telling in stated if not names_speech_of(accounts[telling.document], telling, sources)]
        if attributed and flat:
            found.append(
                Shift(
                    claim=fact.text,
                    attributed=tuple(place_of(telling, speakers(accounts[telling.document], telling)) for telling in attributed),
                    flat=tuple(place_of(telling, []) for telling in flat),
                )
            )
    return tuple(found)


def is_thin(fact: Fact) -> bool:
    """Whether two tellings are all there is, and they share little: *a porter spoke of rain* beside *rain, said the pilot, was rare*."""
    return len(fact.present) == 2 and max(telling.similarity for telling in fact.present) < LEAST_OF_TWO


def judged_by(tellings: Iterable[Telling], accounts: Mapping[str, Analysis]) -> list[Telling]:
    """Of each account the telling most like the other accounts', the first of equals; a headline's only where the body has none."""
    best: dict[str, tuple[bool, float, Telling]] = {}
    for telling in tellings:
        in_body = not in_headline(accounts[telling.document], telling.clause_start)
        if telling.document not in best or (in_body, telling.similarity) > best[telling.document][:2]:
            best[telling.document] = in_body, telling.similarity, telling
    return [telling for _, _, telling in best.values()]


def place_of(telling: Telling, sources: Sequence[str]) -> ShiftPlace:
    """Where it stands, with the first of those who speak there."""
    return ShiftPlace(
        document=telling.document,
        start=telling.start,
        end=telling.end,
        clause_start=telling.clause_start,
        clause_end=telling.clause_end,
        source=sources[0] if sources else None,
    )
