"""Anybody's scikit-learn estimator over our features, as a classifier of sentences.

It knows how rows are made and asked about; it refuses to know what the estimator does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from framing.prose import Prose
from framing.training.examples import read
from framing.training.features import FeatureSpace
from framing.types import LoadedMarker, Marker
from framing.voice import Voices


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimatorClassifier:
    """A fitted estimator with the features it was fitted to; it explains nothing."""

    estimator: Any
    space: FeatureSpace
    label: str
    threshold: float = 0.5

    def sentences(self, prose: Prose, voices: Voices, markers: Sequence[Marker]) -> tuple[Sequence[float | None], tuple[LoadedMarker, ...]]:
        """The estimator's own probabilities."""
        rows = list(read(prose, voices, markers, self.space.background.common)) if len(prose) else []
        full = [row for row in rows if row.words]
        values = iter(self.probabilities(self.space.transform(full))) if full else iter(())
        return [next(values) if row.words else None for row in rows], ()

    def probabilities(self, matrix: Any) -> list[float]:
        """Of class 1, to four decimals; estimators that refuse sparse rows get dense ones."""
        try:
            found = self.estimator.predict_proba(matrix)
        except TypeError:
            found = self.estimator.predict_proba(matrix.toarray())
        place = list(self.estimator.classes_).index(1)
        return [round(float(row[place]), 4) for row in found]
