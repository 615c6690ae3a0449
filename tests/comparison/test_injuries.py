"""The rung of a telling of harm: the table was written by hand, its first half before the code was read."""

import pytest

from framing.comparison.agency import tellings_of
from framing.comparison.injuries import find_injuries
from tests.comparison.accounts import account

FIRST_HALF = [
    ("Guards {shot} two rowers near the lock.", "active"),
    ("Soldiers {beat} a clerk with rifle butts.", "active"),
    ("A lorry driver {ran over} a picket at the gate.", "active"),
    ("Officers {broke} his wrist during the arrest.", "active"),
    ("Warders {dragged} the prisoner down the stairs.", "active"),
    ("Two men {stabbed} the baker outside his shop.", "active"),
    ("Constables {charged} the marchers and {beat} them.", "active"),
    ("Gunmen {opened fire on} a wedding.", "active"),
    ("A rower was {shot} by guards.", "passive-agent"),
    ("Her jaw was {broken} by a baton swung by a sergeant.", "passive-agent"),
    ("He was {shoved} to the ground by two constables.", "passive-agent"),
    ("The nurse was {killed} by a sniper.", "passive-agent"),
    ("Three miners were {beaten} by strikebreakers.", "passive-agent"),
    ("Two rowers were {shot} near the lock.", "passive-agentless"),
    ("His collarbone was {broken} in the crush.", "passive-agentless"),
    ("A constable was {cut} above the eye.", "passive-agentless"),
    ("A woman was {shoved} against the railings.", "passive-agentless"),
    ("Nineteen people were {injured} when the roof fell.", "passive-agentless"),
    ("At least forty have been {killed} since Monday.", "passive-agentless"),
    ("Four fishermen were {wounded}, two of them badly.", "passive-agentless"),
    ("He got {beaten} on the way home.", "passive-agentless"),
    ("Seven people were {taken} to hospital with burns.", None),
    ("A bullet {killed} the rower.", "instrument-subject"),
    ("A baton {broke} two of her fingers.", "instrument-subject"),
    ("The blast {killed} four welders.", "instrument-subject"),
    ("A bomb {tore through} the market.", "instrument-subject"),
    ("Tear gas {blinded} a boy of nine.", "instrument-subject"),
    ("The {shooting of} a rower is being looked into.", "nominalised"),
    ("There were {injuries} on both sides.", "nominalised"),
    ("The {deaths} of four welders are being investigated.", "nominalised"),
    ("An inquiry into the {killing of} the driver opens today.", "nominalised"),
    ("A rower {died} after shots were fired.", "intransitive"),
    ("Four people are {dead} and nine are missing.", "intransitive"),
    ("Nineteen people {lost their lives} in the mill.", "intransitive"),
    ("Three fishermen {drowned} when the ferry turned over.", "intransitive"),
    ("Two welders {perished} in the fire.", "intransitive"),
    ("Both men {suffered} burns.", "intransitive"),
    ("The house {collapsed} on a family of five.", "intransitive"),
    ("A picket {fell} under the wheels of a lorry.", "intransitive"),
    ("He {bled to death} on the steps.", "intransitive"),
    ("The hall was {painted} in June.", None),
    ("The team was {beaten} by three goals.", None),
    ("She was {struck} by how calm he seemed.", None),
    ("The record was {broken} twice last year.", None),
    ("Taxes were {cut} in the spring.", None),
    ("The minister was {shot} down in the debate.", None),
]
SECOND_HALF = [
    ("Two ferrymen had their arms {broken} in the crush.", "passive-agentless"),
    ("The clerk had her wrist {broken} by two men in masks.", "passive-agent"),
    ("A canister {struck} a net-mender on the head.", "instrument-subject"),
    ("She was standing by the chandler’s when a bottle {hit} her.", "instrument-subject"),
    ("Stones thrown from the roof {fractured} the skull of a nurse.", "instrument-subject"),
    ("A horse {knocked} him to the ground.", "instrument-subject"),
    ("The current {swept} three girls off the steps.", "instrument-subject"),
    ("Three girls were {swept} away by the river.", "passive-agent"),
    ("He was {pushed} down the stairs.", "passive-agentless"),
    ("He was {knocked} over and {trampled}.", "passive-agentless"),
    ("The sergeant was {slashed} across the arm.", "passive-agentless"),
    ("A cook was {scalded} in the galley.", "passive-agentless"),
    ("Two boys were {clubbed} on the quay by warders.", "passive-agent"),
    ("The driver had been {shot} at the checkpoint by the mill.", "passive-agentless"),
    ("Her ankle was {broken} on the steps.", "passive-agentless"),
    ("He twisted until the wrist {broke}.", "intransitive"),
    ("She slipped and {broke} an ankle.", "intransitive"),
    ("Dozens are {dead} in the lower town.", "intransitive"),
    ("As many as 19 people are feared {dead}.", "intransitive"),
    ("He {died} on the kitchen stairs.", "intransitive"),
    ("Nine miners {suffocated} in the gallery.", "intransitive"),
    ("A constable {lost the sight of} one eye.", "intransitive"),
    ("Four divers {sustained} burns in the engine room.", "intransitive"),
    ("{Seven bodies} lay in the chapel.", "nominalised"),
    ("She lies in the City Hospital with {a fractured skull}.", "nominalised"),
    ("Forty people were treated for {the effects of gas}.", "nominalised"),
    ("He was treated for {a cut to the forearm}.", "nominalised"),
    ("The book shortens its account of {the 1974 killings}.", "nominalised"),
    ("The minister spoke of {the deaths} in one sentence.", "nominalised"),
    ("Guards {dragged} her by the hair.", "active"),
    ("Rebels {shot} the miller in front of his grandson.", "active"),
    ("Warders {kicked} him until dawn.", "active"),
    ("The ministry said it {killed} nine fighters.", "active"),
    ("The road was {cut} by snow for two days.", None),
    ("Prices were {slashed} in the sales.", None),
    ("The plan was {pushed} back to May.", None),
    ("Stones were {thrown} at the line.", None),
    ("The seal was {broken} in the hall.", None),
    ("The deal was {struck} at midnight.", None),
    ("His promise was {broken} within a week.", None),
    ("The budget was {cut} by nine percent.", None),
    ("The vote was {swept} aside by the council.", None),
]
BEYOND = [
    ("A boy {hit} by a police van is in hospital.", "passive-agent"),
    ("The {beatings} went on until midnight.", "nominalised"),
]
"""What is still missed: a participle behind its noun, and a bare plural that opens a sentence."""
TITLE = "Report from the coast"


