"""Harm told of in general, where no one event is meant: *most killings in the region*, *shootings of any kind are rare*, *a shooting drill*.

It knows words of kinds, rates and rehearsals beside a noun of harm; it refuses to know which events an account tells.
"""

import re

from framing.comparison.types import RungChoice

SEVERAL = re.compile(
    r"\b(?:deaths|killings|shootings|beatings|stabbings|drownings|murders|poisonings|bombings|lynchings|attacks|suicides|arrests|injuries|"
    r"casualties|fatalities)\b",
    re.IGNORECASE,
)
CERTAIN = re.compile(
    r"(?:\b(?:the|these|those|his|her|their|its|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)|['’]s?)\s+(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""Before a noun: some that are known."""
ANYWHERE = re.compile(
    r"[\w\s-]{0,30}?\b(?:in|across|throughout|around)\s+(?:the|this|our|most|many|every)\s+(?:\w+\s+)?"
    r"(?:country|nation|region|state|world|province|republic|continent|cities|towns|schools|prisons|mines)\b",
    re.IGNORECASE,
)
OF_A_KIND = re.compile(r"\b(?:most|any|every|each|such|fewer|future|potential|annual|yearly|preventable)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
HOLDING = re.compile(r"[^.;]{0,50}?\b(?:are|is|involve|happen|occur|remain|go|would|could|can|will|may|might)\b", re.IGNORECASE)
"""Behind it: what holds always."""
ANY_KIND = re.compile(r"(?:\s+of)?\s+(?:any|every|this|that) (?:kind|sort)\b", re.IGNORECASE)
REHEARSED = re.compile(
    r"\s+(?:drills?|alarms?|training|exercises?|simulations?|situations?|scenarios?|rehearsals?|prevention|insurance)\b", re.IGNORECASE
)
BEFORE = 40
"""Characters before a telling that are looked at."""


def is_general(text: str, choice: RungChoice) -> bool:
    """Whether a noun of harm, or a verb in the form of one, speaks of no event in particular."""
    if REHEARSED.match(text, choice.end, choice.sentence_end):
        return True
    if choice.rung != "nominalised":
        return False
    if ANY_KIND.match(text, choice.end - len(" of") if choice.text.endswith(" of") else choice.end, choice.sentence_end):
        return True
    deeds = SEVERAL.search(text, choice.start, choice.end)
    if deeds is None:
        return False
    before = text[max(choice.sentence_start, deeds.start() - BEFORE) : deeds.start()]
    if CERTAIN.search(before):
        return False
    if ANYWHERE.match(text, deeds.start(), choice.sentence_end):
        return True
    return OF_A_KIND.search(before) is not None and HOLDING.match(text, deeds.end(), choice.sentence_end) is not None
