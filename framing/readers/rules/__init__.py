"""The table of boilerplate rules, in the order in which they are tried.

It knows which rules there are; it refuses to know where in a text they are looked for.
"""

from framing.readers.rules.datelines import DATELINES
from framing.readers.rules.disclaimers import DISCLAIMERS
from framing.readers.rules.feeds import FEED_TAGS
from framing.readers.rules.furniture import FURNITURE
from framing.readers.rules.markup import MARKUP
from framing.readers.rules.photos import PHOTO_CREDITS
from framing.readers.rules.related import RELATED
from framing.readers.rules.rule import Rule, compiled

RULES: tuple[Rule, ...] = (*FEED_TAGS, *DISCLAIMERS, *PHOTO_CREDITS, *RELATED, *DATELINES, *FURNITURE, *MARKUP)
"""Of two rules that match the same line the first has it."""

__all__ = ["RULES", "Rule", "compiled"]