def rung_told(braced: str) -> str | None:
    """The rung of the telling that touches the braces."""
    start = len(TITLE) + 2 + braced.index("{")
    end = len(TITLE) + 1 + braced.index("}")
    text = f"{TITLE}\n\n{braced.replace('{', '').replace('}', '')}\n"
    told = [telling.choice for telling in tellings_of(account("a", text))]
    return next((choice.rung for choice in told if choice.start < end and start < choice.end), None)


THIRD_HALF = [
    ("The fanatics {gunned down} school clerk Ana Terrow as she tried to lock the door.", "active"),
    ("Snipers {picked off} two of the captors from the mill roof.", "active"),
    ("An inmate {plunged} a blade into the warder’s neck.", "active"),
    ("An officer {broke} the student’s arm.", "active"),
    ("The bailiffs {threw} her down the stairs.", "active"),
    ("Guards of the camp across the river {murdered} two brothers.", "active"),
    ("Marchers hurled flares from the roof and {burned} a constable.", "active"),
    ("Stray bullets {struck} a girl of nine.", "instrument-subject"),
    ("The cold {killed} two of them before the boats came.", "instrument-subject"),
    ("The mud {buried} a family of four alive.", "instrument-subject"),
    ("A rubber bullet {cost} a demonstrator an eye.", "instrument-subject"),
    ("A couple were {carried off} by the current.", "passive-agent"),
    ("Two welders were {flattened} by a crane.", "passive-agent"),
    ("A clerk was {thumped on the ear} by a robber.", "passive-agent"),
    ("Four persons were {bruised} on the steps.", "passive-agentless"),
    ("A child was {scalded to death}.", "passive-agentless"),
    ("One sailor {did not survive}.", "intransitive"),
    ("Eight of the pickets {got bruises}.", "intransitive"),
    ("The clerk is {in a coma}.", "intransitive"),
    ("Two prisoners {starved to death}.", "intransitive"),
    ("The loss of five {lives} could have been avoided.", "nominalised"),
    ("There were 26 {injuries}.", "nominalised"),
    ("The cyclist’s {death} is being examined.", "nominalised"),
    ("The {poisoning of} thirty villagers is under inquiry.", "nominalised"),
    ("Someone threw {a bottle} at the wall.", None),
    ("The court struck down {the order}.", None),
]
HALVES = FIRST_HALF + SECOND_HALF + THIRD_HALF


@pytest.mark.parametrize(("sentence", "rung"), HALVES, ids=[row[0] for row in HALVES])
def test_harm_is_told_on_its_rung(sentence: str, rung: str | None) -> None:
    assert rung_told(sentence) == rung


@pytest.mark.parametrize(("sentence", "rung"), BEYOND, ids=[row[0] for row in BEYOND])
def test_what_is_missed_stays_unread_rather_than_wrong(sentence: str, rung: str) -> None:
    assert rung_told(sentence) in (None, rung)


def test_an_injury_has_its_place() -> None:
    text = "Her wrist was broken by a guard."
    (found,) = find_injuries(text, 0, len(text))
    assert (text[found.start : found.end], found.rung) == ("was broken", "passive-agent")


def test_nothing_is_read_beyond_the_sentence() -> None:
    text = "The tide rose. Nine are dead."
    assert list(find_injuries(text, 0, 14)) == []
