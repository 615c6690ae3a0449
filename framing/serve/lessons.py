"""An opened exercise: its texts, its key, what the tool marks in them, and what a class handed in so far.

It knows the steps of a lesson and what is shown at each; it refuses to know cookies, pages and who a student is.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

from framing.analysis import Analyzer
from framing.exercises.files import check_pair, parse_exercise, parse_key
from framing.exercises.types import Choice, Exercise, HandedIn, Item, Key, KeySpan, Mark, Passage
from framing.readers import read_text
from framing.serve.store import Store
from framing.types import KINDS, Kind

Step: TypeAlias = Literal["own", "class", "tool", "key"]
STEPS: tuple[Step, ...] = ("own", "class", "tool", "key")
STEP_TITLES: dict[Step, str] = {
    "own": "Everybody marks alone",
    "class": "What the class marked",
    "tool": "What the tool marks",
    "key": "What the key says",
}
ANSWERING_TITLES: dict[Step, str] = {"own": "Everybody answers alone", "class": "What the class answered"}
"""Of lessons without marking."""
PARAGRAPH_END = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolMark:
    """One wording that the tool marks in a passage."""

    passage: str
    start: int
    end: int
    text: str
    kind: Kind
    voice: str
    note: str
    entry: str | None


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One exercise, opened for a class."""

    id: int
    code: str
    exercise: Exercise
    key: Key | None
    tool: tuple[ToolMark, ...]

    @cached_property
    def texts(self) -> dict[str, str]:
        return {passage.id: passage.text for passage in self.exercise.passages}

    @cached_property
    def labels(self) -> dict[str, str]:
        """What the page calls each passage; two of one article are told apart."""
        names = [passage.label for passage in self.exercise.passages]
        return {
            passage.id: passage.label
            if names.count(passage.label) == 1
            else f"{passage.label}, part {names[: place + 1].count(passage.label)}"
            for place, passage in enumerate(self.exercise.passages)
        }

    @cached_property
    def items(self) -> dict[str, Item]:
        return {item.id: item for item in self.exercise.items}

    @property
    def steps(self) -> tuple[Step, ...]:
        return STEPS if self.key is not None else STEPS[:-1]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds a student may choose from."""
        return self.exercise.kinds or KINDS

    @cached_property
    def marking(self) -> bool:
        """Whether wordings are marked in it, and not only questions answered."""
        return any(item.reply == "spans" for item in self.exercise.items)

    @property
    def titles(self) -> list[str]:
        """What the steps are called."""
        return [STEP_TITLES[step] if self.marking else ANSWERING_TITLES.get(step, STEP_TITLES[step]) for step in self.steps]

    @cached_property
    def numbers(self) -> dict[str, dict[str, int]]:
        """The number of each item that is about marking, by passage; none where all of a passage ask the same."""
        found: dict[str, dict[str, int]] = {}
        for passage in self.exercise.passages:
            asked = [item for item in self.exercise.items if item.reply == "spans" and item.passage == passage.id]
            differ = len({(item.prompt, item.options if item.options_shown else ()) for item in asked}) > 1
            found[passage.id] = {item.id: number for number, item in enumerate(asked, 1)} if differ else {}
        return found

    def paragraph_start(self, passage: Passage, name: str) -> int:
        """Where the paragraph begins that an item asks about."""
        place = self.items[name].start or 0
        return next(start for start, end in paragraphs_of(passage) if start <= place < end)

    def key_spans(self) -> Iterable[KeySpan]:
        """The key's wordings, in the order of the text, each once."""
        spans = [span for answer in (self.key.answers if self.key is not None else ()) for span in answer.spans]
        return dict.fromkeys(sorted(spans, key=lambda span: (span.passage, span.start, span.end)))


def open_lesson(store: Store, exercise: Exercise, key: Key | None) -> int:
    """Open an exercise for a class. Raises DataError if the key is another's."""
    from framing.exercises.files import exercise_json, key_json

    if key is not None:
        check_pair(exercise, key)
    tool = json.dumps([asdict(mark) for mark in tool_marks(exercise)], ensure_ascii=False)
    return store.open_lesson(exercise=exercise_json(exercise), key=None if key is None else key_json(key), tool=tool)


def tool_marks(exercise: Exercise) -> list[ToolMark]:
    """What the tool marks in the passages as the class reads them: the kinds of the exercise, or all."""
    analyzer = Analyzer(tone=False, readability=False)
    found = []
    for passage in exercise.passages:
        document = read_text(passage.text, id=passage.id)
        for marker in analyzer.analyze(document).markers:
            if exercise.kinds and marker.kind not in exercise.kinds:
                continue
            found.append(
                ToolMark(
                    passage=passage.id,
                    start=marker.start,
                    end=marker.end,
                    text=marker.text,
                    kind=marker.kind,
                    voice=marker.voice,
                    note=marker.note,
                    entry=marker.entry,
                )
            )
    return found


class Lessons:
    """The open lessons; what can't change is read from the store once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.known: dict[int, Lesson] = {}

    def get(self, lesson: int) -> Lesson | None:
        """The lesson, if it is still there."""
        if self.store.lesson_step(lesson) is None:
            self.known.pop(lesson, None)
            return None
        found = self.known.get(lesson)
        if found is None:
            row = self.store.lesson_row(lesson)
            if row is None:
                return None
            found = Lesson(
                id=row["id"],
                code=row["code"],
                exercise=parse_exercise(row["exercise"]),
                key=None if row["key"] is None else parse_key(row["key"]),
                tool=tuple(ToolMark(**mark) for mark in json.loads(row["tool"])),
            )
            self.known[lesson] = found
        return found

    def forget(self) -> None:
        self.known.clear()


def handed_in(
    lesson: Lesson,
    marks: Iterable[Mapping[str, Any]],
    answers: Iterable[Mapping[str, Any]],
    students: Iterable[Mapping[str, Any]] = (),
) -> HandedIn:
    """Everything that was handed in, as the exercises know it; who is done and marked nothing has looked at every paragraph."""
    kept = [mark_of(row) for row in marks]
    choices = [
        Choice(student=row["student"], item=row["item"], chosen=tuple(json.loads(row["chosen"])), text=row["words"]) for row in answers
    ]
    looked = [item.id for item in lesson.exercise.items if item.reply == "spans"]
    choices += [Choice(student=row["student"], item=item) for row in students if row["done"] for item in looked]
    return HandedIn(marks=tuple(kept), choices=tuple(choices))


def mark_of(row: Mapping[str, Any]) -> Mark:
    return Mark(
        student=row["student"],
        passage=row["passage"],
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        kind=row["kind"],
        reason=row["reason"],
        disagrees=row["disagrees"],
    )


def first_marks(rows: Iterable[Mapping[str, Any]]) -> list[Mark]:
    """The marks that were made before anything was shown: only they tell how far a class agrees by itself."""
    return [mark_of(row) for row in rows if row["step"] == 0 and not row["disagrees"]]


def paragraphs_of(passage: Passage) -> Sequence[tuple[int, int]]:
    """Bounds of the paragraphs, the blank lines after each included."""
    ends = [match.end() for match in PARAGRAPH_END.finditer(passage.text)]
    if not ends or ends[-1] < len(passage.text):
        ends.append(len(passage.text))
    return list(zip([0, *ends], ends, strict=False))
