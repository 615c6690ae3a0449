"""The teacher's pages: opening a class, looking at it, revealing, exporting, erasing.

It knows what only a teacher may do; it refuses to do it for anybody without the key.
"""

from typing import Annotated

from fastapi import APIRouter, Form, Path, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from framing.exercises.files import check_pair, parse_exercise, parse_key
from framing.serve.exports import EXPORTS
from framing.serve.here import Here
from framing.serve.lessons import handed_in, open_lesson
from framing.serve.pages import page
from framing.serve.qr import qr_svg
from framing.serve.refusals import Refusal
from framing.serve.room import TEACHER, Room, Shelf
from framing.serve.shown import shown_parts

LARGEST_NUMBER = 2**31 - 1
Number = Annotated[int, Path(ge=1, le=LARGEST_NUMBER, description="Of a class.")]


router = APIRouter(default_response_class=HTMLResponse)
"""Routes behind the teacher's key."""


@router.get("/teacher", summary="The teacher's page")
def desk(request: Request, room: Here) -> HTMLResponse:
    if not room.is_teacher(request):
        return HTMLResponse(page("key.html.jinja", problem=""))
    classes = [
        {"id": row["id"], "code": row["code"], "step": row["step"], "students": row["students"], "title": lesson.exercise.title}
        for row in room.store.lesson_rows()
        if (lesson := room.lessons.get(row["id"])) is not None
    ]
    days = room.settings.keep / 86_400
    return HTMLResponse(page("desk.html.jinja", shelf=room.shelf, classes=classes, problem="", days=days, network=room.settings.network))


@router.post("/teacher", summary="Give the teacher's key")
def sign_in(request: Request, room: Here, key: Annotated[str, Form()] = "") -> Response:
    answer = RedirectResponse("/teacher", 303)
    try:
        room.sign_in_teacher(request, answer, key)
    except Refusal as refusal:
        return HTMLResponse(page("key.html.jinja", problem=refusal.words), refusal.status)
    return answer


@router.post("/teacher/leave", summary="Put the key away")
def sign_out() -> Response:
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(TEACHER, path="/")
    return answer


@router.post("/teacher/open", summary="Open a class from an exercise of the shelf")
def open_from_shelf(request: Request, room: Here, number: Annotated[int, Form(ge=0, le=LARGEST_NUMBER)]) -> Response:
    room.teacher(request)
    if number >= len(room.shelf):
        raise Refusal(404, "There is no such exercise any more. Go back to the teacher’s page.", title="No such exercise")
    return opened(room, room.shelf[number])


@router.post("/teacher/upload", summary="Open a class from the files of an exercise")
def open_from_files(request: Request, room: Here, exercise: UploadFile, key: UploadFile | None = None) -> Response:
    room.teacher(request)
    made = parse_exercise(exercise.file.read(), path=file_name(exercise))
    content = key.file.read() if key is not None and key.filename else b""
    answers = parse_key(content, path=file_name(key)) if content and key is not None else None
    if answers is not None and key is not None:
        check_pair(made, answers, path=file_name(key))
    shelf = Shelf(exercise=made, key=answers)
    answer = opened(room, shelf)
    if shelf not in room.shelf:
        room.shelf.append(shelf)
    return answer


@router.get("/teacher/class/{number}", summary="One class")
def one_class(request: Request, room: Here, number: Number) -> HTMLResponse:
    room.teacher(request)
    return HTMLResponse(page("lesson.html.jinja", **class_context(room, number, request)))


@router.get("/teacher/class/{number}/live", summary="One class at this moment, as part of the page")
def live(request: Request, room: Here, number: Number) -> HTMLResponse:
    room.teacher(request)
    return HTMLResponse(page("live.html.jinja", **class_context(room, number, request)))


@router.get("/teacher/class/{number}/board", summary="One class, for the projector")
def board(request: Request, room: Here, number: Number) -> HTMLResponse:
    room.teacher(request)
    return HTMLResponse(page("board.html.jinja", **class_context(room, number, request)))


@router.get("/teacher/class/{number}/board/live", summary="The projector's page at this moment, as part of the page")
def board_live(request: Request, room: Here, number: Number) -> HTMLResponse:
    room.teacher(request)
    return HTMLResponse(page("board_live.html.jinja", **class_context(room, number, request)))


