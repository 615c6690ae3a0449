"""The server as a process: killed at any moment it has lost nothing it acknowledged; a class at once; clear words at the start."""

import json
import os
import subprocess
import sys
import threading
from http.client import HTTPException

import pytest

from benchmarks.serve_load import Browser, run, teacher_of
from tests.serve.conftest import HEBREW, LATIN, mark_of

pytestmark = [pytest.mark.slow, pytest.mark.enable_socket]


def test_killed_server_has_every_acknowledged_mark(server):
    teacher, code = teacher_of(server.port, server.key)
    teacher.close()
    key = server.key
    browsers = [Browser(server.port) for _ in range(3)]
    acknowledged = [[] for _ in browsers]
    for browser in browsers:
        assert browser.ask("POST", "/join", form={"code": code, "nickname": "Mole"})[0] == 303

    def go_on(number: int) -> None:
        for count in range(10_000):
            name = f"{number:04}-{count:08}"
            try:
                status, _ = browsers[number].ask("PUT", f"/api/marks/{name}", body=mark_of(LATIN, "fury"))
            except (OSError, HTTPException):
                return
            if status == 200:
                acknowledged[number].append(name)

    threads = [threading.Thread(target=go_on, args=(number,)) for number in range(len(browsers))]
    for thread in threads:
        thread.start()
    while sum(map(len, acknowledged)) < 60:
        threads[0].join(0.01)
    server.kill()
    for thread in threads:
        thread.join()
    server.start()
    assert server.key == key
    for browser, names in zip(browsers, acknowledged, strict=True):
        browser.close()
        kept = [mark["id"] for mark in json.loads(browser.ask("GET", "/api/mine")[1])["marks"]]
        browser.close()
        assert set(names) <= set(kept)
        assert len(kept) == len(set(kept)) <= len(names) + 1


def test_class_at_once_loses_and_doubles_nothing(server):
    passages = [{"id": "p1", "text": LATIN}, {"id": "p2", "text": HEBREW}]
    found = run(server.folder, students=20, marks=8, seconds=4, kinds=["evaluation", "distancing"], passages=passages)
    assert found["failures"] == []
    assert (found["acknowledged"], found["kept"], found["lost"], found["doubled"]) == (160, 160, 0, 0)
    assert found["server_mb"] < 200


def test_second_server_on_one_file_is_told(server):
    command = [sys.executable, "-m", "framing", "serve", "--port", "0", "--data", str(server.data)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 1
    assert "in use by another `framing serve`" in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_port_in_use_is_told(server, tmp_path):
    command = [sys.executable, "-m", "framing", "serve", "--port", str(server.port), "--data", str(tmp_path / "other.sqlite")]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 1
    assert f"port {server.port} is in use" in told.stderr


def test_server_needs_no_home_and_listens_on_this_machine_only(server):
    assert server.address.startswith("http://127.0.0.1")
    environment = {**os.environ, "HOME": "/nonexistent"}
    command = [sys.executable, "-m", "framing", "serve", str(server.folder / "nowhere"), "--port", "0"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert told.returncode == 1
    assert "framing exercise make" in told.stderr
