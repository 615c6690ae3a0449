"""What two readers labelled blind, held against the truth as the tool is."""

from pathlib import Path

import pytest

from framing.analysis import Analyzer
from framing.evaluation import readings
from framing.evaluation.acts import accounts_of
from framing.evaluation.small import incident_of
from framing.evaluation.truth_files import load_corpus
from framing.resources import shipped

FILE = Path(__file__).parent / "readings.jsonl"
ANALYZER = Analyzer(tone=False, readability=False)


def labels(first: str, second: str, name: str) -> dict[str, object]:
    """What both accounts of the pier tell, labelled; an act and a quantity of this name."""
    return {
        "acts": [
            {
                "id": name,
                "text": "People died.",
                "tellings": [
                    {"outlet": first, "words": "died", "rung": "intransitive"},
                    {"outlet": second, "words": "were killed", "rung": "passive-agentless"},
                ],
            }
        ],
        "quantities": [
            {
                "id": name,
                "measure": "killed",
                "of": "people",
                "conflict": "none",
                "cells": [
                    {"outlet": first, "words": "Nine", "low": 9, "high": 9, "source": None},
                    {"outlet": second, "words": "nine", "low": 9, "high": 9, "source": None},
                ],
            }
        ],
        "facts": [
            {
                "id": "safe",
                "text": "The pier was safe.",
                "tellings": [
                    {"outlet": first, "words": "it was safe", "attributed": True},
                    {"outlet": second, "words": "had been safe", "attributed": False},
                ],
            }
        ],
        "names": [],
    }


INCIDENT = incident_of(
    {
        "id": "pier",
        "date": "2031-05-04",
        "accounts": [
            {
                "outlet": "Gazette",
                "published": "2031-05-04",
                "title": "Pier falls",
                "text": "Nine people died when the pier fell. The town said it was safe.",
            },
            {
                "outlet": "Courier",
                "published": "2031-05-04",
                "title": "Pier down",
                "text": "The pier fell and nine were killed. The pier had been safe.",
            },
        ],
        **labels("Gazette", "Courier", "dead"),
    }
)


def reading(**changed: object) -> dict[str, object]:
    """A reading that agrees with the incident, but for what is changed."""
    return labels("pier-0", "pier-1", "q1") | changed


def against(row: dict[str, object]) -> readings.Figures:
    accounts = accounts_of(INCIDENT.articles, ANALYZER)
    return readings.agreement(INCIDENT, readings.as_truth(INCIDENT, row, accounts), accounts)


def test_a_reading_that_says_the_same_agrees_whatever_it_calls_things() -> None:
    found = against(reading())
    assert {name: count.value for name, count in found.items() if name != "names"} == {
        "figures": 1.0,
        "conflicts": 1.0,
        "rungs": 1.0,
        "acts": 1.0,
        "act_pairs": 1.0,
        "coverage": 1.0,
        "shifts": 1.0,
    }


def test_what_a_reading_leaves_out_or_calls_otherwise_counts_against_it() -> None:
    facts = [{"id": "safe", "tellings": [{"outlet": "pier-1", "words": "had been safe", "attributed": False}]}]
    found = against(reading(acts=[], quantities=[], facts=facts))
    assert [found[name].value for name in ("figures", "conflicts", "rungs")] == [0.0, 0.0, 0.0]
    assert found["coverage"].recall == 0.5
    assert found["shifts"].recall == 0.0


def test_words_that_do_not_stand_there_are_no_label() -> None:
    with pytest.raises(ValueError, match="substring"):
        against(reading(acts=[{"id": "a1", "text": "", "tellings": [{"outlet": "pier-0", "words": "drowned", "rung": "intransitive"}]}]))


LEAST = {"figures": 0.8, "conflicts": 0.66, "names": 0.69, "rungs": 0.69, "coverage": 0.79, "shifts": 0.7}
"""What the tool reaches against either reader on the held-out incidents."""


@pytest.mark.slow
def test_the_tool_agrees_with_the_readers_as_well_as_it_did_and_they_with_the_truth() -> None:
    found = readings.measured(load_corpus(shipped("corpora")), readings.read(FILE), ANALYZER.analyze)
    held_out = found["held-out"]
    assert all((held_out[name]["figures"].value or 0) >= 0.93 for name in ("a", "b"))
    for name in ("tool : a", "tool : b"):
        reached = {figure: held_out[name][figure].value or 0 for figure in LEAST}
        assert {figure: value for figure, value in reached.items() if value < LEAST[figure]} == {}
    assert readings.table(found).splitlines()[0].startswith("development")
