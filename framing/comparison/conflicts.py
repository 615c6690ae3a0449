"""Why the accounts differ in one quantity, with the evidence in words.

It knows dates, sources and words of scope; it refuses to know who is right.

The evidence is tried in this order, what the words say before what speakers and days suggest:
*none* (one number can be all of them); *different-scope* (one count says what it takes in or leaves out); *different-source* (one
account gives two numbers, each with its source); *different-scope* (each count is told of a time, a place or a share of its own);
*updated* (one account gives two numbers as one count that moved, one source is given with two, or the words tell of a count on the move and the days don’t speak against it);
*different-source* (two numbers have sources that are not the same); *different-scope* (one count is of the whole); *updated* (people
or homes are counted and the numbers never fall with the days, or the words tell the hour); *different-scope* (one of the counts is of
a narrower name); *unexplained*.
"""

from collections.abc import Mapping, Sequence

from framing.comparison.counts import counts
from framing.comparison.courses import AGAINST, course_of
from framing.comparison.evidence import change_told, fall_told, hour_told, is_weak, moments_told, other_year, whole_told
from framing.comparison.givers import both_sourced, group_sources, same_source_twice, several_sourced
from framing.comparison.scopes import narrower_name, own_words, scope_opened, scope_words, told_of_days, told_of_their_own
from framing.comparison.types import Conflict, FigureValue

CUMULATIVE = frozenset("killed injured missing arrested displaced casualties homes cases hospitalised treated rescued infected".split())
"""Counts that only grow while an incident is being counted."""
MOMENTARY = frozenset({"attended", "percent", "votes"})
"""Counts of one moment: what they were at another hour is no correction."""


def classify(
    values: Sequence[FigureValue],
    published: Mapping[str, str | None],
    *,
    measure: str = "other",
    nearby: Sequence[str] = (),
    beside: Sequence[str] = (),
    linked: tuple[int, int] | None = None,
) -> tuple[Conflict, str]:
    """The conflict class of a row and the evidence for it; `nearby` holds the words round each value.

    `linked` are the places of two values that one account gives as one count on the move.
    """
    groups = counts(values)
    if not groups:
        return "none", "No number could be read from the words."
    if len(groups) < 2:
        return "none", agreement(values)
    beside = beside or nearby or [""] * len(values)
    scoped = scope_words(groups, values, beside, measure) or scope_opened(groups, values, nearby)
    if scoped is not None:
        return "different-scope", scoped
    side_by_side = both_sourced(groups, values)
    if side_by_side is not None:
        return "different-source", side_by_side
    told_apart = told_of_days(groups, nearby) or told_of_their_own(groups, beside)
    if told_apart is not None:
        return "different-scope", told_apart
    if linked is not None:
        one, other = (values[place] for place in linked)
        return "updated", f"{one.document} gives both as one count on the move: {one.text}; {other.text}."
    twice = same_source_twice(groups, values) if measure in CUMULATIVE else None
    if twice is not None:
        return "updated", twice
    whole = own_words(groups, [whole_told(words) for words in beside])
    course = (
        ""
        if any(other_year(words, published.get(value.document)) for words, value in zip(nearby, values, strict=False))
        else course_of(values, published, measure=measure)
    )
    speaking = [words_of_time(place, values, nearby, beside) for place in range(len(values))]
    moved = next((found for group in groups for place in group if (found := change_told(speaking[place]))), None)
    told_twice = several_sourced(groups, values)
    if moved is not None and (course != AGAINST or fall_told(moved)) and not (is_weak(moved) and told_twice and not course):
        return "updated", course.replace(AGAINST, "") or f"The words tell of a count on the move: “{moved}”."
    if told_twice:
        given = "; ".join(f"{values[group[0]].text} by {givers[0]}" for group in groups if (givers := group_sources(values, group)))
        return "different-source", f"Several numbers have a source of their own: {given}."
    if whole is not None:
        return "different-scope", f"One of the counts is of the whole: “{whole}”."
    if course and course != AGAINST and measure in CUMULATIVE:
        return "updated", course
    hour = next((found for group in groups for place in group if (found := hour_told(speaking[place]))), None)
    at_once = len({moment for words in nearby for moment in moments_told(words)}) == 1 and all(moments_told(words) for words in nearby)
    if hour is not None and not at_once and course != AGAINST and measure not in MOMENTARY:
        return "updated", course or f"The words tell at what time a count stood: “{hour}”."
    narrower = narrower_name(groups, values) if measure not in MOMENTARY else None
    if narrower is not None:
        return "different-scope", narrower
    without = [values[group[0]] for group in groups if not group_sources(values, group)]
    if without:
        told = ", ".join(f"{value.text} ({value.document})" for value in without)
        return "unexplained", f"No date, scope or source in the texts tells the numbers apart; without a source: {told}."
    return "unexplained", "No date, scope or source in the texts tells the numbers apart: one source is given different numbers."


def words_of_time(place: int, values: Sequence[FigureValue], nearby: Sequence[str], beside: Sequence[str]) -> str:
    """Where to look for words of time: the whole sentence if it has another number of the row, else what is said of this figure."""
    value = values[place]
    if not nearby:
        return beside[place]
    together = any(
        other.document == value.document and (other.low, other.high) != (value.low, value.high) and nearby[number] == nearby[place]
        for number, other in enumerate(values)
    )
    return nearby[place] if together else beside[place]


def agreement(values: Sequence[FigureValue]) -> str:
    bounds = {(value.low, value.high) for value in values}
    return "All accounts that tell it give one number." if len(bounds) == 1 else "One number can be all of them."
