"""What a class handed in, from any of the known files, held against the exercise and freed of names.

It knows how to tell the files apart and where a mark stands; it refuses to know names for longer than it takes to code them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from framing.errors import DataError
from framing.exercises.annotations import ANNO, OLD_ANNO, read_doccano, read_label_studio, read_web_annotations
from framing.exercises.answer_tables import as_json, is_moodle, moodle_json_rows, read_form, read_moodle, table_rows
from framing.exercises.files import content_of
from framing.exercises.raw import RawAnswers, RawChoice, RawMark, kind_of, located
from framing.exercises.types import Choice, Exercise, HandedIn, Mark
from framing.readers.encodings import decode

CODE = re.compile(r"[A-Za-z]{0,2}[-_ ]?\d{1,6}")
"""What is taken for a code: a letter or two and a number. Everything else, *Tom12* too, is a name."""
SPAN_KEYS = ("label", "labels", "entities", "annotations")
NOTHING = ("none", "nothing", "-", "–")
"""How a form says that somebody looked and chose nothing."""
MOST_NOTICES = 12


def read_answers(paths: Sequence[Path], exercise: Exercise) -> tuple[HandedIn, dict[str, str]]:
    """(what was handed in, name → code) from files of answers.

    Raises DataError for a file that is no answers, another tool's version, or answers to another exercise.
    """
    found = [read_file(path, exercise) for path in paths]
    raw = RawAnswers(
        marks=tuple(mark for one in found for mark in one.marks),
        choices=tuple(choice for one in found for choice in one.choices),
        notices=tuple(notice for one in found for notice in one.notices),
    )
    if not raw.marks and not raw.choices:
        raise DataError("nobody’s answers are in it", path=str(paths[0]))
    return handed_in(raw, exercise, path=str(paths[0]))


def read_file(path: Path, exercise: Exercise) -> RawAnswers:
    """The answers in one file, whatever wrote it."""
    shown = str(path)
    text, _ = decode(content_of(path))
    if not text.strip():
        raise DataError("is empty: nobody’s answers are in it", path=shown)
    start = text.lstrip("\ufeff \t\r\n")[:200]
    if start.startswith("<"):
        what = "Moodle’s questions" if "<quiz" in start else "XML"
        raise DataError(f"is {what}, not answers; in Moodle, download the responses of the quiz as CSV or JSON", path=shown)
    if start.startswith(("{", "[")):
        return read_json(text.lstrip("\ufeff"), exercise, path=shown)
    rows = table_rows(text, path=shown)
    if rows and is_moodle(rows[0]):
        return read_moodle(rows, exercise, path=shown)
    return read_form(rows, exercise, path=shown)


def read_json(text: str, exercise: Exercise, *, path: str) -> RawAnswers:
    """The answers in JSON or JSON Lines."""
    raw = as_json(text)
    if raw is None or (isinstance(raw, dict) and is_doccano_row(raw)):
        return read_json_lines(text, exercise, path=path)
    moodle = moodle_json_rows(raw)
    if moodle is not None:
        return read_moodle(moodle, exercise, path=path)
    first = next(flat(raw), None)
    if isinstance(first, dict):
        if str(first.get("schema", "")).startswith("framing/"):
            raise DataError(f"is a file of framing ({first['schema']}), not answers", path=path)
        if is_web(first):
            return read_web_annotations(raw, exercise, path=path)
        if isinstance(raw, list) and ({"data", "completions"} & set(first) or "annotations" in first):
            return read_label_studio([task for task in raw if isinstance(task, dict)], exercise, path=path)
        if is_doccano_row(first):
            return read_doccano([row for row in raw if isinstance(row, dict)], exercise, path=path)
        if "text" in first and isinstance(raw, list):
            raise DataError("looks like Label Studio’s JSON-MIN; export it as JSON, which keeps who marked what", path=path)
    raise DataError(
        "is JSON of a form that is not known; give Moodle responses, Label Studio JSON, doccano JSONL or W3C Web Annotation", path=path
    )


def read_json_lines(text: str, exercise: Exercise, *, path: str) -> RawAnswers:
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        row = as_json(line)
        if not isinstance(row, dict):
            raise DataError("neither JSON nor JSON Lines", path=path, line=number)
        rows.append(row)
    if rows and is_web(rows[0]):
        return read_web_annotations(rows, exercise, path=path)
    if rows and is_doccano_row(rows[0]):
        return read_doccano(rows, exercise, path=path)
    raise DataError("is JSON Lines of a form that is not known; doccano has `text` and `label` or `entities` a line", path=path)


def flat(raw: Any) -> Iterator[Any]:
    if isinstance(raw, list):
        for entry in raw:
            yield from flat(entry)
    else:
        yield raw


def is_web(first: dict[str, Any]) -> bool:
    context = str(first.get("@context", ""))
    return (
        ANNO in context
        or any(old in context for old in OLD_ANNO)
        or str(first.get("type", "")).startswith("Annotation")
        or "target" in first
    )


def is_doccano_row(row: dict[str, Any]) -> bool:
    return isinstance(row.get("text", row.get("data")), str) and any(isinstance(row.get(key), list) for key in SPAN_KEYS)


def handed_in(raw: RawAnswers, exercise: Exercise, *, path: str) -> tuple[HandedIn, dict[str, str]]:
    """Raw answers with their places checked and their names coded."""
    codes, names = coded([*(mark.who for mark in raw.marks), *(choice.who for choice in raw.choices)])
    notices = list(raw.notices)
    marks, misplaced = place_marks(raw.marks, exercise, codes, names, notices)
    if raw.marks and misplaced == len(raw.marks):
        raise DataError(f"no mark stands in the texts of '{exercise.id}': answers to another exercise, or a changed text", path=path)
    choices = tuple(choice_of(choice, exercise, codes, names, notices) for choice in raw.choices)
    marks, choices = options_as_marks(exercise, marks, choices)
    if names:
        those = "1 name was replaced by a code" if len(names) == 1 else f"{len(names)} names were replaced by codes"
        notices.insert(
            0, f"{those} ({', '.join(list(names.values())[:3])}{', …' if len(names) > 3 else ''}); --codes FILE keeps which is which."
        )
    if len(notices) > MOST_NOTICES:
        notices = [*notices[:MOST_NOTICES], f"… and {len(notices) - MOST_NOTICES} more of the kind."]
    told = tuple(unnamed(notice, names) or "" for notice in notices)
    return HandedIn(marks=marks, choices=choices, notices=told), names


def coded(who: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
    """(everybody → code, names among them → code): codes stay, names become S01, S02, … in the order they come.

    >>> coded(["Mara Venn", "S01", "Mara Venn", "7"])
    ({'Mara Venn': 'S02', 'S01': 'S01', '7': '7'}, {'Mara Venn': 'S02'})
    """
    everybody = list(dict.fromkeys(" ".join(name.split()) for name in who))
    taken = {name for name in everybody if CODE.fullmatch(name)}
    # S1 and S01 are told apart by nobody
    numbers = {int(code.lstrip("Ss-_ ")) for code in taken if code.lstrip("Ss-_ ").isdecimal()}
    names: dict[str, str] = {}
    number = 0
    for name in everybody:
        if name in taken:
            continue
        number += 1
        while number in numbers:
            number += 1
        names[name] = f"S{number:02}"
    return {name: names.get(name, name) for name in everybody}, names


def place_marks(
    raw: Sequence[RawMark], exercise: Exercise, codes: dict[str, str], names: dict[str, str], notices: list[str]
) -> tuple[tuple[Mark, ...], int]:
    """The marks that stand in the exercise's passages, and how many don't; a mark set twice counts once."""
    passages = {passage.id: passage.text for passage in exercise.passages}
    items = {item.id: item for item in exercise.items}
    placed: dict[tuple[str, str, int, int, str | None], Mark] = {}
    misplaced = 0
    for mark in raw:
        code = codes[" ".join(mark.who.split())]
        text = passages.get(mark.passage or "")
        item = items.get(mark.item or "")
        bounds = (item.start, item.end) if item is not None and item.start is not None and item.end is not None else (0, len(text or ""))
        place = None if text is None else located(text, mark, bounds)
        if text is None or place is None:
            misplaced += 1
            shown = f"“{' '.join(mark.quote.split())[:40]}”" if mark.quote else f"{mark.start}–{mark.end}"
            notices.append(f"{code}: the mark {shown} does not stand in the text, or stands there twice: left out.")
            continue
        kind = kind_of(mark.kind)
        if mark.kind and kind is None:
            notices.append(f"{code}: no kind is called '{mark.kind}': the mark counts, its kind does not.")
        start, end = place
        placed.setdefault(
            (code, mark.passage or "", start, end, kind),
            Mark(
                student=code,
                passage=mark.passage or "",
                start=start,
                end=end,
                quote=text[start:end],
                kind=kind,
                reason=unnamed(mark.reason, names),
                disagrees=mark.disagrees,
            ),
        )
    return tuple(placed.values()), misplaced


def choice_of(raw: RawChoice, exercise: Exercise, codes: dict[str, str], names: dict[str, str], notices: list[str]) -> Choice:
    """A choice with its options known; unknown ones are left out, and told."""
    code = codes[" ".join(raw.who.split())]
    item = next(item for item in exercise.items if item.id == raw.item)
    known = {option.id for option in item.options}
    for unknown in [option for option in raw.chosen if option not in known and option.casefold() not in NOTHING]:
        notices.append(f"{code}: {item.id} has no option '{unknown}': left out.")
    return Choice(
        student=code,
        item=raw.item,
        chosen=tuple(option for option in raw.chosen if option in known),
        text=unnamed(raw.text, names),
        disagrees=raw.disagrees,
    )


def unnamed(text: str | None, names: dict[str, str]) -> str | None:
    """A text in which the students' names are codes too."""
    for name, code in names.items():
        if text and len(name) > 2:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", code, text)
    return text


def options_as_marks(
    exercise: Exercise, marks: tuple[Mark, ...], choices: tuple[Choice, ...]
) -> tuple[tuple[Mark, ...], tuple[Choice, ...]]:
    """Wordings that were chosen from a list count as marked; that the item was looked at stays on record."""
    items = {item.id: item for item in exercise.items if item.reply == "spans"}
    more = list(marks)
    for choice in choices:
        item = items.get(choice.item)
        if item is None or item.passage is None:
            continue
        for option in item.options:
            if option.id in choice.chosen and option.start is not None and option.end is not None:
                text = next(passage.text for passage in exercise.passages if passage.id == item.passage)
                more.append(
                    Mark(
                        student=choice.student,
                        passage=item.passage,
                        start=option.start,
                        end=option.end,
                        quote=text[option.start : option.end],
                    )
                )
    return tuple(more), choices
