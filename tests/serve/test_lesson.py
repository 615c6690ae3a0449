"""A lesson through the routes: who may see and change what, and what is told when it may not be."""

import re
from dataclasses import replace

import pytest

from framing.exercises.files import exercise_json, key_json
from framing.serve.application import application
from framing.serve.room import Shelf
from framing.serve.settings import Settings
from tests.serve.conftest import HEBREW, LATIN, Visitors, mark_of


def put(client, mark, *, name="a" * 12):
    return client.put(f"/api/marks/{name}", json=mark)


def test_mark_is_kept_in_code_points(visitors, app):
    student = visitors.student(visitors.opened(visitors.teacher()))
    assert put(student, mark_of(LATIN, "stormed", kind="loaded-event")).status_code == 200
    row = app.state.room.store.mark_rows(1)[0]
    assert LATIN[row["start"] : row["end"]] == "stormed" == row["quote"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"end": 5000}, "after the end"),
        ({"start": 12, "end": 12}, "holds no text"),
        ({"quote": "forces"}, "do not stand at its place"),
        ({"start": 12, "end": 14, "quote": "x"}, "middle of a character"),
        ({"passage": "p9"}, "does not have"),
        ({"kind": "bias"}, "kind"),
        ({"quote": "\ud83d"}, "unicode"),
        ({"name": "Mara"}, "name"),
    ],
)
def test_mark_that_does_not_stand_in_the_text_is_refused_in_words(visitors, change, words):
    import json

    student = visitors.student(visitors.opened(visitors.teacher()))
    content = json.dumps({**mark_of(LATIN, "stormed"), **change})
    answer = student.put(f"/api/marks/{'a' * 12}", content=content, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert words in answer.json()["problem"]
    assert student.get("/api/mine").json()["marks"] == []


def test_mark_sent_twice_is_kept_once(visitors):
    student = visitors.student(visitors.opened(visitors.teacher()))
    for _ in range(3):
        assert put(student, mark_of(LATIN, "fury")).status_code == 200
    assert len(student.get("/api/mine").json()["marks"]) == 1


def test_older_version_never_comes_back(visitors):
    student = visitors.student(visitors.opened(visitors.teacher()))
    put(student, mark_of(LATIN, "fury", version=1))
    put(student, mark_of(LATIN, "fury", version=3, kind="evaluation"))
    put(student, mark_of(LATIN, "fury", version=2, kind="distancing"))
    assert [mark["kind"] for mark in student.get("/api/mine").json()["marks"]] == ["evaluation"]
    assert student.delete(f"/api/marks/{'a' * 12}", params={"version": 4}).status_code == 200
    put(student, mark_of(LATIN, "fury", version=3))
    assert student.get("/api/mine").json()["marks"] == []


def test_students_have_their_own_marks_only(visitors):
    code = visitors.opened(visitors.teacher())
    one, other = visitors.student(code, "Mole"), visitors.student(code, "Wren")
    put(one, mark_of(LATIN, "regime", reason="only the mole says so"))
    put(other, mark_of(LATIN, "fury"))
    other.delete(f"/api/marks/{'a' * 12}", params={"version": 9})
    assert [mark["quote"] for mark in one.get("/api/mine").json()["marks"]] == ["regime"]
    assert other.get("/api/mine").json()["marks"] == []
    for path in ("/class", "/class/shown", "/api/mine"):
        assert "only the mole" not in other.get(path).text


def test_each_step_shows_what_it_reveals_and_no_more(visitors):
    teacher = visitors.teacher()
    code = visitors.opened(teacher)
    one, other = visitors.student(code), visitors.student(code)
    put(one, mark_of(LATIN, "regime", reason="a word of contempt"))
    signs = ("a word of contempt", "What the tool marks", "What the key says")
    for step in range(4):
        shown = other.get("/class/shown").text
        assert [sign in shown for sign in signs] == [step >= 1, step >= 2, step >= 3]
        if step < 3:
            teacher.post("/teacher/class/1/reveal", data={"seen": step})
    assert teacher.post("/teacher/class/1/reveal", data={"seen": 3}).status_code == 409


def test_second_teacher_does_not_skip_a_step(visitors):
    one, other = visitors.teacher(), visitors.teacher()
    visitors.opened(one)
    assert one.post("/teacher/class/1/reveal", data={"seen": 0}).status_code == 200
    answer = other.post("/teacher/class/1/reveal", data={"seen": 0})
    assert answer.status_code == 409
    assert "Somebody else has gone a step further" in answer.text


def test_marks_made_after_the_reveal_do_not_count_for_agreement(visitors, app):
    teacher = visitors.teacher()
    code = visitors.opened(teacher)
    one = visitors.student(code)
    teacher.post("/teacher/class/1/reveal", data={"seen": 0})
    put(one, mark_of(LATIN, "regime", step=0), name="b" * 12)
    put(one, mark_of(LATIN, "fury", step=1), name="c" * 12)
    room = app.state.room
    assert room.look_at(room.lesson(1)).marks == 1


def test_disagreement_with_the_tool_is_exported_as_a_possible_fault(visitors):
    teacher = visitors.teacher()
    code = visitors.opened(teacher)
    one = visitors.student(code)
    for step in (0, 1):
        teacher.post("/teacher/class/1/reveal", data={"seen": step})
    assert 'data-kind="loaded-actor"' in one.get("/class/shown").text
    put(one, mark_of(LATIN, "rebels", kind="loaded-actor", disagrees=True, step=2, reason="it is their own name"))
    rows = teacher.get("/teacher/class/1/export/faults").text
    assert "it is their own name" in rows
    assert re.search(r"rebels,loaded-actor,[a-z-]+/[a-z-]+,1,", rows)


def test_answers_are_kept_and_counted(visitors):
    teacher = visitors.teacher()
    one = visitors.student(visitors.opened(teacher))
    assert one.put("/api/answers/q01", json={"version": 1, "chosen": ["a"]}).status_code == 200
    assert one.put("/api/answers/q02", json={"version": 1, "words": "The <b>army</b> came."}).status_code == 200
    assert one.put("/api/answers/q01", json={"version": 2, "chosen": ["z"]}).status_code == 422
    assert one.put("/api/answers/m01", json={"version": 1}).status_code == 422
    assert one.put("/api/done", json={"done": True}).json() == {"done": True}
    shown = teacher.get("/teacher/class/1/live").text
    assert "2 of 2" in shown
    assert "&lt;b&gt;army" in shown


def test_nickname_of_markup_is_text_and_never_in_the_file(visitors, app):
    teacher = visitors.teacher()
    code = visitors.opened(teacher)
    student = visitors.student(code, "<script>alert(1)</script>")
    for page in (student.get("/class").text, teacher.get("/teacher/class/1").text):
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)&lt;/script" in page
    visitors.student(code, "Quillfeather")
    app.state.room.store.close()
    assert not any(b"Quillfeather" in path.read_bytes() for path in app.state.room.settings.data.parent.iterdir())


