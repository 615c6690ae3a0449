"""Numbers that count nobody and nothing: ages, hours, a father of three, one of them.

It knows what stands round such a number; it refuses to know what any other number counts.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import COMMA, CONJUNCTION, DIGITS, HARM, MODAL, PREPOSITION, QUOTE, STOP
from framing.grammar import UNITS_OF_ONE
from framing.ledgers.happenings import CUES
from framing.ledgers.nouns import PEOPLE, is_person
from framing.ledgers.one_span import LEADS
from framing.ledgers.phrases import HAPPENED
from framing.ledgers.quantities import Quantity
from framing.prose import NUMERALS, Prose

OLDEST: Final = 110
YOUNGEST: Final = 15
"""Below this a bare number between commas may well be a count."""
LAST_HOUR: Final = 12
HOUR_PREPOSITIONS: Final = frozenset("to past at before after between until by from".split())
CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?:am|pm)?")
NOT_CLOCKS: Final = frozenset("per a an each apiece".split())
"""Behind a rate or a price: *4.50 per cent*, *7.45 a ticket*."""
CLOCK_PREPOSITIONS: Final = frozenset("at until till before after since around".split())
TIMES: Final = frozenset("five ten twenty twenty-five quarter half".split())
JOINT: Final = COMMA | STOP | QUOTE | CONJUNCTION
AGED: Final = frozenset(
    "woman man boy girl boys girls men women pupil pupils child children judge daughter son youth father mother dad mum parent grandmother "
    "grandfather widow widower family lad teenager soldier officer constable nurse teacher student conscript baby toddler pensioner farmer "
    "driver clerk docker fisherman sailor recruit private corporal sergeant apprentice cook brother sister husband wife".split()
)
AGED_ENDINGS: Final = ("man", "woman", "mender", "keeper", "maker", "worker", "driver", "seller", "ist", "boy", "girl")
TOTALS: Final = frozenset("total toll number figure count tally turnout estimate".split())
TOTAL_REACH: Final = 7
SUBJECT_REACH: Final = 11
"""Tokens from *the total* to its verb, past a relative clause."""
PAIR: Final = 2
HEARD: Final = frozenset("asked interviewed polled contacted".split())
"""How many a paper itself has heard."""
PLACES: Final = frozenset("city town village hamlet community suburb district county parish island region province nation country".split())
"""*a town of 14,000*: how many live there, which the article is not about."""
STEPS: Final = frozenset(
    "level category grade stage phase chapter article section page route gate platform ward room floor channel".split()
)
"""What is told apart by its number."""
AGES: Final = frozenset("aged age ages".split())
AGES_REACH: Final = 5
INHABITANTS: Final = frozenset("people residents inhabitants souls citizens".split())
ONES: Final = frozenset(
    "person man woman child boy girl officer soldier policeman constable worker student pupil teacher guard passenger protester demonstrator docker "
    "driver nurse doctor firefighter resident villager civilian marcher patient death fatality body victim suspect arrest hostage prisoner detainee "
    "sailor fisherman miner clerk teenager youth migrant survivor other dead home house rocket missile bomb strike shot".split()
)
"""What one of is a count, rather than an article that is stressed."""
COUNTED: Final = frozenset(
    "number toll figure total count dead rose rise rises rising risen raised raising bringing brings climbed estimate shots put puts "
    "sentenced jailed".split()
)
"""Near one of these a small number behind *at*, *by*, *to* … is no hour."""
COUNTED_REACH: Final = 8
MOVED: Final = frozenset("fell falls fallen dropped drops rose grew grown climbed jumped shrank shrunk sank down up".split())
"""*fell to five*, *down from nine*: what a count does."""
COMPARED: Final = (["up", "to"], ["up", "from"], ["down", "from"], ["compared", "with"], ["compared", "to"])


WHOLE: Final = 100
PER_CENT: Final = frozenset("percent % cent pct".split())
AVOWAL_REACH: Final = 6
QUOTES: Final = frozenset("” “ \" ’’ '' ’".split())
AVOWED: Final = frozenset(
    "certain sure false true right wrong correct accurate proper safe secure credible honest clear legal committed confident convinced behind with there "
    "agree agrees certainty opposed positive backwards serious ready supportive loyal innocent guilty untrue fake real genuine on".split()
)
"""What somebody is *100 percent*, so that nothing is counted."""
AVOWING: Final = frozenset("agree agrees agreed believe believes support supports supported trust trusts".split())


class Numeral:
    """A number that may count nothing: the word before it (`link`), the one before that (`earlier`), and what follows."""

    __slots__ = ("before", "closed", "earlier", "folded", "link", "may_be_age", "named", "prose", "quantity", "value")

    def __init__(self, prose: Prose, quantity: Quantity) -> None:
        last = quantity.number.last
        self.prose = prose
        self.folded = prose.folded
        self.quantity = quantity
        self.before = quantity.first - 1
        self.link = self.folded[self.before] if self.before >= 0 else ""
        self.earlier = self.folded[self.before - 1] if self.before >= 1 else ""
        self.named = quantity.end > quantity.last
        """Whether a noun says what it counts."""
        self.closed = last >= prose.size or bool(prose.flags[last] & JOINT)
        """Whether its phrase ends with it."""
        self.value = quantity.number.low or 0
        self.may_be_age = self.value < OLDEST

    def words_before(self, length: int) -> list[str]:
        return self.folded[max(0, self.before + 1 - length) : self.before + 1]

    def is_total(self) -> bool:
        """Whether a word near before it says that it is a count: *the toll in the valley, 34, …*."""
        return not TOTALS.isdisjoint(self.words_before(TOTAL_REACH))


Sign: TypeAlias = Callable[[Numeral], bool]


def counts_nothing(prose: Prose, quantity: Quantity) -> bool:
    """An age (*Lise, 26,*; *a woman of 70*), a number of children (*a father of three*), an hour (*ten to four*), *one of them*."""
    number = quantity.number
    if number.score or number.unit:
        return False
    numeral = Numeral(prose, quantity)
    if prose.folded[number.first] == "one" and number.last - number.first == 1:
        return is_article(numeral)
    if numeral.link == "the" and not numeral.named:
        return quantity.size <= LAST_HOUR and not is_told_of(numeral)
    if any(sign(numeral) for sign in SIGNS):
        return True
    bounded = quantity.first != number.first
    if bounded or numeral.named or numeral.before < 1 or is_harmed_family(numeral):
        return False
    if numeral.may_be_age and follows_name(numeral):
        return numeral.closed
    return any(sign(numeral) for sign in BARE_SIGNS)


def is_all_of_them(prose: Prose, quantity: Quantity) -> bool:
    """*three of the eleven*, *the families of the five*: those who were counted before, called by their number."""
    numeral = Numeral(prose, quantity)
    told = numeral.link == "the" and numeral.earlier == "of" and not numeral.named
    return told and quantity.size > PAIR and not (quantity.number.score or quantity.number.unit)


def is_article(numeral: Numeral) -> bool:
    """*one of them*, *one evening*: a *one* that is a pronoun or an article, and no count as in *one guard*."""
    folded, quantity = numeral.folded, numeral.quantity
    first, last = quantity.number.first, quantity.number.last
    if opens_headline(numeral):
        return False  # "One killed in pier fire"
    if folded[last : last + 1] == ["of"] or quantity.head < 0:
        return True
    head = folded[quantity.head]
    if first and folded[first - 1] in CUES and is_person(f"{head}s"):
        return False  # "police detained one signaller"
    if head in UNITS_OF_ONE and folded[first - 1] in LEADS:
        return False  # "jailed for one year"
    return quantity.first == first and head not in ONES and f"{head}s" not in PEOPLE


def opens_headline(numeral: Numeral) -> bool:
    """*One killed, six hurt*, *Six hurt, one killed*: it opens a sentence or stands behind a comma, and what befell it ends the clause."""
    prose, number = numeral.prose, numeral.quantity.number
    told, behind = number.last, number.last + 1
    if told >= prose.size or numeral.folded[told] not in HAPPENED:
        return False
    begins = number.first == prose.sentence_range(number.first)[0] or bool(prose.flags[number.first - 1] & COMMA)
    return begins and (behind >= prose.size or bool(prose.flags[behind] & (JOINT | PREPOSITION)))


def is_told_of(numeral: Numeral) -> bool:
    """*the seven who drowned*, *of the seven arrested*: what happened to them stands right behind; *the nine* were told before."""
    quantity = numeral.quantity
    following = numeral.folded[quantity.last] if quantity.last < numeral.prose.size else ""
    return quantity.size > PAIR and (following in ("who", "whom") or following in HAPPENED)


def is_scale(numeral: Numeral) -> bool:
    """*on a scale of ten*"""
    return numeral.link == "of" and numeral.earlier == "scale"


def is_step(numeral: Numeral) -> bool:
    """*a storm of category four*: one thing among many, and none of them where the text begins with it."""
    told_apart = bool(numeral.earlier) and numeral.link in STEPS and not numeral.named
    return told_apart and bool(numeral.prose.flags[numeral.quantity.number.first] & NUMERALS)


def is_age_between_commas(numeral: Numeral) -> bool:
    """*Girl, 7, found alive*"""
    return numeral.earlier in AGED and numeral.may_be_age and stands_between_commas(numeral)


def is_own_survey(numeral: Numeral) -> bool:
    """*we asked 40 shopkeepers*"""
    return numeral.link in HEARD and numeral.earlier in ("we", "i")


def is_population(numeral: Numeral) -> bool:
    """*a town of 14,000*, *a village of 900 people*"""
    if numeral.link != "of" or numeral.earlier not in PLACES:
        return False
    head = numeral.quantity.head
    return head < 0 or numeral.folded[head] in INHABITANTS


def is_exception(numeral: Numeral) -> bool:
    """*all but two*"""
    return numeral.link == "but" and numeral.earlier == "all"


def is_rank_or_age(numeral: Numeral) -> bool:
    """*a boy aged nine*, *the top ten*, but no count: *the bill will top 90 million*."""
    if numeral.link == "top":
        return numeral.earlier != "to" and not (numeral.before >= 1 and numeral.prose.flags[numeral.before - 1] & MODAL)
    return numeral.link in ("aged", "ages")


def is_clock_time(numeral: Numeral) -> bool:
    """*at 9.40*, but no rate or price: *at 4.50 per cent*, *at 7.45 a ticket*."""
    if numeral.link not in CLOCK_PREPOSITIONS or numeral.named:
        return False
    folded = numeral.folded
    first, last = numeral.quantity.number.first, numeral.quantity.number.last
    return last == first + 1 and CLOCK.fullmatch(folded[first]) is not None and NOT_CLOCKS.isdisjoint(folded[last : last + 1])


def is_informants(numeral: Numeral) -> bool:
    """*according to two officials*"""
    return numeral.link == "to" and numeral.earlier == "according"


def is_adult_age_between_commas(numeral: Numeral) -> bool:
    """*the clerk at the mill, 34, survived*, but no count put in: *the toll, 34, …*."""
    grown = not numeral.named and numeral.may_be_age and numeral.value > YOUNGEST
    return grown and stands_between_commas(numeral) and not numeral.is_total()


def is_hour_behind_minutes(numeral: Numeral) -> bool:
    """*a quarter to 8*"""
    return numeral.link in ("to", "past") and numeral.earlier in TIMES and not numeral.named and numeral.quantity.size <= LAST_HOUR


def is_minutes(numeral: Numeral) -> bool:
    """*ten to four*, *twenty past one*"""
    number = numeral.quantity.number
    told = numeral.folded[number.first] in TIMES and not numeral.named
    return told and numeral.folded[number.last : number.last + 1] in (["to"], ["past"])


def is_age_limit(numeral: Numeral) -> bool:
    """*those under 18*"""
    limited = numeral.quantity.qualifier in ("under", "over", "below", "above") and numeral.closed
    return limited and not numeral.named and numeral.may_be_age and not numeral.is_total()


def is_avowal(numeral: Numeral) -> bool:
    """*“I am 100 percent sure”*, *agrees 100 percent*, *called it a hundred percent false*: how firmly it is said; *100 percent of the seats* is a share."""
    if numeral.value != WHOLE or numeral.quantity.qualifier is not None:
        return False
    start = numeral.quantity.number.last
    behind = [word for word in numeral.folded[start : start + AVOWAL_REACH] if word not in QUOTES]
    if behind[:2] == ["per", "cent"]:
        behind = behind[1:]
    if len(behind) < PAIR or behind[0] not in PER_CENT or behind[1] == "of":
        return False
    return behind[1] in AVOWED or numeral.link in AVOWING


SIGNS: Final[tuple[Sign, ...]] = (
    is_scale,
    is_step,
    is_age_between_commas,
    is_own_survey,
    is_population,
    is_exception,
    is_rank_or_age,
    is_clock_time,
    is_informants,
    is_adult_age_between_commas,
    is_hour_behind_minutes,
    is_minutes,
    is_age_limit,
    is_avowal,
)
"""Any of these says that a number counts nothing, whether a noun follows it or not."""


def is_harmed_family(numeral: Numeral) -> bool:
    """*The fire killed a family of five*: these are counted."""
    if numeral.link != "of" or numeral.earlier != "family" or numeral.before <= 2:
        return False
    return bool(numeral.prose.flags[numeral.before - 3] & HARM)


def follows_name(numeral: Numeral) -> bool:
    """*Lise Orr, 26, …*"""
    return bool(numeral.prose.flags[numeral.before] & COMMA) and numeral.prose.is_capitalised(numeral.before - 1)


def is_age_or_children(numeral: Numeral) -> bool:
    """*a woman of 70*, *a father of three*"""
    if not numeral.may_be_age or numeral.link != "of" or numeral.earlier == "list":
        return False
    return numeral.earlier in AGED or numeral.earlier.endswith(AGED_ENDINGS)


def is_birthday(numeral: Numeral) -> bool:
    """*She turned 40 in her cell*"""
    return numeral.may_be_age and numeral.link in ("turned", "turns")


def is_age_of_somebody(numeral: Numeral) -> bool:
    """*She was 34.*, *The boys, who were nine, …*"""
    told = numeral.may_be_age and numeral.closed
    return told and numeral.link in ("was", "is", "were", "are") and numeral.earlier in ("who", "he", "she", "they")


def is_age_of_one_named(numeral: Numeral) -> bool:
    """*The roofer was 34.*, but no count: *The total, which takes in passers-by, was 34.*, *It was nine.*"""
    told = numeral.may_be_age and numeral.closed and numeral.link in ("was", "is")
    return told and numeral.earlier not in ("it", "there") and TOTALS.isdisjoint(numeral.words_before(SUBJECT_REACH))


def is_among_ages(numeral: Numeral) -> bool:
    """*aged between six and eleven*"""
    return not AGES.isdisjoint(numeral.words_before(AGES_REACH))


def is_hour(numeral: Numeral) -> bool:
    """*The pumps failed at nine*, but no count: *put the number at nine*, *up from nine*, *fell to five*."""
    if numeral.value > LAST_HOUR or numeral.link not in HOUR_PREPOSITIONS:
        return False
    if numeral.prose.flags[numeral.quantity.number.first] & DIGITS or numeral.words_before(2) in COMPARED:
        return False
    if numeral.link in ("to", "from") and numeral.earlier in MOVED:
        return False
    return COUNTED.isdisjoint(numeral.words_before(COUNTED_REACH))


BARE_SIGNS: Final[tuple[Sign, ...]] = (
    is_age_or_children,
    is_birthday,
    is_age_of_somebody,
    is_age_of_one_named,
    is_among_ages,
    is_hour,
)
"""Any of these says so of a number without a bound and a noun."""


def stands_between_commas(numeral: Numeral) -> bool:
    last = numeral.quantity.number.last
    flags = numeral.prose.flags
    return numeral.before >= 0 and last < numeral.prose.size and bool(flags[numeral.before] & COMMA) and bool(flags[last] & COMMA)
