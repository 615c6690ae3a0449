"""Forms of the lists as texts are cut: their tokens, and the phrases that take their sense away.

It knows one form and its shields; it refuses to know where a form is looked for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.entries import Entry, LexiconFile
from framing.text import places, tokenise
from framing.types import Kind


@dataclass(frozen=True, slots=True)
class Shield:
    """A longer phrase that takes the sense away, placed relative to the form it holds."""

    before: int
    """Tokens of the shield that stand before the form."""
    tokens: tuple[str, ...]


class Shields:
    """The shields of one form, and by the token next to it: one look-up tells whether any can stand there."""

    __slots__ = ("after", "all", "before")

    def __init__(self, shields: list[Shield], length: int) -> None:
        self.all = tuple(shields)
        self.before = by_neighbour(shields, length, before=True)
        """Token before the form → shields that begin earlier than the form."""
        self.after = by_neighbour(shields, length, before=False)
        """Token after the form → shields that begin with it."""


class Form:
    """One form of one entry, ready to be matched. What is asked of the entry in every text stands here itself."""

    __slots__ = (
        "cased",
        "entry",
        "is_shielded",
        "kind",
        "known_shields",
        "length",
        "marks",
        "name",
        "needs",
        "sense",
        "set",
        "sub",
        "written",
    )

    def __init__(self, name: str, kind: Kind, entry: Entry, written: str, length: int) -> None:
        self.name = name
        """`list/entry`, as markers carry it."""
        self.kind = kind
        self.entry = entry
        self.length = length
        """Tokens."""
        self.written = written
        self.marks = not entry.neutral_member
        """False for neutral members, which are only recorded."""
        self.sub = entry.sub
        self.sense = entry.sense
        self.set = entry.set
        self.cased = entry.cased
        self.needs = entry.needs
        self.is_shielded = bool(entry.unless)
        self.known_shields: Shields | None = None

    def shields(self) -> Shields:
        """Worked out when the form is first met in a text."""
        if self.known_shields is None:
            tokens = tokenise(self.written)
            found = [Shield(place, shield) for shield in entry_shields(self.entry) for place in places(tokens, shield)]
            self.known_shields = Shields(found, self.length)
        return self.known_shields


def compile_forms(file: LexiconFile) -> Iterable[tuple[tuple[str, ...], Form]]:
    """Every form of a list, tokenised as texts are."""
    lexicon = file.lexicon
    kind = lexicon.kind
    for entry in lexicon.entries:
        name = f"{lexicon.id.removeprefix('en/')}/{entry.id}"
        for written in entry.forms:
            tokens = tokenise(written)
            yield tokens, Form(name, kind, entry, written, len(tokens))


def entry_shields(entry: Entry) -> Iterator[tuple[str, ...]]:
    """The tokens of every phrase that takes an entry's sense away."""
    return (shield for phrase in entry.unless for shield in spellings(tokenise(phrase)))


def spellings(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A phrase as it is, and with the curly apostrophe that stays curly where it stands alone: *the dockers’ strike*."""
    yield tokens
    if "'" in tokens:
        yield tuple("’" if mark == "'" else mark for mark in tokens)


def by_neighbour(shields: list[Shield], length: int, *, before: bool) -> dict[str, tuple[Shield, ...]]:
    """The shields by the token next to the form: one look-up tells whether any can stand there."""
    found: dict[str, tuple[Shield, ...]] = {}
    for shield in shields:
        if bool(shield.before) is before and len(shield.tokens) > length:
            neighbour = shield.tokens[shield.before - 1] if before else shield.tokens[length]
            found[neighbour] = (*found.get(neighbour, ()), shield)
    return found
