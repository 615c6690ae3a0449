"""Words that one outlet's writers prefer."""

from math import log, sqrt

import pytest

from framing.comparison.distinctive import OutletWords, distinctive_words, ranked
from framing.types import Analysis, Document
from tests.reading import plain_analyzer

COURIER = "The blast shook the quay. A blast like this blast is rare, wrote nobody. In the port Ruiz waited, and Ruiz left."
GAZETTE = "The incident shook the quay. An incident like this incident is rare. The clerk said a blast had been heard."


def account(outlet: str, text: str, *, title: str | None = None) -> Analysis:
    start = 0 if title else None
    return plain_analyzer().analyze(
        Document(id=outlet, text=text, outlet=outlet, title=title, title_start=start, title_end=len(title) if title else None)
    )


def words(*texts: str, **options) -> dict[str, OutletWords]:
    analyses = [account(name, text) for name, text in zip(("courier", "gazette", "herald"), texts, strict=False)]
    return {row.outlet: row for row in distinctive_words(analyses, **options)}


def test_the_preferred_word_comes_first():
    found = words(COURIER, GAZETTE)
    assert [found[outlet].words[0].word for outlet in ("courier", "gazette")] == ["blast", "incident"]


def test_speech_is_not_the_writers():
    assert words(COURIER, GAZETTE)["courier"].words[0].others == 0


def test_words_of_grammar_are_counted_and_not_listed():
    he = "He went to the quay with him. He sat on the quay with them. He has a boat of his own, and he rows."
    crew = "Sailors row a boat. Sailors left a boat at a pier. Sailors sing."
    found = words(he, crew)
    assert {row.word for row in found["courier"].words} == {"quay"}
    assert found["courier"].own_words == 24


def test_names_are_left_out():
    assert "ruiz" not in [row.word for row in words(COURIER, GAZETTE)["courier"].words]


def test_headlines_and_numbers_are_left_out():
    title = "Chaos chaos chaos"
    analyses = [account("courier", f"{title}\n\nIt was 40 and 40 again.", title=title), account("gazette", "It was quiet and it was dark.")]
    assert {row.word for row in distinctive_words(analyses)[0].words} == set()
    assert distinctive_words(analyses)[0].own_words == 4


def test_log_odds_follow_the_formula():
    from collections import Counter

    everything = Counter({"blast": 5, "the": 95})
    (row,) = [row for row in ranked({"blast": 4, "the": 36}, everything, 50.0) if row.word == "blast"]
    alpha = 50 * 5 / 100
    odds = log((4 + alpha) / (40 + 50 - 4 - alpha)) - log((1 + alpha) / (60 + 50 - 1 - alpha))
    error = sqrt(1 / (4 + alpha) + 1 / (1 + alpha))
    assert (row.log_odds, row.z) == (round(odds, 4), round(odds / error, 4))
    assert row.low == pytest.approx(odds - 1.96 * error, abs=1e-3)


def test_equal_use_is_not_distinctive():
    assert words(GAZETTE, GAZETTE)["courier"].words == ()


def test_what_is_left_out_is_not_counted():
    whole, cut = words(COURIER, GAZETTE), words(COURIER, GAZETTE, left_out={("courier", 0, len(COURIER) - 40)})
    assert cut["courier"].own_words < whole["courier"].own_words


def test_no_more_words_than_asked_for():
    assert len(words(COURIER, GAZETTE, most=1)["gazette"].words) == 1


@pytest.mark.parametrize("texts", [(), ("A blast.",), ("", ""), ("A blast.", "")])
def test_fewer_than_two_outlets_with_words_give_nothing(texts):
    assert words(*texts) == {}


def test_accounts_of_one_outlet_are_taken_together():
    analyses = [account("courier", COURIER), account("gazette", GAZETTE), account("courier", COURIER)]
    assert [row.outlet for row in distinctive_words(analyses)] == ["courier", "gazette"]
