"""What a number measures by itself, rule by rule: as it is written, by its noun, without one, and where only its size counts."""

import pytest

from framing.ledgers.counting import counted_before
from framing.ledgers.cues import cue_round, does_something_else, nearest_cue, predicate_outcome
from framing.ledgers.measures import find_measure, other_measure
from tests.ledgers.reading import number_in, quantities_of
from tests.reading import analysis_of

WRITTEN = [
    ("The hat was £14.", "money"),
    ("It was carried by 61 to 40.", "votes"),
    ("It ended a 19-hour siege.", "other"),
    ("It was a ten-minute walk.", None),
    ("It is a 240-seat chamber.", "other"),
    ("It is a 12-man crew.", None),
    ("It is a 64-page list.", "other"),
    ("It is a 14-page note.", None),
    ("They want a 40-vote majority.", "votes"),
    ("They fear a 25-percent cut.", "percent"),
    ("It is a two-metre wave.", "distance"),
    ("He paid an 80,000-torin fine.", "money"),
    ("Half of the pupils ate.", "percent"),
    ("Half of that sentence rhymes.", None),
    ("It fell by a third.", "percent"),
    ("About 14 per cent ate.", "percent"),
    ("Two thirds of the current is lost.", "percent"),
    ("It shut down a third of the mill's capacity.", "percent"),
    ("They ate for three quarters of an hour.", None),
]
NAMED = [
    ("The siege lasted nine weeks.", "other"),
    ("They ate nine weeks later.", None),
    ("The wind reached 40 knots.", "other"),
    ("It holds 90 cubic metres.", "other"),
    ("It holds 90 metres.", "distance"),
    ("They rode at 60 kilometres an hour.", "other"),
    ("They rode at 59 miles (95 km) per hour.", "other"),
    ("Five judges ate.", "votes"),
    ("Gunmen killed five judges.", "killed"),
    ("A coach carrying 58 cooks turned over.", "other"),
    ("About 14 percent of voters ate.", "percent"),
    ("None of the 14 percent of voters ate.", "percent"),
    ("They brought home the remains of nine cooks.", "killed"),
    ("They spoke of saving the lives of nine cooks.", "rescued"),
    ("None of the 22 sailors was hurt.", "other"),
    ("They found 46 cartridge cases.", "other"),
    ("They found 46 cases.", "cases"),
    ("They sold 300 pounds of flour.", "other"),
    ("They carried 300 pounds.", "money"),
    ("Two of the wounded died.", "killed"),
    ("Two of the wounded ate.", "injured"),
    ("They fired 46 shells.", "strikes"),
    ("Two of the shells were duds.", None),
    ("The 46 patients waiting for a bed ate.", "other"),
    ("The 46 patients on the long waiting list ate.", "other"),
    ("The 46 patients ate.", "treated"),
    ("Nine hostages ate.", "hostages"),
    ("Nine hostages were shot dead.", "killed"),
    ("Nine prisoners were released.", "other"),
    ("It means 900 job losses.", "jobs"),
    ("They saw 14 rocket scientists.", "strikes"),
    ("He had a grant of 20,000 kellers.", "money"),
    ("The roof cost 12 million extra.", "money"),
    ("Some 46 cancer survivors ate.", "other"),
    ("Some 46 survivors ate.", "rescued"),
    ("Some 4,000 posts were shared online.", "other"),
    ("Some 4,000 posts will go.", "jobs"),
    ("Two cousins attended the ball.", None),
    ("Some 40 cousins attended the ball.", "attended"),
    ("They met two protesters.", None),
    ("They met nine protesters.", "attended"),
    ("Storms closed two wards.", "other"),
    ("Nine fans died.", "killed"),
    ("Nine fans ate.", None),
    ("They saw the nine clocks, and died.", None),
    ("The storm killed 46 cattle.", None),
    ("Some 1,500 soldiers filled the streets.", None),
    ("Some 1,500 weavers filled the streets.", "attended"),
    ("Some 300 marchers ate.", "attended"),
    ("They questioned two weavers.", "other"),
    ("Among those held are 26 minors.", "held"),
    ("One roofer was hurt.", "injured"),
    ("Nine Vardans near a mill were hurt.", "injured"),
    ("Five customers were hurt.", "injured"),
    ("Two airmen were hurt.", "injured"),
    ("It bore 57 names of the missing.", "missing"),
    ("Some 14 weavers were still sought.", "missing"),
    ("Rescuers were digging for nine weavers.", "missing"),
    ("Two weavers were dragged out.", "rescued"),
    ("Two weavers were dragged out in handcuffs.", "arrested"),
    ("Some 640 weavers with cholera were there.", "cases"),
    ("They sought help for murdering 17 weavers.", "killed"),
    ("The squad gunned down three fanatics.", "killed"),
    ("The school lost three pupils.", "killed"),
    ("Nine weavers fell in the line of duty.", "killed"),
    ("Nine weavers fell in the river.", None),
    ("Nine weavers received first aid.", "injured"),
    ("Police spoke of 800 participants.", "attended"),
    ("Some 300 weavers joined the walkout.", "attended"),
    ("Some 300 weavers joined the search.", None),
    ("It rose to 7.8 pct in March.", "percent"),
    ("It passed with 88 deputies in favour.", "votes"),
    ("Three blocks of flats burned.", "homes"),
    ("Three blocks of ice melted.", None),
    ("They pulled 53 weavers from the sea.", "rescued"),
    ("They took 53 weavers from the mill.", None),
    ("They forced 53 weavers from the valley.", "displaced"),
    ("Robbers herded nine weavers into a vault.", "hostages"),
    ("Guides herded nine weavers into a vault.", None),
    ("Rescuers were looking for three weavers.", "missing"),
    ("The mill was looking for three weavers.", None),
    ("Two weavers have yet to be found.", "missing"),
    ("They ordered 300 weavers to return.", None),
    ("They ordered 300 weavers to leave.", "displaced"),
    ("There were 75 weavers aloft, survivors told us.", None),
    ("Eleven weavers saw the killing.", None),
]
BARE = [
    ("Of the cooks 300 were aboard.", "other"),
    ("It was underway with 96 on board.", "other"),
    ("The 39 aboard were saved.", "rescued"),
    ("They put the number of marchers at 5,000.", "attended"),
    ("They put the number of participants at 5,000.", "attended"),
    ("Doses were flown in as the toll at Oxmere rose to 17.", "killed"),
    ("A crew of five fled the fire.", "other"),
    ("The injured: they now count nine.", "injured"),
    ("They brought home the remains of nine.", "killed"),
    ("They gave the magnitude as 6.1.", "other"),
    ("They fed nine of us.", "other"),
    ("They locked up nine of us.", "arrested"),
    ("It has beds for 22.", "other"),
    ("It ended weighing 90.", "other"),
    ("The roof cost 40,000.", "money"),
    ("The fare is now 14.20.", "money"),
    ("The fare is now 14.", None),
    ("The rubber rounds came to 31.", "other"),
    ("Dozens votes went astray.", "votes"),
    ("It made a loss of 4.5 million.", "money"),
    ("The fortress held 1,140 on Sunday.", "other"),
    ("On Sunday nine were hurt.", "injured"),
    ("On Sunday nine ate.", None),
]
LEFT_OVER = [
    ("They have a crew of 23.", "other"),
    ("They have a boat licensed for 22.", "other"),
    ("By autumn 640 had gone.", "other"),
    ("By autumn dozens had gone.", None),
    ("They met a convoy of 14.", "other"),
    ("They met a convoy of nine.", None),
    ("Jets struck the town 16 times.", "strikes"),
    ("They broke the truce 140 times.", "other"),
    ("It is 140 times more.", None),
    ("He was stabbed nine times.", "other"),
    ("They ate nine times.", None),
    ("They saw 46 rifles.", "other"),
    ("They saw nine rifles.", None),
    ("They saw three warnings.", "other"),
    ("Two of the seven clerks ate.", "other"),
    ("They saw 46 weeks.", None),
    ("They saw 46 cattle.", "other"),
    ("They saw 46 houses.", None),
]


