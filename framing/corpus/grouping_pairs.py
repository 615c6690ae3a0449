"""Pairs of documents that may tell one incident, found through the words they share, and how likely each is.

It knows windows of time, rare words and the weights of evidence; it refuses to know groups.

Never quadratic: a document with a date meets only those of the days before it, every document only those with which it shares a word
that at most `MOST_DOCUMENTS` have, and the products are taken in blocks.
"""

from collections.abc import Callable, Sequence
from math import exp
from typing import Any, NamedTuple

from framing.corpus.grouping_evidence import MOST_APART, Profile, features

Array = Any
Step = Callable[[int, int], None]

MOST_DOCUMENTS = 1_000
"""A word in more documents finds no candidates; it still counts in the similarity of those that others find."""
LEAST_SIMILARITY = 0.05
NEARLY = 0.8
"""Part of the least similarity that must come from words which find candidates."""
RELATED_SIMILARITY = 0.2
MOST_RELATED = 30
"""Days between an account and a follow-up that is looked for; the two are never put together."""
BLOCK = 256

DATED = (5.7, 3.25, -1.95, 1.2, -0.85, 0.0, 0.0, 0.55)
UNDATED = (6.7, 2.5, -1.2, 0.0, 0.0, 0.5, -1.0, 0.5)
"""Weights of `FEATURES`: logistic regression over the pairs of 62 real and 14 invented incidents; what follows them are vetoes."""
DATED_INTERCEPT, UNDATED_INTERCEPT = 10.8, 11.1
DATED_VETO, UNDATED_VETO = 0.3, 0.05
"""What is left of the probability where one document recalls the other's toll, or was written in another season: late accounts of the
same incident recall earlier tolls too, so where both dates are known less hangs on it."""


class Pairs(NamedTuple):
    """Many pairs as arrays of one length."""

    one: Array
    other: Array
    words: Array
    names: Array
    probability: Array


def find_pairs(terms: Any, names: Any, profiles: Sequence[Profile], *, step: Step | None = None) -> Pairs:
    """All candidate pairs with the probability that they tell one incident."""
    import numpy

    one, other = candidates(terms, [profile.day for profile in profiles], step=step)
    words, shared = row_products(terms, one, other), row_products(names, one, other)
    near = (words >= LEAST_SIMILARITY) & ((apart(profiles, one, other) <= MOST_APART) | (words >= RELATED_SIMILARITY))
    one, other, words, shared = one[near], other[near], words[near], shared[near]
    probability = numpy.array(
        [
            likelihood(profiles[first], profiles[second], float(cosine), float(named))
            for first, second, cosine, named in zip(one.tolist(), other.tolist(), words.tolist(), shared.tolist(), strict=True)
        ]
    )
    return Pairs(one, other, words, shared, probability)


def likelihood(one: Profile, other: Profile, words: float, names: float) -> float:
    """The probability that two documents tell one incident."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > MOST_APART:
        return 0.0
    found = features(one, other, words, names)
    dated = one.day is not None and other.day is not None
    weights, total, veto = (DATED, DATED_INTERCEPT, DATED_VETO) if dated else (UNDATED, UNDATED_INTERCEPT, UNDATED_VETO)
    for weight, value in zip(weights, found, strict=False):
        total += weight * value
    probability = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    return probability * veto if any(found[len(weights) :]) else probability


def apart(profiles: Sequence[Profile], one: Array, other: Array) -> Array:
    """Days between the two of each pair; 0 where a date is not known."""
    import numpy

    days = numpy.array([numpy.nan if profile.day is None else profile.day for profile in profiles])
    return numpy.nan_to_num(numpy.abs(days[one] - days[other]), nan=0.0)


def row_products(matrix: Any, one: Array, other: Array) -> Array:
    """The inner product of each two rows."""
    import numpy

    found = numpy.zeros(len(one), dtype=numpy.float32)
    for start in range(0, len(one), 20_000):
        part = slice(start, start + 20_000)
        found[part] = numpy.asarray(matrix[one[part]].multiply(matrix[other[part]]).sum(axis=1)).ravel()
    return found


def candidates(terms: Any, days: Sequence[int | None], *, step: Step | None = None) -> tuple[Array, Array]:
    """Pairs that share rare words, and whose dates, where both are known, are near enough."""
    import numpy

    total = terms.shape[0]
    order = numpy.array(sorted(range(total), key=lambda row: (days[row] is None, days[row] or 0, row)), dtype=numpy.int64)
    dated = sum(day is not None for day in days)
    ordinals = numpy.array([days[row] for row in order[:dated]], dtype=numpy.int64)
    rare = without_common(terms[order])
    ones, others = [], []
    for start, end in blocks(dated, total):
        low = int(numpy.searchsorted(ordinals, ordinals[start] - MOST_RELATED)) if start < dated else 0
        product = (rare[low:end] @ rare[start:end].T).tocoo()  # the few rows are turned, not the many
        first, second = product.col + start, product.row + low
        kept = (second < first) & (product.data >= NEARLY * LEAST_SIMILARITY)
        if start < dated:
            kept &= ordinals[first] - ordinals[second] <= MOST_RELATED
        ones.append(order[first[kept]].astype(numpy.int32))
        others.append(order[second[kept]].astype(numpy.int32))
        if step is not None:
            step(end, total)
    return numpy.concatenate(ones or [order[:0]]), numpy.concatenate(others or [order[:0]])


def blocks(dated: int, total: int) -> list[tuple[int, int]]:
    """Stretches of rows; none holds documents with a date and without.

    >>> blocks(300, 310)
    [(0, 256), (256, 300), (300, 310)]
    """
    starts = [*range(0, dated, BLOCK), *range(dated, total, BLOCK)]
    return list(zip(starts, [*starts[1:], total][: len(starts)], strict=True))


def without_common(terms: Any) -> Any:
    """The same matrix with the words that find candidates only, numbered anew: those of several documents, but not of too many."""
    import numpy
    from scipy.sparse import csr_matrix

    frequency = numpy.zeros(terms.shape[1], dtype=numpy.int32)  # bincount would take twice the memory
    numpy.add.at(frequency, terms.indices, numpy.int32(1))
    telling = (frequency > 1) & (frequency <= MOST_DOCUMENTS)
    numbers = numpy.cumsum(telling, dtype=numpy.int32)
    numbers -= 1
    terms.data[~telling[terms.indices]] = 0
    terms.eliminate_zeros()
    width = max(1, int(telling.sum()))
    return csr_matrix((terms.data, numbers[terms.indices], terms.indptr), shape=(terms.shape[0], width))
