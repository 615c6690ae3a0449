"""The class report as text, JSON, CSV and HTML.

It knows how grades are shown, students as codes; it refuses to know how they were computed, or anybody's name.

    Mark the framing words · The harbour-levy march: 4 students, 6 questions
    student  looked at  points  precision  recall  kind right  traps
    S01              6    0.71       0.80    0.66        0.90      1
"""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from framing.exercises.agreement import Coefficient
from framing.exercises.grading import ClassReport
from framing.exercises.pages import Look, kind_words, number_of, page
from framing.exercises.types import Exercise, HandedIn, Key, Mark
from framing.plurals import plural
from framing.reports.characters import printable_line
from framing.reports.legend import CARDS
from framing.reports.table import csv_line

CLASS_SCHEMA = "framing/class/1"
MOST_PAIRS_SHOWN = 15
MOST_CONFUSIONS_SHOWN = 15
GRADE_COLUMNS = ("exercise", "student", "looked_at", "points", "precision", "recall", "kind_right", "marks", "traps", "disagreements")


def render_report(report: ClassReport, exercise: Exercise, key: Key, handed_in: HandedIn, *, format: str) -> str:  # noqa: A002
    """The report in one of the formats text, json, csv and html."""
    if format == "json":
        return report_json(report)
    if format == "csv":
        return report_csv(report)
    if format == "html":
        return report_html(report, exercise, key, handed_in)
    return report_text(report)


def report_json(report: ClassReport) -> str:
    """Everything, with a schema number."""
    record = {"schema": CLASS_SCHEMA} | TypeAdapter(ClassReport).dump_python(report, mode="json")
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def report_csv(report: ClassReport) -> str:
    """One student a row."""
    rows = [csv_line(GRADE_COLUMNS)]
    rows += [
        csv_line(
            (
                report.exercise,
                grade.student,
                grade.answered,
                grade.points,
                grade.precision,
                grade.recall,
                grade.kind_right,
                grade.marks,
                grade.traps,
                grade.disagreements,
            )
        )
        for grade in report.students
    ]
    return "".join(rows)


def report_text(report: ClassReport) -> str:
    """The report for a terminal."""
    lines = [f"{report.title}: {plural(len(report.students), 'student')}, {plural(len(report.items), 'question')}", ""]
    width = max([7, *(len(grade.student) for grade in report.students)])
    lines.append(f"{'student':{width}}  looked at  points  precision  recall  kind right  traps")
    lines += [
        f"{grade.student:{width}}  {grade.answered:9}  {shown(grade.points):>6}  {shown(grade.precision):>9}  {shown(grade.recall):>6}"
        f"  {shown(grade.kind_right):>10}  {grade.traps:5}"
        for grade in report.students
    ]
    lines += ["", "question  answered  difficulty"]
    lines += [
        f"{row.item:8}  {row.answered:8}  {shown(row.difficulty):>10}" + (f"  {row.reason}" if row.reason else "") for row in report.items
    ]
    missed = hardest(report)
    if missed:
        lines += ["", "hardest to find"]
        lines += [
            f"  {row.found} of {row.looked}  “{printable_line(row.text)}”" + (f" ({CARDS[row.kind].label})" if row.kind in CARDS else "")
            for row in missed
        ]
    lines += ["", *agreement_lines(report)]
    if report.confusions:
        lines += ["", "mixed up most: the key says … and was given …"]
        lines += [f"  {row.count:3} × {said(row.expected)} … {said(row.given)}" for row in report.confusions[:MOST_CONFUSIONS_SHOWN]]
    if report.objections:
        lines += ["", "held against the tool (perhaps a fault of a word list)"]
        lines += [
            f"  {', '.join(row.students)}: {'“' + printable_line(row.quote) + '”' if row.quote else row.item}"
            + (f": {printable_line('; '.join(row.reasons))}" if row.reasons else "")
            for row in report.objections
        ]
    return "\n".join(lines) + "\n"


