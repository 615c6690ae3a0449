"""Whether a body hedges what its headline tells flatly.

It knows when a headline passes something on and which sentence tells the same; it refuses to know what happened.
"""

from collections.abc import Sequence
from typing import Final

from framing.flags import CLOSED, COERCION, DEATH, DESTRUCTION, HARM, HARM_NOUN, INSTRUMENT, MODAL, QUOTE, REPORT
from framing.prose import Prose
from framing.text import Text
from framing.types import Headline, Kind, Marker

HEDGES: Final[tuple[Kind, ...]] = ("hedge", "hedged-attribution")
PASSING_ON: Final = REPORT | QUOTE | MODAL
"""What in a headline says that somebody says it, or that it may not be so."""
EMPTY: Final = CLOSED & ~(HARM | HARM_NOUN | INSTRUMENT | COERCION | DESTRUCTION | DEATH)
"""Classes of words that tell nothing."""
ASKING_OR_NAMING: Final = frozenset("? : according".split())
"""*Is the pier safe?*, *Renn: The pier is safe*"""
UNSURE: Final = frozenset(
    "may might perhaps maybe possibly probably presumably appears appear appeared appearing seems seem seemed it evidence".split()
)
"""First words of the hedges that leave open whether something is so."""
ROOT: Final = 5
"""Letters that *mined* and *mining* have in common."""
SHARED: Final = 2
"""Words that a sentence has in common with a headline whose matter it tells, at least."""
HEDGE_REACH: Final = 4
"""Tokens behind a hedge in which the word stands that it hedges."""


def hedges_headline(prose: Prose, headline: Headline | None, titled: Sequence[Marker], below: Sequence[Marker]) -> bool:
    """*Gang mined bridge* above *A gang reportedly mined the bridge*, where no sentence tells as much of it without a hedge."""
    if headline is None or any(marker.kind in HEDGES for marker in titled):
        return False
    hedges = [marker for marker in below if marker.kind in HEDGES and makes_unsure(marker)]
    if not hedges:
        return False
    words = Text(headline.text).folded if headline.start is None else prose.folded[slice(*prose.title_tokens)]
    roots = roots_of(prose, words)
    about = {hedge.sentence for hedge in hedges if is_about(prose, hedge, roots)}
    return bool(about) and not passes_on(prose, words) and closest_sentence(prose, roots) in about


def makes_unsure(marker: Marker) -> bool:
    """*reportedly*, *may be*; *could*, *a possible strike*, *largely*: what is to come, and how much of it, is told as surely as it can be."""
    return marker.kind != "hedge" or marker.text.lower().split()[0] in UNSURE


def passes_on(prose: Prose, words: Sequence[str]) -> bool:
    """*Board says pier is safe*, *“The pier is safe”*, *Pier may be safe*; *Pier is safe*"""
    table = prose.vocabulary.table
    return any(word in ASKING_OR_NAMING or table[word].flags & PASSING_ON for word in words)


def closest_sentence(prose: Prose, roots: set[str]) -> int | None:
    """The first sentence of the body that has the most in common with the headline; None if none has half of it."""
    text = prose.text
    most, closest = max(SHARED, (len(roots) + 1) // 2) - 1, None
    first = prose.title_tokens[1]
    for sentence, start in enumerate(text.sentence_tokens[:-1]):
        if start >= first:
            shared = len(roots & roots_of(prose, prose.folded[start : text.sentence_tokens[sentence + 1]]))
            if shared > most:
                most, closest = shared, sentence
    return closest


def is_about(prose: Prose, hedge: Marker, roots: set[str]) -> bool:
    """Whether a word of the headline stands behind the hedge: *reportedly mined*."""
    first = prose.text.token_at(hedge.end)
    return not roots.isdisjoint(roots_of(prose, prose.folded[first : first + HEDGE_REACH]))


def roots_of(prose: Prose, words: Sequence[str]) -> set[str]:
    """The beginnings of the words that tell something."""
    table = prose.vocabulary.table
    return {word[:ROOT] for word in words if word[0].isalpha() and not table[word].flags & EMPTY}
