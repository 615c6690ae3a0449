"""What a number measures: by the noun it counts, or by the nearest word that says what happened.

It knows units, people and the words of happenings; it refuses to know how a number is read.
"""

from framing.grammar import Flag
from framing.ledgers.happenings import (
    AFTERWARDS,
    ATTENDING,
    BEARERS,
    BEFORE,
    BREAK_OFF,
    CLAUSE,
    CLOSES,
    COUNTS,
    CUE_REACH,
    CUES,
    CURRENCIES,
    CUTTING,
    FEW_OF_THINGS,
    FIRED,
    FIRST,
    GROUPED,
    LARGE,
    MILLION,
    MONEYED,
    NEAR_COUNT,
    NOT_COUNTED,
    NOT_PEOPLE,
    OVERRULING,
    PEOPLE,
    RESTATED_REACH,
    SECOND,
    SMALL_AFTER,
    SMALL_BEFORE,
    SMALLEST_OTHER,
    STAFF,
    STRUCK,
    SUBJECT,
    UNITS,
)
from framing.ledgers.quantities import LONGEST_QUALIFIER, QUALIFIERS, Quantity
from framing.prose import NUMERALS, Prose


def find_measure(prose: Prose, quantity: Quantity, first: int, last: int) -> str | None:
    """What the quantity measures: by its unit, or by the nearest word that says what happened."""
    folded = prose.folded
    number = quantity.number
    if folded[quantity.first] in CURRENCIES or (number.first and folded[number.first - 1] in CURRENCIES):
        return "money"
    if number.share and not (counted_share(folded, quantity)):
        return None
    if folded[quantity.last : quantity.last + 2] == ["per", "cent"]:
        return "percent"
    counted = folded[quantity.head_first : quantity.head + 1]
    if number.share:
        return "percent"
    told = counted_before(prose, quantity, first)
    if told and not counted:
        return told
    if not counted:
        return bare_measure(prose, quantity, first, last)
    if counted[0] in ("percent", "%"):
        return "percent"
    head = counted[-1]
    people = head in PEOPLE
    if number.first > 1 and folded[number.first - 1] == "of" and folded[number.first - 2] in BEARERS:
        return "killed"
    unit = UNITS.get(head)
    if unit is not None and not people:
        return None if is_mention(prose, quantity, unit) else unit
    if unit is not None:
        cue = nearest_cue(prose, quantity, first, last, small=True)
        if unit == "arrested" and cue == "rescued":
            return "other"  # who is let go is no longer held, and was not rescued
        return cue if cue is not None and cue in OVERRULING.get(unit, ()) else unit
    for word in counted[:-1]:
        modifier = UNITS.get(word)
        if modifier is not None:
            return modifier
    if not people and quantity.size >= MILLION and not MONEYED.isdisjoint(folded[first:last]):
        return "money"
    small = quantity.size < SMALLEST_OTHER
    if small and not people and head.endswith("s") and head not in NOT_COUNTED:
        return adjacent_cue(prose, quantity, last)
    if not people and not is_bare_count(head):
        return None
    cue = nearest_cue(prose, quantity, first, last, small=small)
    if cue is None and head in ATTENDING:
        return "attended"
    return cue


def counted_share(folded: list[str], quantity: Quantity) -> bool:
    """Whether a fraction is one of people or of something that is counted: *half of that sentence* is not."""
    if quantity.number.last - quantity.number.first == 3:
        return True
    if quantity.head < 0:
        return folded[quantity.last : quantity.last + 2] in (["of", "those"], ["of", "them"], ["of", "all"])
    words = folded[quantity.head_first : quantity.head + 1]
    return any(word in PEOPLE or word in UNITS or word in SHARED for word in words)


SHARED = frozenset("workforce population electorate budget beds vote total cases country's profit profits turnover budgets income".split())


