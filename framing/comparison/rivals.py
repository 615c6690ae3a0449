"""Rows that tell one quantity with different numbers: accounts that each give a count of the same.

It knows which rows are likest and when to stop; it refuses to know what makes two rows alike.

Accounts that tell one quantity differently seldom print each other's number, so mentions find each other by number first,
and rows by what they count, who gives them and how the accounts that have both set them against each other.
"""

import re
from collections import Counter
from collections.abc import Sequence

from framing.comparison.counted import WILD
from framing.comparison.mentions import Mention
from framing.comparison.rivalry import Numbers, Overlap, Row, are_one_sort, is_rest_told, log_odds
from framing.ledgers.happenings import UNITS

ABOARD = "aboard"
"""The group of those who are on board, whatever they are called."""
ON_BOARD = re.compile(
    r" *(?:[\w’'-]+ ){0,4}?(?:aboard|on board|on the (?:coach|bus|train|ferry|ship|boat|plane|flight|vessel))\b", re.IGNORECASE
)
TRAVELLING = frozenset({"persons:passenger", "persons:traveller"})
CARRYING = re.compile(r"\b(?:carrying|carried|crammed|packed)(?: [\w’'-]+){0,3} ?$", re.IGNORECASE)
TELLING = 13
"""From here on a number is seldom printed twice by chance."""
EVEN = 0.0
"""Log odds above which two rows are joined."""


def join_rivals(clusters: Sequence[list[int]], mentions: Sequence[Mention], overlap: Overlap) -> list[list[int]]:
    """The clusters, with those joined that tell one quantity differently; the likest pair first, and then what that leaves."""
    rows = {number: told([mentions[place] for place in cluster]) for number, cluster in enumerate(clusters)}
    members = {number: list(cluster) for number, cluster in enumerate(clusters)}
    possible = [(one, other) for one in rows for other in range(one + 1, len(rows)) if are_one_sort(rows[one], rows[other])]
    among = Counter(number for pair in possible if len({rows[number].measure for number in pair}) == 1 for number in pair)
    odds: dict[tuple[int, int], float] = {}
    numbers: Numbers = {}
    for mention in mentions:
        if not mention.part and mention.value.low is not None and mention.value.low == mention.value.high:
            numbers.setdefault((mention.value.document, mention.measure), set()).add(mention.value.low)

    def judge(one: int, other: int, *, alone: bool) -> None:
        if is_rest_told(rows[one], rows[other], numbers):
            return
        found = log_odds(rows[one], rows[other], overlap, alone=alone)
        if found is not None and found > EVEN:
            odds[one, other] = found

    for one, other in possible:
        judge(one, other, alone=among[one] == among[other] == 1)
    while odds:
        keep, gone = min(odds, key=lambda pair: (-odds[pair], pair))
        rows[keep] = told([*rows[keep].mentions, *rows.pop(gone).mentions])
        members[keep] += members.pop(gone)
        odds = {pair: found for pair, found in odds.items() if keep not in pair and gone not in pair}
        for number in rows:
            if number != keep:
                judge(min(number, keep), max(number, keep), alone=False)
    return sorted(sorted(cluster) for cluster in members.values())


def travellers(mentions: Sequence[Mention]) -> frozenset[str]:
    """The group of those on board, if the words right beside a number say that it counts them."""
    for mention in mentions:
        start = mention.nearby.find(mention.value.text)
        end = start + len(mention.value.text)
        if mention.group in TRAVELLING:
            return frozenset({ABOARD})
        if start >= 0 and (ON_BOARD.match(mention.nearby, end) or CARRYING.search(mention.nearby, 0, start)):
            return frozenset({ABOARD})
    return frozenset()


def told(mentions: list[Mention]) -> Row:
    """The row of these mentions: the measure of most, and every group of whom or what they count."""
    measures = Counter(mention.measure for mention in mentions if mention.measure not in WILD)
    by_document: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_document.setdefault(mention.value.document, []).append(mention)
    return Row(
        mentions=mentions,
        measure=measures.most_common(1)[0][0] if measures else "other",
        groups=frozenset(mention.group for mention in mentions if mention.group is not None) | travellers(mentions),
        sorts=frozenset(mention.sort for mention in mentions if mention.sort is not None),
        units=frozenset(word for mention in mentions for word in mention.value.text.casefold().split() if word in UNITS),
        part=any(mention.part for mention in mentions),
        bare=all(mention.bare for mention in mentions),
        numbers=frozenset(
            mention.value.low
            for mention in mentions
            if mention.value.low is not None and mention.value.low == mention.value.high and mention.value.low >= TELLING
        ),
        values=tuple({(mention.value.low, mention.value.high, mention.value.source): mention.value for mention in mentions}.values()),
        by_document=by_document,
    )
