"""Proper names as runs of capitalised words: where a name begins and ends inside a phrase, and its first names elsewhere in the text.

It knows capitals and the small words inside names; it refuses to know who is meant.
"""

from typing import Final

from framing.flags import COMMA, NUMBER, PREPOSITION, RELATIVE, REPORT, TITLE, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.voice.roles import INSTITUTIONS, ROLES, is_role
from framing.voice.words import is_name_part

INSIDE_NAMES: Final = frozenset("of for and the de la al el bin ibn van von der den du da di on &".split())
HEAD_END: Final = PREPOSITION | COMMA | RELATIVE
TITLE_OR_NUMBER: Final = TITLE | NUMBER
CHARGES: Final = frozenset(
    "staff state security defence defense affairs services operations development education energy commerce labor labour interior transport "
    "transportation justice culture health agriculture finance trade homeland treasury veterans housing environment police ports".split()
)
"""What an office is *of*, and no part of a name: *Chief of Staff Pell Orrin*."""
BESIDE_OFFICE: Final = frozenset("former ex late acting then current outgoing incoming ousted disgraced embattled fellow".split())
SOME_OF: Final = frozenset("residents critics opponents supporters".split())
"""Who are *of* a place or a body, and no part of its name: *Residents of St. Alder*."""
NO_FIRST_NAMES: Final = INSTITUTIONS | CHARGES | BESIDE_OFFICE


def head_of(prose: Prose, first: int, last: int) -> int:
    """One past the head noun: before the first preposition that is not inside a name."""
    flags = prose.flags
    for place in range(first + 1, last):
        if flags[place] & HEAD_END and not (
            prose.folded[place] in INSIDE_NAMES
            and place + 1 < last
            and not prose.flags[place + 1] & WEEKDAY_OR_MONTH  # "Mira Voss on Tuesday"
            and is_name_part(prose, place - 1)
            and (
                is_name_part(prose, place + 1) or (place + 2 < last and prose.folded[place + 1] == "the" and is_name_part(prose, place + 2))
            )
            and prose.folded[place - 1] not in ROLES
            and prose.folded[place - 1] not in SOME_OF
            and not prose.flags[place - 1] & TITLE
        ):
            return place
    return last


def name_run(prose: Prose, first: int, last: int) -> tuple[int, int] | None:
    """The last run of capitalised words in the phrase, with *of* and *for* inside it."""
    end = last
    while end > first and not is_name_part(prose, end - 1):
        end -= 1
    if end == first:
        return None
    start = end - 1
    while start > first:
        before = start - 1
        if is_name_part(prose, before) or (
            prose.folded[before] in (".", "’", "'s") and start - 1 > first and is_name_part(prose, before - 1)
        ):
            start = before
        elif prose.folded[before] in INSIDE_NAMES and before > first and is_name_part(prose, before - 1):
            start = before - 1
        elif prose.folded[before] == "the" and before - 1 > first and prose.folded[before - 1] in ("of", "for", "on"):
            start = before - 2
        else:
            break
    while start < end and not is_name_part(prose, start):
        start += 1
    return start, end


def behind_charge(prose: Prose, first: int, last: int) -> int | None:
    """Where the name begins in *Chief of Staff Pell Orrin*, *Minister of Foreign Affairs Ida B. Brandt*; None if no such office opens the phrase."""
    for place in range(first + 1, last - 3):
        if prose.folded[place] != "of" or not (prose.flags[place - 1] & TITLE or is_role(prose.folded[place - 1])):
            continue
        name = last - 2 - (prose.folded[last - 2] == "." or len(prose.folded[last - 2]) == 1)
        if prose.folded[name] == ".":
            name -= 1
        words = prose.folded[place + 1 : name]
        named = all(is_name_part(prose, token) or prose.folded[token] == "." for token in range(name, last))
        if name > place + 1 and named and words[-1] in CHARGES and prose.folded[last - 1] not in CHARGES:
            return name
    return None


def person_end(prose: Prose, first: int, last: int) -> int:
    """Where a person's name ends inside a run that goes on with their body: *Brisa Okeld of the Union of Yards*."""
    for place in range(first + 2, min(last, first + 4)):
        if prose.folded[place] in ("of", "for", "from"):
            before = [prose.folded[token] for token in range(first, place)]
            return last if any(word in INSTITUTIONS for word in before) else place
    return last


def without_article(prose: Prose, first: int, last: int) -> tuple[int, int]:
    while first < last - 1 and prose.folded[first] in ("the", "a", "an"):
        first += 1
    return first, last


def first_names(prose: Prose, surname: int) -> str | None:
    """The name that ends with this token, if one or two first names stand before it and nothing says it is a body."""
    if surname == 0 or not prose.is_capitalised(surname):
        return None
    start = surname
    while start > 0 and surname - start < 2:
        before = start - 1
        if not is_name_part(prose, before) or prose.flags[before] & TITLE_OR_NUMBER or prose.breaks_line(start):
            break
        if prose.starts[start] - prose.ends[before] > 1 or prose.folded[before] in NO_FIRST_NAMES or is_role(prose.folded[before]):
            break
        if prose.flags[before] & REPORT and before == prose.sentence_range(before)[0]:
            break  # "Says Kemp: …"
        start = before
    if start == surname or any(prose.folded[place] in INSTITUTIONS for place in range(start, surname + 1)):
        return None
    return tidy(prose.slice(start, surname + 1))


def is_acronym(name: str) -> bool:
    letters = [character for character in name if character.isalpha()]
    return len(letters) >= 2 and " " not in name and sum(map(str.isupper, letters)) >= 2 and name.upper() == name


def tidy(name: str) -> str:
    """One line, single spaces, no mark of possession at its end."""
    return " ".join(name.split()).strip(" ,.;:\"“”'‘’")