@router.post("/teacher/class/{number}/reveal", summary="One step further")
def reveal(request: Request, room: Here, number: Number, seen: Annotated[int, Form(ge=0, le=3)]) -> Response:
    room.teacher(request)
    lesson = room.lesson(number)
    if seen + 1 >= len(lesson.steps):
        raise Refusal(409, "Everything is revealed already.", title="Nothing left to reveal")
    if not room.store.reveal(number, seen=seen):
        raise Refusal(
            409,
            "Somebody else has gone a step further in the meantime (another teacher, or another window). Nothing was skipped: "
            "open the class again to see where it is.",
            title="Already revealed",
        )
    return RedirectResponse(f"/teacher/class/{number}", 303)


@router.get("/teacher/class/{number}/export/{name}", summary="What the class marked, for another tool")
def export(request: Request, room: Here, number: Number, name: str) -> Response:
    room.teacher(request)
    lesson = room.lesson(number)
    if name not in EXPORTS:
        raise Refusal(404, f"There is no export called that; there are {', '.join(EXPORTS)}.", title="No such export")
    way = EXPORTS[name]
    handed = handed_in(lesson, room.store.mark_rows(number), room.store.answer_rows(number), room.store.student_rows(number))
    headers = {"content-disposition": f'attachment; filename="{file_stem(lesson.exercise.id)}-{way.name}"'}
    return Response(way.write(lesson, handed), media_type=way.media, headers=headers)


@router.post("/teacher/class/{number}/erase", summary="Erase one class and everything in it")
def erase(request: Request, room: Here, number: Number, sure: Annotated[str, Form()] = "") -> Response:
    room.teacher(request)
    confirmed(sure)
    room.lesson(number)
    room.erase(number)
    return RedirectResponse("/teacher", 303)


@router.post("/teacher/erase", summary="Erase every class and everything in them")
def erase_all(request: Request, room: Here, sure: Annotated[str, Form()] = "") -> Response:
    room.teacher(request)
    confirmed(sure)
    room.erase_all()
    return RedirectResponse("/teacher", 303)


def opened(room: Room, shelf: Shelf) -> Response:
    """Open the class, and go to it."""
    if len(room.store.lesson_rows()) >= room.settings.limits.lessons:
        raise Refusal(409, f"{room.settings.limits.lessons} classes are open; erase one first.", title="Too many classes")
    number = open_lesson(room.store, shelf.exercise, shelf.key)
    return RedirectResponse(f"/teacher/class/{number}", 303)


def confirmed(sure: str) -> None:
    if sure != "yes":
        raise Refusal(
            422, "Nothing was erased. Tick the box beside the button first; what is erased can’t be brought back.", title="Not sure yet"
        )


def class_context(room: Room, number: int, request: Request) -> dict[str, object]:
    """What the pages about a class show."""
    lesson = room.lesson(number)
    step = room.store.lesson_step(number) or 0
    rows = room.store.student_rows(number)
    marks: dict[str, int] = {}
    for row in room.store.mark_rows(number):
        marks[row["student"]] = marks.get(row["student"], 0) + 1
    answered: dict[str, int] = {}
    for row in room.store.answer_rows(number):
        answered[row["student"]] = answered.get(row["student"], 0) + 1
    students = [
        {
            "code": row["student"],
            "nickname": room.nicknames.get((number, row["student"]), ""),
            "done": row["done"],
            "marks": marks.get(row["student"], 0),
            "answers": answered.get(row["student"], 0),
        }
        for row in rows
    ]
    join = f"{room.settings.address or str(request.base_url).rstrip('/')}/join?code={lesson.code}"
    return {
        "lesson": lesson,
        "number": number,
        "step": step,
        "titles": lesson.titles,
        "students": students,
        "done": sum(bool(student["done"]) for student in students),
        "look": room.look_at(lesson),
        "shown": shown_parts(room, lesson, step),
        "peek": shown_parts(room, lesson, 1),
        "join": join,
        "qr": qr_svg(join),
        "network": room.settings.network,
        "exports": EXPORTS,
        "asked": sum(item.reply != "spans" for item in lesson.exercise.items),
    }


def file_name(upload: UploadFile) -> str:
    """The file's name, as far as it can be repeated."""
    return "".join(sign for sign in (upload.filename or "the file")[:80] if sign.isprintable())


def file_stem(name: str) -> str:
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "-" for sign in name)[:80]
