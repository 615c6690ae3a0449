"""Mentions of one quantity stand in one row, and other quantities stand apart."""

from dataclasses import replace
from itertools import permutations

import pytest

from framing.comparison.counted import group_of
from framing.comparison.figures import align, find_figure_rows
from framing.comparison.types import Account, FigureRow
from tests.comparison.accounts import account, place

ACCOUNTS = (
    account("a", "Strike on Low Quay kills 40\n\nAt least 40 people were killed when a strike hit the market of Low Quay on Monday.\n"),
    account("b", "Forty dead in Low Quay\n\nThe strike on the market of Low Quay killed 40 people, mostly women and children.\n"),
    account(
        "c", "Strike hits Low Quay\n\nThe harbour clinic said 36 people, including 17 children, were killed in the strike on the market.\n"
    ),
    account("d", "Low Quay mourns\n\nUpwards of 40 people were killed in the strike on the market of Low Quay, residents said.\n"),
)


def row_with(rows: tuple[FigureRow, ...], text: str) -> FigureRow:
    return next(row for row in rows if any(text in value.text for value in row.values))


def test_one_toll_in_many_dresses_is_one_row() -> None:
    toll = row_with(find_figure_rows(ACCOUNTS), "Upwards of 40")
    assert {value.document for value in toll.values} == {"a", "b", "c", "d"}


def test_children_named_behind_the_verb_stand_with_children() -> None:
    later = account(
        "e", "They died at the market\n\nThe strike on the market of Low Quay killed 36 people. Seventeen of them were children.\n"
    )
    rows = find_figure_rows((*ACCOUNTS, later))
    assert row_with(rows, "Seventeen") is row_with(rows, "17 children")


def test_a_part_stands_apart_from_its_whole() -> None:
    rows = find_figure_rows(ACCOUNTS)
    assert row_with(rows, "17 children") is not row_with(rows, "36 people")


def test_another_town_is_another_row() -> None:
    rows = find_figure_rows(
        [
            account("a", "Low Quay\n\nA strike killed 19 people in Low Quay. On Aug. 3 rockets killed four people in Saltmere harbour.\n"),
            account(
                "b", "Low Quay\n\nThe strike on Low Quay killed 27 people. Four people were killed in Saltmere by rockets on Aug. 3.\n"
            ),
        ]
    )
    four = row_with(rows, "our people")
    assert [value.low for value in four.values] == [4, 4]


def test_numbers_printed_together_by_two_accounts_are_two_quantities() -> None:
    text = "Vote\n\nThe governor won with 51.3 percent of the vote, to 46.9 percent for her rival.\n"
    rows = find_figure_rows([account("a", text), account("b", text.replace("won", "was elected"))])
    assert row_with(rows, "51.3") is not row_with(rows, "46.9")


def test_the_dead_of_two_accounts_come_before_the_money_of_three() -> None:
    rows = find_figure_rows(
        [
            account("a", "Pier\n\nRepairs will cost 12 million crowns. Nine people were killed when the pier fell.\n"),
            account("b", "Pier\n\nRepairs will cost 12 million crowns. Nine people were killed when the pier fell.\n"),
            account("c", "Pier\n\nRepairs will cost 12 million crowns, the board said.\n"),
        ]
    )

    assert [row.measure for row in rows] == ["killed", "money"]


def test_every_figure_stands_in_one_row() -> None:
    values = [value for row in find_figure_rows(ACCOUNTS) for value in row.values]
    planted = [(found.document, figure.start) for found in ACCOUNTS for figure in found.analysis.figures]
    assert sorted((value.document, value.start) for value in values) == sorted(planted)


def test_a_value_slices_to_its_words() -> None:
    texts = {found.document: found for found in ACCOUNTS}
    values = [value for row in find_figure_rows(ACCOUNTS) for value in row.values]
    assert len(values) == 7
    assert [place(texts[value.document], value.start, value.end) for value in values] == [value.text for value in values]


def test_a_value_says_where_it_stands() -> None:
    values = [value for row in find_figure_rows(ACCOUNTS[:1]) for value in row.values]
    assert [value.place for value in values] == ["headline", "lead"]


def test_the_order_of_accounts_does_not_change_the_rows() -> None:
    expected = {frozenset((value.document, value.start) for value in row.values) for row in find_figure_rows(ACCOUNTS)}
    assert sorted(map(len, expected)) == [1, 6]
    for order in permutations(ACCOUNTS):
        assert {frozenset((value.document, value.start) for value in row.values) for row in find_figure_rows(order)} == expected


def test_a_figure_that_no_one_can_parse_keeps_its_cell() -> None:
    ledgers = [(found, [replace(figure, low=None, high=None) for figure in found.analysis.figures]) for found in ACCOUNTS]
    printed = [figure.text for _, figures in ledgers for figure in figures]
    assert len(printed) == 7
    assert sorted(value.text for row in align(ledgers) for value in row.values) == sorted(printed)


def test_accounts_without_figures_have_no_rows() -> None:
    assert find_figure_rows([account("a", "Rain\n\nIt rained.\n"), account("b", "Rain\n\nIt poured.\n")]) == ()


