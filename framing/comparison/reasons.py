"""What the texts give as a reason why accounts differ in one quantity, in words.

It knows dates, sources, names and words of scope; it refuses to know which reason weighs most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

from framing.comparison.courses import AGAINST, course_of
from framing.comparison.evidence import change_told, hour_told, other_year, whole_told
from framing.comparison.givers import are_told_apart, both_sourced, group_sources, same_source_twice, several_sourced
from framing.comparison.scopes import narrower_name, own_words, scope_opened, scope_words, told_of_days, told_of_their_own
from framing.comparison.types import Conflict, FigureValue

CUMULATIVE = frozenset("killed injured missing arrested displaced casualties homes cases hospitalised treated rescued infected".split())
"""Counts that only grow while an incident is being counted."""
MOMENTARY = frozenset({"attended", "percent", "votes"})
"""Counts of one moment."""
SPEAKS_FOR: Mapping[str, Conflict] = {
    "scope told": "different-scope",
    "scope opened": "different-scope",
    "own day": "different-scope",
    "own place or share": "different-scope",
    "whole": "different-scope",
    "narrower name": "different-scope",
    "other year": "different-scope",
    "both given": "different-source",
    "several givers": "different-source",
    "on the move": "updated",
    "more": "updated",
    "given twice": "updated",
    "course": "updated",
    "change told": "updated",
    "hour told": "updated",
}
"""Reason → the class it is a reason for; of several, the first is told."""
MOST_DOUBLINGS = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """The values of a row with what stands round them; sequences are parallel."""

    values: Sequence[FigureValue]
    groups: Sequence[Sequence[int]]
    """Places of values that one number can be."""
    published: Mapping[str, str | None]
    """Document → the day of the account."""
    measure: str
    nearby: Sequence[str]
    """The words round each value."""
    beside: Sequence[str]
    """Those that are said of it alone."""
    linked: tuple[int, int] | None
    """Two values that one account gives as one count on the move."""
    parts: Sequence[bool]
    """Whether it is told as a part, or as more of the same."""


def reasons_told(row: Quantity) -> dict[str, str]:
    """Name of each reason there is → the reason in words."""
    values, groups, nearby, beside = row.values, row.groups, row.nearby, row.beside
    whole = own_words(groups, [whole_told(words) for words in beside])
    speaking = [words_of_time(place, values, nearby, beside) for place in range(len(values))]
    moved = next((found for group in groups for place in group if (found := change_told(speaking[place]))), None)
    hour = next((found for group in groups for place in group if (found := hour_told(speaking[place]))), None)
    course = course_told(row)
    told = {
        "scope told": scope_words(groups, values, beside, row.measure),
        "scope opened": scope_opened(groups, values, nearby),
        "own day": told_of_days(groups, nearby),
        "own place or share": told_of_their_own(groups, beside),
        "whole": None if whole is None else f"One of the counts is of the whole: “{whole}”.",
        "narrower name": narrower_name(groups, values) if row.measure not in MOMENTARY else None,
        "other year": year_of_its_own(row),
        "both given": both_sourced(groups, values),
        "several givers": givers_told(row) if several_sourced(groups, values) else None,
        "on the move": None if row.linked is None else linked_told(values, row.linked),
        "more": "One of the numbers is told as more of the same." if any(row.parts) and not all(row.parts) else None,
        "given twice": same_source_twice(groups, values),
        "course": course if course != AGAINST and row.measure in CUMULATIVE else None,
        "change told": None if moved is None else f"The words tell of a count on the move: “{moved}”.",
        "hour told": None if hour is None else f"The words tell at what time a count stood: “{hour}”.",
    }
    return {name: words for name, words in told.items() if words}


def circumstances(row: Quantity, told: Mapping[str, str]) -> dict[str, float]:
    """What else bears on the class and is no reason by itself, each 0 … 1 but the doublings, 0 … 3."""
    groups, values = row.groups, row.values
    cumulative = row.measure in CUMULATIVE
    documents = {value.document for value in values}
    amounts = {
        "doublings": doublings_between(values),
        "against the days": course_told(row) == AGAINST,
        "one day": len({(row.published.get(document) or "")[:10] for document in documents}) == 1,
        "cumulative": cumulative,
        "with the days": course_told(row) not in ("", AGAINST),
        "cumulative, given twice": cumulative and "given twice" in told,
        "momentary": row.measure in MOMENTARY,
        "givers": sum(bool(group_sources(values, group)) for group in groups) / len(groups),
        "all told apart": are_told_apart(groups, values),
        "two in one account": any(
            len({(value.low, value.high) for value in values if value.document == document}) > 1 for document in documents
        ),
        "qualified": any(value.qualifier for value in values),
    }
    return {name: float(amount) for name, amount in amounts.items() if amount}


def doublings_between(values: Sequence[FigureValue]) -> float:
    """How often the smallest number has to be doubled to be the largest, at most `MOST_DOUBLINGS`."""
    numbers = [value.low or value.high or 0 for value in values]
    return min(MOST_DOUBLINGS, log2(max(numbers) / min(numbers))) if min(numbers) > 0 else MOST_DOUBLINGS


def year_of_its_own(row: Quantity) -> str | None:
    """One number whose every mention is told of another year than its account's, beside one of which none is."""
    told = [[other_year(row.nearby[place], row.published.get(row.values[place].document)) for place in group] for group in row.groups]
    if all(any(years) for years in told):
        return None
    own = next((group for group, years in zip(row.groups, told, strict=True) if all(years)), None)
    return None if own is None else f"One of the numbers is told of another year: {row.values[own[0]].text}."


def course_told(row: Quantity) -> str:
    any_year = any(other_year(words, row.published.get(value.document)) for words, value in zip(row.nearby, row.values, strict=True))
    return "" if any_year else course_of(row.values, row.published, measure=row.measure)


def givers_told(row: Quantity) -> str:
    given = "; ".join(f"{row.values[group[0]].text} by {givers[0]}" for group in row.groups if (givers := group_sources(row.values, group)))
    return f"Several numbers have a source of their own: {given}."


def linked_told(values: Sequence[FigureValue], linked: tuple[int, int]) -> str:
    one, other = (values[place] for place in linked)
    return f"{one.document} gives both as one count on the move: {one.text}; {other.text}."


def words_of_time(place: int, values: Sequence[FigureValue], nearby: Sequence[str], beside: Sequence[str]) -> str:
    """Where to look for words of time: the whole sentence if it has another number of the row, else what is said of this figure."""
    value = values[place]
    together = any(
        other.document == value.document and (other.low, other.high) != (value.low, value.high) and nearby[number] == nearby[place]
        for number, other in enumerate(values)
    )
    return nearby[place] if together else beside[place]
