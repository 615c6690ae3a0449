"""How likely two figures are of one quantity, by what they count, by their sentences’ words and names, and by the numbers themselves.

It knows two figures and how rare their words are; it refuses to know which rows come of it.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from math import fsum, log, sqrt
from typing import TypeAlias

from framing.comparison.counted import APART_GROUPS, HEADS, MAIN, NEAR, PERSONS, WILD
from framing.comparison.counts import is_vague
from framing.comparison.houses import are_of_two_houses
from framing.comparison.mentions import Mention, differ_in_source, doublings, is_unread
from framing.comparison.scales import factors_between
from framing.comparison.types import FigureValue

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
        if one.isdisjoint(other):
            return 0.0
        return fsum(map(self.weights.__getitem__, one & other)) / (self.sizes[one] * self.sizes[other])


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


class Pair:
    """Two mentions, and what more than one term asks of them."""

    __slots__ = ("apart", "by", "equal", "one", "one_document", "one_measure", "other", "unlike", "unread", "vague")

    def __init__(self, one: Mention, other: Mention, apart: Couples) -> None:
        self.one = one
        self.other = other
        self.apart = apart
        self.by = ours, theirs = factors_between(one.scale, other.scale)
        self.equal = (one.value.low, one.value.high) == (other.value.low, other.value.high) and ours == theirs
        self.unread = is_unread(one.value) or is_unread(other.value)
        """Whether the words of one of them are no number."""
        self.vague = is_vague(one.value) and is_vague(other.value)
        """Whether both are a mere word: *thousands*."""
        self.unlike = not (self.equal or self.unread or compatible(one.value, other.value, self.by))
        """Whether no number can be both."""
        self.one_measure = one.measure == other.measure
        self.one_document = one.value.document == other.value.document

    @property
    def in_one_sentence(self) -> bool:
        return self.one.sentence == self.other.sentence and self.one_document

    @property
    def have_two_sources(self) -> bool:
        return differ_in_source(self.one.value, self.other.value)

    @property
    def are_two_counts(self) -> bool:
        """Whether two numbers of one measure count people: *36 dead* and *40 dead*."""
        return self.one.measure in HEADS and not self.equal


WORDS = 0.53
"""What two mentions gain whose words are all the same."""


def likeness(one: Mention, other: Mention, rarity: Rarity, apart: Couples) -> float:
    """How likely two mentions are of one quantity, about −1.5 … 1.5: the sum of what each term gives or takes, in their order."""
    pair = Pair(one, other, apart)
    score = WORDS * rarity.overlap(one.words, other.words)
    for term in TERMS if pair.one_measure else OF_TWO_MEASURES:
        score += term(pair)
    return score


EQUAL, COMPATIBLE = 0.47, 0.31
SMALL_EQUAL, SMALL_COMPATIBLE = 0.3, 0.25
SMALL = 13
"""Numbers below say little: there are many twos and fours in one incident."""
DOUBLED, OFTEN = 0.06, 5.0
"""What two numbers lose each time one has to be doubled to be the other, and how often that counts."""


VAGUE_NAMED, VAGUE_SUM = 0.2, -0.2
"""What two vague numbers gain that count one thing by name, and two vague sums."""


def numbers(pair: Pair) -> float:
    """*40* and *40* gain most, *at least 40* and *43* less; *36* and *140* lose, and *thousands* says little."""
    if pair.unlike:
        return -DOUBLED * min(OFTEN, doublings(pair.one.value, pair.other.value, pair.by))
    if pair.unread:
        return 0.0
    if pair.vague and not (pair.one_measure and pair.one.measure in HEADS):
        if "money" in (pair.one.measure, pair.other.measure):
            return VAGUE_SUM
        return VAGUE_NAMED if pair.one.group == pair.other.group else 0.0
    is_small = max(size_of(pair.one), size_of(pair.other)) < SMALL
    if pair.equal:
        return SMALL_EQUAL if is_small else EQUAL
    return SMALL_COMPATIBLE if is_small else COMPATIBLE


REPEATED = 0.83
"""What two numbers in one account lose that differ and have no two sources: they are two quantities."""


def told_apart_by_one(pair: Pair) -> float:
    """*36 people … 40 people* in one account and by one voice."""
    return -REPEATED if pair.unlike and pair.one_document and not pair.have_two_sources else 0.0


APART = 0.44
"""What two numbers lose that two or more accounts print in one sentence as one voice's."""


