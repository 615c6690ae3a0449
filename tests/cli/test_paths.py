"""Paths on the command line: empty ones, names that are too long, folders that must not be opened."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.cli.test_bad_input import command, environment

LONG = "a" * 300
WAYS = {
    "score": ["score", "{}.txt"],
    "compare": ["compare", "{}.txt", "{article}"],
    "compare a manifest": ["compare", "{}.toml"],
    "lexicon check": ["lexicon", "check", "{}.toml"],
    "lexicon new": ["lexicon", "new", "{}.toml", "--kind", "hedge"],
    "exercise make": ["exercise", "make", "{}.txt", "--kind", "mark"],
    "exercise make of a manifest": ["exercise", "make", "{}.toml", "--kind", "mark"],
    "exercise grade": ["exercise", "grade", "{}.json", "{article}"],
    "corpus": ["corpus", "{}.txt", "--output", "out"],
    "report": ["report", "{}"],
    "evaluate": ["evaluate", "csv", "{}.csv"],
    "audit": ["audit", "{}.txt"],
    "score into": ["score", "{article}", "--output", "{}.json"],
}
SERVE = ["serve", "{}"]
PATHS = {
    "score": ["score"],
    "compare": ["compare"],
    "corpus": ["corpus", "--output", "out"],
    "report": ["report"],
    "lexicon check": ["lexicon", "check"],
    "lexicon list": ["lexicon", "list"],
    "lexicon new": ["lexicon", "new", "--kind", "hedge"],
    "exercise make": ["exercise", "make", "--kind", "mark"],
    "exercise grade": ["exercise", "grade", "key.json"],
    "serve": ["serve"],
    "evaluate": ["evaluate", "csv"],
    "audit": ["audit"],
    "a list": ["score", "draft.txt", "--lexicon"],
    "an output": ["score", "draft.txt", "--output"],
}


def filled(arguments, path, article):
    return [argument.format(path, article=article) for argument in arguments]


@pytest.mark.parametrize("arguments", PATHS.values(), ids=PATHS.keys())
def test_empty_path_is_wrong_usage_and_never_the_folder_one_is_in(run, article, monkeypatch, arguments):
    monkeypatch.chdir(article.parent)

    outcome = run(*arguments, "")

    assert (outcome.status, outcome.out) == (2, "")
    assert "is empty; write . for the folder that you are in" in outcome.err
    assert [path.name for path in article.parent.iterdir()] == [article.name]


@pytest.mark.parametrize("arguments", [*WAYS.values(), SERVE], ids=[*WAYS.keys(), "serve"])
def test_name_that_is_too_long_is_one_line_with_the_path(run, article, monkeypatch, arguments):
    monkeypatch.chdir(article.parent)
    if arguments is SERVE:
        pytest.importorskip("uvicorn", reason="the extra `serve` is not installed")

    outcome = run(*filled(arguments, LONG, article))

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaint.startswith(f"framing: {LONG}")
    assert outcome.complaint.endswith("File name too long")


@pytest.fixture
def locked(tmp_path):
    """A folder that must not be opened."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "draft.txt").write_text("The regime fell on Sunday.", encoding="utf-8")
    folder.chmod(0)
    yield folder
    folder.chmod(0o700)


def powerless():
    """What goes before a command, so that an administrator may not open every folder either."""
    if os.name != "posix" or not hasattr(os, "geteuid"):
        pytest.skip("folders of this system are not locked in this way")
    if os.geteuid():
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("an administrator may open every folder, and setpriv, which would forbid it, is not here")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.mark.parametrize("arguments", [*WAYS.values(), SERVE], ids=[*WAYS.keys(), "serve"])
def test_folder_that_must_not_be_opened_is_one_line_with_the_path(article, locked, arguments):
    if arguments is SERVE:
        pytest.importorskip("uvicorn", reason="the extra `serve` is not installed")
    called = [*powerless(), *command(*filled(arguments, "locked/draft", article))]

    done = subprocess.run(called, capture_output=True, env=environment(), text=True, check=False, cwd=article.parent)

    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("framing: locked/draft")
    assert line.endswith("Permission denied")


def test_folder_of_lists_that_must_not_be_opened_is_not_passed_over(article, locked):
    called = [*powerless(), *command("lexicon", "check", "locked")]

    done = subprocess.run(called, capture_output=True, env=environment(), text=True, check=False, cwd=article.parent)

    assert (done.returncode, done.stderr) == (1, "framing: locked: Permission denied\n")


@pytest.mark.skipif(sys.platform == "win32", reason="other limits")
def test_article_whose_sidecar_would_have_too_long_a_name_is_read(run, tmp_path):
    path = tmp_path / ("a" * 252 + ".md")
    path.write_text("The regime fell on Sunday.", encoding="utf-8")

    outcome = run("score", path, "-f", "jsonl", "--no-tone", "--no-readability")

    assert (outcome.status, outcome.err) == (0, "")
