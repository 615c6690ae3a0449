"""Lines and tables of plain text for a terminal: wrapping, styles, columns.

It knows widths and escape codes; it refuses to know what stands in the cells. Everything it is given must be printable
already (`framing.reports.characters.printable`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from framing.reports.characters import character_width, width_of

Align: TypeAlias = Literal["left", "right"]

PART = re.compile(r"\n| +|[^\n ]+")
GAP = "  "
MINIMUM = 8
"""A wrapped column is never narrower, even if the table then runs past the width."""


class Piece(NamedTuple):
    """Text in one style; the style holds the numbers of an SGR sequence, or nothing."""

    text: str
    style: str = ""


def paint(text: str, style: str) -> str:
    r"""The text in a style.

    >>> paint("word", "1")
    '\x1b[1mword\x1b[0m'
    """
    return f"\x1b[{style}m{text}\x1b[0m" if style and text else text


def wrap(pieces: Iterable[Piece], width: int, *, indent: str = "") -> Iterator[str]:
    """Lines no wider than `width`, broken at spaces, or inside a word that is wider than a line.

    Line breaks in the pieces are kept; a word may consist of several pieces. Lines after a break that was added here
    begin with `indent`.
    """
    room = max(1, width - len(indent))
    line: list[Piece] = []
    used = 0
    word: list[Piece] = []
    space = Piece("")
    for piece in (*pieces, Piece("\n")):
        for match in PART.finditer(piece.text):
            part = match[0]
            if part[0] not in " \n":
                word.append(Piece(part, piece.style))
                continue
            if word:
                length = sum(width_of(part.text) for part in word)
                if used and used + len(space.text) + length > width:
                    yield render(line)
                    line, used, space = [Piece(indent)], len(indent), Piece("")
                line.append(space)
                used += len(space.text)
                if used + length > width:
                    *full, word = broken(word, width - used, room)
                    for chunk in full:
                        yield render([*line, *chunk])
                        line, used = [Piece(indent)], len(indent)
                    length = sum(width_of(part.text) for part in word)
                line += word
                used += length
                word = []
                space = Piece("")
            if part == "\n":
                yield render(line)
                line, used, space = [], 0, Piece("")
            else:
                space = Piece(part[:room], piece.style)


def broken(word: list[Piece], first: int, room: int) -> Iterator[list[Piece]]:
    """A word that fits on no line, in chunks: one for the rest of the line it begins on, then whole lines."""
    chunk: list[Piece] = []
    left = max(1, first)
    for piece in word:
        kept = ""
        for character in piece.text:
            wide = character_width(character)
            if wide > left and (kept or chunk):
                yield [*chunk, Piece(kept, piece.style)]
                chunk, kept, left = [], "", room
            kept += character
            left -= wide
        chunk.append(Piece(kept, piece.style))
    yield chunk


def render(line: list[Piece]) -> str:
    """One line, neighbours of one style painted together."""
    parts: list[str] = []
    style = ""
    held: list[str] = []
    for piece in line:
        if piece.text and piece.style != style:
            parts.append(paint("".join(held), style))
            held, style = [], piece.style
        held.append(piece.text)
    parts.append(paint("".join(held), style))
    return "".join(parts)


class Column(NamedTuple):
    """How one column of a table stands."""

    title: str
    align: Align = "left"
    share: int = 0
    """0: as wide as its widest cell. Otherwise the column wraps, and takes that many parts of the room that is left."""


def table(columns: Sequence[Column], rows: Sequence[Sequence[Piece]], width: int, *, head: str = "") -> Iterator[str]:
    """A table with its titles (in the style `head`) over its columns, wrapped so that it fits the width where it can."""
    titles = [Piece(column.title, head) for column in columns]
    widths = column_widths(columns, rows, width)
    for row in (titles, *rows):
        cells = [list(wrap((Piece(piece.text),), size)) for piece, size in zip(row, widths, strict=True)]
        for number in range(max(map(len, cells))):
            parts = []
            for piece, lines, size, column in zip(row, cells, widths, columns, strict=True):
                line = lines[number] if number < len(lines) else ""
                padding = " " * (size - width_of(line))
                painted = paint(line, piece.style)
                parts.append(padding + painted if column.align == "right" else painted + padding)
            yield GAP.join(parts).rstrip()


def column_widths(columns: Sequence[Column], rows: Sequence[Sequence[Piece]], width: int) -> list[int]:
    """What each column gets: fixed ones their widest cell, the others their share of the rest, at most their widest cell."""
    widest = [max(width_of(column.title), *(width_of(row[place].text) for row in rows), 1) for place, column in enumerate(columns)]
    widths = [0 if column.share else size for column, size in zip(columns, widest, strict=True)]
    room = width - sum(widths) - len(GAP) * (len(columns) - 1)
    waiting = [place for place, column in enumerate(columns) if column.share]
    # Columns that need less than their share leave the rest to the others.
    while waiting:
        parts = sum(columns[place].share for place in waiting)
        modest = [place for place in waiting if widest[place] <= room * columns[place].share // parts]
        for place in modest or waiting:
            fair = widest[place] if modest else max(MINIMUM, room * columns[place].share // parts)
            widths[place] = min(widest[place], fair)
        if not modest:
            break
        room -= sum(widths[place] for place in modest)
        waiting = [place for place in waiting if place not in modest]
    return widths
