"""Which spans of time are of consequence: a prison term, a siege, a wait, a warning, a deadline.

It knows the words that stand beside such a span; it refuses to know what happened in it. How long ago something was, how
long a career or a meeting lasted, and how old somebody is are no figures. Ways of dating are tried first and in order; of
what nothing dates, any one sign of consequence is enough.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

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
SOUNDED: Final = frozenset("alarm alarms siren sirens mayday".split())
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
OPENING: Final = frozenset('( – — “ ” "'.split())
"""Marks over which a term is still looked for: *jailed (for nine years)*."""
SHORT: Final = frozenset("minute minutes second seconds".split())
TERM_OR_SHORT: Final = TERM_UNITS | SHORT
HELPERS: Final = frozenset(
    "help engine engines brigade ambulance ambulances firefighters paramedics lifeboat lifeboats rescuers police".split()
)
TAKEN: Final = frozenset("took take takes taken within".split())
REACHED: Final = frozenset("reach reached arrive arrived arriving away find respond".split())
ARRIVING: Final = frozenset("reach arrive water".split())
APOSTROPHES: Final = ("'", "’")
PHRASE_ENDS: Final = (".", ",", ";")
BEFORE_TERM: Final = frozenset("for up at between a an".split())
"""What leads from a demand to it: *seeks up to nine years*."""


class Span:
    """A span of time, tokens first … last − 1, in a sentence start … end − 1, with its unit and the words before and behind it."""

    __slots__ = ("before", "end", "first", "flags", "folded", "following", "last", "short", "start", "unit")

    def __init__(self, prose: Prose, first: int, last: int, unit: str, start: int, end: int) -> None:
        self.folded = prose.folded
        self.flags = prose.flags
        self.first = first
        self.last = last
        self.unit = unit
        self.start = start
        self.end = end
        self.following = self.folded[last] if last < end else ""
        self.before = self.folded[first - 1] if first > start else ""
        self.short = unit in SHORT
        """Whether it is of minutes or seconds."""

    def words_before(self, length: int) -> list[str]:
        return self.folded[max(self.start, self.first - length) : self.first]

    def words_behind(self, length: int) -> list[str]:
        return self.folded[self.last : min(self.end, self.last + length)]

    def relates(self) -> bool:
        """Whether it says how long before or after something else: *nine days after the vote*, not *waited nine days until the vote*."""
        return self.following in RELATIVE_TO and self.before not in ("for", "waited")

    def is_closed(self) -> bool:
        return self.last >= self.end or self.following in PHRASE_ENDS


Dating: TypeAlias = Callable[[Span], bool | None]
"""Whether a span that is told so is of consequence, or None where it is not told so."""
Sign: TypeAlias = Callable[[Span], bool]


def is_weighty(prose: Prose, first: int, last: int, *, unit: str, start: int, end: int) -> bool:
    """Whether the span of tokens first … last − 1, in a sentence start … end − 1, is one of consequence."""
    span = Span(prose, first, last, unit, start, end)
    for dating in DATINGS:
        weighty = dating(span)
        if weighty is not None:
            return weighty
    return any(sign(span) for sign in SIGNS)


def until_finished(span: Span) -> bool | None:
    """*The fire was put out 19 hours later*"""
    told = span.following == "later" and span.unit in TERM_OR_SHORT
    return True if told and not FINISHED.isdisjoint(span.words_before(2)) else None


def date_or_age(span: Span) -> bool | None:
    """*nine days running*, *the last nine days*, *nine years of age*"""
    dated = span.following in ELAPSED or span.following == "-" or span.before in RECENT
    aged = span.following == "of" and span.folded[span.last + 1 : span.last + 2] == ["age"]
    return False if dated or aged else None


def long_before_or_after(span: Span) -> bool | None:
    """*nine days after the vote*"""
    return False if not span.short and span.relates() else None


def after_outbreak(span: Span) -> bool | None:
    """*50 minutes after the distress call*"""
    told = span.following == "after" and span.short
    return True if told and not OUTBREAKS.isdisjoint(span.words_behind(6)) else None


def shortly_before_or_after(span: Span) -> bool | None:
    """*50 minutes after the vote*, but not *the alarm came 50 minutes after the vote*"""
    return False if span.relates() and ALARMS.isdisjoint(span.words_before(6)) else None


DATINGS: Final[tuple[Dating, ...]] = (
    until_finished,
    date_or_age,
    long_before_or_after,
    after_outbreak,
    shortly_before_or_after,
)


def help_taking(span: Span) -> bool:
    """*The lifeboat took 40 minutes*"""
    if not span.short or TAKEN.isdisjoint(span.folded[max(span.start, span.first - 4) : span.first + 1]):
        return False
    sentence = span.folded[span.start : span.end]
    return not (HELPERS.isdisjoint(sentence) and ALARMS.isdisjoint(sentence))


def alarm_sounding(span: Span) -> bool:
    """*The siren sounded 40 minutes before the wave*"""
    return span.following in RELATIVE_TO and not SOUNDED.isdisjoint(span.words_before(6))


def term_left(span: Span) -> bool:
    """*The ferry line has two months left*"""
    return span.unit in TERM_UNITS and span.following == "left" and bool(span.flags[span.first - 1] & HAVE)


def term_granted(span: Span) -> bool:
    """*The court gave the owners 60 days to close the mill*"""
    if span.unit not in TERM_UNITS or GRANTED.isdisjoint(span.words_before(5)):
        return False
    return (span.is_closed() or span.following == "to") and span.before not in ("for", "in", "of", "after", "within")


def sentence_each(span: Span) -> bool:
    """*Three reporters were given five years each*"""
    shared = span.unit in PENAL and (span.following in EACH or span.before == "to")
    return shared and not CONDEMNED.isdisjoint(span.folded[span.start : span.first])


def sentence_received(span: Span) -> bool:
    """*The editor received nine years*"""
    if span.unit not in PENAL or CONDEMNED.isdisjoint(span.words_before(2)):
        return False
    return span.is_closed() or span.following in ("and", "for")


def call_delayed(span: Span) -> bool:
    """*17 minutes passed before anybody called for help*"""
    return span.short and span.following in WENT_BY and not CALLED.isdisjoint(span.folded[span.start : span.end])


def way_taken(span: Span) -> bool:
    """*needed 40 minutes to reach the pier*"""
    return span.short and not REACHED.isdisjoint(span.words_behind(3))


def term_itself(span: Span) -> bool:
    """*three days of mourning*"""
    return not TERMS.isdisjoint(span.folded[span.first : span.last])


def term_in_which(span: Span) -> bool:
    """*The firm has 30 days in which to answer*"""
    return span.following == "in" and span.folded[span.last + 1 : span.last + 2] == ["which"]


def term_to_act(span: Span) -> bool:
    """*She has 60 days to appeal*"""
    if span.following != "to" or span.last + 1 >= span.end:
        return False
    return bool(span.flags[span.first - 1] & HAVE) and not span.flags[span.last + 1] & (NUMERALS | DETERMINER)


def deadline(span: Span) -> bool:
    """*must report within 30 days*"""
    return span.unit in PENDING and (span.before == "within" or span.folded[span.first] == "within")


def length_of_event(span: Span) -> bool:
    """*a siege of nine hours*"""
    return span.before == "of" and span.folded[span.first - 2] in EVENTS


def pay_owed(span: Span) -> bool:
    """*eleven weeks of unpaid wages*, *three weeks’ money*"""
    return (span.following == "of" or span.following in APOSTROPHES) and not PAY.isdisjoint(span.words_behind(4))


def lateness_or_notice(span: Span) -> bool:
    """*nine days behind the plan*, *ten minutes’ warning*"""
    if span.following in ("late", "behind"):
        return True
    return span.following in APOSTROPHES and span.folded[span.last + 1 : span.last + 2] == ["warning"]


def event_lasting(span: Span) -> bool:
    """*The manhunt, near the quarry, lasted nine hours*"""
    lasting = False
    for token in range(span.first - 1, clause_start(span) - 1, -1):
        word = span.folded[token]
        lasting = lasting or word in LASTING
        if lasting and word in EVENTS:
            return True
    return False


def burden_before(span: Span) -> bool:
    """*held in a cellar for nine days*, *has not been paid for eleven weeks*"""
    return any(is_burden(span, token) for token in range(clause_start(span), span.first))


def clause_start(span: Span) -> int:
    """How far back from the span its clause reaches: to a stop or a quotation mark, or to as many words as are looked at."""
    first = max(span.start, span.first - REACH_BEFORE)
    for token in range(span.first - 1, first - 1, -1):
        if span.flags[token] & STOP_OR_QUOTE and span.folded[token] not in OPENING:
            return token + 1
    return first


def is_burden(span: Span, token: int) -> bool:
    """Whether a word before the span is of something done to somebody: *jailed*, *on strike*, *not paid*, *without water*."""
    word, before = span.folded[token], span.folded[token - 1]
    if word in TERMS:
        return True
    if word in DEMANDED:
        return span.unit in PENAL and span.folded[token + 1] in BEFORE_TERM
    if word == "strike":
        return before in ("on", "hunger")
    if word in STOPPED and before in ("without", "no"):
        return True
    return word == "paid" and before in ("been", "not")


def burden_behind(span: Span) -> bool:
    """*for nine days the crew sat without water*; of what comes or arrives, minutes alone count: *ten minutes to arrive*."""
    for token in range(span.last, min(span.end, span.last + REACH_AFTER)):
        if span.flags[token] & (STOP_OR_QUOTE | NUMERALS):
            return False
        word = span.folded[token]
        if word in TERMS:
            return True
        if word == "without" and token + 1 < span.end and span.folded[token + 1] in STOPPED:
            return True
        if word in ARRIVING:
            return span.short
    return False


SIGNS: Final[tuple[Sign, ...]] = (
    help_taking,
    alarm_sounding,
    term_left,
    term_granted,
    sentence_each,
    sentence_received,
    call_delayed,
    way_taken,
    term_itself,
    term_in_which,
    term_to_act,
    deadline,
    length_of_event,
    pay_owed,
    lateness_or_notice,
    event_lasting,
    burden_before,
    burden_behind,
)
