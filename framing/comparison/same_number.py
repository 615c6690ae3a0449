"""Whether two mentions of one number are of one quantity: *38 dead*, *remember the 38*.

It knows what speaks for and against it, and the weights; it refuses to know the rows that come of it.

`WEIGHTS` come from a logistic regression over pairs of mentions, in two accounts or one, that print the same number, on incidents whose
quantities are known; `framing.evaluation.numbers` fits them.
"""

from collections.abc import Callable, Mapping, Sequence
from math import fsum

from framing.comparison.counted import APART_GROUPS, HEADS, NEAR, OF_PEOPLE, PERSONS, WILD, stems
from framing.comparison.counts import is_vague
from framing.comparison.figure_likeness import are_sorts, some_of_them
from framing.comparison.houses import are_of_two_houses
from framing.comparison.mentions import Mention

Overlap = Callable[[frozenset[str], frozenset[str]], float]
Number = tuple[float | None, float | None]
Difference = frozenset[str]

BESIDE = 28
"""Characters on both sides of a number whose words stand right beside it."""
SEVERAL = 3
"""Words in common right beside two numbers that are counted."""
TINY, SMALL = 4, 13
"""Below these, one number is printed for many quantities."""
ALIKE = 0.4
"""Overlap of their words at which two vague sums can be one."""
TEN = 10
"""Multiples of it are printed where nobody has counted."""

INTERCEPT = 0.5
WEIGHTS: Mapping[str, float] = {
    "words": 5.1,
    "words beside": 3.1,
    "same measure": 1.1,
    "other measure": -1.5,
    "same group": 1.1,
    "one class": -1.7,
    "unlike": -0.5,
    "tiny": -2.1,
    "small": -1.6,
    "round": 1.1,
    "printed once": 0.9,
    "only number": 1.9,
    "one account": -0.7,
    "one sentence": -1.8,
    "part and whole": -0.7,
    "on top": 1.1,
    "in passing": -1.0,
    "place": -0.8,
    "looks back": 0.6,
}
"""What each piece of evidence adds to the log odds."""
MOST = 6.0
"""Log odds of any pair, at most and at least."""


