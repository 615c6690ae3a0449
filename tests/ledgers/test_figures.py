"""Quantities of consequence: bounds, measure, whom they count, who said them."""

import pytest

from tests.reading import bounds, figures

ONE = [
    # text, measure, low, high
    ("Seventeen women were killed in the raid.", "killed", 17, 17),
    ("The raid killed 36 people.", "killed", 36, 36),
    ("The death toll rose to 36.", "killed", 36, 36),
    ("36 dead in strike on market", "killed", 36, 36),
    ("Thirty-six people lost their lives in the flood.", "killed", 36, 36),
    ("The monitor said 512 people lost their lives from August 2015 to March 30, 2018.", "killed", 512, 512),
    ("At least 40, mostly women and children, were killed.", "killed", 40, None),
    ("Upwards of 40 people were killed.", "killed", 40, None),
    ("More than 40 people were killed.", "killed", 40, None),
    ("No fewer than 40 people were killed.", "killed", 40, None),
    ("Up to 43 people were killed.", "killed", None, 43),
    ("As many as 43 people were killed.", "killed", None, 43),
    ("Nearly 43 people were killed.", "killed", None, 43),
    ("Only 36 people were killed.", "killed", 36, 36),
    ("Between 30 and 40 people were injured.", "injured", 30, 40),
    ("Some 30 to 40 people were injured.", "injured", 30, 40),
    ("Police arrested 36–40 demonstrators.", "arrested", 36, 40),
    ("Several thousand people were displaced.", "displaced", 2000, None),
    ("Tens of thousands of people fled the valley.", "displaced", 20_000, None),
    ("Dozens of people were injured.", "injured", 24, None),
    ("Two dozen people were injured.", "injured", 24, 24),
    ("By Friday evening, 1,204 people were missing.", "missing", 1204, 1204),
    ("Police arrested nine men.", "arrested", 9, 9),
    ("Nine men were arrested.", "arrested", 9, 9),
    ("Nineteen strikes were carried out in the valley.", "strikes", 19, 19),
    ("The repairs will cost $4.5m.", "money", 4_500_000, 4_500_000),
    ("The repairs will cost 3.2 million crowns.", "money", 3_200_000, 3_200_000),
    ("Prices rose 3.4% in May.", "percent", 3.4, 3.4),
    ("Less than 1 per cent of the strikes hit the wrong house.", "percent", None, 1),
    ("Fewer than 0.3 percent of the strikes hit a house.", "percent", None, 0.3),
    ("The village lies 12 kilometres from the border.", "distance", 12, 12),
    ("In 2014, 36 people were killed.", "killed", 36, 36),
    ("36 people were killed in 2014.", "killed", 36, 36),
    ("The blaze destroyed 200 homes.", "homes", 200, 200),
    ("The firm will cut 1,200 jobs.", "jobs", 1200, 1200),
    ("Nine people are believed to have been killed.", "killed", 9, 9),
    ("Mira Voss, 34, was one of 36 people killed.", "killed", 36, 36),
    ("The bodies of nine people were pulled from the water.", "killed", 9, 9),
    ("The number of people killed has risen to 36.", "killed", 36, 36),
    ("They were among 36 people who died in the fire.", "killed", 36, 36),
    ("It covers two-thirds of the VD population.", "percent", 66.66666666666667, 66.66666666666667),
    ("It covers two-thirds of the VS population.", "percent", 66.66666666666667, 66.66666666666667),
    ("They took profits from a drink that millions of Vardians buy.", "other", 2_000_000, None),
    ("They took profits from a drink that millions of Vardans buy.", "other", 2_000_000, None),
]