def told_apart_by_several(pair: Pair) -> float:
    """*51.3 percent to 46.9*, in both accounts"""
    return -APART if pair.unlike and pair.apart and couple(pair.one, pair.other) in pair.apart else 0.0


FIXED = frozenset("votes percent money distance".split())
"""Measures whose numbers do not grow while an incident is counted: another number is mostly another quantity."""
OTHER_NUMBER = 0.1


def fixed(pair: Pair) -> float:
    """*12 million crowns* and *14 million crowns*"""
    return -OTHER_NUMBER if pair.unlike and pair.one.measure in FIXED else 0.0


LEADING = 0.05
"""What two tolls of one kind gain that both stand in a headline or lead: that is where the incident's own toll stands."""


def leading(pair: Pair) -> float:
    """*Nine dead as ferry sinks* and *Ferry toll reaches 14*"""
    one, other = pair.one, pair.other
    in_lead = one.value.place != "body" and other.value.place != "body"
    return LEADING if in_lead and one.group in MAIN and other.group in MAIN and not pair.one_document else 0.0


SAME_MEASURE, SAME_WILD = 0.25, 0.05
NEAR_MEASURE, OTHER_MEASURE = 0.1, 0.7
"""What two lose that may be told of the same people (*injured*, *treated*), and two that can't."""


def measures(pair: Pair) -> float:
    """*40 killed* and *36 dead*, *nine injured* and *nine treated*, *nine injured* and *nine crowns*"""
    one, other = pair.one.measure, pair.other.measure
    if pair.one_measure:
        return SAME_WILD if one in WILD else SAME_MEASURE
    if one in WILD or other in WILD:
        return 0.0
    return -NEAR_MEASURE if frozenset((one, other)) in NEAR else -OTHER_MEASURE


SAME_GROUP, OTHER_GROUP = 0.05, 0.21
SAME_CLASS, OTHER_CLASS, TWO_CLASSES = 0.28, 0.23, 0.8
"""Officers and officers; officers and people; women and officers."""
AGES = frozenset({"children", "women", "adults"})
OF_AN_AGE = 0.8
"""Women, and people who are named: they are some of them."""
SOME_PEOPLE, OTHER_PEOPLE = -0.18, 0.3
"""*Miners* and *people*; *miners* and *farmers*."""


def groups(pair: Pair) -> float:
    """What whom they count adds: classes of people that are counted for themselves tell most, people of any kind may be the same people."""
    ours, theirs = pair.one.group, pair.other.group
    if pair.one_measure and pair.one.measure in HEADS:
        ours, theirs = ours or "people", theirs or "people"
    if ours is None or theirs is None:
        return 0.0
    classes = (ours in APART_GROUPS) + (theirs in APART_GROUPS)
    if ours == theirs:
        return SAME_CLASS if classes else SAME_GROUP
    if classes:
        if classes == 2:
            return -TWO_CLASSES
        return -OF_AN_AGE if some_of_them(pair.one, pair.other) else -OTHER_CLASS
    if are_people(ours) and are_people(theirs):
        return SOME_PEOPLE if "people" in (ours, theirs) else -OTHER_PEOPLE
    return -OTHER_GROUP


OWN_COUNTS = 0.1
"""What two counts of one kind gain that are given by two sources."""


