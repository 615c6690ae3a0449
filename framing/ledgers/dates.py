"""Numbers that are no counts: days, years, times of day, and those that name something (*Flight 12*, *Store Six*).

It knows what stands round a date or a name; it refuses to know how a number is read.
"""

from typing import Final

from framing.flags import BE, CLOSED, COMMA, CONJUNCTION, DIGITS, HAVE, MODAL, MONTH, NUMBER, PAST, PREPOSITION, QUOTE, REPORT, STOP
from framing.ledgers.happenings import UNITS
from framing.ledgers.nouns import is_person, is_thing
from framing.prose import Prose

NUMBERED: Final = frozenset(
    "no number article section page chapter flight route level phase grade line paragraph clause gate pier bus ward block unit room platform "
    "terminal bay junction exit district zone camp track tier stage annex form battalion brigade channel area".split()
)
"""Words whose number is a name."""
NUMBERED_TOGETHER: Final = frozenset(f"{word}s" for word in NUMBERED) - {"numbers", "buss"} | {"buses"}
"""*sections 4 and 9*."""
OF_A_YEAR: Final = frozenset("levels prices terms standards elections midterms primaries games".split())
"""What a year stands before: *below 2007 levels*."""
LONGEST_MONTH: Final = 31
EMERGENCIES: Final = frozenset(["911", "999", "112"])
CALLED: Final = frozenset("on call called calls dial dialled dialed dials rang ring phoned".split())
COUNTING: Final = frozenset("counts counted count puts put speaks spoke lists listed registers registered".split())
LONGEST_NAME: Final = 6
"""Tokens of *, the Carers’ Alliance*."""
LONGEST_ROW: Final = 14
"""Tokens of *sections 4, 5 and 9* before its last number."""
LAST_HOUR = 23
MINUTE_DIGITS = 2
FIRST_YEAR, LAST_YEAR = 1500, 2199
NEAR_PAST, NEAR_FUTURE = 1980, 2060
NUMBERING: Final = frozenset("now still already they dead who may could would to".split())
"""Before *number* they tell that it is a verb."""
MONTHS_AND_HOURS: Final = frozenset("a.m. p.m. am pm gmt o'clock st nd rd th".split())
FINITE: Final = BE | HAVE | MODAL | PAST
AFTER_NAME: Final = STOP | PAST | COMMA | PREPOSITION | BE | HAVE | MODAL | CONJUNCTION


def is_named_so(prose: Prose, token: int) -> bool:
    """*Store Six*: a number word with a capital behind a name, outside titles and not where a sentence begins."""
    if not prose.is_capitalised(token) or not prose.is_capitalised(token - 1) or prose.flags[token - 1] & CLOSED:
        return False
    following = prose.flags[token + 1] if token + 1 < prose.size else STOP
    if not following & AFTER_NAME:
        return False
    low, high = prose.title_tokens
    return not low <= token < high and token - 1 > prose.sentence_range(token)[0]


def is_vintage(prose: Prose, year: str, following: int) -> bool:
    """*2020 Democrats*, *the 2018 Winter Games*: a year of our time before a capital; sums are mostly round or have a comma."""
    return year[-2:] != "00" and NEAR_PAST <= int(year) <= NEAR_FUTURE and prose.is_capitalised(following)


def is_counted_by_thousands(prose: Prose, year: str, following: int) -> bool:
    """*2015 homes*: so many of a plural noun; not *2020 Democrats*, *2015 feels far off*, nor *below 2007 levels*."""
    word = prose.folded[following]
    if not word.endswith("s") or word in OF_A_YEAR or is_vintage(prose, year, following):
        return False
    return word in UNITS or is_thing(word) or is_person(word)


