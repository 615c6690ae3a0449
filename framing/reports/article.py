"""An article as HTML in which every marker can be seen, reached and read about, and every character stays.

It knows segments, anchors and attributes; it refuses to know tables, pages and styles. The markup without its tags,
entities decoded, is the text itself: whatever is shown beside the words (codes, notes, numbers) stands in attributes.
(NUL and lone surrogates, which HTML cannot hold, are shown as U+FFFD.)
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from framing.reports.characters import REPLACEMENT, encodable
from framing.reports.facts import range_in_words, voice_in_words
from framing.reports.legend import CARDS, MASK_REASONS_TOLD
from framing.reports.segments import Segment, cut
from framing.types import Figure, Marker, Mask, Sentence, Voice, VoiceSpan

BLANK_LINES = ("\n\n", "\n\r\n")
NOTE_BREAK = "\n\n"
PARAGRAPH_END = re.compile(r"\n\r?\n[\r\n]*")


class Marked(NamedTuple):
    """A text with everything in it that is to be shown; the prefix keeps its anchors apart from those of others."""

    prefix: str
    text: str
    markers: Sequence[Marker]
    notes: Sequence[str]
    """One a marker: what the tooltip says."""
    note_numbers: Sequence[int]
    """One a marker: the number in the anchors of its note."""
    sentences: Sequence[Sentence] = ()
    voices: Sequence[VoiceSpan] = ()
    masks: Sequence[Mask] = ()
    figures: Sequence[Figure] = ()
    stops: Sequence[tuple[int, int]] = ()
    """Further stretches that something outside the text points at: each gets an anchor, and no sign."""
    title: tuple[int, int] | None = None
    part: str = "g"
    """Letter of the segments' anchors: two texts of one document need two."""


