"""Words beside a figure that say why it differs from another: that the count moved, what it takes in, that it is doubted.

It knows the words of time, of scope and of contrast; it refuses to know which numbers they stand beside.
"""

import re
from functools import lru_cache

from framing.ledgers.numbers import SIMPLE

SENTENCES = 4_096
"""Whose words of change, of time and of contrast are kept: every figure of an account is held against all of the others'."""
NUMBER = rf"(?:{'|'.join(sorted(SIMPLE, key=len, reverse=True))})"

COUNT = r"(?:figure|count|toll|estimate|total|number|tally|statement|report|plan|version)s?"
CHANGED = (
    r"r[io]se|risen|rises|rising|rais(?:ed|es|ing)|climb(?:s|ed|ing)?|mount(?:s|ed|ing)|grew|grown|swelled|swollen|jumped|doubled|trebled|tripled|"
    r"shr(?:ank|unk|inks?)|narrow(?:s|ed)|halved|so far|up from|down from"
)
"""*The toll has risen*, *31, up from 19*, *nine so far*."""
RETOLD = (
    r"revis(?:ed|es|ing)|updated|corrected|correct(?:s|ing)|"
    rf"(?:earlier|latest|new|first|last) {COUNT}|first (?:put|said|spoke|gave|spoken|announced|reported)|"
    r"now (?:stands?|stood|known|at|numbers?|counts?|puts?|says?|gives?|speaks?|confirmed)|still (?:numbered|stood|counted|spoke|only)"
)
"""*The ministry revised its list*, *an earlier count*, *it now stands at 31*."""
MORE = r"(?:\w+ )?more (?:bodies|people|victims|cases|deaths)"
"""*Two more bodies were found.*"""
REACHED = (
    r"(?:br(?:ought|ings?|inging)|taking|takes|took) the (?:[\w’'-]+ ){0,2}?(?:number|total|toll|count|figure|tally|dead|death)s?|slipped|edged|crept|"
    r"had (?:become|reached|passed)"
)
"""*A sixth death brought the toll to 31*, *the queue crept to 40*."""
EARLIER = (
    r"later (?:put|said|gave|found|died|counted)|at first|at the start|initial(?:ly)?|previous(?:ly)?|originally|until then|since then|by then|"
    r"remain(?:s|ed)?"
)
"""*At first 60 names stood on it*, *nine remain*."""
ONE_MORE = (
    r"since (?:died|been found)|of (?:their|his|her|its) wounds|"
    r"an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\d+th) (?:body|victim|man|woman|person|child|death|case|officer)"
)
"""*Another driver has since died*, *a sixth body was washed up*."""
NOW = r"\bnow\b.{0,60}\b(?:was|were|had been)\b|\b(?:was|were|had been)\b.{0,60}\bnow\b"
"""*The queue is 41 weeks now; it was 30 in May.*"""
FROM_TO = rf"\b(?:rose|went|up|raised|risen|cut|fell|fallen|dropped|grown) from (?:\w+ )??(?:\d|{NUMBER}\b).{{0,30}}\bto\b"
"""*The list went from 30 to 41.*"""
TO_FROM = r"\b(?:cut|raised?|rose|risen|fell|fallen|dropped|grown|climbed)\b.{1,60}\bto\b.{1,30}\bfrom\b"
"""*The lead was cut to 800 ballots from 2,000.*"""
MOVED = re.compile(rf"\b(?:{CHANGED}|{RETOLD}|{MORE}|{REACHED}|{EARLIER}|{ONE_MORE})\b|{NOW}|{FROM_TO}|{TO_FROM}", re.IGNORECASE)
"""Words that tell of a count on the move."""


@lru_cache(maxsize=SENTENCES)
def change_told(nearby: str) -> str | None:
    """The words that say that a count has moved, if there are any.

    >>> change_told("The toll rose to 31"), change_told("24 people had died")
    ('rose', None)
    """
    found = MOVED.search(nearby)
    return None if found is None else found[0]


YEAR = re.compile(r"\b(?:in|of|since|until|before|after)(?: [A-Z][a-z]+)? ((?:19|20)\d\d)\b")
PAST = re.compile(r"\blast year\b|\byears ago\b", re.IGNORECASE)


def other_year(nearby: str, published: str | None) -> bool:
    """Whether a sentence tells of a year that is not the account's.

    >>> other_year("A leak in 2019 hurt two.", "2031-05-04"), other_year("It opened in May 2031.", "2031-05-04")
    (True, False)
    """
    return any(published is None or found[1] != published[:4] for found in YEAR.finditer(nearby)) or PAST.search(nearby) is not None


