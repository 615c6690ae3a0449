"""Numbers as news prints them."""

import pytest

from framing.grammar import COUNTING, UNITS_OF_ONE
from framing.ledgers.numbers import TRIGGERS, numbers_in
from framing.ledgers.quantities import OPENERS
from tests.reading import prose_of


def read(text: str) -> list[tuple[str, float | None, float | None]]:
    prose = prose_of(text)
    return [(prose.slice(number.first, number.last), number.low, number.high) for number in numbers_in(prose)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seventeen men", [("seventeen", 17, 17)]),
        ("twenty-three men", [("twenty-three", 23, 23)]),
        ("three hundred and twelve men", [("three hundred and twelve", 312, 312)]),
        ("36 men", [("36", 36, 36)]),
        ("1,100 men", [("1,100", 1100, 1100)]),
        ("12,345,678 votes", [("12,345,678", 12_345_678, 12_345_678)]),
        ("0.24 percent", [("0.24", 0.24, 0.24)]),
        ("4.5m crowns", [("4.5m", 4_500_000, 4_500_000)]),
        ("4.5 million crowns", [("4.5 million", 4_500_000, 4_500_000)]),
        ("3bn crowns", [("3bn", 3e9, 3e9)]),
        ("two dozen men", [("two dozen", 24, 24)]),
        ("a dozen men", [("a dozen", 12, 12)]),
        ("half a dozen men", [("half a dozen", 6, 6)]),
        ("a hundred men", [("a hundred", 100, 100)]),
        ("dozens of men", [("dozens", 24, None)]),
        ("hundreds of men", [("hundreds", 200, None)]),
        ("several thousand men", [("several thousand", 2000, None)]),
        ("several hundred men", [("several hundred", 200, None)]),
        ("hundreds of thousands of men", [("hundreds of thousands", 200_000, None)]),
        ("tens of thousands of men", [("tens of thousands", 20_000, None)]),
        ("36-40 men", [("36-40", 36, 40)]),
        ("one hundred-eleven men", [("one hundred-eleven", 111, 111)]),
        ("three-dozen men", [("three-dozen", 36, 36)]),
        ("a 2-million crown loan", [("2-million", 2_000_000, 2_000_000)]),
        ("a 1,200-page bill", [("1,200-page", 1200, 1200)]),
        ("a nine-judge bench", [("nine-judge", 9, 9)]),
        ("a two-week-long strike", [("two-week-long", 2, 2)]),
        ("a five-country pact", [("five-country", 5, 5)]),
        ("a 15-percent cut", [("15-percent", 15, 15)]),
        ("a six-figure sum", []),
        ("a five-star inn", []),
        ("the 2019-page", []),
        ("one in seven letters", [("one in seven", 100 / 7, 100 / 7)]),
        ("1 in 40 pupils", [("1 in 40", 2.5, 2.5)]),
        ("two in five homes", [("two in five", 40, 40)]),
        ("one in nine days", [("one", 1, 1), ("nine", 9, 9)]),
        ("one in 1984", [("one", 1, 1)]),
        ("two in nine boats", [("two", 2, 2), ("nine", 9, 9)]),
        ("17 women and 12 children", [("17", 17, 17), ("12", 12, 12)]),
    ],
)
def test_a_number_is_read_as_low_and_high(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert read(f"They counted {text} there.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "It began at 11:00 p.m. that night.",
        "It began at 6 a.m. that day.",
        "They met on Nov. 16.",
        "They met on 16 November.",
        "They met on March 31, 2017.",
        "They met in 2014.",
        "Article 9 of the charter forbids it.",
        "He came third and she came 12th.",
        "A 34-year-old man met them.",
        "They wrote to the 2018 Delegates.",
        "The list of 2020 Hopefuls is long.",
        "They live at No. 5.",
        "On the one hand it is late.",
    ],
)
def test_dates_times_years_ages_and_names_are_no_numbers(text: str) -> None:
    if text.startswith("On the one hand"):
        assert all(high == 1 for _, _, high in read(text))
    else:
        assert read(text) == []


def test_every_word_that_counts_in_company_is_a_class_of_the_grammar():
    assert set(COUNTING) == TRIGGERS | OPENERS | set(UNITS_OF_ONE)
