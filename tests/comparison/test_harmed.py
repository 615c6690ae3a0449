"""Who was harmed, as one clause says."""

import pytest

from framing.comparison.harmed import harmed_of
from framing.types import Rung

CLAUSES: tuple[tuple[str, Rung, frozenset[str], frozenset[str]], ...] = (
    ("Nine strikers {were hurt} on the quay.", "passive-agentless", frozenset({"crowd"}), frozenset()),
    ("Nine strikers were hurt, and two officers {were injured}.", "passive-agentless", frozenset({"forces"}), frozenset()),
    ("Guards {beat} two inmates before dawn.", "active", frozenset({"held"}), frozenset()),
    ("Rebels {shot} Tavo Marn in his yard.", "active", frozenset(), frozenset({"Marn"})),
    ("On Aug. 31 four people {died} in Saltern Row.", "intransitive", frozenset(), frozenset()),
)


@pytest.mark.parametrize(("braced", "rung", "camps", "names"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_camps_and_surnames_are_read_from_the_clause(braced: str, rung: Rung, camps: frozenset[str], names: frozenset[str]) -> None:
    text = braced.replace("{", "").replace("}", "")
    start, end = braced.index("{"), braced.index("}") - 1
    found = harmed_of(text, rung, start, end, (0, len(text)))
    assert (found.camps, found.names) == (camps, names)


NUMBERS: tuple[tuple[str, Rung, bool | None, frozenset[str]], ...] = (
    ("The driver of a van {was hit}.", "passive-agentless", False, frozenset()),
    ("Three dockers {were hit}.", "passive-agentless", True, frozenset({"3"})),
    ("A stray shell {killed} a baker on the quay.", "instrument-subject", False, frozenset()),
    ("The blaze {killed} 14 lodgers.", "instrument-subject", True, frozenset({"14"})),
    ("Odrin {fell} in the yard.", "intransitive", None, frozenset()),
)


@pytest.mark.parametrize(("braced", "rung", "several", "numbers"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_one_or_several_and_how_many(braced: str, rung: Rung, several: bool | None, numbers: frozenset[str]) -> None:
    text = braced.replace("{", "").replace("}", "")
    start, end = braced.index("{"), braced.index("}") - 1
    found = harmed_of(text, rung, start, end, (0, len(text)))
    assert (found.several, found.numbers) == (several, numbers)


KIN: tuple[tuple[str, Rung, frozenset[str]], ...] = (
    ("Her late brother {was killed} in a fall.", "passive-agentless", frozenset("m")),
    ("The pilot said that his sister had {died}.", "intransitive", frozenset("f")),
    ("A lorry {killed} the smith’s daughter.", "instrument-subject", frozenset("f")),
    ("His brother’s horse {was killed}.", "passive-agentless", frozenset()),
    ("A father of two {was killed}.", "passive-agentless", frozenset()),
)


@pytest.mark.parametrize(("braced", "rung", "kin"), KIN, ids=[row[0] for row in KIN])
def test_whose_kin_they_are(braced: str, rung: Rung, kin: frozenset[str]) -> None:
    text = braced.replace("{", "").replace("}", "")
    start, end = braced.index("{"), braced.index("}") - 1
    assert harmed_of(text, rung, start, end, (0, len(text))).kin == kin
