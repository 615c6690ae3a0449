"""Small counts and spans of time that two accounts print alike, and counts of one thing that they print differently.

It knows numbers, plurals and who is heard; it refuses to know what happened to whom is counted. An article's own ledger leaves
such counts out unless something happens to those counted, for there are many in any text; that a second account prints
the same number of the same (*seven nurses*, *12 days*) is what makes it one of the incident's, or that each account has one
number, and not the same, of one thing (*seven lorries*, *nine lorries*).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.comparison.counted import THINGS, stems
from framing.comparison.places import voice_at
from framing.comparison.types import Account
from framing.ledgers.durations import TIMES
from framing.ledgers.happenings import NOT_COUNTED
from framing.ledgers.nouns import is_thing
from framing.ledgers.numbers import SIMPLE, TENS
from framing.types import Analysis, Figure

WORDED = "|".join(sorted(SIMPLE, key=len, reverse=True))
COUNTED = re.compile(
    rf"(?<![\w.,$€£%-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|(?i:{TENS.pattern.replace('(', '(?:')}|{WORDED}|both)) "
    r"(?:of (?:his|her|its|their|our|the [a-z]+['’]s) )?"
    r"(?P<phrase>(?:[A-Za-z][a-z-]+ ){0,2}?(?:[a-z][a-z-]*s|[a-z-]*(?:men|people|children|cattle|aircraft)))(?![\w-])"
)
"""A number, at most two words, and a plural."""
SMALLEST = 2
RECALLED = re.compile(
    r"\b(?:the|these|those|both|other|first|(?<!will )last|next|past|final|coming|previous|each|every|another|aged|of the|page|chapter|room|ward|gate|pier|route|line) $",
    re.IGNORECASE,
)
"""What stands before a count of those counted before, before a date or a name."""
ELAPSED = re.compile(r" ?(?:ago|old|earlier|later|previously|running|straight|of age|in a row)\b", re.IGNORECASE)
"""What stands behind a span of time that says when something was, or how old somebody is."""
AFTERWARDS = re.compile(r" ?(?:later|apart|earlier)\b", re.IGNORECASE)
SHORT = frozenset("minute minutes hour hours".split())
"""Spans that pass within an incident: that a second blast came *six minutes later* is told of it by several, *two years later* is not."""
CLOSED = frozenset(
    "of to in on at by for from with and or but as than per is was are were has had have that who which whom its his her their our this these those yes "
    "always perhaps across towards besides sometimes afterwards times says less others pairs sides camps halves hands ends".split()
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
    thing: bool
    """Of things, so far as the noun tells, not of people or time."""
    recalled: bool
    """*The six gunmen*: they were counted before, if not here."""


def complete_ledgers(accounts: Sequence[Account]) -> list[tuple[Account, list[Figure]]]:
    """The accounts with their figures, and with the small counts that another account prints too, in text order."""
    counts = [list(small_counts(account.analysis)) for account in accounts]
    told: dict[tuple[float, str], set[int]] = {}
    weighty: set[tuple[float, str]] = set()
    counted: set[tuple[float, str]] = set()
    numbers: dict[str, dict[int, set[float]]] = {}
    """noun of things → account → the numbers it has of them."""
    for number, (account, found) in enumerate(zip(accounts, counts, strict=True)):
        for count in found:
            told.setdefault((count.number, count.noun), set()).add(number)
            if not count.recalled:
                counted.add((count.number, count.noun))
            if count.thing:
                numbers.setdefault(count.noun, {}).setdefault(number, set()).add(count.number)
        for figure in account.analysis.figures:
            noun = noun_of(figure.of or "")
            if noun and figure.low is not None and figure.low == figure.high:
                told.setdefault((figure.low, noun), set()).add(number)
                weighty.add((figure.low, noun))
                numbers.setdefault(noun, {}).setdefault(number, set()).add(figure.low)
    rivals = {noun for noun, told_by in numbers.items() if len(told_by) > 1 and all(len(found) == 1 for found in told_by.values())}
    completed = []
    for account, found in zip(accounts, counts, strict=True):
        added = [
            figure_of(account.analysis, count)
            for count in found
            if (count.number, count.noun) in weighty
            or (count.thing and not count.recalled and count.noun in rivals)
            or ((count.number, count.noun) in counted and len(told[count.number, count.noun]) > 1)
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
        words = found["phrase"].casefold().split()
        if number is None or number < SMALLEST or not is_counted(words) or any(start < last and first < end for first, last in taken):
            continue
        recalled = is_recalled(text, start)
        if words[-1] in TIMES and (recalled or ELAPSED.match(text, end)):
            if words[-1] not in SHORT or not AFTERWARDS.match(text, end):
                continue
        yield Count(
            start=start,
            end=end,
            text=found[0],
            number=number,
            counted=found["phrase"],
            noun=noun_of(found["phrase"]),
            thing=words[-1] not in TIMES and is_thing(words[-1]),
            recalled=recalled,
        )


def is_recalled(text: str, start: int) -> bool:
    """Whether the number that starts here is of those counted before: *the six gunmen*, *all three*."""
    return RECALLED.search(text, max(0, start - 12), start) is not None


def noun_of(phrase: str) -> str:
    """The noun of a counted phrase, cut to what its forms share.

    >>> noun_of("tired nurses of the night shift"), noun_of("")
    ('nurs', '')
    """
    words = phrase.partition(" of ")[0].partition(",")[0].casefold().split()
    if not words:
        return ""
    return THINGS.get(words[-1]) or next(iter(stems(words[-1])), words[-1])


def value_of(word: str) -> float | None:
    """The number that a word or digits stand for.

    >>> value_of("Seven"), value_of("1,100"), value_of("seventh")
    (7, 1100.0, None)
    """
    if word[0].isdigit():
        return float(word.replace(",", ""))
    folded = word.casefold()
    if folded == "both":
        return 2
    compound = TENS.fullmatch(folded)
    return SIMPLE[compound[1]] + SIMPLE[compound[2]] if compound else SIMPLE.get(folded)


def is_counted(words: Sequence[str]) -> bool:
    """Whether this can be the phrase that a number counts: a noun phrase, and no clock time, age or step."""
    if words[-1] in NOT_COUNTED and words[-1] not in TIMES and words[-1] != "degrees":
        return False
    return CLOSED.isdisjoint(words) and not (len(words) > 1 and words[0].endswith("ly"))


def figure_of(analysis: Analysis, count: Count) -> Figure:
    """The count as a figure, with whose words it stands in."""
    return Figure(
        start=count.start,
        end=count.end,
        text=count.text,
        low=count.number,
        high=count.number,
        qualifier=None,
        measure="other",
        of=count.counted,
        source=source_at(analysis, count.start),
        voice=voice_at(analysis, count.start),
        as_of=None,
    )


def source_at(analysis: Analysis, place: int) -> str | None:
    """Who speaks at this place, in direct or indirect speech."""
    return next(
        (source.name for source in analysis.sources for statement in source.statements if statement.start <= place < statement.end), None
    )
