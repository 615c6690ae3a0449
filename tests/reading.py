"""Invented texts read in one call, and what was found in them as plain tuples that a table can hold.

It knows how tests ask; it refuses to know what the answers should be.
"""

from functools import cache

from framing.analysis import Analyzer
from framing.entries import bare
from framing.prose import Prose
from framing.types import Analysis, Document, Figure, Kind, Marker
from framing.vocabulary import shipped_vocabulary
from framing.voice import Voices, find_voices


@cache
def plain_analyzer() -> Analyzer:
    """The shipped lists without tone and readability, which most tests do not ask about."""
    return Analyzer(tone=False, readability=False)


def document_of(text: str, *, title: str | None = None) -> Document:
    """A document; a title that opens the text is found there."""
    if title is not None and text.startswith(title):
        return Document(id="invented", text=text, title=title, title_start=0, title_end=len(title))
    return Document(id="invented", text=text, title=title)


def prose_of(text: str) -> Prose:
    return Prose(document_of(text), shipped_vocabulary())


def voices_of(text: str) -> tuple[Prose, Voices]:
    prose = prose_of(text)
    return prose, find_voices(prose)


def analysis_of(text: str, *, title: str | None = None) -> Analysis:
    return plain_analyzer().analyze(document_of(text, title=title))


def marked(text: str, kind: Kind, *, title: str | None = None) -> list[str]:
    """The wordings marked as this kind, in text order."""
    return [marker.text for marker in analysis_of(text, title=title).markers if marker.kind == kind]


def subs(text: str, kind: Kind) -> list[tuple[str, str | None]]:
    return [(marker.text, marker.sub) for marker in analysis_of(text).markers if marker.kind == kind]


def marker_of(text: str, kind: Kind) -> Marker:
    """The only marker of this kind."""
    (found,) = [marker for marker in analysis_of(text).markers if marker.kind == kind]
    return found


def quotations(text: str) -> list[str]:
    """What stands in outer quotation voice, by stretch."""
    return [text[span.start : span.end] for span in analysis_of(text).voices if span.voice == "quote"]


def attributed(text: str) -> list[str]:
    """What stands in indirect speech, by stretch."""
    return [text[span.start : span.end] for span in analysis_of(text).voices if span.voice == "attributed"]


def voice_at(text: str, words: str) -> str:
    """The voice of the first occurrence of these words; the writer's own if no stretch covers them."""
    place = text.index(words)
    for span in analysis_of(text).voices:
        if span.start <= place < span.end:
            return span.voice
    return "author"


def speaker_at(text: str, words: str) -> str | None:
    place = text.index(words)
    for span in analysis_of(text).voices:
        if span.start <= place < span.end:
            return span.speaker
    return None


def statements(text: str) -> list[tuple[str, str | None, str | None, bool]]:
    """(source, verb, stance, direct) of every statement, in text order."""
    found = [
        (statement.start, source.name, statement.verb, statement.stance, statement.direct)
        for source in analysis_of(text).sources
        for statement in source.statements
    ]
    return [row[1:] for row in sorted(found, key=lambda row: row[0])]


def figures(text: str) -> tuple[Figure, ...]:
    return analysis_of(text).figures


def bounds(text: str) -> list[tuple[str, float | None, float | None]]:
    """(measure, low, high) of every figure."""
    return [(figure.measure, figure.low, figure.high) for figure in figures(text)]


def braced(sentence: str) -> tuple[str, list[str]]:
    """A sentence without its braces, and the wordings they held."""
    plain, spans = bare(sentence)
    return plain, [plain[start:end] for start, end in spans]
