"""What a number measures: by the noun it counts, or by the nearest word that says what happened.

It knows units, people and the words of happenings; it refuses to know how a number is read.
"""

from typing import Final

from framing.flags import ADVERB, BE, BE_OR_HAVE, DO, HAVE, MODAL, PAST, REPORT, STOP, STOP_OR_QUOTE
from framing.ledgers.coins import is_sum
from framing.ledgers.cues import FORCES, SAVING, adjacent_cue, is_partitive, nearest_cue
from framing.ledgers.durations import TIMES, is_weighty
from framing.ledgers.happenings import (
    AFTERWARDS,
    AIRCRAFT,
    ARMED,
    ATTENDING,
    BEARERS,
    BOMBED,
    COUNTS,
    CUES,
    CURRENCIES,
    FEW_OF_THINGS,
    FIRED,
    FIRST,
    GROUPED,
    LARGE,
    MILLION,
    MONEYED,
    NEAR_COUNT,
    NOT_COUNTED,
    OVERRULING,
    PLURALLY,
    RESTATED_REACH,
    SMALLEST_OTHER,
    STRUCK,
    UNITS,
)
from framing.ledgers.nouns import PEOPLE, is_person, is_thing
from framing.ledgers.numbers import COINS, PRICED, Number
from framing.ledgers.quantities import Quantity
from framing.ledgers.uncounted import LAST_HOUR, OLDEST
from framing.prose import Prose

PAST_OR_HAVE: Final = PAST | HAVE
FINITE: Final = BE | HAVE | PAST | MODAL
FINITE_OR_DO: Final = FINITE | DO
PAST_OR_HAVE_OR_REPORT: Final = PAST | HAVE | REPORT
BESIDE_VERB: Final = BE | HAVE | ADVERB | MODAL
NONE_REACH: Final = 6
WAITING_REACH: Final = 5
WAITING_LIST: Final = frozenset(["waiting", "list"])
HANDLED: Final = frozenset(
    "questioned interrogated summoned suspended fined deported expelled evicted disciplined quarantined vaccinated".split()
)
"""What is done to a few people and has no measure of its own."""
SPEEDS: Final = frozenset("knots knot mph kph km/h kmh m/s".split())
ATTACHED_MEASURES: Final = {
    unit: measure
    for measure, units in {
        "distance": "metre meter kilometre kilometer mile",
        "other": "bed seat knot tonne man member",
    }.items()
    for unit in units.split()
}
SMALLEST_BODY: Final = 20
"""A *12-man crew* is no figure, a *240-seat chamber* is one."""
PAYMENTS: Final = MONEYED - {"pounds"}
WEIGHING: Final = frozenset("weigh weighs weighed weighing weight heavy heavier lighter lost".split())
QUAKES: Final = frozenset("magnitude quake earthquake shock tremor aftershock richter".split())
STRONGEST: Final = 10
SUFFERED: Final = frozenset("killed injured hostages held missing arrested rescued".split())
"""What may have happened even to judges: *holding 13 people, among them two judges*."""
WEIGHED: Final = frozenset("weighed weighs weighing".split())
SHARED: Final = frozenset(
    "town city country county village nation world seats land area territory market sales trade exports imports schools workforce population electorate budget beds vote total cases country's profit profits turnover budgets income".split()
)
SPENT: Final = frozenset("cost costs costing paid pays fined worth spent owes owed earns earned".split())
"""What a sum without its currency stands right behind."""
COUNT_LINKS: Final = frozenset("of at to was is as stands stood nearer from above past by".split())
COUNT_NOUNS: Final = frozenset(
    "figure figures number numbers toll count total totals turnout attendance crowd estimate tally levels".split()
)
ATTENDANCES: Final = frozenset(["turnout", "attendance", "crowd"])
RUNNING: Final = frozenset(
    "came comes come ran runs amount amounted amounts fell dropped declined sank shrank rose grew swelled climbed".split()
)
"""Verbs that take a count *to* a number."""
BESIDE: Final = frozenset("to than of not with and from".split())
STARTED: Final = frozenset("began begun started starts opened already".split())
"""What a count did *with* or *at* a number."""
STAFFING: Final = frozenset("staff staffing workforce employee headcount job nursing".split())
SMALLEST_LOOSE: Final = 3
CLOCK: Final = frozenset("since past until till half before after towards toward at around about between".split())
LOOSE_LINKS: Final = frozenset("to as for nearer through : lists counts names puts says".split())
WHOLES: Final = frozenset("the its their these those all our".split())
"""What opens the whole of which some are counted."""
CUTS: Final = frozenset(["losses", "cuts"])
LICENSED: Final = frozenset("licence license certified licensed built designed meant room space capacity beds".split())


