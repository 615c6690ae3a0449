"""One verb that tells what befell two groups."""

import pytest

from framing.comparison.agency import tellings_of
from tests.comparison.accounts import account


def camps_told(sentence: str) -> list[set[str]]:
    return [set(telling.harmed.camps) for telling in tellings_of(account("a", f"Notes\n\n{sentence}\n"))]


def test_two_camps_that_are_counted_are_two_tellings() -> None:
    assert camps_told("Eleven marchers and four officers were hurt.") == [{"crowd"}, {"forces"}]


def test_both_tell_how_many_they_were() -> None:
    text = "Notes\n\nEleven marchers and one officer were hurt.\n"
    first, second = tellings_of(account("a", text))
    assert (first.harmed.numbers, second.harmed.numbers) == ({"11"}, {"1"})
    assert (first.harmed.several, second.harmed.several) == (True, False)
    assert first.choice == second.choice


@pytest.mark.parametrize(
    "sentence",
    [
        "Eleven marchers and their dogs were hurt.",
        "Four officers and two guards were hurt.",
        "Four clerks and two cooks were hurt.",
        "Four officers and two others were hurt.",
        "Between 20 and 30 marchers were hurt.",
        "Two boys aged 12 and 14 were killed.",
        "The stones hurt eleven marchers and four officers.",
    ],
)
def test_others_are_one(sentence: str) -> None:
    assert len(camps_told(sentence)) == 1
