"""Where the title stands in a text that begins with it.

It knows how titles differ from first sentences; what could be either it leaves untitled, for unknown is not a guess.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.text import WRAPPED_LINE
from framing.types import Mask

LONGEST_TITLE = 160
"""Of 4,187 headlines of 2018 the longest had 169 characters, and one in a hundred more than 110."""
LONGEST_LINE = 2_000
"""A longer line is no title, whatever masks stand in it."""
LOOKED_AT = 12
"""Lines at the top among which a title that is known is looked for."""
SHORTEST_REPEAT = 12
LONGER_WORD = 4
"""Letters of a word that titles capitalise, and so many of them make a title."""
LONGEST_SUFFIX = 60
MARGIN = 10
"""Signs that may stand before a title in its line."""
EMPHASIS = " \t\r\v\f\xa0\ufeff*_#="
EMPHASIS_IN_LINE = EMPHASIS + ">•►▶"
ABBREVIATION_END = re.compile(r"(?:\b[A-Za-z]\.){2,}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|Gov|Sen|Rep|No)\.$|\.\.\.$")
SENTENCE_END = re.compile(r"[.;,:][\"”’'»)\]]*$|[.!?][\"”]$")
SENTENCE_BREAK = re.compile(r"[a-z0-9\"”)][.!?][\"”’]?\s+[\"“‘]?[A-Z]")
CREDIT_END = re.compile(r"\([^()]*(?:/|\bvia )[^()]*\)$")
NAME_WORD = r"[A-ZÀ-Þ][\w'’-]+(?<![’']s)"
NAMES = re.compile(
    rf"{NAME_WORD}(?: [A-Z]\.)? {NAME_WORD}"
    rf"|{NAME_WORD}(?: [A-Z][\w.'’-]*){{1,3}}(?:, {NAME_WORD}(?: [A-Z][\w.'’-]*){{1,3}})*(?:,? and {NAME_WORD}(?: [A-Z][\w.'’-]*){{1,3}}(?<![’']s))+"
)
"""Nothing but names of persons, or two words that could be one."""
SIGNATURE = re.compile(rf"(?:{NAMES.pattern})(?: in {NAME_WORD}(?: {NAME_WORD}){{0,2}})?")
SUFFIX = re.compile(r"\s*[-–—|:·]\s*[^-–—|·\n]{2,50}")


class OpeningLine(NamedTuple):
    """One line near the top, less the masks at its ends."""

    start: int
    end: int
    next_line: int
    """Where the line after it begins."""
    is_filed: bool
    """A dateline stands before it: it is the article's first sentence."""
    is_credited: bool
    """A photo credit or a button stands in it: it is a caption."""


def opening_lines(text: str, masks: tuple[Mask, ...]) -> Iterator[OpeningLine]:
    """The first lines that are not all boilerplate."""
    position = 0
    place = 0
    for _ in range(LOOKED_AT * 4):
        if position > len(text):
            return
        line_end = text.find("\n", position)
        if line_end < 0:
            line_end = len(text)
        start, end = position, line_end
        position = line_end + 1
        if end - start > LONGEST_LINE:
            yield OpeningLine(start, end, position, is_filed=False, is_credited=False)
            continue
        is_filed = is_credited = False
        while place < len(masks) and masks[place].end <= start:
            place += 1
        inside = place
        while inside < len(masks) and masks[inside].start < line_end:
            found = masks[inside]
            is_credited |= found.reason == "photo-credit" or found.rule == "button"
            if not text[start : found.start].strip(EMPHASIS):
                start = max(start, found.end)
                is_filed |= found.reason == "dateline"
            elif not text[found.end : end].strip(EMPHASIS):
                end = found.start
            inside += 1
        while start < end and text[start] in EMPHASIS:
            start += 1
        while start < end and text[end - 1] in EMPHASIS:
            end -= 1
        if start < end:
            yield OpeningLine(start, end, position, is_filed, is_credited)


def find_title(text: str, masks: tuple[Mask, ...]) -> tuple[int, int] | None:
    """The span of the first line of prose if it reads as a title and more follows it, else None."""
    for line in opening_lines(text, masks):
        if line.is_credited or NAMES.fullmatch(text, line.start, min(line.end, line.start + LONGEST_TITLE)):
            continue
        if line.is_filed or not is_title(text, line):
            return None
        return line.start, line.end
    return None


def is_title(text: str, line: OpeningLine) -> bool:
    """Whether a line reads as a title: short, no sentence to its end, not torn from the line after it."""
    if line.end - line.start > LONGEST_TITLE:
        return False
    title = text[line.start : line.end]
    if " " not in title or not any(map(str.isalpha, title)) or title[0].islower():
        return False
    if SENTENCE_END.search(title) and not ABBREVIATION_END.search(title) and not is_title_case(title):
        return False
    if CREDIT_END.search(title) or (len(title) > LONGEST_TITLE * 3 // 4 and SENTENCE_BREAK.search(title)):
        return False
    following = text[line.next_line : line.next_line + 400]
    if not following.strip() and not text[line.next_line :].strip():
        return False
    return not is_wrapped(title, following)


def is_title_case(line: str) -> bool:
    """*Wake Up, Mayors. The Bell Is Ringing.*: nearly every longer word is capitalised, which no sentence of prose does."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) >= LONGER_WORD]
    return len(words) >= LONGER_WORD and sum(word[0].isupper() for word in words) >= len(words) - len(words) // 6


def is_wrapped(line: str, following: str) -> bool:
    """Whether the line runs on in the next one, as in a text that an editor broke into lines."""
    after, _, rest = following.partition("\n")
    after = after.strip()
    if not after:
        return False
    if after[0].islower():
        return True
    return len(line) in WRAPPED_LINE and len(after) in WRAPPED_LINE and not SENTENCE_END.search(after) and bool(rest[:1].strip())


def locate_title(text: str, title: str, masks: tuple[Mask, ...]) -> tuple[int, int] | None:
    """The span of the first line near the top that is this title, but for white space; None if none is."""
    wanted = title.split()
    if not wanted:
        return None
    for place, line in enumerate(opening_lines(text, masks)):
        if place >= LOOKED_AT:
            break
        if line.end - line.start <= 2 * len(title) + 20 and text[line.start : line.end].split() == wanted:
            return line.start, line.end
    return None


def find_signature(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    """The span of the line after the title if it is nothing but names, with or without a place: *Ruva Dell in Marl*."""
    line = next(iter(opening_lines(text[place[1] : place[1] + LONGEST_LINE], ())), None)
    if line is None or line.end - line.start > LONGEST_TITLE:
        return None
    start, end = place[1] + line.start, place[1] + line.end
    if SIGNATURE.fullmatch(text, start, end) and text[end : end + LONGEST_LINE].strip():
        return start, end
    return None


def repeats_title(text: str, place: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The spans of further lines that are the title again, alone or with the name of a site after it."""
    start, end = place
    title = text[start:end]
    if len(title) < SHORTEST_REPEAT:
        return
    position = text.find(title, end)
    while position >= 0:
        stop = position + len(title)
        before = text[max(end, position - MARGIN) : position].rstrip(EMPHASIS_IN_LINE)
        rest, line_break, _ = text[stop : stop + LONGEST_SUFFIX].partition("\n")
        rest = rest.rstrip()
        if before.endswith("\n") and (line_break or stop + LONGEST_SUFFIX > len(text)):
            if not rest.strip(EMPHASIS) or SUFFIX.fullmatch(rest):
                yield position, stop + len(rest)
        position = text.find(title, stop)
