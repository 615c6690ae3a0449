"""Likeness of clauses by their words alone, for any number of clauses.

It knows vectors; it refuses to know what else speaks for two clauses telling one fact.

A clause is a TF-IDF vector (Spärck Jones 1972, idf = log((2 + n) / (1 + df)) over the incident's clauses), to which its sentence's
vector is added with a smaller weight; the likeness of two clauses is the dot product,

    likeness(a, b) = (1 − s) · cos(clause a, clause b) + s · cos(sentence a, sentence b),   s = SENTENCE_SHARE
"""

from collections.abc import Sequence
from dataclasses import dataclass

from framing.comparison.clauses import Clause, Weights
from framing.comparison.clusters import Matrix, average_linkage

SENTENCE_SHARE = 0.3
JOINS = 0.1
TELLS = 0.15
BATCH = 2500
"""Clauses that are clustered at once. Average linkage needs all their pairs in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cosine:
    """The vectors of all clauses: a dot product of two rows is their likeness."""

    rows: Matrix
    clauses_only: Matrix
    sentences: tuple[int, ...]
    """For each clause, which sentence it stands in."""
    tells: float = TELLS

    def groups(self) -> list[list[int]]:
        """Clauses grouped into facts, single ones included; beyond a batch, later ones join the facts of earlier ones."""
        total = len(self.sentences)
        groups: list[list[int]] = []
        for opened in range(0, total, BATCH):
            rows = list(range(opened, min(total, opened + BATCH)))
            if groups:
                rows = self.left_over(rows, groups)
            groups += [[rows[place] for place in group] for group in average_linkage(self.table(rows), JOINS)]
        return sorted(sorted(group) for group in groups)

    def table(self, rows: Sequence[int]) -> Matrix:
        """The likeness of each two of these clauses; two of one sentence are compared as clauses only."""
        chosen, alone = self.rows[list(rows)], self.clauses_only[list(rows)]
        table = (chosen @ chosen.T).toarray()
        opened = 0
        for place in range(1, len(rows) + 1):
            if place == len(rows) or self.sentences[rows[place]] != self.sentences[rows[opened]]:
                if place - opened > 1:
                    block = alone[opened:place]
                    table[opened:place, opened:place] = (block @ block.T).toarray()
                opened = place
        return table

    def left_over(self, rows: Sequence[int], groups: list[list[int]]) -> list[int]:
        """Let each row join the group it is most like, if it is like enough; the others are given back."""
        likes = (self.rows[list(rows)] @ self.means(groups).T).tocsr()
        rest = []
        joining: list[tuple[int, int]] = []
        for place, row in enumerate(rows):
            values = likes.data[likes.indptr[place] : likes.indptr[place + 1]]
            if len(values) and values.max() >= JOINS:
                joining.append((row, int(likes.indices[likes.indptr[place] + values.argmax()])))
            else:
                rest.append(row)
        for row, group in joining:
            groups[group].append(row)
        return rest

    def means(self, groups: Sequence[Sequence[int]]) -> Matrix:
        """The mean vector of each group; its dot product with a row is the row's mean likeness to the group."""
        import numpy
        from scipy.sparse import csr_matrix

        sizes = [len(group) for group in groups]
        member = csr_matrix(
            (
                numpy.repeat([1 / size for size in sizes], sizes),
                numpy.array([row for group in groups for row in group], dtype=numpy.int64),
                numpy.cumsum([0, *sizes]),
            ),
            shape=(len(groups), self.rows.shape[0]),
        )
        return member @ self.rows

    def to_groups(self, groups: Sequence[Sequence[int]]) -> Matrix:
        """The mean likeness of each group to every clause."""
        return (self.means(groups) @ self.rows.T).toarray()

    def among(self, group: Sequence[int]) -> Matrix:
        """The likeness of each two clauses of one group."""
        rows = self.rows[list(group)]
        return (rows @ rows.T).toarray()


def cosine(clauses: Sequence[Clause]) -> Cosine:
    """The clauses' TF-IDF vectors beside those of their sentences, scaled so that a dot product is the likeness."""
    from scipy.sparse import hstack

    sentences, whole = sentences_of(clauses)
    alone = weighted([clause.weights for clause in clauses]) * (1 - SENTENCE_SHARE) ** 0.5
    around = weighted(whole)[list(sentences)] * SENTENCE_SHARE**0.5
    return Cosine(rows=hstack([alone, around], format="csr"), clauses_only=alone, sentences=sentences)


def sentences_of(clauses: Sequence[Clause]) -> tuple[tuple[int, ...], list[Weights]]:
    """The sentence of each clause, by number, and what each sentence is compared by."""
    places: dict[tuple[int, int], int] = {}
    sentences = tuple(places.setdefault((clause.account, clause.sentence_start), len(places)) for clause in clauses)
    whole: list[Weights] = [{} for _ in places]
    for clause, sentence in zip(clauses, sentences, strict=True):
        for name, weight in clause.weights.items():
            whole[sentence][name] = max(weight, whole[sentence].get(name, 0.0))
    return sentences, whole


def weighted(weights: Sequence[Weights]) -> Matrix:
    """Rows of unit length: the weights times the inverse document frequency log((2 + n) / (1 + df))."""
    from sklearn.preprocessing import normalize

    return normalize(rare(weights), copy=False).tocsr()


def rare(weights: Sequence[Weights]) -> Matrix:
    """The weights times the inverse document frequency, one row each."""
    import numpy
    from scipy.sparse import diags
    from sklearn.feature_extraction import DictVectorizer

    counts = DictVectorizer(dtype=numpy.float64).fit_transform(weights)
    frequency = numpy.bincount(counts.indices, minlength=counts.shape[1])
    return counts @ diags(numpy.log((2 + counts.shape[0]) / (1 + frequency)))
