"""Sums of money in a currency that no list has: a plain noun behind a number that is paid, owed, fined or offered.

It knows the words of paying and what stands behind a sum; it refuses to know which currencies there are.
"""

from functools import lru_cache
from typing import Final

from framing.flags import STOP
from framing.ledgers.happenings import UNITS
from framing.ledgers.nouns import PEOPLE, is_person, is_thing
from framing.ledgers.quantities import Quantity
from framing.prose import Prose

PAYING: Final = frozenset(
    "fine fined fines pay pays paid paying payment payments repay repaid cost costs costing priced spent spend compensation compensate damages ransom "
    "wage wages salary salaries bribe bribes fee fees fare fares rent rents owe owes owed owing earn earns earned loan loans debt debts bail refund "
    "refunded donation donations donated worth subsidy pension grant aid fund cash price loss losses deficit budget".split()
)
"""Near one of these a sum is likely."""
TAKING: Final = frozenset(
    "offer offers offered promise promises promised receive receives received give gives gave given take takes took collect collected want wants wanted "
    "demand demands demanded lose loses lost award awarded get gets damage bill claim claimed raise raised stole stolen robbed face faces".split()
)
"""Near one of these a sum is possible."""
SUMS: Final = frozenset(
    "fine fines payment payments compensation ransom wage salary bribe fee fare rent loan debt bail refund donation subsidy pension grant fund price reward "
    "bill bonus sum profit".split()
)
"""A number right behind one of these and *of* is a sum."""
AMOUNTING: Final = frozenset("came comes amounted amounts".split())
PAID_OUT: Final = frozenset(
    "fine fines compensation bail damages bonus ransom bribe fee loan grant pension reward ticket fare cash banknotes notes".split()
)
"""What a sum is behind which one of these stands."""
BY_SHARE: Final = frozenset("a an per each apiece every for".split())
PERIODS: Final = frozenset("second minute hour day week month year".split())
"""*35,000 animals a day*: a rate is no sum, unless somebody is paid it."""
TO_EACH: Final = (["to", "each"], ["to", "every"])
NEAR_PAYING: Final = 8
SURE: Final = 3
SURE_OF_PERSONS: Final = 5
"""The same for a noun that ends as words for people do."""
ROUND, LARGE = 1_000, 10_000
SCALES: Final = frozenset("thousand million billion m bn".split())


def is_sum(prose: Prose, quantity: Quantity) -> bool:
    """Whether the noun right behind the number is a currency here: *fined 500 torins*, *9,000 torins each*.

    Where one mention of a noun is sure, all are: *the 3,200 torins* are money if *70,000 torins in cash* were.
    """
    if quantity.head != quantity.last or quantity.head_first != quantity.last:
        return False
    if not can_be_coin(prose, quantity.head):
        return False
    return is_surely_paid(prose, quantity.first, quantity.head, quantity.size) or prose.folded[quantity.head] in sure_coins(prose)


@lru_cache(maxsize=1)
def sure_coins(prose: Prose) -> frozenset[str]:
    """The nouns that are surely money somewhere in the text; asked for at many numbers, and found once."""
    folded = prose.folded
    found = set()
    for token in prose.numerals:
        noun, size = token + 1, read(folded[token])
        if noun < prose.size and folded[noun] in SCALES:
            noun, size = noun + 1, float(LARGE)
        if noun < prose.size and folded[noun].endswith("s") and is_surely_paid(prose, token, noun, size):
            found.add(folded[noun])
    return frozenset(found)


def is_surely_paid(prose: Prose, first: int, noun: int, size: float) -> bool:
    """Whether this mention by itself says that the noun is money: *loans for 15,000 borrowers* does not, *a fine of 500 tellers* does."""
    return likelihood(prose, first, noun, size) >= (SURE if not is_person(prose.folded[noun]) else SURE_OF_PERSONS)


def can_be_coin(prose: Prose, noun: int) -> bool:
    """Whether no list knows the noun, and it is a plural without a capital."""
    word = prose.folded[noun]
    if not word.endswith("s") or prose.flags[noun] or word in UNITS or prose.is_capitalised(noun):
        return False
    return word not in PEOPLE and not is_thing(word)


def likelihood(prose: Prose, first: int, noun: int, size: float) -> int:
    """How much speaks for a sum of money, 0 … 6: the words of paying before it, what stands behind, and how much it is."""
    folded, flags = prose.folded, prose.flags
    score = 2 if size >= LARGE else 1 if size >= ROUND else 0
    before = 0
    if folded[first - 1] == "of" and folded[first - 2] in SUMS:
        before = SURE_OF_PERSONS
    elif folded[first - 1] == "to" and folded[first - 2] in AMOUNTING:
        before = 1
    elif folded[first - 1] != "for":
        for token in range(first - 1, max(0, first - NEAR_PAYING) - 1, -1):
            if flags[token] & STOP or UNITS.get(folded[token]) == "money":
                break  # "spend 4 million crowns to keep 15,000 wardens"
            if folded[token] in PAYING:
                before = 2
                break
            if folded[token] in TAKING:
                before = 1
    behind = folded[noun + 1 : noun + 4]
    if behind[:1] == ["in"] and not PAID_OUT.isdisjoint(behind):
        score += 2
    elif behind and (behind[0] in BY_SHARE or behind[:2] in TO_EACH) and not (behind[1:2] and behind[1] in PERIODS and not before):
        score += 1
    return score + before


def read(word: str) -> float:
    """The number that digits stand for; 0 for words."""
    plain = word.replace(",", "")
    return float(plain) if plain.isdecimal() else 0.0
