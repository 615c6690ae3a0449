"""The taxonomy, cell by cell: what each kind fires on, and what it must leave alone.

Braces mark a wording that some marker of the kind must touch; a sentence without braces must have none.
"""

import pytest

from framing.types import KINDS, Kind
from tests.reading import analysis_of, braced

FIRES: dict[Kind, list[str]] = {
    "distancing": [
        "The {“rescue”} of the port cost nine jobs.",
        "The {so-called} peace talks ended on Friday.",
        "A {self-proclaimed} mayor opened the hall.",
        "The {purported} letter was read on air.",
    ],
    "pretext": [
        "Guards cleared the square {under the pretext of} a gas leak.",
        "The curfew came {under the guise of} public health.",
        "The board cut the fares {in a bid to} win the vote.",
        "The hall was closed {ostensibly} for repairs.",
    ],
    "loaded-actor": [
        "The {regime} in Oressia closed two papers.",
        "{Terrorists} held the bridge for a night.",
        "{Freedom fighters} held the bridge for a night.",
        "A {mob} gathered outside the hall.",
        "The {strongman} spoke for two hours.",
    ],
    "loaded-event": [
        "Friday’s {massacre} shook the coast.",
        "Four men were {neutralised} near the pass.",
        "The police {crackdown} went on all week.",
        "Nine villagers were {slaughtered} in the night.",
    ],
    "legitimacy": [
        "The raids went ahead {in violation of} the charter.",
        "The {illegal} occupation of the harbour began in May.",
        "The board called the school a {legitimate target}.",
    ],
    "hedged-attribution": [
        "The road was {reportedly} mined.",
        "He {allegedly} took nine thousand crowns.",
        "She {is said to} have left by boat.",
        "The brothers {are believed to} own the quay.",
    ],
    "reporting-verb": [
        "Velmark {claimed} its ship carried grain.",
        "The mayor {admitted} that the files were lost.",
        "Orla Fenn {insisted} the count was fair.",
        "The engineer {acknowledged} that the wall was cracked.",
    ],
    "vague-source": [
        "{Officials} said the hall was empty.",
        "{Critics} say the fare is cruel.",
        "{Some experts} say the wall will fall.",
        "{A person familiar with} the talks said a deal was near.",
    ],
    "agency": [
        "A docker {was shot}.",
        "Nine people {lost their lives}.",
        "The {officer-involved shooting} is being looked into.",
        "A {missile struck} the clinic.",
        "The {killing of} two boys led to protests.",
    ],
    "presupposition": [
        "The mayor {failed to} condemn the raid.",
        "It was {yet another} lost winter for the port.",
        "The board {continued to} ignore the engineers.",
        "The ferry will {no longer} stop here.",
    ],
    "hedge": [
        "The ruling {could} anger the coast.",
        "The talks will {possibly} fail.",
        "The board {appears to} have lied.",
        "The fare {may} rise.",
    ],
    "booster": [
        "{Clearly}, the board lied.",
        "The plan will {undoubtedly} fail.",
        "The vote was {obviously} rigged.",
    ],
    "evaluation": [
        "A {shocking} ruling split the town.",
        "The {brutal} raid shook the town.",
        "It was a {disastrous} week for the board.",
        "Her {heroic} swim saved two boys.",
    ],
    "number-framing": [
        "{Only} 36 were saved.",
        "{As many as} 43 drowned.",
        "{Dozens} of boats were lost.",
        "{At least} nine were saved.",
    ],
    "metaphor": [
        "A {wave of} migrants reached the coast.",
        "The board declared a {war on} waste.",
        "The camp is a {breeding ground} for hatred.",
    ],
    "appeal": [
        "{One nation}, one coast!",
        "We must act {before it is too late}.",
    ],
    "humanisation": [
        "{Mira Voss, 34}, a baker, was on the bridge.",
        "The {father of two} was on the bridge.",
        "Most of them were {women and children}.",
    ],
    "contrast": [
        "The board denies it, {but} it has done so before.",
        "{Although} the board denies it, the wall was cracked.",
        "The talks were held {despite} the raid.",
    ],
}

