"""The figure ledger: every quantity of consequence, as printed and as read, with whom it counts and who said it.

It knows which quantities belong together; it refuses to know whether a figure is right.
"""

import re
from typing import Final

from framing.flags import BE, COMMA, HAVE, PREPOSITION, STOP_OR_QUOTE, WEEKDAY_OR_MONTH
from framing.ledgers.apposed import named_past
from framing.ledgers.attached import several_of
from framing.ledgers.cues import is_partitive
from framing.ledgers.givers import counted_by
from framing.ledgers.happenings import ARMED, CUES, HELD
from framing.ledgers.measures import find_measure, other_measure
from framing.ledgers.nouns import PEOPLE
from framing.ledgers.quantities import OPENERS, Quantity, joined_ranges, past_afterthought, qualified, with_phrase
from framing.ledgers.restated import is_loose
from framing.ledgers.results import numbers_with_results
from framing.ledgers.succession import FEW, LIST_REACH, RELEASED, UNIT_MEASURES, announced, measure_after
from framing.ledgers.uncounted import counts_nothing
from framing.prose import Prose
from framing.types import Figure
from framing.values import maker
from framing.voice import Voices

new_figure = maker(Figure)
INCLUDING: Final = frozenset("including among counting".split())
MAKEUP_REACH: Final = 5
PER_CENT: Final = frozenset("percent pct % per cent of )".split())
"""What stands between a percentage and what it is of."""
PAIRED: Final = frozenset("to or and –".split())
AS_OF_REACH: Final = 40
OPINIONS: Final = frozenset(
    "think believe say said support supports oppose opposes approve disapprove favor favour agree disagree want vs versus sure credible certain "
    "behind true feel trust".split()
)
"""What no percentage is of: *62 percent think it is high*."""
JAILED: Final = frozenset("arrested arrests detained detainees detention custody jailed prison".split())
LET_GO_REACH: Final = 8
LET_GO: Final = frozenset("released freed go free".split())
MEASURING: Final = ("tests", "results", "samples", "checks", "records", "figures", "data", "images", "pictures")
"""What numbers are read from, by whoever speaks: *tests have confirmed nine cases, the ministry said*."""
WHITE_SPACE: Final = re.compile(r"\s+")


def find_figures(prose: Prose, voices: Voices) -> tuple[Figure, ...]:
    """Every figure in text order."""
    figures: list[Figure] = []
    previous: tuple[Quantity, str, int] | None = None
    topic: str | None = None
    unnumbered = [token for token in prose.counting if prose.folded[token] in OPENERS]
    quantities = joined_ranges(prose, [qualified(prose, number) for number in numbers_with_results(prose)])
    for place, bare in enumerate(quantities):
        first, last = prose.sentence_range(bare.number.first)
        quantity = with_phrase(prose, bare, last)
        while unnumbered and unnumbered[0] < quantity.first:
            figures.extend(makeup(prose, voices, unnumbered.pop(0), figures))
        if counts_nothing(prose, quantity):
            continue
        if previous is None:
            measure = find_measure(prose, quantity, first, last)
        else:
            measure = measure_after(prose, quantity, previous[0], previous[1], topic, first, last)
        if measure == "rescued" and is_let_go(prose, quantity, topic):
            measure = "other"
        elif measure == "held":
            measure = "arrested" if HELD.isdisjoint(prose.folded) and ARMED.isdisjoint(prose.folded[first:last]) else "hostages"
        if measure in (None, "other") and quantity.head < 0 and place + 1 < len(quantities):
            measure = measure_ahead(prose, quantity, quantities[place + 1], first, last) or measure
        if measure is None:
            measure = other_measure(prose, quantity)
        if measure is None and quantity.head < 0 and previous is not None and is_loose(prose, quantity, first):
            measure = announced(prose, previous[0], first) or topic or previous[1]
        if measure is None or is_anaphoric(prose, quantity, measure):
            continue
        part_of = None
        if previous is not None and measure in (previous[1], "other") and is_part(prose, previous[0], quantity, first):
            part_of = previous[2]
        figures.append(figure(prose, voices, quantity, measure, part_of))
        if measure not in UNIT_MEASURES and measure != "other":
            topic = measure
        if part_of is None:
            previous = (quantity, measure, len(figures) - 1)
    for token in unnumbered:
        figures.extend(makeup(prose, voices, token, figures))
    return tuple(figures)


def is_let_go(prose: Prose, quantity: Quantity, topic: str | None) -> bool:
    """Whether those who are free again were held by the law: who is let go was not rescued."""
    folded = prose.folded
    behind = folded[quantity.first : quantity.end + LET_GO_REACH]
    if topic == "arrested" and not LET_GO.isdisjoint(behind):
        return True
    return not RELEASED.isdisjoint(behind) and not JAILED.isdisjoint(folded) and HELD.isdisjoint(folded)


def measure_ahead(prose: Prose, quantity: Quantity, following: Quantity, first: int, last: int) -> str | None:
    """The measure of the number right behind, where both share one noun: *from 200 to 5,000 euros*, *four or five days*."""
    if following.first != quantity.last + 1 or prose.folded[quantity.last] not in PAIRED or following.first >= last:
        return None
    named = with_phrase(prose, following, last)
    return None if named.head < 0 else find_measure(prose, named, first, last)


