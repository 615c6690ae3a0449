"""The figure ledger: every quantity of consequence, as printed and as read, with whom it counts and who said it.

It knows which words say what is counted; it refuses to know whether a figure is right.
"""

import re
from dataclasses import dataclass, replace

from framing.grammar import Flag, is_past
from framing.ledgers.numbers import Number, numbers_in
from framing.prose import NUMERALS, Prose
from framing.types import Figure
from framing.voice import Voices
from framing.voice.phrases import subject_before

QUALIFIERS: dict[tuple[str, ...], tuple[str, str]] = {
    tuple(phrase.split()): (phrase, bound)
    for bound, phrases in {
        "low": "at least|more than|over|upwards of|upward of|no fewer than|no less than|not less than|in excess of|well over|"
        "a minimum of|greater than|exceeding|above",
        "high": "up to|as many as|as much as|fewer than|less than|under|below|nearly|almost|close to|at most|no more than|"
        "not more than|a maximum of|just under",
        "about": "about|around|some|approximately|roughly|an estimated|estimated|an average of|circa|reportedly",
        "exact": "only|just|a mere|exactly|a total of|a further|another|an additional|all|a record",
    }.items()
    for phrase in phrases.split("|")
}
LONGEST_QUALIFIER = max(map(len, QUALIFIERS))
UNITS = {
    word: measure
    for measure, words in {
        "strikes": "strike strikes airstrike airstrikes raid raids sortie sorties bombardment bombardments shelling rocket rockets missile missiles "
        "shell shells bomb bombs drone drones attacks",
        "distance": "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters yards",
        "money": "crown crowns lirra dollar dollars euro euros pound pounds yen $ € £",
        "percent": "percent % percentage",
        "killed": "dead deaths fatalities bodies corpses body killed killings",
        "injured": "injuries wounded injured",
        "casualties": "casualties victims",
        "missing": "missing",
        "arrested": "arrests detainees",
        "displaced": "displaced evacuees",
        "hostages": "hostages captives",
        "jobs": "jobs posts redundancies layoffs",
        "votes": "votes ballots seats",
        "cases": "cases infections",
        "homes": "homes houses buildings dwellings flats apartments households",
    }.items()
    for word in words.split()
}
CUES = {
    word: measure
    for measure, words in {
        "killed": "kill kills killed killing dead death deaths die dies died dying perished perish slain lives toll fatalities bodies body "
        "corpses drowned massacred executed slaughtered fatally buried",
        "injured": "injure injures injured injuring injuries wound wounds wounded wounding hurt hospitalised hospitalized maimed burned scalded treated bruised beaten beat",
        "casualties": "casualties victims victim casualty",
        "missing": "missing unaccounted disappeared vanished",
        "displaced": "displaced displace displacing displacement evacuated evacuate evacuating homeless fled flee fleeing uprooted",
        "arrested": "arrested arrest arrests arresting detained detain detaining detention jailed imprisoned custody hauled bundled rounded carted locked",
        "rescued": "rescued rescue rescuing freed saved pulled liberated released",
        "abducted": "abducted kidnapped hostage hostages abducting kidnapping captive",
        "trapped": "trapped stranded marooned",
        "infected": "infected tested contracted positive",
        "jobs": "redundant dismissed sacked jobs layoffs redundancies",
        "cases": "cases infections",
        "attended": "marched marching marchers gathered rallied rally attended protested demonstrated turnout attending crowd crowds",
        "crossed": "crossed crossing crossings arrived",
    }.items()
    for word in words.split()
}
PEOPLE = frozenset(
    """people persons person civilians civilian women men children woman man child boy girl girls boys others other residents villagers workers worker soldiers soldier
    officers officer policemen police protesters protestors demonstrators migrants refugees passengers crew fighters militants rebels insurgents
    gunmen hostages detainees prisoners inmates patients students pupils teachers dockers fishermen families family villager members member employees
    survivors medics doctors nurses journalists guards guard troops personnel youths teenagers teenager infants babies toddlers pensioners
    neighbours neighbors victims suspects attackers combatants bystanders crewmen sailors miners firefighters paramedics observers
    volunteers marchers citizens kids lads mums dads pensioners persons staff strikers adults adult arrivals households lives them""".split()
)
OPENERS = frozenset("mostly mainly largely chiefly predominantly".split())
INCLUDING = frozenset("including among counting".split())
CUE_REACH = 22
LIST_REACH = 9
RESTATED_REACH = 90
SMALLEST_OTHER = 10
OLDEST = 110
GIVER_REACH = 9
GIVES = frozenset(
    "puts put gave gives speaks spoke counts counted accepts accepted admits admitted lists listed reports reported estimates estimated "
    "registered recorded confirmed claims claimed acknowledged".split()
)
"""Verbs that give a figure as their own."""
LAST_HOUR = 12
AS_OF_REACH = 40
HOUR_PREPOSITIONS = frozenset("to past at before after between until by from".split())
AGED = frozenset(
    "woman man boy girl boys girls men women pupil pupils child children judge daughter son youth father mother dad mum parent grandmother "
    "grandfather widow widower family lad teenager".split()
)
COUNTS = frozenset(
    "figure figures number numbers toll count counted total totals turnout estimate estimates puts put speak speaks spoke admits admitted accepts gave gives".split()
)
NOT_COUNTED = frozenset(
    "years months weeks days hours minutes seconds times points degrees pages centuries decades ages yards others cents knots inches feet".split()
)
UNIT_MEASURES = frozenset("money percent distance strikes votes".split())
WHITE_SPACE = re.compile(r"\s+")
BREAK = Flag.STOP | Flag.QUOTE


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number with its qualifier, before it is known what it counts."""

    number: Number
    first: int
    last: int
    qualifier: str | None
    low: float | None
    high: float | None


def find_figures(prose: Prose, voices: Voices) -> tuple[Figure, ...]:
    """Every figure in text order."""
    figures: list[Figure] = []
    previous: tuple[_Quantity, str, int] | None = None
    for quantity in joined_ranges(prose, [qualified(prose, number) for number in numbers_in(prose)]):
        first, last = prose.sentence_range(quantity.number.first)
        counted_end = counted_phrase(prose, quantity.last, last)
        if counts_nothing(prose, quantity, counted_end):
            continue
        measure = find_measure(prose, quantity, counted_end, first, last)
        part_of = None
        if previous is not None and measure not in UNIT_MEASURES and shares_measure(prose, previous[0], quantity, first):
            measure = previous[1]
        if measure is None and previous is not None and is_restated(prose, quantity, counted_end, previous[0], first):
            measure = previous[1]
        if measure is None:
            measure = other_measure(prose, quantity, counted_end)
        if measure is None:
            continue
        if previous is not None and measure == previous[1] and is_part(prose, previous[0], quantity, first):
            part_of = previous[2]
        figures.append(figure(prose, voices, quantity, measure, counted_end, part_of))
        if part_of is None:
            previous = (quantity, measure, len(figures) - 1)
    return tuple(figures)


def counts_nothing(prose: Prose, quantity: _Quantity, counted_end: int) -> bool:
    """An age (*Lise, 26,*; *a woman of 70*), a number of children (*a father of three*), an hour (*ten to four*), *one of them*."""
    folded, flags = prose.folded, prose.flags
    first, last = quantity.number.first, quantity.number.last
    if folded[first] == "one" and folded[last : last + 1] == ["of"]:
        return True
    if quantity.first > 0 and folded[quantity.first - 1] == "aged":
        return True
    if quantity.first != first or counted_end > quantity.last:
        return folded[first] == "one" and last - first == 1 and folded[counted_end - 1] not in PEOPLE
    if folded[first] == "one" and last - first == 1:
        return True
    before = first - 1
    if before < 1:
        return False
    value = quantity.number.low or 0
    if flags[before] & Flag.COMMA and value < OLDEST and prose.is_capitalised(before - 1):
        return last >= len(prose) or bool(flags[last] & (Flag.COMMA | Flag.STOP | Flag.QUOTE))
    if folded[before] == "of" and value < OLDEST and folded[before - 1] in AGED:
        return True
    if (
        folded[before] in ("was", "is", "turned", "turns")
        and value < OLDEST
        and (last >= len(prose) or flags[last] & (Flag.COMMA | Flag.STOP))
    ):
        return True
    if "aged" in folded[max(0, before - 4) : before]:
        return True
    return value <= LAST_HOUR and not flags[first] & Flag.DIGITS and folded[before] in HOUR_PREPOSITIONS


def qualified(prose: Prose, number: Number) -> _Quantity:
    """The number with the words that bound it."""
    low, high = number.low, number.high
    folded = prose.folded
    first = number.first
    if first > 0 and folded[first - 1] in ("$", "€", "£"):
        first -= 1
    qualifier = None
    for length in range(LONGEST_QUALIFIER, 0, -1):
        if first - length < 0:
            continue
        found = QUALIFIERS.get(tuple(folded[first - length : first]))
        if found is None:
            continue
        qualifier, bound = found
        first -= length
        if bound == "low":
            high = None
        elif bound == "high":
            low, high = None, number.high if number.high is not None else number.low
        break
    last = number.last
    if folded[last : last + 2] in (["or", "more"], ["or", "so"]):
        if folded[last + 1] == "more":
            high = None
        qualifier = qualifier or f"or {folded[last + 1]}"
        last += 2
    if qualifier is None and number.vague:
        qualifier = "vague"
    return _Quantity(number, first, last, qualifier, low, high)


def joined_ranges(prose: Prose, quantities: list[_Quantity]) -> list[_Quantity]:
    """*between 30 and 40*, *30 to 40*, *36–40*: one quantity."""
    joined: list[_Quantity] = []
    for quantity in quantities:
        if joined:
            before = joined[-1]
            between = prose.folded[before.number.last : quantity.first]
            opened = before.first > 0 and prose.folded[before.first - 1] in ("between", "from")
            if (between == ["and"] and opened and prose.folded[before.first - 1] == "between") or between in (["to"], ["–"], ["or"]):
                if before.low is not None and quantity.high is not None and before.low <= quantity.high and not before.number.vague:
                    joined[-1] = replace(
                        before,
                        first=before.first - opened,
                        last=quantity.last,
                        high=quantity.high,
                        qualifier="between" if opened else "range",
                    )
                    continue
        joined.append(quantity)
    return joined


def counted_phrase(prose: Prose, start: int, last: int) -> int:
    """One past the noun phrase that the number counts."""
    token = start
    flags, folded = prose.flags, prose.folded
    if token < last and folded[token] == "of":
        token += 1
        while token < last and flags[token] & (Flag.DETERMINER | NUMERALS):
            token += 1
    nouns = 0
    while token < last and token - start < 9:
        here = flags[token]
        if folded[token] == "of" and token > start:
            token += 1
            continue
        if (
            here
            & (
                BREAK
                | Flag.COMMA
                | Flag.BE
                | Flag.HAVE
                | Flag.MODAL
                | Flag.DO
                | Flag.PREPOSITION
                | Flag.CONJUNCTION
                | Flag.RELATIVE
                | Flag.WEEKDAY
                | Flag.NUMBER
            )
            or folded[token][0].isdigit()
        ):
            break
        if folded[token] in CUES and folded[token] not in UNITS:
            break
        if nouns and (
            (here & Flag.ADVERB and folded[token] != "more") or (folded[token].endswith("ly") and folded[token] not in ("family", "early"))
        ):
            break
        if nouns and (is_past(folded[token], here) or here & Flag.HARM or folded[token].endswith("ing")) and not here & Flag.HARM_NOUN:
            break
        nouns += 1
        token += 1
    while token > start and (
        flags[token - 1] & (Flag.DETERMINER | Flag.PREPOSITION | Flag.ADVERB) and folded[token - 1] not in ("more", "others")
    ):
        token -= 1
    if token + 1 < last and flags[token] & Flag.COMMA and folded[token + 1] in OPENERS:
        token += 2
        while token < last and (not flags[token] or folded[token] == "and"):
            token += 1
    return max(token, start)


def find_measure(prose: Prose, quantity: _Quantity, counted_end: int, first: int, last: int) -> str | None:
    """What the quantity measures: by its unit, or by the nearest word that says what happened."""
    folded = prose.folded
    opening = (
        folded[quantity.first]
        if folded[quantity.first] in ("$", "€", "£")
        else folded[quantity.number.first - 1]
        if quantity.number.first
        else ""
    )
    if opening in ("$", "€", "£"):
        return "money"
    if folded[quantity.last : quantity.last + 2] == ["per", "cent"]:
        return "percent"
    counted = folded[quantity.last : counted_end]
    if counted and counted[0] in ("percent", "%"):
        return "percent"
    if folded[max(0, quantity.first - 2) : quantity.first] in (["bodies", "of"], ["remains", "of"], ["deaths", "of"]):
        return "killed"
    people = not counted or any(word in PEOPLE for word in counted)
    for word in reversed(counted):
        unit = UNITS.get(word)
        if unit is not None and not (unit in ("casualties", "displaced") and people and len(counted) > 1):
            return unit
    if quantity.last < last and counted_end == quantity.last:
        unit = UNITS.get(folded[quantity.last])
        if unit is not None:
            return unit
    if not people and not is_bare_count(counted):
        return None
    return nearest_cue(prose, quantity, counted_end, first, last)


def is_bare_count(counted: list[str]) -> bool:
    """Whether the phrase can name people that no list knows: a plural noun."""
    return bool(counted) and counted[-1].endswith("s") and counted[-1] not in NOT_PEOPLE


NOT_PEOPLE = frozenset(
    """years months weeks days hours minutes seconds times points degrees pages reasons ways steps parts sides things places areas districts
    countries states cities towns villages streets cars vehicles boats ships planes trucks schools hospitals centuries decades tonnes tons
    votes seats metres questions calls cases laws bills rules charges counts""".split()
)


def nearest_cue(prose: Prose, quantity: _Quantity, counted_end: int, first: int, last: int) -> str | None:
    """The nearest cue in the sentence; a cue behind the phrase wins a tie, and a mark between counts as distance."""
    best: tuple[int, str] | None = None
    folded, flags = prose.folded, prose.flags
    distance = 0
    for token in range(counted_end, min(last, counted_end + CUE_REACH)):
        distance += 2 if flags[token] & Flag.COMMA else 1
        if flags[token] & Flag.STOP and folded[token] not in ("(", ")", "[", "]"):
            break
        if folded[token][0].isdigit() or flags[token] & Flag.NUMBER:
            distance += 3
        measure = CUES.get(folded[token])
        if measure is not None:
            if folded[token] == "victim" and folded[token - 1] in ("fell", "fall", "fallen", "falling"):
                measure = "killed"
            best = (distance, measure)
            break
    distance = 0
    for token in range(quantity.first - 1, max(first, quantity.first - CUE_REACH) - 1, -1):
        distance += 2 if flags[token] & Flag.COMMA else 1
        if flags[token] & Flag.STOP and folded[token] not in ("(", ")", "[", "]"):
            break
        if folded[token][0].isdigit() or flags[token] & Flag.NUMBER:
            distance += 3
        measure = CUES.get(folded[token])
        if measure is not None:
            if best is None or distance < best[0]:
                best = (distance, measure)
            break
        if folded[token] in ("left", "leaves", "leaving") and not counted_end > quantity.last:
            break
    return None if best is None else best[1]


def is_restated(prose: Prose, quantity: _Quantity, counted_end: int, before: _Quantity, first: int) -> bool:
    """Whether a bare number gives the quantity told just before once more: *The ministry puts the figure at 38*."""
    if counted_end > quantity.last or quantity.number.first - before.number.first > RESTATED_REACH:
        return False
    following = prose.folded[quantity.last] if quantity.last < len(prose) else ""
    if following in ("%", "percent", "per", "a.m.", "p.m.") or prose.folded[quantity.number.first] in ("one", "two"):
        return False
    near = prose.folded[max(first, quantity.first - 9) : quantity.first]
    return not COUNTS.isdisjoint(near) or prose.flags[quantity.first - 1] & Flag.REPORT != 0 if quantity.first else False


def other_measure(prose: Prose, quantity: _Quantity, counted_end: int) -> str | None:
    """`other` for a large or vague count of things that no measure names; small numbers and spans of time are left out."""
    if counted_end == quantity.last:
        return None
    head = prose.folded[counted_end - 1]
    large = quantity.number.vague or (quantity.number.low or 0) >= SMALLEST_OTHER
    return "other" if large and head.endswith("s") and head not in NOT_COUNTED else None


def shares_measure(prose: Prose, before: _Quantity, quantity: _Quantity, first: int) -> bool:
    """Whether the number stands in one list with the one before: *17 women and 12 children*, *36, including nine girls*.

    Between them there may be nouns, commas and *and*, but no verb: *12 killed and 30 injured* is no list.
    """
    if before.number.first < first or quantity.first - before.last > LIST_REACH:
        return False
    if prose.folded[before.last : quantity.first] in (["from"], ["to"]):
        return True
    for token in range(before.last, quantity.first):
        here = prose.flags[token]
        word = prose.folded[token]
        if here & (Flag.STOP | Flag.BE | Flag.HAVE | Flag.MODAL | Flag.QUOTE | Flag.HARM) or word in CUES or is_past(word, here):
            return False
    return prose.folded[quantity.first - 1] in (",", "and", "or", "including", "among", "plus", "with") or quantity.qualifier is not None


def is_part(prose: Prose, before: _Quantity, quantity: _Quantity, first: int) -> bool:
    """Whether the number counts some of those counted before: *36, including 17 children*."""
    if before.number.first < first:
        return False
    opened = prose.folded[max(0, before.first - 2) : before.first] == ["of", "the"] and before.first - 2 == first
    of_them = prose.folded[quantity.last : quantity.last + 2] in (["of", "them"], ["of", "whom"], ["of", "those"])
    if opened or of_them:
        return True
    return any(prose.folded[token] in INCLUDING for token in range(before.last, quantity.first))


def figure(prose: Prose, voices: Voices, quantity: _Quantity, measure: str, counted_end: int, part_of: int | None) -> Figure:
    last = max(quantity.last, counted_end)
    if measure == "percent" and prose.folded[quantity.last : quantity.last + 2] == ["per", "cent"]:
        last = max(last, quantity.last + 2)
    counted_start = quantity.last
    while counted_start < counted_end and prose.folded[counted_start] in ("percent", "%", "per", "cent", "of"):
        counted_start += 1
    if counted_start < counted_end and prose.flags[counted_start] & Flag.COMMA:
        counted_start += 1
    of = WHITE_SPACE.sub(" ", prose.slice(counted_start, counted_end)).strip() if counted_end > counted_start else None
    start, end = prose.starts[quantity.first], prose.ends[last - 1]
    return Figure(
        start=start,
        end=end,
        text=prose.characters[start:end],
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        measure=measure,
        of=of,
        source=voices.speaker(quantity.number.first) or counted_by(prose, voices, quantity),
        voice=voices.voice(quantity.number.first),
        as_of=as_of(prose, quantity),
        part_of=part_of,
    )


def counted_by(prose: Prose, voices: Voices, quantity: _Quantity) -> str | None:
    """Who gives a figure that no reporting clause holds: *The ministry puts the toll at 38*, *the union speaks of 27*."""
    first, _ = prose.sentence_range(quantity.first)
    for token in range(quantity.first - 1, max(first, quantity.first - GIVER_REACH) - 1, -1):
        if prose.folded[token] in GIVES:
            subject = subject_before(prose, token, first)
            return None if subject is None else voices.name(subject)
        if prose.flags[token] & (Flag.STOP | Flag.COMMA | Flag.QUOTE):
            return None
    return None


def as_of(prose: Prose, quantity: _Quantity) -> str | None:
    """*as of Tuesday*, *by Friday evening*: when the count was taken, if the sentence says so."""
    first, end = prose.sentence_range(quantity.number.first)
    first, end = max(first, quantity.first - AS_OF_REACH), min(end, quantity.last + AS_OF_REACH)
    folded, flags = prose.folded, prose.flags
    for token in range(first, end - 1):
        opened = (folded[token] == "as" and folded[token + 1] == "of") or (
            folded[token] == "by" and flags[token + 1] & (Flag.WEEKDAY | Flag.MONTH)
        )
        if not opened:
            continue
        start = token + (2 if folded[token] == "as" else 1)
        stop = start
        while stop < end and stop - start < 4 and not flags[stop] & (BREAK | Flag.COMMA | Flag.BE | Flag.HAVE | Flag.PREPOSITION):
            stop += 1
        if stop > start:
            return WHITE_SPACE.sub(" ", prose.slice(start, stop))
    return None
