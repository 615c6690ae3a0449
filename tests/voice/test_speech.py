"""Who says what: sentences with the source, verb, stance and directness that a reader would give them."""

import pytest

from tests.reading import attributed, quotations, speaker_at, statements, voice_at

INDIRECT = [
    # text, source, verb, stance, what is told
    ("The ministry said that the convoy had carried grain.", "ministry", "said", "neutral", "the convoy had carried grain"),
    ("The ministry said the convoy had carried grain.", "ministry", "said", "neutral", "the convoy had carried grain"),
    ("The ministry said on Monday that the dam was safe.", "ministry", "said", "neutral", "the dam was safe"),
    ("The ministry said in a statement that the dam was safe.", "ministry", "said", "neutral", "the dam was safe"),
    ("The convoy had carried grain, the ministry said.", "ministry", "said", "neutral", "The convoy had carried grain"),
    ("The convoy had carried grain, the ministry said on Monday.", "ministry", "said", "neutral", "The convoy had carried grain"),
    ("The union claims that managers ignored the leak.", "union", "claims", "doubt", "managers ignored the leak"),
    ("Managers ignored the leak, the union claimed.", "union", "claimed", "doubt", "Managers ignored the leak"),
    ("The judge admitted that the file was lost.", "judge", "admitted", "factive", "the file was lost"),
    ("The mayor insisted the vote had been fair.", "mayor", "insisted", "forceful", "the vote had been fair"),
    ("The judge ruled that the search broke the law.", "judge", "ruled", "neutral", "the search broke the law"),
    ("According to the fire service, nine homes were lost.", "fire service", "according to", "neutral", "nine homes were lost"),
    ("Nine homes were lost, according to the fire service.", "fire service", "according to", "neutral", "Nine homes were lost"),
    ("Orla Fenn told reporters that the quay was closed.", "Orla Fenn", "told", "neutral", "the quay was closed"),
    ("Orla Fenn told the inquiry she had seen nothing.", "Orla Fenn", "told", "neutral", "she had seen nothing"),
    ("Orla Fenn told her the quay was closed.", "Orla Fenn", "told", "neutral", "the quay was closed"),
    ("Orla Fenn told her sister the quay was closed.", "Orla Fenn", "told", "neutral", "the quay was closed"),
    ("Orla Fenn warned that the wall would not hold.", "Orla Fenn", "warned", None, "the wall would not hold"),
    ("State media reported that the dam had burst.", "State media", "reported", "neutral", "the dam had burst"),
    ("The statement said the pilot had survived.", "statement", "said", "neutral", "the pilot had survived"),
    ("Prosecutors allege that Fenn took bribes.", "Prosecutors", "allege", "doubt", "Fenn took bribes"),
    ("The dam had burst, said a senior engineer who asked not to be named.", "senior engineer", "said", "neutral", "The dam had burst"),
    ("The monitor’s report, published on Friday, says the dam leaks.", "monitor’s report", "says", "neutral", "the dam leaks"),
    ("The minister went on to say the dam would hold.", "minister", "say", "neutral", "the dam would hold"),
    ("While the ministry says the dam is safe, the town is being cleared.", "ministry", "says", "neutral", "the dam is safe"),
    ("The ministry, which says the dam is safe, has ordered an inspection.", "ministry", "says", "neutral", "the dam is safe"),
    ("The Harbour Board said Friday it would appeal.", "Harbour Board", "said", "neutral", "it would appeal"),
    ("Monitors claimed as many as 600 had been held.", "Monitors", "claimed", "doubt", "as many as 600 had been held"),
    ("The league, formed in May, claims it is ready.", "league", "claims", "doubt", "it is ready"),
    ("Two mills burned, with residents blaming the guards for the fire.", "residents", "blaming", "forceful", "the fire"),
    ("The report found that the dam was sound.", "report", "found", "neutral", "the dam was sound"),
    (
        "The press, loud in May, has been silent, says critic Nela Brand.",
        "Nela Brand",
        "says",
        "neutral",
        "The press, loud in May, has been silent",
    ),
    ("Some 900 people who, according to the guards, had left are back.", "guards", "according to", "neutral", "had left are back"),
    ("The ministry said nine were held, but this could not be verified.", "ministry", "said", "neutral", "nine were held"),
    (
        "The army acknowledged direct responsibility for nine deaths.",
        "army",
        "acknowledged",
        "factive",
        "direct responsibility for nine deaths",
    ),
]


@pytest.mark.parametrize(("text", "source", "verb", "stance", "told"), INDIRECT, ids=[row[0] for row in INDIRECT])
def test_indirect_speech_has_its_source_and_words(text: str, source: str, verb: str, stance: str | None, told: str) -> None:
    ((name, found_verb, found_stance, direct),) = statements(text)
    assert (name, found_verb, direct) == (source, verb, False)
    if stance is not None:
        assert found_stance == stance
    assert attributed(text) == [told]


