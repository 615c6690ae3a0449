"""Cutting a text at every boundary of what is marked in it, so that overlapping spans can be shown.

It knows spans and the stretches between their edges; it refuses to know what a span stands for.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Segment(NamedTuple):
    """A stretch in which nothing begins or ends."""

    start: int
    end: int
    covers: tuple[int, ...]
    """Indices of the spans that cover it, in the order they were given."""
    opens: tuple[int, ...]
    """Those of them that begin here."""
    closes: tuple[int, ...]
    """Those of them that end here."""


def cut(length: int, spans: Sequence[tuple[int, int]]) -> Iterator[Segment]:
    """Every stretch of a text of that length, in order and without gaps; spans that hold nothing are left out.

    >>> [(part.start, part.end, part.covers) for part in cut(6, [(0, 4), (2, 5)])]
    [(0, 2, (0,)), (2, 4, (0, 1)), (4, 5, (1,)), (5, 6, ())]
    """
    starting: dict[int, list[int]] = {}
    ending: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(spans):
        first, last = max(0, start), min(length, end)
        if first < last:
            starting.setdefault(first, []).append(number)
            ending.setdefault(last, []).append(number)
    edges = sorted({0, length, *starting, *ending})
    active: list[int] = []
    for start, end in itertools.pairwise(edges):
        for number in ending.get(start, ()):
            active.remove(number)
        opens = starting.get(start, ())
        if opens:
            active = sorted((*active, *opens))
        yield Segment(start, end, tuple(active), tuple(opens), tuple(ending.get(end, ())))
