"""Facts × accounts: which sentences of different accounts tell the same thing, and which account does not tell it.

It knows likeness of wording (stems, numbers, names, pairs of words, word families, figures and naming sets); it refuses to
know what is true, important or left out on purpose. An absence means that no sentence of the text is like the others'.

The clauses of all accounts (`framing.comparison.clauses`) are joined into facts by average linkage while their mean likeness is high enough.
An account without a clause of its own in a fact still tells it if one of its clauses, though it told another fact better, is like enough
to those of the fact, in the mean. The likeness is `framing.comparison.same_fact`; of more clauses than it can hold, `framing.comparison.likeness`.

    fact                                     courier  gazette  herald
    two planes bombed the market on Monday         1        1  not found in this text (nearest .06)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.comparison.clauses import Clause, clauses_of
from framing.comparison.clusters import Matrix
from framing.comparison.likeness import Cosine, cosine
from framing.comparison.same_fact import MOST, SameFact, same_fact
from framing.types import Analysis

NEARLY = 0.75
"""Of the highest likeness: no outlet’s loaded words head a fact that another tells as well in plain ones."""
TELLING_WORDS = 8
"""Words of a clause in which a fact may be told to somebody who has not read the others."""
ROWS = 256
"""Facts whose likeness to every clause is held in memory at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence of one account that tells a fact, and the clause in it that does."""

    document: str
    """The id of the account's document."""
    start: int
    end: int
    clause_start: int
    clause_end: int
    similarity: float
    """Mean likeness to the fact's clauses in other accounts, 0 … 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The sentence of an account that comes nearest to a fact it was not found to tell."""

    start: int
    end: int
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """An account in which a fact was not found; `nearest` is None only where the account has no sentence at all."""

    document: str
    nearest: Nearest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that at least two accounts tell, in the words of the plainest of its typical clauses; a short one only where all are short."""

    text: str
    present: tuple[Telling, ...]
    """In the order of accounts and then of the text."""
    absent: tuple[Absence, ...]


def align_facts(analyses: Sequence[Analysis], *, least_accounts: int = 2) -> tuple[Fact, ...]:
    """Every fact that at least `least_accounts` (and never fewer than two) accounts tell; documents have ids of their own.

    The facts that most accounts tell come first, then in the order of their first place. Up to `MOST` clauses the order of
    accounts does not matter; beyond, later accounts join the facts of earlier ones, which keeps 200 accounts affordable.
    """
    clauses = [clause for account, analysis in enumerate(analyses) for clause in clauses_of(analysis, account)]
    if len({clause.account for clause in clauses}) < 2:
        return ()
    words = cosine(clauses)
    likeness = same_fact(clauses, words) if len(clauses) <= MOST else words
    groups = [group for group in likeness.groups() if len({clauses[row].account for row in group}) >= max(2, least_accounts)]
    order = {analysis.document.id: place for place, analysis in enumerate(analyses)}
    return tuple(
        sorted(
            facts_of(groups, clauses, likeness, analyses),
            key=lambda fact: (
                -len({telling.document for telling in fact.present}),
                [(order[telling.document], telling.clause_start) for telling in fact.present],
            ),
        )
    )


def facts_of(
    groups: Sequence[Sequence[int]], clauses: Sequence[Clause], likeness: Cosine | SameFact, analyses: Sequence[Analysis]
) -> Iterator[Fact]:
    """Each group as a fact: its places, other accounts' clauses that tell it too, and the nearest ones where none does."""
    import numpy

    accounts = numpy.array([clause.account for clause in clauses])
    # clauses stand account by account, so each account is one stretch of columns
    firsts = numpy.flatnonzero(numpy.diff(accounts, prepend=-1))
    for opened in range(0, len(groups), ROWS):
        some = groups[opened : opened + ROWS]
        for group, row in zip(some, likeness.to_groups(some), strict=True):
            row[list(group)] = to_others(likeness.among(group), accounts[list(group)])
            yield fact_of(group, row, firsts, clauses, analyses, tells=likeness.tells)


def to_others(likeness: Matrix, accounts: Matrix) -> Matrix:
    """The mean likeness of each clause of a group to those of other accounts; a group has at least two."""
    others = accounts[:, None] != accounts
    return (likeness * others).sum(axis=1) / others.sum(axis=1)


def fact_of(
    group: Sequence[int], row: Matrix, firsts: Matrix, clauses: Sequence[Clause], analyses: Sequence[Analysis], *, tells: float
) -> Fact:
    """One fact; `row` is the mean likeness of every clause to the group's clauses of other accounts."""
    telling = {clauses[member].account for member in group}
    places = list(group)
    nearest: dict[int, int] = {}
    for first, last in zip(firsts, [*firsts[1:], len(clauses)], strict=True):
        account = clauses[first].account
        if account in telling:
            continue
        best = int(first + row[first:last].argmax())
        if row[best] >= tells:
            places.append(best)
        else:
            nearest[account] = best
    told = {clauses[member].account for member in places}
    texts = {member: words_of(clauses[member], analyses) for member in group}
    telling_ones = [member for member in group if len(texts[member]) >= TELLING_WORDS] or group
    return Fact(
        text=" ".join(texts[plainest(telling_ones, row, clauses, analyses)]),
        present=tuple(one_a_sentence(sorted(places), row, clauses, analyses)),
        absent=tuple(
            Absence(
                document=analysis.document.id,
                nearest=near(clauses[nearest[account]], row[nearest[account]]) if account in nearest else None,
            )
            for account, analysis in enumerate(analyses)
            if account not in told
        ),
    )


def plainest(group: Sequence[int], row: Matrix, clauses: Sequence[Clause], analyses: Sequence[Analysis]) -> int:
    """The clause that a fact is called by: of those nearly as like the others as the likest, the one with the fewest markers.

    That it stands inside its sentence (*which seeks self-rule*) counts as one marker.
    """
    enough = NEARLY * max(float(row[member]) for member in group)
    alike = [member for member in group if row[member] >= enough]
    return min(alike, key=lambda member: (burden(clauses[member], analyses), -round(float(row[member]), 9), member))


def burden(clause: Clause, analyses: Sequence[Analysis]) -> int:
    """What keeps a clause from heading a fact: its markers, and that words before it are missing."""
    analysis = analyses[clause.account]
    markers = sum(clause.start <= marker.start < clause.end for marker in (*analysis.markers, *analysis.unasked))
    return markers + (clause.start > clause.sentence_start)


def words_of(clause: Clause, analyses: Sequence[Analysis]) -> list[str]:
    return analyses[clause.account].document.text[clause.start : clause.end].split()


def one_a_sentence(places: Sequence[int], row: Matrix, clauses: Sequence[Clause], analyses: Sequence[Analysis]) -> Iterator[Telling]:
    """The places in order; of two clauses of one sentence the one more like the fact."""
    best: dict[tuple[int, int], int] = {}
    for place in places:
        key = (clauses[place].account, clauses[place].sentence_start)
        if key not in best or row[place] > row[best[key]]:
            best[key] = place
    for place in best.values():
        clause = clauses[place]
        yield Telling(
            document=analyses[clause.account].document.id,
            start=clause.sentence_start,
            end=clause.sentence_end,
            clause_start=clause.start,
            clause_end=clause.end,
            similarity=rounded(row[place]),
        )


def near(clause: Clause, similarity: float) -> Nearest:
    return Nearest(start=clause.sentence_start, end=clause.sentence_end, similarity=rounded(similarity))


def rounded(similarity: float) -> float:
    """Four places, inside 0 … 1."""
    return round(min(1.0, max(0.0, float(similarity))), 4)
