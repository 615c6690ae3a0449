"""Scoring: a pure function from a batch of articles to a batch of what was found in them.

It knows how one article's failure stays its own; it refuses to know shards, workers and files.

The same batch gives the same frame in any process on any machine, so that a worker, a cluster or `mapInArrow` of Spark
may call it alike.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import polars as pl

from framing.corpus.articles import Article, articles_of, open_article
from framing.corpus.columns import Columns
from framing.corpus.fingerprints import fingerprint
from framing.corpus.word_numbers import WordNumbers
from framing.entries import LexiconFile
from framing.errors import DataError
from framing.garbage import uncollected
from framing.prose import Prose
from framing.types import KINDS, Kind, LoadedMarker, Marker
from framing.voice import Voices

if TYPE_CHECKING:
    from framing.analysis import Analyzer
    from framing.classifier.model import LoadedModel

LONGEST_PROBLEM = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What is assessed in every article, and with which lists."""

    kinds: tuple[Kind, ...] = KINDS
    lexicons: tuple[LexiconFile, ...] = field(default=(), repr=False)
    """A user's own, added to the shipped ones."""
    tone: bool = True
    readability: bool = True
    classifier: bool = False
    """The shipped one; with fewer than all kinds it does not assess."""
    text: bool = True
    """False: no word of an article in the result."""

    @property
    def key(self) -> tuple[object, ...]:
        """What two assessments with the same analyzer have in common."""
        return self.kinds, tuple((file.lexicon.id, file.sha256) for file in self.lexicons), self.tone, self.readability, self.classifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Probabilities:
    """The shipped classifier without its explanations, which no table holds."""

    weights: "LoadedModel" = field(repr=False)
    words: WordNumbers = field(repr=False)

    @property
    def label(self) -> str:
        return self.weights.label

    @property
    def threshold(self) -> float:
        return self.weights.threshold

    def sentences(self, prose: Prose, voices: Voices, markers: Sequence[Marker]) -> tuple[Sequence[float | None], tuple[LoadedMarker, ...]]:
        """The same probabilities as those of an article by itself."""
        from framing.classifier.probabilities import assess

        if not len(prose):
            return [None] * len(prose.text.sentence_starts), ()
        found = assess(self.weights, prose, voices, markers, self.words.of(prose)[1])
        values = zip(found.probabilities.round(4).tolist(), found.sizes.tolist(), strict=True)
        return [value if size else None for value, size in values], ()


_ready: "dict[tuple[object, ...], Analyzer]" = {}


def analyzer_for(assessment: Assessment, *, explained: bool = False) -> "Analyzer":
    """The analyzer, made once a process; `explained`: with the words that moved the classifier."""
    from framing.analysis import Analyzer
    from framing.classifier import shipped_model

    key = (*assessment.key, explained)
    if key not in _ready:
        classifier = shipped_model() if assessment.classifier else None
        _ready[key] = Analyzer(
            lexicons=assessment.lexicons,
            kinds=assessment.kinds,
            tone=assessment.tone,
            readability=assessment.readability,
            classifier=classifier
            if explained or classifier is None
            else Probabilities(weights=classifier, words=words_met(classifier=True)),
        )
    return _ready[key]


@cache
def words_met(*, classifier: bool) -> WordNumbers:
    """What this process knows of the words it has met; `classifier`: with their numbers in the shipped one's vocabulary."""
    from framing.classifier import shipped_model

    return WordNumbers(shipped_model().common.numbers if classifier else None)


def score_batch(batch: pl.DataFrame, assessment: Assessment) -> pl.DataFrame:
    """One row an article, in their order, with the columns of `framing.corpus.columns.STORED`.

    The batch has the columns of `framing.corpus.articles.ARTICLES`, or some of them; `document` has to be there. What
    cannot be read has a `problem` and nothing else.
    """
    columns = Columns()
    score = scorer(columns, analyzer_for(assessment), words_met(classifier=assessment.classifier))
    with uncollected():  # the rows of a batch pile up
        for article in articles_of(batch):
            problem = None
            try:
                score(article)
            except DataError as error:
                problem = error.problem
            except Exception as error:  # noqa: BLE001 - one article of a hundred thousand must not cost the others
                problem = f"could not be analysed ({type(error).__name__}: {' '.join(str(error).split())}); please report it"
            if problem is not None:
                columns.add_problem(name=article.document, path=article.path, line=article.line, problem=problem[:LONGEST_PROBLEM])
        return columns.frame(text=assessment.text)


def scorer(columns: Columns, analyzer: "Analyzer", words: WordNumbers) -> Callable[[Article], None]:
    vocabulary = analyzer.vocabulary

    def score(article: Article) -> None:
        document = open_article(article)
        prose = Prose(document, vocabulary)
        analysis = analyzer.analyze_prose(prose)
        features = fingerprint(document, prose, analysis, words)
        columns.add(analysis, told=(article.original_id, article.line, article.section, article.declared), features=features)

    return score
