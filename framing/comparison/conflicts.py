"""Why the accounts differ in one quantity, with the evidence in words.

It knows dates, sources and words of scope; it refuses to know who is right.

The evidence is tried in this order, what the words say before what the days and the speakers suggest:
*none* (one number can be all of them); *different-scope* (one count says what it takes in or leaves out); *different-source*
(one account gives both, each with its source); *different-scope* (each count is told of a time or a place of its own); *updated*
(one source is given with two numbers, or the words tell of a count on the move and the numbers never fall from one day to a later
one); *different-source* (every number has a source, and no two share one); *updated* (people are counted, and the numbers never fall
with the days); *different-scope* (one of the counts is of a narrower name); *unexplained*.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from framing.comparison.evidence import (
    change_told,
    fall_told,
    hour_told,
    opening_scope,
    other_year,
    places_told,
    scope_told,
    shares_told,
    whole_told,
)
from framing.comparison.namings import same_speaker
from framing.comparison.scales import factors
from framing.comparison.types import Conflict, FigureValue

APPROXIMATION = 0.06
"""*Some 84,000* and *84,112* are one count."""
OPEN_BOUND = 1.6
"""*At least 40* can be 64 and not 80; *up to 64* can be 40 and not 30."""
TEN = 10
"""*About 20* is told to the nearest ten: it can be 22."""
VAGUE_BOUND = 5.0
"""*Dozens* (24 and more) can be 120, *hundreds* (200 and more) can be 1,000."""
ABOUT = frozenset(
    ["about", "around", "some", "approximately", "roughly", "circa", "or so", "an estimated", "estimated", "nearly", "almost"]
)
VAGUE = frozenset("dozens scores hundreds thousands tens millions several".split())
CUMULATIVE = frozenset("killed injured missing arrested displaced casualties homes cases hospitalised treated rescued infected".split())
"""Counts that only grow while an incident is being counted."""
DWINDLING = frozenset({"missing", "trapped", "hostages"})
"""Counts that fall as people are found."""
MOMENTARY = frozenset({"attended", "percent", "votes"})
"""Counts of one moment: what they were at another hour is no correction."""
AGAINST = "The number falls with the date of the account."


def classify(
    values: Sequence[FigureValue],
    published: Mapping[str, str | None],
    *,
    measure: str = "other",
    nearby: Sequence[str] = (),
    beside: Sequence[str] = (),
) -> tuple[Conflict, str]:
    """The conflict class of a row and the evidence for it; `nearby` holds the words round each value."""
    groups = counts(values)
    if not groups:
        return "none", "No number could be read from the words."
    if len(groups) < 2:
        return "none", agreement(values)
    beside = beside or nearby or [""] * len(values)
    scoped = scope_words(groups, values, beside, measure) or scope_opened(groups, values, nearby)
    if scoped is not None:
        return "different-scope", scoped
    side_by_side = both_sourced(groups, values)
    if side_by_side is not None:
        return "different-source", side_by_side
    told_apart = told_of_days(groups, nearby) or told_of_their_own(groups, beside)
    if told_apart is not None:
        return "different-scope", told_apart
    twice = same_source_twice(groups, values) if measure in CUMULATIVE else None
    if twice is not None:
        return "updated", twice
    whole = own_words(groups, [whole_told(words) for words in beside])
    course = (
        ""
        if any(other_year(words, published.get(value.document)) for words, value in zip(nearby, values, strict=False))
        else course_of(values, published, measure=measure)
    )
    speaking = [words_of_time(place, values, nearby, beside) for place in range(len(values))]
    moved = next((found for group in groups for place in group if (found := change_told(speaking[place]))), None)
    if moved is not None and (course != AGAINST or fall_told(moved)):
        return "updated", course.replace(AGAINST, "") or f"The words tell of a count on the move: “{moved}”."
    if are_told_apart(groups, values):
        told = "; ".join(f"{values[group[0]].text} is given by {group_sources(values, group)[0]}" for group in groups)
        return "different-source", f"Every number has a source of its own: {told}."
    if whole is not None:
        return "different-scope", f"One of the counts is of the whole: “{whole}”."
    if course and course != AGAINST and measure in CUMULATIVE:
        return "updated", course
    hour = next((found for group in groups for place in group if (found := hour_told(speaking[place]))), None)
    if hour is not None and course != AGAINST and measure not in MOMENTARY:
        return "updated", course or f"The words tell at what time a count stood: “{hour}”."
    narrower = narrower_name(groups, values) if measure not in MOMENTARY else None
    if narrower is not None:
        return "different-scope", narrower
    if several_sourced(groups, values):
        given = "; ".join(f"{values[group[0]].text} by {givers[0]}" for group in groups if (givers := group_sources(values, group)))
        return "different-source", f"Several numbers have a source of their own: {given}."
    without = [values[group[0]] for group in groups if not group_sources(values, group)]
    if without:
        told = ", ".join(f"{value.text} ({value.document})" for value in without)
        return "unexplained", f"No date, scope or source in the texts tells the numbers apart; without a source: {told}."
    return "unexplained", "No date, scope or source in the texts tells the numbers apart: one source is given different numbers."


def words_of_time(place: int, values: Sequence[FigureValue], nearby: Sequence[str], beside: Sequence[str]) -> str:
    """Where to look for words of time: the whole sentence if it has another number of the row, else what is said of this figure."""
    value = values[place]
    if not nearby:
        return beside[place]
    together = any(
        other.document == value.document and (other.low, other.high) != (value.low, value.high) and nearby[number] == nearby[place]
        for number, other in enumerate(values)
    )
    return nearby[place] if together else beside[place]


def several_sourced(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> bool:
    """Whether two numbers have a source each, and not the same, even if others have none."""
    sourced = [group for group in groups if group_sources(values, group)]
    return any(are_told_apart([one, other], values) for one, other in combinations(sourced, 2))


def course_of(values: Sequence[FigureValue], published: Mapping[str, str | None], *, measure: str) -> str:
    """How the numbers go with the days, in words; `""` where the days say nothing, AGAINST where they speak against an update."""
    growth = grows(values, published)
    if growth is not None:
        return growth
    fallen = falls(values, published)
    if fallen and measure in DWINDLING:
        return "The number falls with the date of the account, as people are found."
    return AGAINST if fallen else ""


def are_told_apart(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> bool:
    """Whether every number has a source, and no two numbers share one."""
    return all(group_sources(values, group) for group in groups) and not any(
        same_speaker(one, other)
        for first, second in combinations(groups, 2)
        for one in group_sources(values, first)
        for other in group_sources(values, second)
    )


def counts(values: Sequence[FigureValue]) -> list[list[int]]:
    """The values by count: each list holds places of values that one number can be; exact values first open a count."""
    groups: list[list[int]] = []
    exact_first = sorted(range(len(values)), key=lambda place: (looseness(values[place]), place))
    for place in exact_first:
        value = values[place]
        if value.low is None and value.high is None:
            continue
        fitting = [group for group in groups if all(one_count(value, values[other]) for other in group)]
        holding = [group for group in groups if any(one_count(value, values[other]) for other in anchors(group, values))]
        if looseness(value) and holding:
            # a bound holds for whatever lies inside it, and makes no count of its own
            (fitting or holding)[0].append(place)
        elif fitting:
            fitting[0].append(place)
        else:
            groups.append([place])
    return [sorted(group) for group in groups]


def anchors(group: Sequence[int], values: Sequence[FigureValue]) -> list[int]:
    """The exact values of a count, or all where none is exact: *at least 43* is not *40*, though *at least 40* could be both."""
    return [place for place in group if not looseness(values[place])] or list(group)


def looseness(value: FigureValue) -> int:
    """0 exact, 1 a bound, 2 a vague word."""
    if is_vague(value):
        return 2
    return 0 if value.low is not None and value.low == value.high else 1


def is_vague(value: FigureValue) -> bool:
    return not VAGUE.isdisjoint(value.text.casefold().split()) and not any(character.isdigit() for character in value.text)


def one_count(one: FigureValue, other: FigureValue) -> bool:
    """Whether one number can be both, bounds read as news uses them."""
    if one.low is not None and other.low is not None and one.high is None and other.high is None and (is_vague(one) or is_vague(other)):
        return max(one.low, other.low) <= VAGUE_BOUND * min(one.low, other.low)
    ours, theirs = factors(one, other)
    low_one, high_one = bounds(one)
    low_other, high_other = bounds(other)
    return max(ours * low_one, theirs * low_other) <= min(ours * high_one, theirs * high_other)


FRACTION = re.compile(r"\bin (?:three|four|five|ten)\b|\b(?:half|third|thirds|quarter|quarters)\b", re.IGNORECASE)
"""*Seven in ten* can be 71 percent."""


def bounds(value: FigureValue) -> tuple[float, float]:
    """The numbers a figure can stand for, 6 % wider where it is exact and above 50."""
    low, high = value.low, value.high
    if low is not None and high is not None:
        if value.qualifier in ABOUT and not high % 10 and TEN < high < 100:
            return low - TEN / 2, high + TEN / 2
        loose = value.qualifier in ABOUT or FRACTION.search(value.text) or (high > 50 and (value.qualifier is not None or is_round(high)))
        slack = APPROXIMATION if high > 15 and loose else 0.0
        return low * (1 - slack), high * (1 + slack)
    if low is not None:
        return low, low * (VAGUE_BOUND if is_vague(value) else OPEN_BOUND)
    if high is not None:
        return high / OPEN_BOUND, high
    return 0.0, float("inf")


def is_round(number: float) -> bool:
    """Whether only the first two digits are not 0.

    >>> is_round(84_000), is_round(84_112)
    (True, False)
    """
    digits = f"{number:.0f}"
    return len(digits) > 2 and not digits[2:].strip("0")


def agreement(values: Sequence[FigureValue]) -> str:
    texts = list(dict.fromkeys((value.low, value.high) for value in values))
    return "All accounts that tell it give one number." if len(texts) == 1 else "One number can be all of them."


def group_sources(values: Sequence[FigureValue], group: Sequence[int]) -> list[str]:
    """Who gives this number, each source once."""
    return list(dict.fromkeys(source for place in group if (source := giver(values[place])) is not None))


def giver(value: FigureValue) -> str | None:
    """Who gives the number; nobody, where that is only another paper or channel."""
    return None if value.source is None or MEDIA.search(value.source) else value.source


def both_sourced(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> str | None:
    """The account that itself sets two numbers side by side, each with a source of its own."""
    for one, other in combinations(groups, 2):
        for first in one:
            for second in other:
                ours, theirs = values[first], values[second]
                giver_one, giver_other = giver(ours), giver(theirs)
                if ours.document != theirs.document or giver_one is None or giver_other is None:
                    continue
                if not same_speaker(giver_one, giver_other):
                    return f"{ours.document} gives both: {ours.text} by {giver_one}, {theirs.text} by {giver_other}."
    return None


MEDIA = re.compile(
    r"^(?:everybody|everyone|others?)\b|\b(?:newspapers?|papers?|channels?|broadcasters?|television|tabloids?|websites?|media|(?:press|news) reports?)$",
    re.IGNORECASE,
)
"""Who hands a number on, and has not counted."""


def same_source_twice(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> str | None:
    """The source that is reported with two numbers: its own count moved."""
    for one, other in combinations(groups, 2):
        for first in one:
            for second in other:
                source, again = values[first].source, values[second].source
                if source is not None and again is not None and same_speaker(source, again):
                    return f"{source} is given with {values[first].text} and with {values[second].text}."
    return None


def grows(values: Sequence[FigureValue], published: Mapping[str, str | None]) -> str | None:
    """The numbers by day, if they never fall and at least two days differ."""
    by_day: dict[str, list[float]] = {}
    for value in values:
        day = published.get(value.document)
        number = value.low if value.low is not None else value.high
        if day is None:
            return None
        if number is not None and not is_vague(value):
            by_day.setdefault(day[:10], []).append(number)
    days = sorted(by_day)
    if len(days) < 2:
        return None
    latest = [max(by_day[day]) for day in days]
    earliest = [min(by_day[day]) for day in days]
    if any(after < before for before, after in zip(latest, latest[1:], strict=False)) or latest[0] == latest[-1]:
        return None
    if any(low < latest[0] for low in earliest[1:]):
        return None
    return (
        "The number never falls with the date of the account: "
        + ", ".join(f"{day}: {number:,.10g}" for day, number in zip(days, latest, strict=True))
        + "."
    )


def falls(values: Sequence[FigureValue], published: Mapping[str, str | None]) -> bool:
    """Whether a later account has a lower number than every earlier one."""
    by_day: dict[str, list[float]] = {}
    for value in values:
        day, number = published.get(value.document), value.low if value.low is not None else value.high
        if day is not None and number is not None and not is_vague(value):
            by_day.setdefault(day[:10], []).append(number)
    days = sorted(by_day)
    return len(days) > 1 and max(by_day[days[-1]]) < min(by_day[days[0]])


DAY = re.compile(
    r"\b((?:[Ll]ast|[Tt]wo)\s+(?:week|weeks ago|month|year|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)|"
    r"since\s+(?:[A-Z]\w+|\d{4}|\d+ [A-Z]\w+)|this\s+year|days\s+(?:ago|before|after))"
)


def told_of_days(groups: Sequence[Sequence[int]], nearby: Sequence[str]) -> str | None:
    """Counts that are each told of a time of their own."""
    if not nearby:
        return None
    said = [{match[1].strip() for place in group for match in DAY.finditer(nearby[place])} for group in groups]
    for one, other in combinations(said, 2):
        if one and other and not {day.casefold() for day in one} & {day.casefold() for day in other}:
            return f"The counts are each told of a time of their own: {min(one)}; {min(other)}."
    return None


def told_of_their_own(groups: Sequence[Sequence[int]], beside: Sequence[str]) -> str | None:
    """A place or a share of its own beside each number."""
    for told_of, read in (("a place", places_told), ("a share", shares_told)):
        said = [{found for number in group for found in read(beside[number])} for group in groups]
        for one, other in combinations(said, 2):
            if one and other and not one & other:
                return f"The counts are each told of {told_of} of their own: {min(one)}; {min(other)}."
    return None


def scope_words(groups: Sequence[Sequence[int]], values: Sequence[FigureValue], beside: Sequence[str], measure: str) -> str | None:
    """Words of scope beside one number and beside no other."""
    told = [scope_told(words, measure=measure, figure=value.text) for value, words in zip(values, beside, strict=True)]
    own = own_words(groups, told)
    return None if own is None else f"One of the counts says what it takes in: “{own}”."


def scope_opened(groups: Sequence[Sequence[int]], values: Sequence[FigureValue], nearby: Sequence[str]) -> str | None:
    """Words of scope right before one number and before no other: *Including six teachers, 64 people*."""
    if not nearby:
        return None
    own = own_words(groups, [opening_scope(near[: max(0, near.find(value.text))]) for value, near in zip(values, nearby, strict=True)])
    return None if own is None else f"One of the counts says what it takes in: “{own}”."


def own_words(groups: Sequence[Sequence[int]], told: Sequence[frozenset[str]]) -> str | None:
    """What the words beside one number say, and those beside no other; the first such words."""
    said = [frozenset[str]().union(*(told[place] for place in group)) for group in groups]
    for number, words in enumerate(said):
        own = words.difference(*(other for place, other in enumerate(said) if place != number))
        if own:
            return min(own)
    return None


GENERIC = frozenset(
    "people persons person men jobs posts employees workers staff members dead deaths bodies casualties victims cases arrests injured wounded lives souls others".split()
)
"""Names of everybody that a count can be of."""


def narrower_name(groups: Sequence[Sequence[int]], values: Sequence[FigureValue]) -> str | None:
    """The count of people of one kind, beside one of people of any kind: *1,800 drivers and guards*, *5,400 jobs*."""
    heads = [frozenset(head_of(values[place].of) for place in group if values[place].of is not None) for group in groups]
    for number, names in enumerate(heads):
        others = frozenset[str]().union(*(other for place, other in enumerate(heads) if place != number))
        if names and others and GENERIC.isdisjoint(names) and others <= GENERIC:
            return f"One of the counts is of a narrower name: {min(names)}, beside {min(others)}."
    return None


def head_of(of: str | None) -> str:
    """The noun of a counted phrase.

    >>> head_of("drivers and guards"), head_of("nursing posts in the county")
    ('drivers', 'posts')
    """
    words = re.split(r" (?:and|of|in|on|at|from|with|who|that) |,", of or "")[0].casefold().split()
    return words[-1] if words else ""
