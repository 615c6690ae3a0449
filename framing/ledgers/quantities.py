"""Numbers with the words that bound them and the noun phrase they count.

It knows where *at least 40 villagers of the lower town* begins and ends; it refuses to know what it measures.
"""

from typing import Final

from framing.flags import CLOSED, COMMA, DETERMINER, PAST, QUOTE, WEEKDAY
from framing.ledgers.numbers import PLURALS, Number
from framing.ledgers.phrases import FRAME, PERIODS, opens_noun, read_phrase
from framing.prose import NUMERALS, Prose

QUALIFIERS: Final[dict[tuple[str, ...], tuple[str, str]]] = {
    tuple(phrase.split()): (phrase, bound)
    for bound, phrases in {
        "low": "at least|more than|over|upwards of|upward of|no fewer than|no less than|not less than|not fewer than|in excess of|well over|"
        "a minimum of|greater than|exceeding|above|just over|past|at the least|a little over|topped|north of|exceed|exceeds|exceeded|surpassed|surpass|passes|passed|tops|in the region of at least",
        "high": "up to|as many as|as much as|as far as|fewer than|less than|under|below|nearly|almost|close to|at most|no more than|"
        "not more than|a maximum of|just under|barely|not exceed|not exceeding",
        "about": "about|around|some|approximately|roughly|an estimated|estimated|an average of|circa|reportedly|perhaps|maybe|possibly|"
        "more or less|something like",
        "exact": "only|just|a mere|mere|exactly|a total of|a further|another|an additional|all|a record|a staggering|a single|a full|fully|as few as",
    }.items()
    for phrase in phrases.split("|")
}
QUALIFIER_ENDS: Final = frozenset(words[-1] for words in QUALIFIERS)
LONGEST_QUALIFIER: Final = max(map(len, QUALIFIERS))
CURRENCY_SIGNS: Final = ("$", "€", "£")
OWNING: Final = frozenset(["own", "owns", "owned", "owning"])
WENT: Final = frozenset("adds added add adding gone went go goes going moved climbed edged crept shot risen".split())
TIMES: Final = frozenset("minute minutes hour hours day days week weeks month months".split())
CHANGES: Final = frozenset(
    "up down rise fall drop increase jump cut rising falling rises falls cuts raises drops climbs raising lifting cutting bringing".split()
)
CHANGING: Final = frozenset(word for word in CHANGES if word.endswith("ing")) | frozenset(
    "risen rose rises grown grew climbed fallen dropped raised raises lifted increased reduced lowered cut revised shrunk shrank jumped swelled".split()
)
"""Verbs before *the number of victims from three to five*."""
CHANGE_REACH: Final = 10
"""Tokens of *raising the toll in Saturday’s raid* before *from 17 to 19*."""
RANGE_LINKS: Final = ("to", "–", "or", "-")
VOTED: Final = ("voted", "vote", "by")
OPENERS: Final = frozenset("mostly mainly largely chiefly predominantly".split())
PREDICATES: Final = frozenset("dead wounded injured missing".split())
"""What is said of people and needs no noun: *43 dead*."""
THEMSELVES: Final = PREDICATES | {"sick"}
STANDALONE: Final = THEMSELVES | {"more", "others", "homeless"}
COUNTING: Final = frozenset("figure toll count total tally estimate".split())
CHARGE_REACH: Final = 4
DETERMINER_OR_NUMERAL: Final = DETERMINER | NUMERALS
LONGEST_OWNER: Final = 4


class Quantity:
    """A number with its qualifier and the noun phrase it counts, before it is known what it measures.

    Tokens: first … last − 1 the number with its qualifier, head_first … end − 1 the counted phrase, with its head noun.
    """

    __slots__ = ("end", "first", "head", "head_first", "high", "last", "low", "number", "qualifier", "split")

    def __init__(self, number: Number, first: int, last: int, qualifier: str | None, low: float | None, high: float | None) -> None:
        self.number = number
        self.first = first
        self.last = last
        self.qualifier = qualifier
        self.low = low
        self.high = high
        self.head_first = 0
        self.head = -1
        self.end = 0
        self.split = False
        """*240 of 900 jobs*: another number stands in the phrase, and has a figure of its own."""

    def with_head(self, head_first: int, head: int, end: int, *, split: bool = False) -> "Quantity":
        """The same with the phrase it counts."""
        found = Quantity(self.number, self.first, self.last, self.qualifier, self.low, self.high)
        found.head_first, found.head, found.end, found.split = head_first, head, end, split
        return found

    @property
    def size(self) -> float:
        return self.low or self.high or 0


def qualified(prose: Prose, number: Number) -> Quantity:
    """The number with the words that bound it."""
    quantity = bounded_before(prose, number)
    bind_behind(prose, quantity)
    if quantity.qualifier is None and number.vague:
        quantity.qualifier = "vague"
    return quantity


