"""Numbers that count nobody and nothing: ages, hours, a father of three, one of them.

It knows what stands round such a number; it refuses to know what any other number counts.
"""

import re
from typing import Final

from framing.flags import COMMA, CONJUNCTION, DIGITS, HARM, QUOTE, STOP
from framing.ledgers.happenings import CUES
from framing.ledgers.nouns import PEOPLE, is_person
from framing.ledgers.quantities import Quantity
from framing.prose import NUMERALS, Prose

OLDEST: Final = 110
LAST_HOUR: Final = 12
HOUR_PREPOSITIONS: Final = frozenset("to past at before after between until by from".split())
CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?:am|pm)?")
NOT_CLOCKS: Final = frozenset("per a an each apiece".split())
"""Behind a rate or a price: *4.50 per cent*, *7.45 a ticket*."""
CLOCK_PREPOSITIONS: Final = frozenset("at until till before after since around".split())
TIMES: Final = frozenset("five ten twenty twenty-five quarter half".split())
JOINT: Final = COMMA | STOP | QUOTE | CONJUNCTION
AGED: Final = frozenset(
    "woman man boy girl boys girls men women pupil pupils child children judge daughter son youth father mother dad mum parent grandmother "
    "grandfather widow widower family lad teenager soldier officer constable nurse teacher student conscript baby toddler pensioner farmer "
    "driver clerk docker fisherman sailor recruit private corporal sergeant apprentice cook brother sister husband wife".split()
)
AGED_ENDINGS: Final = ("man", "woman", "mender", "keeper", "maker", "worker", "driver", "seller", "ist", "boy", "girl")
TOTALS: Final = frozenset("total toll number figure count tally turnout estimate".split())
HEARD: Final = frozenset("asked interviewed polled contacted".split())
"""How many a paper itself has heard."""
PLACES: Final = frozenset("city town village hamlet community suburb district county parish island region province nation country".split())
"""*a town of 14,000*: how many live there, which the article is not about."""
STEPS: Final = frozenset(
    "level category grade stage phase chapter article section page route gate platform ward room floor channel".split()
)
"""What is told apart by its number."""
AGES: Final = frozenset("aged age ages".split())
INHABITANTS: Final = frozenset("people residents inhabitants souls citizens".split())
ONES: Final = frozenset(
    "person man woman child boy girl officer soldier policeman constable worker student pupil teacher guard passenger protester demonstrator docker "
    "driver nurse doctor firefighter resident villager civilian marcher patient death fatality body victim suspect arrest hostage prisoner detainee "
    "sailor fisherman miner clerk teenager youth migrant survivor other dead home house rocket missile bomb strike shot".split()
)
"""What one of is a count, rather than an article that is stressed."""


