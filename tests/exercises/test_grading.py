"""Partial credit, difficulty, confusions."""

from dataclasses import replace

import pytest

from framing.exercises.files import exercise_digest
from framing.exercises.grading import grade
from framing.exercises.types import Choice, Exercise, HandedIn, Item, Key, KeyAnswer, KeySpan, Mark, Option, Passage, Reason

TEXT = "The regime claimed that as many as 40 rowers fled. “Brutal thugs,” said Tarrow."
SPANS = (
    ("regime", "expected", "loaded-actor"),
    ("claimed", "expected", "reporting-verb"),
    ("as many as", "acceptable", "number-framing"),
    ("thugs", "trap", "loaded-actor"),
)


def span(text, standing, kind):
    start = TEXT.index(text)
    return KeySpan(
        passage="p1",
        start=start,
        end=start + len(text),
        text=text,
        standing=standing,
        kinds=(kind,),
        voice="author",
        reason=Reason(text="why"),
        tool="agrees",
    )


def pair():
    exercise = Exercise(
        id="lock-mark-1-1",
        kind="mark",
        level=1,
        seed=1,
        incident="lock",
        title="Lock",
        instructions=("Mark.",),
        passages=(Passage(id="p1", label="A", text=TEXT, source="a", source_sha256="0"),),
        items=(
            Item(id="m01", prompt="Mark.", reply="spans", passage="p1", start=0, end=len(TEXT), quote=TEXT),
            Item(
                id="v01",
                prompt="Who?",
                reply="one",
                options=tuple(Option(id=name, text=text) for name, text in (("a", "the writer"), ("b", "Tarrow"), ("c", "both"))),
            ),
            Item(id="o01", prompt="Which?", reply="several", options=tuple(Option(id=name, text=name.upper()) for name in "abcd")),
            Item(id="r01", prompt="Rewrite.", reply="text"),
        ),
        framing="0",
    )
    key = Key(
        exercise=exercise.id,
        exercise_sha256=exercise_digest(exercise),
        basis="planted",
        about="",
        answers=(
            KeyAnswer(item="m01", answer="", spans=tuple(span(*row) for row in SPANS), reason=Reason(text="")),
            KeyAnswer(item="v01", right=("b",), acceptable=("c",), answer="", reason=Reason(text="")),
            KeyAnswer(item="o01", right=("a", "b"), acceptable=("d",), answer="", reason=Reason(text="")),
            KeyAnswer(item="r01", answer="", spans=(span(*SPANS[0]), span(*SPANS[1])), reason=Reason(text="")),
        ),
    )
    return exercise, key


def mark(text, who="S01", kind=None, cut=0, **more):
    start = TEXT.index(text)
    return Mark(student=who, passage="p1", start=start, end=start + len(text) - cut, quote=text[: len(text) - cut], kind=kind, **more)


def report(*answers):
    marks = tuple(answer for answer in answers if isinstance(answer, Mark))
    choices = tuple(answer for answer in answers if isinstance(answer, Choice))
    return grade(*pair(), HandedIn(marks=marks, choices=choices))


@pytest.mark.parametrize(
    ("marks", "precision", "recall"),
    [
        ([mark("regime"), mark("claimed")], 1.0, 1.0),
        ([mark("regime")], 1.0, 0.5),
        ([mark("regime", cut=3)], 1.0, 0.25),
        ([mark("The regime")], 0.6, 0.5),
        ([mark("regime"), mark("rowers")], 0.5, 0.5),
        ([mark("regime"), mark("as many as")], 1.0, 0.5),
        ([mark("rowers")], 0.0, 0.0),
        ([mark(TEXT)], pytest.approx(13 / (len(TEXT) - 10), abs=1e-3), 1.0),
    ],
)
def test_overlap_has_partial_credit(marks, precision, recall):
    (grade_,) = report(*marks).students
    assert (grade_.precision, grade_.recall) == (precision, recall)


def test_a_trap_is_counted_as_one():
    (grade_,) = report(mark("thugs", kind="loaded-actor")).students
    assert grade_.traps == 1
    assert grade_.precision == 0


def test_kinds_are_judged_where_a_wording_was_met():
    (grade_,) = report(mark("regime", kind="evaluation"), mark("claimed", kind="reporting-verb"), mark("rowers", kind="hedge")).students
    assert grade_.kind_right == 0.5


