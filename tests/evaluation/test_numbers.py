"""Equal numbers on 32 incidents of longer accounts that were written by people who had seen neither code nor lists."""

from pathlib import Path

import pytest

from framing.analysis import Analyzer
from framing.comparison.same_number import INTERCEPT, WEIGHTS
from framing.evaluation import conflicts, numbers
from framing.evaluation.small import small_incidents

FOLDER = Path(__file__).parent
LONGER = FOLDER / "articles.jsonl"
FITTED = [str(FOLDER / name) for name in ("quantities.jsonl", "incidents.jsonl", "articles.jsonl")]


@pytest.mark.slow
def test_rows_of_longer_accounts_that_nothing_was_fitted_to_are_as_good_as_they_were() -> None:
    found = conflicts.measured([incident for name, incident in small_incidents(LONGER) if name == numbers.UNSEEN])
    assert found.rows.precision >= 0.74
    assert found.rows.recall >= 0.69
    assert found.conflicts.value >= 0.48


@pytest.mark.slow
def test_the_weights_are_those_that_fit() -> None:
    analyzer = Analyzer(tone=False, readability=False)
    pairs = [
        (example, times)
        for incident, times in numbers.to_fit(FITTED, numbers.OF_CORPUS)
        for example in numbers.examples(incident, analyzer)
    ]
    fit = numbers.fitted(pairs, WEIGHTS, numbers.PENALTY)
    assert fit.intercept == pytest.approx(INTERCEPT, abs=0.2)
    assert fit.weights == {name: pytest.approx(weight, abs=0.2) for name, weight in WEIGHTS.items()}
    assert fit.precision >= 0.97
    assert numbers.table(pairs, fit).splitlines()[1].startswith("intercept")


def test_a_figure_an_act_and_a_fact_stand_where_their_words_do() -> None:
    for _, incident in small_incidents(LONGER):
        told = {quantity.id for quantity in incident.manifest.figures}
        for article in incident.articles:
            truth = article.truth
            for label in (*truth.figures, *truth.agency, *truth.facts):
                assert article.text[label.start : label.end] == label.text
            assert all(figure.id in told for figure in truth.figures)
