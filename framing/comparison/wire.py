"""The same copy in several accounts: near-identical passages, pair by pair.

It knows runs of the same words; it refuses to know who wrote them first.

Two outlets that quote one speaker share words without sharing copy, so a pair needs a run of shared words outside
direct speech.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import combinations

from framing.comparison.types import Account, Passage, WirePair
from framing.text import blank

WORD = re.compile(r"\w+(?:['’-]\w+)*")
SHINGLE = 5
"""Words of the runs that are looked up; shorter ones are shared by chance."""
LEAST_PASSAGE = 12
"""Shared words of a passage worth showing."""
LEAST_PAIR = 30
"""Shared words outside direct speech that make two accounts a pair."""
LONGEST_EDIT = 8
"""Words changed, dropped or put in between two runs of one passage."""


class Copy:
    """The words of one account: folded, with their places, and which stand in somebody's mouth."""

    __slots__ = ("document", "ends", "quoted", "shingles", "starts", "words")

    def __init__(self, account: Account) -> None:
        document = account.analysis.document
        text = blank(document.text, ((mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer"))
        self.document = account.document
        found = list(WORD.finditer(text))
        self.words = [match[0].casefold() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        quotes = [(span.start, span.end) for span in account.analysis.voices if span.voice == "quote"]
        self.quoted = in_spans(self.starts, quotes)
        self.shingles: dict[tuple[str, ...], int] = {}
        """Each run of words → where it first stands."""
        for place in range(len(self.words) - SHINGLE + 1):
            self.shingles.setdefault(tuple(self.words[place : place + SHINGLE]), place)


def in_spans(starts: Sequence[int], spans: Sequence[tuple[int, int]]) -> list[bool]:
    firsts = [start for start, _ in spans]
    found = []
    for start in starts:
        place = bisect_right(firsts, start) - 1
        found.append(place >= 0 and start < spans[place][1])
    return found


def find_wire(accounts: Sequence[Account]) -> tuple[WirePair, ...]:
    """Every two accounts that print the same copy, in the accounts' order."""
    copies = [Copy(account) for account in accounts]
    pairs = []
    for one, other in combinations(copies, 2):
        shared = one.shingles.keys() & other.shingles.keys()
        if shared:
            found = pair(one, other, shared)
            if found is not None:
                pairs.append(found)
    return tuple(pairs)


def pair(one: Copy, other: Copy, shared: set[tuple[str, ...]]) -> WirePair | None:
    """The shared passages of two accounts, if they amount to shared copy."""
    passages = []
    loose = 0
    for chain in chains(runs(one, other, shared)):
        words = sum(length for _, _, length in chain)
        if words < LEAST_PASSAGE:
            continue
        first, other_first, _ = chain[0]
        last, other_last, length = chain[-1]
        loose += sum(not one.quoted[place] for start, _, run in chain for place in range(start, start + run))
        passages.append(
            Passage(
                start=one.starts[first],
                end=one.ends[last + length - 1],
                other_start=other.starts[other_first],
                other_end=other.ends[other_last + length - 1],
                words=words,
            )
        )
    if loose < LEAST_PAIR:
        return None
    total = sum(passage.words for passage in passages)
    return WirePair(
        documents=(one.document, other.document),
        shared=tuple(passages),
        words=total,
        shares=(round(total / len(one.words), 4), round(total / len(other.words), 4)),
    )


def runs(one: Copy, other: Copy, shared: set[tuple[str, ...]]) -> list[tuple[int, int, int]]:
    """(place in one, place in the other, words) of the longest runs that hold shared shingles, in the order of one."""
    found = []
    done = 0
    for place in sorted(one.shingles[shingle] for shingle in shared):
        if place < done:
            continue
        other_place = other.shingles[tuple(one.words[place : place + SHINGLE])]
        length = SHINGLE
        while (
            place + length < len(one.words)
            and other_place + length < len(other.words)
            and one.words[place + length] == other.words[other_place + length]
        ):
            length += 1
        while place > done and other_place > 0 and one.words[place - 1] == other.words[other_place - 1]:
            place, other_place, length = place - 1, other_place - 1, length + 1
        found.append((place, other_place, length))
        done = place + length
    return found


def chains(found: Sequence[tuple[int, int, int]]) -> list[list[tuple[int, int, int]]]:
    """Runs that follow each other in both accounts with no more than a small edit between them."""
    joined: list[list[tuple[int, int, int]]] = []
    for run in found:
        if joined:
            place, other_place, length = joined[-1][-1]
            if 0 <= run[0] - place - length <= LONGEST_EDIT and 0 <= run[1] - other_place - length <= LONGEST_EDIT:
                joined[-1].append(run)
                continue
        joined.append([run])
    return joined
