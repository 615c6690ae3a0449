"""What the builder of one kind of exercise hands over, and the draws they share.

It knows seeds and options; it refuses to know any kind of exercise.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from framing.exercises.material import LETTERS, Material
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer, Option, Passage
from framing.reports.legend import CARDS
from framing.types import KINDS, Kind

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is asked for."""

    material: Material
    level: ExerciseLevel
    items: int
    draw: random.Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Items with their answers, and the passages they are about."""

    title: str
    instructions: tuple[str, ...]
    passages: tuple[Passage, ...]
    items: tuple[Item, ...]
    answers: tuple[KeyAnswer, ...]
    kinds: tuple[Kind, ...] = ()
    notices: tuple[str, ...] = ()


Build: TypeAlias = Callable[[Task], Made]


def drawn(draw: random.Random, choices: Sequence[T], count: int) -> list[T]:
    """Up to `count` of the choices, in their own order."""
    picked = draw.sample(range(len(choices)), min(count, len(choices)))
    return [choices[place] for place in sorted(picked)]


def shuffled(draw: random.Random, choices: Sequence[T]) -> list[T]:
    return draw.sample(list(choices), len(choices))


def lettered(texts: Sequence[str]) -> tuple[Option, ...]:
    """Options a, b, c, …"""
    return tuple(Option(id=LETTERS[place].lower(), text=text) for place, text in enumerate(texts))


def kind_option(kind: Kind) -> Option:
    """A kind to choose, with its sentence from the legend."""
    return Option(id=kind, text=CARDS[kind].label, about=CARDS[kind].about)


def in_order(kinds: Sequence[Kind] | frozenset[Kind] | set[Kind]) -> tuple[Kind, ...]:
    """Kinds in the order of the taxonomy."""
    return tuple(kind for kind in KINDS if kind in kinds)


def numbered(prefix: str, number: int) -> str:
    """An item's id: two digits, so that ids sort as they stand on the sheet."""
    return f"{prefix}{number:02}"


def quoted(text: str) -> str:
    """A wording on one line, in quotation marks."""
    return f"“{' '.join(text.split())}”"


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["A", "B", "C"]), listed(["A"]), listed([])
    ('A, B and C', 'A', 'nobody')
    """
    if not words:
        return "nobody"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
