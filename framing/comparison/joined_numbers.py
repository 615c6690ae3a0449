"""Rows and numbers in passing that are joined because they print the same number, the likest first.

It knows rows, and the numbers that stand in them; it refuses to know what makes two mentions of a number alike.

Two rows are as alike as their mentions of the same numbers are in the mean, a number in passing and a row as alike as it and the mention
that is most like it. Mentions of other numbers speak against them, each as much as the next: where they outweigh the same ones, the rows
stay apart.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from framing.comparison.mentions import Mention, is_unread
from framing.comparison.same_number import Overlap, Printed, number_of

Pair = tuple[int, int]

ENOUGH = 0.0
"""Mean log odds of the mentions of the same numbers at which rows are joined."""
OTHER_NUMBER = -3.0
"""What counts as log odds of two mentions that print different numbers."""
ALTOGETHER, IN_PASSING = -1.1, -1.5
"""Mean log odds over all mentions below which two rows, and a row and a number in passing, stay apart."""
PLACES = 9
"""Decimals to which means are compared, so that sums in another order are the same."""


def join_numbers(rows: Sequence[Sequence[int]], mentions: Sequence[Mention], overlap: Overlap) -> list[list[int]]:
    """The rows, places in `mentions`, each in order, with those joined that print the same numbers of one quantity."""
    members = {number: list(row) for number, row in enumerate(rows)}
    aside = {number for number, row in enumerate(rows) if len(row) == 1 and mentions[row[0]].passing}
    links = links_between(rows, mentions, overlap, aside)
    scores = {pair: score for pair, link in links.items() if (score := score_of(link, members, pair, aside)) is not None}
    neighbours: dict[int, set[int]] = {}
    for one, other in links:
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    while scores:
        keep, gone = min(scores, key=lambda pair: (-scores[pair], pair))
        members[keep] += members.pop(gone)
        aside -= {keep, gone}
        for other in neighbours.pop(gone):
            link = links.pop(ordered(gone, other))
            scores.pop(ordered(gone, other), None)
            neighbours[other].discard(gone)
            if other != keep:
                total, count = links.get(ordered(keep, other), (0.0, 0))
                links[ordered(keep, other)] = total + link[0], count + link[1]
                neighbours[keep].add(other)
                neighbours[other].add(keep)
        for other in neighbours[keep]:
            pair = ordered(keep, other)
            scores.pop(pair, None)
            score = score_of(links[pair], members, pair, aside)
            if score is not None:
                scores[pair] = score
    return sorted(sorted(row) for row in members.values())


def links_between(
    rows: Sequence[Sequence[int]], mentions: Sequence[Mention], overlap: Overlap, aside: AbstractSet[int]
) -> dict[Pair, tuple[float, int]]:
    """Two rows that print a number in common → the sum of the log odds of those mentions, and how many pairs they are.

    `aside` are the rows of one number in passing.
    """
    printed = Printed(mentions, overlap)
    row_of = {place: number for number, row in enumerate(rows) for place in row}
    places: dict[tuple[float | None, float | None], list[int]] = {}
    for place, mention in enumerate(mentions):
        if place in row_of and not is_unread(mention.value):
            places.setdefault(number_of(mention), []).append(place)
    odds: dict[Pair, list[float]] = {}
    for alike in places.values():
        for one, other in combinations(alike, 2):
            if row_of[one] != row_of[other] and printed.could_be_one(one, other):
                odds.setdefault(ordered(row_of[one], row_of[other]), []).append(printed.log_odds(one, other))
    return {pair: (sum(found) if aside.isdisjoint(pair) else max(found) * len(found), len(found)) for pair, found in odds.items()}


def score_of(link: tuple[float, int], members: dict[int, list[int]], pair: Pair, aside: AbstractSet[int]) -> float | None:
    """The mean log odds of the same numbers; None where it is too low, or other numbers outweigh it."""
    total, count = link
    all_pairs = len(members[pair[0]]) * len(members[pair[1]])
    score = round(total / count, PLACES)
    altogether = round((total + OTHER_NUMBER * (all_pairs - count)) / all_pairs, PLACES)
    return score if score > ENOUGH and altogether >= (ALTOGETHER if aside.isdisjoint(pair) else IN_PASSING) else None


def ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
