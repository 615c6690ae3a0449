"""What somebody called by one word is called in full: *Orla Fenn* for *Fenn*, *National Tide Service* for *NTS*.

It knows where a text gives a name in full, and that a title in capitals tells little of it; it refuses to know who is meant.
"""

from typing import Final

from framing.flags import ADVERB, BE, DO, HAVE, MODAL, NUMBER, PAST, PREPOSITION, RELATIVE, REPORT, STOP_OR_COMMA, TITLE
from framing.prose import Prose
from framing.voice.names import NO_FIRST_NAMES, in_title_case, past_suffix, tidy
from framing.voice.roles import INSTITUTIONS, OFFICES, is_role
from framing.voice.words import is_name_part

NAME_REACH: Final = 6_000
"""Tokens at the start of a text among which names are looked for."""
KIN: Final = frozenset("wife husband widow widower son daughter brother sister father mother grandson granddaughter".split())
"""Before a name they show that its bearer is not the one whom the text calls by it."""
KIN_REACH: Final = 2
MOST_FIRST_NAMES: Final = 2
SHORTEST_ACRONYM: Final = 3
SMALL_IN_BODIES: Final = frozenset("of for and the on in to &".split())
TITLE_OR_NUMBER: Final = TITLE | NUMBER
OPENERS: Final = REPORT | ADVERB | RELATIVE | BE | HAVE | DO | MODAL
VERBS: Final = OPENERS | PAST
BEFORE_NAMES: Final = REPORT | PREPOSITION | STOP_OR_COMMA
BEHIND_NAMES: Final = REPORT | STOP_OR_COMMA | BE | HAVE | MODAL


def places_of(prose: Prose, word: str) -> list[int]:
    """Where this word stands in the text."""
    found: list[int] = []
    place = -1
    try:
        while True:
            place = prose.folded.index(word, place + 1, NAME_REACH)
            found.append(place)
    except ValueError:
        return found


def full_name(prose: Prose, surname: str) -> str | None:
    """The name that ends in this word with its first names, from inside a sentence or else from where it has a capital anyhow; None if it has none.

    *Pell Fenn Jr.*, or *her son, Pell Fenn*, is so called where the text has no *Mayor Fenn* besides him.
    """
    doubtful: str | None = None
    junior: str | None = None
    for place in places_of(prose, surname):
        start, end = first_name(prose, place), past_suffix(prose, place + 1)
        if start == place:
            continue
        name = tidy(prose.slice(start, end))
        if end > place + 1 or not KIN.isdisjoint(prose.folded[max(0, start - KIN_REACH) : start]):
            junior = junior or name
        elif in_title_case(prose, place):
            if stands_out(prose, start, end):
                doubtful = doubtful or name
        elif opens(prose, start) and stands_small(prose, prose.folded[start]):
            doubtful = name
        else:
            return name
    return doubtful or (None if is_office_holder(prose, surname) else junior)


def stands_out(prose: Prose, first: int, last: int) -> bool:
    """Whether the words round a name of a title tell that it is one: *Holm Praises Orla Fenn*, *Orla Fenn, Freed*; not *Bid to Coax Fenn*."""
    opened, closed = prose.sentence_range(first)
    if first == opened:
        return last >= closed - 1 or bool(prose.flags[last] & BEHIND_NAMES)
    return bool(prose.flags[first - 1] & BEFORE_NAMES) and prose.folded[first - 1] != "to"


def is_office_holder(prose: Prose, surname: str) -> bool:
    """Whether an office stands right before this name: *President Fenn*."""
    return any(place and prose.folded[place - 1] in OFFICES for place in places_of(prose, surname))


def first_name(prose: Prose, surname: int) -> int:
    """Where the name begins that ends with this token: one or two words before it, or at the token itself."""
    if not prose.is_capitalised(surname) or prose.folded[surname] in INSTITUTIONS:
        return surname
    start = surname
    for _ in range(MOST_FIRST_NAMES):
        before = start - 1
        if before > 0 and prose.folded[before] == "." and len(prose.folded[before - 1]) == 1:
            before -= 1  # "Orla P. Fenn"
        if before < 0 or not may_be_first_name(prose, before, start):
            break
        start = before
    return start


def may_be_first_name(prose: Prose, token: int, following: int) -> bool:
    """Whether the token can be a first name before the other: no title, office, number or body, and no verb where any word has a capital."""
    if not is_name_part(prose, token) or prose.flags[token] & TITLE_OR_NUMBER or prose.breaks_line(following):
        return False
    word = prose.folded[token]
    if prose.starts[following] - prose.ends[following - 1] > 1 or word in NO_FIRST_NAMES or is_role(word):
        return False
    if opens(prose, token) and (prose.flags[token] & OPENERS or word.endswith("n't")):
        return False  # "Says Kemp: …"
    return not (in_title_case(prose, token) and (prose.flags[token] & VERBS or stands_small(prose, word)))


def opens(prose: Prose, token: int) -> bool:
    """Whether a sentence begins with the token, so that its capital tells nothing."""
    return prose.sentence_range(token)[0] == token


def stands_small(prose: Prose, word: str) -> bool:
    """Whether the text has the word in small letters too: *bill*, where a sentence begins with *Bill*."""
    return any(not prose.is_capitalised(place) for place in places_of(prose, word))


def spelled_out(prose: Prose, acronym: str) -> tuple[int, int] | None:
    """The tokens of the name that these letters begin: *National Tide Service* for *NTS*; None if the text has none."""
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    if len(letters) < SHORTEST_ACRONYM:
        return None
    for place in range(min(prose.size, NAME_REACH)):
        if prose.folded[place][0] == letters[0] and is_name_part(prose, place):
            end = end_of_body(prose, place, letters)
            if end is not None and not in_title_case(prose, place):
                return place, end
    return None


def end_of_body(prose: Prose, first: int, letters: list[str]) -> int | None:
    """One past the name whose words begin with these letters, one after the other; None if the words here do not."""
    spelled = 0
    for place in range(first, prose.size):
        word = prose.folded[place]
        if is_name_part(prose, place) and len(word) > 1 and spelled < len(letters) and word[0] == letters[spelled]:
            spelled += 1
        elif spelled == len(letters):
            return None if is_name_part(prose, place) else place
        elif word not in SMALL_IN_BODIES:
            return None
    return None
