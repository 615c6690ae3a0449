"""Tellings of harm in rows, on 42 small incidents that were written by people who had seen neither code nor lists."""

from pathlib import Path

import pytest

from framing.analysis import Analyzer
from framing.comparison.acts import INTERCEPT, WEIGHTS
from framing.comparison.agency import find_acts
from framing.evaluation import acts
from framing.evaluation.small import small_incidents

SMALL = Path(__file__).with_name("acts.jsonl")
OTHERS = [Path(__file__).with_name(f"{name}.jsonl") for name in ("incidents", "articles")]
BY_HAND = {"others or otherwise"}


@pytest.fixture(scope="module")
def incidents():
    return [found.articles for _, found in small_incidents(SMALL)]


@pytest.mark.slow
def test_rows_are_as_good_as_they_were(incidents):
    rungs, aligned, planted, pairs = acts.measured(incidents)
    assert rungs.value >= 0.80
    assert aligned.value >= 0.82
    assert planted.value >= 0.86
    assert pairs.precision >= 0.84
    assert pairs.recall >= 0.76


@pytest.fixture(scope="module")
def others():
    return [(name, found.articles) for path in OTHERS for name, found in small_incidents(path)]


@pytest.mark.slow
def test_longer_accounts_that_nothing_was_fitted_to_are_told_as_well_as_they_were(others):
    rungs, aligned, planted, pairs = acts.measured([articles for name, articles in others if name == acts.UNSEEN])
    assert rungs.value >= 0.62
    assert aligned.value >= 0.60
    assert planted.value >= 0.73
    assert pairs.precision >= 0.46
    assert pairs.recall >= 0.42


@pytest.mark.slow
def test_the_weights_are_those_that_fit(incidents, others):
    found = acts.fitted(acts.to_fit([*(("", articles) for articles in incidents), *others]))
    assert found.pop("") == pytest.approx(INTERCEPT, abs=0.4)
    assert {name: found[name] for name in WEIGHTS if name not in BY_HAND} == {
        name: pytest.approx(weight, abs=0.4) for name, weight in WEIGHTS.items() if name not in BY_HAND
    }


def test_a_telling_stands_where_its_words_do(incidents):
    for articles in incidents:
        for article in articles:
            for telling in article.truth.agency:
                assert article.text[telling.start : telling.end] == telling.text
                assert telling.start > article.truth.headline.end


@pytest.mark.slow
def test_rows_are_the_same_in_whatever_order_accounts_come(incidents):
    analyzer = Analyzer(tone=False, readability=False)
    for articles in incidents:
        accounts = acts.accounts_of(articles, analyzer)
        assert told(find_acts(accounts)) == told(find_acts(accounts[::-1]))


def told(rows):
    return {frozenset((choice.document, choice.start) for choice in row.choices) for row in rows}
