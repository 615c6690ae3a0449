"""A whole run in this process: tables, manifest, resuming, and folders that are another run's."""

import gzip
import json
from pathlib import Path

import polars as pl
import pytest

from framing.corpus.finals import sink
from framing.corpus.inputs import Inputs
from framing.corpus.progress import Progress
from framing.corpus.run import Order, Run, cut
from framing.corpus.selection import Selection
from framing.corpus.shards import CHARACTERS, MOST
from framing.corpus.tables import ARTICLE_WORDS, SCORED
from framing.corpus.workers import Crew
from framing.errors import DataError
from tests.corpus.runs import carry_out, contents, once, rows, write_rows

TABLES = ("documents", "markers", "scores", "sources", "figures", "sentences", "incidents", "standings", "errors")


@pytest.fixture(scope="module")
def finished(tmp_path_factory) -> Path:
    """A finished run over 60 articles, one of them bad."""

    def make(folder: Path) -> None:
        path = write_rows(folder / "in.jsonl", 60)
        path.write_text(path.read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
        carry_out(folder / "out", path)

    return once(tmp_path_factory, "finished", make)


def test_all_tables_are_written_and_joined_on_document(finished):
    tables = {name: pl.read_parquet(finished / "out" / f"{name}.parquet") for name in TABLES}
    known = set(tables["documents"]["document"])
    assert len(known) == 60
    assert tables["documents"]["id"].to_list() == tables["documents"]["document"].to_list() == [f"a{number}" for number in range(60)]
    assert {"wire", "incident"} <= set(tables["documents"].columns)
    for name in SCORED:
        if name != "errors":
            assert set(tables[name]["document"]) <= known, name
            assert set(SCORED[name]) <= set(tables[name].columns)


def test_bad_row_is_an_error_with_file_and_line(finished):
    (error,) = pl.read_parquet(finished / "out" / "errors.parquet").to_dicts()
    assert (error["path"], error["line"]) == (str(finished / "in.jsonl"), 61)
    assert "is not JSON" in error["problem"]


def test_manifest_tells_what_made_the_tables(finished):
    manifest = json.loads((finished / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["schema"] == "framing/corpus/1"
    assert manifest["lexicons"]
    assert manifest["inputs"][0]["bytes"] == (finished / "in.jsonl").stat().st_size
    assert {name: pl.scan_parquet(finished / "out" / f"{name}.parquet").collect().height for name in TABLES}.items() <= manifest[
        "rows"
    ].items()


def test_manifest_and_tables_hold_no_clock(finished, tmp_path):
    before = contents(finished / "out")
    (tmp_path / "in.jsonl").write_bytes((finished / "in.jsonl").read_bytes())
    carry_out(finished / "out", finished / "in.jsonl")
    assert contents(finished / "out") == before


def test_missing_and_broken_shards_are_made_again(tmp_path, monkeypatch):
    monkeypatch.setattr("framing.corpus.run.MOST", 20)
    path = write_rows(tmp_path / "in.jsonl", 45)
    carry_out(tmp_path / "out", path)
    before = contents(tmp_path / "out")
    (tmp_path / "out" / "shards" / "000000.parquet").unlink()
    broken = tmp_path / "out" / "shards" / "000001.parquet"
    broken.write_bytes(broken.read_bytes()[:500])
    (tmp_path / "out" / "shards" / "000002.parquet.partial").write_bytes(b"half")
    assert carry_out(tmp_path / "out", path).resumed == 1
    assert contents(tmp_path / "out") == before


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"selection": Selection(limit=3)}, "other options (limit)"),
        ({"tone": True}, "other options (tone)"),
        ({"kinds": ("hedge",)}, "other word lists|other options (kinds)"),
        ({"text": False}, "other options (text)"),
    ],
    ids=["limit", "tone", "kinds", "text"],
)
def test_folder_of_a_different_run_is_left_alone(finished, changed, words):
    before = contents(finished / "out")
    with pytest.raises(DataError, match="holds a different run") as caught:
        carry_out(finished / "out", finished / "in.jsonl", **changed)
    assert any(word in str(caught.value) for word in words.split("|"))
    assert "choose another --output" in str(caught.value)
    assert contents(finished / "out") == before


