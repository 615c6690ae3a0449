"""The figure ledger: every quantity of consequence, as printed and as read, with whom it counts and who said it.

It knows which quantities belong together; it refuses to know whether a figure is right.
"""

import re
from typing import Final

from framing.flags import BE, BE_OR_HAVE, COMMA, DO, HARM, HAVE, MODAL, PAST, PREPOSITION, QUOTE, STOP, STOP_OR_QUOTE, WEEKDAY_OR_MONTH
from framing.ledgers.cues import does_something_else, is_partitive
from framing.ledgers.durations import PENAL, TIMES
from framing.ledgers.givers import counted_by
from framing.ledgers.happenings import ARMED, ATTENDING, CUES, CURRENCIES, HELD, LARGE, NOT_COUNTED, SMALLEST_OTHER, UNITS
from framing.ledgers.measures import counted_before, find_measure, is_loose, is_restated, other_measure
from framing.ledgers.nouns import PEOPLE, is_person, is_thing
from framing.ledgers.quantities import OPENERS, THEMSELVES, Quantity, joined_ranges, past_afterthought, qualified, with_phrase
from framing.ledgers.results import numbers_with_results
from framing.ledgers.uncounted import counts_nothing
from framing.prose import Prose
from framing.types import Figure
from framing.values import maker
from framing.voice import Voices

LIST_END: Final = STOP | BE | HAVE | MODAL | QUOTE | HARM

new_figure = maker(Figure)
INCLUDING: Final = frozenset("including among counting".split())
LIST_REACH: Final = 9
FEW: Final = 12
NEXT_TO: Final = 3
MAKEUP_REACH: Final = 5
NAMES: Final = 5
"""How many times larger a count of names may be than the count of people before it, to be one of people."""
LINKS: Final = frozenset("to from offers offered want wants demand demands against than 's".split())
"""What stands before a number that is told beside another of its kind: *up from 19*, *to his rival’s 44.1*."""
COMPARED: Final = frozenset("instead compared up down rather".split())
PAIRED: Final = frozenset("to or and –".split())
AS_OF_REACH: Final = 40
HUNDRED: Final = 100
ASKED_REACH: Final = 7
ANNOUNCING: Final = 9
"""Tokens of a sentence that says of what the next one gives the number."""
TOLLS: Final = frozenset("toll estimate figure tally".split())
TOLL_REACH: Final = 4
"""Tokens of *an estimate of at most nine civilians*."""
GATHERED: Final = frozenset("crowd turnout".split())
PLACED: Final = frozenset("treated arrested missing displaced trapped".split())
"""Where people counted are, of whom some may be counted once more."""
UNIT_MEASURES: Final = frozenset("money percent distance strikes votes".split())
RELEASED: Final = frozenset("released freed release let".split())
OPINIONS: Final = frozenset(
    "think believe say said support supports oppose opposes approve disapprove favor favour agree disagree want vs versus sure credible certain "
    "behind true feel trust".split()
)
"""What no percentage is of: *62 percent think it is high*."""
JAILED: Final = frozenset("arrested arrests detained detainees detention custody jailed prison".split())
LET_GO: Final = frozenset("released freed go free".split())
LISTED: Final = (["on", "it", ","], ["on", "it", "."], ["on", "the", "list"], ["on", "the", "register"], ["on", "the", "roll"])
ALTOGETHER: Final = (["in", "all"], ["in", "total"], ["all", "told"])
MEASURING: Final = ("tests", "results", "samples", "checks", "records", "figures", "data", "images", "pictures")
"""What numbers are read from, by whoever speaks: *tests have confirmed nine cases, the ministry said*."""
WHITE_SPACE: Final = re.compile(r"\s+")
TAKING_IN: Final = frozenset("counts counted count includes included include lists listed".split())
COUNTED_IN: Final = frozenset("killed injured missing arrested rescued".split())


