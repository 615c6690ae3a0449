"""The lesson plans, tried as a teacher would: their commands run, their minutes add up, their answers are in the keys."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import run  # noqa: F401 - a fixture

LESSONS = sorted((Path(__file__).parents[2] / "docs" / "classroom").glob("lesson-*.md"))
BLOCK = re.compile(r"```\n(.*?)```", re.DOTALL)
PROMISED = {
    "lesson-1": {
        "first": ["regime", "fell upon", "peaceful", "structural concerns"],
        "second": ["sustained a head injury", "war on", "a father of four"],
    },
    "lesson-2": {
        "voices": ["inflated", "sleeping children", "A spark will do it", "the company had no record of receiving the letter"],
        "figures": ["fire chief", "Union of Works and Yards", "up to two kilometres", "Seven"],
    },
    "lesson-3": {"omissions": ["always denied"], "rewrite": ["massacre", "killing"]},
}


def commands(path):
    for block in BLOCK.findall(path.read_text(encoding="utf-8")):
        for line in block.strip().splitlines():
            if line.startswith("framing "):
                yield shlex.split(line)[1:]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_minutes_add_up_to_a_lesson(lesson):
    spans = [tuple(map(int, match)) for match in re.findall(r"^\| (\d+)–(\d+) \|", lesson.read_text(encoding="utf-8"), re.MULTILINE)]
    assert spans[0][0] == 0
    assert spans[-1][1] == 45
    assert all(before[1] == after[0] for before, after in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_commands_run_and_the_keys_hold_what_the_plan_expects(lesson, run, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.chdir(tmp_path)
    for words in commands(lesson):
        if words[1] == "grade":
            answers = Path(words[3])
            answers.write_text(
                "student,item,chosen\n" + "".join(f"S0{one},{item},none\n" for one in (1, 2) for item in items(answers)), encoding="utf-8"
            )
        done = run(*words)
        assert done.status == 0, done.err
        assert done.err == ""
    name = "-".join(lesson.stem.split("-")[:2])
    for sheet, wordings in PROMISED[name].items():
        key = (tmp_path / name / sheet / "key.json").read_text(encoding="utf-8")
        for wording in wordings:
            assert wording in key + (tmp_path / name / sheet / "exercise.json").read_text(encoding="utf-8"), wording


def items(answers):
    exercise = (answers.parent / "exercise.json").read_text(encoding="utf-8")
    return re.findall(r'^   "id": "([a-z]\d\d)"', exercise, re.MULTILINE)


def test_every_lesson_names_the_standards_it_serves():
    known = set(re.findall(r"^- \*\*([A-Z])\*\*", (LESSONS[0].parent / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    for lesson in LESSONS:
        line = re.search(r"standards ([A-Z, ]+)", lesson.read_text(encoding="utf-8"))
        assert set(line[1].replace(" ", "").split(",")) <= known
