"""Tokens and sentences of one text, with offsets that hold in the text as it was read.

It knows where words and sentences begin and end; it refuses to know what any of them means.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

MARKS: Final = "\u0300-\u036f\u00ad\u200d"
"""Combining marks, the soft hyphen and the joiner: they belong to the word they stand in."""

BAR: Final = "\u2015"
"""The horizontal bar that some papers set for a dash."""

TOKEN_PATTERN: Final = rf"""(
      [A-Za-z]{{2,}}+(?![\w'’‑{MARKS}-])                                 # a plain word: most tokens are
    | (?:[A-Za-z]\.){{2,}}+                                             # U.S.  p.m.
    | \d++(?:[.,:]\d++)+\w*+                                           # 1,100  0.24  11:00  1.5bn
    | \w[\w{MARKS}]*+(?:(?:[-‑]|['’](?![sS]\b))(?=\w)[\w{MARKS}]++)*   # word  so-called  don’t  36-40
    | ['’][sS]\b                                                       # the coalition’s
    | ``|''
    | [.,;:!?()\[\]{{}}"“”„«»‹›‘’'`—–…/%$€£&*-]
    )"""
"""Possessive quantifiers: nothing here ever needs to give a character back, and saying so saves a sixth of the time. Not around groups that
may fail in their midst: Python before 3.11.5 keeps what such a group had begun to read."""
TOKEN: Final = re.compile(TOKEN_PATTERN, re.VERBOSE)
SPACED_TOKEN: Final = re.compile(TOKEN_PATTERN + r"([ \n]*+)", re.VERBOSE)
"""A token and the white space behind it, so that hardly any character is left for the search in between."""

NON_WORDS: Final = frozenset(".,;:!?()[]{}\"“”„«»‹›‘’'`—–…/%$€£&*-") | {"'s", "``", "''"}
SENTENCE_ENDS: Final = frozenset(".!?…:\"”»’'")
WINDOW: Final = 20_000
"""Characters that are given to the sentence splitter at once."""
SURROGATE: Final = re.compile(f"[{chr(0xD800)}-{chr(0xDFFF)}]")
TITLES_WITH_STOP: Final = frozenset(
    "Mr. Ms. Mrs. Dr. Col. Gen. Lt. Sgt. Cpl. Capt. Maj. Supt. Insp. Const. Prof. Rev. Hon. Sen. Rep. Gov. St. Adm. Cmdr. Brig. No. vs.".split()
)
STOP_AND_CAPITAL: Final = re.compile(r"\. +(?=[A-Z“‘\"])")
CLOSING_WORDS: Final = frozenset("no ill me art miss ore ark pa ok fed mar".split())
"""Small words that the splitter takes for abbreviations: *said no. She left*, *he was ill. Holt stayed*."""
LONGEST_CLOSING: Final = 5
"""Characters of such a word with the space before it."""
INNER_APOSTROPHE: Final = re.compile(r"’(?=[^\n])")
"""Inside a joined word; one that stands alone may close a quotation and is left as it is."""
WORD_APOSTROPHE: Final = re.compile(rf"’(?:(?<=[\w{MARKS}]’)(?=\w)|(?=s\b))")
"""The same, found in a lowered text rather than among its tokens."""
LINE_BREAK: Final = re.compile(r"\s*\n\s*")
WRAPPED_LINE: Final = range(45, 101)
"""Characters of a line that somebody's editor broke in mid-sentence."""


class Text:
    """One text cut into tokens and sentences; parallel lists, one place a token.

    `folded` is what is looked up: lower case, straight apostrophes, plain hyphens, composed letters. `starts` and
    `ends` point into the text itself, so folding never moves an offset.
    """

    __slots__ = (
        "characters",
        "ends",
        "folded",
        "marks_before",
        "paragraph_starts",
        "sentence_ends",
        "sentence_numbers",
        "sentence_starts",
        "sentence_tokens",
        "starts",
    )

    def __init__(self, characters: str) -> None:
        self.characters = characters
        lowered = lower(characters)
        parts = SPACED_TOKEN.split(characters if lowered is None else lowered)
        offsets = list(accumulate(map(len, parts)))
        self.starts: list[int] = offsets[0:-1:3]
        self.ends: list[int] = offsets[1::3]
        self.folded: list[str] = parts[1::3] if lowered is not None else fold(parts[1::3])
        self.marks_before: list[int] = list(accumulate(map(NON_WORDS.__contains__, self.folded), initial=0))
        """Tokens that are no words before each token; one place longer than the tokens."""
        self.sentence_starts, self.sentence_ends = sentence_spans(characters)
        self.sentence_tokens: list[int] = [bisect_left(self.starts, start) for start in self.sentence_starts]
        self.sentence_tokens.append(len(self.starts))
        """First token of each sentence, and one past the last of all."""
        self.sentence_numbers: list[int] = numbers(self.sentence_tokens)
        """Sentence of each token."""
        self.paragraph_starts: list[int] = paragraph_tokens(characters, self.starts)
        """First token of each line of the text."""

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds this offset, or the nearest one before it."""
        return max(0, bisect_right(self.sentence_starts, offset) - 1)

    def sentence_of(self, token: int) -> int:
        """Index of the sentence that holds this token."""
        return self.sentence_numbers[token]

    def token_at(self, offset: int) -> int:
        """The first token that starts at or after this offset."""
        return bisect_left(self.starts, offset)

    def words(self, first: int, last: int) -> int:
        """Words among the tokens first … last − 1."""
        return last - first - self.marks_before[last] + self.marks_before[first]


def lower(characters: str) -> str | None:
    """The text folded as a whole, letter by letter, or None where folding would move its offsets."""
    lowered = characters.lower()
    if lowered.isascii():
        return lowered if len(lowered) == len(characters) else None
    lowered = lowered.replace(BAR, "—")
    if len(lowered) != len(characters) or "\u00ad" in lowered or "‑" in lowered or not unicodedata.is_normalized("NFC", lowered):
        return None
    return WORD_APOSTROPHE.sub("'", lowered)


def numbers(bounds: list[int]) -> list[int]:
    """The number of its sentence for each token, and for the place behind the last."""
    found = [0] * bounds[0]
    for sentence in range(len(bounds) - 1):
        found += [sentence] * (bounds[sentence + 1] - bounds[sentence])
    found.append(max(0, len(bounds) - 2))
    return found


def fold(tokens: list[str]) -> list[str]:
    """Fold tokens for look-up, all in one go: no token holds a line break, so one is used to join them."""
    if not tokens:
        return []
    joined = "\n".join(tokens).lower()
    if not joined.isascii():
        joined = INNER_APOSTROPHE.sub("'", joined)
        joined = unicodedata.normalize("NFC", joined.replace("\u00ad", "").replace("‑", "-"))
    return joined.split("\n")


def tokenise(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase."""
    if phrase.islower() and phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.split())  # most of the lists: nothing to cut or fold
    return tuple(fold(TOKEN.split(phrase)[1::2]))


def places(tokens: Sequence[str], shield: Sequence[str]) -> list[int]:
    """Where the tokens stand inside a shield."""
    if tokens[0] not in shield:
        return []
    length = len(tokens)
    return [place for place in range(len(shield) - length + 1) if tuple(shield[place : place + length]) == tuple(tokens)]


def blank(characters: str, spans: Iterable[tuple[int, int]]) -> str:
    """The same text with the spans turned to white space of the same length: nothing in them is a word any more."""
    pieces = []
    last = 0
    for start, end in spans:
        pieces.append(characters[last:start])
        pieces.append("".join("\n" if character == "\n" else " " for character in characters[start:end]))
        last = end
    if not pieces:
        return characters
    pieces.append(characters[last:])
    return "".join(pieces)


def sentence_spans(characters: str) -> tuple[list[int], list[int]]:
    """Starts and ends of all sentences, white space around them left out.

    sentencex finds the ends inside a paragraph. A line break ends a sentence too, except inside hard-wrapped prose and
    where a scraper tore one sentence over two paragraphs (no full stop before the gap, a small letter after it).
    """
    starts: list[int] = []
    ends: list[int] = []
    for first, last in boundaries(characters):
        for start, end in split_lines(characters, first, last):
            if ends and (
                (characters[start].islower() and is_torn(characters, ends[-1], start))
                or (characters[ends[-1] - 1] == "." and "\n" not in characters[ends[-1] : start] and ends_in_title(characters, ends[-1]))
                or (ends[-1] == start and characters[start + 1 : start + 2] == ".")  # "D-N.Y."
            ):
                ends[-1] = end
            else:
                starts.append(start)
                ends.append(end)
    for stop in STOP_AND_CAPITAL.finditer(characters):
        if characters[max(0, stop.start() - LONGEST_CLOSING) : stop.start()].rpartition(" ")[2] in CLOSING_WORDS:
            place = bisect_right(starts, stop.start()) - 1
            if stop.end() < ends[place]:
                starts.insert(place + 1, stop.end())
                ends.insert(place, stop.start() + 1)
    return starts, ends


def boundaries(characters: str) -> Iterator[tuple[int, int]]:
    """Starts and ends as sentencex finds them, paragraph breaks left out.

    sentencex is quadratic in the quotation marks of one paragraph, so an endless paragraph is read in windows.
    """
    from sentencex import get_sentence_boundaries

    offset = 0
    while offset < len(characters):
        end = window_end(characters, offset)
        window = characters[offset:end]
        try:
            found = get_sentence_boundaries("en", window)
        except UnicodeEncodeError:
            found = get_sentence_boundaries("en", SURROGATE.sub("\ufffd", window))
        for boundary in found:
            if not boundary["is_paragraph_break"]:
                yield offset + boundary["start_index"], offset + boundary["end_index"]
        offset = end


def window_end(characters: str, start: int) -> int:
    """Where to stop reading at once: the end of a short text, else a line break or a space before the window's end."""
    if len(characters) - start <= WINDOW:
        return len(characters)
    for gap in ("\n", " "):
        end = characters.rfind(gap, start + 1, start + WINDOW)
        if end > start:
            return end + 1
    return start + WINDOW


def ends_in_title(characters: str, end: int) -> bool:
    """Whether the sentence ends in *Ms.* or *Supt.*, so that it goes on."""
    return characters[max(0, end - 7) : end].rpartition(" ")[2] in TITLES_WITH_STOP


def split_lines(characters: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretch cut at its line breaks, stripped; nothing if it is all white space."""
    piece = characters[start:end]
    stripped = piece.strip()
    if len(stripped) < len(piece):
        if not stripped:
            return []
        start += piece.index(stripped[0])
        end = start + len(stripped)
    if "\n" not in stripped:
        return [(start, end)]
    lines = []
    line_start = start
    for line_break in LINE_BREAK.finditer(characters, start, end):
        wrapped = (
            line_break.start() - line_start in WRAPPED_LINE
            and characters[line_break.start() - 1] not in SENTENCE_ENDS
            and line_break.group().count("\n") == 1
            and "\n" not in characters[line_break.end() : line_break.end() + 30]
        )
        if not wrapped:
            lines.append((line_start, line_break.start()))
            line_start = line_break.end()
    lines.append((line_start, end))
    return lines


def is_torn(characters: str, end: int, start: int) -> bool:
    """Whether the gap between two sentences is a line break in the middle of one."""
    return characters[end - 1] not in SENTENCE_ENDS and "\n" in characters[end:start]


def paragraph_tokens(characters: str, starts: list[int]) -> list[int]:
    """First token of each line that has one."""
    firsts = []
    position = 0
    while starts:
        token = bisect_left(starts, position)
        if token == len(starts):
            break
        firsts.append(token)
        position = characters.find("\n", starts[token])
        if position < 0:
            break
    return firsts
