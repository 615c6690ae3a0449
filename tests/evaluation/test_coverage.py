"""Found facts and shifts against the planted ones, on one incident."""

import pytest

from framing.analysis import Analyzer
from framing.evaluation.coverage import CoverageFigures, measure_incident, render
from framing.evaluation.truth_files import load_incident
from framing.resources import shipped


@pytest.fixture(scope="module")
def figures() -> CoverageFigures:
    return measure_incident(load_incident(shipped("corpora") / "march-in-tarn-quay"), Analyzer(tone=False, readability=False).analyze)


def test_cells_of_one_incident_keep_their_level(figures):
    assert figures.cells.planted == 70
    assert (figures.cells.value or 0) >= 0.8


def test_declared_shifts_are_counted(figures):
    assert figures.declared_shifts.total == 3


def test_figures_add_up(figures):
    doubled = figures + figures
    assert (doubled.incidents, doubled.cells.planted, doubled.cells.value) == (2, 140, figures.cells.value)


def test_the_table_names_every_figure(figures):
    table = render([("development", figures)])
    assert all(name in table for name in ("cells", "shifts", "shift cells", "declared shifts"))
