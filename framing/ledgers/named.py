"""What a number measures by the noun that it counts: a unit, a thing, or people to whom something happened.

It knows nouns and what stands beside them; it refuses to know numbers that name nothing they count.
"""

from typing import Final

from framing.ledgers.aboard import on_board
from framing.ledgers.attached import COINS, PRICED
from framing.ledgers.coins import is_sum
from framing.ledgers.company import FORCES
from framing.ledgers.counted import NOTHING, Counted, Rule
from framing.ledgers.counting import borne, listed_under
from framing.ledgers.cues import adjacent_cue
from framing.ledgers.durations import TIMES, is_weighty
from framing.ledgers.happenings import ARMED, ATTENDING, FEW_OF_THINGS, MILLION, MONEYED, NOT_COUNTED, OVERRULING, UNITS
from framing.ledgers.nouns import PEOPLE, is_thing
from framing.ledgers.senses import is_message

SPEEDS: Final = frozenset("knots knot mph kph km/h kmh m/s".split())
RATES: Final = (["an", "hour"], ["per", "hour"], ["a", "second"])
BENCH: Final = frozenset(["judges", "justices"])
NAMING: Final = frozenset(
    "nominate nominated nominating appoint appointed appointing confirm confirmed confirming hire hired named seat seated".split()
)
NAMING_REACH: Final = 5
"""*has nominated more than 80 judges*: nobody votes."""
SUFFERED: Final = frozenset("killed injured hostages held missing arrested rescued".split())
"""What may have happened even to judges: *holding 13 people, among them two judges*."""
NONE_REACH: Final = 6
SPENT_CASES: Final = frozenset("cartridge shell bullet spent".split())
PAYMENTS: Final = MONEYED - {"pounds"}
POUNDS: Final = frozenset(["pounds", "pound"])
WEIGHING: Final = frozenset("weigh weighs weighed weighing weight heavy heavier lighter lost".split())
WORSE: Final = frozenset(["killed", "treated"])
"""What some of the injured may be besides."""
WAITING_REACH: Final = 5
ABUSE: Final = frozenset("abuse assault rape cancer violence harassment torture trafficking".split())
"""What nobody is rescued from who is called a survivor of it."""
WAITING_LIST: Final = frozenset(["waiting", "list"])
CUTS: Final = frozenset(["losses", "cuts"])
BLOCKS: Final = frozenset("block blocks row rows terrace terraces".split())
HELD: Final = frozenset("events rallies marches meetings protests gatherings demonstrations vigils".split())
"""What others attend: *129 events*."""
SENT: Final = ARMED | FORCES
FATES: Final = {"dead": "killed", "slain": "killed", "murdered": "killed", "wounded": "injured", "injured": "injured"}
"""*three dead hostages*: what befell them tells more than where they were."""
HANDLED: Final = frozenset(
    "questioned questioning interrogated interrogating summoned suspended fined deported expelled evicted disciplined quarantined vaccinated".split()
)
"""What is done to a few people and has no measure of its own."""


def span_of_time(counted: Counted) -> str | None:
    """*a siege of nineteen hours*; *ten minutes later* has no measure."""
    if counted.head not in TIMES or counted.words[0] in UNITS:
        return None
    quantity, start, end = counted.quantity, counted.first, counted.last
    weighty = is_weighty(counted.prose, quantity.first, quantity.end, unit=counted.head, start=start, end=end)
    return "other" if weighty else NOTHING


def rate(counted: Counted) -> str | None:
    """*40 knots*, *90 cubic metres*, *60 kilometres an hour*"""
    told = counted.head in SPEEDS or "cubic" in counted.words or (UNITS.get(counted.head) != "money" and is_per_hour(counted))
    return "other" if told else None


def is_per_hour(counted: Counted) -> bool:
    """*60 kilometres an hour*, *59 miles (95 km) per hour*, *60 km/h*."""
    folded, end = counted.folded, counted.quantity.end
    if counted.words_behind(3)[1:] == ["/", "h"]:
        return True
    if folded[end : end + 1] == ["("]:
        end = next((token for token in range(end + 2, min(len(folded), end + 6)) if folded[token] == ")"), end)
    if folded[end : end + 1] == [")"]:
        end += 1
    return folded[end : end + 2] in RATES