def bare_measure(prose: Prose, quantity: Quantity, first: int, last: int) -> str | None:
    """A number without a noun: the word right behind it, or the nearest happening."""
    if quantity.last < last:
        unit = UNITS.get(prose.folded[quantity.last])
        if unit is not None:
            return unit
    folded = prose.folded
    if quantity.number.first > 1 and folded[quantity.number.first - 1] == "of" and folded[quantity.number.first - 2] in BEARERS:
        return "killed"
    if quantity.size >= MILLION and not MONEYED.isdisjoint(folded[first:last]):
        return "money"
    return nearest_cue(prose, quantity, first, last, small=False)


def is_mention(prose: Prose, quantity: Quantity, unit: str) -> bool:
    """*Two of the bombs*, *the two cases*: things that were counted before, or that are no count of an outbreak."""
    if quantity.size >= FEW_OF_THINGS or unit not in ("strikes", "homes", "cases"):
        return False
    folded = prose.folded
    if unit == "cases":
        return True
    return folded[quantity.last : quantity.last + 2] == ["of", "the"] or (quantity.first > 0 and folded[quantity.first - 1] == "the")


def is_bare_count(head: str) -> bool:
    """Whether the noun can name people that no list knows: a plural."""
    return head.endswith("s") and head not in NOT_PEOPLE


def adjacent_cue(prose: Prose, quantity: Quantity, last: int) -> str | None:
    """What happened to a few of whom no list knows that they are people: only what stands right there."""
    token = quantity.end
    while token < last and prose.flags[token] & (Flag.BE | Flag.HAVE | Flag.ADVERB | Flag.MODAL):
        token += 1
    thing = prose.folded[quantity.head] in NOT_PEOPLE
    if token > quantity.end and token < last:
        return (None if thing else CUES.get(prose.folded[token])) or lost(prose, token)
    if quantity.first:
        before = quantity.first - 1
        if not thing and prose.flags[before] & Flag.PAST and prose.folded[before] in CUES:
            return CUES[prose.folded[before]]
        return lost(prose, before)
    return None


def lost(prose: Prose, token: int) -> str | None:
    """*closed two wards*, *three boats were sunk*: things few and of consequence."""
    return "other" if prose.flags[token] & Flag.DESTRUCTION or prose.folded[token] in CLOSES else None


def nearest_cue(prose: Prose, quantity: Quantity, first: int, last: int, *, small: bool) -> str | None:
    """The nearest cue in the sentence; a cue behind the phrase wins a tie, and marks, numbers and clauses between count as distance."""
    after = cue_behind(prose, quantity, last, SMALL_AFTER if small else CUE_REACH)
    if does_something_else(prose, quantity, last):
        return None if after is None or after[0] > CUE_REACH // 2 else after[1]
    before = cue_before(prose, quantity, first, SMALL_BEFORE if small else CUE_REACH)
    if after is None or before is None:
        found = after or before
        return None if found is None else found[1]
    return after[1] if after[0] <= before[0] else before[1]


def is_bound(prose: Prose, token: int, last: int) -> bool:
    """*at least 12*: a number with the words that bound it begins here."""
    folded, flags = prose.folded, prose.flags
    for end in range(token + 1, min(last, token + LONGEST_QUALIFIER + 1)):
        if flags[end] & NUMERALS:
            return tuple(folded[token:end]) in QUALIFIERS
    return False


def does_something_else(prose: Prose, quantity: Quantity, last: int) -> bool:
    """*14,600 have been vaccinated*: what was said before the number happened to others."""
    flags = prose.flags
    token = quantity.end
    if quantity.head < 0 and is_partitive(prose, quantity):
        token += 2
    while token < last and flags[token] & (Flag.BE | Flag.HAVE | Flag.ADVERB | Flag.MODAL):
        token += 1
    return quantity.end < token < last and bool(flags[token] & Flag.PAST) and prose.folded[token] not in CUES


