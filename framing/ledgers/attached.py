"""Numbers written in one word with what they count: *a 36-page ruling*, *a 12-nation pact*, *a three-year-long dig*.

It knows which nouns stand so behind a number; it refuses to know how the number before them is read.
"""

import re
from typing import Final

from framing.ledgers.happenings import NOT_COUNTED
from framing.ledgers.nouns import PEOPLE, is_thing

ATTACHED: Final = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)-([a-z]+)")
"""*19-hour*, *six-month*, *twenty-one-day*."""
EXTENT: Final = re.compile(r"-(?:long|wide|deep|high|tall|thick)$")
"""What may stand behind such a word: *three-year-long*."""
PRICED: Final = frozenset("fine fare ticket bail bribe ransom loan fee reward bonus note banknote".split())
"""What a sum in one word with its currency stands before, whichever currency: *a 14-torin ticket*."""
COINS: Final = frozenset(
    "crown lirra dollar euro pound franc mark florin guilder ducat thaler daler shilling peso rouble ruble rupee dinar dirham riyal rial yen yuan rand "
    "krona krone zloty forint shekel drachma lira".split()
)
"""Currencies in the singular, as they stand before a noun: *a 50-crown fine*."""
UNITS_IN_WORDS: Final = COINS | frozenset(
    "second minute hour day week month year metre meter kilometre kilometer mile bed seat knot tonne strong man member storey percent".split()
)
"""What a number is written together with whatever it counts: *a 600-bed hospital*; an age (*17-year-old*) is no such word."""
DESCRIBED: Final = frozenset("figures stars parts sides ways letters pieces lanes steps legs games halves".split())
"""Things of which something has so many that tells of its kind alone: *a six-figure sum*, *a five-star inn*."""
IRREGULAR: Final = {"man": "men", "woman": "women", "person": "people", "foot": "feet", "percent": "percent"}


def is_attached(noun: str) -> bool:
    """Whether a number written together with the noun counts it: *page*, *nation*, *judge*, but not *star*.

    >>> is_attached("hour"), is_attached("page"), is_attached("country"), is_attached("star")
    (True, True, True, False)
    """
    if noun.removesuffix("s") in UNITS_IN_WORDS:
        return True
    several = several_of(noun)
    return (several in PEOPLE or is_thing(several)) and several not in DESCRIBED and several not in NOT_COUNTED


def split_word(word: str) -> tuple[str, str] | None:
    """The number and the noun of such a word, or None.

    >>> split_word("three-year-long"), split_word("two-dozen"), split_word("36")
    (('three', 'year'), ('two', 'dozen'), None)
    """
    found = ATTACHED.fullmatch(EXTENT.sub("", word))
    return None if found is None else (found[1], found[2])


def unit_of(noun: str) -> str:
    """What is counted: nothing of its own in *a 40-strong crew*.

    >>> unit_of("page"), unit_of("strong")
    ('page', '')
    """
    return "" if noun == "strong" else noun


def several_of(noun: str) -> str:
    """The noun as a number by itself would have it: a *12-nation pact* is one of 12 nations.

    >>> several_of("nation"), several_of("country"), several_of("day"), several_of("man"), several_of("hours")
    ('nations', 'countries', 'days', 'men', 'hours')
    """
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("s"):
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o") else f"{noun}s"