def bench(counted: Counted) -> str | None:
    """*Five of the judges dissented*; *gunmen are holding two judges*"""
    if counted.head not in BENCH:
        return None
    outcome = counted.cue(small=False)
    if outcome in SUFFERED:
        return outcome
    return "other" if not NAMING.isdisjoint(counted.words_before(NAMING_REACH)) else "votes"


def percentage(counted: Counted) -> str | None:
    """*14 percent of voters*"""
    return "percent" if UNITS.get(counted.words[0]) == "percent" else None


def none_of_them(counted: Counted) -> str | None:
    """*none of the ship’s 22 crew was hurt*"""
    return "other" if counted.people and "none" in counted.words_before(NONE_REACH) else None


def spent_cases(counted: Counted) -> str | None:
    """*46 cartridge cases*: no outbreak."""
    return "other" if counted.head == "cases" and counted.words[-2:-1] and counted.words[-2] in SPENT_CASES else None


def pounds_of_weight(counted: Counted) -> str | None:
    """*300 pounds of flour*, *weighing 90 pounds*: no money, unless the sentence speaks of it."""
    if counted.head not in POUNDS or not PAYMENTS.isdisjoint(counted.folded[counted.first : counted.last]):
        return None
    behind = counted.folded[counted.quantity.head + 1 : counted.quantity.head + 3]
    told = behind[:1] == ["of"] or not WEIGHING.isdisjoint(counted.words_before(5)) or not WEIGHING.isdisjoint(behind)
    return "other" if told else None


def part_of_the_injured(counted: Counted) -> str | None:
    """*two of the wounded died*"""
    if UNITS.get(counted.head) != "injured" or counted.words_behind(1) != ["of"]:
        return None
    cue = counted.cue(small=True)
    return cue if cue in WORSE else "injured"


def by_unit(counted: Counted) -> str | None:
    """*46 shells*, *300 florins*; *two of the bombs* has no measure."""
    unit = UNITS.get(counted.head)
    if unit is None or counted.people:
        return None
    return NOTHING if is_mention(counted, unit) else unit


def is_mention(counted: Counted, unit: str) -> bool:
    """*Two of the bombs*, *the two cases*: things that were counted before, or that are no count of an outbreak."""
    quantity = counted.quantity
    if quantity.size >= FEW_OF_THINGS or unit not in ("strikes", "homes", "cases"):
        return False
    if unit == "cases":
        return True
    return counted.words_behind(2) == ["of", "the"] or (quantity.first > 0 and counted.folded[quantity.first - 1] == "the")


def blocks_of_homes(counted: Counted) -> str | None:
    """*three blocks of flats*"""
    head, folded = counted.quantity.head, counted.folded
    homes = counted.head in BLOCKS and folded[head + 1 : head + 2] == ["of"] and UNITS.get(folded[head + 2]) == "homes"
    return "homes" if homes else None


def list_of_names(counted: Counted) -> str | None:
    """*57 names of the missing*"""
    if counted.head != "names":
        return None
    behind = counted.folded[counted.quantity.head + 1 : counted.quantity.head + 4]
    return UNITS.get(behind[2]) if behind[:2] == ["of", "the"] and len(behind) > 2 else None


def waiting_list(counted: Counted) -> str | None:
    """*9,000 patients on the waiting list*: not treated yet."""
    if counted.head != "patients":
        return None
    behind = counted.folded[counted.quantity.end : counted.quantity.end + WAITING_REACH]
    return "other" if behind[:1] == ["waiting"] or WAITING_LIST.issubset(behind) else None


def survivors_of_abuse(counted: Counted) -> str | None:
    """*90 abuse survivors*: they were not rescued."""
    return "other" if counted.head == "survivors" and not ABUSE.isdisjoint(counted.words) and not counted.small else None


