"""Everything the server keeps, in one SQLite file: lessons, students as codes, marks and answers.

It knows tables and transactions: what it has answered is on the disk. It refuses to know names, addresses and what a mark means.
"""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    func,
    select,
    text,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError

from framing.errors import DataError

Row: TypeAlias = dict[str, Any]

VERSION = 1
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Of join codes: without the signs that are mistaken for each other."""
CODE_LENGTH = 6

metadata = MetaData()
facts = Table("facts", metadata, Column("name", String, primary_key=True), Column("value", Text, nullable=False))
lessons = Table(
    "lessons",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("code", String, nullable=False, unique=True),
    Column("exercise", Text, nullable=False),
    Column("key", Text),
    Column("tool", Text, nullable=False),
    Column("step", Integer, nullable=False, default=0),
    Column("students", Integer, nullable=False, default=0),
    Column("lived", Float, nullable=False, default=0.0),
)
students = Table(
    "students",
    metadata,
    Column("lesson", Integer, ForeignKey("lessons.id", ondelete="CASCADE"), primary_key=True),
    Column("student", String, primary_key=True),
    Column("token", String, nullable=False, unique=True),
    Column("done", Boolean, nullable=False, default=False),
)
marks = Table(
    "marks",
    metadata,
    Column("lesson", Integer, ForeignKey("lessons.id", ondelete="CASCADE"), primary_key=True),
    Column("student", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("gone", Boolean, nullable=False, default=False),
    Column("passage", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("kind", String),
    Column("reason", Text),
    Column("disagrees", Boolean, nullable=False, default=False),
    Column("entry", String),
    Column("step", Integer, nullable=False, default=0),
)
answers = Table(
    "answers",
    metadata,
    Column("lesson", Integer, ForeignKey("lessons.id", ondelete="CASCADE"), primary_key=True),
    Column("student", String, primary_key=True),
    Column("item", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("chosen", Text, nullable=False),
    Column("words", Text),
    Column("step", Integer, nullable=False, default=0),
)


class Store:
    """One SQLite file in WAL mode; a commit has reached the disk before it returns. One writer at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writing = threading.Lock()
        self.changes = 0
        try:
            path.touch(mode=0o600, exist_ok=True)
        except OSError as error:
            raise DataError(f"cannot be opened for writing: {error.strerror}", path=str(path)) from error
        self.engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 15}, pool_size=8, max_overflow=40)
        event.listen(self.engine, "connect", prepare)
        try:
            with self.writes() as connection:
                metadata.create_all(connection)
                version = connection.execute(text("PRAGMA user_version")).scalar_one()
                if version not in (0, VERSION):
                    raise DataError(f"was written by another framing (version {version} of the file); give another --data", path=str(path))
                connection.execute(text(f"PRAGMA user_version = {VERSION}"))
        except DatabaseError as error:
            raise DataError(f"is no file of `framing serve` ({error.orig}); give another --data", path=str(path)) from error

    @contextmanager
    def writes(self) -> Iterator[Connection]:
        """A transaction that writes; committed at its end, to the disk."""
        with self.writing, self.engine.begin() as connection:
            yield connection
        self.changes += 1

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            yield connection

    def close(self) -> None:
        self.engine.dispose()

    def fact(self, name: str, *, otherwise: str) -> str:
        """A fact of the whole file; the first one to ask settles it."""
        with self.writes() as connection:
            connection.execute(insert(facts).values(name=name, value=otherwise).on_conflict_do_nothing())
            return str(connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar_one())

    def set_fact(self, name: str, value: str) -> None:
        with self.writes() as connection:
            change = insert(facts).values(name=name, value=value)
            connection.execute(change.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def open_lesson(self, *, exercise: str, key: str | None, tool: str) -> int:
        """A new lesson with a join code that no other has."""
        with self.writes() as connection:
            taken = set(connection.execute(select(lessons.c.code)).scalars())
            code = fresh_code()
            while code in taken:
                code = fresh_code()
            made = connection.execute(lessons.insert().values(code=code, exercise=exercise, key=key, tool=tool))
            return int(made.inserted_primary_key[0]) if made.inserted_primary_key else 0

    def lesson_rows(self) -> list[Row]:
        """Everything but the texts."""
        columns = [lessons.c.id, lessons.c.code, lessons.c.step, lessons.c.students, lessons.c.lived]
        with self.reads() as connection:
            return [dict(row) for row in connection.execute(select(*columns).order_by(lessons.c.id)).mappings()]

    def lesson_row(self, lesson: int) -> Row | None:
        with self.reads() as connection:
            found = connection.execute(select(lessons).where(lessons.c.id == lesson)).mappings().first()
            return None if found is None else dict(found)

    def lesson_step(self, lesson: int) -> int | None:
        with self.reads() as connection:
            return connection.execute(select(lessons.c.step).where(lessons.c.id == lesson)).scalar()

    def lesson_of_code(self, code: str) -> int | None:
        with self.reads() as connection:
            return connection.execute(select(lessons.c.id).where(lessons.c.code == code)).scalar()

    def reveal(self, lesson: int, *, seen: int) -> bool:
        """One step further, unless somebody else has gone on since `seen`."""
        change = update(lessons).where(lessons.c.id == lesson, lessons.c.step == seen).values(step=seen + 1)
        with self.writes() as connection:
            return connection.execute(change).rowcount == 1

    def age(self, seconds: float, *, keep: float) -> list[int]:
        """Let the lessons grow older by what the server has lived; the ids of those whose time is over, which are to be erased."""
        with self.writes() as connection:
            connection.execute(update(lessons).values(lived=lessons.c.lived + seconds))
            return list(connection.execute(select(lessons.c.id).where(lessons.c.lived >= keep)).scalars())

    def join(self, lesson: int, *, most: int) -> tuple[str, str] | None:
        """(code, token) of a new student; None if the class is full, or gone."""
        token = secrets.token_urlsafe(18)
        count = lessons.c.students + 1
        with self.writes() as connection:
            change = update(lessons).where(lessons.c.id == lesson, lessons.c.students < most).values(students=count)
            number = connection.execute(change.returning(lessons.c.students)).scalar()
            if number is None:
                return None
            student = f"S{number:02}"
            connection.execute(students.insert().values(lesson=lesson, student=student, token=token))
        return student, token

    def student_of(self, token: str) -> Row | None:
        """Whose token it is: lesson, student, done, and the lesson's step."""
        query = select(students.c.lesson, students.c.student, students.c.done, lessons.c.step).join(lessons)
        with self.reads() as connection:
            found = connection.execute(query.where(students.c.token == token)).mappings().first()
            return None if found is None else dict(found)

    def set_done(self, lesson: int, student: str, *, done: bool) -> None:
        change = update(students).where(students.c.lesson == lesson, students.c.student == student).values(done=done)
        with self.writes() as connection:
            connection.execute(change)

    def student_rows(self, lesson: int) -> list[Row]:
        query = select(students.c.student, students.c.done).where(students.c.lesson == lesson)
        with self.reads() as connection:
            return sorted(
                (dict(row) for row in connection.execute(query).mappings()), key=lambda row: (len(row["student"]), row["student"])
            )

    def put_mark(self, lesson: int, student: str, mark: dict[str, Any], *, most: int) -> bool:
        """Keep a mark under its id, unless a later version of it is there; sent twice, it is kept once. False: too many, or no such class."""
        with self.writes() as connection:
            mine = (marks.c.lesson == lesson) & (marks.c.student == student)
            if not connection.execute(select(students.c.student).where(students.c.lesson == lesson, students.c.student == student)).first():
                return False
            known = connection.execute(select(marks.c.id).where(mine, marks.c.id == mark["id"])).first()
            if known is None and connection.execute(select(func.count()).select_from(marks).where(mine)).scalar_one() >= most:
                return False
            put = insert(marks).values(lesson=lesson, student=student, gone=False, **mark)
            fresh = {name: put.excluded[name] for name in (*mark, "gone") if name != "id"}
            connection.execute(
                put.on_conflict_do_update(
                    index_elements=["lesson", "student", "id"], set_=fresh, where=put.excluded.version > marks.c.version
                )
            )
        return True

    def drop_mark(self, lesson: int, student: str, mark: str, *, version: int) -> None:
        """Take a mark back. That it was there stays known, so that an old copy sent again does not bring it back."""
        nothing = {"passage": "", "start": 0, "end": 0, "quote": "", "kind": None, "reason": None, "disagrees": False, "entry": None}
        with self.writes() as connection:
            if not connection.execute(select(students.c.student).where(students.c.lesson == lesson, students.c.student == student)).first():
                return
            put = insert(marks).values(lesson=lesson, student=student, id=mark, version=version, gone=True, **nothing)
            connection.execute(
                put.on_conflict_do_update(
                    index_elements=["lesson", "student", "id"],
                    set_={"version": version, "gone": True, **nothing},
                    where=put.excluded.version > marks.c.version,
                )
            )

    def mark_rows(self, lesson: int, *, student: str | None = None) -> list[Row]:
        """The marks that stand, of one student or of all, in the order of the text."""
        query = select(marks).where(marks.c.lesson == lesson, marks.c.gone.is_(False))
        if student is not None:
            query = query.where(marks.c.student == student)
        query = query.order_by(marks.c.student, marks.c.passage, marks.c.start, marks.c.end, marks.c.id)
        with self.reads() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def put_answer(self, lesson: int, student: str, answer: dict[str, Any]) -> bool:
        """Keep an answer, unless a later version of it is there. False: no such student any more."""
        with self.writes() as connection:
            if not connection.execute(select(students.c.student).where(students.c.lesson == lesson, students.c.student == student)).first():
                return False
            put = insert(answers).values(lesson=lesson, student=student, **answer)
            fresh = {name: put.excluded[name] for name in answer if name != "item"}
            connection.execute(
                put.on_conflict_do_update(
                    index_elements=["lesson", "student", "item"], set_=fresh, where=put.excluded.version > answers.c.version
                )
            )
        return True

    def answer_rows(self, lesson: int, *, student: str | None = None) -> list[Row]:
        query = select(answers).where(answers.c.lesson == lesson)
        if student is not None:
            query = query.where(answers.c.student == student)
        with self.reads() as connection:
            return [dict(row) for row in connection.execute(query.order_by(answers.c.student, answers.c.item)).mappings()]

    def erase(self, lesson: int) -> None:
        """A lesson and everything in it, out of the file, not only out of sight."""
        with self.writes() as connection:
            connection.execute(lessons.delete().where(lessons.c.id == lesson))
        self.shrink()

    def erase_all(self) -> None:
        """Every lesson and everything in them."""
        with self.writes() as connection:
            connection.execute(lessons.delete())
        self.shrink()

    def shrink(self) -> None:
        with self.writing, self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM"))
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


def prepare(connection: Any, _: Any) -> None:
    """WAL, each commit to the disk, what is erased overwritten, references kept."""
    cursor = connection.cursor()
    for setting in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON", "busy_timeout = 15000"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def fresh_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
