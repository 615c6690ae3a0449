"""One kind and voice over the outlets: rates and differences with their intervals, before any other kind is known.

It knows draws and percentiles; it refuses to know what was drawn, sentences or incidents.

Draws are shared by all kinds, which scipy.stats.bootstrap can't do; of SciPy the special functions alone are read, because all of
scipy.stats takes half a second to start.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any, TypeAlias

Array: TypeAlias = Any
"""A numpy array; scipy's come without types."""
Values: TypeAlias = tuple[int, int, int, float, float, float, float | None, float | None, float | None]
"""Documents, words, markers, rate and its bounds, difference and its bounds."""
Bounds: TypeAlias = tuple[float, float] | tuple[None, None]

LEVEL = 0.05
RESAMPLES = 2499
"""Enough for p = .0004, which one kind among a hundred needs to pass."""
AT_ONCE = 64
"""Resamples that are counted in one go: many, and they leave the processor's cache."""
SEED = 17
SAME = 1e-9
"""Draws that are no further apart are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Everything about one kind and voice before the others are known."""

    place: int
    p: float
    outlets: tuple[int, ...]
    """Those with words in the voice."""
    values: tuple[Values, ...]
    pairs: Array
    """p of each pair of outlets, square, before Holm."""


def rounds(resamples: int) -> list[int]:
    """How many resamples are counted in each go.

    >>> rounds(150)
    [64, 64, 22]
    """
    return [min(AT_ONCE, resamples - done) for done in range(0, resamples, AT_ONCE)]


def percentiles(draws: Array) -> Array:
    """Lowest and highest bound (2 × columns) of draws × columns; NaN where the draws, as far as they are numbers, do not vary."""
    import numpy

    found = numpy.full((2, draws.shape[1]), numpy.nan)
    known = numpy.isfinite(draws)
    whole = known.all(axis=0)
    telling = numpy.flatnonzero(whole)
    if len(telling):
        kept = draws[:, telling]
        varying = numpy.ptp(kept, axis=0) > SAME
        if varying.any():
            found[:, telling[varying]] = numpy.quantile(kept[:, varying], (LEVEL / 2, 1 - LEVEL / 2), axis=0)
    for column in numpy.flatnonzero(~whole).tolist():
        own = draws[known[:, column], column]
        if len(own) and numpy.ptp(own) > SAME:
            found[:, column] = numpy.quantile(own, (LEVEL / 2, 1 - LEVEL / 2))
    return found


def rate_bounds(draws: Array, markers: Array, words: Array) -> list[tuple[float, float]]:
    """The percentile bounds of drawn rates, column by column; the exact Poisson bounds where the draws do not vary."""
    import numpy
    from scipy.special import gammaincinv

    low, high = percentiles(draws)
    exact = numpy.flatnonzero(numpy.isnan(low) & (words > 0))
    count, total = markers[exact], words[exact]
    low[exact] = numpy.where(count > 0, 2 * gammaincinv(numpy.maximum(count, 1), LEVEL / 2), 0.0) * 500 / total
    high[exact] = 2 * gammaincinv(count + 1, 1 - LEVEL / 2) * 500 / total
    return [(round(one, 2), round(other, 2)) for one, other in zip(low.tolist(), high.tolist(), strict=True)]


def difference_bounds(draws: Array) -> list[Bounds]:
    """The percentile bounds of drawn differences, column by column; none where the draws do not vary."""
    low, high = percentiles(draws)
    return [
        (round(one, 2), round(other, 2)) if not isnan(one) else (None, None) for one, other in zip(low.tolist(), high.tolist(), strict=True)
    ]


def discoveries(p: Sequence[float]) -> Array:
    """Each p after the control of false discoveries (Benjamini & Hochberg 1995), in the order given."""
    import numpy

    values = numpy.asarray(p, dtype=float)
    order = numpy.argsort(values)
    steps = values[order] * (len(values) / numpy.arange(1, len(values) + 1))
    adjusted = numpy.empty_like(values)
    adjusted[order] = numpy.minimum.accumulate(steps[::-1])[::-1]
    return numpy.clip(adjusted, 0, 1)
