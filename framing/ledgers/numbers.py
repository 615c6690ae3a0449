"""Numbers as news prints them, read as low–high: *seventeen*, *1,100*, *two dozen*, *several thousand*, *$4.5m*.

It knows how to read a number that starts at a token; it refuses to know what it counts.

A fraction of something is read in per cent (*a quarter of those aboard*), and an ordinal as the count it closes (*the third
victim*). A plural quantity word is read by its own meaning and no further: *dozens* is two dozen or more, so (24, None).
"""

import re
from typing import Final

from framing.flags import COMMA, MONTH, NUMBER, STOP
from framing.ledgers.attached import COINS, PRICED, is_attached, split_word, unit_of
from framing.ledgers.dates import is_date
from framing.ledgers.durations import TIMES
from framing.prose import Prose

AFTER_DATE: Final = MONTH | STOP | COMMA | NUMBER

DIGITS: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
SUFFIXED: Final = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(k|m|mn|bn|tn|million|billion)")
RANGE: Final = re.compile(r"(\d+(?:,\d{3})*)-(\d+(?:,\d{3})*)")
SIMPLE: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen".split()
    )
} | {word: 10 * tens for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES: Final = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
LARGE_SCALES: Final = frozenset(["million", "billion", "trillion"])
FIRST_YEAR, LAST_YEAR = 1900, 2099
LONGEST_NUMBER: Final = 14
"""Tokens of the longest number in words."""
PLURALS: Final = {
    "dozens": 24,
    "scores": 40,
    "tens": 20,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}
TENS: Final = re.compile(r"(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)")
FRACTIONS: Final = {
    "half": 50.0,
    "third": 100 / 3,
    "thirds": 100 / 3,
    "quarter": 25.0,
    "quarters": 25.0,
    "two-thirds": 200 / 3,
    "three-quarters": 75.0,
    "fifths": 20.0,
}
ORDINALS: Final = {
    word: value for value, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2)
}
PARTS: Final = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
SINGLES: Final = frozenset("single lone".split())
TRIGGERS: Final = frozenset(FRACTIONS) | frozenset(ORDINALS) | SINGLES
"""Words that are numbers only in company."""
VICTIMS: Final = frozenset(
    "person man woman child boy girl victim death fatality killing murder casualty teenager officer soldier worker body hostage suspect arrest strike "
    "explosion blast case".split()
)
"""What an ordinal counts up to."""
OUT_OF: Final = {"three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twenty": 20, "hundred": 100} | {
    str(size): size for size in (3, 4, 5, 10, 100)
}


class Number:
    """Tokens first … last − 1, read as low–high."""

    __slots__ = ("first", "high", "last", "low", "place", "score", "share", "unit", "vague")

    def __init__(
        self,
        first: int,
        last: int,
        low: float | None,
        high: float | None,
        *,
        vague: bool = False,
        share: bool = False,
        unit: str = "",
        score: bool = False,
        place: tuple[int, int] | None = None,
    ) -> None:
        self.first = first
        self.last = last
        self.low = low
        self.high = high
        self.vague = vague
        """The words themselves give no exact value."""
        self.share = share
        """A fraction of something, in per cent."""
        self.unit = unit
        """What stands in the same word: *hour* in *a 19-hour siege*."""
        self.score = score
        """One side of a result: *6–3*, *by five votes to four*."""
        self.place = place
        """Characters within the token, where two numbers stand in one."""


def numbers_in(prose: Prose) -> list[Number]:
    """Every number of the text in order; dates, times, years, ages and ordinals are none."""
    found: list[Number] = []
    position = 0
    numerals = prose.numerals
    if prose.counting or prose.compounds:
        triggers = [token for token in prose.counting if prose.folded[token] in TRIGGERS]
        compounds = [token for token in prose.compounds if is_worded(prose.folded[token])]
        if triggers or compounds:
            numerals = sorted({*numerals, *triggers, *compounds})
    for token in numerals:
        if token < position:
            continue
        number = read_in_company(prose, token) if prose.folded[token] in TRIGGERS else None
        if number is None:
            number = read_number(prose, token)
        if number is None:
            continue
        following = prose.folded[number.last : number.last + 1]
        if following == ["in"]:
            number = in_every(prose, number)
        elif following == ["minutes"] and prose.folded[number.first - 1] == "and":
            number = with_hours(prose, number)
        if found and found[-1].first >= number.first:
            found.pop()  # the hours, or how many thirds
        position = number.last
        if not is_date(prose, number.first, number.last):
            found.append(number)
    return found


def is_worded(word: str) -> bool:
    """*six-month*, *five-four*: number words written together with something."""
    return word.partition("-")[0] in SIMPLE


