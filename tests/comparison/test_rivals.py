"""Accounts that give one quantity with different numbers stand in one row; other quantities stay apart."""

import pytest

from framing.comparison.figures import find_figure_rows
from framing.comparison.types import Account, FigureRow
from tests.comparison.accounts import account

FIRST, LATER = "2031-05-04", "2031-05-06"


def row_with(rows: tuple[FigureRow, ...], text: str) -> FigureRow:
    return next(row for row in rows if any(text in value.text for value in row.values))


def two(one: str, other: str, *, later: str = LATER) -> tuple[Account, Account]:
    return (
        account("a", f"The mill at Dorn\n\n{one}\n", published=FIRST),
        account("b", f"Dorn after the mill\n\n{other}\n", published=later),
    )


@pytest.mark.parametrize(
    ("one", "other", "first", "second", "conflict"),
    [
        (
            "Six boats searched the pond below the mill until dark, the crews in oilskins. Fourteen boats came from Dorn.",
            "Two dozen boats searched the river at Dorn for the miller.",
            "Fourteen boats",
            "Two dozen boats",
            "unexplained",
        ),
        (
            "Eleven people are missing at the mill.",
            "Six people are still unaccounted for in Dorn.",
            "Eleven people",
            "Six people",
            "updated",
        ),
        (
            "The guild said 4,000 people had fled the town.",
            "The council said 9,500 people had fled, counting those who sleep at their cousins' farms.",
            "4,000 people",
            "9,500 people",
            "different-scope",
        ),
        (
            "The mill spilled 80 tonnes of oil, the port said.",
            "The divers' league said 300 tonnes of oil had leaked from the mill.",
            "80 tonnes",
            "300 tonnes",
            "different-source",
        ),
        (
            "By noon 140 operations had been put off in the infirmary at Dorn.",
            "The infirmary at Dorn put off 260 operations on the first day.",
            "140 operations",
            "260 operations",
            "updated",
        ),
        (
            "The plan threatens 1,800 drivers with dismissal.",
            "The plan threatens 5,400 jobs.",
            "1,800 drivers",
            "5,400 jobs",
            "different-scope",
        ),
    ],
)
def test_different_numbers_of_one_quantity_share_a_row(one: str, other: str, first: str, second: str, conflict: str) -> None:
    rows = find_figure_rows(two(one, other))
    assert row_with(rows, first) is row_with(rows, second)
    assert row_with(rows, first).conflict == conflict


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        ("Nine strikers were injured at the gate.", "Four officers were injured at the gate.", "Nine strikers", "Four officers"),
        ("The works paid 5,000 crowns to each family.", "The works paid 4,000 lirra to each family.", "5,000 crowns", "4,000 lirra"),
        ("The levy is 40 crowns.", "The stoppage costs six million crowns a day.", "40 crowns", "six million crowns"),
        ("14 people were killed on the bus.", "Eight adults were killed on the bus.", "14 people", "Eight adults"),
    ],
)
def test_other_quantities_stay_apart(one: str, other: str, first: str, second: str) -> None:
    rows = find_figure_rows(two(one, other))
    assert row_with(rows, first) is not row_with(rows, second)


def test_an_account_that_gives_both_as_two_quantities_keeps_them_apart() -> None:
    rows = find_figure_rows(two("19 boats sank at Dorn. In a later storm 31 boats sank at Low Ferry.", "31 boats sank at Low Ferry."))
    assert row_with(rows, "19 boats") is not row_with(rows, "31 boats")


def test_an_account_that_says_the_count_has_moved_joins_both() -> None:
    rows = find_figure_rows(
        two("46 people were arrested at the mill.", "The arrests at the mill, 46 at midnight, had risen to 71 a day later.")
    )
    assert {value.low for value in row_with(rows, "71").values} == {46, 71}
    assert row_with(rows, "71").conflict == "updated"


def test_one_sentence_may_tell_a_count_then_and_now_in_every_account() -> None:
    text = "The job cuts at the mill have grown to 480 posts from the 300 posts announced in May."
    rows = find_figure_rows(two(text, f"At Dorn {text[4:]}"))
    assert {value.low for value in row_with(rows, "480").values} == {300, 480}


def test_some_who_were_added_are_no_toll() -> None:
    rows = find_figure_rows(
        two(
            "Three people were killed at the mill.",
            "Two people died of their burns, raising the number of people killed at the mill to five.",
        )
    )
    assert row_with(rows, "five") is not row_with(rows, "Two people")


def test_those_on_board_are_one_quantity() -> None:
    rows = find_figure_rows(
        two(
            "The ferry was carrying 38 passengers, its owner said.",
            "There were 52 people aboard the ferry, the harbour said, counting the crew.",
        )
    )
    assert row_with(rows, "38 passengers") is row_with(rows, "52 people")
    assert row_with(rows, "52 people").conflict == "different-scope"


def test_two_accounts_that_both_print_both_counts_tell_one_quantity() -> None:
    rows = find_figure_rows(
        two(
            "The firm puts the jobs at the mill at 2,300; the guild says 3,100 if carters are counted. The gate is shut.",
            "The firm says 2,300 jobs at the mill will go. The guild says 3,100 jobs will go at the mill.",
        )
    )
    assert row_with(rows, "2,300") is row_with(rows, "3,100")


def test_a_span_of_time_and_a_count_of_people_are_never_one_quantity() -> None:
    rows = find_figure_rows(
        two("12 people were killed in the siege of the mill at Dorn.", "People were held for 12 hours in the siege of the mill at Dorn.")
    )
    assert row_with(rows, "12 people") is not row_with(rows, "12 hours")


def test_two_classes_with_one_number_in_one_sentence_are_two_quantities() -> None:
    text = "Three women and three constables were killed at the mill."
    rows = find_figure_rows(two(text, f"At Dorn {text[0].lower()}{text[1:]}"))
    assert row_with(rows, "hree women") is not row_with(rows, "three constables")


def test_fighters_who_are_claimed_and_people_who_are_counted_may_be_the_same() -> None:
    rows = find_figure_rows(
        two(
            "The army said eight militants were killed in the raid on the mill.",
            "Elders said 13 people were killed in the raid on the mill. The army said eight militants had been killed.",
        )
    )
    assert row_with(rows, "13 people") is row_with(rows, "eight militants")
    assert row_with(rows, "13 people").conflict == "different-source"


def test_a_whole_is_not_what_is_left_of_it() -> None:
    text = "Medics and police said 57 people were injured at the mill. The clinic said 38 weavers were injured; police said 19 constables were injured."
    rows = find_figure_rows(two(text, text.replace("at the mill", "in Dorn")))
    assert row_with(rows, "57 people") is not row_with(rows, "38 weavers")