def bounded_before(prose: Prose, number: Number) -> Quantity:
    """The number with what stands before it: *at least 40*, *up to €9m*, *more than a third*, *within 30 days*."""
    folded = prose.folded
    first = number.first
    if first > 0 and folded[first - 1] in CURRENCY_SIGNS:
        first -= 1
    quantity = Quantity(number, first, number.last, None, number.low, number.high)
    end = first - 1 if follows_article(prose, first) else first
    length = qualifier_length(prose, number, end)
    if length:
        qualifier, bound = QUALIFIERS[tuple(folded[end - length : end])]
        if qualifier == "under" and folded[number.last + 1 : number.last + 2] == ["of"]:
            return Quantity(number, number.first, number.last, None, number.low, number.high)  # "under two metres of water"
        quantity.first, quantity.qualifier = end - length, qualifier
        if bound == "low":
            quantity.high = None
        elif bound == "high":
            quantity.low, quantity.high = None, number.low if number.high is None else number.high
    elif first > 0 and folded[first - 1] == "within" and number.last < prose.size and folded[number.last] in TIMES:
        quantity.first, quantity.qualifier, quantity.low = first - 1, "within", None
    return quantity


def follows_article(prose: Prose, first: int) -> bool:
    """Whether an article stands between a qualifier and the number: *at least a 25% cut*."""
    return first > 1 and prose.folded[first - 1] in ("a", "an") and prose.folded[first - 2] in QUALIFIER_ENDS


def qualifier_length(prose: Prose, number: Number, end: int) -> int:
    """How many tokens before end are a qualifier, the longest there is: two of *at least*, none of *the*."""
    folded = prose.folded
    if end < 1 or folded[end - 1] not in QUALIFIER_ENDS:
        return 0
    for length in range(min(LONGEST_QUALIFIER, end), 0, -1):
        found = QUALIFIERS.get(tuple(folded[end - length : end]))
        if found is None or (number.score and found[0] in ("passed", "passes")):
            continue  # "the bill passed 52 to 48"
        if found[0] == "up to" and end > length and is_verb_before(prose, end - length - 1, number.last):
            continue
        return length
    return 0


def is_verb_before(prose: Prose, token: int, last: int) -> bool:
    """*has gone up to 14*, *owns up to 14.*: *up* belongs to the verb; *owns up to 14 farms* is a bound."""
    word = prose.folded[token]
    return word in WENT or (word in OWNING and (last >= prose.size or bool(prose.flags[last] & CLOSED)))


def bind_behind(prose: Prose, quantity: Quantity) -> None:
    """Take in what stands behind the number: *40 or more*, *40 or so*."""
    folded, last = prose.folded, quantity.last
    if folded[last : last + 1] != ["or"] or folded[last + 1 : last + 2] not in (["more"], ["so"]):
        return
    if folded[last + 1] == "more":
        quantity.high = None
    quantity.qualifier = quantity.qualifier or f"or {folded[last + 1]}"
    quantity.last = last + 2


