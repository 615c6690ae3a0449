"""What stands in a text, what a court is told, and whoever is meant by *another*, *they* and *she* behind others."""

import pytest

from tests.reading import attributed, quotations, speaker_at, statements, voice_at


@pytest.mark.parametrize(
    ("text", "source", "verb", "direct"),
    [
        ("“The quay stays shut,” the notice read.", "notice", "read", True),
        ("“No more cuts,” read one banner on the pier.", "one banner", "read", True),
        ("The leaflet reads that the quay stays shut until June.", "leaflet", "reads", False),
        ("Another said the quay was shut.", "Another", "said", False),
        ("The harbour master, when callers reached him, said the quay was shut.", "harbour master", "said", False),
        ("Survivors of the boat that went down in the strait say the quay was shut.", "Survivors of the boat", "say", False),
        ("The quay was shut in May, human rights groups report.", "human rights groups", "report", False),
    ],
)
def test_texts_and_people_without_a_noun_speak(text: str, source: str, verb: str, direct: bool) -> None:
    ((name, found_verb, _, found_direct),) = statements(text)
    assert (name, found_verb, found_direct) == (source, verb, direct)


@pytest.mark.parametrize(
    "text", ["The court heard that the pilot had been asleep.", "The pilot had been asleep for an hour, the inquest heard."]
)
def test_what_a_court_hears_is_told_by_nobody_named(text: str) -> None:
    assert voice_at(text, "pilot had been asleep") == "attributed"
    assert speaker_at(text, "pilot had been asleep") is None


@pytest.mark.parametrize(
    "text",
    [
        "The flood claimed the lives of 12 villagers.",
        "The avalanche claimed up to nine more lives.",
        "The blaze claimed 12 victims in the old town.",
        "Orla Fenn claimed the title in May.",
        "Asked about the cracks, she had no answer.",
        "The crews answered 2,150 calls on Sunday.",
        "The organisers did not answer.",
        "Whether the hall had an alarm, the owner could not say.",
        "Those rules state nothing.",
        "The second warning reached the cabin too late.",
        "She read the book and heard the rain.",
    ],
)
def test_deeds_and_silence_tell_nothing(text: str) -> None:
    assert statements(text) == []
    assert attributed(text) == []


def test_a_claim_about_lives_is_a_claim() -> None:
    assert attributed("The union claimed lives were saved by the valve.") == ["lives were saved by the valve"]


def test_a_sentence_of_one_word_goes_on_with_the_speech() -> None:
    text = "“I have eleven doses left,” said Orla Fenn, who runs the clinic. “Eleven.”"
    assert quotations(text) == ["I have eleven doses left,", "Eleven."]
    assert speaker_at(text, "Eleven.") == "Orla Fenn"


def test_they_are_the_several_who_spoke_last() -> None:
    text = "The harbour board closed the quay, it said. Rebel commanders denied that they had fired. They said the quay was empty."
    assert speaker_at(text, "the quay was empty") == "Rebel commanders"


def test_she_is_the_person_without_a_name_who_spoke_last() -> None:
    text = "Dov Karl said the bus was late. A tourist who had filmed it said the brakes had smoked. “You could smell it,” she said."
    assert speaker_at(text, "You could smell it") == speaker_at(text, "the brakes had smoked") != "Dov Karl"


def test_she_is_whom_the_sentence_before_is_about() -> None:
    text = "Judge Corin Hale said the bank had lied. Outside, pensioner Olive Track wept. “I never thought I would see this,” she said."
    assert speaker_at(text, "I never thought") == "Olive Track"