def read_number(prose: Prose, token: int) -> Number | None:
    """The number that starts here, or None."""
    folded = prose.folded
    word = folded[token]
    attached = split_word(word) if "-" in word else None
    if attached is not None:
        digits, unit = attached
        if len(unit) > 2 and (unit in SCALES or is_attached(unit) or (folded[token + 1 : token + 2] and folded[token + 1] in PRICED)):
            return read_attached(token, digits, unit)
    if word[0].isdecimal():
        return read_digits(prose, token)
    if word in PLURALS:
        return read_plural(prose, token)
    if word == "half":
        if folded[token + 1 : token + 3] == ["a", "dozen"]:
            return Number(token, token + 3, 6, 6)
        if folded[token + 1 : token + 3] == ["a", "million"]:
            return Number(token, token + 3, 500_000, 500_000)
        return None
    if word in SCALES and word not in ("k", "m"):
        return read_scale(prose, token)
    if word in SIMPLE or TENS.fullmatch(word):
        return read_words(prose, token)
    return None


def read_attached(token: int, digits: str, unit: str) -> Number | None:
    """*a 19-hour siege*, *a six-month sentence*, *two-dozen rafts*; a year makes no number (*the 2019-model*)."""
    if digits[0].isdecimal():
        value = float(digits.replace(",", ""))
    else:
        small = small_number(digits)
        if small is None:
            return None
        value = float(small)
    if unit in SCALES:
        value *= SCALES[unit]
        return Number(token, token + 1, value, value)
    if digits.isdecimal() and FIRST_YEAR <= value <= LAST_YEAR:
        return None
    return Number(token, token + 1, value, value, unit=unit_of(unit))


def in_every(prose: Prose, number: Number) -> Number:
    """*seven in ten adults*, *one in 40 pupils*: a share; *one in seven days* is none."""
    folded = prose.folded
    place = number.last + 1
    if place + 1 >= prose.size or number.low is None or number.share:
        return number
    size = one_of_how_many(folded[place]) if number.low == 1 else OUT_OF.get(folded[place])
    if size is None or number.low >= size or prose.flags[place + 1] & AFTER_DATE or folded[place + 1] in TIMES:
        return number
    share = 100 * number.low / size
    return Number(number.first, place + 1, share, share, share=True)


def one_of_how_many(word: str) -> int | None:
    """Of how many one is told, if that can be said so: no year, and not of two.

    >>> one_of_how_many("seven"), one_of_how_many("10,000"), one_of_how_many("1984"), one_of_how_many("two")
    (7, 10000, None, None)
    """
    size = small_number(word) or OUT_OF.get(word)
    if size is None and DIGITS.fullmatch(word) and "." not in word and not (len(word) == 4 and word.isdecimal()):
        size = int(word.replace(",", ""))
    return size if size is not None and size > 2 else None


def with_hours(prose: Prose, number: Number) -> Number:
    """*an hour and ten minutes*, *two hours and 20 minutes*: one span, in minutes."""
    folded = prose.folded
    start = number.first - 3
    if start < 0 or folded[start + 1] not in ("hour", "hours") or number.low is None or number.high is None:
        return number
    hours = 1 if folded[start] in ("an", "one", "1") else small_number(folded[start])
    if hours is None and folded[start].isdecimal():
        hours = int(folded[start])
    if hours is None:
        return number
    return Number(start, number.last, 60 * hours + number.low, 60 * hours + number.high)


def read_in_company(prose: Prose, token: int) -> Number | None:
    """*a quarter of those*, *half the staff*, *the third victim*, *a single arrest*."""
    folded = prose.folded
    word = folded[token]
    before = folded[token - 1] if token else ""
    following = folded[token + 1 : token + 3]
    if (
        word in FRACTIONS
        and (word not in ("quarter", "third") or before in ("a", "one"))
        and following
        and (following[0] == "of" or (word in ("half", "two-thirds") and following[0] in ("the", "their", "its")))
    ):
        parts = SIMPLE.get(before, 1) if word.endswith("s") and "-" not in word else 1
        first = token - 1 if before in ("a", "one") or parts > 1 else token
        share = parts * FRACTIONS[word]
        if following == ["of", "a"] and folded[token + 3 : token + 4] and folded[token + 3] in LARGE_SCALES:
            value = share * SCALES[folded[token + 3]] / 100  # "a quarter of a million"
            return Number(first, token + 4, value, value)
        return Number(first, token + 1, share, share, share=True)
    if (
        word in PARTS
        and before in ("a", "one")
        and (following[:1] == ["of"] or not following or folded[token - 2] in ("by", "than", "nearly", "almost", "about"))
    ):
        share = 100 / ORDINALS[word]
        return Number(token - 1, token + 1, share, share, share=True)
    if word in ORDINALS and following:
        noun = following[0] if following[0] in VICTIMS else following[-1] if following[0] in ("such", "fatal", "deadly") else ""
        if noun in VICTIMS:
            return Number(token, token + 1, ORDINALS[word], ORDINALS[word])
    if word in SINGLES and before in ("a", "the") and following and following[0].isalpha() and following[0] != "shot":
        return Number(token, token + 1, 1, 1)
    return None


