"""What `kinds` asks for changes standings and which kinds are told of; every other table stays as it is."""

from dataclasses import replace

import pytest

from framing.analysis import Analyzer
from framing.comparison.compare import Comparison, compare
from framing.comparison.incident import incident
from framing.comparison.types import Account, ProminenceRow
from framing.readers import read_text
from framing.types import KINDS, Kind

TEXTS = {
    "a": "Ten killed at Low Quay\n\nA missile killed 12 villagers of Low Quay at dawn. Terrorists were shot in the school. The depot was reportedly "
    "hit.\n\nPolice beat two marchers at the gate.\n",
    "b": "Low Quay buries its dead\n\nTwelve villagers of Low Quay were killed at dawn. Militants died in the school, the clerk said. The depot was "
    "hit.\n\nTwo marchers were beaten at the gate by police. The regime claimed that it was quiet.\n",
}


def compared(kinds: tuple[Kind, ...]) -> Comparison:
    analyzer = Analyzer(kinds=kinds, tone=False, readability=False)
    return compare(
        incident(
            [
                Account(document=name, outlet=name, published=None, analysis=analyzer.analyze(read_text(text, id=name)))
                for name, text in TEXTS.items()
            ]
        )
    )


def without_kinds(row: ProminenceRow) -> ProminenceRow:
    assert row.headline is not None
    assert row.lead is not None
    return replace(row, headline=replace(row.headline, kinds=()), lead=replace(row.lead, kinds=()), headline_only=())


@pytest.fixture(scope="module")
def whole() -> Comparison:
    return compared(KINDS)


def test_there_is_something_to_change(whole: Comparison) -> None:
    assert {choice.rung for row in whole.agency for choice in row.choices} >= {"instrument-subject", "passive-agentless", "active"}
    assert "militant" in {row.set for row in whole.names}
    assert whole.figures
    assert whole.shifts
    assert whole.sources


@pytest.mark.parametrize("kinds", [("hedge",), ("distancing",), ("agency", "loaded-actor")])
@pytest.mark.parametrize("table", ["figures", "names", "agency", "sources", "balance", "coverage", "shifts", "distinctive", "wire"])
def test_a_table_does_not_hang_on_the_kinds_asked_for(whole: Comparison, kinds: tuple[Kind, ...], table: str) -> None:
    assert getattr(compared(kinds), table) == getattr(whole, table)


def test_rungs_and_notes_of_prominence_stay(whole: Comparison) -> None:
    narrow = compared(("hedge",))
    assert list(map(without_kinds, narrow.prominence)) == list(map(without_kinds, whole.prominence))
    assert [row.body_rung for row in narrow.prominence] == ["instrument-subject", "passive-agentless"]


def test_only_kinds_that_were_asked_for_are_ranked_and_told() -> None:
    narrow = compared(("agency", "hedge"))
    assert {standing.kind for standing in narrow.standings} <= {"agency", "hedge"}
    assert {kind for row in narrow.prominence for part in (row.headline, row.lead) if part for kind in part.kinds} == {"agency"}
