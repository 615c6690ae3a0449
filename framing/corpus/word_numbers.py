"""What a corpus needs to know of each word by itself, in one look-up: its hash, and its number in the classifier's vocabulary.

It knows words one by one; it refuses to know what stands around them. Looking a word up is what costs: the words of many articles
don't fit into the processor's memory, and fingerprint and classifier ask for the same ones.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias
from zlib import crc32

from framing.classifier.masking import UNKNOWN, TokenArrays, token_arrays
from framing.corpus.days import CUES
from framing.prose import Prose
from framing.text import NON_WORDS

Array: TypeAlias = Any

MOST_CACHED = 200_000
WORD, CUE = 1 << 32, 1 << 33
"""Above the hash: it is a word; a mention of a day may stand there."""
NUMBERED = 34
"""Bits below the number in the vocabulary, which is one more, so that a stranger has 0."""


def hashed(words: Iterable[str]) -> list[int]:
    """A 32-bit hash of each word, the same on every machine."""
    return [crc32(word.encode("utf-8", "surrogatepass")) for word in words]


class Numbers(NamedTuple):
    """What is known of the tokens of one text."""

    known: Array
    """The hash of each, and above it what else is known of the word."""
    arrays: TokenArrays


class WordNumbers(dict[str, int]):
    """What is known of the words met lately: most words come again and again."""

    __slots__ = ("vocabulary",)

    def __init__(self, vocabulary: Mapping[str, int] | None = None) -> None:
        """`vocabulary`: the classifier's, where there is one."""
        super().__init__()
        self.vocabulary = vocabulary or {}

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_CACHED:
            self.clear()
        found = hashed([word])[0]
        if word not in NON_WORDS:
            found |= WORD
        if word in CUES:
            found |= CUE
        found |= (self.vocabulary.get(word, UNKNOWN) - UNKNOWN) << NUMBERED
        self[word] = found
        return found

    def of(self, prose: Prose) -> Numbers:
        """What is known of each token of a text, and its arrays."""
        import numpy

        known = numpy.fromiter(map(self.__getitem__, prose.folded), dtype=numpy.int64, count=len(prose))
        return Numbers(known, token_arrays(prose, (known >> NUMBERED) + UNKNOWN))
