"""Figures that somebody is said to give, without a clause."""

import pytest

from tests.reading import attributed, statements

GIVEN = [
    ("The ministry puts the toll at 38.", "ministry", "the toll at 38"),
    (
        "The Chamber of Trade put the cost of the stoppage at 6 million crowns a day.",
        "Chamber of Trade",
        "the cost of the stoppage at 6 million crowns a day",
    ),
    ("The union speaks of 27 of its members.", "union", "27 of its members"),
    ("The ministry now admits to 24 dead.", "ministry", "24 dead"),
    ("The inquest counted 61 bodies at the mill.", "inquest", "61 bodies at the mill"),
    ("The fire chief gave the number as 17.", "fire chief", "the number as 17"),
]


@pytest.mark.parametrize(("text", "source", "told"), GIVEN, ids=[row[0] for row in GIVEN])
def test_a_figure_that_is_given_has_its_giver(text: str, source: str, told: str) -> None:
    ((name, _, _, direct),) = statements(text)
    assert (name, direct) == (source, False)
    assert attributed(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "She put the kettle on at 9.",
        "He gave 12 books to the school.",
        "He spoke of love.",
        "The number was put at 40.",
        "He owns three houses.",
        "The count of 14 was wrong.",
    ],
)
def test_a_number_that_nobody_gives_is_the_writers(text: str) -> None:
    assert statements(text) == []


def test_what_was_said_goes_on_behind_the_verb_of_a_relative_clause() -> None:
    text = "They died in a raid by rockets which the government said were fired from the hills."
    assert [(name, verb) for name, verb, _, _ in statements(text)] == [("government", "said")]
    assert attributed(text) == ["were fired from the hills"]
