"""The comparison is measured on one incident; the whole corpus is for the command."""

from pathlib import Path

import pytest

from framing.analysis import Analyzer
from framing.evaluation.comparison import ComparisonFigures, matched, measure_incident
from framing.evaluation.truth_files import load_incident

CORPUS = Path(__file__).parents[2] / "corpora"


@pytest.fixture(scope="module")
def march() -> ComparisonFigures:
    return measure_incident(load_incident(CORPUS / "march-in-tarn-quay"), Analyzer(tone=False, readability=False).analyze)


def test_wire_pairs_are_all_found_and_none_invented(march: ComparisonFigures) -> None:
    assert (march.wire.planted, march.wire.precision, march.wire.recall) == (3, 1.0, 1.0)


def test_planted_figures_line_up(march: ComparisonFigures) -> None:
    assert (march.figures_planted.precision or 0) >= 0.9
    assert (march.figures_planted.recall or 0) >= 0.9


def test_every_count_has_its_total(march: ComparisonFigures) -> None:
    assert march.conflicts.total == march.conflicts_planted.total > 0
    assert march.figures.planted == march.figures_planted.planted > 0
    assert march.rungs.total == march.acts.total > 0


def test_figures_add_up(march: ComparisonFigures) -> None:
    assert (march + march).figures.planted == 2 * march.figures.planted


def test_matching_is_one_to_one_and_largest_first() -> None:
    assert matched([("a", 1), ("a", 1), ("b", 1), ("b", 2)]) == {"a": 1, "b": 2}
