"""The live figures are those of the exercises: the same alpha, and heat that adds up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.exercises.agreement import WORD, alpha, word_labels
from framing.exercises.types import Mark
from framing.serve.live import look

TEXTS = {"p1": "One two three four-five six’s seven. Eight!", "p2": "Nine ten 😀 eleven"}
SPANS = st.builds(
    lambda student, passage, start, length, kind: (student, passage, start % len(TEXTS[passage]), length, kind),
    st.sampled_from(["S01", "S02", "S03"]),
    st.sampled_from(sorted(TEXTS)),
    st.integers(0, 60),
    st.integers(1, 20),
    st.sampled_from([None, "hedge", "booster"]),
)


def marks_of(spans) -> list[Mark]:
    made = []
    for student, passage, start, length, kind in spans:
        end = min(start + length, len(TEXTS[passage]))
        made.append(Mark(student=student, passage=passage, start=start, end=end, quote=TEXTS[passage][start:end], kind=kind))
    return made


@given(st.lists(SPANS, max_size=12), st.sets(st.tuples(st.sampled_from(["S01", "S03", "S04"]), st.sampled_from(sorted(TEXTS)))))
def test_alpha_is_that_of_the_exercises(spans, looked):
    marks = marks_of(spans)
    seen = look(TEXTS, marks, looked=looked)
    for ours, kinds in ((seen.alpha_kinds, True), (seen.alpha_marked, False)):
        theirs = alpha(word_labels(TEXTS, marks, kinds=kinds, looked=looked))
        assert ours.value == (None if theirs.value is None else pytest.approx(theirs.value, abs=1e-3))
        assert ours.coders == theirs.coders


@given(st.lists(SPANS, max_size=12))
def test_heat_covers_the_text_without_gaps(spans):
    seen = look(TEXTS, marks_of(spans))
    for passage, text in TEXTS.items():
        assert "".join(text[part.start : part.end] for part in seen.heat[passage]) == text


def test_heat_counts_students_and_not_marks():
    seen = look(TEXTS, marks_of([("S01", "p1", 0, 3, None), ("S01", "p1", 0, 7, "hedge"), ("S02", "p1", 0, 3, None)]))
    assert [(part.students, TEXTS["p1"][part.start : part.end]) for part in seen.heat["p1"] if part.students] == [(2, "One"), (1, "two")]


@given(st.lists(SPANS, max_size=12))
def test_heat_of_each_word_is_the_number_of_students_who_marked_it(spans):
    marks = marks_of(spans)
    seen = look(TEXTS, marks)
    for passage, text in TEXTS.items():
        for word in WORD.finditer(text):
            middle = (word.start() + word.end()) // 2
            shown = [part.students for part in seen.heat[passage] if part.start <= middle < part.end]
            marked = {mark.student for mark in marks if mark.passage == passage and 2 * overlap(mark, word) >= len(word[0])}
            assert shown == [len(marked)]


def overlap(mark, word) -> int:
    return min(mark.end, word.end()) - max(mark.start, word.start())


def test_words_between_two_marks_are_not_hot():
    seen = look(TEXTS, marks_of([("S01", "p1", 0, 3, None), ("S02", "p1", 24, 5, "hedge")]))
    assert [TEXTS["p1"][part.start : part.end] for part in seen.heat["p1"] if part.students] == ["One", "six’s"]
