"""Figures as they are mentioned: each with the words, the people and the day that tell which quantity it is.

It knows the sentence round a figure and whom it counts; it refuses to know which mentions are of one quantity.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log2

from framing.comparison.bare import is_bare
from framing.comparison.beside import beside
from framing.comparison.incident import COMMON
from framing.comparison.moved import is_course, is_set_against
from framing.comparison.namings import same_speaker
from framing.comparison.places import in_headline
from framing.comparison.scales import Scale, factors, scale_of
from framing.comparison.types import Account, FigureValue, Place
from framing.ledgers.nouns import is_person
from framing.ledgers.numbers import SIMPLE
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
        "adults": "adults adult grown-ups",
        "forces": "officers officer police policemen policewomen soldiers soldier constables constable bobbies guards guard troops "
        "servicemen cops agents",
        "fighters": "militants militant fighters fighter terrorists terrorist rebels gunmen insurgents extremists jihadists",
        "workers": "workers employees strikers dockers staff members labourers miners",
        "homes": "houses homes house dwellings buildings",
        "shots": "shot shots bullet bullets round rounds times wound wounds gunshot cartridges",
    }.items()
    for word in words.split()
}
THINGS = {
    word: group
    for group, words in {
        "boats": "boats boat vessels vessel craft ships ship trawlers",
        "planes": "planes plane jets jet aircraft warplanes bombers",
        "buses": "buses bus coaches coach minibuses",
        "cars": "cars car vehicles vehicle trucks lorries vans",
        "shops": "shops shop stores store stalls businesses",
        "centres": "centres centre centers center",
        "metres": "metres metre meters meter",
    }.items()
    for word in words.split()
}
"""The same for things that go by several names."""
MAKEUP = frozenset("mostly mainly largely chiefly predominantly".split())
"""*40, mostly women and children* counts people: the afterthought says who most of them were."""
OF_PEOPLE = frozenset("people children women adults forces fighters workers".split())
"""The groups above that are people."""
PERSONS = "persons:"
"""Opens the group of people who have a name of their own: *miners*, *farmers*."""
WILD = frozenset({"other"})
"""Measures that may be any other: the ledger found no word that names what is counted."""
PART = re.compile(r"\b(?:of (?:them|whom|those)|more(?! than)|further|another|additional)\b", re.IGNORECASE)
MAIN = frozenset({"people", None})
"""Groups of an incident's own toll."""
HEADS = frozenset("killed injured missing arrested displaced rescued hostages attended casualties treated trapped jobs cases".split())
"""Measures that count people: whoever is counted, a bare number counts people too."""
APART_GROUPS = frozenset({"children", "women", "adults", "forces", "fighters"})
"""Classes of people that are counted for themselves."""
NEAR = {frozenset(pair) for pair in (("injured", "casualties"), ("killed", "casualties"), ("injured", "treated"), ("killed", "missing"))}
"""Measures that can be told of the same people."""
ADDED = re.compile(r".{0,90}\b(?:rais|bring|tak|lift|push)ing\b.{0,50}\bto\b", re.IGNORECASE | re.DOTALL)
"""*Two died on Tuesday, raising the toll to five*: the two are some of the five."""
OF_COUNTED = re.compile(rf" of (?:the|these|those) (?:\d|(?:{'|'.join(sorted(SIMPLE, key=len, reverse=True))})\b)", re.IGNORECASE)
"""*Eleven of the nineteen*."""
PREDICATE = re.compile(
    r"(?: of (?:them|those|these|whom|the dead|the victims)\b[^.,;:]{0,30}?)? (?:were|are|was) (?:all |mostly |said to be |reported to be |reportedly )?([a-z-]+)"
)
"""*Seventeen were children*, *nine of those she had laid out were women*: who is counted stands behind the verb."""
SUFFERERS = {
    "arrested": re.compile(r"\b(?:detainees?|detained|prisoners|suspects|offenders)\b", re.IGNORECASE),
    "rescued": re.compile(r"\bsurvivors?\b", re.IGNORECASE),
    "hostages": re.compile(r"\b(?:hostages?|captives?)\b", re.IGNORECASE),
    "displaced": re.compile(r"\b(?:evacuees?|refugees?)\b", re.IGNORECASE),
    "treated": re.compile(r"\bpatients?\b", re.IGNORECASE),
}
"""By measure: what those counted are called because of what happened to them."""
FEW_WORDS = 6
"""Below this a sentence tells too little of what its number is about."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure with what its likeness to others is read from."""

    value: FigureValue
    measure: str
    group: str | None
    words: frozenset[str]
    part: bool
    nearby: str
    opens: int
    """Where `nearby` opens in the article."""
    beside: str
    """What is said of this figure and of no other."""
    scale: Scale | None
    """The unit it is printed in."""
    sort: str | None
    """Whether it is a span of time, a length or a count of people; None where its words don’t tell."""
    bare: bool
    """Whether it names nothing that it counts: its measure is taken from what was told before."""
    sentence: int
    published: str | None
    """The day of the account."""


def mentions_of(account: Account, figures: Sequence[Figure]) -> list[Mention]:
    """The figures as mentions; where few words stand round a bare number, those of the one before it of its kind count too."""
    found: list[Mention] = []
    before: dict[str, Mention] = {}
    for place, figure in enumerate(figures):
        here = mention(account, figures, place)
        theirs = before.get(figure.measure)
        if figure.of is None and theirs is not None and figure.measure not in WILD:
            if len(here.words) < FEW_WORDS:
                here = replace(here, words=here.words | theirs.words)
            if here.group is None and theirs.sentence == here.sentence:
                here = replace(here, group=theirs.group, sort=here.sort or theirs.sort)
        found.append(here)
        if figure.part_of is None:
            before[figure.measure] = here
    return found


