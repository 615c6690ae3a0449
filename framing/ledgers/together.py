"""Words that tell only together what happened to people counted: *took part*, *forced to leave*, *were there*.

It knows where such words tell it and where they tell something else; it refuses to know how far off they stand.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import BE, HAVE, MODAL, STOP_OR_COMMA
from framing.ledgers.happenings import AFTERWARDS, ARMED, SMALLEST_OTHER, STAFF
from framing.ledgers.telling import Cue

HELPING: Final = frozenset("search rescue exercise exercises survey study trial poll".split())
"""What to *take part* in is no attendance."""
JOINING: Final = frozenset("part participated joined".split())
FALLEN: Final = frozenset("battle combat action duty fighting".split())
"""What people die in who are said to have fallen."""
FALLEN_REACH: Final = 6
LEAVING: Final = frozenset("leave move evacuate flee go get abandon quit run vacate seek escape depart".split())
"""What somebody is told to do who is driven from home."""
LEAVING_REACH: Final = 4

Said: TypeAlias = Callable[[Cue, tuple[str, ...]], bool | None]
"""Whether the words tell it here, or None where they are other words."""


def told_with_next(cue: Cue) -> str | None:
    """*took part*: what the word says with the next one, or by itself where it says it only behind the people counted."""
    if is_other_use(cue):
        return None
    for length in (2, 1):
        said = tuple(cue.folded[cue.token : cue.token + length])
        measure = AFTERWARDS.get(said)
        if measure is not None and is_told(cue, said):
            return measure
    return None


def is_other_use(cue: Cue) -> bool:
    """*were left alone*, *taken to a shed*, *came home*: what people were, or where they went."""
    if cue.word == "left":
        return bool(cue.flags[cue.token - 1] & BE)
    if cue.word == "taken":
        return cue.words_behind(1) == ["to"]
    return cue.word in ("come", "came") and cue.words_behind(1) in (["back"], ["home"])


def is_told(cue: Cue, said: tuple[str, ...]) -> bool:
    """Whether words that tell together what happened tell it here."""
    for rule in RULES:
        told = rule(cue, said)
        if told is not None:
            return told
    return True


def were_there(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*several hundred shoppers were there*"""
    if said != ("there",):
        return None
    return bool(cue.flags[cue.token - 1] & BE) and cue.quantity.size >= SMALLEST_OTHER


def taken_out(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*Nine rebels were taken out*: killed, as their enemies say."""
    return False if said == ("taken", "out") and cue.counted in ARMED else None


def dragged_out_in_handcuffs(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*Two men were dragged out in handcuffs*: nobody was saved."""
    return False if said == ("dragged", "out") and "handcuffs" in cue.words_behind(3) else None


def fell_in_battle(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*Nine rebels fell.*, *Nine servicemen fell in the line of duty*"""
    if said != ("fell",):
        return None
    behind = cue.words_behind(FALLEN_REACH)
    if behind[:1] == ["in"] and not FALLEN.isdisjoint(behind):
        return True
    return cue.counted in ARMED and bool(cue.flags[min(cue.token + 1, cue.prose.size - 1)] & STOP_OR_COMMA)


def wiped_out(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*30 militants were wiped out*"""
    if said != ("wiped", "out"):
        return None
    return bool(cue.flags[cue.token - 1] & BE) and cue.counted in ARMED


def torn_to_pieces(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*Two keepers were torn to pieces*"""
    return cue.folded[cue.token + 2 : cue.token + 3] in (["pieces"], ["shreds"]) if said == ("torn", "to") else None


def left_out(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*40 families left out of the list*"""
    return False if said == ("left",) and cue.words_behind(1) == ["out"] else None


def left_their_work(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*14 midwives had left*: their work, and not their homes."""
    return False if said[-1] == "left" and cue.counted in STAFF else None


def may_go(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*60 porters could go*"""
    if said != ("go",):
        return None
    return bool(cue.flags[cue.token - 1] & MODAL) and cue.counted in STAFF


def took_part(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*900 people took part in the walk*, *joined the walk*; *40 divers took part in the search*"""
    if said[-1] not in JOINING:
        return None
    end = cue.token + len(said)
    return HELPING.isdisjoint(cue.folded[end : end + 4])


def in_the_hands_of(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*Six sailors are in the hands of pirates*"""
    return not ARMED.isdisjoint(cue.folded[cue.token : cue.token + 5]) if said == ("hands", "of") else None


def had_to_leave(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*300 people had to move*; *300 people hope to move*"""
    if said[0] != "to" or LEAVING.isdisjoint(cue.words_behind(1)):
        return None
    return bool(cue.flags[cue.token - 1] & HAVE)


def told_to_leave(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*300 people were told to leave the valley*; *300 people were told to boil their water*"""
    if said[-1] != "to" or said[0] in ("took", "to"):
        return None
    end = cue.token + len(said)
    return not LEAVING.isdisjoint(cue.folded[end : end + LEAVING_REACH])


def few_who_came(cue: Cue, said: tuple[str, ...]) -> bool | None:
    """*Two guests came*: no crowd."""
    return False if said[-1] in ("left", "came", "come") and cue.quantity.size < SMALLEST_OTHER else None


RULES: Final[tuple[Said, ...]] = (
    were_there,
    taken_out,
    dragged_out_in_handcuffs,
    fell_in_battle,
    wiped_out,
    torn_to_pieces,
    left_out,
    left_their_work,
    may_go,
    took_part,
    in_the_hands_of,
    had_to_leave,
    told_to_leave,
    few_who_came,
)
