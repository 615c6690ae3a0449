"""What a number measures behind another one, turn by turn."""

import pytest

from tests.reading import analysis_of

TURNS = [
    ("The council will cut 2,400 jobs, or 6 per cent of its workforce.", ["jobs", "percent"]),
    ("Complaints rose by 14 per cent to 83.", ["percent", "other"]),
    ("The raid killed 30 people. Nine of the victims were women.", ["killed", "killed"]),
    ("The march drew 410 people. The union says it was a good deal more than the 410.", ["attended", "attended"]),
    ("The army fired 46 shells, nine of which hit the school.", ["strikes", "strikes"]),
    ("The board will close 1,200 posts. Up to 900 of them will be filled.", ["jobs", "jobs"]),
    ("The bombing killed 36 people, of whom 14 were children.", ["killed", "killed"]),
    ("The blast killed nine men and two boys, eleven in all.", ["killed", "killed", "killed"]),
    ("The blast killed 19 people, eleven of the 19 in one house.", ["killed", "killed", "killed"]),
    ("Of 1,150 flooded homes, 212 must come down.", ["homes", "homes"]),
    ("She was sentenced to nine years, her deputy to seven.", ["other", "other"]),
    ("In the hospital 41 people are being treated, among them 17 babies.", ["injured", "injured"]),
    ("The strike killed 17 women and 12 children.", ["killed", "killed"]),
    ("Officers found 46 rifles, two mortars and a radio.", ["other", "other"]),
    ("The farm was fined 5,000 florins, besides the 8,000 it owes.", ["money", "money"]),
    ("The party won 44 per cent, up from 31.", ["percent", "percent"]),
    ("The landslide killed 27 people. Five children are among them.", ["killed", "killed"]),
    ("The house passed it: 61 voted for the bill, 40 against.", ["votes", "votes"]),
    ("The storm killed 31 people. The ministry puts the figure at 38.", ["killed", "killed"]),
    ("The police arrested 40 people. The fire service also counts two roofers.", ["arrested", "arrested"]),
    ("Four miners died: two brothers, a clerk, and two apprentices.", ["killed", "killed", "killed"]),
    ("The police arrested nine people on Friday and 14 on Saturday.", ["arrested", "arrested"]),
    ("The ministry says 31 people are missing. The list has 41 names.", ["missing", "missing"]),
]


@pytest.mark.parametrize(("text", "measures"), TURNS)
def test_a_number_takes_over_what_the_one_before_counts_or_does_not(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in analysis_of(text).figures] == measures
