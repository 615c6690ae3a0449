"""Tellings of bodily harm that no list of verbs can hold: a wrist *was broken*, forty *are dead*, seven *bodies*, a canister *hit* her.

It knows how the patterns of `wordings` are read in a sentence; it refuses to know who did it.
Its tellings stand in the table of agency beside the analysis's own markers and mark nothing in the articles.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.comparison.bodies import BODY
from framing.comparison.doers import subject_head, subject_rung
from framing.comparison.fates import FATES, SUFFERED
from framing.comparison.harm_suffered import BREAKING
from framing.comparison.searching import Phrasing
from framing.comparison.wordings import FORMS
from framing.types import Rung

DOERS = (
    r"(?:police|policem[ae]n|officers?|constables?|guards?|soldiers?|troops|men|man|youths?|gang|thugs?|gunm[ae]n|fighters?|militants?|rebels?|"
    r"attackers?|someone|somebody|strikers?|pickets?|warders?|sergeant|drivers?|pilots?|crew|riders?|owners?|skipper|captain|they|who|mob|crowd|rioters?|marchers?|warplanes?|jets?)"
)
BODY_NEAR = re.compile(rf"\b{BODY}\b")
BODY_END = re.compile(rf"\b{BODY}$")
PART_AFTER = re.compile(rf"\s+(?:on|above|across|in|about|over|to|below|round)\s+(?:the|his|her|their|both|one)\s+(?:\w+\s+)?{BODY}\b")
AWAY = re.compile(r"\s+(?:off|down|to|from|against|over|back|into|out|under|aside|away|through|along|across|by|on|round|in)\b")
ATTRIBUTE = re.compile(r"(?:\b(?:an?|the|his|her|their|its|my|our|your)|['’]s?)\s+\Z", re.IGNORECASE)
"""What stands before a participle that tells which hand or whose head is meant."""
LONGEST_DETERMINER = 8
SINGULAR = re.compile(r"\b(?:his|her)\b")
AND_NOT = re.compile(r"\s*,?\s*(?:and|or|not)\b")
AGENT = re.compile(
    r"[^,;:.—–]{0,60}?\bby\s+(?!\d|(?!(?:flying|falling|fleeing|burning|passing|oncoming|speeding)\b)[a-z]+ing\b|(?:noon|midnight|dawn|dusk|night|then|now|mistake|accident|his own|her own|their own|(?:the|his|her|their) (?:hair|arms?|neck|feet|legs?|collar|scruff|throat|ankles?|wrists?|hands?))\b)"
)
NOT_PEOPLE = re.compile(
    r"\b(?:stones?|bottles?|bricks?|rocks?|bolts?|objects?|missiles?|canisters?|gas|questions?|plans?|prices?|rates?|jobs?|taxes|tax|budgets?|"
    r"spending|costs?|services|beds|funds?|pay|wages|ties|ribbon|record|deal|votes?|ballots?|doors?|gates?|windows?|papers?|figures?|power|line|"
    r"lines|talks|words?|truce|ceasefire|silence|promise|law|rules?|seal|ground|chairs?|budget|staff|hours|grants?|subsidies|price|cable|cables|"
    r"supplies|road|roads|bridge|barriers?|barricade|it|team|side|eleven|goalkeeper|reforms?|bill|motion|decision|date)\s*$",
    re.IGNORECASE,
)
ABSTRACT_AFTER = re.compile(
    r"\s+(?:by|with)\s+(?:\d|how|the (?:idea|thought|beauty|kindness)|her kindness|his kindness|a fine|an? \w+ percent|inflation|\w+ goals)"
)
LOOSE = frozenset(
    {"cut", "hit", "struck", "hurt", "pushed", "thrown", "flung", "knocked", "swept", "dragged", "crushed", "burned", "burnt", "hurled"}
)
BODILY = frozenset(
    {"broken", "fractured", "shattered", "lost", "split", "torn", "smashed", "dislocated", "cut", "crushed", "burned", "burnt"}
)

DOER = re.compile(DOERS, re.IGNORECASE)
PHRASINGS = tuple((Phrasing(pattern), reading) for pattern, reading in SUFFERED + FORMS + FATES)


class Injury(NamedTuple):
    """One telling, by its place in the text."""

    start: int
    end: int
    rung: Rung


def find_injuries(text: str, start: int, end: int) -> Iterator[Injury]:
    """Every telling in one sentence of the text, in the order of the forms."""
    for phrasing, reading in PHRASINGS:
        named = phrasing.named
        for found in phrasing.search(text, start, end):
            words = found.group(named)
            first = found.start(named) + len(words) - len(words.lstrip(", "))
            last = found.start(named) + len(words.rstrip())
            rung: Rung | None
            if reading in ("active", "thing") and ATTRIBUTE.search(text, max(start, first - LONGEST_DETERMINER), first):
                continue  # "with a scalded hand"
            if reading == "passive":
                rung = passive_rung(text, found, start, end)
            elif reading == "thing":
                is_thing = subject_rung(text, first, start) == "instrument-subject" or subject_head(text[start:first]) in ("It", "it")
                rung = "instrument-subject" if is_thing else None
            elif reading == "intransitive" and words.startswith(BREAKING):
                rung = broken_rung(text, found, start)
            elif reading == "active":
                rung = subject_rung(text, first, start)
            else:
                rung = reading
            if rung is not None:
                yield Injury(first, last, rung)


def passive_rung(text: str, found: re.Match[str], start: int, end: int) -> Rung | None:
    """The rung of a passive, or None where no body is touched."""
    named = "at" if found.re.groupindex else 0
    before = text[max(start, found.start(named) - 40) : found.start(named)]
    words = found.group(named).split()
    last = words[-1].casefold()
    if last == "death" or (BODY_END.search(found.group()) and words[0].casefold() not in ("had", "has", "have", "having")):
        return "passive-agent" if AGENT.match(text, found.end(), end) else "passive-agentless"
    if NOT_PEOPLE.search(before) or ABSTRACT_AFTER.match(text, found.end(), end):
        return None
    had = words[0].casefold() in ("had", "has", "have", "having")
    if had:
        if not BODY_NEAR.search(found.group()):
            return None
    elif last in LOOSE:
        touched = BODY_NEAR.search(before[-20:]) or PART_AFTER.match(text, found.end(), end)
        if last in ("cut", "burned", "burnt", "crushed"):
            if not touched:
                return None
        elif last not in ("hit", "struck", "hurt") and not touched and not AWAY.match(text, found.end(), end):
            if last != "pushed" or not AND_NOT.match(text, found.end(), end):
                return None
    elif last in BODILY and not BODY_NEAR.search(before[-25:]):
        return None
    return "passive-agent" if AGENT.match(text, found.end(), end) else "passive-agentless"


def broken_rung(text: str, found: re.Match[str], start: int) -> Rung:
    """*She fell and broke an ankle*: nobody does it; *officers broke his wrist*, *a baton broke her jaw*: somebody, something."""
    if subject_rung(text, found.start(), start) == "instrument-subject":
        return "instrument-subject"
    head = subject_head(text[start : found.start()])
    if head is not None and head.endswith("s") and SINGULAR.search(found.group()):
        return "active"  # "neighbours broke his jaw"
    return "active" if head is not None and DOER.fullmatch(head) else "intransitive"