def online_posts(counted: Counted) -> str | None:
    """*900 posts were shared on the site*: messages, and no jobs."""
    if counted.head != "posts" or not is_message(counted.prose, counted.quantity.head):
        return None
    return NOTHING if counted.small else "other"


def people_by_unit(counted: Counted) -> str | None:
    """*nine hostages*; *nine hostages were shot dead*: by their name, or by what happened to them that counts more."""
    unit = UNITS.get(counted.head)
    if unit is None:
        return None
    if counted.people and counted.words[0] in FATES:
        return FATES[counted.words[0]]
    cue = counted.cue(small=True)
    if unit == "arrested" and cue == "rescued":
        return "other"  # who is let go is no longer held, and was not rescued
    return cue if cue is not None and cue in OVERRULING.get(unit, ()) else unit


def job_cuts(counted: Counted) -> str | None:
    """*900 job losses*"""
    return "jobs" if counted.head in CUTS and counted.words[-2:-1] == ["job"] else None


def price(counted: Counted) -> str | None:
    """*an 80,000-torin fine*"""
    return "money" if counted.head in PRICED and counted.words_behind(1) == ["-"] else None


def by_modifier(counted: Counted) -> str | None:
    """*14 rocket launchers*: by the first unit or coin before the noun."""
    for word in counted.words[:-1]:
        measure = UNITS.get(word, "money" if word in COINS else None)
        if measure is not None:
            return measure
    return None


def unknown_coins(counted: Counted) -> str | None:
    """*a grant of 20,000 kellers*"""
    return "money" if not (counted.people and counted.head in PEOPLE) and is_sum(counted.prose, counted.quantity) else None


def millions_paid(counted: Counted) -> str | None:
    """*The roof cost 12 million extra*: whatever the noun, so many are money in a sentence of paying."""
    large = not counted.people and not is_thing(counted.head) and counted.quantity.size >= MILLION
    return "money" if large and not MONEYED.isdisjoint(counted.folded[counted.first : counted.last]) else None


def few_of_unknown(counted: Counted) -> str | None:
    """*closed two wards*, *Nine fans died*: a few of whom no list knows that they are people."""
    if not counted.small or counted.people or not counted.head.endswith("s") or counted.head in NOT_COUNTED:
        return None
    return adjacent_cue(counted.prose, counted.quantity, counted.last) or NOTHING


def no_people(counted: Counted) -> str | None:
    """*46 rifles*: nothing happens to what is neither people nor a plural that may name some."""
    return None if counted.people or (counted.head.endswith("s") and not is_thing(counted.head)) else NOTHING


def by_happening(counted: Counted) -> str | None:
    """*nine guards were hurt*, *Among those held are 26 minors*; *300 marchers* have come, if nothing else is said of them."""
    head, quantity = counted.head, counted.quantity
    cue = listed_under(counted.prose, quantity, counted.first) or counted.cue(small=counted.small)
    if cue == "attended" and (head in SENT or head in HELD or counted.quantity.size < FEW_OF_THINGS):
        cue = None  # "1,500 officers on the streets", "Two cousins attended"
    if cue is None and head in ATTENDING and quantity.size >= FEW_OF_THINGS:
        return "attended"
    if cue is None and counted.people and quantity.first > counted.first and counted.folded[quantity.first - 1] in HANDLED:
        return "other"
    return NOTHING if cue is None or is_thing(head) else cue


NAMED: Final[tuple[Rule, ...]] = (
    span_of_time,
    rate,
    bench,
    on_board,
    percentage,
    borne,
    none_of_them,
    spent_cases,
    pounds_of_weight,
    part_of_the_injured,
    online_posts,
    by_unit,
    blocks_of_homes,
    list_of_names,
    waiting_list,
    survivors_of_abuse,
    people_by_unit,
    job_cuts,
    price,
    by_modifier,
    unknown_coins,
    millions_paid,
    few_of_unknown,
    no_people,
    by_happening,
)