LEAVES_ALONE: dict[Kind, list[str]] = {
    "distancing": [
        "She read aloud “Harbour”, the poem she wrote at school.",
        "“We will stay,” he said.",
        "The so-called Goldilocks zone is where water stays liquid.",
        "The film “Low Water” opens on Friday.",
    ],
    "pretext": [
        "She was charged with getting a loan under false pretences.",
        "They slept under cover of a sail.",
        "The bid to host the games cost nine million crowns.",
    ],
    "loaded-actor": [
        "The court convicted her of membership of a terrorist organisation.",
        "He keeps to a strict training regime.",
        "The hero of the novel is a pilot.",
    ],
    "loaded-event": [
        "The film is called Slaughter at Low Quay.",
        "The spill was neutralised with lime.",
        "The storm hit on Friday.",
    ],
    "legitimacy": [
        "The board approved the budget on Friday.",
        "She has a law degree and works as a judge.",
    ],
    "hedged-attribution": [
        "“Reportedly,” she said, “is a lazy word.”",
        "The board reported a loss.",
    ],
    "reporting-verb": [
        "He claimed his bag at the ferry desk.",
        "The low tide revealed a wreck.",
        "The board said the hall was shut.",
        "He maintained the engines for years.",
    ],
    "vague-source": [
        "Officials of both clubs met at noon.",
        "Orla Fenn, who runs the ferry, said it was late.",
        "The critic reviews plays for the Ledger.",
    ],
    "agency": [
        "She was born on the coast.",
        "The ferry was crowded.",
        "Guards shot a docker.",
        "The film was shot on the coast.",
    ],
    "presupposition": [
        "The pump failed at dawn.",
        "He managed the shop for ten years.",
        "The road continues north.",
    ],
    "hedge": [
        "The ferry leaves in May.",
        "The might of the sea is great.",
        "He could not swim.",
    ],
    "booster": [
        "The coast was clearly visible from the deck.",
        "The course of the river was changed.",
    ],
    "evaluation": [
        "The ferry left at noon with nine passengers.",
        "The board meets on the first Monday of the month.",
    ],
    "number-framing": [
        "The score was 36–40.",
        "She won by two scores.",
        "She is an only child.",
        "The committee of dozens-strong choirs met.",
    ],
    "metaphor": [
        "A wave broke over the pier.",
        "The flood covered the road.",
        "He has cancer of the lung.",
    ],
    "appeal": [
        "Burn notices were issued for the dry months.",
        "The nation’s bank raised its rate.",
    ],
    "humanisation": [
        "The under-34 league met on Friday.",
        "The law of 1934, amended twice, is still in force.",
    ],
    "contrast": [
        "The boat is small but quick.",
        "All but two of the boats were lost.",
    ],
}


def rows(table: dict[Kind, list[str]]) -> list[tuple[Kind, str]]:
    return [(kind, sentence) for kind, sentences in table.items() for sentence in sentences]


def test_every_kind_has_at_least_two_sentences_each_way() -> None:
    for table in (FIRES, LEAVES_ALONE):
        assert tuple(table) == KINDS
        assert all(len(sentences) >= 2 for sentences in table.values())


@pytest.mark.parametrize(("kind", "sentence"), rows(FIRES))
def test_a_kind_fires_on_its_wording(kind: Kind, sentence: str) -> None:
    text, wanted = braced(sentence)
    (wording,) = wanted
    start = text.index(wording)
    end = start + len(wording)
    found = [marker for marker in analysis_of(text).markers if marker.kind == kind]
    assert any(marker.start < end and start < marker.end for marker in found), [marker.text for marker in found]


@pytest.mark.parametrize(("kind", "sentence"), rows(LEAVES_ALONE))
def test_a_kind_leaves_other_senses_alone(kind: Kind, sentence: str) -> None:
    assert [marker.text for marker in analysis_of(sentence).markers if marker.kind == kind] == []
