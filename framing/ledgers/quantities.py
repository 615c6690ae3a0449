"""Numbers with the words that bound them and the noun phrase they count.

It knows where *at least 40 villagers of the lower town* begins and ends; it refuses to know what it measures.
"""

from typing import Final

from framing.flags import (
    ADJECTIVAL,
    ADVERB,
    BE,
    CLOSED,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGITS,
    DO,
    HARM,
    HARM_NOUN,
    HAVE,
    MODAL,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    WEEKDAY,
)
from framing.ledgers.nouns import PEOPLE
from framing.ledgers.numbers import PLURALS, Number
from framing.prose import NUMERALS, Prose

ADVERB_OR_PREPOSITION: Final = ADVERB | PREPOSITION

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
OPENERS: Final = frozenset("mostly mainly largely chiefly predominantly".split())
FRAME: Final = STOP | QUOTE | COMMA | BE | HAVE | MODAL | DO | PREPOSITION | CONJUNCTION | RELATIVE | WEEKDAY | NUMBER | DIGITS
"""What ends a counted noun phrase."""
HAPPENED: Final = frozenset(
    "killed dead died injured wounded hurt missing arrested detained displaced rescued abducted kidnapped trapped homeless infected "
    "die dies lives alive treated freed released drowned given announced quoted cited claimed alleged printed circulated".split()
)
"""Predicates of people, and of numbers, that may stand before their noun (*nine wounded officers*) or end the phrase (*nine wounded*)."""
THEMSELVES: Final = frozenset("dead wounded injured missing sick".split())
"""Of these, those that need no noun: *43 dead*."""
STANDALONE: Final = THEMSELVES | {"more", "others", "homeless"}
LONGEST_PHRASE: Final = 9
COUNTING: Final = frozenset("figure toll count total tally estimate".split())
OBJECTS: Final = frozenset("them us me him her themselves whom those these".split())
WENT: Final = frozenset("adds added add adding gone went go goes going moved climbed edged crept shot risen".split())
PERIODS: Final = (["year"], ["month"], ["week"], ["night"], ["spring"], ["summer"], ["autumn"], ["winter"])
"""*fell to 187 last year*: when, and not what is counted."""
TIMES: Final = frozenset("minutes hours days weeks months".split())
CHANGES: Final = frozenset(
    "up down rise fall drop increase jump cut rising falling rises falls cuts raises drops climbs raising lifting cutting bringing".split()
)
CHANGING: Final = frozenset(word for word in CHANGES if word.endswith("ing")) | frozenset(
    "risen rose rises grown grew climbed fallen dropped raised raises lifted increased reduced lowered cut revised shrunk shrank jumped swelled".split()
)
"""Verbs before *the number of victims from three to five*."""
CHANGE_REACH: Final = 10
"""Tokens of *raising the toll in Saturday’s raid* before *from 17 to 19*."""
VERBS: Final = frozenset(
    "comes took stands means includes came went remain remains live die say want need work come go stay wait turned sleep survive check contain contains exclude excludes omit omits aboard ashore overboard".split()
)
"""Plain verbs and adverbs that stand where a noun might."""
HAPPEN: Final = frozenset(
    "drown drowns perish flee feared march rally protest gather attend lose lost walk demand arrive vanish mourn defy face pack flock join ".split()
)
"""The same right behind the number, in a headline: *Eleven drown*, *Nine feared dead*."""
LONGEST_COMPOUND: Final = 3
LONGEST_OWNER: Final = 4
PLURAL: Final = ("s", "men", "women", "people", "children")
WHOLE: Final = frozenset(
    "people men women children officers workers soldiers residents villagers members families supporters protesters marchers demonstrators teachers nurses "
    "doctors civilians police migrants refugees students pupils passengers fighters militants observers drivers teenagers girls boys kids guards personnel "
    "staff troops patients hostages detainees firefighters strikers dockers mourners others".split()
)
"""People whom a plural names wholly: the next plain word is no part of the phrase, unless it is one of these."""


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
    low, high = number.low, number.high
    folded = prose.folded
    first = number.first
    if first > 0 and folded[first - 1] in ("$", "€", "£"):
        first -= 1
    qualifier = None
    article = first > 1 and folded[first - 1] in ("a", "an") and folded[first - 2] in QUALIFIER_ENDS  # "at least a 25% cut"
    if article:
        first -= 1
    if first > 0 and folded[first - 1] in QUALIFIER_ENDS:
        for length in range(min(LONGEST_QUALIFIER, first), 0, -1):
            found = QUALIFIERS.get(tuple(folded[first - length : first]))
            if found is None or (number.score and found[0] in ("passed", "passes")):
                continue  # "the bill passed 52 to 48"
            if found[0] == "up to" and first > length and folded[first - length - 1] in WENT:
                continue  # "has gone up to 14"
            qualifier, bound = found
            first -= length
            if bound == "low":
                high = None
            elif bound == "high":
                low, high = None, number.high if number.high is not None else number.low
            break
    if article and qualifier is None:
        first += 1
    last = number.last
    if qualifier is None and folded[first - 1] == "within" and first and folded[last : last + 1] and folded[last] in TIMES:
        qualifier, first, low = "within", first - 1, None  # "within 30 days"
    if qualifier == "under" and folded[last + 1 : last + 2] == ["of"]:
        qualifier, first, low, high = None, number.first, number.low, number.high  # "under two metres of water"
    if folded[last : last + 1] == ["or"] and folded[last + 1 : last + 2] in (["more"], ["so"]):
        if folded[last + 1] == "more":
            high = None
        qualifier = qualifier or f"or {folded[last + 1]}"
        last += 2
    if qualifier is None and number.vague:
        qualifier = "vague"
    return Quantity(number, first, last, qualifier, low, high)


