"""Denials by a verb: *denied it*, *rejected the charge*, *called the story a lie*, *pleaded not guilty*.

It knows which objects make a denial of a verb; it refuses to know who is right.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.denials.charges import ACCOUNTS, FALSEHOODS
from framing.flags import (
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    MODAL,
    NEGATION,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STOP,
    STOP_OR_COMMA,
    STOP_OR_COMMA_OR_QUOTE,
)
from framing.prose import Prose

OBJECT_REACH: Final = 6
ACCOUNT_REACH: Final = 20
"""Tokens back in which what is said stands that somebody *dismissed*, calling it *it*."""
COURT_REACH: Final = 40
"""Tokens back in which the court stands that dismissed a charge."""
CALLED_REACH: Final = 12
"""Tokens in which *called the story …* comes to *a lie*."""
NEGATION_REACH: Final = 3
DENYING: Final = frozenset("deny denies denied denying".split())
NOUNS: Final = frozenset("denial denials".split())
REJECTING: Final = frozenset(
    "reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing disclaim disclaims disclaimed "
    "repudiate repudiates repudiated disavow disavows disavowed "
    "squash squashes squashed quash quashes quashed rubbished rubbishes contests contested contesting".split()
)
"""Verbs that deny only where what somebody says is their object: *rejected the bill* is none."""
UNSETTLED: Final = {
    "dispute": ("beyond", "in", "the", "a"),
    "disputed": ("is", "are", "was", "were", "remains", "remain", "been"),
    "denial": ("in",),
}
"""*beyond dispute*, *which came first is disputed*: nobody denies anything."""
GRANTED: Final = frozenset(
    "bail entry access service services visa visas asylum permission request requests motion motions petition petitions appeal appeals application "
    "applications permit permits licence licences license licenses parole coverage care treatment funding funds benefits admission opportunity "
    "chance right rights vote water food medicine justice process bid sanctuary citizenship status injunction stay "
    "clearance certiorari hearing trial loan loans credit tenure promotion re-entry boarding shelter aid help dignity "
    "freedom freedoms protection protections".split()
)
"""What is denied to somebody who asks for it."""
RECEIVERS: Final = frozenset("him them us me you everyone anyone somebody people women men children".split())
GIVEN: Final = frozenset("the a an any their his her its our my even".split())
"""What stands before the second thing behind a verb of giving: *denied the guild its hall*."""
HELD_BY: Final = GIVEN - {"her"}
CARRIED: Final = frozenset("of as all both out".split())
"""Small words on the way to what is rejected: *rejected out of hand the truth of the claim*."""
OWNERS: Final = frozenset("his her its their our my your 's ' ’ issued issue repeated vehement flat".split())
BREAK: Final = STOP_OR_COMMA_OR_QUOTE | PREPOSITION | CONJUNCTION
COURTS: Final = frozenset(
    "motion motions judge judges court courts jury magistrate prosecutor prosecutors tribunal panel justice justices".split()
)
LEGAL: Final = frozenset("charge charges count counts lawsuit complaint complaints claim claims argument arguments".split())
"""What a court dismisses without denying anything."""
IMAGINED: Final = frozenset("may might should must can could".split())
"""*might dismiss the claim*: nobody has done so."""
SHORT: Final = (
    ["confirm", "or"],
    ["short", "of"],
    ["declined", "to"],
    ["refused", "to"],
    ["declines", "to"],
    ["refuses", "to"],
    ["refusing", "to"],
)
"""*stopped short of denying it*, *declined to confirm or deny it*"""
CALLING: Final = frozenset(
    "call calls called calling brand brands branded branding label labels labelled labeled labeling describe describes described describing "
    "dismiss dismisses dismissed dismissing denounce denounces denounced denouncing slam slams slammed decry decries decried reject rejects rejected".split()
)
IT: Final = frozenset("it this that them these those".split())
FIRM: Final = frozenset(
    "maintain maintains maintained maintaining protest protests protested protesting profess professes professed proclaim proclaims proclaimed "
    "proclaiming assert asserts asserted declare declares declared insist insists insisted insisting affirm affirmed".split()
)
PLEADING: Final = frozenset("plead pleads pleaded pleading pled plea pleas entered enter".split())
QUASHING: Final = frozenset("squash squashes squashed quash quashes quashed rubbished rubbishes contests contested contesting".split())
BRUSHING: Final = {
    "brush": "aside off",
    "brushes": "aside off",
    "brushed": "aside off",
    "brushing": "aside off",
    "push": "back",
    "pushes": "back",
    "pushed": "back",
    "pushing": "back",
    "hit": "back",
    "hits": "back",
    "shot": "down",
    "shoots": "down",
    "knocked": "down",
    "waved": "away off",
    "laughed": "off",
    "scoffed": "at",
    "bristled": "at",
}
"""Verbs that reject what is said together with a small word: *brushed aside the claim*."""
CUES: Final = FIRM | CALLING | PLEADING | QUASHING | frozenset(BRUSHING)
"""Verbs that may deny, beside those that the text has listed."""

Rule: TypeAlias = Callable[[Prose, int], bool | None]
"""Whether a verb denies, or None where the rule has nothing to say."""


def is_rejection(prose: Prose, token: int) -> bool:
    """Whether somebody denies something by the word at this token: the first rule that can tell."""
    for rule in RULES:
        told = rule(prose, token)
        if told is not None:
            return told
    return True


def pleaded_not_guilty(prose: Prose, token: int) -> bool | None:
    """*Orla Venn pleaded not guilty*, *entered a plea of not guilty*; *pleaded guilty*"""
    if prose.folded[token] not in PLEADING:
        return None
    behind = behind_verb(prose, token, OBJECT_REACH)
    if "not-guilty" in behind or behind[:1] == ["innocent"]:
        return True
    return "guilty" in behind and behind[behind.index("guilty") - 1] == "not"


def maintained_innocence(prose: Prose, token: int) -> bool | None:
    """*Renn maintained his innocence*"""
    if prose.folded[token] not in FIRM:
        return None
    return "innocence" in behind_verb(prose, token, OBJECT_REACH)


def is_not_denied(prose: Prose, token: int) -> bool | None:
    """*did not deny it*, *could neither confirm nor deny it*: nobody denies; *has not only denied it*"""
    first = max(prose.sentence_range(token)[0], token - NEGATION_REACH)
    for place in range(first, token):
        if prose.flags[place] & STOP_OR_COMMA:
            first = place + 1
    before = prose.folded[first:token]
    if "only" in before or "just" in before:
        return None
    if before[-1:] and before[-1] in IMAGINED:
        return False
    negated = any(prose.flags[place] & NEGATION and prose.folded[place] not in DENYING for place in range(first, token))
    return False if negated or before[-2:] in SHORT else None


def called_untrue(prose: Prose, token: int) -> bool | None:
    """*called the report a lie*, *dismissed it as nonsense*; *called the match a farce*"""
    if prose.folded[token] not in CALLING:
        return None
    last = prose.sentence_range(token)[1]
    if behind_verb(prose, token, 1) in (["for"], ["on"], ["upon"], ["off"]):
        return False
    named = False
    for place in range(token + 1, min(last, token + 1 + CALLED_REACH)):
        word = prose.folded[place]
        if prose.flags[place] & STOP or word in ("who", "which", "because"):
            break
        if named and word in FALSEHOODS:
            return True
        named = named or word in ACCOUNTS or (place == token + 1 and word in IT)
    return None if prose.folded[token] in REJECTING else False


def is_unsettled(prose: Prose, token: int) -> bool | None:
    """*beyond dispute*, *the disputed pier*, *Venn is in denial*"""
    word = prose.folded[token]
    if not token:
        return None
    before = prose.folded[token - 1]
    if word in UNSETTLED and before in UNSETTLED[word]:
        return False
    return False if word.endswith("ed") and prose.flags[token - 1] & DETERMINER and not prose.flags[token - 1] & PRONOUN else None


def dismissed_in_court(prose: Prose, token: int) -> bool | None:
    """*The judge dismissed both charges*, *The charges were dismissed*"""
    if not prose.folded[token].startswith(("dismiss", "reject")):
        return None
    first, last = prose.sentence_range(token)
    before = prose.folded[max(first, token - OBJECT_REACH) : token]
    behind = prose.folded[token + 1 : min(last, token + 1 + OBJECT_REACH)]
    if is_passive(prose, token):
        return False if behind[:1] == ["from"] or not (LEGAL.isdisjoint(before) or "by" in behind) else None
    return False if not LEGAL.isdisjoint(behind) and not COURTS.isdisjoint(prose.folded[max(first, token - COURT_REACH) : token]) else None


def rejected_an_account(prose: Prose, token: int) -> bool | None:
    """*rejected the charge*, *disputes that he was there*; *rejected the bill*"""
    if prose.folded[token] not in REJECTING:
        return None
    if is_passive(prose, token):
        return True
    behind = behind_verb(prose, token, OBJECT_REACH)
    if behind[:1] == ["of"]:
        return False
    disputes = prose.folded[token].startswith("disput")
    if behind[:1] in (["it"], ["this"], ["that"]) and (len(behind) == 1 or behind[1] in (",", ".", "as")):
        return disputes or not ACCOUNTS.isdisjoint(prose.folded[max(0, token - ACCOUNT_REACH) : token])
    if disputes and behind[:1] == ["that"]:
        return True
    return said_among(prose, token + 1, token + 1 + len(behind))


def brushed_it_aside(prose: Prose, token: int) -> bool | None:
    """*brushed aside the claims*, *pushed back against reports*; *pushed back the door*"""
    small = BRUSHING.get(prose.folded[token])
    if small is None:
        return None
    behind = behind_verb(prose, token, 2)
    if not behind or behind[0] not in small.split():
        return False
    against = behind[1:] in (["against"], ["on"], ["at"])
    return said_among(prose, token + 2 + against, token + 2 + against + OBJECT_REACH)


def denied_what_was_asked_for(prose: Prose, token: int) -> bool | None:
    """*was denied bail*, *denied the guild its hall*, *denied Orla Venn the nomination*; *denied the report*"""
    if prose.folded[token] not in DENYING and prose.folded[token] not in NOUNS:
        return None
    last = min(prose.sentence_range(token)[1], token + 1 + OBJECT_REACH)
    whose = token + 1 < last and (prose.folded[token + 1] in GIVEN or prose.is_capitalised(token + 1))
    for place in range(token + 1, last):
        word = prose.folded[place]
        if word in ACCOUNTS or prose.flags[place] & (STOP_OR_COMMA_OR_QUOTE | RELATIVE | CONJUNCTION) or word.endswith("ing"):
            break
        if word in GRANTED or (whose and place > token + 1 and word in GIVEN and prose.folded[place - 1] not in HELD_BY):
            return False
        whose = whose and not prose.flags[place] & PREPOSITION
    if is_received(prose, token):
        return False
    behind = behind_verb(prose, token, 2)
    return False if len(behind) == 2 and behind[0] in RECEIVERS and not prose.flags[token + 2] & BREAK else None


def bare_noun(prose: Prose, token: int) -> bool | None:
    """*Orla Venn’s denial*, *a denial from the guild*; *a form of denial*"""
    if prose.folded[token] not in NOUNS:
        return None
    before = prose.folded[max(0, token - NEGATION_REACH) : token]
    return not OWNERS.isdisjoint(before) or behind_verb(prose, token, 1) in (["that"], ["from"], ["by"])


def is_received(prose: Prose, token: int) -> bool:
    """*were denied their pay*: the one before the verb gets nothing."""
    if prose.folded[token] != "denied" or not token or token + 1 >= prose.size:
        return False
    return bool(prose.flags[token - 1] & BE) and not prose.flags[token + 1] & BREAK


def said_among(prose: Prose, first: int, last: int) -> bool:
    """Whether what is said stands among these tokens before another part of the sentence begins: *the truth of the claim*."""
    for place in range(first, min(last, prose.size)):
        word, flags = prose.folded[place], prose.flags[place]
        if word in ACCOUNTS:
            behind = prose.folded[place + 1 : place + 2]
            return behind == ["that"] if word == "idea" else behind != ["of"] or word not in ("number", "numbers", "count")
        if (flags & (PREPOSITION | CONJUNCTION | RELATIVE) and word not in CARRIED) or flags & (STOP | COMMA | MODAL):
            return False
    return False


def behind_verb(prose: Prose, token: int, reach: int) -> list[str]:
    """The words behind a verb, as far as its sentence goes."""
    last = min(prose.sentence_range(token)[1], token + 1 + reach)
    return prose.folded[token + 1 : last]


def is_passive(prose: Prose, token: int) -> bool:
    """*The charge was rejected*: what is rejected stands before."""
    return token > 0 and bool(prose.flags[token - 1] & BE) and not ACCOUNTS.isdisjoint(prose.folded[max(0, token - OBJECT_REACH) : token])


RULES: Final[tuple[Rule, ...]] = (
    pleaded_not_guilty,
    maintained_innocence,
    is_not_denied,
    called_untrue,
    is_unsettled,
    dismissed_in_court,
    rejected_an_account,
    brushed_it_aside,
    denied_what_was_asked_for,
    bare_noun,
)
