"""Markers as features for scikit-learn: one row a text, one column a kind and voice.

It knows how scikit-learn asks for features; it refuses to learn anything from labels, and never adds kinds up.

>>> from framing import FramingVectorizer
>>> vectorizer = FramingVectorizer(kinds=["booster"], voices=["author", "quote"])
>>> vectorizer.fit_transform(["Clearly, the council erred.", "“Clearly, it erred,” Mira Voss said."])
array([[1., 0.],
       [0., 1.]])
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from sklearn.base import BaseEstimator, TransformerMixin

from framing.analysis import Analyzer
from framing.lexicon import parse_kinds
from framing.types import KINDS, VOICES, Document, Kind, Voice

if TYPE_CHECKING:
    import numpy
    from sklearn.utils import Tags

MEASURES = ("count", "rate")


class FramingVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Counts or rates of markers by kind and voice; columns are named `author:booster`.

    measure: `count`, or `rate` (per 1,000 words of that voice; 0 where the voice has no words).
    kinds: those to count, all by default. voices: likewise.
    Nothing is learned from the texts; `fit` checks the parameters and settles the columns.
    """

    def __init__(self, *, measure: str = "count", kinds: Iterable[str] | None = None, voices: Iterable[str] | None = None) -> None:
        self.measure = measure
        self.kinds = kinds
        self.voices = voices

    def fit(self, X: Iterable[str], y: object = None) -> Self:  # noqa: N803, ARG002 - scikit-learn's names
        """Settle the columns. Raises ValueError for an unknown measure or voice, or for anything but texts."""
        if self.measure not in MEASURES:
            raise ValueError(f"measure is {self.measure!r}; it can be {' or '.join(MEASURES)}")
        voices = VOICES if self.voices is None else tuple(self.voices)
        for voice in voices:
            if voice not in VOICES:
                raise ValueError(f"no voice is called {voice!r}; known: {', '.join(VOICES)}")
        texts(X)
        self.kinds_: tuple[Kind, ...] = KINDS if self.kinds is None else parse_kinds(self.kinds)
        self.voices_: tuple[Voice, ...] = tuple(voice for voice in VOICES if voice in voices)
        return self

    def transform(self, X: Iterable[str]) -> "numpy.ndarray[Any, Any]":  # noqa: N803
        """One row a text."""
        import numpy
        from sklearn.utils.validation import check_is_fitted

        check_is_fitted(self)
        documents = texts(X)
        analyzer = Analyzer(kinds=self.kinds_, tone=False, readability=False)
        columns = {(voice, kind): place for place, (voice, kind) in enumerate(self._columns())}
        found = numpy.zeros((len(documents), len(columns)))
        for row, text in enumerate(documents):
            for score in analyzer.analyze(Document(id=str(row), text=text)).scores:
                place = columns.get((score.voice, score.kind))
                if place is not None:
                    found[row, place] = score.markers if self.measure == "count" else score.per_1000_words
        return found

    def get_feature_names_out(self, input_features: object = None) -> "numpy.ndarray[Any, Any]":  # noqa: ARG002 - texts have no names
        """`voice:kind` of every column."""
        import numpy
        from sklearn.utils.validation import check_is_fitted

        check_is_fitted(self)
        return numpy.array([f"{voice}:{kind}" for voice, kind in self._columns()], dtype=object)

    def _columns(self) -> list[tuple[Voice, Kind]]:
        return [(voice, kind) for voice in self.voices_ for kind in self.kinds_]

    def __sklearn_tags__(self) -> "Tags":
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = True
        tags.no_validation = True
        return tags


def texts(given: Iterable[str]) -> list[str]:
    """The texts as a list. Raises ValueError for one bare string, and for anything that is no text."""
    if isinstance(given, str):
        raise ValueError("an iterable of texts is expected, not one text; write [text]")  # noqa: TRY004 - scikit-learn's vectorisers raise this
    found = list(given)
    for place, text in enumerate(found):
        if not isinstance(text, str):
            raise ValueError(f"row {place} is a {type(text).__name__}, not a text")  # noqa: TRY004
    return found
