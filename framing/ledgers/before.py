"""What the nearest word before people counted says that tells what happened to them, and how far off it stands.

It knows where to give up and what each word says there; it refuses to know the words behind the number.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import STOP
from framing.ledgers.company import CLINICS
from framing.ledgers.happenings import ATTENDING, BEFORE, CUES, CUTTING, SECOND, SMALLEST_OTHER, STAFF
from framing.ledgers.quantities import Quantity
from framing.ledgers.telling import BRACKETS, PASSED, Cue, by_word, said_alone, step, told_by
from framing.ledgers.together import LEAVING
from framing.prose import NUMERALS, Prose

SEARCHERS: Final = frozenset(
    "rescuers firefighters firemen divers searchers search crews coastguard lifeboats lifeboat villagers dogs fire".split()
)
RIGHT_BEFORE: Final = 2
"""How far off a verb may stand whose object the people counted are."""
CLOSE: Final = 3
"""The same with a word between."""
GUNNERS: Final = frozenset("open opens opened opening under return returned returning hold held".split())
"""Before *fire* they tell that nobody loses a job: *opened fire at 9*."""
DONE: Final = frozenset("killing killings murder murders abduction arrest shooting assassination".split())
"""Nouns that name their victims behind *of*: *following the murder of a farmer, 1,200 troops came*."""
ONLY_NEAR: Final = frozenset("fire sack hospital streets moved held arrived judges caught packed infirmary released".split())
"""Words that tell what happened only to those right behind them."""
SEA: Final = frozenset(
    "coastguard boat boats dinghy dinghies raft ship ships sea navy lifeboat lifeboats vessel helicopter helicopters cutter".split()
)
"""Where people who are *picked up* are saved, and not arrested."""
SEA_REACH: Final = 12
LOST_ONES: Final = frozenset(
    "members men women soldiers fighters comrades sons daughters brothers sisters children people troops conscripts civilians officers residents villagers "
    "inhabitants neighbours pupils students classmates colleagues passengers crewmen policemen airmen sailors miners firefighters firemen fishermen "
    "nurses relatives parents friends".split()
)
"""Whom a side or a family *lost*."""
LOSERS: Final = frozenset("civilian human army military enemy own".split())
"""Whose losses are the dead."""
TAKEN_IN: Final = frozenset("admitted seen received treated handled".split())
"""What those who treat people have done with those they count."""
ENDED: Final = "."
"""What a rule says of a word that nothing before it tells of those counted."""


class CueBefore(Cue):
    """A word before those counted, so far off; the sentence begins at `first`."""

    __slots__ = ("distance", "first")

    def __init__(self, prose: Prose, quantity: Quantity, token: int, first: int, distance: int) -> None:
        super().__init__(prose, quantity, token)
        self.first = first
        self.distance = distance


Rule: TypeAlias = Callable[[CueBefore], str | None]
"""A measure, PASSED or ENDED where the word tells nothing here, or None where another rule may say more."""


def cue_before(prose: Prose, quantity: Quantity, first: int, reach: int) -> tuple[int, str] | None:
    """*The police arrested on Friday at least nine clerks*: how far off *arrested* stands, and `arrested`."""
    folded, flags = prose.folded, prose.flags
    distance = 0
    for token in range(quantity.first - 1, max(first, quantity.first - reach) - 1, -1):
        here, word = flags[token], folded[token]
        if here & STOP and word not in BRACKETS and (word != ":" or distance):
            return None  # "The dead: 14 clerks" goes on
        distance += step(here, word)
        if word in RULES:
            told = told_by(CueBefore(prose, quantity, token, first, distance), RULES[word])
            if told == ENDED:
                return None
            if told:
                return distance, told
    return None


def done_by_few(cue: CueBefore) -> str | None:
    """*A cook was shot by two guards*: those who did it."""
    few = cue.token == cue.quantity.first - 1 and cue.counted and cue.quantity.size < SMALLEST_OTHER
    return ENDED if few else None


def came_with(cue: CueBefore) -> str | None:
    """*The abbot attended with two monks*"""
    return ENDED if "with" in cue.folded[cue.token + 1 : cue.quantity.first] else None


def left_as_rest(cue: CueBefore) -> str | None:
    """*Nine were killed, which leaves 14*"""
    return None if cue.counted else ENDED


def told_alone(cue: CueBefore) -> str | None:
    """*The storm killed nine people*: what the word says wherever it stands; some say it only of those right behind them."""
    measure = said_alone(cue)
    if measure is None:
        return None
    if (cue.word == "fire" and cue.previous in GUNNERS) or (cue.word == "shot" and cue.words_behind(1) == ["down"]):
        return PASSED
    if cue.word in DONE and cue.words_behind(1) == ["of"] and cue.distance > RIGHT_BEFORE + 1:
        return PASSED
    if is_for_doing(cue.folded[cue.token + 1 : cue.quantity.first]):
        return PASSED
    counts_others = cue.word in ATTENDING and cue.flags[cue.token - 1] & NUMERALS  # "40 marchers and two guards"
    return PASSED if counts_others or (cue.word in ONLY_NEAR and cue.distance > RIGHT_BEFORE) else measure


def is_for_doing(words: list[str]) -> bool:
    """*dismissed for shouting at two guests*, *arrested on Monday for robbing nine shops*: what it was for, and not to whom it was done."""
    return any(word == "for" and following.endswith("ing") for word, following in zip(words, words[1:], strict=False))


def told_with_previous(cue: CueBefore) -> str | None:
    """*rounded up 30 clerks*: what the word says with the one before, or by itself where it says it only before the people counted."""
    if cue.distance > CLOSE or (cue.word == "taken" and cue.words_behind(1) == ["from"]):
        return None
    for length in (2, 1):
        measure = BEFORE.get(tuple(cue.folded[cue.token + 1 - length : cue.token + 1]))
        if measure == "rescued" and picked_up_ashore(cue):
            return "arrested"
        if measure is not None and not (measure == "missing" and looks_for_few(cue)) and not ordered_to_stay(cue):
            return measure
    return None


def picked_up_ashore(cue: CueBefore) -> bool:
    """*The patrol picked up two men*; *the lifeboat picked up two men*"""
    return cue.previous == "picked" and SEA.isdisjoint(cue.folded[cue.first : cue.quantity.first + SEA_REACH])


def looks_for_few(cue: CueBefore) -> bool:
    """*is looking for two clerks*: to hire or to charge them, unless rescuers do."""
    few = cue.word == "for" and cue.previous == "looking" and cue.quantity.size < SMALLEST_OTHER
    return few and SEARCHERS.isdisjoint(cue.folded[cue.first : cue.token])


def ordered_to_stay(cue: CueBefore) -> bool:
    """*ordered 300 nurses to return*: nobody was driven out."""
    behind = cue.folded[cue.quantity.end : cue.quantity.end + 2]
    return cue.word == "ordered" and behind[:1] == ["to"] and LEAVING.isdisjoint(behind)


def lost_ones(cue: CueBefore) -> str | None:
    """*The village lost nine men*; who are *of staff* may have left."""
    if cue.distance > RIGHT_BEFORE or cue.counted not in LOST_ONES:
        return None
    return "killed" if "staff" not in cue.folded[cue.quantity.head : cue.quantity.end + 2] else None


def losses(cue: CueBefore) -> str | None:
    """*the civilian losses do not exceed nine persons*"""
    return "killed" if cue.previous in LOSERS else None


def taken_in(cue: CueBefore) -> str | None:
    """*the clinic had seen 43 people*"""
    told = cue.distance <= RIGHT_BEFORE and not CLINICS.isdisjoint(cue.folded[cue.first : cue.token])
    return "treated" if told else None


def no_word(cue: CueBefore) -> str | None:
    """*There was no word of nine miners*"""
    return "missing" if cue.previous == "no" and cue.distance <= CLOSE else None


def staff_cut(cue: CueBefore) -> str | None:
    """*The mill cuts 40 workers*"""
    return "jobs" if cue.distance <= CLOSE and cue.counted in STAFF else None


RULES: Final[dict[str, tuple[Rule, ...]]] = by_word(
    (
        (("by",), done_by_few),
        (("attended",), came_with),
        (("left", "leaves", "leaving"), left_as_rest),
        (CUES, told_alone),
        (SECOND, told_with_previous),
        (("lost",), lost_ones),
        (("losses",), losses),
        (TAKEN_IN, taken_in),
        (("word",), no_word),
        (CUTTING, staff_cut),
    )
)
