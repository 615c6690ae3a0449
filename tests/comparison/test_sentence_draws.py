"""Sums, tests and intervals over sentences, against the same counted by hand."""

import numpy
import pytest

from framing.comparison.sentence_draws import compared, over_sentences, sentences_in, shuffled, spread, sums
from framing.comparison.tallies import Tally
from framing.types import VOICES

COLUMNS = [("hedge", "author"), ("hedge", "quote"), ("booster", "author"), ("contrast", "author")]
AUTHOR, QUOTE = VOICES.index("author"), VOICES.index("quote")
OUTLETS = ["courier", "gazette", "herald"]


def tally(outlet: str, sentences: list[tuple[int, int, list[int]]]) -> Tally:
    """An account by the words of each sentence (the author's, quoted ones) and its markers."""
    words = numpy.zeros((len(sentences), len(VOICES)), dtype=numpy.int64)
    words[:, AUTHOR] = [author for author, _, _ in sentences]
    words[:, QUOTE] = [quoted for _, quoted, _ in sentences]
    return Tally(outlet=outlet, incident=0, words=words, markers=numpy.array([markers for _, _, markers in sentences]))


TALLIES = [
    tally("courier", [(10, 0, [1, 0, 0, 0]), (0, 20, [0, 2, 0, 0]), (30, 0, [0, 0, 2, 0])]),
    tally("herald", [(20, 0, [0, 0, 0, 0]), (20, 0, [3, 0, 0, 0])]),
    tally("courier", [(10, 0, [0, 0, 1, 0])]),
]


@pytest.fixture
def told():
    return sentences_in("author", TALLIES, OUTLETS, COLUMNS)


def test_the_sentences_of_one_voice_and_the_columns_with_a_marker(told):
    assert told.telling.tolist() == [0, 2]
    assert told.owner.tolist() == [0, 0, 1, 1, 0]
    assert told.words.tolist() == [10, 30, 20, 20, 10]
    assert told.places == [0, 2]
    assert told.markers.tolist() == [[1, 0], [0, 2], [0, 0], [3, 0], [0, 1]]


def test_sums_are_of_each_owner_for_one_assignment_or_several(told):
    words, markers = sums(told.owner, told)
    assert words.tolist() == [50, 40]
    assert markers.tolist() == [[1, 3], [3, 0]]
    several_words, several = sums(numpy.stack([told.owner, 1 - told.owner]), told)
    assert several_words.tolist() == [[50, 40], [40, 50]]
    assert several.tolist() == [[[1, 3], [3, 0]], [[3, 0], [1, 3]]]


def test_the_spread_is_weighted_by_words():
    words, markers = numpy.array([50.0, 40.0]), numpy.array([[1.0], [3.0]])
    mean = 4 / 90
    assert spread(words, markers)[0] == pytest.approx(50 * (1 / 50 - mean) ** 2 + 40 * (3 / 40 - mean) ** 2)


def test_what_one_outlet_has_in_every_sentence_is_rarely_reached_by_others_sentences():
    rows = [(10, 0, [3, 0, 0, 0])] * 12, [(10, 0, [0, 0, 0, 0])] * 12
    told = sentences_in("author", [tally("courier", rows[0]), tally("herald", rows[1])], OUTLETS, COLUMNS)
    observed = spread(*sums(told.owner, told))
    assert shuffled(told, observed, 199, numpy.random.default_rng(1)).tolist() == [1 / 200]


def test_a_variance_is_never_less_than_that_of_one_marker():
    rates, counts, words = numpy.array([0.0, 30.0]), numpy.array([0.0, 3.0]), numpy.array([100.0, 100.0])
    still = compared(rates, counts, words, numpy.zeros(2))
    z = 30 / (10**2 + 3 * 10**2) ** 0.5
    assert z == pytest.approx(1.5)
    assert still[0, 1] == still[1, 0] == pytest.approx(0.1336, abs=1e-4)
    assert still[0, 0] == 1
    assert compared(rates, counts, words, numpy.array([0.0, 10_000.0]))[0, 1] > still[0, 1]


def test_a_row_tells_what_the_sentences_of_its_voice_hold():
    hedges, boosters = over_sentences(TALLIES, OUTLETS, COLUMNS, 99)
    assert (hedges.place, boosters.place) == (0, 2)
    assert hedges.outlets == (0, 2)
    courier, herald = hedges.values
    assert courier[:4] == (2, 50, 1, 20.0)
    assert herald[:4] == (1, 40, 3, 75.0)
    assert (courier[6], herald[6]) == (-55.0, 55.0)
    assert herald[4] < herald[3] < herald[5]


def test_a_voice_that_one_outlet_alone_has_is_no_row():
    assert [column.place for column in over_sentences(TALLIES, OUTLETS, COLUMNS, 99) if COLUMNS[column.place][1] == "quote"] == []
