"""Dates as newspapers print them, turned to ISO 8601.

It knows how a full date is written; it refuses to guess a year, a century or which of two small numbers is the month.
"""

import re
from datetime import date
from datetime import time as clock

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
TIME = r"(?:\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,9})?)?|\d{1,2}(?= ?[ap]\.?m\b))(?: ?[ap]\.?m\b\.?)?"
ZONE = r"(?:z|utc|gmt|[+-]\d{2}:?\d{2})"

FULL_DATE = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|{DAY}(?: of)? {MONTH}\.?,? \d{{4}}|{MONTH}\.? {DAY},? \d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}/\d{{1,2}}/\d{{1,2}})"
"""A day, a month and a year; to be matched without regard to case."""

FIND_DATE = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<y1>\d{{4}})(?P<sep>[-/])(?P<m1>\d{{1,2}})(?P=sep)(?P<d1>\d{{1,2}})
    | (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?[ ](?P<m2>{MONTH})\.?,?[ ](?P<y2>\d{{4}})
    | (?P<m3>{MONTH})\.?[ ](?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<y3>\d{{4}})
    | (?P<a4>\d{{1,2}})[./](?P<b4>\d{{1,2}})[./](?P<y4>\d{{4}})
    )(?!\d)
    (?:(?:[T ,|/·•-]|at){{0,6}}(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}}))?(?::(?P<second>\d{{2}})(?:\.\d{{1,9}})?)?
       (?:\ ?(?P<half>[ap])\.?m\b\.?)?(?:\ ?(?P<zone>{ZONE})(?!\w))?(?![\d:]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_date(text: str) -> str | None:
    """The first full date in the text, with its time where one follows; None if there is none or it is ambiguous.

    >>> find_date("17 May, 2017 01:44"), find_date("Published: Nov. 3, 2031, 5:06 PM"), find_date("03/04/2031")
    ('2017-05-17T01:44', '2031-11-03T17:06', None)
    """
    match = FIND_DATE.search(text)
    return None if match is None else date_of(match)


def date_of(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    if found["y1"]:
        year, month, day = found["y1"], int(found["m1"]), found["d1"]
    elif found["y2"]:
        year, month, day = found["y2"], month_number(found["m2"]), found["d2"]
    elif found["y3"]:
        year, month, day = found["y3"], month_number(found["m3"]), found["d3"]
    else:
        first, second, year = int(found["a4"]), int(found["b4"]), found["y4"]
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (first, second) if second > 12 else (second, first)
    try:
        iso = date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
    return iso + time_of(found)


def month_number(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def time_of(found: dict[str, str | None]) -> str:
    """`THH:MM` and what else is told of the time; empty if the digits after the date are no time."""
    hour_digits, minute, half = found["hour"], found["minute"], found["half"]
    if hour_digits is None or (minute is None and half is None):
        return ""
    hour = int(hour_digits)
    if half is not None:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    try:
        time = clock(hour, int(minute or 0), int(found["second"] or 0))
    except ValueError:
        return ""
    zone = (found["zone"] or "").upper()
    if zone in ("Z", "UTC", "GMT"):
        zone = "Z"
    elif zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return "T" + time.isoformat("seconds" if found["second"] else "minutes") + zone


def iso_date(value: str) -> str | None:
    """A record's date in ISO 8601: as it is where it begins with a full ISO date, else read as newspapers print it."""
    return find_date(value.strip())


def day_of(published: str | None) -> date | None:
    """The day of an ISO 8601 date; None if it is unknown or cannot be read.

    >>> day_of("2031-05-04T10:20Z"), day_of("spring")
    (datetime.date(2031, 5, 4), None)
    """
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
