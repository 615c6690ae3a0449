"""Copy that was printed before: which stretches of a document an earlier one has, and how many words they are.

It knows pairs with their passages and the order in time; it refuses to know how the pairs were found.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from framing.comparison.types import WirePair
from framing.corpus.fingerprints import ATTRIBUTED, HEADING, IN_TITLE, QUOTED, Words
from framing.spans import merged
from framing.types import VOICES, Voice

Stretch: TypeAlias = tuple[int, int]


class Again(NamedTuple):
    """What an earlier document printed before one."""

    stretches: list[Stretch]
    words: dict[Voice, int]
    """Those in the stretches."""


def printed_again(pairs: Sequence[tuple[int, int, WirePair]], order: Sequence[int]) -> dict[int, list[Stretch]]:
    """The stretches of each document that an earlier one printed before it; `order` ranks documents by time.

    They are counted for the earliest printing only.
    """
    again: dict[int, list[Stretch]] = {}
    for one, other, found in pairs:
        later_is_other = order[one] <= order[other]
        for passage in found.shared:
            span = (passage.other_start, passage.other_end) if later_is_other else (passage.start, passage.end)
            again.setdefault(other if later_is_other else one, []).append(span)
    return {document: merged(spans) for document, spans in again.items()}


def words_within(words: Words, spans: Sequence[Stretch]) -> dict[Voice, int]:
    """Words of each voice that begin in the spans."""
    import numpy

    inside = numpy.zeros(len(words.hashes), dtype=bool)
    for start, end in spans:
        inside |= (words.starts >= start) & (words.starts < end)
    marks = words.marks[inside & ((words.marks & HEADING) == 0)]
    quoted, attributed, title = marks & QUOTED > 0, marks & ATTRIBUTED > 0, marks & IN_TITLE > 0
    counts = (title & ~quoted & ~attributed, ~title & ~quoted & ~attributed, quoted, attributed & ~quoted)
    return {voice: int(count.sum()) for voice, count in zip(VOICES, counts, strict=True)}
