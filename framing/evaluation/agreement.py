"""How well probabilities and decisions agree with labels: F1 of three sorts, AUC, calibration.

It knows the formulas; it refuses to know where the predictions come from. Every measure takes *weights*, one row a resample,
so that a bootstrap is one call; without them it is the figure itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]
    Measure: TypeAlias = Callable[["Predictions", Array], Array]

BINS = 10
"""Bins of equal width for the calibration error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predictions:
    """What one system said of every sentence when it had not seen it."""

    labels: "Array"
    """1 or 0."""
    probabilities: "Array"
    decisions: "Array"
    """1 or 0, by the threshold of the protocol."""
    groups: "Array"
    """Outlet (or another group) of every sentence, as numbers."""


def counts(found: Predictions, weights: "Array") -> "tuple[Array, Array, Array, Array]":
    """True positives, false positives, false negatives and true negatives of every resample."""
    labels, decisions = found.labels == 1, found.decisions == 1
    return (
        weights @ (labels & decisions),
        weights @ (~labels & decisions),
        weights @ (labels & ~decisions),
        weights @ (~labels & ~decisions),
    )


def f1(true: "Array", wrong: "Array", missed: "Array") -> "Array":
    """2·TP ÷ (2·TP + FP + FN); 0 where there is nothing to find and nothing was found, as in scikit-learn."""
    import numpy

    whole = 2 * true + wrong + missed
    divided: Array = numpy.divide(2 * true, whole, out=numpy.zeros_like(whole, dtype=float), where=whole > 0)
    return divided


def positive_f1(found: Predictions, weights: "Array") -> "Array":
    """F1 of the label 1."""
    true, wrong, missed, _ = counts(found, weights)
    return f1(true, wrong, missed)


def macro_f1(found: Predictions, weights: "Array") -> "Array":
    """The mean of the F1 of both labels."""
    true, wrong, missed, rest = counts(found, weights)
    return (f1(true, wrong, missed) + f1(rest, missed, wrong)) / 2


def weighted_f1(found: Predictions, weights: "Array") -> "Array":
    """The F1 of both labels, weighted by how often each occurs."""
    true, wrong, missed, rest = counts(found, weights)
    positive, negative = true + missed, wrong + rest
    mean: Array = (positive * f1(true, wrong, missed) + negative * f1(rest, missed, wrong)) / (positive + negative)
    return mean


def auc(found: Predictions, weights: "Array") -> "Array":
    """The probability that a sentence with label 1 is given more than one with label 0; ties count half."""
    higher, pairs = ordered_pairs(found.labels, found.probabilities, weights)
    return share(higher, pairs)


def within_auc(found: Predictions, weights: "Array") -> "Array":
    """The AUC over those pairs of sentences that stand in the same group: no knowledge of the group can help."""
    import numpy

    higher = numpy.zeros(len(weights))
    pairs = numpy.zeros(len(weights))
    for group in numpy.unique(found.groups):
        here = found.groups == group
        some, all_ = ordered_pairs(found.labels[here], found.probabilities[here], weights[:, here])
        higher += some
        pairs += all_
    return share(higher, pairs)


def ordered_pairs(labels: "Array", probabilities: "Array", weights: "Array") -> "tuple[Array, Array]":
    """(Pairs in the right order, with ties as half; all pairs) of a sentence with label 1 and one with 0."""
    import numpy

    _, place = numpy.unique(probabilities, return_inverse=True)
    order = numpy.argsort(place, kind="stable")
    starts = numpy.flatnonzero(numpy.diff(place[order], prepend=-1))
    positive = numpy.add.reduceat(weights[:, order] * (labels[order] == 1), starts, axis=1)
    negative = numpy.add.reduceat(weights[:, order] * (labels[order] == 0), starts, axis=1)
    below = numpy.cumsum(negative, axis=1) - negative
    return (positive * (below + negative / 2)).sum(axis=1), positive.sum(axis=1) * negative.sum(axis=1)


def share(part: "Array", whole: "Array") -> "Array":
    """A share; not a number where there is no pair."""
    import numpy

    divided: Array = numpy.divide(part, whole, out=numpy.full(len(whole), numpy.nan), where=whole > 0)
    return divided


def brier(found: Predictions, weights: "Array") -> "Array":
    """The mean squared distance between probability and label."""
    mean: Array = weights @ (found.probabilities - found.labels) ** 2 / weights.sum(axis=1)
    return mean


def calibration_error(found: Predictions, weights: "Array") -> "Array":
    """Expected calibration error: over ten bins of equal width, how far mean probability and share of 1 lie apart."""
    import numpy

    bins = numpy.minimum((found.probabilities * BINS).astype(int), BINS - 1)
    apart = numpy.zeros(len(weights))
    for number in range(BINS):
        here = bins == number
        apart += numpy.abs(weights[:, here] @ (found.probabilities[here] - found.labels[here]))
    mean: Array = apart / weights.sum(axis=1)
    return mean


def reliability(found: Predictions) -> list[dict[str, float | int]]:
    """The reliability curve: for every bin with sentences, how many, their mean probability and the share labelled 1."""
    import numpy

    bins = numpy.minimum((found.probabilities * BINS).astype(int), BINS - 1)
    return [
        {
            "low": number / BINS,
            "high": (number + 1) / BINS,
            "sentences": int(here.sum()),
            "mean probability": round(float(found.probabilities[here].mean()), 4),
            "share labelled 1": round(float(found.labels[here].mean()), 4),
        }
        for number in range(BINS)
        if (here := bins == number).any()
    ]


MEASURES: "dict[str, Measure]" = {
    "weighted F1": weighted_f1,
    "macro F1": macro_f1,
    "F1": positive_f1,
    "AUC": auc,
    "within-outlet AUC": within_auc,
    "calibration error": calibration_error,
    "Brier": brier,
}
