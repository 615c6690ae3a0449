"""What each number of one quantity takes in: words of scope, days, places and shares of its own, a narrower name.

It knows where a number’s words say what no other’s do; it refuses to know which scope is the right one.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from framing.comparison.evidence import opening_scope, places_told, scope_told, shares_told
from framing.comparison.types import FigureValue

DAY = re.compile(
    r"\b((?:[Ll]ast|[Tt]wo)\s+(?:week|weeks ago|month|year|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)|"
    r"since\s+(?:[A-Z]\w+|\d{4}|\d+ [A-Z]\w+)|this\s+year|days\s+(?:ago|before|after))"
)
GENERIC = frozenset(
    "people persons person men jobs posts employees workers staff members dead deaths bodies casualties victims cases arrests injured wounded lives souls others".split()
)
"""Names of everybody that a count can be of."""


def told_of_days(groups: Sequence[Sequence[int]], nearby: Sequence[str]) -> str | None:
    """Counts that are each told of a time of their own."""
    if not nearby:
        return None
    said = [{match[1].strip() for place in group for match in DAY.finditer(nearby[place])} for group in groups]
    for one, other in combinations(said, 2):
        if one and other and not {day.casefold() for day in one} & {day.casefold() for day in other}:
            return f"The counts are each told of a time of their own: {min(one)}; {min(other)}."
    return None


def told_of_their_own(groups: Sequence[Sequence[int]], beside: Sequence[str]) -> str | None:
    """A place or a share of its own beside each number."""
    for told_of, read in (("a place", places_told), ("a share", shares_told)):
        said = [{found for number in group for found in read(beside[number])} for group in groups]
        for one, other in combinations(said, 2):
            if one and other and not one & other:
                return f"The counts are each told of {told_of} of their own: {min(one)}; {min(other)}."
    return None


def scope_words(groups: Sequence[Sequence[int]], values: Sequence[FigureValue], beside: Sequence[str], measure: str) -> str | None:
    """Words of scope beside one number and beside no other."""
    told = [scope_told(words, measure=measure, figure=value.text) for value, words in zip(values, beside, strict=True)]
    own = own_words(groups, told)
    return None if own is None else f"One of the counts says what it takes in: “{own}”."


def scope_opened(groups: Sequence[Sequence[int]], values: Sequence[FigureValue], nearby: Sequence[str]) -> str | None:
    """Words of scope right before one number and before no other: *Including six teachers, 64 people*."""
    if not nearby:
        return None
    own = own_words(groups, [opening_scope(near[: max(0, near.find(value.text))]) for value, near in zip(values, nearby, strict=True)])
    return None if own is None else f"One of the counts says what it takes in: “{own}”."


def own_words(groups: Sequence[Sequence[int]], told: Sequence[frozenset[str]]) -> str | None:
    """What the words beside one number say, and those beside no other; the first such words."""
    said = [frozenset[str]().union(*(told[place] for place in group)) for group in groups]
    for number, words in enumerate(said):
        own = words.difference(*(other for place, other in enumerate(said) if place != number))
        if own:
            return min(own)
    return None


def narrower_name(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> str | None:
    """The count of people of one kind, beside one of people of any kind: *1,800 drivers and guards*, *5,400 jobs*."""
    heads = [frozenset(head_of(values[place].of) for place in group if values[place].of is not None) for group in groups]
    for number, names in enumerate(heads):
        others = frozenset[str]().union(*(other for place, other in enumerate(heads) if place != number))
        if names and others and GENERIC.isdisjoint(names) and others <= GENERIC:
            return f"One of the counts is of a narrower name: {min(names)}, beside {min(others)}."
    return None


def head_of(of: str | None) -> str:
    """The noun of a counted phrase.

    >>> head_of("drivers and guards"), head_of("nursing posts in the county")
    ('drivers', 'posts')
    """
    words = re.split(r" (?:and|of|in|on|at|from|with|who|that) |,", of or "")[0].casefold().split()
    return words[-1] if words else ""