def counts_nothing(prose: Prose, quantity: Quantity) -> bool:
    """An age (*Lise, 26,*; *a woman of 70*), a number of children (*a father of three*), an hour (*ten to four*), *one of them*."""
    folded, flags = prose.folded, prose.flags
    first, last = quantity.number.first, quantity.number.last
    if quantity.number.score or quantity.number.unit:
        return False
    if folded[first] == "one" and last - first == 1:
        if folded[last : last + 1] == ["of"] or quantity.head < 0:
            return True
        head = folded[quantity.head]
        if first and folded[first - 1] in CUES and is_person(f"{head}s"):
            return False  # "police detained one signaller"
        return quantity.first == first and head not in ONES and f"{head}s" not in PEOPLE
    before = quantity.first - 1
    if before >= 1 and folded[before] == "of" and folded[before - 1] == "scale":
        return True
    if before >= 1 and quantity.end == quantity.last and folded[before] in STEPS and flags[first] & NUMERALS:
        return True
    if (
        before >= 1
        and flags[before] & COMMA
        and folded[before - 1] in AGED
        and last < prose.size
        and flags[last] & COMMA
        and (quantity.number.low or 0) < OLDEST
    ):
        return True  # "girl, 7, found alive"
    if before >= 1 and folded[before] in HEARD and folded[before - 1] in ("we", "i"):
        return True
    if before >= 1 and folded[before] == "of" and folded[before - 1] in PLACES:
        return quantity.head < 0 or folded[quantity.head] in INHABITANTS
    if before >= 1 and folded[before] == "but" and folded[before - 1] == "all":
        return True
    if before >= 0 and folded[before] in ("aged", "ages", "top"):
        return True
    named = quantity.end > quantity.last
    if before >= 0 and folded[before] in CLOCK_PREPOSITIONS and not named and is_clock(prose, quantity):
        return True  # "at 9.40"
    if before >= 0 and folded[before] == "the" and not named:
        return quantity.size <= LAST_HOUR
    if before >= 1 and folded[before] == "to" and folded[before - 1] == "according":
        return True
    value = quantity.number.low or 0
    closed = last >= prose.size or bool(flags[last] & JOINT)
    if (
        not named
        and closed
        and before >= 0
        and flags[before] & COMMA
        and 15 < value < OLDEST
        and last < prose.size
        and flags[last] & COMMA
        and TOTALS.isdisjoint(folded[max(0, before - 6) : before])
    ):
        return True
    if before >= 1 and folded[before] in ("to", "past") and folded[before - 1] in TIMES and not named and quantity.size <= LAST_HOUR:
        return True  # "a quarter to 8"
    if folded[first] in TIMES and folded[last : last + 1] in (["to"], ["past"]) and not named:
        return True
    if quantity.qualifier in ("under", "over", "below", "above") and not named and closed and value < OLDEST:
        return TOTALS.isdisjoint(folded[max(0, before - 6) : before + 1])  # *those under 18*
    if quantity.first != first or named or before < 1:
        return False
    if folded[before] == "of" and folded[before - 1] == "family" and before > 2 and flags[before - 3] & HARM:
        return False  # *killed a family of five*
    if value < OLDEST:
        if flags[before] & COMMA and prose.is_capitalised(before - 1):
            return closed
        if (
            folded[before] == "of"
            and (folded[before - 1] in AGED or folded[before - 1].endswith(AGED_ENDINGS))
            and folded[before - 1] != "list"
        ):
            return True
        if folded[before] in ("turned", "turns"):
            return True
        if folded[before] in ("was", "is", "were", "are") and closed and folded[before - 1] in ("who", "he", "she", "they"):
            return True
        if (
            folded[before] in ("was", "is")
            and folded[before - 1] not in ("it", "there")
            and closed
            and TOTALS.isdisjoint(folded[max(0, before - 6) : before])
        ):
            return True
    if not AGES.isdisjoint(folded[max(0, before - 4) : before + 1]):
        return True
    return value <= LAST_HOUR and not flags[first] & DIGITS and folded[before] in HOUR_PREPOSITIONS and is_hour(prose, quantity)


def is_clock(prose: Prose, quantity: Quantity) -> bool:
    """Whether a number with a point or colon is an hour and minutes, and not a rate or a price."""
    folded = prose.folded
    first, last = quantity.number.first, quantity.number.last
    return last == first + 1 and CLOCK.fullmatch(folded[first]) is not None and NOT_CLOCKS.isdisjoint(folded[last : last + 1])


def is_hour(prose: Prose, quantity: Quantity) -> bool:
    """Whether a small number word behind *at*, *by*, *to* … is an hour and not a count: *put the number at nine*."""
    first = max(0, quantity.first - 8)
    near = prose.folded[first : quantity.first]
    if near[-2:] in (["up", "from"], ["down", "from"], ["compared", "with"], ["compared", "to"]):
        return False
    return not (
        {
            "number",
            "toll",
            "figure",
            "total",
            "count",
            "dead",
            "rose",
            "rise",
            "rises",
            "rising",
            "risen",
            "raised",
            "raising",
            "bringing",
            "brings",
            "climbed",
            "estimate",
            "shots",
            "put",
            "puts",
            "sentenced",
            "jailed",
        }
        & set(near)
    )
