"""`framing compare`: the contract's JSON, the text form, and what is wrong with its input."""

import html
import json
import re
from pathlib import Path

import pytest

from tests.reports.comparisons import ARTICLES, MANIFEST, write_incident

ROOT = Path(__file__).parents[2]
INCIDENT = ROOT / "corpora" / "shooting-in-brackwater" / "incident.toml"
TOP = ["incident", "documents", "figures", "names", "agency", "sources", "coverage", "shifts", "standings", "wire", "run"]


@pytest.fixture
def incident(tmp_path):
    """Three accounts of an invented incident."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    return write_incident(folder)


@pytest.fixture(scope="module")
def record():
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


@pytest.mark.parametrize("format_", ["text", "json", "html"])
def test_without_text_no_four_words_of_an_article_are_written(run, format_):
    written = re.sub(r"<style>.*?</style>", "", run("compare", INCIDENT, "-f", format_, "--no-text").out, flags=re.DOTALL)
    folded = " ".join(html.unescape(written).lower().split())
    for article in sorted(INCIDENT.parent.glob("*.txt")):
        words = article.read_text(encoding="utf-8").lower().split()
        runs = {" ".join(words[place : place + 4]) for place in range(len(words) - 3)}
        assert not [words_in_a_row for words_in_a_row in runs if words_in_a_row in folded], article.name


def test_html_goes_to_a_file_and_csv_to_a_folder(run, tmp_path, incident):
    page, folder = tmp_path / "report.html", tmp_path / "new" / "tables"

    for format_, output in (("html", page), ("csv", folder)):
        outcome = run("compare", incident, "-f", format_, "-o", output)
        assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert {"figures.csv", "coverage.csv", "standings.csv", "run.csv"} <= {path.name for path in folder.iterdir()}
    assert not list(tmp_path.rglob("*.partial"))


def test_csv_without_a_folder_is_wrong_usage(run, incident):
    outcome = run("compare", incident, "-f", "csv")

    assert (outcome.status, outcome.out) == (2, "")
    assert "--output" in outcome.err


def test_csv_into_a_file_is_one_clear_line(run, incident, tmp_path):
    (tmp_path / "file").write_text("kept")
    outcome = run("compare", incident, "-f", "csv", "-o", tmp_path / "file")

    assert outcome.status == 1
    assert "cannot be a folder of tables" in outcome.complaint
    assert (tmp_path / "file").read_text() == "kept"


def test_only_the_kinds_asked_for_are_assessed(run, incident):
    record = run("compare", incident, "-f", "json", "--kinds", "distancing,agency", "--no-classifier").record

    assert {standing["kind"] for standing in record["standings"]} <= {"distancing", "agency"}
    assert record["run"]["kinds"] == ["distancing", "agency"]


def test_an_unknown_kind_is_named_with_its_neighbour(run, incident):
    outcome = run("compare", incident, "--kinds", "agencie")

    assert outcome.status == 1
    assert "did you mean 'agency'" in outcome.complaint


def test_a_list_of_ones_own_counts_in_every_account(run, incident, tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text(
        """id = "en/mine"
kind = "evaluation"
about = "Words about piers."
[sources.me]
citation = "Me (2031), Piers, Low Weir Press."
[[entries]]
id = "pier"
forms = ["pier"]
sense = "A pier is called a pier."
sources = ["me"]
examples = ["The {pier} fell."]
""",
        encoding="utf-8",
    )
    record = run("compare", incident, "-f", "json", "--lexicon", mine).record
    told = {
        row["outlet"]
        for standing in record["standings"]
        if standing["kind"] == "evaluation"
        for row in standing["outlets"]
        if row["markers"]
    }

    assert told == {"Low Weir Courier", "Quay Gazette", "Ledger"}
    assert "en/mine" in record["run"]["lexicons"]
    assert "Me (2031), Piers" in run("compare", incident, "-f", "html", "--lexicon", mine).out


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


def test_two_accounts_of_one_outlet_stand_apart_and_are_told(run, incident):
    incident.write_text(MANIFEST.replace("Quay Gazette", "Low Weir Courier"), encoding="utf-8")
    outcome = run("compare", incident)

    assert outcome.status == 0
    assert "Low Weir Courier, 2031-05-04" in outcome.out
    assert "Low Weir Courier, 2031-05-05" in outcome.out
    assert "has 2 accounts" in outcome.out


def test_an_empty_article_is_named_and_the_others_are_compared(run, incident):
    (incident.parent / "ledger.txt").write_bytes(b"")
    outcome = run("compare", incident, "-f", "json")

    assert (outcome.status, len(outcome.record["documents"])) == (0, 2)
    assert "ledger.txt is left out" in outcome.complaint
    assert any("ledger.txt is left out" in notice for notice in outcome.record["notices"])


def test_only_empty_articles_are_refused_with_their_names(run, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")
    outcome = run("compare", tmp_path / "a.txt", tmp_path / "b.txt")

    assert outcome.status == 1
    assert "a.txt is left out" in outcome.complaint
    assert "two or more" in outcome.complaint


@pytest.mark.parametrize("format_", ["text", "json", "html"])
def test_an_account_of_another_incident_is_told_with_its_similarity(run, incident, tmp_path, format_):
    stranger = tmp_path / "budget.txt"
    stranger.write_text(
        "Council passes school budget\n\nTeachers will get new rooms, and the library opens on Saturdays.\n", encoding="utf-8"
    )
    paths = [incident.parent / name for name in ARTICLES]
    outcome = run("compare", *paths, stranger, "-f", format_)

    assert outcome.status == 0
    assert re.search(r"budget\.txt may tell another incident: of its content words 0\.\d\d are shared", html.unescape(outcome.out))
    assert (format_ == "text") == (outcome.err == "")


def test_sides_that_overlap_are_counted_for_neither_and_told(run, incident):
    incident.write_text(
        MANIFEST.replace('names = ["the harbour office"]', 'names = ["the harbour office", "its owners"]'), encoding="utf-8"
    )
    outcome = run("compare", incident, "-f", "json")

    assert outcome.status == 0
    assert "both claim “its owners”" in outcome.complaint


def test_a_side_without_names_is_one_clear_line(run, incident):
    incident.write_text(MANIFEST.replace('names = ["the harbour office"]', "names = []"), encoding="utf-8")

    assert "side 'harbour' has no names" in run("compare", incident).complaint


def test_a_figure_no_one_can_parse_loses_nothing(run, incident):
    courier = incident.parent / "courier.txt"
    courier.write_text(courier.read_text(encoding="utf-8").replace("At least 12 people", "Umpteen dozen-odd people"), encoding="utf-8")
    outcome = run("compare", incident, "-f", "html")

    assert outcome.status == 0
    assert "Umpteen dozen-odd people" in html.unescape(re.sub(r"<[^>]*>", "", outcome.out))


def test_accounts_without_a_manifest_stand_under_the_names_of_their_files(run, incident):
    record = run("compare", *(incident.parent / name for name in ARTICLES), "-f", "json").record

    outlets = [row["outlet"] for row in record["documents"]]
    assert {row["outlet"] for standing in record["standings"] for row in standing["outlets"]} <= set(outlets)
    assert {row["outlet"] for row in record["distinctive"]} <= set(outlets)


def test_an_absent_file_is_one_clear_line(run, incident):
    assert "gone.txt: there is no such file" in run("compare", incident.parent / "courier.txt", incident.parent / "gone.txt").complaint


def test_the_same_input_gives_the_same_bytes(run, incident):
    assert run("compare", incident, "-f", "html").out == run("compare", incident, "-f", "html").out
