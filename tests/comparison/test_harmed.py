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