class Printed:
    """Mentions with what is known of each among all of them: which numbers its account prints once, and which are the only ones of their kind."""

    __slots__ = ("apart", "beside", "mentions", "once", "only", "overlap")

    def __init__(self, mentions: Sequence[Mention], overlap: Overlap) -> None:
        self.mentions = mentions
        self.overlap = overlap
        self.beside = [words_beside(mention) for mention in mentions]
        self.apart: dict[Number, set[Difference]] = {}
        """Number → what one account at least counts twice with it, as two things."""
        printed: dict[tuple[str, Number], list[Mention]] = {}
        kinds: dict[tuple[str, str], set[Number]] = {}
        for mention in mentions:
            document, number = mention.value.document, number_of(mention)
            for other in printed.setdefault((document, number), []):
                self.apart.setdefault(number, set()).update(differences(mention, other))
            printed[document, number].append(mention)
            for kind in kinds_of(mention):
                kinds.setdefault((document, kind), set()).add(number)
        self.once = [len(printed[mention.value.document, number_of(mention)]) == 1 for mention in mentions]
        self.only = [frozenset(kind for kind in kinds_of(mention) if len(kinds[mention.value.document, kind]) == 1) for mention in mentions]

    def log_odds(self, one: int, other: int) -> float:
        """How likely the mentions at these two places are of one quantity; above 0 more likely than not."""
        found = INTERCEPT + fsum(WEIGHTS[name] * amount for name, amount in self.evidence(one, other).items())
        return max(-MOST, min(MOST, found))

    def evidence(self, one: int, other: int) -> dict[str, float]:
        """What speaks for and against it, by the names of `WEIGHTS`."""
        ours, theirs = self.mentions[one], self.mentions[other]
        size = size_of(ours)
        measures = {ours.measure, theirs.measure}
        groups = groups_of(ours, theirs)
        together = ours.value.document == theirs.value.document
        found = {
            "words": self.overlap(ours.words, theirs.words),
            "words beside": min(SEVERAL, len(self.beside[one] & self.beside[other])) / SEVERAL,
            "same measure": len(measures) == 1 and not measures & WILD,
            "other measure": len(measures) == 2 and not measures & WILD and frozenset(measures) not in NEAR,
            "same group": groups is not None and groups[0] == groups[1],
            "one class": groups is not None and groups[0] != groups[1] and not APART_GROUPS.isdisjoint(groups),
            "unlike": is_unlike(groups),
            "tiny": size < TINY,
            "small": TINY <= size < SMALL,
            "round": size >= SMALL and size % TEN == 0,
            "printed once": self.once[one] and self.once[other] and not together,
            "only number": not together and bool(self.only[one] & self.only[other]),
            "one account": together,
            "one sentence": together and ours.sentence == theirs.sentence,
            "part and whole": ours.part != theirs.part,
            "on top": (ours.value.place != "body") + (theirs.value.place != "body"),
            "in passing": ours.passing + theirs.passing,
            "place": abs(ours.position - theirs.position),
            "looks back": ours.recalled or theirs.recalled,
        }
        return {name: float(amount) for name, amount in found.items() if amount}

    def could_be_one(self, one: int, other: int) -> bool:
        """Whether two mentions count the same sort, and whether anything but the number speaks for them where it is small."""
        ours, theirs = self.mentions[one], self.mentions[other]
        if ours.sort != theirs.sort and are_sorts(ours, theirs):
            return False  # "12 hours", "12 people"
        if ours.scale is not None and theirs.scale is not None and ours.scale != theirs.scale:
            return False  # "four hours", "four weeks"
        if some_of_them(ours, theirs) or are_of_two_houses(ours.house, theirs.house) or not self.are_told_alike(ours, theirs):
            return False
        told = differences(ours, theirs)
        if told and not told.isdisjoint(self.apart.get(number_of(ours), ())):
            return False  # one account prints both: *50 were killed, 50 arrested*
        named_apart = ours.group is not None and theirs.group is not None and ours.group != theirs.group
        return not named_apart or size_of(ours) >= SMALL or bool(self.beside[one] & self.beside[other])

    def are_told_alike(self, ours: Mention, theirs: Mention) -> bool:
        """Whether a number that is a mere word is told of one thing: *thousands of pupils* twice, *tens of thousands of crowns* in
        like words.
        """
        if not (is_vague(ours.value) and is_vague(theirs.value)) or (ours.measure == theirs.measure and ours.measure in HEADS):
            return True
        if "money" in (ours.measure, theirs.measure) or ours.group is None or theirs.group is None:
            return self.overlap(ours.words, theirs.words) >= ALIKE
        return ours.group == theirs.group


def differences(one: Mention, other: Mention) -> set[Difference]:
    """The two measures, and the two things that are counted, where they differ and are named; people may go by many names."""
    found: set[Difference] = set()
    measures = frozenset((one.measure, other.measure))
    if len(measures) == 2 and not measures & WILD and measures not in NEAR:
        found.add(measures)
    groups = groups_of(one, other)
    if groups is not None and is_unlike(groups):
        found.add(frozenset(groups))
    return found


def is_unlike(groups: tuple[str, str] | None) -> bool:
    """Whether two things are counted, or people and a thing: *40 looms*, *40 sheep*."""
    return groups is not None and groups[0] != groups[1] and not (are_people(groups[0]) and are_people(groups[1]))


def groups_of(one: Mention, other: Mention) -> tuple[str, str] | None:
    """Whom or what the two count, where both tell; a bare number counts people where its measure does."""
    ours, theirs = one.group, other.group
    if one.measure == other.measure and one.measure in HEADS:
        ours, theirs = ours or "people", theirs or "people"
    return None if ours is None or theirs is None else (ours, theirs)


def are_people(group: str) -> bool:
    return group in OF_PEOPLE or group.startswith(PERSONS)


def kinds_of(mention: Mention) -> list[str]:
    """What an account may give one number of: its measure, and what is counted."""
    kinds = [] if mention.measure in WILD else [f"measure {mention.measure}"]
    return kinds if mention.group is None else [*kinds, f"group {mention.group}"]


def words_beside(mention: Mention) -> frozenset[str]:
    """The content words right beside a number."""
    start, end = mention.value.start - mention.opens, mention.value.end - mention.opens
    return frozenset(stems(f"{mention.nearby[max(0, start - BESIDE) : start]} {mention.nearby[end : end + BESIDE]}"))


def number_of(mention: Mention) -> Number:
    return mention.value.low, mention.value.high


def size_of(mention: Mention) -> float:
    return mention.value.low or mention.value.high or 0
