"""Numbers that name nothing they count, so that the reader looks back: *the union says 214*.

It knows numerals, bounds and what closes a noun phrase; it refuses to know what is looked back to.
"""

import re

from framing.ledgers.numbers import SIMPLE

WORDS = "|".join(sorted(SIMPLE, key=len, reverse=True))
NUMERAL = rf"(?:\d[\d,.]*|(?:{WORDS})(?:[- ](?:{WORDS}))*)"
BARE = re.compile(
    r"(?:(?:at least|about|some|more than|over|around|nearly|almost|up to|as many as|only|just|a mere|no more than|fewer than|close to|close on|perhaps|an?) )*"
    rf"{NUMERAL}",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\s*(?:[.,;:?!)”\"’—–-]|$|(?:and|if|for|but|by|on|in|to|at|were|was|had|have|has|of (?:them|whom|the)|or|when|while|who|more|says?|said|since|last|"
    r"yesterday|this|only|dead|people|from|with|as|after|are|is|may|not|over|a)\b)"
)
"""What follows a number that names nothing it counts."""


def is_bare(text: str, nearby: str) -> bool:
    """Whether a figure names nothing that it counts; `nearby` are the words round it.

    >>> is_bare("214", "The union says 214 were."), is_bare("214", "They fired 214 rounds."), is_bare("214 rounds", "214 rounds")
    (True, False, False)
    """
    if BARE.fullmatch(text.strip()) is None:
        return False
    start = nearby.find(text)
    return start >= 0 and CLOSING.match(nearby, start + len(text)) is not None
