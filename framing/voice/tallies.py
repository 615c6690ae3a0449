"""Figures that somebody is said to give, without a clause: *puts the toll at 38*, *gave a figure of 11*, *speaks of nine*.

It knows which verbs give a number and where the number ends; it refuses to know who gives it, or what it counts.
"""

from typing import Final

from framing.flags import BE, HAVE, MODAL, MONTH, PREPOSITION, RELATIVE, STOP_OR_COMMA_OR_QUOTE
from framing.prose import NUMERALS, Prose

PUT: Final = frozenset("put puts putting".split())
GIVE: Final = frozenset("gave gives give giving".split())
SPEAK: Final = frozenset("speak speaks spoke speaking talk talks talked talking".split())
ADMIT: Final = frozenset("admit admits admitted admitting owned owns own".split())
COUNT: Final = frozenset(
    "count counts counted counting estimate estimates estimated estimating reporting report reports reported list lists listed recorded records".split()
)
GIVING: Final = PUT | GIVE | SPEAK | ADMIT | COUNT
TALLIES: Final = frozenset(
    "toll tally number numbers figure figures count total estimate estimates cost costs turnout attendance crowd loss losses damage bill dead "
    "share size it jobs homes households people patients members arrests deaths injured wounded missing value price".split()
)
"""What is put at a number, or given as one."""
LISTENERS: Final = frozenset("us me".split())
"""*The channel gives us 27 dead*."""
REACH: Final = 12
NEAR: Final = 5
OVER: Final = STOP_OR_COMMA_OR_QUOTE | RELATIVE | BE | HAVE | MODAL
"""Where the words round the number end."""
TURNS: Final = frozenset("but while as because although and".split())


def given_number(prose: Prose, verb: int, last: int) -> tuple[int, int] | None:
    """The tokens of what the verb gives, if it gives a number."""
    folded, flags = prose.folded, prose.flags
    word = folded[verb]
    if word not in GIVING:
        return None
    number = verb + 1
    limit = min(last, verb + REACH)
    while number < limit and not flags[number] & (NUMERALS | STOP_OR_COMMA_OR_QUOTE):
        number += 1
    if number >= limit or not flags[number] & NUMERALS or (number == verb + 1 and word not in COUNT):
        return None
    if number + 1 < last and flags[number + 1] & MONTH:
        return None  # "announced on 18 May"
    first = verb + 1
    between = folded[first:number]
    if word in PUT:
        fits = "at" in between and not TALLIES.isdisjoint(between)
    elif word in GIVE:
        fits = not TALLIES.isdisjoint(between) and not {"of", "as", "at"}.isdisjoint(between)
        fits = fits or (len(between) == 1 and between[0] in LISTENERS)
    elif word in SPEAK:
        fits = between[0] == "of" and len(between) <= NEAR
        first += 1
    elif word in ADMIT:
        fits = "to" in between[:2] and len(between) <= NEAR
        first += between.index("to") + 1 if fits else 0
    else:
        fits = len(between) <= NEAR and not (between and flags[first] & PREPOSITION and between[0] != "at")  # "recorded in May"
    if not fits:
        return None
    end = number + 1
    while end < last and not flags[end] & OVER and (folded[end] not in TURNS or folded[end - 1] == "hundred"):
        end += 1
    return first, end
