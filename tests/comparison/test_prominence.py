"""What each account puts first."""

from framing.comparison.compare import compare
from framing.comparison.incident import incident
from framing.comparison.prominence import find_prominence_rows
from tests.comparison.accounts import account, place

FIRST = account(
    "a",
    "Butchers kill 36 in Marl market\n\n"
    "A strike on the market of Marl killed 36 people on Saturday, the clinic said.\n\n"
    "The boats came back at dusk. Nobody was on the pier.\n\n"
    "The coalition denied that its aircraft had been over the town.\n",
)
SECOND = account("b", "Rain in Marl\n\nIt rained all day. The market was shut.\n")


def test_there_is_one_row_an_account_in_their_order() -> None:
    assert [row.document for row in find_prominence_rows([FIRST, SECOND])] == ["a", "b"]


def test_headline_and_lead_carry_kinds_figures_and_sources() -> None:
    row, _ = find_prominence_rows([FIRST, SECOND])
    assert row.headline is not None
    assert row.lead is not None
    assert [figure.low for figure in row.headline.figures] == [36]
    assert [figure.low for figure in row.lead.figures] == [36]
    assert row.lead.names == ("clinic",)
    assert row.lead.rung == "instrument-subject"
    assert place(FIRST, row.headline.start or 0, row.headline.end or 0) == "Butchers kill 36 in Marl market"


def test_the_first_denial_has_its_share_and_its_sentence() -> None:
    row, other = find_prominence_rows([FIRST, SECOND])
    assert row.first_denial is not None
    assert 0.6 < row.first_denial < 0.9
    assert "denied" in place(FIRST, row.denial_start or 0, row.denial_end or 0)
    assert (other.first_denial, other.denial_start, other.denial_end) == (None, None, None)


def test_kinds_that_only_the_headline_carries_are_told() -> None:
    regime = account("c", "Regime butchers claim the town is theirs\n\nThe army claimed that the town was quiet.\n")
    row, other = find_prominence_rows([regime, SECOND])
    assert row.headline is not None
    assert row.headline.kinds == ("loaded-actor", "reporting-verb")
    assert row.headline_only == ("loaded-actor",)
    assert other.headline_only == ()


def test_a_comparison_holds_the_rows() -> None:
    assert compare(incident([FIRST, SECOND])).prominence == find_prominence_rows([FIRST, SECOND])
