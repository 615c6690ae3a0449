"""What happened to people counted: the nearest word that says so, before them or behind.

It knows reach, clauses and predicates; it refuses to know units, which measure by themselves.
"""

from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    DESTRUCTION,
    DO,
    HAVE,
    MODAL,
    PARTICIPLE,
    PAST,
    RELATIVE,
    REPORT,
    STOP_OR_COMMA,
    STOP_OR_COMMA_OR_QUOTE,
)
from framing.ledgers.before import SEA, cue_before
from framing.ledgers.behind import PARTS, cue_behind
from framing.ledgers.happenings import AFTERWARDS, ARMED, BREAK_OFF, CLOSES, CUE_REACH, CUES, SMALL_AFTER, SMALL_BEFORE
from framing.ledgers.nouns import is_thing
from framing.ledgers.quantities import Quantity
from framing.prose import NUMERALS, Prose

BESIDE_VERB: Final = BE | HAVE | ADVERB | MODAL
PARTICIPLE_OR_PAST_OR_RELATIVE: Final = PARTICIPLE | PAST | RELATIVE
BE_OR_HAVE_OR_MODAL: Final = BE | HAVE | MODAL

STATES: Final = frozenset("held arrested missing trapped displaced hostages attended".split())
"""What people counted may be before something else happens to them."""
OUTCOMES: Final = frozenset("killed injured rescued missing treated arrested".split())
ENDED: Final = frozenset("died drowned perished survived disappeared vanished".split())
"""Verbs that no participle clause holds: what happened in the end."""
PREDICATE_REACH: Final = 14
OUTCOME_REACH: Final = 3
SAVING: Final = frozenset("save saves saved saving".split())
BROUGHT: Final = frozenset("bring brings bringing brought carried carry carrying pulled pull got lifted winched dug".split())
FISHING: Final = frozenset(
    "pull pulls pulled pulling pluck plucked fished took taken haul hauled lift lifted dragged rescued saved".split()
)
WATER: Final = frozenset("sea water waters river lake canal flood floodwater waves surf harbour ice".split())
DRIVING: Final = frozenset("forced forces forcing drove drives driving put evicted turned".split())
PUTTING: Final = frozenset(["put", "turned"])
TAKING: Final = frozenset("took seized herded locked bundled marched forced led dragged".split())
TAKEN_FROM: Final = (["from"], ["at"], ["in"], ["into"], ["inside"], ["away"])
STAYING: Final = frozenset("stay stays stayed remain remained".split())
OWNERS: Final = frozenset("her his their".split())


def nearest_cue(prose: Prose, quantity: Quantity, first: int, last: int, *, small: bool) -> str | None:
    """The nearest cue in the sentence; a cue behind the phrase wins a tie, and marks, numbers and clauses between count as distance."""
    if small and quantity.head >= 0 and quantity.end < last and prose.flags[quantity.end] & REPORT and prose.flags[quantity.end] & PAST:
        return None  # "One guest noted that her brother had died"
    if (framed := cue_round(prose, quantity, first)) is not None:
        return framed
    after = cue_behind(prose, quantity, last, SMALL_AFTER if small else CUE_REACH)
    if after is not None and after[1] in STATES:
        outcome = predicate_outcome(prose, quantity, last)
        if outcome in OUTCOMES:
            return outcome
    if does_something_else(prose, quantity, last):
        return None if after is None or after[0] > CUE_REACH // 2 else after[1]
    before = cue_before(prose, quantity, first, SMALL_BEFORE if small else CUE_REACH)
    if after is None or before is None:
        found = after or before
        return None if found is None else found[1]
    return after[1] if after[0] <= before[0] else before[1]


def cue_round(prose: Prose, quantity: Quantity, first: int) -> str | None:
    """What a verb before the people counted says with the words behind them: *bring 210 people out of*; *gunmen took 36 pupils from*."""
    if are_lives_saved(prose.folded, quantity, first):
        return "rescued"
    if quantity.first == first or quantity.head < 0:
        return None
    if are_brought_out(prose, quantity) or are_taken_from_water(prose.folded, quantity):
        return "rescued"
    if are_driven_out(prose, quantity):
        return "displaced"
    return "hostages" if are_taken_by_armed(prose.folded, quantity, first) else None


def are_lives_saved(folded: list[str], quantity: Quantity, first: int) -> bool:
    """*saved 14 lives*, *saving the lives of 14*"""
    before = folded[max(first, quantity.first - 4) : quantity.first]
    if not before:
        return False
    if before[-1] in SAVING and folded[quantity.last : quantity.last + 1] == ["lives"]:
        return True
    return before[0] in SAVING and before[1:] == ["the", "lives", "of"]


def are_brought_out(prose: Prose, quantity: Quantity) -> bool:
    """*pulled 40 miners out of the shaft*, *dragged two boys out of the sea*; *got nine votes out of 14* saves nobody."""
    folded, end = prose.folded, quantity.end
    if folded[end : end + 2] != ["out", "of"]:
        return False
    verb = folded[quantity.first - 1]
    if verb == "dragged":
        return not SEA.isdisjoint(folded[end + 2 : end + 5])
    return verb in BROUGHT and not prose.flags[min(end + 2, prose.size - 1)] & NUMERALS


def are_taken_from_water(folded: list[str], quantity: Quantity) -> bool:
    """*pulled 40 people from the sea*, *took 40 people out of the river*"""
    if folded[quantity.first - 1] not in FISHING:
        return False
    away = folded[quantity.end : quantity.end + 5]
    return away[:1] in (["from"], ["out"], ["off"]) and not WATER.isdisjoint(away)


