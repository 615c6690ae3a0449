"""Numbers in passing stand in the figures table where another account tells the same quantity."""

from types import SimpleNamespace

import pytest

from framing.comparison import joined_numbers
from framing.comparison.figures import find_figure_rows
from framing.comparison.passing import is_one_thing, numbers_in_passing
from tests.comparison.accounts import account


def passing(text: str) -> list[str]:
    told = account("a", f"Notes from the quay\n\n{text}\n")
    return [figure.text for figure in numbers_in_passing(told.analysis, told.analysis.figures)]


def rows_of_several(*texts: str) -> list[list[str]]:
    accounts = [account(name, f"Notes from the quay\n\n{text}\n") for name, text in zip("abcd", texts, strict=False)]
    return [[value.text for value in row.values] for row in find_figure_rows(accounts) if len({value.document for value in row.values}) > 1]


def test_numbers_the_ledger_leaves_out_are_read_with_what_they_count() -> None:
    assert passing("The pilot had two keys and a torch. Remember the 38.") == ["two keys", "38"]


@pytest.mark.parametrize(
    "text",
    [
        "The lamp went out at half past six.",
        "Mara Oss, 41, keeps the light.",
        "He is in bed 14.",
        "She lost two teeth.",
        "She lives at 3 Mill Lane.",
    ],
)
def test_hours_ages_numbered_beds_and_teeth_are_no_quantities(text: str) -> None:
    assert passing(text) == []


def test_a_name_before_a_plain_noun_is_no_address() -> None:
    assert passing("The lamps went out in 9 Brennet farms.") == ["9 Brennet farms"]


def test_a_bare_number_finds_the_count_that_another_account_names() -> None:
    told = "Thirty-eight miners were killed when the shaft at Low Weir flooded on Monday."
    recalled = "Low Weir has not slept since Monday. Remember the 38 when you read of the shaft."
    assert ["Thirty-eight miners", "38"] in rows_of_several(told, recalled)


def test_numbers_of_unlike_things_stay_apart() -> None:
    assert rows_of_several("The hut has two rooms and a stove.", "The two countries signed the pact of the weir.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "On Friday 50 people were killed in Pell. Police arrested 50 people.",
            "Police arrested 50 people in Pell. On Friday 50 people were killed.",
        ),
        ("The storm killed 25 people in Pell. It tore down 25 houses.", "It tore down 25 houses in Pell. The storm killed 25 people."),
        ("The dam held 600 tonnes. It fed 600 homes in Marl.", "In Marl 600 homes drank from a dam of 600 tonnes."),
    ],
)
def test_what_an_account_counts_twice_with_one_number_stays_two_rows(one: str, other: str) -> None:
    assert [len(row) for row in rows_of_several(one, other)] == [2, 2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry sank off Oster at 14 knots.", "The ferry sank off Oster. A boy of 14 swam ashore."),
        ("The ship sank off Oster with 26 sailors.", "The ship that sank off Oster was built in '26."),
        ("Highway 44 near Pell was closed after a bus crashed.", "A bus with 44 aboard crashed near Pell."),
        ("The shaft at Low Weir is 300 feet deep.", "The 300 of Low Weir marched."),
        ("Oster Rovers won 15 to 12 in Pell.", "In Pell 15 fans were held."),
    ],
)
def test_ages_years_roads_lengths_and_results_meet_no_count(one: str, other: str) -> None:
    assert rows_of_several(one, other) == []


def test_women_are_no_row_of_people_that_happen_to_be_as_many() -> None:
    assert (
        rows_of_several("Seventeen people of one family were killed in the raid.", "The dead of the raid include 17 women, a doctor said.")
        == []
    )


def test_rows_of_numbers_in_passing_count_one_thing_and_are_not_all_recalled() -> None:
    assert is_one_thing(["key", "key"], [None, None], [False, True])
    assert is_one_thing([None, "hour"], ["time", "time"], [False, False])
    assert not is_one_thing(["key", "key"], [None, None], [True, True])
    assert not is_one_thing(["room", "country"], [None, None], [False, False])
    assert not is_one_thing([None, None], [None, None], [False, False])


@pytest.mark.parametrize(
    ("one", "other", "row"),
    [
        (
            "The league has seven towns on the weir.",
            "He left the seven-town league of the weir.",
            ["seven towns", "seven-town league of the weir"],
        ),
        (
            "The nearly four-year-long search in the weir is over.",
            "After nearly four years of searching, the weir is at rest.",
            ["nearly four-year-long search", "nearly four years of searching"],
        ),
        (
            "A six-week search of the weir ended.",
            "The six-week search of the weir was in vain.",
            ["six-week search of the weir", "six-week search of the weir"],
        ),
    ],
)
def test_a_number_in_one_word_with_what_it_counts_is_the_number_beside_it(one: str, other: str, row: list[str]) -> None:
    assert row in rows_of_several(one, other)


def test_spans_of_two_things_stay_apart() -> None:
    assert rows_of_several("The pilot took a six-week course.", "She opened the six-week fair of the weir.") == []


def test_all_of_those_some_are_of_are_a_number_in_passing() -> None:
    assert passing("Three of the eleven came from Ebb.") == ["Three", "eleven"]


def test_a_number_behind_to_is_an_hour_only_behind_minutes() -> None:
    assert passing("The bell rang at a quarter to 8. They own up to 17.") == ["17"]


class Told:
    """Mentions of which the first is like the last, and the second is not."""

    def __init__(self, *_: object) -> None: ...

    def could_be_one(self, *_: int) -> bool:
        return True

    def log_odds(self, one: int, other: int) -> float:
        return 2.0 if {one, other} == {0, 2} else -3.0


@pytest.mark.parametrize(("passing", "joined"), [(True, [[0, 1, 2]]), (False, [[0, 1], [2]])])
def test_a_number_in_passing_joins_a_row_by_the_mention_that_is_most_like_it(
    passing: bool, joined: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joined_numbers, "Printed", Told)
    value = SimpleNamespace(low=14, high=14)
    mentions = [SimpleNamespace(value=value, passing=each) for each in (False, False, passing)]
    assert joined_numbers.join_numbers([[0, 1], [2]], mentions, lambda one, other: 0.0) == joined
