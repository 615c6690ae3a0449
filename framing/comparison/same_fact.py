"""Likeness of clauses by all that speaks for their telling one fact, for as many as a careful reader would compare.

It knows evidence about two clauses and its weights; it refuses to know how the facts are made of them.

The probability that two clauses of different accounts tell one fact is a logistic regression over the amounts of `EVIDENCE` and their roots:
likeness of words, shared numbers, names, word families and figures, places in the text, speech, and whether each is the clause of its
account that is most like the other. One pair in eighty does tell one fact, so even for most of those the probability is small:

    likeness(a, b) = (1 − e) · likeness of words + e · √ probability,   e = EVIDENCE_SHARE

Of two clauses of which one says that it is not so, `CONTRARY` of that is left, and a clause that holds only who says it is like no other.

`framing.evaluation.facts` fits the weights.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from framing.comparison.clauses import Clause, Weights
from framing.comparison.clusters import Matrix, average_linkage
from framing.comparison.likeness import SENTENCE_SHARE, Cosine, rare, sentences_of

EVIDENCE_SHARE = 0.24
CONTRARY = 0.65
"""*Who took the dues?* does not tell *he took no dues*, which has the same words."""
JOINS = 0.12
TELLS = 0.165
MOST = 1500
"""Clauses of which all pairs are held in memory, a dozen numbers each."""

EVIDENCE: dict[str, tuple[float, float]] = {
    "clause": (-4.93, 1.65),
    "sentence": (-1.90, 6.27),
    "numbers": (0.06, -0.24),
    "sentence numbers": (-0.04, 0.29),
    "families": (0.00, 0.01),
    "sentence families": (0.02, -0.02),
    "measures": (-0.08, 0.58),
    "figures": (-0.17, 0.59),
    "names": (-0.03, -0.01),
    "sentence names": (0.02, -0.02),
    "apart": (2.51, -0.87),
    "both open": (0.17, 0.17),
    "length": (0.56, 1.09),
    "same voice": (0.08, 0.08),
    "both spoken": (-0.13, -0.13),
    "least margin": (1.87, 0.88),
    "most margin": (0.35, 1.02),
    "by way of a third": (-6.46, 7.35),
}
"""What each adds to the log odds: times its amount, and times the root of it."""
INTERCEPT = -8.20


@dataclass(frozen=True, slots=True, kw_only=True)
class SameFact:
    """The likeness of each two clauses."""

    table: Matrix
    tells: float = TELLS

    def groups(self) -> list[list[int]]:
        """Clauses grouped into facts, single ones included."""
        return average_linkage(self.table, JOINS)

    def to_groups(self, groups: Sequence[Sequence[int]]) -> Matrix:
        """The mean likeness of each group to every clause."""
        import numpy

        return numpy.stack([self.table[list(group)].mean(axis=0) for group in groups])

    def among(self, group: Sequence[int]) -> Matrix:
        """The likeness of each two clauses of one group."""
        import numpy

        return self.table[numpy.ix_(group, group)]


def same_fact(clauses: Sequence[Clause], words: Cosine) -> SameFact:
    """At most `MOST` clauses, account by account, in text order."""
    import numpy
    from scipy.special import expit

    odds = numpy.full((len(clauses), len(clauses)), INTERCEPT)
    for name, amounts in evidence(clauses, words):
        weight, of_root = EVIDENCE[name]
        odds += weight * amounts + of_root * signed_root(amounts)
    table = (1 - EVIDENCE_SHARE) * words.table(range(len(clauses))) + EVIDENCE_SHARE * numpy.sqrt(expit(odds))
    negated = numpy.array([clause.negated for clause in clauses])
    table[numpy.not_equal.outer(negated, negated)] *= CONTRARY
    frames = numpy.array([clause.frame for clause in clauses])
    table[frames] = table[:, frames] = 0.0
    numpy.fill_diagonal(table, 1.0)
    return SameFact(table=table.round(9))


def evidence(clauses: Sequence[Clause], words: Cosine) -> Iterator[tuple[str, Matrix]]:
    """What is said of each two clauses, in the order of `EVIDENCE`, one table after the other."""
    import numpy

    alone = (words.clauses_only @ words.clauses_only.T).toarray()
    both = (words.rows @ words.rows.T).toarray()
    yield "clause", alone / (1 - SENTENCE_SHARE)
    yield "sentence", (both - alone) / SENTENCE_SHARE
    sentences, whole = sentences_of(clauses)
    names: list[Weights] = [{} for _ in whole]
    for clause, sentence in zip(clauses, sentences, strict=True):
        names[sentence] |= dict.fromkeys(clause.names, 1.0)
    own = [clause.weights for clause in clauses]
    around = numpy.ix_(sentences, sentences)
    yield "numbers", shared(own, is_number)
    yield "sentence numbers", shared(whole, is_number)[around]
    yield "families", shared(own, is_family)
    yield "sentence families", shared(whole, is_family)[around]
    yield "measures", shared(own, is_measure)
    yield "figures", shared(own, is_figure)
    yield "names", shared([dict.fromkeys(clause.names, 1.0) for clause in clauses], bool)
    yield "sentence names", shared(names, bool)[around]
    position = numpy.array([clause.position for clause in clauses])
    yield "apart", -numpy.abs(numpy.subtract.outer(position, position))
    opens = numpy.array([clause.opens for clause in clauses], dtype=float)
    yield "both open", numpy.multiply.outer(opens, opens)
    sizes = [len(clause.weights) for clause in clauses]
    yield "length", numpy.log1p(numpy.minimum.outer(sizes, sizes))
    spoken = numpy.array([clause.spoken for clause in clauses], dtype=float)
    yield "same voice", numpy.equal.outer(spoken, spoken).astype(float)
    yield "both spoken", numpy.multiply.outer(spoken, spoken)
    accounts = numpy.array([clause.account for clause in clauses])
    margins = margins_of(both, accounts)
    yield "least margin", numpy.minimum(margins, margins.T)
    yield "most margin", numpy.maximum(margins, margins.T)
    squares = numpy.where(numpy.not_equal.outer(accounts, accounts), both, 0.0) ** 2
    yield "by way of a third", numpy.sqrt(squares @ squares)


def signed_root(amounts: Matrix) -> Matrix:
    """The root of the size, with the sign."""
    import numpy

    return numpy.sign(amounts) * numpy.sqrt(numpy.abs(amounts))


def is_number(name: str) -> bool:
    return name.startswith("#")


def is_family(name: str) -> bool:
    return name.startswith("family ")


def is_measure(name: str) -> bool:
    return name.startswith("measure ")


def is_figure(name: str) -> bool:
    return name.startswith("figure ")


def shared(rows: Sequence[Weights], wanted: Callable[[str], bool]) -> Matrix:
    """The sum of squared inverse document frequencies of what each two rows have in common."""
    found = rare([{name: 1.0 for name in row if wanted(name)} for row in rows])
    return (found @ found.T).toarray()


def margins_of(likeness: Matrix, accounts: Matrix) -> Matrix:
    """By how much a clause (column) is more like another (row) than any other clause of its account is."""
    import numpy

    margins = numpy.zeros_like(likeness)
    for account in numpy.unique(accounts):
        own = likeness[:, accounts == account]
        best = own.argmax(axis=1)
        rows = numpy.arange(len(own))
        highest = own[rows, best]
        rest = own.copy()
        rest[rows, best] = 0.0
        others = numpy.repeat(highest[:, None], own.shape[1], axis=1)
        others[rows, best] = rest.max(axis=1)
        margins[:, accounts == account] = own - others
    return margins
