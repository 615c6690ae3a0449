"""What a class marked, for other tools: W3C Web Annotation, Label Studio, doccano, brat, CSV.

It knows their formats, as `framing exercise grade` reads them back; it refuses to know names. Offsets are code points.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from framing.exercises.annotations import ANNO
from framing.exercises.types import HandedIn, Mark
from framing.reports.table import csv_line
from framing.serve.lessons import Lesson

CHOICE_COLUMNS = ("exercise", "student", "item", "passage", "start", "end", "quote", "kind", "reason", "chosen", "text", "disagrees")
FAULT_COLUMNS = ("exercise", "passage", "start", "end", "quote", "kind", "entry", "students", "of", "reasons", "sentence")
NO_KIND = "unsure"
"""What formats without a place for *no kind* are given."""
Entries = dict[tuple[str, int, int, str | None], str]
"""Stretch and kind of what the tool marked → the word list's entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One way out: the file's name, its media type, what writes it."""

    name: str
    label: str
    media: str
    write: Callable[[Lesson, HandedIn], bytes]


def web_annotations(lesson: Lesson, handed: HandedIn) -> bytes:
    """W3C Web Annotation, JSON-LD, one annotation a line of a list."""
    return dumped([web_annotation(lesson, mark, number) for number, mark in enumerate(handed.marks, 1)])


def web_annotation(lesson: Lesson, mark: Mark, number: int) -> dict[str, object]:
    bodies: list[dict[str, str]] = []
    if mark.kind is not None:
        bodies.append({"type": "TextualBody", "purpose": "tagging", "value": mark.kind})
    if mark.reason:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": mark.reason, "format": "text/plain"})
    if mark.disagrees:
        bodies.append({"type": "TextualBody", "purpose": "assessing", "value": "disagree"})
    text = lesson.texts[mark.passage]
    return {
        "@context": ANNO,
        "id": f"urn:framing:{lesson.exercise.id}:annotation:{number}",
        "type": "Annotation",
        "creator": {"type": "Person", "nickname": mark.student},
        "body": bodies,
        "target": {
            "source": f"urn:framing:{lesson.exercise.id}:{mark.passage}",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": mark.quote,
                    "prefix": text[max(0, mark.start - 32) : mark.start],
                    "suffix": text[mark.end : mark.end + 32],
                },
                {"type": "TextPositionSelector", "start": mark.start, "end": mark.end},
            ],
        },
    }


def label_studio(lesson: Lesson, handed: HandedIn) -> bytes:
    """Label Studio's JSON: a task a passage, an annotation a student."""
    tasks = []
    number = 0
    for task, passage in enumerate(lesson.exercise.passages, 1):
        annotations = []
        for student, marks in by_student(handed.marks, passage.id):
            results: list[dict[str, object]] = []
            for mark in marks:
                number += 1
                region = f"r{number}"
                places = {"from_name": "label", "to_name": "text", "id": region, "origin": "manual"}
                value = {"start": mark.start, "end": mark.end, "text": mark.quote, "labels": [mark.kind] if mark.kind else []}
                results.append({**places, "type": "labels", "value": value})
                if mark.reason:
                    words = {"start": mark.start, "end": mark.end, "text": [mark.reason]}
                    results.append({**places, "from_name": "reason", "type": "textarea", "value": {"text": words["text"]}})
                if mark.disagrees:
                    results.append({**places, "from_name": "view", "type": "choices", "value": {"choices": ["disagrees with the tool"]}})
            annotations.append({"id": number, "completed_by": {"username": student}, "was_cancelled": False, "result": results})
        tasks.append(
            {
                "id": task,
                "data": {"text": passage.text, "exercise": lesson.exercise.id, "passage": passage.id},
                "annotations": annotations,
                "predictions": [],
            }
        )
    return dumped(tasks)


def doccano(lesson: Lesson, handed: HandedIn) -> bytes:
    """JSONL for doccano: a line for each passage and student."""
    lines = []
    for passage in lesson.exercise.passages:
        for student, marks in by_student(handed.marks, passage.id):
            lines.append(
                {
                    "text": passage.text,
                    "label": [[mark.start, mark.end, mark.kind or NO_KIND] for mark in marks],
                    "annotator": student,
                    "exercise": lesson.exercise.id,
                    "passage": passage.id,
                    "Comments": [mark.reason for mark in marks if mark.reason],
                }
            )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def brat(lesson: Lesson, handed: HandedIn) -> bytes:
    """Stand-off for brat, zipped: a folder a student, a text and its annotations a passage; the configuration beside them."""
    files: dict[str, str] = {
        "annotation.conf": "[entities]\n"
        + "".join(f"{kind}\n" for kind in (*lesson.kinds, NO_KIND))
        + "[relations]\n[events]\n[attributes]\n"
        "Disagrees\tArg:<ENTITY>\n"
    }
    for passage in lesson.exercise.passages:
        for student, marks in by_student(handed.marks, passage.id):
            lines = []
            notes = 0
            for number, mark in enumerate(marks, 1):
                lines.append(f"T{number}\t{mark.kind or NO_KIND} {fragments(mark)}\t{one_line(mark.quote)}\n")
                if mark.disagrees:
                    lines.append(f"A{number}\tDisagrees T{number}\n")
                if mark.reason:
                    notes += 1
                    lines.append(f"#{notes}\tAnnotatorNotes T{number}\t{one_line(mark.reason)}\n")
            files[f"{student}/{passage.id}.txt"] = passage.text
            files[f"{student}/{passage.id}.ann"] = "".join(lines)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content.encode())
    return stream.getvalue()


