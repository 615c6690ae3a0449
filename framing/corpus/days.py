"""The days an article speaks of, and the sentences in which it recalls another time than its own.

It knows weekdays, dates and phrases such as *last week*; it refuses to know what happened then.

A day is written in ISO 8601, as much of it as is known: `2031-05-04`, `--05-04` (the year is not told), `-W-6` (a Saturday,
and nothing says which).

>>> day_before(date(2031, 5, 7), "saturday")
'2031-05-03'
"""

from datetime import date, timedelta
from typing import Any, NamedTuple, TypeAlias

from framing.flags import DIGITS, MONTH, WEEKDAY, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.readers.dates import MONTHS

Array: TypeAlias = Any

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SPANS = frozenset(
    "day days week weeks weekend month months year years decade decades fortnight night summer winter spring autumn fall".split()
)
PAST = frozenset("ago earlier before later after previously".split())
"""Behind a span of time: *two weeks ago, a month earlier, three days after*."""
LAST = frozenset("last previous past".split())
EARLIER = frozenset("earlier previously formerly".split())
REACH = 4
"""Days between an article and a date in it from which on it recalls."""
AHEAD = 20
"""A month and day without a year may lie this far ahead of the article; else the year before is meant."""
EARLIEST_YEAR, LATEST_YEAR = 1500, 2200


class Mention(NamedTuple):
    """One day as one sentence gives it."""

    sentence: int
    day: str


def find_mentions(prose: Prose, published: date | None, known: tuple[Array, Array] | None = None) -> tuple[list[Mention], set[int]]:
    """The days in text order, and the sentences that recall another time; `known`: flags and cues of all tokens as arrays."""
    mentions: list[Mention] = []
    recalling: set[int] = set()
    for token in candidates(prose, *(known or arrays(prose))):
        sentence = prose.text.sentence_of(token)
        folded, flags = prose.folded, prose.flags
        word = folded[token]
        if flags[token] & WEEKDAY:
            before = folded[token - 1] if token else ""
            if before in LAST:
                recalling.add(sentence)
            elif before not in ("next", "every", "each") and (day := weekday(word, published)) is not None:
                mentions.append(Mention(sentence, day))
        elif flags[token] & MONTH:
            if not prose.is_capitalised(token):
                continue  # *may*, *march*
            found = dated(prose, token, published)
            if found is not None:
                mentions.append(Mention(sentence, found))
                if is_far(found, published):
                    recalling.add(sentence)
            elif is_other_month(prose, token, published):
                recalling.add(sentence)
        elif word == "yesterday":
            if published is not None:
                mentions.append(Mention(sentence, (published - timedelta(days=1)).isoformat()))
        elif recalls(prose, token, published):
            recalling.add(sentence)
    return mentions, recalling


CUES = SPANS | EARLIER | {"yesterday"}
YEAR_DIGITS = 4


def arrays(prose: Prose) -> tuple[Array, Array]:
    """Flags of all tokens, and whether each is a word of a phrase that looks back."""
    import numpy

    return numpy.array(prose.flags, dtype=numpy.int64), numpy.array([word in CUES for word in prose.folded], dtype=bool)


def candidates(prose: Prose, classes: Array, cues: Array) -> list[int]:
    """Tokens at which a mention may stand: names of days and months, years, and the words of phrases that look back."""
    import numpy

    folded = prose.folded
    found = cues | ((classes & (WEEKDAY_OR_MONTH | DIGITS)) != 0)
    digits = numpy.flatnonzero(found & ~cues & ((classes & WEEKDAY_OR_MONTH) == 0))
    found[digits] = [len(folded[token]) == YEAR_DIGITS for token in digits.tolist()]
    return numpy.flatnonzero(found).tolist()


def weekday(word: str, published: date | None) -> str | None:
    """The day of that name on or before the article's, or the bare weekday where the article has no date."""
    number = next((number for number, name in enumerate(WEEKDAYS) if name.startswith(word)), None)
    if number is None or len(word) < 3:
        return None
    return f"-W-{number + 1}" if published is None else day_before(published, WEEKDAYS[number])


def day_before(published: date, name: str) -> str:
    """The latest day of that name that is not after the article's own."""
    return (published - timedelta(days=(published.weekday() - WEEKDAYS.index(name)) % 7)).isoformat()


def dated(prose: Prose, token: int, published: date | None) -> str | None:
    """*May 4*, *4 May*, with a year or without, at a month's name; None where no day stands beside it."""
    folded = prose.folded
    month = MONTHS.index(folded[token][:3]) + 1
    after = token + 1
    if after < len(prose) and folded[after] == "." and len(folded[token]) <= 4:
        after += 1
    day = day_number(folded[after]) if after < len(prose) else None
    year_at = after + 1
    if day is None:
        before = token - 2 if token >= 2 and folded[token - 1] == "of" else token - 1
        day = day_number(folded[before]) if before >= 0 else None
        year_at = after
    if day is None:
        return None
    if year_at < len(prose) and folded[year_at] == ",":
        year_at += 1
    year = year_number(folded[year_at]) if year_at < len(prose) else None
    if year is None and published is not None:
        year = likely_year(published, month, day)
    if year is None:
        return f"--{month:02}-{day:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def day_number(word: str) -> int | None:
    """A day of the month: *4*, *4th*.

    >>> day_number("4th"), day_number("31"), day_number("32"), day_number("4.5")
    (4, 31, None, None)
    """
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 2):
        return None
    day = int(digits)
    return day if 1 <= day <= 31 else None


def year_number(word: str) -> int | None:
    if not (len(word) == 4 and word.isascii() and word.isdecimal()):
        return None
    year = int(word)
    return year if EARLIEST_YEAR <= year <= LATEST_YEAR else None


def likely_year(published: date, month: int, day: int) -> int | None:
    """The article's own year, or the year before where the day would lie ahead of it."""
    for year in (published.year, published.year - 1):
        try:
            if date(year, month, day) <= published + timedelta(days=AHEAD):
                return year
        except ValueError:
            continue
    return None


def is_far(day: str, published: date | None) -> bool:
    if published is None or day.startswith("-"):
        return False
    return abs((date.fromisoformat(day) - published).days) > REACH


def is_other_month(prose: Prose, token: int, published: date | None) -> bool:
    """*in April*, *since September 2014*: a month by itself that is not the article's."""
    if token == 0 or prose.folded[token - 1] not in ("in", "since", "from", "last", "until", "by", "of"):
        return False
    return published is None or MONTHS.index(prose.folded[token][:3]) + 1 != published.month


def recalls(prose: Prose, token: int, published: date | None) -> bool:
    """*last week*, *two months ago*, *earlier this year*, *in 2014*."""
    folded = prose.folded
    word = folded[token]
    before = folded[token - 1] if token else ""
    after = folded[token + 1] if token + 1 < len(folded) else ""
    if word in SPANS:
        return before in LAST or (after in PAST and before not in ("every", "each"))
    if word in EARLIER:
        return after in ("this", "in", "that") and (after != "in" or folded[token + 2 : token + 4] != ["the", "day"])
    year = year_number(word)
    if (
        year is None
        or before not in ("in", "since", "until", "of", "from", "by", "during", "to")
        or (published is not None and year == published.year)
    ):
        return False
    return published is not None or before in ("in", "since")
