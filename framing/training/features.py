"""The matrix that scikit-learn sees: one row an example, all of it sums over words, so that a linear model folds into word weights.

It knows the columns and their scales, learned from the training examples alone; it refuses to know labels.
"""

from collections.abc import Sequence
from functools import lru_cache
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

        self.words, self.word_scale = self._columns(rows, "word", WORD_EXAMPLES)
        self.groups, self.group_scale = self._columns(rows, "group", GROUP_EXAMPLES)
        self.word_scale = self.word_scale / mean_length(self._sums(rows, "word"))
        self.group_scale = self.group_scale / mean_length(self._sums(rows, "group"))
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

    def _columns(self, rows: Sequence[Example], name: str, fewest: int) -> tuple[dict[str, int], "numpy.ndarray[Any, Any]"]:
        """Words or letter groups that stand in enough rows, in code-point order, and how much each weighs for being rare."""
        import numpy

        written = PARTS[name]
        standing = [numpy.unique(parts(row.words)[name]) for row in rows]
        found = numpy.bincount(numpy.concatenate(standing), minlength=len(written))
        known = self.background.common.plain
        chosen = sorted(
            (written[number], number)
            for number in numpy.flatnonzero(found >= fewest).tolist()
            if name == "group" or written[number] in known
        )
        scale = numpy.array([log(len(rows) / int(found[number])) for _, number in chosen])
        return {part: place for place, (part, _) in enumerate(chosen)}, scale

    def _sums(self, rows: Sequence[Example], name: str) -> Any:
        """Each word or letter group, over the root of the number of tokens, rare ones weighing more."""
        import numpy
        from scipy import sparse

        places: dict[str, int] = self.words if name == "word" else self.groups
        scale = self.word_scale if name == "word" else self.group_scale
        standing = [parts(row.words)[name] for row in rows]
        place_of = numpy.full(len(PARTS[name]) + 1, -1, dtype=numpy.int64)
        numbers = NUMBERS[name]
        place_of[[numbers[part] for part in places if part in numbers]] = [place for part, place in places.items() if part in numbers]
        columns = place_of[numpy.concatenate([*standing, numpy.empty(0, dtype=numpy.int64)])]
        heads = numpy.repeat(numpy.arange(len(rows)), [len(each) for each in standing])
        shares = numpy.array([1 / max(1, len(row.words)) ** 0.5 for row in rows])
        kept = columns >= 0
        matrix = sparse.csr_matrix((shares[heads[kept]], (heads[kept], columns[kept])), shape=(len(rows), len(places)), dtype=numpy.float64)
        return (matrix @ sparse.diags(scale)).tocsr()

    def _dense(self, rows: Sequence[Example]) -> "numpy.ndarray[Any, Any]":
        """The columns that are standardised, as they are."""
        import numpy

        known, scores = self.background.common.plain, self.background.scores
        sizes = numpy.array([max(1, len(row.words)) for row in rows], dtype=float)
        shapes = numpy.array([shape_sums(row.words) for row in rows])
        sums = numpy.array([scores[[known[word] for word in row.words if word in known]].sum(axis=0) for row in rows])
        sentence = numpy.array([(numpy.log1p(len(row.words)), row.quoted, row.reported) for row in rows])
        markers = marker_forms(numpy.array([row.markers for row in rows]), sizes)
        column = sizes[:, None]
        return numpy.hstack([shapes / column, sentence, sums / numpy.sqrt(column), sums / column, *markers])


PARTS: dict[str, list[str]] = {"word": [], "group": []}
NUMBERS: dict[str, dict[str, int]] = {"word": {}, "group": {}}
"""Words and letter groups seen by this process, numbered as they come; no column depends on these numbers."""


@lru_cache(maxsize=1 << 15)
def parts(words: tuple[str, ...]) -> "dict[str, numpy.ndarray[Any, Any]]":
    """The numbers of a sentence's words and letter groups: worked out once, though it may be in many folds."""
    import numpy

    groups = [group for word in words for group in letter_groups(word)]
    return {
        "word": numpy.array([number_of("word", word) for word in words], dtype=numpy.int64),
        "group": numpy.array([number_of("group", group) for group in groups], dtype=numpy.int64),
    }


def number_of(name: str, part: str) -> int:
    """The part's number, a new one for a new part."""
    number = NUMBERS[name].setdefault(part, len(PARTS[name]))
    if number == len(PARTS[name]):
        PARTS[name].append(part)
    return number


def mean_length(rows: Any) -> float:
    """Mean Euclidean length of sparse rows; 1 where there is nothing."""
    import numpy

    length = float(numpy.sqrt(rows.multiply(rows).sum(axis=1)).mean()) if rows.shape[1] else 0.0
    return length or 1.0


@lru_cache(maxsize=1 << 15)
def shape_sums(words: tuple[str, ...]) -> "numpy.ndarray[Any, Any]":
    """The shapes of a sentence's words, added up."""
    import numpy

    return numpy.array([shape(word) for word in words]).sum(axis=0) if words else numpy.zeros(len(SHAPES))
