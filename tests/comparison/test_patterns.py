"""Every pattern of harm finds its own example, exactly, and the example is read on the rung that the pattern says."""

import pytest

from framing.comparison import custody, fates, wordings
from framing.comparison.patterns import Reading, Wording, in_order
from framing.comparison.searching import NAMED, Phrasing
from tests.comparison.test_wordings import rungs_told

WORDINGS = [wording for family in (fates.BEARING, *wordings.FAMILIES, *fates.FAMILIES, *custody.FAMILIES) for wording in family]
RUNGS: dict[Reading, tuple[str, ...]] = {
    "passive": ("passive-agent", "passive-agentless"),
    "active": ("active", "instrument-subject"),
    "thing": ("instrument-subject",),
}
"""What is read of a telling whose rung has yet to be found."""


def found_in(wording: Wording) -> list[str]:
    """What the pattern finds in its example, without the space behind it."""
    text = wording.example.replace("{", "").replace("}", "")
    phrasing = Phrasing(wording.pattern)
    return [found.group(phrasing.named).rstrip() for found in phrasing.search(text, 0, len(text))]


@pytest.mark.parametrize("wording", WORDINGS, ids=[wording.example for wording in WORDINGS])
def test_a_pattern_finds_its_example(wording: Wording) -> None:
    assert found_in(wording) == [wording.example.partition("{")[2].partition("}")[0]]


@pytest.mark.parametrize("wording", WORDINGS, ids=[wording.example for wording in WORDINGS])
def test_an_example_is_told_on_its_rung(wording: Wording) -> None:
    (rung, *_) = rungs_told(wording.example)
    assert rung in RUNGS.get(wording.reading, (wording.reading,))


def test_no_pattern_stands_twice() -> None:
    assert len({wording.pattern for wording in WORDINGS}) == len(WORDINGS)


def test_no_telling_begins_where_any_word_does() -> None:
    assert [wording.example for wording in WORDINGS if wording.pattern.startswith(rf"\b{NAMED}")] == []


def test_families_stand_one_after_the_other() -> None:
    one, other = Wording("{a}", "active", "a"), Wording("{b}", "thing", "b")
    assert in_order((one,), (), (other, one)) == (("a", "active"), ("b", "thing"), ("a", "active"))
