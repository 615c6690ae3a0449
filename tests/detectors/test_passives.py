"""True passives and their near misses."""

import pytest

from tests.reading import analysis_of

PASSIVES = [
    # text, participle, agent
    ("A docker was shot.", "shot", None),
    ("A docker was shot by a guard.", "shot", "a guard"),
    ("The hall was being searched when they came.", "searched", None),
    ("The files have been lost.", "lost", None),
    ("The wall will be rebuilt.", "rebuilt", None),
    ("The ferry had not yet been repaired.", "repaired", None),
    ("He got arrested on the pier.", "arrested", None),
    ("The minister was, however, cleared.", "cleared", None),
    ("The talks were quietly called off.", "called", None),
    ("The law was passed by the assembly in May.", "passed", "the assembly"),
    ("The report was written by three engineers.", "written", "three engineers"),
    ("The bridge is used by thousands of people.", "used", "thousands of people"),
    ("The money was used to fund the raid.", "used", None),
    ("Four boats were sunk in the storm.", "sunk", None),
    ("The convoy was hit by a shell.", "hit", "a shell"),
    ("The raid was condemned by the mayor.", "condemned", "the mayor"),
    ("The road is closed by the police every Sunday.", "closed", "the police"),
    ("Nobody was told.", "told", None),
    ("They were told to wait.", "told", None),
    ("Was the boy pushed?", "pushed", None),
    ("The quay isn't owned by the board.", "owned", "the board"),
    ("The crew weren’t paid.", "paid", None),
    ("The case might never be solved.", "solved", None),
    ("The bill was put to the assembly.", "put", None),
    ("She was re-elected in a narrow vote.", "re-elected", None),
    ("The crowd was tear-gassed.", "tear-gassed", None),
    ("The letters were read aloud.", "read", None),
    ("The vote was held on Monday.", "held", None),
    ("The wreck was found by divers.", "found", "divers"),
    ("The fee is set by the harbour board.", "set", "the harbour board"),
    ("He was seen leaving the hall.", "seen", None),
    ("The ship was thought to be safe.", "thought", None),
    ("Nine people are believed to have been saved.", "saved", None),
    ("Two guards were hurt, one of them badly, by bottles.", "hurt", "bottles"),
    ("Two guards were hurt, one of them badly, and left by car.", "hurt", None),
]

NO_PASSIVES = [
    "The hall was crowded.",
    "She was born in Low Quay.",
    "The skipper was tired.",
    "The snow was gone by noon.",
    "He was opposed to the plan.",
    "The guards were armed.",
    "He is used to the noise.",
    "They were married in May.",
    "The mayor had closed the hall.",
    "The guards shot a docker.",
    "The boats were leaving.",
    "The red flag was up.",
    "There were injured people on the pier.",
    "He was one hundred years old.",
    "The need is great.",
    "They got married on Sunday.",
    "He got rid of the boat.",
    "The quay is two miles long.",
    "The plan is complicated.",
    "She has become harbour master.",
    "The mood was mixed.",
    "They were concerned about the wall.",
    "He was determined to stay.",
]


@pytest.mark.parametrize(("text", "participle", "agent"), PASSIVES, ids=[row[0] for row in PASSIVES])
def test_a_passive_is_found_with_its_agent(text: str, participle: str, agent: str | None) -> None:
    found = [(passive.verb, passive.agent) for passive in analysis_of(text).passives]
    assert (participle, agent) in found


@pytest.mark.parametrize("text", NO_PASSIVES)
def test_adjectives_and_actives_are_no_passives(text: str) -> None:
    assert [text[passive.start : passive.end] for passive in analysis_of(text).passives] == []


@pytest.mark.parametrize(
    "text",
    [
        "It was ready by Friday.",
        "The wall was finished by noon.",
        "It was done by hand.",
        "He was hurt by accident.",
        "It rose by 12 percent.",
    ],
)
def test_times_means_and_measures_are_no_agents(text: str) -> None:
    assert all(passive.agent is None for passive in analysis_of(text).passives)


def test_joined_participles_are_one_passive_each() -> None:
    found = analysis_of("Three dockers were shot and killed by a guard.").passives
    assert [passive.verb for passive in found] == ["shot", "killed"]
    assert found[-1].agent == "a guard"


@pytest.mark.parametrize("theirs", ["his", "hers", "it", "them"])
def test_a_verb_with_an_object_of_its_own_is_no_second_passive(theirs: str) -> None:
    found = analysis_of(f"The cobbler, whose son was killed, used {theirs} to light the stove.").passives
    assert [passive.verb for passive in found] == ["killed"]


def test_harm_is_told_from_other_passives() -> None:
    found = analysis_of("A docker was killed. The hall was painted.").passives
    assert [passive.harm for passive in found] == [True, False]


def test_the_span_runs_from_auxiliary_to_participle() -> None:
    text = "The ferry had not yet been properly repaired."
    (found,) = analysis_of(text).passives
    assert text[found.start : found.end] == "been properly repaired"


def test_a_passive_ends_with_its_sentence() -> None:
    passives = analysis_of("The match was abandoned.\n\nForty people hurt their ribs, mostly broken and crushed, a nurse said.").passives
    assert [passive.verb for passive in passives] == ["abandoned"]
