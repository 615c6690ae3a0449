"""Which words tell one incident from another: a TF-IDF row for each document, from fingerprints alone.

It knows words and neighbouring pairs of words by their hashes, and how many documents have each; it refuses to know dates, names
and which documents belong together.

Two passes over the fingerprints: the first counts documents a term, the second weighs and keeps the heaviest `KEPT` terms a document,
so that memory grows by a few hundred bytes a document, whatever its length.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, TypeAlias

from framing.corpus.fingerprints import RECALLED, hashed

Array: TypeAlias = Any
Row: TypeAlias = dict[str, Any]

BITS = 23
"""Terms are folded into 2²³ places; a count of documents each."""
TERM = (1 << BITS) - 1
KEPT = 240
"""Terms a document keeps; with fewer, accounts without a date are told apart less well."""
WIDEST = 1 << 16
"""Rows up to which their numbers are sorted by their digits, which is quicker."""
RECALLED_WEIGHT = 0.5
"""Words that recall another time count for less."""


@cache
def common_hashes() -> Array:
    """Function words and words of every news report, hashed, in ascending order."""
    import numpy

    from framing.comparison.incident import COMMON
    from framing.grammar import CONJUNCTIONS, DETERMINERS, MODAL, PREPOSITIONS, SUBJECT_PRONOUNS

    words = {
        *COMMON,
        *CONJUNCTIONS,
        *DETERMINERS,
        *MODAL,
        *PREPOSITIONS,
        *SUBJECT_PRONOUNS,
        "him",
        "me",
        "us",
        "do",
        "does",
        "be",
        "am",
        "there",
    }
    return numpy.array(sorted(hashed(sorted(words))), dtype=numpy.uint32)


def occurrences(rows: Sequence[Row]) -> tuple[Array, Array]:
    """(Row and term in one number, weight) of every occurrence of a term in some fingerprints."""
    import numpy

    hashes = [numpy.frombuffer(row["hashes"], dtype="<u4") for row in rows]
    marks = [numpy.frombuffer(row["marks"], dtype=numpy.uint8) for row in rows]
    words = numpy.concatenate(hashes) if hashes else numpy.zeros(0, dtype=numpy.uint32)
    mark = numpy.concatenate(marks) if marks else numpy.zeros(0, dtype=numpy.uint8)
    owner = numpy.repeat(numpy.arange(len(rows)), [len(found) for found in hashes])
    common = common_hashes()
    content = common[numpy.minimum(numpy.searchsorted(common, words), len(common) - 1)] != words
    words, mark, owner = words[content].astype(numpy.uint64), mark[content], owner[content]
    value = numpy.where(mark & RECALLED, RECALLED_WEIGHT, 1.0)
    both = owner[1:] == owner[:-1]
    pairs = ((words[:-1] * numpy.uint64(0x9E3779B97F4A7C15)) ^ words[1:])[both]
    terms = numpy.concatenate([fold(words), fold(pairs * numpy.uint64(0xC2B2AE3D27D4EB4F) + numpy.uint64(1))])
    keys = numpy.concatenate([owner, owner[:-1][both]]).astype(numpy.int64) << BITS | terms
    return keys, numpy.concatenate([value, numpy.minimum(value[:-1], value[1:])[both]])


def fold(values: Array) -> Array:
    """64-bit values into the places of terms."""
    import numpy

    mixed = values * numpy.uint64(0x9E3779B97F4A7C15)
    return (mixed >> numpy.uint64(64 - BITS)).astype(numpy.int64)


def first_of_each(values: Array) -> Array:
    """Where a value is another than the one before it, in ascending values."""
    import numpy

    return numpy.diff(values, prepend=-1) != 0


class Terms:
    """Counts of documents a term, then weights."""

    def __init__(self) -> None:
        import numpy

        self.frequencies = numpy.zeros(1 << BITS, dtype=numpy.int32)
        self.documents = 0

    def count(self, rows: Sequence[Row]) -> None:
        """The first pass."""
        import numpy

        keys = numpy.sort(occurrences(rows)[0])
        terms = numpy.sort(keys[first_of_each(keys)] & TERM)
        starts = numpy.flatnonzero(first_of_each(terms))
        self.frequencies[terms[starts]] += numpy.diff(numpy.append(starts, len(terms))).astype(numpy.int32)
        self.documents += len(rows)

    def weigh(self, rows: Sequence[Row]) -> tuple[Array, Array, Array]:
        """The second pass: (row, term, weight), rows of length 1; terms of a single document are left out."""
        import numpy

        keys, found = occurrences(rows)
        shared = self.frequencies[keys & TERM] > 1
        keys, found = keys[shared], found[shared]
        order = numpy.argsort(keys, kind="stable")
        keys, found = keys[order], found[order]
        starts = numpy.flatnonzero(first_of_each(keys))
        counted = numpy.add.reduceat(found, starts) if len(keys) else found
        owner, terms = keys[starts] >> BITS, keys[starts] & TERM
        frequency = self.frequencies[terms]
        values = numpy.where(counted >= 1, 1 + numpy.log(numpy.maximum(counted, 1)), counted)
        values = values * (1 + numpy.log((1 + self.documents) / (1 + frequency)))
        order = numpy.argsort(-values, kind="stable")  # owners and terms are in rising order already
        order = order[numpy.argsort(owner[order].astype(numpy.uint16 if len(rows) <= WIDEST else numpy.int64), kind="stable")]
        first = numpy.searchsorted(owner[order], numpy.arange(len(rows)))
        rank = numpy.arange(len(order)) - first[owner[order]]
        kept = order[rank < KEPT]
        owner, terms, values = owner[kept], terms[kept], values[kept]
        length = numpy.sqrt(numpy.bincount(owner, weights=values**2, minlength=len(rows)))
        return owner, terms, (values / length[owner]).astype(numpy.float32)


def term_matrix(passes: Iterable[Iterable[Sequence[Row]]]) -> tuple[Any, Terms]:
    """A sparse matrix, one row a document in the order of the batches; `passes` gives the batches twice."""
    import numpy
    from scipy.sparse import csr_matrix

    first, second = passes
    terms = Terms()
    for rows in first:
        terms.count(rows)
    sizes, columns, values = [numpy.zeros(1, dtype=numpy.int64)], [], []
    for rows in second:
        owner, column, value = terms.weigh(rows)
        sizes.append(numpy.bincount(owner, minlength=len(rows)))
        columns.append(column.astype(numpy.int32))
        values.append(value)
    starts = numpy.cumsum(numpy.concatenate(sizes))
    matrix = csr_matrix(
        (
            numpy.concatenate(values or [numpy.zeros(0, dtype=numpy.float32)]),
            numpy.concatenate(columns or [numpy.zeros(0, dtype=numpy.int32)]),
            starts,
        ),
        shape=(len(starts) - 1, 1 << BITS),
    )
    matrix.sort_indices()
    return matrix, terms
