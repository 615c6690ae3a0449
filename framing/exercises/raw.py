"""What a file of answers says, before it is held against the exercise: who, where, which.

It knows places and how editors count characters; it refuses to know who a student is.
"""

from dataclasses import dataclass

from framing.errors import DataError
from framing.exercises.types import Exercise, Item, Passage
from framing.reports.legend import CARDS
from framing.types import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMark:
    """A stretch somebody marked; `quote` is None where the file gives offsets only, `start` where it gives the words only."""

    who: str
    passage: str | None
    item: str | None = None
    start: int | None
    end: int | None
    quote: str | None
    kind: str | None = None
    reason: str | None = None
    disagrees: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawChoice:
    """An answer to an item: options by id or by their text, or words."""

    who: str
    item: str
    chosen: tuple[str, ...] = ()
    text: str | None = None
    disagrees: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawAnswers:
    """Everything in one file."""

    marks: tuple[RawMark, ...] = ()
    choices: tuple[RawChoice, ...] = ()
    notices: tuple[str, ...] = ()


KIND_NAMES: dict[str, Kind] = {
    name.casefold(): kind for kind, card in CARDS.items() for name in (kind, card.label, card.code, kind.replace("-", "_"))
}


def kind_of(name: str | None) -> Kind | None:
    """A kind from its id, its label or its two letters; None for anything else.

    >>> kind_of("Loaded actor"), kind_of("RV"), kind_of("PER")
    ('loaded-actor', 'reporting-verb', None)
    """
    return None if name is None else KIND_NAMES.get(name.strip().casefold())


def code_point(text: str, units: int) -> int:
    """The code point at which so many UTF-16 units have passed: browsers count units.

    >>> code_point("a😀b", 3)
    2
    """
    passed = 0
    for place, character in enumerate(text):
        if passed >= units:
            return place
        passed += 2 if ord(character) > 0xFFFF else 1
    return len(text)


def located(text: str, mark: RawMark, bounds: tuple[int, int]) -> tuple[int, int] | None:
    """Where the mark stands in the text: at its offsets, at its offsets counted in UTF-16, or where its words stand once."""
    if mark.start is not None and mark.end is not None:
        places = ((mark.start, mark.end), (code_point(text, mark.start), code_point(text, mark.end)))
        for start, end in places:
            if 0 <= start < end <= len(text) and (mark.quote is None or same_words(text[start:end], mark.quote)):
                return start, end
        if mark.quote is None:
            return None
    quote = (mark.quote or "").strip()
    if not quote:
        return None
    low, high = bounds
    first = text.find(quote, low, high)
    if first < 0:
        folded = text.casefold()
        if len(folded) != len(text):
            return None
        first, text = folded.find(quote.casefold(), low, high), folded
        quote = quote.casefold()
    # a word that stands there twice can't be told apart by its letters alone
    if first < 0 or text.find(quote, first + 1, high) >= 0:
        return None
    return first, first + len(quote)


def same_words(one: str, other: str) -> bool:
    return one == other or one.split() == other.split()


def passage_of_text(exercise: Exercise, text: str, *, path: str) -> Passage:
    """The passage with exactly this text. Raises DataError if the exercise has none."""
    wanted = text.replace("\r\n", "\n").rstrip()
    for passage in exercise.passages:
        if passage.text == text or passage.text.rstrip() == wanted:
            return passage
    raise DataError(
        f"is about a text that '{exercise.id}' does not have (“{' '.join(text.split())[:40]}…”): answers to another exercise, or a changed text",
        path=path,
    )


def item_named(exercise: Exercise, name: str) -> Item | None:
    """The item of that id, with or without the exercise before it: *m03*, *3*, *march-mark-1-7.m03*."""
    short = name.strip().rpartition(".")[2].casefold()
    for item in exercise.items:
        if short in (item.id, item.id.lstrip("abcdefghijklmnopqrstuvwxyz"), item.id.lstrip("abcdefghijklmnopqrstuvwxyz").lstrip("0")):
            return item
    return None