def counted_by_two(pair: Pair) -> float:
    """*36 dead, the clinic said* and *40 dead, the council said*"""
    return OWN_COUNTS if pair.are_two_counts and pair.have_two_sources else 0.0


GROWN = 0.36
"""What two counts of one kind gain if the account of the later day has the higher one."""


def grown(pair: Pair) -> float:
    """*Nine dead* on Monday, *14 dead* on Tuesday"""
    return GROWN if pair.are_two_counts and has_grown(pair.one, pair.other) else 0.0


SAME_SENTENCE = 0.35
"""What two counts lose that one sentence tells as one voice’s."""


def in_one_breath(pair: Pair) -> float:
    """*Four died on the quay and nine on the bridge*"""
    return -SAME_SENTENCE if pair.are_two_counts and pair.in_one_sentence and not pair.have_two_sources else 0.0


PART_PENALTY = 0.12
"""What a part and a whole lose."""


def part_and_whole(pair: Pair) -> float:
    """*36, including 17 children*"""
    return -PART_PENALTY if pair.one.part != pair.other.part else 0.0


OTHER_SORT = 1.0
"""What two counts lose of which one is of people and one is a span of time, or a length."""


def sorts(pair: Pair) -> float:
    """*11 years* and *11 appeals*"""
    return -OTHER_SORT if pair.one.sort != pair.other.sort and are_sorts(pair.one, pair.other) else 0.0


def equal_in_one_breath(pair: Pair) -> float:
    """*Three women and three rebels*: as much as two numbers that differ."""
    return -REPEATED if pair.equal and pair.in_one_sentence and named_apart(pair.one, pair.other) else 0.0


OTHER_HOUSE = 0.83
"""What two counts lose that are of two houses of one kind."""


def of_two_houses(pair: Pair) -> float:
    """*Dozens of pupils of Low Quay School* and *a dozen pupils at Saltmere School*"""
    return -OTHER_HOUSE if pair.one.group == pair.other.group and are_of_two_houses(pair.one.house, pair.other.house) else 0.0


TERMS: tuple[Callable[[Pair], float], ...] = (
    numbers,
    told_apart_by_one,
    told_apart_by_several,
    fixed,
    leading,
    measures,
    groups,
    counted_by_two,
    grown,
    in_one_breath,
    part_and_whole,
    sorts,
    equal_in_one_breath,
    of_two_houses,
)
OF_ONE_MEASURE = frozenset({fixed, leading, counted_by_two, grown, in_one_breath})
"""The terms that figures of two measures are not asked for."""
OF_TWO_MEASURES = tuple(term for term in TERMS if term not in OF_ONE_MEASURE)


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
    return size_of(earlier) < size_of(later)


def size_of(mention: Mention) -> float:
    """Its lower bound, or else its upper one."""
    return mention.value.low or mention.value.high or 0


def are_people(group: str) -> bool:
    return group == "people" or group.startswith(PERSONS)


def some_of_them(one: Mention, other: Mention) -> bool:
    """Whether one counts women, children or adults, and the other people it names otherwise: *17 women*, *17 people of one family*."""
    if one.group is None or other.group is None or one.group == other.group or "percent" in (one.measure, other.measure):
        return False
    return not AGES.isdisjoint((one.group, other.group))


NEARLY = 0.02
"""Numbers that differ by a fiftieth are one, rounded."""


def compatible(one: FigureValue, other: FigureValue, by: tuple[float, float]) -> bool:
    """Whether one number, both multiplied so, can be both: *at least 40* and *43* can, *36* and *40* can't."""
    ours, theirs = by
    low, other_low = ours * (one.low or 0), theirs * (other.low or 0)
    high = min(ours * infinite(one.high), theirs * infinite(other.high))
    if max(low, other_low) <= high and doublings(one, other, by) <= 1:
        return True
    return one.low is not None and other.low is not None and abs(low - other_low) <= NEARLY * max(low, other_low)


def infinite(bound: float | None) -> float:
    return float("inf") if bound is None else bound
