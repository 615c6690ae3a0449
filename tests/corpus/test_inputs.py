"""From paths to articles: ids, facts from outside, selection, digests, bad rows."""

import gzip
import json
from datetime import date

import polars as pl
import pytest
import zstandard

from framing.corpus.inputs import Inputs, documents_of
from framing.corpus.selection import Selection
from framing.errors import DataError
from tests.corpus.runs import rows, write_rows

ROW = {"id": "a1", "outlet": "Northmark Courier", "published": "2032-05-04", "title": "Ferry halted", "text": "The ferry did not sail."}


def articles(*paths, **options):
    return list(Inputs(paths=[str(path) for path in paths], **options).articles())


def lines(*records) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


@pytest.mark.parametrize(
    ("name", "pack"),
    [("in.jsonl", bytes), ("in.jsonl.gz", gzip.compress), ("in.jsonl.zst", zstandard.compress)],
    ids=["plain", "gz", "zst"],
)
def test_metadata_come_from_the_columns(tmp_path, name, pack):
    path = tmp_path / name
    path.write_bytes(pack(lines({**ROW, "section": "World", "incident": "ferry"})))
    (article,) = articles(path)
    assert (article.document, article.outlet, article.published, article.title, article.section, article.declared, article.line) == (
        "a1",
        "Northmark Courier",
        "2032-05-04",
        "Ferry halted",
        "World",
        "ferry",
        1,
    )


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_tables_bring_the_same_articles(tmp_path, kind):
    path = tmp_path / f"in.{kind}"
    frame = pl.DataFrame([{**row, "section": "World"} for row in rows(5)])
    frame.write_csv(path) if kind == "csv" else frame.write_parquet(path)
    assert [(article.document, article.section) for article in articles(path)] == [(f"a{number}", "World") for number in range(5)]


def test_manifest_of_a_folder_declares_the_incident(tmp_path):
    (tmp_path / "incident.toml").write_text(
        'id = "ferry"\ntitle = "The ferry"\n[[accounts]]\noutlet = "Tarn"\npath = "a.txt"\n', encoding="utf-8"
    )
    (tmp_path / "a.txt").write_text("The ferry did not sail.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The quay was shut.", encoding="utf-8")
    found = {article.path.rpartition("/")[2]: (article.outlet, article.declared) for article in articles(tmp_path)}
    assert found == {"a.txt": ("Tarn", "ferry"), "b.txt": (None, None)}


def test_duplicate_ids_become_unique_and_nothing_is_lost(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes(lines(ROW, ROW, {**ROW, "id": "a1~2"}, ROW))
    assert [(article.document, article.original_id) for article in articles(path)] == [
        ("a1", None),
        ("a1~2", "a1"),
        ("a1~2~2", "a1~2"),
        ("a1~3", "a1"),
    ]


def test_bad_rows_have_their_file_and_line(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes(lines(ROW) + b"{broken\n" + lines({"id": "a3"}))
    assert [(article.path, article.line, bool(article.problem)) for article in articles(path)] == [
        (str(path), 1, False),
        (str(path), 2, True),
        (str(path), 3, True),
    ]


def test_truncated_gzip_keeps_the_rows_before_and_names_the_place(tmp_path):
    path = tmp_path / "in.jsonl.gz"
    packed = gzip.compress(lines(*rows(3_000)))
    path.write_bytes(packed[: len(packed) // 2])
    *read, last = articles(path)
    assert len(read) > 500
    assert all(article.problem is None for article in read)
    assert "cannot be read from here on" in last.problem
    assert (last.path, last.line) == (str(path), len(read) + 1)


def test_parquet_of_another_schema_is_told_with_its_columns(tmp_path):
    path = tmp_path / "in.parquet"
    pl.DataFrame({"body": ["x"], "headline": ["y"]}).write_parquet(path)
    with pytest.raises(DataError, match="has no column `text`; its columns are: body, headline"):
        articles(path)


def test_parquet_of_another_schema_beside_others_costs_no_other(tmp_path):
    pl.DataFrame({"body": ["x"]}).write_parquet(tmp_path / "a.parquet")
    write_rows(tmp_path / "b.jsonl", 3)
    found = articles(tmp_path)
    assert [article.problem is None for article in found] == [False, True, True, True]
    assert "has no column `text`" in found[0].problem


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(outlets=("northmark courier",)), 4),
        (Selection(since=date(2031, 1, 6)), 5),
        (Selection(limit=3), 3),
        (Selection(outlets=("The Tarn Ledger",), since=date(2031, 1, 4), limit=1), 1),
    ],
    ids=["outlet", "since", "limit", "all"],
)
def test_selection_takes_what_is_wanted(tmp_path, selection, expected):
    assert len(articles(write_rows(tmp_path / "in.jsonl", 10), selection=selection)) == expected


def test_selection_looks_into_a_text_for_what_is_not_told(tmp_path):
    (tmp_path / "a.txt").write_text("Ferry sinks off Marl\nMARL, 3 May 2031 (Halyard Wire) - It was foggy.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The ferry did not sail.", encoding="utf-8")
    (found,) = articles(tmp_path, selection=Selection(outlets=("Halyard Wire",), since=date(2031, 5, 1)))
    assert found.path.endswith("a.txt")


def test_output_folder_inside_an_input_is_not_read(tmp_path):
    write_rows(tmp_path / "in.jsonl", 2)
    (tmp_path / "out").mkdir()
    write_rows(tmp_path / "out" / "more.jsonl", 2)
    assert len(articles(tmp_path, left_out=(tmp_path / "out").resolve())) == 2


def test_digest_follows_the_content_and_what_stands_beside_it(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry did not sail.", encoding="utf-8")
    inputs = Inputs(paths=[str(tmp_path)])
    before = inputs.digests()
    assert inputs.digests() == before
    (tmp_path / "a.toml").write_text('outlet = "Tarn"\n', encoding="utf-8")
    assert inputs.digests() != before


def test_documents_are_read_again_by_their_ids(tmp_path):
    inputs = Inputs(paths=[str(write_rows(tmp_path / "in.jsonl", 20))])
    assert [document.id for document in documents_of(inputs, {"a7", "a3", "none"})] == ["a3", "a7"]


def test_fraction_rises_to_the_whole(tmp_path):
    inputs = Inputs(paths=[str(write_rows(tmp_path / "in.jsonl", 500))])
    assert inputs.fraction() is None
    inputs.digests()
    reached = [inputs.fraction() for _ in inputs.articles()]
    assert reached == sorted(reached)
    assert 0 < reached[0] <= 1
    assert inputs.fraction() == 1
