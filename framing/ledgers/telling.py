"""A word near people counted that may tell what happened to them: how far off it stands, and what it says by itself.

It knows one word with its neighbours; it refuses to know which of several words is the nearest.
"""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias, TypeVar

from framing.flags import ADVERB, BE, COMMA, HAVE, MONTH
from framing.ledgers.happenings import BREAK_OFF, CLAUSE, CUES
from framing.ledgers.quantities import Quantity
from framing.ledgers.senses import is_other_sense
from framing.prose import NUMERALS, Prose

BE_OR_HAVE_OR_ADVERB: Final = BE | HAVE | ADVERB
PASSED: Final = ""
"""What a rule says of a word that tells nothing here; None where another rule may say more."""
NUMERAL: Final = 3
"""How much farther off all is that stands behind another number."""
BRACKETS: Final = frozenset("()[]")
"""Marks beyond which a word may still tell of those counted."""


class Cue:
    """A word that may tell what happened to those whom a number counts."""

    __slots__ = ("flags", "folded", "prose", "quantity", "token", "word")

    def __init__(self, prose: Prose, quantity: Quantity, token: int) -> None:
        self.prose = prose
        self.folded = prose.folded
        self.flags = prose.flags
        self.quantity = quantity
        self.token = token
        self.word = prose.folded[token]

    @property
    def counted(self) -> str:
        """The noun that the number counts, or nothing."""
        return self.folded[self.quantity.head] if self.quantity.head >= 0 else ""

    @property
    def previous(self) -> str:
        return self.folded[self.token - 1]

    @property
    def is_passive(self) -> bool:
        """*were held*, *have been held*, *are still held*."""
        return bool(self.flags[self.token - 1] & BE_OR_HAVE_OR_ADVERB)

    def words_before(self, length: int) -> list[str]:
        return self.folded[self.token - length : self.token]

    def words_behind(self, length: int) -> list[str]:
        return self.folded[self.token + 1 : self.token + 1 + length]


Place = TypeVar("Place", bound=Cue)
Words: TypeAlias = tuple[str, ...] | frozenset[str] | dict[str, str]


def by_word(rows: Iterable[tuple[Words, Callable[[Place], str | None]]]) -> dict[str, tuple[Callable[[Place], str | None], ...]]:
    """The rules for each word, in the order of the rows."""
    rules: dict[str, tuple[Callable[[Place], str | None], ...]] = {}
    for words, rule in rows:
        for word in words:
            rules[word] = (*rules.get(word, ()), rule)
    return rules


def told_by(cue: Place, rules: tuple[Callable[[Place], str | None], ...]) -> str | None:
    """What the first rule says that says anything of the word: a measure, PASSED, or None where no rule does."""
    for rule in rules:
        told = rule(cue)
        if told is not None:
            return told
    return None


def step(here: int, word: str) -> int:
    """How much farther off all is that stands behind this token: marks, numbers and new clauses count as distance."""
    length = 2 if here & COMMA else 1
    if here & NUMERALS:
        return length + NUMERAL
    return length + CLAUSE if word in BREAK_OFF else length


def said_alone(cue: Cue) -> str | None:
    """*were arrested*: what the word says wherever it stands; nothing *in March*, or in another sense: *kill the bill*."""
    if cue.flags[cue.token] & MONTH and cue.prose.is_capitalised(cue.token):
        return None
    return None if is_other_sense(cue.prose, cue.token) else CUES.get(cue.word)
