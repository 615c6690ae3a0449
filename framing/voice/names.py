"""Proper names as runs of capitalised words: where a name begins and ends inside a phrase, and where capitals tell of none.

It knows capitals and the small words inside names; it refuses to know who is meant.
"""

from typing import Final

from framing.flags import COMMA, CONJUNCTION, DETERMINER, PREPOSITION, RELATIVE, REPORT, TITLE, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.voice.roles import INSTITUTIONS, ROLES, is_role
from framing.voice.words import NOUNS, is_name_part

INSIDE_NAMES: Final = frozenset("of for and the de la al el bin ibn van von der den du da di on &".split())
HEAD_END: Final = PREPOSITION | COMMA | RELATIVE
CHARGES: Final = frozenset(
    "staff state security defence defense affairs services operations development education energy commerce labor labour interior transport "
    "transportation justice culture health agriculture finance trade homeland treasury veterans housing environment police ports safety planning engineering research intelligence communications elections".split()
)
"""What an office is *of*, and no part of a name: *Chief of Staff Pell Orrin*."""
BESIDE_OFFICE: Final = frozenset("former ex late acting then current outgoing incoming ousted disgraced embattled fellow".split())
SOME_OF: Final = frozenset("residents critics opponents supporters".split())
"""Who are *of* a place or a body, and no part of its name: *Residents of St. Alder*."""
SOME: Final = frozenset("other others some many most more few several leading top".split())
NO_FIRST_NAMES: Final = INSTITUTIONS | CHARGES | BESIDE_OFFICE | SOME
SUFFIXES: Final = frozenset("jr sr ii iii iv".split())
"""What stands behind a surname, and is none."""
SMALL_IN_TITLES: Final = DETERMINER | PREPOSITION | CONJUNCTION
LEAST_CAPITALS: Final = 3
"""Words with a capital of a line that is set in title case."""
LONGEST_TITLE: Final = 40
LONGEST_PERSON: Final = 3


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


def person_end(prose: Prose, first: int, last: int, *, titled: bool) -> int:
    """Where a person's name ends inside a run that goes on with their body: *Brisa M. Okeld of the Union of Yards*, *Capt. Okeld of the Patrol*."""
    names = 0
    for place in range(first, last):
        word = prose.folded[place]
        if word in INSTITUTIONS or names > LONGEST_PERSON:
            return last
        if word in ("of", "for", "from"):
            campaigns = word == "for" and prose.flags[min(place + 1, last - 1)] & TITLE  # "Orla Fenn for President"
            return place if not campaigns and (names > 1 or (names and titled)) else last
        names += len(word) > 1
    return last


def before_verb(prose: Prose, first: int, last: int) -> int:
    """Where the first name ends in a line whose verbs have capitals too: *Storr* in *Storr Praises Harbour Bridge*."""
    for place in range(first + 1, last):
        if prose.flags[place] & REPORT and prose.folded[place].endswith("s") and prose.folded[place] not in NOUNS:
            return place if in_title_case(prose, place) else last
    return last


def surname_of(prose: Prose, first: int, last: int) -> str:
    """The word that a person is called by later: *okeld* of *Brisa Okeld Jr.*"""
    end = last - 1
    while end > first and (prose.folded[end] == "." or prose.folded[end] in SUFFIXES):
        end -= 1
    return prose.folded[end]


def past_suffix(prose: Prose, end: int) -> int:
    """Past *Jr.*, if it stands here behind a name."""
    return end + 1 if end < prose.size and prose.folded[end] in SUFFIXES and prose.is_capitalised(end) else end


def in_title_case(prose: Prose, token: int) -> bool:
    """Whether the words round the token have capitals like those of a title, where a capital tells of no name."""
    first, last = prose.sentence_range(token)
    if last - first > LONGEST_TITLE:
        return False
    capitals = 0
    for place in range(first, last):
        if prose.folded[place][0].isalpha() and not prose.flags[place] & SMALL_IN_TITLES:
            if not prose.is_capitalised(place):
                return False
            capitals += 1
    return capitals >= LEAST_CAPITALS


def without_article(prose: Prose, first: int, last: int) -> tuple[int, int]:
    while first < last - 1 and prose.folded[first] in ("the", "a", "an"):
        first += 1
    return first, last


def is_acronym(name: str) -> bool:
    letters = [character for character in name if character.isalpha()]
    return len(letters) >= 2 and " " not in name and sum(map(str.isupper, letters)) >= 2 and name.upper() == name


def tidy(name: str) -> str:
    """One line, single spaces, no mark of possession at its end."""
    return " ".join(name.split()).strip(" ,.;:\"“”'‘’")
