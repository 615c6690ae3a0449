"""Figures side by side: one row a quantity, one value a mention, and why the accounts differ.

It knows how mentions of one quantity find each other; it refuses to know which figure is right.

Two mentions are alike by what they count, by their sentences' words and names, and by the numbers themselves; rows are
average-linkage clusters of these likenesses (Sokal & Michener 1958).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import fsum, log, log2, sqrt
from typing import TypeAlias

from framing.comparison.conflicts import classify
from framing.comparison.incident import COMMON
from framing.comparison.namings import same_speaker
from framing.comparison.types import Account, FigureRow, FigureValue, Place
from framing.ledgers.happenings import is_person
from framing.types import Analysis, Figure

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SUFFIX = re.compile(r"(?:['’]s|s|es|ed|ing|d)$")
REACH = 140
"""Characters on both sides of a figure, inside its sentence, that tell what it is about."""
GROUPS = {
    word: group
    for group, words in {
        "people": "people persons person men man residents villagers civilians civilian dead bodies body victims names souls lives corpses "
        "inhabitants deaths fatalities others injured wounded missing arrests marchers mourners protesters demonstrators rioters supporters crowd",
        "children": "children child kids pupils infants boys girls babies youngsters teenagers minors toddlers",
        "women": "women woman mothers",
        "forces": "officers officer police policemen policewomen soldiers soldier constables constable bobbies guards guard troops "
        "servicemen cops agents",
        "fighters": "militants militant fighters fighter terrorists terrorist rebels gunmen insurgents extremists jihadists",
        "workers": "workers employees strikers dockers staff members labourers miners",
        "homes": "houses homes house dwellings buildings",
        "shots": "shot shots bullet bullets round rounds times wound wounds gunshot cartridges",
    }.items()
    for word in words.split()
}
MAKEUP = frozenset("mostly mainly largely chiefly predominantly".split())
"""*40, mostly women and children* counts people: the afterthought says who most of them were."""
MAIN = frozenset({"people", None})
"""Groups of an incident's own toll."""
HEADS = frozenset("killed injured missing arrested displaced rescued hostages attended casualties treated trapped jobs cases".split())
"""Measures that count people: whoever is counted, a bare number counts people too."""
FIXED = frozenset("votes percent money distance".split())
"""Measures whose numbers do not grow while an incident is counted: another number is mostly another quantity."""
OTHER_NUMBER = 0.1
PERSONS = "persons:"
"""Opens the group of people who have a name of their own: *miners*, *farmers*."""
WILD = frozenset({"other"})
"""Measures that may be any other: the ledger found no word that names what is counted."""
NEAR = {frozenset(pair) for pair in (("injured", "casualties"), ("killed", "casualties"), ("injured", "treated"), ("killed", "missing"))}
PART = re.compile(r"\bof (?:them|whom|those)\b", re.IGNORECASE)
FEW_WORDS = 6
"""Below this a sentence tells too little of what its number is about."""
WORDS = 0.53
"""What two mentions gain whose words are all the same."""
SMALL = 13
"""Numbers below say little: there are many twos and fours in one incident."""
EQUAL, COMPATIBLE = 0.47, 0.31
SMALL_EQUAL, SMALL_COMPATIBLE = 0.45, 0.33
OTHER_MEASURE = 0.5
SAME_GROUP, OTHER_GROUP = 0.05, 0.21
APART_GROUPS = frozenset({"children", "women", "forces", "fighters"})
"""Classes of people that are counted for themselves."""
SAME_CLASS, OTHER_CLASS = 0.28, 0.23
SOME_PEOPLE, OTHER_PEOPLE = -0.18, 0.07
"""*Miners* and *people*; *miners* and *farmers*."""
GROWN = 0.36
"""What two counts of one kind gain if the account of the later day has the higher one."""
SAME_SENTENCE = 0.35
"""What two counts lose that one sentence tells as one voice’s."""
OWN_COUNTS = 0.1
"""What two counts of one kind gain that are given by two sources."""
PART_PENALTY = 0.12
"""What a part and a whole lose: *36, including 17 children*."""
THRESHOLD = 0.33
"""Likeness at which mentions are one quantity."""
FULL = 3.0
"""More than any likeness: a distance is what is missing to it."""
LEADING = 0.05
"""What two tolls of one kind gain that both stand in a headline or lead: that is where the incident's own toll stands."""
REPEATED = 0.83
"""What two numbers in one account lose that differ and have no two sources: they are two quantities."""
APART = 0.44
"""What two numbers lose that two or more accounts print in one sentence as one voice's: *51.3 percent to 46.9*."""


