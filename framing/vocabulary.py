"""All lists and word classes compiled into one table: one look-up a token says everything that may begin there.

It knows which words and phrases are worth a second look; it refuses to know whether their context lets them fire.
"""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from framing.entries import Entry, LexiconFile
from framing.flags import (
    BE,
    COERCION,
    DEATH,
    DESTRUCTION,
    DIGITS,
    DO,
    GET,
    HARM,
    HARM_NOUN,
    HAVE,
    INSTRUMENT,
    NUMBER,
    PARTICIPLE,
    PAST,
    QUOTE,
    REPORT,
)
from framing.grammar import ABBREVIATIONS, COUNTING, DENIALS, GIVING, Signal, shape, word_classes
from framing.lexicon import load_shipped
from framing.text import NON_WORDS, places, tokenise
from framing.types import KINDS, Kind

FLAGS_BY_SET = {"harm-noun": HARM_NOUN, "instrument": INSTRUMENT}
FLAGS_BY_SUB = {
    "harm-verb": HARM,
    "coercion": COERCION,
    "destruction": DESTRUCTION,
    "death-verb": DEATH,
}
CLASS_SETS = frozenset({"harm-verb", "harm-noun", "instrument", "reporting-verb"})
"""Sets that name word classes for the constructions rather than choices between names."""
LONGEST_VERB = 4
"""Tokens of a reporting verb with its particles; longer forms are whole phrases."""
REMEMBERED = 100_000
"""Words of texts, beyond those of the lists, whose look-up is remembered at most."""
SIGNALS = (
    (BE | GET, Signal.AUXILIARY),
    (NUMBER | DIGITS, Signal.NUMERAL),
    (QUOTE, Signal.QUOTE),
    (HARM | HARM_NOUN | INSTRUMENT | DEATH, Signal.HARM),
)
NAMEABLE = PAST | PARTICIPLE | REPORT
AUXILIARIES = BE | HAVE | DO | GET
COMPOUND_KINDS = frozenset({"loaded-actor", "loaded-event"})


@dataclass(frozen=True, slots=True)
class Shield:
    """A longer phrase that takes the sense away, placed relative to the form it holds."""

    before: int
    """Tokens of the shield that stand before the form."""
    tokens: tuple[str, ...]


class Form:
    """One form of one entry, ready to be matched; its shields are worked out when it is first met in a text."""

    __slots__ = ("entry", "kind", "length", "marks", "name", "shields", "shields_on", "shields_to", "written")

    shields: tuple[Shield, ...]
    shields_on: dict[str, tuple[Shield, ...]]
    """Token before the form → shields that begin earlier than the form."""
    shields_to: dict[str, tuple[Shield, ...]]
    """Token after the form → shields that begin with it."""

    def __init__(self, name: str, kind: Kind, entry: Entry, written: str, length: int) -> None:
        self.name = name
        """`list/entry`, as markers carry it."""
        self.kind = kind
        self.entry = entry
        self.length = length
        """Tokens."""
        self.written = written
        self.marks = not entry.neutral_member
        """False for neutral members, which are only recorded."""
        if not entry.unless:
            self.shields, self.shields_on, self.shields_to = (), {}, {}

    def __getattr__(self, name: str) -> Any:
        """The shields, asked for the first time."""
        if name not in ("shields", "shields_on", "shields_to"):
            raise AttributeError(name)
        tokens = tokenise(self.written)
        shields = [Shield(place, shield) for shield in entry_shields(self.entry) for place in places(tokens, shield)]
        self.shields_on = by_neighbour(shields, self.length, before=True)
        self.shields_to = by_neighbour(shields, self.length, before=False)
        self.shields = tuple(shields)
        return getattr(self, name)