def find_measure(prose: Prose, quantity: Quantity, first: int, last: int) -> str | None:
    """What the quantity measures: by its unit, or by the nearest word that says what happened."""
    folded = prose.folded
    number = quantity.number
    if folded[quantity.first] in CURRENCIES or (number.first and folded[number.first - 1] in CURRENCIES):
        return "money"
    if number.score:
        return "votes"
    if number.unit:
        return attached_measure(prose, quantity, first, last)
    if number.share and not (counted_share(folded, quantity)):
        return None
    if folded[quantity.last : quantity.last + 2] == ["per", "cent"]:
        return "percent"
    counted = folded[quantity.head_first : quantity.head + 1]
    if number.share:
        return "percent"
    if counted and counted[-1] in TIMES and counted[0] not in UNITS:
        weighty = is_weighty(prose, quantity.first, quantity.end, unit=counted[-1], start=first, end=last)
        return "other" if weighty else None
    if counted and (counted[-1] in SPEEDS or "cubic" in counted or (UNITS.get(counted[-1]) != "money" and is_speed(folded, quantity))):
        return "other"
    if counted and counted[-1] in ("judges", "justices"):
        outcome = nearest_cue(prose, quantity, first, last, small=False)
        return outcome if outcome in SUFFERED else "votes"
    if is_on_board(prose, quantity, last):
        return "other"
    told = counted_before(prose, quantity, first)
    if told and not counted:
        return told
    if not counted:
        return bare_measure(prose, quantity, first, last)
    if counted[0] in ("percent", "%"):
        return "percent"
    head = counted[-1]
    people = is_person(head) or is_people(prose, quantity.head) or (quantity.size == 1 and is_person(f"{head}s"))
    if is_borne(folded, quantity):
        return "killed"
    if people and "none" in folded[max(first, quantity.first - NONE_REACH) : quantity.first]:
        return "other"  # "none of the ship's 22 crew was hurt"
    if head == "cases" and len(counted) > 1 and counted[-2] in ("cartridge", "shell", "bullet", "spent"):
        return "other"
    unit = UNITS.get(head)
    if head in ("pounds", "pound") and is_weight(prose, quantity, first, last):
        return "other"
    if unit == "injured" and folded[quantity.last : quantity.last + 1] == ["of"]:
        cue = nearest_cue(prose, quantity, first, last, small=True)
        return cue if cue in ("killed", "treated") else unit  # "two of the wounded died"
    if unit is not None and not people:
        return None if is_mention(prose, quantity, unit) else unit
    behind = folded[quantity.end : quantity.end + WAITING_REACH]
    if head == "patients" and (behind[:1] == ["waiting"] or set(behind) >= WAITING_LIST):
        return "other"
    if unit is not None:
        cue = nearest_cue(prose, quantity, first, last, small=True)
        if unit == "arrested" and cue == "rescued":
            return "other"  # who is let go is no longer held, and was not rescued
        return cue if cue is not None and cue in OVERRULING.get(unit, ()) else unit
    if head in CUTS and counted[-2:-1] == ["job"]:
        return "jobs"
    if head in PRICED and folded[quantity.last] == "-":
        return "money"  # "an 80,000-torin fine"
    for word in counted[:-1]:
        modifier = UNITS.get(word, "money" if word in COINS else None)
        if modifier is not None:
            return modifier
    if (not people or head not in PEOPLE) and is_sum(prose, quantity):
        return "money"
    if not people and quantity.size >= MILLION and not MONEYED.isdisjoint(folded[first:last]):
        return "money"
    small = quantity.size < SMALLEST_OTHER
    if small and not people and head.endswith("s") and head not in NOT_COUNTED:
        return adjacent_cue(prose, quantity, last)
    if not people and not is_bare_count(head):
        return None
    cue = listed_under(prose, quantity, first) or nearest_cue(prose, quantity, first, last, small=small)
    if cue == "attended" and head in ARMED | FORCES:
        cue = None  # "1,500 officers on the streets"
    if cue is None and head in ATTENDING:
        return "attended"
    if cue is None and people and quantity.first > first and folded[quantity.first - 1] in HANDLED:
        return "other"
    return None if is_thing(head) else cue


