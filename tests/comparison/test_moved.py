"""Numbers that one account gives as one count on the move stand in one row, and are an update."""

import pytest

from framing.comparison.figures import find_figure_rows
from framing.comparison.moved import is_course, is_set_against
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
    ("between", "expected"),
    [(" million crowns, not the ", True), (", well below the ", True), (" flooded homes, far more than the ", True), (" and ", False)],
)
def test_numbers_set_against_each_other(between: str, expected: bool) -> None:
    assert is_set_against(between) is expected


def test_an_old_number_and_a_new_one_are_one_quantity() -> None:
    old = account("a", "Dockers at Dorn\n\nThe port has offered the dockers 4 per cent more pay.\n", published="2031-05-04")
    new = account(
        "b", "Dorn goes on\n\nThe port improved its pay offer to 6 per cent from 4 per cent for the dockers.\n", published="2031-05-05"
    )
    (row,) = (row for row in find_figure_rows((old, new)) if row.measure == "percent")
    assert {value.text for value in row.values} == {"4 per cent", "6 per cent"}
    assert row.conflict == "updated"
    assert "b gives both as one count on the move" in row.why
