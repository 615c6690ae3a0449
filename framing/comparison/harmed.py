"""Who was harmed, as one telling names them: of which camp, and by which surnames.

It knows where the harmed stand round a verb of harm; it refuses to know whether two tellings are of one act.
"""

import re
from dataclasses import dataclass

from framing.comparison.counted import GROUPS
from framing.comparison.doers import clause_start
from framing.comparison.namings import WORD
from framing.ledgers.nouns import is_person
from framing.types import Rung

BEFORE: frozenset[Rung] = frozenset({"passive-agent", "passive-agentless", "intransitive"})
"""Rungs that name the harmed first."""
REACH = 90
"""Characters in which the harmed are named."""
CAMPS = {word: group for word, group in GROUPS.items() if group in ("forces", "fighters", "children")} | {
    word: camp
    for camp, words in {
        "crowd": "strikers striker dockers docker protesters protester demonstrators demonstrator marchers marcher pickets picket rioters crowd crowds mob",
        "forces": "sergeant sergeants inspector marshals warder warders bailiff bailiffs gendarmes gendarme",
        "fighters": "captors captor kidnappers hijackers hijacker attackers attacker assailants assailant raiders",
        "held": "hostages hostage captives captive detainees detainee prisoners prisoner inmates inmate",
        "children": "boy girl lad lads schoolboy schoolgirl teenager toddler baby pupil five-year-old six-year-old seven-year-old eight-year-old "
        "nine-year-old ten-year-old eleven-year-old twelve-year-old",
        "rescuers": "firefighters firefighter rescuers rescuer medics medic paramedics paramedic nurses nurse",
    }.items()
    for word in words.split()
}
"""Who can hardly be meant by the same words: officers are no marchers."""
KIN_OF = re.compile(
    r"(?:\b(?:his|her|their|my|our|whose)|['’]s?)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:(?P<m>son|father|brother|uncle|husband|grandfather|grandson|nephew|stepfather|stepson)|"
    r"(?P<f>daughter|mother|sister|aunt|wife|grandmother|granddaughter|niece|stepmother|stepdaughter))"
    r"[\s,]*(?:\b(?:had|has|was|also|later)\b\s*)*$",
    re.IGNORECASE,
)
"""*His late uncle* and no more: somebody’s kin, who is nobody’s aunt."""
BROKEN_OFF = re.compile(r"\b(?:was|were|had|has|have|is|are|died|killed|injured|said|(?!hundred)\w{3,}ed)\b")
"""A verb before *and*: what stands behind *and* is another clause."""
OBJECT_END = re.compile(
    r"[;:.—–”\")]|\b(?:when|after|as|while|before|who|which|that|because|by|with|in|on|at|near|during|from|and\s+\w+ed)\b|,\s+(?!\d)"
)
LISTED = re.compile(r",\s+(?:an?|the|his|her|their|two|three|four|five|six|\d+)\s[^,]*$")
"""The last of several clauses in a row: *80 were hurt, a mother was struck*."""
FULL_NAME = (
    r"(?<!\bin\s)(?<!\bof\s)(?<!\bat\s)(?<!\bto\s)(?<!\bon\s)(?<!\bfrom\s)(?<!\bnear\s)"
    r"\b(?!(?:On|In|At|By|The|According|Two|Three|Four|Six|Eight|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\b)[A-Z][a-z]+\s+"
    r"(?!(?:Street|Ministry|Works|Hall|Hospital|Row|Bridge|Gate|Square|Front|Party|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\b)[A-Z][a-z]+\b"
)
NAME = re.compile(FULL_NAME)
AGREEING = re.compile(r"(was|were|has|have|is|are)\b", re.IGNORECASE)
AGREED = re.compile(r"\b(was|were|has|have|is|are)(?: (?:also|later|been|all|both|then|being))* $", re.IGNORECASE)
"""An auxiliary right before a telling, which says whether one or several were harmed."""
AUXILIARY_REACH = 30
PLURAL_NOUN = re.compile(r"\b(?:lives|deaths|bodies|casualties|injuries|fatalities)\b", re.IGNORECASE)
SEVERAL = re.compile(
    r"\b(?:[2-9]|\d[\d,]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|"
    r"dozens?|scores|hundreds|thousands|several|many|both|all|them|they|those|lives|crowd|dead|wounded|injured)\b",
    re.IGNORECASE,
)
SINGLE = re.compile(r"\b(?:an?|one|he|she|him|her|his|another|who|\w+-year-old)\b|(?-i:[A-Z][a-z]+ [A-Z][a-z]+)", re.IGNORECASE)
PLURALS = ("s", "men", "people", "children", "police", "crew")
"""How nouns for several people end."""
NUMBER = re.compile(
    r"\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)\b",
    re.IGNORECASE,
)
VALUES = {word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}


