"""An exercise as a folder of files: for people, for a school's system, and for grading.

It knows which format is which file; it refuses to know what is in any of them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from framing.errors import DataError, UnknownNameError
from framing.exercises.files import EXERCISE_FILE, KEY_FILE, exercise_json, key_json
from framing.exercises.gift import gift
from framing.exercises.moodle import moodle_xml
from framing.exercises.pages import PLAIN, Look, key_html, worksheet_html
from framing.exercises.qti import qti_zip
from framing.exercises.spreadsheet import answers_form, items_csv, key_csv
from framing.exercises.tasks import doccano_tasks, label_studio_tasks
from framing.exercises.types import Exercise, Key

SHEET_FORMATS = ("html", "moodle", "gift", "qti", "csv", "json")
"""Exercise and key are JSON anyway; *json* adds the texts to mark as tasks for Label Studio and doccano."""
ANSWERS_FORM = "answers.csv"


def exercise_files(exercise: Exercise, key: Key, formats: Sequence[str], *, look: Look = PLAIN) -> Iterator[tuple[str, bytes]]:
    """(name, content) of every file: those of the formats, then exercise, key and the form for answers.

    Raises UnknownNameError for a format that is none of `SHEET_FORMATS`.
    """
    for name in formats:
        if name not in SHEET_FORMATS:
            raise UnknownNameError("format", name, SHEET_FORMATS)
    if "html" in formats:
        yield "worksheet.html", encoded(worksheet_html(exercise, look=look))
        yield "key.html", encoded(key_html(exercise, key, look=look))
    if "moodle" in formats:
        yield "moodle.xml", encoded(moodle_xml(exercise, key))
    if "gift" in formats:
        yield "gift.txt", encoded(gift(exercise, key))
    if "qti" in formats:
        yield "qti.zip", qti_zip(exercise, key)
    if "csv" in formats:
        yield "items.csv", encoded(items_csv(exercise))
        yield "key.csv", encoded(key_csv(exercise, key))
    if "json" in formats and exercise.kind == "mark":
        yield "label-studio-tasks.json", encoded(label_studio_tasks(exercise))
        yield "doccano-tasks.jsonl", encoded(doccano_tasks(exercise))
    yield EXERCISE_FILE, encoded(exercise_json(exercise))
    yield KEY_FILE, encoded(key_json(key))
    yield ANSWERS_FORM, encoded(answers_form())


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def write_files(folder: Path, files: Iterator[tuple[str, bytes]], *, kept: Sequence[str] = (ANSWERS_FORM,)) -> list[Path]:
    """Write the files into the folder, which is made if it isn't there; a form that somebody filled in stays as it is."""
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files:
            path = folder / name
            if name in kept and path.exists():
                continue
            path.write_bytes(content)
            written.append(path)
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path=str(folder)) from error
    return written
