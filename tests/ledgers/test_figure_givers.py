"""Who gives a figure that stands in no reporting clause, and numbers in words that are easily lost."""

import pytest

from tests.reading import analysis_of, bounds

GIVERS = [
    ("Low Quay Mill says it has 40 looms; the guild counts 44.", "44", "guild"),
    ("Nine thousand of the drivers stayed at home, by the guild's count.", "Nine thousand", "guild"),
    ("1,087 sheep perished, by the count of the vets.", "1,087", "vets"),
    ("By the port's reckoning 80 tonnes of oil have leaked.", "80 tonnes", "port"),
    ("The board said 3,200 clerks had walked out; the Ward Union said 5,000.", "5,000", "Ward Union"),
    ("Crowd estimates ran from 700 (the police) to 2,500 (the organisers).", "2,500", "organisers"),
    ("They got 18,000 vials, not the 50,000 of which the minister speaks.", "50,000", "minister"),
    ("Whether 640 people are held, or 1,150, as the bar maintains, is open.", "1,150", "bar"),
    ("The dispatch log shows that 17 minutes passed before anybody called for help.", "17 minutes", "dispatch log"),
    ("The mayor puts the toll at eleven; the warden speaks of three.", "eleven", "mayor"),
    ("The union says 410 posts will go, the county 260.", "260", "county"),
    ("The chamber speaks of 35 million marks, though the union talks of six million.", "six million", "union"),
]


@pytest.mark.parametrize(("sentence", "text", "giver"), GIVERS, ids=[row[0] for row in GIVERS])
def test_who_gives_a_figure(sentence: str, text: str, giver: str) -> None:
    figure = next(figure for figure in analysis_of(sentence).figures if figure.text.startswith(text))
    assert (figure.source, figure.voice) == (giver, "attributed")


def test_its_own_roll_gives_nothing() -> None:
    (figure, *_) = analysis_of("Orlen Water said its roll showed 44 clerks in the building.").figures
    assert figure.source == "Orlen Water"


def test_who_threatens_is_no_giver() -> None:
    (figure, *_) = analysis_of("The plan threatens 5,400 jobs.").figures
    assert figure.source is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A hundred and twenty stalls burned to the ground.", [("other", 120, 120)]),
        ("Two and a half thousand people stood in the rain.", [("attended", 2500, 2500)]),
        ("One and a half million people have fled.", [("displaced", 1_500_000, 1_500_000)]),
        ("Kovan had 50.6 per cent and Joss Dray 48.9 per cent.", [("percent", 50.6, 50.6), ("percent", 48.9, 48.9)]),
        ("They waited on the platform. Nine people were arrested.", [("arrested", 9, 9)]),
        ("Seven judges voted for the order, two against.", [("votes", 7, 7), ("votes", 2, 2)]),
        ("The order gives ministers 60 days.", [("other", 60, 60)]),
        ("Police dragged off eleven pickets and 17 people were hurt.", [("arrested", 11, 11), ("injured", 17, 17)]),
        ("The raid killed nine fighters; the mayor has a list of 34.", [("killed", 9, 9), ("killed", 34, 34)]),
        ("Over 30 shops lost their windows.", [("other", 30, None)]),
        ("Rescuers saved eight miners overnight.", [("rescued", 8, 8)]),
        ("The ministry counts 212 sick.", [("cases", 212, 212)]),
        ("None of the ship's 22 crew was hurt.", [("other", 22, 22)]),
        ("Nineteen people were killed. Five children are among them.", [("killed", 19, 19), ("killed", 5, 5)]),
        ("Some 5,000 people have lost their homes.", [("displaced", 5000, 5000)]),
        ("Two of the cutter's sailors were treated for bruises.", [("injured", 2, 2)]),
        ("The civil guard believes 80 people are buried under the hall.", [("missing", 80, 80)]),
        ("Quake toll passes 100", [("killed", 100, None)]),
        ("The bill passed 52 to 48.", [("votes", 48, 48), ("votes", 52, 52)]),
        ("He is a pianist of 34.", []),
    ],
)
def test_numbers_that_are_easily_lost(sentence: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert sorted(bounds(sentence), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "end",
    [
        "17 people",
        "two",
        "seven and 17 people",
        "5,000 of whom",
        "640, as",
        "700 (",
        "a hundred and",
        "two and a half",
        "by 17 by",
        "17 people held",
        "17 caught",
        "17 packed",
    ],
)
def test_a_text_may_end_anywhere(end: str) -> None:
    for start in ("", "Nine people died. ", "The judges voted. Five were killed and "):
        analysis_of(start + end)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Low Quay accepted 20,000 sacks on Monday.", "20,000 sacks"),
        ("They fell by nine per cent, a difference of some 84,000 florins.", "some 84,000 florins"),
    ],
)
def test_what_is_taken_or_worked_out_has_no_giver(sentence: str, text: str) -> None:
    figure = next(figure for figure in analysis_of(sentence).figures if figure.text == text)
    assert figure.source is None


def test_a_pronoun_that_is_written_with_its_verb_is_called_by_itself() -> None:
    (figure,) = analysis_of("They’ll only own up to 17 dead.").figures
    assert figure.source == "They"
