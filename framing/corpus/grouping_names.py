"""Which names two documents share, however they are spelled: *al-Buqa'an* and *Buqan*, *Marl* and *MARL*.

It knows the consonants of names and how many documents have each; it refuses to know whom or what a name stands for.
"""

import re
from array import array
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from zlib import crc32

ARTICLE = re.compile(r"^(?:al|el|ad|as|ar|ash|at|an|az|ez)[-‑](?=\w{3})")
VOWELS = re.compile(r"[aeiouy'’ʻ`-]")
DOUBLED = re.compile(r"(.)\1+")
BITS = 22
SHORTEST = 3


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The first letter and the consonants of a folded word; nothing of a short one.

    >>> skeleton("al-buqa’an"), skeleton("buqan"), skeleton("ez-zor"), skeleton("al")
    ('bqn', 'bqn', 'zr', '')
    """
    if "-" in word or "‑" in word:
        word = ARTICLE.sub("", word)
    if len(word) < SHORTEST:
        return ""
    consonants = word[0] + VOWELS.sub("", word[1:])
    return DOUBLED.sub(r"\1", consonants) if len(consonants) > 1 else word


@lru_cache(maxsize=100_000)
def place(word: str) -> int | None:
    """The column of one word of a name."""
    found = skeleton(word)
    return crc32(found.encode("utf-8", "surrogatepass")) >> (32 - BITS) if found else None


class Names:
    """The columns of the names of each document, gathered one document after the other."""

    def __init__(self) -> None:
        self.columns = array("i")
        self.sizes = array("i")

    def add(self, names: Iterable[str]) -> None:
        """The next document's."""
        own = set(map(place, " ".join(names).casefold().split()))
        own.discard(None)
        self.columns.extend(sorted(own))  # type: ignore[arg-type]
        self.sizes.append(len(own))

    def matrix(self) -> Any:
        """A sparse matrix, one row of length 1 a document, weighed by inverse document frequency; names in one document are left out."""
        import numpy
        from scipy.sparse import csr_matrix

        done = len(self.sizes)
        owner = numpy.repeat(numpy.arange(done, dtype=numpy.int32), numpy.array(self.sizes))
        column = numpy.array(self.columns)
        frequency = numpy.bincount(column, minlength=1 << BITS)[column]
        weight = numpy.log((1 + done) / frequency)
        weight[frequency < 2] = weight[frequency < 2] / 2  # a name of one document only tells it apart, and may be a misspelling
        length = numpy.sqrt(numpy.bincount(owner, weights=weight**2, minlength=done))
        kept = frequency > 1
        values = (weight / numpy.maximum(length[owner], 1e-9)).astype(numpy.float32)
        return csr_matrix((values[kept], (owner[kept], column[kept])), shape=(done, 1 << BITS))
