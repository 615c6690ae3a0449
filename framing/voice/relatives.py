"""The noun that opens a sentence before the clauses that describe it: *The baker whose bread led to a row that shook the board said*.

It knows how clauses open, and that each of them has a verb; it refuses to know the noun's meaning, and sentences that open in other ways.
"""

from typing import Final

from framing.flags import BE, COMMA, DETERMINER, DO, HAVE, MODAL, PAST, PREPOSITION, PRONOUN, REPORT, STOP_OR_QUOTE
from framing.prose import Prose
from framing.voice.edges import is_possessive
from framing.voice.words import LINKING, is_name_part, is_verbal

DESCRIBING: Final = frozenset("who whose which that".split())
OPENING: Final = DESCRIBING | frozenset(
    "and but or when after before while until because since as if although though whether where whom".split()
)
"""Words behind each of which a verb is awaited."""
LONGEST_NOUN: Final = 8
"""Tokens of *The owner of the bakery* before *whose*."""
AUXILIARY: Final = BE | HAVE | MODAL | DO
NO_NOUN: Final = AUXILIARY | STOP_OR_QUOTE


def described_opening(prose: Prose, end: int, first: int) -> tuple[int, int] | None:
    """The noun that opens the sentence, if every verb between it and `end` belongs to a clause that describes it."""
    relative = opening_relative(prose, end, first)
    if relative is None:
        return None
    if not prose.flags[end - 1] & COMMA and any(prose.flags[place] & COMMA for place in range(relative, end)):
        return None  # "Orr, who left, and who, it says, had won"
    if not is_balanced(prose, relative, end):
        return None
    return first, relative - bool(prose.flags[relative - 1] & COMMA)


def opening_relative(prose: Prose, end: int, first: int) -> int | None:
    """The *who* or *whose* behind a sentence's first noun; None where anything but that noun stands before it."""
    flags = prose.flags
    named = is_name_part(prose, first) and not prose.folded[first].endswith("ly")
    if not flags[first] & DETERMINER and not named:
        return None
    for place in range(first + 1, min(end, first + LONGEST_NOUN)):
        here = flags[place]
        if prose.folded[place] in DESCRIBING:
            verbal = named or prose.folded[place - 1].endswith("s")
            return None if prose.folded[place] == "that" and verbal else place  # "The mayor thinks that"
        if here & REPORT and is_verbal(prose, place):
            return None
        if here & COMMA:
            return place + 1 if prose.folded[place + 1] in DESCRIBING else None
        if (here & NO_NOUN and not is_possessive(prose, place)) or (here & PAST and not flags[place - 1] & LINKING):
            return None
    return None


def is_balanced(prose: Prose, relative: int, end: int) -> bool:
    """Whether every clause that opens from here on has its verb, two clauses at least, and no verb is left for the sentence itself."""
    awaited = clauses = 0
    place = relative
    while place < end:
        if prose.folded[place] in OPENING:
            awaited += 1
        elif prose.flags[place] & STOP_OR_QUOTE and not is_possessive(prose, place):
            return False
        elif is_finite(prose, place):
            if not awaited:
                return False
            awaited -= 1
            clauses += 1
            while place + 1 < end and prose.flags[place + 1] & (AUXILIARY | PAST):
                place += 1  # "has been shaken"
        place += 1
    return not awaited and clauses > 1


def is_finite(prose: Prose, place: int) -> bool:
    """Whether the verb of a clause stands here: *has*, *led*, *they say*; not *the cost*."""
    here, before = prose.flags[place], prose.flags[place - 1]
    if here & AUXILIARY:
        return True
    if not here & (PAST | REPORT):
        return False
    governed = before & (DETERMINER | PREPOSITION) and not before & PRONOUN
    return not governed and (bool(here & PAST) or is_verbal(prose, place))
