"""Intervals by resampling, and paired tests between two systems.

It knows how sentences, or whole articles and outlets, are drawn again; it refuses to know what is measured on a draw.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.evaluation.agreement import Predictions

if TYPE_CHECKING:
    from framing.evaluation.agreement import Array, Measure

RESAMPLES = 1000
LEVEL = 0.95
SEED = 42
SHUFFLES = 2000
ONCE_AT_A_TIME = 250
"""Draws held at once: 250 × 10,000 sentences are 20 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A figure with the bounds of its 95 % bootstrap interval; all None where it was not assessed."""

    value: float | None
    low: float | None
    high: float | None

    def record(self) -> dict[str, float | None]:
        """As JSON, rounded to four places."""
        return {
            name: None if value is None else round(value, 4)
            for name, value in (("value", self.value), ("low", self.low), ("high", self.high))
        }


def interval(found: Predictions, measure: "Measure", *, clusters: "Array | None" = None, resamples: int = RESAMPLES) -> Interval:
    """The figure and its percentile interval; with `clusters`, whole clusters are drawn instead of sentences."""
    import numpy

    value = float(measure(found, numpy.ones((1, len(found.labels))))[0])
    if numpy.isnan(value):
        return Interval(value=None, low=None, high=None)
    units = numpy.arange(len(found.labels)) if clusters is None else numpy.unique(clusters, return_inverse=True)[1]
    many = int(units.max()) + 1
    rng = numpy.random.default_rng(SEED)
    drawn = []
    for first in range(0, resamples, ONCE_AT_A_TIME):
        draws = rng.multinomial(many, numpy.full(many, 1 / many), size=min(ONCE_AT_A_TIME, resamples - first))
        drawn.append(measure(found, draws[:, units].astype(float)))
    spread = numpy.concatenate(drawn)
    spread = spread[~numpy.isnan(spread)]
    if not len(spread):
        return Interval(value=value, low=None, high=None)
    low, high = numpy.quantile(spread, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Interval(value=value, low=float(low), high=float(high))


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedTest:
    """Two systems on the same sentences."""

    first: str
    second: str
    only_first_right: int
    only_second_right: int
    mcnemar: float
    """Exact two-sided p of the disagreements (McNemar 1947)."""
    difference: Interval
    """Of the measure named beside it, first less second."""
    randomisation: float
    """Two-sided p by approximate randomisation of the same difference (Noreen 1989)."""


def paired(
    names: tuple[str, str],
    first: Predictions,
    second: Predictions,
    measure: "Measure",
    *,
    clusters: "Array | None" = None,
    shuffles: int = SHUFFLES,
    resamples: int = RESAMPLES,
) -> PairedTest:
    """McNemar's exact test of the decisions, and the difference of a measure with its interval and randomisation p."""
    import numpy
    from scipy.stats import binomtest

    right = first.decisions == first.labels
    right_too = second.decisions == second.labels
    only_first, only_second = int((right & ~right_too).sum()), int((~right & right_too).sum())
    apart = only_first + only_second

    def difference(found: Predictions, weights: "Array") -> "Array":
        return measure(found, weights) - measure(second, weights)

    spread = interval(first, difference, clusters=clusters, resamples=resamples)
    one = numpy.ones((1, len(first.labels)))
    observed = abs(float(measure(first, one)[0] - measure(second, one)[0]))
    units = numpy.arange(len(first.labels)) if clusters is None else numpy.unique(clusters, return_inverse=True)[1]
    rng = numpy.random.default_rng(SEED)
    as_far = 0
    for _ in range(shuffles):
        swapped = rng.integers(0, 2, int(units.max()) + 1).astype(bool)[units]
        mixed, other = exchanged(first, second, swapped), exchanged(second, first, swapped)
        as_far += abs(float(measure(mixed, one)[0] - measure(other, one)[0])) >= observed - 1e-12
    return PairedTest(
        first=names[0],
        second=names[1],
        only_first_right=only_first,
        only_second_right=only_second,
        mcnemar=float(binomtest(only_first, apart).pvalue) if apart else 1.0,
        difference=spread,
        randomisation=(as_far + 1) / (shuffles + 1),
    )


def exchanged(first: Predictions, second: Predictions, swapped: "Array") -> Predictions:
    """The first system's predictions, with the second's where they are swapped."""
    import numpy

    return Predictions(
        labels=first.labels,
        probabilities=numpy.where(swapped, second.probabilities, first.probabilities),
        decisions=numpy.where(swapped, second.decisions, first.decisions),
        groups=first.groups,
    )