@dataclass(frozen=True, slots=True)
class ClassSense:
    """A word class that a token belongs to only with certain words after it, or outside certain phrases."""

    flag: int
    rest: tuple[str, ...]
    shields: tuple[Shield, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A form of several tokens, looked for where its rarest token turns up."""

    before: int
    """Tokens of the form that stand before its rarest one."""
    tokens: list[str]
    form: Form


class Word:
    """Everything that the table knows about one folded token."""

    __slots__ = ("class_senses", "flags", "forms", "phrases_on", "phrases_to", "report_phrases", "signals", "stance")

    def __init__(self) -> None:
        self.flags = 0
        """Word classes."""
        self.signals = 0
        """What may begin here."""
        self.forms: tuple[Form, ...] = ()
        """Forms that are this one token."""
        self.phrases_on: dict[str, tuple[Phrase, ...]] = {}
        """Following token → phrases that go on with it: one look-up rules out nearly all of them."""
        self.phrases_to: dict[str, tuple[Phrase, ...]] = {}
        """Preceding token → phrases that end with this token."""
        self.stance: str | None = None
        """For reporting verbs: neutral, doubt, factive, forceful, manner."""
        self.class_senses: tuple[ClassSense, ...] = ()
        self.report_phrases: tuple[tuple[tuple[str, ...], str | None], ...] = ()
        """(Words that follow, stance) of reporting verbs of several words that begin here: *point out*."""


class Table(dict[str, Word]):
    """Folded token → what is known of it, also of words that no list holds: what their letters show.

    Such words share a few values; which one is theirs is remembered up to a bound.
    """

    __slots__ = ("shapes",)

    def __init__(self, words: dict[str, Word]) -> None:
        super().__init__(words)
        for token, word in words.items():
            word.flags = shape(token, word.flags)
            word.signals = signals(token, word)
        self.shapes: dict[tuple[int, int], Word] = {}

    def __missing__(self, token: str) -> Word:
        unknown = Word()
        unknown.flags = shape(token, 0)
        unknown.signals = signals(token, unknown) | (Signal.COMPOUND if "-" in token and not unknown.flags & DIGITS else 0)
        word = self.shapes.setdefault((unknown.flags, unknown.signals), unknown)
        if len(self) < REMEMBERED:
            self[token] = word
        return word


def signals(token: str, word: Word) -> int:
    """Everything that may begin at a folded token, for which lists and classes are known."""
    found = Signal.DENIAL if token in DENIALS else 0
    flags = word.flags
    if word.forms or word.phrases_on or word.phrases_to:
        found |= Signal.LISTED
    if word.class_senses:
        found |= Signal.CONDITIONAL
    if word.report_phrases or flags & REPORT or token in GIVING:
        found |= Signal.REPORT
    if token == "'s":  # noqa: S105 - a word, no password
        found |= Signal.CONTRACTION
    if token in ABBREVIATIONS:
        found |= Signal.ABBREVIATION
    if token == "her":  # noqa: S105
        found |= Signal.HER
    if flags & NAMEABLE and not flags & AUXILIARIES:
        found |= Signal.NAMEABLE
    if token in COUNTING:
        found |= Signal.COUNTING
    for classes, signal in SIGNALS:
        if flags & classes:
            found |= signal
    return found


class Vocabulary:
    """The table, with the digest of every list in it."""

    def __init__(self, files: Iterable[LexiconFile], kinds: Iterable[Kind] = KINDS) -> None:
        self.files = tuple(files)
        self.kinds = tuple(kinds)
        self.digests = {file.lexicon.id: file.sha256 for file in self.files}
        self.words: dict[str, Word] = {}
        for token, flags in word_classes().items():
            self._word(token).flags = flags
        according = self._word("according")
        according.report_phrases = ((("to",), "neutral"),)
        forms = [form for file in self.files for form in compile_forms(file)]
        spread = anchor_spread(forms)
        for tokens, form in forms:
            self._add(tokens, form, spread)
        self.compounds = {
            token: tuple(form for form in word.forms if form.kind in COMPOUND_KINDS and form.marks)
            for token, word in self.words.items()
            if any(form.kind in COMPOUND_KINDS and form.marks for form in word.forms)
        }
        """Forms that also count as the first part of a hyphenated compound: *terrorist-controlled*."""
        self.table = Table(self.words)

    def _word(self, token: str) -> Word:
        word = self.words.get(token)
        if word is None:
            word = self.words[token] = Word()
        return word

    def _add(self, tokens: tuple[str, ...], form: Form, spread: dict[str, int]) -> None:
        entry = form.entry
        if entry.neutral_member and entry.set in CLASS_SETS:
            self._classify(tokens, form)
        if len(tokens) == 1:
            word = self._word(tokens[0])
            if form.kind == "reporting-verb":
                word.flags |= REPORT
                if word.stance is None or word.stance == "neutral":
                    word.stance = entry.sub
        elif form.kind == "reporting-verb" and entry.needs == "statement" and form.length <= LONGEST_VERB:
            word = self._word(tokens[0])
            word.report_phrases = (*word.report_phrases, (tokens[1:], entry.sub))
        if form.kind not in self.kinds or (not form.marks and entry.set in CLASS_SETS):
            return
        if len(tokens) == 1:
            word.forms = (*word.forms, form)
            return
        common = [spread.get(token, 0) for token in tokens]
        before = common.index(min(common))
        word = self._word(tokens[before])
        last = before == len(tokens) - 1
        neighbour = tokens[before - 1] if last else tokens[before + 1]
        phrases = word.phrases_to if last else word.phrases_on
        phrases[neighbour] = (*phrases.get(neighbour, ()), Phrase(before, list(tokens), form))

    def _classify(self, tokens: tuple[str, ...], form: Form) -> None:
        """Put a word class of the lexicons on the first token of a form, outright or on its conditions."""
        entry = form.entry
        flag = FLAGS_BY_SET.get(entry.set or "", 0) | FLAGS_BY_SUB.get(entry.sub or "", 0)
        if not flag:
            return
        word = self._word(tokens[0])
        if len(tokens) == 1 and not (any(tokens[0] in phrase.lower() for phrase in entry.unless) and form.shields):
            word.flags |= flag
        else:
            word.class_senses = (*word.class_senses, ClassSense(flag, tokens[1:], form.shields))


def compile_forms(file: LexiconFile) -> Iterable[tuple[tuple[str, ...], Form]]:
    """Every form of a list, tokenised as texts are."""
    lexicon = file.lexicon
    kind = lexicon.kind
    for entry in lexicon.entries:
        name = f"{lexicon.id.removeprefix('en/')}/{entry.id}"
        for written in entry.forms:
            tokens = tokenise(written)
            yield tokens, Form(name, kind, entry, written, len(tokens))


def entry_shields(entry: Entry) -> Iterator[tuple[str, ...]]:
    """The tokens of every phrase that takes an entry's sense away."""
    return (shield for phrase in entry.unless for shield in spellings(tokenise(phrase)))


def spellings(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A phrase as it is, and with the curly apostrophe that stays curly where it stands alone: *the dockers’ strike*."""
    yield tokens
    if "'" in tokens:
        yield tuple("’" if mark == "'" else mark for mark in tokens)


def by_neighbour(shields: list[Shield], length: int, *, before: bool) -> dict[str, tuple[Shield, ...]]:
    """The shields by the token next to the form: one look-up tells whether any can stand there."""
    found: dict[str, tuple[Shield, ...]] = {}
    for shield in shields:
        if bool(shield.before) is before and len(shield.tokens) > length:
            neighbour = shield.tokens[shield.before - 1] if before else shield.tokens[length]
            found[neighbour] = (*found.get(neighbour, ()), shield)
    return found


def anchor_spread(forms: list[tuple[tuple[str, ...], Form]]) -> dict[str, int]:
    """How common each word of the phrases is: a phrase is looked for where its rarest word turns up.

    Marks and words of the closed classes count as the commonest; among the rest, the number of phrases that hold them.
    """
    spread: dict[str, int] = {}
    for tokens, _ in forms:
        if len(tokens) > 1:
            for token in tokens:
                spread[token] = spread.get(token, 0) + 1
    for token in (*word_classes(), *NON_WORDS):
        spread[token] = spread.get(token, 0) + 1_000_000
    return spread


@cache
def shipped_vocabulary() -> Vocabulary:
    """The table of the shipped lists, built once a process."""
    with uncollected():
        return Vocabulary(load_shipped())


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage among the many values made here, now or later: they stay until the process ends.

    Searching takes as long as making them, and again as long when the process ends.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()
