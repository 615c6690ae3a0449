"""`framing exercise`: what it writes, prints and refuses."""

import json

import pytest

from framing.exercises.types import EXERCISE_KINDS

INCIDENT = "march-in-tarn-quay"


@pytest.fixture
def sheet(run, tmp_path):
    """A folder with a sheet about voices, and its exercise and key as read."""
    run("exercise", "make", INCIDENT, "--kind", "voices", "--level", "2", "--items", "4", "--seed", "7", "--output", tmp_path / "sheet")
    return tmp_path / "sheet"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_make_prints_the_files_it_wrote(run, tmp_path):
    done = run("exercise", "make", INCIDENT, "--kind", "mark", "--items", "3", "--seed", "7", "--output", tmp_path / "out")
    assert done.status == 0
    names = ["worksheet.html", "key.html", "exercise.json", "key.json", "answers.csv"]
    assert done.out.splitlines() == [str(tmp_path / "out" / name) for name in names]
    assert done.err == ""


def test_without_a_folder_one_is_named_after_the_exercise(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run("exercise", "make", INCIDENT, "--kind", "mark", "--items", "3", "--seed", "7", "--format", "json")
    assert sorted(path.name for path in (tmp_path / f"{INCIDENT}-mark-1-7").iterdir()) == [
        "answers.csv",
        "doccano-tasks.jsonl",
        "exercise.json",
        "key.json",
        "label-studio-tasks.json",
    ]


def test_every_format_can_be_had_at_once(run, tmp_path):
    formats = [part for name in ("html", "moodle", "gift", "qti", "csv") for part in ("--format", name)]
    done = run("exercise", "make", INCIDENT, "--kind", "rewrite", "--items", "3", *formats, "--output", tmp_path)
    assert {line.rpartition("/")[2] for line in done.out.splitlines()} >= {
        "moodle.xml",
        "gift.txt",
        "qti.zip",
        "items.csv",
        "worksheet.html",
    }


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_the_same_request_writes_the_same_bytes(run, tmp_path, kind):
    contents = []
    for name in ("one", "two"):
        run(
            "exercise", "make", INCIDENT, "--kind", kind, "--items", "3", "--format", "qti", "--format", "html", "--output", tmp_path / name
        )
        contents.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert contents[0] == contents[1]


def test_a_filled_form_is_not_written_over(run, sheet):
    (sheet / "answers.csv").write_text("student,item,chosen\nS01,v01,a\n", encoding="utf-8")
    run("exercise", "make", INCIDENT, "--kind", "voices", "--output", sheet)
    assert "S01" in (sheet / "answers.csv").read_text(encoding="utf-8")


def test_a_shortage_is_told_on_standard_error(run, tmp_path, article):
    done = run("exercise", "make", article, "--kind", "mark", "--level", "2", "--items", "30", "--output", tmp_path / "out")
    assert done.status == 0
    assert "of 30 items could be made" in done.complaint


@pytest.mark.parametrize(
    ("arguments", "status", "advice"),
    [
        (["march-in-tarn-kay", "--kind", "mark"], 1, "did you mean 'march-in-tarn-quay'?"),
        (["nowhere.txt", "--kind", "mark"], 1, "nowhere.txt"),
        ([INCIDENT, "--kind", "quiz"], 2, "quiz"),
        ([INCIDENT, "--kind", "mark", "--level", "5"], 2, "level"),
        ([INCIDENT], 2, "--kind"),
    ],
)
def test_make_says_what_is_wrong(run, tmp_path, monkeypatch, arguments, status, advice):
    monkeypatch.chdir(tmp_path)
    done = run("exercise", "make", *arguments)
    assert done.status == status
    assert advice in done.err
    assert done.out == ""


def answers(sheet, *students):
    key = read(sheet / "key.json")
    rows = ["student,item,chosen"]
    rows += [f"{who},{answer['item']},{answer['right'][0]}" for who in students for answer in key["answers"]]
    path = sheet / "handed-in.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("format", ["text", "json", "csv", "html"])
def test_grade_writes_every_format_and_no_name(run, sheet, format):
    done = run("exercise", "grade", sheet / "key.json", answers(sheet, "Mara Venn", "S07"), "--format", format)
    assert done.status == 0
    assert "S01" in done.out
    assert "Venn" not in done.out + done.err
    assert "1 name was replaced by a code" in done.complaint


def test_grade_keeps_codes_only_when_asked(run, sheet, tmp_path):
    run("exercise", "grade", sheet / "key.json", answers(sheet, "Mara Venn"), "--codes", tmp_path / "codes.csv")
    assert (tmp_path / "codes.csv").read_text(encoding="utf-8") == "code,name\nS01,Mara Venn\n"


def test_grade_gives_full_points_for_the_key(run, sheet):
    done = run("exercise", "grade", sheet / "key.json", answers(sheet, "S01", "S02"), "--format", "json")
    assert [grade["points"] for grade in done.record["students"]] == [1.0, 1.0]
    assert done.record["schema"] == "framing/class/1"
    assert done.record["alpha"]["value"] == 1.0


def test_grade_refuses_the_key_of_another_exercise(run, sheet, tmp_path):
    run("exercise", "make", INCIDENT, "--kind", "voices", "--level", "2", "--items", "4", "--seed", "8", "--output", tmp_path / "other")
    content = answers(sheet, "S01").read_text(encoding="utf-8").splitlines()
    named = tmp_path / "named.csv"
    exercise = read(sheet / "exercise.json")["id"]
    named.write_text("\n".join(["exercise," + content[0], *(f"{exercise},{line}" for line in content[1:])]), encoding="utf-8")
    done = run("exercise", "grade", tmp_path / "other" / "key.json", named)
    assert done.status == 1
    assert "belongs to another exercise" in done.complaint


def test_grade_refuses_a_key_beside_another_exercise(run, sheet, tmp_path):
    run("exercise", "make", INCIDENT, "--kind", "voices", "--level", "2", "--items", "4", "--seed", "8", "--output", tmp_path / "other")
    (tmp_path / "other" / "exercise.json").write_bytes((sheet / "exercise.json").read_bytes())
    done = run("exercise", "grade", tmp_path / "other" / "key.json", answers(sheet, "S01"))
    assert done.status == 1
    assert "belongs to another exercise" in done.complaint


def test_grade_misses_the_exercise_beside_the_key(run, sheet):
    (sheet / "exercise.json").unlink()
    done = run("exercise", "grade", sheet / "key.json", answers(sheet, "S01"))
    assert done.status == 1
    assert "keep the two files together" in done.complaint
