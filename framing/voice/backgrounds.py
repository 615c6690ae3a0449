"""Clauses behind reported words that are the writer's own: *said she felt for Orr, who pleaded guilty on Friday*.

It knows the tenses and the days that show them; it refuses to know where else what was said may end.
"""

from typing import Final

from framing.flags import BE, COMMA, HAVE, MODAL, PAST, REPORT, STOP_OR_QUOTE, WEEKDAY
from framing.prose import Prose
from framing.voice.words import is_name_part

AUXILIARY: Final = BE | HAVE | MODAL
PERFECT: Final = frozenset("has have".split())
BEING: Final = frozenset("is are".split())
PRESENT: Final = PERFECT | BEING | {"will", "can", "may"}
TOLD_LATER: Final = frozenset("had was were would could might".split())
"""Forms of PRESENT in what somebody said."""
REACH: Final = 8
"""Tokens of *said on Monday in a letter that* before what was said."""


def is_background(prose: Prose, relative: int, start: int, end: int) -> bool:
    """Whether the *who* or *which* behind a comma opens the last clause of what was said from `start` on, and the clause is the writer's."""
    verb = relative + 1
    if verb >= end or any(prose.flags[place] & (STOP_OR_QUOTE | COMMA) for place in range(verb, end)):
        return False
    return breaks_tense(prose, relative, start) or is_dated(prose, relative, end)


def breaks_tense(prose: Prose, relative: int, start: int) -> bool:
    """*said the yard would close, which has made sails since May*: a tense that the speaker's words, told later, would not have."""
    verb = prose.folded[relative + 1]
    if verb not in PERFECT and not (verb in BEING and prose.folded[relative] == "who"):
        return False
    reports = next((place for place in range(start - 1, max(0, start - REACH), -1) if prose.flags[place] & REPORT), None)
    if reports is None or not prose.flags[reports] & PAST or prose.flags[reports - 1] & HAVE:
        return False
    told = prose.folded[start:relative]
    return not TOLD_LATER.isdisjoint(told) and PRESENT.isdisjoint(told)


def is_dated(prose: Prose, relative: int, end: int) -> bool:
    """*felt for Orr, who pleaded guilty on Friday*: what a named person did on a day."""
    verb = relative + 1
    if prose.folded[relative] != "who" or not is_name_part(prose, relative - 2):
        return False
    if not prose.flags[verb] & PAST or prose.flags[verb] & AUXILIARY:
        return False
    return any(prose.flags[place] & WEEKDAY and prose.is_capitalised(place) for place in range(verb, end))
