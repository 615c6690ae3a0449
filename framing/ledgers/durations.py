"""Which spans of time are of consequence: a prison term, a siege, a wait, a warning, a deadline.

It knows the words that stand beside such a span; it refuses to know what happened in it. How long ago something was, how
long a career or a meeting lasted, and how old somebody is are no figures.
"""

from typing import Final

from framing.flags import DETERMINER, HAVE, STOP_OR_QUOTE
from framing.prose import NUMERALS, Prose

TIMES: Final = frozenset("second seconds minute minutes hour hours day days week weeks month months year years".split())
TERMS: Final = frozenset(
    "sentence sentenced sentences sentencing jailed jail jails imprisoned imprisonment prison gaol term terms held hold holding holds detained detain "
    "detention custody cell cells captivity captive hostage trapped stranded adrift marooned quarantined quarantine isolation isolated wait waits waited "
    "waiting queue queued queues delay delayed delays siege standoff stand-off impasse grounded suspended suspension banned ban curfew lockdown "
    "warning ceasefire cease-fire truce ordeal blackout ambulance ambulances blockade bars probation parole remand remanded charge charged adjourned "
    "adjournment occupation embargo stoppage walkout blockaded evacuation rubble "
    "postponed deferred intensive ventilator uncontrolled negotiation negotiations faces facing backlog engine engines "
    "unpaid arrears owed mourning questioned questioning grilled interrogated interrogation penned kettled confined handcuffed blindfolded "
    "blocked barricaded closed shut shutdown cordoned raged raging burned burnt burning smouldered blazed extinguished doused".split()
)
"""Near one of these a span is what was done to somebody, or what somebody had to bear."""
STOPPED: Final = frozenset("power electricity water food heating sleep trial charge pay".split())
"""*without power for three days*."""
EVENTS: Final = frozenset(
    "fire blaze inferno siege battle firefight gunfight shelling bombardment outage search manhunt chase raid assault operation riot clashes wait".split()
)
"""*a fire of about twenty hours*, *the raid lasted 90 minutes*."""
LASTING: Final = frozenset("lasted lasts lasting took taken takes went dragged continued".split())
FINISHED: Final = frozenset("out extinguished ended over freed rescued found contained lifted reopened restored free".split())
"""*put out 19 hours later*: how long it took."""
OUTBREAKS: Final = frozenset(
    "call calls alarm alarms siren sirens flames smoke blast explosion collapse shot shots distress mayday impact crash warning warnings quake wave".split()
)
"""*50 minutes after the first call*: how late help or a warning came."""
PENDING: Final = frozenset("hours days weeks months day week month".split())
"""Units of a term by which something has to be done."""
PAY: Final = frozenset("pay wages salary salaries money back-pay earnings".split())
ELAPSED: Final = frozenset("ago old earlier later previously running straight".split())
"""Behind these words a span is a date, an age or a count of times."""
RELATIVE_TO: Final = frozenset("after before since into until".split())
ALARMS: Final = frozenset("warning warnings warned alarm siren sirens alert ambulance rescue helicopter evacuation mayday distress".split())
"""What comes too late: *the alarm came 40 minutes after the wave*."""
TERM_UNITS: Final = frozenset("hour hours day days week weeks month months".split())
GRANTED: Final = frozenset("gave gives given give giving allowed allows grants granted".split())
CALLED: Final = ALARMS | {"help"}
WENT_BY: Final = frozenset("passed after before later until".split())
RECENT: Final = frozenset("past last next previous coming first final every each recent per".split())
PENAL: Final = frozenset("year years month months".split())
CONDEMNED: Final = frozenset("sentenced jailed imprisoned received receives given gets got handed".split())
EACH: Final = frozenset("each apiece".split())
DEMANDED: Final = frozenset("asked demanded sought seeks requested facing face faces demand demands seek".split())
REACH_BEFORE: Final = 9
REACH_AFTER: Final = 7
SHORT: Final = frozenset("minute minutes second seconds".split())
HELPERS: Final = frozenset(
    "help engine engines brigade ambulance ambulances firefighters paramedics lifeboat lifeboats rescuers police".split()
)
TAKEN: Final = frozenset("took take takes taken within".split())
REACHED: Final = frozenset("reach reached arrive arrived arriving away find respond".split())