def listed_under(prose: Prose, quantity: Quantity, first: int) -> str | None:
    """What the sentence opens with: *Among those held are 26 minors*, *The injured: the hospital now says nine*."""
    folded = prose.folded
    if folded[first] == "among" and prose.flags[quantity.first - 1] & BE and folded[first + 1] in ("the", "those"):
        return UNITS.get(folded[first + 2]) or CUES.get(folded[first + 2])
    named = first + (folded[first] == "the")
    return UNITS.get(folded[named]) if folded[named + 1 : named + 2] == [":"] and named + 1 < quantity.first else None


def is_borne(folded: list[str], quantity: Quantity) -> bool:
    """*the bodies of nine*, *the lives of at least nine people*, which are not saved."""
    return any(
        start > 1
        and folded[start - 1] == "of"
        and folded[start - 2] in BEARERS
        and SAVING.isdisjoint(folded[max(0, start - 4) : start - 2])
        for start in {quantity.first, quantity.number.first}
    )


def attached_measure(prose: Prose, quantity: Quantity, first: int, last: int) -> str | None:
    """What *a 19-hour siege*, *a 240-seat chamber*, *a two-metre wave* measure."""
    unit = quantity.number.unit.removesuffix("s")
    if unit in TIMES:
        return "other" if is_weighty(prose, quantity.first, quantity.last, unit=unit, start=first, end=last) else None
    measure = ATTACHED_MEASURES.get(
        unit,
        "money" if unit in COINS or (prose.folded[quantity.last : quantity.last + 1] and prose.folded[quantity.last] in PRICED) else None,
    )
    return None if measure == "other" and quantity.size < SMALLEST_BODY and unit != "bed" else measure


def is_speed(folded: list[str], quantity: Quantity) -> bool:
    """*60 kilometres an hour*, *59 miles (95 km) per hour*, *60 km/h*."""
    end = quantity.end
    if folded[quantity.last + 1 : quantity.last + 3] == ["/", "h"]:
        return True
    if folded[end : end + 1] == ["("]:
        end = next((token for token in range(end + 2, min(len(folded), end + 6)) if folded[token] == ")"), end)
    if folded[end : end + 1] == [")"]:
        end += 1
    return folded[end : end + 2] in (["an", "hour"], ["per", "hour"], ["a", "second"])


def is_weight(prose: Prose, quantity: Quantity, first: int, last: int) -> bool:
    """*300 pounds of flour*, *weighing 90 pounds*: no money, unless the sentence speaks of it."""
    folded = prose.folded
    if not PAYMENTS.isdisjoint(folded[first:last]):
        return False
    follows_of = folded[quantity.head + 1 : quantity.head + 2] == ["of"]
    return follows_of or not WEIGHING.isdisjoint(
        folded[max(first, quantity.first - 5) : quantity.first] + folded[quantity.head + 1 : quantity.head + 3]
    )


def counted_share(folded: list[str], quantity: Quantity) -> bool:
    """Whether a fraction is one of people or of something that is counted: *half of that sentence* is not."""
    if quantity.number.last - quantity.number.first == 3 or (quantity.first and folded[quantity.first - 1] == "by"):
        return True
    if quantity.head < 0:
        return folded[quantity.last : quantity.last + 2] in (["of", "those"], ["of", "them"], ["of", "all"])
    words = folded[quantity.head_first : quantity.head + 1]
    return any(word in UNITS or word in SHARED or is_person(word) for word in words)