Couple: TypeAlias = frozenset[tuple[str, float | None, float | None]]
Couples: TypeAlias = frozenset[Couple]


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure with what its likeness to others is read from."""

    value: FigureValue
    measure: str
    group: str | None
    words: frozenset[str]
    part: bool
    nearby: str
    sentence: int
    published: str | None
    """The day of the account."""


def find_figure_rows(accounts: Sequence[Account]) -> tuple[FigureRow, ...]:
    """The rows of all quantities, those of most accounts first, then as the first account that tells them has them."""
    return align([(account, account.analysis.figures) for account in accounts])


def align(ledgers: Sequence[tuple[Account, Sequence[Figure]]]) -> tuple[FigureRow, ...]:
    """The rows of these ledgers' figures; each figure stands in exactly one row."""
    mentions = [found for account, figures in ledgers for found in mentions_of(account, figures)]
    published = {account.document: account.published for account, _ in ledgers}
    rows = [row([mentions[place] for place in cluster], published) for cluster in clusters(mentions)]
    return tuple(sorted(rows, key=lambda row: -len({value.document for value in row.values})))


def mentions_of(account: Account, figures: Sequence[Figure]) -> list[Mention]:
    """The figures as mentions; where few words stand round a bare number, those of the one before it of its kind count too."""
    found: list[Mention] = []
    before: dict[str, Mention] = {}
    for figure in figures:
        here = mention(account, figure)
        theirs = before.get(figure.measure)
        if figure.of is None and theirs is not None and figure.measure not in WILD:
            if len(here.words) < FEW_WORDS:
                here = replace(here, words=here.words | theirs.words)
            if here.group is None and theirs.sentence == here.sentence:
                here = replace(here, group=theirs.group)
        found.append(here)
        if figure.part_of is None:
            before[figure.measure] = here
    return found


def mention(account: Account, figure: Figure) -> Mention:
    analysis = account.analysis
    start, end = sentence_bounds(analysis, figure.start)
    near = analysis.document.text[max(start, figure.start - REACH) : min(end, figure.end + REACH)]
    return Mention(
        value=FigureValue(
            document=account.document,
            start=figure.start,
            end=figure.end,
            text=figure.text,
            low=figure.low,
            high=figure.high,
            qualifier=figure.qualifier,
            of=figure.of,
            source=figure.source,
            voice=figure.voice,
            place=place_of(analysis, figure.start),
            as_of=figure.as_of,
        ),
        measure=figure.measure,
        group=group_of(figure.of) if figure.low is not None or figure.high is not None else "people",
        words=frozenset(stems(near)),
        part=figure.part_of is not None or PART.search(figure.text) is not None,
        nearby=near,
        sentence=start,
        published=None if account.published is None else account.published[:10],
    )


def sentence_bounds(analysis: Analysis, offset: int) -> tuple[int, int]:
    """The sentence that holds this place."""
    for sentence in analysis.sentences:
        if sentence.start <= offset < sentence.end:
            return sentence.start, sentence.end
    return offset, offset


def place_of(analysis: Analysis, offset: int) -> Place:
    """Headline, lead or body."""
    title = analysis.headline
    if title is not None and title.start is not None and title.end is not None and title.start <= offset < title.end:
        return "headline"
    start, end = analysis.prominence.lead_start, analysis.prominence.lead_end
    return "lead" if start is not None and end is not None and start <= offset < end else "body"


def stems(text: str) -> Iterable[str]:
    """The content words, cut to what their forms share.

    >>> sorted(stems("The bombs killed them"))
    ['bomb', 'kill']
    """
    for word in map(str.casefold, WORD.findall(text)):
        if len(word) > 2 and word not in COMMON:
            yield SUFFIX.sub("", word) if len(word) > 4 else word


