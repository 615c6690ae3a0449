"""What the analysis asks of a classifier, and how anything with `predict_proba` becomes one.

It knows the question put to a classifier; it refuses to import any library of models.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from framing.classifier.explanation import explain
from framing.classifier.masking import TokenArrays
from framing.classifier.model import LoadedModel
from framing.classifier.probabilities import Assessment, assess, counted
from framing.errors import ModelError
from framing.prose import Prose
from framing.types import LoadedMarker, Marker
from framing.voice import Voices

Assessed = tuple[Sequence[float | None], tuple[LoadedMarker, ...]]
"""A probability for every sentence (None: not assessed), and the words that moved them."""


@runtime_checkable
class SentenceClassifier(Protocol):
    """Gives every sentence of a text the probability that trained annotators would call it loaded."""

    @property
    def label(self) -> str:
        """What `run.classifier` calls it."""
        ...

    @property
    def threshold(self) -> float:
        """From here on a sentence is called more likely loaded than not."""
        ...

    def sentences(self, prose: Prose, voices: Voices, markers: Sequence[Marker]) -> Assessed:
        """The probabilities of a text's sentences, and the words that moved those at or above the threshold."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelClassifier:
    """A model of ours."""

    model: LoadedModel

    @property
    def label(self) -> str:
        """Name and digest."""
        return self.model.label

    @property
    def threshold(self) -> float:
        """As trained."""
        return self.model.threshold

    def sentences(self, prose: Prose, voices: Voices, markers: Sequence[Marker]) -> Assessed:
        """Probabilities to four decimals, and explanations."""
        if not len(prose):
            return unassessed(prose), ()
        markers = counted(markers)
        found = assess(self.model, prose, voices, markers)
        return told(found), explain(self.model, prose, voices, markers, found)

    def probabilities(self, prose: Prose, voices: Voices, markers: Sequence[Marker], arrays: TokenArrays) -> list[float | None]:
        """The same without explanations, for a text whose arrays are there already."""
        return told(assess(self.model, prose, voices, counted(markers), arrays)) if len(prose) else unassessed(prose)


def told(found: Assessment) -> list[float | None]:
    """To four decimals; a sentence without a word is not assessed."""
    values = zip(found.probabilities.round(4).tolist(), found.sizes.tolist(), strict=True)
    return [value if size else None for value, size in values]


def unassessed(prose: Prose) -> list[float | None]:
    return [None] * len(prose.text.sentence_starts)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextClassifier:
    """Anything that gives strings a probability, such as a fitted scikit-learn pipeline; it explains nothing."""

    estimator: Any
    place: int
    """Column of the probabilities of class 1."""
    label: str
    threshold: float = 0.5

    def sentences(self, prose: Prose, voices: Voices, markers: Sequence[Marker]) -> Assessed:  # noqa: ARG002
        """The estimator's own probabilities of the sentences as they are written."""
        text = prose.text
        bounds = list(zip(text.sentence_tokens, text.sentence_tokens[1:], strict=False))
        spans = zip(text.sentence_starts, text.sentence_ends, strict=True)
        written = [text.characters[start:end] for (start, end), (first, last) in zip(spans, bounds, strict=True) if last > first]
        rows = iter(self.estimator.predict_proba(written) if written else ())
        return [round(float(next(rows)[self.place]), 4) if last > first else None for first, last in bounds], ()


def as_classifier(given: object) -> SentenceClassifier:
    """A model, a classifier, or an estimator with `classes_` and `predict_proba` over strings, as the analysis uses it.

    Raises ModelError for anything else.
    """
    if isinstance(given, LoadedModel):
        return ModelClassifier(model=given)
    model = getattr(given, "model", None)
    if isinstance(model, LoadedModel):  # what training returns
        return ModelClassifier(model=model)
    if isinstance(given, SentenceClassifier):
        return given
    if callable(getattr(given, "predict_proba", None)):
        classes = [int(each) if str(each) in ("0", "1") else each for each in getattr(given, "classes_", (0, 1))]
        if sorted(map(str, classes)) != ["0", "1"]:
            raise ModelError(f"the estimator knows the classes {classes}; train it on labels 1 (loaded) and 0 (not)")
        return TextClassifier(estimator=given, place=classes.index(1), label=type(given).__name__)
    raise ModelError(f"a {type(given).__name__} is no classifier: it has no predict_proba over sentences")
