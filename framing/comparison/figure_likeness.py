"""How likely two figures are of one quantity, by what they count, by their sentences’ words and names, and by the numbers themselves.

It knows two figures and how rare their words are; it refuses to know which rows come of it.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import fsum, log, sqrt
from typing import TypeAlias

from framing.comparison.counted import APART_GROUPS, HEADS, MAIN, NEAR, PERSONS, WILD
from framing.comparison.mentions import Mention, differ_in_source, doublings, is_unread
from framing.comparison.scales import factors_between
from framing.comparison.types import FigureValue

FIXED = frozenset("votes percent money distance".split())
"""Measures whose numbers do not grow while an incident is counted: another number is mostly another quantity."""
OTHER_NUMBER = 0.1
WORDS = 0.53
"""What two mentions gain whose words are all the same."""
SMALL = 13
"""Numbers below say little: there are many twos and fours in one incident."""
EQUAL, COMPATIBLE = 0.47, 0.31
SMALL_EQUAL, SMALL_COMPATIBLE = 0.3, 0.25
OTHER_MEASURE = 0.7
SAME_GROUP, OTHER_GROUP = 0.05, 0.21
SAME_CLASS, OTHER_CLASS, TWO_CLASSES = 0.28, 0.23, 0.8
"""Officers and officers; officers and people; women and officers."""
AGES = frozenset({"children", "women", "adults"})
OF_AN_AGE = 0.8
"""Women, and people who are named: they are some of them."""
SOME_PEOPLE, OTHER_PEOPLE = -0.18, 0.3
"""*Miners* and *people*; *miners* and *farmers*."""
GROWN = 0.36
"""What two counts of one kind gain if the account of the later day has the higher one."""
SAME_SENTENCE = 0.35
"""What two counts lose that one sentence tells as one voice’s."""
OWN_COUNTS = 0.1
"""What two counts of one kind gain that are given by two sources."""
OTHER_SORT = 1.0
"""What two counts lose of which one is of people and one is a span of time, or a length."""
PART_PENALTY = 0.12
"""What a part and a whole lose: *36, including 17 children*."""
LEADING = 0.05
"""What two tolls of one kind gain that both stand in a headline or lead: that is where the incident's own toll stands."""
REPEATED = 0.83
"""What two numbers in one account lose that differ and have no two sources: they are two quantities."""
APART = 0.44
"""What two numbers lose that two or more accounts print in one sentence as one voice's: *51.3 percent to 46.9*."""

Couple: TypeAlias = frozenset[tuple[str, float | None, float | None]]
Couples: TypeAlias = frozenset[Couple]


