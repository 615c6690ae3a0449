"""One running server: its store, its lessons, who is at the browser, and how much may be asked.

It knows cookies, keys and rates; it refuses to know pages. Nicknames are in memory and in the student's own cookie, never in the file.
"""

import hmac
import json
import secrets
import threading
import time
import unicodedata
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from itsdangerous import BadSignature, URLSafeSerializer

from framing.exercises.types import Exercise, Key
from framing.serve.articles import Articles
from framing.serve.clock import Lifetime, pause
from framing.serve.lessons import Lesson, Lessons, first_marks
from framing.serve.live import Look, look
from framing.serve.rates import Rates
from framing.serve.refusals import Refusal, gone
from framing.serve.settings import Settings
from framing.serve.store import ALPHABET, Store

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

STUDENT = "framing-student"
TEACHER = "framing-teacher"
MOST_LOOKS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Student:
    """Who is at the browser: a code in a lesson."""

    lesson: Lesson
    code: str
    done: bool
    step: int
    nickname: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """An exercise the server was started with, or that a teacher gave it."""

    exercise: Exercise
    key: Key | None


class Room:
    """What all requests share."""

    def __init__(self, settings: Settings, shelf: list[Shelf]) -> None:
        self.settings = settings
        self.shelf = shelf
        self.store = Store(settings.data)
        self.lessons = Lessons(self.store)
        self.rates = Rates()
        self.articles = Articles(longest=settings.limits.article)
        self.teacher_key = self.store.fact("teacher-key", otherwise=secrets.token_urlsafe(12))
        secret = self.store.fact("secret", otherwise=secrets.token_urlsafe(32))
        self.signer = URLSafeSerializer(secret, salt="framing-serve-1")
        self.nicknames: OrderedDict[tuple[int, str], str] = OrderedDict()
        self.looks: OrderedDict[int, tuple[tuple[object, ...], Look]] = OrderedDict()
        self.looking = threading.Lock()
        self.lifetime = Lifetime()
        self.owed = 0.0
        stopped = float(self.store.fact("seen", otherwise="0"))
        self.grow_older(pause(stopped=stopped, started=time.time()))

    def grow_older(self, seconds: float) -> None:
        """Let time pass; what is past its time is erased."""
        self.owed += seconds
        over = self.store.age(self.owed, keep=self.settings.keep)
        self.owed = 0.0
        for lesson in over:
            self.erase(lesson)
        self.store.set_fact("seen", repr(time.time()))

    def tick(self) -> None:
        """To be called now and then."""
        self.grow_older(self.lifetime.passed())

    def forget(self, lesson: int | None) -> None:
        """Drop what memory holds of a lesson, or of all."""
        self.lessons.forget()
        self.looks.clear()
        for known in [known for known in self.nicknames if lesson is None or known[0] == lesson]:
            del self.nicknames[known]

    def lesson(self, number: int) -> Lesson:
        found = self.lessons.get(number)
        if found is None:
            raise gone()
        return found

    def look_at(self, lesson: Lesson) -> Look:
        """The class at this moment, counted again only where something has changed."""
        stamp: tuple[object, ...] = (self.store.changes,)
        with self.looking:
            known = self.looks.get(lesson.id)
            if known is not None and known[0] == stamp:
                return known[1]
            looked = [
                (row["student"], passage)
                for row in self.store.student_rows(lesson.id)
                if row["done"]
                for passage in marked_passages(lesson)
            ]
            found = look(lesson.texts, first_marks(self.store.mark_rows(lesson.id)), looked=looked)
            self.looks[lesson.id] = (stamp, found)
            while len(self.looks) > MOST_LOOKS:
                self.looks.popitem(last=False)
            return found

    def sign_in_teacher(self, request: "Request", response: "Response", key: str) -> None:
        """Raises Refusal for a wrong key; how long that takes tells nothing about the right one."""
        who = address(request)
        per_minute = self.settings.limits.wrong_keys_per_minute
        if not self.rates.allow("key", who, burst=per_minute, per_second=per_minute / 60, cost=0):
            raise Refusal(429, "Too many wrong keys. Wait a minute, and copy the key from the window in which the server was started.")
        if not hmac.compare_digest(key.strip().encode(), self.teacher_key.encode()):
            self.rates.allow("key", who, burst=per_minute, per_second=per_minute / 60)
            raise Refusal(
                403,
                "This is not the teacher’s key. It stands in the window in which the server was started, after “Teacher’s key”.",
                title="Wrong key",
            )
        set_cookie(response, TEACHER, self.signed({"teacher": self.key_print()}))

    def key_print(self) -> str:
        return hmac.new(self.teacher_key.encode(), b"teacher", "sha256").hexdigest()

    def is_teacher(self, request: "Request") -> bool:
        value = self.unsigned(request.cookies.get(TEACHER)).get("teacher")
        return isinstance(value, str) and hmac.compare_digest(value.encode(), self.key_print().encode())

    def teacher(self, request: "Request") -> None:
        """Raises Refusal for anybody but a teacher."""
        if not self.is_teacher(request):
            raise Refusal(
                403, "Only a teacher may do that. Give the teacher’s key on the teacher’s page first.", title="For the teacher only"
            )

    def join(self, request: "Request", response: "Response", code: str, nickname: str) -> None:
        """Give the browser a place in a class. Raises Refusal for a code that opens none."""
        limits = self.settings.limits
        who = address(request)
        if not self.rates.allow("code", who, burst=limits.wrong_codes_per_minute, per_second=limits.wrong_codes_per_minute / 60, cost=0):
            raise Refusal(429, "Too many wrong codes. Wait a minute, then copy the code from the board again.")
        lesson = self.store.lesson_of_code(plain_code(code))
        if lesson is None:
            self.rates.allow("code", who, burst=limits.wrong_codes_per_minute, per_second=limits.wrong_codes_per_minute / 60)
            raise Refusal(
                404,
                "No class is open under this code. Look at the board again: six letters and digits. A code of an earlier lesson no longer works.",
                title="No class under this code",
            )
        mine = self.student_or_none(request)
        if mine is not None and mine.lesson.id == lesson:
            return
        if not self.rates.allow("join", who, burst=limits.joins_per_minute, per_second=limits.joins_per_minute / 60):
            raise Refusal(429, "Too many join at once. Wait a few seconds and try again.")
        place = self.store.join(lesson, most=limits.students)
        if place is None:
            raise Refusal(403, f"This class is full: {limits.students} have joined. Ask your teacher.", title="The class is full")
        student, token = place
        shown = plain_nickname(nickname, limits.nickname)
        self.remember(lesson, student, shown)
        set_cookie(response, STUDENT, self.signed({"token": token, "nickname": shown}))

    def remember(self, lesson: int, student: str, nickname: str) -> None:
        if nickname:
            self.nicknames[lesson, student] = nickname
            while len(self.nicknames) > 10_000:
                self.nicknames.popitem(last=False)

    def student_or_none(self, request: "Request") -> Student | None:
        value = self.unsigned(request.cookies.get(STUDENT))
        token, nickname = value.get("token"), value.get("nickname")
        row = self.store.student_of(token) if isinstance(token, str) else None
        lesson = None if row is None else self.lessons.get(row["lesson"])
        if row is None or lesson is None:
            return None
        shown = plain_nickname(nickname, self.settings.limits.nickname) if isinstance(nickname, str) else ""
        self.remember(lesson.id, row["student"], shown)
        return Student(lesson=lesson, code=row["student"], done=row["done"], step=row["step"], nickname=shown)

    def student(self, request: "Request") -> Student:
        """Who asks. Raises Refusal for somebody without a place in a class that is still there."""
        found = self.student_or_none(request)
        if found is not None:
            return found
        if "token" in self.unsigned(request.cookies.get(STUDENT)):
            raise gone()
        raise Refusal(401, "You are not in a class yet. Join with the code on the board.", title="Not in a class yet")

    def allow_write(self, student: Student) -> None:
        limits = self.settings.limits
        if not self.rates.allow("write", f"{student.lesson.id}/{student.code}", burst=limits.burst, per_second=limits.writes):
            raise Refusal(429, "Too many marks at once. They are kept on your page and will be sent in a moment.")

    def allow_article(self, request: "Request") -> None:
        per_minute = self.settings.limits.articles_per_minute
        if not self.rates.allow("article", address(request), burst=per_minute, per_second=per_minute / 60):
            raise Refusal(429, "Too many articles at once. Wait a minute; go back, and your text is still there.")

    def signed(self, value: dict[str, str]) -> str:
        signed = self.signer.dumps(value)
        return signed if isinstance(signed, str) else signed.decode()

    def unsigned(self, cookie: str | None) -> dict[str, Any]:
        """What a cookie of ours says; nothing of one that somebody wrote."""
        if not cookie:
            return {}
        try:
            value = self.signer.loads(cookie)
        except (BadSignature, UnicodeError, ValueError):
            return {}
        return value if isinstance(value, dict) else {}

    def erase_all(self) -> None:
        """Every class, every mark, every nickname."""
        try:
            self.store.erase_all()
        finally:
            self.forget(None)

    def erase(self, lesson: int) -> None:
        try:
            self.store.erase(lesson)
        finally:
            self.forget(lesson)


def marked_passages(lesson: Lesson) -> list[str]:
    """The passages in which something is to be marked, each once."""
    return list(dict.fromkeys(item.passage for item in lesson.exercise.items if item.reply == "spans" and item.passage is not None))


def address(request: "Request") -> str:
    """Whom a rate is counted for; held in memory only."""
    return request.client.host if request.client is not None else ""


def plain_code(code: str) -> str:
    """A join code as somebody types it: any case, with spaces or dashes.

    >>> plain_code(" abc-23k")
    'ABC23K'
    """
    return "".join(sign for sign in code[:100].upper() if sign in ALPHABET)[:12]


def plain_nickname(name: str, most: int) -> str:
    r"""A nickname as one short line.

    >>> plain_nickname("  <b>Mo\x00\nle</b> ", 9)
    '<b>Mo le<'
    """
    signs = (" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs", "Cf") else sign for sign in name[: most * 8])
    return " ".join("".join(signs).split())[:most].strip()


def set_cookie(response: "Response", name: str, value: str) -> None:
    response.set_cookie(name, value, httponly=True, samesite="strict", path="/")


def chosen_json(chosen: list[str]) -> str:
    return json.dumps(chosen, ensure_ascii=False)
