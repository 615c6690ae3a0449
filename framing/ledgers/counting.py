"""What the words before a number say that it counts: *the number of marchers at*, *the toll stood at*, *the bodies of*.

It knows words of counting with what stands between them and the number; it refuses to know what happened to people.
"""

from typing import Final

from framing.flags import BE, PAST, STOP
from framing.ledgers.counted import Counted
from framing.ledgers.cues import SAVING
from framing.ledgers.happenings import AFTERWARDS, ATTENDING, BEARERS, CUES, FIRED, FIRST, NEAR_COUNT, UNITS
from framing.ledgers.nouns import is_person, is_thing
from framing.ledgers.quantities import Quantity
from framing.prose import Prose

COUNT_LINKS: Final = frozenset("of at to was is as stands stood nearer from above past by".split())
COUNT_NOUNS: Final = frozenset(
    "figure figures number numbers toll count total totals turnout attendance crowd estimate tally levels".split()
)
SUMMING: Final = frozenset("numbers total levels".split())
"""Nouns of counting right behind what they count: *staff numbers*, *the jobs total*."""
ATTENDANCES: Final = frozenset(["turnout", "attendance", "crowd"])
RUNNING: Final = frozenset(
    "came comes come ran runs amount amounted amounts fell dropped declined sank shrank rose grew swelled climbed".split()
)
"""Verbs that take a count *to* a number."""
SUBORDINATING: Final = frozenset("as while when after before because but until".split())
STAFFING: Final = frozenset("staff staffing workforce employee headcount job nursing".split())
REDUCTIONS: Final = frozenset("cut cuts reduction reductions".split())
ANYBODY: Final = frozenset("people persons others".split())


def counted_before(prose: Prose, quantity: Quantity, first: int) -> str | None:
    """What a word of counting right before the number says is counted: *the number of marchers at 5,000*.

    `""` where it says no more than that something is counted: *the ministry’s figure stood at 17*.
    """
    folded = prose.folded
    start = quantity.first
    if start - first < 2 or folded[start - 1] not in COUNT_LINKS:
        return None
    if folded[start - 1] == "to" and folded[start - 2] in RUNNING:
        measure = subject_measure(prose, first, start - 2)
        if measure is not None:
            return measure
    for token in range(start - 1, max(first, start - NEAR_COUNT) - 1, -1):
        if folded[token] in COUNT_NOUNS:
            return count_measure(folded, token, start)
        if prose.flags[token] & STOP:
            return None
    return None


def subject_measure(prose: Prose, first: int, verb: int) -> str | None:
    """What the subject of a verb that runs to a number is a count of: *The rubber rounds, he added, came to 31.*

    It stands in the verb's own clause: *Doses were flown in as the toll at Oxmere rose to 17.*
    """
    opening = next((token + 1 for token in range(verb - 1, first, -1) if prose.folded[token] in SUBORDINATING), first)
    for token in range(opening, verb):
        word = prose.folded[token]
        if word == "toll":
            return count_measure(prose.folded, token, verb)
        if word in FIRED:
            return "other"
        if word in STAFFING and prose.folded[token + 1] in REDUCTIONS:
            return "jobs"
        measure = UNITS.get(word)
        if measure is not None:
            return None if measure in ("money", "percent", "distance") else measure
        if word.endswith("s") and is_thing(word):
            return "other"
        if is_person(word) or prose.flags[token] & PAST:
            return None
    return None


def count_measure(folded: list[str], noun: int, start: int) -> str:
    """What a noun of counting is the count of: by itself, by the word before it, or by those between it and the number."""
    word, before = folded[noun], folded[noun - 1]
    if word == "toll":
        return "killed" if before != "injury" else "injured"
    if word in SUMMING and before in STAFFING:
        return "jobs"
    if word in SUMMING and before in UNITS:
        return UNITS[before]
    if word in ATTENDANCES:
        return "attended"
    for token in range(noun + 1, start - 1):
        measure = measure_between(folded, token, start)
        if measure is not None:
            return measure
    of_some = folded[noun + 1] == "of" and is_person(folded[noun + 2]) and folded[noun + 2] not in ANYBODY
    return "other" if of_some else ""


def measure_between(folded: list[str], token: int, start: int) -> str | None:
    """What a word between *the number of* and the number says: *… of those who had left the valley is nearer 600*."""
    word = folded[token]
    measure = UNITS.get(word) or CUES.get(word) or ("attended" if word in ATTENDING else None)
    if measure is None and word in FIRST and token + 2 < start:
        measure = AFTERWARDS.get((word, folded[token + 1]))
    if measure is None and (word in FIRED or word == "aboard" or is_thing(word)):
        return "other"
    return measure


def listed_under(prose: Prose, quantity: Quantity, first: int) -> str | None:
    """What the sentence opens with: *Among those held are 26 minors*, *The injured: the hospital now says nine*."""
    folded = prose.folded
    if folded[first] == "among" and prose.flags[quantity.first - 1] & BE and folded[first + 1] in ("the", "those"):
        return UNITS.get(folded[first + 2]) or CUES.get(folded[first + 2])
    named = first + (folded[first] == "the")
    return UNITS.get(folded[named]) if folded[named + 1 : named + 2] == [":"] and named + 1 < quantity.first else None


def borne(counted: Counted) -> str | None:
    """*the bodies of nine*, *the lives of at least nine people*, which are not saved."""
    quantity = counted.quantity
    return "killed" if is_bearing(counted.folded, quantity.first) or is_bearing(counted.folded, quantity.number.first) else None


def is_bearing(folded: list[str], start: int) -> bool:
    """Whether *the bodies of* stands right before this token."""
    if start <= 1 or folded[start - 1] != "of" or folded[start - 2] not in BEARERS:
        return False
    return SAVING.isdisjoint(folded[max(0, start - 4) : start - 2])
