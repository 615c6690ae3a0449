"""Pinned splits, systems, measures and tests, by hand on small cases and against scikit-learn."""

import numpy
import pytest

from framing.datasets.labelled import LabelledSentence
from framing.errors import DataError
from framing.evaluation.agreement import MEASURES, Predictions, reliability
from framing.evaluation.protocols import (
    OUTLETS,
    RANDOM,
    STORIES,
    TOPICS,
    NotAssessedError,
    asked,
    best_threshold,
    topic_name,
)
from framing.evaluation.resampling import interval, paired
from framing.evaluation.systems import Estimator, Majority, OutletName, System, tfidf


def sentences(count=60):
    """Outlets of unlike shares: Post mostly 1, Mail mostly 0; texts tell the label."""
    made = []
    for number in range(count):
        label = int(number % 3 != 0) if number % 2 else int(number % 3 == 0)
        made.append(
            LabelledSentence(
                text=("a vile shameful order" if label else "a board met at nine") + f" {number}",
                label=label,
                dataset="made",
                outlet="Post" if number % 2 else "Mail",
                topic=f"topic {number % 6}",
                document=f"article {number % 20}",
                incident=f"story {number % 10}",
            )
        )
    return made


def predictions(labels, probabilities, groups=None):
    probabilities = numpy.array(probabilities, dtype=float)
    return Predictions(
        labels=numpy.array(labels),
        probabilities=probabilities,
        decisions=(probabilities >= 0.5).astype(int),
        groups=numpy.array(groups if groups is not None else [0] * len(labels)),
    )


def value(measure, found):
    return float(MEASURES[measure](found, numpy.ones((1, len(found.labels))))[0])


@pytest.fixture(scope="module")
def random_predictions():
    rng = numpy.random.default_rng(3)
    labels = rng.integers(0, 2, 200)
    return predictions(labels, numpy.round(numpy.clip(labels * 0.3 + rng.random(200) * 0.7, 0, 1), 2), rng.integers(0, 3, 200))


@pytest.mark.parametrize(("measure", "average"), [("weighted F1", "weighted"), ("macro F1", "macro"), ("F1", "binary")])
def test_f1_is_scikit_learns(random_predictions, measure, average):
    from sklearn.metrics import f1_score

    expected = f1_score(random_predictions.labels, random_predictions.decisions, average=average)
    assert value(measure, random_predictions) == pytest.approx(expected)


def test_auc_and_brier_are_scikit_learns(random_predictions):
    from sklearn.metrics import brier_score_loss, roc_auc_score

    assert value("AUC", random_predictions) == pytest.approx(roc_auc_score(random_predictions.labels, random_predictions.probabilities))
    assert value("Brier", random_predictions) == pytest.approx(
        brier_score_loss(random_predictions.labels, random_predictions.probabilities)
    )


def test_within_outlet_auc_is_blind_to_the_outlet():
    labels = [1, 1, 1, 0, 1, 0, 0, 0]
    outlets = [0, 0, 0, 0, 1, 1, 1, 1]
    by_outlet = predictions(labels, [0.75] * 4 + [0.25] * 4, outlets)

    assert value("AUC", by_outlet) == 0.75
    assert value("within-outlet AUC", by_outlet) == 0.5


def test_within_outlet_auc_without_a_pair_is_not_assessed():
    found = interval(predictions([1, 1, 0], [0.9, 0.8, 0.1], [0, 0, 1]), MEASURES["within-outlet AUC"])

    assert found.value is None


def test_calibration_error_is_right_by_hand():
    found = predictions([1, 0, 1, 1], [0.65, 0.65, 0.95, 0.95])

    assert value("calibration error", found) == pytest.approx(0.5 * 0.15 + 0.5 * 0.05)
    assert [row["share labelled 1"] for row in reliability(found)] == [0.5, 1.0]


def test_interval_holds_the_value_and_is_the_same_again(random_predictions):
    first = interval(random_predictions, MEASURES["macro F1"])

    assert first.low < first.value < first.high
    assert interval(random_predictions, MEASURES["macro F1"]) == first


def test_interval_over_clusters_is_wider_where_clusters_are_alike():
    labels = [0, 1] * 100
    right = [group % 3 != 0 for group in range(20) for _ in range(10)]
    found = predictions(labels, [label if good else 1 - label for label, good in zip(labels, right, strict=True)])
    clusters = numpy.repeat(numpy.arange(20), 10)

    single = interval(found, MEASURES["macro F1"])
    whole = interval(found, MEASURES["macro F1"], clusters=clusters)
    assert whole.high - whole.low > 1.5 * (single.high - single.low)


