"""Which stretches of a text are boilerplate, by which rule; the text itself is never changed.

It knows lines, beginnings of lines and spans; it refuses to know what any boilerplate looks like: that is in `rules`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from framing.readers.rules import RULES, Rule, compiled
from framing.readers.titles import find_title, locate_title, repeats_title
from framing.types import Mask, MaskReason

OPENING_LINES = 6
"""Datelines and bylines stand among so many lines of prose at the top."""
LONGEST_LINE = 700
"""Characters of a line that a whole-line rule may take: longer ones are paragraphs."""
LEADS = 4
DECORATION = " \t\r\v\f\xa0\ufeff•►▶■◆●▪‣·»>*_#|–—-=~[](){}▸◦※★☆→"
"""What may stand around a line of boilerplate without being part of its words."""
ORNAMENT = re.compile(r"[^\w\"'“”‘’«»„‹›.!?…,;:()\[\]$€£%/&+@-]+")


class Survey(NamedTuple):
    """The masks of a text and where its title stands."""

    masks: tuple[Mask, ...]
    title: tuple[int, int] | None


class Table(NamedTuple):
    """The rules by what calls for them."""

    openers: dict[str, tuple[Rule, ...]]
    leads: tuple[Rule, ...]
    """Tried on every opening line."""
    needles: tuple[tuple[str, int], ...]
    spans: tuple[Rule, ...]


def find_masks(text: str, *, title: str | None = None) -> tuple[Mask, ...]:
    """Every stretch of boilerplate, in text order, none overlapping; `title` is the title where it is known.

    >>> [(mask.rule, "READ MORE: A list\\nShe left."[mask.start : mask.end]) for mask in find_masks("READ MORE: A list\\nShe left.")]
    [('read-more', 'READ MORE: A list')]
    """
    return survey(text, title=title).masks


def survey(text: str, *, title: str | None = None) -> Survey:
    """The masks and the place of the title, which is found in the text if it is not given."""
    table = rule_table()
    masks, prose_end = line_masks(text, table)
    masks += span_masks(text, table, prose_end)
    settled = settle(masks) if masks else ()
    place = find_title(text, settled) if title is None else locate_title(text, title, settled)
    repeats = [] if place is None else [mask("repeated-title", "site-furniture", *span) for span in repeats_title(text, place)]
    return Survey(settle((*settled, *repeats)) if repeats else settled, place)


@cache
def rule_table() -> Table:
    openers: dict[str, list[Rule]] = {}
    spans: list[Rule] = []
    for rule in RULES:
        if rule.scope == "span":
            spans.append(rule)
        for opener in rule.openers:
            openers.setdefault(opener, []).append(rule)
    return Table(
        openers={opener: tuple(rules) for opener, rules in openers.items()},
        leads=tuple(rule for rule in RULES if rule.scope == "lead" and not rule.openers),
        needles=tuple((needle, place) for place, rule in enumerate(spans) for needle in rule.needles),
        spans=tuple(spans),
    )


def line_masks(text: str, table: Table) -> tuple[list[Mask], int]:
    """The masks of lines and of their beginnings, and where the first line of prose ends."""
    masks: list[Mask] = []
    openers = table.openers
    prose = 0
    prose_end = len(text)
    position = 0
    for line in text.split("\n"):
        start = position
        position += len(line) + 1
        core = line.strip(DECORATION)
        if not core:
            if line and not line.isspace():
                masks.append(stripped("decoration", "markup", text, start, position - 1))
            continue
        word = core[:40].split(None, 1)[0].rstrip(":,.!?;").lower()
        rules = openers.get(word if word[:1].isalpha() else sign_key(core))
        if rules is not None and len(core) <= LONGEST_LINE:
            rule = matching_line(core, rules, prose)
            if rule is not None:
                masks.append(stripped(rule.name, rule.reason, text, start, position - 1))
                continue
        first = line[0] if line[0] > " " else line.lstrip()[0]
        if prose < OPENING_LINES or rules is not None or not first.isalnum():
            signed = () if first.isalnum() else openers.get(first, ())
            end = start + len(line)
            if not core[0].isalnum() and ORNAMENT.fullmatch(core, 0, LONGEST_LINE) and len(core) <= LONGEST_LINE:
                masks.append(stripped("decoration", "markup", text, start, end))
                continue
            leads = lead_masks(text, start, end, (*(rules or ()), *signed, *table.leads), prose)
            masks += leads
            if leads and not text[leads[-1].end : min(end, leads[-1].end + LONGEST_LINE)].strip(DECORATION):
                continue
        prose += 1
        if prose == 1:
            prose_end = start + len(line)
    return masks, prose_end


def sign_key(core: str) -> str:
    """What a line that begins with no letter is looked up by."""
    return "0" if core[0].isdigit() else core[0]


def matching_line(core: str, rules: Iterable[Rule], prose: int) -> Rule | None:
    """The first rule that takes the whole line; `prose` counts the lines of prose before it."""
    for rule in rules:
        if rule.scope == "line" and applies(rule, prose) and compiled(rule.pattern).fullmatch(core):
            return rule
    return None


def applies(rule: Rule, prose: int) -> bool:
    return not (rule.opening and prose >= OPENING_LINES) and not (rule.follows and not prose)


def lead_masks(text: str, start: int, end: int, rules: Iterable[Rule], prose: int) -> list[Mask]:
    """The masks at the beginning of one line, one after the other: a date stamp and then a dateline."""
    masks: list[Mask] = []
    rules = [rule for rule in rules if rule.scope == "lead" and applies(rule, prose)]
    while rules and len(masks) < LEADS:
        while start < end and text[start].isspace():
            start += 1
        for rule in rules:
            match = compiled(rule.pattern).match(text, start, end)
            if match is not None and match.end() > start:
                masks.append(stripped(rule.name, rule.reason, text, start, match.end()))
                start = match.end()
                break
        else:
            break
    return masks


def span_masks(text: str, table: Table, prose_end: int) -> Iterator[Mask]:
    """The masks of stretches inside lines; a rule that only follows prose leaves the first line of it alone."""
    for place in sorted({place for needle, place in table.needles if needle in text}):
        rule = table.spans[place]
        pattern = compiled(rule.pattern)
        groups = tuple(pattern.groupindex.values()) or (0,)
        for match in pattern.finditer(text):
            if rule.follows and match.start() < prose_end:
                continue
            for group in groups:
                if match.start(group) < match.end(group):
                    yield stripped(rule.name, rule.reason, text, *match.span(group))


def stripped(rule: str, reason: MaskReason, text: str, start: int, end: int) -> Mask:
    """The mask less the white space at its ends; it holds at least one sign."""
    while text[end - 1].isspace():
        end -= 1
    while text[start].isspace():
        start += 1
    return mask(rule, reason, start, end)


def mask(rule: str, reason: MaskReason, start: int, end: int) -> Mask:
    return Mask(start=start, end=end, reason=reason, rule=rule)


def settle(masks: Iterable[Mask]) -> tuple[Mask, ...]:
    """In text order; of two that overlap the one that begins first, or else the longer, stays."""
    settled: list[Mask] = []
    reached = 0
    for candidate in sorted(masks, key=lambda each: (each.start, -each.end)):
        if candidate.start >= reached:
            settled.append(candidate)
            reached = candidate.end
    return tuple(settled)
