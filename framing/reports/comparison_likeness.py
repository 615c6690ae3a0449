"""How alike the clauses are that a comparison takes for tellings of one fact, so that a reader can overrule it.

It knows the likest telling of each account, and below which similarity two clauses may well tell two things; it refuses to know how
likeness is measured.
"""

from collections.abc import Sequence
from statistics import fmean

from framing.comparison.coverage import Fact, Telling
from framing.comparison.shifts import Shift

WEAK = 0.25
"""Similarity below which two clauses may well tell two things."""
DOUBT = f"clauses with a similarity below {WEAK:.2f} may tell two things: read them before you conclude that an account lacks one"
DOUBT_ABOUT_SHIFTS = f"clauses with a similarity below {WEAK:.2f} may tell two things: read them before you set one against the other"


def is_weak(similarity: float) -> bool:
    """Whether to doubt it, as it is shown: with two decimals.

    >>> is_weak(0.244), is_weak(0.2496)
    (True, False)
    """
    return round(similarity, 2) < WEAK


def likest(fact: Fact) -> dict[str, Telling]:
    """The telling of each account that is most like the others', in the accounts' order."""
    best: dict[str, Telling] = {}
    for telling in fact.present:
        if telling.document not in best or telling.similarity > best[telling.document].similarity:
            best[telling.document] = telling
    return best


def mean_similarity(fact: Fact) -> float:
    """Of the likest tellings."""
    return fmean(telling.similarity for telling in likest(fact).values())


def shift_similarities(shifts: Sequence[Shift], facts: Sequence[Fact]) -> list[dict[str, float]]:
    """Of each shift, account → similarity of the telling by which it is judged; nothing where no fact has all its places.

    A shift is a fact, and shifts stand in the facts' order, so each is looked for behind the one before.
    """
    found: list[dict[str, float]] = []
    behind = 0
    for shift in shifts:
        places = {(place.document, place.clause_start, place.clause_end) for place in (*shift.attributed, *shift.flat)}
        known: dict[str, float] = {}
        for number in range(behind, len(facts)):
            told = {(each.document, each.clause_start, each.clause_end): each.similarity for each in facts[number].present}
            if facts[number].text == shift.claim and places <= told.keys():
                known = {place[0]: told[place] for place in places}
                behind = number + 1
                break
        found.append(known)
    return found


def likest_first(similarities: Sequence[dict[str, float]]) -> list[int]:
    """The shifts' numbers, those whose clauses are most alike first; equals, and those of which nothing is known, as they stand."""
    return sorted(range(len(similarities)), key=lambda number: -fmean(similarities[number].values() or (0.0,)))