DIRECT = [
    ("“We never left the quay,” Orla Fenn said.", "Orla Fenn", "said", "neutral"),
    ("“We never left the quay,” said Orla Fenn.", "Orla Fenn", "said", "neutral"),
    ("“We never left the quay,” said Orla Fenn, the harbour master.", "Orla Fenn", "said", "neutral"),
    ("“We never left the quay,” Orla Fenn, the harbour master, said.", "Orla Fenn", "said", "neutral"),
    ("“We never left the quay,” Orla Fenn, 34, told the Ledger.", "Orla Fenn", "told", "neutral"),
    ("“We never left the quay,” Orla Fenn told the Ledger by phone.", "Orla Fenn", "told", "neutral"),
    ("Orla Fenn said: “We never left the quay.”", "Orla Fenn", "said", "neutral"),
    ("Orla Fenn said, “We never left the quay.”", "Orla Fenn", "said", "neutral"),
    ("Orla Fenn told reporters: “We never left the quay.”", "Orla Fenn", "told", "neutral"),
    ("In a letter to the board, Orla Fenn wrote: “We never left the quay.”", "Orla Fenn", "wrote", "neutral"),
    ("Orla Fenn insisted: “We never left the quay.”", "Orla Fenn", "insisted", "forceful"),
    ("“We never left the quay,” snapped Orla Fenn.", "Orla Fenn", "snapped", "manner"),
    ("“Did you ever leave the quay?” asked Orla Fenn.", "Orla Fenn", "asked", "neutral"),
    ("“Why would we have left the quay?” Orla Fenn asked.", "Orla Fenn", "asked", "neutral"),
    ("“We never left the quay!” Orla Fenn shouted.", "Orla Fenn", "shouted", "manner"),
    ("“We never left the quay,” according to Orla Fenn.", "Orla Fenn", "according to", "neutral"),
    ("AFP quoted Orla Fenn as saying “we never left the quay.”", "Orla Fenn", "saying", "neutral"),
    ("“We never left the quay,” AFP quoted Orla Fenn as saying.", "Orla Fenn", "saying", "neutral"),
    ("“We never left the quay,” Orla Fenn was quoted as saying.", "Orla Fenn", "saying", "neutral"),
    ("Orla Fenn, speaking to reporters on the pier, said: “We never left the quay.”", "Orla Fenn", "said", "neutral"),
]


@pytest.mark.parametrize(("text", "source", "verb", "stance"), DIRECT, ids=[row[0] for row in DIRECT])
def test_direct_speech_has_its_source(text: str, source: str, verb: str, stance: str) -> None:
    assert (source, verb, stance, True) in statements(text)
    assert len(statements(text)) == 1
    (quoted,) = quotations(text)
    assert "the quay" in quoted


@pytest.mark.parametrize(
    "text",
    [
        "“It is gone,” she said. “We lost it all.”",
        "“We lost everything we had that night,” Orla Fenn said. “Nobody came.”",
        "“Nobody came to fetch us,” Orla Fenn told the Ledger. “Not one boat.”",
    ],
)
def test_a_quotation_that_goes_on_after_its_speaker_is_speech_too(text: str) -> None:
    assert len(quotations(text)) == 2


def test_a_quotation_split_by_its_speaker_has_one_source() -> None:
    text = "“The vote,” Orla Fenn said, “was a fraud from the first hour to the last.”"
    assert voice_at(text, "The vote") == "quote"
    assert {row[0] for row in statements(text)} == {"Orla Fenn"}
    assert voice_at(text, "was a fraud") == "quote"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The ministry said that the convoy had carried grain, adding that two drivers were hurt.",
            ["the convoy had carried grain", "two drivers were hurt"],
        ),
        ("Fenn denied that the boat was hers, saying it belonged to the board.", ["the boat was hers", "it belonged to the board"]),
        ("The mayor said the wall held and added that nobody was hurt.", ["the wall held", "nobody was hurt"]),
    ],
)
def test_a_second_verb_goes_on_with_the_same_source(text: str, told: list[str]) -> None:
    assert attributed(text) == told
    assert len({row[0] for row in statements(text)}) == 1


def test_the_vote_is_told_on_both_sides_of_a_parenthetical_verb() -> None:
    text = "The count, Orla Fenn insisted, was fair in every ward."
    assert voice_at(text, "was fair") == "attributed"


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn called the closing of the quay “an act of war.”",
        "Orla Fenn described the closing of the quay as “an act of war.”",
        "Orla Fenn dismissed the closing of the quay as “an act of war.”",
        "The closing of the quay, which Orla Fenn called “an act of war,” will be appealed.",
    ],
)
def test_what_somebody_calls_a_thing_in_marks_is_their_words(text: str) -> None:
    assert voice_at(text, "an act of war") == "quote"
    assert speaker_at(text, "an act of war") == "Orla Fenn"


