"""What speaks for and against two rows being one quantity that accounts tell differently.

It knows what rows count, in which words, who gives the numbers and which accounts have both; it refuses to know which rows
are joined in the end.

`WEIGHTS` come from a logistic regression over pairs of rows of incidents whose quantities are known (development incidents
of the corpus and others written for the purpose); each incident was judged by weights of the others before they were taken.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from framing.comparison.counted import APART_GROUPS, HEADS, PERSONS, WILD
from framing.comparison.counts import is_vague
from framing.comparison.evidence import change_told, hour_told, scope_told, sets_against
from framing.comparison.houses import are_of_two_houses
from framing.comparison.mentions import Mention, are_linked, are_of_two_times, are_set_against, differ_in_source, distance
from framing.comparison.scales import SCALES
from framing.comparison.types import FigureValue

Overlap = Callable[[frozenset[str], frozenset[str]], float]
Numbers = dict[tuple[str, str], set[float]]
"""(Document, measure) → the exact numbers it prints."""
FIRM = HEADS | {"homes", "strikes"}
"""Measures that say by themselves what is counted."""
RELATED = {
    frozenset(pair)
    for pair in (
        ("injured", "treated"),
        ("injured", "casualties"),
        ("killed", "casualties"),
        ("missing", "trapped"),
        ("missing", "hostages"),
        ("hostages", "trapped"),
        ("rescued", "displaced"),
    )
}
"""Measures that may be told of the same people."""
VAGUE_GROUPS = frozenset({"people"})
"""Groups that say nothing of what is counted where no happening does."""
FOUGHT_OVER = frozenset({"fighters"})
"""A class that is claimed of people: *eight militants*, beside *13 villagers*."""
FURTHEST = 4.0
"""How often one number may have to be doubled to be the other."""
SEVERAL = 6
"""Mentions of a row whose words are looked at."""
CLOSE = 350
"""Characters within which a bare number looks back to what was counted."""
TINY = 13
"""Below this, numbers of many quantities are near each other."""
MANY = 4
"""Accounts of a row that are counted."""
TWICE = 2
"""Accounts with both numbers that are counted."""

WEIGHTS: Mapping[str, float] = {
    "alone": 1.6,
    "alone, of one unit": 0.4,
    "doublings": -0.8,
    "accounts": -0.6,
    "accounts of their own": 0.8,
    "plain toll": 1.3,
    "a number in common": 1.4,
    "a name in common": 1.8,
    "no measure": -1.5,
    "words": 2.0,
    "tiny": -0.7,
    "two sources": 1.1,
    "course": 3.0,
    "moved": 1.4,
    "bare": 0.6,
    "one source": -0.8,
}
"""What each piece of evidence adds to the log odds."""


@dataclass(slots=True)
class Row:
    """Mentions that stand together, and what they count."""

    mentions: list[Mention]
    measure: str
    groups: frozenset[str]
    sorts: frozenset[str]
    units: frozenset[str]
    """Currencies and the like, as printed."""
    part: bool
    bare: bool
    """Whether no number of it names what it counts: its measure is a guess."""
    numbers: frozenset[float]
    """The exact numbers that are large enough to tell something."""
    values: tuple[FigureValue, ...]
    """One value of each number."""
    by_document: dict[str, list[Mention]]


def are_one_sort(one: Row, other: Row) -> bool:
    """Whether two rows can count the same at all."""
    if one.sorts and other.sorts and not one.sorts & other.sorts:
        return False
    measures = {one.measure, other.measure}
    if len(measures) == 2 and not measures & WILD and frozenset(measures) not in RELATED:
        return bool(one.numbers & other.numbers) and (one.bare or other.bare)
    if measures & WILD:
        return bool(names_shared(one, other)) or are_both_people(one, other)
    other_units = one.units and other.units and not one.units & other.units
    return not (measures == {"money"} and other_units and not (one.units <= SCALES.keys() and other.units <= SCALES.keys()))


def are_told_apart(one: Row, other: Row) -> bool:
    """Whether one counts a class that is counted for itself, and the other does not: *eight adults*, *14 people*."""
    classes, others = one.groups & APART_GROUPS, other.groups & APART_GROUPS
    return classes != others and not classes & others and classes | others != FOUGHT_OVER


def is_vague_alone(one: Row, other: Row) -> bool:
    """Whether a row has no number but a mere word, and nothing says that both count one thing: *scores of clerks* rival no *31 bakers*."""
    if one.measure in FIRM or other.measure in FIRM:
        return False
    vague = [all(map(is_vague, row.values)) for row in (one, other)]
    return all(vague) or (any(vague) and not names_shared(one, other))


def is_rest_told(one: Row, other: Row, numbers: Numbers) -> bool:
    """Whether an account prints what is missing from one number to the other: *57, 19 of them officers … 38 marchers* are whole and parts."""
    if one.measure != other.measure or one.measure not in FIRM:
        return False
    for document in one.by_document.keys() & other.by_document.keys():
        printed = numbers.get((document, one.measure), set())
        for ours in one.by_document[document]:
            for theirs in other.by_document[document]:
                first, second = ours.value.low, theirs.value.low
                if (
                    first
                    and second
                    and abs(first - second) in printed - {first, second, 1.0}
                    and way_set(ours, theirs) not in ("course", "moved")
                ):
                    return True
    return False


def log_odds(one: Row, other: Row, overlap: Overlap, *, alone: bool) -> float | None:
    """How likely two rows are one quantity; above 0 more likely than not, None if they can’t be."""
    found = evidence_of(one, other, overlap, alone=alone)
    return None if found is None else fsum(WEIGHTS.get(name, 0.0) * amount for name, amount in found.items())


def evidence_of(one: Row, other: Row, overlap: Overlap, *, alone: bool) -> dict[str, float] | None:
    """The evidence by name; `alone` says that no other row can be either’s rival."""
    if not are_one_sort(one, other) or one.part != other.part or are_told_apart(one, other) or is_vague_alone(one, other):
        return None
    if any(are_of_two_houses(ours.house, theirs.house) for ours in one.mentions for theirs in other.mentions):
        return None
    further = min(distance(ours, theirs) for ours in one.values for theirs in other.values)
    if further > FURTHEST:
        return None
    shared = [document for document in one.by_document if document in other.by_document]
    relations = [relation(one.by_document[document], other.by_document[document]) for document in shared]
    if one.by_document.keys() == other.by_document.keys():
        relations = ["held apart" if found == "course" else found for found in relations]  # every account gives both: they agree
    if "two quantities" in relations or relations.count("nothing") >= TWICE:
        return None
    plain = all(row.measure in FIRM and row.groups <= VAGUE_GROUPS for row in (one, other))
    found = {
        "alone": alone,
        "alone, of one unit": alone and one.measure == other.measure and one.measure not in FIRM | WILD,
        "doublings": further,
        "accounts": min(MANY, len(one.by_document)) + min(MANY, len(other.by_document)),
        "accounts of their own": min(len(one.by_document), len(other.by_document)) > len(shared),
        "plain toll": plain and one.measure == other.measure,
        "a number in common": bool(one.numbers & other.numbers),
        "a name in common": bool(names_shared(one, other)),
        "no measure": len({one.measure, other.measure} & WILD) == 1 and one.measure != other.measure,
        "words": words_shared(one, other, overlap),
        "tiny": max(value.low or value.high or 0 for row in (one, other) for value in row.values) < TINY,
        "two sources": any(differ_in_source(ours, theirs) for ours in one.values for theirs in other.values),
        **{name: min(TWICE, relations.count(name)) for name in ("course", "moved", "bare", "one source")},
    }
    return {name: float(amount) for name, amount in found.items() if amount}


def names_shared(one: Row, other: Row) -> frozenset[str]:
    """What both rows say they count, in words that say more than people."""
    return (one.groups & other.groups) - VAGUE_GROUPS


def are_both_people(one: Row, other: Row) -> bool:
    return all(any(is_people(group) for group in row.groups) for row in (one, other))


def is_people(group: str) -> bool:
    return group in {"people", "workers"} or group.startswith(PERSONS)


def words_shared(one: Row, other: Row, overlap: Overlap) -> float:
    """How alike the words of two accounts are at most."""
    return max(
        (
            overlap(ours.words, theirs.words)
            for ours in one.mentions[:SEVERAL]
            for theirs in other.mentions[:SEVERAL]
            if ours.value.document != theirs.value.document
        ),
        default=0.0,
    )


ORDER = ("course", "moved", "bare", "held apart", "one source", "nothing", "two quantities")


def relation(ours: Sequence[Mention], theirs: Sequence[Mention]) -> str:
    """How an account that has both numbers sets them against each other; the strongest way it does."""
    found = (way_set(one, other) for one in ours[:SEVERAL] for other in theirs[:SEVERAL])
    return min(found, key=ORDER.index)


def way_set(one: Mention, other: Mention) -> str:
    """How one account tells two numbers: as one that moved, the second without a name of its own, with two sources …"""
    beside = one.sentence == other.sentence
    if beside and are_of_two_times(one, other):
        return "two quantities"
    if beside and (are_linked(one, other) or are_set_against(one, other)):
        return "course"
    if beside and tell_of_change(one, other):
        return "moved"
    single = (one.value.source is None) != (other.value.source is None)
    two = differ_in_source(one.value, other.value)
    if (two or single) and (beside or abs(one.value.start - other.value.start) < CLOSE) and (one.bare or other.bare):
        return "bare"
    if two or (beside and sets_against(one.nearby)) or tell_of_change(one, other):
        return "held apart"
    if one.measure not in WILD and scope_told(one.nearby) != scope_told(other.nearby):
        return "held apart"
    if single:
        return "one source"
    return "nothing" if one.bare or other.bare else "two quantities"


def tell_of_change(one: Mention, other: Mention) -> bool:
    """Whether the words beside either number say that a count has moved, or at what hour it stood."""
    return any(change_told(mention.nearby) or hour_told(mention.nearby) for mention in (one, other))
