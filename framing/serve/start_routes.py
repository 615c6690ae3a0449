"""The start page, pasted articles, joining a class, and the files that pages ask for.

It knows forms and redirects; it refuses to know what a class does.
"""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from framing.serve.articles import Articles
from framing.serve.here import Here
from framing.serve.pages import page, static_file
from framing.serve.refusals import Refusal

router = APIRouter(default_response_class=HTMLResponse)
"""Routes for everybody."""


@router.get("/", summary="The start page")
def start(request: Request, room: Here) -> HTMLResponse:
    return HTMLResponse(
        page(
            "start.html.jinja",
            longest=room.settings.limits.article,
            student=room.student_or_none(request),
            teacher=room.is_teacher(request),
        )
    )


@router.post("/marked", summary="A pasted article, marked; two, compared")
def marked(request: Request, room: Here, text: Annotated[str, Form()] = "", other: Annotated[str, Form()] = "") -> HTMLResponse:
    room.allow_article(request)
    return HTMLResponse(article_page(room.articles, text, other))


@router.get("/join", summary="Join a class")
def join_form(room: Here, code: Annotated[str, Query(max_length=100)] = "") -> HTMLResponse:
    return HTMLResponse(page("join.html.jinja", code=code[:20], problem="", nickname="", longest=room.settings.limits.nickname))


@router.post("/join", summary="Join a class")
def join(request: Request, room: Here, code: Annotated[str, Form()] = "", nickname: Annotated[str, Form()] = "") -> Response:
    answer = RedirectResponse("/class", 303)
    try:
        room.join(request, answer, code, nickname)
    except Refusal as refusal:
        longest_name = room.settings.limits.nickname
        shown = page("join.html.jinja", code=code[:20], problem=refusal.words, nickname=nickname[:longest_name], longest=longest_name)
        return HTMLResponse(shown, refusal.status)
    return answer


@router.get("/static/{name:path}", summary="Scripts and style sheets", include_in_schema=False)
def static(name: str) -> Response:
    found = static_file(name)
    if found is None:
        raise Refusal(404, "There is no such file.", title="Not found")
    content, media = found
    return Response(content, media_type=media)


def article_page(articles: Articles, text: str, other: str) -> str:
    """The page of one article, or of two side by side."""
    if text.strip() and other.strip():
        pieces = articles.compared(text, other)
        head = page("report_head.html.jinja", title="Two accounts, side by side", body="comparison")
    else:
        pieces = articles.marked(text if text.strip() else other)
        head = page("report_head.html.jinja", title="How this article is worded", body="")
    return head + "".join(pieces)
