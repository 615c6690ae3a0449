"""The same copy in several accounts: near-identical passages, pair by pair.

It knows runs of the same words; it refuses to know who wrote them first.

Two outlets that quote one speaker share words without sharing copy, so a pair needs a run of shared words outside
direct speech.
"""

import re
from bisect import bisect_right
from collections.abc import Hashable, Sequence
from itertools import combinations
from typing import NamedTuple

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


class Copy(NamedTuple):
    """The words of one account: folded, with their places, and which stand in somebody's mouth."""

    document: str
    words: Sequence[Hashable]
    """Folded words, or hashes of them."""
    starts: Sequence[int]
    ends: Sequence[int]
    quoted: Sequence[bool]


def copy_of(account: Account) -> Copy:
    document = account.analysis.document
    found = list(WORD.finditer(blank(document.text, ((mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer"))))
    starts = [match.start() for match in found]
    quotes = [(span.start, span.end) for span in account.analysis.voices if span.voice == "quote"]
    return Copy(
        account.document, [match[0].casefold() for match in found], starts, [match.end() for match in found], in_spans(starts, quotes)
    )


def shingles(copy: Copy) -> dict[tuple[Hashable, ...], int]:
    """Each run of `SHINGLE` words → where it first stands."""
    found: dict[tuple[Hashable, ...], int] = {}
    for place in range(len(copy.words) - SHINGLE + 1):
        found.setdefault(tuple(copy.words[place : place + SHINGLE]), place)
    return found


def in_spans(starts: Sequence[int], spans: Sequence[tuple[int, int]]) -> list[bool]:
    firsts = [start for start, _ in spans]
    found = []
    for start in starts:
        place = bisect_right(firsts, start) - 1
        found.append(place >= 0 and start < spans[place][1])
    return found


def find_wire(accounts: Sequence[Account]) -> tuple[WirePair, ...]:
    """Every two accounts that print the same copy, in the accounts' order."""
    copies = [(copy, shingles(copy)) for copy in map(copy_of, accounts)]
    pairs = []
    for (one, own), (other, others) in combinations(copies, 2):
        shared = sorted((own[shingle], others[shingle]) for shingle in own.keys() & others.keys())
        if shared and (found := pair(one, other, shared)) is not None:
            pairs.append(found)
    return tuple(pairs)


def pair(one: Copy, other: Copy, shared: Sequence[tuple[int, int]]) -> WirePair | None:
    """The shared passages of two accounts, if they amount to shared copy; `shared`: where each shingle of both first stands in one and in the other."""
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


def runs(one: Copy, other: Copy, shared: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """(place in one, place in the other, words) of the longest runs that hold shared shingles, in the order of one."""
    found = []
    done = 0
    for place, other_place in shared:
        if place < done:
            continue
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
