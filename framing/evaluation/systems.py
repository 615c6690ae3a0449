"""What can be put under a protocol: two controls, a word baseline, the shipped classifier, anybody's estimator.

It knows how each learns from sentences; it refuses to know how the sentences were split and how the answers are judged.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from framing.datasets.labelled import LabelledSentence


@runtime_checkable
class System(Protocol):
    """A way to give sentences a probability after having seen others with labels."""

    @property
    def name(self) -> str:
        """What the tables call it."""
        ...

    def fit_predict(self, train: Sequence[LabelledSentence], test: Sequence[LabelledSentence]) -> Sequence[float]:
        """The probability of label 1 of every test sentence; the labels of `test` must not be looked at."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Majority:
    """The share of label 1 among the training sentences, for every sentence alike."""

    name: str = "majority"

    def fit_predict(self, train: Sequence[LabelledSentence], test: Sequence[LabelledSentence]) -> Sequence[float]:
        """The same probability for all."""
        return [base_rate(train)] * len(test)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletName:
    """The outlet's name alone, without the text: the share of label 1 among the training sentences of that outlet.

    An outlet that was not in training gets the share among all. What this control reaches is no merit of any text model.
    """

    name: str = "outlet's name only"

    def fit_predict(self, train: Sequence[LabelledSentence], test: Sequence[LabelledSentence]) -> Sequence[float]:
        """One probability an outlet."""
        whole = base_rate(train)
        by_outlet: dict[str | None, list[int | None]] = {}
        for sentence in train:
            by_outlet.setdefault(sentence.outlet, []).append(sentence.label)
        rates = {outlet: sum(label == 1 for label in labels) / len(labels) for outlet, labels in by_outlet.items()}
        return [rates.get(sentence.outlet, whole) for sentence in test]


def base_rate(sentences: Sequence[LabelledSentence]) -> float:
    """The share of label 1."""
    return sum(sentence.label == 1 for sentence in sentences) / max(1, len(sentences))


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimator:
    """Anything with scikit-learn's `fit(texts, labels)` and `predict_proba(texts)`; made anew for every fold."""

    name: str
    make: Callable[[], Any]

    def fit_predict(self, train: Sequence[LabelledSentence], test: Sequence[LabelledSentence]) -> Sequence[float]:
        """Fit a fresh estimator on the texts; classes are 0 and 1."""
        estimator = self.make()
        estimator.fit([sentence.text for sentence in train], [sentence.label for sentence in train])
        place = list(estimator.classes_).index(1)
        return [float(row[place]) for row in estimator.predict_proba([sentence.text for sentence in test])]


def tfidf() -> Estimator:
    """The word baseline: TF-IDF of words and word pairs, logistic regression with balanced classes."""

    def make() -> Any:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        return make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
            LogisticRegression(class_weight="balanced", max_iter=1000),
        )

    return Estimator(name="TF-IDF", make=make)
