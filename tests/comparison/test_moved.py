"""Numbers that one account gives as one count on the move stand in one row, and are an update."""

import pytest

from framing.comparison.figures import find_figure_rows
from framing.comparison.moved import is_course, is_other_time, is_set_against
from tests.comparison.accounts import account


@pytest.mark.parametrize(
    ("before", "between"),
    [
        ("raising the toll from ", " to "),
        ("15 people are unaccounted for ", ", down from "),
        ("the number fell to ", " by the evening from "),
        ("Four people are missing, ", " are missing, compared with "),
        ("The ministry will close ", " schools instead of the "),
        ("Shares ended the day ", " lower, having been down "),
    ],
)
def test_a_course(before: str, between: str) -> None:
    assert is_course(before, between)


@pytest.mark.parametrize(("before", "between"), [("boys aged from ", " to "), ("It killed ", " and hurt "), ("", " women and ")])
def test_no_course(before: str, between: str) -> None:
    assert not is_course(before, between)


@pytest.mark.parametrize(
    ("between", "behind", "expected"),
    [
        (" arrests, compared to ", " the previous night.", True),
        (" boats, compared with ", " in the same month last year.", True),
        (" thefts, compared with ", " a year earlier.", True),
        (" are missing, compared with ", " on Monday.", False),
        (" are missing, down from ", " the previous night.", False),
    ],
)
def test_a_count_of_another_time_is_no_earlier_state(between: str, behind: str, expected: bool) -> None:
    assert is_other_time(between, behind) is expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [(" million crowns, not the ", True), (", well below the ", True), (" flooded homes, far more than the ", True), (" and ", False)],
)
def test_numbers_set_against_each_other(between: str, expected: bool) -> None:
    assert is_set_against(between) is expected


def test_two_nights_are_two_quantities() -> None:
    both = account("a", "Fair at Dorn\n\nGuards made six arrests at the fair on Sunday, compared to 28 the night before.\n")
    first = account("b", "Dorn fair opens\n\nGuards made 28 arrests at the fair on Saturday.\n")
    six, many = sorted(find_figure_rows((both, first)), key=lambda row: len(row.values))
    assert [value.text for value in six.values] == ["six arrests"]
    assert [value.low for value in many.values] == [28, 28]


def test_an_old_number_and_a_new_one_are_one_quantity() -> None:
    old = account("a", "Dockers at Dorn\n\nThe port has offered the dockers 4 per cent more pay.\n", published="2031-05-04")
    new = account(
        "b", "Dorn goes on\n\nThe port improved its pay offer to 6 per cent from 4 per cent for the dockers.\n", published="2031-05-05"
    )
    (row,) = (row for row in find_figure_rows((old, new)) if row.measure == "percent")
    assert {value.text for value in row.values} == {"4 per cent", "6 per cent"}
    assert row.conflict == "updated"
    assert "b gives both as one count on the move" in row.why
