"""Harm told of in general."""

import pytest

from tests.comparison.test_undone import told


@pytest.mark.parametrize(
    "text",
    [
        "Most drownings in the region are the work of drink.",
        "Shootings of any kind are rare in Kell.",
        "Such killings are rare.",
        "Any deaths would be examined by a board.",
        "Clerks are sent to a course for active shooting alarms.",
        "The mill holds a stabbing drill in May.",
    ],
)
def test_a_kind_of_harm_is_no_act(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The killings in the region shook the port.", ["The killings"]),
        ("Nobody has explained the three deaths in the city.", ["the three deaths"]),
        ("The fatal stabbing was a quarrel.", ["fatal stabbing"]),
    ],
)
def test_what_happened_is_one(text: str, words: list[str]) -> None:
    assert told(text) == words
