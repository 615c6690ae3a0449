"""Fitting a linear model to labelled sentences, calibrating it, and folding it into weights of words.

It knows one recipe and one seed; it refuses to know where the sentences come from.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from framing.classifier.masking import is_word
from framing.classifier.model import (
    FILE_NAME,
    MARKER_COLUMNS,
    MARKER_FORMS,
    SCHEMA,
    SENTENCE_FEATURES,
    LoadedModel,
    assembled,
    digest_of,
    unpacked,
)
from framing.classifier.shapes import SHAPES, letter_groups, shape
from framing.datasets.labelled import LabelledSentence, both_classes
from framing.errors import DataError
from framing.plurals import plural
from framing.training.background import Background, shipped_background
from framing.training.estimators import EstimatorClassifier
from framing.training.examples import Example, examples, reader
from framing.training.export import json_text, packed
from framing.training.features import DENSE_SCALE, FeatureSpace
from framing.types import KINDS

if TYPE_CHECKING:
    import numpy

NAME = "framing-loaded"
STRENGTH = 0.7
"""C of the logistic regression: chosen on leave-one-outlet-out and topic-grouped folds (docs/classifier.md)."""
FOLDS = 5
FEWEST = 2
"""Sentences of each label that are needed."""
THRESHOLD = 0.5
DECIMALS = 7
"""Of what is stored: far fewer than sums in another order agree in, so that the same data give the same bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """A model just trained: what is written, and the same as a classifier."""

    about: dict[str, Any]
    weights: bytes
    model: LoadedModel
    space: FeatureSpace
    estimator: Any
    """The fitted scikit-learn model over the rows of `space`, before calibration."""

    def write(self, folder: Path) -> None:
        """Write `loaded.npz` and `loaded.json`. Raises DataError if the folder can't be written."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{FILE_NAME}.npz").write_bytes(self.weights)
            (folder / f"{FILE_NAME}.json").write_text(json_text(self.about), encoding="utf-8")
        except OSError as error:
            raise DataError(f"cannot be written: {error.strerror}", path=str(folder)) from error


@overload
def train(
    sentences: Sequence[LabelledSentence],
    *,
    estimator: None = None,
    seed: int = 0,
    background: Background | None = None,
    sources: Sequence[dict[str, Any]] = (),
) -> Trained: ...
@overload
def train(
    sentences: Sequence[LabelledSentence],
    *,
    estimator: object,
    seed: int = 0,
    background: Background | None = None,
    sources: Sequence[dict[str, Any]] = (),
) -> EstimatorClassifier: ...
def train(
    sentences: Sequence[LabelledSentence],
    *,
    estimator: object | None = None,
    seed: int = 0,
    background: Background | None = None,
    sources: Sequence[dict[str, Any]] = (),
) -> Trained | EstimatorClassifier:
    """Learn from labelled sentences; those without a label are passed over.

    With `estimator` (any scikit-learn classifier with `predict_proba`) that one is fitted to the same features, as it is:
    its own calibration is its own business. Both results can be given as `classifier=` to `framing.score`.
    Raises DataError for labels of one class only, or too few.
    """
    both_classes(sentences)
    labelled = [sentence for sentence in sentences if sentence.label is not None]
    ground = background or shipped_background()
    rows = examples((sentence.text for sentence in labelled), ground.common)
    labels = [int(sentence.label or 0) for sentence in labelled]
    if min(labels.count(0), labels.count(1)) < FEWEST:
        counts = " and ".join(f"{plural(labels.count(label), 'sentence')} labelled {label}" for label in (1, 0))
        raise DataError(f"there are only {counts}; at least {FEWEST} of each are needed")
    if estimator is not None:
        return fitted_estimator(rows, labels, ground, estimator)
    return fitted(rows, labels, ground, seed=seed, sources=sources)


def fitted_estimator(rows: Sequence[Example], labels: Sequence[int], ground: Background, estimator: Any) -> EstimatorClassifier:
    """The user's own estimator, fitted to our features."""
    space = FeatureSpace(ground).fit(rows)
    matrix = space.transform(rows)
    try:
        estimator.fit(matrix, labels)
    except TypeError:  # some take dense rows only
        matrix = matrix.toarray()
        estimator.fit(matrix, labels)
    return EstimatorClassifier(estimator=estimator, space=space, label=type(estimator).__name__)


