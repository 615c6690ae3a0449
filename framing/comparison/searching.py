"""Patterns that open with any word for people, searched for by what stands behind it.

It knows how to find such a pattern soon; it refuses to know what it says.
"""

import re
from collections.abc import Iterator

NAMED = "(?P<at>"
"""Where the telling itself begins in a pattern that holds more than it."""
REACH = 80
"""Characters before the telling in which the words that open its pattern stand."""


class Wording:
    """One pattern; where it opens with words of its own before the group *at*, they are looked for only where that group is found."""

    __slots__ = ("before", "named", "pattern")

    def __init__(self, pattern: str) -> None:
        opening, named, telling = pattern.partition(NAMED)
        split = bool(named) and not opening.endswith("|") and is_whole(opening)
        self.before = re.compile(f"(?:{opening})$") if split else None
        self.pattern = re.compile(named + telling if split else pattern)
        self.named = "at" if named else 0
        """The group that is the telling."""

    def search(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every place between two offsets, in order."""
        for found in self.pattern.finditer(text, start, end):
            if self.before is None or self.before.search(text, max(start, found.start() - REACH), found.start()):
                yield found


def is_whole(pattern: str) -> bool:
    """Whether the part of a pattern is one by itself."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
