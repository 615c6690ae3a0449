"""Word lists that make the lexicon any number of times as large, with forms like those it has.

It knows lengths and words of the lists; it refuses to know any meaning, and every form is made up: single words are
invented, phrases are real ones with their two longest words taken from other phrases (*backlog out at the whitewash*).
So they are made of words that news has, and have to be looked at, but hardly ever stand in a text: what is measured is
the size of the lists, not a larger number of markers.
"""

import random
from pathlib import Path

from framing.entries import Citation, Entry, Lexicon, LexiconFile

SYLLABLES = ("ba", "dre", "fil", "gom", "hin", "jor", "kel", "lun", "mar", "nov", "pel", "qui", "ras", "sten", "tol", "ul", "wim", "zan")
FORMS_AN_ENTRY = 6
REPLACED = 2


def filler(files: tuple[LexiconFile, ...], *, times: int) -> tuple[LexiconFile, ...]:
    """`times` − 1 invented forms for every form of the lists, in lists of the same kinds."""
    drawn = random.Random(20)
    written = {form for file in files for entry in file.lexicon.entries for form in entry.forms}
    longest = sorted({max(form.split(), key=len) for form in written if " " in form})
    return tuple(
        LexiconFile(
            lexicon=Lexicon(
                id=f"{file.lexicon.id}-filler",
                kind=file.lexicon.kind,
                about="Filler.",
                sources={"none": Citation(citation="Invented.")},
                entries=entries([form for entry in file.lexicon.entries for form in entry.forms] * (times - 1), drawn, longest),
            ),
            path=Path("filler.toml"),
            sha256="0" * 64,
        )
        for file in files
    )


def entries(forms: list[str], drawn: random.Random, longest: list[str]) -> tuple[Entry, ...]:
    made = [made_up(form, drawn, longest) for form in forms]
    return tuple(
        Entry(
            id=f"filler-{first}",
            forms=tuple(made[first : first + FORMS_AN_ENTRY]),
            sense="Filler.",
            sources=("none",),
            examples=("Filler.",),
        )
        for first in range(0, len(made), FORMS_AN_ENTRY)
    )


def made_up(form: str, drawn: random.Random, longest: list[str]) -> str:
    words = form.split()
    if len(words) == 1:
        return "".join(drawn.choices(SYLLABLES, k=drawn.randint(3, 5)))
    for place in sorted(range(len(words)), key=lambda place: -len(words[place]))[:REPLACED]:
        words[place] = drawn.choice(longest)
    return " ".join(words)