class Places(NamedTuple):
    """The HTML of a text, and the anchors in it."""

    html: Markup
    markers: dict[int, str]
    """Index of each marker → anchor of the segment it begins with."""
    figures: dict[int, str]
    masks: dict[int, str]
    stops: dict[int, str]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Bounds of the paragraphs, with the blank lines that end them, without gaps."""
    ends = [match.end() for match in PARAGRAPH_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return list(zip([0, *ends], ends, strict=False))


def render_article(marked: Marked) -> Places:
    """The text as paragraphs, sentences and segments; each segment carries all markers that cover it."""
    layers = Layers(marked)
    parts: list[str] = []
    places = Places(Markup(""), {}, {}, {}, {})
    paragraph = sentence = -1
    for number, segment in enumerate(cut(len(marked.text), layers.spans)):
        here = layers.split(segment)
        if here.paragraph != paragraph:
            parts.append(("</span>" if sentence >= 0 else "") + ("</p>" if paragraph >= 0 else ""))
            paragraph, sentence = here.paragraph, -1
            ends_blank = marked.text.endswith(BLANK_LINES, *layers.spans[layers.paragraphs[paragraph]])
            parts.append('<p dir="auto" class="gap">' if ends_blank else '<p dir="auto">')
        if here.sentence != sentence:
            parts.append("</span>" if sentence >= 0 else "")
            sentence = here.sentence
            if sentence >= 0:
                parts.append(sentence_open(marked.prefix, sentence, begins=sentence in layers.opened(segment, layers.sentences)))
        anchor = f"{marked.prefix}-{marked.part}{number}"
        opens = False
        for layer, anchors in (
            (layers.markers, places.markers),
            (layers.figures, places.figures),
            (layers.masks, places.masks),
            (layers.stops, places.stops),
        ):
            for opened in layers.opened(segment, layer):
                anchors[opened] = anchor
                opens = True
        parts += element(marked, layers, segment, here, anchor if opens else None)
    parts.append(("</span>" if sentence >= 0 else "") + ("</p>" if paragraph >= 0 else ""))
    return places._replace(html=Markup("".join(parts)))  # noqa: S704 - escaped piece by piece


class Covers(NamedTuple):
    """What covers one segment, each as indices into the lists of `Marked`."""

    paragraph: int
    sentence: int
    markers: list[int]
    voice: Voice | None
    speaker: str | None
    masks: list[int]
    figures: list[int]
    titled: bool


class Layers:
    """All spans of a text in one list, layer after layer."""

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.spans: list[tuple[int, int]] = []
        self.paragraphs = self.add(paragraphs(marked.text))
        self.sentences = self.add([(span.start, span.end) for span in marked.sentences])
        self.markers = self.add([(span.start, span.end) for span in marked.markers])
        self.voices = self.add([(span.start, span.end) for span in marked.voices])
        self.masks = self.add([(span.start, span.end) for span in marked.masks])
        self.figures = self.add([(span.start, span.end) for span in marked.figures])
        self.titles = self.add([] if marked.title is None else [marked.title])
        self.stops = self.add(marked.stops)

    def add(self, spans: Sequence[tuple[int, int]]) -> range:
        first = len(self.spans)
        self.spans += spans
        return range(first, len(self.spans))

    def split(self, segment: Segment) -> Covers:
        """What covers the segment, sorted by layer."""
        paragraph = sentence = -1
        voice: Voice | None = None
        speaker, titled = None, False
        markers: list[int] = []
        masks: list[int] = []
        figures: list[int] = []
        for number in segment.covers:
            if number in self.paragraphs:
                paragraph = number - self.paragraphs.start
            elif number in self.sentences:
                sentence = number - self.sentences.start
            elif number in self.markers:
                markers.append(number - self.markers.start)
            elif number in self.voices:
                span = self.marked.voices[number - self.voices.start]
                voice, speaker = span.voice, span.speaker
            elif number in self.masks:
                masks.append(number - self.masks.start)
            elif number in self.figures:
                figures.append(number - self.figures.start)
            elif number in self.titles:
                titled = True
        return Covers(paragraph, sentence, markers, voice, speaker, masks, figures, titled)

    def opened(self, segment: Segment, layer: range) -> Iterator[int]:
        """The spans of one layer that begin with the segment."""
        return (number - layer.start for number in segment.opens if number in layer)

    def closed(self, segment: Segment, layer: range) -> Iterator[int]:
        """The spans of one layer that end with the segment."""
        return (number - layer.start for number in segment.closes if number in layer)


def sentence_open(prefix: str, number: int, *, begins: bool) -> str:
    """The tag around a sentence; where it begins, with its anchor and its number, which links to its row in the table."""
    if not begins:
        return '<span class="s">'
    return (
        f'<span class="s" id="{prefix}-s{number + 1}">'
        f'<a class="n" href="#{prefix}-r{number + 1}" tabindex="-1" data-number="{number + 1}" aria-label="Sentence {number + 1}"></a>'
    )


def element(marked: Marked, layers: Layers, segment: Segment, here: Covers, anchor: str | None) -> Iterator[str]:
    """One segment: bare text, or text in one element that says all about it."""
    classes = [f"v-{here.voice}"] if here.voice else []
    if here.titled:
        classes.append("title")
    if here.masks:
        classes.append("masked")
    attributes = [] if anchor is None else [f'id="{anchor}"']
    if here.voice in ("quote", "attributed"):
        edges = (("first", layers.opened), ("last", layers.closed))
        classes += [edge for edge, find in edges if any(True for _ in find(segment, layers.voices))]
    for mask in layers.opened(segment, layers.masks):
        attributes.append(f'data-mask="{marked.masks[mask].reason}"')
        classes.append("mask-first")
    tag = "span"
    if here.markers:
        tag = "a"
        inner = min(here.markers, key=lambda number: (marked.markers[number].end - marked.markers[number].start, number))
        classes += ["m", f"g-{CARDS[marked.markers[inner].kind].group}"]
        if len(here.markers) > 1:
            classes.append("over")
        told = [marked.notes[number] for number in here.markers] + [figure_note(marked.figures[number]) for number in here.figures]
        described = " ".join(f"{marked.prefix}-w{marked.note_numbers[number]}" for number in here.markers)
        attributes += [
            f'href="#{marked.prefix}-n{marked.note_numbers[inner]}"',
            f'aria-describedby="{described}"',
            f'data-note="{escape_text(NOTE_BREAK.join(told))}"',
        ]
        # A part that adds no marker is no further stop for the Tab key.
        if not any(True for _ in layers.opened(segment, layers.markers)):
            attributes.append('tabindex="-1"')
        codes = [CARDS[marked.markers[number].kind].code for number in layers.closed(segment, layers.markers)]
        if codes:
            attributes.append(f'data-code="{" ".join(codes)}"')
    elif here.figures:
        tag = "a"
        classes.append("f")
        note = escape_text(NOTE_BREAK.join(figure_note(marked.figures[number]) for number in here.figures))
        attributes += [f'href="#{marked.prefix}-f{here.figures[0] + 1}"', f'data-note="{note}"']
    elif here.masks:
        attributes.append(f'title="{escape(MASK_REASONS_TOLD[marked.masks[here.masks[0]].reason])}"')
    elif here.voice in ("quote", "attributed"):
        attributes.append(f'title="{escape_text(voice_in_words(here.voice, here.speaker))}"')
    content = escape_text(marked.text[segment.start : segment.end])
    if not classes and not attributes:
        yield content
        return
    if classes:
        attributes.insert(0, f'class="{" ".join(classes)}"')
    yield f"<{tag} {' '.join(attributes)}>{content}</{tag}>"


def figure_note(figure: Figure) -> str:
    """What the tooltip of a figure says."""
    who = "" if figure.source is None else f"; said by {figure.source}"
    return f"Figure, {figure.measure}: read as {range_in_words(figure.low, figure.high)}{who}"


def escape_text(text: str) -> str:
    """Text as HTML keeps it: a bare carriage return would come back as a line feed."""
    return str(escape(encodable(text))).replace("\r", "&#13;").replace("\0", REPLACEMENT)
