"""What a number measures by the way it is written: with a currency, a unit or *per cent*, as a score or a share.

It knows signs and units; it refuses to know nouns, people and happenings.
"""

from typing import Final

from framing.ledgers.attached import COINS, PRICED, is_attached
from framing.ledgers.counted import NOTHING, Counted, Rule
from framing.ledgers.durations import TIMES, is_weighty
from framing.ledgers.happenings import CURRENCIES, UNITS
from framing.ledgers.nouns import is_person

ATTACHED_MEASURES: Final = dict.fromkeys("metre meter kilometre kilometer mile".split(), "distance") | {"percent": "percent"}
SMALLEST_BODY: Final = 20
"""A *12-man crew* is no figure, a *240-seat chamber* is one."""
HALF_OF_THEM: Final = (["of", "those"], ["of", "them"], ["of", "all"])
SEVERAL_PARTS: Final = frozenset("thirds quarters fifths two-thirds three-quarters".split())
AMOUNTS: Final = frozenset("wage wages price cost pay salary size length height way distance value rate".split())
"""What *two thirds of* compares, and counts nothing of."""
SHARED: Final = frozenset(
    "capacity output production supply supplies harvest crop crops forest forests reductions revenue revenues wages fleet stock stocks electricity power "
    "oil gas grain herd coast town city country county village nation world seats land area territory market sales trade exports imports schools workforce population electorate budget beds vote total cases country's profit profits turnover budgets income".split()
)


def by_currency(counted: Counted) -> str | None:
    """*£14*, *at least £14*"""
    first, bare = counted.quantity.first, counted.quantity.number.first
    told = counted.folded[first] in CURRENCIES or (bare and counted.folded[bare - 1] in CURRENCIES)
    return "money" if told else None


def by_score(counted: Counted) -> str | None:
    """*by 61 to 40*"""
    return "votes" if counted.quantity.number.score else None


def by_attached_unit(counted: Counted) -> str | None:
    """*a 19-hour siege*, *a 240-seat chamber*, *a 36-page ruling*, *a two-metre wave*"""
    quantity = counted.quantity
    if not quantity.number.unit:
        return None
    unit = quantity.number.unit.removesuffix("s")
    if unit in TIMES:
        first, last = counted.first, counted.last
        return "other" if is_weighty(counted.prose, quantity.first, quantity.last, unit=unit, start=first, end=last) else NOTHING
    if unit in COINS or (not is_attached(unit) and not PRICED.isdisjoint(counted.words_behind(1))):
        return "money"
    measure = ATTACHED_MEASURES.get(unit)
    if measure is None and quantity.size < SMALLEST_BODY and unit != "bed":
        return NOTHING
    return measure or ("votes" if unit == "vote" else "other")


def by_share(counted: Counted) -> str | None:
    """*half of the pupils*; *half of that sentence* has no measure."""
    if not counted.quantity.number.share:
        return None
    return "percent" if is_share_of_count(counted) else NOTHING


def is_share_of_count(counted: Counted) -> bool:
    """Whether a fraction is one of people or of something that is counted, or several parts of anything: *half of that sentence* is none."""
    quantity, folded = counted.quantity, counted.folded
    if folded[quantity.number.last - 1] in SEVERAL_PARTS and counted.words and counted.head not in TIMES and counted.head not in AMOUNTS:
        return True
    if quantity.number.last - quantity.number.first == 3 or (quantity.first and folded[quantity.first - 1] == "by"):
        return True
    if not counted.words:
        return counted.words_behind(2) in HALF_OF_THEM
    return any(word in UNITS or word in SHARED or is_person(word) for word in counted.words)


def by_per_cent(counted: Counted) -> str | None:
    """*14 per cent*"""
    return "percent" if counted.words_behind(2) == ["per", "cent"] else None


WRITTEN: Final[tuple[Rule, ...]] = (by_currency, by_score, by_attached_unit, by_share, by_per_cent)
