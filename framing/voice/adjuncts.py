"""What may stand between a reporting verb and what it tells: a listener, a place, a time, the words that dress a number.

It knows where each of them ends; it refuses to know what is told behind them.
"""

from typing import Final

from framing.flags import BE, CLOSED, DETERMINER, DIGITS, HAVE, MODAL, NUMBER, PAST, PREPOSITION, PRONOUN, WEEKDAY, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.voice.roles import UNNAMED, is_role
from framing.voice.times import DAY_PARTS
from framing.voice.words import is_name_part

TELL: Final = frozenset(
    "tell tells told telling warn warns warned warning inform informs informed informing assure assures assured assuring remind reminds "
    "reminded reminding notify notified convince convinced".split()
)
"""Verbs that take a listener before what is said."""
SUBJECT_PRONOUNS: Final = frozenset("he she they we i there".split())
"""No listeners: *warned he may be armed*."""
PRONOUN_OR_DETERMINER: Final = PRONOUN | DETERMINER
NO_NOUN: Final = CLOSED | PAST
LONGEST_COMPOUND: Final = 2
"""Tokens of *station* in *a radio station*."""
FINITE: Final = BE | HAVE | MODAL | PAST
PREPOSITION_OR_WEEKDAY: Final = PREPOSITION | WEEKDAY
OCCASIONS: Final = frozenset("conference briefing meeting hearing filing ruling rally interview session college council summit".split())
"""The noun of *at a news conference* behind its adjectives."""
OCCASION_REACH: Final = 3
BOUNDS: Final = frozenset("least most to than".split())
"""Behind another word they dress a number: *at least*, *up to*."""
MEASURES: Final = frozenset("many few much little".split())
ROUND: Final = frozenset("over about around under near".split())


def after_listener(prose: Prose, verb: int, stop: int) -> int:
    """Past the person told, if the verb takes one: *told reporters*, *told the court*, *warned Ada Orr*."""
    place = verb + 1
    if place >= stop or prose.folded[verb] not in TELL or is_subject(prose, place, stop):
        return place
    while place < stop and prose.flags[place] & DETERMINER:
        place += 1
    named = place > verb + 1
    place += 1
    while place < stop and (is_name_part(prose, place) or prose.folded[place] == "'s"):
        place += 1
    return past_compound(prose, place, stop) if named else past_crowd(prose, place, stop)


def past_crowd(prose: Prose, start: int, stop: int) -> int:
    """Past the second word of *city officials* before *she had left*; not past the drivers of *told reporters drivers had left*."""
    following = start + 1
    if following >= stop or not (prose.folded[start] in UNNAMED or is_role(prose.folded[start])):
        return start
    clause = is_subject(prose, following, stop) or prose.flags[following] & DETERMINER
    return following if clause else start


def past_compound(prose: Prose, start: int, stop: int) -> int:
    """Past the rest of *a radio station* before *he had left*; not past the crew of *told the court the crew had left*."""
    place = start
    while place < stop and place - start < LONGEST_COMPOUND and not prose.flags[place] & NO_NOUN and not is_name_part(prose, place):
        place += 1
    compound = start < place < stop and not prose.folded[place - 1].endswith("s") and prose.folded[place - 1][0].isalpha()
    return place if compound and is_subject(prose, place, stop) else start


def names_listener(prose: Prose, to: int, stop: int) -> bool:
    """*wrote to the board*, *spoke to Orr*: *to* with somebody, or something, behind it, and no infinitive."""
    if prose.folded[to : to + 1] != ["to"] or to + 1 >= stop:
        return False
    return bool(prose.flags[to + 1] & PRONOUN_OR_DETERMINER) or is_name_part(prose, to + 1)


def is_subject(prose: Prose, token: int, stop: int) -> bool:
    """Whether a pronoun begins a clause, and is nobody told: *warned he may be armed*, *warned it could fray*."""
    if prose.folded[token] in SUBJECT_PRONOUNS:
        return True
    return prose.folded[token] == "it" and token + 1 < stop and bool(prose.flags[token + 1] & FINITE)


def is_bound(prose: Prose, token: int) -> bool:
    """*at least*, *over 40*: words that dress a number rather than open a time or place."""
    if token + 1 >= prose.size:
        return False
    word, following = prose.folded[token], prose.folded[token + 1]
    if following in BOUNDS or (word == "as" and following in MEASURES) or following[0].isdigit():
        return True
    return word in ROUND and bool(prose.flags[token + 1] & NUMBER)


def after_place_and_time(prose: Prose, start: int, stop: int, *, promises: bool) -> int:
    """Past *on Saturday in a statement*: the first determiner, pronoun or name that opens a new phrase.

    Behind a promise *to* opens what is promised: *promised on Friday to sue*.
    """
    folded, flags = prose.folded, prose.flags
    place = start
    while place < stop and flags[place] & PREPOSITION_OR_WEEKDAY:
        if folded[place] == "to" and place > start and promises:
            break
        if flags[place] & WEEKDAY:
            place = after_day(prose, place, stop)
        elif place + 1 < stop and flags[place + 1] & WEEKDAY:
            place = after_day(prose, place + 1, stop)  # "announced on Friday evening she would resign"
        else:
            place = after_occasion(prose, place + 1, stop)
    return place


def after_day(prose: Prose, day: int, stop: int) -> int:
    """Past *Friday* and *Friday evening*."""
    return day + 1 + (day + 1 < stop and prose.folded[day + 1] in DAY_PARTS)


def after_occasion(prose: Prose, start: int, stop: int) -> int:
    """Past the noun that a preposition governs: *a statement*, *a news conference*, *Sept. 5*."""
    folded, flags = prose.folded, prose.flags
    place = start
    while place < stop and flags[place] & DETERMINER:
        place += 1
    place += 1
    for occasion in range(place, min(stop, place + OCCASION_REACH)):
        if folded[occasion] in OCCASIONS:
            place = occasion + 1
            break
    while place < stop and is_name_part(prose, place) and flags[place] & WEEKDAY_OR_MONTH:
        place += 1
    if place < stop and flags[place] & DIGITS and flags[place - 1] & WEEKDAY_OR_MONTH:
        place += 1  # "agreed on June 22 to wait"
    if place + 1 < stop and folded[place] == "." and flags[place + 1] & DIGITS:
        place += 2  # "saying on Sept. 5 his chief would stay"
    return place


def opens_adjunct(prose: Prose, token: int) -> bool:
    """Whether a time or a place begins here, and no infinitive and no number: *on Monday*, *in a statement*."""
    here, word = prose.flags[token], prose.folded[token]
    if not here & PREPOSITION_OR_WEEKDAY or (here & DETERMINER and not here & WEEKDAY) or word == "to":
        return False
    return word == "on" or not is_bound(prose, token)