def mention(account: Account, figures: Sequence[Figure], place: int) -> Mention:
    analysis, figure = account.analysis, figures[place]
    start, end = sentence_bounds(analysis, figure.start)
    near = analysis.document.text[max(start, figure.start - REACH) : min(end, figure.end + REACH)]
    here = figure.end - max(start, figure.start - REACH)
    is_read = figure.low is not None or figure.high is not None
    group = whom(figure, analysis.document.text) if is_read else "people"
    value = FigureValue(
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
    )
    scale = scale_of(value)
    return Mention(
        value=value,
        measure=figure.measure,
        group=group,
        words=frozenset(stems(near)),
        part=figure.part_of is not None
        or PART.search(figure.text) is not None
        or ADDED.match(near, here) is not None
        or OF_COUNTED.match(near, here) is not None,
        nearby=near,
        opens=max(start, figure.start - REACH),
        beside=beside(analysis, figures, place, (start, end)),
        scale=scale,
        sort=sort_of(scale, figure.measure, group),
        bare=is_bare(figure.text, near),
        sentence=start,
        published=None if account.published is None else account.published[:10],
    )


def whom(figure: Figure, text: str) -> str | None:
    """The group that a figure counts; who is named by what happened to them (*twelve detainees were held*) are people."""
    if figure.of is not None and figure.measure in SUFFERERS and SUFFERERS[figure.measure].search(figure.of):
        return "people"
    return group_of(figure.of or predicate(text, figure.end))


def predicate(text: str, end: int) -> str | None:
    """The class of people that a bare number is said to be; None if it is none of those counted for themselves.

    >>> predicate("Seventeen were children.", 9), predicate("Seventeen were late.", 9)
    ('children', None)
    """
    found = PREDICATE.match(text, end)
    return found[1] if found is not None and GROUPS.get(found[1]) in APART_GROUPS else None


def sentence_bounds(analysis: Analysis, offset: int) -> tuple[int, int]:
    """The sentence that holds this place."""
    for sentence in analysis.sentences:
        if sentence.start <= offset < sentence.end:
            return sentence.start, sentence.end
    return offset, offset


def place_of(analysis: Analysis, offset: int) -> Place:
    """Headline, lead or body."""
    if in_headline(analysis, offset):
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
    """Whom or what a figure counts: a class of people where there is one, else its first noun-like word; classes together are people.

    >>> group_of("innocent villagers"), group_of("men and boys"), group_of("tally sheets"), group_of(None)
    ('people', 'people', 'sheet', None)
    """
    if of is None:
        return None
    phrase = of.partition(" of ")[0].partition(",")[0]
    words = [word.casefold() for word in WORD.findall(phrase)]
    if words and words[0] in MAKEUP:
        return "people"
    if "and" in words and len({GROUPS[word] for word in words if GROUPS.get(word) in OF_PEOPLE}) > 1:
        return "people"
    for word in reversed(words):
        if word in GROUPS:
            return GROUPS[word]
        if word in THINGS:
            return THINGS[word]
        if is_person(word):
            return PERSONS + SUFFIX.sub("", word)
    content = [word for word in words if word not in COMMON]
    return SUFFIX.sub("", content[-1]) if content else None


def sort_of(scale: Scale | None, measure: str, group: str | None) -> str | None:
    """Whether a figure is a span of time, a length or a count of people; None where its words don’t tell."""
    if scale is not None:
        return scale[0]
    counts_people = measure in HEADS or (group is not None and (group in OF_PEOPLE or group.startswith(PERSONS)))
    return "people" if counts_people else None


def are_linked(one: Mention, other: Mention) -> bool:
    """Whether one sentence gives the two numbers as one count on the move: *15, down from 23*."""
    if one.sentence != other.sentence or one.value.document != other.value.document:
        return False
    first, second = sorted((one, other), key=lambda mention: mention.value.start)
    if one.measure != other.measure and not second.bare:
        return False
    start, end, opens = first.value.start, first.value.end, first.opens
    return is_course(first.nearby[: start - opens], first.nearby[end - opens : second.value.start - opens])


def are_set_against(one: Mention, other: Mention) -> bool:
    """Whether one sentence sets the two numbers against each other: *31 million, not the 48 million*."""
    if one.sentence != other.sentence or one.value.document != other.value.document or one.measure != other.measure:
        return False
    first, second = sorted((one, other), key=lambda mention: mention.value.start)
    return is_set_against(first.nearby[first.value.end - first.opens : second.value.start - first.opens])


def is_unread(value: FigureValue) -> bool:
    """Whether no number could be read from the words: they say nothing for or against."""
    return value.low is None and value.high is None


def distance(one: FigureValue, other: FigureValue) -> float:
    """How many times one number doubled is the other."""
    return doublings(one, other, factors(one, other))


def doublings(one: FigureValue, other: FigureValue, by: tuple[float, float]) -> float:
    """The same where it is known what both are multiplied with."""
    ours, theirs = by
    first, second = ours * (one.low or one.high or 0), theirs * (other.low or other.high or 0)
    if first == second:
        return 0.0
    if first <= 0 or second <= 0:
        return 5.0
    return abs(log2(first / second))


def differ_in_source(one: FigureValue, other: FigureValue) -> bool:
    """Whether both figures have a source, and not the same."""
    return one.source is not None and other.source is not None and not same_speaker(one.source, other.source)
