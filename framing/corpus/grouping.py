"""Groups of documents that tell one incident, from the probabilities of pairs.

It knows average linkage, bounded in time and memory; it refuses to know what a pair's probability rests on.
"""

from typing import Any, NamedTuple

from framing.corpus.grouping_pairs import Pairs

Array = Any

LEAST = 0.6
"""Mean probability over all pairs of two groups from which on they are one: the middle of the stretch in which nothing changes."""
LOOSE = 0.15
"""Pairs below it hold nothing together; what only they hold together is never looked at as one."""
LARGEST = 2_000
"""Documents whose linkage is taken at once; looser ties are cut until nothing larger is left."""


class Member(NamedTuple):
    """One document's place in a group."""

    group: int
    confidence: float
    """In a group: the mean probability over its other members. Alone: 1 − the highest mean probability over another group."""
    nearest: int
    """The group, other than its own, that it is nearest to; −1 where there is none."""
    nearest_probability: float


def group(pairs: Pairs, total: int, *, least: float = LEAST) -> list[Member]:
    """A group for each of the documents; groups are numbered by their first document."""
    import numpy

    labels = numpy.arange(total)
    for rows, places in components(pairs, total, LOOSE):
        found = linkage(pairs, rows, places, least)
        for label in numpy.unique(found):
            own = places[found == label]
            labels[own] = own.min()
    return members(pairs, labels)


def components(pairs: Pairs, total: int, loose: float) -> list[tuple[Array, Array]]:
    """(Places of pairs, documents) of each set of documents that hang together, none larger than `LARGEST` if cutting helps."""
    import numpy

    work = [(numpy.arange(len(pairs.one)), loose)]
    done = []
    while work:
        rows, bound = work.pop()
        for own, documents in connected(pairs, rows[pairs.probability[rows] >= bound], total):
            if len(documents) > LARGEST and bound < 0.999:
                work.append((own, min(0.999, bound + (1 - bound) / 4)))
            else:
                done.append((own, documents))
    return done


def connected(pairs: Pairs, rows: Array, total: int) -> list[tuple[Array, Array]]:
    import numpy
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if not len(rows):
        return []
    one, other = pairs.one[rows], pairs.other[rows]
    graph = coo_matrix((numpy.ones(len(rows), dtype=numpy.int8), (one, other)), shape=(total, total))
    labels = connected_components(graph, directed=False)[1]
    order = numpy.argsort(labels[one], kind="stable")
    cuts = numpy.flatnonzero(numpy.diff(labels[one][order])) + 1
    return [(rows[part], numpy.unique(numpy.concatenate([one[part], other[part]]))) for part in numpy.split(order, cuts)]


def linkage(pairs: Pairs, rows: Array, documents: Array, least: float) -> Array:
    """Labels of the documents: average linkage (UPGMA), cut where the mean probability falls below `least`."""
    import numpy
    from scipy.cluster.hierarchy import fcluster
    from scipy.cluster.hierarchy import linkage as average

    size = len(documents)
    if size > LARGEST:
        return numpy.zeros(size, dtype=numpy.int64)  # nearly the same text, thousands of times
    distance = numpy.ones((size, size), dtype=numpy.float64)
    one, other = numpy.searchsorted(documents, pairs.one[rows]), numpy.searchsorted(documents, pairs.other[rows])
    distance[one, other] = distance[other, one] = 1 - pairs.probability[rows]
    condensed = distance[numpy.triu_indices(size, 1)]
    return fcluster(average(condensed, method="average"), 1 - least, criterion="distance")


def members(pairs: Pairs, labels: Array) -> list[Member]:
    """Each document's group with its confidence; pairs that were never candidates count as 0."""
    import numpy

    group_of = numpy.unique(labels, return_inverse=True)[1]
    sizes = numpy.bincount(group_of)
    sums: dict[tuple[int, int], float] = {}
    for one, other, probability in zip(pairs.one.tolist(), pairs.other.tolist(), pairs.probability.tolist(), strict=True):
        for own, against in ((one, other), (other, one)):
            key = (own, int(group_of[against]))
            sums[key] = sums.get(key, 0.0) + probability
    inside = numpy.zeros(len(labels))
    nearest = numpy.full(len(labels), -1)
    best = numpy.zeros(len(labels))
    for (document, number), total in sums.items():
        if number == group_of[document]:
            inside[document] = total / max(1, sizes[number] - 1)
        elif (mean := total / sizes[number]) > best[document]:
            best[document], nearest[document] = mean, number
    return [
        Member(
            int(number),
            round(float(inside[document] if sizes[number] > 1 else 1 - best[document]), 4),
            int(nearest[document]),
            round(float(best[document]), 4),
        )
        for document, number in enumerate(group_of)
    ]
