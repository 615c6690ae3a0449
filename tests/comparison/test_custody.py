"""Harm to liberty and homes: its rungs, and that it never shares a row with bodily harm."""

import pytest

from framing.comparison.agency import find_acts
from framing.comparison.custody import find_takings
from tests.comparison.accounts import account
from tests.comparison.test_wordings import rungs_told

TOLD = [
    ("Bulldozers under police guard came at six and council crews {tore down} forty shacks.", "active"),
    ("The gunmen {held} thirty-two pupils at gunpoint for nine hours.", "active"),
    ("Eleven dam workers {were taken hostage} in the raid.", "passive-agentless"),
    ("More than two hundred dockers {were rounded up} and put on buses.", "passive-agentless"),
    ("Attackers {torched} the hostel while forty people slept inside.", "active"),
    ("Four of the seasonal workers were {burned alive} in the barn.", "passive-agentless"),
    ("The {eviction} of the river people took less than an hour.", "nominalised"),
    ("Soldiers {detained} nineteen schoolteachers on the eve of the vote.", "active"),
    ("The council {demolished} eleven houses on the river side before the appeal was heard.", "active"),
    ("Nine households have {been evicted by} the port company since Easter.", "passive-agent"),
    ("In March ninety seasonal workers {were deported}.", "passive-agentless"),
    ("Her mother's house {was bulldozed} with the furniture in it.", "passive-agentless"),
    ("Twenty-six hostages {are being held} in the cathedral crypt.", "passive-agentless"),
    ("The {arrests of} the strike committee came a day after the vote.", "nominalised"),
    ("The {demolition} of the old quarter went ahead in the rain.", "nominalised"),
    ("Officers {handcuffed} a man in a diabetic coma and left him on the pavement.", "active"),
    ("It took four warders to {smother} the prisoner, the pathologist said.", "active"),
    ("Constables {arrested} the organiser and eleven others before the march had formed up.", "active"),
    ("Nineteen clerks {were led away} in handcuffs.", "passive-agentless"),
    ("The {arrest of} the bishop has emptied the market.", "nominalised"),
    ("Troops {razed} nine farms on the east bank.", "active"),
    ("Thirty cottages {were burned down} in one afternoon.", "passive-agentless"),
    ("Widows and pensioners {were turned out of} the almshouses by the new owners.", "passive-agent"),
    ("Gunmen {abducted} two surgeons from the fever ward.", "active"),
    ("The envoy's daughter {was seized} on her way to school and has not been seen since.", "passive-agentless"),
    ("Bandits {kidnapped} a magistrate and his clerk on the pass.", "active"),
    ("The authorities {have locked up} every editor in the province.", "active"),
    ("Some 40,000 people {were displaced} by Friday.", "passive-agentless"),
    ("Shepherds {were driven from} the high pastures by settlers with rifles.", "passive-agent"),
    ("The company {evicted} eighty families in a single morning.", "active"),
    ("Around 900 people {were moved out of} Low Weir on Monday.", "passive-agentless"),
    ("Police {forced more than 900 people from} two villages.", "active"),
    ("The {relocation of families} from the valley began in May.", "nominalised"),
    ("Thirty of our neighbours {were seized} at the weir.", "passive-agentless"),
]
LEFT_ALONE = (
    "The museum {holds} nine paintings of the harbour.",
    "She {took} the view that the fee was fair.",
    "The talks were {held} in May.",
    "A judge {seized} on the word.",
    "The bank {moved nine clerks} to another desk.",
    "The {transfer of the family} firm was delayed.",
    "She {drove the children out of the village} to see the sea.",
    "Two guards {were moved out of} Cellar Block to the gate.",
)


@pytest.mark.parametrize(("sentence", "rung"), TOLD, ids=[row[0] for row in TOLD])
def test_what_is_done_to_liberty_and_homes_is_told_on_its_rung(sentence: str, rung: str) -> None:
    assert rungs_told(sentence)[:1] == [rung]


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_other_senses_are_left_alone(sentence: str) -> None:
    assert rungs_told(sentence) == []


@pytest.mark.parametrize(
    ("text", "words", "rung"),
    [
        ("The huts by the weir were burned.", "were burned", "passive-agentless"),
        ("The huts by the weir were burned by raiders.", "were burned", "passive-agent"),
        ("Nine weavers were evicted on Monday.", "were evicted", "passive-agentless"),
        ("Nine weavers were evicted by bailiffs.", "were evicted", "passive-agent"),
    ],
)
def test_a_passive_is_told_by_its_verb_alone(text: str, words: str, rung: str) -> None:
    (found,) = find_takings(text, 0, len(text))
    assert (text[found.start : found.end], found.rung) == (words, rung)


@pytest.mark.parametrize(("text", "told"), [("Nine captives are held in the crypt.", True), ("A vote was held in the crypt.", False)])
def test_people_are_held_and_so_are_votes(text: str, told: bool) -> None:
    assert any(find_takings(text, 0, len(text))) is told


def test_an_arrest_and_a_beating_of_the_same_men_are_two_acts() -> None:
    rows = find_acts(
        (
            account("a", "The quay\n\nGuards arrested nine dockers at Pier Four. Guards beat nine dockers at Pier Four.\n"),
            account("b", "The quay\n\nNine dockers were arrested at Pier Four. Nine dockers were beaten at Pier Four by guards.\n"),
        )
    )
    assert {tuple(choice.rung for choice in row.choices) for row in rows} == {("active", "passive-agentless"), ("active", "passive-agent")}
