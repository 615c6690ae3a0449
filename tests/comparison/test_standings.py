"""Orders of outlets, and above all the orders that are not there."""

import numpy
import pytest

from framing.comparison.incident_draws import centred_rates
from framing.comparison.standings import holm, standings, standings_of
from framing.comparison.tallies import Tally
from framing.types import VOICES, Analysis, Document
from tests.reading import plain_analyzer

COLUMNS = [("hedge", "author"), ("booster", "author"), ("evaluation", "author"), ("contrast", "author")]
AUTHOR = VOICES.index("author")


def account(outlet: str, text: str) -> Analysis:
    return plain_analyzer().analyze(Document(id=outlet, text=text, outlet=outlet))


def simulated(rng, rates: list[float], *, incidents: int, sentences: int = 12) -> list[Tally]:
    """Counts of one outlet a rate, over incidents of their own level, with accounts that vary more than chance does."""
    tallies = []
    for incident in range(incidents):
        level = rng.gamma(4, 0.25, size=len(COLUMNS))
        for outlet in rng.permutation(len(rates)):
            words = numpy.zeros((sentences, len(VOICES)), dtype=numpy.int64)
            words[:, AUTHOR] = rng.integers(8, 35, size=sentences)
            mean = level * rng.gamma(4, 0.25, size=len(COLUMNS)) * rates[outlet]
            markers = rng.poisson(words[:, [AUTHOR]] * mean / 1000)
            tallies.append(Tally(outlet=f"outlet {outlet}", incident=incident, words=words, markers=markers))
    return tallies


def test_a_clear_order_over_incidents_is_found():
    found = standings_of(simulated(numpy.random.default_rng(1), [5, 15, 60], incidents=20), COLUMNS, resamples=499)
    assert {row.verdict for row in found} == {"ranked"}
    first = found[0].outlets[0]
    assert (first.outlet, first.rank_low, first.rank_high) == ("outlet 2", 1, 1)
    assert first.low < first.per_1000_words < first.high
    assert first.difference_low is not None and first.difference_low > 0


def test_a_clear_order_on_one_incident_is_found():
    found = standings_of(simulated(numpy.random.default_rng(3), [3, 3, 150], incidents=1, sentences=60), COLUMNS, resamples=499)
    ranked = [row for row in found if row.verdict == "ranked"]
    assert ranked
    assert all(row.outlets[0].outlet == "outlet 2" and row.outlets[0].rank_high == 1 for row in ranked)


def test_outlets_that_cannot_be_told_apart_share_their_ranks():
    (row, *_) = standings_of(simulated(numpy.random.default_rng(1), [5, 5, 60], incidents=20), COLUMNS, resamples=499)
    assert [(outlet.rank_low, outlet.rank_high) for outlet in row.outlets] == [(1, 1), (2, 3), (2, 3)]


def false_ranking_rate(*, incidents: int, repetitions: int) -> float:
    """How often any kind is ranked where outlets differ in nothing but their shuffled names."""
    rng = numpy.random.default_rng(11)
    wrong = 0
    for _ in range(repetitions):
        found = standings_of(simulated(rng, [20, 20, 20], incidents=incidents), COLUMNS, resamples=199)
        wrong += any(row.verdict == "ranked" for row in found)
    return wrong / repetitions


@pytest.mark.slow
def test_shuffled_names_are_ranked_no_oftener_than_the_level_allows():
    assert false_ranking_rate(incidents=15, repetitions=400) <= 0.05


@pytest.mark.slow
def test_sentences_that_changed_hands_are_ranked_no_oftener_than_the_level_allows():
    rng = numpy.random.default_rng(12)
    wrong = 0
    for _ in range(400):
        words = numpy.zeros((60, len(VOICES)), dtype=numpy.int64)
        words[:, AUTHOR] = rng.integers(8, 35, size=60)
        markers = rng.poisson(rng.gamma(0.5, 0.8, size=(60, len(COLUMNS))))
        tallies = [Tally(outlet=f"outlet {place}", incident=0, words=words[place::3], markers=markers[place::3]) for place in range(3)]
        wrong += any(row.verdict == "ranked" for row in standings_of(tallies, COLUMNS, resamples=199))
    assert wrong / 400 <= 0.05