class Rarity:
    """How much a shared word tells: the fewer mentions have it near them, the more.

    Sums are exact (`fsum`), because words come in the order of a set and no output may hang on that.
    """

    __slots__ = ("sizes", "weights")

    def __init__(self, mentions: Sequence[Mention]) -> None:
        counts = Counter(word for found in mentions for word in found.words)
        self.weights = {word: log(1 + len(mentions) / count) for word, count in counts.items()}
        self.sizes = {words: sqrt(fsum(self.weights[word] for word in words)) for words in {found.words for found in mentions}}

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Weight of the shared words over the geometric mean of both weights, 0 … 1."""
        shared = one & other
        if not shared:
            return 0.0
        return fsum(self.weights[word] for word in shared) / (self.sizes[one] * self.sizes[other])


def told_together(mentions: Sequence[Mention]) -> Couples:
    """The numbers of one measure that two or more accounts print in one sentence, with one source or none for both."""
    sentences: dict[tuple[str, int, str], list[Mention]] = {}
    for found in mentions:
        sentences.setdefault((found.value.document, found.sentence, found.measure), []).append(found)
    documents: dict[Couple, set[str]] = {}
    for (document, _, _), told in sentences.items():
        for one, other in combinations(told, 2):
            if one.value.source == other.value.source:
                documents.setdefault(couple(one, other), set()).add(document)
    return frozenset(numbers for numbers, told_by in documents.items() if len(told_by) > 1)


def couple(one: Mention, other: Mention) -> Couple:
    """Both numbers with their measure, in any order."""
    return frozenset((found.measure, found.value.low, found.value.high) for found in (one, other))


def likeness(one: Mention, other: Mention, rarity: Rarity, apart: Couples) -> float:
    """How likely two mentions are of one quantity, about −1.5 … 1.5."""
    score = WORDS * rarity.overlap(one.words, other.words)
    by = ours, theirs = factors_between(one.scale, other.scale)
    equal = (one.value.low, one.value.high) == (other.value.low, other.value.high) and ours == theirs
    size = max(one.value.low or one.value.high or 0, other.value.low or other.value.high or 0)
    if is_unread(one.value) or is_unread(other.value):
        pass
    elif equal:
        score += SMALL_EQUAL if size < SMALL else EQUAL
    elif compatible(one.value, other.value, by):
        score += SMALL_COMPATIBLE if size < SMALL else COMPATIBLE
    else:
        score -= 0.06 * min(5.0, doublings(one.value, other.value, by))
        if one.value.document == other.value.document and not differ_in_source(one.value, other.value):
            score -= REPEATED
        if apart and couple(one, other) in apart:
            score -= APART
        if one.measure == other.measure and one.measure in FIXED:
            score -= OTHER_NUMBER
    if (
        one.value.place != "body"
        and other.value.place != "body"
        and one.measure == other.measure
        and one.group in MAIN
        and other.group in MAIN
        and one.value.document != other.value.document
    ):
        score += LEADING
    if one.measure == other.measure:
        score += 0.25 if one.measure not in WILD else 0.05
    elif one.measure in WILD or other.measure in WILD:
        pass
    elif frozenset((one.measure, other.measure)) in NEAR:
        score -= 0.1
    else:
        score -= OTHER_MEASURE
    score += group_likeness(one, other)
    if one.measure == other.measure and one.measure in HEADS and not equal:
        if differ_in_source(one.value, other.value):
            score += OWN_COUNTS
        if has_grown(one, other):
            score += GROWN
        if one.sentence == other.sentence and one.value.document == other.value.document and not differ_in_source(one.value, other.value):
            score -= SAME_SENTENCE
    if one.part != other.part:
        score -= PART_PENALTY
    if one.sort != other.sort and are_sorts(one, other):
        score -= OTHER_SORT
    if equal and one.value.document == other.value.document and one.sentence == other.sentence and named_apart(one, other):
        score -= REPEATED
    return score


def are_sorts(one: Mention, other: Mention) -> bool:
    """Whether two figures are each of a sort, or one is a span or a length and the other counts something: *11 years*, *11 appeals*."""
    if one.sort is not None and other.sort is not None:
        return True
    counted = other if one.sort is not None else one
    return (one.scale is not None or other.scale is not None) and counted.group is not None


def named_apart(one: Mention, other: Mention) -> bool:
    """Whether two figures each name whom or what they count, and not the same: *three women … three rebels*."""
    return one.group is not None and other.group is not None and one.group != other.group


def has_grown(one: Mention, other: Mention) -> bool:
    """Whether the later account has the higher number: counts of people grow while an incident is counted."""
    earlier, later = (one, other) if (one.published or "") < (other.published or "") else (other, one)
    if earlier.published is None or later.published is None or earlier.published == later.published:
        return False
    return (earlier.value.low or earlier.value.high or 0) < (later.value.low or later.value.high or 0)


def group_likeness(one: Mention, other: Mention) -> float:
    """What whom they count adds: classes of people that are counted for themselves tell most, people of any kind may be the same people."""
    ours, theirs = one.group, other.group
    if one.measure == other.measure and one.measure in HEADS:
        ours, theirs = ours or "people", theirs or "people"
    if ours is None or theirs is None:
        return 0.0
    told_apart = ours in APART_GROUPS or theirs in APART_GROUPS
    if ours == theirs:
        return SAME_CLASS if told_apart else SAME_GROUP
    if told_apart:
        if ours in APART_GROUPS and theirs in APART_GROUPS:
            return -TWO_CLASSES
        return -OF_AN_AGE if some_of_them(one, other) else -OTHER_CLASS
    people = [group == "people" or group.startswith(PERSONS) for group in (ours, theirs)]
    if all(people):
        return SOME_PEOPLE if "people" in (ours, theirs) else -OTHER_PEOPLE
    return -OTHER_GROUP


def some_of_them(one: Mention, other: Mention) -> bool:
    """Whether one counts women, children or adults, and the other people it names otherwise: *17 women*, *17 people of one family*."""
    if one.group is None or other.group is None or one.group == other.group or "percent" in (one.measure, other.measure):
        return False
    return not AGES.isdisjoint((one.group, other.group))


def compatible(one: FigureValue, other: FigureValue, by: tuple[float, float]) -> bool:
    """Whether one number, both multiplied so, can be both: *at least 40* and *43* can, *36* and *40* can't."""
    ours, theirs = by
    low = max(ours * (one.low or 0), theirs * (other.low or 0))
    high = min(ours * infinite(one.high), theirs * infinite(other.high))
    near = (
        one.low is not None
        and other.low is not None
        and abs(ours * one.low - theirs * other.low) <= 0.02 * max(ours * one.low, theirs * other.low)
    )
    return (low <= high and doublings(one, other, by) <= 1) or near


def infinite(bound: float | None) -> float:
    return float("inf") if bound is None else bound
