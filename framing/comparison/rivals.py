"""Rows that tell one quantity with different numbers: accounts that each give a count of the same, and no other of it.

It knows what two rows count, which accounts give them and how they are set against each other; it refuses to know how
mentions of one number found each other.

Accounts that tell one quantity differently seldom print each other's number. So two rows are one quantity if they count
the same, and no account gives both as two quantities: an account that has both gives them to two sources, or says that the
count has moved.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from framing.comparison.evidence import change_told, hour_told, scope_told, sets_against
from framing.comparison.mentions import APART_GROUPS, HEADS, PERSONS, WILD, Mention, differ_in_source, distance
from framing.comparison.scales import SCALES
from framing.comparison.types import FigureValue
from framing.ledgers.happenings import UNITS

Overlap: TypeAlias = Callable[[frozenset[str], frozenset[str]], float]
FIRM = HEADS | {"homes", "strikes"}
"""Measures that say by themselves what is counted."""
RELATED = {
    frozenset(pair) for pair in (("injured", "treated"), ("injured", "casualties"), ("killed", "casualties"), ("missing", "trapped"))
}
"""Measures that may be told of the same people."""
ABOARD = re.compile(r"\b(?:aboard|on board|carrying|carried)\b", re.IGNORECASE)
OF_ANYBODY = frozenset({"jobs"})
"""Firm measures that are one whatever the counted are called."""
VAGUE_GROUPS = frozenset({"people"})
"""Groups that say nothing of what is counted where no happening does."""
FURTHEST = 3.5
"""How often one number may have to be doubled to be the other."""
SAME_KIND = 0.1
"""Likeness of words that counts of one firm measure need."""
SAME_NOUN = 0.06
"""The same for things of one name: *fourteen boats*, *two dozen boats*."""
SAME_UNIT = 0.2
"""The same for money, percent, distance and votes, whose unit says nothing of what is measured."""
MOST_SHARED = 1
"""How many accounts may give both numbers to two sources: what several tell apart are two quantities, unless all say that one count has moved."""
TELLING = 13
"""From here on a number is seldom printed twice by chance."""
SEVERAL = 6
"""Mentions of a row whose words are looked at."""


@dataclass(slots=True)
class Row:
    """Mentions that stand together, and what they count."""

    mentions: list[Mention]
    measure: str
    groups: frozenset[str]
    units: frozenset[str]
    """Currencies and the like, as printed."""
    part: bool
    aboard: bool
    """Whether the words say that these people were on board."""
    numbers: frozenset[float]
    """The exact numbers that are large enough to tell something."""

    def by_document(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.value.document, []).append(mention)
        return found


def join_rivals(clusters: Sequence[list[int]], mentions: Sequence[Mention], overlap: Overlap) -> list[list[int]]:
    """The clusters, with those joined that tell one quantity differently; the likest pairs first."""
    rows = [told([mentions[place] for place in cluster]) for cluster in clusters]
    possible = {
        (one, other): needed
        for one in range(len(rows))
        for other in range(one + 1, len(rows))
        if (needed := likeness_needed(rows[one], rows[other])) is not None
    }
    among = Counter(number for pair in possible if len({rows[number].measure for number in pair}) == 1 for number in pair)
    candidates = []
    for (one, other), needed in possible.items():
        shared = words_shared(rows[one], rows[other], overlap)
        alone = among[one] == among[other] == 1 and (rows[one].measure in FIRM or needed == SAME_NOUN)
        if shared >= needed or alone:
            candidates.append((needed - shared, one, other))
    merged = {number: number for number in range(len(rows))}
    for _, one, other in sorted(candidates):
        first, second = root(merged, one), root(merged, other)
        if first == second or not are_rivals(rows[first], rows[second]):
            continue
        keep, gone = sorted((first, second))
        rows[keep] = told([*rows[keep].mentions, *rows[gone].mentions])
        merged[gone] = keep
    found: dict[int, list[int]] = {}
    for number, cluster in enumerate(clusters):
        found.setdefault(root(merged, number), []).extend(cluster)
    return sorted(sorted(cluster) for cluster in found.values())


def root(merged: dict[int, int], number: int) -> int:
    while merged[number] != number:
        number = merged[number]
    return number


def told(mentions: list[Mention]) -> Row:
    """The row of these mentions: the measure of most, and every group of whom or what they count."""
    measures = Counter(mention.measure for mention in mentions if mention.measure not in WILD)
    return Row(
        mentions=mentions,
        measure=measures.most_common(1)[0][0] if measures else "other",
        groups=frozenset(mention.group for mention in mentions if mention.group is not None),
        units=frozenset(word for mention in mentions for word in mention.value.text.casefold().split() if word in UNITS),
        part=any(mention.part for mention in mentions),
        aboard=any(ABOARD.search(mention.nearby) for mention in mentions),
        numbers=frozenset(
            mention.value.low
            for mention in mentions
            if mention.value.low is not None and mention.value.low == mention.value.high and mention.value.low >= TELLING
        ),
    )


def likeness_needed(one: Row, other: Row) -> float | None:
    """How alike the words round two rows must be for one quantity; None if they count different things."""
    if one.part != other.part or (is_single(one) != is_single(other) and not (is_sourced(one) and is_sourced(other))):
        return None
    measures = {one.measure, other.measure}
    if len(measures) == 2:
        named = one.groups & other.groups - VAGUE_GROUPS
        if frozenset(measures) in RELATED and are_one_kind(one.groups, other.groups):
            return SAME_UNIT
        if one.numbers & other.numbers and measures & WILD and are_one_kind(one.groups, other.groups):
            return SAME_KIND
        return SAME_UNIT if named and measures & WILD and measures & FIRM else None
    if one.measure in FIRM:
        if one.numbers & other.numbers and are_one_kind(one.groups, other.groups):
            return 0.0
        return SAME_KIND if one.measure in OF_ANYBODY or are_one_kind(one.groups, other.groups) else None
    if one.measure in WILD:
        if one.aboard and other.aboard:
            return SAME_KIND
        named = one.groups & other.groups
        return None if not named else SAME_UNIT if named <= VAGUE_GROUPS else SAME_NOUN
    if one.units and other.units and not one.units & other.units and not (one.units <= SCALES.keys() and other.units <= SCALES.keys()):
        return None
    return SAME_UNIT


def is_sourced(row: Row) -> bool:
    """Whether somebody gives the number."""
    return any(mention.value.source is not None for mention in row.mentions)


def is_single(row: Row) -> bool:
    """Whether a row tells of one person or thing only."""
    return all(mention.value.low == mention.value.high == 1 for mention in row.mentions)


def are_one_kind(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two rows of one measure can count the same people: nobody, people of any kind, or those of one name."""
    if ours & APART_GROUPS or theirs & APART_GROUPS:
        return bool(ours & theirs & APART_GROUPS)
    if not ours or not theirs or ours & theirs:
        return True
    return any(is_people(group) for group in ours) and any(is_people(group) for group in theirs)