def read_digits(prose: Prose, token: int) -> Number | None:
    word = prose.folded[token]
    if DIGITS.fullmatch(word):
        value = float(word.replace(",", ""))
        if is_hyphened(prose, token):
            return Number(token, token + 3, value, value, unit=unit_of(prose.folded[token + 2]))
        last, value = scaled(prose, token + 1, value)
        return Number(token, last, value, value)
    suffixed = SUFFIXED.fullmatch(word)
    if suffixed:
        value = float(suffixed[1].replace(",", "")) * SCALES[suffixed[2]]
        return Number(token, token + 1, value, value)
    between = RANGE.fullmatch(word)
    if between:
        low, high = (float(part.replace(",", "")) for part in between.groups())
        if low < high and not (low >= FIRST_YEAR and high <= LAST_YEAR):
            return Number(token, token + 1, low, high)
    if word.endswith("-plus") and word[:-5].isdecimal():
        return Number(token, token + 1, float(word[:-5]), None)
    if word.endswith("-strong") and DIGITS.fullmatch(word[:-7]):
        value = float(word[:-7].replace(",", ""))
        return Number(token, token + 1, value, value)
    return None


def is_hyphened(prose: Prose, token: int) -> bool:
    """*a 1,200-page report*: a number with a comma, whose hyphen is a token of its own."""
    end = token + 2
    if "," not in prose.folded[token] or end >= prose.size or prose.folded[token + 1] != "-":
        return False
    if prose.folded[end] in COINS or not is_attached(prose.folded[end]):
        return False  # "a 2,000-florin fine" counts florins by the phrase behind the hyphen
    return prose.ends[token] == prose.starts[token + 1] and prose.ends[token + 1] == prose.starts[end]


def scaled(prose: Prose, token: int, value: float) -> tuple[int, float]:
    """Past *million*, *hundred* … after digits."""
    while token < prose.size and prose.folded[token] in SCALES and len(prose.folded[token]) > 2:
        value *= SCALES[prose.folded[token]]
        token += 1
    return token, value


def read_plural(prose: Prose, token: int) -> Number:
    """*dozens*, *hundreds of thousands*, *tens of thousands*."""
    folded = prose.folded
    low = PLURALS[folded[token]]
    last = token + 1
    if (
        folded[last : last + 1] == ["of"]
        and last + 1 < prose.size
        and folded[last + 1] in PLURALS
        and folded[last + 1] not in ("tens", "scores")
    ):
        low = low * PLURALS[folded[last + 1]] // 2
        last += 2
    return Number(token, last, low, None, vague=True)


def read_scale(prose: Prose, token: int) -> Number | None:
    """*a hundred*, *several thousand*, *a few dozen*; a bare scale word after nothing is no number."""
    before = prose.folded[token - 1] if token else ""
    last, value = scaled(prose, token + 1, SCALES[prose.folded[token]])
    if before in ("a", "an", "one", "the", "per"):
        if before == "a" and prose.folded[token] in ("hundred", "thousand") and prose.folded[last : last + 1] == ["and"]:
            rest = small_number(prose.folded[last + 1]) if last + 1 < prose.size else None
            if rest is not None:
                return Number(token - 1, last + 2, value + rest, value + rest)  # "a hundred and twenty"
        return Number(token - 1 if before in ("a", "an") else token, last, value, value)
    if before in ("several", "few", "many", "some"):
        start = token - 1
        if start > 0 and prose.folded[start - 1] == "a":
            start -= 1
        return Number(start, last, 2 * value, None, vague=True)
    return None


def small_number(word: str) -> int | None:
    """A number below a hundred in one word.

    >>> small_number("twenty-one"), small_number("twelve"), small_number("people")
    (21, 12, None)
    """
    compound = TENS.fullmatch(word)
    return SIMPLE[compound[1]] + SIMPLE[compound[2]] if compound else SIMPLE.get(word)


def read_words(prose: Prose, token: int) -> Number | None:
    """A run of number words, read by text2num: *three hundred and twelve*."""
    folded = prose.folded
    size = prose.size
    if folded[token] in SIMPLE and folded[token + 1 : token + 4] == ["and", "a", "half"]:
        last, value = scaled(prose, token + 4, SIMPLE[folded[token]] + 0.5)
        return Number(token, last, value, value)  # "two and a half thousand"
    last = token + 1
    while (
        last < size
        and last - token < LONGEST_NUMBER
        and (
            small_number(folded[last]) is not None
            or folded[last] in ("hundred", "thousand", "million", "billion", "dozen")
            or (folded[last].startswith("hundred-") and small_number(folded[last][len("hundred-") :]) is not None)
            or (
                folded[last] == "and"
                and last + 1 < size
                and folded[last - 1] in ("hundred", "thousand", "million")
                and (folded[last + 1] in SIMPLE or TENS.fullmatch(folded[last + 1]))
            )
        )
    ):
        last += 1
    if last == token + 1 and folded[token] in SIMPLE:
        value = float(SIMPLE[folded[token]])
        return Number(token, last, value, value)
    if folded[last - 1] == "dozen":
        if last - token == 2 and folded[token] in SIMPLE:
            return Number(token, last, 12 * SIMPLE[folded[token]], 12 * SIMPLE[folded[token]])
        return None
    from text_to_num import text2num

    try:
        value = text2num(" ".join(folded[token:last]).replace("-", " "), "en")
    except ValueError:
        return Number(token, token + 1, SIMPLE[folded[token]], SIMPLE[folded[token]]) if folded[token] in SIMPLE else None
    return Number(token, last, value, value)
