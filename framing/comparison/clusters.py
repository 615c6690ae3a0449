"""Groups of clauses that are alike: average linkage (Sokal & Michener 1958; scipy) while the mean likeness is at least `JOINS`.

It knows vectors and their likeness; it refuses to know what the words are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Matrix: TypeAlias = Any
"""A scipy sparse matrix or a numpy array; both come without types."""

JOINS = 0.1
BATCH = 2500
"""Clauses that are clustered at once. Average linkage needs all their pairs in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """The vectors of all clauses: a dot product of two rows is their likeness."""

    rows: Matrix
    clauses_only: Matrix
    sentences: tuple[int, ...]
    """For each clause, which sentence it stands in."""


def joined(likeness: Likeness, total: int) -> list[list[int]]:
    """Clauses grouped into facts, single ones included; rows in order, groups by their first row."""
    groups: list[list[int]] = []
    for opened in range(0, total, BATCH):
        rows = list(range(opened, min(total, opened + BATCH)))
        if groups:
            rows = left_over(rows, groups, likeness)
        groups += linked(rows, likeness)
    return sorted(sorted(group) for group in groups)


def left_over(rows: Sequence[int], groups: list[list[int]], likeness: Likeness) -> list[int]:
    """Let each row join the group it is most like, if it is like enough; the others are given back."""
    likes = (likeness.rows[list(rows)] @ means(groups, likeness).T).tocsr()
    rest = []
    joining: list[tuple[int, int]] = []
    for place, row in enumerate(rows):
        values = likes.data[likes.indptr[place] : likes.indptr[place + 1]]
        if len(values) and values.max() >= JOINS:
            joining.append((row, int(likes.indices[likes.indptr[place] + values.argmax()])))
        else:
            rest.append(row)
    for row, group in joining:
        groups[group].append(row)
    return rest


def means(groups: Sequence[Sequence[int]], likeness: Likeness) -> Matrix:
    """The mean vector of each group; its dot product with a row is the row's mean likeness to the group."""
    import numpy
    from scipy.sparse import csr_matrix

    sizes = [len(group) for group in groups]
    member = csr_matrix(
        (
            numpy.repeat([1 / size for size in sizes], sizes),
            numpy.array([row for group in groups for row in group], dtype=numpy.int64),
            numpy.cumsum([0, *sizes]),
        ),
        shape=(len(groups), likeness.rows.shape[0]),
    )
    return member @ likeness.rows


def linked(rows: Sequence[int], likeness: Likeness) -> list[list[int]]:
    """Average linkage of the rows. Two clauses of one sentence are compared as clauses only."""
    import numpy
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    if len(rows) < 2:
        return [list(rows)] if rows else []
    chosen = likeness.rows[list(rows)]
    distance = 1 - (chosen @ chosen.T).toarray()
    alone = likeness.clauses_only[list(rows)]
    opened = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or likeness.sentences[rows[place]] != likeness.sentences[rows[opened]]:
            if place - opened > 1:
                block = alone[opened:place]
                distance[opened:place, opened:place] = 1 - (block @ block.T).toarray()
            opened = place
    # products of equal rows differ in the last digit with the order of summation
    condensed = numpy.clip(squareform(distance, checks=False), 0, 1).round(12)
    labels = fcluster(linkage(condensed, "average"), 1 - JOINS, "distance")
    groups: dict[int, list[int]] = {}
    for row, label in zip(rows, labels, strict=True):
        groups.setdefault(int(label), []).append(row)
    return list(groups.values())
