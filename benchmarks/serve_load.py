"""A class on loopback: students who join, mark, and ask for the step, while a teacher looks; nothing lost, nothing doubled.

    python benchmarks/serve_load.py --students 60 --marks 30 --seconds 120

Prints one JSON object: marks acknowledged, kept, lost and doubled, the server's answer times and its memory.
"""

import argparse
import http.client
import json
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

WORD = re.compile(r"[^\W_]+")


@dataclass
class Browser:
    """A connection with cookies."""

    port: int
    cookies: dict = field(default_factory=dict)
    times: list = field(default_factory=list)
    connection: http.client.HTTPConnection | None = None

    def ask(self, method: str, path: str, *, form: dict | None = None, body: dict | None = None) -> tuple[int, bytes]:
        headers = {
            "Origin": f"http://127.0.0.1:{self.port}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        content = None
        if form is not None:
            content, headers["Content-Type"] = urllib.parse.urlencode(form), "application/x-www-form-urlencoded"
        if body is not None:
            content, headers["Content-Type"] = json.dumps(body), "application/json"
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            self.connection.connect()
            self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        before = time.perf_counter()
        self.connection.request(method, path, content, headers)
        answer = self.connection.getresponse()
        read = answer.read()
        self.times.append((method, time.perf_counter() - before))
        for cookie in answer.headers.get_all("set-cookie") or ():
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        if answer.will_close:
            self.close()
        return answer.status, read

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def started(folder: Path, data: Path, port: int) -> tuple[subprocess.Popen, str]:
    """(process, teacher's key) of a server."""
    command = [sys.executable, "-m", "framing", "serve", str(folder), "--port", str(port), "--data", str(data)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    told = ""
    while "Ctrl-C" not in told:
        line = process.stdout.readline()
        if not line:
            raise SystemExit(told)
        told += line
    for _ in range(200):
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    return process, re.search(r"key\s+(\S+)", told)[1]


def memory(process: subprocess.Popen) -> int:
    """Highest resident size of a process, in MB."""
    status = Path(f"/proc/{process.pid}/status")
    if not status.is_file():
        return 0
    return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) // 1024


def teacher_of(port: int, key: str) -> tuple[Browser, str]:
    """A teacher with a class open, and its join code."""
    teacher = Browser(port)
    teacher.ask("POST", "/teacher", form={"key": key})
    teacher.ask("POST", "/teacher/open", form={"number": "0"})
    _, page = teacher.ask("GET", "/teacher/class/1")
    return teacher, re.search(r'big-code"[^>]*>([A-Z0-9]+)<', page.decode())[1]


def run(folder: Path, *, students: int, marks: int, seconds: float, kinds: list[str], passages: list[dict]) -> dict:
    """One class; every mark is sent twice now and then, as after a lost connection."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as kept:
        process, key = started(folder, Path(kept) / "class.sqlite", port)
        try:
            return measured(process, port, key, students=students, marks=marks, seconds=seconds, kinds=kinds, passages=passages)
        finally:
            process.terminate()
            process.wait(20)
            process.stdout.close()


def measured(process, port: int, key: str, *, students: int, marks: int, seconds: float, kinds: list[str], passages: list[dict]) -> dict:
    teacher, code = teacher_of(port, key)
    browsers = [Browser(port) for _ in range(students)]
    acknowledged: list[tuple[int, str]] = []
    failures: list[str] = []
    over = threading.Event()

    def student(number: int) -> None:
        draw = random.Random(number)
        browser = browsers[number]
        status, _ = browser.ask("POST", "/join", form={"code": code, "nickname": f"nick {number}"})
        if status != 303:
            failures.append(f"join {status}")
            return
        browser.ask("GET", "/class")
        begun = time.monotonic()
        for mark in range(marks):
            due = begun + seconds * (mark + draw.random()) / marks
            time.sleep(max(0.0, due - time.monotonic()))
            passage = draw.choice(passages)
            words = list(WORD.finditer(passage["text"]))
            word = draw.choice(words)
            name = f"{number:04}-{mark:04}-{draw.getrandbits(40):010x}"
            start = len(passage["text"][: word.start()].encode("utf-16-le")) // 2
            length = len(word[0].encode("utf-16-le")) // 2
            body = {
                "version": 1,
                "passage": passage["id"],
                "start": start,
                "end": start + length,
                "quote": word[0],
                "kind": draw.choice(kinds),
            }
            for _ in range(2 if draw.random() < 0.1 else 1):
                status, read = browser.ask("PUT", f"/api/marks/{name}", body=body)
                if status != 200:
                    failures.append(f"mark {status} {read[:100]!r}")
                    break
            else:
                acknowledged.append((number, name))
            if draw.random() < 0.5:
                browser.ask("GET", "/api/step")

    def look() -> None:
        while not over.wait(3.0):
            teacher.ask("GET", "/teacher/class/1/live")

    threads = [threading.Thread(target=student, args=(number,)) for number in range(students)]
    watching = threading.Thread(target=look)
    for thread in (watching, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    over.set()
    watching.join()
    kept = []
    for number, browser in enumerate(browsers):
        mine = json.loads(browser.ask("GET", "/api/mine")[1])
        kept += [(number, mark["id"]) for mark in mine.get("marks", ())]
    for browser in (teacher, *browsers):
        browser.close()
    writes = sorted(took for browser in browsers for method, took in browser.times if method == "PUT")
    everything = sorted(took for browser in browsers for _, took in browser.times)
    return {
        "students": students,
        "acknowledged": len(acknowledged),
        "kept": len(kept),
        "lost": len(set(acknowledged) - set(kept)),
        "doubled": len(kept) - len(set(kept)),
        "failures": failures[:5],
        "mark_ms": {"p50": at(writes, 0.5), "p95": at(writes, 0.95), "max": at(writes, 1.0)},
        "all_ms": {"p50": at(everything, 0.5), "p95": at(everything, 0.95), "max": at(everything, 1.0)},
        "live_page_ms": at(sorted(took for method, took in teacher.times if method == "GET"), 0.5),
        "server_mb": memory(process),
    }


def at(times: list[float], share: float) -> float:
    return round(1000 * times[min(len(times) - 1, int(share * len(times)))], 1) if times else 0.0


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--students", type=int, default=60)
    options.add_argument("--marks", type=int, default=30)
    options.add_argument("--seconds", type=float, default=120)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "framing",
            "exercise",
            "make",
            "march-in-tarn-quay",
            "--kind",
            "mark",
            "--level",
            "2",
            "--output",
            folder,
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        exercise = json.loads((Path(folder) / "exercise.json").read_text(encoding="utf-8"))
        found = run(
            Path(folder),
            students=given.students,
            marks=given.marks,
            seconds=given.seconds,
            kinds=exercise["kinds"],
            passages=exercise["passages"],
        )
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
