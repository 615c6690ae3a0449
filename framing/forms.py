"""Forms of the lists as texts are cut: their tokens, and the phrases that take their sense away.

It knows one form and its shields; it refuses to know where a form is looked for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from framing.entries import Entry, LexiconFile
from framing.text import places, tokenise
from framing.types import Kind


@dataclass(frozen=True, slots=True)
class Shield:
    """A longer phrase that takes the sense away, placed relative to the form it holds."""

    before: int
    """Tokens of the shield that stand before the form."""
    tokens: tuple[str, ...]


NO_SHIELDS: dict[str, tuple[Shield, ...]] = {}


class Form:
    """One form of one entry, ready to be matched; its shields are worked out when it is first met in a text."""

    __slots__ = ("entry", "kind", "length", "marks", "name", "shields", "shields_on", "shields_to", "written")

    shields: tuple[Shield, ...]
    shields_on: dict[str, tuple[Shield, ...]]
    """Token before the form → shields that begin earlier than the form."""
    shields_to: dict[str, tuple[Shield, ...]]
    """Token after the form → shields that begin with it."""

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
        if not entry.unless:
            self.shields, self.shields_on, self.shields_to = (), NO_SHIELDS, NO_SHIELDS

    def __getattr__(self, name: str) -> Any:
        """The shields, asked for the first time."""
        if name not in ("shields", "shields_on", "shields_to"):
            raise AttributeError(name)
        tokens = tokenise(self.written)
        shields = [Shield(place, shield) for shield in entry_shields(self.entry) for place in places(tokens, shield)]
        self.shields_on = by_neighbour(shields, self.length, before=True)
        self.shields_to = by_neighbour(shields, self.length, before=False)
        self.shields = tuple(shields)
        return getattr(self, name)


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
