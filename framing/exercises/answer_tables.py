"""Answers in tables: the form of `framing exercise make`, and Moodle's download of responses.

It knows columns; it refuses to know whether an answer is right.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from framing.errors import DataError
from framing.exercises.raw import RawAnswers, RawChoice, RawMark, item_named
from framing.exercises.types import Exercise, Item
from framing.reports.table import FORMULA_STARTS

RESPONSE = re.compile(r"response\s*(\d+)$")
DELIMITERS = (",", ";", "\t")
YES = frozenset({"true", "yes", "y", "1", "x"})
NOT_ANSWERED = frozenset({"", "-", "–"})
NAME_COLUMNS = ("firstname", "lastname", "surname", "fullname", "name")
ID_COLUMNS = ("idnumber", "username", "emailaddress", "email")
Rows = Sequence[Mapping[str, str]]


def table_rows(text: str, *, path: str) -> list[dict[str, str]]:
    """The rows of a CSV file with its own delimiter, column names folded. Raises DataError for what is no table."""
    header = text.lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=header.count)
    try:
        reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter, strict=True)
        lines = [line for line in reader if any(cell.strip() for cell in line)]
    except csv.Error as error:
        raise DataError(f"not CSV: {error}", path=path) from error
    if not lines:
        raise DataError("is empty: nobody’s answers are in it", path=path)
    columns = [" ".join(name.split()).casefold() for name in lines[0]]
    return [dict(zip(columns, map(unguarded, line), strict=False)) for line in lines[1:]]


def unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_STARTS) else cell


def is_moodle(columns: Iterable[str]) -> bool:
    return any(RESPONSE.match(column) for column in columns)


def read_form(rows: Rows, exercise: Exercise, *, path: str) -> RawAnswers:
    """The form: one choice or one mark a row. Raises DataError for missing columns and another exercise's answers."""
    if not rows:
        raise DataError("has a header and no row: nobody’s answers are in it", path=path)
    columns = set(rows[0])
    if "student" not in columns or not columns & {"item", "passage"}:
        raise DataError(
            f"has the columns {', '.join(sorted(columns))}; answers need `student` and `item` (or `passage`), as in the answers.csv that "
            "`framing exercise make` writes, or `Response 1` as Moodle downloads them",
            path=path,
        )
    marks = []
    choices = []
    notices = []
    for number, row in enumerate(rows, 2):
        named = cell(row, "exercise")
        if named is not None and named != exercise.id:
            raise DataError(f"answers '{named}', and the key is of '{exercise.id}': it belongs to another exercise", path=path, line=number)
        who = cell(row, "student")
        if who is None:
            raise DataError("has no student; give every student a code", path=path, line=number)
        name = cell(row, "item")
        item = item_named(exercise, name) if name is not None else None
        if name is not None and item is None:
            raise DataError(f"names the item '{name}', which '{exercise.id}' does not have: another exercise?", path=path, line=number)
        held = (cell(row, "disagrees") or "").casefold() in YES
        quote = cell(row, "quote")
        if quote is not None or cell(row, "start") is not None:
            marks.append(
                RawMark(
                    who=who,
                    passage=cell(row, "passage") or (item.passage if item is not None else None),
                    item=item.id if item is not None else None,
                    start=offset(row, "start", path, number),
                    end=offset(row, "end", path, number),
                    quote=quote,
                    kind=cell(row, "kind"),
                    reason=cell(row, "reason"),
                    disagrees=held,
                )
            )
        elif item is not None:
            choices.append(
                RawChoice(
                    who=who, item=item.id, chosen=split_choice(cell(row, "chosen") or "", item), text=cell(row, "text"), disagrees=held
                )
            )
        else:
            notices.append(f"{path}:{number}: neither an item nor a quote: left out.")
    return RawAnswers(marks=tuple(marks), choices=tuple(choices), notices=tuple(notices))


def cell(row: Mapping[str, str], name: str) -> str | None:
    return (row.get(name) or "").strip() or None


def offset(row: Mapping[str, str], name: str, path: str, line: int) -> int | None:
    value = cell(row, name)
    if value is None:
        return None
    if not value.isdecimal():
        raise DataError(f"`{name}` is '{value}'; it must be a whole number", path=path, line=line)
    return int(value)


