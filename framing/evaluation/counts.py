"""Counts of agreement between what was planted and what was found, their sums and their intervals.

It knows precision, recall and shares; it refuses to know what was counted.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeAlias

from framing.evaluation.truth import Split

RESAMPLES = 400
SEED = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How many plantings were met by findings, and findings by plantings."""

    planted: int = 0
    planted_met: int = 0
    found: int = 0
    found_met: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(
            planted=self.planted + other.planted,
            planted_met=self.planted_met + other.planted_met,
            found=self.found + other.found,
            found_met=self.found_met + other.found_met,
        )

    @property
    def precision(self) -> float | None:
        return self.found_met / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.planted_met / self.planted if self.planted else None

    @property
    def value(self) -> float | None:
        """F1; None where there is nothing on either side."""
        if not self.planted and not self.found:
            return None
        # 2PR / (P + R) over whole numbers, so that 230 of 287 and of 288 is .8 and not .7999…
        both = 2 * self.planted_met * self.found_met
        return both / (self.planted_met * self.found + self.found_met * self.planted) if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the pairs that met agree in something more."""

    right: int = 0
    total: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(right=self.right + other.right, total=self.total + other.total)

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.right / self.total if self.total else None


Counts: TypeAlias = dict[str, Agreement | Share]
"""What was counted → its count. Keys read like paths: `markers/agency`, `markers/agency/quote`, `figures/low`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitFigures:
    """The counts of one part of the corpus, summed over its articles, with intervals of their values."""

    articles: int
    counts: Counts
    intervals: dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusFigures:
    """Everything measured on the corpus, by part; a part without articles is not there."""

    sha256: str
    splits: dict[Split, SplitFigures]


def total(counts: Iterable[Counts]) -> Counts:
    """The sum, key by key."""
    summed: Counts = {}
    for article in counts:
        for key, value in article.items():
            before = summed.get(key)
            summed[key] = value if before is None else before + value  # type: ignore[operator]
    return summed


def intervals(counts: Sequence[Counts]) -> dict[str, tuple[float, float]]:
    """95 % bounds of every value, articles drawn with replacement; the same every time. Kinds by voice have none: too few."""
    draws = random.Random(SEED)  # noqa: S311 - a bootstrap, no secret
    samples = [draws.choices(range(len(counts)), k=len(counts)) for _ in range(RESAMPLES)]
    bounds = {}
    for key in counts[0]:
        if key.count("/") > 1:
            continue
        column = [article[key] for article in counts]
        values = sorted(value for sample in samples if (value := resampled(column, sample)) is not None)
        if values:
            bounds[key] = (values[round(0.025 * (len(values) - 1))], values[round(0.975 * (len(values) - 1))])
    return bounds


def resampled(column: Sequence[Agreement | Share], sample: Sequence[int]) -> float | None:
    """The value over the drawn articles, added up number by number: building a sum value a draw costs ten times as much."""
    kind = type(column[0])
    names = [key.name for key in fields(kind)]
    drawn: list[Any] = [column[place] for place in sample]
    return kind(**{name: sum(getattr(count, name) for count in drawn) for name in names}).value