HOUR = r"(?:evening|morning|noon|midday|midnight|night|nightfall|dusk|dawn|daybreak|sunset|sunrise|breakfast|lunchtime|afternoon)"
DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"spring|summer|autumn|winter|last (?:week|month|year)|the (?:first|second|third|next|following) day|a (?:day|week|month|year) (?:ago|earlier|before))"
)
UNTIL = rf"\bby (?:the |late |early |mid-?)?(?:next |following |\w+day )?{HOUR}\b|\b(?:by|up to) (?:late |early )?{DAY}\b"
"""*By nightfall*, *up to early May*."""
STOOD_THEN = (
    rf"\b(?:on|in|at|of) (?:the )?(?:{DAY}|{HOUR}),? (?:it|they|there|the \w+) (?:still )?(?:was|were|had|stood|numbered)\b|"
    rf"\b(?:stood|numbered) .{{0,30}}\b(?:on|in|at) {DAY}\b"
)
"""*On the Tuesday there were still 12*, *it stood at 12 on Tuesday*."""
AT_NOON = (
    rf"(?:\d|\b{NUMBER}) at (?:midnight|noon|midday|dawn|dusk)\b|\bat (?:midnight|noon|midday|dawn|dusk),? (?:it|they|there|the \w+)\b"
)
"""*46 at midnight*, *at dawn the list*."""
TIMED = re.compile(rf"{UNTIL}|{STOOD_THEN}|{AT_NOON}", re.IGNORECASE)
"""Words that say at what hour a count stood."""


@lru_cache(maxsize=SENTENCES)
def hour_told(nearby: str) -> str | None:
    """The words that say at what hour or on what day a count stood.

    >>> hour_told("By the evening 140 operations had been put off")
    'By the evening'
    """
    found = TIMED.search(nearby)
    return None if found is None else found[0]


