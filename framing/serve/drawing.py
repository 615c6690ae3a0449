"""A text with strokes under it, as HTML: every character stays, nothing of it is read as markup.

It knows stretches and classes; it refuses to know what a stroke stands for. Paragraphs carry where they stand in UTF-16 units.

    <p dir="auto" data-start="0" data-end="31">The <span class="m g-names" data-code="LA">regime</span> …
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from framing.exercises.types import Passage
from framing.reports.legend import CARDS
from framing.reports.segments import cut
from framing.serve.lessons import paragraphs_of
from framing.serve.live import Heat
from framing.serve.offsets import unit_offsets
from framing.types import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One stretch that is drawn: its classes, and a sign at its end."""

    start: int
    end: int
    classes: str
    sign: str = ""


def kind_stroke(start: int, end: int, kind: Kind | None, *, more: str = "") -> Stroke:
    """A stretch of a kind, drawn as the reports draw it."""
    if kind is None:
        return Stroke(start=start, end=end, classes=f"m g-unsure {more}".strip(), sign="?")
    card = CARDS[kind]
    return Stroke(start=start, end=end, classes=f"m g-{card.group} {more}".strip(), sign=card.code)


def heat_strokes(heat: Iterable[Heat]) -> list[Stroke]:
    """How many marked what: the more, the darker; the number stands at its end."""
    return [
        Stroke(start=part.start, end=part.end, classes=f"heat heat-{part.shade}", sign=str(part.students)) for part in heat if part.students
    ]


def draw(passage: Passage, strokes: Sequence[Stroke] = (), *, numbers: Mapping[int, int] | None = None) -> Markup:
    """The passage's paragraphs. `numbers`: what stands in the margin of the paragraph that begins there."""
    units = unit_offsets(passage.text)
    edges = paragraphs_of(passage)
    spans = [(stroke.start, stroke.end) for stroke in strokes]
    first = len(spans)
    parts: list[str] = []
    open_paragraph = -1
    for segment in cut(len(passage.text), [*spans, *edges]):
        paragraph = next(cover for cover in segment.covers if cover >= first) - first
        if paragraph != open_paragraph:
            start, end = edges[paragraph]
            parts.append("</p>" if open_paragraph >= 0 else "")
            number = f' data-number="{numbers[start]}"' if numbers and start in numbers else ""
            parts.append(f'<p dir="auto" data-start="{units[start]}" data-end="{units[end]}"{number}>')
            open_paragraph = paragraph
        words = escape(passage.text[segment.start : segment.end]).replace("\r", Markup("&#13;"))
        covers = [strokes[cover] for cover in segment.covers if cover < first]
        if covers:
            classes = " ".join(dict.fromkeys(name for stroke in covers for name in stroke.classes.split()))
            signs = " ".join(strokes[cover].sign for cover in segment.closes if cover < first and strokes[cover].sign)
            parts.append(
                f'<span class="{escape(classes)}"{f" data-code={chr(34)}{escape(signs)}{chr(34)}" if signs else ""}>{words}</span>'
            )
        else:
            parts.append(str(words))
    parts.append("</p>" if open_paragraph >= 0 else "")
    return Markup("".join(parts))  # noqa: S704 - every word of it was escaped above
