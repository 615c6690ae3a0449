"""A run's tables of incidents, wire copy and standings, its editable groups, and its report."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest

from framing.corpus.report import write_report
from framing.corpus.tables import COMPARED
from framing.reports.corpus_html import SECTIONS
from framing.resources import shipped
from tests.corpus.finished import INCIDENTS, shared
from tests.corpus.runs import carry_out

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return shared(tmp_path_factory)


@pytest.fixture(scope="module")
def silent(tmp_path_factory):
    return shared(tmp_path_factory, text=False)


def table(folder, name):
    return pl.read_parquet(folder / f"{name}.parquet")


@pytest.mark.parametrize("name", COMPARED)
def test_tables_keep_to_their_columns(folder, name):
    assert table(folder, name).schema == pl.Schema(COMPARED[name])


def test_declared_incidents_are_kept_and_the_follow_up_is_in_none(folder):
    accounts = table(folder, "accounts").join(table(folder, "documents").select("document", "path"), on="document")
    followup = accounts.filter(pl.col("path").str.contains("followup")).row(0, named=True)

    assert set(table(folder, "incidents")["incident"]) == set(INCIDENTS)
    assert (followup["incident"], followup["relation"], followup["near_incident"]) == (None, "recalls", "airstrike-at-marl")
    assert "days after the last account" in followup["evidence"]


def test_documents_say_which_incident_and_which_copy_they_belong_to(folder):
    documents = table(folder, "documents")

    assert documents["incident"].drop_nulls().n_unique() == len(INCIDENTS)
    assert set(documents["wire"].drop_nulls()) == set(table(folder, "wire")["wire"])


def test_copy_that_was_printed_before_is_named(folder):
    again = table(folder, "accounts").filter(pl.col("left_out").list.len() > 0)

    assert set(again["document"]) <= {*table(folder, "wire")["document"], *table(folder, "wire")["other"]}
    assert len(again)


def test_passages_stand_in_both_texts(folder):
    texts = {row["document"]: row["path"] for row in table(folder, "documents").iter_rows(named=True)}

    for row in table(folder, "wire").iter_rows(named=True):
        one, other = (Path(texts[row[name]]).read_bytes().decode() for name in ("document", "other"))
        assert one[row["start"] : row["end"]].split()[:3] == other[row["other_start"] : row["other_end"]].split()[:3]


def test_counted_markers_are_those_of_the_standings(folder):
    """Every number of the standings can be counted again from the markers."""
    standings = table(folder, "standings").filter(pl.col("control") == "all")
    accounts = table(folder, "accounts").filter(pl.col("counted"))
    markers = (
        table(folder, "markers")
        .join(accounts.select("document", "left_out"), on="document")
        .join(table(folder, "documents").select("document", "outlet"), on="document")
    )
    counted: dict[tuple[str, str, str], int] = {}
    for row in markers.iter_rows(named=True):
        if row["field"] == "text" and any(row["start"] < span["end"] and span["start"] < row["end"] for span in row["left_out"]):
            continue
        key = row["kind"], row["voice"], row["outlet"]
        counted[key] = counted.get(key, 0) + 1

    assert {
        (row["kind"], row["voice"], row["outlet"]): row["markers"] for row in standings.iter_rows(named=True) if row["markers"]
    } == counted


def test_edited_groups_are_taken_back(folder, tmp_path):
    head, *lines = (folder / "incidents.csv").read_text("utf-8-sig").splitlines(keepends=True)
    kept = [line.replace("march-in-tarn-quay,", "my-march,", 1) for line in lines if "march-in-tarn-quay" in line]
    written = "".join([head, *kept])
    edited = tmp_path / "edited.csv"
    edited.write_text(written, encoding="utf-8")
    carry_out(tmp_path / "again", folder.parent / "articles" / "march-in-tarn-quay", incidents=edited)

    assert (tmp_path / "again" / "report.html").is_file()
    incidents = table(tmp_path / "again", "incidents")
    assert "my-march" in set(incidents.filter(pl.col("origin") == "edited")["incident"])
    assert json.loads((tmp_path / "again" / "manifest.json").read_text())["comparison"]["incidents_file"]


# --- the report -------------------------------------------------------------------------------------------------------


class Links(HTMLParser):
    """Where a page leads, and what it loads."""

    def __init__(self, page):
        super().__init__()
        self.links, self.ids, self.tags, self.sources = [], set(), set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.add(tag)
        if "id" in found:
            assert found["id"] not in self.ids
            self.ids.add(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        if "src" in found:
            self.sources.append(found["src"])


def page(folder):
    return (folder / "report.html").read_text("utf-8")


def test_the_report_is_built_again_from_the_tables_alone(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "moved", ignore=shutil.ignore_patterns("shards", "report.html"))

    assert write_report(tmp_path / "moved").read_bytes() == (folder / "report.html").read_bytes()


def test_every_section_is_there_and_every_link_leads_somewhere(folder):
    found = Links(page(folder))

    assert {id_ for id_, _, _ in SECTIONS} <= found.ids
    for link in found.links:
        assert link[1:] in found.ids if link.startswith("#") else (folder / link).is_file()
    assert any(link.startswith("comparisons/") for link in found.links)


def test_nothing_is_loaded_and_nothing_runs(folder):
    text = page(folder)
    found = Links(text)

    assert not found.sources
    assert not found.tags & {"script", "link", "iframe", "img", "form"}
    assert "default-src 'none'" in text
    assert not re.search(r"(?:https?:)?//(?!www\.w3\.org)", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL))


def test_what_was_not_read_is_told(folder):
    assert "broken.jsonl" in page(folder)


def test_without_text_no_word_of_an_article_is_anywhere(silent):
    kept = set()
    for path in sorted((shipped("corpora") / "march-in-tarn-quay").glob("*.txt")):
        kept |= {line for line in path.read_text("utf-8").splitlines() if len(line.split()) > 6}
    files = [path for path in silent.rglob("*") if path.suffix in (".html", ".csv")]

    assert len(files) > 2
    for path in files:
        text = path.read_text("utf-8")
        assert not [line for line in kept if line[:60] in text]


def test_hostile_titles_are_text(tmp_path):
    rows = [
        {
            "id": f"a{number}",
            "outlet": f"<b>{number}</b>",
            "published": "2031-05-04",
            "title": "<script>alert(1)</script>=1+1",
            "text": STORY,
        }
        for number in range(3)
    ]
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    carry_out(tmp_path / "run", source)

    assert "<script" not in page(tmp_path / "run")
    assert "<b>1</b>" not in page(tmp_path / "run")


STORY = "At least 12 people were killed on Sunday when the ferry Aurel sank off Keddle Point, the harbour board claimed. " * 8


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([{"id": "a", "text": "The quay burned."}], "No article has a date"),
        ([{"id": "a", "outlet": "One", "published": "2031-05-04", "text": STORY}] * 2, "There is nothing to compare"),
    ],
)
def test_a_small_corpus_has_a_report_that_says_what_it_lacks(tmp_path, rows, told):
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    carry_out(tmp_path / "run", source)

    assert told in page(tmp_path / "run")
