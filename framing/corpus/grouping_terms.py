"""Which words tell one incident from another: a TF-IDF row for each document, from fingerprints alone.

It knows words and neighbouring pairs of words by their hashes, and how many documents have each; it refuses to know dates, names
and which documents belong together.

Two passes over the fingerprints: the first counts documents a term, the second weighs and keeps the heaviest `KEPT` terms a document,
so that memory grows by a few hundred bytes a document, whatever its length. What a small corpus needs for the second is kept from the first.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, TypeAlias

from framing.corpus.fingerprints import RECALLED
from framing.corpus.word_numbers import hashed

Array: TypeAlias = Any
Row: TypeAlias = dict[str, Any]

BITS = 23
"""Terms are folded into 2²³ places; a count of documents each."""
TERM = (1 << BITS) - 1
TABLE = (1 << 16) - 1
KEPT = 240
"""Terms a document keeps; with fewer, accounts without a date are told apart less well."""
ROWS = 256
"""Documents that are weighed at once, so that document, term and one bit more fit into 32 bits; document, weight and place into 64."""
HELD = 64 << 20
"""Bytes that are kept from the first pass; with more than that, the fingerprints are read again."""
RECALLED_WEIGHT = 0.5
"""Words that recall another time count for less."""


@cache
def common_hashes() -> Array:
    """Function words and words of every news report, hashed, in ascending order."""
    import numpy

    from framing.comparison.incident import COMMON
    from framing.grammar import CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, SUBJECT_PRONOUNS

    words = {
        *COMMON,
        *CONJUNCTIONS,
        *DETERMINERS,
        *MODALS,
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


@cache
def common_table() -> tuple[int, Array]:
    """(Shift, table): a hash is a common word's where the table has the same at the place of its shifted last bits."""
    import numpy

    words = common_hashes()
    for shift in range(16):
        places = words >> numpy.uint32(shift) & numpy.uint32(TABLE)
        if len(numpy.unique(places)) == len(words):
            table = ~numpy.arange(TABLE + 1, dtype=numpy.uint32) << numpy.uint32(shift)  # another place's
            table[places] = words
            return shift, table
    raise AssertionError("no shift keeps the common words apart; take a larger table")


def occurrences(rows: Sequence[Row]) -> Array:
    """Every occurrence of a term in at most `ROWS` fingerprints, in ascending order: row, term, and whether it stands where another time is
    recalled, in one number of 32 bits.
    """
    import numpy

    hashes = [numpy.frombuffer(row["hashes"], dtype="<u4") for row in rows]
    words = numpy.concatenate(hashes) if hashes else numpy.zeros(0, dtype=numpy.uint32)
    mark = numpy.frombuffer(b"".join(row["marks"] for row in rows), dtype=numpy.uint8)
    owners = numpy.repeat(numpy.arange(len(rows), dtype=numpy.uint32), [len(found) for found in hashes])
    shift, table = common_table()
    content = numpy.flatnonzero(table[words >> numpy.uint32(shift) & numpy.uint32(TABLE)] != words)
    words, owners, recalled = words[content].astype(numpy.uint64), owners[content], (mark[content] & RECALLED > 0).astype(numpy.uint32)
    both = numpy.flatnonzero(owners[1:] == owners[:-1])
    pairs = (words[both] * numpy.uint64(0x9E3779B97F4A7C15)) ^ words[both + 1]
    pairs = fold(pairs * numpy.uint64(0xC2B2AE3D27D4EB4F) + numpy.uint64(1))
    singles = owners << (BITS + 1) | fold(words) << 1 | recalled
    doubles = owners[both] << (BITS + 1) | pairs << 1 | recalled[both] | recalled[both + 1]
    each = numpy.arange(len(rows) + 1)
    found = [
        numpy.concatenate([singles[start:end], doubles[first:last]])
        for (start, end), (first, last) in zip(
            pairwise(numpy.searchsorted(owners, each).tolist()), pairwise(numpy.searchsorted(owners[both], each).tolist()), strict=True
        )
    ]
    for part in found:
        part.sort()  # one by one: short stretches stay in the processor's memory
    return numpy.concatenate(found) if found else singles


def fold(values: Array) -> Array:
    """64-bit values into the places of terms, as 32-bit numbers."""
    import numpy

    mixed = values * numpy.uint64(0x9E3779B97F4A7C15)
    return (mixed >> numpy.uint64(64 - BITS)).astype(numpy.uint32)


