"""The recipe as something an evaluation can fit anew in every fold.

It knows that a sentence read once need not be read again; it refuses to know how sentences are split.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.datasets.labelled import LabelledSentence
from framing.training.background import shipped_background
from framing.training.examples import Example, example
from framing.training.features import FeatureSpace
from framing.training.fitting import calibration, linear_model


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSystem:
    """Our classifier: features, fit and calibration from the training sentences alone."""

    name: str = "framing classifier"
    seed: int = 0
    read: dict[str, Example] = field(default_factory=dict)

    def fit_predict(self, train: Sequence[LabelledSentence], test: Sequence[LabelledSentence]) -> list[float]:
        """Calibrated probabilities of label 1; nothing of `test` but its texts is looked at."""
        import numpy
        from threadpoolctl import threadpool_limits

        ground = shipped_background()
        rows = [self.example(sentence.text) for sentence in train]
        labels = [int(sentence.label or 0) for sentence in train]
        if len(set(labels)) == 1:
            return [float(labels[0])] * len(test)
        with threadpool_limits(limits=1):
            space = FeatureSpace(ground).fit(rows)
            model = linear_model().fit(space.transform(rows), labels)
            slope, offset = calibration(rows, labels, ground, seed=self.seed) if min(labels.count(0), labels.count(1)) > 1 else (1.0, 0.0)
            sums = model.decision_function(space.transform([self.example(sentence.text) for sentence in test]))
        return [float(value) for value in 1 / (1 + numpy.exp(-(slope * sums + offset)))]

    def example(self, text: str) -> Example:
        """One text, read once."""
        if text not in self.read:
            self.read[text] = example(text, shipped_background().common)
        return self.read[text]
