"""Facts and attribution shifts on 24 small incidents that were written by people who had seen neither code nor lists."""

from pathlib import Path

import pytest

from framing.comparison.same_fact import EVIDENCE, INTERCEPT
from framing.evaluation import facts
from framing.evaluation.small import small_incidents

SMALL = Path(__file__).with_name("facts.jsonl")


@pytest.fixture(scope="module")
def incidents():
    return list(small_incidents(SMALL))


@pytest.mark.slow
def test_facts_and_shifts_of_incidents_that_nothing_was_fitted_to_are_as_good_as_they_were(incidents):
    found = facts.measured([incident for name, incident in incidents if name == facts.UNSEEN])
    assert found.cells.precision >= 0.82
    assert found.cells.recall >= 0.77
    assert found.shifts.value >= 0.70


@pytest.mark.slow
def test_the_weights_are_those_that_fit(incidents):
    intercept, weights = facts.fitted(facts.to_fit(incidents))
    assert intercept == pytest.approx(INTERCEPT, abs=0.3)
    assert weights == {name: pytest.approx(pair, abs=0.3) for name, pair in EVIDENCE.items()}


def test_a_telling_stands_where_its_words_do(incidents):
    for _, incident in incidents:
        known = {fact.id for fact in incident.manifest.facts}
        for article in incident.articles:
            for row in article.truth.facts:
                assert article.text[row.start : row.end] == row.text
                assert row.id in known
