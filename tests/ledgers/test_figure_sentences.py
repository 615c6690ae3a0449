"""One sentence, one reading: what counts as a figure over conflict, protest, courts, migration, economy, health, crime and disasters."""

import pytest

from tests.reading import analysis_of, bounds

Reading = list[tuple[str, float | None, float | None]]

SENTENCES: list[tuple[str, Reading]] = [
    ("Rescuers laid out the bodies of 14 on the school floor.", [("killed", 14, 14)]),
    ("Fourteen people died, at least six of them children.", [("killed", 14, 14), ("killed", 6, None)]),
    ("The hospital put the toll at 43.", [("killed", 43, 43)]),
    ("The governor later raised the number of dead to 12.", [("killed", 12, 12)]),
    ("One person was killed and three more were wounded.", [("killed", 1, 1), ("injured", 3, 3)]),
    ("Gunmen killed two guards and abducted five workers.", [("killed", 2, 2), ("hostages", 5, 5)]),
    ("No fewer than 30 houses were flattened by the barrage.", [("homes", 30, None)]),
    ("The militia is still holding nine hostages.", [("hostages", 9, 9)]),
    ("Doctors treated 27 wounded, four of them in a critical condition.", [("injured", 27, 27), ("injured", 4, 4)]),
    ("Upwards of 900 families have left the valley.", [("displaced", 900, None)]),
    ("The shelling has driven 14,000 people from their homes.", [("displaced", 14_000, 14_000)]),
    ("Two rockets hit the depot and a third fell in the sea.", [("strikes", 2, 2)]),
    ("Jets carried out 17 raids overnight.", [("strikes", 17, 17)]),
    ("The toll now stands at 52.", [("killed", 52, 52)]),
    ("Officials had earlier given a figure of 36 dead.", [("killed", 36, 36)]),
    ("Initial reports said nine had died.", [("killed", 9, 9)]),
    ("The number of dead has climbed past 60.", [("killed", 60, None)]),
    ("Her husband and two of her brothers were among the dead.", [("killed", 2, 2)]),
    ("Twelve of the dead were under ten years old.", [("killed", 12, 12)]),
    ("All 19 passengers drowned.", [("killed", 19, 19)]),
    ("Scores were hurt in the crush.", [("injured", 40, None)]),
    ("Dozens more are still unaccounted for.", [("missing", 24, None)]),
    ("Eleven remain missing.", [("missing", 11, 11)]),
    ("Divers are still searching for four fishermen.", [("missing", 4, 4)]),
    ("Organisers said 20,000 had marched; police counted 6,500.", [("attended", 20_000, 20_000), ("attended", 6500, 6500)]),
    ("Police estimated the crowd at 4,000 to 5,000.", [("attended", 4000, 5000)]),
    ("Police detained 43 demonstrators, three of them minors.", [("arrested", 43, 43), ("arrested", 3, 3)]),
    ("Thirty-one people were taken into custody.", [("arrested", 31, 31)]),
    ("Six officers needed hospital treatment.", [("treated", 6, 6)]),
    ("A crowd of about 2,000 gathered outside the mint.", [("attended", 2000, 2000)]),
    ("Tens of thousands took to the streets of the capital.", [("attended", 20_000, None)]),
    ("The union says 3,400 of its members walked out.", [("attended", 3400, 3400)]),
    ("Only a few hundred turned up.", [("attended", 200, None)]),
    ("The judge sentenced him to 12 years in prison.", [("other", 12, 12)]),
    ("Nine defendants were acquitted and two convicted.", [("arrested", 9, 9), ("arrested", 2, 2)]),
    ("She was fined 3,000 crowns.", [("money", 3000, 3000)]),
    ("Prosecutors charged 11 men over the killing.", [("arrested", 11, 11)]),
    ("The coastguard pulled 83 people from the water.", [("rescued", 83, 83)]),
    ("Some 1,200 migrants crossed the river last week.", [("displaced", 1200, 1200)]),
    ("The boat was carrying about 150 when it capsized.", [("other", 150, 150)]),
    ("Border guards turned back 64 people on Tuesday.", [("other", 64, 64)]),
    ("More than 400 have drowned on the crossing this year.", [("killed", 400, None)]),
    ("Twenty-three survivors were brought ashore, among them an infant.", [("rescued", 23, 23)]),
    ("The plant will shed 1,150 posts by spring.", [("jobs", 1150, 1150)]),
    ("The deal is worth 2.4 billion crowns.", [("money", 2_400_000_000, 2_400_000_000)]),
    ("Unemployment fell to 6.2 per cent.", [("percent", 6.2, 6.2)]),
    ("Bread prices have doubled since March.", []),
    ("The grant was cut from 80 million to 55 million marks.", [("money", 80_000_000, 80_000_000), ("money", 55_000_000, 55_000_000)]),
    ("The union demands a rise of 8 percent; the port offers 3.", [("percent", 8, 8), ("percent", 3, 3)]),
    ("The strike costs the port 4m crowns a day.", [("money", 4_000_000, 4_000_000)]),
    ("The fever has infected 1,040 people and killed 57.", [("cases", 1040, 1040), ("killed", 57, 57)]),
    ("Sixty patients were moved to other hospitals.", [("treated", 60, 60)]),
    ("Eighty-five percent of nurses voted for the walkout.", [("percent", 85, 85)]),
    ("The gunman killed four before turning the weapon on himself.", [("killed", 4, 4)]),
    ("Burglars took jewellery worth 70,000 crowns.", [("money", 70_000, 70_000)]),
    ("Three suspects are in custody.", [("arrested", 3, 3)]),
    ("The flood swept away 74 homes and two bridges.", [("homes", 74, 74)]),
    ("At least one person drowned.", [("killed", 1, None)]),
    ("The quake left 230 dead and 1,100 homeless.", [("killed", 230, 230), ("displaced", 1100, 1100)]),
    ("Firefighters rescued 18 from the upper floors.", [("rescued", 18, 18)]),
    ("About 3,000 households are without water.", [("other", 3000, 3000)]),
    ("Between 50 and 60 are feared dead.", [("killed", 50, 60)]),
    ("Rescue teams brought out 12 alive.", [("rescued", 12, 12)]),
    ("She waited 40 minutes for the ambulance.", [("other", 40, 40)]),
    ("The bridge was built 60 years ago.", []),
    ("The 17-year-old was shot in the leg at 9:40 p.m.", []),
    ("Bus 14 was diverted after the attack.", []),
    ("The meeting of the seven ministers lasted two days.", []),
    ("Chapter 4 of the report deals with the dead.", []),
    ("He spent 17 years in the army before he was killed.", []),
    ("Commandos freed 17 hostages from the grain ship before dawn.", [("rescued", 17, 17)]),
    ("Two of the hostages were shot when the door was blown in.", [("injured", 2, 2)]),
    ("Nine passengers were led out unharmed.", [("rescued", 9, 9)]),
    ("The siege lasted 14 hours.", [("other", 14, 14)]),
    ("The raid cost the lives of three captives.", [("killed", 3, 3)]),
    ("One soldier and two hostages lost their lives.", [("killed", 1, 1), ("killed", 2, 2)]),
    ("The families of the eleven captives gathered at the gate.", [("hostages", 11, 11)]),
    ("A ransom of 2 million lirra had been asked.", [("money", 2_000_000, 2_000_000)]),
    ("The court ordered that 43 detainees be charged or let go.", [("arrested", 43, 43)]),
    ("Some 60 men have been held without charge since March.", [("arrested", 60, 60)]),
    ("Nineteen of them were released on Friday.", [("rescued", 19, 19)]),
    ("He has spent 200 days in a cell.", [("other", 200, 200)]),
    ("The ruling affects 112 prisoners.", [("arrested", 112, 112)]),
    ("Her client was sentenced to nine years.", [("other", 9, 9)]),
    ("Article 14 allows detention for 72 hours.", [("other", 72, 72)]),
    ("At least five of the detained men are under 18.", [("arrested", 5, None)]),
    ("The state must pay each of them 1,500 crowns.", [("money", 1500, 1500)]),
    ("The ferry had 214 people aboard.", [("other", 214, 214)]),
    ("Lifeboats picked up 190 survivors.", [("rescued", 190, 190)]),
    ("Nine bodies have been recovered and 12 people are still missing.", [("killed", 9, 9), ("missing", 12, 12)]),
    ("Thirty-three passengers were plucked from the water.", [("rescued", 33, 33)]),
    ("Divers brought up two more bodies.", [("killed", 2, 2)]),
    ("The two vessels were 300 metres apart.", [("distance", 300, 300)]),
    ("The search covers 40 square kilometres.", [("distance", 40, 40)]),
    ("It was carrying 4,000 tonnes of grain.", [("other", 4000, 4000)]),
    ("The death toll could exceed 50.", [("killed", 50, None)]),
    ("Seven of the crew are unaccounted for.", [("missing", 7, 7)]),
    ("More than 2,600 people had to leave their homes.", [("displaced", 2600, None)]),
    ("Around 450 houses are under water.", [("homes", 450, 450)]),
    ("Water stood two metres deep in the square.", [("distance", 2, 2)]),
    ("Helicopters lifted 61 people off roofs.", [("rescued", 61, 61)]),
    ("Some 5,000 spent the night in emergency shelters.", [("displaced", 5000, 5000)]),
    ("The river rose by 3.4 metres in six hours.", [("distance", 3.4, 3.4)]),
    ("The damage is put at 120 million crowns.", [("money", 120_000_000, 120_000_000)]),
    ("Three bridges were washed away.", [("other", 3, 3)]),
    ("About 12,000 homes have no electricity.", [("homes", 12_000, 12_000)]),
    ("The mud buried 14 houses and killed a family of five.", [("homes", 14, 14), ("killed", 5, 5)]),
    ("Eighty villagers were cut off.", [("trapped", 80, 80)]),
    ("Insurers expect claims of 90m crowns.", [("money", 90_000_000, 90_000_000)]),
    ("Troops evacuated the last 35 residents by boat.", [("displaced", 35, 35)]),
    ("The hospital will close 64 beds and two wards.", [("other", 64, 64), ("other", 2, 2)]),
    ("The ministry plans to cut 380 nurses.", [("jobs", 380, 380)]),
    ("Waiting times have risen to 19 weeks.", [("other", 19, 19)]),
    ("The cuts save 7.5 million lirra a year.", [("money", 7_500_000, 7_500_000)]),
    ("One in five posts is vacant.", [("percent", 20, 20)]),
    ("The clinic serves 23,000 people.", [("other", 23_000, 23_000)]),
    ("Two patients died waiting for an ambulance.", [("killed", 2, 2)]),
    ("Spending falls by 11 percent.", [("percent", 11, 11)]),
    ("Nearly 900 marched against the closure.", [("attended", None, 900)]),
    ("A petition with 14,200 signatures was handed in.", [("other", 14_200, 14_200)]),
    ("Doctors say 30 lives a year will be lost.", [("killed", 30, 30)]),
    ("Fifteen more cases were reported, bringing the total to 240.", [("cases", 15, 15), ("cases", 240, 240)]),
    ("The outbreak has claimed nine lives.", [("killed", 9, 9)]),
    ("Three hospitals would close.", [("other", 3, 3)]),
    ("About a quarter of the beds are empty.", [("percent", 25, 25)]),
    ("The ward treated 48 patients last night.", [("treated", 48, 48)]),
    ("Guards opened fire on a boat with 70 migrants, killing four.", [("displaced", 70, 70), ("killed", 4, 4)]),
    ("The camp holds 9,300 refugees, twice what it was built for.", [("displaced", 9300, 9300)]),
    ("A group of 45, among them 13 children, reached the shore.", [("other", 45, 45), ("other", 13, 13)]),
    ("Thirteen drowned, five of them children.", [("killed", 13, 13), ("killed", 5, 5)]),
    ("They paid smugglers 900 crowns each.", [("money", 900, 900)]),
    ("The shooting left three dead and at least 14 injured.", [("killed", 3, 3), ("injured", 14, None)]),
    ("A mother and her three daughters were found dead.", [("killed", 3, 3)]),
    ("Police recovered 31 firearms.", [("other", 31, 31)]),
    ("Some 350 tractors blocked the ring road.", [("other", 350, 350)]),
    ("The march drew between 9,000 and 11,000.", [("attended", 9000, 11_000)]),
    ("Fewer than 200 turned out.", [("attended", None, 200)]),
    ("Nobody was hurt, but 26 windows were broken.", [("other", 26, 26)]),
    ("The union puts membership at 14,000.", [("other", 14_000, 14_000)]),
    ("Half the drivers called in sick.", [("percent", 50, 50)]),
    ("He is the father of two and has taught for 30 years.", []),
    ("The bomb went off at ten past eight on 14 May.", []),
    ("Route 7 was shut for three hours.", [("other", 3, 3)]),
    ("She was one of the first to arrive.", []),
    ("The 2nd Brigade took the hill in 2019.", []),
    ("The army said it had fired 62 rounds at the ridge.", [("other", 62, 62)]),
    ("Soldiers fired three warning shots before the crowd moved.", [("other", 3, 3)]),
    ("Officers fired 40 rubber bullets and 12 canisters of tear gas.", [("other", 40, 40), ("other", 12, 12)]),
    ("The ward will lose 40 of its 112 beds.", [("other", 40, 40), ("other", 112, 112)]),
    ("Police found 16 spent cartridges.", [("other", 16, 16)]),
    ("He was shot six times in the back.", [("other", 6, 6)]),
]