def bare_measure(prose: Prose, quantity: Quantity, first: int, last: int) -> str | None:
    """A number without a noun: the word right behind it, or the nearest happening."""
    if quantity.last < last:
        unit = UNITS.get(prose.folded[quantity.last])
        if unit is not None:
            return unit
    folded = prose.folded
    number = quantity.number
    if (named := listed_under(prose, quantity, first)) is not None:
        return named
    if is_borne(folded, quantity):
        return "killed"
    if quantity.size < STRONGEST and not QUAKES.isdisjoint(folded[first : quantity.first]) and "." in folded[number.first]:
        return "other"  # "gave the magnitude as 6.1"
    if folded[quantity.last : quantity.last + 2] == ["of", "us"]:
        return nearest_cue(prose, quantity, first, last, small=False) or "other"
    if quantity.first and (
        folded[quantity.first - 1] in WEIGHED or (folded[quantity.first - 1] == "for" and folded[quantity.first - 2] in LICENSED)
    ):
        return "other"
    if quantity.size >= LARGE and quantity.first and folded[quantity.first - 1] in SPENT:
        return "money"
    if (quantity.size >= MILLION or is_price(folded, number)) and not MONEYED.isdisjoint(folded[first:last]):
        return "money"
    if quantity.size >= LARGE and folded[quantity.first - 1] in ("held", "holds") and not prose.flags[quantity.first - 2] & BE_OR_HAVE:
        return "other"  # "the prison held 1,140 on Sunday"
    found = nearest_cue(prose, quantity, first, last, small=False)
    if found is None and quantity.size >= MILLION and number.last - number.first > 1 and tells_money(folded):
        return "money"  # "… damage of 4.5 million", where crowns were spoken of before
    return found


def tells_money(folded: list[str]) -> bool:
    """Whether a currency is named anywhere in the text."""
    return any(UNITS.get(word) == "money" for word in folded)


def is_price(folded: list[str], number: Number) -> bool:
    """*14.20*: two decimals are money where money is spoken of."""
    word = folded[number.first]
    return number.last - number.first == 1 and word[-3:-2] == "." and word[0].isdecimal()


def is_mention(prose: Prose, quantity: Quantity, unit: str) -> bool:
    """*Two of the bombs*, *the two cases*: things that were counted before, or that are no count of an outbreak."""
    if quantity.size >= FEW_OF_THINGS or unit not in ("strikes", "homes", "cases"):
        return False
    folded = prose.folded
    if unit == "cases":
        return True
    return folded[quantity.last : quantity.last + 2] == ["of", "the"] or (quantity.first > 0 and folded[quantity.first - 1] == "the")


def is_people(prose: Prose, head: int) -> bool:
    """Whether what is counted bears a name, whichever: *millions of Vardans* are people as *millions of Northerners* are."""
    low, high = prose.title_tokens
    return prose.is_capitalised(head) and prose.folded[head] not in UNITS and not low <= head < high


