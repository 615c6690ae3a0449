"""Whose words a statement, a letter or a memo gives: *the teachers’ letter*, *the letter, which the teachers sent*, *the statement*.

It knows how the text round such a noun tells that; it refuses to know who has spoken before.
"""

from typing import Final

from framing.flags import COMMA, DETERMINER, PARTICIPLE
from framing.prose import Prose

OWNERS: Final = frozenset("his her its their".split())
POINTING: Final = frozenset("the this that".split())
RELATIVES: Final = frozenset("which that who".split())
SENDERS: Final = frozenset("from by".split())
REACH: Final = 250
"""Tokens back in which *the letter* may have been told of."""
OPENING_REACH: Final = 4
"""Tokens of *in an open letter*."""


def owner_of(prose: Prose, first: int, head_end: int) -> tuple[int, int] | None:
    """The tokens that say whose it is: *his* in *his letter*, *the teachers* in *the teachers’ letter*; None if none do."""
    if prose.folded[first] in OWNERS:
        return first, first + 1
    for place in range(first + 1, head_end - 1):
        plural = (
            prose.folded[place] in ("’", "'") and prose.folded[place - 1].endswith("s") and prose.starts[place] == prose.ends[place - 1]
        )
        if (plural or prose.folded[place] == "'s") and not prose.is_capitalised(place + 1):
            return last_determiner(prose, first, place), place
    return None


def last_determiner(prose: Prose, first: int, last: int) -> int:
    """Where the owner begins in *drafting the board's letter*."""
    return next((place for place in range(last - 1, first, -1) if prose.flags[place] & DETERMINER), first)


def points_back(prose: Prose, first: int, last: int) -> bool:
    """Whether *the statement* is one that the text has told of: nothing before or behind it says whose it is."""
    if prose.folded[first] not in POINTING or any(prose.is_capitalised(place) for place in range(first + 1, last)):
        return False
    if last + 1 >= prose.size or not prose.flags[last] & COMMA:
        return True
    return prose.folded[last + 1] not in RELATIVES and not prose.flags[last + 1] & PARTICIPLE


def told_of(prose: Prose, document: str, before: int) -> list[int]:
    """Where the text has told of such a document, not long before this token, the last place first."""
    lowest = max(0, before - REACH)
    return [place for place in range(before - 1, lowest, -1) if prose.folded[place] == document and not prose.is_capitalised(place)]


def is_sent(prose: Prose, document: int) -> bool:
    """Whether its sender stands right behind it: *a letter from the teachers*."""
    return document + 1 < prose.size and prose.folded[document + 1] in SENDERS


def is_spoken_in(prose: Prose, document: int) -> bool:
    """*in an open letter*: whoever speaks in the sentence is its author."""
    return "in" in prose.folded[max(0, document - OPENING_REACH) : document]
