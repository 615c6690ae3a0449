"""What the other accounts of a story tell of a sentence, and that labels are never looked at."""

from dataclasses import replace

import pytest

from framing.analysis import Analyzer
from framing.datasets import read_labelled
from framing.evaluation.accounts import FEATURES, account_features, place_of
from tests.datasets.miniatures import write_basil

COLUMN = {name: place for place, name in enumerate(FEATURES)}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return read_labelled("basil", write_basil(tmp_path_factory.mktemp("basil"), stories=3))


@pytest.fixture(scope="module")
def features(data):
    return account_features(data.sentences, Analyzer(readability=False).analyze)


def test_sentence_that_every_account_prints_is_told_by_all(data, features):
    row = features[place_of(data.sentences[0])]

    assert row[COLUMN["accounts that tell it"]] == 2
    assert row[COLUMN["highest similarity in another account"]] == pytest.approx(1.0)
    assert row[COLUMN["share of words in no other account"]] == 0


def test_features_do_not_depend_on_labels(data, features):
    blind = [replace(sentence, label=None, labels={}, spans=()) for sentence in data.sentences]
    again = account_features(blind, Analyzer(readability=False).analyze)

    assert all((again[key] == row).all() for key, row in features.items())


def test_sentence_without_another_account_has_zeros(data):
    alone = [sentence for sentence in data.sentences if sentence.outlet == "fox"]
    row = account_features(alone, Analyzer(readability=False).analyze)[place_of(alone[0])]

    assert row[COLUMN["accounts that tell it"]] == 0
    assert row[COLUMN["highest similarity in another account"]] == 0


def test_markers_are_counted_by_what_found_them(data, features):
    found = [row[COLUMN["found by lexicon"]] for row in features.values()]

    assert max(found) > 0
    assert min(found) == 0
