"""What a number measures: by how it is written, by the noun it counts, or by the nearest word that says what happened.

It knows in which order these are asked, and what is still counted where none of them tells; it refuses to know what they answer.
"""

from typing import Final

from framing.ledgers.aboard import is_aboard
from framing.ledgers.bare import BARE
from framing.ledgers.counted import Counted, Rule
from framing.ledgers.happenings import (
    AIRCRAFT,
    BOMBED,
    FEW_OF_THINGS,
    FIRED,
    GROUPED,
    LARGE,
    NOT_COUNTED,
    PLURALLY,
    SMALLEST_OTHER,
    STRUCK,
    UNITS,
)
from framing.ledgers.named import NAMED
from framing.ledgers.nouns import PEOPLE, is_person
from framing.ledgers.quantities import Quantity
from framing.ledgers.uncounted import LAST_HOUR
from framing.ledgers.written import WRITTEN
from framing.prose import Prose

WITH_NOUN: Final[tuple[Rule, ...]] = (*WRITTEN, *NAMED)
WITHOUT_NOUN: Final[tuple[Rule, ...]] = (*WRITTEN, *BARE)
WHOLES: Final = frozenset("the its their these those all our".split())
"""What opens the whole of which some are counted."""
COMPARING: Final = frozenset("more less as the higher".split())
"""What stands behind *times* that count nothing: *140 times more*."""
STRUCK_REACH: Final = 4


def find_measure(prose: Prose, quantity: Quantity, first: int, last: int) -> str | None:
    """What the first rule says that fits: *nine guards were hurt* are `injured`, *£14* is `money`, *nine clocks* has no measure."""
    counted = Counted(prose, quantity, first, last)
    for rule in WITH_NOUN if counted.words else WITHOUT_NOUN:
        measure = rule(counted)
        if measure is not None:
            return measure or None
    return None


def other_measure(prose: Prose, quantity: Quantity) -> str | None:
    """`other` for a large or vague count that no measure names; small numbers and spans of time are left out."""
    if is_aboard(prose, quantity):
        return "other"
    if quantity.head < 0:
        return "other" if is_large_alone(quantity) or is_of_group(prose.folded, quantity) else None
    if quantity.number.unit:
        return None
    if prose.folded[quantity.head] == "times":
        return times_measure(prose, quantity)
    return "other" if is_countable(prose.folded, quantity) else None


def is_large_alone(quantity: Quantity) -> bool:
    """*By 24 October 640 had registered*"""
    return quantity.size >= LARGE and not quantity.number.share and not quantity.number.vague


def is_of_group(folded: list[str], quantity: Quantity) -> bool:
    """*a convoy of 14*"""
    if quantity.size < SMALLEST_OTHER or quantity.first <= 1:
        return False
    return folded[quantity.first - 1] == "of" and folded[quantity.first - 2] in GROUPED


def times_measure(prose: Prose, quantity: Quantity) -> str | None:
    """*jets struck the town 16 times*, *broke the truce 140 times*, *was stabbed nine times*; *140 times as many* counts nothing."""
    folded, first = prose.folded, quantity.first
    before = folded[prose.sentence_range(first)[0] : first]
    if not (BOMBED.isdisjoint(before) or AIRCRAFT.isdisjoint(before)):
        return "strikes"
    if quantity.size > LAST_HOUR and COMPARING.isdisjoint(folded[quantity.end : quantity.end + 1]):
        return "other"
    return None if STRUCK.isdisjoint(folded[max(0, first - STRUCK_REACH) : first]) else "other"


def is_countable(folded: list[str], quantity: Quantity) -> bool:
    """*46 rifles*, *three warnings*, *two of the seven clerks*; not *nine rifles*, *14 weeks*."""
    head = folded[quantity.head]
    if head in NOT_COUNTED:
        return False
    if folded[quantity.last] == "of" and folded[quantity.last + 1] in WHOLES and (quantity.split or is_person(head)):
        return True
    if head in UNITS:
        return False
    if head in FIRED and (head != "beds" or quantity.size > FEW_OF_THINGS):
        return True
    if not quantity.number.vague and quantity.size < SMALLEST_OTHER:
        return False
    return head.endswith("s") or head in PEOPLE or head in PLURALLY
