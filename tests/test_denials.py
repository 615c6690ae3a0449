"""What is a denial, and what only has a *not* in it."""

import pytest

from tests.reading import analysis_of

FILLER = "The ferry sailed on Monday. The harbour was calm.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Renn denied it.",
        "The ministry rejected the allegation.",
        "“We did not fire on the ferry,” Colonel Renn said.",
        "Colonel Renn said no shot was fired.",
        "He said the men had never been held.",
        "She denies that the pier was shut.",
        "He is denying it.",
        "The allegation was rejected by the council.",
        "The council dismissed it as a rumour.",
    ],
)
def test_who_says_that_it_is_not_so_denies_it(text: str) -> None:
    assert analysis_of(FILLER + text).prominence.first_denial is not None


@pytest.mark.parametrize(
    "text",
    [
        "“I’m not ashamed to sing in a choir,” Renn said.",
        "“There is no doubt about it,” Renn said.",
        "The council rejected the bill.",
        "They want to deny Orla Venn the nomination.",
        "The clerk said the boats could not be raised before noon.",
        "Renn said he would not comment.",
        "He said nothing new had been found.",
        "What is beyond dispute is the hour.",
        "Which came first is disputed.",
        "The council rejected the bill that the guild had written.",
    ],
)
def test_feelings_refusals_and_votes_are_no_denials(text: str) -> None:
    assert analysis_of(FILLER + text).prominence.first_denial is None


def test_ground_zero_and_an_emergency_number_count_nothing() -> None:
    assert analysis_of("Workers fell ill from dust at ground zero. They were brave on 911.").figures == ()
    assert [figure.low for figure in analysis_of("Officers carried out raids on 112 farms.").figures] == [112]
