"""What a student's page asks: the texts, the student's own marks and answers, and what is revealed.

It knows one student at a time; it refuses to show or change another's marks before the reveal.
"""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, Field, field_validator

from framing.errors import DataError
from framing.serve.drawing import Stroke, draw
from framing.serve.here import Here
from framing.serve.lessons import STEPS, Lesson
from framing.serve.offsets import code_points, utf16
from framing.serve.pages import page
from framing.serve.refusals import Refusal, gone
from framing.serve.room import STUDENT, chosen_json
from framing.serve.shown import shown_parts
from framing.types import Kind

MarkId = Annotated[
    str, Path(pattern=r"^[A-Za-z0-9-]{8,64}$", description="Made by the page that made the mark: sent twice, it is kept once.")
]
ItemId = Annotated[str, Path(pattern=r"^[A-Za-z0-9_.-]{1,40}$")]
MOST = 2**31 - 1


class Sent(BaseModel):
    """Something a student's page sends: the same version sent again changes nothing."""

    model_config = ConfigDict(extra="forbid")

    version: int = Field(ge=1, le=MOST)
    step: int = Field(default=0, ge=0, le=len(STEPS) - 1, description="What was revealed when it was made.")

    @field_validator("*")
    @classmethod
    def whole_characters(cls, value: Any) -> Any:
        """Halves of surrogate pairs and NUL are no text."""
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and ("\0" in text or any(0xD800 <= ord(sign) <= 0xDFFF for sign in text)):
                raise ValueError("holds a character that is none")
        return value


class SentMark(Sent):
    """A mark. Offsets count UTF-16 units, as browsers do; the quote must stand there."""

    passage: str = Field(max_length=60)
    start: int = Field(ge=0, le=MOST)
    end: int = Field(ge=0, le=MOST)
    quote: str = Field(max_length=20_000)
    kind: Kind | None = None
    reason: str | None = Field(default=None, max_length=500)
    disagrees: bool = Field(default=False, description="The student holds that the tool is wrong here.")


class SentAnswer(Sent):
    """An answer to a question."""

    chosen: list[Annotated[str, Field(max_length=60)]] = Field(default_factory=list, max_length=60)
    words: str | None = Field(default=None, max_length=4_000)


class SentDone(BaseModel):
    """Whether a student is done."""

    model_config = ConfigDict(extra="forbid")

    done: bool


def plain_texts(lesson: Lesson) -> dict[str, Markup]:
    """The passages without anybody's marks.

    What a question is about is underlined, with the question's number; so is each paragraph that has a question of its own.
    """
    drawn = {}
    questions = [item for item in lesson.exercise.items if item.reply != "spans"]
    for passage in lesson.exercise.passages:
        numbers = lesson.numbers[passage.id]
        starts = {lesson.paragraph_start(passage, item): number for item, number in numbers.items()}
        strokes = [
            Stroke(start=item.start, end=item.end, classes="asked-here", sign=str(number))
            for number, item in enumerate(questions, 1)
            if item.passage == passage.id and item.start is not None and item.end is not None
        ]
        drawn[passage.id] = draw(passage, strokes, numbers=starts)
    return drawn


router = APIRouter()
"""Routes for those who have joined."""


@router.get("/class", summary="The student's page")
def classroom(request: Request, room: Here) -> HTMLResponse:
    student = room.student(request)
    lesson = student.lesson
    shown = shown_parts(room, lesson, student.step)
    return HTMLResponse(
        page(
            "class.html.jinja",
            student=student,
            lesson=lesson,
            step=student.step,
            kinds=lesson.kinds,
            shown=shown,
            lesson_text=plain_texts(lesson),
            numbers=lesson.numbers,
        )
    )


@router.get("/class/shown", summary="What is revealed so far, as part of the page")
def shown_now(request: Request, room: Here) -> HTMLResponse:
    student = room.student(request)
    shown = shown_parts(room, student.lesson, student.step)
    return HTMLResponse(page("shown.html.jinja", lesson=student.lesson, step=student.step, shown=shown, objecting=True))


