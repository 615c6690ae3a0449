"""Markers against what trained annotators marked in three public data sets.

It knows how overlap is counted; it refuses to know how a marker is found, and how the data are laid out.

- BABE (Spinde et al. 2021): of the words that experts marked as biased, how many a marker covers; and how many of the
  words a marker covers were marked, as a multiple of the share of marked words among all words.
- PTC (Da San Martino et al. 2020): of the Loaded_Language and Name_Calling spans, how many a marker touches.
- BASIL (Fan et al. 2019): whether each annotated span is a quotation.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from framing.datasets.babe import read_babe
from framing.datasets.basil import basil_articles
from framing.datasets.ptc import LEXICAL_TECHNIQUES, ptc_articles
from framing.text import Text
from framing.types import KINDS, Analysis, Document, Kind

Analyze = Callable[[Document], Analysis]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFigures:
    """How the words inside markers compare with the words that experts marked."""

    dataset: str
    digest: str
    texts: int
    words: int
    marked: int
    covered: int
    """Words inside a marker."""
    both: int

    @property
    def recall(self) -> float:
        return ratio(self.both, self.marked)

    @property
    def precision(self) -> float:
        return ratio(self.both, self.covered)

    @property
    def base_rate(self) -> float:
        return ratio(self.marked, self.words)

    @property
    def lift(self) -> float:
        """How many times likelier than any word a covered word is to be marked."""
        return ratio(self.precision, self.base_rate)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanFigures:
    """How many annotated spans a marker touches, and what share of the marked characters lies in annotated spans."""

    dataset: str
    digest: str
    texts: int
    spans: int
    touched: int
    by_technique: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFigures:
    """Whether annotated spans were rightly told to stand in a quotation or not."""

    dataset: str
    digest: str
    texts: int
    true_positive: int
    false_positive: int
    false_negative: int
    true_negative: int

    @property
    def precision(self) -> float:
        return ratio(self.true_positive, self.true_positive + self.false_positive)

    @property
    def recall(self) -> float:
        return ratio(self.true_positive, self.true_positive + self.false_negative)

    @property
    def f1(self) -> float:
        return ratio(2 * self.true_positive, 2 * self.true_positive + self.false_positive + self.false_negative)


def ratio(part: float, whole: float) -> float:
    """A share; 0 of nothing is 0."""
    return part / whole if whole else 0.0


def babe_words(path: Path, analyze: Analyze) -> tuple[WordFigures, dict[Kind, WordFigures]]:
    """Measure on a BABE file in the SG1 or SG2 layout (`;`-separated, `text` and `biased_words`): all kinds, and each alone."""
    texts = words = marked = covered = both = 0
    by_kind = {kind: [0, 0] for kind in KINDS}
    data = read_babe(path)
    for sentence in data.sentences:
        text, expert_words = sentence.text, sentence.words
        texts += 1
        tokens = Text(text)
        expert = {token for word in expert_words for token in Text(word).folded}
        kinds_at: dict[int, set[Kind]] = {}
        for marker in analyze(Document(id=str(texts), text=text)).markers:
            for place in range(tokens.token_at(marker.start), tokens.token_at(marker.end)):
                kinds_at.setdefault(place, set()).add(marker.kind)
        for place, token in enumerate(tokens.folded):
            if not token[0].isalnum():
                continue
            words += 1
            is_marked = token in expert
            found = kinds_at.get(place, ())
            marked += is_marked
            covered += bool(found)
            both += is_marked and bool(found)
            for kind in found:
                by_kind[kind][0] += 1
                by_kind[kind][1] += is_marked

    def figures(covered: int, both: int) -> WordFigures:
        return WordFigures(dataset="BABE", digest=data.sha256, texts=texts, words=words, marked=marked, covered=covered, both=both)

    return figures(covered, both), {kind: figures(*counts) for kind, counts in by_kind.items()}


def ptc_spans(path: Path, analyze: Analyze) -> SpanFigures:
    """Measure on a PTC folder: of the spans of the two lexical techniques, how many a marker touches."""
    articles, digest = ptc_articles(path)
    spans = touched = 0
    by_technique = dict.fromkeys(LEXICAL_TECHNIQUES, (0, 0))
    for article in articles:
        inside = bytearray(len(article.text) + 1)
        for marker in analyze(Document(id=article.id, text=article.text)).markers:
            inside[marker.start : marker.end] = b"\1" * (marker.end - marker.start)
        for span in article.spans:
            if span.label not in by_technique:
                continue
            hit = any(inside[span.start : span.end])
            total, found = by_technique[span.label]
            by_technique[span.label] = (total + 1, found + hit)
            spans += 1
            touched += hit
    return SpanFigures(dataset="PTC", digest=digest, texts=len(articles), spans=spans, touched=touched, by_technique=by_technique)


def basil_quotes(path: Path, analyze: Analyze) -> QuoteFigures:
    """Measure on BASIL whether each annotated span is rightly told to be a quotation; sentences are joined by line breaks."""
    articles, digest = basil_articles(path)
    counts = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for article in articles:
        text = article.text
        inside = bytearray(len(text) + 1)
        for voice in analyze(Document(id=article.id, text=text)).voices:
            if voice.voice == "quote":
                inside[voice.start : voice.end] = b"\1" * (voice.end - voice.start)
        for span in article.spans:
            found = 2 * sum(inside[span.start : span.end]) >= span.end - span.start > 0
            counts[bool(span.quote), found] += 1
    return QuoteFigures(
        dataset="BASIL",
        digest=digest,
        texts=len(articles),
        true_positive=counts[True, True],
        false_positive=counts[False, True],
        false_negative=counts[True, False],
        true_negative=counts[False, False],
    )
