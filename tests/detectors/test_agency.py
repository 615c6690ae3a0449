"""The ladder of responsibility for harm."""

import pytest

from tests.reading import analysis_of, marker_of, subs

RUNGS = [
    ("A docker was shot.", [("was shot", "passive-agentless")]),
    ("A docker was shot by a guard.", [("was shot", "passive-agent")]),
    ("Three dockers were shot and killed.", [("were shot and killed", "passive-agentless")]),
    ("Forty people lost their lives.", [("lost their lives", "intransitive")]),
    ("The officer-involved shooting is under review.", [("officer-involved shooting", "nominalised")]),
    ("A strike hit a clinic on the coast.", [("strike hit", "instrument-subject")]),
    ("Missiles struck the port overnight.", [("Missiles struck", "instrument-subject")]),
    ("A car bomb killed three soldiers.", [("car bomb killed", "instrument-subject")]),
    ("Nine children killed in the village", [("killed", "passive-agentless")]),
    ("Nine children killed by shell in the village", [("killed", "passive-agent")]),
    ("The killing of three men led to protests.", [("killing of", "nominalised")]),
    ("Clashes left nine people dead.", [("left nine people dead", "instrument-subject")]),
    ("Clashes outside the refinery left three dead.", [("left three dead", "instrument-subject")]),
    ("The quarrel left seven people dead.", [("left seven people dead", "intransitive")]),
    ("A shell fired from the ridge killed a shepherd.", [("shell fired from the ridge killed", "instrument-subject")]),
    ("A clerk was shot twice.", [("was shot", "passive-agentless")]),
    ("Two cleaners were hurt by flying glass.", [("were hurt", "passive-agent")]),
    ("The flood claimed nine lives.", [("claimed nine lives", "instrument-subject")]),
    ("Thirty people died in the bombing.", [("died in the bombing", "intransitive")]),
    ("At least nine people are believed to have been killed.", [("been killed", "passive-agentless")]),
    ("The prisoners had been tortured.", [("been tortured", "passive-agentless")]),
    ("The raid, which killed nine people, was the third.", [("raid, which killed", "instrument-subject")]),
    ("Nine houses were destroyed.", [("were destroyed", "passive-agentless")]),
    ("Her career was destroyed.", []),
    ("Scores of others injured, the paper wrote.", [("injured", "passive-agentless")]),
    ("The lives of nine miners were lost.", [("were lost", "intransitive")]),
    ("The lives of at least nine men were claimed by the storm.", [("were claimed", "instrument-subject")]),
    ("Twelve lives were claimed in the fire.", [("were claimed", "passive-agentless")]),
    ("Many lives were lost on both banks.", [("lives were lost", "intransitive")]),
    ("Riot cops hit her on the back.", []),
    ("Drone operators killed nine men.", []),
    ("The riot killed nine men.", [("riot killed", "instrument-subject")]),
    ("The blaze claimed 12 victims.", [("claimed 12 victims", "instrument-subject")]),
    ("Among those injured in the collapse were five boys.", [("injured", "passive-agentless")]),
    ("The minister was attacked by deputies over the cost of the trains.", []),
    ("Gunmen on a motorbike killed a clerk.", []),
    ("A man armed with a kitchen knife killed two shoppers.", []),
    ("The explosion came two days after soldiers killed five boys.", []),
    ("They counted 14 marchers whom riot police wounded on the steps.", []),
    ("They counted 14 marchers wounded on the steps.", [("wounded", "passive-agentless")]),
    ("Teenager knifed outside kebab shop", [("knifed", "passive-agentless")]),
    ("The union’s demand for back pay was shot down by the court.", []),
]


@pytest.mark.parametrize(("text", "expected"), RUNGS, ids=[row[0] for row in RUNGS])
def test_harm_stands_on_its_rung(text: str, expected: list[tuple[str, str]]) -> None:
    assert subs(text, "agency") == expected


@pytest.mark.parametrize(
    "text",
    [
        "She was born in Low Quay.",
        "The hall was crowded.",
        "Police shot a docker.",
        "Two guards killed the man.",
        "The bill was killed in committee.",
        "The film was shot in Low Quay.",
        "The photograph was shot from a balcony.",
        "The goalkeeper was beaten twice.",
        "The home side were beaten 3-1.",
        "He was struck by her kindness.",
        "He was hit with a fine of 300 crowns.",
        "The economy was hit by inflation.",
        "Prices were slashed.",
        "The company was hit by a strike of dockers.",
        "The dockers’ strike hit the port for a third day.",
        "She died of cancer aged 84.",
        "The actor died peacefully at home.",
        "The phone died at noon.",
        "The battery was killed by the cold.",
        "Those hit hardest by the fees are students.",
        "The union claimed nine seats.",
        "Guards opened fire on the dockers, killing four.",
        "The board made 40 cuts that led to layoffs.",
    ],
)
def test_other_senses_and_plain_actives_are_not_marked(text: str) -> None:
    assert subs(text, "agency") == []


def test_agency_inside_a_quotation_is_the_speakers() -> None:
    found = marker_of("“My brother was shot on the pier that night,” Orla Fenn said.", "agency")
    assert (found.voice, found.speaker) == ("quote", "Orla Fenn")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Docker shot dead by guard in Low Quay", "passive-agent"),
        ("Docker shot dead in Low Quay", "passive-agentless"),
        ("Two dockers stabbed outside bar", "passive-agentless"),
        ("Nine killed as raid hits market", "passive-agentless"),
    ],
)
def test_a_headline_without_auxiliaries_is_still_passive(title: str, expected: str) -> None:
    markers = analysis_of(f"{title}\n\nIt rained.", title=title).markers
    assert [marker.sub for marker in markers if marker.kind == "agency"][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The docker was not shot.", True),
        ("The docker was never shot by a guard.", True),
        ("No dockers were shot.", True),
        ("The docker wasn’t shot.", True),
        ("The docker was shot.", False),
    ],
)
def test_a_denied_passive_is_negated(text: str, negated: bool) -> None:
    assert marker_of(text, "agency").negated is negated


def test_gunned_down_before_somebody_is_no_passive() -> None:
    assert subs("The fanatics gunned down school clerk Ana Terrow.", "agency") == []
    assert subs("A clerk was gunned down in the street.", "agency") == [("was gunned", "passive-agentless")]


def test_what_a_title_leaves_does_not_run_into_the_body() -> None:
    found = analysis_of(
        "Assault leaves 17 officers injured\n\nSeventeen officers were injured at noon.\n", title="Assault leaves 17 officers injured"
    )
    told = [marker.text for marker in found.markers if marker.kind == "agency"]
    assert "were injured" in told
    assert not any("\n" in text for text in told)
