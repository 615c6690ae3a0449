"""People who speak as one, by their names: *Orla Fenn, Ms. Moss and Deputy Mayor Pell Orrin said*.

It knows where such a list begins and where its parts end; it refuses to know whether a part is a person's name.
"""

from typing import Final

from framing.flags import COMMA, TITLE, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.voice.words import is_name_part

LONGEST_PART: Final = 4
"""Tokens of *Ms. Orla Fenn*."""


def parts_of(prose: Prose, first: int, last: int) -> list[tuple[int, int]]:
    """The names that *and* joins: *Moss* and *Deputy Mayor Pell Orrin*; none where nothing is joined."""
    found = next((place for place in range(last - 2, first, -1) if prose.folded[place] == "and"), first)
    return [] if found == first else [(first, found), (found + 1, last)]


def first_of_list(prose: Prose, first: int) -> int:
    """Where a list begins whose last names begin here: at *Orla* in *Orla Fenn, Ms. Moss and Pell Orrin*; here, if no name stands before."""
    opened = prose.sentence_range(first)[0]
    while first - 2 >= opened and prose.flags[first - 1] & COMMA:
        start = part_before(prose, first - 1, opened)
        if start == first - 1 or (start > opened and not prose.flags[start - 1] & COMMA):
            break
        first = start
    return first


def part_before(prose: Prose, comma: int, opened: int) -> int:
    """Where the name of two words or more begins that this comma ends, or the comma itself."""
    start = comma
    while start > opened and comma - start < LONGEST_PART and (is_name_part(prose, start - 1) or prose.folded[start - 1] == "."):
        start -= 1
    named = comma - start > 1 and not prose.flags[start] & WEEKDAY_OR_MONTH
    return start if named and prose.folded[start] != "." and is_name_part(prose, comma - 1) else comma


def past_title(prose: Prose, first: int) -> int:
    """Where a name begins behind *Ms.*"""
    while prose.flags[first] & TITLE or prose.folded[first] == ".":
        first += 1
    return first
