"""How far a class agrees: Krippendorff's alpha, Cohen's kappa for each pair, and overlap of marked characters.

It knows labels, coders and chance, and that a figure which can't be had is None with the reason; it refuses to know
what is right.

Alpha and kappa are NLTK's (`AnnotationTask`): alpha bears missing answers, kappa is taken over what both answered.
Krippendorff (2004), Content Analysis; Cohen (1960), A Coefficient of Agreement for Nominal Scales.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from framing.exercises.types import Mark, Sheet

WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
NOT_MARKED = "–"
MARKED = "marked"

Labels = Mapping[str, Mapping[str, str]]
"""Student → unit → label; a unit the student did not answer is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coefficient(Sheet):
    """One figure of agreement; where it can't be had, `value` is None and `reason` says why."""

    value: float | None
    reason: str | None = None
    coders: int
    units: int
    """Units that two coders or more labelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAgreement(Sheet):
    """Two students side by side."""

    students: tuple[str, str]
    kappa: Coefficient
    overlap: float | None = None
    """Characters both marked, twice, over the characters of each added up (Dice 1945); None where neither marked any."""


def alpha(labels: Labels) -> Coefficient:
    """Krippendorff's alpha, nominal.

    >>> alpha({"S01": {"a": "x", "b": "y"}, "S02": {"a": "x", "b": "y"}}).value
    1.0
    >>> alpha({"S01": {"a": "x"}}).reason
    'only one student answered: agreement needs two or more'
    """
    shared = shared_units(labels)
    coders = {student for student, answers in labels.items() if answers}
    reason = obstacle(labels, shared, coders)
    if reason is not None:
        return Coefficient(value=None, reason=reason, coders=len(coders), units=len(shared))
    from nltk.metrics.agreement import AnnotationTask

    task = AnnotationTask(data=[(student, unit, label) for student, unit, label in triples(labels) if unit in shared])
    return Coefficient(value=rounded(task.alpha()), coders=len(coders), units=len(shared))


def kappa(labels: Labels, one: str, other: str) -> Coefficient:
    """Cohen's kappa of two students over the units that both labelled.

    >>> kappa({"A": {"1": "x", "2": "y"}, "B": {"1": "x", "2": "y"}}, "A", "B").value
    1.0
    """
    pair = {student: labels.get(student, {}) for student in (one, other)}
    shared = shared_units(pair)
    coders = {student for student, answers in pair.items() if answers}
    reason = obstacle(pair, shared, coders)
    if reason is not None:
        return Coefficient(value=None, reason=reason, coders=len(coders), units=len(shared))
    from nltk.metrics.agreement import AnnotationTask

    task = AnnotationTask(data=[(student, unit, label) for student, unit, label in triples(pair) if unit in shared])
    return Coefficient(value=rounded(task.kappa_pairwise(one, other)), coders=2, units=len(shared))


def obstacle(labels: Labels, shared: frozenset[str], coders: set[str]) -> str | None:
    """Why agreement can't be computed, in words; None if it can."""
    if not coders:
        return "nobody answered"
    if len(coders) == 1:
        return "only one student answered: agreement needs two or more"
    if not shared:
        return "no two students answered the same item"
    if len({label for _, unit, label in triples(labels) if unit in shared}) == 1:
        return "everybody gave the same single answer: with nothing that varies, agreement beyond chance is not defined"
    return None


def shared_units(labels: Labels) -> frozenset[str]:
    """Units that two students or more labelled."""
    counts: dict[str, int] = {}
    for answers in labels.values():
        for unit in answers:
            counts[unit] = counts.get(unit, 0) + 1
    return frozenset(unit for unit, count in counts.items() if count > 1)


def triples(labels: Labels) -> Iterable[tuple[str, str, str]]:
    for student in sorted(labels):
        for unit in sorted(labels[student]):
            yield student, unit, labels[student][unit]


def word_labels(
    passages: Mapping[str, str], marks: Iterable[Mark], *, kinds: bool = True, looked: Iterable[tuple[str, str]] = ()
) -> dict[str, dict[str, str]]:
    """Every word of the passages a student worked on, labelled with the kind of the mark that holds at least half of it.

    A student worked on a passage who marked anything in it, or is among those who `looked`: (student, passage).
    `kinds=False` asks only whether a word is marked at all.
    """
    words = {passage: [(match.start(), match.end()) for match in WORD.finditer(text)] for passage, text in passages.items()}
    labels: dict[str, dict[str, str]] = {}
    for student, passage in sorted(looked):
        labels.setdefault(student, {}).update({f"{passage}:{start:06}": NOT_MARKED for start, _ in words.get(passage, ())})
    for mark in sorted(marks, key=lambda mark: (mark.student, mark.passage, mark.start, mark.end, mark.kind or "")):
        mine = labels.setdefault(mark.student, {})
        for start, end in words.get(mark.passage, ()):
            unit = f"{mark.passage}:{start:06}"
            mine.setdefault(unit, NOT_MARKED)
            if 2 * (min(end, mark.end) - max(start, mark.start)) >= end - start:
                mine[unit] = (mark.kind or MARKED) if kinds else MARKED
    return labels


def dice(ones: set[tuple[str, int]], others: set[tuple[str, int]]) -> float | None:
    """What two sets of characters share, twice, over the sizes of both added up (Dice 1945); None of two empty sets."""
    if not ones and not others:
        return None
    return rounded(2 * len(ones & others) / (len(ones) + len(others)))


def marked_characters(marks: Iterable[Mark], student: str) -> set[tuple[str, int]]:
    return {(mark.passage, place) for mark in marks if mark.student == student for place in range(mark.start, mark.end)}


def pairs(labels: Labels, marks: Sequence[Mark] = ()) -> tuple[PairAgreement, ...]:
    """Every two students side by side, in the order of their codes."""
    students = sorted(set(labels) | {mark.student for mark in marks})
    characters = {student: marked_characters(marks, student) for student in students}
    return tuple(
        PairAgreement(
            students=(one, other),
            kappa=kappa(labels, one, other),
            overlap=dice(characters[one], characters[other]),
        )
        for one, other in combinations(students, 2)
    )


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what has a value; None of nothing."""
    known = [value for value in values if value is not None]
    return rounded(sum(known) / len(known)) if known else None


def rounded(value: float) -> float:
    return round(float(value), 4)
