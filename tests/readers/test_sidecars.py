"""Facts beside an article: its own `.toml`, and the manifest of its folder."""

import pytest

from framing.readers import Unreadable, read

ARTICLE = "Crane falls on the quay\n\nSource: [Halyard Wire](#)\n\nNobody saw it fall, the harbour office said.\n"
MANIFEST = """
id = "crane"
[[accounts]]
outlet = "The Tarn Ledger"
path = "a.txt"
title = "Crane falls on the quay"
published = 2031-05-04
[[followups]]
outlet = "The Lamplighter"
path = "b.txt"
"""


@pytest.fixture
def folder(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def read_one(path):
    (found,) = read([path])
    return found


def test_own_file_tells_what_the_text_does_not(folder):
    (folder / "a.toml").write_text(
        'id = "crane-1"\noutlet = "The Evening Klaxon"\ntitle = "Quay shut"\npublished = 2031-05-03\nurl = "https://a.example"\nlanguage = "en"\n',
        encoding="utf-8",
    )
    document = read_one(folder / "a.txt")
    assert (document.id, document.outlet, document.title, document.published) == (
        "crane-1",
        "The Evening Klaxon",
        "Quay shut",
        "2031-05-03",
    )
    assert (document.url, document.language, document.path) == ("https://a.example", "en", str(folder / "a.txt"))


def test_manifest_tells_of_accounts_and_follow_ups(folder):
    (folder / "incident.toml").write_text(MANIFEST, encoding="utf-8")
    first, second, third = read([folder])
    assert (first.outlet, first.published, first.title, first.title_start) == (
        "The Tarn Ledger",
        "2031-05-04",
        "Crane falls on the quay",
        0,
    )
    assert (second.outlet, second.published) == ("The Lamplighter", None)
    assert third.outlet == "Halyard Wire"


def test_own_file_has_the_last_word(folder):
    (folder / "incident.toml").write_text(MANIFEST, encoding="utf-8")
    (folder / "a.toml").write_text('outlet = "Halyard"\n', encoding="utf-8")
    document = read_one(folder / "a.txt")
    assert (document.outlet, document.published) == ("Halyard", "2031-05-04")


def test_each_folder_has_its_own_manifest(folder):
    deeper = folder / "deeper"
    deeper.mkdir()
    (deeper / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (deeper / "incident.toml").write_text(MANIFEST, encoding="utf-8")
    assert [document.outlet for document in read([folder])] == ["Halyard Wire"] * 3 + ["The Tarn Ledger"]


@pytest.mark.parametrize(
    ("name", "content", "line", "problem"),
    [
        ("a.toml", 'id = "x"\noutlt = "Halyard"\n', 2, "no key is called 'outlt'; did you mean 'outlet'?"),
        ("a.toml", 'zzz = "Halyard"\n', 1, "no key is called 'zzz'; known: id, outlet, title"),
        ("a.toml", "outlet = 7\n", 1, "`outlet` must be a string in quotation marks"),
        ("a.toml", "outlet = Halyard\n", 1, "not TOML"),
        ("incident.toml", '[[accounts]]\npath = "a.txt\n', 2, "not TOML"),
    ],
)
def test_mistake_beside_an_article_is_an_error_row_with_its_place(folder, name, content, line, problem):
    (folder / name).write_text(content, encoding="utf-8")
    found = read_one(folder / "a.txt")
    assert isinstance(found, Unreadable)
    assert (found.id, found.path, found.line) == (str(folder / "a.txt"), str(folder / name), line)
    assert problem in found.problem


def test_article_called_incident_is_not_described_by_the_manifest(tmp_path):
    (tmp_path / "incident.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "incident.toml").write_text(MANIFEST, encoding="utf-8")
    assert read_one(tmp_path / "incident.txt").outlet == "Halyard Wire"
