"""Phrases between commas that say more of a noun: *Ada Orr, the mayor, said*; *his employer, the Port Board, said*.

It knows where they begin and whether they hold a name; it refuses to know which of two phrases speaks.
"""

from typing import Final

from framing.flags import COMMA, PREPOSITION, QUOTE, STOP, STOP_OR_QUOTE
from framing.prose import Prose
from framing.voice.edges import is_abbreviating, is_possessive
from framing.voice.words import is_name_part

REACH: Final = 25
"""Tokens back in which the first comma of a pair is looked for."""
LONGEST_NAME: Final = 6
INSIDE_NAMES: Final = frozenset(". of for and 's &".split())
KEPT_SMALL: Final = frozenset(
    "infirmary hospital clinic university union company council ministry office station newspaper agency party league committee board school "
    "authority service institute college society association federation trust foundation group bank court".split()
)
"""What newspapers leave in small letters behind a name."""


def names_somebody(prose: Prose, phrase: tuple[int, int]) -> bool:
    """Whether a phrase between commas is a name: *a clinic matron, Greta Solle, said*; *his employer, the Port Board, said*."""
    first, last = phrase
    if first < last and prose.folded[first] in ("the", "a", "an"):
        if prose.folded[first] != "the" and last - first == 2:
            return False  # "the mayor, a Democrat, said"
        first += 1
    if last - first > 2 and is_name_part(prose, last - 1) and is_name_part(prose, last - 2) and not is_name_part(prose, first):
        return last - first <= LONGEST_NAME  # "the postwoman Jona Airley"
    if last - first > 1 and is_name_part(prose, first) and prose.folded[last - 1] in KEPT_SMALL:
        last -= 1  # "the Hollin Gate infirmary"
    return 0 < last - first <= LONGEST_NAME and all(
        is_name_part(prose, token) or prose.folded[token] in INSIDE_NAMES for token in range(first, last)
    )


def head_of(prose: Prose, first: int, last: int) -> int:
    """One past the noun that a phrase is about: *spokesman* in *a spokesman for the Front*."""
    return next((token for token in range(first + 1, last) if prose.flags[token] & PREPOSITION), last)


def back_to_comma(prose: Prose, token: int, first: int) -> int | None:
    """The comma before this one in the same clause: before *the mayor* in *Ada Orr, the mayor, said*."""
    quoted = False
    for place in range(token - 1, max(first, token - REACH) - 1, -1):
        here = prose.flags[place]
        if here & COMMA:
            return place if not quoted or prose.folded[place + 1] in ("which", "who") else None
        if not here & STOP_OR_QUOTE or is_possessive(prose, place):
            continue
        if here & QUOTE:
            quoted = True  # "The office, which began with 11 “losses”, now admits"
        elif not is_abbreviating(prose, place):
            return None
    return None


def breaks_apposition(prose: Prose, place: int) -> bool:
    """Whether a quotation or a sentence's end stands here, and no possessive or abbreviation."""
    here = prose.flags[place]
    if here & STOP:
        return prose.folded[place] != "."
    return bool(here & QUOTE) and not is_possessive(prose, place)
