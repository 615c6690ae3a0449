"""Groups as a file that is edited and fed back."""

import pytest

from framing.corpus.incident_file import read_groups, write_rows
from framing.errors import CorpusError

KNOWN = ["a", "b", "=c", "-d", "é"]


def written(tmp_path, rows):
    path = tmp_path / "incidents.csv"
    path.write_bytes(write_rows([*row, None, None, None, None, None] for row in rows))
    return path


def test_what_is_written_is_read_back(tmp_path):
    path = written(tmp_path, [("i1", "a"), ("i1", "=c"), (None, "-d"), ("+x", "é")])

    assert read_groups(path, KNOWN) == {"a": "i1", "=c": "i1", "-d": None, "é": "+x"}


def test_formulas_are_neutralised():
    assert b"'=1+1" in write_rows([("i1", "a", "=1+1", None, None, None, None)])


@pytest.mark.parametrize("content", ["document;incident\na;i1\n", "incident\tdocument\ni1\ta\n", "\ufeffincident,document\r\ni1,a\r\n"])
def test_what_spreadsheets_make_of_it_is_read(tmp_path, content):
    path = tmp_path / "edited.csv"
    path.write_text(content, encoding="utf-8")

    assert read_groups(path, KNOWN) == {"a": "i1"}


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        ("incident,document\ni1,zz\n", "edited.csv:2: no document of this run is called 'zz'"),
        ("incident,document\ni1,a\ni2,a\n", "'a' stands in two incidents; keep one of its lines"),
        ("group,document\ni1,a\n", "has no column 'incident'; the first line names the columns"),
        ("", "has no column 'incident'"),
    ],
)
def test_a_file_that_does_not_fit_says_what_to_do(tmp_path, content, advice):
    path = tmp_path / "edited.csv"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(CorpusError, match=advice):
        read_groups(path, KNOWN)


def test_a_file_in_another_encoding_says_how_to_save_it(tmp_path):
    path = tmp_path / "edited.csv"
    path.write_bytes("incident,document\ni1,é\n".encode("latin-1"))

    with pytest.raises(CorpusError, match="save it as “CSV UTF-8”"):
        read_groups(path, KNOWN)
