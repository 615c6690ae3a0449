"""Numbers that name nothing they count: what they look back to, and what they don't."""

import pytest

from tests.reading import analysis_of

LOOKING_BACK = [
    ("Police arrested 30 men and hurt nine.\n\nThen the prisoners. Officially there are 52. Their lawyers make it 71.", ["arrested"] * 2),
    ("Nine people died. On Wednesday there were 29. The governor was already at 34.", ["killed"] * 2),
    ("Nine people died. The ministry’s figure of eight matches the list of a priest.", ["killed"]),
    ("It treated 58 people for wounds. The ministry’s 94 contain another 36.", ["injured"] * 2),
    ("The register counts 547 dead. That is more than the 410 given out by the police.", ["killed"]),
    ("The inquest counts 16 dead, since four patients have not survived. The council says 19.", ["killed"] * 2),
    ("Nine people died. Four guards were hurt. The rubber rounds, he added, came to 31.", ["other"]),
    ("Two died. How many were aboard is disputed. The company began with 137. It now estimates 158.", ["other"] * 2),
    ("The toll rose to 40 dead. Seven of the victims were minors.", ["killed"]),
    ("It has logged 34 raids since April, 21 of which it puts down to the army.", ["strikes"]),
]
ALONE = [
    ("Seven of them passed away on the ward.", "killed"),
    ("The ministry said 112 people had sought treatment.", "treated"),
    ("As many as 52,000 persons had converged on the meadow.", "attended"),
    ("On Sunday about 3,000 people stood before the prefecture.", "attended"),
    ("Nearly a quarter of a billion crowns has gone into the yard.", "money"),
    ("The clinic, a practice near the gate, had seen 43 people by noon.", "treated"),
    ("Several hundred shoppers were there.", "attended"),
    ("The civilian losses do not exceed nine persons.", "killed"),
    ("Surgeons operated on six people before lunch.", "treated"),
    ("Police have meanwhile detained one signaller.", "arrested"),
    ("He announced a payment of 20,000 kellers to every family.", "money"),
    ("Overtime and sandwiches came to 420,000 dorins.", "money"),
    ("It forgave loans for 15,000 borrowers.", "other"),
    ("They have broken the truce more than 140 times.", "other"),
    ("Storms tore down 40 huts.", "homes"),
]


@pytest.mark.parametrize(("text", "measures"), LOOKING_BACK, ids=[row[0] for row in LOOKING_BACK])
def test_a_bare_number_measures_what_was_told_or_announced_before(text: str, measures: list[str]) -> None:
    found = [figure.measure for figure in analysis_of(text).figures]
    assert found[-len(measures) :] == measures


def test_bare_millions_are_money_where_a_currency_is_named() -> None:
    figures = analysis_of("The owner asked for 12 million crowns. The court found damage of 4.5 million.").figures
    assert [figure.measure for figure in figures] == ["money", "money"]
    (alone,) = analysis_of("The island was home to 4.5 million at the last count.").figures
    assert alone.measure != "money"


def test_a_part_of_a_million_is_one_number() -> None:
    (figure,) = analysis_of("Three quarters of a million crowns were paid.").figures
    assert (figure.low, figure.high, figure.text) == (750_000, 750_000, "Three quarters of a million crowns")


def test_parliament_divides() -> None:
    figures = analysis_of("On Tuesday MPs declined, by 188 to 171, to pay for it.").figures
    assert [(figure.low, figure.measure) for figure in figures] == [(188, "votes"), (171, "votes")]


@pytest.mark.parametrize(("sentence", "measure"), ALONE, ids=[row[0] for row in ALONE])
def test_what_a_number_measures_by_its_own_sentence(sentence: str, measure: str) -> None:
    (figure,) = analysis_of(sentence).figures
    assert figure.measure == measure


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("A fire killed nine people in Oxmere, a town of 14,000.", [("nine people", "killed")]),
        ("She is 25 times more likely to be fined.", []),
        ("Some 350 officers moved in at dawn. Nine men were hurt.", [("Some 350 officers", "other"), ("Nine men", "injured")]),
        ("The 30 crew members between the ages of 20 and 45 were killed.", [("30 crew members", "killed")]),
    ],
)
def test_populations_odds_ages_and_arrivals_are_no_toll(sentence: str, figures: list[tuple[str, str]]) -> None:
    assert [(figure.text, figure.measure) for figure in analysis_of(sentence).figures] == figures


def test_a_share_in_brackets_counts_what_stands_behind_them() -> None:
    first, second = analysis_of("More than three quarters (77%) of voters and half (51 percent) of those in the east agree.").figures
    assert (first.text, first.of, second.text, second.of) == ("77%", "voters", "51 percent", None)


def test_a_bound_that_is_denied_is_a_bound_from_above() -> None:
    (figure,) = analysis_of("The civilian losses do not exceed nine persons.").figures
    assert (figure.low, figure.high) == (None, 9)