@dataclass(frozen=True, slots=True)
class Harmed:
    """The harmed of one telling, as far as its clause says."""

    camps: frozenset[str]
    kin: frozenset[str]
    """*m* for somebody’s son or brother, *f* for somebody’s daughter or sister."""
    names: frozenset[str]
    several: bool | None
    """Whether they were more than one; None where nothing says so."""
    numbers: frozenset[str]
    """How many, as printed; number words up to twelve as digits."""


def harmed_of(text: str, rung: Rung, start: int, end: int, bounds: tuple[int, int]) -> Harmed:
    """What the clause of this telling says of the harmed.

    >>> harmed_of("Nine strikers were hurt, and two officers were injured.", "passive-agentless", 42, 54, (0, 55)).camps
    frozenset({'forces'})
    """
    words = (
        subject_words(text[max(bounds[0], start - REACH) : start])
        if rung in BEFORE
        else object_words(text[end : min(bounds[1], end + REACH)])
    )
    return harmed_in(words, text[start:end], text[max(0, start - AUXILIARY_REACH) : start] if rung in BEFORE else "")


def harmed_in(words: str, telling: str = "", before: str = "") -> Harmed:
    """The harmed whom these words name; `before` ends in the auxiliary of the telling, if one stands there.

    Without the telling its verb doesn't say whether they were several: it may be shared with others.
    """
    return Harmed(
        camps=frozenset(CAMPS[word] for word in map(str.casefold, WORD.findall(words)) if word in CAMPS),
        kin=frozenset(kin.lastgroup for kin in KIN_OF.finditer(words) if kin.lastgroup),
        names=frozenset(name.split()[-1] for name in NAME.findall(words)),
        several=are_several(words, telling, before),
        numbers=frozenset(VALUES.get(number, number) for number in map(str.casefold, NUMBER.findall(words))),
    )


def are_several(words: str, telling: str, before: str) -> bool | None:
    """Whether more than one was harmed, by the verb's number, or else by how the harmed are called.

    >>> are_several("The driver of a van", "was hit", ""), are_several("three men", "gunned down", ""), are_several("Odrin", "fell", "")
    (False, True, None)
    """
    verb = AGREEING.match(telling) or AGREED.search(before)
    if verb is not None:
        return verb[1].casefold() in ("were", "have", "are")
    people = [word for word in map(str.casefold, WORD.findall(words)) if is_person(word)]
    if PLURAL_NOUN.search(telling) or SEVERAL.search(words) or any(word.endswith(PLURALS) for word in people):
        return True
    return False if people or SINGLE.search(words) else None


def subject_words(before: str) -> str:
    """The clause before a verb, without a finished one joined to it."""
    clause = before[clause_start(before) :]
    listed = LISTED.search(clause)
    if listed is not None and BROKEN_OFF.search(clause, 0, listed.start()):
        clause = clause[listed.start() + 1 :]
    first, joined, second = clause.rpartition(" and ")
    return second if joined and BROKEN_OFF.search(first) and second.strip() else clause


def object_words(after: str) -> str:
    end = OBJECT_END.search(after, min(len(after), 2))
    while end is not None and not after[: end.start()].strip():
        end = OBJECT_END.search(after, end.end())
    return after if end is None else after[: end.start()]
