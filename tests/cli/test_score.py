"""`framing score`: what goes in, what comes out, in which format, and what the options change."""

import csv
import io
import json
import re

import pytest
from polars import DataFrame

from framing.types import KINDS
from tests.cli.conftest import ARTICLE, TITLE

FORMATS = ("text", "json", "jsonl", "csv", "html", "sarif")
EXPECTED = {
    ("loaded-actor", "Regime", "headline"),
    ("distancing", "so-called", "attributed"),
    ("pretext", "under the pretext of", "attributed"),
    ("vague-source", "Critics say", "author"),
    ("agency", "was shot", "quote"),
    ("reporting-verb", "claimed", "author"),
    ("evaluation", "shocking", "attributed"),
}
OWN_LIST = """id = "my/quay"
kind = "evaluation"
about = "Words of the quay."

[sources.quay-2031]
citation = "Quay (2031), Words of the Quay."

[[entries]]
id = "mending-nets"
forms = ["mending nets"]
sense = "Calls idleness work."
sources = ["quay-2031"]
examples = ["They were {mending nets}."]
"""
SECOND = "The ferry is late.\n\nThe council said that the pier was painted in June.\n"


def quick(*arguments):
    """Arguments without the two slow columns, for tests that don't ask about them."""
    return ("score", *arguments, "--no-tone", "--no-readability")


def facts(record):
    return {(marker["kind"], marker["text"], marker["voice"]) for marker in record["markers"]}


def test_score_finds_the_wording_of_an_article(run, article):
    outcome = run("score", article, "--format", "jsonl")

    assert outcome.status == 0
    assert outcome.err == ""
    assert facts(outcome.record) >= {fact for fact in EXPECTED if fact[2] != "attributed"}
    assert {(kind, words) for kind, words, _ in facts(outcome.record)} >= {(kind, words) for kind, words, _ in EXPECTED}


def test_score_offsets_hold_in_the_file_that_was_read(run, article):
    record = run(*quick(article, "-f", "jsonl")).record
    content = article.read_bytes().decode("utf-8")

    assert [marker["text"] for marker in record["markers"]] == [content[marker["start"] : marker["end"]] for marker in record["markers"]]
    assert [figure["text"] for figure in record["figures"]] == [content[figure["start"] : figure["end"]] for figure in record["figures"]]
    assert record["document"]["characters"] == len(content)


def test_score_offsets_hold_in_a_file_with_carriage_returns_and_a_byte_order_mark(run, tmp_path):
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode("utf-8"))
    record = run(*quick(path, "-f", "jsonl")).record
    content = ARTICLE.replace("\n", "\r\n")

    assert record["markers"]
    assert [marker["text"] for marker in record["markers"]] == [content[marker["start"] : marker["end"]] for marker in record["markers"]]


def test_score_assesses_tone_and_readability_unless_told_not_to(run, article):
    full = run("score", article, "-f", "jsonl").record
    bare = run(*quick(article, "-f", "jsonl")).record

    assert all(sentence["tone"] is not None for sentence in full["sentences"])
    assert full["readability"]
    assert all(sentence["tone"] is None for sentence in bare["sentences"])
    assert bare["readability"] is None


# Formats


def test_text_shows_the_article_its_markers_and_the_ledgers_without_colour_codes(run, article):
    outcome = run("score", article)

    assert outcome.status == 0
    for words in ("so-called", "harbour guard", "claimed", "Ilka", "14"):
        assert words in outcome.out
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize("format_", FORMATS)
def test_no_format_passes_a_verdict(run, article, format_):
    out = run("score", article, "-f", format_).out.lower()

    assert not re.search(r"\b(is|are|was|looks|highly|strongly) biased\b|\bbias score\b", out)


def test_json_of_one_file_is_one_object(run, article):
    assert run(*quick(article, "-f", "json")).record["schema"] == "framing/analysis/1"


