"""What stands before every page: names, origins, sizes, and the headers that keep a page to itself.

It knows the raw request; it refuses to know what is asked for.
"""

import json
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from framing.serve.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
)
READS = frozenset({"GET", "HEAD", "OPTIONS"})
DRAINED = 64_000_000
"""Bytes that are read and thrown away so that a browser gets to see the words of a refusal."""


class Guard:
    """The outermost layer."""

    def __init__(self, app: "ASGIApp", *, settings: Settings, refuse: "Callable[[int, str, str], bytes]") -> None:
        self.app = app
        self.settings = settings
        self.refuse = refuse

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        problem = self.problem(scope["method"], headers)
        if problem is None and declared(headers) > self.settings.limits.body:
            problem = (413, too_large(self.settings.limits.body))
        if problem is not None:
            await drain(receive)
            await self.answer(scope, send, *problem)
            return
        await self.app(scope, self.counted(receive), with_headers(send, cached=scope["path"].startswith("/static/")))

    def problem(self, method: str, headers: dict[str, str]) -> tuple[int, str] | None:
        """(status, words) of a request under a strange name or from a strange page."""
        host = headers.get("host", "")
        if not self.known(host):
            return 421, "The server does not answer under this name. Use the address that it printed when it was started."
        if method in READS:
            return None
        origin = headers.get("origin")
        if origin is None:
            same = headers.get("sec-fetch-site") == "same-origin"
        else:
            same = origin.lower() in (f"http://{host}".lower(), f"https://{host}".lower())
        return None if same else (403, "This request came from another page than this server’s own, and was refused. Nothing was changed.")

    def known(self, host: str) -> bool:
        """Whether a name is the server's own: a page elsewhere can lend us its name (DNS rebinding), but not a number."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in self.settings.hosts:
            return True
        if not self.settings.network:
            return False
        try:
            ip_address(name)
        except ValueError:
            return False
        return True

    def counted(self, receive: "Receive") -> "Receive":
        """The body, cut off where it grows longer than it may."""
        seen = 0

        async def counting() -> "Message":
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self.settings.limits.body:
                from starlette.exceptions import HTTPException

                raise HTTPException(413, too_large(self.settings.limits.body))
            return message

        return counting

    async def answer(self, scope: "Scope", send: "Send", status: int, words: str) -> None:
        api = scope["path"].startswith("/api/")
        body = json.dumps({"problem": words}).encode() if api else self.refuse(status, "That did not work", words)
        media = "application/json" if api else "text/html; charset=utf-8"
        start = {
            "type": "http.response.start",
            "status": status,
            "headers": [(b"content-type", media.encode()), (b"content-length", str(len(body)).encode())],
        }
        guarded = with_headers(send, cached=False)
        await guarded(start)
        await guarded({"type": "http.response.body", "body": body})


def declared(headers: dict[str, str]) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 18 else 0


def too_large(most: int) -> str:
    return f"That is more than this page takes at once ({most // 1000} kilobytes). Nothing was kept; go back, and give a shorter text."


async def drain(receive: "Receive") -> None:
    left = DRAINED
    while left > 0:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body"):
            return
        left -= len(message.get("body", b""))


def with_headers(send: "Send", *, cached: bool) -> "Send":
    """Every answer carries the policy; pages are never kept by a browser that several students share."""

    async def sending(message: "Message") -> None:
        if message["type"] == "http.response.start":
            headers: list[Any] = list(message.get("headers", ()))
            headers += [(name.encode(), value.encode()) for name, value in HEADERS]
            headers.append((b"cache-control", b"no-cache" if cached else b"no-store"))
            message = {**message, "headers": headers}
        await send(message)

    return sending
