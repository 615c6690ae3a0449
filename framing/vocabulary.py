"""All lists and word classes compiled into one table: one look-up a token says everything that may begin there.

It knows which words and phrases are worth a second look; it refuses to know whether their context lets them fire.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from framing.entries import LexiconFile
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
from framing.forms import Form, Shield, compile_forms
from framing.garbage import uncollected
from framing.grammar import ABBREVIATIONS, COUNTING, DENIALS, GIVING, Signal, shape, word_classes
from framing.lexicon import load_shipped
from framing.text import NON_WORDS

FLAGS_BY_SET: Final = {"harm-noun": HARM_NOUN, "instrument": INSTRUMENT}
FLAGS_BY_SUB: Final = {
    "harm-verb": HARM,
    "coercion": COERCION,
    "destruction": DESTRUCTION,
    "death-verb": DEATH,
}
CLASS_SETS: Final = frozenset({"harm-verb", "harm-noun", "instrument", "reporting-verb"})
"""Sets that name word classes for the constructions rather than choices between names."""
LONGEST_VERB: Final = 4
"""Tokens of a reporting verb with its particles; longer forms are whole phrases."""
REMEMBERED: Final = 100_000
"""Words of texts, beyond those of the lists, whose look-up is remembered at most."""
BITS: Final = 30
"""Bits of one digit of Python's integers."""
OWN_BITS: Final = 20
SIGNALS: Final = (
    (BE | GET, Signal.AUXILIARY),
    (NUMBER | DIGITS, Signal.NUMERAL),
    (QUOTE, Signal.QUOTE),
    (HARM | HARM_NOUN | INSTRUMENT | DEATH, Signal.HARM),
)
NAMEABLE: Final = PAST | PARTICIPLE | REPORT
AUXILIARIES: Final = BE | HAVE | DO | GET
COMPOUND_KINDS: Final = frozenset({"loaded-actor", "loaded-event"})


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


NO_PHRASES: Final[dict[str, tuple[Phrase, ...]]] = {}
"""One for all words that no phrase hangs on: what is shared stays in the processor's memory."""


class Word:
    """Everything that the table knows about one folded token."""

    __slots__ = (
        "bit",
        "bits_on",
        "bits_to",
        "class_senses",
        "flags",
        "forms",
        "phrases_on",
        "phrases_to",
        "report_phrases",
        "signals",
        "stance",
    )

    def __init__(self) -> None:
        self.flags = 0
        """Word classes."""
        self.signals = 0
        """What may begin here."""
        self.forms: tuple[Form, ...] = ()
        """Forms that are this one token."""
        self.phrases_on = NO_PHRASES
        """Following token → phrases that go on with it: one look-up rules out nearly all of them."""
        self.phrases_to = NO_PHRASES
        """Preceding token → phrases that end with this token."""
        self.bit = 0
        """One bit, shared with others, for a word that is a key of `phrases_on` or `phrases_to` anywhere."""
        self.bits_on = 0
        """The bits of all that `phrases_on` holds: a neighbour whose bit is not there needs no look-up."""
        self.bits_to = 0
        """The same for `phrases_to`."""
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
        shared: dict[int, int] = {}
        for token, word in words.items():
            blank = is_blank(word)
            flags = shape(token, word.flags)
            word.flags = shared.setdefault(flags, flags)
            found = signals(token, word) | (torn_compound(token, flags) if blank else 0)
            word.signals = shared.setdefault(found, found)
        self.shapes: dict[tuple[int, int], Word] = {}

    def __missing__(self, token: str) -> Word:
        unknown = Word()
        unknown.flags = shape(token, 0)
        unknown.signals = signals(token, unknown) | torn_compound(token, unknown.flags)
        word = self.shapes.setdefault((unknown.flags, unknown.signals), unknown)
        if len(self) < REMEMBERED:
            self[token] = word
        return word


def is_blank(word: Word) -> bool:
    """Whether no list or class says anything of a word: it only stands next to one that a phrase hangs on."""
    return not (word.flags or word.forms or word.phrases_on or word.phrases_to or word.class_senses or word.report_phrases)


def torn_compound(token: str, flags: int) -> int:
    """The signal of a hyphenated word that no list holds as a whole."""
    return Signal.COMPOUND if "-" in token and not flags & DIGITS else 0


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

    def __init__(self, files: Iterable[LexiconFile]) -> None:
        self.files = tuple(files)
        self.digests = {file.lexicon.id: file.sha256 for file in self.files}
        self.words: dict[str, Word] = {}
        forms = [form for file in self.files for form in compile_forms(file)]
        spelled = side_by_side((*word_classes(), *(token for tokens, _ in forms for token in tokens)))
        for token, flags in word_classes().items():
            self._word(spelled[token]).flags = flags
        according = self._word("according")
        according.report_phrases = ((("to",), "neutral"),)
        spread = anchor_spread(forms)
        for tokens, form in forms:
            self._add(tuple([spelled[token] for token in tokens]), form, spread)
        give_bits(self.words)
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
        if not form.marks and entry.set in CLASS_SETS:
            return
        if len(tokens) == 1:
            word.forms = (*word.forms, form)
            return
        common = [spread.get(token, 0) for token in tokens]
        before = common.index(min(common))
        word = self._word(tokens[before])
        last = before == len(tokens) - 1
        neighbour = tokens[before - 1] if last else tokens[before + 1]
        self._word(neighbour)
        if last:
            phrases = word.phrases_to = word.phrases_to or {}
        else:
            phrases = word.phrases_on = word.phrases_on or {}
        phrases[neighbour] = (*phrases.get(neighbour, ()), Phrase(before, list(tokens), form))

    def _classify(self, tokens: tuple[str, ...], form: Form) -> None:
        """Put a word class of the lexicons on the first token of a form, outright or on its conditions."""
        entry = form.entry
        flag = FLAGS_BY_SET.get(entry.set or "", 0) | FLAGS_BY_SUB.get(entry.sub or "", 0)
        if not flag:
            return
        word = self._word(tokens[0])
        if len(tokens) == 1 and not (any(tokens[0] in phrase.lower() for phrase in entry.unless) and form.shields().all):
            word.flags |= flag
        else:
            word.class_senses = (*word.class_senses, ClassSense(flag, tokens[1:], form.shields().all))


def side_by_side(tokens: Iterable[str]) -> dict[str, str]:
    """Each different token → one copy of it, all copies made in one go.

    They lie together in memory, and the table and its phrases share them: a look-up finds more of them in the
    processor's cache, which saves a twentieth of the time of a text.
    """
    return {token: token for token in "\n".join(dict.fromkeys(tokens)).split("\n")}


def give_bits(words: dict[str, Word]) -> None:
    """A bit for each neighbour in the phrases: the commonest have one of their own, the rest share ten."""
    uses: dict[str, int] = {}
    for word in words.values():
        for token in (*word.phrases_on, *word.phrases_to):
            uses[token] = uses.get(token, 0) + 1
    for place, token in enumerate(sorted(uses, key=lambda token: (-uses[token], token))):
        words[token].bit = 1 << (place if place < OWN_BITS else OWN_BITS + place % (BITS - OWN_BITS))
    shared: dict[int, int] = {}
    for word in words.values():
        on, to = bits(words, word.phrases_on), bits(words, word.phrases_to)
        word.bits_on, word.bits_to = shared.setdefault(on, on), shared.setdefault(to, to)


def bits(words: dict[str, Word], tokens: Iterable[str]) -> int:
    """The bits of some tokens together."""
    found = 0
    for token in tokens:
        found |= words[token].bit
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
    with uncollected(for_good=True):
        return Vocabulary(load_shipped())