def first_of_each(values: Array) -> Array:
    """Where a value is another than the one before it, in ascending values."""
    import numpy

    found = numpy.ones(len(values), dtype=bool)
    numpy.not_equal(values[1:], values[:-1], out=found[1:])
    return found


class Terms:
    """Counts of documents a term, then weights."""

    def __init__(self) -> None:
        import numpy

        self.frequencies = numpy.zeros(1 << BITS, dtype=numpy.int32)
        self.documents = 0

    def count(self, found: Array, documents: int) -> None:
        """The first pass: the occurrences of so many documents."""
        import numpy

        keys = found >> 1
        numpy.add.at(self.frequencies, keys[first_of_each(keys)] & TERM, numpy.int32(1))
        self.documents += documents

    def weigh(self, keys: Array, documents: int) -> tuple[Array, Array, Array]:
        """The second pass, for the occurrences of at most `ROWS` documents.

        (Row, term, weight), rows of length 1; terms of a single document are left out.
        """
        import numpy

        places = numpy.flatnonzero(first_of_each(keys >> 1))
        sizes = numpy.diff(numpy.append(places, len(keys)))
        owner, terms = (keys[places] >> (BITS + 1)).astype(numpy.int64), keys[places] >> 1 & TERM
        frequency = self.frequencies[terms]
        looking_back = numpy.diff(numpy.cumsum(keys & 1, dtype=numpy.int64)[numpy.append(places, len(keys))[1:] - 1], prepend=0)
        shared = numpy.flatnonzero(frequency > 1)
        owner, terms, frequency = owner[shared], terms[shared], frequency[shared]
        counted = sizes[shared] - (1 - RECALLED_WEIGHT) * looking_back[shared]
        values = numpy.where(counted >= 1, 1 + numpy.log(numpy.maximum(counted, 1)), counted)
        values = values * (1 + numpy.log((1 + self.documents) / (1 + frequency)))
        first = numpy.searchsorted(owner, numpy.arange(documents))
        # by document, weight from the heaviest on, and place
        weight = numpy.uint64(0xFFFFFFFF) - values.astype(numpy.float32).view(numpy.uint32)
        order = owner.astype(numpy.uint64) << numpy.uint64(56) | weight << numpy.uint64(24) | numpy.arange(len(owner), dtype=numpy.uint64)
        for start, end in pairwise([*first.tolist(), len(order)]):
            order[start:end].sort()
        order = (order & numpy.uint64(0xFFFFFF)).astype(numpy.int64)
        kept = numpy.zeros(len(order), dtype=bool)
        kept[order[numpy.arange(len(order)) - first[owner] < KEPT]] = True
        owner, terms, values = owner[kept], terms[kept], values[kept]
        length = numpy.sqrt(numpy.bincount(owner, weights=values**2, minlength=documents))
        return owner, terms, (values / length[owner]).astype(numpy.float32)


def parts(batches: Iterable[Sequence[Row]]) -> Iterator[tuple[Array, int]]:
    """The occurrences of at most `ROWS` documents at a time, with their number."""
    for rows in batches:
        for start in range(0, len(rows), ROWS):
            part = rows[start : start + ROWS]
            yield occurrences(part), len(part)


def term_matrix(passes: Iterable[Iterable[Sequence[Row]]]) -> tuple[Any, Terms]:
    """A sparse matrix, one row a document in the order of the batches; `passes` gives the batches twice."""
    import numpy
    from scipy.sparse import csr_matrix

    first, second = passes
    terms = Terms()
    held: list[tuple[Array, int]] | None = []
    size = 0
    for found, documents in parts(first):
        terms.count(found, documents)
        size += found.nbytes
        if held is not None:
            held = [*held, (found, documents)] if size <= HELD else None
    sizes, columns, values = [numpy.zeros(1, dtype=numpy.int64)], [], []
    for found, documents in parts(second) if held is None else held:
        owner, column, value = terms.weigh(found, documents)
        sizes.append(numpy.bincount(owner, minlength=documents))
        columns.append(column.astype(numpy.int32))
        values.append(value)
    held = None
    starts = numpy.cumsum(numpy.concatenate(sizes))
    indices = numpy.concatenate(columns or [numpy.zeros(0, dtype=numpy.int32)])
    columns.clear()
    weights = numpy.concatenate(values or [numpy.zeros(0, dtype=numpy.float32)])
    values.clear()
    matrix = csr_matrix((weights, indices, starts), shape=(len(starts) - 1, 1 << BITS))
    matrix.sort_indices()
    return matrix, terms
