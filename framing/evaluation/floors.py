"""The floors under the corpus figures: what a change may not make worse without saying so.

It knows how floors are written and held to; it refuses to know how anything is measured.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from framing.errors import DataError
from framing.evaluation import comparisons
from framing.evaluation.corpus import disagreement_line, disagreements, measure
from framing.evaluation.corpus_record import render
from framing.evaluation.counts import Agreement, CorpusFigures, Share
from framing.evaluation.truth_files import load_corpus
from framing.resources import PACKAGE, shipped

FLOORS = PACKAGE.parent / "tests" / "evaluation" / "floors.json"
COMPARISON_FLOORS = FLOORS.with_name("comparison-floors.json")


def floors(figures: CorpusFigures) -> dict[str, Any]:
    """The value of every count that has an interval, cut (not rounded) to three places, with the corpus digest."""
    return {"sha256": figures.sha256} | {
        split: {key: int(1000 * value) / 1000 for key in part.intervals if (value := part.counts[key].value) is not None}
        for split, part in figures.splits.items()
    }


def comparison_floors(found: Mapping[str, Mapping[str, Agreement | Share]], sha256: str) -> dict[str, Any]:
    """The same of the compared incidents."""
    return {"sha256": sha256} | {
        split: {name: int(1000 * value) / 1000 for name, count in part.items() if (value := count.value) is not None}
        for split, part in found.items()
    }


def shortfalls(reached: dict[str, Any], committed: dict[str, Any]) -> list[str]:
    """Every figure below its committed floor, and every floor whose figure is gone, in words."""
    return [
        f"{split} {key}: {value} is below its floor of {floor}"
        for split in sorted(committed.keys() - {"sha256"})
        for key, floor in sorted(committed[split].items())
        if (value := reached.get(split, {}).get(key)) is None or value < floor
    ]


def update_floors(reached: dict[str, Any], path: Path, *, allow_regression: bool) -> list[str]:
    """Write what was reached as floors. Where one would be lowered and that is not allowed, write nothing and say which."""
    if path.exists() and not allow_regression:
        problems = shortfalls(reached, json.loads(path.read_text(encoding="utf-8")))
        if problems:
            return problems
    path.write_text(json.dumps(reached, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    return []


def main(arguments: list[str]) -> int:
    """Print the figures, update the floors, or print the development articles' disagreements.

    python -m framing.evaluation.floors [--update-floors [--allow-regression] | --disagreements [WHAT]]
    """
    from framing.analysis import Analyzer

    known = {"--update-floors", "--allow-regression", "--disagreements"}
    options = {argument for argument in arguments if argument.startswith("--")}
    if options - known:
        raise DataError(f"no option is called {min(options - known)}; known: {', '.join(sorted(known))}")
    corpus = load_corpus(shipped("corpora"))
    analyzer = Analyzer(tone=False, readability=False)
    if "--disagreements" in options:
        wanted = [argument for argument in arguments if argument not in options]
        for found in disagreements(corpus, analyzer.analyze):
            if not wanted or any(found.what.startswith(what) for what in wanted):
                print(disagreement_line(found))
        return 0
    figures = measure(corpus, analyzer.analyze)
    if "--update-floors" in options:
        compared = comparison_floors(comparisons.counts(corpus, analyzer.analyze), corpus.sha256)
        lowering = "--allow-regression" in options
        problems = update_floors(floors(figures), FLOORS, allow_regression=lowering)
        problems += update_floors(compared, COMPARISON_FLOORS, allow_regression=lowering)
        for problem in problems:
            print(problem, file=sys.stderr)
        if problems:
            print("that file is not written; lower a floor on purpose with --allow-regression", file=sys.stderr)
        return 1 if problems else 0
    print(render(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