def test_too_few_incidents_carry_no_order():
    found = standings_of(simulated(numpy.random.default_rng(1), [5, 15, 90], incidents=4), COLUMNS, resamples=499)
    assert {row.verdict for row in found} == {"insufficient-evidence"}
    assert {(outlet.rank_low, outlet.rank_high) for row in found for outlet in row.outlets} == {(1, 3)}


def test_the_difference_is_taken_from_the_other_accounts_of_the_incident():
    rates = numpy.array([[10.0], [20.0], [60.0], [5.0], [numpy.nan]])
    centred = centred_rates(rates, numpy.array([0, 0, 0, 1, 1]))
    numpy.testing.assert_allclose(centred[:, 0], [-30, -15, 45, numpy.nan, numpy.nan])


def test_holm_multiplies_the_smallest_by_the_number_of_pairs():
    pairs = numpy.array([[1, 0.01, 0.02], [0.01, 1, 0.5], [0.02, 0.5, 1]])
    adjusted = holm(pairs)
    assert [round(float(adjusted[place]), 3) for place in ((0, 1), (0, 2), (1, 2))] == [0.03, 0.04, 0.5]


TEXTS = [
    "The regime fell on Monday. A shopkeeper swept the street. Perhaps the port will open.",
    "The cabinet fell on Monday. A clerk locked the door. The regime may return.",
]


def test_words_and_markers_agree_with_the_analyses_scores():
    analyses = [account(f"outlet {place}", text) for place, text in enumerate(TEXTS)]
    for standing in standings([analyses], resamples=99):
        for row in standing.outlets:
            analysis = analyses[int(row.outlet.split()[1])]
            (score,) = [score for score in analysis.scores if (score.kind, score.voice) == (standing.kind, standing.voice)]
            assert (row.words, row.markers, row.per_1000_words) == (
                analysis.words[row_voice(standing)],
                score.markers,
                score.per_1000_words,
            )


def row_voice(standing):
    return standing.voice


def test_what_is_left_out_is_counted_neither_as_words_nor_as_markers():
    analyses = [account(f"outlet {place}", text) for place, text in enumerate(TEXTS)]
    whole = {(row.kind, outlet.outlet): outlet for row in standings([analyses], resamples=99) for outlet in row.outlets}
    cut = {
        (row.kind, outlet.outlet): outlet
        for row in standings([analyses], left_out={("outlet 0", 0, 26)}, resamples=99)
        for outlet in row.outlets
    }
    assert whole["loaded-actor", "outlet 0"].markers - cut["loaded-actor", "outlet 0"].markers == 1
    assert whole["loaded-actor", "outlet 0"].words - cut["loaded-actor", "outlet 0"].words == 5
    assert whole["loaded-actor", "outlet 1"].words == cut["loaded-actor", "outlet 1"].words


def test_no_marker_at_all_keeps_an_upper_bound():
    analyses = [account("loud", "The regime fell. " * 5), account("calm", "The cabinet fell. " * 5)]
    (row,) = [row for row in standings([analyses], resamples=99) if row.kind == "loaded-actor"]
    calm = row.outlets[-1]
    assert (calm.markers, calm.low) == (0, 0.0)
    assert calm.high == pytest.approx(3.689 * 1000 / calm.words, abs=0.01)


@pytest.mark.parametrize("texts", [[], [""], ["The regime fell."], ["", ""], ["The cat sat.", "The dog ran."]])
def test_nothing_to_compare_gives_no_standing(texts):
    assert standings([[account(f"outlet {place}", text) for place, text in enumerate(texts)]], resamples=99) == ()


@pytest.mark.parametrize("text", ["The regime fell.", "The regime fell and the regime rose and the regime fell."])
def test_one_sentence_each_is_insufficient_evidence(text):
    found = standings([[account("a", text), account("b", "The cabinet fell.")]], resamples=99)
    assert {row.verdict for row in found} == {"insufficient-evidence"}


def test_the_same_input_gives_the_same_standings():
    analyses = [account(f"outlet {place}", text * 4) for place, text in enumerate(TEXTS)]
    assert standings([analyses], resamples=99) == standings([analyses], resamples=99)
