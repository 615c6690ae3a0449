"""Denials by a *not* in what somebody says: *We did not fire*, *There was no order to shoot*, *That is not true*.

It knows that only what is charged with, or told of somebody, can be denied; it refuses to know whether anybody was charged.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.denials.charges import ACCOUNTS, FAULTS, RIGHT
from framing.denials.deeds import is_deed_denied
from framing.denials.negation import Negation, negation_of
from framing.denials.nothing import is_absence_denied, is_nobody_charged, is_none_true, is_nothing_denied
from framing.prose import Prose
from framing.voice import ATTRIBUTED, QUOTE, Voices

ADMITTING: Final = frozenset(
    "admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede concedes conceded conceding confess confesses "
    "confessed confessing complain complains complained complaining accuse accuses accused accusing allege alleges alleged alleging lament lamented "
    "charge charged charging criticise criticised criticize criticized blame blamed warn warns warned warning fear feared ask asks asked".split()
)
"""Who says *not* by these owns up to something, or charges others."""
OPEN: Final = frozenset(
    "if unless when whenever who whom whose which where why how whether what because since although though while until so than wish hope".split()
)
"""Words whose clauses say of nothing that it was not so."""
EMPHASIS: Final = frozenset("only just merely simply even always yet necessarily alone".split())
NOUNS: Final = frozenset("no nothing none".split())
THINGS: Final = frozenset("it this that".split())
TOLD: Final = ACCOUNTS | THINGS | frozenset("these those they".split())
TAMED: Final = frozenset("to much bad easy simple good".split())
"""Behind *not true*, *not right*: somebody says something else."""

Rule: TypeAlias = Callable[[Negation], bool | None]
"""Whether it is a denial, or None where the rule has nothing to say."""


def is_denial_by_not(prose: Prose, voices: Voices, token: int) -> bool:
    """Whether somebody denies a charge or an account by the negation at this token."""
    if voices.codes[token] not in (QUOTE, ATTRIBUTED) or verb_of_saying(prose, voices, token) in ADMITTING:
        return False
    negation = negation_of(prose, voices, token)
    for rule in RULES:
        told = rule(negation)
        if told is not None:
            return told
    return False


def verb_of_saying(prose: Prose, voices: Voices, token: int) -> str:
    """*admitted* of *He admitted that it was not safe*; nothing where a post or nobody known speaks."""
    number = voices.speaker_numbers[token]
    verb = voices.utterances[number].verb if number >= 0 else None
    return "" if verb is None else prose.folded[verb]


def left_open(negation: Negation) -> bool | None:
    """*If we had not fired …*, *Why didn’t they pay?*, *We did not just fire*"""
    folded = negation.folded
    if "?" in folded[negation.token : negation.last] or not OPEN.isdisjoint(folded[negation.first : negation.token]):
        return False
    return False if folded[negation.token] not in NOUNS and negation.word(negation.token + 1) in EMPHASIS else None


def was_not_me(negation: Negation) -> bool | None:
    """*It wasn’t me*, *I was nowhere near the pier*"""
    if negation.folded[negation.token] == "nowhere":
        return negation.word(negation.token + 1) == "near" and negation.is_own()
    if negation.word(negation.verb) not in ("me", "us") or negation.subject < 0:
        return None
    return negation.is_of_being() and negation.folded[negation.subject] in THINGS


def fault(negation: Negation) -> bool | None:
    """*I am not a thief*, *He was not involved*, *We are not to blame*; *I am not a sailor*"""
    if not (negation.is_of_being() and negation.is_of_somebody()):
        return None
    place = negation.verb
    if negation.word(place) in ("a", "an", "the"):
        place += 1
    two = negation.folded[place : min(negation.last, place + 2)]
    return True if negation.word(place) in FAULTS or two in (["to", "blame"], ["at", "fault"]) else None


def untrue(negation: Negation) -> bool | None:
    """*That is not true*, *It’s simply not the case*, *The report is not accurate*; *It is not true to life*"""
    if negation.subject < 0 or not negation.is_of_being() or negation.folded[negation.subject] not in TOLD:
        return None
    if negation.word(negation.verb) in RIGHT:
        return TAMED.isdisjoint(negation.behind(1))
    if negation.folded[negation.subject] not in THINGS:
        return None
    two = negation.folded[negation.verb : min(negation.last, negation.verb + 2)]
    return two in (["the", "case"], ["the", "truth"], ["what", "happened"], ["how", "it"])


RULES: Final[tuple[Rule, ...]] = (
    left_open,
    is_nobody_charged,
    is_nothing_denied,
    is_none_true,
    is_absence_denied,
    was_not_me,
    is_deed_denied,
    fault,
    untrue,
)
