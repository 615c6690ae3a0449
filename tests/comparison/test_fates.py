"""What becomes of people where no verb of harm tells it: its rungs, and the other uses of these words."""

import pytest

from tests.comparison.test_wordings import rungs_told

TOLD = [
    ("A wave {took two} of the deckhands.", "instrument-subject"),
    ("The brigade said it had {lost three men}.", "intransitive"),
    ("Four young fighters {fell} at the weir.", "intransitive"),
    ("For the village it was {a bloodbath}.", "nominalised"),
    ("{The slaughter} at the weir began at noon.", "nominalised"),
    ("They told of the {execution of} a young clerk.", "nominalised"),
    ("Two of the rowers {are in hospital}.", "intransitive"),
    ("Nine of them {are fighting for their lives}.", "intransitive"),
    ("Fifteen rowers {were treated in} hospital.", "passive-agentless"),
    ("What {killed} the two rowers was a beam.", "instrument-subject"),
    ("The third shell {fell among} the stalls.", "instrument-subject"),
    ("Two of the rowers {did not survive}.", "intransitive"),
    ("The scaffold gave way. It {took three of them} with it.", "instrument-subject"),
    ("The explosion {sent scores to hospital}.", "instrument-subject"),
    ("The wardens {put nine rowers in hospital}.", "active"),
    ("Forty people {were taken to hospital} by noon.", "passive-agentless"),
    ("Eight of them {never got up}.", "intransitive"),
    ("Six others {could not be saved}.", "passive-agentless"),
    ("Nine lives {were snuffed out} on the steps.", "passive-agentless"),
    ("Guards {were beating} the fans with sticks.", "active"),
    ("The corporal {fell at his post}.", "intransitive"),
    ("Two pilots {gave their lives} for the town.", "intransitive"),
    ("Nine raiders and four rebels {were liquidated} at dawn.", "passive-agentless"),
    ("The brigade {eliminated} eleven rebels.", "active"),
    ("Dozens {were left gasping} on the stairs.", "passive-agentless"),
    ("The rowers whom the wardens {kicked} were boys.", "active"),
    ("The cook whom the wardens {dragged} by the hair is safe.", "active"),
    ("A teller {needed stitches}.", "intransitive"),
    ("The teller is home with {six stitches}.", "nominalised"),
    ("Some forty people {sought medical attention}.", "intransitive"),
    ("Rowers {were drowning} within sight of the pier.", "intransitive"),
    ("A warder's skull {was cracked by} a bolt.", "passive-agent"),
    ("Two cooks, {hit} as they ran, are in the ward.", "passive-agentless"),
    ("The station counts 31 {injured} wardens.", "passive-agentless"),
    ("The cannon {blew a carter to pieces}.", "instrument-subject"),
    ("Gunners {blew a carter and his wife to pieces}.", "active"),
    ("Wardens {came under a hail} of bottles.", "intransitive"),
    ("Batons {rained} down on the rowers.", "instrument-subject"),
    ("The blade {went into his chest}.", "instrument-subject"),
    ("A round {took his eye}.", "instrument-subject"),
    ("The ceiling {fell in on} two fitters.", "instrument-subject"),
    ("A roofer {plunged from the} gantry.", "intransitive"),
    ("The rowers {were charged} by the police.", "passive-agent"),
    ("Special means {were lawfully employed}.", "passive-agentless"),
    ("The riot squad {shot} him in the leg.", "active"),
    ("Nine men {were penned} in a depot.", "passive-agentless"),
    ("The wardens {penned} nine men in a depot.", "active"),
    ("Three fitters {were hauled in} by the police.", "passive-agent"),
    ("The police {took} nine people into custody.", "active"),
    ("Nine of them {are in custody}.", "intransitive"),
    ("In all 90 people {were treated}, the matron said.", "passive-agentless"),
    ("Nine rowers {were brought to the Harbour Clinic}.", "passive-agentless"),
    ("A woman {was ridden down} by a mounted warder.", "passive-agent"),
    ("Three of the rowers {were cut or bruised} by stones.", "passive-agent"),
    ("The cart {drove over him} on the quay.", "instrument-subject"),
    ("What followed was {a beating}.", "nominalised"),
    ("Six rowers {were cut} by flying glass.", "passive-agent"),
    ("Thirteen people {needed hospital care}.", "intransitive"),
]
LEFT_ALONE = [
    "The party {lost three} seats.",
    "The clerks {were treated} to tea.",
    "The brigade {lost 200 soldiers} to better pay.",
    "Two guards {fell} for the trick.",
    "The bus {took two} hours.",
    "The clerk {took them} to the pier.",
    "She {sent nine letters to hospital} staff.",
    "The plan was {eliminated} in May.",
    "He {needed} a new coat.",
    "The price {fell in} March.",
    "Nine rowers {were treated} as heroes.",
    "The crew {were treated} fairly.",
    "Nine wages {were cut} in May.",
    "The pupils {were treated} yesterday to an ice cream.",
    "The villagers {were treated} kindly.",
    "The clerk {drove over two} hundred miles.",
    "The pony {was ridden down} to the beach.",
    "Marl Rovers {got a thumping} on Saturday.",
    "Three pupils {were taken to Marl Hospital} to sing.",
    "The team {never got} past the first round.",
]


@pytest.mark.parametrize(("sentence", "rung"), TOLD, ids=[row[0] for row in TOLD])
def test_what_becomes_of_people_is_told_on_its_rung(sentence: str, rung: str) -> None:
    assert rungs_told(sentence)[:1] == [rung]


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_other_uses_are_left_alone(sentence: str) -> None:
    assert rungs_told(sentence) == []