def test_json_of_several_inputs_is_a_list(run, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(SECOND, encoding="utf-8")

    records = run(*quick(article, other, "-f", "json")).record

    assert [record["schema"] for record in records] == ["framing/analysis/1"] * 2


def test_json_of_a_folder_with_one_file_is_a_list(run, article):
    (record,) = run(*quick(article.parent, "-f", "json")).record

    assert record["schema"] == "framing/analysis/1"


def test_jsonl_is_one_object_a_line(run, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(SECOND, encoding="utf-8")

    outcome = run(*quick(article, other, "-f", "jsonl"))

    assert outcome.out.endswith("}\n")
    assert len(outcome.records) == 2


def test_csv_is_one_marker_a_row(run, article):
    record = run(*quick(article, "-f", "jsonl")).record
    rows = list(csv.DictReader(io.StringIO(run(*quick(article, "-f", "csv")).out, newline="")))

    assert [(row["kind"], int(row["start"]), int(row["end"]), row["text"], row["voice"]) for row in rows] == [
        (marker["kind"], marker["start"], marker["end"], marker["text"], marker["voice"]) for marker in record["markers"]
    ]
    assert {row["document"] for row in rows} == {record["document"]["id"]}


def test_html_is_one_whole_file_that_asks_for_nothing(run, article):
    out = run("score", article, "-f", "html").out

    assert out.lower().startswith("<!doctype html>")
    assert out.rstrip().endswith("</html>")
    assert "Content-Security-Policy" in out
    assert "default-src 'none'" in out or "default-src &#39;none&#39;" in out
    assert not re.search(r"<script|<link|<img|<iframe|\bsrc=|@import|url\((?!data:)", out)
    for words in ("so-called", "under the pretext of", "claimed"):
        assert words in out


def test_sarif_has_one_result_a_marker_at_its_place(run, article):
    record = run(*quick(article, "-f", "jsonl")).record
    sarif = run(*quick(article, "-f", "sarif")).record
    (sarif_run,) = sarif["runs"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in sarif_run["results"]]

    assert sarif["version"] == "2.1.0"
    assert sarif_run["tool"]["driver"]["name"] == "framing"
    assert sarif_run["columnKind"] == "unicodeCodePoints"
    lines = ARTICLE.split("\n")
    assert [(region["charOffset"], region["charLength"]) for region in regions] == [
        (marker["start"], marker["end"] - marker["start"]) for marker in record["markers"]
    ]
    for region, marker in zip(regions, record["markers"], strict=True):
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(marker["text"].split("\n")[0])
    known = {rule["id"] for rule in sarif_run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in sarif_run["results"]} <= known


@pytest.mark.parametrize("format_", FORMATS)
def test_format_gives_the_same_bytes_again(run, article, format_):
    assert run("score", article, "-f", format_).out == run("score", article, "-f", format_).out


@pytest.mark.parametrize("format_", FORMATS)
def test_format_holds_several_documents(run, article, tmp_path, format_):
    other = tmp_path / "other.txt"
    other.write_text("Wardens drowned the plan.\n\nThe regime at Farwick insisted that it was legal.\n", encoding="utf-8")

    outcome = run("score", article, other, "-f", format_)

    assert outcome.status == 0
    assert "so-called" in outcome.out
    assert "regime" in outcome.out


# Inputs


def test_score_reads_standard_input(run):
    record = run(*quick("-", "-f", "json"), stdin=ARTICLE.encode("utf-8")).record

    assert ("reporting-verb", "claimed", "author") in facts(record)
    assert record["document"]["path"] == "-"


def test_json_of_several_documents_on_standard_input_is_a_list(run):
    lines = "".join(json.dumps({"id": name, "text": "The regime fell."}) + "\n" for name in ("one", "two"))

    records = run(*quick("-", "-f", "json"), stdin=lines.encode("utf-8")).record

    assert [record["document"]["id"] for record in records] == ["one", "two"]


def test_score_reads_a_folder_in_name_order(run, tmp_path):
    for name in ("b.txt", "a.md", "c.html", "d.toml", "notes.pdf"):
        (tmp_path / name).write_text("<p>The regime fell.</p>" if name == "c.html" else "The regime fell.", encoding="utf-8")

    records = run(*quick(tmp_path, "-f", "jsonl")).records

    assert [record["document"]["path"].rsplit("/", 1)[-1] for record in records] == ["a.md", "b.txt", "c.html"]


ROWS = [
    {"id": "one", "outlet": "Weir Post", "title": "Regime falls", "published": "2031-05-04", "text": "The regime fell on Sunday."},
    {"id": "two", "outlet": "Lock Mail", "title": "Quiet day", "published": "2031-05-05", "text": "Critics say nothing happened."},
]


def jsonl(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def table_csv(path, rows):
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def parquet(path, rows):
    DataFrame(rows).write_parquet(path)


@pytest.mark.parametrize(("name", "store"), [("rows.jsonl", jsonl), ("rows.csv", table_csv), ("rows.parquet", parquet)])
def test_score_reads_a_table_of_documents(run, tmp_path, name, store):
    store(tmp_path / name, ROWS)

    records = run(*quick(tmp_path / name, "-f", "jsonl")).records

    for record, row in zip(records, ROWS, strict=True):
        for key in ("id", "outlet", "title", "published"):
            assert record["document"][key] == row[key]
        assert record["document"]["characters"] == len(row["text"])
    assert {found for found in facts(records[0]) if found[0] != "loaded"} == {("loaded-actor", "regime", "author")}


def test_title_beside_the_text_is_marked_as_headline(run, tmp_path):
    jsonl(tmp_path / "rows.jsonl", ROWS[:1])

    record = run(*quick(tmp_path / "rows.jsonl", "-f", "jsonl")).record

    assert [(marker["text"], marker["voice"]) for marker in record["headline"]["markers"]] == [("Regime", "headline")]


def test_score_finds_the_title_in_the_text(run, article):
    record = run(*quick(article, "-f", "jsonl")).record

    assert record["document"]["title"] == TITLE
    assert (record["headline"]["start"], record["headline"]["end"]) == (0, len(TITLE))


# Options


def test_output_goes_to_the_file_and_nowhere_else(run, article, tmp_path):
    target = tmp_path / "out.jsonl"
    expected = run(*quick(article, "-f", "jsonl")).out

    outcome = run(*quick(article, "-f", "jsonl", "--output", target))

    assert (outcome.out, outcome.err) == ("", "")
    assert target.read_bytes().decode("utf-8") == expected
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.txt", "out.jsonl"]


def test_output_replaces_the_file_of_an_earlier_run(run, article, tmp_path):
    target = tmp_path / "out.csv"
    target.write_text("old", encoding="utf-8")

    run(*quick(article, "-f", "csv", "-o", target))

    assert target.read_text(encoding="utf-8").startswith("document,")


def test_own_list_adds_its_markers_to_ours(run, article, tmp_path):
    own = tmp_path / "quay.toml"
    own.write_text(OWN_LIST, encoding="utf-8")

    shipped = run(*quick(article, "-f", "jsonl")).record
    added = run(*quick(article, "-f", "jsonl", "--lexicon", own)).record

    (new,) = [marker for marker in added["markers"] if marker not in shipped["markers"]]
    assert (new["kind"], new["text"], new["entry"]) == ("evaluation", "mending nets", "my/quay/mending-nets")
    assert new["note"] == "Calls idleness work."
    assert set(added["run"]["lexicons"]) - set(shipped["run"]["lexicons"]) == {"my/quay"}


def test_own_lists_may_be_a_folder(run, article, tmp_path):
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "quay.toml").write_text(OWN_LIST, encoding="utf-8")

    record = run(*quick(article, "-f", "jsonl", "--lexicon", folder)).record

    assert "my/quay/mending-nets" in {marker["entry"] for marker in record["markers"]}


@pytest.mark.parametrize("format_", ["text", "html", "sarif", "csv"])
def test_own_list_stands_in_every_report(run, article, tmp_path, format_):
    own = tmp_path / "quay.toml"
    own.write_text(OWN_LIST, encoding="utf-8")

    assert "Calls idleness work." in " ".join(run(*quick(article, "-f", format_, "--lexicon", own)).out.split())


def test_kinds_limits_what_is_assessed(run, article):
    record = run(*quick(article, "-f", "jsonl", "--kinds", "distancing, reporting-verb")).record

    assert {marker["kind"] for marker in record["markers"]} == {"distancing", "reporting-verb"}
    assert {score["kind"] for score in record["scores"]} == {"distancing", "reporting-verb"}
    assert record["run"]["kinds"] == ["distancing", "reporting-verb"]


def test_kinds_without_the_option_are_all(run, article):
    assert run(*quick(article, "-f", "jsonl")).record["run"]["kinds"] == list(KINDS)


def test_kinds_names_the_nearest_of_an_unknown_one(run, article):
    outcome = run("score", article, "--kinds", "distancng")

    assert outcome.status == 1
    assert outcome.complaint == "framing: no kind is called 'distancng'; did you mean 'distancing'?"


def test_kinds_with_nothing_in_it_is_wrong_usage(run, article):
    outcome = run("score", article, "--kinds", ",")

    assert outcome.status == 2
    assert "--kinds" in outcome.err


def runs_of_words(text, length):
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[place : place + length]) for place in range(len(words) - length + 1)}


