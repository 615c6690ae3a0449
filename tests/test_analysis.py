"""One document's analysis as a whole: scores, voices, headline, choices of the run."""

import dataclasses

import pytest

from framing.analysis import Analyzer, analyze
from framing.types import KINDS, VOICES, Document, Kind, Mask
from tests.reading import analysis_of, document_of, plain_analyzer

TITLE = "Terrorists seize three villages"
ARTICLE = (
    f"{TITLE}\n\n"
    "The so-called truce in Marl ended on Friday. “Terrorists shot my brother,” Orla Fenn said.\n\n"
    "The ministry claimed that the regime’s critics had fired first. Critics say the plan is cruel.\n"
)


def test_denominators_are_the_words_in_that_voice() -> None:
    analysis = analysis_of(ARTICLE, title=TITLE)
    for score in analysis.scores:
        assert score.per_1000_words == round(1000 * score.markers / analysis.words[score.voice], 2)


def test_the_words_of_all_voices_are_the_words_of_the_text() -> None:
    analysis = analysis_of(ARTICLE, title=TITLE)
    assert analysis.words == {"headline": 4, "author": 17, "quote": 4, "attributed": 10}


def test_scores_count_the_markers_of_their_kind_and_voice() -> None:
    analysis = analysis_of(ARTICLE, title=TITLE)
    counted = {(score.kind, score.voice): score.markers for score in analysis.scores}
    assert sum(counted.values()) == len(analysis.markers)
    assert counted["loaded-actor", "headline"] == 1
    assert counted["loaded-actor", "quote"] == 1
    assert counted["distancing", "author"] == 1


def test_a_voice_without_words_is_absent_rather_than_zero() -> None:
    analysis = analysis_of("Water covered the road by noon.")
    assert {score.voice for score in analysis.scores} == {"author"}
    assert analysis.words["quote"] == 0


def test_every_kind_is_scored_in_every_voice_that_has_words() -> None:
    analysis = analysis_of(ARTICLE, title=TITLE)
    assert [(score.kind, score.voice) for score in analysis.scores] == [(kind, voice) for kind in KINDS for voice in VOICES]


def test_kinds_that_were_not_assessed_are_absent_from_scores_and_markers() -> None:
    narrow = Analyzer(kinds=("distancing", "agency"), tone=False, readability=False).analyze(document_of(ARTICLE, title=TITLE))
    assert {score.kind for score in narrow.scores} == {"distancing", "agency"}
    assert {marker.kind for marker in narrow.markers} <= {"distancing", "agency"}
    assert narrow.run.kinds == ("distancing", "agency")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_alone_finds_what_it_finds_among_others(kind: str) -> None:
    alone = Analyzer(kinds=(kind,), tone=False, readability=False).analyze(document_of(ARTICLE, title=TITLE))  # type: ignore[arg-type]
    among = [marker for marker in analysis_of(ARTICLE, title=TITLE).markers if marker.kind == kind]
    assert list(alone.markers) == among


HARM = "Ten killed at Low Quay\n\nA missile reportedly killed 12 villagers at dawn. Police said that ten terrorists were killed. They denied it.\n"
HEDGED = "Harbour\n\nThe so-called truce was possibly over. Perhaps nobody knew."


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("kinds", [("hedge",), ("agency", "distancing"), ()])
@pytest.mark.parametrize("text", [HARM, ARTICLE, HEDGED])
def test_what_is_asked_for_changes_markers_and_scores_alone(text: str, kinds: tuple[Kind, ...], inside: bool) -> None:
    title, _, body = text.partition("\n\n")
    document = document_of(text if inside else body, title=title)
    whole = plain_analyzer().analyze(document)
    narrow = Analyzer(kinds=kinds, tone=False, readability=False).analyze(document)
    assert narrow.markers == tuple(marker for marker in whole.markers if marker.kind in kinds)
    assert narrow.unasked == tuple(marker for marker in whole.markers if marker.kind not in kinds)
    assert set(narrow.scores) == {score for score in whole.scores if score.kind in kinds}
    assert {*narrow.prominence.headline_kinds, *narrow.prominence.lead_kinds} <= set(kinds)
    shown = {"markers": (), "unasked": (), "scores": (), "run": whole.run}
    whole, narrow = (
        dataclasses.replace(
            found,
            **shown,
            headline=dataclasses.replace(found.headline, markers=()),
            prominence=dataclasses.replace(found.prominence, headline_kinds=(), lead_kinds=()),
        )
        for found in (whole, narrow)
        if found.headline is not None
    )
    assert narrow == whole