@pytest.mark.parametrize(("text", "measure", "low", "high"), ONE, ids=[row[0] for row in ONE])
def test_a_quantity_is_read_with_its_bounds(text: str, measure: str, low: float | None, high: float | None) -> None:
    assert bounds(text) == [(measure, low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "The shelling went on between 10:00 p.m. on Nov. 12 and 2:00 a.m. on Nov. 13.",
        "A 34-year-old man was killed.",
        "Mira Voss, 34, was killed.",
        "The boy, aged 9, was killed.",
        "The dead man was 34.",
        "He was killed on March 31, 2017.",
        "Article 9 of the charter forbids killing.",
        "One of them was killed with a 9mm pistol.",
        "The raid killed children aged between six and 11.",
        "He died four days after the 2020 census.",
        "Storms killed the crop and left thousands without power.",
    ],
)
def test_times_ages_and_names_are_no_toll(text: str) -> None:
    assert [row for row in bounds(text) if row[2] != 1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seventeen women and 12 children were killed.", [("killed", 17, 17), ("killed", 12, 12)]),
        (
            "The monitor counted 17 women, 12 children and seven men killed.",
            [("killed", 17, 17), ("killed", 12, 12), ("killed", 7, 7)],
        ),
        ("The raid killed 36 and injured 50.", [("killed", 36, 36), ("injured", 50, 50)]),
        ("Nine people were killed and 12 injured.", [("killed", 9, 9), ("injured", 12, 12)]),
        ("Raid on market kills 36, wounds 12", [("killed", 36, 36), ("injured", 12, 12)]),
        ("Dozens were killed and hundreds injured.", [("killed", 24, None), ("injured", 200, None)]),
        ("Nine people were killed in 12 strikes.", [("killed", 9, 9), ("strikes", 12, 12)]),
        ("The toll rose to 36 from 21 a day before.", [("killed", 36, 36), ("killed", 21, 21)]),
    ],
)
def test_several_quantities_of_one_sentence_keep_their_measures(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 36, including 17 children.",
        "The raid killed 36 people, among them 17 children.",
        "Of the 36 killed, 17 were children.",
    ],
)
def test_a_part_points_to_its_whole(text: str) -> None:
    whole, part = figures(text)
    assert (whole.low, part.low, part.part_of) == (36, 17, 0)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Seventeen women were killed.", "women"),
        ("At least 50 people, mostly women and girls, were killed.", "people, mostly women and girls"),
        ("The toll rose to 36.", None),
        ("Nine off-duty soldiers were killed.", "off-duty soldiers"),
        ("Hundreds of villagers were displaced.", "villagers"),
        ("A 19-hour siege ended.", "hours"),
        ("They read a 46-page list.", "pages"),
        ("They fear a 40-percent cut.", None),
    ],
)
def test_whom_a_figure_counts_stands_in_the_articles_words(text: str, of: str | None) -> None:
    assert figures(text)[0].of == of


def test_a_number_with_an_afterthought_counts_what_the_afterthought_says() -> None:
    (found,) = figures("At least 40, mostly women and children, were killed.")
    assert found.of is not None
    assert found.of.startswith("mostly")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("At least 40 people were killed.", "at least"),
        ("Some 40 people were killed.", "some"),
        ("Only 40 people were killed.", "only"),
        ("As many as 40 people were killed.", "as many as"),
        ("Forty people were killed.", None),
        ("Forty or more people were killed.", "or more"),
    ],
)
def test_the_qualifier_is_kept(text: str, qualifier: str | None) -> None:
    assert figures(text)[0].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "source", "voice"),
    [
        ("The harbour board said nine people were killed.", "harbour board", "attributed"),
        ("“Nine people were killed on the pier,” Orla Fenn said.", "Orla Fenn", "quote"),
        ("Nine people were killed, according to the harbour board.", "harbour board", "attributed"),
        ("Nine people were killed.", None, "author"),
    ],
)
def test_a_figure_has_the_voice_and_source_of_its_sentence(text: str, source: str | None, voice: str) -> None:
    (found,) = figures(text)
    assert (found.source, found.voice) == (source, voice)


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("As of Tuesday, 21 people were missing.", "Tuesday"),
        ("By Friday evening, 1,204 people were displaced.", "Friday evening"),
        ("Nine people were missing.", None),
    ],
)
def test_the_day_of_the_count_is_kept(text: str, as_of: str | None) -> None:
    assert figures(text)[0].as_of == as_of


def test_a_figures_text_is_the_texts_own() -> None:
    text = "They say at least 40 villagers were killed, and $3m was lost."
    assert all(text[found.start : found.end] == found.text for found in figures(text))
