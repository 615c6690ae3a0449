"""Whose people or things a figure counts, where it names a house: *pupils of Low Quay School*, *clerks at the Saltmere Bank*.

It knows names that end in one noun for a kind of house; it refuses to know what is counted there.
"""

import re
from typing import Final, TypeAlias

House: TypeAlias = tuple[str, str]
"""What it is called among its kind, and the kind, both folded."""

NAMED: Final = re.compile(
    r" ((?:[A-Z][\w’'-]+ ){1,3})"
    r"(School|College|University|Academy|Hospital|Infirmary|Clinic|Bank|Club|Mill|Prison|Library|Church|Hotel|Station|District|County|Ward)\b"
)
LINKED: Final = re.compile(r"[^.;:,]{0,40}? (?:of|at|from|in|outside)(?: the)?(?= [A-Z])")
"""The few words from a figure to the name: *nine pupils of the …*."""


def house_told(words: str, start: int) -> House | None:
    """The house that a figure, which starts at this place of the words, is told of.

    >>> house_told("Nine clerks of the Low Quay Bank left.", 0), house_told("Nine clerks left the Low Quay Bank.", 0)
    (('low quay', 'bank'), None)
    """
    link = LINKED.match(words, start)
    if link is None:
        return None
    found = NAMED.match(words, link.end())
    return None if found is None else (found[1].strip().casefold(), found[2].casefold())


def are_of_two_houses(one: House | None, other: House | None) -> bool:
    """Whether two figures name two houses of one kind, with no word of their names in common.

    >>> are_of_two_houses(("low quay", "school"), ("saltmere", "school")), are_of_two_houses(("low quay", "school"), ("quay", "school"))
    (True, False)
    """
    if one is None or other is None or one[1] != other[1]:
        return False
    return set(one[0].split()).isdisjoint(other[0].split())
