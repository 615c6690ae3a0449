"""Months and modals that are somebody’s surname: *Tess May said*, *Mr. March will*.

It knows how such a name is written; it refuses to know whose it is.
"""

from functools import lru_cache
from typing import Final

from framing.flags import MODAL, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.voice.words import is_name_part

CALENDAR: Final = frozenset("may march april june august will".split())
"""Months and modals that are names of people too."""
BEFORE_MONTHS: Final = frozenset("last next this early late mid in since until by from of through each every".split())
OPEN_MODALS: Final = frozenset("may might will must".split())
"""Modals that are other words too."""


def is_surname(prose: Prose, token: int, first: int) -> bool:
    """*Tess May said*, *the ministry in May said*: a modal with a capital behind a name or before a date."""
    if (
        not prose.flags[token] & MODAL
        or prose.folded[token] not in OPEN_MODALS
        or not prose.is_capitalised(token)
        or in_title(prose, token)
    ):
        return False
    if token > first and (is_name_part(prose, token - 1) or prose.folded[token - 1] in ("in", "since", "last")):
        return True
    return prose.folded[token] in calendar_surnames(prose)


@lru_cache(maxsize=1)
def calendar_surnames(prose: Prose) -> frozenset[str]:
    """Words for months, and modals, that are somebody’s name here: *Tess May … May said*; asked for at many verbs, and found once."""
    if CALENDAR.isdisjoint(prose.folded):
        return frozenset()
    return frozenset(word for place, word in enumerate(prose.folded) if place and word in CALENDAR and is_named(prose, place))


def is_named(prose: Prose, place: int) -> bool:
    """Whether a name stands right before the word: *Tess May*, *Tess R. May*; not *Last May*."""
    if not prose.is_capitalised(place) or prose.breaks_line(place) or in_title(prose, place):
        return False
    before = place - 1 - (place > 1 and prose.folded[place - 1] == ".")
    return is_name_part(prose, before) and prose.folded[before] not in BEFORE_MONTHS and not prose.flags[before] & WEEKDAY_OR_MONTH


def in_title(prose: Prose, token: int) -> bool:
    """Whether the token stands in the title, where every word may have a capital."""
    first, last = prose.title_tokens
    return first <= token < last
