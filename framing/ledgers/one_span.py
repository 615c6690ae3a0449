"""Spans and lengths of one or a half, which are told without a number: *held for an hour*, *half a mile*, *a year and a half*.

It knows the units, and what leads to such a span; it refuses to know whether the span is of consequence.
"""

from collections.abc import Iterator
from typing import Final

from framing.grammar import UNITS_OF_ONE
from framing.ledgers.numbers import Number
from framing.prose import Prose

ARTICLES: Final = frozenset(["a", "an"])
LEADS: Final = frozenset(
    "for within than least most about around nearly almost roughly under lasted lasts took takes take lasting taking some just only barely".split()
)
"""Before *an hour* and *a year*: elsewhere they are rates (*40 crowns an hour*) and dates."""
EXCEEDING: Final = frozenset("for well just little lasted took after".split())
"""Before *over a year* they show that it was more; *nine floods over a year* came in the course of it."""
INSIDE: Final = frozenset(["in", "inside"])
BRIEF: Final = frozenset(["minute", "hour"])
DATING: Final = frozenset("ago old earlier previously".split())
"""Behind such a span they tell when something was, as *of* does behind *within a week*."""
WHOLE: Final = frozenset("good full whole".split())
"""*a good hour*, *a full week*: no rate and no date."""
RATES: Final = frozenset(["every", "per", "each"])
HALF_MORE: Final = ["and", "a", "half"]


def spans_of_one(prose: Prose) -> Iterator[Number]:
    """The spans, in text order: the words before their unit, or those up to *half* in *a year and a half*."""
    folded = prose.folded
    for token in prose.counting:
        if folded[token] not in UNITS_OF_ONE:
            continue
        first, value = opening(prose, token)
        behind = folded[token + 1 : token + 2]
        if first == token or not DATING.isdisjoint(behind) or (behind == ["of"] and folded[first - 1] == "within"):
            continue
        if folded[token + 1 : token + 4] == HALF_MORE:
            if value == 1:
                yield Number(first, token + 4, 1.5, 1.5, unit=folded[token])
        else:
            yield Number(first, token, value, value)


def opening(prose: Prose, unit: int) -> tuple[int, float]:
    """Where the span begins, and of how many units it is; the unit itself where this is no span."""
    folded = prose.folded
    article = unit - 2 if folded[unit - 1] in WHOLE else unit - 1
    if article < 0 or folded[article] not in ARTICLES:
        return unit, 0
    before = folded[article - 1] if article else ""
    if before == "half":
        told = article < 2 or folded[article - 2] not in RATES
        return (article - 1, 0.5) if told else (unit, 0)
    two = folded[max(0, article - 2) : article]
    led = (
        before in LEADS or (before in INSIDE and folded[unit] in BRIEF) or two == ["up", "to"] or (before == "over" and two[0] in EXCEEDING)
    )
    return (article, 1) if led or article < unit - 1 else (unit, 0)