def group_of(of: str | None) -> str | None:
    """Whom or what a figure counts: a class of people where there is one, else its first noun-like word.

    >>> group_of("innocent villagers"), group_of("tally sheets"), group_of(None)
    ('people', 'sheet', None)
    """
    if of is None:
        return None
    words = [word.casefold() for word in WORD.findall(of.partition(" of ")[0].partition(",")[0])]
    if words and words[0] in MAKEUP:
        return "people"
    for word in reversed(words):
        if word in GROUPS:
            return GROUPS[word]
        if is_person(word):
            return PERSONS + SUFFIX.sub("", word)
    content = [word for word in words if word not in COMMON]
    return SUFFIX.sub("", content[-1]) if content else None


def clusters(mentions: Sequence[Mention]) -> list[list[int]]:
    """Which mentions are of one quantity; in the order of their first mentions."""
    if len(mentions) < 2:
        return [[place] for place in range(len(mentions))]
    from scipy.cluster.hierarchy import fcluster, linkage

    rarity, apart = Rarity(mentions), told_together(mentions)
    distances = [
        FULL - likeness(mentions[one], mentions[other], rarity, apart)
        for one in range(len(mentions))
        for other in range(one + 1, len(mentions))
    ]
    labels = fcluster(linkage(distances, method="average"), FULL - THRESHOLD, criterion="distance")
    found: dict[int, list[int]] = {}
    for place, label in enumerate(labels):
        found.setdefault(int(label), []).append(place)
    return sorted(found.values())