def fitted(rows: Sequence[Example], labels: Sequence[int], ground: Background, *, seed: int, sources: Sequence[dict[str, Any]]) -> Trained:
    """Our own recipe, on one thread so that sums are added in one order."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(limits=1):
        space = FeatureSpace(ground).fit(rows)
        linear = linear_model().fit(space.transform(rows), labels)
        slope, offset = calibration(rows, labels, ground, seed=seed)
    arrays, bias = folded(space, linear, ground)
    roots, shares = usual_words(rows, ground, arrays)
    weights = packed(arrays)
    about: dict[str, Any] = {
        "schema": SCHEMA,
        "name": NAME,
        "weights sha256": hashlib.sha256(weights).hexdigest(),
        "words sha256": ground.sha256,
        "kinds": list(KINDS),
        "shapes": list(SHAPES),
        "bias": round(bias, DECIMALS),
        "calibration": {"slope": round(slope, DECIMALS), "offset": round(offset, DECIMALS)},
        "threshold": THRESHOLD,
        "usual root": round(roots, DECIMALS),
        "usual share": round(shares, DECIMALS),
        "trained": {
            "seed": seed,
            "lists sha256": lists_digest(),
            "sentences": len(rows),
            "labelled 1": sum(labels),
            "data": list(sources),
            "recipe": f"logistic regression, C = {STRENGTH}, balanced classes; Platt's calibration on {FOLDS} folds",
        },
    }
    about["digest"] = digest_of(about)
    model = assembled(about, unpacked(weights, Path(f"{FILE_NAME}.npz")), Path(f"{FILE_NAME}.npz"))
    return Trained(about=about, weights=weights, model=model, space=space, estimator=linear)


def lists_digest() -> str:
    """SHA-256 over names and digests of the shipped lists, whose markers are among the features."""
    digests = sorted(reader().vocabulary.digests.items())
    return hashlib.sha256("\n".join(f"{name} {digest}" for name, digest in digests).encode("utf-8")).hexdigest()


def linear_model() -> Any:
    """The estimator of our recipe, not yet fitted."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=2000)


def calibration(rows: Sequence[Example], labels: Sequence[int], ground: Background, *, seed: int) -> tuple[float, float]:
    """Slope and offset that turn sums into probabilities (Platt 1999), from sums the model gave sentences it had not seen."""
    import numpy
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold

    answers = numpy.array(labels)
    folds = min(FOLDS, int(numpy.bincount(answers).min()))
    sums = numpy.zeros(len(rows))
    for seen, unseen in StratifiedKFold(folds, shuffle=True, random_state=seed).split(sums, answers):
        part = [rows[place] for place in seen]
        space = FeatureSpace(ground).fit(part)
        model = linear_model().fit(space.transform(part), answers[seen])
        sums[unseen] = model.decision_function(space.transform([rows[place] for place in unseen]))
    # Balanced, as the fit is: how many of the training sentences were loaded is a choice of who drew them.
    platt = LogisticRegression(C=1.0, class_weight="balanced").fit(sums[:, None], answers)
    slope = float(platt.coef_[0][0])
    # Sums that rank no better than chance would turn the order around; then they are left as they are.
    return (slope, float(platt.intercept_[0])) if slope > 0 else (1.0, 0.0)


def folded(space: FeatureSpace, linear: Any, ground: Background) -> tuple[dict[str, "numpy.ndarray[Any, Any] | str"], float]:
    """The weights of a linear model over our columns as what each word, mark and sentence adds, and the bias."""
    import numpy

    coefficients = linear.coef_[0]
    words, groups = len(space.words), len(space.groups)
    by_word = dict(zip(space.words, (coefficients[:words] * space.word_scale).tolist(), strict=True))
    by_group = dict(zip(space.groups, (coefficients[words : words + groups] * space.group_scale).tolist(), strict=True))
    dense = coefficients[words + groups :] * DENSE_SCALE / space.spreads
    bias = float(linear.intercept_[0] - dense @ space.means)
    cuts = numpy.cumsum([len(SHAPES), len(SENTENCE_FEATURES), len(ground.columns), len(ground.columns)])
    shapes, sentence, background_root, background_share, markers = numpy.split(dense, cuts)
    vocabulary = ground.common.words
    roots = numpy.array([by_word.get(word, 0.0) + sum(by_group.get(group, 0.0) for group in letter_groups(word)) for word in vocabulary])
    shares = numpy.array([shape(word) for word in vocabulary]) @ shapes
    return {
        "words": "\n".join(vocabulary),
        "root weights": (roots + ground.scores @ background_root).round(DECIMALS),
        "share weights": (shares + ground.scores @ background_share).round(DECIMALS),
        "groups": "\n".join(by_group),
        "group weights": numpy.array(list(by_group.values())).round(DECIMALS),
        "shape weights": shapes.round(DECIMALS),
        "sentence weights": sentence.round(DECIMALS),
        "marker weights": markers.reshape(len(MARKER_FORMS), MARKER_COLUMNS).round(DECIMALS),
    }, bias


def usual_words(rows: Sequence[Example], ground: Background, arrays: dict[str, Any]) -> tuple[float, float]:
    """What a word of the training sentences adds on average, over the root and as a share."""
    known = ground.common.plain
    numbers = [known[word] for row in rows for word in row.words if is_word(word) and word in known]
    if not numbers:
        return 0.0, 0.0
    return float(arrays["root weights"][numbers].mean()), float(arrays["share weights"][numbers].mean())
