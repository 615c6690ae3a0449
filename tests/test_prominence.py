"""What an article puts first."""

import pytest

from tests.reading import analysis_of

HEDGED = "The body hedges or passes claims on; the headline does not."
TITLE = "Strike kills 36 in Marl market"
ARTICLE = (
    f"{TITLE}\n\n"
    "A strike on the market of Marl killed 36 people on Saturday. Nine of them were children.\n\n"
    "The coalition denied that its aircraft had been over the town. Some reportedly saw two of them.\n"
)


def test_the_lead_is_the_first_paragraph_after_the_title() -> None:
    prominence = analysis_of(ARTICLE, title=TITLE).prominence
    assert ARTICLE[prominence.lead_start : prominence.lead_end].startswith("A strike on the market")
    assert ARTICLE[prominence.lead_start : prominence.lead_end].endswith("were children.")


def test_figures_of_headline_and_lead_are_pointed_to() -> None:
    analysis = analysis_of(ARTICLE, title=TITLE)
    assert [analysis.figures[number].low for number in analysis.prominence.headline_figures] == [36]
    assert analysis.figures[analysis.prominence.lead_figures[0]].low == 36


def test_the_rungs_of_headline_and_body_are_told() -> None:
    prominence = analysis_of(ARTICLE, title=TITLE).prominence
    assert (prominence.headline_rung, prominence.body_rung) == ("instrument-subject", "instrument-subject")


def test_a_plain_actor_in_the_headline_is_active() -> None:
    title = "Guards kill docker on the pier"
    text = f"{title}\n\nA docker was killed on the pier on Sunday night."
    prominence = analysis_of(text, title=title).prominence
    assert (prominence.headline_rung, prominence.body_rung) == ("active", "passive-agentless")
    assert any("headline" in note for note in prominence.notes)


def test_the_first_denial_is_found_with_its_place() -> None:
    analysis = analysis_of(ARTICLE, title=TITLE)
    assert analysis.prominence.first_denial is not None
    assert 0.4 < analysis.prominence.first_denial < 0.8
    sentence = analysis.sentences[analysis.prominence.first_denial_sentence or 0]
    assert "denied" in ARTICLE[sentence.start : sentence.end]


def test_no_denial_is_unknown_rather_than_zero() -> None:
    prominence = analysis_of("Water covered the road by noon. The boats came at dusk.").prominence
    assert prominence.first_denial is None
    assert prominence.first_denial_sentence is None


def test_a_figure_that_the_body_does_not_have_is_noted() -> None:
    title = "40 killed in Marl"
    notes = analysis_of(f"{title}\n\nThe board said 36 people were killed on Saturday.", title=title).prominence.notes
    assert any("40" in note and "36" in note for note in notes)


def test_the_same_figure_in_both_is_not_noted() -> None:
    title = "36 killed in Marl"
    notes = analysis_of(f"{title}\n\nThe board said 36 people were killed on Saturday.", title=title).prominence.notes
    assert not any("does not stand in the body" in note for note in notes)


def test_a_headline_more_certain_than_its_body_is_noted() -> None:
    title = "Terrorists mined the bridge"
    notes = analysis_of(f"{title}\n\nThe bridge was reportedly mined on Saturday night.", title=title).prominence.notes
    assert any("hedges" in note for note in notes)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Gang robs bakery in Marl", "A gang allegedly robbed the bakery in Marl on Friday. The street was quiet."),
        ("Renn escapes to the coast", "The clerk was late. Colonel Renn may have escaped to the coast, two friends think."),
    ],
)
def test_what_the_headline_tells_flatly_and_the_body_hedges_is_noted(title: str, body: str) -> None:
    assert HEDGED in analysis_of(f"{title}\n\n{body}", title=title).prominence.notes
    assert HEDGED in analysis_of(body, title=title).prominence.notes


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Gang robs bakery, police say", "A gang allegedly robbed the bakery on Friday."),
        ("Venn claims gang robbed bakery", "A gang reportedly robbed the bakery on Friday."),
        ("Venn: Gang robbed bakery", "A gang allegedly robbed the bakery on Friday."),
        ("“Gang robbed bakery”", "A gang allegedly robbed the bakery on Friday."),
        ("Did a gang rob the bakery?", "A gang allegedly robbed the bakery on Friday."),
        ("Gang may have robbed bakery", "A gang allegedly robbed the bakery on Friday."),
        ("Brutal gang robs bakery", "A brutal gang robbed the bakery on Friday. It may rain next week."),
        ("Brutal gang robs bakery", "A brutal gang robbed the bakery. The gang’s bakery was reportedly closed for a year."),
        ("Huge choir sings in Marl", "A huge choir sang in Marl. The choir could sing in Tarn next year."),
        ("Brutal winter", "The boats may stay in the harbour."),
    ],
)
def test_a_headline_that_passes_on_or_tells_something_else_is_not(title: str, body: str) -> None:
    assert HEDGED not in analysis_of(f"{title}\n\n{body}", title=title).prominence.notes


@pytest.mark.parametrize("text", ["", "\n\n", "One line"])
def test_a_text_without_a_title_has_no_headline_facts(text: str) -> None:
    prominence = analysis_of(text).prominence
    assert prominence.headline_kinds == ()
    assert prominence.headline_figures == ()
    assert prominence.headline_rung is None


def test_a_title_and_nothing_else_has_no_lead() -> None:
    prominence = analysis_of(TITLE, title=TITLE).prominence
    assert prominence.lead_start is None
