"""Small counts that two accounts print alike: *seven nurses*, *nine wards*, *six gunmen*.

It knows numbers, plurals and who is heard; it refuses to know what happened to whom is counted. An article's own ledger leaves
such counts out unless something happens to those counted, for there are many in any text; that a second account prints
the same number of the same is what makes it one of the incident's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.comparison.mentions import stems
from framing.comparison.types import Account
from framing.ledgers.happenings import NOT_COUNTED
from framing.ledgers.numbers import SIMPLE, TENS
from framing.types import Analysis, Figure, Voice

WORDED = "|".join(sorted(SIMPLE, key=len, reverse=True))
COUNTED = re.compile(
    rf"(?<![\w.,$€£%-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|(?i:{TENS.pattern.replace('(', '(?:')}|{WORDED})) (?P<phrase>(?:[a-z][a-z-]+ ){{0,2}}?[a-z][a-z-]*(?:s|men|women|children|people|cattle))"
    r"(?![\w-])"
)
"""A number, at most two plain words, and a plural."""
SMALLEST = 4
"""Twos and threes agree by chance: there are some in every text."""
RECALLED = re.compile(r"\b(?:the|these|those|both|all|other|first|last|next|past|every|another|after|aged|of the|page|chapter|room|ward|gate|pier|route|line) $", re.IGNORECASE)
"""What stands before a count of those counted before, before a date or a name."""
CLOSED = frozenset(
    "of to in on at by for from with and or but as than per is was are were has had have that who which whom its his her their our this these those yes pages pairs "
    "always perhaps across towards besides sometimes afterwards times says less others".split()
)
"""Words that neither are counted nor stand in a counted phrase."""


@dataclass(frozen=True, slots=True)
class Count:
    """A small count as printed, with what it is recognised by."""

    start: int
    end: int
    text: str
    number: float
    counted: str
    noun: str
    recalled: bool
    """*The six gunmen*: they were counted before, if not here."""


def complete_ledgers(accounts: Sequence[Account]) -> list[tuple[Account, list[Figure]]]:
    """The accounts with their figures, and with the small counts that another account prints too, in text order."""
    counts = [list(small_counts(account.analysis)) for account in accounts]
    told: dict[tuple[float, str], set[int]] = {}
    weighty: set[tuple[float, str]] = set()
    for number, (account, found) in enumerate(zip(accounts, counts, strict=True)):
        for count in found:
            if not count.recalled:
                told.setdefault((count.number, count.noun), set()).add(number)
        for figure in account.analysis.figures:
            noun = noun_of(figure.of or "")
            if noun and figure.low is not None and figure.low == figure.high:
                told.setdefault((figure.low, noun), set()).add(number)
                weighty.add((figure.low, noun))
    completed = []
    for account, found in zip(accounts, counts, strict=True):
        added = [
            figure_of(account.analysis, count)
            for count in found
            if (count.number, count.noun) in weighty or (not count.recalled and len(told[count.number, count.noun]) > 1)
        ]
        ledger = sorted([*account.analysis.figures, *added], key=lambda figure: figure.start) if added else list(account.analysis.figures)
        completed.append((account, ledger))
    return completed


def small_counts(analysis: Analysis) -> Iterator[Count]:
    """Every count of people or things that the ledger has left out."""
    text = analysis.document.text
    taken = [(figure.start, figure.end) for figure in analysis.figures]
    taken += [(mask.start, mask.end) for mask in analysis.document.masked]
    for found in COUNTED.finditer(text):
        start, end = found.span()
        number = value_of(found["number"])
        if number is None or number < SMALLEST or is_time_or_closed(found["phrase"].split()):
            continue
        if any(start < last and first < end for first, last in taken):
            continue
        yield Count(start=start, end=end, text=found[0], number=number, counted=found["phrase"], noun=noun_of(found["phrase"]), recalled=RECALLED.search(text, max(0, start - 12), start) is not None)


def noun_of(phrase: str) -> str:
    """The noun of a counted phrase, cut to what its forms share.

    >>> noun_of("tired nurses of the night shift"), noun_of("")
    ('nurs', '')
    """
    words = phrase.partition(" of ")[0].partition(",")[0].casefold().split()
    return next(iter(stems(words[-1])), words[-1]) if words else ""


def value_of(word: str) -> float | None:
    """The number that a word or digits stand for.

    >>> value_of("Seven"), value_of("1,100"), value_of("seventh")
    (7, 1100.0, None)
    """
    if word[0].isdigit():
        return float(word.replace(",", ""))
    folded = word.casefold()
    compound = TENS.fullmatch(folded)
    return SIMPLE[compound[1]] + SIMPLE[compound[2]] if compound else SIMPLE.get(folded)


def is_time_or_closed(words: Sequence[str]) -> bool:
    """Whether the phrase counts time or the like, or is no noun phrase."""
    return words[-1] in NOT_COUNTED or any(word in CLOSED for word in words) or (len(words) > 1 and words[0].endswith("ly"))


def figure_of(analysis: Analysis, count: Count) -> Figure:
    """The count as a figure, with whose words it stands in."""
    voice: Voice = next((span.voice for span in analysis.voices if span.start <= count.start < span.end), "author")
    source = next(
        (
            source.name
            for source in analysis.sources
            for statement in source.statements
            if statement.start <= count.start < statement.end
        ),
        None,
    )
    return Figure(
        start=count.start,
        end=count.end,
        text=count.text,
        low=count.number,
        high=count.number,
        qualifier=None,
        measure="other",
        of=count.counted,
        source=source,
        voice=voice,
        as_of=None,
    )
