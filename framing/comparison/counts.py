"""Which printed numbers can be one count: *at least 40* and *43*, *some 84,000* and *84,112*.

It knows bounds as news uses them; it refuses to know why two counts differ.
"""

import re
from collections.abc import Sequence

from framing.comparison.scales import factors
from framing.comparison.types import FigureValue
from framing.ledgers.numbers import SIMPLE

APPROXIMATION = 0.06
"""*Some 84,000* and *84,112* are one count."""
OPEN_BOUND = 1.6
"""*At least 40* can be 64 and not 80; *up to 64* can be 40 and not 30."""
TEN = 10
"""*About 20* is told to the nearest ten: it can be 22."""
VAGUE_BOUND = 5.0
"""*Dozens* (24 and more) can be 120, *hundreds* (200 and more) can be 1,000."""
ABOUT = frozenset(
    ["about", "around", "some", "approximately", "roughly", "circa", "or so", "an estimated", "estimated", "nearly", "almost"]
)
VAGUE = frozenset("dozens scores hundreds thousands tens millions several".split())
FRACTION = re.compile(
    rf"\bin (?:\d[\d,]*|{'|'.join(sorted(SIMPLE, key=len, reverse=True))})\b|\b(?:half|third|thirds|quarter|quarters)\b", re.IGNORECASE
)
"""*Seven in ten* can be 71 percent, and *one in seven* 14."""


def counts(values: Sequence[FigureValue]) -> list[list[int]]:
    """The values by count: each list holds places of values that one number can be; exact values first open a count."""
    groups: list[list[int]] = []
    exact_first = sorted(range(len(values)), key=lambda place: (looseness(values[place]), place))
    for place in exact_first:
        value = values[place]
        if value.low is None and value.high is None:
            continue
        fitting = [group for group in groups if all(one_count(value, values[other]) for other in group)]
        holding = [group for group in groups if any(one_count(value, values[other]) for other in anchors(group, values))]
        if looseness(value) and holding:
            # a bound holds for whatever lies inside it, and makes no count of its own
            (fitting or holding)[0].append(place)
        elif fitting:
            fitting[0].append(place)
        else:
            groups.append([place])
    return [sorted(group) for group in groups]


def anchors(group: Sequence[int], values: Sequence[FigureValue]) -> list[int]:
    """The exact values of a count, or all where none is exact: *at least 43* is not *40*, though *at least 40* could be both."""
    return [place for place in group if not looseness(values[place])] or list(group)


def looseness(value: FigureValue) -> int:
    """0 exact, 1 a bound, 2 a vague word."""
    if is_vague(value):
        return 2
    return 0 if value.low is not None and value.low == value.high else 1


def is_vague(value: FigureValue) -> bool:
    return not VAGUE.isdisjoint(value.text.casefold().split()) and not any(character.isdigit() for character in value.text)


def one_count(one: FigureValue, other: FigureValue) -> bool:
    """Whether one number can be both, bounds read as news uses them."""
    if one.low is not None and other.low is not None and one.high is None and other.high is None and (is_vague(one) or is_vague(other)):
        return max(one.low, other.low) <= VAGUE_BOUND * min(one.low, other.low)
    ours, theirs = factors(one, other)
    low_one, high_one = bounds(one)
    low_other, high_other = bounds(other)
    return max(ours * low_one, theirs * low_other) <= min(ours * high_one, theirs * high_other)


def bounds(value: FigureValue) -> tuple[float, float]:
    """The numbers a figure can stand for: 6 % wider where a word or a fraction says so, half a step of its second digit where it is round."""
    low, high = value.low, value.high
    if low is not None and high is not None:
        if value.qualifier in ABOUT and not high % 10 and TEN < high < 100:
            return low - TEN / 2, high + TEN / 2
        parts = FRACTION.search(value.text) is not None
        loose = value.qualifier in ABOUT or parts or (high > 50 and value.qualifier is not None)
        if high > 50 and not loose and is_round(high):
            return low - half_step(high), high + half_step(high)
        slack = APPROXIMATION if parts or (high > 15 and loose) else 0.0
        return low * (1 - slack), high * (1 + slack)
    if low is not None:
        return low, low * (VAGUE_BOUND if is_vague(value) else OPEN_BOUND)
    if high is not None:
        # *almost six* is hardly less than six, as *up to six* may be
        return (min(high - 1, high * (1 - APPROXIMATION)) if value.qualifier in ABOUT else high / OPEN_BOUND), high
    return 0.0, float("inf")


def is_round(number: float) -> bool:
    """Whether only the first two digits are not 0.

    >>> is_round(84_000), is_round(84_112)
    (True, False)
    """
    digits = f"{number:.0f}"
    return len(digits) > 2 and not digits[2:].strip("0")


def half_step(number: float) -> float:
    """How far a round number may have been rounded.

    >>> half_step(84_000), half_step(190)
    (500.0, 5.0)
    """
    return float(10 ** (len(f"{number:.0f}") - 2)) / 2
