"""Orders in BASIL's layout, and in names that were shuffled."""

import json
import os
from pathlib import Path

import pytest

from framing.analysis import Analyzer
from framing.errors import DataError
from framing.evaluation.standings import basil_incidents, measure, render

BASIL = Path(os.environ.get("FRAMING_DATA", Path(__file__).parents[3] / "shared" / "data")) / "basil"


def analyze(document):
    return Analyzer(tone=False, readability=False).analyze(document)


def write(folder: Path, name: str, sentence: str) -> None:
    body = [{"sentence": sentence, "annotations": []}]
    (folder / f"{name}.json").write_text(json.dumps({"title": "The port", "body": body}), encoding="utf-8")


def test_events_with_two_articles_are_incidents(tmp_path):
    for name in ("1_Fox", "1_nyt", "2_fox"):
        write(tmp_path, name, "The regime fell on Monday.")
    ((one, other),) = basil_incidents(tmp_path, analyze)
    assert (one.document.outlet, other.document.outlet) == ("fox", "nyt")


def test_an_empty_folder_says_what_belongs_there(tmp_path):
    with pytest.raises(DataError, match=r"N_outlet\.json"):
        basil_incidents(tmp_path, analyze)


def test_a_stray_file_is_named(tmp_path):
    write(tmp_path, "readme", "The regime fell.")
    with pytest.raises(DataError, match=r"readme\.json.*N_outlet"):
        basil_incidents(tmp_path, analyze)


@pytest.mark.slow
@pytest.mark.skipif(not BASIL.is_dir(), reason="BASIL is not here; say where with FRAMING_DATA")
def test_three_outlets_in_basil_carry_hardly_an_order():
    figures = measure(basil_incidents(BASIL, analyze), shuffles=3)
    assert figures.incidents == 62
    assert figures.ranked <= 3
    assert "62 incidents, 3 outlets" in render(figures)
