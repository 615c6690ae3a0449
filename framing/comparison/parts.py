"""Parts beside their wholes: *22, including nine children* are none of the children among *43*.

It knows rows, and which figure is told as a part of which; it refuses to know what makes two mentions one quantity.

A row of parts whose wholes stand in several rows falls apart by them, if those rows count one thing. Parts without a whole in their
sentence stay with the wholes that most accounts tell.
"""

from collections.abc import Sequence

from framing.comparison.mentions import Mention

Key = tuple[str, int]
"""A document, and where a figure starts in it."""


def with_their_wholes(rows: Sequence[Sequence[int]], mentions: Sequence[Mention]) -> list[list[int]]:
    """The rows, places in `mentions`, each in order, with those cut whose parts belong to several wholes."""
    home = {key_of(mentions[place]): number for number, row in enumerate(rows) for place in row}
    found = []
    for row in rows:
        found += cut(row, mentions, rows, home)
    return sorted(found)


def cut(row: Sequence[int], mentions: Sequence[Mention], rows: Sequence[Sequence[int]], home: dict[Key, int]) -> list[list[int]]:
    """The row, or its pieces."""
    wholes: dict[int, list[int]] = {}
    rest = []
    for place in row:
        whole = mentions[place].whole
        number = None if whole is None else home.get((mentions[place].value.document, whole))
        if number is None or place in rows[number]:
            rest.append(place)
        else:
            wholes.setdefault(number, []).append(place)
    if len(wholes) < 2:
        return [list(row)]
    main = max(wholes, key=lambda number: (len({mentions[place].value.document for place in rows[number]}), -number))
    apart = [number for number in wholes if number != main and count_one_thing(rows[number], rows[main], mentions)]
    pieces = [wholes[number] for number in apart]
    gone = {place for piece in pieces for place in piece}
    return [[place for place in row if place not in gone], *pieces]


def count_one_thing(one: Sequence[int], other: Sequence[int], mentions: Sequence[Mention]) -> bool:
    """Whether two rows share a measure."""
    return not {mentions[place].measure for place in one}.isdisjoint(mentions[place].measure for place in other)


def key_of(mention: Mention) -> Key:
    return mention.value.document, mention.value.start
