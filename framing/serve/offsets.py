"""Browsers count UTF-16 units, we count code points: from one to the other, each span checked against its quote.

It knows texts and counts; it refuses to know what is marked or why.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from framing.errors import DataError

ASTRAL = 0xFFFF
"""Characters above it are two units in UTF-16."""


def unit_offsets(text: str) -> Sequence[int]:
    """Where each code point begins in UTF-16 units, and where the text ends.

    >>> list(unit_offsets("a😀b"))
    [0, 1, 3, 4]
    """
    if not any(ord(character) > ASTRAL for character in text):
        return range(len(text) + 1)
    return [0, *accumulate(2 if ord(character) > ASTRAL else 1 for character in text)]


def code_points(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """The span in code points of one in UTF-16 units. Raises DataError, in words a student understands, unless the quote stands there.

    >>> code_points("a😀bc", 3, 5, "bc")
    (2, 4)
    """
    units = unit_offsets(text)
    if start >= end or start < 0:
        raise DataError("This mark holds no text. Mark at least one letter.")
    if end > units[-1]:
        raise DataError("This mark ends after the end of the text. Mark it again.")
    first, last = bisect_left(units, start), bisect_left(units, end)
    if units[first] != start or units[last] != end:
        raise DataError("This mark begins or ends in the middle of a character. Mark it again.")
    if text[first:last] != quote:
        raise DataError("The words of this mark do not stand at its place in the text. Reload the page and mark it again.")
    return first, last


def utf16(text: str, place: int) -> int:
    """A place in code points, in UTF-16 units.

    >>> utf16("a😀b", 2)
    3
    """
    return place + sum(ord(character) > ASTRAL for character in text[:place])