def joined_ranges(prose: Prose, quantities: list[Quantity]) -> list[Quantity]:
    """*between 30 and 40*, *30 to 40*, *36–40*: one quantity."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined:
            before = joined[-1]
            between = prose.folded[before.number.last : quantity.first]
            opened = before.first > 0 and prose.folded[before.first - 1] in ("between", "from")
            if opened and prose.folded[before.first - 1] == "from" and is_change(prose, past_day(prose, before.first - 2)):
                opened = False
                between = []
            if (between == ["and"] and opened and prose.folded[before.first - 1] == "between") or between in (["to"], ["–"], ["or"], ["-"]):
                voted = before.first > 0 and between == ["to"] and prose.folded[before.first - 1] in ("voted", "vote", "by")
                if (
                    before.low is not None
                    and quantity.high is not None
                    and before.low <= quantity.high
                    and not before.number.vague
                    and not voted
                ):
                    qualifier = "between" if opened else "range"
                    joined[-1] = Quantity(before.number, before.first - opened, quantity.last, qualifier, before.low, quantity.high)
                    continue
        joined.append(quantity)
    return joined


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
    flags, folded = prose.flags, prose.folded
    token = quantity.last
    if folded[token : token + 1] == ["-"] and token + 1 < last:
        token += 1  # "a 2,000-lirra fine"
    if token < last and folded[token] == "of":
        token += 1
        while token < last and (flags[token] & (DETERMINER | NUMERALS) or folded[token] in QUALIFIER_ENDS):
            token += 1
        if token < last and folded[token] == "'s":
            token += 1
        token = past_owner(prose, token, last)
    elif token + 1 < last and (
        folded[token] in ("such", "more")
        or (quantity.number.share and flags[token] & DETERMINER)
        or (flags[token] & QUOTE and not flags[token + 1] & CLOSED)
    ):
        token += 1
    start = token
    head = -1
    if folded[quantity.number.last - 1] in PLURALS and token == quantity.last and token < last and folded[token] not in STANDALONE:
        return quantity.with_head(token, -1, token)  # "Thousands rally": a plural word counts a noun by *of* only
    if token + 1 < last and flags[token + 1] & DETERMINER and quantity.first > 1 and folded[quantity.first - 2] in COUNTING:
        return quantity.with_head(quantity.last, -1, quantity.last)  # "the ministry’s figure of eight matches the number of bodies"
    partitive = start > quantity.last and folded[quantity.last] == "of"
    split = partitive and any(flags[between] & NUMERALS for between in range(quantity.last + 1, start))
    while token < last and token - start < LONGEST_PHRASE:
        here, word = flags[token], folded[token]
        if partitive and head >= 0 and word == "'s" and token + 1 < last:
            token += 1  # "two of the cutter's sailors"
            continue
        if word == ")" and head >= 0 and folded[head] in ("%", "percent") and folded[token + 1 : token + 2] == ["of"]:
            token += 1  # "three quarters (77%) of voters"
            continue
        if (
            word == "of"
            and head >= 0
            and folded[quantity.first - 1] == "by"
            and "accused" in folded[max(0, quantity.first - 4) : quantity.first]
        ):
            break  # "accused by 14 women of theft"
        if word == "of" and head >= 0:
            following = token + 1
            while following < last and flags[following] & DETERMINER:
                following += 1
            if following < last and not flags[following] & FRAME:
                after = following + (2 if folded[following] == "same" else 1)
                while after < last and after - following < LONGEST_COMPOUND and is_compounded(prose, after):
                    after += 1
                if after + 1 < last and folded[after] == "'s" and not flags[after + 1] & FRAME:
                    after += 2  # "71% of the port’s budget"
                token = after
            break
        if (head < 0 and word in HAPPEN) or (word in ("last", "next") and (head >= 0 or folded[token + 1 : token + 2] in PERIODS)):
            break
        if here & (FRAME | DETERMINER) or (here & PRONOUN and word not in ("others", "many")) or word in VERBS:
            break
        if word in OBJECTS and not prose.is_capitalised(token):  # "millions of US voters"
            break
        if (
            head >= 0
            and (partitive or folded[head] in WHOLE or folded[head] in PEOPLE)
            and folded[head].endswith(PLURAL)
            and not prose.slice(head, head + 1).isupper()  # "two-thirds of the US population"
            and word not in WHOLE
            and not here & HARM_NOUN
        ):
            break
        if word in HAPPENED:
            if head < 0 and word in THEMSELVES and not opens_noun(prose, token + 1, last):
                head, token = token, token + 1
                break
            if head >= 0 or not opens_noun(prose, token + 1, last):
                break
        elif head >= 0:
            if here & ADVERB or (word.endswith("ly") and word not in ("family", "early")):
                break
            if (here & PAST or here & HARM or word.endswith("ing")) and not here & HARM_NOUN:
                break
        elif (here & ADVERB and word != "more") or (
            here & PAST and not here & ADJECTIVAL and (not here & PARTICIPLE or here & PAST) and not opens_noun(prose, token + 1, last)
        ):
            break
        head = token
        token += 1
    if head < 0:
        token = quantity.last
        if token + 1 < last and flags[token] & COMMA and folded[token + 1] in OPENERS:
            start, token = token + 1, past_afterthought(prose, token + 2, last)
            return quantity.with_head(start, token - 1, token)
        return quantity.with_head(token, -1, token)
    if folded[head] in PEOPLE and folded[token : token + 1] == ["and"] and token + 1 < last and folded[token + 1] in WHOLE:
        head, token = token + 1, token + 2  # "400 men and women"
    while head > start and flags[head] & ADVERB_OR_PREPOSITION:
        head, token = head - 1, head
    if token + 1 < last and flags[token] & COMMA and folded[token + 1] in OPENERS:
        token = past_afterthought(prose, token + 2, last)
    return quantity.with_head(start, head, token, split=split)


def is_compounded(prose: Prose, token: int) -> bool:
    """Whether a word goes on with the name or the noun before it: *of Low Quay*, *of retail sales*."""
    if prose.is_capitalised(token):
        return not prose.flags[token] & CLOSED
    return not prose.flags[token] and prose.folded[token].isalpha() and not prose.folded[token - 1].endswith("s")


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


def opens_noun(prose: Prose, token: int, last: int) -> bool:
    """Whether a plain noun stands here, so that the participle before it belongs to it."""
    return token < last and not prose.flags[token] & ~HARM_NOUN and prose.folded[token][0].isalpha()


def past_afterthought(prose: Prose, token: int, last: int) -> int:
    """One past *women and children* in *40, mostly women and children, …*."""
    while token < last and (not prose.flags[token] or prose.folded[token] == "and"):
        token += 1
    return token
