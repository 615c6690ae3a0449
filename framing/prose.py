"""One document's text with what the vocabulary says of each token: what voice, detectors and ledgers all read.

It knows tokens, flags and neighbourhoods; it refuses to know quotations, markers or sources.
"""

from itertools import compress, count
from typing import Final

from framing.flags import (
    CLOSED,
    CONJUNCTION,
    DEATH,
    DETERMINER,
    DIGITS,
    HARM,
    HARM_NOUN,
    INSTRUMENT,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    REPORT,
    STOP_OR_QUOTE,
)
from framing.grammar import LAST_WORDS, Signal, her_possesses
from framing.text import Text, blank
from framing.types import Document
from framing.vocabulary import Vocabulary, Word

NUMERALS: Final = NUMBER | DIGITS
LISTED: Final = Signal.LISTED
NAMEABLE: Final = Signal.NAMEABLE
HER: Final = Signal.HER
COMPOUND: Final = Signal.COMPOUND
ABBREVIATION: Final = Signal.ABBREVIATION
CONDITIONAL: Final = Signal.CONDITIONAL
REPORTING: Final = Signal.REPORT
AUXILIARY: Final = Signal.AUXILIARY
CONTRACTION: Final = Signal.CONTRACTION
NUMERAL: Final = Signal.NUMERAL
QUOTING: Final = Signal.QUOTE
HARMING: Final = Signal.HARM
DENIAL: Final = Signal.DENIAL
COUNTING: Final = Signal.COUNTING
INDEXED: Final = AUXILIARY | CONTRACTION | NUMERAL | QUOTING | HARMING | DENIAL | COUNTING
UNSETTLED: Final = Signal.COMPOUND | Signal.ABBREVIATION | Signal.CONDITIONAL | Signal.NAMEABLE | Signal.HER
VERBAL: Final = PAST | PARTICIPLE | REPORT
SMALL_IN_TITLES: Final = DETERMINER | PREPOSITION | CONJUNCTION
HARMS: Final = HARM | HARM_NOUN | INSTRUMENT | DEATH


