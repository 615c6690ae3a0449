"""The benchmark of the whole command runs and prints its figures."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.runs import rows

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "corpus.py"
OPTIONS = "--no-tone --no-readability --no-classifier"


@pytest.mark.slow
def test_benchmark_measures_one_core_and_two(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row | {"text": row["text"] * 4}) + "\n" for row in rows(12)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, BENCHMARK, path, "--count", "20", "--large", "0", "--json", tmp_path / "figures.json", "--options", OPTIONS],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text())
    assert {"one core", "two cores", "two : one", "again", "incidents", "glue"} <= set(figures)
    assert "naive glue" in done.stdout
