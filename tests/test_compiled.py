"""The compiled build: a wheel made with FRAMING_COMPILED=1 finds exactly what the plain package finds."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import framing

ROOT = Path(__file__).parents[1]
ODD = [
    "",
    "“",
    "No end",
    "\u202eshots fired\u202c at 3 a.m. \U0001f6a8 “he said ‘no’",
    "Nearly seven million workers, 1.5 billion euros and " + "9" * 30 + " lorries were lost, sources said.",
    "The ministry said " + "“so-called” " * 40 + "raids killed at least 40, mostly women and children.",
]
"""Texts at the edges of what the inner loops expect."""
SCRIPT = """
import json, sys
import framing
from framing.resources import is_compiled
assert is_compiled()
json.dump([framing.score(text).to_dict() for text in json.load(sys.stdin)], sys.stdout)
"""


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """The folder of an unpacked wheel, compiled offline from this checkout."""
    for module in ("hatchling", "mypyc", "setuptools"):
        pytest.importorskip(module, reason=f"{module} builds the compiled wheel; it is in the dev extra")
    if shutil.which(os.environ.get("CC", "cc")) is None:
        pytest.skip("no C compiler: the compiled build cannot be made here")
    folder = tmp_path_factory.mktemp("compiled")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        env={**os.environ, "FRAMING_COMPILED": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    assert "-none-any" not in wheel.name
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def in_compiled(folder, script, given=""):
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_compiled_build_finds_what_the_plain_one_finds(compiled):
    texts = ODD + [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpora").glob("*/*.txt"))]

    told = in_compiled(compiled, SCRIPT, json.dumps(texts))

    assert told.returncode == 0, told.stderr
    assert told.stdout == json.dumps([framing.score(text).to_dict() for text in texts])


@pytest.mark.slow
def test_compiled_build_says_so(compiled):
    told = in_compiled(compiled, "from framing.cli import main; import sys; sys.argv = ['framing', '--version']; main()")

    assert told.stdout == f"framing {framing.__version__}, compiled\n"
