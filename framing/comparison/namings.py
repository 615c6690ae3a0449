"""Whether two namings can mean one speaker: *Dr. Nela Astrup* and *Astrup*, *the ministry* and *the Defence Ministry*.

It knows surnames, titles and institutions; it refuses to know who anybody is.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from framing.types import Level

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
EMPTY = frozenset(
    "a an the of in at on for and to with from who by its his her their mr mrs ms dr col gen lt maj prof sgt capt supt minister president "
    "prime colonel general doctor professor sergeant captain spokesman spokeswoman spokesperson".split()
)
"""Words that name nobody: articles, prepositions, titles and offices."""
INSTITUTIONS = frozenset(
    "ministry party movement front league council committee hospital infirmary police office union court agency army guard bureau board "
    "commission watch centre center society service department government company bench association".split()
)
"""Last words that make two names with the same last word no family."""
UNNAMED: Level = "unnamed"
REMEMBERED = 4096
"""Names whose words are kept: every two sources of an incident are held against each other."""


@lru_cache(maxsize=REMEMBERED)
def key_words(name: str) -> frozenset[str]:
    """The folded words that tell who is meant.

    >>> sorted(key_words("Defence Minister Halve Dorrin"))
    ['defence', 'dorrin', 'halve']
    """
    return frozenset(re.sub(r"['’]s$", "", word.casefold()) for word in WORD.findall(name)) - EMPTY


@lru_cache(maxsize=REMEMBERED)
def surname(name: str) -> str | None:
    """The last capitalised word of a name of several words, if it is no institution's.

    >>> surname("Dr. Nela Astrup"), surname("the Defence Ministry")
    ('astrup', None)
    """
    words = WORD.findall(name)
    if not words or not words[-1][0].isupper() or sum(word[0].isupper() for word in words) < 2:
        return None
    last = re.sub(r"['’]s$", "", words[-1].casefold())
    return None if last in INSTITUTIONS or last in EMPTY else last


def same_speaker(one: str, other: str) -> bool:
    """Whether two namings can be of one speaker: all words of one are in the other, or they share a surname.

    >>> same_speaker("Dr. Nela Astrup", "Astrup"), same_speaker("the Defence Ministry", "Health Ministry")
    (True, False)
    """
    ones, others = key_words(one), key_words(other)
    if not ones or not others:
        return one.casefold() == other.casefold()
    if ones <= others or others <= ones:
        return True
    last = surname(one)
    return last is not None and last == surname(other)


def speakers(namings: Sequence[tuple[str, Level]]) -> list[int]:
    """For each naming the number of its speaker, counted from 0 in the order of first naming.

    A short naming joins a longer one only where a single longer one fits: *the ministry* stays alone beside the
    Defence Ministry and the Health Ministry. Unnamed sources are one only if they are named in the same words.
    """
    numbers: dict[tuple[frozenset[str], bool], int] = {}
    keys: list[tuple[frozenset[str], bool]] = []
    full: dict[tuple[frozenset[str], bool], str] = {}
    for name, level in namings:
        words = key_words(name) or frozenset((name.casefold(),))
        key = (words, level == UNNAMED)
        keys.append(key)
        full.setdefault(key, name)
    parents: dict[tuple[frozenset[str], bool], tuple[frozenset[str], bool]] = {}
    surnames: dict[str, tuple[frozenset[str], bool]] = {}
    longest_first = sorted(full, key=lambda key: (-len(key[0]), sorted(key[0])))
    for key in longest_first:
        words, unnamed = key
        if unnamed:
            continue
        last = surname(full[key])
        if last is not None and last in surnames:
            parents[key] = surnames[last]
            continue
        if last is not None:
            surnames[last] = key
        wider = {root(parents, other) for other in full if other[0] > words and not other[1]}
        if len(wider) == 1:
            parents[key] = wider.pop()
    result = []
    for key in keys:
        top = root(parents, key)
        result.append(numbers.setdefault(top, len(numbers)))
    return result


def root(
    parents: dict[tuple[frozenset[str], bool], tuple[frozenset[str], bool]], key: tuple[frozenset[str], bool]
) -> tuple[frozenset[str], bool]:
    """The naming that stands for this one."""
    while key in parents:
        key = parents[key]
    return key
