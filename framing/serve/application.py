"""The application: all routes behind the guard, and every refusal in words.

It knows how the parts are put together; it refuses to know any of them.
"""

import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from framing import __version__
from framing.errors import FramingError
from framing.serve import start_routes, student_routes, teacher_routes
from framing.serve.guard import Guard
from framing.serve.pages import refusal_page
from framing.serve.refusals import Refusal
from framing.serve.room import Room, Shelf
from framing.serve.settings import Settings

LOG = logging.getLogger(__name__)
TICK = 20.0
"""Seconds between two looks at what is past its time."""
FAULT = "Something went wrong in the server itself. What was saved is still there: go back and try again."
NOT_KNOWN = "There is no such page. Perhaps the address was mistyped."


def application(settings: Settings, shelf: list[Shelf] | None = None) -> FastAPI:
    """The page as an ASGI application."""
    room = Room(settings, list(shelf or ()))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        over = threading.Event()
        thread = threading.Thread(target=keep_time, args=(room, over), name="framing-lifetime", daemon=True)
        thread.start()
        yield
        over.set()
        thread.join(timeout=5)
        room.store.close()

    app = FastAPI(title="framing serve", version=__version__, docs_url=None, redoc_url=None, lifespan=lifespan)
    app.state.room = room
    app.add_middleware(Guard, settings=settings, refuse=refusal_page)
    for routes in (start_routes, student_routes, teacher_routes):
        app.include_router(routes.router)

    @app.exception_handler(Refusal)
    def refused(request: Request, refusal: Refusal) -> Response:
        return in_words(request, refusal.status, refusal.title, refusal.words)

    @app.exception_handler(FramingError)
    def known(request: Request, error: FramingError) -> Response:
        return in_words(request, 422, "This file can’t be used", f"{error}.")

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        return in_words(request, 422, "That did not work", invalid_in_words(error.errors()))

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> Response:
        words = NOT_KNOWN if error.status_code == 404 else str(error.detail)
        return in_words(request, error.status_code, "Not found" if error.status_code == 404 else "That did not work", words)

    @app.exception_handler(Exception)
    def unknown(request: Request, _: Exception) -> Response:
        return in_words(request, 500, "A fault of the server", FAULT)

    return app


def keep_time(room: Room, over: threading.Event, *, every: float = TICK) -> None:
    """Erase what is past its time, look after look, until the server is over; a look that fails is told, and the next one is made."""
    while not over.wait(every):
        try:
            room.tick()
        except Exception as error:  # noqa: BLE001 - whatever it is, classes that nobody erases any more would be worse
            LOG.warning("framing: what is past its time could not be erased now (%s: %s)", type(error).__name__, error)


def in_words(request: Request, status: int, title: str, words: str) -> Response:
    """A refusal as a page, or as JSON for a page's own script."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"problem": words.encode("utf-8", "replace").decode()}, status)
    return HTMLResponse(refusal_page(status, title, words), status)


def invalid_in_words(errors: Any) -> str:
    """The first thing that is wrong with what was sent."""
    first = errors[0] if errors else {"loc": (), "msg": "not understood"}
    place = ".".join(str(part) for part in first["loc"][1:])
    return f"What was sent can’t be understood: {place or 'the whole'}: {str(first['msg']).lower()}."
