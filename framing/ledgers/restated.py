"""Whether a number that names nothing it counts tells an earlier count once more: *The ministry puts the figure at 38*.

It knows the words around such a number; it refuses to know what was counted, and by whom.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import BE, DO, HAVE, MODAL, PAST, REPORT, STOP_OR_QUOTE
from framing.ledgers.cues import is_partitive
from framing.ledgers.happenings import COUNTS, NEAR_COUNT, RESTATED_REACH
from framing.ledgers.quantities import Quantity
from framing.ledgers.uncounted import LAST_HOUR, OLDEST
from framing.prose import Prose

PAST_OR_HAVE: Final = PAST | HAVE
FINITE: Final = BE | HAVE | PAST | MODAL
FINITE_OR_DO: Final = FINITE | DO
PAST_OR_HAVE_OR_REPORT: Final = PAST | HAVE | REPORT
MEASURED: Final = frozenset("% percent per a.m. p.m.".split())
BESIDE: Final = frozenset("to than of not with and from".split())
STARTED: Final = frozenset("began begun started starts opened already".split())
"""What a count did *with* or *at* a number."""
PUTTING: Final = frozenset("made make makes making put puts".split())
ADMITTED: Final = frozenset("up admit admits admitted".split())
SMALLEST_LOOSE: Final = 3
CLOCK: Final = frozenset("since past until till half before after towards toward at around about between".split())
JOINED: Final = frozenset("- / : to from".split())
"""What stands behind a number that belongs to another."""
LOOSE_LINKS: Final = frozenset("to as for nearer through : lists counts names puts says".split())


class Bare:
    """A number that names nothing it counts, with the words beside it."""

    __slots__ = ("first", "flags", "folded", "following", "link", "opens", "prose", "quantity", "start")

    def __init__(self, prose: Prose, quantity: Quantity, first: int) -> None:
        self.prose = prose
        self.folded = prose.folded
        self.flags = prose.flags
        self.quantity = quantity
        self.first = first
        self.start = quantity.first
        self.link = prose.folded[quantity.first - 1]
        self.following = prose.folded[quantity.last] if quantity.last < prose.size else ""
        self.opens = quantity.first == first or bool(prose.flags[quantity.first - 1] & STOP_OR_QUOTE)
        """Whether it opens a sentence or a clause."""

    @property
    def earlier(self) -> str:
        """The word before the one before it."""
        return self.folded[self.start - 2]

    def words_behind(self, length: int) -> list[str]:
        return self.folded[self.quantity.last : self.quantity.last + length]


Turn: TypeAlias = Callable[[Bare], bool]


def is_restated(prose: Prose, quantity: Quantity, before: Quantity, first: int) -> bool:
    """Whether a bare number gives the quantity told just before once more: *The ministry puts the figure at 38*."""
    if quantity.head >= 0 or not quantity.first or quantity.number.first - before.number.first > RESTATED_REACH:
        return False
    number = Bare(prose, quantity, first)
    if number.following in MEASURED:
        return False
    if is_partitive(prose, quantity) or is_said_by(number):
        return True
    if prose.folded[quantity.number.first] in ("one", "two"):
        return False
    return any(turn(number) for turn in TURNS)


def is_said_by(number: Bare) -> bool:
    """*Five of them, says the union. Two, says the firm.*"""
    verb = min(number.quantity.last + 1, number.prose.size - 1)
    return number.opens and number.following == "," and bool(number.flags[verb] & REPORT)


def is_owned(number: Bare) -> bool:
    """*the ministry’s 94*"""
    return number.link == "'s"


def is_beside(number: Bare) -> bool:
    """*close to the 61*"""
    if number.link != "the" or number.earlier not in BESIDE:
        return False
    return number.quantity.size > LAST_HOUR and not number.quantity.number.vague


def is_summed_up(number: Bare) -> bool:
    """*two more, which makes 14*"""
    return number.link in ("makes", "made") and number.earlier in ("that", "which")


def is_started_with(number: Bare) -> bool:
    """*The company began with 137*"""
    return number.link in ("with", "at") and number.earlier in STARTED


def is_counted(number: Bare) -> bool:
    """*puts the figure at 38*, *the governor says 14*, *38 is the estimate*"""
    if number.flags[number.start - 1] & REPORT:
        return True
    before = number.folded[max(number.first, number.start - NEAR_COUNT) : number.start]
    return not COUNTS.isdisjoint(before) or not COUNTS.isdisjoint(number.words_behind(4))


def are_there(number: Bare) -> bool:
    """*On Wednesday there were 29*"""
    return number.start > 1 and number.link in ("were", "are", "was", "is") and number.earlier in ("there", "it")


def is_made(number: Bare) -> bool:
    """*Their lawyers make it 71*"""
    return number.start > 1 and number.link == "it" and number.earlier in PUTTING


def is_admitted(number: Bare) -> bool:
    """*is now up to 29*, *had to admit to 29*"""
    return number.start > 1 and number.link == "to" and number.earlier in ADMITTED


def is_according_to(number: Bare) -> bool:
    """*Nine, according to the guild.*"""
    return number.opens and number.words_behind(3) == [",", "according", "to"]


def is_subject(number: Bare) -> bool:
    """*Six came down Gate Street.*, *Six never came back.*"""
    if not number.opens or not number.following:
        return False
    verb = number.flags[number.quantity.last + (number.following == "never")]
    return bool(verb & FINITE_OR_DO) and not verb & REPORT


TURNS: Final[tuple[Turn, ...]] = (
    is_owned,
    is_beside,
    is_summed_up,
    is_started_with,
    is_counted,
    are_there,
    is_made,
    is_admitted,
    is_according_to,
    is_subject,
)


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
    if word in CLOCK or following in JOINED or (here & BE and quantity.size < OLDEST):
        return False
    if quantity.size <= LAST_HOUR and word not in LOOSE_LINKS and not here & PAST_OR_HAVE:
        return False
    if quantity.first == first:
        return following not in (",", ")") and quantity.last < prose.size and bool(flags[quantity.last] & FINITE)
    return word in LOOSE_LINKS or bool(here & PAST_OR_HAVE_OR_REPORT) or (word == "other" and folded[before - 1] == "the")
