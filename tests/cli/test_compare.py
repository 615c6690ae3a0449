"""`framing compare`: the contract's JSON, the text form, and what is wrong with its input."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INCIDENT = ROOT / "corpora" / "shooting-in-brackwater" / "incident.toml"
TOP = ["incident", "documents", "figures", "names", "agency", "sources", "coverage", "shifts", "standings", "wire", "run"]


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    from framing.analysis import Analyzer
    from framing.comparison.compare import compare
    from framing.comparison.incident import load_incident
    from framing.reports.comparison_record import comparison_record

    return comparison_record(compare(load_incident([INCIDENT], analyze=Analyzer(tone=False, readability=False).analyze)))


def test_the_record_has_the_contracts_keys_and_every_document(record):
    assert record["schema"] == "framing/comparison/1"
    assert set(TOP) <= set(record)
    assert len(record["documents"]) == 5
    assert {"document", "text", "low", "high", "qualifier", "source", "voice", "start", "end"} <= set(record["figures"][0]["values"][0])
    assert {"verdict", "outlets", "kind", "voice"} <= set(record["standings"][0])


def test_every_figure_slices_to_its_text(record):
    texts = {row["id"]: (INCIDENT.parent / Path(row["id"]).name).read_bytes().decode() for row in record["documents"]}
    for row in record["figures"]:
        for value in row["values"]:
            assert texts[value["document"]][value["start"] : value["end"]] == value["text"]


def test_an_absence_is_only_shown_where_two_others_tell_the_fact(record):
    for fact in record["coverage"]:
        if fact["absent"]:
            assert len({telling["document"] for telling in fact["present"]}) >= 2


def test_the_command_writes_json_and_text(run):
    outcome = run("compare", INCIDENT, "-f", "json")
    assert (outcome.status, outcome.err) == (0, "")
    assert json.loads(outcome.out)["incident"]["id"] == "shooting-in-brackwater"
    outcome = run("compare", INCIDENT)
    assert (outcome.status, outcome.err) == (0, "")
    assert "Figures" in outcome.out
    assert "bias" not in outcome.out.lower()


def test_without_text_no_four_words_of_an_article_are_written(run):
    folded = " ".join(run("compare", INCIDENT, "-f", "json", "--no-text").out.lower().split())
    for article in sorted(INCIDENT.parent.glob("*.txt")):
        words = article.read_text(encoding="utf-8").lower().split()
        runs = {" ".join(words[place : place + 4]) for place in range(len(words) - 3)}
        assert not [words_in_a_row for words_in_a_row in runs if words_in_a_row in folded], article.name


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('id = "x"\n[[accounts]]\noutlet = "A"\npath = "missing.txt"\n', "missing.txt"),
        ('id = "x"\naccounts = 3\n', "accounts"),
    ],
)
def test_a_wrong_manifest_is_one_clear_line(run, tmp_path, content, problem):
    manifest = tmp_path / "incident.toml"
    manifest.write_text(content, encoding="utf-8")
    outcome = run("compare", manifest)
    assert (outcome.status, outcome.out) == (1, "")
    assert problem in outcome.complaint


def test_one_account_alone_is_refused(run):
    outcome = run("compare", INCIDENT.parent / "lamplighter.txt")
    assert outcome.status == 1
    assert outcome.complaint
