"""Nothing drifts: the pages that are written from the code and the lists are committed as they would be written now."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from framing.cli import app
from framing.lexicon import load_shipped

DOCS = Path(__file__).parents[2] / "docs"
ADVICE = "run `make docs` and commit what it wrote"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The pages as written now, on a narrow terminal and with another order of sets."""
    folder = tmp_path_factory.mktemp("docs")
    environment = {**os.environ, "COLUMNS": "44", "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    subprocess.run([sys.executable, DOCS / "generate.py", folder], check=True, env=environment)
    return contents(folder, folder.rglob("*"))


def contents(folder, pages):
    return {page.relative_to(folder).as_posix(): page.read_text(encoding="utf-8") for page in pages if page.is_file()}


@pytest.fixture(scope="module")
def committed():
    return contents(DOCS, [DOCS / "cli.md", DOCS / "lexicons.md", *DOCS.glob("lexicons/*"), *DOCS.glob("schema/*")])


def test_generated_pages_are_all_committed_and_no_others(written, committed):
    assert sorted(committed) == sorted(written), ADVICE


def test_generated_pages_equal_what_is_written_now(written, committed):
    changed = [path for path, page in written.items() if page != committed.get(path)]

    assert changed == [], ADVICE


def test_generating_again_removes_the_page_of_a_list_that_is_no_more(tmp_path):
    stale = tmp_path / "lexicons" / "gone.md"
    stale.parent.mkdir()
    stale.write_text("# gone\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}

    subprocess.run([sys.executable, DOCS / "generate.py", tmp_path], check=True, env=environment)

    assert not stale.exists()


def test_lexicon_pages_name_every_entry(written):
    missing = [
        (file.lexicon.id, entry.id)
        for file in load_shipped()
        for entry in file.lexicon.entries
        if f"\n### {entry.id}\n" not in written[f"lexicons/{file.path.stem}.md"]
    ]

    assert missing == []


def commands(command=None, words=("framing",)):
    command = typer.main.get_command(app) if command is None else command
    yield pytest.param(words, command, id=" ".join(words))
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*words, name))


@pytest.mark.parametrize(("words", "command"), list(commands()))
def test_command_has_help_that_stands_in_the_docs(written, words, command):
    assert command.help
    assert f"\n## `{' '.join(words)}`\n" in written["cli.md"]
    assert f"Usage: {' '.join(words)} " in written["cli.md"]


@pytest.mark.parametrize(("words", "command"), list(commands()))
def test_parameter_has_help_that_stands_in_the_docs(written, words, command):
    section = " ".join(written["cli.md"].split(f"## `{' '.join(words)}`", 1)[1].split("\n## ", 1)[0].split())

    for parameter in command.params:
        assert parameter.help, parameter.name
        assert parameter.help in section, parameter.name
