"""The same copy printed by several documents of a corpus, with the passages they share.

It knows fingerprints, and finds what `framing.comparison.wire` finds in the texts; it refuses to know who wrote first.

Up to `EXACT` documents every two that share `LEAST_RUNS` runs of five words outside direct speech are compared. Above, candidates come from
MinHash with bands of a single row (Broder 1997; Leskovec, Rajaraman & Ullman 2020, ch. 3): two documents meet where `SHARED_MINIMA`
of the 128 minima are the same, which a phrase that everybody uses does not bring about. At a Jaccard similarity of .035 of their runs
(two articles of 400 words with two paragraphs of 14 in common) they meet 94 times in 100, at .05 99 times. Candidates with fewer runs
in common than a pair can have are passed over; the others are compared word for word.

Two articles of one outlet also share what the house prints under everything, sign-up boxes and series of background sentences. They are
a pair only where one is for the most part the other: printed again, or brought up to date.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import accumulate
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, NamedTuple, TypeAlias

from framing.comparison.types import WirePair
from framing.comparison.wire import Copy, pair
from framing.corpus.fingerprints import HEADING, PERMUTATIONS, QUOTED, runs_outside, shingles, words_of
from framing.corpus.printings import Again, printed_again, words_within

Array = Any
Row = dict[str, Any]
Batches: TypeAlias = Callable[[Sequence[str]], Iterable[Sequence[Row]]]
"""Columns of the fingerprints, in order, any number of times."""

BYTES = ("hashes", "marks", "steps", "lengths")
COLUMNS = (*BYTES, "long_steps")
"""What the words of a document are read from."""
DRAWN = ("minhash",)
EXACT = 2_000
SHARED_MINIMA = 2
LEAST_RUNS = 6
"""Thirty words in passages hold at least so many runs of five."""
CROWD = 40
"""Documents with one minimum or run in common from which on each is compared with the first and the one before only."""
REPRINT = 0.5
"""Part of the words of both that two articles of one outlet must share."""
NEAR_REPRINT = 0.25
"""Part of the minima that such two share at least, so that it is worth comparing them."""
OPEN_COPIES, OPEN_RUNS = 128, 4_096
"""Documents whose words, and whose runs, are kept at hand."""
HELD = 64 << 20
"""Bytes of fingerprints that are kept in memory."""
COUPLES_AT_ONCE = 20_000
MOST_KEYS = 1 << 22
"""Meetings that are counted in one go."""


class Wire(NamedTuple):
    """Pairs with their passages, and the cluster of every document; documents by their place."""

    pairs: list[tuple[int, int, WirePair]]
    clusters: dict[int, int]
    """Document → the first document of its cluster."""
    again: dict[int, Again]
    """Document → what an earlier one printed before it."""


def find_wire(
    batches: Batches,
    ids: Sequence[str],
    outlets: Sequence[str | None],
    *,
    order: Sequence[int] | None = None,
    exact: int = EXACT,
    folder: Path | None = None,
) -> Wire:
    """All pairs of documents that print the same copy; `order` ranks documents by time, where they don't come in it.

    What does not fit into a few megabytes is kept in a nameless file in `folder`.
    """
    import numpy

    found = run_candidates(batches) if len(ids) <= exact else minimum_candidates(batches, outlets)
    wanted = {place for couple in found for place in couple}
    with closing(Rows(folder)) as rows:
        place = 0
        for batch in batches(COLUMNS):
            for row in batch:
                if place in wanted:
                    rows.add(place, row)
                place += 1
        copies = Copies(rows, ids)
        pairs = []
        for one, other in found:
            if len(numpy.intersect1d(copies.runs(one), copies.runs(other), assume_unique=True)) < LEAST_RUNS:
                continue
            first, second = copies.get(one), copies.get(other)
            if (same := pair(first.copy, second.copy, shared_places(first, second))) is not None:
                if outlets[one] is None or outlets[one] != outlets[other] or min(same.shares) >= REPRINT:
                    pairs.append((one, other, same))
        spans = printed_again(pairs, range(len(ids)) if order is None else order)
        again = {place: Again(stretches, words_within(words_of(rows[place]), stretches)) for place, stretches in spans.items()}
    return Wire(pairs, clusters((one, other) for one, other, _ in pairs), again)


class Rows:
    """Fingerprints by their place, in a file without a name once they are many."""

    def __init__(self, folder: Path | None = None) -> None:
        self.file = SpooledTemporaryFile(max_size=HELD, dir=None if folder is None else str(folder))  # noqa: SIM115 - `close` is called by who fills it
        self.places: dict[int, tuple[int, tuple[int, ...]]] = {}
        self.end = 0

    def close(self) -> None:
        self.file.close()

    def add(self, place: int, row: Row) -> None:
        """Raises OSError if the disk is full."""
        import numpy

        parts = [row[column] for column in BYTES]
        parts.append(numpy.array(row["long_steps"], dtype=numpy.int64).tobytes())
        self.places[place] = self.end, tuple(map(len, parts))
        self.end += self.file.write(b"".join(parts))

    def __getitem__(self, place: int) -> Row:
        import numpy

        start, sizes = self.places[place]
        self.file.seek(start)
        content = self.file.read(sum(sizes))
        ends = list(accumulate(sizes))
        parts = [content[end - size : end] for size, end in zip(sizes, ends, strict=True)]
        return dict(zip(BYTES, parts, strict=False)) | {"long_steps": numpy.frombuffer(parts[-1], dtype=numpy.int64)}


class Opened(NamedTuple):
    """One document as the comparison wants it."""

    copy: Copy
    shingles: Array
    """Hashes of its runs of words, also of those in direct speech, each once, in ascending order."""
    places: Array
    """Where each of them first stands."""


class Copies:
    """The words of documents as the comparison wants them, made when asked for."""

    def __init__(self, rows: Rows, ids: Sequence[str]) -> None:
        self.rows = rows
        self.ids = ids
        self.open: OrderedDict[int, Opened] = OrderedDict()
        self.open_runs: OrderedDict[int, Array] = OrderedDict()

    def runs(self, place: int) -> Array:
        """Hashes of the runs outside direct speech, each once, in order."""
        found = self.open_runs.get(place)
        if found is None:
            found = self.open_runs[place] = runs_of(self.rows[place])
            if len(self.open_runs) > OPEN_RUNS:
                self.open_runs.popitem(last=False)
        else:
            self.open_runs.move_to_end(place)
        return found

    def get(self, place: int) -> Opened:
        found = self.open.get(place)
        if found is None:
            found = self.open[place] = opened(self.rows[place], self.ids[place])
            if len(self.open) > OPEN_COPIES:
                self.open.popitem(last=False)
        else:
            self.open.move_to_end(place)
        return found


def opened(row: Row, document: str) -> Opened:
    """A document with hashes in place of words."""
    import numpy

    words = words_of(row)
    inside = (words.marks & HEADING) == 0
    hashes = words.hashes[inside]
    copy = Copy(
        document=document,
        words=hashes.tolist(),
        starts=words.starts[inside].tolist(),
        ends=words.ends[inside].tolist(),
        quoted=(words.marks[inside] & QUOTED > 0).tolist(),
    )
    everywhere = numpy.ones(len(hashes), dtype=bool)
    return Opened(copy, *numpy.unique(runs_outside(hashes, everywhere), return_index=True))


def shared_places(one: Opened, other: Opened) -> list[tuple[int, int]]:
    """Where each run of words that both have first stands in one and in the other, in the order of one."""
    import numpy

    _, own, others = numpy.intersect1d(one.shingles, other.shingles, assume_unique=True, return_indices=True)
    places, other_places = one.places[own], other.places[others]
    order = numpy.argsort(places)
    return list(zip(places[order].tolist(), other_places[order].tolist(), strict=True))


def runs_of(row: Row) -> Array:
    words = words_of(row)
    inside = (words.marks & HEADING) == 0
    return shingles(words.hashes[inside], (words.marks[inside] & QUOTED) == 0)


def run_candidates(batches: Batches) -> list[tuple[int, int]]:
    """Every two documents that share `LEAST_RUNS` runs of words outside direct speech."""
    import numpy

    runs, owners = [], []
    place = 0
    for batch in batches(COLUMNS):
        for row in batch:
            own = runs_of(row)
            runs.append(own)
            owners.append(numpy.full(len(own), place, dtype=numpy.int64))
            place += 1
    if not runs:
        return []
    return meetings([(numpy.concatenate(runs), numpy.concatenate(owners))], times=LEAST_RUNS)


def minimum_candidates(batches: Batches, outlets: Sequence[str | None]) -> list[tuple[int, int]]:
    """Every two documents that share `SHARED_MINIMA` of the minima, of one outlet a quarter of them."""
    import numpy

    total = len(outlets)
    digests = numpy.zeros((total, PERMUTATIONS), dtype=numpy.uint32)
    known = numpy.zeros(total, dtype=bool)
    place = 0
    for batch in batches(DRAWN):
        for row in batch:
            if row["minhash"]:
                digests[place] = numpy.frombuffer(row["minhash"], dtype="<u4")
                known[place] = True
            place += 1
    owners = numpy.flatnonzero(known)
    found = meetings(((digests[owners, column], owners) for column in range(PERMUTATIONS)), times=SHARED_MINIMA)
    return [couple for couple, worth in zip(found, worth_comparing(found, digests, outlets), strict=True) if worth]


def worth_comparing(couples: Sequence[tuple[int, int]], digests: Array, outlets: Sequence[str | None]) -> Iterator[bool]:
    """For each two documents, whether they are of different outlets or share a quarter of the minima."""
    import numpy

    for start in range(0, len(couples), COUPLES_AT_ONCE):
        part = couples[start : start + COUPLES_AT_ONCE]
        one, other = numpy.array(part).T
        near = (digests[one] == digests[other]).mean(axis=1) >= NEAR_REPRINT
        for (first, second), alike in zip(part, near.tolist(), strict=True):
            yield alike or outlets[first] is None or outlets[first] != outlets[second]


def meetings(columns: Iterable[tuple[Array, Array]], *, times: int) -> list[tuple[int, int]]:
    """Pairs of owners that have equal values so many times, in order; in a crowd, of each with the first and the one before it."""
    import numpy

    met = Meetings()
    for values, owners in columns:
        order = numpy.lexsort((owners, values))
        values, owners = values[order], owners[order]
        starts = numpy.flatnonzero(numpy.concatenate([[True], values[1:] != values[:-1]]))
        sizes = numpy.diff(numpy.append(starts, len(values)))
        crowded = sizes > CROWD
        # the k-th neighbour behind each owner, as long as it has the same value
        within = numpy.repeat(numpy.where(crowded, 1, sizes - 1), sizes)
        left = numpy.repeat(starts + sizes, sizes) - numpy.arange(len(values)) - 1
        for distance in range(1, int(within.max(initial=0)) + 1):
            here = numpy.flatnonzero((left >= distance) & (within >= distance))
            met.add(owners[here], owners[here + distance])
        for start, size in zip(starts[crowded].tolist(), sizes[crowded].tolist(), strict=True):
            met.add(numpy.full(size - 2, owners[start]), owners[start + 2 : start + size])
    return met.pairs(times)


class Meetings:
    """How often two owners have met; those counted so far are held once each, however often they meet."""

    def __init__(self) -> None:
        import numpy

        self.keys = numpy.zeros(0, dtype=numpy.int64)
        self.times = numpy.zeros(0, dtype=numpy.int32)
        self.waiting: list[Array] = []
        self.number = 0

    def add(self, ones: Array, others: Array) -> None:
        self.waiting.append(ones << 32 | others)
        self.number += len(ones)
        if self.number > MOST_KEYS:
            self.count()

    def count(self) -> None:
        """Add up what waits."""
        import numpy

        fresh, times = numpy.unique(numpy.concatenate(self.waiting), return_counts=True)
        self.waiting, self.number = [], 0
        place = numpy.searchsorted(self.keys, fresh)
        known = numpy.zeros(len(fresh), dtype=bool)
        inside = place < len(self.keys)
        known[inside] = self.keys[place[inside]] == fresh[inside]
        self.times[place[known]] += times[known].astype(numpy.int32)
        self.keys = numpy.insert(self.keys, place[~known], fresh[~known])
        self.times = numpy.insert(self.times, place[~known], times[~known].astype(numpy.int32))

    def pairs(self, times: int) -> list[tuple[int, int]]:
        """Those that met so many times or more often, in order."""
        if self.waiting:
            self.count()
        met = self.keys[self.times >= times]
        return list(zip((met >> 32).tolist(), (met & 0xFFFFFFFF).tolist(), strict=True))


def clusters(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The first document of each cluster, for every document in one.

    >>> clusters([(1, 4), (2, 3), (4, 6)])
    {1: 1, 4: 1, 2: 2, 3: 2, 6: 1}
    """
    first: dict[int, int] = {}

    def root(document: int) -> int:
        while first.setdefault(document, document) != document:
            first[document] = first[first[document]]
            document = first[document]
        return document

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        first[high] = low
    return {document: root(document) for document in list(first)}
