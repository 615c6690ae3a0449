"""Systems that judge a sentence in its story: what they learn from, and what they never look at."""

from dataclasses import replace

import numpy
import pytest

from framing.datasets import read_labelled
from framing.evaluation.accounts import ACCOUNT_FEATURES
from framing.evaluation.stories import USES, account_systems, balanced_sums, masked_text, with_pairs
from tests.datasets.miniatures import write_basil


@pytest.fixture(scope="module")
def stories(tmp_path_factory):
    data = read_labelled("basil", write_basil(tmp_path_factory.mktemp("basil"), stories=8))
    sentences = [replace(sentence, label=sentence.labels["informational"]) for sentence in data.sentences]
    kept = {sentence.incident for sentence in sentences if int(sentence.incident) % 4}
    train = [sentence for sentence in sentences if sentence.incident in kept]
    return account_systems(data), train, [sentence for sentence in sentences if sentence.incident not in kept]


def test_only_the_second_system_knows_the_other_accounts(stories):
    own, every = stories[0]

    assert len(every.columns) - len(own.columns) == len(ACCOUNT_FEATURES)
    assert min(own.columns) == len(ACCOUNT_FEATURES)


@pytest.mark.parametrize("number", [0, 1])
def test_labels_of_asked_sentences_are_not_looked_at(stories, number):
    systems, train, test = stories
    blind = [replace(sentence, label=None, labels={}, spans=()) for sentence in test]

    assert systems[number].fit_predict(train, blind) == systems[number].fit_predict(train, test)


def test_answers_are_the_same_each_time_and_tell_the_labels_apart(stories):
    systems, train, test = stories
    answers = systems[1].fit_predict(train, test)
    biased = [answer for answer, sentence in zip(answers, test, strict=True) if sentence.label]
    plain = [answer for answer, sentence in zip(answers, test, strict=True) if not sentence.label]

    assert answers == systems[1].fit_predict(train, test)
    assert all(0 <= answer <= 1 for answer in answers)
    assert sum(biased) / len(biased) > sum(plain) / len(plain)


def test_words_that_only_asked_sentences_have_get_no_column(stories):
    system, train, test = stories[0][1], *stories[1:]
    rows = [[system.read.rows[key] for key in system.read.rows if key.document == part[0].document] for part in (train, test)]
    learned, asked = system.matrices(*rows)

    assert learned.shape[1] == asked.shape[1]
    assert (learned[:, len(system.columns) :].getnnz(axis=0) > 0).all()


def test_nothing_that_learned_from_basil_is_a_feature():
    assert "slant" not in USES


def test_second_regression_is_left_out_where_every_sentence_has_a_span():
    assert balanced_sums([[0.0], [1.0]], [1, 1], numpy.zeros((3, 1))).tolist() == [0, 0, 0]


def test_names_are_masked_and_words_paired():
    words = masked_text("The mayor praised Orla Venn.")

    assert "Orla" not in " ".join(words)
    assert with_pairs(["the", "mayor", "praised"]) == ["the", "mayor", "praised", "the mayor", "mayor praised"]
