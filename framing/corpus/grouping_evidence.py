"""What speaks for two documents telling the same incident, and what against it.

It knows the days, tolls and dates of two documents; it refuses to know any third.

A follow-up shares words, names and places with the accounts of the incident that it recalls, more than they share among themselves.
What tells it apart is time: it came out later, its first sentences speak of other days and other tolls, and the toll of the incident
stands in it in a sentence that looks back.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

Row = dict[str, Any]

LEADING = 5
"""Sentences, from the first, that say what the article is about."""
TOLLS = frozenset("killed injured missing arrested displaced rescued hostages casualties treated trapped".split())
SMALLEST_TOLL = 3
"""Smaller tolls agree by chance."""
REVISED = 3
"""So many counts of one thing in a sentence tell how its toll was revised: *began with 11, passed through 14 and admits to 24*."""
OPEN = 1.6
"""*At least 40* may stand for as many as 64 elsewhere, not for 400."""
LONGEST_LAG = 120
"""Days after which a date is printed with its year."""
AHEAD = 5
"""Days by which a date may lie ahead."""
YEAR = 365


class Toll(NamedTuple):
    """A count of people, from lowest to highest."""

    measure: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Profile:
    """What one document's first sentences say of time and toll, and what the rest recalls."""

    day: int | None
    """The day it came out, as an ordinal."""
    days: frozenset[int]
    """Days that the first sentences speak of."""
    weekdays: frozenset[int]
    year_days: tuple[int, ...]
    """Days without a year, as ordinals of the year 2001, of a document without a date."""
    season: int | None
    """The day it came out; where that is not known, the last day it tells with its year."""
    tolls: tuple[Toll, ...]
    """Of the first sentences."""
    recalled_tolls: tuple[Toll, ...]
    """Of sentences that look back."""


def profile(row: Row) -> Profile:
    """The profile of a fingerprint with its document's `day`."""
    recalled = set(row["recalled"])
    day = row["day"]
    days: set[int] = set()
    weekdays: set[int] = set()
    year_days: list[int] = []
    full: list[int] = []
    for sentence, mention in zip(row["day_sentences"], row["days"], strict=True):
        leading = sentence < LEADING and sentence not in recalled
        if mention.startswith("-W-"):
            if leading:
                weekdays.add(int(mention[3:]) - 1)
        elif mention.startswith("--"):
            if day is None and (found := year_day(mention)) is not None:
                year_days.append(found)
        else:
            ordinal = date.fromisoformat(mention).toordinal()
            full.append(ordinal)
            if not leading:
                continue
            days.add(ordinal)
            weekdays.add((ordinal - 1) % 7)
    tolls: list[Toll] = []
    recalled_tolls: list[Toll] = []
    counts = Counter((sentence, told.partition(":")[0]) for sentence, told in zip(row["toll_sentences"], row["tolls"], strict=True))
    for sentence, told in zip(row["toll_sentences"], row["tolls"], strict=True):
        toll = parse_toll(told)
        if toll is None:
            continue
        if sentence in recalled:
            if counts[sentence, toll.measure] < REVISED:
                recalled_tolls.append(toll)
        elif sentence < LEADING:
            tolls.append(toll)
    return Profile(
        day=None if day is None else day.toordinal(),
        days=frozenset(days),
        weekdays=frozenset(weekdays),
        year_days=tuple(year_days),
        season=day.toordinal() if day is not None else max(full, default=None),
        tolls=tuple(tolls),
        recalled_tolls=tuple(recalled_tolls),
    )


def year_day(mention: str) -> int | None:
    """`--11-15` as a day of 2001; the 29th of February is none."""
    try:
        return date.fromisoformat(f"2001-{mention[2:]}").toordinal()
    except ValueError:
        return None


def parse_toll(told: str) -> Toll | None:
    """`killed:40:` as a toll; None for what is no count of people, or too small to tell anything."""
    measure, low, high = told.split(":")
    if measure not in TOLLS:
        return None
    lowest = float(low) if low else 0.0
    highest = float(high) if high else lowest * OPEN
    return Toll(measure, lowest, highest) if highest >= SMALLEST_TOLL else None


def agree(one: tuple[Toll, ...], other: tuple[Toll, ...]) -> Toll | None:
    """The first toll of one that may be the same as one of the other's."""
    for toll in one:
        for against in other:
            if toll.measure == against.measure and toll.low <= against.high and against.low <= toll.high:
                return toll
    return None


def clash(one: tuple[Toll, ...], other: tuple[Toll, ...]) -> bool:
    """Whether both count the same thing, and no two counts may be the same."""
    shared = {toll.measure for toll in one} & {toll.measure for toll in other}
    return bool(shared) and agree(one, other) is None


def recalls(later: Profile, earlier: Profile) -> Toll | None:
    """The toll of the earlier's first sentences that the later tells in a sentence that looks back, while it leads with another."""
    if later.day is not None and earlier.day is not None and later.day <= earlier.day:
        return None
    return agree(earlier.tolls, later.recalled_tolls) if clash(later.tolls, earlier.tolls) else None


def out_of_season(undated: Profile, other: Profile) -> bool:
    """Whether the undated one prints days without a year, and none of them lies in the months before the other.

    A date is printed without its year for some months; *since 10 September* is not written in May.
    """
    if undated.day is not None or other.season is None or not undated.year_days:
        return False
    place = other.season - date(date.fromordinal(other.season).year, 1, 1).toordinal()
    first = date(2001, 1, 1).toordinal()
    return all((place + AHEAD - (found - first)) % YEAR > LONGEST_LAG for found in undated.year_days)


FEATURES = ("words", "names", "apart", "same-day", "other-day", "same-weekday", "other-weekday", "same-toll", "recalled", "season")
MOST_APART = 7
"""Days between accounts of one incident; what comes out later is a follow-up."""


def features(one: Profile, other: Profile, words: float, names: float) -> tuple[float, ...]:
    """The evidence in the order of `FEATURES`; `words` and `names` are cosines."""
    from math import log

    apart = 0.0
    same_day = other_day = same_weekday = other_weekday = False
    if one.day is not None and other.day is not None:
        apart = abs(one.day - other.day) / MOST_APART
    if one.days and other.days:
        same_day = not one.days.isdisjoint(other.days)
        other_day = not same_day
    elif one.weekdays and other.weekdays and (one.day is None or other.day is None):
        same_weekday = not one.weekdays.isdisjoint(other.weekdays)
        other_weekday = not same_weekday
    return (
        log(max(words, 0.0) + 0.02),
        names,
        apart,
        float(same_day),
        float(other_day),
        float(same_weekday),
        float(other_weekday),
        float(agree(one.tolls, other.tolls) is not None),
        float(recalls(one, other) is not None or recalls(other, one) is not None),
        float(out_of_season(one, other) or out_of_season(other, one)),
    )
