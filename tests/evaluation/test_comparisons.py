"""The figures of compared incidents: one table, plain values, and floors under them."""

import json

import pytest

from framing.analysis import Analyzer
from framing.evaluation import comparisons
from framing.evaluation import floors as bounds
from framing.evaluation.truth_files import load_corpus
from framing.resources import shipped


@pytest.fixture(scope="module")
def found():
    return comparisons.counts(load_corpus(shipped("corpora")), Analyzer(tone=False, readability=False).analyze)


@pytest.mark.slow
def test_every_figure_of_a_comparison_has_a_line_and_a_value(found):
    lines = comparisons.table(found).splitlines()
    assert len(lines) == 2 * (1 + len(comparisons.LABELS))
    assert comparisons.record(found)["development"]["wire"]["f1"] == 1.0
    assert set(found["held-out"]) == set(comparisons.LABELS)


@pytest.mark.slow
def test_no_compared_figure_is_below_its_floor(found):
    committed = json.loads(bounds.COMPARISON_FLOORS.read_text(encoding="utf-8"))
    sha256 = load_corpus(shipped("corpora")).sha256
    assert committed["sha256"] == sha256, "the corpus changed: python -m framing.evaluation.floors --update-floors"
    assert bounds.shortfalls(bounds.comparison_floors(found, sha256), committed) == []
