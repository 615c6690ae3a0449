"""One document's text with what the vocabulary says of each token: what voice, detectors and ledgers all read.

It knows tokens, flags and neighbourhoods; it refuses to know quotations, markers or sources.
"""

from framing.grammar import Flag
from framing.text import Text, blank
from framing.types import Document
from framing.vocabulary import Vocabulary, Word

BREAKS = Flag.STOP | Flag.COMMA | Flag.QUOTE


class Prose:
    """Parallel lists over the tokens of a document; boilerplate has no tokens, disclaimers have."""

    __slots__ = (
        "characters",
        "document",
        "ends",
        "flags",
        "folded",
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
        self.flags: list[int] = [0 if word is None else word.flags for word in self.words]
        self.title_tokens = (0, 0)
        if document.title_start is not None and document.title_end is not None:
            self.title_tokens = (self.text.token_at(document.title_start), self.text.token_at(document.title_end))

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
