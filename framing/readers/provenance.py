"""Who published a text and when, as far as its own boilerplate says so.

It knows which masked lines name an outlet, a date or an address; it refuses to guess from the prose.
"""

import re
from typing import NamedTuple

from framing.readers.dates import find_date
from framing.types import Mask

DATED_RULES = frozenset({"date-stamp", "dateline", "place-and-date", "timestamp", "byline"})
REVISED = re.compile(r"(?i)(?:last |first )?(?:updated|modified|edited|revised)\b")
FIRST_ISSUED = re.compile(r"(?i)\b(?:published|posted|issued|released|created)\b")
AGENCY = re.compile(r"\(([^()]*[a-z][^()]*)\)")
"""An agency spelled out; initials alone name an outlet to those who know it already."""
SOURCE = re.compile(r"(?i)^(?:sources?|via) ?: ?\[?([^\[\]()]+)")
FEED_OUTLET = re.compile(r"^The post\b.* appeared first on (.+?)\.?$")
FIELD = re.compile(r"(?i)^(publication|outlet|newspaper|url|link) ?: *(.+)$")
LONGEST_PREAMBLE = 200
"""Characters of prose, the title not counted, that may stand before a line that says where the text comes from."""
FRONT_KEYS = {
    "title": "title",
    "date": "published",
    "published": "published",
    "outlet": "outlet",
    "url": "url",
    "language": "language",
    "lang": "language",
}


class Provenance(NamedTuple):
    """What the text says of itself."""

    outlet: str | None
    published: str | None
    url: str | None


UNKNOWN = Provenance(None, None, None)


def find_provenance(text: str, masks: tuple[Mask, ...], title: tuple[int, int] | None) -> Provenance:
    """The first date, and the plainest name of an outlet, among the masks of a text."""
    outlet = agency = published = url = None
    read = 0 if title is None else title[0] - title[1]
    reached = 0
    for mask in masks:
        read += len(text[reached : mask.start].strip()) if read <= LONGEST_PREAMBLE else 0
        reached = mask.end
        line = text[mask.start : min(mask.end, mask.start + 600)]
        if published is None and mask.rule in DATED_RULES:
            published = issue_date(line)
        if mask.rule == "dateline" and agency is None and (match := AGENCY.search(line)):
            agency = match[1].strip()
        elif mask.rule == "appeared-first" and outlet is None and (match := FEED_OUTLET.match(line)):
            outlet = match[1]
        elif read <= LONGEST_PREAMBLE and mask.rule == "source-line" and (match := SOURCE.match(line)):
            outlet = match[1].strip() if "://" not in match[1] else outlet
        elif mask.rule == "header-field" and (match := FIELD.match(line)):
            if match[1].lower() in ("url", "link"):
                url = match[2].strip()
            else:
                outlet = match[2].strip()
    return Provenance(outlet or agency, published, url)


def issue_date(line: str) -> str | None:
    """The date on which the text came out; the date of a revision is none."""
    if REVISED.match(line):
        first = FIRST_ISSUED.search(line)
        if first is None:
            return None
        line = line[first.start() :]
    return find_date(line)


def front_matter(text: str) -> dict[str, str]:
    """The facts in the `key: value` lines between two `---` at the top of a Markdown file."""
    facts: dict[str, str] = {}
    if not text.startswith("---"):
        return facts
    head, closed, _ = text[3:8_000].partition("\n---")
    if closed:
        for line in head.splitlines():
            key, colon, value = line.partition(":")
            value = value.strip().strip("\"'").strip()
            if colon and value and key in FRONT_KEYS:
                facts.setdefault(FRONT_KEYS[key], value)
    return facts
