"""Scare quotes, hearsay, vague sources and ages."""

import pytest

from tests.reading import analysis_of, marked, subs, voice_at


def scare_quotes(text: str) -> list[str]:
    return [marker.text for marker in analysis_of(text).markers if marker.sub == "scare-quotes"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry published its “security” plan.", ["“security”"]),
        ('The council called off the "reform" of the port.', ['"reform"']),
        ("The “free trade zone” has one road and no shop.", ["“free trade zone”"]),
        ("Its ‘liberation’ of the valley cost nine villages.", ["‘liberation’"]),
        ("Three “volunteers” were seen at the pass.", ["“volunteers”"]),
        ("The “truce” and the “talks” went on.", ["“truce”", "“talks”"]),
    ],
)
def test_a_short_term_with_no_speech_behind_it_is_held_at_arms_length(text: str, expected: list[str]) -> None:
    assert scare_quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“We will rebuild,” she said.",
        "“Never,” she said.",
        "He read aloud “Security”, the poem that made her famous.",
        "She sang “The Long Quay” to a full hall.",
        "The word “quay” is older than the town.",
        "The film “Low Water” opens on Friday.",
        "Ilja “The Crane” Benn won on points.",
        "The operation was codenamed “Grey Heron”.",
        "“It is gone,” she said. “We lost it all.”",
        "“Go home!” the guard shouted.",
        "The crowd chanted “Out, out!”",
        "The sign read “closed”.",
        "The mayor said the plan was “a fraud”.",
        "“Yes,” the skipper said. “Why?”",
        "Asked whether she would stand again, Fenn said: “No.”",
        'Katz accused the senator of setting an "arbitrary" deadline.',
        "He praised the mayor, adding that Voss found the offer “interesting.”",
        "She hosts a programme, “Sunrise,” at noon.",
    ],
)
def test_speech_titles_names_and_words_talked_about_are_no_scare_quotes(text: str) -> None:
    assert scare_quotes(text) == []


def test_a_scare_quote_leaves_its_words_to_the_writer() -> None:
    assert voice_at("The ministry published its “security” plan.", "security") == "author"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is said to have left the coast.", ["is said to"]),
        ("The brothers are widely believed to own the quay.", ["are widely believed to"]),
        ("Nine people were feared to be on board.", ["were feared to"]),
        ("The tunnel was thought to be empty.", ["was thought to"]),
        ("The group has been reported to hold the pass.", ["been reported to"]),
    ],
)
def test_hearsay_passives_pass_claims_on(text: str, expected: list[str]) -> None:
    assert marked(text, "hedged-attribution") == expected


@pytest.mark.parametrize(
    "text",
    ["He was reported for speeding.", "They believed the tunnel to be empty.", "He was thought of by all."],
)
def test_other_passives_are_no_hearsay(text: str) -> None:
    assert marked(text, "hedged-attribution") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials said the tunnel was empty.", ["Officials"]),
        ("The tunnel was empty, officials said.", ["officials"]),
        ("Critics say the plan is cruel.", ["Critics say"]),
        ("Some experts believe the wall will fall.", ["Some experts"]),
        ("Local sources said the road was mined.", ["Local sources"]),
        ("“It was empty,” said one resident.", ["one resident"]),
        ("According to witnesses, two cars burned.", ["According to witnesses"]),
        ("Two officials said the tunnel was empty.", ["Two officials"]),
    ],
)
def test_a_source_nobody_can_name_is_marked(text: str, expected: list[str]) -> None:
    assert marked(text, "vague-source") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officials from both teams met at noon.",
        "Orla Fenn said the tunnel was empty.",
        "The harbour board said the tunnel was empty.",
        "Critics filled the front row of the theatre.",
        "He said the tunnel was empty.",
        "Sources of drinking water ran dry.",
        "Experts will inspect the wall on Monday.",
    ],
)
def test_named_sources_and_people_who_do_not_speak_are_not_marked(text: str) -> None:
    assert marked(text, "vague-source") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 34-year-old baker was pulled from the water.", ["34-year-old"]),
        ("Mira Voss, 34, baked bread for the whole street.", ["Mira Voss, 34"]),
        ("The boy, aged 9, had gone to fetch water.", ["aged 9"]),
        ("A three-year-old girl was carried out.", ["three-year-old"]),
    ],
)
def test_an_age_makes_a_person(text: str, expected: list[str]) -> None:
    found = [marker.text for marker in analysis_of(text).markers if marker.kind == "humanisation" and marker.sub == "age"]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "The under-34 league met.",
        "It began on May 16, 2017, and ended in June.",
        "The 34-year-old bridge is closed.",
        "He won 6, 34, 12 and 9 votes.",
    ],
)
def test_dates_leagues_and_lists_are_no_ages(text: str) -> None:
    assert [text for text, sub in subs(text, "humanisation") if sub == "age"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed the shopkeeper and his two daughters.", ["shopkeeper", "his two daughters"]),
        ("Dael Orme was shot, and her sister was beaten.", ["her sister"]),
        ("Among the dead were nine children and two sisters.", ["children", "sisters"]),
        ("Her devastated father said that she was killed.", ["Her devastated father"]),
        ("A girl and two women were killed in the yard.", ["girl", "women"]),
    ],
)
def test_kin_and_the_defenceless_near_harm_are_persons(text: str, expected: list[str]) -> None:
    assert marked(text, "humanisation") == expected


@pytest.mark.parametrize(
    "text",
    ["The minister and his wife opened a school for children.", "Her father kept two boats, and a girl sold bread."],
)
def test_families_where_nobody_is_harmed_are_just_families(text: str) -> None:
    assert marked(text, "humanisation") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“They hunted us,” said Amir, 19, who lost his boat.", ["Amir, 19"]),
        ("Room 9, 19, and the hall are shut.", []),
    ],
)
def test_one_name_is_enough_where_somebody_speaks(text: str, expected: list[str]) -> None:
    assert [text for text, sub in subs(text, "humanisation") if sub == "age"] == expected


def test_a_title_that_hangs_its_news_on_nobody_is_marked() -> None:
    title = "Nine dead after raid on market – reports"
    text = f"{title}\n\nThe market was shut on Monday."
    found = [(marker.text, marker.voice) for marker in analysis_of(text, title=title).markers if marker.kind == "vague-source"]
    assert found == [("reports", "headline")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Marlian-backed militia took the ford.", ["Marlian-backed"]),
        ("The government-backed fighters left.", ["government-backed"]),
        ("The asset-backed loans were sold.", []),
        ("The Fenn-funded museum opens in May.", []),
    ],
)
def test_a_group_named_by_who_stands_behind_it_is_marked(text: str, expected: list[str]) -> None:
    found = [marker.text for marker in analysis_of(text).markers if marker.detector == "sponsored"]
    assert found == expected
