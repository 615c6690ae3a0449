"""`framing corpus` and `framing report` as they are called."""

import json
import re

import polars as pl
import pytest

from tests.corpus.runs import contents, write_rows

QUICK = ("--jobs", "1", "--no-tone", "--no-readability", "--no-classifier")


@pytest.fixture
def articles(tmp_path):
    return write_rows(tmp_path / "in.jsonl", 20)


def test_corpus_writes_tables_and_report(run, articles, tmp_path):
    outcome = run("corpus", articles, "--output", tmp_path / "out", *QUICK)
    assert outcome.status == 0
    assert outcome.out == ""
    assert "framing: 20 articles" in outcome.err
    assert (tmp_path / "out" / "report.html").is_file()


def test_report_is_written_again_from_the_tables(run, articles, tmp_path):
    run("corpus", articles, "--output", tmp_path / "out", *QUICK)
    before = contents(tmp_path / "out")
    articles.unlink()
    (tmp_path / "out" / "report.html").unlink()
    outcome = run("report", tmp_path / "out", "--csv", "--xlsx")
    assert outcome.status == 0
    after = contents(tmp_path / "out")
    assert before.items() <= after.items()
    assert {"csv/markers.csv", "corpus.xlsx"} <= set(after)


def test_dry_run_says_what_would_be_read_and_writes_nothing(run, articles, tmp_path):
    outcome = run("corpus", articles, "--output", tmp_path / "out", "--dry-run", "--outlet", "the tarn ledger")
    assert outcome.status == 0
    assert outcome.out.splitlines()[0].startswith("7 articles (")
    assert "1 outlet: The Tarn Ledger 7" in outcome.out
    assert not (tmp_path / "out").exists()


def test_one_article_is_told_of_in_the_singular(run, tmp_path):
    path = tmp_path / "one.txt"
    path.write_text("The regime fell. Officials said so.", encoding="utf-8")
    outcome = run("corpus", path, "--output", tmp_path / "out", *QUICK)
    assert re.findall(r"framing: (1 article, .* 0 incidents): ", outcome.err)
    assert "framing: 1 article without a date" in outcome.err
    planned = run("corpus", path, "--output", tmp_path / "other", "--dry-run").out
    assert planned.splitlines()[0] == "1 article (35 characters) in 1 file, 1 shard"


def test_standard_input_is_read(run, tmp_path):
    line = json.dumps({"id": "s1", "text": "The regime fell. Officials said so."}).encode() + b"\n"
    outcome = run("corpus", "-", "--output", tmp_path / "out", *QUICK, stdin=line * 2)
    assert outcome.status == 0
    assert pl.read_parquet(tmp_path / "out" / "documents.parquet")["id"].to_list() == ["s1", "s1~2"]
    assert not list((tmp_path / "out").glob("*.spool"))


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["nowhere.jsonl"], 1, "there is no such file or folder"),
        (["{in}", "--since", "May"], 2, "is not a date; write it as 2031-05-01"),
        (["{in}", "--limit", "0"], 2, "limit"),
        (["{in}", "--kinds", "hedges"], 1, "did you mean 'hedge'"),
        (["{in}", "--dask", "tcp://127.0.0.1:9", "--jobs", "2"], 2, "goes without --jobs"),
        (["-", "--dry-run"], 2, "does not go with standard input"),
    ],
    ids=["no file", "date", "limit", "kind", "dask and jobs", "dry run of stdin"],
)
def test_wrong_call_is_one_clear_line(run, articles, tmp_path, arguments, status, words):
    outcome = run("corpus", *(str(articles) if word == "{in}" else word for word in arguments), "--output", tmp_path / "out")
    assert outcome.status == status
    assert words in " ".join(outcome.err.split())
    assert not (tmp_path / "out").exists()


def test_report_of_a_folder_without_a_run_is_one_line(run, tmp_path):
    outcome = run("report", tmp_path)
    assert outcome.status == 1
    assert "holds no run of framing corpus" in outcome.complaint


def test_corpus_of_which_nothing_can_be_read_ends_with_status_one(run, tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text("{broken\n", encoding="utf-8")
    outcome = run("corpus", path, "--output", tmp_path / "out", *QUICK)
    assert outcome.status == 1
    assert "1 could not be read" in outcome.err
    assert pl.read_parquet(tmp_path / "out" / "errors.parquet").height == 1
