"""Spans and lengths that are told without a number, and the rates and dates that look like them."""

import pytest

from tests.ledgers.reading import quantities_of
from tests.reading import analysis_of


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The barn burned for half an hour.", 0.5, 0.5),
        ("The ferry was held up for more than an hour.", 1, None),
        ("They were held for an hour and a half.", 1.5, 1.5),
        ("The reef lies half a mile from the quay.", 0.5, 0.5),
        ("The warden was jailed for one year.", 1, 1),
        ("The owner must answer within a month.", None, 1),
        ("They sat in the dark for a fortnight.", 1, 1),
        ("The gate was shut in an hour.", 1, 1),
        ("They were held for over a day.", 1, None),
        ("The mud lay up to a metre deep.", None, 1),
        ("They clapped a full minute.", 1, 1),
    ],
)
def test_a_span_of_one_or_a_half_is_a_number(text: str, low: float | None, high: float | None) -> None:
    _, (span,) = quantities_of(text)
    assert (span.low, span.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "The mason left an hour ago.",
        "The bell rang an hour later.",
        "It rang a day after the flood.",
        "The bus comes every half an hour.",
        "It was the worst flood in a year.",
        "The river rose and fell over a week.",
        "The clerk was back within a week of the flood.",
    ],
)
def test_a_rate_or_a_date_is_none(text: str) -> None:
    assert quantities_of(text)[1] == []


def test_a_wage_by_the_hour_is_one_number() -> None:
    _, quantities = quantities_of("The mason earns nine florins an hour.")
    assert [quantity.low for quantity in quantities] == [9]


def test_a_span_of_consequence_is_a_figure() -> None:
    (figure,) = analysis_of("Two hours passed. The crew was held for half an hour in the hut.").figures
    assert (figure.text, figure.measure, figure.of) == ("half an hour", "other", "hour")


def test_a_span_is_no_share_because_one_stands_before_it() -> None:
    figures = analysis_of("It has been stuck at 2.5% for over a year.").figures
    assert [(figure.text, figure.measure) for figure in figures] == [("2.5%", "percent")]


def test_hours_and_minutes_are_one_span() -> None:
    _, quantities = quantities_of("The crew needed an hour and ten minutes to reach the reef.")
    assert [quantity.low for quantity in quantities] == [70]
