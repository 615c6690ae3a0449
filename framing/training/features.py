"""The matrix that scikit-learn sees: one row an example, all of it sums over words, so that a linear model folds into word weights.

It knows the columns and their scales, learned from the training examples alone; it refuses to know labels.
"""

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING, Any

from framing.classifier.model import SENTENCE_FEATURES
from framing.classifier.probabilities import marker_forms
from framing.classifier.shapes import SHAPES, letter_groups, shape
from framing.training.background import Background
from framing.training.examples import Example

if TYPE_CHECKING:
    import numpy

WORD_EXAMPLES, GROUP_EXAMPLES = 2, 3
"""A word of the vocabulary, and a letter group, gets a column if it stands in so many examples."""
DENSE_SCALE = 0.1
"""Of the standardised columns, beside word columns whose rows have a length of about 1: the prior's way to weigh them."""


class FeatureSpace:
    """Columns: words, letter groups, then the standardised ones (shapes, sentence, background, markers)."""

    def __init__(self, background: Background) -> None:
        self.background = background

    def fit(self, rows: Sequence[Example]) -> "FeatureSpace":
        """Choose columns and scales."""
        import numpy

        known = self.background.common.plain
        words = Counter(word for row in rows for word in set(row.words) if word in known)
        groups = Counter(group for row in rows for group in {group for word in row.words for group in letter_groups(word)})
        total = len(rows)
        self.words = {word: place for place, word in enumerate(sorted(word for word in words if words[word] >= WORD_EXAMPLES))}
        self.groups = {group: place for place, group in enumerate(sorted(group for group in groups if groups[group] >= GROUP_EXAMPLES))}
        self.word_scale = numpy.array([log(total / words[word]) for word in self.words])
        self.group_scale = numpy.array([log(total / groups[group]) for group in self.groups])
        for name in ("word", "group"):
            sparse = self._sums(rows, name)
            norms = numpy.sqrt(sparse.multiply(sparse).sum(axis=1))
            size = float(norms.mean()) if sparse.shape[1] else 1.0
            setattr(self, f"{name}_scale", getattr(self, f"{name}_scale") / (size or 1.0))
        dense = self._dense(rows)
        self.means = dense.mean(axis=0)
        spread = dense.std(axis=0)
        self.spreads = numpy.where(spread > 1e-9, spread, 1.0)
        return self

    def transform(self, rows: Sequence[Example]) -> Any:
        """The rows as a sparse matrix."""
        from scipy import sparse

        dense = (self._dense(rows) - self.means) / self.spreads * DENSE_SCALE
        return sparse.hstack([self._sums(rows, "word"), self._sums(rows, "group"), sparse.csr_matrix(dense)]).tocsr()

    def names(self) -> list[str]:
        """What each column stands for."""
        from framing.classifier.model import MARKER_FORMS, SPEECH
        from framing.types import KINDS

        background = [f"background {name} {form}" for form in ("root", "share") for name in self.background.columns]
        markers = [f"marker {form} {speech} {kind}" for form in MARKER_FORMS for speech in SPEECH for kind in KINDS]
        return [
            *(f"word {word}" for word in self.words),
            *(f"letters {group}" for group in self.groups),
            *(f"shape {name}" for name in SHAPES),
            *(f"sentence {name}" for name in SENTENCE_FEATURES),
            *background,
            *markers,
        ]

    def _sums(self, rows: Sequence[Example], name: str) -> Any:
        """Each word or letter group, over the root of the number of tokens, rare ones weighing more."""
        import numpy
        from scipy import sparse

        places: dict[str, int] = self.words if name == "word" else self.groups
        heads, columns, values = [], [], []
        for number, row in enumerate(rows):
            share = 1 / max(1, len(row.words)) ** 0.5
            for word in row.words:
                for part in (word,) if name == "word" else letter_groups(word):
                    column = places.get(part)
                    if column is not None:
                        heads.append(number)
                        columns.append(column)
                        values.append(share)
        matrix = sparse.csr_matrix((values, (heads, columns)), shape=(len(rows), len(places)), dtype=numpy.float64)
        return (matrix @ sparse.diags(getattr(self, f"{name}_scale"))).tocsr()

    def _dense(self, rows: Sequence[Example]) -> "numpy.ndarray[Any, Any]":
        """The columns that are standardised, as they are."""
        import numpy

        known, scores = self.background.common.plain, self.background.scores
        sizes = numpy.array([max(1, len(row.words)) for row in rows], dtype=float)
        shapes = numpy.array([numpy.sum([shape(word) for word in row.words], axis=0) if row.words else numpy.zeros(len(SHAPES)) for row in rows])
        sums = numpy.array([scores[[known[word] for word in row.words if word in known]].sum(axis=0) for row in rows])
        sentence = numpy.array([(numpy.log1p(len(row.words)), row.quoted, row.reported) for row in rows])
        markers = marker_forms(numpy.array([row.markers for row in rows]), sizes)
        column = sizes[:, None]
        return numpy.hstack([shapes / column, sentence, sums / numpy.sqrt(column), sums / column, *markers])
