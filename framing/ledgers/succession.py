"""What a number measures that stands behind another: what it counts itself, or once more what the number before counts.

It knows the turns by which a number takes over what another counts (*of whom 14*, *up from 19*, *40 dead, 12 of them children*); it
refuses to know what a number by itself measures. The turns are tried in order, and the first that fits decides.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import BE, BE_OR_HAVE, COMMA, DO, HARM, HAVE, MODAL, PAST, QUOTE, STOP
from framing.ledgers.counting import counted_before
from framing.ledgers.cues import does_something_else, is_partitive
from framing.ledgers.durations import PENAL, TIMES
from framing.ledgers.happenings import ATTENDING, CUES, CURRENCIES, LARGE, NOT_COUNTED, SMALLEST_OTHER, UNITS
from framing.ledgers.measures import find_measure
from framing.ledgers.nouns import is_person, is_thing
from framing.ledgers.quantities import THEMSELVES, Quantity
from framing.ledgers.restated import is_restated
from framing.prose import Prose

LIST_END: Final = STOP | BE | HAVE | MODAL | QUOTE | HARM
LIST_REACH: Final = 9
FEW: Final = 12
NEXT_TO: Final = 3
NAMES: Final = 5
"""How many times larger a count of names may be than the count of people before it, to be one of people."""
LINKS: Final = frozenset("to from offers offered want wants demand demands against than 's".split())
"""What stands before a number that is told beside another of its kind: *up from 19*, *to his rival’s 44.1*."""
COMPARED: Final = frozenset("instead compared up down rather".split())
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
LISTED: Final = (["on", "it", ","], ["on", "it", "."], ["on", "the", "list"], ["on", "the", "register"], ["on", "the", "roll"])
ALTOGETHER: Final = (["in", "all"], ["in", "total"], ["all", "told"])
TAKING_IN: Final = frozenset("counts counted count includes included include lists listed".split())
COUNTED_IN: Final = frozenset("killed injured missing arrested rescued".split())
AGAINST: Final = frozenset("against dissented dissenting abstained opposed".split())


class Successor:
    """A number with the one before it, what that measures (`theirs`), what people counted last measured (`topic`), and its sentence."""

    __slots__ = ("before", "first", "folded", "last", "named", "prose", "quantity", "theirs", "together", "topic")

    def __init__(self, prose: Prose, quantity: Quantity, before: Quantity, theirs: str, topic: str | None, first: int, last: int) -> None:
        self.prose = prose
        self.folded = prose.folded
        self.quantity = quantity
        self.before = before
        self.theirs = theirs
        self.topic = topic
        self.first = first
        self.last = last
        self.named = quantity.head >= 0
        """Whether a noun says what it counts."""
        self.together = before.number.first >= first
        """Whether both stand in one sentence."""

    @property
    def head(self) -> str:
        """The noun that it counts, or nothing."""
        return self.folded[self.quantity.head] if self.named else ""

    @property
    def is_unit(self) -> bool:
        """Whether the number before is of money, distance, shares, votes or attacks."""
        return self.theirs in UNIT_MEASURES

    def own(self) -> str | None:
        """What it measures by itself."""
        return find_measure(self.prose, self.quantity, self.first, self.last)

    def words_before(self, length: int) -> list[str]:
        return self.folded[self.quantity.first - length : self.quantity.first]

    def words_behind(self, length: int) -> list[str]:
        return self.folded[self.quantity.last : self.quantity.last + length]

    def in_list(self) -> bool:
        return shares_measure(self.prose, self.before, self.quantity, self.first)


Turn: TypeAlias = Callable[[Successor], str | None]
"""The measure where the turn is there, NOTHING where it says that the number has none, or None where there is no such turn."""
NOTHING: Final = ""


def measure_after(prose: Prose, quantity: Quantity, before: Quantity, theirs: str, topic: str | None, first: int, last: int) -> str | None:
    """The measure of a number that another stands before: its own, or theirs in a list or where it is told once more."""
    number = Successor(prose, quantity, before, theirs, topic, first, last)
    for turn in TURNS:
        measure = turn(number)
        if measure is not None:
            return measure or None
    return None


def of_a_share(number: Successor) -> str | None:
    """*2,400 jobs, or 6 per cent of its workforce*"""
    return number.own() or NOTHING if number.words_behind(2) == ["per", "cent"] else None


def risen_to(number: Successor) -> str | None:
    """*rose by 14 per cent to 83*"""
    folded, quantity = number.folded, number.quantity
    risen = number.together and not number.named and folded[quantity.first - 1] == "to" and folded[number.before.first - 1] == "by"
    if number.theirs != "percent" or not risen or "." in folded[quantity.number.first]:
        return None
    return number.own() or "other"


def of_the_victims(number: Successor) -> str | None:
    """*nine of the victims*"""
    told = number.named and number.topic in COUNTED_IN and number.words_behind(3) == ["of", "the", "victims"]
    return number.topic if told else None


def than_theirs(number: Successor) -> str | None:
    """*a good deal more than the 410*"""
    if number.named or number.quantity.size <= FEW or number.words_before(2) != ["than", "the"]:
        return None
    return number.topic or number.theirs


def of_which(number: Successor) -> str | None:
    """*46 shells, nine of which*"""
    return number.theirs if not number.named and number.together and number.words_behind(2) == ["of", "which"] else None


def some_of_them(number: Successor) -> str | None:
    """*Up to 900 of them will be filled*, *of whom 14*: what the whole counts, unless something else is said of the part."""
    if number.named or not is_partitive(number.prose, number.quantity):
        return None
    theirs = number.topic if number.is_unit and number.topic is not None else number.theirs
    if theirs == "jobs":
        return theirs
    if theirs in UNIT_MEASURES:
        return None
    around = number.folded[max(number.first, number.quantity.first - 2) : number.quantity.last + 6]
    if number.topic == "arrested" and not RELEASED.isdisjoint(around):
        return "other"
    if number.together:
        return theirs
    return number.own() or (NOTHING if does_something_else(number.prose, number.quantity, number.last) else theirs)


def of_a_share_of_something(number: Successor) -> str | None:
    """*half of the pupils*"""
    return number.own() or NOTHING if number.named and number.quantity.number.share else None


def altogether(number: Successor) -> str | None:
    """*nine men and two boys, eleven in all*"""
    told = not number.named and number.together and not number.is_unit and number.words_behind(2) in ALTOGETHER
    return number.theirs if told else None


def of_the_whole(number: Successor) -> str | None:
    """*eleven of the nineteen*"""
    told = not number.named and number.together and number.words_before(2) == ["of", "the"]
    return number.theirs if told and number.folded[number.quantity.first] not in CURRENCIES else None


def of_those_told_first(number: Successor) -> str | None:
    """*of 1,150 flooded homes, 212 must come down*"""
    if number.named or not number.together or number.is_unit:
        return None
    opened = number.folded[number.first] == "of" and number.before.first == number.first + 1
    return number.theirs if opened and number.words_before(1) == [","] else None


def another_term(number: Successor) -> str | None:
    """*She was sentenced to nine years, her deputy to seven*"""
    if number.named or not number.together or number.before.head < 0:
        return None
    return number.theirs if number.folded[number.before.head] in PENAL and number.words_before(1) == ["to"] else None


def among_them(number: Successor) -> str | None:
    """*41 are in hospital, among them 17 babies*"""
    told = number.named and number.together and number.theirs in PLACED and number.words_before(2) == ["among", "them"]
    return number.theirs if told else None


def people_in_list(number: Successor) -> str | None:
    """*17 women and 12 children*"""
    if (number.named and (is_thing(number.head) or number.head in TIMES)) or not number.in_list():
        return None
    own = number.own()
    apart = number.quantity.first - number.before.last > NEXT_TO
    if number.is_unit and (apart or (number.named and is_person(number.head))):
        return own or NOTHING
    return own if own in UNIT_MEASURES or (number.named and number.head in THEMSELVES) else number.theirs


def things_in_list(number: Successor) -> str | None:
    """*46 rifles, two mortars*"""
    if not number.named or number.theirs != "other" or number.before.head < 0 or number.head in NOT_COUNTED:
        return None
    return number.own() or number.theirs if is_thing(number.head) and number.in_list() else None


def another_sum(number: Successor) -> str | None:
    """*5,000 florins, besides the 8,000*"""
    if number.named or not number.together or number.theirs != "money" or number.quantity.size < LARGE:
        return None
    return number.own() or number.theirs


def compared(number: Successor) -> str | None:
    """*44 per cent, up from 31*"""
    if number.named or not number.together:
        return None
    told = number.words_before(1) == ["or"] or is_compared(number.prose, number.before, number.theirs, number.quantity)
    return number.theirs if told else None


def are_among_them(number: Successor) -> str | None:
    """*five children are among them*, *five children are on the list*"""
    end = number.quantity.end
    if not number.named or number.topic is None or end >= number.last or not number.prose.flags[end] & BE:
        return None
    listed = number.folded[end + 1 : end + 2] == ["among"] or number.folded[end + 1 : end + 4] in LISTED
    return number.topic if listed else None


def votes_against(number: Successor) -> str | None:
    """*61 voted for it, 40 against*"""
    if number.theirs != "votes" or number.named or not number.together:
        return None
    return number.theirs if not AGAINST.isdisjoint(number.words_behind(1)) else None


def once_more(number: Successor) -> str | None:
    """*The ministry puts the figure at 38*: what was counted before, if nothing else is said of the number."""
    prose, quantity = number.prose, number.quantity
    restated = is_restated(prose, quantity, number.before, number.first)
    told = counted_before(prose, quantity, number.first)
    if told == "" and not restated and number.named:
        restated = not TOLLS.isdisjoint(number.folded[max(number.first, quantity.first - TOLL_REACH) : quantity.first])
        bare = False
    else:
        bare = restated and told == ""
    if not restated or (not bare and number.own() is not None):
        return None
    return asked(prose, number.first) or announced(prose, number.before, number.first) or restating(number) or NOTHING


def restating(number: Successor) -> str | None:
    """What a number measures that tells an earlier count once more: what people counted last did, or the number right before it."""
    folded, quantity, before = number.folded, number.quantity, number.before
    spanned = before.head >= 0 and folded[before.head] in TIMES  # "within four minutes. The radio log says 17."
    just_before = before.head < 0 and number.first > 0 and before.number.first >= number.prose.sentence_range(number.first - 1)[0]
    theirs = number.topic is None or spanned
    if number.theirs == "other":
        theirs = theirs or just_before
    else:
        theirs = theirs or number.together or not number.is_unit
    measure = number.theirs if theirs else number.topic
    if measure == "percent" and quantity.size > HUNDRED:
        measure = number.topic
    if measure in ("money", "distance") and quantity.first == number.first and quantity.last < number.prose.size:
        return number.topic or "other" if number.prose.flags[quantity.last] & BE_OR_HAVE else measure  # "Eleven have closed"
    return measure


def by_itself(number: Successor) -> str | None:
    """What it measures by itself; of those who attend, what the sentence before asks for."""
    own = number.own()
    if own is not None and not (number.named and number.head in ATTENDING):
        return own
    return asked(number.prose, number.first) or own


def taken_in(number: Successor) -> str | None:
    """*the fire service also counts two roofers*"""
    few = number.named and number.topic in COUNTED_IN and number.quantity.size < SMALLEST_OTHER
    return number.topic if few and not TAKING_IN.isdisjoint(number.words_before(1)) and is_person(number.head) else None


def listed_people(number: Successor) -> str | None:
    """*four miners died: two brothers, …, and two apprentices*"""
    told = number.named and number.together and number.theirs in COUNTED_IN
    return number.theirs if told and is_listed(number.prose, number.quantity, number.last) else None


def another_of_theirs(number: Successor) -> str | None:
    """*police arrested nine people on Friday and 14 on Saturday*"""
    told = not number.named and number.together and not number.is_unit and number.words_before(1) == ["and"]
    return number.theirs if told else None


def names_of_theirs(number: Successor) -> str | None:
    """*the list has 41 names*"""
    if number.head != "names":
        return None
    if "missing" in number.folded[number.first : number.quantity.first]:
        return "missing"
    return number.topic if number.quantity.size <= NAMES * number.before.size else None


TURNS: Final[tuple[Turn, ...]] = (
    of_a_share,
    risen_to,
    of_the_victims,
    than_theirs,
    of_which,
    some_of_them,
    of_a_share_of_something,
    altogether,
    of_the_whole,
    of_those_told_first,
    another_term,
    among_them,
    people_in_list,
    things_in_list,
    another_sum,
    compared,
    are_among_them,
    votes_against,
    once_more,
    by_itself,
    taken_in,
    listed_people,
    another_of_theirs,
    names_of_theirs,
)


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