def is_people(group: str) -> bool:
    return group in {"people", "workers"} or group.startswith(PERSONS)


def words_shared(one: Row, other: Row, overlap: Overlap) -> float:
    return max(overlap(ours.words, theirs.words) for ours in one.mentions[:SEVERAL] for theirs in other.mentions[:SEVERAL])


def are_rivals(one: Row, other: Row) -> bool:
    """Whether the numbers can be of one quantity, and every account that gives both sets them against each other."""
    if min(distance(ours, theirs) for ours in by_number(one) for theirs in by_number(other)) > FURTHEST:
        return False
    ours, theirs = one.by_document(), other.by_document()
    shared = [document for document in ours if document in theirs]
    held_against = are_set_against if len(shared) <= MOST_SHARED else are_then_and_now
    return all(any(held_against(first, second) for first in ours[document] for second in theirs[document]) for document in shared)


def by_number(row: Row) -> list[FigureValue]:
    """One value of each number."""
    return list({(mention.value.low, mention.value.high): mention.value for mention in row.mentions}.values())


def are_set_against(one: Mention, other: Mention) -> bool:
    """Whether one account gives both numbers of one quantity: to two sources, or as a count that has moved."""
    if differ_in_source(one.value, other.value):
        return True
    if one.sentence == other.sentence and sets_against(one.nearby):
        return True
    if tell_of_change(one, other):
        return True
    return one.measure not in WILD and scope_told(one.nearby) != scope_told(other.nearby)


def are_then_and_now(one: Mention, other: Mention) -> bool:
    """Whether one sentence gives both numbers as one count that has moved."""
    return one.sentence == other.sentence and tell_of_change(one, other)


def tell_of_change(one: Mention, other: Mention) -> bool:
    """Whether the words beside either number say that a count has moved, or at what hour it stood."""
    return any(change_told(mention.nearby) or hour_told(mention.nearby) for mention in (one, other))
