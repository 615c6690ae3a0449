"""When a form of the lexicons fires: shields, needed contexts, names, compounds, length."""

from pathlib import Path

import pytest

from framing.analysis import Analyzer
from framing.lexicon import load
from tests.reading import analysis_of, document_of, marked, marker_of

LIST = """id = "my/words"
kind = "evaluation"
about = "A list made for these tests."

[sources.author-2020]
citation = "Author (2020), Title, Journal."

[[entries]]
id = "gribble"
forms = ["gribble", "gribbled", "gribble stane", "gribble-ish"]
sense = "It stands here for the tests."
sources = ["author-2020"]
unless = ["garden gribble", "gribble of the year"]
examples = ["A {gribble} spoke."]
counterexamples = ["A garden gribble grew."]

[[entries]]
id = "only-gribble"
forms = ["scantly"]
sense = "It stands here for the tests."
sources = ["author-2020"]
needs = "quantity"
examples = ["They found {scantly} 36."]

[[entries]]
id = "joiner"
forms = ["howbeit"]
sense = "It stands here for the tests."
sources = ["author-2020"]
needs = "clause"
examples = ["It rained, {howbeit} nobody left."]

[[entries]]
id = "verbal"
forms = ["neglorped to"]
sense = "It stands here for the tests."
sources = ["author-2020"]
needs = "verb"
examples = ["She {neglorped to} answer."]

[[entries]]
id = "harmful"
forms = ["so-named"]
sense = "It stands here for the tests."
sources = ["author-2020"]
needs = "harm-noun"
examples = ["The {so-named} massacre began."]

[[entries]]
id = "cased"
forms = ["GRONT"]
sense = "It stands here for the tests."
sources = ["author-2020"]
cased = true
examples = ["The {GRONT} spoke."]
"""


@pytest.fixture(scope="module")
def analyzer(tmp_path_factory: pytest.TempPathFactory) -> Analyzer:
    path = tmp_path_factory.mktemp("lists") / "words.toml"
    path.write_text(LIST, encoding="utf-8")
    return Analyzer(lexicons=[load(Path(path))], tone=False, readability=False)


def fired(analyzer: Analyzer, text: str) -> list[str]:
    return [marker.text for marker in analyzer.analyze(document_of(text)).markers if (marker.entry or "").startswith("my/words/")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A gribble spoke.", ["gribble"]),
        ("Gribble spoke.", ["Gribble"]),
        ("GRIBBLE SPOKE", ["GRIBBLE"]),
        ("A garden gribble grew.", []),
        ("The gribble of the year spoke.", []),
        ("A garden gribble grew near a gribble.", ["gribble"]),
        ("The gribble stane spoke.", ["gribble stane"]),
        ("The gribble\nstane spoke.", ["gribble\nstane"]),
        ("A gribble’s voice.", ["gribble"]),
        ("“gribble”", ["gribble"]),
        ("A megribble spoke.", []),
        ("A gribbler spoke.", []),
        ("They met in the Gribble Hall on Monday.", []),
        ("They met the Orla Gribble of old.", []),
        ("They found scantly 36.", ["scantly"]),
        ("They found scantly a dozen men.", ["scantly"]),
        ("They came scantly dressed.", []),
        ("It began scantly at 11:00 p.m.", []),
        ("It rained, howbeit nobody left.", ["howbeit"]),
        ("Howbeit, nobody left.", ["Howbeit"]),
        ("It was small howbeit quick.", []),
        ("She neglorped to answer.", ["neglorped to"]),
        ("She neglorped to the north.", []),
        ("The so-named massacre began.", ["so-named"]),
        ("The so-named park opened.", []),
        ("The GRONT spoke.", ["GRONT"]),
        ("The gront spoke.", []),
        ("A grib\u00adble spoke.", ["grib\u00adble"]),
    ],
)
def test_a_form_fires_where_its_entry_says(analyzer: Analyzer, text: str, expected: list[str]) -> None:
    assert fired(analyzer, text) == expected


def test_the_longest_of_overlapping_forms_wins() -> None:
    assert marked("Local officials said the tunnel was empty.", "vague-source") == ["Local officials"]


def test_the_first_part_of_a_compound_is_marked() -> None:
    assert marked("The terrorist-controlled road was shut.", "loaded-actor") == ["terrorist-controlled"]


def test_a_compound_with_a_shielded_sense_is_left_alone() -> None:
    assert marked("The film is called Massacre at Low Tide.", "loaded-event") == []


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("They are not terrorists.", True),
        ("They are terrorists.", False),
        ("There was no massacre in the valley.", True),
        ("It was not only a massacre.", False),
        ("They did not leave, and the massacre began.", False),
        ("He never called it a massacre.", True),
    ],
)
def test_a_negation_in_the_same_clause_is_told(text: str, negated: bool) -> None:
    found = [marker for marker in analysis_of(text).markers if marker.kind in ("loaded-actor", "loaded-event")]
    assert [marker.negated for marker in found] == [negated]


def test_a_marker_names_its_entry_and_sense() -> None:
    found = marker_of("The regime raised taxes in the valley.", "loaded-actor")
    assert found.entry is not None
    assert found.entry.startswith("loaded-actors/")
    assert found.note.endswith(".")


def test_a_word_in_the_possessive_of_a_name_is_no_choice() -> None:
    analysis = analysis_of("Forty were hurt, said the head of the Constables’ Federation. The constables went home.")
    assert [choice.text for choice in analysis.choices if choice.text.lower() == "constables"] == ["constables"]


def test_neutral_members_are_recorded_and_not_marked() -> None:
    analysis = analysis_of("The government raised taxes. The regime fell.")
    assert [(choice.text, choice.neutral) for choice in analysis.choices if choice.text in ("government", "regime")] == [
        ("government", True),
        ("regime", False),
    ]
    assert [marker.text for marker in analysis.markers if marker.kind == "loaded-actor"] == ["regime"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Dockers claimed nine lives were lost.", "reporting-verb"),
        ("Northmark claimed its convoy carried grain.", "reporting-verb"),
        ("“The convoy carried grain,” Northmark claimed.", "reporting-verb"),
    ],
)
def test_a_reporting_verb_fires_with_a_statement(text: str, kind: str) -> None:
    assert [marker.text for marker in analysis_of(text).markers if marker.kind == kind] == ["claimed"]


@pytest.mark.parametrize("text", ["She claimed her suitcase at platform two.", "The tide revealed a wreck.", "He maintained the engine."])
def test_a_reporting_verb_is_silent_without_one(text: str) -> None:
    assert marked(text, "reporting-verb") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army regretted the deaths but blamed the rebels.", ["but"]),
        ("The danger is that while the truce holds, the raids go on.", ["while"]),
        ("The bed was small but soft.", []),
        ("“They used it. But President Orr can stop them,” she said.", ["But"]),
    ],
)
def test_clauses_are_joined_without_a_comma_too(text: str, expected: list[str]) -> None:
    assert marked(text, "contrast") == expected


def test_a_modal_in_a_title_fires_before_a_capital() -> None:
    title = "New Levy Could Backfire in the Hills"
    assert "Could" in marked(f"{title}\n\nThe board met on Monday.", "hedge", title=title)
