"""One account that gives two numbers as one count on the move: *from 12 to 19*, *15, down from 23*, *fell to five from seven*.

It knows the few words that stand between the two numbers; it refuses to know what they count.
"""

import re
from typing import Final

DRESS: Final = r"(?:the |an? |about |around |some |nearly |almost |over |at least |more than |an estimated |only |just |as many as )*"
FROM_BEFORE: Final = re.compile(rf"\bfrom {DRESS}$", re.IGNORECASE)
TO_BEFORE: Final = re.compile(rf"\b(?:to|at|now|reached|stands?|stood) {DRESS}$", re.IGNORECASE)
TO_BETWEEN: Final = re.compile(rf"[^.;:]{{0,45}}?\bto {DRESS}$", re.IGNORECASE)
BACK_BETWEEN: Final = re.compile(rf"[^.;:]{{0,80}}?\b(?:up|down) from {DRESS}$", re.IGNORECASE)
FROM_BETWEEN: Final = re.compile(rf"[^.;:]{{0,45}}?\bfrom {DRESS}$", re.IGNORECASE)
COMPARED_BETWEEN: Final = re.compile(
    r"[^.;:]{0,60}?(?:\bcompared (?:with|to) (?:the )?|\bhaving (?:been|stood at) (?:up |down |at )?|"
    r"\b(?:revised|corrected|raised|lowered|cut) from (?:the )?|\binstead of the )$",
    re.IGNORECASE,
)
SET_AGAINST: Final = re.compile(
    r"[^.;:]{0,60}?(?:, not the |\b(?:less|more|fewer|higher|lower|worse|better) than the |\b(?:well |far |just )?(?:below|above|short of|beyond) the |\b(?:rather than|against|contrary to) (?:the )?)$",
    re.IGNORECASE,
)
ONCE: Final = r"(?:night|weekend|month|season|winter|spring|summer|autumn|year|election|census)"
OTHER_TIME: Final = re.compile(
    rf"[^.;:,]{{0,30}}?\b(?:(?:on |in |over )?the (?:{ONCE} before|same {ONCE} (?:last year|a year)|(?:previous|prior|preceding|last) {ONCE})"
    rf"|last {ONCE}|an? {ONCE} (?:ago|before|earlier)|in (?:19|20)\d\d|years? (?:ago|before|earlier))\b",
    re.IGNORECASE,
)
"""*compared with 40 the previous night*: what was counted at another time, and is no earlier state of the same count."""
SPAN_BEFORE: Final = re.compile(r"\b(?:ranging|aged?|between|anywhere) (?:\w+ )?from $", re.IGNORECASE)
"""*ranging from 12 to 19*: no count moves."""


def is_set_against(between: str) -> bool:
    """Whether the words between two numbers set one count of a thing against another: *31 million, not the 48 million*."""
    return SET_AGAINST.fullmatch(between) is not None


def is_other_time(between: str, behind: str) -> bool:
    """Whether the second of two numbers is only compared with the first: it was counted another night or year.

    >>> is_other_time(" arrests, compared to ", " the previous night"), is_other_time(" bodies, compared with ", " in the first list")
    (True, False)
    """
    return COMPARED_BETWEEN.fullmatch(between) is not None and OTHER_TIME.match(behind) is not None


def is_course(before: str, between: str) -> bool:
    """Whether two numbers are one count that moved; `before` are the words before the first, `between` those up to the second.

    >>> is_course("raised the toll from ", " to at least "), is_course("15 people are missing", ", down from ")
    (True, True)
    >>> is_course("fell to ", " by evening from "), is_course("killed ", " and hurt ")
    (True, False)
    """
    if FROM_BEFORE.search(before) is not None and SPAN_BEFORE.search(before) is None:
        return TO_BETWEEN.fullmatch(between) is not None
    if BACK_BETWEEN.fullmatch(between) is not None or COMPARED_BETWEEN.fullmatch(between) is not None:
        return True
    return TO_BEFORE.search(before) is not None and FROM_BETWEEN.fullmatch(between) is not None
