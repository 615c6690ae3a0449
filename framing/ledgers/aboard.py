"""How many were on board: *300 were aboard*, *licensed for 220*, whatever happened to them.

It knows the words of being aboard beside a number; it refuses to know what befell those who were.
"""

from typing import Final

from framing.flags import BE, HAVE, MODAL, PAST
from framing.ledgers.counted import Counted
from framing.ledgers.cues import past_auxiliaries
from framing.ledgers.nouns import is_person
from framing.ledgers.quantities import Quantity
from framing.prose import Prose

FINITE: Final = BE | HAVE | PAST | MODAL
ABOARD: Final = frozenset(["aboard", "underground"])
CARRYING: Final = frozenset(["carrying", "carried"])
PRESENT: Final = frozenset("with had has of were are".split())
LICENSED: Final = frozenset("licence license certified licensed built designed meant room space capacity beds".split())
BODIES: Final = (["crew", "of"], ["complement", "of"])


def on_board(counted: Counted) -> str | None:
    """*300 were aboard*, *carrying 58 people*, *with 96 on board*: how many were there, whatever happened to them."""
    quantity = counted.quantity
    if quantity.size < 2 or quantity.number.share:
        return None
    if not counted.words and is_ships_company(counted.folded, quantity.first):
        return "other"
    if quantity.first and counted.folded[quantity.first - 1] in CARRYING:
        return "other" if not counted.words or is_person(counted.head) else None
    return "other" if is_said_aboard(counted.prose, quantity, counted.last) else None


def is_said_aboard(prose: Prose, quantity: Quantity, last: int) -> bool:
    """Whether it is said of those counted, or of somebody with them, and says no more than who they are: not *39 aboard were saved*."""
    folded = prose.folded
    aboard = past_auxiliaries(prose, quantity.end, last)
    if aboard >= last:
        return False
    if folded[aboard] in ABOARD:
        behind = aboard + 1
    elif folded[aboard : aboard + 2] == ["on", "board"]:
        behind = aboard + 2
    else:
        return False
    if aboard > quantity.end or behind >= last:
        return True
    return not prose.flags[behind] & FINITE and quantity.first > 0 and folded[quantity.first - 1] in PRESENT


def is_aboard(prose: Prose, quantity: Quantity) -> bool:
    """*with 96 on board*, *46 were aboard*, *a crew of 23*, *licensed for 220*."""
    folded = prose.folded
    if quantity.number.share or quantity.size < 2:
        return False
    after = folded[quantity.end : quantity.end + 4]
    if "aboard" in after or ("board" in after and "on" in after):
        return True
    before = folded[max(0, quantity.first - 3) : quantity.first]
    return (before[-1:] == ["for"] and not LICENSED.isdisjoint(before)) or is_ships_company(folded, quantity.first)


def is_ships_company(folded: list[str], start: int) -> bool:
    """*a crew of 23*, whatever befell others before or behind."""
    return folded[max(0, start - 2) : start] in BODIES