def test_article_of_markup_is_text(visitors):
    student = visitors.student(visitors.opened(visitors.teacher()))
    page = student.get("/class").text
    assert "<script>alert" not in page
    assert "&#13;\n" in page


@pytest.mark.parametrize("code", ["", "ABCDEF", "<b>", "7" * 90, "\ud800"])
def test_wrong_code_is_told_in_words(visitors, code):
    answer = visitors.anybody().post("/join", data={"code": code.encode("utf-8", "replace").decode(), "nickname": "Mole"})
    assert answer.status_code == 404
    assert "No class is open under this code" in answer.text
    assert 'value="Mole"' in answer.text


def test_code_of_an_erased_class_is_told_in_words(visitors):
    teacher = visitors.teacher()
    code = visitors.opened(teacher)
    student = visitors.student(code)
    put(student, mark_of(LATIN, "fury"))
    assert "Nothing was erased" in teacher.post("/teacher/class/1/erase").text
    assert len(student.get("/api/mine").json()["marks"]) == 1
    assert teacher.post("/teacher/class/1/erase", data={"sure": "yes"}).status_code == 200
    assert "no longer works" in visitors.anybody().post("/join", data={"code": code}).text
    answer = put(student, mark_of(LATIN, "fury", version=2))
    assert answer.status_code == 410
    assert "erased" in answer.json()["problem"]


def test_erased_is_out_of_the_file(visitors, app):
    teacher = visitors.teacher()
    student = visitors.student(visitors.opened(teacher))
    put(student, mark_of(LATIN, "fury", reason="Zanzibarine reasoning"))
    teacher.post("/teacher/erase", data={"sure": "yes"})
    folder = app.state.room.settings.data.parent
    assert not any(b"Zanzibarine" in path.read_bytes() for path in folder.iterdir())


