"""Where direct quotations begin and end, in all the ways that real text marks them.

It knows quotation marks; it refuses to know who speaks, or whether a short quotation is speech or scorn.
"""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from framing.flags import REPORT
from framing.prose import Prose

OPENERS: Final = frozenset("“„«‹‘`") | {"``"}
CLOSERS: Final = frozenset("”»›’") | {"''"}
SINGLE: Final = frozenset("‘’'`‹›")
OPENING_PUNCTUATION: Final = frozenset("([{—–-/“‘\"'…")
CARRY_GAP: Final = 4
"""Lines without any mark that an open quotation may run through."""
CARRY_LINES: Final = 12
"""Lines over which a quotation that is not closed may still find its closing mark."""

POST: Final = re.compile(
    r"^(?P<words>\S[^\n]{20,600}?)\s+[—–-]{1,2}\s?[^\n—–()]{2,60} \(@\w{2,30}\)(?:\s+\w+\.? \d{1,2}, \d{4})?\s*$", re.MULTILINE
)
"""One line with the words, the name, the handle and perhaps the day."""


class Quotation(NamedTuple):
    """Tokens first … last − 1 stand inside the marks."""

    first: int
    last: int
    open_mark: int
    """Token of the opening mark."""
    closed: bool
    nested: bool

    @property
    def close_mark(self) -> int:
        """Token of the closing mark, or the first token after a quotation that was never closed."""
        return self.last


def find_quotations(prose: Prose) -> list[Quotation]:
    """Every quotation, in text order; an inner one comes after the one that holds it."""
    marks = prose.quote_marks
    posts = find_posts(prose) if "@" in prose.characters else []
    if not marks:
        return posts
    double = [token for token in marks if prose.folded[token] not in SINGLE]
    single = [token for token in marks if prose.folded[token] in SINGLE]
    outer = pair_double(prose, double)
    inner = pair_single(prose, single, outer)
    if posts:
        outer = [
            quotation._replace(nested=True) if any(post.first <= quotation.open_mark < post.last for post in posts) else quotation
            for quotation in outer
        ]
    return sorted(outer + inner + posts, key=lambda quotation: (quotation.first, -quotation.last))


def find_posts(prose: Prose) -> list[Quotation]:
    """Posts of social networks set into the text without marks: a line that ends in *— Ada Orr (@adaorr) May 2, 2018*."""
    posts: list[Quotation] = []
    if "(@" not in prose.characters:
        return posts
    for found in POST.finditer(prose.characters):
        first, last = prose.text.token_at(found.start("words")), prose.text.token_at(found.end("words"))
        if last > first:
            posts.append(Quotation(first, last, first, closed=False, nested=False))
    return posts


def leaning(prose: Prose, token: int) -> int:
    """+1 for a mark that opens, −1 for one that closes, 0 where its surroundings don't tell."""
    mark = prose.folded[token]
    characters = prose.characters
    start, end = prose.starts[token], prose.ends[token]
    before = characters[start - 1] if start else " "
    after = characters[end] if end < len(characters) else " "
    opens = (before.isspace() or before in OPENING_PUNCTUATION) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or not after.isalnum())
    if mark in OPENERS and not (closes and not opens):
        return 1
    if mark in CLOSERS and not (opens and not closes and after.isalnum()):
        return -1
    if opens == closes:
        return 0
    return 1 if opens else -1


