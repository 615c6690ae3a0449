"""Where a place of a text stands: in whose voice, and inside which spans.

It knows offsets; it refuses to know what stands there.
"""

from collections.abc import Sequence

from framing.types import Analysis, Voice


def voice_at(analysis: Analysis, place: int) -> Voice:
    """The voice of a place; the writer's own where nothing else is said."""
    return next((span.voice for span in analysis.voices if span.start <= place < span.end), "author")


def overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a span shares a character with one of these.

    >>> overlaps(2, 4, [(4, 6)]), overlaps(2, 5, [(4, 6)])
    (False, True)
    """
    return any(first < end and start < last for first, last in spans)
