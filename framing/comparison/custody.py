"""Tellings of harm to liberty and homes: people *were arrested*, *taken hostage*, *evicted*; houses *torn down*, *the eviction of*.

It knows how the patterns of `liberty` and `homes` are read in a sentence; it refuses to know whether it was right.
Its tellings stand in the table of agency in rows of their own, apart from bodily harm, and mark nothing in the articles.
"""

import re
from collections.abc import Iterator

from framing.comparison.doers import subject_rung
from framing.comparison.folk import NUMBERS
from framing.comparison.homes import DESTROYED, HOMELESS, HOMES, MOVED_OUT, RAZED
from framing.comparison.injuries import AGENT, Injury
from framing.comparison.liberty import ARRESTED_AND_HELD, ARRESTS, LED_AWAY
from framing.comparison.patterns import BE, LIGHTLY, in_order
from framing.comparison.searching import Phrasing

FAMILIES = (ARRESTED_AND_HELD, MOVED_OUT, ARRESTS, DESTROYED, LED_AWAY, HOMELESS)
FORMS = in_order(*FAMILIES)
PHRASINGS = tuple((Phrasing(pattern), reading) for pattern, reading in FORMS)
HOMES_BEHIND = re.compile(rf"{RAZED}\s+(?!by\b)(?:[\w’'-]+\s+){{0,4}}?{HOMES}\b")
HELD_PEOPLE = re.compile(
    rf"\b(?:hostages?|captives?|people|persons|men|women|man|woman|children|boys?|girls?|workers|pupils|detainees?|prisoners?|students|members|passengers|"
    rf"protesters|marchers|suspects?|rioters|strikers|miners|divers|engineers|villagers|others|he|she|they|who|{NUMBERS}(?:\s+of\s+them)?)\s*$",
    re.IGNORECASE,
)
"""Who is held, where talks and elections are held too."""
HELD_REACH = 40
VERB = re.compile(rf"{BE}{LIGHTLY}\s+{RAZED}$")


def is_taking(text: str, start: int, end: int) -> bool:
    """Whether a verb that mostly hurts bodies is told of homes here: *burned nine houses*."""
    return HOMES_BEHIND.match(text, start, end) is not None


def find_takings(text: str, start: int, end: int) -> Iterator[Injury]:
    """Every telling in one sentence of the text, in the order of the forms."""
    for phrasing, reading in PHRASINGS:
        for found in phrasing.search(text, start, end):
            first = found.start(phrasing.named)
            last = first + len(found.group(phrasing.named).rstrip())
            if found.group().endswith("held") and not are_people_held(text, start, first):
                continue
            if reading == "passive":
                yield passive_taking(text, first, last, end)
            elif reading == "active":
                yield Injury(first, last, subject_rung(text, first, start))
            else:
                assert reading != "thing"  # asked of bodily harm alone
                yield Injury(first, last, reading)


def are_people_held(text: str, start: int, held: int) -> bool:
    """Whether people stand before *were held* and no event: not *the talks were held in May*."""
    return HELD_PEOPLE.search(text, max(start, held - HELD_REACH), held) is not None


def passive_taking(text: str, first: int, last: int, end: int) -> Injury:
    """A passive, by what stands behind it; of *the huts by the weir were burned by raiders* the verb alone is the telling."""
    verb = VERB.search(text, first, last)
    return Injury(verb.start() if verb else first, last, "passive-agent" if AGENT.match(text, last, end) else "passive-agentless")