class Rarity:
    """How much a shared word tells: the fewer mentions have it near them, the more.

    Sums are exact (`fsum`), because words come in the order of a set and no output may hang on that.
    """

    __slots__ = ("sizes", "weights")

    def __init__(self, mentions: Sequence[Mention]) -> None:
        counts = Counter(word for found in mentions for word in found.words)
        self.weights = {word: log(1 + len(mentions) / count) for word, count in counts.items()}
        self.sizes = {words: sqrt(fsum(self.weights[word] for word in words)) for words in {found.words for found in mentions}}

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Weight of the shared words over the geometric mean of both weights, 0 … 1."""
        shared = one & other
        if not shared:
            return 0.0
        return fsum(self.weights[word] for word in shared) / (self.sizes[one] * self.sizes[other])


def told_together(mentions: Sequence[Mention]) -> Couples:
    """The numbers of one measure that two or more accounts print in one sentence, with one source or none for both."""
    sentences: dict[tuple[str, int, str], list[Mention]] = {}
    for found in mentions:
        sentences.setdefault((found.value.document, found.sentence, found.measure), []).append(found)
    documents: dict[Couple, set[str]] = {}
    for (document, _, _), told in sentences.items():
        for one, other in combinations(told, 2):
            if one.value.source == other.value.source:
                documents.setdefault(couple(one, other), set()).add(document)
    return frozenset(numbers for numbers, told_by in documents.items() if len(told_by) > 1)


def couple(one: Mention, other: Mention) -> Couple:
    """Both numbers with their measure, in any order."""
    return frozenset((found.measure, found.value.low, found.value.high) for found in (one, other))


def likeness(one: Mention, other: Mention, rarity: Rarity, apart: Couples) -> float:
    """How likely two mentions are of one quantity, about −1.5 … 1.5."""
    score = WORDS * rarity.overlap(one.words, other.words)
    equal = (one.value.low, one.value.high) == (other.value.low, other.value.high)
    size = max(one.value.low or one.value.high or 0, other.value.low or other.value.high or 0)
    if is_unread(one.value) or is_unread(other.value):
        pass
    elif equal:
        score += SMALL_EQUAL if size < SMALL else EQUAL
    elif compatible(one.value, other.value):
        score += SMALL_COMPATIBLE if size < SMALL else COMPATIBLE
    else:
        score -= 0.06 * min(5.0, distance(one.value, other.value))
        if one.value.document == other.value.document and not differ_in_source(one.value, other.value):
            score -= REPEATED
        if couple(one, other) in apart:
            score -= APART
        if one.measure == other.measure and one.measure in FIXED:
            score -= OTHER_NUMBER
    if (
        one.value.place != "body"
        and other.value.place != "body"
        and one.measure == other.measure
        and one.group in MAIN
        and other.group in MAIN
        and one.value.document != other.value.document
    ):
        score += LEADING
    if one.measure == other.measure:
        score += 0.25 if one.measure not in WILD else 0.05
    elif one.measure in WILD or other.measure in WILD:
        pass
    elif frozenset((one.measure, other.measure)) in NEAR:
        score -= 0.1
    else:
        score -= OTHER_MEASURE
    score += group_likeness(one, other)
    if one.measure == other.measure and one.measure in HEADS and not equal:
        if differ_in_source(one.value, other.value):
            score += OWN_COUNTS
        if has_grown(one, other):
            score += GROWN
        if one.sentence == other.sentence and one.value.document == other.value.document and not differ_in_source(one.value, other.value):
            score -= SAME_SENTENCE
    if one.part != other.part:
        score -= PART_PENALTY
    return score


def has_grown(one: Mention, other: Mention) -> bool:
    """Whether the later account has the higher number: counts of people grow while an incident is counted."""
    earlier, later = (one, other) if (one.published or "") < (other.published or "") else (other, one)
    if earlier.published is None or later.published is None or earlier.published == later.published:
        return False
    return (earlier.value.low or earlier.value.high or 0) < (later.value.low or later.value.high or 0)


def group_likeness(one: Mention, other: Mention) -> float:
    """What whom they count adds: classes of people that are counted for themselves tell most, people of any kind may be the same people."""
    ours, theirs = one.group, other.group
    if one.measure == other.measure and one.measure in HEADS:
        ours, theirs = ours or "people", theirs or "people"
    if ours is None or theirs is None:
        return 0.0
    told_apart = ours in APART_GROUPS or theirs in APART_GROUPS
    if ours == theirs:
        return SAME_CLASS if told_apart else SAME_GROUP
    if told_apart:
        return -OTHER_CLASS
    people = [group == "people" or group.startswith(PERSONS) for group in (ours, theirs)]
    if all(people):
        return SOME_PEOPLE if "people" in (ours, theirs) else -OTHER_PEOPLE
    return -OTHER_GROUP


def compatible(one: FigureValue, other: FigureValue) -> bool:
    """Whether one number can be both: *at least 40* and *43* can, *36* and *40* can't."""
    low = max(one.low or 0, other.low or 0)
    high = min(infinite(one.high), infinite(other.high))
    near = one.low is not None and other.low is not None and abs(one.low - other.low) <= 0.02 * max(one.low, other.low)
    return (low <= high and distance(one, other) <= 1) or near


def is_unread(value: FigureValue) -> bool:
    """Whether no number could be read from the words: they say nothing for or against."""
    return value.low is None and value.high is None


def infinite(bound: float | None) -> float:
    return float("inf") if bound is None else bound


def distance(one: FigureValue, other: FigureValue) -> float:
    """How many times one number doubled is the other."""
    first, second = one.low or one.high or 0, other.low or other.high or 0
    if first == second:
        return 0.0
    if first <= 0 or second <= 0:
        return 5.0
    return abs(log2(first / second))


def differ_in_source(one: FigureValue, other: FigureValue) -> bool:
    """Whether both figures have a source, and not the same."""
    return one.source is not None and other.source is not None and not same_speaker(one.source, other.source)


def row(mentions: Sequence[Mention], published: dict[str, str | None]) -> FigureRow:
    measures = Counter(found.measure for found in mentions if found.measure not in WILD)
    measure = measures.most_common(1)[0][0] if measures else "other"
    counted = Counter(found.value.of for found in mentions if found.value.of is not None)
    values = tuple(found.value for found in mentions)
    conflict, why = classify(values, published, measure=measure, nearby=[found.nearby for found in mentions])
    return FigureRow(
        measure=measure,
        of=counted.most_common(1)[0][0] if counted else None,
        conflict=conflict,
        why=why,
        values=values,
    )
