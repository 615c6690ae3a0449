"""What each term gives or takes, of two mentions that differ in nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from framing.comparison import figure_likeness as terms
from framing.comparison.figure_likeness import OF_TWO_MEASURES, TERMS, Couples, Pair, Rarity, compatible, couple, likeness, told_together
from framing.comparison.mentions import Mention
from framing.comparison.types import FigureValue

VALUE = FigureValue(
    document="courier",
    start=0,
    end=2,
    text="40",
    low=40,
    high=40,
    qualifier=None,
    of="people",
    source=None,
    voice="author",
    place="body",
    as_of=None,
)
TOLL = Mention(
    value=VALUE,
    measure="killed",
    group="people",
    words=frozenset({"quay", "strike"}),
    part=False,
    whole=None,
    nearby="40 people were killed",
    opens=0,
    beside="",
    scale=None,
    sort="people",
    house=None,
    bare=False,
    sentence=0,
    published="2031-05-04",
    position=0.0,
    recalled=False,
    passing=False,
)


def changed(mention: Mention, changes: Mapping[str, Any]) -> Mention:
    """Another mention or value, by the names of what differs; `number` is both bounds."""
    if "number" in changes:
        changes = {"low": changes["number"], "high": changes["number"]} | {name: of for name, of in changes.items() if name != "number"}
    of_value = {name: each for name, each in changes.items() if name in FigureValue.__slots__}
    of_mention = {name: each for name, each in changes.items() if name not in of_value}
    return replace(mention, value=replace(mention.value, **of_value), **of_mention)


def pair(one: Mapping[str, Any], other: Mapping[str, Any], apart: Couples = frozenset()) -> Pair:
    """The toll of two outlets, each with its changes."""
    return Pair(changed(TOLL, one), changed(TOLL, {"document": "herald", **other}), apart)


@pytest.mark.parametrize(
    ("one", "other", "gain"),
    [
        ({}, {}, 0.47),
        ({"number": 4}, {"number": 4}, 0.3),
        ({"high": None}, {"number": 43}, 0.31),
        ({"number": 3, "high": None}, {"number": 4}, 0.25),
        ({}, {"number": 80}, -0.06),
        ({"number": 1}, {"number": 1_000}, -0.3),
        ({"low": None, "high": None}, {"number": 40}, 0.0),
        ({"low": None, "high": None}, {"low": None, "high": None}, 0.0),
        ({"number": 2, "scale": ("time", 60.0)}, {"number": 120, "scale": ("time", 1.0)}, 0.31),
    ],
)
def test_numbers(one: dict[str, Any], other: dict[str, Any], gain: float) -> None:
    assert terms.numbers(pair(one, other)) == pytest.approx(gain)


OTHER = {"number": 36}
SAME_ACCOUNT = {"document": "courier"}


@pytest.mark.parametrize(
    ("one", "other", "gain"),
    [
        ({}, OTHER | SAME_ACCOUNT, -0.83),
        ({}, SAME_ACCOUNT, 0.0),
        ({}, OTHER, 0.0),
        ({"source": "Ana Orrel"}, OTHER | SAME_ACCOUNT | {"source": "Maro Linnet"}, 0.0),
    ],
)
def test_two_numbers_of_one_account_are_two_quantities(one: dict[str, Any], other: dict[str, Any], gain: float) -> None:
    assert terms.told_apart_by_one(pair(one, other)) == gain


def test_numbers_that_accounts_print_in_one_breath_are_two_quantities() -> None:
    shares = [changed(TOLL, {"measure": "percent", "number": number, "document": name}) for name in "ab" for number in (51.3, 46.9)]
    apart = told_together(shares)
    assert apart == {couple(shares[0], shares[1])}
    assert terms.told_apart_by_several(Pair(shares[0], shares[3], apart)) == -0.44
    assert terms.told_apart_by_several(Pair(shares[0], shares[2], apart)) == 0.0
    assert terms.told_apart_by_several(Pair(shares[0], shares[3], frozenset())) == 0.0


@pytest.mark.parametrize(
    ("term", "one", "other", "gain"),
    [
        (terms.fixed, {"measure": "money"}, {"measure": "money", **OTHER}, -0.1),
        (terms.fixed, {}, OTHER, 0.0),
        (terms.leading, {"place": "headline"}, {"place": "lead"}, 0.05),
        (terms.leading, {"place": "headline"}, {}, 0.0),
        (terms.leading, {"place": "headline", "group": "children"}, {"place": "lead"}, 0.0),
        (terms.leading, {"place": "headline"}, {"place": "lead", **SAME_ACCOUNT}, 0.0),
        (terms.measures, {}, {}, 0.25),
        (terms.measures, {"measure": "other"}, {"measure": "other"}, 0.05),
        (terms.measures, {}, {"measure": "other"}, 0.0),
        (terms.measures, {}, {"measure": "casualties"}, -0.1),
        (terms.measures, {}, {"measure": "money"}, -0.7),
        (terms.groups, {}, {}, 0.05),
        (terms.groups, {}, {"group": None}, 0.05),
        (terms.groups, {"measure": "other"}, {"measure": "other", "group": None}, 0.0),
        (terms.groups, {"group": "forces"}, {"group": "forces"}, 0.28),
        (terms.groups, {"group": "forces"}, {}, -0.23),
        (terms.groups, {"group": "women"}, {"group": "forces"}, -0.8),
        (terms.groups, {"group": "women"}, {"group": "persons:miner"}, -0.8),
        (terms.groups, {"group": "persons:miner"}, {}, -0.18),
        (terms.groups, {"group": "persons:miner"}, {"group": "persons:farmer"}, -0.3),
        (terms.groups, {"group": "persons:miner"}, {"group": "sheet"}, -0.21),
        (terms.counted_by_two, {"source": "Ana Orrel"}, {"source": "Maro Linnet", **OTHER}, 0.1),
        (terms.counted_by_two, {"source": "Ana Orrel"}, {"source": "Maro Linnet"}, 0.0),
        (terms.counted_by_two, {"source": "Ana Orrel"}, OTHER, 0.0),
        (terms.grown, OTHER, {"published": "2031-05-06"}, 0.36),
        (terms.grown, {}, {"published": "2031-05-06", **OTHER}, 0.0),
        (terms.grown, OTHER, {}, 0.0),
        (terms.grown, OTHER, {"published": None}, 0.0),
        (terms.in_one_breath, {}, OTHER | SAME_ACCOUNT, -0.35),
        (terms.in_one_breath, {}, OTHER | SAME_ACCOUNT | {"sentence": 90}, 0.0),
        (terms.in_one_breath, {}, OTHER, 0.0),
        (terms.part_and_whole, {"part": True}, {}, -0.12),
        (terms.part_and_whole, {"part": True}, {"part": True}, 0.0),
        (terms.sorts, {"sort": "time", "scale": ("time", 60.0)}, {}, -1.0),
        (terms.sorts, {"sort": None}, {}, 0.0),
        (terms.sorts, {"sort": None, "group": "appeal"}, {"sort": "time", "scale": ("time", 60.0)}, -1.0),
        (terms.equal_in_one_breath, {"group": "women"}, {"group": "fighters", **SAME_ACCOUNT}, -0.83),
        (terms.equal_in_one_breath, {"group": "women"}, {"group": "fighters"}, 0.0),
        (terms.equal_in_one_breath, {"group": "women"}, {"group": None, **SAME_ACCOUNT}, 0.0),
    ],
)
def test_a_term(term: Any, one: dict[str, Any], other: dict[str, Any], gain: float) -> None:
    assert term(pair(one, other)) == gain
    assert term(Pair(changed(TOLL, {"document": "herald", **other}), changed(TOLL, one), frozenset())) == gain


def test_the_terms_that_two_measures_are_not_asked_for_presuppose_one() -> None:
    assert set(TERMS) - set(OF_TWO_MEASURES) == {terms.fixed, terms.leading, terms.counted_by_two, terms.grown, terms.in_one_breath}
    one, other = TOLL, changed(TOLL, {"measure": "money", "document": "herald", "place": "lead", "number": 80, "published": "2031-05-06"})
    expected = 0.53 - 0.06 - 0.7 + 0.05
    assert likeness(one, other, Rarity([one, other]), frozenset()) == pytest.approx(expected)


def test_likeness_is_the_sum_of_the_terms() -> None:
    one, other = TOLL, changed(TOLL, {"document": "herald", "number": 36, "part": True})
    assert likeness(one, other, Rarity([one, other]), frozenset()) == pytest.approx(0.53 - 0.0091 + 0.25 + 0.05 - 0.12, abs=1e-4)


def test_a_rare_word_tells_more_than_one_that_stands_everywhere() -> None:
    mentions = [
        changed(TOLL, {"words": frozenset(words.split())}) for words in ("strike quay", "strike quay", "strike pier", "strike mill")
    ]
    rarity = Rarity(mentions)
    quay, pier, mill = mentions[0].words, mentions[2].words, mentions[3].words
    assert rarity.overlap(quay, quay) == pytest.approx(1)
    assert 0 < rarity.overlap(quay, pier) < rarity.overlap(quay, quay)
    assert rarity.overlap(quay, pier) > rarity.overlap(pier, mill)
    assert rarity.overlap(quay, frozenset({"weir"})) == 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((40, None), (43, 43), True),
        ((36, 36), (40, 40), False),
        ((1_000, 1_000), (1_019, 1_019), True),
        ((1_000, 1_000), (1_021, 1_021), False),
        ((40, None), (1_000, 1_000), False),
        ((None, 50), (40, 40), True),
    ],
)
def test_one_number_can_be_both(one: tuple[Any, Any], other: tuple[Any, Any], expected: bool) -> None:
    first, second = (replace(VALUE, low=low, high=high) for low, high in (one, other))
    assert compatible(first, second, (1.0, 1.0)) is compatible(second, first, (1.0, 1.0)) is expected
