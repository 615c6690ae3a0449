"""Agreement of a class: known values, and figures that can't be had."""

import random

import pytest

from framing.exercises.agreement import alpha, kappa, pairs, word_labels
from framing.exercises.types import Mark

REFERENCE = {
    "A": "1 2 3 3 2 1 4 1 2 - - -".split(),
    "B": "1 2 3 3 2 2 4 1 2 5 - 3".split(),
    "C": "- 3 3 3 2 3 4 2 2 5 1 -".split(),
    "D": "1 2 3 3 2 4 4 1 2 5 1 -".split(),
}
"""The example with missing data in Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: 0.743, nominal."""


def labels(rows):
    return {who: {f"u{place:02}": label for place, label in enumerate(row) if label != "-"} for who, row in rows.items()}


def test_alpha_is_krippendorffs_own_example():
    assert alpha(labels(REFERENCE)).value == pytest.approx(0.743, abs=0.001)


def test_kappa_is_worked_by_hand():
    # 10 units: alike in 8; A says x 6 times, B 6 times: by chance 0.52
    one = {str(place): "x" if place < 6 else "y" for place in range(10)}
    other = {str(place): "x" if place in (0, 1, 2, 3, 4, 6) else "y" for place in range(10)}
    assert kappa({"A": one, "B": other}, "A", "B").value == pytest.approx((0.8 - 0.52) / 0.48, abs=1e-4)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ({}, "nobody answered"),
        ({"A": ["x", "y"]}, "only one student"),
        ({"A": ["x", "-"], "B": ["-", "y"]}, "no two students"),
        ({"A": ["x", "x"], "B": ["x", "x"]}, "same single answer"),
    ],
)
def test_what_cannot_be_had_is_none_with_the_reason(rows, reason):
    found = alpha(labels(rows))
    assert found.value is None
    assert reason in found.reason


def test_agreement_does_not_depend_on_the_order_of_students():
    rows = labels(REFERENCE)
    turned = {who: rows[who] for who in reversed(rows)}
    assert alpha(rows) == alpha(turned)
    assert pairs(rows) == pairs(turned)


def test_chance_gives_about_nothing():
    draw = random.Random(5)
    rows = {who: [draw.choice("xyz") for _ in range(400)] for who in "ABC"}
    assert abs(alpha(labels(rows)).value) < 0.1


def mark(who, start, end, kind=None, passage="p1"):
    return Mark(student=who, passage=passage, start=start, end=end, quote="", kind=kind)


def test_a_word_counts_as_marked_by_its_half():
    marks = [mark("A", 0, 3, "hedge"), mark("B", 0, 2, "hedge")]
    assert word_labels({"p1": "regime fell"}, marks) == {
        "A": {"p1:000000": "hedge", "p1:000007": "–"},
        "B": {"p1:000000": "–", "p1:000007": "–"},
    }


def test_who_looked_and_marked_nothing_is_no_missing_answer():
    assert word_labels({"p1": "two words"}, [], looked=[("A", "p1")]) == {"A": {"p1:000000": "–", "p1:000004": "–"}}


def test_overlap_is_dice_of_characters():
    marks = [mark("A", 0, 10), mark("B", 5, 15), mark("C", 20, 30)]
    overlaps = {found.students: found.overlap for found in pairs({"D": {}, "E": {}}, marks)}
    assert overlaps["A", "B"] == 0.5
    assert overlaps["A", "C"] == 0.0
    assert overlaps["D", "E"] is None
