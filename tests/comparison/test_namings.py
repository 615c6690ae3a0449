"""Whether two namings can mean one speaker."""

import pytest

from framing.comparison.namings import same_speaker, speakers
from framing.types import Level

PERSON: Level = "named-person"
OFFICE: Level = "named-institution"
ROLE: Level = "role"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dr. Nela Astrup", "Astrup", True),
        ("Nela Astrup", "Prof. N. Astrup", True),
        ("the ministry", "the Defence Ministry", True),
        ("the Defence Ministry", "the Health Ministry", False),
        ("The Police", "police", True),
        ("Greta Solle", "Odo Varn", False),
    ],
)
def test_same_speaker(one: str, other: str, same: bool) -> None:
    assert same_speaker(one, other) is same


def test_a_surname_joins_the_full_name() -> None:
    assert speakers([("Nela Astrup", PERSON), ("Odo Varn", PERSON), ("Astrup", PERSON)]) == [0, 1, 0]


def test_a_short_name_that_fits_two_joins_neither() -> None:
    assert speakers([("the Defence Ministry", OFFICE), ("the Health Ministry", OFFICE), ("the ministry", OFFICE)]) == [0, 1, 2]


def test_unnamed_sources_are_one_only_in_the_same_words() -> None:
    numbers = speakers([("residents", "unnamed"), ("two residents", "unnamed"), ("Residents", "unnamed")])
    assert numbers == [0, 1, 0]


@pytest.mark.parametrize(
    ("namings", "numbers"),
    [
        ([("Astrup spokeswoman", ROLE), ("Nela Astrup", PERSON)], [0, 1]),
        ([("ministry spokeswoman", ROLE), ("the ministry", OFFICE)], [0, 0]),
        ([("Astrup", PERSON), ("Astrup’s office", OFFICE), ("Nela Astrup", PERSON)], [0, 1, 0]),
        ([("the clerks’ union", OFFICE), ("the union", OFFICE)], [0, 0]),
        ([("Her campaign", OFFICE), ("His campaign", OFFICE), ("her campaign", OFFICE)], [0, 1, 0]),
        ([("Varn and Nela Astrup", PERSON), ("Astrup", PERSON), ("Nela Astrup", PERSON)], [0, 1, 1]),
        ([("Nela Astrup Jr", PERSON), ("Astrup", PERSON)], [0, 0]),
        ([("the National Tide Service", OFFICE), ("the NTS", OFFICE)], [0, 0]),
        ([("the National Tide Service", OFFICE), ("the NTA", OFFICE)], [0, 1]),
    ],
)
def test_who_speaks_for_somebody_is_somebody_else(namings: list[tuple[str, Level]], numbers: list[int]) -> None:
    assert speakers(namings) == numbers
