"""Stretches of articles as students see them: paragraphs, sentences, whole bodies, with their offsets kept.

It knows what of an article is prose; it refuses to know what is asked about it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.exercises.material import Story
from framing.exercises.types import Passage

PARAGRAPH = re.compile(r"[^\s](?:[^\n]|\n(?![^\S\n]*\n|\Z))*")
WORD = re.compile(r"[^\W_]+")
LEAST_WORDS = 8
INLINE = ("dateline", "markup")
"""Boilerplate that stands inside paragraphs of prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A place in a story's text."""

    start: int
    end: int


def stretches(story: Story) -> list[Stretch]:
    """The paragraphs of prose in the body, without headline and boilerplate."""
    title = story.title_span
    found = []
    for match in PARAGRAPH.finditer(story.text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if title is not None and start < title[1]:
            if end <= title[1]:
                continue
            start = title[1] + len(story.text[title[1] : end]) - len(story.text[title[1] : end].lstrip())
        silent = sum(max(0, min(end, high) - max(start, low)) for low, high, reason in masks(story) if reason not in INLINE)
        if len(WORD.findall(story.text[start:end])) >= LEAST_WORDS and silent == 0:
            found.append(Stretch(start=start, end=end))
    return found


def masks(story: Story) -> list[tuple[int, int, str]]:
    """Boilerplate, as it was planted and as the tool sees it."""
    rows: list[tuple[int, int, str]] = [(mask.start, mask.end, mask.reason) for mask in story.analysis.document.masked]
    if story.truth is not None:
        rows += [(mask.start, mask.end, mask.reason) for mask in story.truth.masked]
    return rows


def holding(places: Iterable[Stretch], start: int, end: int) -> Stretch | None:
    """The stretch that holds a place whole."""
    return next((place for place in places if place.start <= start and end <= place.end), None)


def sentence_of(story: Story, start: int, end: int) -> Stretch:
    """The sentences that a place stands in, without white space at their ends."""
    touched = [sentence for sentence in story.analysis.sentences if sentence.start < end and sentence.end > start]
    if not touched:
        return Stretch(start=start, end=end)
    low, high = min(start, touched[0].start), max(end, touched[-1].end)
    raw = story.text[low:high]
    return Stretch(start=low + len(raw) - len(raw.lstrip()), end=high - len(raw) + len(raw.rstrip()))


class Passages:
    """The passages of one exercise, numbered as they are asked for; the same stretch is shown once."""

    def __init__(self, *, outlets: bool = True) -> None:
        self.outlets = outlets
        self.shown: dict[tuple[str, int, int], Passage] = {}

    def take(self, story: Story, start: int, end: int) -> Passage:
        """A slice of the story's text."""
        key = (story.id, start, end)
        if key not in self.shown:
            self.shown[key] = Passage(
                id=f"p{len(self.shown) + 1}",
                label=story.label,
                text=story.text[start:end],
                outlet=story.outlet if self.outlets else None,
                title=story.title,
                source=story.id,
                source_sha256=story.sha256,
                source_start=start,
            )
        return self.shown[key]

    def take_text(self, story: Story, text: str, *, name: int, outlet: bool = True, title: str | None = None) -> Passage:
        """A text that is no slice: a title beside the text, a body without boilerplate or with names masked."""
        key = (story.id, -1, name)
        if key not in self.shown:
            self.shown[key] = Passage(
                id=f"p{len(self.shown) + 1}",
                label=story.label,
                text=text,
                outlet=story.outlet if self.outlets and outlet else None,
                title=title,
                source=story.id,
                source_sha256=story.sha256,
            )
        return self.shown[key]

    def all(self) -> tuple[Passage, ...]:
        return tuple(self.shown.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An article's prose, paragraphs joined by blank lines, with the way back to the article's offsets."""

    text: str
    parts: tuple[tuple[int, int, int], ...]
    """(start in the body, start in the article, length)."""

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the article stands in the body; None if it was left out."""
        for inside, outside, length in self.parts:
            if outside <= start and end <= outside + length:
                return inside + start - outside, inside + end - outside
        return None


def body_of(story: Story, paragraphs: Sequence[Stretch] | None = None) -> Body:
    """The article's prose, or some of its paragraphs."""
    pieces: list[str] = []
    parts = []
    length = 0
    for paragraph in stretches(story) if paragraphs is None else paragraphs:
        if pieces:
            length += 2
        pieces.append(story.text[paragraph.start : paragraph.end])
        parts.append((length, paragraph.start, paragraph.end - paragraph.start))
        length += paragraph.end - paragraph.start
    return Body(text="\n\n".join(pieces), parts=tuple(parts))
