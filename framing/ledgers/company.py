"""What a word that says two things says of people counted, by the company it keeps: *held in a cellar*, *held a vigil*.

It knows the words around the word; it refuses to know how far off it stands, and what it says in any company.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import BE
from framing.ledgers.happenings import CUES, SMALLEST_OTHER
from framing.ledgers.telling import PASSED, Cue

FORCES: Final = frozenset(
    "soldiers troops police officers policemen cops constables guards firefighters rescuers paramedics agents marines gunmen militants rebels".split()
)
WARDS: Final = frozenset("ward wards hospital hospitals clinic infirmary".split())
CLINICS: Final = frozenset("hospital hospitals clinic clinics infirmary ward wards surgeons medics paramedics doctors".split())
NIGHTS: Final = frozenset("night nights".split())
DWELT_IN: Final = frozenset("homes home houses flats town village villages".split())
ABOARD: Final = frozenset("board aboard boat boats vessel dinghy lorry truck van onto".split())
BURYING: Final = frozenset("snow mud rubble debris ruins wreckage avalanche earth sand ash masonry concrete".split())
"""What people lie under whom nobody has found."""

Company: TypeAlias = Callable[[Cue], str | None]
"""A measure, PASSED where the word tells nothing, or None for what it says in any company."""


def driven_away(cue: Cue) -> str | None:
    """*Two men were driven away in a van*"""
    return "arrested" if cue.words_behind(1) == ["away"] else None


def being_sought(cue: Cue) -> str | None:
    """*Nine walkers are still being sought*, *Nine walkers still sought*"""
    return "missing" if cue.previous == "still" or cue.words_before(2) == ["still", "being"] else None


def spent_the_night(cue: Cue) -> str | None:
    """*Some 300 families spent the night in the gym*, *Nine spent two weeks on the ward*"""
    if not WARDS.isdisjoint(cue.words_behind(7)):
        return "treated"
    spent = not NIGHTS.isdisjoint(cue.words_behind(5)) and CUES.keys().isdisjoint(cue.words_behind(9))
    return "displaced" if spent else None


def employed(cue: Cue) -> str | None:
    """*two roofers employed by a contractor*: who they are, and not what happened to them."""
    return None if cue.is_passive else PASSED


def brought_in(cue: Cue) -> str | None:
    """*The infirmary said 14 people were brought in*"""
    if cue.words_behind(1) != ["in"]:
        return None
    first, last = cue.prose.sentence_range(cue.token)
    return "treated" if not CLINICS.isdisjoint(cue.folded[first:last]) else None


def out_of_homes(cue: Cue) -> str | None:
    """*Some 40 families are out of their homes*"""
    told = cue.words_behind(1) == ["of"] and not DWELT_IN.isdisjoint(cue.words_behind(3)[1:])
    return "displaced" if told else None


def caught(cue: Cue) -> str | None:
    """*Four men were caught at the ford*; *two barns caught fire*, *nine men caught crossing the ford*"""
    following = "".join(cue.words_behind(1))
    if following == "fire" or following.endswith("ing"):
        return PASSED
    return "arrested" if cue.flags[cue.token - 1] & BE else None


def packed_aboard(cue: Cue) -> str | None:
    """*60 people packed onto a raft*: how many were there, and no crowd."""
    return None if ABOARD.isdisjoint(cue.words_behind(5)) else "other"


def stormed(cue: Cue) -> str | None:
    """*Two gunmen stormed the bank*: no crowd."""
    return None if cue.quantity.size >= SMALLEST_OTHER else "other"


def held_something(cue: Cue) -> str | None:
    """*300 neighbours held a vigil*"""
    return PASSED if cue.words_behind(1) in (["a"], ["an"], ["their"]) and not cue.is_passive else None


def to_death(cue: Cue) -> str | None:
    """*Nine fans were crushed to death*"""
    return "killed" if cue.words_behind(2) == ["to", "death"] else None


def buried_under(cue: Cue) -> str | None:
    """*Six skiers are under the snow*"""
    return None if BURYING.isdisjoint(cue.words_behind(3)) else "missing"


def noun_of_loss(cue: Cue) -> str | None:
    """*before the fire*, *a sack of flour*: a noun, and nobody was dismissed."""
    del cue
    return PASSED


def sent(cue: Cue) -> str | None:
    """*200 soldiers crossed the bridge*: who was sent, and did not flee."""
    return PASSED if cue.counted in FORCES else None


COMPANY: Final[tuple[tuple[tuple[str, ...], Company], ...]] = (
    (("driven",), driven_away),
    (("sought",), being_sought),
    (("spent",), spent_the_night),
    (("employed",), employed),
    (("brought",), brought_in),
    (("out",), out_of_homes),
    (("caught",), caught),
    (("packed",), packed_aboard),
    (("stormed",), stormed),
    (("held",), held_something),
    (("burned", "burnt", "crushed", "beaten", "stabbed", "trampled"), to_death),
    (("under",), buried_under),
    (("fire", "sack"), noun_of_loss),
    (("arrived", "crossed", "crossing"), sent),
)
