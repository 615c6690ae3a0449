"""A server on a file of its own, with an exercise of sentences written here: emoji and right-to-left text included."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import warnings
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the extra `serve` is not installed")

with warnings.catch_warnings():
    # Starlette's test client wants the successor of httpx, which few machines have yet
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

from framing.exercises.files import exercise_digest, exercise_json, key_json
from framing.exercises.types import Exercise, Item, Key, KeyAnswer, KeySpan, Option, Passage, Reason
from framing.serve.application import application
from framing.serve.room import Shelf
from framing.serve.settings import Settings

ORIGIN = {"origin": "http://localhost"}
LATIN = "The regime 😀 forces stormed the square.\n\nOfficials said so-called rebels fled; the crowd’s fury 🇫🇷 grew."
HEBREW = "המשטר הפגיז את הכיכר 😀 אמש.\r\n\r\n<script>alert(1)</script> לכאורה נהרגו תשעה."


def passage(name: str, text: str) -> Passage:
    return Passage(
        id=name, label=f"Account {name}", text=text, outlet="Low Quay Post", title="At the <square>", source=name, source_sha256="0" * 64
    )


def span(text: str, words: str, kind: str) -> KeySpan:
    start = text.index(words)
    return KeySpan(
        passage="p1",
        start=start,
        end=start + len(words),
        text=words,
        standing="expected",
        kinds=(kind,),
        voice="author",
        reason=Reason(text="It judges."),
        tool="agrees",
    )


@pytest.fixture(scope="session")
def exercise() -> Exercise:
    return Exercise(
        id="square-mark-2-1",
        kind="mark",
        level=2,
        seed=1,
        incident="square",
        title="Mark the framing words · The square",
        instructions=("Mark every wording that frames what is told.",),
        passages=(passage("p1", LATIN), passage("p2", HEBREW)),
        items=(
            Item(id="m01", prompt="Mark what frames.", reply="spans", passage="p1", start=0, end=len(LATIN), quote=LATIN),
            Item(id="m02", prompt="And here.", reply="spans", passage="p2", start=0, end=len(HEBREW), quote=HEBREW),
            Item(id="q01", prompt="Who speaks?", reply="one", options=(Option(id="a", text="officials"), Option(id="b", text="nobody"))),
            Item(id="q02", prompt="Say it in neutral words.", reply="text"),
        ),
        kinds=("loaded-actor", "loaded-event", "distancing", "vague-source", "evaluation"),
        framing="0",
    )


@pytest.fixture(scope="session")
def key(exercise) -> Key:
    return Key(
        exercise=exercise.id,
        exercise_sha256=exercise_digest(exercise),
        basis="planted",
        about="The key is the writers’ own.",
        answers=(
            KeyAnswer(
                item="m01",
                answer="“regime”, “so-called”",
                spans=(span(LATIN, "regime", "loaded-actor"), span(LATIN, "so-called", "distancing")),
                reason=Reason(text="Each has its own."),
            ),
            KeyAnswer(item="m02", answer="Nothing.", reason=Reason(text="Nothing.")),
            KeyAnswer(item="q01", right=("a",), answer="officials", reason=Reason(text="They are named as the source.")),
            KeyAnswer(item="q02", answer="For a reader to judge.", reason=Reason(text="Several are right."), sample=("The army came.",)),
        ),
    )


@pytest.fixture
def shelf(exercise, key) -> Shelf:
    return Shelf(exercise=exercise, key=key)


@pytest.fixture
def app(tmp_path, shelf):
    made = application(Settings(data=tmp_path / "class.sqlite", hosts=frozenset({"localhost"})), [shelf])
    yield made
    made.state.room.store.close()


@dataclass
class Visitors:
    """Browsers of one server."""

    app: object

    def anybody(self) -> TestClient:
        return TestClient(self.app, base_url="http://localhost", headers=ORIGIN, follow_redirects=True)

    def teacher(self) -> TestClient:
        client = self.anybody()
        assert client.post("/teacher", data={"key": self.app.state.room.teacher_key}).status_code == 200
        return client

    def student(self, code: str, nickname: str = "") -> TestClient:
        client = self.anybody()
        answer = client.post("/join", data={"code": code, "nickname": nickname})
        assert answer.status_code == 200, answer.text
        return client

    def opened(self, teacher: TestClient) -> str:
        """The join code of a class, opened from the first exercise of the shelf."""
        page = teacher.post("/teacher/open", data={"number": "0"})
        assert page.status_code == 200, page.text
        return re.search(r'big-code"[^>]*>([A-Z0-9]+)<', page.text)[1]


@pytest.fixture
def visitors(app) -> Visitors:
    return Visitors(app)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def mark_of(text: str, words: str, *, passage: str = "p1", version: int = 1, **more) -> dict:
    """A mark as a browser sends it."""
    place = text.index(words)
    start = units(text[:place])
    return {"version": version, "passage": passage, "start": start, "end": start + units(words), "quote": words, **more}


@pytest.fixture
def marked():
    return mark_of


@dataclass
class Server:
    """`framing serve` as a process of its own."""

    folder: Path
    data: Path
    port: int
    process: subprocess.Popen | None = None
    key: str = ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-m", "framing", "serve", str(self.folder), "--port", str(self.port), "--data", str(self.data)]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
        told = ""
        while "Ctrl-C" not in told:
            line = self.process.stdout.readline()
            assert line, told
            told += line
        self.key = re.search(r"key\s+(\S+)", told)[1]
        for _ in range(200):
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError(told)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)
        self.process.stdout.close()


@pytest.fixture
def server(tmp_path, exercise, key):
    folder = tmp_path / "square"
    folder.mkdir()
    (folder / "exercise.json").write_text(exercise_json(exercise), encoding="utf-8")
    (folder / "key.json").write_text(key_json(key), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    made = Server(folder=folder, data=tmp_path / "class.sqlite", port=port)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def other_key(key) -> Key:
    return replace(key, exercise="harbour-mark-1-1")
