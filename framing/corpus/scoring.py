"""Scoring: a pure function from a batch of articles to a batch of what was found in them.

It knows how one article's failure stays its own; it refuses to know shards, workers and files.

The same batch gives the same frame in any process on any machine, so that a worker, a cluster or `mapInArrow` of Spark
may call it alike.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import polars as pl

from framing.classifier import ModelClassifier
from framing.corpus.articles import Article, articles_of, open_article
from framing.corpus.columns import Columns
from framing.corpus.fingerprints import fingerprint
from framing.corpus.word_numbers import Numbers, WordNumbers
from framing.entries import LexiconFile
from framing.errors import DataError
from framing.garbage import uncollected
from framing.prose import Prose
from framing.types import KINDS, Analysis, Kind

if TYPE_CHECKING:
    from framing.analysis import Analyzer, Finds

LONGEST_PROBLEM = 300
AT_ONCE = 500_000
"""Characters of the articles that go through the steps together: what is found in them takes about forty bytes a character."""


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


_ready: "dict[tuple[object, ...], Analyzer]" = {}


def analyzer_for(assessment: Assessment) -> "Analyzer":
    """The analyzer, made once a process."""
    from framing.analysis import Analyzer

    if assessment.key not in _ready:
        _ready[assessment.key] = Analyzer(
            lexicons=assessment.lexicons,
            kinds=assessment.kinds,
            tone=assessment.tone,
            readability=assessment.readability,
            classifier=assessment.classifier,
        )
    return _ready[assessment.key]


@cache
def words_met(*, classifier: bool) -> WordNumbers:
    """What this process knows of the words it has met; `classifier`: with their numbers in the shipped one's vocabulary."""
    from framing.classifier import shipped_model

    return WordNumbers(shipped_model().common.numbers if classifier else None)


@dataclass(slots=True, kw_only=True)
class Work:
    """One article on its way: each step adds what it finds, or the problem that ends the way."""

    article: Article
    problem: str | None = None
    prose: Prose = field(init=False)
    finds: "Finds" = field(init=False)
    numbers: Numbers = field(init=False)
    loaded: Sequence[float | None] | None = None
    analysis: Analysis = field(init=False)
    features: tuple[object, ...] = field(init=False)


class Steps:
    """What is done to an article, in this order.

    A step is taken for many articles before the next one begins: what it needs, its instructions and the words it looks
    up, stays in the processor's memory, and the whole takes a fifth less time.
    """

    def __init__(self, assessment: Assessment) -> None:
        self.analyzer = analyzer_for(assessment)
        asked = self.analyzer.classifier
        self.classifier = asked if isinstance(asked, ModelClassifier) else None
        self.words = words_met(classifier=self.classifier is not None)

    def take(self, works: Sequence[Work]) -> None:
        for step in (self.read, self.find, self.number, self.assess, self.conclude, self.mark):
            for work in works:
                if work.problem is None:
                    work.problem = problem_of(step, work)

    def read(self, work: Work) -> None:
        work.prose = Prose(open_article(work.article), self.analyzer.vocabulary)

    def find(self, work: Work) -> None:
        work.finds = self.analyzer.find(work.prose)

    def number(self, work: Work) -> None:
        work.numbers = self.words.of(work.prose)

    def assess(self, work: Work) -> None:
        if self.classifier is not None:
            finds = work.finds
            markers = self.analyzer.assessed(finds.markers)
            work.loaded = self.classifier.probabilities(work.prose, finds.voices, markers, work.numbers.arrays)

    def conclude(self, work: Work) -> None:
        work.analysis = self.analyzer.conclude(work.finds, work.loaded)

    def mark(self, work: Work) -> None:
        work.features = fingerprint(work.prose, work.analysis, work.numbers)


def problem_of(step: Callable[[Work], None], work: Work) -> str | None:
    """Take the step; what went wrong, in a few words: one article of a hundred thousand must not cost the others."""
    try:
        step(work)
    except DataError as error:
        return error.problem[:LONGEST_PROBLEM]
    except Exception as error:  # noqa: BLE001 - whatever it is
        told = f"could not be analysed ({type(error).__name__}: {' '.join(str(error).split())}); please report it"
        return told[:LONGEST_PROBLEM]
    return None


def score_batch(batch: pl.DataFrame, assessment: Assessment) -> pl.DataFrame:
    """One row an article, in their order, with the columns of `framing.corpus.columns.STORED`.

    The batch has the columns of `framing.corpus.articles.ARTICLES`, or some of them; `document` has to be there. What
    cannot be read has a `problem` and nothing else.
    """
    with uncollected():  # the rows of a batch pile up
        return scored(articles_of(batch), assessment)


def scored(articles: Iterable[Article], assessment: Assessment) -> pl.DataFrame:
    """The same; when it returns, all values it made but the frame are gone, and no search for garbage goes through them."""
    columns = Columns()
    steps = Steps(assessment)
    for some in together(articles):
        works = [Work(article=article) for article in some]
        steps.take(works)
        for work in works:
            add(columns, work)
    return columns.frame(text=assessment.text)


def together(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Some articles at a time: as many as may be in memory at once."""
    some: list[Article] = []
    size = 0
    for article in articles:
        some.append(article)
        size += article.size
        if size > AT_ONCE:
            yield some
            some, size = [], 0
    if some:
        yield some


def add(columns: Columns, work: Work) -> None:
    article = work.article
    if work.problem is not None:
        columns.add_problem(name=article.document, path=article.path, line=article.line, problem=work.problem)
        return
    columns.add(
        work.analysis,
        told=(article.original_id, article.line, article.section, article.declared),
        features=work.features,
    )
