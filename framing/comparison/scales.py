"""Figures in units of one kind, so that they can be held against each other: *90 minutes* and *two hours*, *800 metres* and *two miles*.

It knows units of time and of length; it refuses to know what was measured.
"""

from typing import TypeAlias

from framing.comparison.types import FigureValue

Scale: TypeAlias = tuple[str, float]
"""The kind of a unit, and how many minutes or metres it is."""

TIME = {"minute": 1.0, "hour": 60.0, "day": 1_440.0, "week": 10_080.0, "fortnight": 20_160.0, "month": 43_800.0, "year": 525_600.0}
LENGTH = {"foot": 0.305, "yard": 0.914, "metre": 1.0, "meter": 1.0, "kilometre": 1_000.0, "kilometer": 1_000.0, "mile": 1_609.0}
SCALES = {
    form: (kind, size)
    for kind, units in (("time", TIME), ("length", LENGTH))
    for unit, size in units.items()
    for form in (unit, f"{unit}s")
} | {"km": ("length", 1_000.0), "feet": ("length", 0.305)}


def scale_of(value: FigureValue) -> Scale | None:
    """The unit that a figure is printed in, if it is one of time or length.

    The unit is the last word of the figure, or the first of what it counts: *six hours*, *a 19-hour siege*.
    """
    if value.of is None:
        return None
    return SCALES.get(value.of.partition(" ")[0].casefold()) or SCALES.get(value.text.rpartition(" ")[2].casefold())


def factors(one: FigureValue, other: FigureValue) -> tuple[float, float]:
    """What both figures are multiplied with before they are compared."""
    return factors_between(scale_of(one), scale_of(other))


def factors_between(ours: Scale | None, theirs: Scale | None) -> tuple[float, float]:
    """The same for two units: 1, unless both are of one kind."""
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return 1.0, 1.0
    return ours[1], theirs[1]
