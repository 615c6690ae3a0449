"""Two systems that judge a sentence in its story: by the article's own words and features, and by the other accounts' as well.

It knows how they learn; it refuses to know how a feature is counted, and any label of the sentences that are asked about.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.datasets.labelled import LabelledData, LabelledSentence
from framing.evaluation.accounts import ACCOUNT_FEATURES, Place, account_features, place_of
from framing.evaluation.systems import System

if TYPE_CHECKING:
    from framing.evaluation.agreement import Array

USES = ("opinion", "propaganda")
"""How words are used in other texts. Not `slant`, nor the shipped classifier that knows it: both have seen BASIL's labels."""
FEATURE_WEIGHT = 0.1
"""Of a standardised feature beside TF-IDF weights."""
FARTHEST = 5.0
"""Standard deviations beyond which a feature counts no more."""
FEWEST = 3
"""Sentences of the training part in which a word, or a pair of words, must stand."""
STRENGTH = 0.15
"""C of the regressions."""
ANY_BIAS = 0.5
"""Weight of the second regression, on spans of either kind: they are rare, and the kinds share much."""
ARTICLE = 0.2
"""Share of its article's mean taken off a sentence: whole articles differ less than their words make them seem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All sentences of a data set, counted once: a row each, in tables that know no label."""

    rows: dict[Place, int]
    features: "Array"
    words: tuple[Any, ...]
    """Sparse counts of words and pairs of words: as they stand, and with names, numbers and genders masked."""


def reading(sentences: Sequence[LabelledSentence]) -> Reading:
    """The texts, read with the shipped lists and the shipped common words."""
    import numpy
    from sklearn.feature_extraction.text import CountVectorizer

    from framing.analysis import Analyzer
    from framing.training.background import shipped_background

    background = shipped_background()
    masked = [masked_text(sentence.text) for sentence in sentences]
    columns = [background.columns.index(use) for use in USES]
    features = account_features(sentences, Analyzer(readability=False).analyze)
    uses = numpy.zeros((len(sentences), 2 * len(USES)))
    for row, words in zip(uses, masked, strict=True):
        known = [background.common.plain[word] for word in words if word in background.common.plain]
        total, size = background.scores[known][:, columns].sum(axis=0), max(1, len(words))
        row[:] = (*(total / size**0.5), *(total / size))
    return Reading(
        rows={place_of(sentence): number for number, sentence in enumerate(sentences)},
        features=numpy.hstack([numpy.array([features[place_of(sentence)] for sentence in sentences]), uses]),
        words=(
            CountVectorizer(ngram_range=(1, 2)).fit_transform([sentence.text for sentence in sentences]),
            CountVectorizer(analyzer=with_pairs).fit_transform(masked),
        ),
    )


def masked_text(text: str) -> list[str]:
    """The words of a text as the classifier reads them."""
    from framing.classifier.masking import masked_tokens, masked_words
    from framing.prose import Prose
    from framing.training.background import shipped_background
    from framing.types import Document
    from framing.vocabulary import shipped_vocabulary

    common = shipped_background().common
    return masked_words(masked_tokens(Prose(Document(id="sentence", text=text), shipped_vocabulary()), common), common)


def with_pairs(words: Sequence[str]) -> list[str]:
    """The words, and every two that stand side by side."""
    return [*words, *(f"{first} {second}" for first, second in zip(words, words[1:], strict=False))]


@dataclass(frozen=True, slots=True, kw_only=True)
class InStory:
    """Logistic regressions on words and on a chosen part of the features; which part is in the name."""

    name: str
    read: Reading
    columns: tuple[int, ...]

    def fit_predict(self, train: Sequence[LabelledSentence], test: Sequence[LabelledSentence]) -> Sequence[float]:
        """Probabilities with balanced classes: right in their order, not calibrated."""
        import numpy
        from threadpoolctl import threadpool_limits

        learned, asked = self.matrices(*([self.read.rows[place_of(sentence)] for sentence in part] for part in (train, test)))
        with threadpool_limits(limits=1):
            sums = balanced_sums(learned, [int(sentence.label or 0) for sentence in train], asked)
            either = balanced_sums(learned, [int(any(sentence.labels.values())) for sentence in train], asked)
        sums = (sums + ANY_BIAS * either) / (1 + ANY_BIAS)
        articles = numpy.unique([sentence.document or "" for sentence in test], return_inverse=True)[1]
        means = numpy.bincount(articles, sums) / numpy.bincount(articles)
        return [float(value) for value in 1 / (1 + numpy.exp(ARTICLE * means[articles] - sums))]

    def matrices(self, train: list[int], test: list[int]) -> tuple[Any, Any]:
        """The rows to learn from and those asked about; scales, columns and weights of rare words come from the first alone."""
        import numpy
        from scipy.sparse import csr_matrix, hstack
        from sklearn.feature_extraction.text import TfidfTransformer
        from sklearn.preprocessing import StandardScaler

        table = self.read.features[:, self.columns]
        scaler = StandardScaler().fit(table[train])
        blocks = [[csr_matrix(FEATURE_WEIGHT * scaler.transform(table[rows]).clip(-FARTHEST, FARTHEST)) for rows in (train, test)]]
        for counts in self.read.words:
            kept = numpy.flatnonzero(counts[train].getnnz(axis=0) >= FEWEST)
            if len(kept):
                weights = TfidfTransformer(sublinear_tf=True).fit(counts[train][:, kept])
                blocks.append([weights.transform(counts[rows][:, kept]) for rows in (train, test)])
        learned, asked = (hstack(parts).tocsr() for parts in zip(*blocks, strict=True))
        return learned, asked


def balanced_sums(learned: Any, labels: Sequence[int], asked: Any) -> "Array":
    """What a regression with balanced classes adds up for every row asked about; zeros where there is nothing to tell apart."""
    import numpy
    from sklearn.linear_model import LogisticRegression

    if len(set(labels)) < 2:
        return numpy.zeros(asked.shape[0])
    model = LogisticRegression(class_weight="balanced", C=STRENGTH, max_iter=2000).fit(learned, labels)
    return numpy.asarray(model.decision_function(asked))


def account_systems(data: LabelledData) -> list[System]:
    """Words with this article's own features, and with those of the other accounts as well."""
    read = reading(data.sentences)
    every = tuple(range(read.features.shape[1]))
    return [
        InStory(name="words, markers and cues", read=read, columns=every[len(ACCOUNT_FEATURES) :]),
        InStory(name="words, markers, cues and other accounts", read=read, columns=every),
    ]
