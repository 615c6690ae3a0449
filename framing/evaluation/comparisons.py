"""How well the accounts of the invented incidents are compared, table by table, for each part of the corpus.

It knows which figures there are and how they are written; it refuses to know how any of them is counted.

    held-out, 5 incidents                          planted  found  prec. recall   share
      figures in one row                               213    142    .83    .56
      conflict classes right                            45                        .47
"""

from collections.abc import Callable, Mapping
from functools import reduce
from operator import add
from typing import Any, TypeAlias

from framing.evaluation import coverage
from framing.evaluation.comparison import ComparisonFigures, measure_comparisons
from framing.evaluation.counts import Agreement, Share
from framing.evaluation.truth import SPLITS, Corpus
from framing.types import Analysis, Document

Count: TypeAlias = Agreement | Share
LABELS = {
    "figures": "figures in one row",
    "figures_planted": "… given the planted ledger",
    "figures_read": "figures read right, of those",
    "conflicts": "conflict classes right",
    "conflicts_planted": "… given the planted ledger",
    "names": "names, cells",
    "mentions": "names, letter by letter with counts",
    "sources": "sources heard, cells",
    "source_levels": "level of naming right, of those",
    "source_verbs": "introducing verbs found, of those",
    "source_directness": "quoted or reported right, of those",
    "rungs": "rungs of acts told by two or more",
    "acts": "tellings in the row of their act",
    "act_pairs": "tellings of one act, by twos",
    "acts_planted": "… given the planted tellings",
    "wire": "wire pairs",
    "coverage": "coverage, fact × outlet cells",
    "shifts": "attribution shifts, by fact",
}


def counts(corpus: Corpus, analyze: Callable[[Document], Analysis]) -> dict[str, dict[str, Count]]:
    """Part of the corpus → figure → its count, summed over the incidents."""
    told = coverage.measure(corpus, analyze)
    found: dict[str, dict[str, Count]] = {}
    for split in SPLITS:
        total = reduce(add, measure_comparisons(corpus, analyze, split=split).values(), ComparisonFigures())
        found[split] = {name: getattr(total, name) for name in total.__slots__} | {
            "coverage": told[split].cells,
            "shifts": told[split].shifts,
        }
    return found


def record(found: Mapping[str, Mapping[str, Count]]) -> dict[str, Any]:
    """The counts as plain values."""
    return {split: {name: plain(part[name]) for name in LABELS} for split, part in found.items()}


def plain(count: Count) -> dict[str, float | int | None]:
    if isinstance(count, Share):
        return {"right": count.right, "total": count.total, "share": rounded(count.value)}
    return {
        "planted": count.planted,
        "found": count.found,
        "precision": rounded(count.precision),
        "recall": rounded(count.recall),
        "f1": rounded(count.value),
    }


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def table(found: Mapping[str, Mapping[str, Count]]) -> str:
    """The counts as a table for a terminal."""
    lines = []
    for split, part in found.items():
        lines.append(f"{split:38}{'planted':>8}{'found':>7}{'prec.':>8}{'recall':>8}{'F1':>7}{'share':>8}")
        for name, label in LABELS.items():
            count = part[name]
            if isinstance(count, Share):
                lines.append(f"  {label:36}{count.total:>8}{count.right:>7}{'':23}{shown(count.value):>8}")
            else:
                lines.append(
                    f"  {label:36}{count.planted:>8}{count.found:>7}{shown(count.precision):>8}{shown(count.recall):>8}{shown(count.value):>7}"
                )
    return "\n".join(lines)


def shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
