"""Whether two namings can mean one speaker: *Dr. Nela Astrup* and *Astrup*, *the ministry* and *the Defence Ministry*.

It knows surnames, titles and institutions; it refuses to know who anybody is.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from framing.types import Level

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
EMPTY = frozenset(
    "a an the of in at on for and to with from who by its their mr mrs ms dr col gen lt maj prof sgt capt supt minister president "
    "prime colonel general doctor professor sergeant captain spokesman spokeswoman spokesperson jr sr".split()
)
"""Words that name nobody: articles, prepositions, titles and offices."""
INSTITUTIONS = frozenset(
    "ministry party movement front league council committee hospital infirmary police office union court agency army guard bureau board "
    "commission watch centre center society service department government company bench association".split()
)
"""Last words that make two names with the same last word no family."""
UNNAMED: Level = "unnamed"
PERSON: Level = "named-person"
SPEAKING_FOR = re.compile(r"\bspokes(?:man|woman|person|people)\b", re.IGNORECASE)
OWNER = re.compile(r"(.+?)(?:['’]s|(?<=s)['’])\s+(?=\w)")
"""What stands before a noun that somebody owns: *Astrup* in *Astrup’s office*."""
SHORTEST_ACRONYM = 3
Key = tuple[frozenset[str], str]
"""The words that tell who is meant, and of what kind the naming is: only namings of one kind are of one speaker."""
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

    >>> surname("Dr. Nela Astrup"), surname("Nela Astrup Jr."), surname("the Defence Ministry")
    ('astrup', 'astrup', None)
    """
    words = WORD.findall(name)
    while words and words[-1].casefold() in ("jr", "sr"):
        words.pop()
    if not words or not words[-1][0].isupper() or sum(word[0].isupper() for word in words) < 2:
        return None
    last = re.sub(r"['’]s$", "", words[-1].casefold())
    return None if last in INSTITUTIONS or last in EMPTY else last


@lru_cache(maxsize=REMEMBERED)
def initials(name: str) -> str:
    """The first letters of the capitalised words, or the letters of a name that is nothing but capitals.

    >>> initials("the National Tide Service"), initials("NTS"), initials("the police")
    ('NTS', 'NTS', '')
    """
    words: list[str] = WORD.findall(name)
    if len(words) == 1 and words[0].isupper():
        return words[0]
    return "".join(word[0] for word in words if word[0].isupper() and word.casefold() not in EMPTY)


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
    Defence Ministry and the Health Ministry. Unnamed sources are one only if they are named in the same words, and
    nobody is one with who speaks for him, or with him and another.
    """
    people = [key_words(name) for name, level in namings if level == PERSON]
    keys: list[Key] = []
    full: dict[Key, str] = {}
    for name, level in namings:
        key = (key_words(name) or frozenset((name.casefold(),)), kind_of(name, level, people))
        keys.append(key)
        full.setdefault(key, name)
    parents = joined(full)
    numbers: dict[Key, int] = {}
    return [numbers.setdefault(root(parents, key), len(numbers)) for key in keys]


def kind_of(name: str, level: Level, people: Sequence[frozenset[str]]) -> str:
    """Whether a naming is of nobody in particular, of several people, of who speaks for a person, or of its own bearer."""
    if level == UNNAMED:
        return UNNAMED
    if level == PERSON:
        return "several" if " and " in name else "own"
    owner = OWNER.match(name)
    behalf = key_words(owner.group(1) if owner else name) if owner or SPEAKING_FOR.search(name) else frozenset()
    return "for another" if behalf and any(behalf <= person for person in people) else "own"


def joined(full: dict[Key, str]) -> dict[Key, Key]:
    """For each naming that is another's shorter or other form, that other."""
    parents: dict[Key, Key] = {}
    surnames: dict[str, Key] = {}
    for key in sorted(full, key=lambda key: (-len(key[0]), sorted(key[0]), key[1])):
        words, kind = key
        if kind == UNNAMED:
            continue
        last = surname(full[key]) if kind == "own" else None
        if last is not None and last in surnames:
            parents[key] = surnames[last]
            continue
        if last is not None:
            surnames[last] = key
        wider = {root(parents, other) for other in full if other[1] == kind and (other[0] > words or spells(full[other], full[key]))}
        if len(wider) == 1:
            parents[key] = wider.pop()
    return parents


def spells(name: str, acronym: str) -> bool:
    """Whether the second naming is made of the first letters of the first.

    >>> spells("the National Tide Service", "the NTS"), spells("Nela Astrup", "NA")
    (True, False)
    """
    letters = re.sub(r"^the\s+", "", acronym, flags=re.IGNORECASE)
    return letters.isupper() and len(letters) >= SHORTEST_ACRONYM and letters != name and " " in name and initials(name) == letters


def root(parents: dict[Key, Key], key: Key) -> Key:
    """The naming that stands for this one."""
    while key in parents:
        key = parents[key]
    return key