def test_rungs_do_not_hang_on_the_kinds_asked_for() -> None:
    narrow = Analyzer(kinds=("hedge",), tone=False, readability=False)
    first = narrow.analyze(document_of(HARM, title="Ten killed at Low Quay")).prominence
    assert (first.headline_rung, first.body_rung) == ("passive-agentless", "instrument-subject")


def test_without_a_choice_of_kinds_nothing_is_unasked() -> None:
    assert analysis_of(ARTICLE, title=TITLE).unasked == ()


def test_markers_carry_voice_and_speaker() -> None:
    analysis = analysis_of(ARTICLE, title=TITLE)
    found = {(marker.text, marker.voice, marker.speaker) for marker in analysis.markers}
    assert ("Terrorists", "headline", None) in found
    assert ("Terrorists", "quote", "Orla Fenn") in found
    assert ("regime", "attributed", "ministry") in found
    assert ("so-called", "author", None) in found


def test_a_title_beside_the_text_has_markers_of_its_own() -> None:
    text = "The truce ended on Friday."
    analysis = plain_analyzer().analyze(Document(id="x", text=text, title="Regime breaks truce"))
    assert analysis.headline is not None
    assert [(marker.text, marker.voice) for marker in analysis.headline.markers] == [("Regime", "headline")]
    assert analysis.markers == ()
    assert {score.voice for score in analysis.scores if score.markers} == {"headline"}


def test_a_masked_stretch_has_no_markers() -> None:
    text = "READ MORE: the regime falls\n\nThe truce ended on Friday."
    mask = Mask(start=0, end=27, reason="read-more", rule="read-more")
    assert plain_analyzer().analyze(Document(id="x", text=text, masked=(mask,))).markers == ()


def test_a_disclaimer_keeps_its_markers() -> None:
    text = "The truce ended.\n\n*A terrorist group outlawed in Velmark."
    mask = Mask(start=18, end=len(text), reason="disclaimer", rule="outlawed")
    analysis = plain_analyzer().analyze(Document(id="x", text=text, masked=(mask,)))
    assert any(marker.kind == "loaded-actor" for marker in analysis.markers)


def test_the_same_document_gives_the_same_analysis() -> None:
    document = document_of(ARTICLE, title=TITLE)
    assert Analyzer(tone=False, readability=False).analyze(document) == Analyzer(tone=False, readability=False).analyze(document)


def test_tone_and_readability_are_unknown_where_they_were_not_assessed() -> None:
    analysis = analysis_of(ARTICLE)
    assert analysis.readability is None
    assert all(sentence.tone is None and sentence.loaded is None for sentence in analysis.sentences)


def test_tone_lies_between_minus_one_and_one() -> None:
    analysis = Analyzer(readability=False).analyze(document_of(ARTICLE))
    assert all(sentence.tone is not None and -1 <= sentence.tone <= 1 for sentence in analysis.sentences)


def test_an_empty_document_is_assessed_and_says_so() -> None:
    analysis = analyze(document_of(""))
    assert analysis.scores == ()
    assert analysis.markers == ()
    assert any("no words" in notice for notice in analysis.notices)


def test_an_analysis_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        analysis_of(ARTICLE).markers = ()  # type: ignore[misc]


def test_the_run_names_every_list_with_its_digest() -> None:
    run = analysis_of("").run
    assert len(run.lexicons) >= 18
    assert all(len(digest) == 64 for digest in run.lexicons.values())
    assert list(run.lexicons) == sorted(run.lexicons)


PAIRS = [
    ("Velmark", "Oressia"),
    ("the Tide Movement", "the Corvane Front"),
    ("Orla Fenn", "Pieter Hahn"),
]
SENTENCES = [
    "{a} claimed that {b} had fired first.",
    "Troops of {a} massacred villagers in {b}.",
    "{a} said the so-called truce was broken by {b}.",
    "According to {a}, at least 40 people were killed by {b}.",
    "“{b} fired on us,” {a} said.",
    "The regime of {a} is a puppet of {b}.",
    "Nine people were killed when {a} shelled {b}.",
    "Critics of {a} say that {b} lied.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_parties_that_swap_names_get_the_same_markers(sentence: str, first: str, second: str) -> None:
    def found(a: str, b: str) -> list[tuple[str, str | None, str | None, str]]:
        text = sentence.format(a=a, b=b)
        text = text[0].upper() + text[1:]
        return [(marker.kind, marker.sub, marker.entry, marker.voice) for marker in analysis_of(text).markers]

    assert found(first, second) == found(second, first)
