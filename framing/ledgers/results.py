"""The sides of a vote: *6–3*, *by 118 to 97*, *five votes to four*; elsewhere two joined numbers are a range or a list.

It knows the words of voting and what may stand between two sides; it refuses to know who won.
"""

import re
from typing import Final

from framing.ledgers.numbers import SIMPLE, Number, numbers_in
from framing.ledgers.one_span import spans_of_one
from framing.prose import Prose

JUDGED: Final = frozenset(
    "voted vote votes voting ruled ruling decision majority passed split verdict justices judges bench panel defeated carried approved dissent dissented "
    "chamber lawmakers deputies senators mps parliament motion amendment ballot councillors".split()
)
"""In a sentence with one of these, two numbers joined by *to* or a dash are the sides of a vote."""
SCORE: Final = re.compile(r"(\d+)-(?:to-)?(\d+)")
VOTES_BETWEEN: Final = 4
LINKS: Final = frozenset("to – — - against".split())
BALLOTS: Final = frozenset("votes vote judges justices members seats deputies".split())
SIDES: Final = frozenset("decision ruling vote verdict majority split defeat".split())
UNITS_ONLY: Final = frozenset(word for word, value in SIMPLE.items() if value < 20)


def numbers_with_results(prose: Prose) -> list[Number]:
    """Every number of the text in order, with those marked that are the sides of a vote."""
    found = numbers_in(prose)
    held = {token for number in found for token in range(number.first, number.last)}
    found.extend(span for span in spans_of_one(prose) if span.first not in held)
    for token in (*prose.numerals, *prose.compounds):
        if "-" in prose.folded[token] and token not in held:
            found.extend(two_sides(prose, token))
    found.sort(key=lambda number: (number.first, number.place or (0, 0)))
    return marked_sides(prose, found) if len(found) > 1 else found


def two_sides(prose: Prose, token: int) -> tuple[Number, ...]:
    """The sides of a vote in one word: *a 6-3 decision*; two numbers that rise are a range, unless somebody voted."""
    word = prose.folded[token]
    sides = SCORE.fullmatch(word)
    start = prose.starts[token]
    if sides is not None:
        one, other = float(sides[1]), float(sides[2])
        edges = (len(sides[1]), len(word) - len(sides[2]))
    else:
        first, _, second = word.partition("-")
        if first not in UNITS_ONLY or second not in UNITS_ONLY:
            return ()
        one, other = float(SIMPLE[first]), float(SIMPLE[second])
        edges = (len(first), len(first) + 1)
    begin, end = prose.sentence_range(token)
    if JUDGED.isdisjoint(prose.folded[begin:end]) or (one < other and "to" not in word):
        return ()
    return (
        Number(token, token + 1, one, one, score=True, place=(start, start + edges[0])),
        Number(token, token + 1, other, other, score=True, place=(start + edges[1], start + len(word))),
    )


def marked_sides(prose: Prose, found: list[Number]) -> list[Number]:
    """The numbers, with those marked that are the sides of a vote: *by 118 to 97*, *7–2*, *five votes to four*, *203 against 144*."""
    folded = prose.folded
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        between = folded[one.last : other.first]
        if not 1 <= len(between) <= VOTES_BETWEEN or between[-1] not in LINKS or one.score:
            continue
        spaced = between[-1] in ("–", "—", "-") and (prose.ends[one.last - 1] != prose.starts[one.last] or len(between) > 1)
        if spaced or folded[one.first - 1] == "from" or folded[other.last : other.last + 1] == ["of"]:
            continue
        plain = [word for word in between if word not in LINKS and word not in BALLOTS]
        if plain or one.low is None or other.low is None or one.share or other.share or one.unit or other.unit:
            continue
        if one.low < other.low and BALLOTS.isdisjoint(between) and folded[one.first - 1] not in ("voted", "by"):
            continue
        start, end = prose.sentence_range(one.first)
        if not BALLOTS.isdisjoint(between) or not JUDGED.isdisjoint(folded[start:end]):
            following = folded[other.last] if other.last < prose.size else ""
            if following in BALLOTS or following in SIDES or other.last >= end or prose.flags[other.last]:
                found[place], found[place + 1] = as_side(one), as_side(other)
    return found


def as_side(number: Number) -> Number:
    return Number(number.first, number.last, number.low, number.high, vague=number.vague, score=True)
