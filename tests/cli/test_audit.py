"""`framing audit`: on articles, manifests and data sets, with pairs of one's own, and one line for what is wrong."""

import json

import pytest

from framing.resources import shipped
from tests.datasets.miniatures import write_basil

MANIFEST = shipped("corpora") / "airstrike-at-marl" / "incident.toml"
PAIRS = '[[pairs]]\ngroup = "places"\nfirst = ["Low Weir"]\nsecond = ["Tarn Quay"]\n'


@pytest.fixture
def pairs(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(PAIRS, encoding="utf-8")
    return path


def test_article_with_ones_own_pairs(run, article, pairs):
    record = run("audit", article, "--pairs", pairs, "--format", "json").record

    assert (record["schema"], record["documents"], record["names swapped"]) == ("framing/audit/1", 1, 2)
    assert record["markers"]["moved"] == 0
    assert [pair["pair"] for pair in record["pairs"]] == ["Low Weir ↔ Tarn Quay"]


def test_sides_of_a_manifest_change_names(run, pairs):
    record = run("audit", MANIFEST, "--pairs", pairs, "--format", "json").record

    assert {pair["group"] for pair in record["pairs"]} > {"sides velmark and front"}
    assert record["documents"] == 6
    assert record["markers"]["moved"] == 0


def test_data_set_is_audited_by_article(run, tmp_path, pairs):
    write_basil(tmp_path, stories=2)
    record = run("audit", "--data", f"basil={tmp_path}", "--pairs", pairs, "--format", "json").record

    assert record["documents"] == 6


def test_text_says_which_names_are_absent(run, article, pairs):
    pairs.write_text(PAIRS + '[[pairs]]\ngroup = "places"\nfirst = ["Odd Mill"]\nsecond = ["Even Mill"]\n', encoding="utf-8")

    out = run("audit", article, "--pairs", pairs).out

    assert "classifier: " in out
    assert "in no document: Odd Mill ↔ Even Mill" in out


def test_text_without_any_name_says_so(run, article):
    assert "no name of any pair is in these texts" in run("audit", article).out


def test_limit_and_output(run, tmp_path, pairs):
    (tmp_path / "rows.jsonl").write_text(
        "".join(json.dumps({"id": str(n), "text": "Low Weir."}) + "\n" for n in range(9)), encoding="utf-8"
    )
    outcome = run("audit", tmp_path / "rows.jsonl", "--pairs", pairs, "--limit", "2", "--format", "json", "--output", tmp_path / "a.json")

    assert outcome.out == ""
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["documents"] == 2


def test_shipped_pairs_can_be_printed_and_used_again(run, tmp_path, article):
    path = tmp_path / "copy.toml"
    path.write_text(run("audit", "--print-pairs").out, encoding="utf-8")

    assert run("audit", article, "--pairs", path).out == run("audit", article).out


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("none.txt",), "no such file or folder"),
        (("--data", "basil"), "write --data NAME=PATH"),
        (("--data", "basle=."), "did you mean 'basil'"),
        ((".", "--pairs", "none.toml"), "none.toml: cannot be read"),
        (("--data", "basil=none"), "no such file or folder"),
    ],
)
def test_what_is_wrong_is_one_line(run, tmp_path, monkeypatch, arguments, advice):
    monkeypatch.chdir(tmp_path)
    outcome = run("audit", *arguments)

    assert (outcome.status, outcome.out) == (1, "")
    assert advice in outcome.complaint


def test_naming_nothing_is_wrong_usage(run):
    assert run("audit").status == 2


def test_report_has_figures_of_every_run_and_no_sentence(run, tmp_path, article, pairs):
    report = tmp_path / "audit.md"
    run("audit", article, "--pairs", pairs, "--report", report)
    run("audit", MANIFEST, "--pairs", pairs, "--report", report)
    text = report.read_text(encoding="utf-8")

    assert text.index("## airstrike-at-marl") < text.index("## draft.txt")
    assert "pairs of sides" in text
    assert "Tarrow" not in text


def test_several_manifests_are_audited_each_with_its_own_sides(run, pairs):
    other = shipped("corpora") / "crossing-at-dunreth" / "incident.toml"
    record = run("audit", MANIFEST, other, "--pairs", pairs, "--format", "json").record

    assert record["documents"] == 11
    assert {"sides velmark and marl", "sides velmark and people"} <= {pair["group"] for pair in record["pairs"]}
    assert record["markers"]["moved"] == 0
