"""Sums, tests and intervals over incidents, against the same counted by hand."""

import numpy
import pytest

from framing.comparison.incident_draws import accounts_of, drawn, over_incidents, parted, shuffled, totals_of, values_of
from framing.comparison.tallies import Tally
from framing.types import VOICES

COLUMNS = [("hedge", "author"), ("booster", "author"), ("contrast", "author")]
AUTHOR = VOICES.index("author")
OUTLETS = ["courier", "gazette", "herald"]


def tally(outlet: str, incident: int, words: int, markers: list[int]) -> Tally:
    """An account of one sentence."""
    counts = numpy.zeros((1, len(VOICES)), dtype=numpy.int64)
    counts[0, AUTHOR] = words
    return Tally(outlet=outlet, incident=incident, words=counts, markers=numpy.array([markers]))


TALLIES = [
    tally("gazette", 1, 200, [2, 0, 0]),
    tally("courier", 0, 100, [1, 3, 0]),
    tally("gazette", 0, 100, [3, 0, 0]),
    tally("courier", 1, 100, [5, 0, 0]),
    tally("herald", 1, 0, [0, 0, 0]),
    tally("herald", 2, 50, [1, 0, 0]),
]


@pytest.fixture
def told():
    return accounts_of(TALLIES, OUTLETS, COLUMNS)


def test_accounts_stand_by_incident_and_columns_without_a_marker_are_left_out(told):
    assert (told.outlets, told.incidents) == (3, 3)
    assert told.incident.tolist() == [0, 0, 1, 1, 1, 2]
    assert told.owner.tolist() == [0, 1, 1, 0, 2, 2]
    assert told.places.tolist() == [0, 1]
    numpy.testing.assert_allclose(told.rates[:, 0], [10, 30, 10, 50, numpy.nan, 20])


def test_a_difference_is_known_where_another_account_has_words(told):
    assert told.known[:, 0].tolist() == [True, True, True, True, False, False]
    numpy.testing.assert_allclose(told.differences[:, 0], [-20, 20, -40, 40, 0, 0])


def test_totals_are_of_an_outlet(told):
    totals = totals_of(told)
    assert totals.documents[:, 0].tolist() == [2, 2, 1]
    assert totals.words[:, 0].tolist() == [200, 300, 50]
    assert totals.markers.tolist() == [[6, 3], [5, 0], [1, 0]]
    assert totals.accounts[:, 0].tolist() == [2, 2, 0]
    assert totals.differences[:, 0].tolist() == [20, -20, 0]


def test_outlets_are_parted_by_their_mean_differences(told):
    summed = numpy.hstack([told.differences, told.known.astype(float)])
    swapped = numpy.array([1, 0, 1, 0, 2, 2])
    found = parted(numpy.stack([told.owner, swapped]), summed, numpy.array([0, 1]), told.outlets)
    numpy.testing.assert_allclose(found[:, 0], [2 * (20 / 2) ** 2 + 2 * (20 / 2) ** 2, 2 * (60 / 2) ** 2 + 2 * (60 / 2) ** 2])


def test_an_outlet_that_never_had_another_beside_it_has_no_difference(told):
    totals = totals_of(told)
    courier, _, herald = drawn(told, totals, 99, numpy.random.default_rng(1))
    values = values_of(totals, courier, 0, 0)
    assert values[:4] == (2, 200, 6, 30.0)
    assert values[6] == 10.0
    assert values[4] < values[3] < values[5]
    assert values_of(totals, herald, 2, 0)[6:] == (None, None, None)


def test_an_order_kept_on_every_incident_is_rarely_reached_by_shuffled_names():
    kept = [tally(outlet, incident, 100, [place, 1, 0]) for incident in range(12) for place, outlet in enumerate(OUTLETS)]
    clear, none = shuffled(accounts_of(kept, OUTLETS, COLUMNS), 199, numpy.random.default_rng(1))
    assert clear == 1 / 200
    assert none == 1


def test_a_column_that_one_outlet_alone_has_words_for_is_none():
    alone = [tally("courier", incident, 100, [1, 0, 0]) for incident in range(3)]
    assert over_incidents([*alone, tally("gazette", 1, 0, [0, 0, 0])], OUTLETS[:2], COLUMNS, 99) == []
