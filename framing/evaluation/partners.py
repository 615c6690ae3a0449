"""Which stretch of the one side goes with which of the other, and which names can be of one source.

It knows overlaps and names; it refuses to know what the stretches are.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from framing.evaluation.truth import PlantedStatement

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
EMPTY_WORDS = frozenset(
    "a an the of in at on for and to with from who by mr mrs ms dr col gen prof sgt capt minister president prime".split()
)
"""Words that name nobody: articles, prepositions and titles."""


class Stretch(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Stretch)
T = TypeVar("T", bound=Stretch)


def partners(ours: Sequence[S], theirs: Sequence[T], *, least: float = 0.0) -> list[T | None]:
    """For each stretch the one on the other side that overlaps it most, the first of equals, or None.

    With `least`, the overlap must be more than nothing and at least this share of the shorter of the two.
    """
    chosen: list[T | None] = []
    for one in ours:
        best: T | None = None
        most = 0
        for other in theirs:
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > most and shared >= least * min(one.end - one.start, other.end - other.start):
                best, most = other, shared
        chosen.append(best)
    return chosen


def met(pairs: Iterable[object | None]) -> int:
    """How many have a partner."""
    return sum(pair is not None for pair in pairs)


def innermost(statements: Iterable[PlantedStatement], place: Stretch) -> PlantedStatement | None:
    """The shortest planted statement that holds the place."""
    holding = [statement for statement in statements if statement.start <= place.start and place.end <= statement.end]
    return min(holding, key=lambda statement: statement.end - statement.start, default=None)


def names_source(name: str, statement: PlantedStatement) -> bool:
    return statement.source is not None and same_source(name, statement.source)


def same_source(one: str, other: str) -> bool:
    """Whether two namings can be of one source: the words of one are all in the other, or they share a surname.

    >>> same_source("Dr. Nela Astrup", "Astrup"), same_source("the Defence Ministry", "Health Ministry")
    (True, False)
    """
    ones, others = (
        {word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(name)} - EMPTY_WORDS for name in (one, other)
    )
    if not ones or not others:
        return one.casefold() == other.casefold()
    if ones <= others or others <= ones:
        return True
    surnames = [
        words[-1] for name in (one, other) if (words := [word for word in WORD.findall(name) if word[0].isupper()]) and len(words) > 1
    ]
    return len(surnames) == 2 and surnames[0] == surnames[1] and surnames[0].casefold() not in INSTITUTIONS


INSTITUTIONS = frozenset(
    "ministry party movement front league council committee hospital infirmary police office union court agency".split()
)
