"""Small counts stand in the figures table if two accounts print them alike."""

import pytest

from framing.comparison.corroborated import complete_ledgers, noun_of, value_of
from tests.comparison.accounts import account, place

ONE = account(
    "a",
    "Fever\n\nSeven nurses share one kettle. The lamps burn for four hours a night. He left Dorn two years ago with three suitcases.\n",
)
OTHER = account(
    "b",
    "Ward at night\n\nThe kettle belongs to seven tired nurses. Nobody sleeps: the lamps go out after four hours. He left two years ago.\n",
)
NEITHER = account("c", "Ward\n\nFive nurses share a kettle.\n")


def added(*accounts: object) -> list[list[str]]:
    completed = complete_ledgers(accounts)  # type: ignore[arg-type]
    return [
        [place(found, figure.start, figure.end) for figure in ledger if figure not in found.analysis.figures] for found, ledger in completed
    ]


def test_a_count_that_two_accounts_print_is_a_figure() -> None:
    assert "Seven nurses" in added(ONE, OTHER)[0]
    assert "seven tired nurses" in added(ONE, OTHER)[1]


def test_one_account_may_recall_what_another_counts() -> None:
    assert added(account("a", "Mill\n\nIt kept five mills shut.\n"), account("b", "Mill\n\nThe five mills are silent.\n")) == [
        ["five mills"],
        ["five mills"],
    ]


def test_a_count_of_one_account_is_none() -> None:
    assert added(ONE, NEITHER) == [[], []]


def test_what_is_long_ago_is_no_figure() -> None:
    assert not any("years" in text for texts in added(ONE, OTHER) for text in texts)


def test_ledgers_stay_in_text_order_and_keep_every_figure() -> None:
    for found, ledger in complete_ledgers([ONE, OTHER]):
        assert [figure.start for figure in ledger] == sorted(figure.start for figure in ledger)
        assert set(found.analysis.figures) <= set(ledger)


def test_a_recalled_count_needs_a_figure_of_the_ledger() -> None:
    told = account("a", "Mill\n\nSix gunmen were killed in the mill.\n")
    recalled = account("b", "Mill\n\nThe six gunmen will not tell us why.\n")
    assert added(told, recalled)[1] == ["six gunmen"]
    assert added(account("a", "Mill\n\nThe six spires of Dorn are old.\n"), account("b", "Mill\n\nThe six spires lean.\n")) == [[], []]


@pytest.mark.parametrize(("phrase", "noun"), [("warplanes", "planes"), ("jets of the navy", "planes"), ("counting centers", "centres")])
def test_things_of_several_names(phrase: str, noun: str) -> None:
    assert noun_of(phrase) == noun


@pytest.mark.parametrize(("word", "number"), [("forty-two", 42), ("Nine", 9), ("1,100", 1100.0), ("ninth", None)])
def test_numbers(word: str, number: float | None) -> None:
    assert value_of(word) == number


def test_one_thing_that_each_account_counts_once_is_a_figure_whatever_the_numbers() -> None:
    one = account("a", "Dawn\n\nThe men came in seven lorries before dawn.\n")
    other = account("b", "Dawn\n\nThe men came in nine lorries, she said.\n")
    twice = account("b", "Dawn\n\nThey came in nine lorries and left in two lorries.\n")
    assert added(one, other) == [["seven lorries"], ["nine lorries"]]
    assert added(one, twice) == [[], []]
