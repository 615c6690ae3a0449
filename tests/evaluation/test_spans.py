"""Partial overlap as the task's scorer counts it."""

import pytest

from framing.evaluation.spans import added, overlap
from framing.spans import merged


@pytest.mark.parametrize(
    ("found", "gold", "precision", "recall"),
    [
        ([(0, 4)], [(0, 4)], 1.0, 1.0),
        ([(0, 4)], [(2, 6)], 0.5, 0.5),
        ([(0, 10)], [(0, 5)], 0.5, 1.0),
        ([(0, 2), (4, 6)], [(0, 6)], 1.0, 4 / 6),
        ([(0, 4)], [(6, 8)], 0.0, 0.0),
        ([], [(0, 4)], 0.0, 0.0),
        ([(0, 4)], [], 0.0, 0.0),
        ([(0, 3), (1, 4)], [(0, 4)], 1.0, 1.0),
    ],
)
def test_overlap_is_right_by_hand(found, gold, precision, recall):
    counted = overlap(found, gold)

    assert (counted.precision, counted.recall) == (pytest.approx(precision), pytest.approx(recall))


def test_articles_are_added_before_dividing():
    both = added([overlap([(0, 4)], [(0, 4)]), overlap([(0, 4)], [(10, 14), (20, 24)])])

    assert (both.precision, both.recall) == (0.5, pytest.approx(1 / 3))
    assert both.f1 == pytest.approx(0.4)


def test_spans_that_touch_are_one():
    assert merged([(4, 6), (0, 2), (1, 4)]) == [(0, 6)]
