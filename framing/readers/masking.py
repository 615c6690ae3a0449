"""Which stretches of a text are boilerplate, by which rule; the text itself is never changed.

It knows lines, beginnings of lines and spans; it refuses to know what any boilerplate looks like: that is in `rules`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from framing.readers.rules import RULES, Rule, compiled
from framing.readers.titles import find_signature, find_title, locate_title, repeats_title
from framing.types import Mask, MaskReason

OPENING_LINES = 6
"""Datelines and bylines stand among so many lines of prose at the top."""
LONGEST_LINE = 700
"""Characters of a line that a whole-line rule may take: longer ones are paragraphs."""
OPENING_SENTENCES = 2
"""And before the third paragraph that ends as a sentence does."""
SHORTEST_SENTENCE = 60
LONGEST_FILING = 120
"""Characters in which a dateline ends."""
LONGEST_CLOSED = 300
"""Characters of a line that is known by its last word."""
LEADS = 4
WHITE_SPACE = " \t\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
DECORATION = WHITE_SPACE + "\ufeff\u200b•►▶■◆●▪‣·»>*_#|–—-=~[](){}▸◦※★☆→"
"""What may stand around a line of boilerplate without being part of its words."""
PLAIN = frozenset("\"'“‘«„")
"""Signs that open a line of prose."""
ORNAMENT = re.compile(r"[^\w\"'“”‘’«»„‹›.!?…,;:()\[\]$€£%/&+@-]+")


class Survey(NamedTuple):
    """The masks of a text and where its title stands."""

    masks: tuple[Mask, ...]
    title: tuple[int, int] | None


class Table(NamedTuple):
    """The rules by what calls for them."""

    openers: dict[str, tuple[Rule, ...]]
    closers: dict[str, tuple[Rule, ...]]
    leads: dict[str, tuple[Rule, ...]]
    filings: tuple[tuple[str, tuple[Rule, ...]], ...]
    """Lead rules for any opening line, by the string that has to be near its beginning."""
    spans: tuple[tuple[str, tuple[tuple[str, tuple[Rule, ...]], ...]], ...]
    """By the sign and then the string they need; the empty one stands for none."""
    tops: tuple[Rule, ...]


def find_masks(text: str, *, title: str | None = None) -> tuple[Mask, ...]:
    r"""Every stretch of boilerplate, in text order, none overlapping; `title` is the title where it is known.

    >>> text = "The ferry sank.\nREAD MORE: A list"
    >>> [(mask.rule, text[mask.start : mask.end]) for mask in find_masks(text)]
    [('read-more', 'READ MORE: A list')]
    """
    return survey(text, title=title).masks


def survey(text: str, *, title: str | None = None) -> Survey:
    """The masks and the place of the title, which is found in the text if it is not given; a given one is never masked."""
    table = rule_table()
    masks, prose_end = line_masks(text, table)
    masks += span_masks(text, table, prose_end)
    settled = settle(masks) if masks else ()
    if title is None:
        place = find_title(text, settled)
    else:
        place = locate_title(text, title, ()) or locate_title(text, title, settled)
        if place is not None:
            settled = tuple(each for each in settled if each.reason == "markup" or each.end <= place[0] or place[1] <= each.start)
    if place is None:
        return Survey(settled, None)
    found = [mask("repeated-title", "site-furniture", *span) for span in repeats_title(text, place)]
    signature = find_signature(text, place)
    if signature is not None:
        found.append(mask("signature", "site-furniture", *signature))
    return Survey(settle((*settled, *found)) if found else settled, place)


@cache
def rule_table() -> Table:
    openers: dict[str, list[Rule]] = {}
    closers: dict[str, list[Rule]] = {}
    leads: dict[str, list[Rule]] = {}
    filings: dict[str, list[Rule]] = {}
    spans: dict[str, dict[str, list[Rule]]] = {}
    for rule in RULES:
        if rule.scope == "span":
            for needle in rule.needles or ("",):
                spans.setdefault(rule.sign, {}).setdefault(needle, []).append(rule)
        elif rule.scope == "lead" and not rule.openers:
            for needle in rule.needles:
                filings.setdefault(needle, []).append(rule)
        for opener in rule.openers:
            (leads if rule.scope == "lead" else openers).setdefault(opener, []).append(rule)
        for closer in rule.closers:
            closers.setdefault(closer, []).append(rule)
    return Table(
        openers={opener: tuple(rules) for opener, rules in openers.items()},
        closers={closer: tuple(rules) for closer, rules in closers.items()},
        leads={opener: tuple(rules) for opener, rules in leads.items()},
        filings=tuple((needle, tuple(rules)) for needle, rules in filings.items()),
        spans=tuple((sign, tuple((needle, tuple(rules)) for needle, rules in needles.items())) for sign, needles in spans.items()),
        tops=tuple(rule for rule in RULES if rule.scope == "top"),
    )


def line_masks(text: str, table: Table) -> tuple[list[Mask], int]:
    """The masks of lines and of their beginnings, and where the first line of prose ends."""
    masks: list[Mask] = []
    openers, closers, leads = table.openers, table.closers, table.leads
    prose = sentences = 0
    opening = True
    prose_end = len(text)
    position = top_masks(text, table, masks)
    for line in text[position:].split("\n") if position else text.split("\n"):
        start = position
        position += len(line) + 1
        core = line.strip(DECORATION)
        if not core:
            if line and not line.isspace():
                masks.append(stripped("decoration", "markup", text, start, position - 1))
            continue
        word = core[:24].split(None, 1)[0].partition(":")[0].rstrip(",.!?;").lower()
        if not word.isalpha():
            word = "0" if core[0].isdigit() else "icon" if "icon" in word else word if word in openers else core[0]
        last = ""
        if len(core) <= LONGEST_CLOSED:
            last = core[-12:].rsplit(None, 1)[-1].rstrip(".!?)»>…").lower()
            if not last.isalpha():
                last = "0" if last[-1:].isdigit() else ""
        if (word in openers or last in closers) and len(core) <= LONGEST_LINE:
            rule = matching_line(core, (*openers.get(word, ()), *closers.get(last, ())), prose)
            if rule is not None:
                masks.append(stripped(rule.name, rule.reason, text, start, position - 1))
                continue
        first = line[0] if line[0] > " " else line.lstrip()[0]
        if opening or word in leads or first in leads:
            begun = lead_masks(text, start, position - 1, lead_rules(line, (word, first), table, opening=opening), prose)
            masks += begun
            if begun and not text[begun[-1].end : min(position - 1, begun[-1].end + LONGEST_LINE)].strip(DECORATION):
                continue
        if first not in PLAIN and not first.isalnum() and len(core) <= LONGEST_LINE and ORNAMENT.fullmatch(core):
            masks.append(stripped("decoration", "markup", text, start, position - 1))
            continue
        if opening:
            sentences += len(core) > SHORTEST_SENTENCE and core[-1] in ".!?”\"'’"
            opening = prose + 1 < OPENING_LINES and sentences < OPENING_SENTENCES
        prose += 1
        if prose == 1:
            prose_end = start + len(line)
    return masks, prose_end


def top_masks(text: str, table: Table, masks: list[Mask]) -> int:
    """Add the masks at the very beginning; where the lines after them begin."""
    head = text[:80].lstrip()
    if head[:1] in "(-":
        start = len(text) - len(text.lstrip())
        for rule in table.tops:
            match = compiled(rule.pattern).match(text, start)
            if match is not None:
                masks.append(stripped(rule.name, rule.reason, text, *match.span()))
                return match.end()
    return 0


def matching_line(core: str, rules: Iterable[Rule], prose: int) -> Rule | None:
    """The first rule that takes the whole line; `prose` counts the lines of prose before it."""
    for rule in rules:
        if rule.scope == "line" and applies(rule, prose) and compiled(rule.pattern).fullmatch(core):
            return rule
    return None


def applies(rule: Rule, prose: int) -> bool:
    return not (rule.opening and prose >= OPENING_LINES) and not (rule.follows and not prose)


def lead_rules(line: str, openers: tuple[str, str], table: Table, *, opening: bool) -> list[Rule]:
    """The rules that the beginning of this line calls for."""
    word, first = openers
    called = [*table.leads.get(word, ())]
    if first != word:
        called += table.leads.get(first, ())
    if opening:
        head = line[:LONGEST_FILING]
        for needle, rules in table.filings:
            if needle in head:
                called += [rule for rule in rules if rule not in called]
    return called


def lead_masks(text: str, start: int, end: int, rules: list[Rule], prose: int) -> list[Mask]:
    """The masks at the beginning of one line, one after the other: a date stamp and then a dateline."""
    masks: list[Mask] = []
    while rules and len(masks) < LEADS:
        while start < end and text[start].isspace():
            start += 1
        for rule in rules:
            match = compiled(rule.pattern).match(text, start, end) if applies(rule, prose) else None
            if match is not None and match.end() > start:
                masks.append(stripped(rule.name, rule.reason, text, start, match.end()))
                start = match.end()
                break
        else:
            break
    return masks


def span_masks(text: str, table: Table, prose_end: int) -> Iterator[Mask]:
    """The masks of stretches inside lines; a rule that only follows prose leaves the first line of it alone."""
    called: dict[str, Rule] = {}
    for sign, needles in table.spans:
        if sign in text:
            for needle, rules in needles:
                if needle in text:
                    called.update((rule.pattern, rule) for rule in rules)
    for rule in called.values():
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
