"""Stand-off annotations: no word of the texts, and a measure that names what is wrong with its data."""

import gzip
import json
import re
from pathlib import Path

import pytest

from framing.analysis import analyze
from framing.errors import DataError
from framing.evaluation.standoff import ANNOTATIONS, Tally, count_agreement, load, passives, raw_texts
from framing.types import KINDS, VOICES

SHARED = Path(__file__).parents[3] / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/data is not here: real texts are not part of the project")


def test_the_annotations_hold_offsets_and_no_sentence() -> None:
    for path in sorted(ANNOTATIONS.glob("*.json")):
        strings = re.findall(r'"([^"]*)"', path.read_text(encoding="utf-8"))
        assert all(len(string.split()) <= 16 for string in strings), path.name


def test_kinds_and_voices_are_known() -> None:
    for text in load("raw_texts.json")["texts"]:
        for start, end, kind, also, voice in [*text["markers"], *(marker for named in text["other_readers"] for marker in named)]:
            assert 0 <= start < end
            assert {kind, *also} <= set(KINDS)
            assert voice in VOICES


def test_another_text_under_the_same_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / load("raw_texts.json")["texts"][0]["name"]).write_text("Nothing happened.", encoding="utf-8")
    with pytest.raises(DataError, match="is not the text that was annotated"):
        raw_texts(tmp_path, analyze)


def test_a_file_without_the_annotated_articles_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": "x", "text": "Nothing happened."}) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match="annotated articles are not in it"):
        passives(path, analyze)


def test_readers_agree_where_a_kind_of_one_would_do_for_the_other() -> None:
    one = [(0, 4, "hedge", [], "author"), (10, 14, "booster", ["hedge"], "author")]
    other = [(2, 5, "hedge", [], "quote"), (12, 13, "hedge", [], "author"), (20, 24, "contrast", [], "author")]
    tally = Tally()

    count_agreement([one, other], tally)

    assert tally.counts == {"gold": 5, "found": 4}


@needs_shared
def test_the_raw_texts_keep_their_level() -> None:
    figures = raw_texts(SHARED / "hajin", analyze)
    assert figures["found with a fitting kind"] >= 0.85
    assert figures["voice right where found"] >= 0.92
    assert figures["found with a fitting kind, reader 2"] >= 0.8
    assert figures["found with a fitting kind, reader 3"] >= 0.9


@needs_shared
def test_passives_in_real_sentences_keep_their_level() -> None:
    assert passives(SHARED / "allsides" / "allsides-2018.jsonl.gz", analyze)["F1"] >= 0.93


def packed(path: Path) -> None:
    path.write_bytes(gzip.compress(b'{"id": "x", "text": "Nothing happened."}\n' * 50)[:40])


@pytest.mark.parametrize(
    ("name", "write", "line", "problem"),
    [
        ("rows.jsonl", lambda path: path.write_bytes(b'{"id": "caf\xe9"}\n'), None, "not UTF-8; save the file as UTF-8"),
        ("rows.jsonl", Path.mkdir, None, "cannot be read as JSON Lines: Is a directory"),
        ("rows.jsonl.gz", packed, None, "cannot be unpacked: "),
        ("rows.jsonl", lambda path: path.write_text("{}\n[1]\n", encoding="utf-8"), 1, "is no row with `id` and `text`"),
        ("rows.jsonl", lambda path: path.write_text("no JSON\n", encoding="utf-8"), 1, "cannot be read as JSON Lines: "),
    ],
    ids=["latin-1", "folder", "cut off", "no text", "no JSON"],
)
def test_a_file_that_is_no_json_lines_is_named(tmp_path: Path, name, write, line, problem) -> None:
    path = tmp_path / name
    write(path)
    with pytest.raises(DataError) as caught:
        passives(path, analyze)
    assert (caught.value.path, caught.value.line) == (str(path), line)
    assert caught.value.problem.startswith(problem)
