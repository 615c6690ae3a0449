"""What the page exports is read back to the same spans."""

import io
import zipfile

import pytest

from framing.exercises.grading import grade
from framing.exercises.handed_in import read_answers
from tests.serve.conftest import HEBREW, LATIN, mark_of

WORDS = [("p1", LATIN, "regime 😀 forces"), ("p1", LATIN, "so-called"), ("p1", LATIN, "square.\n\nOfficials"), ("p1", LATIN, "🇫🇷")]
WORDS += [("p2", HEBREW, "לכאורה נהרגו"), ("p2", HEBREW, "<script>alert(1)</script>")]


@pytest.fixture
def teacher(visitors):
    teacher = visitors.teacher()
    code = visitors.opened(teacher)
    for student, reason in ((visitors.student(code), 'because, "quoted"\n; and 😀'), (visitors.student(code), "=1+1")):
        for number, (passage, text, words) in enumerate(WORDS):
            mark = mark_of(text, words, passage=passage, kind="evaluation" if number else "distancing", reason=reason)
            assert student.put(f"/api/marks/{number:012}", json=mark).status_code == 200
        student.put("/api/answers/q01", json={"version": 1, "chosen": ["a"]})
    return teacher


def spans(marks):
    return sorted((mark.student, mark.passage, mark.start, mark.end, mark.quote, mark.kind) for mark in marks)


def expected():
    found = []
    for student in ("S01", "S02"):
        for number, (passage, text, words) in enumerate(WORDS):
            start = text.index(words)
            found.append((student, passage, start, start + len(words), words, "evaluation" if number else "distancing"))
    return sorted(found)


@pytest.mark.parametrize(("way", "name"), [("w3c", "a.jsonld"), ("label-studio", "a.json"), ("doccano", "a.jsonl"), ("csv", "a.csv")])
def test_export_is_read_back_to_the_same_spans(teacher, exercise, tmp_path, way, name):
    path = tmp_path / name
    path.write_bytes(teacher.get(f"/teacher/class/1/export/{way}").content)
    handed, names = read_answers([path], exercise)
    assert names == {}
    assert spans(handed.marks) == expected()


def test_csv_can_be_graded(teacher, exercise, key, tmp_path):
    path = tmp_path / "answers.csv"
    path.write_bytes(teacher.get("/teacher/class/1/export/csv").content)
    report = grade(exercise, key, read_answers([path], exercise)[0])
    assert [student.student for student in report.students] == ["S01", "S02"]


def test_brat_is_read_back_to_the_same_spans(teacher):
    archive = zipfile.ZipFile(io.BytesIO(teacher.get("/teacher/class/1/export/brat").content))
    found = []
    for name in archive.namelist():
        if not name.endswith(".ann"):
            continue
        student, passage = name.removesuffix(".ann").split("/")
        text = archive.read(name.replace(".ann", ".txt")).decode()
        for line in archive.read(name).decode().split("\n"):
            if not line.startswith("T"):
                continue
            _, where, shown = line.split("\t")
            kind, places = where.split(" ", 1)
            pieces = [tuple(map(int, piece.split())) for piece in places.split(";")]
            assert shown == " ".join(text[start:end] for start, end in pieces)
            start, end = pieces[0][0], pieces[-1][1]
            found.append((student, passage, start, end, text[start:end], kind))
    assert sorted(found) == expected()