def cue_behind(prose: Prose, quantity: Quantity, last: int, reach: int) -> tuple[int, str] | None:
    folded, flags = prose.folded, prose.flags
    end = quantity.end
    stop = min(last, end + reach)
    token = end
    if (
        not (end > quantity.last)
        and folded[end : end + 1] == ["of"]
        and folded[end + 1 : end + 2] in (["them"], ["whom"], ["those"], ["these"])
    ):
        token = end = end + 2
    while token < stop and flags[token] & (Flag.BE | Flag.HAVE | Flag.RELATIVE | Flag.ADVERB | Flag.MODAL):
        token += 1
    # what they were or did is nearer than what was done to others before them
    distance = -SUBJECT if token > end else 0
    start = token
    for token in range(start, stop):
        here, word = flags[token], folded[token]
        distance += 2 if here & Flag.COMMA else 1
        if here & Flag.STOP and word not in ("(", ")", "[", "]"):
            return None
        if here & NUMERALS:
            distance += 3
        elif word in BREAK_OFF:
            distance += CLAUSE
        measure = CUES.get(word)
        if measure is not None and token > end and word in UNITS and flags[token - 1] & NUMERALS:
            continue  # the head of another count
        if measure is not None and token + 1 < last and (flags[token + 1] & NUMERALS or is_bound(prose, token + 1, last)):
            continue  # *…, killing four*: that happened to the four
        if word == "shot" and folded[token + 1 : token + 2] == ["dead"]:
            return distance, "killed"
        if measure is not None:
            if word == "victim" and folded[token - 1] in ("fell", "fall", "fallen", "falling"):
                measure = "killed"
            elif word in ("moved", "driven") and not flags[token - 1] & (Flag.BE | Flag.HAVE):
                continue
            elif word in ("hospital", "infirmary"):
                if flags[token - 1] & Flag.DETERMINER and folded[token - 1] != "to":
                    continue  # a place like any other: *outside the hospital*
            elif word in ("treated", "treat") and "hospital" in folded[token : token + 4]:
                measure = "treated" if not flags[token - 1] & (Flag.BE | Flag.HAVE) else measure
            return distance, measure
        if (
            word in FIRST
            and not (word == "left" and flags[token - 1] & Flag.BE)
            and not (word == "taken" and folded[token + 1 : token + 2] == ["to"])
        ):
            for length in (2, 1):
                measure = AFTERWARDS.get(tuple(folded[token : token + length]))
                if measure is not None:
                    return distance, measure
    return None


def cue_before(prose: Prose, quantity: Quantity, first: int, reach: int) -> tuple[int, str] | None:
    folded, flags = prose.folded, prose.flags
    distance = 0
    named = quantity.end > quantity.last
    for token in range(quantity.first - 1, max(first, quantity.first - reach) - 1, -1):
        here, word = flags[token], folded[token]
        distance += 2 if here & Flag.COMMA else 1
        if here & Flag.STOP and word not in ("(", ")", "[", "]") and not (word == ":" and token == quantity.first - 1):
            return None
        if here & NUMERALS:
            distance += 3
        elif word in BREAK_OFF:
            distance += CLAUSE
        if word == "by" and token == quantity.first - 1 and named and quantity.size < SMALLEST_OTHER:
            return None  # those who did it
        measure = CUES.get(word)
        if measure is not None:
            if word in ("hospital", "streets", "moved", "held", "arrived", "judges", "caught", "packed", "infirmary") and distance > 2:
                continue
            return distance, measure
        if word in SECOND and distance <= 3:
            for length in (2, 1):
                measure = BEFORE.get(tuple(folded[token + 1 - length : token + 1]))
                if measure is not None:
                    return distance, measure
        if word in CUTTING and distance <= 3 and named and folded[quantity.head] in STAFF:
            return distance, "jobs"
        if word in ("left", "leaves", "leaving") and not named:
            return None
    return None


