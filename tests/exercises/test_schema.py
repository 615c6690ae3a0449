"""The committed JSON Schemas describe what is really written."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from framing.exercises.files import exercise_json, key_json
from framing.exercises.grading import grade
from framing.exercises.reporting import report_json
from framing.exercises.types import EXERCISE_KINDS, HandedIn, Mark

from .conftest import made

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


def validator(name):
    return Draft202012Validator(json.loads((SCHEMAS / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_exercises_and_keys_keep_to_their_schemas(kind):
    exercise, key = made(kind, 3)
    validator("exercise-1.json").validate(json.loads(exercise_json(exercise)))
    validator("key-1.json").validate(json.loads(key_json(key)))


def test_a_class_report_keeps_to_its_schema():
    exercise, key = made("mark", 3)
    passage = exercise.passages[0]
    marks = tuple(
        Mark(student=who, passage=passage.id, start=0, end=end, quote=passage.text[:end]) for who, end in (("S01", 9), ("S02", 20))
    )
    validator("class-1.json").validate(json.loads(report_json(grade(exercise, key, HandedIn(marks=marks)))))
