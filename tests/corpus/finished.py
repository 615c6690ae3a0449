"""A finished run over a few of the shipped incidents."""

import shutil
from pathlib import Path

from framing.resources import shipped
from tests.corpus.runs import carry_out, once

INCIDENTS = ("airstrike-at-marl", "march-in-tarn-quay", "shooting-in-brackwater")


def finished(folder: Path, *, incidents=INCIDENTS, **asked: object) -> Path:
    """The output folder of a run."""
    for name in incidents:
        shutil.copytree(shipped("corpora") / name, folder / "articles" / name)
    (folder / "articles" / "broken.jsonl").write_text('{"id": "x", "text": "The quay burned."}\nno JSON\n', encoding="utf-8")
    carry_out(folder / "run", folder / "articles", **asked)
    return folder / "run"


def shared(folders, **asked: object) -> Path:
    """The same run for every module and process of a session; nobody writes into it."""
    name = "-".join(["corpus", *(f"{key}-{value}" for key, value in sorted(asked.items()))]).lower()
    return once(folders, name, lambda folder: finished(folder, **asked)) / "run"
