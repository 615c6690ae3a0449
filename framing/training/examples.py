"""Labelled sentences as the classifier reads them: masked words, voices and markers.

It knows how a sentence is read; it refuses to look at its label, its outlet or its topic.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from framing.analysis import Analyzer
from framing.classifier.masking import CommonWords, masked_tokens, masked_words
from framing.classifier.probabilities import counted, marker_cells, marker_counts, sentence_features
from framing.prose import Prose
from framing.types import Document, Marker
from framing.voice import Voices, find_voices

if TYPE_CHECKING:
    import numpy


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence, read."""

    words: tuple[str, ...]
    """Masked."""
    quoted: float
    reported: float
    """Shares of the tokens in quotation and in reported speech."""
    markers: "numpy.ndarray[Any, Any]"
    """Number of markers, by columns as `framing.classifier.probabilities.COLUMNS` names them."""


@cache
def reader() -> Analyzer:
    """The shipped lists, without tone, readability and classifier."""
    return Analyzer(tone=False, readability=False, classifier=None)


def examples(texts: Iterable[str], common: CommonWords) -> list[Example]:
    """Every text as one example, though the splitter may find several sentences in it."""
    return [example(text, common) for text in texts]


def example(text: str, common: CommonWords) -> Example:
    """One text as one example."""
    analyzer = reader()
    prose = Prose(Document(id="sentence", text=text), analyzer.vocabulary)
    analysis = analyzer.analyze_prose(prose)
    together = [replace(marker, sentence=0) for marker in analysis.markers]
    return next(read(prose, find_voices(prose), together, common, together=True))


def read(prose: Prose, voices: Voices, markers: Sequence[Marker], common: CommonWords, *, together: bool = False) -> Iterator[Example]:
    """The sentences of a text as examples; `together` makes one of them all."""
    import numpy

    found = masked_tokens(prose, common)
    count = len(prose.text.sentence_starts)
    if together:
        found, count = replace(found, sentences=numpy.zeros_like(found.sentences)), 1
    _, quoted, reported = sentence_features(found, voices, count)
    counts = marker_counts(marker_cells(counted(markers)), count)
    words = masked_words(found, common)
    bounds = numpy.searchsorted(found.sentences, numpy.arange(count + 1)).tolist()
    for number, (first, last) in enumerate(zip(bounds, bounds[1:], strict=False)):
        yield Example(
            words=tuple(words[first:last]), quoted=float(quoted[number]), reported=float(reported[number]), markers=counts[number]
        )
