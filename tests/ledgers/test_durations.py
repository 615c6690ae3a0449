"""Spans of time that are of consequence, sign by sign, and those that only say when."""

import pytest

from framing.ledgers.durations import TIMES, is_weighty
from tests.ledgers.reading import quantities_of

WEIGHTY = [
    "The fire was put out 19 hours later.",
    "Nobody moved for 50 minutes after the explosion.",
    "The alarm came 50 minutes after the vote.",
    "The lifeboat took 40 minutes.",
    "The alarm rang 40 minutes into the vote.",
    "The helicopter took 40 minutes.",
    "The alarm was not raised for nine days until the vote.",
    "The ferry line has two months left.",
    "The court gave the owners 60 days to close the mill.",
    "Three reporters were given five years each.",
    "The editor received nine years.",
    "Then 17 minutes passed before anybody called for help.",
    "They needed 40 minutes to respond.",
    "The town keeps three days of mourning.",
    "The firm has 30 days in which to answer.",
    "She has 60 days to appeal.",
    "The owners must report within 30 days.",
    "It was a blaze of nine hours.",
    "The miners want eleven weeks of unpaid wages.",
    "The miners want three weeks’ money.",
    "The bread came nine days behind the plan.",
    "They had ten minutes’ warning.",
    "The manhunt near the quarry lasted nine hours.",
    "They were held in a cellar for nine days.",
    "She was jailed (for nine years).",
    "They seek up to nine years.",
    "They are on strike for nine days.",
    "She has not been paid for eleven weeks.",
    "The village is without water for nine days.",
    "For nine days the crew sat without food.",
    "For nine days the crew sat in captivity.",
    "It needed ten minutes for the first bus to arrive.",
    "The court gave the owners 60 days.",
    "She was handed down to nine years there.",
    "The editor received nine years",
    "The editor received nine years for the song.",
    "The owners must report within about 30 days.",
]
DATED = [
    "The fire was seen 19 hours later.",
    "They were held nine days running.",
    "The siege of the last nine days is over.",
    "The prisoner is nine years of age.",
    "The siege began nine days after the vote.",
    "The bus left 50 minutes after the vote.",
    "The bus took 40 minutes.",
    "The ferry line ran two months.",
    "The talks gave the owners a rest of 60 days.",
    "The editor worked nine years.",
    "The editor received a guest nine years.",
    "Then 17 minutes passed before anybody spoke.",
    "The town keeps three days of music.",
    "The firm has nine days to the vote.",
    "The owners act within 30 years.",
    "It needed ten hours for the first bus to arrive.",
    "It was a song of nine hours.",
    "The miners want eleven weeks of rest.",
    "They had ten minutes’ rest.",
    "The manhunt in nine hours of rain lasted.",
    "They were held. The song went on for nine days.",
    "They seek songs of nine years.",
    "The strike song runs nine days.",
    "She has paid for eleven weeks.",
    "The village has water for nine days.",
    "For nine days the crew sat without songs.",
    "For nine days, says the prisoner, they sang.",
    "For nine days the water of the prison rose.",
    "They put it out 19 hours on.",
    "They put it out 19 years later.",
    "They sang 50 minutes before the explosion.",
    "The alarm came nine days after the vote.",
    "They held the vote 50 minutes before the song.",
    "The lifeboat took 40 days.",
    "The lifeboat sailed 40 minutes.",
    "The siren sang 40 minutes.",
    "Rescue came 40 minutes into the vote.",
    "The ferry line has nine years left.",
    "They left her with two months left.",
    "The court gave the owners nine years.",
    "The court gave songs for 60 days.",
    "The court gave it 60 days there.",
    "They were given five days each.",
    "They sang five years each.",
    "The editor received nine days.",
    "The editor received nine years there.",
    "Then nine hours passed before anybody called for help.",
    "They sang 17 minutes for help.",
    "They needed nine hours to respond.",
    "The firm has 30 days during which to sing.",
    "The firm has 30 days in Ebb.",
    "They sang 60 days to appeal.",
    "They were held; the song went on for nine days.",
    "The village is without songs for nine days.",
    "She has not sung for eleven weeks.",
    "They seek up to nine days.",
    "For nine days (the prison says) they sang.",
]


def last_span_is_weighty(text: str) -> bool:
    """Whether the last span of the text is, as the figure ledger asks for it."""
    prose, quantities = quantities_of(text)
    spans = [quantity for quantity in quantities if quantity.head >= 0 and prose.folded[quantity.head] in TIMES]
    start, end = prose.sentence_range(spans[-1].first)
    return is_weighty(prose, spans[-1].first, spans[-1].end, unit=prose.folded[spans[-1].head], start=start, end=end)


@pytest.mark.parametrize("text", WEIGHTY)
def test_what_somebody_has_to_bear_is_of_consequence(text: str) -> None:
    assert last_span_is_weighty(text)


@pytest.mark.parametrize("text", DATED)
def test_when_something_was_is_not(text: str) -> None:
    assert not last_span_is_weighty(text)
