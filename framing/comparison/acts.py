"""Which tellings of harm are of one act: the accounts' tellings in rows, one choice an account.

It knows the words and names near a telling, whom it harmed and how many, and where it stands; it refuses to know what a
sentence says, and who was responsible.

Each two tellings of different accounts get the log-odds of being one act (`WEIGHTS`); acts are average-linkage clusters of
them, after which tellings move where that raises the sum. An account tells an act once in its row: a later mention of the same deed
stands alone. `framing.evaluation.acts` fits the weights.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum, log, sqrt
from typing import Any, NamedTuple, TypeAlias

from framing.comparison.counted import stems, stems_and_words
from framing.comparison.harmed import Harmed
from framing.comparison.types import ActRow, RungChoice

Array: TypeAlias = Any

NAME_WEIGHT = 2.0
"""For names, numbers and classes of people among the words near a telling."""
INTERCEPT = -0.1
WEIGHTS = {
    "words": 7.3,
    "both fatal": 0.8,
    "one fatal, one open": 0.0,
    "one fatal": -1.7,
    "a camp in common": 0.5,
    "others or otherwise": -8.0,
    "a name in common": 0.4,
    "other names": -1.6,
    "one or several, alike": 0.6,
    "a number in common": 0.9,
    "other numbers": -0.4,
    "place in the account": -1.3,
    "told before": -1.2,
    "aftermath": -0.9,
    "spoken": -0.1,
    "crowd": -1.3,
}
"""Logistic regression over the pairs of tellings of 91 invented incidents, the development part of the corpus among them, but for
`others or otherwise`, which is set as high as it costs no pair. `words` is a cosine; `place in the account` the difference of two shares;
`told before` the likeness to an earlier telling of the same account, the higher of the two; `crowd` the logarithm of the tellings an
account has on average; all others are 0 or 1. What is no telling of its own in the truth counts as no pair of any act that its account
tells."""
THRESHOLD = -2.15
"""Mean log-odds at which tellings are of one act, in short accounts: accounts of one incident have few acts to tell, and tell each once."""
LIKELY = -1.75
"""Log-odds that two tellings of an act must have at least, in short accounts."""
FEW = 1.0
"""The logarithm of the tellings of a short account."""
ROUNDS = 8
LEAST_GAIN = 1e-6
FULL = 40.0
"""More than any log-odds: a distance is what is missing to it."""
NEVER = -1000.0
"""For two tellings of one account."""
OPEN_END = re.compile(r"\b(?:shot|shooting|stabbed|stabbing|crushed|(?:gunned|mown|mowed|cut) down|run over)\b", re.IGNORECASE)
"""Deeds of which the words do not say whether somebody died."""
AFTERMATH = re.compile(
    r"\b(?:bod(?:y|ies)|the dead|coffins?|stitches|condition|remains|corpses?|wounds?|grave|bleed\w*|hospital|carried|taken|buried|laid)\b",
    re.IGNORECASE,
)
"""What a deed left behind, which is told after the deed."""
MEANS = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in {
        "gas": r"(?:tear[- ]?)?gas\w*|pepper[- ]spray\w*",
        "shot": r"shot|shoot\w*|gunned|gunshot|bullets?",
        "blade": r"stab\w*|knif\w*|slash\w*",
        "water": r"drown\w*",
    }.items()
)
"""Ways of doing harm that are hardly taken for one another."""
POSSESSIVE = re.compile("['’]s?$")
SHOWN = 4
"""Words that an act is called by, beside what was done."""
POINTING = frozenset("he she it they we you i this that these those there his her its their one who".split())
"""Words that open a sentence or a quotation with a capital, and name nobody."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of harm with what its likeness to others is read from."""

    choice: RungChoice
    fatal: bool
    bodily: bool
    """Whether a body was touched: what is done to liberty or homes is never the same act."""
    words: dict[str, float]
    """Each word near it with its closeness, and how it was done (behind %)."""
    near: str
    """The text in which they stand."""
    harmed: Harmed


def align_tellings(tellings: Sequence[Telling]) -> tuple[ActRow, ...]:
    """The acts that two or more accounts tell, among these tellings, those of most accounts first."""
    place = {id(each): number for number, each in enumerate(tellings)}
    # in an order of their own, so that the accounts may come in any
    ordered = sorted(tellings, key=lambda each: (each.choice.document, each.choice.start))
    found = clusters([each for each in ordered if each.bodily]) + clusters([each for each in ordered if not each.bodily])
    shared = [sorted(cluster, key=lambda each: place[id(each)]) for cluster in found if len(cluster) > 1]
    shared.sort(key=lambda cluster: (not cluster[0].bodily, place[id(cluster[0])]))
    rows = [ActRow(act=act_words(cluster), choices=tuple(each.choice for each in cluster)) for cluster in shared]
    return tuple(sorted(rows, key=lambda row: -len(row.choices)))


