"""Who says something where no clause stands behind the verb, and where nobody does."""

import pytest

from tests.reading import analysis_of, statements

SAID = [
    ("Members of the panel suggest that the guild was right.", "Members of the panel"),
    ("The owner of the mill suggests that the guild was right.", "owner"),
    ("The guild threatens that it will strike.", "guild"),
    ("The pier was unsafe in winter, the inquiry found.", "inquiry"),
    ("The senate confirmed that two judges had left.", "senate"),
    ("The clinic confirmed the deaths on Monday.", "clinic"),
    ("The dam had burst, the operator, Wire & Rope, said.", "Wire & Rope"),
    ("A van was hit, his employer, the Harl Gate infirmary, said.", "Harl Gate infirmary"),
    ("The driver slept, the Prosecutor's Office said.", "Prosecutor's Office"),
    ("The depot ran dry before noon, and its matron, Greta Moll, confirmed that the first van never came.", "Greta Moll"),
    ("The board, which began with 11 “losses” and passed through 14 and 17, now admits to 24 dead.", "board"),
    ("The reporter has spoken to Mr. Lond's wife, who said that he was awake.", "Lond's wife"),
    ("“At last we can sleep,” the station was told by a pensioner who gave no name.", "pensioner"),
    ("But eleven of the nineteen, a doctor on the ward told me, have sprained wrists.", "doctor on the ward"),
    ("It is 3,100, “and every one of those buys bread,” as Sim Darl put it from a truck.", "Sim Darl"),
    ("The van stood there for an hour, as the log shows.", "log"),
    ("Documents from the port show the boat was short of rafts.", "Documents"),
    ("Superintendent Brid Halm says three times.", "Brid Halm"),
    ("The list says 57. The families say 73.", "families"),
    ("The company puts the jobs at stake at 2,300.", "company"),
    ("Claims by the league of five times that number came late.", "league"),
    ("The wardens own up to “about sixty”.", "wardens"),
    ("Northern Loam talks of 2,300 jobs.", "Northern Loam"),
    ("The state channel gives us 27 injured wardens.", "state channel"),
    ("The manager reckons that 3,000 crowns went with the box.", "manager"),
    ("The spokesman, Ludo Hals, rejected any suggestion that the store had been full.", "Ludo Hals"),
    ("Some are on it twice, said its secretary, the postwoman Jona Airl; others are not on it.", "Jona Airl"),
    ("Inspectors came aboard in April, counted 60 jackets too few and left.", "Inspectors"),
    ("Wardens gave the turnout as 5,000 and the organisers gave it as 12,000.", "organisers"),
    ("Orla Fenn called the police action illegal.", "Orla Fenn"),
    ("The authorities ask citizens to rely on official word.", "authorities"),
    ("A mechanic told us about the door.", "mechanic"),
    ("She may lose her sight, doctors fear.", "doctors"),
    ("Prime Minister Ilse Hald called for patience.", "Ilse Hald"),
    ("Sixty more, by Orrin's reckoning, were penned in the yard.", "Orrin"),
    ("The boat was full, by the captain's own account.", "captain"),
    ("The mayor's answer: “Not while I live.”", "mayor"),
    ("Orla Fenn, 61: “We ran.”", "Orla Fenn"),
    ("A note on the gate read: “Closed for good.”", "note"),
    ("Nine deaths were confirmed by the clinic.", "clinic"),
    ("It began when campaigners stormed the hall, shouting “Shame!”", "campaigners"),
]
UNSAID = [
    "Unlike how pilots are treated in Marl, the board decided not to raise wages.",
    "The arrest of Pell Orrin suggests that the guild was right.",
    "Shells fell on the mill, killing a cook and threatening a truce.",
    "The new edition adds a chapter on the flood.",
    "This explains why the pier is shut.",
    "The guild continued that fight on the quay.",
    "Yet, when asked how the pier fares, most are glad.",
    "Dockers write about bread in a way that helps the town.",
    "As the storm raged in August, Mr. Fenn, the warden, briefed eight cooks.",
    "Thrifty cooks take bread, put it on a plate, and eat.",
    "The losses recorded during the same nine-month period grew.",
    "The clerk wrote of a pier in “The Long Pier,” a novel.",
    "Nobody knows who wrote the rules, and the board is slow.",
    "The senate confirmed two judges in a rush.",
    "The court confirmed the sentence on Monday.",
    "The council has a body that writes the rules, and it is slow.",
    "A large search has continued round the clock since noon.",
    "The money can be had at the chapel, no papers asked for.",
    "The plan calls for two bridges.",
    "She called the doctor at noon.",
    "The list of people reported missing grew.",
    "The board rejected claims that the dam leaks.",
    "The road was shut, by order of the town.",
]


@pytest.mark.parametrize(("text", "source"), SAID, ids=[row[0] for row in SAID])
def test_what_is_told_without_a_clause_has_its_source(text: str, source: str) -> None:
    assert any(source in row[0] for row in statements(text))


@pytest.mark.parametrize("text", UNSAID)
def test_where_nobody_says_anything_nobody_is_a_source(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "When asked how the fire began, Orla Fenn said that she did not know.",
        "Orla Fenn, a clerk who writes the rules, said the pier was safe.",
    ],
)
def test_a_question_and_a_clerk_who_writes_tell_nothing(text: str) -> None:
    assert [row[0] for row in statements(text)] == ["Orla Fenn"]


def test_a_role_that_is_nobody_named_stays_a_role() -> None:
    text = "Nela Brand, a nurse, said the ward was full. The manager said the shop was bare."
    assert [row[0] for row in statements(text)] == ["Nela Brand", "manager"]


def test_a_title_of_two_words_finds_its_name() -> None:
    text = "Prime Minister Ilse Hald spoke at noon. The Prime Minister said the dam was safe."
    assert [row[0] for row in statements(text)] == ["Ilse Hald"]


def test_who_a_quoted_person_quotes_is_no_source() -> None:
    text = "“They had their hands up,” Orla Fenn said. “I was the tenth, and a warder said the old one could go.”"
    assert {row[0] for row in statements(text)} == {"Orla Fenn"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clerk said that, on a bad day, nobody came.", "on a bad day, nobody came"),
        ("The board called the fund a “trick,” the talks ended and all left.", "the fund a “trick,”"),
        ("The board vowed to scrap a levy that hurt the poor.", "to scrap a levy that hurt the poor"),
        ("The mayor accused the board of lying about the pier but praised the crew.", "lying about the pier"),
        ("The guild accused the board of wasting bread and having lied.", "wasting bread and having lied"),
        ("In “The Long Pier,” Orla Fenn writes that the pier is old.", "the pier is old"),
        ("The novel, “The Long Pier,” says that the pier is old.", "the pier is old"),
        ("The clerk noted that Dockers, who rest on Sunday, had left.", "Dockers, who rest on Sunday, had left"),
        ("When Orla Fenn announced the levy last month, she called it fair.", "the levy last month"),
        ("According to the Low Quay Post, which saw the list, nine dockers had left.", "nine dockers had left"),
        ("The board agreed on June 22 to mend the pier.", "to mend the pier"),
        ("The board announced on May 7 that it would mend the pier.", "it would mend the pier"),
        ("Orla Fenn told city officials she had left.", "she had left"),
        ("Orla Fenn told reporters drivers had left.", "drivers had left"),
    ],
)
def test_where_what_is_told_begins_and_ends(text: str, words: str) -> None:
    found = analysis_of(text)
    assert words in [found.document.text[each.start : each.end] for source in found.sources for each in source.statements]
