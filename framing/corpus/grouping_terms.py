"""Which words tell one incident from another: a TF-IDF row for each document, from fingerprints alone.

It knows words and neighbouring pairs of words by their hashes, and how many documents have each; it refuses to know dates, names
and which documents belong together.

Documents a term are counted first; then the heaviest `KEPT` terms of each document are weighed and kept, so that memory grows by a few
hundred bytes a document, whatever its length. In between, what occurs where is in a file: four bytes a word and a pair of words.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import SpooledTemporaryFile
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
"""Bytes of occurrences that are kept in memory; with more than that, they are in a file."""
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
        self.rarities: Array | None = None

    def count(self, found: Array, documents: int) -> None:
        """The occurrences of so many documents."""
        import numpy

        keys = found >> 1
        numpy.add.at(self.frequencies, keys[first_of_each(keys)] & TERM, numpy.int32(1))
        self.documents += documents

    def weigh(self, keys: Array, documents: int) -> tuple[Array, Array, Array]:
        """The heaviest terms of at most `ROWS` documents, once all are counted.

        (Row, term, weight), rows of length 1; terms of a single document are left out.
        """
        import numpy

        places = numpy.flatnonzero(first_of_each(keys >> 1))
        heads = keys[places]
        frequency = self.frequencies.take(heads >> 1 & TERM)
        shared = numpy.flatnonzero(frequency > 1)
        sizes = numpy.diff(places, append=len(keys))[shared]
        recalled = numpy.searchsorted(places, numpy.flatnonzero(keys & 1), side="right") - 1
        looking_back = numpy.bincount(recalled, minlength=len(places))[shared]
        heads, frequency = heads[shared], frequency[shared]
        owner = (heads >> (BITS + 1)).astype(numpy.intp)
        values = self.often(2 * sizes - looking_back) * self.rarity()[frequency]
        first = numpy.searchsorted(owner, numpy.arange(documents + 1)).tolist()
        # weight from the heaviest on, and place
        weight = numpy.uint64(0xFFFFFFFF) - values.astype(numpy.float32).view(numpy.uint32)
        order = weight << numpy.uint64(32) | numpy.arange(len(owner), dtype=numpy.uint64)
        parted = [
            numpy.partition(order[start:end], KEPT)[:KEPT] if end - start > KEPT else order[start:end] for start, end in pairwise(first)
        ]
        kept = numpy.concatenate([order[:0], *parted]).astype(numpy.uint32)
        kept.sort()
        owner, terms, values = owner[kept], (heads[kept] >> 1 & TERM).astype(numpy.int32), values[kept]
        length = numpy.sqrt(numpy.bincount(owner, weights=values**2, minlength=documents))
        return owner, terms, (values / length[owner]).astype(numpy.float32)

    def often(self, halves: Array) -> Array:
        """The weight of so many half occurrences in a document: 1 + ln n, or n where it is less than one."""
        import numpy

        counted = numpy.arange(int(halves.max(initial=0)) + 1) / 2
        return numpy.where(counted >= 1, 1 + numpy.log(numpy.maximum(counted, 1)), counted)[halves]

    def rarity(self) -> Array:
        """The inverse document frequency of a term in so many documents: 1 + ln ((1 + N) / (1 + n))."""
        import numpy

        if self.rarities is None:
            self.rarities = 1 + numpy.log((1 + self.documents) / (1 + numpy.arange(self.documents + 1)))
        return self.rarities


def parts(batches: Iterable[Sequence[Row]]) -> Iterator[tuple[Array, int]]:
    """The occurrences of at most `ROWS` documents at a time, with their number."""
    for rows in batches:
        for start in range(0, len(rows), ROWS):
            part = rows[start : start + ROWS]
            yield occurrences(part), len(part)


def term_matrix(batches: Iterable[Sequence[Row]], *, folder: Path | None = None) -> tuple[Any, Terms]:
    """A sparse matrix, one row a document in the order of the batches; `folder` is for a file without a name.

    Raises OSError if the disk is full.
    """
    import numpy
    from scipy.sparse import csr_matrix

    terms = Terms()
    sizes, columns, values = [numpy.zeros(1, dtype=numpy.int64)], [], []
    with SpooledTemporaryFile(max_size=HELD, dir=None if folder is None else str(folder)) as file:
        counts: list[tuple[int, int]] = []
        for found, documents in parts(batches):
            terms.count(found, documents)
            counts.append((len(found), documents))
            file.write(found.tobytes())
        file.seek(0)
        for length, documents in counts:
            found = numpy.frombuffer(file.read(length * numpy.uint32().itemsize), dtype=numpy.uint32)
            owner, column, value = terms.weigh(found, documents)
            sizes.append(numpy.bincount(owner, minlength=documents))
            columns.append(column.astype(numpy.int32))
            values.append(value)
    starts = numpy.cumsum(numpy.concatenate(sizes))
    indices = numpy.concatenate(columns or [numpy.zeros(0, dtype=numpy.int32)])
    columns.clear()
    weights = numpy.concatenate(values or [numpy.zeros(0, dtype=numpy.float32)])
    values.clear()
    matrix = csr_matrix((weights, indices, starts), shape=(len(starts) - 1, 1 << BITS))
    matrix.sort_indices()
    return matrix, terms