CONTRAST = re.compile(
    r"\b(?:not the|rather than|instead of|against the|in contrast|contradict\w*|dispute[sd]?|while|whereas|but|though|although|however|(?:twice|three times|four times|double|half) what)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=SENTENCES)
def sets_against(nearby: str) -> bool:
    """Whether a sentence sets what it holds against each other: *18,000 doses, not the 50,000*."""
    return CONTRAST.search(nearby) is not None


TAKING_IN = (
    r"(?:includ(?:es?|ing|ed)|counting|takes? in|took in|adds?|adding)(?: also| only| in)? (?:the (?!\d)|those|all|everyone|everybody|anyone|people who|its |their |\w+s who)|"
    r"counting (?:also |only |in )?(?!on |down |for |cent|halls?|stations?|hous)[a-z]+"
)
"""*Including those who went home*, *counting burns*."""
IF_COUNTED = r"(?:if|once|when) .{3,90} (?:included|counted|added)|(?:if|when) (?:one|you) (?:counts?|includes?|adds?)"
"""*Once the lodgers are counted*, *if one adds the crew*."""
TOGETHER = (
    r"with (?:the |their )?(?:crew|missing|dead|wounded)|(?:together|along) with (?:the |their )?(?:families|relatives)|"
    r"(?:passengers|dead|killed) (?:and|or) (?:the )?(?:crew|missing|wounded|injured)|alike|together|combined|all told|"
    r"(?:also|as well as) (?:those|counts?|takes? in|includ\w+|the (?:driver|crew|passengers|residents|guards|families|staff))|, [a-z ,]{3,40} included|whether or not|"
    r"(?:dead|killed|died) (?:and|or) (?:missing|wounded|injured)|killed or missing"
)
"""*With their crew*, *dead or missing*, *guards and cooks alike*, *, cooks included*."""
WIDER = re.compile(rf"\b(?:{TAKING_IN}|{IF_COUNTED}|{TOGETHER})\b", re.IGNORECASE)
LEAVING_OUT = r"exclud(?:es|ing|ed)|without counting|(?:not|does not|did not|without) (?:count|counting|includ\w+)|leav(?:es?|ing) out|left out|apart from|other than"
"""*It does not include lodgers*, *apart from the crew*."""
ONLY = (
    r"only (?:those|the|people|patients|cases|bodies)|only (?:its|their|staff|employees|members|workers|residents)|none but|counts? only|"
    r"(?:cover(?:s|ed|ing)?|refer(?:s|red)? to|counted|mean(?:s|t)?|speaks? of) only|(?:employees|staff|residents|members|passengers) only|"
    r"sent home|on the pavement"
)
"""*Only those whom a doctor saw*, *staff only*, *those sent home*."""
CONFIRMED = (
    r"(?:confirmed|registered|certified|verified|identified|tested|found) (?:by|in|at) (?:a |the )?(?:laborator\w+|lab|tests?|doctors?|courts?|morgue)|"
    r"laborator(?:y|ies)[- ](?:have |has |had )?confirmed|a laboratory has confirmed|lab-confirmed|confirmed (?:only|cases?|infections?)|"
    r"identified|unidentified|suspected|probable|presumed|unconfirmed"
)
"""*Confirmed by tests*, *suspected infections*."""
NARROWER = re.compile(rf"\b(?:{LEAVING_OUT}|{ONLY}|{CONFIRMED})\b", re.IGNORECASE)
STATE = {
    "arrested": re.compile(r"\b(?:charged|charges)\b", re.IGNORECASE),
    "injured": re.compile(r"\b(?:taken to (?:a )?hospital|in hospital)\b", re.IGNORECASE),
}
"""By measure: what happens to some of those who are counted, so that it narrows a count of them."""


def scope_told(beside: str, *, measure: str = "other", figure: str = "") -> frozenset[str]:
    """The words that say what a count takes in or leaves out, folded; right before the figure they tell of what it is added to.

    >>> sorted(scope_told("38, counting all who were bruised", figure="38")), scope_told("It also counts two roofers", figure="two")
    (['counting all'], frozenset())
    """
    patterns = [WIDER, NARROWER, *([STATE[measure]] if measure in STATE else [])]
    found = [match for pattern in patterns for match in pattern.finditer(beside)]
    return frozenset(match[0].casefold().strip() for match in found if not figure or not beside[match.end() :].lstrip().startswith(figure))


OPENED = re.compile(
    r"\b((?:including|counting|with) [^,.;]{3,50}), (?:(?:some|about|around|all|nearly|almost|over|roughly|at least|more than|a total of) )?$",
    re.IGNORECASE,
)
"""*Including six teachers, 64 people*: what stands before the number belongs to it."""


def opening_scope(before: str) -> frozenset[str]:
    """The words that open a clause with what a count takes in, right before it.

    >>> sorted(opening_scope("Including six teachers, "))
    ['including six teachers']
    """
    found = OPENED.search(before)
    return frozenset() if found is None else frozenset({found[1].casefold()})


WHOLE = re.compile(
    r"\b(?:(?:throughout|across|all over) (?:the )?\w+|(?:the|that) (?:whole|entire) (?:of the )?\w+|around the (?:country|province|region|world)|in the \w+ as a whole|nationwide|countrywide)\b",
    re.IGNORECASE,
)


def whole_told(beside: str) -> frozenset[str]:
    """The words that say that a count is of all of a place, folded: *throughout the valley*."""
    return frozenset(found[0].casefold() for found in WHOLE.finditer(beside))


GROUND = (
    r"(?:the|all|its|that|this) (?:(?:whole|entire|rest of the|old|inner|outer|closed|upper|lower|wider|greater|\w+) )?"
    r"(?:town|city|capital|quarter|district|region|province|county|valley|country|nation|state|island|coast|port|village|suburbs?|municipality|territory|world|centre|center)"
)
"""*The whole valley*, *its old quarter*."""
NAMED_GROUND = r"(?-i:(?:[A-Z][\w’'-]+ ){1,2}(?:province|district|county|region|valley|state))|(?-i:(?:the )?(?:town|village|city|port|district|province|county|region) of [A-Z][\w’'-]+)"
"""*Low Marl county*, *the port of Carn*."""
PLACE = re.compile(
    rf"\b(?:in|across|around|throughout|within|inside|over|of|for|from|left|fled|leave|flee|leaving|fleeing) ({GROUND}|{NAMED_GROUND})\b",
    re.IGNORECASE,
)


def places_told(beside: str) -> frozenset[str]:
    """The places of which a count is told, folded: *the whole valley*."""
    return frozenset(found[1].casefold() for found in PLACE.finditer(beside))


SPAN = re.compile(r"\bover (?:the (?:next|past|last|coming) )?(\w+ (?:years|months|weeks|days))\b", re.IGNORECASE)
SHARE = re.compile(
    r"\b(?:for each|for every|each|every|per|a) (?:of the |bereaved )?(family|household|dead|victim|person|head|patient|worker|child|home|house|day|week|month|year)\b",
    re.IGNORECASE,
)
SUM = re.compile(r"\b(in all|in total|altogether)\b", re.IGNORECASE)
"""For all of them together: no share, and so another one than *each*."""
ONE_SHARE = {"household": "family", "home": "family", "house": "family", "head": "person", "victim": "dead"}
"""Names of shares that news uses for each other."""


def shares_told(beside: str) -> frozenset[str]:
    """For each of whom or what an amount is, folded: *family*, *day*."""
    named = (found[1].casefold() for pattern in (SHARE, SPAN, SUM) for found in pattern.finditer(beside))
    return frozenset(ONE_SHARE.get(name, name) for name in named)