def test_folder_of_another_version_is_left_alone(finished, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    identity = json.loads((finished / "out" / "run.json").read_text(encoding="utf-8"))
    (out / "run.json").write_text(json.dumps(identity | {"framing": "0.0.1"}), encoding="utf-8")
    before = contents(out)
    with pytest.raises(DataError, match=r"another version of framing \(0\.0\.1\)"):
        carry_out(out, finished / "in.jsonl")
    assert contents(out) == before


def test_changed_input_is_a_different_run(tmp_path):
    path = write_rows(tmp_path / "in.jsonl", 5)
    carry_out(tmp_path / "out", path)
    write_rows(path, 6)
    with pytest.raises(DataError, match="other inputs, or the same ones changed since"):
        carry_out(tmp_path / "out", path)


def test_folder_with_other_things_is_left_alone(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.docx").write_bytes(b"precious")
    with pytest.raises(DataError, match="is not empty and holds no run of framing corpus"):
        carry_out(tmp_path / "out", write_rows(tmp_path / "in.jsonl", 2))
    assert contents(tmp_path / "out") == {"thesis.docx": b"precious"}


def test_two_runs_do_not_write_to_one_folder(tmp_path):
    pytest.importorskip("fcntl", reason="this system has no such locks")
    path = write_rows(tmp_path / "in.jsonl", 2)
    order = Order(inputs=(str(path),), output=tmp_path / "out")
    run = Run(order, crew=Crew(workers=1), progress=Progress())
    with run.folder.locked(), pytest.raises(DataError, match="another run is writing to it"):
        carry_out(tmp_path / "out", path)


def test_nothing_left_to_read_is_told(tmp_path):
    with pytest.raises(DataError, match="no article is left to read: --outlet"):
        carry_out(tmp_path / "out", write_rows(tmp_path / "in.jsonl", 2), selection=Selection(outlets=("Nobody",)))


def test_duplicate_ids_keep_all_rows(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row | {"id": "same"}) + "\n" for row in rows(4)), encoding="utf-8")
    assert carry_out(tmp_path / "out", path).renamed == 3
    documents = pl.read_parquet(tmp_path / "out" / "documents.parquet")
    assert documents["id"].to_list() == ["same", "same~2", "same~3", "same~4"]
    assert documents["original_id"].to_list() == [None, "same", "same", "same"]
    assert "called 'same~2'" in documents["notices"][1]


@pytest.mark.parametrize(
    "change",
    [{"published": None}, {"outlet": "The Tarn Ledger"}, {"published": None, "outlet": None}],
    ids=["undated", "one outlet", "neither"],
)
def test_run_ends_without_dates_and_with_one_outlet(tmp_path, change):
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row | change) + "\n" for row in rows(30)), encoding="utf-8")
    outcome = carry_out(tmp_path / "out", path)
    assert outcome.rows["documents"] == 30
    assert outcome.undated == (30 if "published" in change else 0)


def test_article_of_twenty_megabytes_costs_no_other(tmp_path):
    path = tmp_path / "in.jsonl"
    records = [*rows(3), {"id": "giant", "text": "The ferry did not sail on Tuesday. " * 600_000}, *rows(2, start=3)]
    path.write_text("".join(json.dumps(row) + "\n" for row in records), encoding="utf-8")
    outcome = carry_out(tmp_path / "out", path)
    assert (outcome.rows["documents"], outcome.rows["errors"]) == (5, 1)
    assert "too long for an article" in pl.read_parquet(tmp_path / "out" / "errors.parquet")["problem"][0]


def test_truncated_gzip_costs_only_what_is_missing(tmp_path):
    path = tmp_path / "in.jsonl.gz"
    packed = gzip.compress(b"".join(json.dumps(row).encode() + b"\n" for row in rows(100)))
    path.write_bytes(packed[: len(packed) * 3 // 4])
    outcome = carry_out(tmp_path / "out", path)
    assert outcome.rows["errors"] == 1
    assert outcome.rows["documents"] > 25


def test_without_text_no_word_of_an_article_is_in_the_folder(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(
        "".join(
            json.dumps(row | {"text": row["text"] + " The zephyrine lamp fell.", "title": "Zephyrine night"}) + "\n" for row in rows(30)
        )
    )
    carry_out(tmp_path / "out", path, text=False)
    for table in (tmp_path / "out").glob("*.parquet"):
        assert "ephyrine" not in str(pl.read_parquet(table).rows()), table
        words = [column for column in ARTICLE_WORDS.get(table.stem, ()) if column in pl.read_parquet_schema(table)]
        assert all(pl.read_parquet(table)[column].null_count() == pl.read_parquet(table).height for column in words), table
    assert not any(b"ephyrine" in content for content in contents(tmp_path / "out").values())
    assert not (tmp_path / "out" / "shards").exists()


def test_finished_run_without_text_is_not_scored_again(tmp_path):
    path = write_rows(tmp_path / "in.jsonl", 10)
    carry_out(tmp_path / "out", path, text=False)
    before = contents(tmp_path / "out")
    carry_out(tmp_path / "out", path, text=False)
    assert contents(tmp_path / "out") == before


def test_shards_are_cut_by_the_input_alone(tmp_path):
    path = tmp_path / "in.jsonl"
    records = [*rows(MOST + 3), *({"id": f"long{number}", "text": "The ferry sank. " * 100_000} for number in range(4))]
    path.write_text("".join(json.dumps(row) + "\n" for row in records), encoding="utf-8")
    held = [articles for articles, _ in cut(Inputs(paths=[str(path)]))]
    assert [len(articles) for articles in held] == [MOST, 5, 2]
    assert all(sum(article.size for article in articles) <= CHARACTERS for articles in held)


@pytest.mark.parametrize("target", ["/dev/full/x.parquet", "/proc/x.parquet"])
def test_table_that_cannot_be_written_is_one_clear_line(target):
    with pytest.raises(DataError, match=r"cannot be written: .*run the same command again"):
        sink(pl.LazyFrame({"a": [1]}), Path(target))
