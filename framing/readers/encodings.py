"""From the bytes of a file to its characters, one byte-order mark less and nothing else changed.

It knows how text is encoded; it refuses to know what the text is.
"""

import codecs
import re

from framing.errors import DataError

MARKED_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
CONTROL_SHARE = 0.05
SAMPLE = 65_536
REPLACEMENT = "\ufffd"
SURROGATE = re.compile("[\ud800-\udfff]")


def check_encoding(name: str) -> None:
    """Raise DataError if no text encoding has this name."""
    try:
        b"text".decode(name)
    except UnicodeDecodeError:
        return
    except (LookupError, ValueError) as error:
        raise DataError(f"no encoding is called '{name}'; there are utf-8, cp1252, utf-16-le, iso-8859-2 and others") from error


def decode(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding. No line break is translated, so offsets hold in the file.

    Without `encoding`: a byte-order mark decides; then UTF-8, where a few damaged bytes become U+FFFD one by one as
    long as more of the text is sound UTF-8 than not; then cp1252; then what charset-normalizer says, which errs too
    often on cp1252 to be asked first. Raises DataError for what is no text and for bytes that are not `encoding`.
    """
    for mark, marked in MARKED_ENCODINGS:
        if content.startswith(mark):
            return decode_strictly(content[len(mark) :], marked), marked
    if encoding is not None:
        return decode_strictly(content, encoding), encoding
    check_text(content)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return decode_legacy(content)


def check_text(content: bytes) -> None:
    """Raise DataError for bytes that cannot be text in an encoding that needs no byte-order mark."""
    if b"\0" in content:
        sample = content[:SAMPLE]
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if max(even, odd) > len(sample) * 0.3 > 3 * min(even, odd):
            name = "utf-16-be" if even > odd else "utf-16-le"
            raise DataError(f"is not plain text: it looks like UTF-16 without a byte-order mark; name the encoding '{name}'")
        raise DataError("is not a text: it holds NUL bytes")
    sample = content[:SAMPLE]
    if len(sample) - len(sample.translate(None, CONTROL_BYTES)) > len(sample) * CONTROL_SHARE:
        raise DataError("is not a text: it holds mostly control characters")


def decode_strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise DataError(f"is not {encoding}: byte 0x{content[error.start]:02x} does not fit; name its encoding", line=line) from error


def decode_legacy(content: bytes) -> tuple[str, str]:
    """Text that is not sound UTF-8."""
    repaired = content.decode("utf-8", "replace")
    damaged = repaired.count(REPLACEMENT) - content.count(REPLACEMENT.encode())
    sound = len(repaired) - damaged - sum(map(len, re.findall(r"[\0-\x7f]+", repaired)))
    if sound >= damaged:
        return repaired, "utf-8, damaged"
    try:
        return content.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    if best is None:
        raise DataError("is in no encoding that could be recognised; name its encoding")
    return content.decode(best.encoding), best.encoding


def sound(text: str) -> str:
    r"""The text with halves of surrogate pairs turned to U+FFFD, one for one: nothing can encode them.

    JSON escapes bring them in where an emoji was cut in two.

    >>> sound("cut \ud83d")
    'cut �'
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return SURROGATE.sub(REPLACEMENT, text)
    return text
