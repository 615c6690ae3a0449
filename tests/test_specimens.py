"""The committed specimens of every report are what the command line writes now, byte for byte."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = "corpora/shooting-in-brackwater/lamplighter.txt"
INCIDENT = "corpora/shooting-in-brackwater/incident.toml"
SPECIMENS = {
    "article.txt": ["score", ARTICLE],
    "article.json": ["score", ARTICLE, "--format", "json"],
    "article.jsonl": ["score", ARTICLE, "--format", "jsonl"],
    "article.csv": ["score", ARTICLE, "--format", "csv"],
    "article.html": ["score", ARTICLE, "--format", "html"],
    "article.sarif": ["score", ARTICLE, "--format", "sarif"],
    "article-no-text.json": ["score", ARTICLE, "--format", "json", "--no-text"],
    "comparison.txt": ["compare", INCIDENT],
    "comparison.json": ["compare", INCIDENT, "--format", "json"],
    "comparison.html": ["compare", INCIDENT, "--format", "html"],
    "comparison-no-text.json": ["compare", INCIDENT, "--format", "json", "--no-text"],
    "lexicon-entry.txt": ["lexicon", "show", "claim-doubt"],
}


@pytest.mark.parametrize("name", sorted(SPECIMENS))
def test_specimen_is_what_is_written_now(name: str, request: pytest.FixtureRequest) -> None:
    specimen = ROOT / "reports" / name
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "110", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "framing", *SPECIMENS[name]]
    written = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout
    if request.config.getoption("--bless"):
        specimen.write_bytes(written)
    assert specimen.read_bytes() == written, "read the difference, then run `make bless`"