def agreement_lines(report: ClassReport) -> list[str]:
    """How far the class agrees, or why that can't be said."""
    lines = [f"Krippendorff’s alpha {told(report.alpha)}"]
    if report.alpha_marked is not None:
        lines[0] += " (words with their kinds)"
        lines.append(f"Krippendorff’s alpha {told(report.alpha_marked)} (words marked or not)")
    lines.append(f"Cohen’s kappa, mean of {plural(len(report.pairs), 'pair')}: {shown(report.mean_kappa)}")
    if report.alpha_marked is not None:
        lines.append(f"overlap of marked characters, mean of pairs: {shown(report.mean_overlap)}")
    return lines


def told(coefficient: Coefficient) -> str:
    return shown(coefficient.value) if coefficient.value is not None else f"– : {coefficient.reason}"


def shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def said(name: str) -> str:
    """A kind by its label, anything else as it stands."""
    return next((card.label for kind, card in CARDS.items() if kind == name), printable_line(name))


def hardest(report: ClassReport, most: int = 8) -> list[Any]:
    """The wordings that fewest found, of those that somebody looked for and not everybody found."""
    rows = [row for row in report.wordings if row.looked and row.found < row.looked]
    return sorted(rows, key=lambda row: (row.found / row.looked, row.item, row.start))[:most]


def report_html(report: ClassReport, exercise: Exercise, key: Key, handed_in: HandedIn) -> str:
    """One page: grades, questions, a heat map over the texts, agreement, confusions."""
    keys = {(span.passage, span.start, span.end): span for answer in key.answers for span in answer.spans}
    hard = [
        {
            "text": row.text,
            "kind": kind_words(keys[row.passage, row.start, row.end].kinds),
            "found": row.found,
            "looked": row.looked,
            "item": row.item,
        }
        for row in hardest(report, 15)
    ]
    numbers = {item.id: number_of(item) for item in exercise.items}
    return page(
        "class.html.jinja",
        exercise,
        Look(),
        title=f"Class report: {exercise.title}",
        report=report,
        items=[
            {"number": numbers[row.item], "prompt": item.prompt, "row": row} for row, item in zip(report.items, exercise.items, strict=True)
        ],
        hard=hard,
        maps=heat_maps(exercise, handed_in.marks),
        agreement=agreement_lines(report),
        pairs=sorted(report.pairs, key=lambda pair: (pair.kappa.value is None, pair.kappa.value or 0.0))[:MOST_PAIRS_SHOWN],
        confusions=[{"expected": said(row.expected), "given": said(row.given), "count": row.count} for row in report.confusions][
            :MOST_CONFUSIONS_SHOWN
        ],
        shown=shown,
        told=told,
        percent=percent,
    )


def percent(value: float | None) -> str:
    """A share in whole per cent, for a bar."""
    return "0" if value is None else str(round(100 * value))


def heat_maps(exercise: Exercise, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """For each marked passage its text in segments with the number of students who marked them."""
    students = len({mark.student for mark in marks})
    maps = []
    for passage in exercise.passages:
        here = [mark for mark in marks if mark.passage == passage.id]
        if not here:
            continue
        bounds = sorted({0, len(passage.text), *(mark.start for mark in here), *(mark.end for mark in here)})
        segments = []
        for start, end in zip(bounds, bounds[1:], strict=False):
            count = len({mark.student for mark in here if mark.start <= start and end <= mark.end})
            segments.append({"text": passage.text[start:end], "count": count, "heat": 0 if not count else 1 + (3 * count - 1) // students})
        maps.append({"heading": passage.label, "outlet": passage.outlet, "segments": split_lines(segments), "students": students})
    return maps


def split_lines(segments: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Segments as paragraphs: a segment that holds a line end is cut there."""
    paragraphs: list[list[dict[str, Any]]] = [[]]
    for segment in segments:
        for number, line in enumerate(segment["text"].split("\n")):
            if number:
                paragraphs.append([])
            if line:
                paragraphs[-1].append(segment | {"text": line})
    return [paragraph for paragraph in paragraphs if paragraph]
