"""How sentences are split into those that are learned from and those that are asked about, and how an answer becomes a decision.

It knows the pinned protocols; it refuses to know any system and any measure.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from framing.datasets.labelled import LabelledSentence
from framing.errors import DataError
from framing.evaluation.agreement import Predictions
from framing.evaluation.systems import System

Fold = tuple[list[int], list[int]]
"""Places of the sentences to learn from, and of those to ask about."""
FOLDS = 5
STORY_FOLDS = 10
INNER_FOLDS = 3
SEED = 42
SAME_TOPIC = {"blm": "black lives matter"}
"""BABE spells some topics in two ways; one topic must not stand on both sides of a split."""


class NotAssessedError(Exception):
    """The data do not allow this protocol; the reason is part of the result, not a failure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Splitting:
    """A pinned way to split; `says` is printed with every figure that comes from it."""

    name: str
    says: str
    folds: Callable[[Sequence[LabelledSentence]], list[Fold]]
    tuned: bool = False
    """Whether the threshold is chosen inside the training folds (for rare labels) instead of standing at .5."""


def random_folds(sentences: Sequence[LabelledSentence]) -> list[Fold]:
    """Stratified by label, shuffled once with seed 42."""
    from sklearn.model_selection import StratifiedKFold

    labels = [sentence.label for sentence in sentences]
    for label in (0, 1):
        if labels.count(label) < FOLDS:
            raise NotAssessedError(f"{FOLDS} folds need at least {FOLDS} sentences of each label; label {label} has {labels.count(label)}")
    splitter = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    return [(train.tolist(), test.tolist()) for train, test in splitter.split([0] * len(labels), labels)]


def outlet_folds(sentences: Sequence[LabelledSentence]) -> list[Fold]:
    """Every outlet in turn is asked about, having learned from the others; sentences without an outlet are only learned from."""
    outlets = sorted({sentence.outlet for sentence in sentences if sentence.outlet is not None})
    if len(outlets) < 2:
        raise NotAssessedError(f"sentences of at least two outlets are needed; there {'is 1' if outlets else 'are 0'}")
    return checked(
        sentences,
        [
            (
                [place for place, sentence in enumerate(sentences) if sentence.outlet != outlet],
                [place for place, sentence in enumerate(sentences) if sentence.outlet == outlet],
            )
            for outlet in outlets
        ],
    )


def topic_folds(sentences: Sequence[LabelledSentence]) -> list[Fold]:
    """Five folds, every topic in one of them."""
    return grouped(sentences, [topic_name(sentence.topic) for sentence in sentences], FOLDS, "topics")


def story_folds(sentences: Sequence[LabelledSentence]) -> list[Fold]:
    """Ten folds, every story (incident, with all its accounts) in one of them."""
    return grouped(sentences, [sentence.incident or sentence.document for sentence in sentences], STORY_FOLDS, "stories")


def article_folds(sentences: Sequence[LabelledSentence]) -> list[Fold]:
    """Five folds, every article in one of them."""
    return grouped(sentences, [sentence.document for sentence in sentences], FOLDS, "articles")


def topic_name(topic: str | None) -> str | None:
    """The topic, whichever way it is spelled."""
    if topic is None:
        return None
    name = re.sub(r"[-_\s]+", " ", topic.casefold()).strip().removesuffix("s")
    return SAME_TOPIC.get(name, name).removesuffix("s")


def grouped(sentences: Sequence[LabelledSentence], groups: Sequence[str | None], folds: int, what: str) -> list[Fold]:
    """Folds that keep every group whole: the largest group first, each into the fold with the fewest sentences so far."""
    sizes: dict[str, int] = {}
    for group in groups:
        if group is not None:
            sizes[group] = sizes.get(group, 0) + 1
    if len(sizes) < folds:
        raise NotAssessedError(f"{folds} folds need at least {folds} {what}; there {'is' if len(sizes) == 1 else 'are'} {len(sizes)}")
    filled = [0] * folds
    fold_of: dict[str | None, int] = {}
    for group in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold_of[group] = filled.index(min(filled))
        filled[fold_of[group]] += sizes[group]
    return checked(
        sentences,
        [
            (
                [place for place, group in enumerate(groups) if fold_of.get(group) != fold],
                [place for place, group in enumerate(groups) if fold_of.get(group) == fold],
            )
            for fold in range(folds)
        ],
    )


