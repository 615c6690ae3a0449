"""The benchmark of the whole command runs and prints its figures."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.runs import rows

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "corpus.py"
OPTIONS = "--no-tone --no-readability --no-classifier --kinds hedge"

QUICK = ("--count", "8", "--large", "0", "--glue", "0")
"""The glue takes longer to start than the command; its own benchmark is tested elsewhere."""


@pytest.mark.slow
def test_benchmark_measures_one_core_and_two(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row | {"text": row["text"] * 4}) + "\n" for row in rows(6)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, BENCHMARK, path, *QUICK, "--json", tmp_path / "figures.json", "--options", OPTIONS],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text())
    assert {"one core", "two cores", "two : one", "again", "incidents"} <= set(figures)
    assert "ms an article" in done.stdout