@pytest.mark.parametrize(
    ("of", "group"),
    [
        ("innocent villagers", "people"),
        ("police officers", "forces"),
        ("striking miners", "workers"),
        ("forty farmers", "persons:farmer"),
        ("children under ten", "children"),
        ("tally sheets", "sheet"),
        (None, None),
    ],
)
def test_groups_gather_words_for_one_kind_of_people(of: str | None, group: str | None) -> None:
    assert group_of(of) == group


SINKING = (
    account("a", "Nine dead as ferry sinks\n\nA ferry went down off Carn on Monday. The coastguard said nine bodies had been recovered.\n"),
    account(
        "b", "Ferry toll climbs\n\nFourteen people are now known to have died in the sinking of the Carn ferry, the coastguard said.\n"
    ),
    account(
        "c",
        "Carn mourns\n\nFourteen people died when the ferry sank off Carn. Two officers of the coastguard were injured in the rescue.\n",
    ),
)
PIT = (
    account("a", "Gas in the pit\n\nThe company confirmed five deaths in the Brenn colliery on Tuesday.\n"),
    account("b", "Union counts its dead\n\nThe union said on Tuesday that 17 people had died in the Brenn colliery.\n"),
)


@pytest.mark.parametrize(("accounts", "words"), [(SINKING, ("nine bodies", "Fourteen people")), (PIT, ("five deaths", "17 people"))])
def test_different_counts_of_one_toll_stand_in_one_row(accounts: tuple[Account, ...], words: tuple[str, str]) -> None:
    rows = find_figure_rows(accounts)
    assert row_with(rows, words[0]) is row_with(rows, words[1])


def test_who_was_hurt_in_the_rescue_is_no_part_of_the_toll() -> None:
    rows = find_figure_rows(SINKING)
    assert row_with(rows, "Two officers") is not row_with(rows, "Fourteen people")


def test_the_sides_of_a_vote_are_two_quantities() -> None:
    rows = find_figure_rows(
        [
            account("a", "Decree void\n\nThe court ruled by five votes to two on Tuesday that the decree was unlawful.\n"),
            account("b", "Judges: decree void\n\nThe court threw out the decree by five votes to two.\n"),
        ]
    )
    assert {value.low for value in row_with(rows, "five").values} == {5}


def sizes(*texts: str) -> list[int]:
    """How many values each row has."""
    accounts = [account(name, f"Notes from Low Quay\n\n{text}\n") for name, text in zip("abc", texts, strict=False)]
    return sorted(len(row.values) for row in find_figure_rows(accounts))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The 52-page audit names the mill.", "The mill is named in a 54-page audit."),
        ("Thousands of letters came about the mill.", "Thousands of letters came, the mill said."),
        ("The mill has thousands of letters.", "The mill has 4,000 letters."),
        ("One in seven looms of the mill is old.", "About 14 percent of looms of the mill are old."),
        ("Dozens were hurt when the mill fell.", "The fall of the mill hurt scores of people."),
        ("Some 40 weavers of Low Quay Mill left.", "Some 40 weavers of the Quay Mill left."),
        ("The lord spent tens of thousands of crowns on the mill.", "On the mill, the lord spent tens of thousands of crowns."),
    ],
)
def test_one_quantity_in_other_dress_is_one_row(one: str, other: str) -> None:
    assert sizes(one, other) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thousands of letters came about the mill.", "Thousands of weavers came to the mill."),
        ("He told 34 farmers of the mill.", "Scores of bishops wrote to the mill."),
        (
            "The lord spent tens of thousands of crowns on hounds for his sons.",
            "Tens of thousands of crowns went for rings and hats, the clerk found.",
        ),
        ("Over a dozen weavers of Saltmere Mill left.", "Dozens of weavers at Carn Mill left."),
        ("Some 40 weavers from Saltmere Mill left.", "Some 40 weavers of the Carn Mill left."),
    ],
)
def test_vague_numbers_and_those_of_two_houses_join_nothing(one: str, other: str) -> None:
    assert sizes(one, other) == [1, 1]


def test_a_row_is_headed_by_what_lasts() -> None:
    text = "Search ends\n\nA seven-week river search for the ferryman of Carn is over.\n"
    (row,) = find_figure_rows([account("a", text), account("b", text.replace("is over", "has ended"))])
    assert row.of == "river search"


def test_the_toll_of_headlines_comes_before_one_that_more_accounts_tell() -> None:
    crash = "\n\nOn the road to Oxmere two drivers were killed when their lorries collided."
    rows = find_figure_rows(
        [
            account("a", f"Strike on Low Quay kills 40\n\nThe strike killed 40 people at the market of Low Quay.{crash}\n"),
            account("b", f"Forty dead in Low Quay\n\nThe strike on the market of Low Quay killed 40 people.{crash}\n"),
            account("c", f"Low Quay mourns\n\nThe mayor closed the market of Low Quay on Monday.{crash}\n"),
        ]
    )
    assert [[value.low for value in row.values][:1] for row in rows[:2]] == [[40], [2]]
