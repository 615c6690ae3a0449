"""One document's text with what the vocabulary says of each token: what voice, detectors and ledgers all read.

It knows tokens, flags and neighbourhoods; it refuses to know quotations, markers or sources.
"""

from framing.grammar import Flag
from framing.text import Text, blank
from framing.types import Document
from framing.vocabulary import Vocabulary, Word

AUXILIARIES = Flag.BE | Flag.GET
HARMS = Flag.HARM | Flag.HARM_NOUN | Flag.INSTRUMENT | Flag.DEATH
NUMERALS = Flag.NUMBER | Flag.DIGITS
REPORTS = Flag.REPORT | Flag.REPORT_PHRASE
LISTED = Flag.LISTED | Flag.COMPOUND
CLASSES = ~(Flag.CONTRACTION | Flag.LISTED | Flag.COMPOUND | Flag.REPORT_PHRASE | Flag.CONDITIONAL)
"""What is left once the lists are made: word classes only, so that no flag at all means an open-class word."""
UNSETTLED = Flag.TITLE | Flag.CONDITIONAL
NOTABLE = Flag.CONTRACTION | Flag.QUOTE | REPORTS | AUXILIARIES | HARMS | NUMERALS | UNSETTLED
ABBREVIATIONS = frozenset("mr mrs ms dr prof sen rep gov col gen lt maj capt sgt cpl adm cmdr rev supt insp const mt st hon".split())
"""Titles that are written with a full stop."""
DIGITS = frozenset("0123456789")


class Prose:
    """Parallel lists over the tokens of a document; boilerplate has no tokens, disclaimers have."""

    __slots__ = (
        "auxiliaries",
        "characters",
        "document",
        "ends",
        "flags",
        "folded",
        "harms",
        "listed",
        "numerals",
        "quote_marks",
        "reports",
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
        self.words: list[Word | None] = list(map(vocabulary.words.get, self.folded))
        self.flags: list[int] = [
            word.flags if word is not None else Flag.DIGITS if folded[0] in DIGITS else Flag.COMPOUND if "-" in folded else 0
            for word, folded in zip(self.words, self.folded, strict=True)
        ]
        self.quote_marks: list[int] = []
        self.auxiliaries: list[int] = []
        """Forms of *be* and *get*, and the *’s* of *it’s*, which may be one."""
        self.harms: list[int] = []
        """Verbs and nouns of harm, and instruments."""
        self.numerals: list[int] = []
        self.reports: list[int] = []
        """Where a reporting verb may stand."""
        self.listed: list[int] = []
        """Where a form of the lexicons may stand."""
        self._index()
        self.title_tokens = (0, 0)
        if document.title_start is not None and document.title_end is not None:
            self.title_tokens = (self.text.token_at(document.title_start), self.text.token_at(document.title_end))

    def _index(self) -> None:
        """Settle the classes that hang on conditions, and list the tokens that the constructions start from."""
        flags = self.flags
        self.listed = [token for token, here in enumerate(flags) if here & LISTED]
        for token in [token for token, here in enumerate(flags) if here & NOTABLE]:
            here = flags[token]
            if here & UNSETTLED:
                if here & Flag.TITLE:
                    self._clear_abbreviation(token)
                if here & Flag.CONDITIONAL:
                    here = flags[token] = here | self._conditional(token)
            if here & REPORTS:
                self.reports.append(token)
            if here & AUXILIARIES or (here & Flag.CONTRACTION and token and flags[token - 1] & Flag.PRONOUN):
                self.auxiliaries.append(token)
            elif here & NUMERALS:
                self.numerals.append(token)
            elif here & Flag.QUOTE:
                self.quote_marks.append(token)
            if here & HARMS:
                self.harms.append(token)
        self.flags = [here & CLASSES for here in flags]

    def _clear_abbreviation(self, token: int) -> None:
        """The full stop of *Dr.* and *Col.* ends nothing."""
        if self.folded[token] not in ABBREVIATIONS:
            return
        following = token + 1
        if following < len(self.flags) and self.folded[following] == "." and self.starts[following] == self.ends[token]:
            self.flags[following] = 0

    def _conditional(self, token: int) -> int:
        """The classes whose following words stand there and whose shields don't."""
        word = self.words[token]
        flags = 0
        folded = self.folded
        for sense in word.class_senses if word is not None else ():
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
        bounds = self.text.sentence_tokens
        sentence = self.text.sentence_of(token)
        return bounds[sentence], bounds[sentence + 1]

    def breaks_line(self, token: int) -> bool:
        """Whether a line break stands between this token and the one before."""
        return token == 0 or "\n" in self.characters[self.ends[token - 1] : self.starts[token]]
