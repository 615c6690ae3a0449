"""Figures in units of one kind are held against each other, whatever their units."""

import pytest

from framing.comparison.mentions import distance
from framing.comparison.scales import factors, scale_of
from framing.comparison.types import FigureValue


def value(text: str, number: float, of: str | None) -> FigureValue:
    return FigureValue(
        document="a",
        start=0,
        end=len(text),
        text=text,
        low=number,
        high=number,
        qualifier=None,
        of=of,
        source=None,
        voice="author",
        place="body",
        as_of=None,
    )


HOURS, MINUTES = value("two hours", 2, "hours"), value("120 minutes", 120, "minutes")
METRES, KILOMETRES = value("800 metres", 800, "metres"), value("3 km", 3, "km")
BARE, GOATS = value("14", 14, None), value("14 goats", 14, "goats")


def test_a_unit_has_a_kind_and_a_size() -> None:
    assert [scale_of(found) for found in (HOURS, METRES, BARE, GOATS)] == [("time", 60.0), ("length", 1.0), None, None]


def test_units_of_one_kind_are_compared_in_one() -> None:
    assert factors(HOURS, MINUTES) == (60.0, 1.0)
    assert distance(HOURS, MINUTES) == 0.0
    assert 1.5 < distance(METRES, KILOMETRES) < 2.5


@pytest.mark.parametrize("other", [METRES, BARE, GOATS])
def test_other_kinds_are_left_as_they_are(other: FigureValue) -> None:
    assert factors(HOURS, other) == (1.0, 1.0)
