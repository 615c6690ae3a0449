"""One shape of boilerplate, as a named rule with its examples, and the words that several shapes share.

It knows what a rule is made of; it refuses to know any of the rules.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from framing.types import MaskReason

Scope: TypeAlias = Literal["line", "lead", "span", "top"]
"""A whole line, the beginning of a line, a stretch anywhere, or the beginning of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one kind of line or stretch that is not the article's prose looks.

    A line rule has to match the whole line, less the bullets, brackets and asterisks around it; a lead rule the
    beginning of the line; a span rule is looked for in the text, a top rule at its beginning. Where a pattern has named groups, only they are masked.
    A rule must never take prose with it: better a line of dirt left in than a sentence lost. So whatever could begin a
    sentence needs a colon, a capital or a fixed phrase after it.
    """

    name: str
    reason: MaskReason
    pattern: str
    scope: Scope = "line"
    openers: tuple[str, ...] = ()
    """First words of the line, folded (`0` for a number), or its first sign: what makes trying a line rule worth while."""
    closers: tuple[str, ...] = ()
    """Last words of the line, folded (`0` for a number): another way to call for a line rule."""
    sign: str = ""
    """A character without which a span rule cannot match: the cheapest test of all."""
    needles: tuple[str, ...] = ()
    """One of these, too, must stand in the text, or a span rule is not tried; for a lead rule without openers, in its line."""
    opening: bool = False
    """Only among the first lines of the text."""
    follows: bool = False
    """Only after a line of prose: as the first line it could be the title."""
    examples: tuple[str, ...]
    """What is masked stands in braces; the tests take the rule at its word."""
    counterexamples: tuple[str, ...] = ()
    """Nothing of these may be masked by this rule."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern compiled when it is first needed: most texts need few of them."""
    return re.compile(pattern, re.MULTILINE)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, to write long lists of openers in."""
    return tuple(text.split())


CAPITAL = "A-ZÀ-ÖØ-Þ"
NAME = rf"[{CAPITAL}][\w.'’-]*"
SMALL_WORDS = r"and|&|in|at|for|of|the|with|by|from|via|to|de|del|di|da|van|von|der|den|al|el|bin|our|own|staff|agencies|wire|copy"
NAMES = rf"(?:(?:[{CAPITAL}][\w.'’-]*+|{SMALL_WORDS})(?:[ ,;/|+:]++|(?=\W|\Z)))++"
"""Names and the small words between them, and nothing else."""
NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tumblr|flipboard|messenger|viber"
    r"|vk|vkontakte|weibo|google\+?|bluesky|threads|mastodon|tiktok|apple news|google news)"
)
UNFINISHED = r"(?!.*[.!?]\W{0,3}\Z)"
"""The line does not end as a sentence does."""
