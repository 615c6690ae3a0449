"""A finished run over a few of the shipped incidents."""

import shutil
from pathlib import Path

from framing.resources import shipped
from tests.corpus.runs import run

INCIDENTS = ("airstrike-at-marl", "march-in-tarn-quay", "shooting-in-brackwater")
FAST = ("--no-tone", "--no-readability", "--no-classifier")


def finished(folder: Path, *options: str, incidents=INCIDENTS) -> Path:
    """The output folder of a run."""
    for name in incidents:
        shutil.copytree(shipped("corpora") / name, folder / "articles" / name)
    (folder / "articles" / "broken.jsonl").write_text('{"id": "x", "text": "The quay burned."}\nno JSON\n', encoding="utf-8")
    done = run(folder / "articles", "-o", folder / "run", "-j", "1", *FAST, *options)
    assert done.returncode in (0, 1), done.stderr
    assert (folder / "run" / "report.html").is_file(), done.stderr
    return folder / "run"


RUNS: dict[tuple[str, ...], Path] = {}


def shared(folders, *options: str) -> Path:
    """The same run for every module of a session; nobody writes into it."""
    if options not in RUNS:
        RUNS[options] = finished(folders.mktemp("corpus"), *options)
    return RUNS[options]
