"""Markers against annotated spans by how much of each other they cover (Da San Martino et al. 2020).

It knows the partial-overlap formulas; it refuses to know how a marker is found. With gold spans T and found spans S,

    precision = 1/|S| · Σ |s ∩ t| / |s|        recall = 1/|T| · Σ |s ∩ t| / |t|

over all pairs s, t, in characters. Found spans are merged where they overlap, gold spans too, as the task's scorer does, so
that no sum exceeds one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.datasets.ptc import LEXICAL_TECHNIQUES, PtcArticle, ptc_articles
from framing.errors import DataError
from framing.evaluation.resampling import LEVEL, RESAMPLES, SEED
from framing.spans import merged
from framing.types import KINDS, Analysis, Document, Kind

Analyze = Callable[[Document], Analysis]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Sums over one article or many; figures are ratios of them."""

    found: int = 0
    gold: int = 0
    covered_found: float = 0.0
    """Σ |s ∩ t| / |s|."""
    covered_gold: float = 0.0
    """Σ |s ∩ t| / |t|."""

    @property
    def precision(self) -> float:
        return self.covered_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.covered_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def overlap(found: Iterable[Span], gold: Iterable[Span]) -> Overlap:
    """The sums of one article."""
    ours, theirs = merged(found), merged(gold)
    covered_found = covered_gold = 0.0
    first = 0
    for start, end in ours:
        while first < len(theirs) and theirs[first][1] <= start:
            first += 1
        place = first
        while place < len(theirs) and theirs[place][0] < end:
            shared = min(end, theirs[place][1]) - max(start, theirs[place][0])
            covered_found += shared / (end - start)
            covered_gold += shared / (theirs[place][1] - theirs[place][0])
            place += 1
    return Overlap(found=len(ours), gold=len(theirs), covered_found=covered_found, covered_gold=covered_gold)


def added(parts: Sequence[Overlap]) -> Overlap:
    """The sums of several articles."""
    return Overlap(
        found=sum(part.found for part in parts),
        gold=sum(part.gold for part in parts),
        covered_found=sum(part.covered_found for part in parts),
        covered_gold=sum(part.covered_gold for part in parts),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapFigures:
    """One choice of markers against one choice of techniques, with intervals over articles."""

    techniques: str
    markers: str
    whole: Overlap
    intervals: dict[str, tuple[float, float]]


LOADED_KINDS: tuple[Kind, ...] = ("loaded-actor", "loaded-event", "evaluation", "booster", "metaphor", "legitimacy", "appeal")
"""The kinds nearest to the two lexical techniques, chosen by their definitions before any figure was looked at."""


def span_figures(path: Path, analyze: Analyze) -> list[OverlapFigures]:
    """Markers of all kinds, and of the kinds nearest to the techniques, against both lexical techniques and each alone."""
    articles, _ = ptc_articles(path)
    if not any(span.label in LEXICAL_TECHNIQUES for article in articles for span in article.spans):
        raise DataError(f"no span of {' or '.join(LEXICAL_TECHNIQUES)} in it", path=str(path))
    analyses = [analyze(Document(id=article.id, text=article.text)) for article in articles]
    figures = []
    for techniques in (LEXICAL_TECHNIQUES, *((technique,) for technique in LEXICAL_TECHNIQUES)):
        for name, kinds in (("all kinds", KINDS), ("kinds of loaded wording", LOADED_KINDS)):
            parts = [
                overlap(marked(analysis, kinds), labelled(article, techniques))
                for article, analysis in zip(articles, analyses, strict=True)
            ]
            figures.append(
                OverlapFigures(techniques=" and ".join(techniques), markers=name, whole=added(parts), intervals=article_intervals(parts))
            )
    return figures


def marked(analysis: Analysis, kinds: Sequence[Kind]) -> list[Span]:
    """Where markers of these kinds stand."""
    return [(marker.start, marker.end) for marker in analysis.markers if marker.kind in kinds]


def labelled(article: PtcArticle, techniques: Sequence[str]) -> list[Span]:
    """Where these techniques were marked."""
    return [(span.start, span.end) for span in article.spans if span.label in techniques]


def article_intervals(parts: Sequence[Overlap]) -> dict[str, tuple[float, float]]:
    """95 % bootstrap bounds, drawing whole articles."""
    import numpy

    rng = numpy.random.default_rng(SEED)
    sums = numpy.array([(part.covered_found, part.found, part.covered_gold, part.gold) for part in parts], dtype=float)
    draws = rng.multinomial(len(parts), numpy.full(len(parts), 1 / len(parts)), size=RESAMPLES) @ sums
    nothing = numpy.zeros(RESAMPLES)
    precision = numpy.divide(draws[:, 0], draws[:, 1], out=nothing.copy(), where=draws[:, 1] > 0)
    recall = numpy.divide(draws[:, 2], draws[:, 3], out=nothing.copy(), where=draws[:, 3] > 0)
    both = precision + recall
    f1 = numpy.divide(2 * precision * recall, both, out=nothing.copy(), where=both > 0)
    bounds = [(1 - LEVEL) / 2, (1 + LEVEL) / 2]
    return {
        name: (float(low), float(high))
        for name, values in (("precision", precision), ("recall", recall), ("F1", f1))
        for low, high in [numpy.quantile(values, bounds)]
    }


def span_rows(path: Path, analyze: Analyze) -> dict[str, dict[str, Any]]:
    """The figures as rows of a table by name, each with its interval."""
    return {
        f"{figure.markers} on {figure.techniques}": {"found spans": figure.whole.found, "gold spans": figure.whole.gold}
        | {
            name: {"value": round(value, 4), "low": round(figure.intervals[name][0], 4), "high": round(figure.intervals[name][1], 4)}
            for name, value in (("precision", figure.whole.precision), ("recall", figure.whole.recall), ("F1", figure.whole.f1))
        }
        for figure in span_figures(path, analyze)
    }