def find_figures(prose: Prose, voices: Voices) -> tuple[Figure, ...]:
    """Every figure in text order."""
    figures: list[Figure] = []
    previous: tuple[Quantity, str, int] | None = None
    topic: str | None = None
    captives: bool | None = None
    unnumbered = [token for token in prose.counting if prose.folded[token] in OPENERS]
    quantities = joined_ranges(prose, [qualified(prose, number) for number in numbers_with_results(prose)])
    for place, bare in enumerate(quantities):
        first, last = prose.sentence_range(bare.number.first)
        quantity = with_phrase(prose, bare, last)
        while unnumbered and unnumbered[0] < quantity.first:
            figures.extend(makeup(prose, voices, unnumbered.pop(0), figures))
        if counts_nothing(prose, quantity):
            continue
        measure = None
        if previous is None:
            measure = find_measure(prose, quantity, first, last)
        else:
            measure = measure_after(prose, quantity, previous, topic, first, last)
        if measure == "rescued":
            behind = prose.folded[quantity.first : quantity.end + 8]
            jailed = not RELEASED.isdisjoint(behind) and not JAILED.isdisjoint(prose.folded) and HELD.isdisjoint(prose.folded)
            if jailed or (topic == "arrested" and not LET_GO.isdisjoint(behind)):
                measure = "other"  # who is let go is no longer held, and was not rescued
        if measure == "held":
            if captives is None:
                captives = not HELD.isdisjoint(prose.folded)
            held = not captives and ARMED.isdisjoint(prose.folded[first:last])
            measure = "arrested" if held else "hostages"
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


