"""Where somebody first denies something: by a verb (*denied*, *rejected the charge*), or in words that open with a plain *did not*.

It knows what is no denial though it has a *not* (*I am not ashamed*, *it would not say*, *no doubt*); it refuses to know what is true.
"""

from typing import Final

from framing.flags import BE, DETERMINER, MODAL, NEGATION
from framing.prose import Prose
from framing.voice import Voices

OPENING: Final = 6
"""Tokens of a statement in which a denial by *not* begins."""
OBJECT_REACH: Final = 6
REJECTING: Final = frozenset(
    "reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing disclaim disclaims disclaimed".split()
)
"""Verbs that deny only where what somebody says is their object: *rejected the bill* is none."""
SAID: Final = frozenset(
    "claim claims allegation allegations accusation accusations charge charges report reports suggestion suggestions account accounts version versions "
    "criticism criticisms assertion assertions rumour rumours rumor rumors story stories figure figures count counts toll number numbers finding "
    "findings idea notion argument arguments talk statement statements".split()
)
UNSETTLED: Final = {
    "dispute": ("beyond", "in", "the", "a"),
    "disputed": ("is", "are", "was", "were", "remains", "remain", "been"),
    "denial": ("in",),
}
"""*beyond dispute*, *which came first is disputed*: nobody denies anything."""
DENYING: Final = frozenset("deny denies denied denying".split())
STANCES: Final = frozenset(
    "ashamed afraid sure surprised surprising certain proud happy going enough only alone just yet here ready able about worried optimistic everybody "
    "everyone easy fair good right wrong easily necessarily simply merely want need know think believe understand see expect like care mind".split()
)
"""What is negated where somebody says how he feels, or how sure he is."""
IDLE: Final = frozenset(
    "doubt matter longer deal reason problem time choice way question one secret surprise need wonder more less idea".split()
)
"""Behind *no*."""
NOBODY: Final = frozenset("nothing without neither nor nobody none nowhere".split())
"""Negations that leave open what is denied."""
MODAL_ENDINGS: Final = ("ca", "wo", "could", "should", "would", "must", "might", "sha", "need")


def first_denial(prose: Prose, voices: Voices, start: int) -> int | None:
    """The first token, not before this one, where somebody denies something; None if nobody does."""
    best = next((token for token in prose.denials if token >= start and is_verb_of_denial(prose, token)), None)
    for utterance in voices.utterances:
        first = utterance.content[0]
        if first < start or (best is not None and first >= best):
            continue
        if any(is_plain_negation(prose, token) for token in range(first, min(utterance.content[1], first + OPENING))):
            best = first
    return best


def is_verb_of_denial(prose: Prose, token: int) -> bool:
    """*denied it*, *rejected the charge*, but not *rejected the bill*, *deny Orla Venn the nomination*."""
    folded = prose.folded
    if folded[token] in UNSETTLED and token and folded[token - 1] in UNSETTLED[folded[token]]:
        return False
    if folded[token] in REJECTING and not is_passive(prose, token):
        behind = folded[token + 1 : token + 1 + OBJECT_REACH]
        return not SAID.isdisjoint(behind) or (behind[:1] in (["it"], ["this"], ["that"]) and behind[1:2] in ([","], ["."], ["as"], []))
    if folded[token] in DENYING and token + 1 < prose.size and prose.is_capitalised(token + 1):
        end = token + 1
        while end < prose.size and prose.is_capitalised(end):
            end += 1
        return end >= prose.size or not prose.flags[end] & DETERMINER
    return True


def is_passive(prose: Prose, token: int) -> bool:
    """*The charge was rejected*: what is rejected stands before."""
    return token > 0 and bool(prose.flags[token - 1] & BE) and not SAID.isdisjoint(prose.folded[max(0, token - OBJECT_REACH) : token])


def is_plain_negation(prose: Prose, token: int) -> bool:
    """*did not*, *was never*, *no shot*: no refusal (*will not*), no feeling (*not ashamed*), no turn of speech (*no doubt*)."""
    if not prose.flags[token] & NEGATION:
        return False
    word = prose.folded[token]
    following = prose.folded[token + 1] if token + 1 < prose.size else ""
    if word in NOBODY or following in STANCES or (word == "no" and following in IDLE):
        return False
    if word.endswith(("n't", "n’t")) and word[:-3] in MODAL_ENDINGS:
        return False
    return not (token and prose.flags[token - 1] & MODAL)