def pair_double(prose: Prose, marks: list[int]) -> list[Quotation]:
    """Pair double marks line by line, carrying a quotation over line breaks where the text does."""
    quotations: list[Quotation] = []
    lines = group_by_line(prose, marks)
    opened: int | None = None
    carried = 0
    last_line = -1
    for line, line_marks in lines:
        if opened is not None:
            carried += line - last_line
            continues = leaning(prose, line_marks[0]) > 0 and starts_line(prose, line_marks[0])
            resumes = leaning(prose, line_marks[0]) < 0
            straight_through = continues or line - last_line <= CARRY_GAP
            if not ((continues or resumes) and carried <= CARRY_LINES and straight_through):
                quotations.append(unclosed(prose, opened))
                opened = None
            elif continues:
                line_marks = line_marks[1:]
        if opened is None:
            carried = 0
        last_line = line
        for place, token in enumerate(line_marks):
            lean = leaning(prose, token)
            if opened is None:
                if lean >= 0 or place == 0:
                    opened = token if lean >= 0 else None
                continue
            if lean > 0 and reopens(prose, token, len(line_marks) - place - 1):
                quotations.append(Quotation(opened + 1, token, opened, closed=False, nested=False))
                opened = token
            else:
                quotations.append(Quotation(opened + 1, token, opened, closed=True, nested=False))
                opened = None
    if opened is not None:
        quotations.append(unclosed(prose, opened))
    return [quotation for quotation in quotations if quotation.last > quotation.first]


def reopens(prose: Prose, token: int, marks_left: int) -> bool:
    """Whether an opening mark inside a quotation begins a new one, rather than being a closing mark set badly.

    Nobody nests the same double marks; either the earlier closing mark was forgotten, or this one has a space on the
    wrong side. A curly opener is believed. A straight one closes before a reporting verb, and else where the marks left
    in the line pair up without it.
    """
    if prose.folded[token] in OPENERS or prose.folded[token] in CLOSERS:
        return leaning(prose, token) > 0
    if token + 1 < prose.size and prose.flags[token + 1] & REPORT:
        return False
    return marks_left % 2 == 1


def unclosed(prose: Prose, opened: int) -> Quotation:
    """A quotation whose end nobody marked: it is taken to end with its line."""
    starts = prose.text.paragraph_starts
    following = bisect_right(starts, opened)
    last = starts[following] if following < len(starts) else prose.size
    return Quotation(opened + 1, last, opened, closed=False, nested=False)


def pair_single(prose: Prose, marks: list[int], outer: list[Quotation]) -> list[Quotation]:
    """Pair single marks inside one line; a mark without a partner is an apostrophe."""
    quotations = []
    opened: int | None = None
    line_end = -1
    for place, token in enumerate(marks):
        if opened is not None and prose.starts[token] > line_end:
            opened = None
        lean = leaning(prose, token)
        if opened is None:
            if lean > 0:
                opened = token
                line_end = prose.characters.find("\n", prose.starts[token])
                if line_end < 0:
                    line_end = len(prose.characters)
            continue
        if lean < 0 or (lean == 0 and prose.folded[token] != "‘"):
            if is_plural_possessive(prose, token) and any(
                prose.starts[later] <= line_end and leaning(prose, later) < 0 for later in marks[place + 1 : place + 3]
            ):
                continue
            nested = any(quotation.first <= opened < quotation.last for quotation in outer)
            if token > opened + 1 and prose.ends[token - 1] - prose.starts[opened + 1] > 1:  # rock 'n' roll
                quotations.append(Quotation(opened + 1, token, opened, closed=True, nested=nested))
            opened = None
        elif lean > 0:
            opened = token
    return quotations


def is_plural_possessive(prose: Prose, token: int) -> bool:
    """Whether a closing single mark may be the apostrophe of *the coalitions’ engagements*."""
    if token == 0 or not prose.folded[token - 1].endswith("s") or prose.ends[token - 1] != prose.starts[token]:
        return False
    following = token + 1
    return following < prose.size and prose.folded[following][0].isalpha()


def group_by_line(prose: Prose, marks: list[int]) -> list[tuple[int, list[int]]]:
    """(Number of the line among those with tokens, its marks)."""
    starts = prose.text.paragraph_starts
    lines: list[tuple[int, list[int]]] = []
    for token in marks:
        line = bisect_right(starts, token)
        if lines and lines[-1][0] == line:
            lines[-1][1].append(token)
        else:
            lines.append((line, [token]))
    return lines


def starts_line(prose: Prose, token: int) -> bool:
    """Whether the token is the first of its line."""
    return prose.breaks_line(token)
