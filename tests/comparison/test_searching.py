"""A pattern that is searched for by what stands behind its opening finds what it finds in one piece."""

import re

import pytest

from framing.comparison import custody
from framing.comparison.fates import FATES
from framing.comparison.searching import NAMED, Phrasing, is_choice
from framing.comparison.wordings import FORMS
from tests.comparison.test_wordings import TOLD

SPLIT = [pattern for pattern, _ in (*FORMS, *FATES, *custody.FORMS) if Phrasing(pattern).before is not None]
SENTENCES = (
    "Two officers were reported killed and three women were listed as missing, the clerk said.",
    "The driver, whom the guards had beaten, was left with two broken ribs and minor burns to both hands.",
    "Five people, killed in the raid, were named on Tuesday; nine men, injured by shells, were not.",
    "A boy, 14, shot in the leg, and his sister, hit by two rounds, were carried out.",
    "Many houses burned down in Marl, and the bakery burned at noon.",
    "Of the forty marchers eleven were hurt, several dead.",
    "They had two fractured wrists and one cracked rib.",
    "Batons fell on the pickets, and bullets struck home.",
)
OPENED = r"\b(?:men|women)\s+(?:\w+\s+){0,2}?(?P<at>fell|sat) down"


def spans(found: re.Match[str]) -> tuple[tuple[int, int], int]:
    return found.span("at"), found.end()


def test_patterns_are_split() -> None:
    assert SPLIT
    assert all(NAMED in pattern for pattern in SPLIT)


@pytest.mark.parametrize("pattern", [*SPLIT, OPENED])
def test_a_split_pattern_finds_what_the_whole_one_finds(pattern: str) -> None:
    text = "\n".join((*(told.replace("{", "").replace("}", "") for told, _ in TOLD), *SENTENCES))
    bounds = [0, *(place.end() for place in re.finditer("\n", text)), len(text)]
    phrasing, whole = Phrasing(pattern), re.compile(pattern)
    for start, end in zip(bounds, bounds[1:], strict=False):
        assert list(map(spans, phrasing.search(text, start, end))) == list(map(spans, whole.finditer(text, start, end)))


def test_some_of_them_are_found() -> None:
    text = "\n".join(SENTENCES)
    assert sum(1 for pattern in SPLIT for _ in Phrasing(pattern).search(text, 0, len(text))) >= 5


@pytest.mark.parametrize(
    "text", ["men fell down", "old men all fell down, women sat down", "men\nfell down", "nobody fell down", "menfell down"]
)
def test_an_opening_stands_right_before_its_telling(text: str) -> None:
    found = list(map(spans, Phrasing(OPENED).search(text, 0, len(text))))
    assert found == list(map(spans, re.finditer(OPENED, text)))


def test_a_line_break_between_opening_and_telling_belongs_to_neither() -> None:
    assert list(Phrasing(r"\bmen(?P<at>\n?fell)").search("men\n\nfell", 0, 9)) == []


@pytest.mark.parametrize("pattern", [r"men|women (?P<at>fell)", r"men (?P<at>fell)|sat", r"men|(?P<at>fell)"])
def test_a_choice_outside_all_brackets_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="bar outside all brackets"):
        Phrasing(pattern)


def test_a_pattern_without_an_opening_is_searched_for_as_it_is() -> None:
    (found,) = Phrasing("fell|sat").search("She sat.", 0, 8)
    assert found.group(Phrasing("fell|sat").named) == "sat"


@pytest.mark.parametrize(("pattern", "expected"), [(r"[]|]a", False), (r"[^]|]|b", True), (r"\(|b", True), (r"(?:a[)]|b)", False)])
def test_bars_in_classes_and_brackets_choose_nothing_outside(pattern: str, expected: bool) -> None:
    assert is_choice(pattern) is expected
