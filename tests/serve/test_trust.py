"""Whom the server trusts: names, origins, cookies, keys, rates; and that time set forward or back erases nothing."""

import threading
import time

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from framing.serve.application import application, keep_time
from framing.serve.clock import Lifetime
from framing.serve.room import Room
from framing.serve.settings import DAY, Limits, Settings
from tests.serve.conftest import LATIN, Visitors, mark_of

TEACHERS = ["/teacher/class/1", "/teacher/class/1/live", "/teacher/class/1/board", "/teacher/class/1/export/csv"]


@pytest.mark.parametrize("path", ["/", "/join", "/teacher", "/static/look.css", "/nowhere", "/api/mine"])
def test_every_answer_carries_the_policy(visitors, path):
    answer = visitors.anybody().get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<script>" not in answer.text
    assert " style=" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("origin", [None, "null", "http://elsewhere.example", "http://localhost:81", "https://localhost.example"])
def test_write_from_another_page_is_refused(visitors, origin):
    teacher = visitors.teacher()
    student = visitors.student(visitors.opened(teacher))
    del student.headers["origin"]
    headers = {} if origin is None else {"origin": origin}
    answer = student.put(f"/api/marks/{'a' * 12}", json=mark_of(LATIN, "fury"), headers=headers)
    assert answer.status_code == 403
    assert "another page" in answer.json()["problem"]
    assert student.get("/api/mine").json()["marks"] == []


def test_strange_name_is_refused(visitors):
    answer = visitors.anybody().get("/", headers={"host": "rebound.example"})
    assert answer.status_code == 421


@pytest.mark.parametrize("path", TEACHERS)
def test_teachers_pages_need_the_key(visitors, path):
    visitors.opened(visitors.teacher())
    answer = visitors.anybody().get(path)
    assert answer.status_code == 403
    assert "Only a teacher" in answer.text


def test_student_is_no_teacher(visitors):
    teacher = visitors.teacher()
    student = visitors.student(visitors.opened(teacher))
    assert student.post("/teacher/class/1/reveal", data={"seen": 0}).status_code == 403
    assert student.post("/teacher/erase", data={"sure": "yes"}).status_code == 403
    assert student.get("/api/step").json() == {"step": 0}


def test_wrong_keys_are_slowed_down(visitors):
    anybody = visitors.anybody()
    answers = [anybody.post("/teacher", data={"key": "guess"}).status_code for _ in range(12)]
    assert answers[0] == 403
    assert answers[-1] == 429


def test_cookies_are_signed_and_strict(visitors, app):
    client = visitors.anybody()
    client.follow_redirects = False
    header = client.post("/teacher", data={"key": app.state.room.teacher_key}).headers["set-cookie"]
    assert "httponly" in header.lower()
    assert "samesite=strict" in header.lower()
    name, value = header.split(";")[0].split("=", 1)
    payload, signature = value.rsplit(".", 1)
    # The first character: the two low bits of the last one are padding, so changing it may leave the signature as it was.
    forgery = ("A" if signature[0] != "A" else "B") + signature[1:]
    known, forged = visitors.anybody(), visitors.anybody()
    known.cookies.set(name, value)
    forged.cookies.set(name, f"{payload}.{forgery}")
    assert "The teacher’s key" not in known.get("/teacher").text
    assert "The teacher’s key" in forged.get("/teacher").text


def test_burst_of_marks_is_slowed_down_and_told(tmp_path, shelf):
    limits = Limits(burst=3, writes=0.001)
    visitors = Visitors(application(Settings(data=tmp_path / "x.sqlite", hosts=frozenset({"localhost"}), limits=limits), [shelf]))
    student = visitors.student(visitors.opened(visitors.teacher()))
    answers = [student.put(f"/api/marks/{number:012}", json=mark_of(LATIN, "fury")) for number in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert "kept on your page" in answers[-1].json()["problem"]
    visitors.app.state.room.store.close()


def test_full_class_is_told(tmp_path, shelf):
    limits = Limits(students=1)
    visitors = Visitors(application(Settings(data=tmp_path / "x.sqlite", hosts=frozenset({"localhost"}), limits=limits), [shelf]))
    code = visitors.opened(visitors.teacher())
    visitors.student(code)
    assert "This class is full" in visitors.anybody().post("/join", data={"code": code}).text
    visitors.app.state.room.store.close()


def aged(tmp_path, monkeypatch, shelf, seconds: float) -> int:
    """How many classes are left after a restart when the wall clock has gone on by so much."""
    settings = Settings(data=tmp_path / "x.sqlite", keep=7 * DAY, hosts=frozenset({"localhost"}))
    app = application(settings, [shelf])
    visitors = Visitors(app)
    visitors.opened(visitors.teacher())
    app.state.room.tick()
    app.state.room.store.close()
    now = time.time() + seconds
    with monkeypatch.context() as patched:
        patched.setattr(time, "time", lambda: now)
        again = Room(settings, [])
        left = len(again.store.lesson_rows())
        again.store.close()
    return left


@pytest.mark.parametrize(("seconds", "left"), [(0, 1), (3 * DAY, 1), (8 * DAY, 0), (-3 * DAY, 1), (40 * 365 * DAY, 1)])
def test_classes_are_erased_when_their_time_is_over_and_not_when_the_clock_jumps(tmp_path, monkeypatch, shelf, seconds, left):
    assert aged(tmp_path, monkeypatch, shelf, seconds) == left


def test_lifetime_is_counted_by_the_steady_clock():
    ticks = iter([10.0, 40.0, 35.0])
    lifetime = Lifetime(steady=lambda: next(ticks))
    assert [lifetime.passed(), lifetime.passed()] == [30.0, 0.0]


def test_running_server_erases_what_is_past_its_time(visitors, app):
    visitors.opened(visitors.teacher())
    app.state.room.grow_older(6.9 * DAY)
    assert len(app.state.room.store.lesson_rows()) == 1
    app.state.room.grow_older(0.2 * DAY)
    assert app.state.room.store.lesson_rows() == []


def test_look_that_fails_is_told_and_the_next_one_erases(visitors, app, caplog):
    visitors.opened(visitors.teacher())
    over = threading.Event()
    looks = iter([0.0, OSError("the clock is gone"), 8 * DAY])

    def steady() -> float:
        look = next(looks)
        if isinstance(look, OSError):
            raise look
        if look:
            over.set()
        return look

    app.state.room.lifetime = Lifetime(steady=steady)
    keep_time(app.state.room, over, every=0)
    assert app.state.room.store.lesson_rows() == []
    assert "could not be erased now (OSError: the clock is gone)" in caplog.text


def test_time_that_could_not_be_written_down_is_not_forgotten(visitors, app):
    room = app.state.room
    visitors.opened(visitors.teacher())
    with room.store.writes() as connection:
        connection.execute(text("ALTER TABLE lessons RENAME TO hidden"))
    with pytest.raises(OperationalError):
        room.grow_older(8 * DAY)
    with room.store.writes() as connection:
        connection.execute(text("ALTER TABLE hidden RENAME TO lessons"))
    room.tick()
    assert room.store.lesson_rows() == []