def measure_after(
    prose: Prose, quantity: Quantity, previous: tuple[Quantity, str, int], topic: str | None, first: int, last: int
) -> str | None:
    """The measure of a number that others stand before: its own, or theirs in a list or where it is told once more."""
    before, theirs, _ = previous
    folded = prose.folded
    named = quantity.head >= 0
    together = before.number.first >= first
    if folded[quantity.last : quantity.last + 2] == ["per", "cent"]:
        return find_measure(prose, quantity, first, last)  # "2,400 jobs, or 6 per cent of its workforce"
    risen = together and not named and folded[quantity.first - 1] == "to" and folded[before.first - 1] == "by"
    if theirs == "percent" and risen and "." not in folded[quantity.number.first]:
        return find_measure(prose, quantity, first, last) or "other"  # "rose by 14 per cent to 83"
    if named and folded[quantity.last : quantity.last + 3] == ["of", "the", "victims"] and topic in COUNTED_IN:
        return topic
    if not named and folded[quantity.first - 2 : quantity.first] == ["than", "the"] and quantity.size > FEW:
        return topic or theirs  # "a good deal more than the 410 of the police"
    if not named and together and folded[quantity.last : quantity.last + 2] == ["of", "which"]:
        return theirs
    if not named and is_partitive(prose, quantity) and theirs in UNIT_MEASURES and topic is not None:
        theirs = topic
    if not named and is_partitive(prose, quantity) and theirs == "jobs":
        return theirs  # "Up to 900 of them will be filled"
    if not named and is_partitive(prose, quantity) and theirs not in UNIT_MEASURES:
        if not RELEASED.isdisjoint(folded[max(first, quantity.first - 2) : quantity.last + 6]) and topic == "arrested":
            return "other"
        own = find_measure(prose, quantity, first, last) if not together else None
        return own or (None if does_something_else(prose, quantity, last) and not together else theirs)
    if quantity.number.share and named:
        return find_measure(prose, quantity, first, last)
    if not named and together and theirs not in UNIT_MEASURES and folded[quantity.last : quantity.last + 2] in ALTOGETHER:
        return theirs
    if not named and together and folded[quantity.first - 2 : quantity.first] == ["of", "the"] and folded[quantity.first] not in CURRENCIES:
        return theirs  # "eleven of the nineteen"
    if (
        not named
        and together
        and theirs not in UNIT_MEASURES
        and folded[first] == "of"
        and before.first == first + 1
        and folded[quantity.first - 1] == ","
    ):
        return theirs  # "of 1,150 flooded homes, 212 must come down"
    if not named and together and before.head >= 0 and folded[before.head] in PENAL and folded[quantity.first - 1] == "to":
        return theirs  # "sentenced to nine years, her deputy to seven"
    if named and together and theirs in PLACED and folded[quantity.first - 2 : quantity.first] == ["among", "them"]:
        return theirs  # "41 are in hospital, among them 17 babies"
    if not (named and is_thing(folded[quantity.head])) and shares_measure(prose, before, quantity, first):
        own = find_measure(prose, quantity, first, last)
        if theirs in UNIT_MEASURES and (quantity.first - before.last > NEXT_TO or (named and is_person(folded[quantity.head]))):
            return own
        return own if own in UNIT_MEASURES or (named and folded[quantity.head] in THEMSELVES) else theirs
    if (
        named
        and theirs == "other"
        and before.head >= 0
        and folded[quantity.head] not in NOT_COUNTED
        and is_thing(folded[quantity.head])
        and shares_measure(prose, before, quantity, first)
    ):
        return find_measure(prose, quantity, first, last) or theirs  # "46 rifles, two mortars"
    if not named and together and theirs == "money" and quantity.size >= LARGE:
        return find_measure(prose, quantity, first, last) or theirs  # "5,000 florins, besides the 8,000"
    if not named and together and (folded[quantity.first - 1] == "or" or is_compared(prose, before, theirs, quantity)):
        return theirs
    if (
        named
        and topic is not None
        and quantity.end < last
        and prose.flags[quantity.end] & BE
        and (folded[quantity.end + 1 : quantity.end + 2] == ["among"] or folded[quantity.end + 1 : quantity.end + 4] in LISTED)
    ):
        return topic  # "five children are among them"
    if (
        theirs == "votes"
        and not named
        and together
        and quantity.last < prose.size
        and folded[quantity.last] in ("against", "dissented", "dissenting", "abstained", "opposed")
    ):
        return theirs
    restated = is_restated(prose, quantity, before, first)
    spanned = before.head >= 0 and folded[before.head] in TIMES  # "within four minutes. The radio log says 17."
    just_before = before.head < 0 and first > 0 and before.number.first >= prose.sentence_range(first - 1)[0]
    restating: str | None = (
        theirs
        if topic is None
        or spanned
        or (theirs == "other" and just_before)
        or (theirs != "other" and (together or theirs not in UNIT_MEASURES))
        else topic
    )
    if restating == "percent" and quantity.size > HUNDRED:
        restating = topic
    closing = quantity.last >= prose.size
    if restating in ("money", "distance") and quantity.first == first and not closing and prose.flags[quantity.last] & BE_OR_HAVE:
        restating = topic or "other"  # "Eleven have closed"
    told = counted_before(prose, quantity, first)
    if restated and told == "":
        return looked_back_to(prose, before, first) or restating
    measure = find_measure(prose, quantity, first, last)
    if measure is None and (
        restated or (named and told == "" and not TOLLS.isdisjoint(folded[max(first, quantity.first - TOLL_REACH) : quantity.first]))
    ):
        return looked_back_to(prose, before, first) or restating
    if measure is None or (named and folded[quantity.head] in ATTENDING):
        measure = asked(prose, first) or measure
    if (
        measure is None
        and named
        and topic in COUNTED_IN
        and quantity.size < SMALLEST_OTHER
        and folded[quantity.first - 1] in TAKING_IN
        and is_person(folded[quantity.head])
    ):
        return topic  # "the fire service also counts two roofers"
    if measure is None and named and together and theirs in COUNTED_IN and is_listed(prose, quantity, last):
        return theirs
    if measure is None and not named and together and folded[quantity.first - 1] == "and" and theirs not in UNIT_MEASURES:
        return theirs
    if measure is None and named and folded[quantity.head] == "names":
        if "missing" in folded[first : quantity.first]:
            return "missing"
        return topic if topic is not None and quantity.size <= NAMES * before.size else None
    return measure


def is_listed(prose: Prose, quantity: Quantity, last: int) -> bool:
    """*…, two teachers, four women and two children*: people who stand in a list behind those counted first, and do nothing of their own."""
    if not is_person(prose.folded[quantity.head]) or prose.folded[quantity.first - 1] not in (",", "and", "them", "including"):
        return False
    return quantity.end >= last or bool(prose.flags[quantity.end] & (STOP | COMMA)) or prose.folded[quantity.end] == "and"


