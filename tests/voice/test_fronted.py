"""What is told before its verb, on both sides of it, or round *according to*."""

import pytest

from tests.reading import analysis_of
from tests.voice.telling import told

QUOTED = [
    ("“It was late,” the mayor said.", [("mayor", "It was late,")]),
    ("“It was late,” said the mayor.", [("mayor", "It was late,")]),
    ("“It was late,” said the mayor, “and dark.”", [("mayor", "It was late,"), ("mayor", "and dark.")]),
    ("“It was late,” the mediator, Ilse Dunnock, told the crew.", [("Ilse Dunnock", "It was late,")]),
    ("“It was late,” said the Health Minister, Dr. Yaro Imsen.", [("Yaro Imsen", "It was late,")]),
    ("“It was late,” said Yaro Imsen, Port Minister.", [("Yaro Imsen", "It was late,")]),
    ("“It was late,” the Post quoted the chief as saying.", [("chief", "It was late,")]),
    ("“It was late,” she said, noting that it was dark.", [("she", "It was late,"), ("she", "it was dark")]),
]
TRAILING = [
    ("Nine boats had sunk, the mayor said.", [("mayor", "Nine boats had sunk")]),
    ("Nine boats had sunk, the ministry and a spokeswoman said.", [("ministry and a spokeswoman", "Nine boats had sunk")]),
    ("Nine boats had sunk, as the union claims.", [("union", "Nine boats had sunk")]),
    ("Crews will have 30 days, the envoy to Norland, Cui Dahl, said.", [("Cui Dahl", "Crews will have 30 days")]),
    ("Holm broke the wall, a charge the yard’s office repeated.", [("yard’s office", "Holm broke the wall")]),
    ("The boats sank, the monitor said, the Post reported.", [("Post", "The boats sank"), ("monitor", "The boats sank")]),
    ("Hours before the vote was held, the mayor repeated his challenge.", []),
    ("After the hall had burned, the mayor responded to the union.", []),
    ("After the hall had burned, the roof fell, the mayor said to the union.", [("mayor", "After the hall had burned, the roof fell")]),
    ("No papers were there, no papers asked for.", []),
    ("In fact, the court said, no one can challenge it.", [("court", "no one can challenge it")]),
    ("The city could, the mayor said, fine owners.", [("mayor", "The city could"), ("mayor", "fine owners")]),
    ("Two ships, a doctor told me, have sunk.", [("doctor", "Two ships"), ("doctor", "have sunk")]),
    ("The boats, survivors said, sank at night.", [("survivors", "The boats"), ("survivors", "sank at night")]),
    ("True recovery, the judge said, means rest.", [("judge", "True recovery"), ("judge", "means rest")]),
    ("True recovery, the judge said, slowly.", []),
    ("A cold wind had come, the judge said, slowly.", [("judge", "A cold wind had come")]),
    ("Nine boats had sunk, the mayor said, though it was dark.", [("mayor", "Nine boats had sunk")]),
]
TURNED = [
    ("The bridge was mined, said the mayor.", [("mayor", "The bridge was mined")]),
    ("The bridge was mined, says commentator Nela Brand.", [("Nela Brand", "The bridge was mined")]),
    ("The press, loud in May, has been silent, says Nela Brand.", [("Nela Brand", "The press, loud in May, has been silent")]),
    ("The report, published on Friday, says the mayor left.", [("report", "the mayor left")]),
    ("The crew had come to hear the minister, Orla Fenn, explain the book.", []),
    ("As the Gazette has noted, the claims are false.", [("Gazette", "the claims are false")]),
    ("As the Gazette has noted, no.", []),
]
ATTRIBUTED = [
    ("According to the guards, nine had left.", [("guards", "nine had left")]),
    ("But according to the guards, nine had left.", [("guards", "nine had left")]),
    ("According to plan, nine had left.", []),
    ("According to a report released on Friday by the Port Board, nine left.", [("Port Board", "nine left")]),
    ("According to a report released on Friday, by the Port Board, nine left.", [("report released", "by the Port Board, nine left")]),
    ("Nine had left, according to the guards.", [("guards", "Nine had left")]),
    ("People who, according to the guards, had left are back.", [("guards", "had left are back")]),
    ("The boats left, since, according to the guards, the port was full.", [("guards", "the port was full")]),
    ("The boats left and, according to evidence given in May, never came back.", [("evidence given", "never came back")]),
    ("The fights, according to the guards, came at night.", [("guards", "The fights"), ("guards", "came at night")]),
    ("“Nine had left,” according to the guards.", [("guards", "Nine had left,")]),
    ("The fire began “in the hold,” according to the guards.", [("guards", "The fire began"), ("guards", "in the hold,")]),
    ("“We run,” Kemp said, according to the Post.", [("Kemp", "We run,")]),
]
UNTOLD = [
    ("Did they concede that they got it wrong?", []),
    ("Crews train for months, underscoring how strict the yard is.", []),
    ("Crews left the saying that it was late.", []),
    ("The mayor observed the wave.", []),
    ("Nothing so far has indicated that he will stay.", []),
    ("One could argue that it was late.", []),
    ("I said that it was late.", []),
    ("Let me remind you that it was late.", []),
    ("It was a boat thought to be lost.", []),
    ("Asked about cracks, she left.", []),
    ("Adds Kemp, “We take what we get.”", [("Kemp", "We take what we get.")]),
    ("It was reported by the crew that it was late.", [("crew", "it was late")]),
    ("It should be noted that it was late.", []),
]
ROWS = QUOTED + TRAILING + TURNED + ATTRIBUTED + UNTOLD


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_words_before_a_verb_are_those_of_whoever_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["The city could, the mayor said,", "Ships will, the mayor told me,"])
def test_a_text_may_break_off_behind_a_comma(text: str) -> None:
    assert told(text) == [("mayor", text.partition(",")[0])]


def test_what_the_sentence_has_told_already_is_not_told_again() -> None:
    words = dict(told("Nine boats had sunk, the mayor said, and the crew was lost at sea in the night, the pilot said."))
    assert words["mayor"] == "Nine boats had sunk"
    assert "Nine" not in words["pilot"]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Moss Chides Orrin, Says Orrin ‘Lied’", "Lena Moss"),
        ("Moss calls toll ‘unfair,’ says Orrin ‘slept’", "Lena Moss"),
        ("Toll raised again, says Orrin", "Orrin"),
    ],
)
def test_in_a_headline_two_verbs_have_one_subject(headline: str, speaker: str) -> None:
    text = f"{headline}\n\nMayor Lena Moss spoke in the yard."
    verbs = {
        each.verb: source.name
        for source in analysis_of(text, title=headline).sources
        for each in source.statements
        if each.verb is not None
    }
    assert verbs["says" if "says" in verbs else "Says"] == speaker
