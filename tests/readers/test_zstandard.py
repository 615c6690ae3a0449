"""JSON Lines packed with Zstandard."""

import json

import pytest
import zstandard

from framing.errors import DataError
from framing.readers import Unreadable, read

LINES = b"".join(
    json.dumps({"id": f"a{number}", "text": f"The ferry sank off quay {number}. " * 40}).encode() + b"\n" for number in range(2_000)
)


def written(tmp_path, content: bytes):
    path = tmp_path / "articles.jsonl.zst"
    path.write_bytes(content)
    return path


def test_zstandard_is_read_like_plain_lines(tmp_path):
    documents = list(read([written(tmp_path, zstandard.compress(LINES))]))
    assert [document.id for document in documents] == [f"a{number}" for number in range(2_000)]


def test_zstandard_frames_follow_one_another(tmp_path):
    half = LINES.index(b"\n", len(LINES) // 2) + 1
    content = zstandard.compress(LINES[:half]) + zstandard.compress(LINES[half:])
    assert len(list(read([written(tmp_path, content)]))) == 2_000


def test_truncated_zstandard_keeps_what_was_read_and_says_so(tmp_path):
    packed = zstandard.compress(LINES, level=1)
    found = list(read([written(tmp_path, packed[: len(packed) // 2])]))
    assert isinstance(found[-1], Unreadable)
    assert "breaks off" in found[-1].problem
    assert not any(isinstance(each, Unreadable) for each in found[:-1])


def test_what_is_no_zstandard_is_told(tmp_path):
    with pytest.raises(DataError, match="not a Zstandard file"):
        list(read([written(tmp_path, LINES)]))


def test_damaged_zstandard_is_told(tmp_path):
    packed = bytearray(zstandard.ZstdCompressor(write_checksum=True).compress(LINES))
    packed[len(packed) // 2] ^= 0xFF
    found = list(read([written(tmp_path, bytes(packed))]))
    assert isinstance(found[-1], Unreadable)
