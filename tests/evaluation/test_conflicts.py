"""Conflict classes on 110 small incidents that were written by people who had seen neither code nor lists."""

from pathlib import Path

import pytest

from framing.comparison.conflicts import INTERCEPTS, WEIGHTS
from framing.evaluation import conflicts
from framing.evaluation.small import small_incidents

BY_HAND = {"own day", "narrower name"}
SMALL = Path(__file__).with_name("quantities.jsonl")


@pytest.fixture(scope="module")
def incidents():
    return list(small_incidents(SMALL))


@pytest.mark.slow
def test_rows_and_classes_of_incidents_that_nothing_was_fitted_to_are_as_good_as_they_were(incidents):
    found = conflicts.measured([incident for name, incident in incidents if name == conflicts.UNSEEN])
    assert found.rows.precision >= 0.89
    assert found.rows.recall >= 0.78
    assert found.conflicts.value >= 0.58
    assert found.conflicts_planted.value >= 0.84


@pytest.mark.slow
def test_the_weights_are_those_that_fit(incidents):
    found = conflicts.fitted(conflicts.to_fit(incidents))
    assert found.pop("") == pytest.approx(INTERCEPTS, abs=0.2)
    assert {name: found[name] for name in WEIGHTS if name not in BY_HAND} == {
        name: pytest.approx(weights, abs=0.2) for name, weights in WEIGHTS.items() if name not in BY_HAND
    }


def test_a_figure_stands_where_its_words_do(incidents):
    for _, incident in incidents:
        told = {quantity.id for quantity in incident.manifest.figures}
        for article in incident.articles:
            for figure in article.truth.figures:
                assert article.text[figure.start : figure.end] == figure.text
                assert figure.id in told
