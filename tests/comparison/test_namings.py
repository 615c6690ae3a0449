"""Whether two namings can mean one speaker."""

import pytest

from framing.comparison.namings import same_speaker, speakers
from framing.types import Level

PERSON: Level = "named-person"
OFFICE: Level = "named-institution"


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