def is_restated(prose: Prose, quantity: Quantity, before: Quantity, first: int) -> bool:
    """Whether a bare number gives the quantity told just before once more: *The ministry puts the figure at 38*."""
    if quantity.end > quantity.last or quantity.number.first - before.number.first > RESTATED_REACH:
        return False
    folded, flags = prose.folded, prose.flags
    start = quantity.first
    following = folded[quantity.last] if quantity.last < prose.size else ""
    if following in ("%", "percent", "per", "a.m.", "p.m.") or not start:
        return False
    if is_partitive(prose, quantity):
        return True
    if folded[quantity.number.first] in ("one", "two"):
        return False
    if not COUNTS.isdisjoint(folded[max(first, start - NEAR_COUNT) : start]) or flags[start - 1] & Flag.REPORT:
        return True
    if folded[start - 1] in ("were", "are", "was", "is") and start > 1 and folded[start - 2] in ("there", "it"):
        return True
    if not COUNTS.isdisjoint(folded[quantity.last : quantity.last + 4]):
        return True
    if start > 1 and folded[start - 1] == "to" and folded[start - 2] in ("up", "admit", "admits", "admitted"):
        return True
    opens = start == first or flags[start - 1] & (Flag.QUOTE | Flag.STOP)
    return bool(opens and quantity.last < prose.size and flags[quantity.last] & (Flag.BE | Flag.HAVE))


def is_partitive(prose: Prose, quantity: Quantity) -> bool:
    """*two of them*, *nine of those*, *of whom 14*: some of those counted before."""
    folded = prose.folded
    if folded[quantity.last : quantity.last + 1] == ["of"] and folded[quantity.last + 1 : quantity.last + 2] in (
        ["them"],
        ["whom"],
        ["those"],
        ["these"],
    ):
        return True
    return ["of", "whom"] in (folded[quantity.first - 2 : quantity.first], folded[quantity.first - 6 : quantity.first - 4])


def counted_before(prose: Prose, quantity: Quantity, first: int) -> str | None:
    """What a word of counting right before the number says is counted: *the number of marchers at 5,000*.

    `""` where it says no more than that something is counted: *the ministry’s figure stood at 17*.
    """
    folded = prose.folded
    start = quantity.first
    if start - first < 2 or folded[start - 1] not in COUNT_LINKS:
        return None
    for token in range(start - 1, max(first, start - NEAR_COUNT) - 1, -1):
        word = folded[token]
        if word in COUNT_NOUNS:
            if word == "turnout":
                return "attended"
            if word == "toll":
                return "killed" if folded[token - 1] != "injury" else "injured"
            for inside in range(token + 1, start - 1):
                measure = UNITS.get(folded[inside]) or CUES.get(folded[inside])
                if measure is not None:
                    return measure
                if folded[inside] in FIRED or folded[inside] in NOT_PEOPLE:
                    return "other"
            return ""
        if prose.flags[token] & Flag.STOP:
            return None
    return None


COUNT_LINKS = frozenset("of at to was is as stands stood nearer from above past".split())
COUNT_NOUNS = frozenset("figure figures number numbers toll count total totals turnout estimate tally".split())


def other_measure(prose: Prose, quantity: Quantity) -> str | None:
    """`other` for a large or vague count that no measure names; small numbers and spans of time are left out."""
    if quantity.end == quantity.last:
        bare = quantity.size >= LARGE and not quantity.number.share and not quantity.number.vague
        grouped = quantity.size >= SMALLEST_OTHER and quantity.first > 1 and prose.folded[quantity.first - 1] == "of"
        return "other" if bare or (grouped and prose.folded[quantity.first - 2] in GROUPED) else None
    head = prose.folded[quantity.head]
    if head == "times":
        return None if STRUCK.isdisjoint(prose.folded[max(0, quantity.first - 4) : quantity.first]) else "other"
    if head in NOT_COUNTED or head in UNITS:
        return None
    if head in FIRED:
        return "other"
    large = quantity.number.vague or quantity.size >= SMALLEST_OTHER
    return "other" if large and (head.endswith("s") or head in PEOPLE) else None
