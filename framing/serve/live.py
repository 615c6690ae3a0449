"""A class at this moment: how far it agrees, and how many marked each word.

It knows counts of words, so that a teacher may look every few seconds; it refuses to know what is right. The agreement is
the one of `framing.exercises.agreement` (Krippendorff's alpha over words), counted by word instead of pair by pair.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from framing.exercises.agreement import MARKED, NOT_MARKED, WORD, Coefficient, rounded
from framing.exercises.types import Mark

SHADES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """A stretch of a text and how many students marked it."""

    start: int
    end: int
    students: int
    shade: int
    """0 nobody … 5 everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A wording that several students marked."""

    passage: str
    start: int
    end: int
    text: str
    students: int
    kinds: tuple[tuple[str, int], ...]
    """How many gave which kind, the most frequent first."""
    reasons: tuple[tuple[str, str], ...]
    """(student, reason)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look at a class."""

    working: int
    """Students who marked anything, or are done."""
    marks: int
    alpha_marked: Coefficient
    alpha_kinds: Coefficient
    heat: Mapping[str, Sequence[Heat]]
    found: Sequence[Found]


def look(texts: Mapping[str, str], marks: Sequence[Mark], *, looked: Iterable[tuple[str, str]] = ()) -> Look:
    """Agreement, heat and wordings of a class. `looked`: (student, passage) of those who are done with a passage."""
    words = {passage: [match.span() for match in WORD.finditer(text)] for passage, text in texts.items()}
    working: dict[str, set[str]] = {passage: set() for passage in texts}
    for student, passage in looked:
        working[passage].add(student)
    labels: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for mark in sorted(marks, key=lambda mark: (mark.student, mark.passage, mark.start, mark.end, mark.kind or "")):
        working[mark.passage].add(mark.student)
        labels[mark.student, mark.passage].update(dict.fromkeys(words_in(words[mark.passage], mark), mark.kind or MARKED))
    counts: dict[str, list[Counter[str]]] = {passage: [Counter() for _ in places] for passage, places in words.items()}
    for (_, passage), mine in labels.items():
        for place, label in mine.items():
            counts[passage][place][label] += 1
    everybody = set().union(*working.values()) if working else set()
    return Look(
        working=len(everybody),
        marks=len(marks),
        alpha_marked=agreement(counts, working, everybody, kinds=False),
        alpha_kinds=agreement(counts, working, everybody, kinds=True),
        heat={
            passage: heat(texts[passage], words[passage], [sum(count.values()) for count in counts[passage]], len(working[passage]))
            for passage in texts
        },
        found=wordings(texts, marks),
    )


def words_in(words: Sequence[tuple[int, int]], mark: Mark) -> list[int]:
    """The words that the mark holds at least half of."""
    first = max(0, bisect_right(words, (mark.start, 0)) - 1)
    last = bisect_left(words, (mark.end, 0))
    return [
        place
        for place in range(first, last)
        if 2 * (min(words[place][1], mark.end) - max(words[place][0], mark.start)) >= words[place][1] - words[place][0]
    ]


def agreement(
    counts: Mapping[str, Sequence[Counter[str]]], working: Mapping[str, set[str]], everybody: set[str], *, kinds: bool
) -> Coefficient:
    """Krippendorff's alpha, nominal, from the number of students who gave each label to each word."""
    totals: Counter[str] = Counter()
    apart = 0.0
    units = 0
    for passage, words in counts.items():
        coders = len(working[passage])
        if coders < 2:
            continue
        for count in words:
            units += 1
            marked = sum(count.values())
            given = dict(count) if kinds else ({MARKED: marked} if marked else {})
            if marked < coders:
                given[NOT_MARKED] = coders - marked
            totals.update(given)
            apart += (coders * coders - sum(number * number for number in given.values())) / (coders - 1)
    if not everybody:
        return Coefficient(value=None, reason="nobody answered", coders=0, units=0)
    if len(everybody) == 1:
        reason = "only one student answered: agreement needs two or more"
        return Coefficient(value=None, reason=reason, coders=1, units=0)
    if not units:
        return Coefficient(value=None, reason="no two students answered the same item", coders=len(everybody), units=0)
    values = sum(totals.values())
    expected = values * values - sum(number * number for number in totals.values())
    if not expected:
        reason = "everybody gave the same single answer: with nothing that varies, agreement beyond chance is not defined"
        return Coefficient(value=None, reason=reason, coders=len(everybody), units=units)
    return Coefficient(value=rounded(1 - (values - 1) * apart / expected), coders=len(everybody), units=units)


def heat(text: str, words: Sequence[tuple[int, int]], students: Sequence[int], working: int) -> list[Heat]:
    """The whole text in stretches; neighbouring words that as many students marked are one."""
    found: list[Heat] = []
    before = 0
    for (start, end), number in zip(words, students, strict=True):
        if number and number == before:
            found[-1] = replace(found[-1], end=end)
        elif number:
            reached = found[-1].end if found else 0
            if reached < start:
                found.append(Heat(start=reached, end=start, students=0, shade=0))
            found.append(Heat(start=start, end=end, students=number, shade=max(1, round(SHADES * number / max(working, 1)))))
        before = number
    if not found or found[-1].end < len(text):
        found.append(Heat(start=found[-1].end if found else 0, end=len(text), students=0, shade=0))
    return found


def wordings(texts: Mapping[str, str], marks: Iterable[Mark]) -> list[Found]:
    """Marks that touch each other taken together, the most marked first; shown as the stretch that most students chose."""
    groups: list[list[Mark]] = []
    reach = -1
    for mark in sorted(marks, key=lambda mark: (mark.passage, mark.start, mark.end)):
        if groups and groups[-1][0].passage == mark.passage and mark.start < reach:
            groups[-1].append(mark)
            reach = max(reach, mark.end)
        else:
            groups.append([mark])
            reach = mark.end
    found = []
    for group in groups:
        spans = Counter((mark.start, mark.end) for mark in group)
        start, end = min(spans, key=lambda span: (-spans[span], span[0] - span[1]))
        kinds = Counter(mark.kind or "" for mark in group)
        found.append(
            Found(
                passage=group[0].passage,
                start=start,
                end=end,
                text=texts[group[0].passage][start:end],
                students=len({mark.student for mark in group}),
                kinds=tuple(sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))),
                reasons=tuple((mark.student, mark.reason) for mark in group if mark.reason),
            )
        )
    return sorted(found, key=lambda one: (-one.students, one.passage, one.start))
