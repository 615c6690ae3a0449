"""A number with the phrase it counts in its sentence, and the rules that say what it measures.

It knows what such rules share; it refuses to know what any of them says.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.ledgers.cues import nearest_cue
from framing.ledgers.happenings import SMALLEST_OTHER, UNITS
from framing.ledgers.nouns import is_person
from framing.ledgers.quantities import Quantity
from framing.prose import Prose

NOTHING: Final = ""
"""What a rule says of a number that has no measure; None where another rule may say one."""


class Counted:
    """A number with the words of the phrase it counts, which may be none, and the sentence they stand in."""

    __slots__ = ("first", "folded", "head", "last", "people", "prose", "quantity", "small", "words")

    def __init__(self, prose: Prose, quantity: Quantity, first: int, last: int) -> None:
        self.prose = prose
        self.folded = prose.folded
        self.quantity = quantity
        self.first = first
        self.last = last
        self.words = prose.folded[quantity.head_first : quantity.head + 1]
        self.head = self.words[-1] if self.words else ""
        self.people = bool(self.words) and counts_people(prose, quantity)
        self.small = quantity.size < SMALLEST_OTHER

    def words_before(self, length: int) -> list[str]:
        """The words of its sentence before it, so many at most."""
        return self.folded[max(self.first, self.quantity.first - length) : self.quantity.first]

    def words_behind(self, length: int) -> list[str]:
        """The words behind the number itself, whatever it counts."""
        return self.folded[self.quantity.last : self.quantity.last + length]

    def cue(self, *, small: bool) -> str | None:
        """What the nearest word says that tells what happened."""
        return nearest_cue(self.prose, self.quantity, self.first, self.last, small=small)


Rule: TypeAlias = Callable[[Counted], str | None]
"""A measure, NOTHING where the number has none, or None where another rule may say one."""


def counts_people(prose: Prose, quantity: Quantity) -> bool:
    """*nine guards*, *one roofer*, *millions of Vardans*: by a noun for people, or by a name, whichever."""
    head = prose.folded[quantity.head]
    return is_person(head) or is_named(prose, quantity.head) or (quantity.size == 1 and is_person(f"{head}s"))


def is_named(prose: Prose, head: int) -> bool:
    """Whether what is counted bears a name: *millions of Vardans* are people as *millions of Northerners* are."""
    low, high = prose.title_tokens
    return prose.is_capitalised(head) and prose.folded[head] not in UNITS and not low <= head < high
