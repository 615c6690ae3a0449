"""Cutting at boundaries: nothing is lost, and every stretch says truly what covers it."""

from hypothesis import given
from hypothesis import strategies as st

from framing.reports.segments import cut

SPANS = st.lists(st.tuples(st.integers(-3, 25), st.integers(-3, 25)), max_size=12)


@given(length=st.integers(0, 20), spans=SPANS)
def test_segments_tile_the_text(length, spans):
    edges = [edge for part in cut(length, spans) for edge in (part.start, part.end)]
    assert edges == sorted(edges)
    assert sum(part.end - part.start for part in cut(length, spans)) == length


@given(length=st.integers(0, 20), spans=SPANS)
def test_segment_lists_exactly_the_spans_that_cover_each_of_its_characters(length, spans):
    for part in cut(length, spans):
        for place in range(part.start, part.end):
            assert list(part.covers) == [number for number, (start, end) in enumerate(spans) if start <= place < end]


@given(length=st.integers(0, 20), spans=SPANS)
def test_every_span_with_characters_opens_once_and_closes_once(length, spans):
    held = [number for number, (start, end) in enumerate(spans) if max(start, 0) < min(end, length)]
    parts = list(cut(length, spans))
    assert sorted(number for part in parts for number in part.opens) == held
    assert sorted(number for part in parts for number in part.closes) == held


def test_many_spans_take_no_quadratic_time():
    count = 200_000
    assert sum(1 for _ in cut(count * 2, [(place * 2, place * 2 + 1) for place in range(count)])) == count * 2