@router.get("/api/mine", summary="The student's own marks and answers, and the step of the lesson")
def mine(request: Request, room: Here) -> JSONResponse:
    student = room.student(request)
    lesson = student.lesson
    marks = [
        {
            "id": row["id"],
            "version": row["version"],
            "passage": row["passage"],
            "start": utf16(lesson.texts[row["passage"]], row["start"]),
            "end": utf16(lesson.texts[row["passage"]], row["end"]),
            "quote": row["quote"],
            "kind": row["kind"],
            "reason": row["reason"],
            "disagrees": row["disagrees"],
            "step": row["step"],
        }
        for row in room.store.mark_rows(lesson.id, student=student.code)
    ]
    answers = [
        {
            "item": row["item"],
            "version": row["version"],
            "chosen": json.loads(row["chosen"]),
            "words": row["words"],
            "step": row["step"],
        }
        for row in room.store.answer_rows(lesson.id, student=student.code)
    ]
    return JSONResponse({"step": student.step, "done": student.done, "student": student.code, "marks": marks, "answers": answers})


@router.get("/api/step", summary="The step of the lesson")
def step(request: Request, room: Here) -> JSONResponse:
    return JSONResponse({"step": room.student(request).step})


@router.put("/api/marks/{mark}", summary="Keep a mark")
def put_mark(request: Request, room: Here, mark: MarkId, sent: SentMark) -> JSONResponse:
    student = room.student(request)
    room.allow_write(student)
    lesson = student.lesson
    text = lesson.texts.get(sent.passage)
    if text is None:
        raise Refusal(422, "This mark belongs to a text that this class does not have.")
    try:
        start, end = code_points(text, sent.start, sent.end, sent.quote)
    except DataError as error:
        raise Refusal(422, error.problem) from error
    entry = next(
        (one.entry for one in lesson.tool if (one.passage, one.start, one.end, one.kind) == (sent.passage, start, end, sent.kind)), None
    )
    kept = room.store.put_mark(
        lesson.id,
        student.code,
        {
            "id": mark,
            "version": sent.version,
            "passage": sent.passage,
            "start": start,
            "end": end,
            "quote": sent.quote,
            "kind": sent.kind,
            "reason": (sent.reason or "").strip() or None,
            "disagrees": sent.disagrees,
            "entry": entry if sent.disagrees else None,
            "step": min(sent.step, student.step),
        },
        most=room.settings.limits.marks,
    )
    if not kept:
        if room.lessons.get(lesson.id) is None:
            raise gone()
        raise Refusal(409, f"You have made {room.settings.limits.marks} marks; that is as many as are kept.")
    return JSONResponse({"id": mark, "version": sent.version})


@router.delete("/api/marks/{mark}", summary="Take a mark back")
def drop_mark(request: Request, room: Here, mark: MarkId, version: Annotated[int, Query(ge=1, le=MOST)]) -> JSONResponse:
    student = room.student(request)
    room.allow_write(student)
    room.store.drop_mark(student.lesson.id, student.code, mark, version=version)
    return JSONResponse({"id": mark, "version": version})


@router.put("/api/answers/{item}", summary="Keep an answer to a question")
def put_answer(request: Request, room: Here, item: ItemId, sent: SentAnswer) -> JSONResponse:
    student = room.student(request)
    room.allow_write(student)
    asked = student.lesson.items.get(item)
    if asked is None or asked.reply == "spans":
        raise Refusal(422, "This class has no such question.")
    if not set(sent.chosen) <= {option.id for option in asked.options}:
        raise Refusal(422, "This answer is none of the options. Reload the page and answer again.")
    answer = {
        "item": item,
        "version": sent.version,
        "chosen": chosen_json(sent.chosen),
        "words": (sent.words or "").strip() or None,
        "step": min(sent.step, student.step),
    }
    if not room.store.put_answer(student.lesson.id, student.code, answer):
        raise gone()
    return JSONResponse({"item": item, "version": sent.version})


@router.put("/api/done", summary="Say that one is done, or not yet")
def put_done(request: Request, room: Here, sent: SentDone) -> JSONResponse:
    student = room.student(request)
    room.allow_write(student)
    room.store.set_done(student.lesson.id, student.code, done=sent.done)
    return JSONResponse({"done": sent.done})


@router.post("/leave", summary="Leave the class; what was marked stays")
def leave() -> Response:
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(STUDENT, path="/")
    return answer
