"""What the word lists say in support of an entry: its literature and what a neutral account would write.

It knows lists by the names that markers carry; it refuses to know texts.
"""

from collections.abc import Iterable
from typing import NamedTuple

from framing.lexicon import LexiconFile


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
            citations = tuple(lexicon.sources[name].citation for name in entry.sources if name in lexicon.sources)
            support[f"{list_name}/{entry.id}"] = Support(citations, entry.neutral)
    return support