@pytest.mark.parametrize("format_", FORMATS)
def test_no_text_leaves_no_words_of_the_article(run, article, format_):
    outcome = run("score", article, "-f", format_, "--no-text")

    assert outcome.status == 0
    assert runs_of_words(outcome.out, 4) & runs_of_words(ARTICLE, 4) == set()
    for name in ("Tarrow", "Ilka", "Weir", "Regime tightens", "barrel", "rower"):
        assert name not in outcome.out


def test_no_text_keeps_places_kinds_and_reasons(run, article):
    full = run(*quick(article, "-f", "jsonl")).record
    bare = run(*quick(article, "-f", "jsonl", "--no-text")).record

    for key in ("start", "end", "kind", "sub", "entry", "voice"):
        assert [marker[key] for marker in bare["markers"]] == [marker[key] for marker in full["markers"]]
    ours = [(one["note"], other["note"]) for one, other in zip(bare["markers"], full["markers"], strict=True) if one["kind"] != "loaded"]
    assert ours
    assert all(one == other for one, other in ours)  # the model's notes name the sentence's words
    assert bare["document"]["sha256"] == full["document"]["sha256"]
    assert bare["scores"] == full["scores"]


@pytest.mark.parametrize("format_", FORMATS)
def test_no_text_also_leaves_out_the_words_of_a_title_beside_the_text(run, tmp_path, format_):
    jsonl(
        tmp_path / "rows.jsonl",
        [{"id": "one", "title": "Regime drowns the harvest feast at Farwick", "text": "Nobody came. Critics say so."}],
    )

    outcome = run("score", tmp_path / "rows.jsonl", "-f", format_, "--no-text")

    assert outcome.status == 0
    assert "Farwick" not in outcome.out
    assert "Nobody came" not in outcome.out


# Usage


@pytest.mark.parametrize(
    "arguments",
    [("score",), ("score", "draft.txt", "--format", "pdf"), ("score", "draft.txt", "--colour"), ("judge", "draft.txt")],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two(run, arguments):
    outcome = run(*arguments)

    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err


def test_wrong_format_names_the_right_ones(run, article):
    assert "jsonl" in run("score", article, "--format", "pdf").err


def test_version_is_the_package_s(run):
    from framing import __version__

    assert run("--version").out == f"framing {__version__}\n"
