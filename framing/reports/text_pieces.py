"""A text in pieces for a terminal: markers in colour or in brackets with their codes, masked regions in braces.

It knows how overlapping spans open and close on a line; it refuses to know sections and tables.
"""

from collections.abc import Iterable, Iterator, Sequence

from framing.reports import legend
from framing.reports.characters import printable
from framing.reports.columns import Piece
from framing.reports.legend import CARDS, VOICE_SIGNS
from framing.reports.segments import cut
from framing.types import Marker, Mask, VoiceSpan

BOLD, DIM, ITALIC = "1", "2", "3"
GROUP_STYLES: dict[legend.Group, str] = {
    "names": "31",
    "sources": "36",
    "responsibility": "35",
    "certainty": "32",
    "people": "33",
}


def marked_pieces(
    text: str,
    markers: Sequence[Marker],
    voices: Sequence[VoiceSpan],
    masks: Sequence[Mask],
    *,
    colour: bool,
    base: str = "",
) -> Iterator[Piece]:
    """The text in pieces, with brackets and codes put in between; `base` is the style of what is not marked."""
    spans = [(span.start, span.end) for group in (markers, voices, masks) for span in group]
    first_voice = len(markers)
    first_mask = first_voice + len(voices)
    for segment in cut(len(text), spans):
        inside = [number for number in segment.covers if number < first_voice]
        masked = bool(segment.covers) and segment.covers[-1] >= first_mask
        spoken = any(first_voice <= number < first_mask for number in segment.covers)
        style = base
        if colour:
            parts = [base, DIM if masked else "", ITALIC if spoken else ""]
            if inside:
                inner = min(inside, key=lambda number: (spans[number][1] - spans[number][0], -number))
                parts += [GROUP_STYLES[CARDS[markers[inner].kind].group], "4", BOLD if len(inside) > 1 else ""]
            style = ";".join(part for part in parts if part)
        for number in segment.opens:
            if number >= first_mask:
                yield Piece(f"{{{masks[number - first_mask].reason}: ", style)
        if not colour:
            yield Piece("[" * len({spans[number][1] for number in segment.opens if number < first_voice}), style)
        yield Piece(printable(piece_of(text, segment.start, segment.end)), style)
        for same in same_start(segment.closes, spans, first_voice):
            codes = "+".join(code_of(markers[number]) for number in same)
            group = GROUP_STYLES[CARDS[markers[same[0]].kind].group]
            yield Piece(f"[{codes}]", f"{DIM};{group}") if colour else Piece(f":{codes}]", style)
        if any(number >= first_mask for number in segment.closes):
            yield Piece("}", style)


def same_start(closing: Iterable[int], spans: Sequence[tuple[int, int]], first_voice: int) -> list[list[int]]:
    """The markers that end at one place, those of one extent together, the shortest first."""
    groups: dict[int, list[int]] = {}
    for number in closing:
        if number < first_voice:
            groups.setdefault(spans[number][0], []).append(number)
    return [groups[start] for start in sorted(groups, reverse=True)]


def piece_of(text: str, start: int, end: int) -> str:
    """The characters of a stretch; a line break of two characters that is cut in the middle is not doubled."""
    if end < len(text) and text[end - 1] == "\r" and text[end] == "\n":
        end -= 1
    return text[start:end]


def code_of(marker: Marker) -> str:
    """The kind's code with the sign of the voice, and `!` under a negation.

    A quotation is `LA/q`, reported speech `LA/r`, the headline `LA/h`, the writer `LA`.
    """
    return CARDS[marker.kind].code + VOICE_SIGNS[marker.voice] + ("!" if marker.negated else "")
