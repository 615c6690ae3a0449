"""The compiled build: it finds exactly what the plain package finds, and where it cannot be made, the wheel is plain and the build says so."""

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


def build(folder, **environment):
    """A wheel of this checkout, made offline."""
    return subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tools():
    """What compiles; a compiler, too."""
    for module in ("hatchling", "mypyc", "setuptools"):
        pytest.importorskip(module, reason=f"{module} builds the compiled wheel; it is in the dev extra")
    if shutil.which(os.environ.get("CC", "cc")) is None:
        pytest.skip("no C compiler: the compiled build cannot be made here")


@pytest.fixture(scope="module")
def compiled(tools, tmp_path_factory):
    """The folder of an unpacked wheel, as `pip install .` makes it where there is a compiler."""
    folder = tmp_path_factory.mktemp("compiled")
    done = build(folder, FRAMING_COMPILED="")
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    assert "-none-any" not in wheel.name
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.fixture
def broken_tools(tools, tmp_path):
    """A folder to be searched first, with a mypyc that gives up."""
    (tmp_path / "mypyc").mkdir()
    (tmp_path / "mypyc" / "__init__.py").touch()
    (tmp_path / "mypyc" / "build.py").write_text("def mypycify(*_, **__):\n    raise SystemExit('cannot compile this')\n", encoding="utf-8")
    return str(tmp_path)


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


@pytest.mark.slow
def test_what_cannot_be_compiled_is_plain_and_says_so(broken_tools, tmp_path):
    done = build(tmp_path / "wheel", PYTHONPATH=broken_tools, FRAMING_COMPILED="")

    assert done.returncode == 0, done.stderr
    assert "not compiled" in done.stdout + done.stderr
    assert "cannot compile this" in done.stdout + done.stderr
    assert [wheel.name.endswith("-none-any.whl") for wheel in (tmp_path / "wheel").glob("*.whl")] == [True]


@pytest.mark.slow
def test_a_compiled_build_that_was_demanded_fails_where_it_cannot_be_made(broken_tools, tmp_path):
    done = build(tmp_path / "wheel", PYTHONPATH=broken_tools, FRAMING_COMPILED="1")

    assert done.returncode != 0
    assert "cannot compile this" in done.stdout + done.stderr
    assert not list((tmp_path / "wheel").glob("*.whl"))


@pytest.mark.slow
def test_without_a_compiler_nothing_is_compiled(tmp_path):
    pytest.importorskip("hatchling", reason="hatchling builds the wheel; it is in the dev extra")

    done = build(tmp_path / "wheel", CC="no-such-compiler", FRAMING_COMPILED="")

    assert done.returncode == 0, done.stderr
    assert [wheel.name.endswith("-none-any.whl") for wheel in (tmp_path / "wheel").glob("*.whl")] == [True]