def is_bare_count(head: str) -> bool:
    """Whether the noun can name people that no list knows: a plural."""
    return head.endswith("s") and not is_thing(head)


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
    opens = start == first or bool(flags[start - 1] & STOP_OR_QUOTE)
    if opens and folded[quantity.last : quantity.last + 1] == [","] and flags[min(quantity.last + 1, prose.size - 1)] & REPORT:
        return True  # "Five of them, says the union. Two, says the firm."
    if folded[quantity.number.first] in ("one", "two"):
        return False
    if folded[start - 1] == "'s" or (
        quantity.size > LAST_HOUR and not quantity.number.vague and folded[start - 1] == "the" and folded[start - 2] in BESIDE
    ):
        return True  # "the ministry’s 94", "close to the 61"
    if folded[start - 1] in ("makes", "made") and folded[start - 2] in ("that", "which"):
        return True
    if folded[start - 1] in ("with", "at") and folded[start - 2] in STARTED:
        return True
    if not COUNTS.isdisjoint(folded[max(first, start - NEAR_COUNT) : start]) or flags[start - 1] & REPORT:
        return True
    if folded[start - 1] in ("were", "are", "was", "is") and start > 1 and folded[start - 2] in ("there", "it"):
        return True
    if not COUNTS.isdisjoint(folded[quantity.last : quantity.last + 4]):
        return True
    if start > 1 and folded[start - 1] == "it" and folded[start - 2] in ("made", "make", "makes", "making", "put", "puts"):
        return True
    if start > 1 and folded[start - 1] == "to" and folded[start - 2] in ("up", "admit", "admits", "admitted"):
        return True
    if opens and folded[quantity.last : quantity.last + 3] == [",", "according", "to"]:
        return True
    if not opens or quantity.last >= prose.size:
        return False
    verb = quantity.last + (following == "never")
    return bool(flags[verb] & FINITE_OR_DO and not flags[verb] & REPORT)  # "Six came down Gate Street."


def counted_before(prose: Prose, quantity: Quantity, first: int) -> str | None:
    """What a word of counting right before the number says is counted: *the number of marchers at 5,000*.

    `""` where it says no more than that something is counted: *the ministry’s figure stood at 17*.
    """
    folded = prose.folded
    start = quantity.first
    if start - first < 2 or folded[start - 1] not in COUNT_LINKS:
        return None
    if folded[start - 1] == "to" and folded[start - 2] in RUNNING and (of_subject := subject_measure(prose, first, start - 2)) is not None:
        return of_subject
    for token in range(start - 1, max(first, start - NEAR_COUNT) - 1, -1):
        word = folded[token]
        if word in COUNT_NOUNS:
            if word == "toll":
                return "killed" if folded[token - 1] != "injury" else "injured"
            if word in ("numbers", "total", "levels"):
                counted = folded[token - 1]
                if counted in STAFFING:
                    return "jobs"
                if counted in UNITS:
                    return UNITS[counted]
            if word in ATTENDANCES:
                return "attended"
            for inside in range(token + 1, start - 1):
                measure = UNITS.get(folded[inside]) or CUES.get(folded[inside])
                if measure is None and folded[inside] in FIRST and inside + 2 < start:
                    measure = AFTERWARDS.get((folded[inside], folded[inside + 1]))
                if measure is not None:
                    return measure
                if folded[inside] in FIRED or folded[inside] == "aboard" or is_thing(folded[inside]):
                    return "other"
            if folded[token + 1] == "of" and is_person(folded[token + 2]) and folded[token + 2] not in ("people", "persons", "others"):
                return "other"
            return ""
        if prose.flags[token] & STOP:
            return None
    return None


def subject_measure(prose: Prose, first: int, verb: int) -> str | None:
    """What the subject of a verb that runs to a number is a count of: *The rubber rounds, he added, came to 31.*"""
    for token in range(first, verb):
        word = prose.folded[token]
        if word in FIRED:
            return "other"
        if word in STAFFING and prose.folded[token + 1] in ("cut", "cuts", "reduction", "reductions"):
            return "jobs"
        measure = UNITS.get(word)
        if measure is not None:
            return None if measure in ("money", "percent", "distance") else measure
        if word.endswith("s") and is_thing(word):
            return "other"
        if is_person(word) or prose.flags[token] & PAST:
            return None
    return None