def joined_ranges(prose: Prose, quantities: list[Quantity]) -> list[Quantity]:
    """*between 30 and 40*, *30 to 40*, *36–40*: one quantity."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and is_range(prose, joined[-1], quantity):
            joined[-1] = range_of(prose, joined[-1], quantity)
        else:
            joined.append(quantity)
    return joined


def is_range(prose: Prose, before: Quantity, quantity: Quantity) -> bool:
    """Whether two numbers are the ends of one range: *between 30 and 40*, but not *rose from 30 to 40*, *voted 52 to 48*."""
    if quantity.first - before.number.last != 1:
        return False
    link = prose.folded[before.number.last]
    opener = prose.folded[before.first - 1] if before.first > 0 else ""
    if link == "and":
        linked = opener == "between"
    else:
        linked = link in RANGE_LINKS and not (link == "to" and opener in VOTED)
    if not linked or (opener == "from" and is_change(prose, past_day(prose, before.first - 2))):
        return False
    return before.low is not None and quantity.high is not None and before.low <= quantity.high and not before.number.vague


def range_of(prose: Prose, before: Quantity, quantity: Quantity) -> Quantity:
    """One quantity from the lower end to the higher, with *between* or *from* where it opens so."""
    opened = before.first > 0 and prose.folded[before.first - 1] in ("between", "from")
    first, qualifier = (before.first - 1, "between") if opened else (before.first, "range")
    return Quantity(before.number, first, quantity.last, qualifier, before.low, quantity.high)


def past_day(prose: Prose, token: int) -> int:
    """The token before *on Tuesday*, if that ends here."""
    if token > 1 and prose.flags[token] & WEEKDAY:
        token -= 1
        return token - 1 if prose.folded[token] == "on" else token
    return token


def is_change(prose: Prose, token: int) -> bool:
    """*rose from 21 to 36*, *down from 900*, *raising the toll from 17 to 19*: two numbers, not one range."""
    if token < 0:
        return False
    if prose.folded[token] in CHANGES or prose.flags[token] & PAST:
        return True
    first = max(prose.sentence_range(token)[0], token - CHANGE_REACH)
    return not CHANGING.isdisjoint(prose.folded[first : token + 1])


def with_phrase(prose: Prose, quantity: Quantity, last: int) -> Quantity:
    """The quantity with the noun phrase that it counts, if there is one."""
    after = quantity.last
    start = phrase_start(prose, quantity, last)
    if is_bare_plural(prose, quantity, start, last) or is_named_before(prose, quantity, start, last):
        return quantity.with_head(after, -1, after)
    partitive = start > after and prose.folded[after] == "of"
    if is_predicate(prose, start, last):
        head, end = start, start + 1
    else:
        head, end = read_phrase(prose, start, last, partitive=partitive, takes_of=not is_charged(prose, quantity))
    if head < 0:
        end = past_makeup(prose, after, last)
        return quantity.with_head(after + 1, end - 1, end) if end > after else quantity.with_head(after, -1, after)
    split = partitive and any(prose.flags[token] & NUMERALS for token in range(after + 1, start))
    return quantity.with_head(start, head, past_makeup(prose, end, last), split=split)


def phrase_start(prose: Prose, quantity: Quantity, last: int) -> int:
    """Where the counted phrase may open: behind a hyphen, *of the*, *more*, or a mark (*a 2,000-florin fine*, *nine “rebels”*)."""
    folded, flags = prose.folded, prose.flags
    token = quantity.last
    if folded[token : token + 1] == ["-"] and token + 1 < last:
        token += 1
    if token < last and folded[token] == "of":
        return past_determiners(prose, token + 1, last)
    if token + 1 >= last:
        return token
    if folded[token] in ("such", "more") or (quantity.number.share and flags[token] & DETERMINER):
        return token + 1
    return token + 1 if flags[token] & QUOTE and not flags[token + 1] & CLOSED else token


def past_determiners(prose: Prose, token: int, last: int) -> int:
    """One past *the nearly 900* in *two of the nearly 900 jobs*, or *the country’s 22* in *seven of the country’s 22 wards*."""
    folded, flags = prose.folded, prose.flags
    while token < last and (flags[token] & DETERMINER_OR_NUMERAL or folded[token] in QUALIFIER_ENDS):
        token += 1
    if token < last and folded[token] == "'s":
        token += 1
    return past_owner(prose, token, last)


def past_owner(prose: Prose, token: int, last: int) -> int:
    """One past *country’s 22* in *seven of the country’s 22 wards*, or the token itself."""
    folded, flags = prose.folded, prose.flags
    place = token
    while place < last and place - token < LONGEST_OWNER and not flags[place] & FRAME and folded[place] != "'s":
        place += 1
    if place == token or place + 1 >= last or folded[place] not in ("'s", "’", "'") or not flags[place + 1] & NUMERALS:
        return token
    while place + 1 < last and flags[place + 1] & NUMERALS:
        place += 1
    return place + 1


def is_bare_plural(prose: Prose, quantity: Quantity, start: int, last: int) -> bool:
    """*Thousands rally*: a plural number counts a noun by *of* only."""
    if prose.folded[quantity.number.last - 1] not in PLURALS or start != quantity.last:
        return False
    return start < last and prose.folded[start] not in STANDALONE


def is_named_before(prose: Prose, quantity: Quantity, start: int, last: int) -> bool:
    """*the ministry’s figure of eight matches the number of bodies*"""
    if start + 1 >= last or not prose.flags[start + 1] & DETERMINER or prose.folded[start + 2 : start + 3] in PERIODS:
        return False
    return quantity.first > 1 and prose.folded[quantity.first - 2] in COUNTING


def is_predicate(prose: Prose, start: int, last: int) -> bool:
    """*43 wounded*, but not *43 wounded officers*"""
    return start < last and prose.folded[start] in PREDICATES and not opens_noun(prose, start + 1, last)


def is_charged(prose: Prose, quantity: Quantity) -> bool:
    """*accused by 14 women of theft*: the *of* behind them is none of theirs."""
    before = prose.folded[max(0, quantity.first - CHARGE_REACH) : quantity.first]
    return before[-1:] == ["by"] and "accused" in before


def past_makeup(prose: Prose, end: int, last: int) -> int:
    """One past *, mostly women and children* where that follows a phrase or a number, or else the end of that."""
    if end + 1 < last and prose.flags[end] & COMMA and prose.folded[end + 1] in OPENERS:
        return past_afterthought(prose, end + 2, last)
    return end


def past_afterthought(prose: Prose, token: int, last: int) -> int:
    """One past *women and children* in *40, mostly women and children, …*."""
    while token < last and (not prose.flags[token] or prose.folded[token] == "and"):
        token += 1
    return token
