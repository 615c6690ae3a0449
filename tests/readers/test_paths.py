"""Which files are read, in which order, and what is said of the others."""

import os
import sys
from pathlib import Path

import pytest

from framing.errors import DataError
from framing.readers import EXTENSIONS, Unreadable, read


def build(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It fell on the quay.", encoding="utf-8")


def names_read(folder):
    return [Path(found.path).relative_to(folder).as_posix() for found in read([folder])]


def test_folder_is_read_in_the_order_of_names_with_the_folders_in_it(tmp_path):
    build(tmp_path, "b.txt", "a/z.md", "a/b/c.TXT", "c.txt", "B.txt")
    assert names_read(tmp_path) == ["B.txt", "a/b/c.TXT", "a/z.md", "b.txt", "c.txt"]


def test_only_articles_of_a_folder_are_read(tmp_path):
    build(tmp_path, "a.txt", "README.md", "readme.md", ".hidden.txt", ".git/x.txt", "notes.docx", "plain")
    for name in ("a.truth.toml", "other.toml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert names_read(tmp_path) == ["a.txt"]


def test_paths_are_read_in_the_order_given(tmp_path):
    build(tmp_path, "a.txt", "b.txt")
    assert [found.path for found in read([tmp_path / "b.txt", str(tmp_path / "a.txt")])] == [
        str(tmp_path / "b.txt"),
        str(tmp_path / "a.txt"),
    ]


def test_one_path_need_not_be_in_a_list(tmp_path):
    build(tmp_path, "a.txt")
    assert len(list(read(str(tmp_path / "a.txt")))) == 1


def test_id_is_the_path_with_forward_slashes(tmp_path, monkeypatch):
    build(tmp_path, "a/b.txt")
    monkeypatch.chdir(tmp_path)
    (document,) = read(["a"])
    assert (document.id, document.path) == ("a/b.txt", "a/b.txt")


def test_missing_path_is_told_at_once(tmp_path):
    build(tmp_path, "a.txt")
    with pytest.raises(DataError, match=r"none\.txt: there is no such file or folder"):
        read([tmp_path / "a.txt", tmp_path / "none.txt"])


def test_folder_without_texts_says_what_is_read(tmp_path):
    (tmp_path / "deeper").mkdir()
    build(tmp_path, "photo.jpg")
    with pytest.raises(DataError, match=r"holds no texts; framing reads \.txt, \.md, \.html") as caught:
        read([tmp_path])
    assert all(extension in str(caught.value) for extension in EXTENSIONS)


def test_unknown_kind_of_file_says_what_is_read(tmp_path):
    build(tmp_path, "sheet.xlsx")
    with pytest.raises(DataError, match=r"sheet.xlsx: framing does not know this kind of file; it reads .txt"):
        read([tmp_path / "sheet.xlsx"])


def test_unknown_encoding_is_told_at_once(tmp_path):
    build(tmp_path, "a.txt")
    with pytest.raises(DataError, match="no encoding is called 'utf-42'"):
        read([tmp_path / "a.txt"], encoding="utf-42")


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_folder_that_is_linked_into_itself_is_read_once(tmp_path):
    build(tmp_path, "a/x.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert names_read(tmp_path) == ["a/x.txt"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="needs file names of any bytes")
def test_file_name_that_is_no_utf_8_can_be_printed(tmp_path):
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/na\xefve.txt"))).write_text("It fell.", encoding="utf-8")
    (document,) = read([tmp_path])
    assert document.id.endswith("na\ufffdve.txt")
    document.id.encode()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a file that may not be read")
def test_file_that_may_not_be_read_is_an_error_row(tmp_path):
    build(tmp_path, "a.txt", "b.txt")
    (tmp_path / "a.txt").chmod(0)
    bad, good = read([tmp_path])
    assert isinstance(bad, Unreadable)
    assert bad.problem == "cannot be opened: Permission denied"
    assert good.text


def test_empty_path_is_not_the_folder_one_is_in(tmp_path, monkeypatch):
    build(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match=r"an empty path names no file; write \. for the folder"):
        read([""])


def test_name_that_is_too_long_is_told(tmp_path):
    with pytest.raises(DataError, match="cannot be opened: File name too long"):
        read([tmp_path / ("a" * 300 + ".txt")])


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_link_that_leads_to_itself_costs_no_other_file_of_its_folder(tmp_path):
    build(tmp_path, "a.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    article, bad = read([tmp_path])
    assert article.path == str(tmp_path / "a.txt")
    assert (bad.path, bad.problem) == (str(tmp_path / "loop.txt"), "cannot be opened: Too many levels of symbolic links")


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"path": "wire.jsonl", "line": 7}, "wire.jsonl:7"),
        ({"path": "wire.jsonl"}, "wire.jsonl"),
        ({"path": None, "line": 7}, "wire.jsonl#7:7"),
        ({"path": None}, "wire.jsonl#7"),
    ],
)
def test_place_of_what_cannot_be_read_has_its_row(given, place):
    assert Unreadable(id="wire.jsonl#7", problem="not JSON", **given).place == place
