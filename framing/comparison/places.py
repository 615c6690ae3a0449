"""Where a place of a text stands: in whose voice, in the title or below, and inside which spans.

It knows offsets; it refuses to know what stands there.
"""

from collections.abc import Sequence

from framing.types import Analysis, Kind, Marker, Voice

SPOKEN: tuple[Voice, ...] = ("quote", "attributed")
"""Voices of somebody else than the writer."""


def spoken(analysis: Analysis, start: int, end: int) -> int:
    """Characters of the stretch in direct or indirect speech."""
    return sum(max(0, min(end, span.end) - max(start, span.start)) for span in analysis.voices if span.voice in SPOKEN)


def voice_at(analysis: Analysis, place: int) -> Voice:
    """The voice of a place: a speaker's, or else the headline's or the writer's own."""
    own: Voice = "headline" if in_headline(analysis, place) else "author"
    return next((span.voice for span in analysis.voices if span.start <= place < span.end), own)


def in_headline(analysis: Analysis, place: int) -> bool:
    """Whether a place lies in the title, where that stands in the text."""
    title = analysis.headline
    return title is not None and title.start is not None and title.end is not None and title.start <= place < title.end


def markers_of(analysis: Analysis, kind: Kind) -> list[Marker]:
    """The markers of a kind in text order, whether it was asked for or not."""
    return [marker for marker in (*analysis.markers, *analysis.unasked) if marker.kind == kind]


def overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a span shares a character with one of these.

    >>> overlaps(2, 4, [(4, 6)]), overlaps(2, 5, [(4, 6)])
    (False, True)
    """
    return any(first < end and start < last for first, last in spans)


def holds(wide: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether the first span holds the other and more.

    >>> holds((2, 9), (4, 9)), holds((2, 9), (2, 9))
    (True, False)
    """
    return wide != span and wide[0] <= span[0] and span[1] <= wide[1]