def is_date(prose: Prose, first: int, last: int) -> bool:
    """A day, a year, a time of day, or a number that names something (*Flight 12*, *No. 5*, *Article 9*)."""
    folded, flags = prose.folded, prose.flags
    before = first - 1
    if before >= 0 and folded[before] == "." and before > 0:
        before -= 1
    following = folded[last] if last < prose.size else ""
    if (
        before >= 0
        and folded[before] in ("at", "around", "after", "before", "until")
        and following in ("on", "in", "this")
        and is_clock(folded[first])
    ):
        return True  # "at 5.12 on Friday morning"
    if following in MONTHS_AND_HOURS or ":" in folded[first] or (last < prose.size and flags[last] & MONTH and prose.is_capitalised(last)):
        return True
    word = folded[first]
    if before >= 0 and is_byword(prose, before, last):
        return True
    if before >= 0 and flags[before] & MONTH and prose.is_capitalised(before):
        if before and folded[before - 1].isdecimal() and word.isdecimal() and int(word) <= LONGEST_MONTH:
            return False  # "on the night of 21 August 31 drones came"
        return not ("," in word or (word.isdecimal() and LONGEST_MONTH < int(word) < FIRST_YEAR))  # "by 24 October 640 people"
    if last - first == 1 and len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR and following[:1] != "%":
        people_follow = last < prose.size and not flags[last] & CLOSED and is_counted_by_thousands(prose, word, last)
        return not people_follow or (before >= 0 and folded[before] in ("in", "since", "until", "of", "from", "to", "by", "the"))
    if before > 1 and folded[before] == "," and flags[before - 2] & MONTH and folded[before - 1].isdecimal():
        return True  # "August 16, 2018"
    if before >= 0 and folded[before] == "number" and before and folded[before - 1] in NUMBERING:
        return False  # "the dead now number 41"
    counted = "," in word
    if not counted and before >= 0 and folded[before] in NUMBERED and (before == first - 1 or folded[before] == "no"):
        return before >= prose.sentence_range(first)[0] and UNITS.get(following) != "distance"  # "left the track 18 km north of Low Quay"
    if before >= 1 and folded[before] == "/" and folded[before - 1].isdecimal():
        return True  # "the 9/11 attacks"
    if not counted and before >= 0 and is_numbered_together(prose, first):
        return True
    if before >= 2 and folded[before - 1] == "&" and prose.is_capitalised(before):
        return True  # "the S&P 500"
    if following in ("per", "percent", "pct", "%"):
        return False
    if before >= 0 and last - first == 1 and first - 1 == before and not word[0].isdecimal() and is_named_so(prose, first):
        return True
    if before >= 0 and word[0].isdecimal() and prose.is_capitalised(before) and not flags[before] & CLOSED and first - 1 == before:
        sentence_first, _ = prose.sentence_range(first)
        if before == sentence_first + 1 and flags[sentence_first] & PREPOSITION and flags[min(last, prose.size - 1)] & FINITE:
            return False  # "In Tolvan 64 were arrested"
        if following == "of" and any(flags[token] & (NUMBER | DIGITS) for token in range(last + 1, min(prose.size, last + 3))):
            return False  # "gives the Coast Union 77 of the 160 seats"
        if is_elliptical(prose, sentence_first, first, last):
            return False
        return before > sentence_first and (last >= prose.size or bool(flags[last] & AFTER_NAME))
    return False


def is_byword(prose: Prose, before: int, last: int) -> bool:
    """*ground zero*, *dialled 999*, *on 911*: a number that has become a name; *on 112 farms* it is a count."""
    link, word = prose.folded[before], prose.folded[last - 1]
    if link == "ground":
        return word == "zero"
    return word in EMERGENCIES and link in CALLED and (last >= prose.size or bool(prose.flags[last] & (AFTER_NAME | QUOTE)))


def is_elliptical(prose: Prose, start: int, first: int, last: int) -> bool:
    """*the hospital says about 240, the Carers’ Alliance 310*: the name of whoever counts, and the verb stands before."""
    folded, flags = prose.folded, prose.flags
    if last < prose.size and not flags[last] & (STOP | COMMA | CONJUNCTION):
        return False
    token = first - 1
    while token > start and not flags[token] & COMMA and folded[token] != ";" and first - token <= LONGEST_NAME:
        token -= 1
    if token <= start or folded[token] not in (",", ";") or folded[token + 1] != "the":
        return False
    before = range(start, token)
    told = any(flags[place] & REPORT or folded[place] in COUNTING for place in before)
    return told and any(flags[place] & (NUMBER | DIGITS) for place in before)


def is_clock(word: str) -> bool:
    """*5.12*: an hour and its minutes."""
    hour, point, minutes = word.partition(".")
    return bool(point) and hour.isdecimal() and int(hour) <= LAST_HOUR and len(minutes) == MINUTE_DIGITS and minutes.isdecimal()


def is_numbered_together(prose: Prose, first: int) -> bool:
    """*sections 4, 5 and 9*: names in a row; *emptied the blocks, and 140 people* are none."""
    token = first - 1
    lowest = max(0, first - LONGEST_ROW)
    while token > lowest and (prose.folded[token] in ("and", "or", ",") or prose.folded[token].isdecimal()):
        token -= 1
    numbered = prose.folded[token] in NUMBERED_TOGETHER and prose.folded[token + 1].isdecimal()
    return numbered and token >= prose.sentence_range(first)[0]
