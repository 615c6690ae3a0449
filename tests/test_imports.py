"""What is loaded when, in a process of its own with no home folder and no network."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = (
    "nltk sklearn scipy numpy pandas polars pyarrow trafilatura lxml jinja2 pydantic textstat vaderSentiment text_to_num sentencex".split()
)
LIST_MODULES = "import atexit, sys; atexit.register(lambda: print('LOADED', *sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)); "
NO_NETWORK = (
    "import socket\n"
    "def refuse(*a, **k): raise AssertionError('the network was asked for')\n"
    "socket.socket.connect = refuse; socket.create_connection = refuse; socket.getaddrinfo = refuse\n"
)


def run(*arguments: str, folder: Path) -> tuple[subprocess.CompletedProcess[str], set[str]]:
    """Run the command line in a fresh interpreter; its outcome, and the top-level modules it loaded."""
    code = f"{NO_NETWORK}{LIST_MODULES}sys.argv = ['framing', *{list(arguments)!r}]; from framing.cli import main; main()"
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": "/nonexistent", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    loaded = {name for line in finished.stderr.splitlines() if line.startswith("LOADED") for name in line.split()[1:]}
    return finished, loaded


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("Regime falls\n\nThe so-called truce held, officials said. “We left,” Orla Fenn said.\n", encoding="utf-8")
    return path


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    finished, loaded = run("--help", folder=tmp_path)
    assert finished.returncode == 0, finished.stderr
    assert "score" in finished.stdout
    assert loaded.isdisjoint(HEAVY), loaded & set(HEAVY)


@pytest.mark.parametrize("format", ["text", "json", "jsonl", "csv", "html", "sarif"])
def test_scoring_a_file_loads_no_learning_and_no_tables(article: Path, format: str) -> None:
    finished, loaded = run("score", str(article), "--format", format, folder=article.parent)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout
    forbidden = {"sklearn", "scipy", "pandas", "pyarrow", "polars", "trafilatura"}
    assert loaded.isdisjoint(forbidden), loaded & forbidden


def test_scoring_works_without_a_home_folder_and_without_a_network(article: Path) -> None:
    finished, _ = run("score", str(article), "--format", "json", folder=article.parent)
    assert finished.returncode == 0, finished.stderr
    assert '"readability"' in finished.stdout


def test_importing_the_package_loads_next_to_nothing(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", f"{LIST_MODULES}import framing"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(finished.stderr.split())
    assert loaded.isdisjoint({*HEAVY, "typer"})