@pytest.mark.parametrize(("text", "measure"), [*WRITTEN, *NAMED, *BARE])
def test_the_first_rule_that_fits_says_what_a_number_measures(text: str, measure: str | None) -> None:
    assert find_measure(*number_in(text)) == measure


def test_numbers_in_a_row_are_names_and_a_count_behind_such_a_noun_is_none() -> None:
    assert [quantity.size for quantity in quantities_of("They emptied the blocks, and 140 weavers left.")[1]] == [140]
    assert quantities_of("They emptied blocks 4, 5 and 9 at dawn.")[1] == []


def test_millions_are_money_where_the_text_names_a_currency() -> None:
    assert find_measure(*number_in("They spoke of crowns. They put the harm at 4.5 million.")) == "money"
    assert find_measure(*number_in("They spoke of clowns. They put the harm at 4.5 million.")) is None


@pytest.mark.parametrize(("text", "measure"), LEFT_OVER)
def test_what_no_rule_measures_is_counted_if_it_is_many_or_of_consequence(text: str, measure: str | None) -> None:
    prose, quantity, _, _ = number_in(text)
    assert other_measure(prose, quantity) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The toll stood at 17.", "killed"),
        ("The injury toll stood at 17.", "injured"),
        ("They put staff numbers at 170.", "jobs"),
        ("They put the homes total at 170.", "homes"),
        ("They put the turnout at 170.", "attended"),
        ("The number of those who had left was 600.", "displaced"),
        ("The number of rounds was 600.", "other"),
        ("The number of weavers was 600.", "other"),
        ("The number of people was 600.", ""),
        ("The figure stood at 17.", ""),
        ("The toll is known; it stood at 17.", None),
        ("The rubber rounds came to 31.", "other"),
        ("The staff cuts came to 31.", "jobs"),
        ("The homes lost came to 31.", "homes"),
        ("The crowns spent came to 31.", None),
        ("The weavers came to 31.", None),
        ("They ate at 17.", None),
    ],
)
def test_a_word_of_counting_before_a_number_says_what_is_counted(text: str, measure: str | None) -> None:
    prose, quantity, first, _ = number_in(text)
    assert counted_before(prose, quantity, first) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("They saved 14 lives.", "rescued"),
        ("They spoke of saving the lives of 14.", "rescued"),
        ("They pulled 40 miners out of the shaft.", "rescued"),
        ("They led 40 miners out of the shaft.", None),
        ("They got nine votes out of 14.", None),
        ("They dragged two boys out of the sea.", "rescued"),
        ("They dragged two boys out of the inn.", None),
        ("Gunmen took 36 pupils from a school.", "hostages"),
        ("Trains took 36 pupils from a school.", None),
    ],
)
def test_a_verb_before_people_counted_says_it_with_the_words_behind_them(text: str, measure: str | None) -> None:
    prose, quantity, first, _ = number_in(text)
    assert cue_round(prose, quantity, first) == measure


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Forty people held aboard were freed.", "rescued"),
        ("Forty people held aboard drowned.", "killed"),
        ("Forty people who were held aboard were freed.", "rescued"),
        ("Forty people held aboard ate and were freed.", None),
        ("Forty people held aboard were, cooks say, freed.", None),
        ("Forty people were freed.", None),
    ],
)
def test_a_predicate_says_what_happened_in_the_end_to_those_a_clause_tells_of(text: str, outcome: str | None) -> None:
    prose, quantity, _, last = number_in(text)
    assert predicate_outcome(prose, quantity, last) == outcome


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The storm killed cooks, and 14,600 have been vaccinated.", True),
        ("Two others didn’t answer.", True),
        ("Two of them say so.", True),
        ("Two of those affected belong to the mill.", False),
        ("Two cooks have been hurt.", False),
        ("Two cooks near the mill ate.", False),
    ],
)
def test_a_predicate_of_their_own_keeps_what_was_said_before_from_those_counted(text: str, told: bool) -> None:
    prose, quantity, _, last = number_in(text)
    assert does_something_else(prose, quantity, last) is told


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("One guest noted that her brother had died.", None),
        ("The storm killed nine cooks near a mill, and a clerk was hurt.", "killed"),
        ("The storm killed, near the old mill, nine cooks hurt by stones.", "injured"),
        ("Forty people held aboard were freed.", "rescued"),
    ],
)
def test_the_nearest_word_says_what_happened(text: str, measure: str | None) -> None:
    prose, quantity, first, last = number_in(text)
    assert nearest_cue(prose, quantity, first, last, small=True) == measure


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("There are three dead hostages.", "killed"),
        ("Two wounded prisoners were moved.", "injured"),
        ("They hold three hostages.", "hostages"),
    ],
)
def test_what_befell_captives_tells_more_than_where_they_were(sentence: str, measure: str) -> None:
    assert [figure.measure for figure in analysis_of(sentence).figures] == [measure]