def test_teacher_uploads_an_exercise(visitors, exercise, key):
    teacher = visitors.teacher()
    files = {"exercise": ("exercise.json", exercise_json(exercise)), "key": ("key.json", key_json(key))}
    assert "What the key says" in teacher.post("/teacher/upload", files=files).text


def test_key_of_another_exercise_is_refused_in_words(visitors, exercise, other_key):
    teacher = visitors.teacher()
    files = {"exercise": ("exercise.json", exercise_json(exercise)), "key": ("key.json", key_json(other_key))}
    answer = teacher.post("/teacher/upload", files=files)
    assert answer.status_code == 422
    assert "belongs to another exercise" in answer.text
    assert "No class is open" in teacher.get("/teacher").text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "not JSON"),
        ("[1]", "is not an exercise.json"),
        ('{"schema": "framing/exercise/9"}', "is of version 9"),
        ("\x00\xff", "not JSON"),
    ],
)
def test_file_that_is_no_exercise_is_refused_in_words(visitors, content, words):
    answer = visitors.teacher().post("/teacher/upload", files={"exercise": ("x.json", content.encode("latin-1"))})
    assert answer.status_code == 422
    assert words in answer.text


def test_pasted_article_is_marked_and_two_are_compared(visitors):
    anybody = visitors.anybody()
    page = anybody.post("/marked", data={"text": "The regime fell.\n\nOfficials said the so-called truce held. <b>x</b>"}).text
    assert 'data-code="LA"' in page
    assert "<b>x</b>" not in page
    both = anybody.post(
        "/marked", data={"text": "At Low Quay 9 people were killed on Friday.", "other": "At Low Quay 12 people died on Friday."}
    ).text
    assert "side by side" in both


def test_empty_and_too_long_articles_are_told_in_words(visitors):
    anybody = visitors.anybody()
    assert "There is no text to mark" in anybody.post("/marked", data={"text": "  "}).text
    long = anybody.post("/marked", data={"text": "a " * 200_000})
    assert long.status_code == 413
    assert "characters" in long.text
    paste = anybody.post("/marked", data={"text": "a" * 5_000_000})
    assert paste.status_code == 413
    assert "more than this page takes" in paste.text


def test_right_to_left_text_is_marked_at_its_place(visitors, app):
    student = visitors.student(visitors.opened(visitors.teacher()))
    assert put(student, mark_of(HEBREW, "לכאורה נהרגו", passage="p2")).status_code == 200
    assert put(student, mark_of(HEBREW, "😀", passage="p2"), name="d" * 12).status_code == 200
    assert {HEBREW[row["start"] : row["end"]] for row in app.state.room.store.mark_rows(1)} == {"לכאורה נהרגו", "😀"}


def test_stretch_that_a_question_is_about_is_underlined_in_its_text(tmp_path, exercise):
    place = LATIN.index("so-called")
    asked = replace(exercise.items[2], passage="p1", start=place, end=place + 9, quote="so-called")
    other = replace(exercise, items=(asked,), kinds=())
    visitors = Visitors(
        application(Settings(data=tmp_path / "x.sqlite", hosts=frozenset({"localhost"})), [Shelf(exercise=other, key=None)])
    )
    teacher = visitors.teacher()
    page = visitors.student(visitors.opened(teacher)).get("/class").text
    assert '<span class="asked-here" data-code="1">so-called</span>' in page
    assert "Everybody answers alone" in teacher.get("/teacher/class/1").text
    visitors.app.state.room.store.close()


def test_paragraphs_are_numbered_where_each_has_a_question_of_its_own(tmp_path, exercise):
    cut = LATIN.index("Officials")
    first, second = exercise.items[0], replace(exercise.items[0], id="m03", prompt="And one here.", start=cut, quote=LATIN[cut:])
    other = replace(exercise, items=(replace(first, end=cut - 2, quote=LATIN[: cut - 2]), second))
    visitors = Visitors(
        application(Settings(data=tmp_path / "x.sqlite", hosts=frozenset({"localhost"})), [Shelf(exercise=other, key=None)])
    )
    page = visitors.student(visitors.opened(visitors.teacher())).get("/class").text
    assert re.findall(r'data-number="(\d)">', page) == ["1", "2"]
    assert page.index("And one here.") < page.index("Officials said")
    visitors.app.state.room.store.close()
