"""What a phrase for a speaker is by its common noun: of one person, of several, of somebody at all.

It knows how such phrases are trimmed to their nouns, and how the nouns end; it refuses to know names, and who is meant.
"""

import re
from typing import Final

from framing.flags import ADVERB, COMMA, CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, STOP_OR_QUOTE, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.voice.names import head_of
from framing.voice.phrases import CONNECTIVES, finite_verb
from framing.voice.publications import TEXTS
from framing.voice.roles import UNNAMED, is_role
from framing.voice.words import is_name_part

ONE: Final = frozenset("a an one the his her their".split())
PERSONAL: Final = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "boy", "girl", "lady", "chief", "head", "official")
"""How words for one person end, as a rule."""
IMPERSONAL: Final = frozenset(
    "letter paper order newspaper computer register folder poster number power water chapter matter error tower flyer weather poll "
    "tumor rumor rumour door floor factor sensor grant restaurant plant covenant".split()
)
PEOPLE: Final = frozenset(
    "people men women children kids fishermen firemen policemen parents tenants pupils couples boys girls guests youths".split()
)
"""Plurals of people that do not end as such words do."""
MEMBERS: Final = ("icans", "crats", "atives", "ists", "alists")
"""How words for members of a party end; of families, hardly any."""
LONGEST_CROWD: Final = 12
"""Tokens of a sentence before its verb."""
NO_CROWD: Final = COMMA | STOP_OR_QUOTE | CONJUNCTION | PRONOUN
CONNECTING: Final = CONJUNCTION | ADVERB
POINTING: Final = PRONOUN | DETERMINER
RELATIVES: Final = frozenset("whom which who that where when what".split())
LEADING: Final = RELATIVES | CONNECTIVES | {"fellow"}
REFLEXIVES: Final = frozenset("himself herself itself themselves".split())
CONTENT_WORD: Final = re.compile(r"[^\W\d_]")


def is_one(prose: Prose, source: tuple[int, int]) -> bool:
    """Whether a common noun is of one person: *a tourist who had filmed it*, *the witness*."""
    first, last = trim(prose, *source)
    return first < last and prose.folded[first] in ONE and not is_crowd(prose, source)


def is_crowd(prose: Prose, source: tuple[int, int]) -> bool:
    """Whether a noun is of several people: *rebel commanders*."""
    first, last = trim(prose, *source)
    if first >= last:
        return False
    place = head_of(prose, first, last) - 1
    return is_plural(prose.folded[place]) and not is_name_part(prose, place)


def is_somebody(prose: Prose, source: tuple[int, int]) -> bool:
    """Whether a common noun can be a person’s: not *the lack of details*, *the lawsuit*."""
    first, last = trim(prose, *source)
    if first >= last:
        return False
    head = prose.folded[head_of(prose, first, last) - 1]
    return is_role(head) or head in UNNAMED or (head.endswith(PERSONAL) and head not in IMPERSONAL)


def is_plural(word: str) -> bool:
    """Whether a noun ends as plurals do: *dockers*, and not *witness*."""
    return word.endswith("s") and not word.endswith("ss")


def is_people(word: str) -> bool:
    """Whether a plural noun is of people: *dockers*, *fishermen*, and not *documents*.

    >>> is_people("dockers"), is_people("letters")
    (True, False)
    """
    if word in PEOPLE:
        return True
    if not is_plural(word) or word in TEXTS:
        return False
    one = word[:-1]
    return word in UNNAMED or is_role(one) or (one.endswith(PERSONAL) and one not in IMPERSONAL) or word.endswith(MEMBERS)


def crowd_opening(prose: Prose, first: int, last: int) -> tuple[int, int] | None:
    """The people that a sentence is about, from its beginning to its verb: *Angry dockers* in *Angry dockers shut the gate*; None for anything else."""
    verb = finite_verb(prose, first, min(last, first + LONGEST_CROWD))
    if verb is None:
        return None
    end = verb
    while end - 1 > first and (prose.flags[end - 1] & ADVERB or prose.folded[end - 1].endswith("ly")):
        end -= 1
    if end - 2 > first and prose.flags[end - 1] & WEEKDAY_OR_MONTH and prose.flags[end - 2] & PREPOSITION:
        end -= 2  # "Dockers on Monday shut the gate"
    if any(prose.flags[place] & NO_CROWD and not prose.flags[place] & DETERMINER for place in range(first, end)):
        return None
    return (first, end) if end > first and is_people(prose.folded[head_of(prose, first, end) - 1]) else None


def trim(prose: Prose, first: int, last: int) -> tuple[int, int]:
    """The phrase without marks, conjunctions and adverbs at its edges, and without what hangs on its noun."""
    folded, flags = prose.folded, prose.flags
    while first < last and (not folded[first][0].isalnum() or (flags[first] & CONNECTING and not flags[first] & POINTING)):
        first += 1
    while last - first > 1 and folded[first] in LEADING:
        first += 1
    while last - first > 1 and folded[last - 1] in CONNECTIVES and not prose.is_capitalised(last - 1):
        last -= 1
    last = before_participle(prose, first, last)
    while last - first > 1 and folded[last - 1] in REFLEXIVES:
        last -= 1
    named = last
    while named > first and not (folded[named - 1].isalpha() or CONTENT_WORD.search(folded[named - 1])):
        named -= 1
    if named == last:
        return first, last
    while named - first > 1 and flags[named - 1] & PREPOSITION:
        named -= 1  # "a girl of 14"
    return first, named


def before_participle(prose: Prose, first: int, last: int) -> int:
    """Where a phrase ends before *speaking to Harbour Radio* in *a witness speaking to Harbour Radio*."""
    folded, flags = prose.folded, prose.flags
    for place in range(first + 1, last - 1):
        if folded[place].endswith("ing") and flags[place + 1] & PREPOSITION and not flags[place - 1] & DETERMINER:
            if not is_name_part(prose, place):
                return place
    return last
