"""What a number measures that names nothing it counts: by the words beside it, or by the nearest word that says what happened.

It knows what such a number may be besides a count of people; it refuses to know what was counted in other sentences.
"""

from typing import Final

from framing.flags import BE_OR_HAVE
from framing.ledgers.aboard import LICENSED, on_board
from framing.ledgers.counted import NOTHING, Counted, Rule
from framing.ledgers.counting import borne, counted_before, listed_under
from framing.ledgers.happenings import LARGE, MILLION, MONEYED, UNITS
from framing.ledgers.numbers import Number

QUAKES: Final = frozenset("magnitude quake earthquake shock tremor aftershock richter".split())
STRONGEST: Final = 10
WEIGHED: Final = frozenset("weighed weighs weighing".split())
SPENT: Final = frozenset("cost costs costing paid pays fined worth spent owes owed earns earned".split())
"""What a sum without its currency stands right behind."""
CURRENCY_NAMES: Final = frozenset(word for word, measure in UNITS.items() if measure == "money")


def by_count(counted: Counted) -> str | None:
    """*put the number of marchers at 5,000*"""
    return counted_before(counted.prose, counted.quantity, counted.first) or None


def by_unit_behind(counted: Counted) -> str | None:
    """*Dozens wounded in a storm*"""
    return UNITS.get(counted.folded[counted.quantity.last]) if counted.quantity.last < counted.last else None


def by_opening(counted: Counted) -> str | None:
    """*The injured: the hospital now says nine*"""
    return listed_under(counted.prose, counted.quantity, counted.first)


def strength_of_quake(counted: Counted) -> str | None:
    """*gave the magnitude as 6.1*"""
    quantity, folded = counted.quantity, counted.folded
    if quantity.size >= STRONGEST or "." not in folded[quantity.number.first]:
        return None
    return "other" if not QUAKES.isdisjoint(folded[counted.first : quantity.first]) else None


def some_of_us(counted: Counted) -> str | None:
    """*They locked up nine of us*"""
    return counted.cue(small=False) or "other" if counted.words_behind(2) == ["of", "us"] else None


def weight_or_capacity(counted: Counted) -> str | None:
    """*weighing 90*, *with beds for 220*"""
    first = counted.quantity.first
    if not first:
        return None
    before = counted.folded[first - 1]
    return "other" if before in WEIGHED or (before == "for" and counted.folded[first - 2] in LICENSED) else None


def sum_spent(counted: Counted) -> str | None:
    """*The roof cost 40,000*, *the war cost millions of lives*"""
    first = counted.quantity.first
    spent = first and counted.quantity.size >= LARGE and counted.folded[first - 1] in SPENT
    if not spent:
        return None
    return "killed" if counted.words_behind(2) == ["of", "lives"] else "money"


def sum_spoken_of(counted: Counted) -> str | None:
    """*a loss of 4.5 million*, *The fare rises to 14.20*"""
    summed = counted.quantity.size >= MILLION or is_price(counted.folded, counted.quantity.number)
    return "money" if summed and not MONEYED.isdisjoint(counted.folded[counted.first : counted.last]) else None


def is_price(folded: list[str], number: Number) -> bool:
    """*14.20*: two decimals are money where money is spoken of."""
    word = folded[number.first]
    return number.last - number.first == 1 and word[-3:-2] == "." and word[0].isdecimal()


def inmates(counted: Counted) -> str | None:
    """*The fortress held 1,140 on Sunday*: how many were there, and nobody was arrested."""
    quantity, folded = counted.quantity, counted.folded
    if quantity.size < LARGE or folded[quantity.first - 1] not in ("held", "holds"):
        return None
    return None if counted.prose.flags[quantity.first - 2] & BE_OR_HAVE else "other"


def by_happening(counted: Counted) -> str | None:
    """*Nine were hurt*"""
    return counted.cue(small=False)


def sum_of_text(counted: Counted) -> str | None:
    """*… damage of 4.5 million*, where crowns were spoken of before."""
    number = counted.quantity.number
    summed = counted.quantity.size >= MILLION and number.last - number.first > 1
    return "money" if summed and not CURRENCY_NAMES.isdisjoint(counted.folded) else NOTHING


BARE: Final[tuple[Rule, ...]] = (
    on_board,
    by_count,
    by_unit_behind,
    by_opening,
    borne,
    strength_of_quake,
    some_of_us,
    weight_or_capacity,
    sum_spent,
    sum_spoken_of,
    inmates,
    by_happening,
    sum_of_text,
)
