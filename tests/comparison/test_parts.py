"""Parts stand with the parts of the same whole."""

from framing.comparison.figures import find_figure_rows
from framing.comparison.types import Account, FigureRow
from tests.comparison.accounts import account

NOW = "A shell killed at least 40 people, 17 of them children, at the market of Low Quay on Saturday, the clinic said."
BEFORE = "On Tuesday 22 bodies, including nine children, were found under the ruins of Oxmere, the clinic said."
OTHERS = (
    account("b", "Shell hits Low Quay\n\nA shell on the market of Low Quay killed 43 people, 12 of them children, a monitor said.\n"),
    account("c", "Low Quay mourns\n\nThe shell on the market of Low Quay killed 40 people. Twelve children were among the dead.\n"),
)


def numbers(rows: tuple[FigureRow, ...], text: str) -> set[float | None]:
    """The numbers of the row in which these words stand."""
    return {value.low for value in next(row for row in rows if any(text == value.text for value in row.values)).values}


def rows_beside(*sentences: str) -> tuple[FigureRow, ...]:
    told: Account = account("a", "Shell on the market\n\n" + "\n\n".join(sentences) + "\n")
    return find_figure_rows([told, *OTHERS])


def test_children_of_another_day_stand_apart() -> None:
    rows = rows_beside(NOW, BEFORE)
    assert 9 not in numbers(rows, "17")
    assert numbers(rows, "17") == numbers(rows, "Twelve children") == {17, 12}


def test_parts_of_one_toll_that_accounts_count_differently_stay_together() -> None:
    assert numbers(rows_beside(NOW), "17") == {17, 12}