def is_weighty(prose: Prose, first: int, last: int, *, unit: str, start: int, end: int) -> bool:
    """Whether the span of tokens first … last − 1, in a sentence start … end − 1, is one of consequence."""
    folded, flags = prose.folded, prose.flags
    following = folded[last] if last < end else ""
    before = folded[first - 1] if first > start else ""
    if following == "later" and unit in TERM_UNITS | SHORT and not FINISHED.isdisjoint(folded[max(start, first - 2) : first]):
        return True  # "was put out 19 hours later"
    if following in ELAPSED or before in RECENT or following == "-" or (following == "of" and folded[last + 1 : last + 2] == ["age"]):
        return False
    if following in RELATIVE_TO and before not in ("for", "waited") and unit not in SHORT:
        return False
    if following == "after" and unit in SHORT and not OUTBREAKS.isdisjoint(folded[last + 1 : min(end, last + 6)]):
        return True  # "50 minutes after the distress call"
    if following in RELATIVE_TO and before not in ("for", "waited") and ALARMS.isdisjoint(folded[max(start, first - 6) : first]):
        return False
    if (
        unit in SHORT
        and not TAKEN.isdisjoint(folded[max(start, first - 4) : first + 1])
        and not (HELPERS.isdisjoint(folded[start:end]) and ALARMS.isdisjoint(folded[start:end]))
    ):
        return True
    if following in RELATIVE_TO and not {"alarm", "alarms", "siren", "sirens", "mayday"}.isdisjoint(folded[max(start, first - 6) : first]):
        return True  # "raised the alarm three hours after the first smoke"
    if unit in TERM_UNITS and following == "left" and flags[first - 1] & HAVE:
        return True  # "has two months left"
    if (
        unit in TERM_UNITS
        and not GRANTED.isdisjoint(folded[max(start, first - 5) : first])
        and (last >= end or following in (".", ",", ";", "to"))
        and before not in ("for", "in", "of", "after", "within")
    ):
        return True  # "gave the government 60 days to close them"
    if unit in PENAL and (following in EACH or before == "to") and not CONDEMNED.isdisjoint(folded[start:first]):
        return True  # "three reporters were given five years each"
    if (
        unit in PENAL
        and not CONDEMNED.isdisjoint(folded[max(start, first - 2) : first])
        and (last >= end or following in (".", ",", ";", "and", "for"))
    ):
        return True  # "the editor received nine years"
    if unit in SHORT and following in WENT_BY and not CALLED.isdisjoint(folded[start:end]):
        return True  # "17 minutes passed before anybody called for help"
    if unit in SHORT and not REACHED.isdisjoint(folded[last : min(end, last + 3)]):
        return True
    if not TERMS.isdisjoint(folded[first:last]):
        return True  # "three days of mourning"
    if following == "in" and folded[last + 1 : last + 2] == ["which"]:
        return True  # "has 30 days in which to answer"
    if following == "to" and last + 1 < end and flags[first - 1] & HAVE and not flags[last + 1] & (NUMERALS | DETERMINER):
        return True  # "has 60 days to appeal"
    if (before == "within" or folded[first] == "within") and unit in PENDING:
        return True  # "must report within 30 days"
    if before == "of" and folded[first - 2] in EVENTS:
        return True  # "a siege of nine hours"
    if following in ("of", "'", "’") and not PAY.isdisjoint(folded[last + 1 : min(end, last + 4)]):
        return True  # "eleven weeks of unpaid wages", "three weeks' money"
    if following in ("late", "behind") or (following in ("'", "’") and folded[last + 1 : last + 2] == ["warning"]):
        return True
    lasting = False
    for token in range(first - 1, max(start, first - REACH_BEFORE) - 1, -1):
        word = folded[token]
        lasting = lasting or word in LASTING
        if lasting and word in EVENTS:
            return True  # "the operation took ninety minutes"
        if flags[token] & STOP_OR_QUOTE and word not in ("(", "–", "—", "“", "”", '"'):
            break
        if word in TERMS or (word in DEMANDED and unit in PENAL and folded[token + 1] in ("for", "up", "at", "between", "a", "an")):
            return True
        if word == "strike" and folded[token - 1] in ("on", "hunger"):
            return True
        if word == "paid" and (folded[token - 1] == "been" or folded[token - 1] == "not"):
            return True  # "has not been paid for eleven weeks"
        if word in STOPPED and folded[token - 1] in ("without", "no"):
            return True
    for token in range(last, min(end, last + REACH_AFTER)):
        word = folded[token]
        if flags[token] & (STOP_OR_QUOTE | NUMERALS):
            break
        if word in TERMS:
            return True
        if word == "without" and token + 1 < end and folded[token + 1] in STOPPED:
            return True
        if word in ("reach", "arrive", "water", "captivity"):
            return unit in SHORT or word == "captivity"
    return False
