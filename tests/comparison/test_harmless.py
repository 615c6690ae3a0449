"""Verbs of harm that hurt nobody stand in no row of agency."""

import pytest

from framing.comparison.agency import tellings_of
from tests.comparison.accounts import account


def told(sentence: str) -> list[str]:
    return [telling.choice.text for telling in tellings_of(account("a", f"Notes from the coast\n\n{sentence}\n")) if telling.bodily]


@pytest.mark.parametrize(
    "sentence",
    [
        "Marchers hit parked cars with iron bars.",
        "She sat at home with a scalded hand.",
        "He was buying ice for his mother’s burned hand.",
        "The crew shot most of the film in the old harbour.",
        "The minister was attacked by deputies over the cost of the trains.",
        "Her plan died in committee last week.",
        "The scandal has badly wounded the premier before the vote.",
        "Saltern crushed Tolvan 6-0 on Sunday.",
        "Guards fired warning shots into the air.",
        "Gunners shot down two drones over the gulf.",
        "Small exporters are bleeding cash.",
        "Farmers drowned out the speech with horns.",
        "Thieves blew up a cash machine overnight.",
        "Nobody was hurt in the blaze.",
        "A lorry ploughed into an empty bus shelter.",
        "Ministers are choking off funding for the clinics.",
        "Union negotiators have shot down the latest pay offer as an insult.",
        "The harbour police beat the fire service by two lengths in the boat race.",
        "The offensive had died down because of the rain.",
        "The crown took a battering on currency markets.",
        "Thieves struck at the museum for the second time.",
        "Pupils shot a short film about the canal.",
        "Deputies bombarded the minister with questions for three hours.",
        "A rival hit the mayor for being late with the ferry.",
        "The columnist attacked the bishop for raising the rent.",
        "A league of growers targeted the clerk over her remarks.",
        "The leaflet attacked the bishop as a miser.",
        "Only pensioners are targeted by the new levy.",
        "The premier hit the island with new tariffs.",
        "The decree would attack the freedom of the press.",
        "The board has struck a fair balance.",
        "The bench said it would kill the reform.",
        "The matter was thrown into their laps in May.",
        "The talks were thrown into disarray.",
        "A porter wrestled the gun away from him.",
        "Deputies forced the vote over the weekend.",
        "The clinics need help for old people with budget cuts.",
    ],
)
def test_nobody_is_hurt(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "rung"),
    [
        ("Gunmen on a motorbike killed a council candidate in Tarvo.", "active"),
        ("A falling goalpost killed a seven-year-old at the school.", "instrument-subject"),
        ("A batch of cough syrup has killed nine infants in Rovia.", "instrument-subject"),
        ("A loose scaffolding pole fractured the skull of a clerk.", "instrument-subject"),
        ("The crown’s guards took a beating from the crowd.", "nominalised"),
    ],
)
def test_who_or_what_does_it(sentence: str, rung: str) -> None:
    found = tellings_of(account("a", f"Notes from the coast\n\n{sentence}\n"))
    assert [telling.choice.rung for telling in found if telling.bodily] == [rung]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Guards shot a farmer near the crossing.", "shot"),
        ("A lorry ploughed into pickets at the gate.", "ploughed into"),
        ("The demonstrators were attacked by men with sticks.", "were attacked"),
        ("Two detainees have died in custody.", "detainees have died"),
        ("Among those injured in the collapse were five apprentices.", "injured"),
        ("The labourer broke both legs when the trench gave way.", "broke both legs"),
        ("A bomb tore through the market.", "tore through"),
        ("The gang killed two rivals in the square.", "killed"),
        ("Shells hit houses in the old town.", "Shells hit"),
        ("A mob attacked a clerk for wearing a badge.", "attacked"),
        ("The driver hit a cyclist as a tram passed.", "hit"),
        ("The clerk was thrown into the canal.", "was thrown"),
        ("Stewards dragged the usher from the hall over the rail.", "dragged"),
        ("She was sent to hospital with two cuts.", "hospital with two cuts"),
    ],
)
def test_somebody_is(sentence: str, verb: str) -> None:
    assert any(verb in words for words in told(sentence))
