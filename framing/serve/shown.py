"""What is revealed at a step of the lesson, ready to be put on a page.

It knows which step shows what; it refuses to show anything that is not revealed yet.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.exercises.types import Item, KeyAnswer, KeySpan, Passage
from framing.serve.drawing import draw, heat_strokes, kind_stroke
from framing.serve.lessons import Lesson, ToolMark
from framing.serve.live import Found, Look
from framing.serve.offsets import utf16
from framing.types import Kind

if TYPE_CHECKING:
    from markupsafe import Markup

    from framing.serve.room import Room

MOST_FOUND = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolRow:
    """A wording the tool marks, with its place in UTF-16 units for the browser, and how many of the class marked it."""

    mark: ToolMark
    start: int
    end: int
    students: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question with what the class answered, and what the key says where it is revealed."""

    item: Item
    counts: tuple[tuple[str, int, bool], ...]
    """(option, students, right)."""
    answered: int
    """Students who answered it."""
    words: tuple[tuple[str, str], ...]
    """(student, words of their own)."""
    answer: KeyAnswer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageShown:
    """One passage under everything that is revealed."""

    passage: Passage
    heat: "Markup | None" = None
    found: tuple[Found, ...] = ()
    tool: "Markup | None" = None
    tool_rows: tuple[ToolRow, ...] = ()
    key: "Markup | None" = None
    key_spans: tuple[KeySpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that is revealed at a step."""

    passages: tuple[PassageShown, ...]
    questions: tuple[Question, ...]
    look: Look | None
    about_key: str
    cautions: tuple[str, ...]


def shown_parts(room: "Room", lesson: Lesson, step: int) -> Shown:
    """What may be seen at a step; at the first one nothing but one's own marks, which the page has itself."""
    if step == 0:
        return Shown(passages=(), questions=(), look=None, about_key="", cautions=())
    seen = room.look_at(lesson)
    with_key = step >= 3 and lesson.key is not None
    return Shown(
        passages=tuple(passage_shown(lesson, passage, seen, step) for passage in lesson.exercise.passages),
        questions=questions(room, lesson, with_key=with_key),
        look=seen,
        about_key=lesson.key.about if with_key and lesson.key is not None else "",
        cautions=lesson.key.cautions if with_key and lesson.key is not None else (),
    )


def passage_shown(lesson: Lesson, passage: Passage, seen: Look, step: int) -> PassageShown:
    tool = [mark for mark in lesson.tool if mark.passage == passage.id] if step >= 2 else []
    key = [span for span in lesson.key_spans() if span.passage == passage.id] if step >= 3 else []
    return PassageShown(
        passage=passage,
        heat=draw(passage, heat_strokes(seen.heat[passage.id])) if lesson.marking else None,
        found=tuple(found for found in seen.found if found.passage == passage.id)[:MOST_FOUND],
        tool=draw(passage, [kind_stroke(mark.start, mark.end, mark.kind) for mark in tool]) if step >= 2 else None,
        tool_rows=tuple(tool_row(mark, passage, seen) for mark in tool),
        key=draw(passage, [kind_stroke(span.start, span.end, key_kind(span), more=f"k-{span.standing}") for span in key])
        if step >= 3 and lesson.marking
        else None,
        key_spans=tuple(key) if lesson.marking else (),
    )


def key_kind(span: KeySpan) -> Kind | None:
    return span.kinds[0] if span.kinds else None


def tool_row(mark: ToolMark, passage: Passage, seen: Look) -> ToolRow:
    marked = [found.students for found in seen.found if found.passage == passage.id and found.start < mark.end and found.end > mark.start]
    return ToolRow(mark=mark, start=utf16(passage.text, mark.start), end=utf16(passage.text, mark.end), students=max(marked, default=0))


def questions(room: "Room", lesson: Lesson, *, with_key: bool) -> tuple[Question, ...]:
    """The questions that are not about marking, with the class's answers."""
    asked = [item for item in lesson.exercise.items if item.reply != "spans"]
    if not asked:
        return ()
    rows = room.store.answer_rows(lesson.id)
    right = {answer.item: answer for answer in lesson.key.answers} if with_key and lesson.key is not None else {}
    found = []
    for item in asked:
        given = [(row, json.loads(row["chosen"])) for row in rows if row["item"] == item.id]
        answer = right.get(item.id)
        found.append(
            Question(
                item=item,
                counts=tuple(
                    (option.text, sum(option.id in chosen for _, chosen in given), answer is not None and option.id in answer.right)
                    for option in item.options
                ),
                answered=len(given),
                words=tuple((row["student"], row["words"]) for row, _ in given if row["words"]),
                answer=answer,
            )
        )
    return tuple(found)
