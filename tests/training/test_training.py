"""Training: what is learned, that it is the same every time, and that folding it into words changes nothing."""

import json
import os
from dataclasses import replace
from pathlib import Path

import numpy
import pytest

import framing
from framing.analysis import Analyzer
from framing.classifier import load_model
from framing.classifier.probabilities import assess, logistic
from framing.datasets.labelled import LabelledSentence
from framing.errors import DataError, FramingError, UnknownNameError
from framing.prose import Prose
from framing.training import Trained, examples, train, train_files
from framing.training.system import LoadedSystem
from framing.types import Document
from framing.voice import find_voices
from tests.training.sentences import LOADED, PLAIN, SENTENCES, csv_lines

DATA = Path(os.environ.get("FRAMING_DATA", Path(__file__).parents[3] / "shared" / "data"))
BABE = DATA / "babe" / "final_labels_SG2.dev.csv"
UNSEEN = (
    "The corrupt board’s shameless xylographers robbed Trump’s pro-Brexit neighbours, he said.",
    "“This is a cruel joke,” she said. ",
    "REGIME CRUSHES HARBOUR PROTEST",
    "36 of 40 ships sailed.",
)


def own_probability(trained: Trained, text: str) -> float:
    """The probability as inference computes it, the text being one sentence."""
    analyzer = Analyzer(tone=False, readability=False)
    prose = Prose(Document(id="sentence", text=text), analyzer.vocabulary)
    markers = analyzer.analyze_prose(prose).markers
    return float(assess(trained.model, prose, find_voices(prose), markers).probabilities[0])


@pytest.mark.parametrize("text", [*LOADED[:3], *PLAIN[:3], *UNSEEN])
def test_inference_equals_scikit_learn(trained: Trained, text: str) -> None:
    rows = trained.space.transform(examples([text], trained.model.common))
    sums = trained.estimator.decision_function(rows)
    expected = logistic(trained.model.slope * sums + trained.model.offset)[0]
    assert own_probability(trained, text) == pytest.approx(expected, abs=1e-6)


def test_columns_have_names(trained: Trained) -> None:
    assert len(trained.space.names()) == trained.estimator.coef_.shape[1]


def test_loaded_sentences_get_more_than_plain_ones(trained: Trained) -> None:
    assert min(own_probability(trained, text) for text in LOADED) > max(own_probability(trained, text) for text in PLAIN)


def test_same_data_and_seed_give_the_same_bytes(trained: Trained) -> None:
    again = train(SENTENCES)
    assert (again.weights, again.about) == (trained.weights, trained.about)


def test_written_model_is_read_back(trained: Trained, tmp_path: Path) -> None:
    trained.write(tmp_path / "model")
    assert load_model(tmp_path / "model").label == trained.model.label


def test_unlabelled_sentences_are_passed_over(trained: Trained) -> None:
    unsure = LabelledSentence(text="Nobody agreed on this one.", label=None, dataset="own")
    assert train([*SENTENCES, unsure]).weights == trained.weights


@pytest.mark.parametrize(
    ("sentences", "advice"),
    [
        ([replace(sentence, label=1) for sentence in SENTENCES], "one class only"),
        ([], "no sentence has a label"),
        (SENTENCES[9:11], "at least 2 of each are needed"),
    ],
)
def test_what_cannot_be_learned_is_told(sentences: list[LabelledSentence], advice: str) -> None:
    with pytest.raises(DataError, match=advice):
        train(sentences)


def test_files_are_named_with_their_digests(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text(csv_lines(), encoding="utf-8")
    about = train_files([f"csv={table}"]).about["trained"]
    assert about["data"][0]["name"] == "csv"
    assert len(about["data"][0]["sha256"]) == 64


@pytest.mark.parametrize(
    ("argument", "error", "advice"),
    [
        ("own.csv", DataError, "--data NAME=PATH"),
        ("csv=", DataError, "no path"),
        ("babee=x", UnknownNameError, "did you mean 'babe'"),
        ("csv=missing.csv", DataError, "no such file"),
    ],
)
def test_wrong_data_argument_is_told(argument: str, error: type[FramingError], advice: str) -> None:
    with pytest.raises(error, match=advice):
        train_files([argument])


def test_any_estimator_can_be_dropped_in() -> None:
    from sklearn.ensemble import RandomForestClassifier

    forest = train(SENTENCES, estimator=RandomForestClassifier(n_estimators=5, random_state=0))
    analysis = framing.score(LOADED[0], classifier=forest)
    assert analysis.run.classifier == "RandomForestClassifier"
    assert 0 <= (analysis.sentences[0].loaded or 0) <= 1


def test_estimator_that_wants_dense_rows_works() -> None:
    from sklearn.ensemble import HistGradientBoostingClassifier

    boosted = train(SENTENCES, estimator=HistGradientBoostingClassifier(max_iter=2, random_state=0))
    assert framing.score(PLAIN[0], classifier=boosted).sentences[0].loaded is not None


def test_system_gives_probabilities_of_unseen_sentences() -> None:
    values = LoadedSystem().fit_predict(SENTENCES[1:-1], [SENTENCES[0], SENTENCES[-1]])
    assert values[0] > values[1]


def test_system_with_one_class_gives_that_class() -> None:
    assert LoadedSystem().fit_predict(SENTENCES[:5], SENTENCES[:2]) == [1.0, 1.0]


@pytest.mark.slow
def test_shipped_model_is_what_its_data_give() -> None:
    """Where the development data are, and the lists are those it was trained with."""
    if not BABE.is_file():
        pytest.skip("the development data of BABE are not here, and may not be shipped")
    from framing.classifier.model import SHIPPED
    from framing.training.fitting import lists_digest

    about = json.loads((SHIPPED / "loaded.json").read_text(encoding="utf-8"))
    if about["trained"]["lists sha256"] != lists_digest():
        pytest.skip("the lists have changed since the shipped model was trained; train it again before a release")
    trained = train_files([f"babe={BABE}"])
    assert trained.about == about
    assert trained.weights == (SHIPPED / "loaded.npz").read_bytes()
    assert numpy.isfinite(trained.model.root_weights).all()