def test_paired_test_tells_a_better_system_from_an_equal_one():
    labels = [0, 1] * 40
    good = predictions(labels, [0.9 * label + 0.05 for label in labels])
    poor = predictions(labels, [0.2] * 80)

    apart = paired(("good", "poor"), good, poor, MEASURES["macro F1"], shuffles=200)
    same = paired(("good", "again"), good, good, MEASURES["macro F1"], shuffles=200)

    assert (apart.only_first_right, apart.only_second_right) == (40, 0)
    assert apart.mcnemar < 1e-10
    assert apart.randomisation < 0.01
    assert (same.mcnemar, same.randomisation, same.difference.value) == (1.0, 1.0, 0.0)


def test_random_folds_are_the_pinned_ones():
    from sklearn.model_selection import StratifiedKFold

    made = sentences()
    labels = [sentence.label for sentence in made]
    expected = [test.tolist() for _, test in StratifiedKFold(5, shuffle=True, random_state=42).split(labels, labels)]

    assert [test for _, test in RANDOM.folds(made)] == expected


@pytest.mark.parametrize(
    ("splitting", "group"),
    [(OUTLETS, lambda each: each.outlet), (TOPICS, lambda each: each.topic), (STORIES, lambda each: each.incident)],
    ids=["outlet", "topic", "story"],
)
def test_groups_never_stand_on_both_sides(splitting, group):
    made = sentences()
    folds = splitting.folds(made)

    assert sorted(place for _, test in folds for place in test) == list(range(len(made)))
    for train, test in folds:
        assert not {group(made[place]) for place in train} & {group(made[place]) for place in test}


@pytest.mark.parametrize(
    ("one", "other"), [("gun control", "gun-control"), ("vaccine", "vaccines"), ("blm", "black lives matter"), ("Islam", "islam")]
)
def test_two_spellings_are_one_topic(one, other):
    assert topic_name(one) == topic_name(other)


@pytest.mark.parametrize(
    ("splitting", "made", "why"),
    [
        (RANDOM, sentences(6), "5 folds need at least 5"),
        (OUTLETS, [each for each in sentences() if each.outlet == "Post"], "at least two outlets"),
        (TOPICS, [each for each in sentences() if each.topic == "topic 1"], "at least 5 topics"),
    ],
)
def test_protocol_that_the_data_do_not_allow_says_why(splitting, made, why):
    with pytest.raises(NotAssessedError, match=why):
        splitting.folds(made)


def test_outlets_name_alone_scores_on_the_random_split_and_not_on_new_outlets():
    made = sentences()
    known, _, _ = asked(OutletName(), made, RANDOM)
    unknown, _, _ = asked(OutletName(), made, OUTLETS)

    assert value("macro F1", known) > 0.6
    assert value("macro F1", unknown) < 0.5


def test_words_are_learned_by_the_baseline():
    found, folds, places = asked(tfidf(), sentences(), RANDOM)

    assert value("macro F1", found) == 1.0
    assert (len(folds), places) == (5, list(range(60)))


def test_threshold_is_chosen_inside_the_training_folds():
    class Rare:
        name = "rare"

        def fit_predict(self, train, test):
            return [0.2 if each.label else 0.1 for each in test]

    found, _, _ = asked(Rare(), sentences(), STORIES)

    assert value("F1", found) == 1.0


def test_best_threshold_takes_all_sentences_of_one_value():
    assert best_threshold([(0.9, 1), (0.4, 1), (0.4, 1), (0.2, 0)]) == 0.4


def test_any_estimator_with_probabilities_is_a_system():
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.naive_bayes import MultinomialNB
    from sklearn.pipeline import make_pipeline

    mine = Estimator(name="mine", make=lambda: make_pipeline(CountVectorizer(), MultinomialNB()))

    assert isinstance(mine, System)
    assert isinstance(Majority(), System)
    assert value("macro F1", asked(mine, sentences(), RANDOM)[0]) == 1.0


@pytest.mark.parametrize("answer", [[1.5], [], [float("nan")]])
def test_system_that_gives_no_probabilities_is_named(answer):
    class Broken:
        name = "broken"

        def fit_predict(self, train, test):
            return answer * len(test)

    with pytest.raises(DataError, match="'broken' must give one probability"):
        asked(Broken(), sentences(), RANDOM)