def are_driven_out(prose: Prose, quantity: Quantity) -> bool:
    """*forced 1,500 people from two villages*, *put 40 families out of the block*"""
    if prose.folded[quantity.first - 1] not in DRIVING or quantity.head < 0 or is_thing(prose.folded[quantity.head]):
        return False
    away = prose.folded[quantity.end : quantity.end + 2]
    return away == ["out", "of"] or (away[:1] == ["from"] and prose.folded[quantity.first - 1] not in PUTTING)


def are_taken_by_armed(folded: list[str], quantity: Quantity, first: int) -> bool:
    """*Gunmen took 36 pupils from a school*, *Robbers herded nine clerks into the vault*"""
    if folded[quantity.first - 1] not in TAKING or folded[quantity.end : quantity.end + 1] not in TAKEN_FROM:
        return False
    return not ARMED.isdisjoint(folded[first : quantity.first])


def past_auxiliaries(prose: Prose, token: int, last: int) -> int:
    """One past *have also been*, or the token itself."""
    while token < last and prose.flags[token] & BESIDE_VERB:
        token += 1
    return token


def adjacent_cue(prose: Prose, quantity: Quantity, last: int) -> str | None:
    """What happened to a few of whom no list knows that they are people: only what stands right there."""
    folded, end = prose.folded, quantity.end
    token = end
    while token < last and (prose.flags[token] & BESIDE_VERB or folded[token] in STAYING):
        token += 1
    if folded[token : token + 2] == ["shot", "dead"]:
        return "killed"
    thing = is_thing(folded[quantity.head])
    if token < last and token == end and not thing and folded[token] in ENDED:
        return CUES.get(folded[token])  # "Nine fans died"
    if end < token < last:
        return (None if thing else CUES.get(folded[token])) or lost(prose, token)
    return adjacent_before(prose, quantity.first, thing=thing) if quantity.first else None


def adjacent_before(prose: Prose, first: int, *, thing: bool) -> str | None:
    """*killed two fans*, *gunned down two fans*, *lost her two barges*: what the verb says whose object they are."""
    token = first - 1
    if token and prose.folded[token] == "down":
        token -= 1
    if token and prose.folded[token] in OWNERS:
        token -= 1
    if not thing and prose.flags[token] & PAST and prose.folded[token] in CUES:
        return CUES[prose.folded[token]]
    return lost(prose, token)


def lost(prose: Prose, token: int) -> str | None:
    """*closed two wards*, *three boats were sunk*: things few and of consequence."""
    return "other" if prose.flags[token] & DESTRUCTION or prose.folded[token] in CLOSES else None


def does_something_else(prose: Prose, quantity: Quantity, last: int) -> bool:
    """*14,600 have been vaccinated*: what was said before the number happened to others."""
    flags = prose.flags
    token = quantity.end
    if token < last and flags[token] & DO:
        return True  # "two others didn't answer"
    if quantity.head < 0 and is_partitive(prose, quantity):
        token += 2
        if token < last and flags[token] & PARTICIPLE and prose.folded[token - 1] == "those":
            token += 1  # "six of those affected belong to the staff"
            if token < last and not flags[token] & PAST:
                return False
    token = past_auxiliaries(prose, token, last)
    if token == quantity.end + 2 and quantity.head < 0 and token < last and flags[token] & REPORT:
        return True  # "two of them say"
    return quantity.end < token < last and bool(flags[token] & PAST) and prose.folded[token] not in CUES


def predicate_outcome(prose: Prose, quantity: Quantity, last: int) -> str | None:
    """What happened in the end to people of whom a participle or relative clause says where they were: *42 people held aboard were freed*."""
    flags, folded = prose.flags, prose.folded
    token = quantity.end
    if token >= last or not flags[token] & PARTICIPLE_OR_PAST_OR_RELATIVE or flags[token] & BE:
        return None
    relative = bool(flags[token] & RELATIVE)
    for place in range(token + 1, min(last - 1, token + PREDICATE_REACH)):
        if flags[place] & STOP_OR_COMMA_OR_QUOTE or folded[place] in BREAK_OFF or folded[place] in ("and", "or"):
            return None
        if folded[place] in ENDED and not relative:
            return CUES.get(folded[place])
        if not flags[place] & BE_OR_HAVE_OR_MODAL:
            continue
        if not relative:
            return outcome_at(prose, past_auxiliaries(prose, place, last), last)
        relative = False  # "42 people who *were* held aboard were freed"
    return None


def outcome_at(prose: Prose, token: int, last: int) -> str | None:
    """What a predicate that begins here says: *freed*, *safely ashore*."""
    for place in range(token, min(last, token + OUTCOME_REACH)):
        found = CUES.get(prose.folded[place]) or AFTERWARDS.get(tuple(prose.folded[place : place + 2]))
        if found is not None:
            return found
        if prose.flags[place] & STOP_OR_COMMA:
            return None
    return None


def is_partitive(prose: Prose, quantity: Quantity) -> bool:
    """*two of them*, *nine of those*, *of whom 14*: some of those counted before."""
    folded = prose.folded
    if folded[quantity.last : quantity.last + 2] in PARTS:
        return True
    return ["of", "whom"] in (folded[quantity.first - 2 : quantity.first], folded[quantity.first - 6 : quantity.first - 4])
