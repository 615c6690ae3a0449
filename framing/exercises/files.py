"""Exercises and keys as JSON files, and the digest that binds a key to its exercise.

It knows the two files and what may be wrong with them; it refuses to know what is asked.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from framing.errors import DataError
from framing.exercises.types import EXERCISE_SCHEMA, KEY_SCHEMA, Exercise, Key
from framing.readers.paths import is_file

EXERCISE_FILE = "exercise.json"
KEY_FILE = "key.json"


@cache
def adapter(value: Any) -> TypeAdapter[Any]:
    return TypeAdapter(value)


def exercise_json(exercise: Exercise) -> str:
    """The exercise as JSON, the same bytes for the same exercise."""
    return dumped(Exercise, exercise)


def key_json(key: Key) -> str:
    """The key as JSON, the same bytes for the same key."""
    return dumped(Key, key)


def dumped(kind: Any, value: Any) -> str:
    return json.dumps(adapter(kind).dump_python(value, mode="json"), ensure_ascii=False, indent=1) + "\n"


def exercise_digest(exercise: Exercise) -> str:
    """SHA-256 of the exercise's JSON."""
    return hashlib.sha256(exercise_json(exercise).encode("utf-8", "surrogatepass")).hexdigest()


def parse_exercise(content: str | bytes, *, path: str | None = None) -> Exercise:
    """The exercise in a file's content. Raises DataError in words a teacher can act on."""
    exercise: Exercise = parsed(content, Exercise, EXERCISE_SCHEMA, path)
    texts = {passage.id: passage.text for passage in exercise.passages}
    for item in exercise.items:
        if item.passage is not None and item.passage not in texts:
            raise DataError(f"item '{item.id}' names a passage '{item.passage}' that the exercise does not have", path=path)
        if item.quote is not None and texts[item.passage or ""][item.start : item.end] != item.quote:
            raise DataError(f"the text of item '{item.id}' does not stand where it should; make the exercise again", path=path)
    return exercise


def parse_key(content: str | bytes, *, path: str | None = None) -> Key:
    """The key in a file's content. Raises DataError in words a teacher can act on."""
    key: Key = parsed(content, Key, KEY_SCHEMA, path)
    return key


def parsed(content: str | bytes, kind: Any, schema: str, path: str | None) -> Any:
    try:
        raw = json.loads(content)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise DataError("not JSON; give the file that `framing exercise make` wrote", path=path, line=line) from error
    found = raw.get("schema") if isinstance(raw, dict) else None
    if found != schema:
        raise DataError(wrong_schema(found, schema), path=path)
    try:
        return adapter(kind).validate_json(content)
    except ValidationError as error:
        fault = error.errors()[0]
        raise DataError(f"{'.'.join(map(str, fault['loc']))}: {fault['msg'].lower()}", path=path) from error


def wrong_schema(found: Any, wanted: str) -> str:
    """What is wrong with a file of another kind or version."""
    name, _, number = wanted.rpartition("/")
    if isinstance(found, str) and found.startswith(f"{name}/"):
        return f"is of version {found.rpartition('/')[2]}; this framing reads version {number}: make the exercise again, or use another framing"
    files = {EXERCISE_SCHEMA: EXERCISE_FILE, KEY_SCHEMA: KEY_FILE}
    if found in files:
        return f"is an exercise’s {files[found]}; give the {files[wanted]} beside it"
    return f"is not {'an' if wanted == EXERCISE_SCHEMA else 'a'} {files[wanted]} of `framing exercise make`"


def read_exercise(path: Path) -> Exercise:
    """The exercise in a file. Raises DataError."""
    return parse_exercise(content_of(path), path=str(path))


def read_key(path: Path) -> Key:
    """The key in a file. Raises DataError."""
    return parse_key(content_of(path), path=str(path))


def read_pair(path: Path) -> tuple[Exercise, Key]:
    """An exercise and its key from the key's path; the exercise lies beside it. Raises DataError if they don't fit."""
    key = read_key(path)
    beside = path.with_name(EXERCISE_FILE)
    if not is_file(beside):
        raise DataError(f"the {EXERCISE_FILE} that belongs to this key is not beside it; keep the two files together", path=str(path))
    exercise = read_exercise(beside)
    check_pair(exercise, key, path=str(path))
    return exercise, key


def check_pair(exercise: Exercise, key: Key, *, path: str | None = None) -> None:
    """Raises DataError if the key belongs to another exercise."""
    if key.exercise != exercise.id:
        raise DataError(f"is the key of '{key.exercise}', and the exercise is '{exercise.id}': it belongs to another exercise", path=path)
    if key.exercise_sha256 != exercise_digest(exercise):
        raise DataError(
            f"is the key of another version of '{exercise.id}': one of the two files was changed since they were made; make both again",
            path=path,
        )
    missing = {item.id for item in exercise.items} - {answer.item for answer in key.answers}
    if missing:
        raise DataError(f"has no answer for {', '.join(sorted(missing))}; make the exercise again", path=path)


def content_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"cannot be opened: {error.strerror}", path=str(path)) from error