@pytest.mark.parametrize(
    "sentence",
    ["The guards opened fire at 9.", "A single shot was fired.", "The gunners shot down 11 of them."],
)
def test_gunfire_counts_nobody(sentence: str) -> None:
    assert analysis_of(sentence).figures == ()


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("At the end of March 318,000 clerks were out of work.", "318,000 clerks"),
        ("Two carts left the track 18 km north of Low Quay.", "18 km north of Low Quay"),
    ],
)
def test_a_count_behind_a_month_or_a_track_is_no_date_and_no_name(sentence: str, text: str) -> None:
    assert text in [figure.text for figure in analysis_of(sentence).figures]


@pytest.mark.parametrize(
    ("sentence", "text", "measure"),
    [
        ("The fair created a grand total of 76 jobs that year.", "76 jobs", "jobs"),
        ("The flood wrecked 2015 homes in the valley.", "2015 homes", "homes"),
        ("The chief has named more than 80 judges.", "more than 80 judges", "other"),
        ("Five judges agreed.", "Five judges", "votes"),
        ("The guild planned 129 marches, which 9,000 clerks attended.", "129 marches", "other"),
        ("After the murder of a cook, the chief sent some 1,200 clerks home.", "some 1,200 clerks", "other"),
        ("They charged 30 clerks with a campaign to hurt the mill.", "30 clerks", "arrested"),
    ],
)
def test_what_a_number_measures_is_said_of_it(sentence: str, text: str, measure: str) -> None:
    assert (text, measure) in [(figure.text, figure.measure) for figure in analysis_of(sentence).figures]


@pytest.mark.parametrize("sentence", ["Wages fell below 2007 levels.", "After that, 2015 feels far off."])
def test_a_year_counts_nothing(sentence: str) -> None:
    assert analysis_of(sentence).figures == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The war would have cost millions of lives.", [("millions", "killed")]),
        ("The clerk confirmed three more deaths due to the flood.", [("three more deaths", "killed")]),
        ("The board must answer within 24 hours.", [("within 24 hours", "other")]),
    ],
)
def test_what_stands_beside_a_number_tells_what_it_measures(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(figure.text, figure.measure) for figure in analysis_of(sentence).figures] == expected