def test_what_was_not_answered_is_not_assessed():
    found = report(mark("regime"))
    assert found.students[0].answered == 1
    assert [row.answered for row in found.items] == [1, 0, 0, 0]
    assert [row.difficulty for row in found.items][1:] == [None, None, None]
    assert found.items[1].reason == "nobody answered"


@pytest.mark.parametrize(
    ("item", "chosen", "points"),
    [
        ("v01", ("b",), 1.0),
        ("v01", ("c",), 1.0),
        ("v01", ("a",), 0.0),
        ("v01", (), 0.0),
        ("o01", ("a", "b"), 1.0),
        ("o01", ("a", "b", "d"), 1.0),
        ("o01", ("a",), pytest.approx(2 / 3, abs=1e-4)),
        ("o01", ("a", "b", "c"), 0.8),
        ("o01", ("c",), 0.0),
    ],
)
def test_choices_have_their_points(item, chosen, points):
    (grade_,) = report(Choice(student="S01", item=item, chosen=chosen)).students
    assert grade_.points == points


def test_words_of_ones_own_are_judged_by_the_loaded_words_that_are_gone():
    assert report(Choice(student="S01", item="r01", text="The ministry claimed that 40 fled")).students[0].points == 0.5
    assert report(Choice(student="S01", item="r01", text="The ministry said that 40 fled")).students[0].points == 1.0


def test_words_of_ones_own_say_what_was_counted_and_have_no_agreement():
    exercise, key = pair()
    exercise = replace(exercise, items=exercise.items[3:])
    choices = tuple(Choice(student=who, item="r01", text="They left.") for who in ("S01", "S02"))
    found = grade(exercise, key, HandedIn(choices=choices))
    assert "a reader must judge" in found.items[0].reason
    assert "no labels" in found.alpha.reason


def test_difficulty_is_what_the_class_missed():
    found = report(Choice(student="S01", item="v01", chosen=("b",)), Choice(student="S02", item="v01", chosen=("a",)))
    assert found.items[1].difficulty == 0.5


def test_a_wording_tells_how_many_found_it():
    found = report(mark("regime"), mark("regime", who="S02"), mark("claimed", who="S02"))
    assert [(row.text, row.found, row.looked) for row in found.wordings] == [("regime", 2, 2), ("claimed", 1, 2)]


def test_the_commonest_confusions_come_first():
    found = report(*(mark("regime", who=who, kind="evaluation") for who in ("S01", "S02")), mark("rowers", kind="hedge"))
    rows = [(row.expected, row.given, row.count) for row in found.confusions]
    assert ("loaded-actor", "evaluation", 2) in rows[:2]
    assert ("no marker in the key", "hedge", 1) in rows


def test_objections_are_kept_with_reasons():
    found = report(mark("claimed", disagrees=True, reason="it is fair here"), mark("claimed", who="S02", disagrees=True))
    (row,) = found.objections
    assert row.quote == "claimed"
    assert row.students == ("S01", "S02")
    assert row.reasons == ("it is fair here",)


def test_one_student_has_no_agreement_and_a_reason():
    found = report(mark("regime"))
    assert found.alpha.value is None
    assert "only one student" in found.alpha.reason
    assert found.pairs == ()


def test_agreement_over_choices_takes_questions_as_units():
    answers = [Choice(student=who, item="v01", chosen=(name,)) for who, name in (("S01", "b"), ("S02", "b"), ("S03", "a"))]
    exercise, key = pair()
    exercise = replace(exercise, items=exercise.items[1:3])
    found = grade(exercise, key, HandedIn(choices=tuple(answers)))
    assert found.alpha.units == 1
    assert len(found.pairs) == 3


def test_a_paragraph_with_nothing_to_mark_is_right_if_nothing_is_marked():
    exercise, key = pair()
    empty = replace(key.answers[0], spans=())
    key = replace(key, answers=(empty, *key.answers[1:]))
    looked = Choice(student="S01", item="m01")
    assert grade(exercise, key, HandedIn(choices=(looked,))).students[0].points == 1.0
    assert grade(exercise, key, HandedIn(marks=(mark("rowers"),))).students[0].points == 0.0
