"""What the word lists say in support of an entry: its literature and what a neutral account would write.

It knows lists by the names that markers carry; it refuses to know texts.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from framing.entries import LexiconFile

AUTHOR_AND_YEAR = re.compile(r"[^()]*\(\d{4}[a-z]?\)")


class Support(NamedTuple):
    """Why an entry is in its list."""

    citations: tuple[str, ...]
    neutral: tuple[str, ...]


def entry_support(files: Iterable[LexiconFile]) -> dict[str, Support]:
    """The support of every entry, by its name as in `Marker.entry`; of two lists that share a name the later one counts."""
    support = {}
    for file in files:
        lexicon = file.lexicon
        list_name = lexicon.id.removeprefix("en/")
        for entry in lexicon.entries:
            citations = tuple(lexicon.sources[name].citation.rstrip(". ") for name in entry.sources if name in lexicon.sources)
            support[f"{list_name}/{entry.id}"] = Support(citations, entry.neutral)
    return support


class Literature:
    """Everything that is cited in one report, numbered in the order it is first cited."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def cite(self, citation: str) -> dict[str, str | int]:
        """Author and year, with the number of the citation in the list.

        >>> Literature().cite("Hyland (2005), Metadiscourse, Continuum")
        {'text': 'Hyland (2005)', 'number': 1}
        """
        number = self.numbers.setdefault(citation, len(self.numbers) + 1)
        short = AUTHOR_AND_YEAR.match(citation)
        return {"text": citation if short is None else short[0], "number": number}

    def entries(self) -> list[tuple[int, str]]:
        """All citations with their numbers, by author."""
        return sorted(((number, citation) for citation, number in self.numbers.items()), key=lambda pair: (pair[1].casefold(), pair[0]))