def checked(sentences: Sequence[LabelledSentence], folds: list[Fold]) -> list[Fold]:
    """The folds, if there are both labels to learn from in each."""
    for train, _ in folds:
        if len({sentences[place].label for place in train}) < 2:
            raise NotAssessedError("in one fold all sentences to learn from have the same label")
    return folds


RANDOM = Splitting(
    name="random 5-fold",
    says="StratifiedKFold(5, shuffle=True, random_state=42); threshold .5; an outlet's sentences stand on both sides",
    folds=random_folds,
)
OUTLETS = Splitting(
    name="leave one outlet out",
    says="each outlet in turn is the test set and is not learned from; predictions pooled over all outlets; threshold .5",
    folds=outlet_folds,
)
TOPICS = Splitting(
    name="topic-grouped 5-fold",
    says="every topic stands in one of five folds, two spellings of a topic are one topic; predictions pooled; threshold .5",
    folds=topic_folds,
)
STORIES = Splitting(
    name="story-grouped 10-fold",
    says=(
        "all accounts of a story stand in one of ten folds; predictions pooled; "
        "threshold with the best F1 in 3 story-grouped folds of the training part"
    ),
    folds=story_folds,
    tuned=True,
)
ARTICLES = Splitting(
    name="article-grouped 5-fold",
    says="every article stands in one of five folds; predictions pooled; threshold .5",
    folds=article_folds,
)


def asked(system: System, sentences: Sequence[LabelledSentence], splitting: Splitting) -> tuple[Predictions, list[Fold], list[int]]:
    """What the system says of every sentence it had not learned from, with the folds and the places that were asked about.

    Raises NotAssessedError where the data do not allow the protocol.
    """
    import numpy

    folds = splitting.folds(sentences)
    probabilities = numpy.full(len(sentences), numpy.nan)
    decisions = numpy.zeros(len(sentences), dtype=int)
    for train, test in folds:
        if not test:
            continue
        learned = [sentences[place] for place in train]
        threshold = tuned_threshold(system, learned) if splitting.tuned else 0.5
        found = answers(system, learned, [sentences[place] for place in test])
        probabilities[test] = found
        decisions[test] = [probability >= threshold for probability in found]
    places: list[int] = numpy.flatnonzero(~numpy.isnan(probabilities)).tolist()
    outlets = [sentences[place].outlet or "" for place in places]
    return (
        Predictions(
            labels=numpy.array([sentences[place].label for place in places]),
            probabilities=probabilities[places],
            decisions=decisions[places],
            groups=numpy.unique(outlets, return_inverse=True)[1],
        ),
        folds,
        places,
    )


def answers(system: System, train: Sequence[LabelledSentence], test: Sequence[LabelledSentence]) -> list[float]:
    """The system's probabilities, one a sentence, all within 0 … 1. Raises DataError for a system that gives anything else."""
    found = [float(probability) for probability in system.fit_predict(train, test)]
    if len(found) != len(test) or not all(0 <= probability <= 1 for probability in found):
        raise DataError(f"the system '{system.name}' must give one probability between 0 and 1 a sentence")
    return found


def tuned_threshold(system: System, train: Sequence[LabelledSentence]) -> float:
    """The threshold with the best F1 on the training part, by predictions from inner folds that keep stories whole."""
    inner = grouped(train, [sentence.incident or sentence.document for sentence in train], INNER_FOLDS, "stories")
    found: list[tuple[float, int]] = []
    for learned, held in inner:
        told = answers(system, [train[place] for place in learned], [train[place] for place in held])
        found += zip(told, (train[place].label or 0 for place in held), strict=True)
    return best_threshold(found)


def best_threshold(answered: Sequence[tuple[float, int]]) -> float:
    """The probability from which on a yes gives the best F1; the highest of them if several do."""
    ranked = sorted(answered, reverse=True)
    positive = sum(label for _, label in ranked)
    best, threshold, true = 0.0, 0.5, 0
    for place, (probability, label) in enumerate(ranked, 1):
        true += label
        last_of_its_value = place == len(ranked) or ranked[place][0] != probability
        if last_of_its_value and 2 * true / (place + positive) > best:
            best, threshold = 2 * true / (place + positive), probability
    return threshold
