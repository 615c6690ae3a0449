"""What a pattern of harm is: words to look for in a sentence, and how the rung of what they tell is read.

It knows the form of a pattern and the small words that all of them are made of; it refuses to know harm.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from framing.types import Rung

Reading: TypeAlias = Rung | Literal["passive", "thing"]
"""A rung, or how to find one: `passive` looks for *by*, and of bodily harm for a body; `active` asks who or what the subject is;
`thing` is a telling only where the subject is a thing."""


class Wording(NamedTuple):
    """One pattern; where it holds more than the telling itself, the telling is its group *at*."""

    example: str
    """A sentence with the telling in braces."""
    reading: Reading
    pattern: str


BE = r"(?:was|were|is|are|been|being|be|got|gets|getting)"
LIGHTLY = r"(?:\s+(?:\w+ly|also|all|then|badly|since|once|twice|both|later|first))?"
"""What may stand between *were* and a participle: *were badly hurt*."""
WORDS = r"(?:[\w’'.-]+\s+)"
"""Any word, to be repeated."""


def in_order(*families: Sequence[Wording]) -> tuple[tuple[str, Reading], ...]:
    """The patterns with their readings, family by family: of two that find the same words the earlier one is kept."""
    return tuple((wording.pattern, wording.reading) for family in families for wording in family)
