"""The folder of tables: every section has a file, rows are tidy, no cell can run, and no word is in it where none is wanted."""

import csv
import io
from collections import Counter

import pytest

from framing.reports.comparison_tables import comparison_tables
from tests.reports.comparisons import ARTICLES, ferry, hostile

FILES = "documents figures names agency prominence sources balance coverage shifts standings distinctive wire notices run".split()


def read(comparison, **options):
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO("".join(lines), newline="")))
        for name, lines in comparison_tables(comparison, **options)
    }


@pytest.fixture(scope="module")
def tables():
    return read(ferry())


def test_every_section_has_a_file_in_a_fixed_order():
    assert [name for name, _ in comparison_tables(ferry())] == [f"{name}.csv" for name in FILES]


def test_every_row_has_a_cell_for_each_column(tables):
    for name, rows in tables.items():
        assert all(None not in row and None not in row.values() for row in rows), name


@pytest.mark.parametrize("name", [name for name in FILES if name != "notices"])
def test_tables_have_rows(tables, name):
    assert tables[name]


def test_figures_slice_to_their_words(tables):
    texts = {row["document"]: ARTICLES[row["document"].rpartition("/")[2]] for row in tables["documents"]}

    assert {row["text"] for row in tables["figures"]} >= {"At least 12 people", "Some 15 people", "17 people"}
    assert all(texts[row["document"]][int(row["start"]) : int(row["end"])] == row["text"] for row in tables["figures"])


def test_one_row_a_place_of_a_name(tables):
    named = Counter((row["document"], row["form"], row["voice"]) for row in tables["names"])

    assert all(int(row["count"]) == named[row["document"], row["form"], row["voice"]] for row in tables["names"])


def test_an_absence_has_its_status_and_nearest_candidate(tables):
    absent = [row for row in tables["coverage"] if row["status"] == "not found in this text"]

    assert absent
    assert all(row["similarity"] and row["text"] for row in absent)


def test_the_run_names_every_list_with_its_digest(tables):
    run = {row["key"]: row["value"] for row in tables["run"]}

    assert run["framing"] == ferry().run.framing
    assert {f"lexicon {name}": digest for name, digest in ferry().run.lexicons.items()}.items() <= run.items()


def test_no_cell_begins_as_a_formula():
    from dataclasses import replace

    found = hostile()
    formulas = replace(
        found, figures=tuple(replace(row, of="=1+1", why="@SUM(A1)", values=tuple(replace(v, text="-2") for v in row.values)) for row in found.figures)
    )  # fmt: skip
    for name, rows in read(formulas).items():
        starts = {value[:1] for row in rows for key, value in row.items() if key not in NUMBERS}
        assert not starts & set("=+-@\t\r"), name


NUMBERS = {"difference", "difference_low", "log_odds", "low", "high", "z"}


def test_without_words_only_places_counts_and_classes_stay(tables):
    wordless = read(ferry(), text=False)

    assert {name: len(rows) for name, rows in wordless.items()} == {name: len(rows) for name, rows in tables.items()}
    for name, column in (("figures", "text"), ("names", "form"), ("sources", "verbs"), ("coverage", "text"), ("shifts", "claim")):
        assert {row[column] for row in wordless[name]} == {""}
    assert [row["start"] for row in wordless["figures"]] == [row["start"] for row in tables["figures"]]
    assert [row["sha256"] for row in wordless["documents"]] == [row["sha256"] for row in tables["documents"]]