def is_compared(prose: Prose, before: Quantity, theirs: str, quantity: Quantity) -> bool:
    """Whether a bare number is told beside one of its kind: *31 weeks, up from 19*, *50 minutes instead of 15*."""
    if quantity.number.score or quantity.number.unit:
        return False
    link, earlier = prose.folded[quantity.first - 1], prose.folded[quantity.first - 2]
    if (link == "from" and earlier in ("up", "down")) or (link in ("with", "to") and earlier == "compared"):
        return not (theirs == "percent" and quantity.size > HUNDRED)
    if theirs == "percent" and quantity.size > HUNDRED:
        return False  # "fell 18 per cent to 26,400"
    if theirs in ("percent", "votes") and link in LINKS:
        return True
    if link == "from" and prose.folded[before.first - 1] == "to":
        return True  # "fell to 113 last year from 171"
    if theirs == "percent" and link == "," and "." in prose.folded[quantity.number.first]:
        return True  # "Orr had 51.3 per cent of the vote and her rival, Voss, 48.7"
    thing = theirs in UNIT_MEASURES or (before.head >= 0 and is_thing(prose.folded[before.head]))
    if thing and link == "to" and prose.folded[before.first - 1] == "from":
        return True
    return thing and (link in ("from", "against", "than", "not") or (link in ("of", "with", "to", "from") and earlier in COMPARED))


def looked_back_to(prose: Prose, before: Quantity, first: int) -> str | None:
    return asked(prose, first) or announced(prose, before, first)


def asked(prose: Prose, first: int) -> str | None:
    """What the sentence before asks for: *How many crossed is disputed.*"""
    if first == 0:
        return None
    start, end = prose.sentence_range(first - 1)
    folded = prose.folded
    for token in range(start + 1, end):
        if folded[token] == "many" and folded[token - 1] == "how":
            asked_for = folded[token : min(end, token + ASKED_REACH)]
            return next((CUES[word] for word in asked_for if word in CUES), "other" if "aboard" in asked_for else None)
    return None


def announced(prose: Prose, before: Quantity, first: int) -> str | None:
    """What a short sentence right before names, and no number: *Then the prisoners. Officially there are 52.*"""
    if first == 0:
        return None
    start, end = prose.sentence_range(first - 1)
    if end - start > ANNOUNCING or before.number.last > start:
        return None
    folded = prose.folded
    for token in range(start + 1, end):
        word = folded[token]
        if folded[token - 1] != "the":
            continue
        measure = UNITS.get(word, CUES.get(word) if word in GATHERED else None)
        if measure is not None and measure not in UNIT_MEASURES:
            return measure
        if word.endswith("s") and is_thing(word):
            return "other"
    return None


def is_anaphoric(prose: Prose, quantity: Quantity, measure: str) -> bool:
    """*the two men*: a few who were counted before."""
    return (
        quantity.first > 0
        and quantity.size <= FEW
        and prose.folded[quantity.first - 1] in ("the", "these", "those")
        and measure not in ("killed", "injured", "missing", "money", "percent", "hostages", "distance")
        and not quantity.number.score
    )


def shares_measure(prose: Prose, before: Quantity, quantity: Quantity, first: int) -> bool:
    """Whether the number stands in one list with the one before: *17 women and 12 children*, *36, including nine girls*.

    Between them there may be nouns, commas and *and*, but no verb: *12 killed and 30 injured* is no list.
    """
    if before.number.first < first or quantity.first - before.last > LIST_REACH:
        return False
    if prose.folded[before.last : quantity.first] in (["from"], ["to"]):
        return True
    if quantity.head >= 0 and before.head >= 0 and prose.folded[quantity.first - 1] == "and" and quantity.end < prose.size:
        acted = any(prose.flags[token] & PAST for token in range(first, before.first))
        if acted and prose.flags[quantity.end] & BE_OR_HAVE:
            return False  # "police dragged off eleven pickets and 17 people were hurt"
    if quantity.end < prose.size and prose.flags[quantity.end] & DO:
        return False  # "one was dead and two others didn't answer"
    for token in range(before.last, quantity.first):
        here = prose.flags[token]
        word = prose.folded[token]
        if here & LIST_END or (word in CUES and word not in ATTENDING) or here & PAST or word == "leaving":
            return False
    return prose.folded[quantity.first - 1] in (",", "and", "or", "including", "among", "plus", "with") or quantity.qualifier is not None


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
    while counted_start < counted_end and prose.folded[counted_start] in ("percent", "%", "per", "cent", "of", ")"):
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
    if quantity.number.unit:
        of = quantity.number.unit if of is None else f"{quantity.number.unit} {of}"
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
