"""Patterns that open with any word for people, searched for by what stands behind it.

It knows how to find such a pattern soon; it refuses to know what it says.
"""

import re
from collections.abc import Iterator

NAMED = "(?P<at>"
"""Where the telling itself begins in a pattern that holds more than it."""
REACH = 80
"""Characters before the telling in which the words that open its pattern stand."""
INSIDE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
"""An escaped character or a class: what is in it is no bracket and no bar of the pattern."""


class Phrasing:
    """One pattern; where it opens with words of its own before the group *at*, they are looked for only where that group is found."""

    __slots__ = ("before", "named", "pattern")

    def __init__(self, pattern: str) -> None:
        """Raises ValueError for a choice between patterns one of which may have no group *at*: put it in brackets."""
        opening, named, telling = pattern.partition(NAMED)
        if named and is_choice(pattern):
            raise ValueError(f"a bar outside all brackets beside {NAMED}…): {pattern}")
        split = bool(named) and is_whole(opening)
        self.before = re.compile(rf"(?:{opening})\Z") if split else None
        self.pattern = re.compile(named + telling if split else pattern)
        self.named = "at" if named else 0
        """The group that is the telling."""

    def search(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every place between two offsets, in order."""
        for found in self.pattern.finditer(text, start, end):
            if self.before is None or self.before.search(text, max(start, found.start() - REACH), found.start()):
                yield found


def is_choice(pattern: str) -> bool:
    r"""Whether a pattern is several of which one may match.

    >>> is_choice("a|b"), is_choice("(?:a|b)"), is_choice(r"[|]\|"), is_choice("(a)|b")
    (True, False, False, True)
    """
    depth = 0
    for mark in INSIDE.sub("", pattern):
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            return True
    return False


def is_whole(pattern: str) -> bool:
    """Whether the part of a pattern is one by itself."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