def makeup(prose: Prose, voices: Voices, token: int, figures: list[Figure]) -> list[Figure]:
    """*killing “mostly women and children”*: whom a toll counts, without a number; nothing where a figure holds the words already."""
    if figures and prose.starts[token] < figures[-1].end:
        return []
    first, last = prose.sentence_range(token)
    end = past_afterthought(prose, token + 1, last)
    people = [word for word in prose.folded[token + 1 : end] if word in PEOPLE]
    if not people or end - token > LIST_REACH:
        return []
    measure = next((CUES[word] for word in reversed(prose.folded[max(first, token - MAKEUP_REACH) : token]) if word in CUES), None)
    if measure not in ("killed", "injured", "missing"):
        return []
    start, stop = prose.starts[token], prose.ends[end - 1]
    text = prose.characters[start:stop]
    return [
        new_figure(
            start=start,
            end=stop,
            text=text,
            low=None,
            high=None,
            qualifier=prose.folded[token],
            measure=measure,
            of=WHITE_SPACE.sub(" ", prose.slice(token + 1, end)),
            source=voices.speaker(token),
            voice=voices.voice(token),
            as_of=None,
        )
    ]


def is_anaphoric(prose: Prose, quantity: Quantity, measure: str) -> bool:
    """*the two men*: a few who were counted before."""
    return (
        quantity.first > 0
        and quantity.size <= FEW
        and prose.folded[quantity.first - 1] in ("the", "these", "those")
        and measure not in ("killed", "injured", "missing", "money", "percent", "hostages", "distance")
        and not quantity.number.score
    )


def is_part(prose: Prose, before: Quantity, quantity: Quantity, first: int) -> bool:
    """Whether the number counts some of those counted before: *36, including 17 children*."""
    if before.number.first < first:
        return False
    opened = prose.folded[max(0, before.first - 2) : before.first] == ["of", "the"] and before.first - 2 == first
    if opened or is_partitive(prose, quantity):
        return True
    return any(prose.folded[token] in INCLUDING for token in range(before.last, quantity.first))


def figure(prose: Prose, voices: Voices, quantity: Quantity, measure: str, part_of: int | None) -> Figure:
    counted_end = quantity.end
    last = quantity.last if quantity.split else max(quantity.last, counted_end)
    if measure == "percent" and prose.folded[quantity.last : quantity.last + 2] == ["per", "cent"]:
        last = max(last, quantity.last + 2)
    counted_start = quantity.head_first if quantity.head >= 0 else quantity.last
    if measure == "percent" and ")" in prose.folded[quantity.last : counted_end]:
        last = counted_start = prose.folded.index(")", quantity.last)  # "three quarters (77%) of voters"
    while counted_start < counted_end and prose.folded[counted_start] in PER_CENT:
        counted_start += 1
    if measure == "money" and prose.folded[counted_start : counted_start + 2] == ["worth", "of"]:
        counted_start += 2
    if prose.folded[counted_start:counted_end] == ["those"]:
        counted_start = counted_end
    if counted_start < counted_end and prose.flags[counted_start] & COMMA:
        counted_start += 1
    if measure == "percent" and counted_start < counted_end and prose.folded[counted_start] in OPINIONS:
        last, counted_end = min(last, counted_start), counted_start
    of = WHITE_SPACE.sub(" ", prose.slice(counted_start, counted_end)).strip() if counted_end > counted_start else None
    named = None if measure in UNIT_MEASURES else named_past(prose, quantity)
    if named is not None:
        of = WHITE_SPACE.sub(" ", prose.slice(*named))
    if quantity.number.unit and measure != "percent":
        of = several_of(quantity.number.unit)
    start, end = prose.starts[quantity.first], prose.ends[last - 1]
    if quantity.number.place is not None:
        start, end = quantity.number.place
    source, voice = voices.speaker(quantity.number.first), voices.voice(quantity.number.first)
    giver = None if voice == "quote" else counted_by(prose, voices, quantity)
    if giver is not None and not (source is not None and giver.casefold().endswith(MEASURING)):
        source = giver
        if voice == "author":
            voice = "attributed"  # whose count it is stands there
    return new_figure(
        start=start,
        end=end,
        text=prose.characters[start:end],
        low=plain(quantity.low),
        high=plain(quantity.high),
        qualifier=quantity.qualifier,
        measure=measure,
        of=of,
        source=source,
        voice=voice,
        as_of=as_of(prose, quantity),
        part_of=part_of,
    )


def plain(value: float | None) -> float | None:
    """36 rather than 36.0: as people write it, however it was read."""
    return int(value) if value is not None and float(value).is_integer() else value


def as_of(prose: Prose, quantity: Quantity) -> str | None:
    """*as of Tuesday*, *by Friday evening*: when the count was taken, if the sentence says so."""
    first, end = prose.sentence_range(quantity.number.first)
    first, end = max(first, quantity.first - AS_OF_REACH), min(end, quantity.last + AS_OF_REACH)
    folded, flags = prose.folded, prose.flags
    window = folded[first:end]
    if "as" not in window and "by" not in window:
        return None
    for token in range(first, end - 1):
        opened = (folded[token] == "as" and folded[token + 1] == "of") or (folded[token] == "by" and flags[token + 1] & WEEKDAY_OR_MONTH)
        if not opened:
            continue
        start = token + (2 if folded[token] == "as" else 1)
        stop = start
        while stop < end and stop - start < 4 and not flags[stop] & (STOP_OR_QUOTE | COMMA | BE | HAVE | PREPOSITION):
            stop += 1
        if stop > start:
            return WHITE_SPACE.sub(" ", prose.slice(start, stop))
    return None