def test_hearsay_without_a_source_names_nobody() -> None:
    text = "It was reported that the tunnel had collapsed."
    assert attributed(text) == ["the tunnel had collapsed"]
    assert statements(text)[0][0] == "not named"


def test_speech_inside_a_quotation_stays_quotation() -> None:
    text = "“The board said that the quay was safe,” Orla Fenn told the Ledger."
    assert voice_at(text, "the quay was safe") == "quote"
    assert {row[0] for row in statements(text)} == {"Orla Fenn"}


def test_quoted_fragments_inside_indirect_speech_are_quotation() -> None:
    text = "The mayor said the board had shown “open contempt for the people of the quay” all year."
    assert voice_at(text, "the board had") == "attributed"
    assert voice_at(text, "open contempt") == "quote"
    assert voice_at(text, "all year") == "attributed"


def test_a_denial_of_something_tells_nothing_but_is_a_statement() -> None:
    text = "The coalition denied responsibility for the strike."
    assert attributed(text) == []
    assert [row[:3] for row in statements(text)] == [("coalition", "denied", "doubt")]


def test_a_new_sentence_is_the_writers_again() -> None:
    text = "The ministry said the dam was safe. Water had covered the road by noon."
    assert voice_at(text, "Water had covered") == "author"


def test_a_contrast_with_its_own_speaker_changes_source() -> None:
    text = "The ministry said the dam was safe, but the engineers said it was cracked."
    assert [row[0] for row in statements(text)] == ["ministry", "engineers"]


NO_SPEECH = [
    "Reports of looting spread through the city on Sunday.",
    "The claims adjuster inspected the roof and filed a report.",
    "She claimed her suitcase at platform two.",
    "State media were not allowed into the hall.",
    "The charges against the skipper were dropped.",
    "The tide revealed a wreck.",
    "His account of the night filled two pages.",
    "The board announced a new chair.",
    "The order was signed in May.",
    "Complaints about the noise went unheard.",
    "The warning lights failed.",
    "He was told off.",
    "The note lay on the table.",
    "Low Quay’s demands were met in full.",
    "The lawyer declined to comment.",
    "Amid media claims of fraud, the count went on.",
    "The record shows nine landings.",
    "The economy added 36,000 jobs in May.",
    "The board rejected claims that the dam leaks.",
    "Police would not say how the three men drowned.",
    "The board failed to explain why the wall fell.",
    "As you know, the wall is old.",
    "The coastal states want a treaty that would open the port.",
    "A letter related to the flood that hit the town was lost.",
    "No group claimed responsibility for the raid.",
    "The troops continued their march and took the ford.",
    "It is worth noting that the road was shut.",
    "Let me remind you that the road was shut.",
    "A drone thought to belong to the fleet was seen.",
    "The guards, which strictly observe the truce, were not there.",
    "Fenn maintained the engines of the ferry for twenty years.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_nouns_and_other_senses_of_reporting_verbs_tell_nothing(text: str) -> None:
    assert attributed(text) == []
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“They had agreed to go,” the mediator, Ilse Dunnock, told the Echo.", "Ilse Dunnock"),
        ("“It is over,” its chair, Ruan Delm, said.", "Ruan Delm"),
        ("Bren Talloway, secretary of the Dockers’ Union, told reporters that the permit was valid.", "Bren Talloway"),
        ("A resident of Sluice Street, Lene Adrow, said that the lamp was out.", "Lene Adrow"),
        ("Two analysts who viewed the film said the flash came from gas.", "Two analysts"),
    ],
)
def test_a_name_between_commas_speaks(text: str, source: str) -> None:
    assert [statement[0] for statement in statements(text)] == [source]


@pytest.mark.parametrize("text", ["The waters claimed six lives.", "The storm claimed at least 40 victims."])
def test_what_takes_lives_says_nothing(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Recall that last autumn a gang was seen in the hills.", "gang was seen"),
        ("It should be noted that the bloc shut its ports in May.", "bloc shut"),
        ("The board spoke of the so-called “nuclear option” on Monday.", "nuclear option"),
    ],
)
def test_words_to_the_reader_and_terms_held_off_stay_the_writers(text: str, words: str) -> None:
    assert voice_at(text, words) == "author"


def test_a_name_given_in_quotation_marks_is_the_speakers_word() -> None:
    assert voice_at("Lea Carne hit back, branding the strike “irresponsible blackmail” of the sick.", "blackmail") == "quote"