def other_measure(prose: Prose, quantity: Quantity) -> str | None:
    """`other` for a large or vague count that no measure names; small numbers and spans of time are left out."""
    if is_aboard(prose, quantity):
        return "other"
    if quantity.end == quantity.last:
        bare = quantity.size >= LARGE and not quantity.number.share and not quantity.number.vague
        grouped = quantity.size >= SMALLEST_OTHER and quantity.first > 1 and prose.folded[quantity.first - 1] == "of"
        return "other" if bare or (grouped and prose.folded[quantity.first - 2] in GROUPED) else None
    head = prose.folded[quantity.head]
    if quantity.number.unit:
        return None
    if head == "times":
        before = prose.folded[prose.sentence_range(quantity.first)[0] : quantity.first]
        if not (BOMBED.isdisjoint(before) or AIRCRAFT.isdisjoint(before)):
            return "strikes"  # "jets struck the town 16 times"
        if quantity.size > LAST_HOUR and prose.folded[quantity.end : quantity.end + 1] not in (
            ["more"],
            ["less"],
            ["as"],
            ["the"],
            ["higher"],
        ):
            return "other"  # "violated it more than 140 times"
        return None if STRUCK.isdisjoint(prose.folded[max(0, quantity.first - 4) : quantity.first]) else "other"
    if head in NOT_COUNTED:
        return None
    if prose.folded[quantity.last] == "of" and prose.folded[quantity.last + 1] in WHOLES and (quantity.split or is_person(head)):
        return "other"  # "two of the seven judges": some of a whole that is named
    if head in UNITS:
        return None
    if head in FIRED and (head != "beds" or quantity.size > FEW_OF_THINGS):
        return "other"
    large = quantity.number.vague or quantity.size >= SMALLEST_OTHER
    return "other" if large and (head.endswith("s") or head in PEOPLE or head in PLURALLY) else None


def is_loose(prose: Prose, quantity: Quantity, first: int) -> bool:
    """Whether a bare number can be one more count of what the article counts: no hour, age, score or name.

    *The ministry gave that number as 14*, *by noon they had got to 27*, *the army registered 34*, *retraining for 90*.
    """
    number, folded, flags = quantity.number, prose.folded, prose.flags
    if number.share or number.unit or quantity.size < SMALLEST_LOOSE or (number.low or 0) % 1 or not quantity.first:
        return False
    before = quantity.first - 1
    word, here = folded[before], flags[before]
    following = folded[quantity.last] if quantity.last < prose.size else "."
    if word in CLOCK or following in ("-", "/", ":", "to", "from") or (here & BE and quantity.size < OLDEST):
        return False
    if quantity.size <= LAST_HOUR and word not in LOOSE_LINKS and not here & PAST_OR_HAVE:
        return False
    if quantity.first == first:
        return following not in (",", ")") and quantity.last < prose.size and bool(flags[quantity.last] & FINITE)
    return word in LOOSE_LINKS or bool(here & PAST_OR_HAVE_OR_REPORT) or (word == "other" and folded[before - 1] == "the")


def is_on_board(prose: Prose, quantity: Quantity, last: int) -> bool:
    """*300 were aboard*, *carrying 58 people*, *with 96 on board*: how many were there, whatever happened to them; not *39 aboard were saved*."""
    folded, flags = prose.folded, prose.flags
    if quantity.size < 2 or quantity.number.share:
        return False
    if quantity.first and folded[quantity.first - 1] in ("carrying", "carried"):
        return quantity.head < 0 or is_person(folded[quantity.head])
    token = quantity.end
    while token < last and flags[token] & BESIDE_VERB:
        token += 1
    if token >= last:
        return False
    linked = token > quantity.end
    if folded[token] in ("aboard", "underground"):
        token += 1
    elif folded[token : token + 2] == ["on", "board"]:
        token += 2
    else:
        return False
    return (
        linked
        or token >= last
        or (
            not flags[token] & FINITE and quantity.first > 0 and (folded[quantity.first - 1] in ("with", "had", "has", "of", "were", "are"))
        )
    )


def is_aboard(prose: Prose, quantity: Quantity) -> bool:
    """*with 96 on board*, *46 were aboard*, *a crew of 23*, *licensed for 220*."""
    folded = prose.folded
    if quantity.number.share or quantity.size < 2:
        return False
    after = folded[quantity.end : quantity.end + 4]
    if "aboard" in after or (after.count("board") and "on" in after):
        return True
    before = folded[max(0, quantity.first - 3) : quantity.first]
    return (before[-1:] == ["for"] and not LICENSED.isdisjoint(before)) or before[-2:] in (["crew", "of"], ["complement", "of"])
