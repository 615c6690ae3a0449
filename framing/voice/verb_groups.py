"""What stands between a subject and its verb: auxiliaries, adverbs, and the verbs that link one to another (*went on to say*).

It knows where such a group begins; it refuses to know what the subject is.
"""

from typing import Final

from framing.flags import ADVERB, BE, DO, HAVE, MODAL, NEGATION, PARTICIPLE
from framing.prose import Prose
from framing.voice.edges import ASIDES, before_aside
from framing.voice.surnames import is_surname
from framing.voice.words import is_name_part

VERB_GROUP: Final = HAVE | BE | MODAL | ADVERB | DO | NEGATION
PERFECT: Final = HAVE | BE | MODAL | ADVERB
PLAIN_ADVERBS: Final = frozenset("further next".split())
CONNECTING: Final = frozenset("nevertheless nonetheless moreover furthermore therefore likewise otherwise".split())
"""Adverbs of the whole sentence that may stand before its verb."""
ENTRANCES: Final = frozenset("to on".split())
"""*went on to say*: what links one verb to the next."""
MOVES: Final = frozenset("went goes going go gone come comes continued continues moved rushed seemed appeared hastened began came".split())
LINKING_VERBS: Final = ENTRANCES | MOVES
HEARD_OF: Final = frozenset("reported said alleged believed thought understood rumoured rumored known claimed supposed".split())


def before_verb_group(prose: Prose, verb: int, first: int) -> int:
    """One past the subject of a verb: behind *The mayor* in *The mayor has since gone on to say*."""
    folded = prose.folded
    aside = before_aside(prose, verb, first) if folded[verb - 1] in ASIDES else verb
    end = before_auxiliaries(prose, aside, first)
    if end == verb:
        end = before_plain_adverb(prose, verb, first)
    linked = end
    while end - 1 > first and folded[end - 1] in LINKING_VERBS:
        end -= 1
    if end < linked - 1:
        end = before_auxiliaries(prose, end, first)  # "had come to believe"
    return before_hearsay(prose, end, first) if end < verb and folded[end] == "to" else end


def before_auxiliaries(prose: Prose, end: int, first: int) -> int:
    """Before *has since*, *will not*, *quickly*; Ms. *May* is none of them."""
    folded, flags = prose.folded, prose.flags
    while end > first:
        token = end - 1
        adverbial = folded[token].endswith("ly") or folded[token] in CONNECTING
        if not flags[token] & VERB_GROUP and (not adverbial or prose.is_capitalised(token)):
            break
        if is_surname(prose, token, first):
            break
        end = token
    return end


def before_plain_adverb(prose: Prose, verb: int, first: int) -> int:
    """Before *have outright* in *Many have outright accused*, before *further* in *Bell further claimed*: adverbs that look like other words."""
    flags = prose.flags
    adverb, before = verb - 1, verb - 2
    if before > first and flags[verb] & PARTICIPLE and flags[before] & HAVE and not flags[adverb] and not prose.is_capitalised(adverb):
        return before_group(flags, before, first)
    return adverb if before >= first and prose.folded[adverb] in PLAIN_ADVERBS and is_name_part(prose, before) else verb


def before_hearsay(prose: Prose, to: int, first: int) -> int:
    """Before *is reported* in *Orr is reported to have said*."""
    flags = prose.flags
    if to - 2 <= first or prose.folded[to - 1] not in HEARD_OF or not flags[to - 2] & BE:
        return to
    return before_group(flags, to - 2, first + 1)


def before_group(flags: list[int], end: int, first: int) -> int:
    while end > first and flags[end - 1] & VERB_GROUP:
        end -= 1
    return end
