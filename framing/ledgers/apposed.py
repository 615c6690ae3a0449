"""Who those are that a number counts, where they are named past it: *17 of them children*, *Three of the dead are children*.

It knows the words between a number and such a noun; it refuses to know what happened to those counted.
"""

from typing import Final

from framing.flags import ADVERB, BE
from framing.ledgers.behind import past_partitive
from framing.ledgers.nouns import PEOPLE
from framing.ledgers.phrases import read_phrase
from framing.ledgers.quantities import Quantity
from framing.prose import Prose

COUNTED_BEFORE: Final = frozenset("dead victims injured wounded casualties missing survivors detained arrested".split())
"""Of whom some are called something else: *two of the injured are nurses*."""
LONGEST_CLAUSE: Final = 6
"""Words of *nine of those she had laid out were women* before the verb."""
SAID_TO_BE: Final = (["said", "to", "be"], ["reported", "to", "be"], ["believed", "to", "be"], ["thought", "to", "be"])
SHARES: Final = frozenset("all mostly both either".split())
NOBODY_NAMED: Final = frozenset("people persons others those ones".split())


def named_past(prose: Prose, quantity: Quantity) -> tuple[int, int] | None:
    """The tokens that name them; None if none do, or the number has a noun of its own.

    Only a noun for people counts: *nine of them lies* and *nine were late* name nobody.
    """
    last = prose.sentence_range(quantity.first)[1]
    if quantity.head < 0:
        start = max(quantity.last, past_partitive(prose.folded, quantity))
    elif prose.folded[quantity.head] in COUNTED_BEFORE:
        start = quantity.end
    else:
        return None
    token = past_being(prose, start, last, reach=LONGEST_CLAUSE if start > quantity.last else 0)
    if token == start and (start == quantity.last or quantity.head >= 0):
        return None
    while token < last and (prose.flags[token] & ADVERB or prose.folded[token] in SHARES):
        token += 1
    head, end = read_phrase(prose, token, last, partitive=False, takes_of=False)
    if head < 0 or prose.folded[head] not in PEOPLE or not NOBODY_NAMED.isdisjoint(prose.folded[token:end]):
        return None
    return token, end


def past_being(prose: Prose, start: int, last: int, *, reach: int) -> int:
    """One past the *were*, or *are said to be*, that stands here or at most so many words on; the start if none does."""
    token = start
    while token < min(last, start + reach) and not prose.flags[token] & BE and prose.folded[token][0].isalpha():
        token += 1
    if token >= last or not prose.flags[token] & BE:
        return start
    token += 1
    if prose.folded[token : token + 3] in SAID_TO_BE:
        token += 3
    while token < last and prose.flags[token] & BE:
        token += 1
    return token