def split_choice(text: str, item: Item) -> tuple[str, ...]:
    """The options in a cell: by id or text, one, or several between `|`, commas or semicolons; unknown ones stay as they are."""
    if not text:
        return ()
    by_name = {name.casefold(): option.id for option in item.options for name in (option.id, option.text, f"{option.id}) {option.text}")}
    whole = " ".join(text.split()).casefold()
    if whole in by_name:
        return (by_name[whole],)
    for sign in ("|", ";", ","):
        parts = [" ".join(part.split()).casefold() for part in text.split(sign) if part.strip()]
        if len(parts) > 1 and all(part in by_name for part in parts):
            return tuple(dict.fromkeys(by_name[part] for part in parts))
    return tuple(part.strip() for part in text.split("|") if part.strip())


def moodle_json_rows(raw: Any) -> list[dict[str, str]] | None:
    """Moodle's JSON download as rows; None if it is none."""
    while isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], list):
        raw = raw[0]
    if not isinstance(raw, list) or not raw or not all(isinstance(row, dict) for row in raw):
        return None
    rows = [{" ".join(str(key).split()).casefold(): "" if value is None else str(value) for key, value in row.items()} for row in raw]
    return rows if is_moodle(rows[0]) else None


def read_moodle(rows: Rows, exercise: Exercise, *, path: str) -> RawAnswers:
    """Moodle's responses: one attempt a row, `Response k` for the k-th question. Raises DataError if they don't fit."""
    if not rows:
        raise DataError("has no attempt in it", path=path)
    numbers = sorted({int(match[1]) for column in rows[0] if (match := RESPONSE.match(column))})
    if len(numbers) != len(exercise.items):
        raise DataError(
            f"has {len(numbers)} responses and '{exercise.id}' has {len(exercise.items)} questions: another exercise’s quiz, or questions "
            "were left out",
            path=path,
        )
    choices = []
    notices = []
    unknown = known = 0
    for row in rows:
        who = attempt_name(row)
        if who is None or who.casefold().startswith("overall average"):
            continue
        for number, item in zip(numbers, exercise.items, strict=True):
            answer = response(row, number)
            if answer.strip() in NOT_ANSWERED:
                continue
            if item.reply == "text":
                choices.append(RawChoice(who=who, item=item.id, text=answer.strip()))
                known += 1
                continue
            chosen = parse_response(answer, item)
            if chosen is None:
                unknown += 1
                notices.append(f"{path}: question {number}: “{' '.join(answer.split())[:60]}” is none of its options: left out.")
            else:
                known += 1
                choices.append(RawChoice(who=who, item=item.id, chosen=chosen))
    if unknown and not known:
        raise DataError(f"no response is among the options of '{exercise.id}': answers to another exercise", path=path)
    return RawAnswers(choices=tuple(choices), notices=tuple(notices))


def response(row: Mapping[str, str], number: int) -> str:
    return next((value for column, value in row.items() if (match := RESPONSE.match(column)) and int(match[1]) == number), "")


def attempt_name(row: Mapping[str, str]) -> str | None:
    """Who made the attempt: first and last name, else an id."""
    plain = {column.replace(" ", "").replace("_", ""): value.strip() for column, value in row.items()}
    names = [plain[column] for column in NAME_COLUMNS if plain.get(column)]
    if names:
        return " ".join(names)
    return next((plain[column] for column in ID_COLUMNS if plain.get(column)), None)


def parse_response(answer: str, item: Item) -> tuple[str, ...] | None:
    """The options in a response as Moodle writes them, several with `; ` between; None if it can't be read as such."""
    wanted = " ".join(answer.split()).casefold()
    options = sorted(((" ".join(option.text.split()).casefold(), option.id) for option in item.options), key=lambda pair: -len(pair[0]))
    found: list[str] = []
    while wanted:
        for text, name in options:
            if wanted == text or wanted.startswith(f"{text};"):
                found.append(name)
                wanted = wanted[len(text) :].removeprefix(";").strip()
                break
        else:
            return None
    return tuple(found)


def as_json(text: str) -> Any:
    """The JSON in a text; None if it is none."""
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return None
