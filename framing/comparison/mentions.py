"""Figures as they are mentioned: each with the words, the people and the day that tell which quantity it is.

It knows the sentence round a figure and whom it counts; it refuses to know which mentions are of one quantity.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log2

from framing.comparison.bare import is_bare
from framing.comparison.beside import beside
from framing.comparison.corroborated import is_recalled
from framing.comparison.counted import WILD, sort_of, stems, whom
from framing.comparison.houses import House, house_told
from framing.comparison.moved import is_course, is_other_time, is_set_against
from framing.comparison.namings import same_speaker
from framing.comparison.places import in_headline
from framing.comparison.scales import Scale, factors, scale_of
from framing.comparison.types import Account, FigureValue, Place
from framing.ledgers.numbers import SIMPLE
from framing.types import Analysis, Figure

REACH = 140
"""Characters on both sides of a figure, inside its sentence, that tell what it is about."""
PART = re.compile(r"\b(?:of (?:them|whom|those)|more(?! than)|further|another|additional)\b", re.IGNORECASE)
ADDED = re.compile(r".{0,90}\b(?:rais|bring|tak|lift|push)ing\b.{0,50}\bto\b", re.IGNORECASE | re.DOTALL)
"""*Two died on Tuesday, raising the toll to five*: the two are some of the five."""
OF_COUNTED = re.compile(rf" of (?:the|these|those) (?:\d|(?:{'|'.join(sorted(SIMPLE, key=len, reverse=True))})\b)", re.IGNORECASE)
"""*Eleven of the nineteen*."""
AMONG = re.compile(
    r"\bamong (?:the|those) (?:\w+ )?(?:dead|killed|victims|casualties|injured|wounded|hurt|missing|detained|arrested|detainees|hostages)\b",
    re.IGNORECASE,
)
"""*Twelve children were among the dead*: of those counted before."""
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
    whole: int | None
    """Where the figure starts that it is told as a part of."""
    nearby: str
    opens: int
    """Where `nearby` opens in the article."""
    beside: str
    """What is said of this figure and of no other."""
    scale: Scale | None
    """The unit it is printed in."""
    sort: str | None
    """Whether it is a span of time, a length or a count of people; None where its words don’t tell."""
    house: House | None
    """The school, club or office whose people or things it counts."""
    bare: bool
    """Whether it names nothing that it counts: its measure is taken from what was told before."""
    sentence: int
    published: str | None
    """The day of the account."""
    position: float
    """Where it stands: 0 at the first character of the text, 1 behind the last."""
    recalled: bool
    """Whether it is of those counted before: *the 38*."""
    passing: bool
    """Whether it stands in no ledger."""


def mentions_of(account: Account, ledger: Sequence[Figure], passing: Sequence[Figure] = ()) -> list[Mention]:
    """The figures as mentions in text order; where few words stand round a bare number, those of the one before it of its kind count too.

    `passing` are numbers that stand in no ledger.
    """
    figures = sorted((*ledger, *passing), key=lambda figure: figure.start) if passing else ledger
    aside = {figure.start for figure in passing}
    found: list[Mention] = []
    before: dict[str, Mention] = {}
    for place, figure in enumerate(figures):
        here = mention(account, figures, place, passing=figure.start in aside)
        theirs = before.get(figure.measure)
        if figure.of is None and theirs is not None and figure.measure not in WILD:
            if len(here.words) < FEW_WORDS:
                here = replace(here, words=here.words | theirs.words)
            if here.group is None and theirs.sentence == here.sentence:
                here = replace(here, group=theirs.group, sort=here.sort or theirs.sort)
        if here.whole is None and theirs is not None and AMONG.search(here.nearby):
            here = replace(here, whole=theirs.value.start)
        found.append(here)
        if here.whole is None:
            before[figure.measure] = here
    return found


def mention(account: Account, figures: Sequence[Figure], place: int, *, passing: bool) -> Mention:
    analysis, figure = account.analysis, figures[place]
    start, end = sentence_bounds(analysis, figure.start)
    near = analysis.document.text[max(start, figure.start - REACH) : min(end, figure.end + REACH)]
    here = figure.end - max(start, figure.start - REACH)
    is_read = figure.low is not None or figure.high is not None
    group = whom(figure) if is_read else "people"
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
        whole=None if figure.part_of is None else analysis.figures[figure.part_of].start,
        nearby=near,
        opens=max(start, figure.start - REACH),
        beside=beside(analysis, figures, place, (start, end)),
        scale=scale,
        sort=sort_of(scale, figure.measure, group),
        house=house_told(near, figure.start - max(start, figure.start - REACH)),
        bare=is_bare(figure.text, near),
        sentence=start,
        published=None if account.published is None else account.published[:10],
        position=figure.start / max(1, len(analysis.document.text)),
        recalled=is_recalled(analysis.document.text, figure.start),
        passing=passing,
    )


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


def are_linked(one: Mention, other: Mention) -> bool:
    """Whether one sentence gives the two numbers as one count on the move: *15, down from 23*."""
    if one.sentence != other.sentence or one.value.document != other.value.document:
        return False
    first, second = sorted((one, other), key=lambda mention: mention.value.start)
    if one.measure != other.measure and not second.bare:
        return False
    start, end, opens = first.value.start, first.value.end, first.opens
    if are_of_two_times(first, second):
        return False
    return is_course(first.nearby[: start - opens], first.nearby[end - opens : second.value.start - opens])


def are_of_two_times(one: Mention, other: Mention) -> bool:
    """Whether one sentence compares a count with that of another night or year: *nine arrests, compared to 31 the night before*."""
    if one.sentence != other.sentence or one.value.document != other.value.document:
        return False
    first, second = sorted((one, other), key=lambda mention: mention.value.start)
    between = first.nearby[first.value.end - first.opens : second.value.start - first.opens]
    return is_other_time(between, second.nearby[second.value.end - second.opens :])


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
