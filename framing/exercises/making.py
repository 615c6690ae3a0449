"""From articles, kind, level and seed to an exercise with its key: the same request, the same bytes.

It knows which builder makes which kind; it refuses to know how a sheet is printed.
"""

import random
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from framing import __version__
from framing.errors import DataError, UnknownNameError
from framing.exercises.files import exercise_digest
from framing.exercises.made import Build, Made, Task
from framing.exercises.material import Material, load_material
from framing.exercises.trust import cautions
from framing.exercises.types import EXERCISE_KINDS, EXERCISE_LEVELS, Exercise, ExerciseKind, ExerciseLevel, Key

BUILDERS: dict[ExerciseKind, str] = {
    "mark": "marking",
    "compare": "matching",
    "figures": "quantities",
    "voices": "speaking",
    "rewrite": "rewriting",
    "omissions": "omissions",
    "blind": "outlets",
}
MOST_ITEMS = 60
PLANTED = (
    "The articles are invented, and their writers wrote down what they planted: the key is theirs. Where the tool reads a place "
    "differently, the key says so."
)
BY_TOOL = (
    "Nobody wrote down what is in these articles: the key is what the tool finds. It overlooks wordings and marks some that are none, so "
    "go over it before the lesson; the notes say which kinds it is weak in."
)


def make(
    given: Sequence[str | Path], *, kind: str, level: int = 1, items: int = 8, seed: int = 1, material: Material | None = None
) -> tuple[Exercise, Key]:
    """An exercise and its key from a shipped incident's name, a manifest, or articles.

    Raises UnknownNameError for an unknown kind or incident, DataError for a level or number that can't be, and CorpusError
    for articles of which no such exercise can be made.
    """
    if kind not in BUILDERS:
        raise UnknownNameError("kind of exercise", kind, EXERCISE_KINDS)
    if level not in EXERCISE_LEVELS:
        raise DataError(f"there is no level {level}; levels are 1, 2 and 3")
    if not 1 <= items <= MOST_ITEMS:
        raise DataError(f"{items} items can't be made; ask for 1 to {MOST_ITEMS}")
    found = material if material is not None else load_material(given)
    draw = random.Random(f"{found.id}/{kind}/{level}/{seed}")  # noqa: S311 - a draw of questions, no secret
    build: Build = import_module(f"framing.exercises.{BUILDERS[kind]}").build
    made = build(Task(material=found, level=level, items=items, draw=draw))
    exercise = exercise_of(made, found, kind=kind, level=level, items=items, seed=seed)
    return exercise, key_of(made, found, exercise)


def exercise_of(made: Made, material: Material, *, kind: ExerciseKind, level: ExerciseLevel, items: int, seed: int) -> Exercise:
    short = len(made.items) < items and not made.notices
    notices = (f"Only {len(made.items)} of {items} items could be made of these articles.",) if short else ()
    return Exercise(
        id=f"{material.id}-{kind}-{level}-{seed}",
        kind=kind,
        level=level,
        seed=seed,
        incident=material.id,
        title=f"{made.title} · {material.title}",
        instructions=made.instructions,
        passages=made.passages,
        items=made.items,
        kinds=made.kinds,
        invented=material.basis == "planted",
        notices=(*made.notices, *notices),
        framing=__version__,
    )


def key_of(made: Made, material: Material, exercise: Exercise) -> Key:
    kinds = {kind for answer in made.answers for span in answer.spans for kind in span.kinds}
    return Key(
        exercise=exercise.id,
        exercise_sha256=exercise_digest(exercise),
        basis=material.basis,
        about=PLANTED if material.basis == "planted" else BY_TOOL,
        answers=made.answers,
        cautions=cautions(kinds, exercise=exercise.kind),
    )
