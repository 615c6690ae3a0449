"""Bytes to text: marks, encodings, damage, and what is no text at all."""

import pytest

from framing.errors import DataError
from framing.readers.encodings import check_encoding, decode, sound

TEXT = "The café’s owner – a naïve man – said “no”.\r\nThe quay is shut.\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32-le"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_encoding_is_found_and_recorded_and_no_line_break_is_changed(content, encoding):
    assert decode(content) == (TEXT, encoding)


def test_what_is_neither_utf_8_nor_cp1252_is_given_to_the_detector():
    text = "Příliš žluťoučký kůň úpěl ďábelské ódy. Ťažko povedať, prečo. " * 5
    content = text.encode("iso-8859-2").replace(b"\xa0", b" ") + b"\x81\x8d"
    decoded, encoding = decode(content)
    assert encoding not in ("utf-8", "cp1252")
    assert len(decoded) == len(content)


def test_given_encoding_is_used_strictly():
    assert decode("naïve".encode("cp1252"), "cp1252") == ("naïve", "cp1252")
    with pytest.raises(DataError, match=r"is not utf-8: byte 0xef does not fit; name its encoding") as caught:
        decode(b"The\nna\xefve man", "utf-8")
    assert caught.value.line == 2


def test_a_few_damaged_bytes_do_not_turn_utf_8_into_another_encoding():
    text, encoding = decode("“Café”, she said. ".encode() * 20 + b"na\xefve")
    assert encoding == "utf-8, damaged"
    assert text.count("\ufffd") == 1
    assert text.startswith("“Café”")


def test_text_cut_in_the_middle_of_a_letter_is_still_utf_8():
    assert decode("“Café”".encode()[:-1]) == ("“Café\ufffd", "utf-8, damaged")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is not a text: it holds NUL bytes"),
        (b"\x00" * 50, "is not a text: it holds NUL bytes"),
        (bytes(range(1, 32)) * 20, "is not a text: it holds mostly control characters"),
        ("Nobody saw it.".encode("utf-16-le"), "name the encoding 'utf-16-le'"),
        ("Nobody saw it.".encode("utf-16-be"), "name the encoding 'utf-16-be'"),
    ],
)
def test_bytes_that_are_no_text_are_refused(content, problem):
    with pytest.raises(DataError, match=problem):
        decode(content)


@pytest.mark.parametrize("name", ["utf-42", "hex", "", "utf 8 or so"])
def test_unknown_encoding_is_told_with_known_ones(name):
    with pytest.raises(DataError, match=r"no encoding is called .*cp1252"):
        check_encoding(name)


@pytest.mark.parametrize("name", ["utf-8", "UTF8", "cp1252", "utf-16", "latin-1"])
def test_known_encodings_are_taken(name):
    check_encoding(name)


def test_halves_of_surrogate_pairs_become_replacement_characters_one_for_one():
    assert sound("cut \ud83d here") == "cut \ufffd here"
    assert sound("🙂 whole") == "🙂 whole"
