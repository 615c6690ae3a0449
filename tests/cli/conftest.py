"""The command line called in this process, as a shell would call it: arguments, standard input, two streams, a status."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from framing.cli import main

TITLE = "Regime tightens its grip on the lower lock"
ARTICLE = f"""{TITLE}

LOW WEIR, May 4 — The so-called harbour guard closed the fish market on Sunday under the pretext of a hygiene check, Ilka
Tarrow, 34, a baker, said. Critics say the plan is cruel.

“We were only mending nets,” said Tarrow. “Then the shouting began and a rower was shot near the lock.” The ministry
claimed that the boats carried smuggled fuel, but it showed no barrel of it. At least 14 people were hurt and between 30
and 40 were arrested, the harbour union said on Monday.

Perhaps the fleet will sail again. It was a shocking evening for the quiet town of Low Weir, the baker added.
"""


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line on standard error."""
        (line,) = self.err.splitlines()
        return line

    @property
    def record(self):
        return json.loads(self.out)

    @property
    def records(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def run(monkeypatch, capsys):
    """Call `framing` with these arguments; no traceback can hide, because every exception that is no exit is raised."""

    def call(*arguments, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["framing", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        status = 0
        try:
            main()
        except SystemExit as exit_:
            status = exit_.code or 0
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Outcome(status=status, out=captured.out, err=captured.err)

    return call


@pytest.fixture
def article(tmp_path) -> Path:
    """One article in a file of its own."""
    path = tmp_path / "draft.txt"
    path.write_text(ARTICLE, encoding="utf-8", newline="\n")
    return path
