"""Names on 24 small incidents that were written by people who had seen neither code nor lists."""

from functools import reduce
from operator import add
from pathlib import Path

import pytest

from framing.evaluation import naming
from framing.evaluation.small import small_incidents

SMALL = Path(__file__).with_name("incidents.jsonl")
LONGER = Path(__file__).with_name("articles.jsonl")


@pytest.fixture(scope="module")
def incidents():
    return list(small_incidents(SMALL))


@pytest.mark.slow
def test_names_of_incidents_that_nothing_was_mended_by_are_found_as_well_as_they_were(incidents):
    found = reduce(add, naming.measured([incident for name, incident in incidents if name == naming.UNSEEN]).values())
    assert found.precision >= 0.96
    assert found.recall >= 0.80


@pytest.mark.slow
def test_names_of_longer_accounts_that_readers_labelled_blind_are_found_as_well_as_they_were():
    unseen = [incident for name, incident in small_incidents(LONGER) if name == naming.UNSEEN]
    found = reduce(add, naming.measured(unseen).values())
    assert found.precision >= 0.84
    assert found.recall >= 0.66


def test_a_name_stands_where_its_words_do(incidents):
    for _, incident in incidents:
        assert any(article.truth.labels for article in incident.articles)
        for article in incident.articles:
            for label in article.truth.labels:
                assert article.text[label.start : label.end] == label.text