def fragments(mark: Mark) -> str:
    r"""A span that runs over lines in pieces, one a line, as brat wants it.

    >>> fragments(Mark(student="S01", passage="p1", start=3, end=8, quote="ab\ncd"))
    '3 5;6 8'
    """
    pieces = []
    place = mark.start
    for line in mark.quote.split("\n"):
        if line:
            pieces.append(f"{place} {place + len(line)}")
        place += len(line) + 1
    return ";".join(pieces) or f"{mark.start} {mark.end}"


def one_line(text: str) -> str:
    return " ".join(part for part in text.replace("\r", "\n").replace("\t", " ").split("\n") if part)


def table(lesson: Lesson, handed: HandedIn) -> bytes:
    """CSV, as the form of `framing exercise make`: a mark or an answer a row."""
    exercise = lesson.exercise.id
    rows: list[tuple[object, ...]] = [CHOICE_COLUMNS]
    for mark in handed.marks:
        about = (mark.passage, mark.start, mark.end, mark.quote, mark.kind, mark.reason)
        rows.append((exercise, mark.student, "", *about, "", "", yes(held=mark.disagrees)))
    for choice in handed.choices:
        rows.append((exercise, choice.student, choice.item, *[""] * 6, "|".join(choice.chosen), choice.text, yes(held=choice.disagrees)))
    return "".join(map(csv_line, rows)).encode()


def yes(*, held: bool) -> str:
    return "yes" if held else ""


def faults(lesson: Lesson, handed: HandedIn) -> bytes:
    """CSV of the places where students hold against the tool: possible faults of the word lists, those with most students first."""
    entries: Entries = {(mark.passage, mark.start, mark.end, mark.kind): mark.entry or "" for mark in lesson.tool}
    held: dict[tuple[str, int, int, str | None], list[Mark]] = {}
    for mark in handed.marks:
        if mark.disagrees:
            held.setdefault((mark.passage, mark.start, mark.end, mark.kind), []).append(mark)
    rows = []
    for (passage, start, end, kind), marks in sorted(held.items(), key=lambda pair: (-len(pair[1]), pair[0][0], pair[0][1])):
        text = lesson.texts[passage]
        entry = entries.get((passage, start, end, kind))
        reasons = " | ".join(f"{mark.student}: {mark.reason}" for mark in marks if mark.reason)
        shown = "not marked by the tool" if entry is None else entry or "a construction"
        about = (lesson.exercise.id, passage, start, end, text[start:end], kind or "", shown)
        rows.append((*about, len({mark.student for mark in marks}), len(handed.students), reasons, around(text, start, end)))
    return "".join(csv_line(row) for row in (FAULT_COLUMNS, *rows)).encode()


def around(text: str, start: int, end: int) -> str:
    """The line a stretch stands in."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : last if last >= 0 else len(text)]


def by_student(marks: Iterable[Mark], passage: str) -> list[tuple[str, Sequence[Mark]]]:
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.passage == passage:
            found.setdefault(mark.student, []).append(mark)
    return sorted(found.items())


def dumped(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


EXPORTS: dict[str, Export] = {
    "w3c": Export(name="annotations.jsonld", label="W3C Web Annotation (JSON-LD)", media="application/ld+json", write=web_annotations),
    "label-studio": Export(name="label-studio.json", label="Label Studio (JSON)", media="application/json", write=label_studio),
    "doccano": Export(name="doccano.jsonl", label="doccano (JSONL)", media="application/x-ndjson", write=doccano),
    "brat": Export(name="brat.zip", label="brat (.ann, zipped)", media="application/zip", write=brat),
    "csv": Export(name="answers.csv", label="CSV, for framing exercise grade", media="text/csv", write=table),
    "faults": Export(name="possible-faults.csv", label="Held against the tool (CSV)", media="text/csv", write=faults),
}
