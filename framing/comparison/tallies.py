"""What standings count of an article: words and markers of each of its sentences, in each voice, without what is left out.

It knows tokens, voices and masks; it refuses to know outlets' order, and chance.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from framing.spans import merged
from framing.text import Text, blank
from framing.types import VOICES, Analysis, Kind, Voice

Array: TypeAlias = Any
"""A numpy array; scipy's come without types."""
Stretch: TypeAlias = tuple[str, int, int]
"""(Document id, start, end)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of one account; rows are its sentences (a title outside the text is one)."""

    outlet: str
    incident: int
    words: Array
    """Sentences × voices."""
    markers: Array
    """Sentences × (kind, voice) columns."""


def kinds_of(incidents: Sequence[Sequence[Analysis]]) -> tuple[Kind, ...]:
    """The kinds that were assessed in every account."""
    runs = [analysis.run.kinds for accounts in incidents for analysis in accounts]
    return tuple(kind for kind in runs[0] if all(kind in run for run in runs)) if runs else ()


def tally(analysis: Analysis, incident: int, columns: Sequence[tuple[Kind, Voice]], left_out: Sequence[Stretch]) -> Tally:
    """Words and markers of one account, sentence by sentence, without what is left out."""
    import numpy

    document = analysis.document
    hidden = [(mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer"]
    text = Text(blank(document.text, merged(hidden + [(start, end) for _, start, end in left_out])))
    rows = len(text.sentence_starts) + 1
    words = numpy.zeros((rows, len(VOICES)), dtype=numpy.int64)
    markers = numpy.zeros((rows, len(columns)), dtype=numpy.int64)
    voices = token_voices(analysis, text)
    sentences = numpy.repeat(numpy.arange(rows - 1), numpy.diff(text.sentence_tokens))
    real = numpy.diff(text.marks_before) == 0
    first = text.sentence_tokens[0] if rows > 1 else 0
    numpy.add.at(words, (sentences[real[first:]], voices[first:][real[first:]]), 1)
    place = {column: number for number, column in enumerate(columns)}
    cut = [(start, end) for _, start, end in left_out]
    for marker in analysis.markers:
        column = place.get((marker.kind, marker.voice))
        if column is not None and not any(marker.start < end and start < marker.end for start, end in cut):
            markers[text.sentence_at(marker.start), column] += 1
    if analysis.headline is not None and analysis.headline.start is None:
        words[-1, VOICES.index("headline")] += len(analysis.headline.text.split())
        for marker in analysis.headline.markers:
            column = place.get((marker.kind, marker.voice))
            if column is not None:
                markers[-1, column] += 1
    return Tally(outlet=document.outlet or document.id, incident=incident, words=words, markers=markers)


def token_voices(analysis: Analysis, text: Text) -> Array:
    """For each token its voice as a place in VOICES; speech in a title is not the headline's."""
    import numpy

    voices = numpy.full(len(text.starts), VOICES.index("author"))
    headline = analysis.headline
    if headline is not None and headline.start is not None and headline.end is not None:
        voices[text.token_at(headline.start) : text.token_at(headline.end)] = VOICES.index("headline")
    for span in analysis.voices:
        voices[text.token_at(span.start) : text.token_at(span.end)] = VOICES.index(span.voice)
    return voices