class Prose:
    """Parallel lists over the tokens of a document; boilerplate has no tokens, disclaimers have."""

    __slots__ = (
        "auxiliaries",
        "characters",
        "compounds",
        "counting",
        "denials",
        "document",
        "ends",
        "flags",
        "folded",
        "harms",
        "listed",
        "numerals",
        "quote_marks",
        "reports",
        "size",
        "starts",
        "text",
        "title_tokens",
        "vocabulary",
        "words",
    )

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document = document
        self.vocabulary = vocabulary
        hidden = ((mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer")
        self.text = Text(blank(document.text, hidden))
        self.characters = document.text
        self.starts = self.text.starts
        self.ends = self.text.ends
        self.folded = self.text.folded
        self.size = len(self.starts)
        """Tokens."""
        self.words: list[Word] = list(map(vocabulary.table.__getitem__, self.folded))
        self.flags: list[int] = [word.flags for word in self.words]
        self.quote_marks: list[int] = []
        self.auxiliaries: list[int] = []
        """Forms of *be* and *get*, and the *’s* of *it’s*, which may be one."""
        self.counting: list[int] = []
        """Words that count something only in company: *quarter*, *third*, *mostly*."""
        self.denials: list[int] = []
        """Words of denial."""
        self.harms: list[int] = []
        """Verbs and nouns of harm, and instruments."""
        self.numerals: list[int] = []
        self.reports: list[int] = []
        """Where a reporting verb may stand."""
        self.listed: list[int] = []
        """Where a form of the lexicons may stand."""
        self.compounds: list[int] = []
        """Hyphenated words that no list holds as a whole."""
        self._index()
        self.title_tokens = (0, 0)
        if document.title_start is not None and document.title_end is not None:
            self.title_tokens = (self.text.token_at(document.title_start), self.text.token_at(document.title_end))

    def _index(self) -> None:
        """Settle the classes that hang on conditions, and list the tokens that the constructions start from."""
        flags = self.flags
        signals = [word.signals for word in self.words]
        listed = self.listed
        characters, starts = self.characters, self.starts
        for token in compress(count(), signals):
            here = signals[token]
            if here & LISTED:
                listed.append(token)
                if here == LISTED:
                    continue
            if here & UNSETTLED:
                if here & NAMEABLE and not characters[starts[token]].isupper():
                    if here & ~LISTED == NAMEABLE:
                        continue
                elif here & NAMEABLE and self._is_name(token):
                    flags[token] &= ~VERBAL
                    here &= ~REPORTING
                if here & HER and not self._possesses(token + 1):
                    flags[token] &= ~DETERMINER
                if here & COMPOUND:
                    self.compounds.append(token)
                if here & ABBREVIATION:
                    self._clear_full_stop(token)
                if here & CONDITIONAL:
                    settled = self._conditional(token)
                    flags[token] |= settled
                    if settled & HARMS:
                        here |= HARMING
            if here & REPORTING:
                self.reports.append(token)
            if not here & INDEXED:
                continue
            if here & AUXILIARY or (here & CONTRACTION and token and flags[token - 1] & PRONOUN):
                self.auxiliaries.append(token)
            elif here & NUMERAL:
                self.numerals.append(token)
            elif here & QUOTING:
                self.quote_marks.append(token)
            if here & HARMING:
                self.harms.append(token)
            if here & DENIAL:
                self.denials.append(token)
            elif here & COUNTING:
                self.counting.append(token)

    def _clear_full_stop(self, token: int) -> None:
        """The full stop of *Dr.*, *Col.* and the *R.* of *Martin R. Delaney* ends nothing."""
        following = token + 1
        if following < len(self.flags) and self.folded[following] == "." and self.starts[following] == self.ends[token]:
            if self.ends[token] - self.starts[token] == 1 and not self._is_initial(token):
                return
            if (
                self.folded[token] in LAST_WORDS
                and self.text.sentence_numbers[min(following + 1, self.size - 1)] != self.text.sentence_numbers[token]
            ):
                return
            self.flags[following] = 0

    def _is_initial(self, token: int) -> bool:
        """Whether a letter with a full stop stands inside a name."""
        after = token + 2
        numbers = self.text.sentence_numbers
        if after >= self.size or numbers[after] != numbers[token] or self.flags[after] & CLOSED:
            return False
        return self.is_capitalised(token) and self.is_capitalised(after)

    def _is_name(self, token: int) -> bool:
        """Whether a capital makes a name of this verb: inside a sentence that is not set in title case or capitals."""
        first, last = self.sentence_range(token)
        if token == first or self.words[token - 1].flags & STOP_OR_QUOTE:
            return False
        if token + 1 < last and self.folded[token + 1] == ":":
            return False  # "The Ledger Says: …"
        if self._shouts(token) and (self._shouts(token - 1) or (token + 1 < last and self._shouts(token + 1))):
            return False
        small = large = 0
        for place in range(first + 1, last):
            if place != token and not self.words[place].flags & SMALL_IN_TITLES:
                letter = self.characters[self.starts[place]]
                small += letter.islower()
                large += letter.isupper()
        return small > large / 2

    def _shouts(self, token: int) -> bool:
        """Whether the token is a word in capitals."""
        return self.characters[self.starts[token] : self.ends[token]].isupper()

    def _possesses(self, following: int) -> bool:
        """Whether *her* before this token is *his* and not *him*."""
        if following >= self.size:
            return False
        word = self.words[following]
        if word.flags & QUOTE:
            return self.starts[following] > self.ends[following - 1]
        return her_possesses(self.folded[following], word.flags)

    def _conditional(self, token: int) -> int:
        """The classes whose following words stand there and whose shields don't."""
        word = self.words[token]
        flags = 0
        folded = self.folded
        for sense in word.class_senses:
            rest = sense.rest
            if rest and tuple(folded[token + 1 : token + 1 + len(rest)]) != rest:
                continue
            for shield in sense.shields:
                start = token - shield.before
                if start >= 0 and tuple(folded[start : start + len(shield.tokens)]) == shield.tokens:
                    break
            else:
                flags |= sense.flag
        return flags

    def __len__(self) -> int:
        return len(self.starts)

    def is_capitalised(self, token: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.characters[self.starts[token]].isupper()

    def slice(self, first: int, last: int) -> str:
        """The characters of the tokens first … last − 1."""
        return self.characters[self.starts[first] : self.ends[last - 1]]

    def sentence_range(self, token: int) -> tuple[int, int]:
        """First token of the sentence that holds this one, and one past its last."""
        text = self.text
        sentence = text.sentence_numbers[token]
        return text.sentence_tokens[sentence], text.sentence_tokens[sentence + 1]

    def breaks_line(self, token: int) -> bool:
        """Whether a line break stands between this token and the one before."""
        return token == 0 or "\n" in self.characters[self.ends[token - 1] : self.starts[token]]
