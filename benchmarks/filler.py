"""Word lists that make the lexicon any number of times as large, with forms like those it has.

It knows lengths and words of the lists; it refuses to know any meaning, and every form is made up.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from framing.lexicon import Citation, Entry, Lexicon, LexiconFile

SYLLABLES = "ba dre fil gom hin jor kel lun mar nov pel qui ras sten tol ul ver wim yor zan".split()
FORMS_AN_ENTRY = 6


def filler(files: tuple[LexiconFile, ...], *, times: int) -> tuple[LexiconFile, ...]:
    """`times` − 1 invented forms for every form of the lists: single words are invented, phrases put together from real ones."""
    drawn = random.Random(20)
    phrases = [form.split() for file in files for entry in file.lexicon.entries for form in entry.forms if " " in form]
    words = [word for phrase in phrases for word in phrase]
    return tuple(
        LexiconFile(
            lexicon=Lexicon(
                id=f"{file.lexicon.id}-filler",
                kind=file.lexicon.kind,
                about="Filler.",
                sources={"none": Citation(citation="Invented.")},
                entries=tuple(entries(file, drawn, words, times - 1)),
            ),
            path=Path("filler.toml"),
            sha256="0" * 64,
        )
        for file in files
    )


def entries(file: LexiconFile, drawn: random.Random, words: list[str], copies: int) -> Iterator[Entry]:
    lengths = [len(form.split()) for entry in file.lexicon.entries for form in entry.forms] * copies
    forms = [
        " ".join(drawn.choices(words, k=length)) if length > 1 else "".join(drawn.choices(SYLLABLES, k=drawn.randint(3, 5)))
        for length in lengths
    ]
    for first in range(0, len(forms), FORMS_AN_ENTRY):
        yield Entry(
            id=f"filler-{first}",
            forms=tuple(forms[first : first + FORMS_AN_ENTRY]),
            sense="Filler.",
            sources=("none",),
            examples=("Filler.",),
        )
