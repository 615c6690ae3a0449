"""What a run loads and needs: little for help, no heavy library for a text file, no network and no home folder for anything."""

import json
import os
import subprocess
import sys

import pytest

RUN = """
import sys
import pytest_socket
pytest_socket.disable_socket()
before = set(sys.modules)
from framing.cli import main
status = 0
try:
    main()
except SystemExit as exit_:
    status = exit_.code or 0
sys.stdout.flush()
print(",".join(sorted({name.partition(".")[0] for name in set(sys.modules) - before} | {name for name in sys.modules if name.startswith("framing.")})), file=sys.stderr)
sys.exit(status)
"""
SCIENCE = {"sklearn", "scipy", "numpy", "pandas", "pyarrow"}
READERS = {"polars", "trafilatura", "lxml"}
ALL_HEAVY = SCIENCE | READERS | {"nltk", "textstat", "vaderSentiment", "sentencex", "jinja2", "text_to_num", "requests"}


def start(*arguments, folder):
    """Run offline with no home folder, from another folder; the modules that were loaded stand in the last line of standard error."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("XDG", "NLTK"))}
    environment |= {"HOME": "/nonexistent", "PYTHONPATH": os.pathsep.join(os.path.abspath(path) for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, "-c", RUN, *map(str, arguments)],
        capture_output=True,
        env=environment,
        cwd=folder,
        text=True,
        encoding="utf-8",
        check=False,
    )
    *complaints, modules = done.stderr.splitlines()
    assert complaints == []
    assert done.returncode == 0
    return done.stdout, set(modules.split(","))


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("score", "--help"), ("lexicon", "--help")], ids=" ".join)
def test_help_loads_no_heavy_library_and_none_of_our_own_work(tmp_path, arguments):
    _, modules = start(*arguments, folder=tmp_path)

    assert modules & ALL_HEAVY == set()
    assert modules & {"framing.lexicon", "framing.analysis", "framing.readers", "framing.types"} == set()


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "csv", "html", "sarif"])
def test_score_of_a_text_file_loads_no_science_and_no_other_reader(article, format_):
    _, modules = start("score", article, "--format", format_, "--no-classifier", folder=article.parent)

    assert modules & (SCIENCE | READERS) == set()
    assert not any(name.startswith("framing.classifier") for name in modules)


def test_classifier_needs_numpy_alone(article):
    _, modules = start("score", article, "--format", "json", folder=article.parent)

    assert modules & (SCIENCE | READERS) == {"numpy"}


def test_score_works_offline_and_without_a_home_folder(article):
    out, _ = start("score", article, "--format", "json", folder=article.parent)
    record = json.loads(out)

    assert record["readability"]
    assert record["sentences"][0]["tone"] is not None