def clusters(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Which tellings are of one act; in the order of their first."""
    if len(tellings) < 2:
        return [[each] for each in tellings]
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    allowed = allowance(tellings)
    odds = [each + allowed for each in likenesses(tellings)]
    labels = fcluster(linkage([FULL - each for each in odds], method="average"), FULL - THRESHOLD, criterion="distance")
    pairs = squareform(odds)
    found: dict[int, list[int]] = {}
    for place, label in enumerate(settled(labels, pairs, [telling.choice.document for telling in tellings])):
        found.setdefault(label, []).append(place)
    return [
        [tellings[place] for place in each]
        for together in found.values()
        for each in ([together] if is_likely(pairs, together) else [[place] for place in together])
    ]


def allowance(tellings: Sequence[Telling]) -> float:
    """What is added to all log-odds where accounts tell of harm more than a few times: `crowd` takes more off there than rows can spare."""
    return max(0.0, log(len(tellings) / len({telling.choice.document for telling in tellings})) - FEW)


def is_likely(pairs: Array, places: Sequence[int]) -> bool:
    """Whether any two of these tellings are likely enough of one act; one alone is."""
    return len(places) == 1 or any(pairs[one, other] >= LIKELY for one, other in combinations(places, 2))


def settled(labels: Sequence[int], pairs: Array, documents: Sequence[str]) -> list[int]:
    """The labels after every telling has moved, or has changed places with one of its account, where that raises the sum of all log-odds
    within acts above the threshold; `pairs` is square.
    """
    import numpy

    number = {document: place for place, document in enumerate(dict.fromkeys(documents))}
    owner = numpy.array([number[document] for document in documents])
    gains = pairs - THRESHOLD
    gains[owner[:, None] == owner] = 0.0
    label = numpy.unique(labels, return_inverse=True)[1]
    groups = int(label.max()) + 1 + len(label)  # some stay free, for who is better alone
    sums = gains @ (label[:, None] == numpy.arange(groups))
    held = numpy.full((len(number), groups), -1)
    held[owner, label] = numpy.arange(len(label))
    for _ in range(ROUNDS):
        moved = False
        for one in range(len(label)):
            own = label[one]
            others = held[owner[one]]
            gain = sums[one] - sums[one, own]
            here = numpy.flatnonzero(others >= 0)
            gain[here] += sums[others[here], own] - sums[others[here], here]
            best = int(gain.argmax())
            if gain[best] <= LEAST_GAIN:
                continue
            moved = True
            for each, before, after in ((one, own, best), (int(others[best]), best, own)):
                if each >= 0:
                    label[each] = after
                    sums[:, before] -= gains[:, each]
                    sums[:, after] += gains[:, each]
            held[owner[one], [own, best]] = others[best], one
        if not moved:
            break
    return label.tolist()  # type: ignore[no-any-return]


def likenesses(tellings: Sequence[Telling]) -> list[float]:
    """The log-odds of each two tellings to be of one act: first with second, first with third, and so on."""
    sides = sides_of(tellings)
    places = places_of(sides)
    crowd = crowd_of(sides)
    return [
        NEVER if sides[one].document == sides[other].document else log_odds(sides[one], sides[other], places[one], places[other], crowd)
        for one in range(len(tellings))
        for other in range(one + 1, len(tellings))
    ]


class Side(NamedTuple):
    """One telling, ready to be held against others."""

    document: str
    telling: Telling
    weighted: dict[str, float]
    """Its words, each with its closeness times how much it tells."""
    size: float
    is_open: bool
    is_aftermath: bool
    means: frozenset[str]
    """How it was done, where the telling itself says so."""


class Standing(NamedTuple):
    """Where a telling stands among those of its account."""

    share: float
    """Of the account's tellings those before it, 0 … 1."""
    told_before: float
    """How like it is to an earlier telling of the account, at most."""


def sides_of(tellings: Sequence[Telling]) -> list[Side]:
    """The tellings, with what each word tells among them: the rarer, the more."""
    counts = Counter(word for telling in tellings for word in telling.words)
    weights = {word: log(1 + len(tellings) / count) * (NAME_WEIGHT if word[0] in "=#@" else 1.0) for word, count in counts.items()}
    return [side_of(telling, weights) for telling in tellings]


def crowd_of(sides: Sequence[Side]) -> float:
    """The logarithm of the tellings that an account has on average: the more there are, the less likely are any two one."""
    return log(len(sides) / len({side.document for side in sides})) if sides else 0.0


def side_of(telling: Telling, weights: dict[str, float]) -> Side:
    weighted = {word: weights[word] * near for word, near in telling.words.items()}
    size = sqrt(fsum(amount * telling.words[word] for word, amount in weighted.items()))
    said = telling.choice.text
    return Side(
        telling.choice.document,
        telling,
        weighted,
        size,
        OPEN_END.search(said) is not None,
        AFTERMATH.search(said) is not None,
        means_of(said),
    )


def means_of(said: str) -> frozenset[str]:
    """How these words say that it was done.

    >>> sorted(means_of("used tear gas on")), sorted(means_of("was hit"))
    (['gas'], [])
    """
    return frozenset(name for name, words in MEANS if words.search(said))


def places_of(sides: Sequence[Side]) -> list[Standing]:
    """Where each telling stands; those of one account are in text order."""
    told: dict[str, list[Side]] = {}
    before = []
    for side in sides:
        earlier = told.setdefault(side.document, [])
        alike = [cosine(side, other) for other in earlier if other.telling.fatal == side.telling.fatal]
        before.append((len(earlier), max(alike, default=0.0)))
        earlier.append(side)
    return [Standing(number / max(1, len(told[side.document]) - 1), alike) for side, (number, alike) in zip(sides, before, strict=True)]


def cosine(one: Side, other: Side) -> float:
    """How alike the words of two tellings are, 0 … 1."""
    again = other.telling.words
    common = fsum([one.weighted[word] * again[word] for word in one.weighted.keys() & again.keys()])
    return common / (one.size * other.size) if common else 0.0


def log_odds(one: Side, other: Side, place: Standing, other_place: Standing, crowd: float) -> float:
    """How likely two tellings of different accounts are of one act; above 0: more likely than not."""
    found = evidence_of(one, other, place, other_place) | {"crowd": crowd}
    return INTERCEPT + fsum(WEIGHTS[name] * amount for name, amount in found.items())


def evidence_of(one: Side, other: Side, place: Standing, other_place: Standing) -> dict[str, float]:
    """What speaks for and against it, by the names of `WEIGHTS`."""
    first, second = one.telling, other.telling
    ours, theirs = first.harmed, second.harmed
    fatal = first.fatal, second.fatal
    return {
        "words": cosine(one, other),
        "both fatal": all(fatal),
        "one fatal, one open": fatal[0] != fatal[1] and (one.is_open or other.is_open),
        "one fatal": fatal[0] != fatal[1] and not (one.is_open or other.is_open),
        "a camp in common": bool(ours.camps & theirs.camps),
        "others or otherwise": differ(ours.camps, theirs.camps) or differ(ours.kin, theirs.kin) or differ(one.means, other.means),
        "a name in common": bool(ours.names & theirs.names),
        "other names": differ(ours.names, theirs.names),
        "one or several, alike": ours.several is not None and ours.several == theirs.several,
        "a number in common": bool(ours.numbers & theirs.numbers),
        "other numbers": differ(ours.numbers, theirs.numbers),
        "place in the account": abs(place.share - other_place.share),
        "told before": max(place.told_before, other_place.told_before),
        "aftermath": one.is_aftermath or other.is_aftermath,
        "spoken": first.choice.voice != "author" or second.choice.voice != "author",
    }


def differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both are told, and have nothing in common."""
    return bool(ours and theirs) and not ours & theirs


def act_words(tellings: Sequence[Telling]) -> str:
    """The words most tellings share, names first, as they are printed, after what was done."""
    counts = Counter(word for telling in tellings for word in telling.words)
    common = sorted(
        (word for word, count in counts.items() if count > 1 and word[0] not in "~%@"),
        key=lambda word: (-counts[word], word[0] not in "=#", word),
    )
    printed = {stem: uncapitalised(word) for telling in reversed(tellings) for stem, word in stems_and_words(telling.near)}
    done = tellings[0].choice.text
    known = list(stems(done))
    shown = [done]
    for word in common:
        key = word.lstrip("=#").casefold()
        if key not in POINTING and not any(key.startswith(each) or each.startswith(key) for each in known):
            known.append(key)
            shown.append(POSSESSIVE.sub("", printed.get(word, word.lstrip("=#"))))
    return ", ".join(shown[: 1 + SHOWN])


def uncapitalised(word: str) -> str:
    """A word as it stands inside a sentence: *Earlier* → *earlier*, but *US-led*."""
    return word.lower() if word.istitle() else word
