"""Who gives the numbers of one quantity: one source two of them, or each a source of its own.

It knows names of speakers; it refuses to know who has counted right.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from framing.comparison.namings import same_speaker
from framing.comparison.types import FigureValue

MEDIA = re.compile(
    r"^(?:everybody|everyone|others?)\b|^(?:it|he|she|they|we|i|you|who|which|one)$|\b(?:newspapers?|papers?|channels?|broadcasters?|television|tabloids?|websites?|media|(?:press|news) reports?)$",
    re.IGNORECASE,
)
"""Who hands a number on, and has not counted; and who has no name: nobody knows whether two of them are one."""


def group_sources(values: Sequence[FigureValue], group: Sequence[int]) -> list[str]:
    """Who gives this number, each source once."""
    return list(dict.fromkeys(source for place in group if (source := giver(values[place])) is not None))


def giver(value: FigureValue) -> str | None:
    """Who gives the number; nobody, where that is only another paper or channel."""
    return None if value.source is None or MEDIA.search(value.source) else value.source


def both_sourced(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> str | None:
    """The account that itself sets two numbers side by side, each with a source of its own."""
    for one, other in combinations(groups, 2):
        for first in one:
            for second in other:
                ours, theirs = values[first], values[second]
                giver_one, giver_other = giver(ours), giver(theirs)
                if ours.document != theirs.document or giver_one is None or giver_other is None:
                    continue
                if not same_speaker(giver_one, giver_other):
                    return f"{ours.document} gives both: {ours.text} by {giver_one}, {theirs.text} by {giver_other}."
    return None


def same_source_twice(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> str | None:
    """The source that is reported with two numbers: its own count moved."""
    for one, other in combinations(groups, 2):
        for first in one:
            for second in other:
                source, again = giver(values[first]), giver(values[second])
                if source is not None and again is not None and same_speaker(source, again):
                    return f"{source} is given with {values[first].text} and with {values[second].text}."
    return None


def are_told_apart(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> bool:
    """Whether every number has a source, and no two numbers share one."""
    return all(group_sources(values, group) for group in groups) and not any(
        same_speaker(one, other)
        for first, second in combinations(groups, 2)
        for one in group_sources(values, first)
        for other in group_sources(values, second)
    )


def several_sourced(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> bool:
    """Whether two numbers have a source each, and not the same, even if others have none."""
    sourced = [group for group in groups if group_sources(values, group)]
    return any(are_told_apart([one, other], values) for one, other in combinations(sourced, 2))