def order(reading: tuple[str, float | None, float | None]) -> tuple[str, float, float]:
    measure, low, high = reading
    return measure, -1 if low is None else low, -1 if high is None else high


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_sentence_is_read_with_its_figures(sentence: str, expected: Reading) -> None:
    assert sorted(bounds(sentence), key=order) == sorted(expected, key=order)


def test_whom_a_toll_counts_is_kept_where_no_number_stands() -> None:
    (found,) = analysis_of("The warplanes struck the village, killing “mostly women and children”, the agency said.").figures
    assert (found.low, found.high, found.qualifier, found.of, found.voice) == (None, None, "mostly", "women and children", "quote")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The ministry puts the toll at 38 dead.", "ministry"),
        ("The union’s total of 27 injured was disputed.", "union"),
        ("Police put the number of marchers at 5,000, the organisers at 12,000.", "organisers"),
    ],
)
def test_whose_count_a_figure_is_stands_beside_it(sentence: str, source: str) -> None:
    found = analysis_of(sentence).figures[-1]
    assert found.voice == "attributed"
    assert found.source is not None
    assert source in found.source


def test_a_number_that_stands_in_a_form_of_the_lists_is_still_a_number() -> None:
    assert bounds("The blast killed 24 people.") == [("killed", 24, 24)]
