"""The values of a word list: entry, source, list, file.

It knows what an entry holds; it refuses to know how a list is read, checked or matched.
"""

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, TypeAlias

from framing.types import Kind

Need: TypeAlias = Literal["statement", "quantity", "clause", "verb", "harm-noun"]
"""The context without which a form does not carry the sense; lexicons/README.md says what each asks for."""

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BRACED = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One sense of a wording, with every form spelled out."""

    id: str
    forms: tuple[str, ...]
    sense: str
    sources: tuple[str, ...]
    examples: tuple[str, ...]
    sub: str | None = None
    weight: float | None = None
    neutral: tuple[str, ...] = ()
    needs: Need | None = None
    unless: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    set: str | None = None
    neutral_member: bool = False
    """Recorded as a choice in its naming set, and never marked."""
    cased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source in the literature."""

    citation: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """One list of one kind, as it stands in a file."""

    id: str
    kind: Kind
    about: str
    sources: dict[str, Citation]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconFile:
    """A list with the file it came from."""

    lexicon: Lexicon
    path: Path
    sha256: str


ENTRY_KEYS = frozenset(key.name for key in fields(Entry))
REQUIRED_KEYS = frozenset({"id", "forms", "sense", "sources", "examples"})


def bare(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its braces, and the spans they marked.

    >>> bare("The senator {claimed} it.")
    ('The senator claimed it.', [(12, 19)])
    """
    pieces: list[str] = []
    spans = []
    length = 0
    last = 0
    for match in BRACED.finditer(example):
        before = example[last : match.start()]
        pieces += [before, match[1]]
        start = length + len(before)
        length = start + len(match[1])
        spans.append((start, length))
        last = match.end()
    pieces.append(example[last:])
    return "".join(pieces), spans
