"""The markers as a transformer of scikit-learn."""

import pickle
import warnings

import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError, SkipTestWarning
from sklearn.utils.estimator_checks import parametrize_with_checks

from framing import FramingVectorizer

TEXTS = ["Clearly, the shameful plan failed.", "“Clearly a shameful plan,” Mira Voss said.", ""]

with warnings.catch_warnings():
    warnings.simplefilter("ignore", SkipTestWarning)

    @pytest.mark.filterwarnings("ignore::sklearn.exceptions.SkipTestWarning")
    @parametrize_with_checks([FramingVectorizer()])
    def test_estimator_check(estimator, check) -> None:
        check(estimator)


def test_voices_have_their_own_columns() -> None:
    vectorizer = FramingVectorizer(kinds=["booster"])
    rows = vectorizer.fit_transform(TEXTS)
    names = list(vectorizer.get_feature_names_out())
    assert rows[0][names.index("author:booster")] == 1
    assert rows[1][names.index("quote:booster")] == 1
    assert rows[1][names.index("author:booster")] == 0


def test_rate_is_per_thousand_words_of_the_voice() -> None:
    row = FramingVectorizer(kinds=["booster"], voices=["author"], measure="rate").fit_transform(TEXTS[:1])
    assert row[0][0] == 200.0


def test_empty_text_is_a_row_of_zeros() -> None:
    assert not FramingVectorizer().fit_transform([""]).any()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_set_output_gives_named_columns(library: str) -> None:
    frame = FramingVectorizer(kinds=["booster"], voices=["quote"]).set_output(transform=library).fit_transform(TEXTS)
    assert list(frame.columns) == ["quote:booster"]


def test_survives_pickle_and_clone() -> None:
    vectorizer = FramingVectorizer(kinds=("booster",)).fit(TEXTS)
    again = pickle.loads(pickle.dumps(vectorizer))
    assert (again.transform(TEXTS) == vectorizer.transform(TEXTS)).all()
    with pytest.raises(NotFittedError):
        clone(vectorizer).transform(TEXTS)


@pytest.mark.parametrize(
    ("options", "given", "advice"),
    [
        ({"measure": "share"}, TEXTS, "count or rate"),
        ({"voices": ["narrator"]}, TEXTS, "known: headline"),
        ({}, "one text", r"write \[text\]"),
        ({}, [3], "row 0 is a int"),
    ],
)
def test_wrong_use_is_told(options: dict, given: object, advice: str) -> None:
    with pytest.raises(ValueError, match=advice):
        FramingVectorizer(**options).fit(given)
