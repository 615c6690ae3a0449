"""Sentences in the manner of those on which the ledger erred when it first met them."""

import pytest

from tests.reading import analysis_of, bounds

Reading = list[tuple[str, float | None, float | None]]

SENTENCES: list[tuple[str, Reading]] = [
    ("The lives of at least 31 people were claimed by the storm.", [("killed", 31, None)]),
    ("Quick hands saved the lives of 31 rowers.", [("rescued", 31, 31)]),
    ("The cutter saves 74 lives.", [("rescued", 74, 74)]),
    ("Crews dragged 74 people out of the sea.", [("rescued", 74, 74)]),
    ("Nine men were killed before the shelling began at 9.40.", [("killed", 9, 9)]),
    ("Forty militants were wiped out.", [("killed", 40, 40)]),
    ("Six gunmen wiped out a village.", []),
    ("The jobless rate stood at 4.50 per cent.", [("percent", 4.5, 4.5)]),
    ("Nine villagers were torn to pieces.", [("killed", 9, 9)]),
    ("Two soldiers fell, and nine men lost their lives.", [("killed", 2, 2), ("killed", 9, 9)]),
    ("Nine fans died in the crush at Gate 4.", [("killed", 9, 9)]),
    ("In Tolvan 64 were arrested, among them a clerk.", [("arrested", 64, 64)]),
    ("The count gives the Coast Union 77 of the 160 seats.", [("other", 77, 77), ("other", 160, 160)]),
    ("The avalanche came at dawn; fewer than ten are still under the snow.", [("missing", None, 10)]),
    ("Some 45,000 people are sleeping outside.", [("displaced", 45_000, 45_000)]),
    ("Floodwater forced 12,000 people out of their homes.", [("displaced", 12_000, 12_000)]),
    ("When the yard shut, 3,100 people lost their work.", [("jobs", 3_100, 3_100)]),
    ("Officers issued 160 fines but made no arrests.", [("other", 160, 160)]),
    ("It got only 38 per cent of the $420 million it had asked for.", [("percent", 38, 38), ("money", 420_000_000, 420_000_000)]),
    ("Asylum claims fell 18 per cent to 26,400.", [("percent", 18, 18), ("other", 26_400, 26_400)]),
    ("The agency put the quake’s magnitude at 6.1.", [("other", 6.1, 6.1)]),
    ("The quake struck at 5.12 on Friday morning.", []),
    ("The train was travelling at 110 km/h.", [("other", 110, 110)]),
    ("A cutter picked up 112 people from two boats.", [("rescued", 112, 112)]),
    ("Detectives picked up 12 men in the raid.", [("arrested", 12, 12)]),
    ("Two gunmen stormed the bank.", [("other", 2, 2)]),
    ("Cases of measles have climbed to 486.", [("cases", 486, 486)]),
    ("Nine people were crushed to death at the gate.", [("killed", 9, 9)]),
    ("Doctors said 48 people had been brought in.", [("treated", 48, 48)]),
    ("The gunmen are holding 13 people, among them two judges.", [("hostages", 13, 13), ("hostages", 2, 2)]),
    ("Some 500 people held a vigil outside the hall.", [("attended", 500, 500)]),
    ("Homicides fell to 187 last year.", [("killed", 187, 187)]),
    ("The number of dead has gone up to 14.", [("killed", 14, 14)]),
    ("The Ocean Institute put the main shock at 6.4.", [("other", 6.4, 6.4)]),
    ("The inmates ran for the hills. Thirty-eight had been caught by nightfall.", [("arrested", 38, 38)]),
    ("Survivors say 130 people had been packed on board.", [("other", 130, 130)]),
    ("Nine people died. The list of missing held 12 names.", [("killed", 9, 9), ("missing", 12, 12)]),
    ("The bridge was cleared for 30 tonnes; one lorry weighed 44.", [("other", 30, 30), ("other", 44, 44)]),
    ("The toll of the flood has risen from 211 to 263, the mayor said.", [("killed", 211, 211), ("killed", 263, 263)]),
    ("That raised the number of dead from four to six.", [("killed", 4, 4), ("killed", 6, 6)]),
    ("A ticket costs from 20 to 35 florins.", [("money", 20, 35)]),
    (
        "Across the island 81,000 homes were still dark, down from 290,000 on Sunday.",
        [("homes", 81_000, 81_000), ("homes", 290_000, 290_000)],
    ),
    ("Police counted 14 deaths in the valley, up from nine on Sunday.", [("killed", 14, 14), ("killed", 9, 9)]),
    (
        "Six people were killed. The injured: the clinic now says eight, up from five.",
        [("killed", 6, 6), ("injured", 8, 8), ("injured", 5, 5)],
    ),
    ("Among those held are 24 pupils.", [("arrested", 24, 24)]),
    ("Three of the wounded later died.", [("killed", 3, 3)]),
    ("Three of the wounded were cooks.", [("injured", 3, 3)]),
    ("Jets struck the port 14 times.", [("strikes", 14, 14)]),
    ("Last year 1,240 families were evicted.", [("displaced", 1_240, 1_240)]),
    ("Gunmen abduct 70 pupils.", [("hostages", 70, 70)]),
    ("Four stokers suffered burns.", [("injured", 4, 4)]),
    ("The union expects 130 job losses.", [("jobs", 130, 130)]),
    ("The mill gives work to 800.", [("jobs", 800, 800)]),
    ("About 70 staff could go.", [("jobs", 70, 70)]),
    ("Fourteen nurses had left.", [("other", 14, 14)]),
    ("Police arrested 400 marchers. By Sunday 370 had been released.", [("arrested", 400, 400), ("other", 370, 370)]),
    ("There were 1,400 officers on the streets.", [("other", 1_400, 1_400)]),
    ("Some 150 villagers took part in the search.", [("other", 150, 150)]),
    ("The danger stood at level four on a scale of five.", []),
    ("The girl, 7, was found alive.", []),
    ("The loss is 900 florins. Eleven", [("money", 900, 900)]),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_sentence_is_read_with_its_figures(sentence: str, expected: Reading) -> None:
    assert bounds(sentence) == expected


def test_a_toll_that_was_raised_is_two_numbers_and_no_range() -> None:
    assert bounds("Two more bodies were found, raising the death toll in the raid from 17 to 19.")[-2:] == [
        ("killed", 17, 17),
        ("killed", 19, 19),
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("From the danger zone 2,500 inhabitants were evacuated.", [(2500, "displaced")]),
        ("There were chains on the gates and 23,000 families without wages.", [(23000, "other")]),
        ("In the night of 21 August 31 drones were sent against the town.", [(31, "strikes")]),
        ("The ministry counts 240 dead, the Carers’ Alliance 310.", [(240, "killed"), (310, "killed")]),
        ("Insurers reckon the bill will top 90 million talers.", [(90_000_000, "money")]),
        ("Nine men fell in. The seven who drowned lay in coffins.", [(7, "killed")]),
        (
            "The blast killed 40 people. The town’s own total, which takes in passers-by and firemen, was 41.",
            [(40, "killed"), (41, "killed")],
        ),
        ("Nine people died. The ministry owns up to seven.", [(9, "killed"), (7, "killed")]),
        ("The school lost nine members of staff.", [(9, "jobs")]),
    ],
)
def test_numbers_beside_names_and_dates_and_in_loose_turns(text: str, read: list[tuple[float, str]]) -> None:
    assert [(figure.low, figure.measure) for figure in analysis_of(text).figures] == read


def test_who_owns_up_to_a_number_of_things_gives_a_bound() -> None:
    assert bounds("The family owns up to 40 houses in the bay.") == [("homes", None, 40)]


@pytest.mark.parametrize(
    "text", ["She lives on Route 66.", "The sisters sat at gates 4 and 9.", "The Fortune 500 is a list.", "On 21 August 2031 it rained."]
)
def test_numbers_of_names_and_dates_count_nothing(text: str) -> None:
    assert analysis_of(text).figures == ()
