"""Groups of what is alike: average linkage (Sokal & Michener 1958; scipy).

It knows a table of likeness; it refuses to know of what, and how it was measured.
"""

from typing import Any, TypeAlias

Matrix: TypeAlias = Any
"""A scipy sparse matrix or a numpy array; both come without types."""


def average_linkage(likeness: Matrix, least: float) -> list[list[int]]:
    """Rows in groups, single ones included, that join while their mean likeness is at least this; groups by their first row.

    `likeness` is square and symmetric, 0 … 1.
    """
    import numpy
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    total = len(likeness)
    if total < 2:
        return [[row] for row in range(total)]
    # sums differ in the last digit with the order of the rows
    condensed = numpy.clip(1 - squareform(likeness, checks=False), 0, 1).round(9)
    groups: dict[int, list[int]] = {}
    for row, label in enumerate(fcluster(linkage(condensed, "average"), 1 - least, "distance").tolist()):
        groups.setdefault(label, []).append(row)
    return sorted(groups.values())
