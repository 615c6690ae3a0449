"""The figures of grouping: on the shipped corpus, and on BASIL where it is there."""

import os
from pathlib import Path

import pytest

from framing.errors import DataError
from framing.evaluation.grouping import grouping_figures, grouping_table, rand_index

DATA = Path(os.environ.get("FRAMING_DATA", Path(__file__).parents[3] / "shared" / "data"))


@pytest.mark.slow
def test_the_invented_incidents_are_found_and_their_wire_copy_is_exact():
    figures = grouping_figures(None)

    assert figures["with date"]["adjusted Rand index"] >= 0.98
    assert figures["wire"]["exact"] == figures["wire"]["by MinHash"] == {"found": figures["wire"]["pairs declared"], "wrong": 0}


def test_a_folder_without_incidents_says_what_was_expected(tmp_path):
    (tmp_path / "a.txt").write_text("The quay burned.")

    with pytest.raises(DataError, match="holds no incidents: expected"):
        grouping_figures(tmp_path)


def test_a_table_with_an_incident_column_is_measured(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text(
        '{"id": "a", "text": "The ferry Aurel sank off Keddle Point.", "incident": "x", "published": "2031-05-04"}\n'
        '{"id": "b", "text": "Off Keddle Point the ferry Aurel sank.", "incident": "x", "published": "2031-05-04"}\n'
    )

    assert grouping_figures(path)["incidents"] == 1


def test_the_table_is_indented():
    assert grouping_table({"with date": {"groups": 3}}) == "with date:\n  groups: 3"


@pytest.mark.slow
@pytest.mark.skipif(not (DATA / "basil").is_dir(), reason="BASIL is not on this machine")
def test_basil_is_grouped():
    figures = grouping_figures(DATA / "basil")

    assert figures["with date"]["adjusted Rand index"] >= 0.97
    assert figures["without date"]["adjusted Rand index"] >= 0.95


@pytest.mark.skipif(not (DATA / "hajin").is_dir(), reason="the five web texts are not on this machine")
def test_of_five_texts_three_tell_one_incident_one_looks_back_and_one_is_of_another_year():
    from framing.analysis import Analyzer
    from framing.corpus.incidents import gather, place_documents
    from framing.evaluation.grouping import reading, row_of
    from framing.readers import read

    analyzer = Analyzer(tone=False, readability=False)
    rows = [row_of(document, analyzer) for document in read([DATA / "hajin"])]
    places = place_documents(gather(reading(rows), [row["day"] for row in rows]), edited={}, declared=[None] * len(rows))

    assert [(place.incident, place.relation) for place in places] == [
        ("i1", "account"),
        ("i1", "account"),
        (None, "another-time"),
        ("i1", "account"),
        (None, "recalls"),
    ]


def test_the_rand_index_of_a_perfect_grouping_is_one():
    assert rand_index(["a", "a", "b"], [7, 7, 3]) == 1
