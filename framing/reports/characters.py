"""Which characters of an article may reach a file or a terminal, and how wide they stand there.

It knows code points; it refuses to know layout.
"""

import re
import unicodedata
from functools import lru_cache

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
REORDERING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Marks that change the direction of what follows: they could make a terminal show another text than was read."""
UNSAFE: dict[int, str | int] = {
    **{code: 0x2400 + code for code in range(0x20) if code != 0x0A},
    0x09: "    ",
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), REPLACEMENT),
    **dict.fromkeys(REORDERING, REPLACEMENT),
    0x2028: "\n",
    0x2029: "\n",
}
PLAIN = re.compile(r"[\n -~]*")
WHITE_SPACE = re.compile(r"\s+")


def encodable(text: str) -> str:
    """The text with every lone surrogate replaced, character by character, so that UTF-8 can hold it."""
    return text if text.isascii() else LONE_SURROGATE.sub(REPLACEMENT, text)


def printable(text: str) -> str:
    r"""The text as a terminal may have it: controls are shown as their symbols, all line breaks are line feeds.

    Escape sequences lose their escape character, and nothing can reorder the line.

    >>> printable("safe\x1b[31m")
    'safe␛[31m'
    """
    if PLAIN.fullmatch(text):
        return text
    return encodable(text.replace("\r\n", "\n").replace("\r", "\n").translate(UNSAFE))


def printable_line(text: str) -> str:
    r"""The same in one line: every run of white space is one space.

    >>> printable_line("one\n\ntwo")
    'one two'
    """
    return WHITE_SPACE.sub(" ", printable(text)).strip()


def width_of(text: str) -> int:
    """Columns that printable text takes in a terminal: wide characters count two, combining marks none."""
    return len(text) if text.isascii() else sum(map(character_width, text))


@lru_cache(maxsize=4096)
def character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
