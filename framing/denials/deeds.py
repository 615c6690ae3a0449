"""Deeds that somebody says were not done: *We did not fire*, *I never took the money*, *It never happened*.

It knows which deeds people are charged with; it refuses to know whether anybody was.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.denials.charges import ACCOUNTS, BLOWS, DEEDS, FIRED_AT, FIRING, INJURIES, ORDERED, ORDERING, WRONG, goes_with
from framing.denials.negation import PAST, Negation
from framing.flags import COERCION, COMMA, DESTRUCTION, HARM, HARM_NOUN, QUOTE, STOP, STOP_OR_COMMA

HARMFUL: Final = HARM | HARM_NOUN | COERCION | DESTRUCTION
OBJECT_REACH: Final = 5
ABSENCE: Final = frozenset("no nothing none nobody nowhere without neither nor hardly barely scarcely".split())
"""Negations that leave the deed itself alone: *without firing a shot*."""
THINGS: Final = frozenset("it this that".split())
HAPPENING: Final = frozenset("happen happened happening occur occurred".split())
EVENTS: Final = ACCOUNTS | frozenset("incident conversation encounter massacre assault".split())
KNOWING: Final = frozenset("know knew aware".split())
MEETING: Final = frozenset("meet met".split())
SAYING: Final = frozenset("say said saying".split())
SAID_ITSELF: Final = frozenset("anything anyone anybody much when why how where whether if what who which enough like my your our".split())
"""Behind *did not say*, *never told*: nothing is denied."""
DOING: Final = frozenset("do did done".split())
HELD: Final = frozenset("held detained imprisoned jailed arrested".split())
HOW_WELL: Final = frozenset("enough well much better".split())
STRUCK: Final = frozenset("him her anyone anybody me you a my".split())
SHORT_ANSWER: Final = 4
"""Tokens of *he said that he had not*, as far as its *not*."""

Rule: TypeAlias = Callable[[Negation], bool | None]
"""Whether it is a denial, or None where the rule has nothing to say."""


def short_answer(negation: Negation) -> bool | None:
    """*“I did not,” Renn said*, *He said he had not.*"""
    if negation.auxiliary not in PAST or not negation.is_own() or negation.token - negation.first >= SHORT_ANSWER:
        return None
    if negation.first and negation.folded[negation.first - 1] in ("but", "and", ","):
        return None
    flags, following = negation.flags, negation.token + 1
    ends = following >= len(flags) or flags[following] & STOP
    closes = following + 1 < len(flags) and flags[following] & COMMA and flags[following + 1] & QUOTE
    return True if ends or closes else None


def fired(negation: Negation) -> bool | None:
    """*We did not fire on the ferry*; *He had not fired the cook*"""
    if negation.word(negation.verb) not in FIRING or negation.is_passive():
        return None
    behind = negation.behind(1)
    return not behind or behind[0] in FIRED_AT or bool(negation.flags[negation.verb + 1] & STOP_OR_COMMA)


def ordered(negation: Negation) -> bool | None:
    """*I never ordered the raid*, *did not order anybody to shoot*; *did not order the fish*"""
    if negation.word(negation.verb) not in ORDERING:
        return None
    if not (negation.is_past() and negation.is_of_somebody()):
        return False
    for place in range(negation.verb + 1, min(negation.last, negation.verb + 1 + OBJECT_REACH)):
        word = negation.folded[place]
        if word in DEEDS or word in INJURIES or word in ORDERED or negation.flags[place] & HARMFUL:
            return True
    return False


def struck(negation: Negation) -> bool | None:
    """*I did not hit him*, *He never struck Orla Venn*; *We did not hit a rock*, *We never beat them at home*"""
    if negation.word(negation.verb) not in BLOWS or not negation.is_of_somebody() or negation.is_passive():
        return None
    behind = negation.behind(1)
    return bool(behind) and (behind[0] in STRUCK or negation.prose.is_capitalised(negation.verb + 1))


def played_badly(negation: Negation) -> bool | None:
    """*They did not attack enough*, *He had not shot well*"""
    return False if not HOW_WELL.isdisjoint(negation.behind(1)) else None


def of_what_did_not(negation: Negation) -> bool | None:
    """*a raid that did not threaten anyone*: what the words tell of, and no more."""
    subjectless = negation.subject < 0 and negation.first > 0
    return False if subjectless and negation.folded[negation.first - 1] == "that" else None


def could_not_have(negation: Negation) -> bool | None:
    """*He could not have killed her*, *We would never attack a ferry*; *He could not kill the weeds*"""
    word = negation.word(negation.verb)
    if negation.auxiliary not in ("could", "couldn't", "would") or (word not in DEEDS and word not in INJURIES):
        return None
    if negation.auxiliary == "would":
        return negation.folded[negation.token] == "never" and negation.is_own()
    return "have" in negation.folded[negation.token : negation.verb]


def did_a_deed(negation: Negation) -> bool | None:
    """*We did not steal the boat*, *The men had never been beaten*, *We do not torture anyone*; *She was not committed*"""
    word = negation.word(negation.verb)
    if word not in DEEDS or (word == "committed" and negation.is_passive()):
        return None
    return negation.is_past() or negation.is_own_habit()


def injured(negation: Negation) -> bool | None:
    """*He did not kill anyone*; *The blast did not hurt anybody*, *He was not hurt*"""
    if negation.word(negation.verb) not in INJURIES:
        return None
    return (negation.is_past() and negation.is_of_somebody() and not negation.is_passive()) or negation.is_own_habit()


def was_held(negation: Negation) -> bool | None:
    """*The men had never been held*; *The vote was not held*"""
    if negation.word(negation.verb) not in HELD:
        return None
    return negation.is_past() and negation.folded[negation.token] == "never"


def said(negation: Negation) -> bool | None:
    """*I never said that*, *I never told the guards to shoot*; *I have not said when*, *I have not told the cook*"""
    word = negation.word(negation.verb)
    if not (word in SAYING or (word in ("tell", "told") and negation.folded[negation.token] == "never")):
        return None
    behind = negation.behind(1)
    own = negation.is_past() and negation.is_own() and bool(behind)
    return own and behind[0] not in SAID_ITSELF and not negation.flags[negation.verb + 1] & STOP_OR_COMMA


def knew(negation: Negation) -> bool | None:
    """*I did not know about the payments*, *he was not aware of it*; *I did not know when*"""
    if negation.word(negation.verb) not in KNOWING:
        return None
    return negation.is_past() and negation.is_own() and negation.behind(1) in (["about"], ["of"], ["that"])


def met(negation: Negation) -> bool | None:
    """*he had never met Orla Venn*, *We did not meet with them*; *I never met anyone like him*, *did not meet the deadline*"""
    if negation.word(negation.verb) not in MEETING or not negation.is_past() or not negation.is_own():
        return None
    behind = negation.behind(1)
    return bool(behind) and (behind[0] in ("with", "him", "her", "them") or negation.prose.is_capitalised(negation.verb + 1))


def did_it(negation: Negation) -> bool | None:
    """*I did not do it*, *We have not done anything wrong*; *We have not done that before*"""
    if negation.word(negation.verb) not in DOING or not negation.is_past() or not negation.is_of_somebody():
        return None
    behind = negation.behind(3)
    if behind[:1] == ["anything"]:
        return behind[1:2] in (["like"], ["of"]) or not WRONG.isdisjoint(behind)
    return behind[:1] in (["it"], ["this"], ["that"]) and behind[1:2] not in (["before"], ["yet"])


def happened(negation: Negation) -> bool | None:
    """*It never happened*, *The conversation did not take place*; *It did not happen until noon*"""
    word = negation.word(negation.verb)
    if word not in HAPPENING and not (word in ("take", "took", "taken") and negation.behind(1) == ["place"]):
        return None
    if negation.subject < 0 or not negation.is_past():
        return None
    subject = negation.folded[negation.subject]
    return subject in EVENTS or (subject in THINGS and (subject != "it" or negation.folded[negation.token] == "never"))


def took(negation: Negation) -> bool | None:
    """*We never took the money*, *He did not use force*, *She had not broken any law*; *We did not take the ferry*"""
    if not negation.is_past() or not negation.is_of_somebody():
        return None
    return True if goes_with(negation.word(negation.verb), negation.behind(OBJECT_REACH)) else None


def is_deed_denied(negation: Negation) -> bool | None:
    """Whether a deed is denied, or None where no deed of those is told: the first rule that can tell."""
    if negation.folded[negation.token] in ABSENCE:
        return None
    for rule in RULES:
        told = rule(negation)
        if told is not None:
            return told
    return None


RULES: Final[tuple[Rule, ...]] = (
    short_answer,
    of_what_did_not,
    fired,
    ordered,
    struck,
    played_badly,
    could_not_have,
    did_a_deed,
    injured,
    was_held,
    said,
    knew,
    met,
    did_it,
    happened,
    took,
)
