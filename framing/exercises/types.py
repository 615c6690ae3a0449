"""The frozen values of a classroom exercise: what students see, what the key says, what they hand in.

It knows their shapes and how they are bound to each other; it refuses to know how any of them is made, printed or graded.

Offsets count Unicode code points, half-open, into `Passage.text`. A key names the digest of the exercise it belongs to;
every mark carries its quote, so that a mark on another text can't pass unnoticed.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias, get_args

from pydantic import ConfigDict

from framing.types import Kind, Voice

ExerciseKind: TypeAlias = Literal["mark", "compare", "figures", "voices", "rewrite", "omissions", "blind"]
"""Mark the framing words; match wordings to kinds; who said which number; whose voice is this; put the headline in neutral
words; which account leaves out what; which accounts come from the same outlet."""

ExerciseLevel: TypeAlias = Literal[1, 2, 3]
"""1: few and obvious, options given. 3: subtle, with quotations as traps."""

Reply: TypeAlias = Literal["spans", "one", "several", "text"]
"""How an item is answered: stretches marked in a passage, one option, any number of options, words of one's own."""

Standing: TypeAlias = Literal["expected", "acceptable", "trap"]
"""What the key says of a stretch: to be found; counted neither for nor against; not to be marked."""

ToolView: TypeAlias = Literal["agrees", "misses", "differs", "only-tool", "is-the-key"]
"""What the tool makes of a stretch of the key; *is-the-key*: nobody but the tool has read this text."""

Basis: TypeAlias = Literal["planted", "tool"]
"""Where a key comes from: what the writers of an invented text planted, or the tool's own analysis."""

EXERCISE_SCHEMA: Literal["framing/exercise/1"] = "framing/exercise/1"
KEY_SCHEMA: Literal["framing/key/1"] = "framing/key/1"
EXERCISE_KINDS: tuple[ExerciseKind, ...] = get_args(ExerciseKind)
EXERCISE_LEVELS: tuple[ExerciseLevel, ...] = get_args(ExerciseLevel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A value that is written to and read from a file: no unknown key, no value of another type."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Sheet):
    """A stretch of one article as students see it."""

    id: str
    label: str
    """What the sheet calls it: *Account A*."""
    text: str
    outlet: str | None = None
    """None where it is hidden or unknown."""
    title: str | None = None
    source: str
    """The id of the article."""
    source_sha256: str
    """Of the whole article in UTF-8."""
    source_start: int | None = None
    """Where the passage begins in the article; None if the passage is not a slice of it (names masked)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Sheet):
    """One thing that can be chosen; with `start` and `end` it is a stretch of the item's passage."""

    id: str
    text: str
    about: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Sheet):
    """One question. `start` and `end` are the stretch of the passage it is about: a paragraph to mark, a wording to name."""

    id: str
    prompt: str
    reply: Reply
    passage: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    """The passage from `start` to `end`."""
    options: tuple[Option, ...] = ()
    options_shown: bool = True
    """False: the options are for school systems without free marking; the printed sheet leaves them out."""
    group: str | None = None
    """A heading that several items share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise(Sheet):
    """Everything a student is given, and nothing of the key."""

    schema: Literal["framing/exercise/1"] = EXERCISE_SCHEMA
    id: str
    kind: ExerciseKind
    level: ExerciseLevel
    seed: int
    incident: str
    title: str
    instructions: tuple[str, ...]
    passages: tuple[Passage, ...]
    items: tuple[Item, ...]
    kinds: tuple[Kind, ...] = ()
    """The kinds a student may choose from when marking."""
    invented: bool = False
    """The articles are of the shipped, invented corpus: nothing in them is real."""
    notices: tuple[str, ...] = ()
    """What a teacher should know about this sheet: fewer items than asked for, …"""
    framing: str
    """The version of the tool."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason(Sheet):
    """Why a careful reader would notice a wording: one sentence, the word list's entry, the literature."""

    text: str
    entry: str | None = None
    literature: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    """What a neutral account would write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySpan(Sheet):
    """A stretch of a passage and what the key says of it."""

    passage: str
    start: int
    end: int
    text: str
    standing: Standing
    kinds: tuple[Kind, ...]
    """The first is the key's own; the others are acceptable. Empty: not a marker at all."""
    voice: Voice
    reason: Reason
    variants: tuple[tuple[int, int], ...] = ()
    """Other boundaries that count as full."""
    tool: ToolView
    disagree: str | None = None
    """Where readers may fairly disagree."""
    caution: str | None = None
    """Where the tool itself is, or is likely, wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyAnswer(Sheet):
    """What the key says of one item."""

    item: str
    right: tuple[str, ...] = ()
    """Options that are right: all of them where several may be chosen."""
    acceptable: tuple[str, ...] = ()
    """Options counted neither for nor against; of one choice: counted as right."""
    answer: str
    """The answer in words, for the printed key."""
    spans: tuple[KeySpan, ...] = ()
    reason: Reason
    criteria: tuple[str, ...] = ()
    """By what words of one's own are judged."""
    sample: tuple[str, ...] = ()
    disagree: str | None = None
    caution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Key(Sheet):
    """The answers to one exercise, with reasons."""

    schema: Literal["framing/key/1"] = KEY_SCHEMA
    exercise: str
    exercise_sha256: str
    """Of the exercise's canonical JSON: a key fits one exercise only."""
    basis: Basis
    about: str
    """What the key rests on, in words."""
    answers: tuple[KeyAnswer, ...]
    cautions: tuple[str, ...] = ()
    """How far the tool can be trusted with the kinds of this exercise, as measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Sheet):
    """One stretch that one student marked. `student` is a code, never a name."""

    student: str
    passage: str
    start: int
    end: int
    quote: str
    kind: Kind | None = None
    reason: str | None = None
    disagrees: bool = False
    """The student holds that the tool (or the key) is wrong here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Sheet):
    """What one student answered to one item: options, or words. No option and no words: looked at, nothing found."""

    student: str
    item: str
    chosen: tuple[str, ...] = ()
    text: str | None = None
    disagrees: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn(Sheet):
    """Everything a class handed in for one exercise."""

    marks: tuple[Mark, ...] = ()
    choices: tuple[Choice, ...] = ()
    notices: tuple[str, ...] = ()
    """What was done while reading it: names replaced by codes, marks left out and why."""

    @property
    def students(self) -> tuple[str, ...]:
        """All codes, sorted."""
        return tuple(sorted({mark.student for mark in self.marks} | {choice.student for choice in self.choices}))
