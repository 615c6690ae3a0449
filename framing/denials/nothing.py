"""Denials by a *no*: *There was no collusion*, *He took no money*, *We did nothing wrong*, *No one gave an order*.

It knows what people are charged with by name; it refuses to know why there is none of it.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.denials.charges import DEEDS, LINKS, ORDERS, PROOFS, SHOTS, SLIPS, WRONG, WRONGS, goes_with
from framing.denials.negation import Negation
from framing.flags import ADVERB, CONJUNCTION, DETERMINER, HAVE, PREPOSITION, STOP_OR_COMMA

OBJECT_REACH: Final = 5
NOUN_REACH: Final = 4
"""Tokens in which *no credible …* comes to its noun."""
NONE_REACH: Final = 6
BREAK: Final = STOP_OR_COMMA | CONJUNCTION | PREPOSITION | DETERMINER
THERE: Final = frozenset("is was are were be been 's".split())
HAVING: Final = frozenset("had have has having i've we've".split())
PLAYING: Final = HAVING | frozenset("played play plays took take taken".split())
GIVING: Final = frozenset("gave give given issued issue received receive".split())
AT_ALL: Final = frozenset("to that of for whatsoever whatever".split())
WAS: Final = frozenset(["was", "were"])
SEEN: Final = frozenset("seen saw heard".split())
TREATED: Final = frozenset(
    "told ordered warned forced beaten fired shot taken paid sent used dropped removed struck targeted threatened tortured mistreated bribed handed".split()
)
"""What nobody reports of people or things unless somebody says it was done to them."""
MERE: Final = frozenset(
    "timeline timetable date dates plan plans reason reasons doubt way ways need question questions point choice choices time money room sign signs hurry rush "
    "talk word words injuries injury casualties deaths fatalities victims damage survivors arrests comment answer answers reply alternative alternatives problem "
    "problems majority consensus agreement decision decisions deal change changes chance chances hope rain wind power water food electricity information details "
    "indication indications progress report reports one immediate other more longer such better worse guarantee guarantees quorum vote votes turning going "
    "urgency issue issues danger risk threat threats delay delays limit limits rules rule response news trouble traffic cars bus buses place places end".split()
)
"""What is missing without anybody’s having said that it was there."""

Rule: TypeAlias = Callable[[Negation, int], bool | None]
"""Whether the noun at this token, of which there is none, makes a denial; None where the rule has nothing to say."""


def wrong(negation: Negation, place: int) -> bool | None:
    """*no collusion*"""
    return True if negation.folded[place] in WRONGS else None


def slip(negation: Negation, place: int) -> bool | None:
    """*There was no crime*, *He had no involvement*; *No crime!*"""
    if negation.folded[place] not in SLIPS:
        return None
    before = negation.word_before()
    return before in THERE or before in PLAYING


def shot(negation: Negation, place: int) -> bool | None:
    """*No shot was fired*, *fired no shots*; *There is no shot of it passing*"""
    if negation.folded[place] not in SHOTS:
        return None
    return negation.word_before() in ("fired", "fire") or negation.word(place + 1) in ("was", "were", "had", "has")


def proof(negation: Negation, place: int) -> bool | None:
    """*There is no evidence to support it*; *We have no evidence yet*"""
    if negation.folded[place] not in PROOFS:
        return None
    return negation.word_before() in THERE and negation.word(place + 1) in AT_ALL


def link(negation: Negation, place: int) -> bool | None:
    """*He had no part in the raid*, *no knowledge of it*; *There is no part for her*"""
    word, behind, before = negation.folded[place], negation.word(place + 1), negation.word_before()
    if word not in LINKS:
        return None
    if word in ("knowledge", "record"):
        return before in HAVING and behind in ("of", "about")
    return before in PLAYING or (before in THERE and behind in ("to", "with", "between"))


def order(negation: Negation, place: int) -> bool | None:
    """*There was no order to fire*, *gave no order*, *No order was given*; *We have no orders for May*"""
    if negation.folded[place] not in ORDERS:
        return None
    behind = negation.word(place + 1)
    return negation.word_before() in GIVING or behind == "to" or (behind in ("was", "were") and negation.word(place + 2) in GIVING)


def taken(negation: Negation, place: int) -> bool | None:
    """*I took no money*, *They broke no law*; *There is no money*"""
    return True if goes_with(negation.word_before(), [negation.folded[place]]) else None


def existed(negation: Negation, place: int) -> bool | None:
    """*There were no fighters in the mill*; *There was no date*, *There were no injuries*"""
    there = negation.word_before() in WAS and "there" in negation.folded[negation.first : negation.token]
    return True if there and negation.folded[place] not in MERE else None


def was_treated_so(negation: Negation, place: int) -> bool | None:
    """*No agent was told to leave*; *No agent was hurt*"""
    return True if negation.word(place + 1) in WAS and negation.word(place + 2) in TREATED else None


def witnessed(negation: Negation, place: int) -> bool | None:
    """*They had seen no knife*; *They had seen no reason*"""
    return True if negation.word_before() in SEEN and negation.folded[place] not in MERE else None


def is_absence_denied(negation: Negation) -> bool | None:
    """*There was no collusion*, *There was not any plot*; *There is no date*, or None where nothing is told to be missing."""
    place = negation.token + 1
    if negation.folded[negation.token] != "no":
        there = "there" in negation.folded[negation.first : negation.token]
        if not there or negation.word(place) not in ("a", "an", "any", "one"):
            return None
        place += 1
    for noun in range(place, min(negation.last, place + NOUN_REACH)):
        if negation.flags[noun] & BREAK or (negation.folded[noun].endswith("ing") and negation.folded[noun] not in WRONGS):
            return None
        for rule in RULES:
            told = rule(negation, noun)
            if told is not None:
                return told
    return None


def is_nothing_denied(negation: Negation) -> bool | None:
    """*We did nothing wrong*, *He had nothing to do with it*; *a road that has nothing to do with it*"""
    if negation.folded[negation.token] != "nothing":
        return None
    first = negation.token - 1
    before = negation.word_before()
    behind = negation.folded[negation.token + 1 : min(negation.last, negation.token + 4)]
    if behind == ["to", "do", "with"]:
        return before in HAVING and (first <= negation.first or negation.folded[first - 1] not in ("that", "which", "who"))
    return not WRONG.isdisjoint(behind[:1]) and before not in ("is", "'s")


def is_none_true(negation: Negation) -> bool | None:
    """*None of it is true*, *None of this happened*; *None of the boats sailed*"""
    if negation.folded[negation.token] != "none":
        return None
    behind = negation.folded[negation.token + 1 : min(negation.last, negation.token + 1 + NONE_REACH)]
    return behind[:1] == ["of"] and not {"true", "happened", "accurate"}.isdisjoint(behind)


def is_nobody_charged(negation: Negation) -> bool | None:
    """*No one gave an order to shoot*, *Nobody took the money*; *Nobody was hurt*"""
    place = negation.token + 1
    if negation.folded[negation.token] == "no" and negation.word(place) == "one":
        place += 1
    elif negation.folded[negation.token] != "nobody":
        return None
    while place < negation.last and negation.flags[place] & (ADVERB | HAVE):
        place += 1
    word = negation.word(place)
    behind = negation.folded[place + 1 : min(negation.last, place + 1 + OBJECT_REACH)]
    return word in DEEDS or goes_with(word, behind) or (word in GIVING and not ORDERS.isdisjoint(behind))


RULES: Final[tuple[Rule, ...]] = (wrong, slip, shot, proof, link, order, taken, existed, was_treated_so, witnessed)
