"""What is said of one figure and of no other."""

import pytest

from framing.comparison.mentions import mentions_of
from tests.comparison.accounts import account


def beside(sentences: str, figure: str) -> str:
    told = account("a", f"The mill at Dorn\n\n{sentences}\n")
    return next(found.beside for found in mentions_of(told, told.analysis.figures) if figure in found.value.text)


def test_the_next_figure_ends_it() -> None:
    assert "in hospital" not in beside("The doctors treated 43 people for burns, and five people stayed in hospital.", "43")


def test_another_clause_with_a_figure_ends_it() -> None:
    text = "The firm says 300 jobs will go; the guild says 450 jobs if the carters are counted."
    assert "carters" not in beside(text, "300")
    assert "carters" in beside(text, "450")


@pytest.mark.parametrize("following", ["An official said its figure covered only weavers.", "It counts only weavers."])
def test_a_sentence_that_looks_back_to_the_count_belongs_to_it(following: str) -> None:
    assert "only weavers" in beside(f"The mill put the number of dead at six. {following}", "six")


def test_a_sentence_that_goes_on_does_not() -> None:
    assert "weavers" not in beside("The mill put the number of dead at six. Only weavers were let in on Monday.", "six")
