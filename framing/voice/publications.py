"""Texts that bodies put out, and the words for putting them out: *a statement posted on its website*, *a report issued on Friday*.

It knows these nouns and participles; it refuses to know who speaks in such a text.
"""

from typing import Final

TEXTS: Final = frozenset(
    """statement statements report reports study studies poll polls survey surveys letter letters video videos memo memos ruling rulings audit audits
    review reviews transcript transcripts message messages email emails e-mail tweet tweets post posts article articles note notes""".split()
)
PUBLISHED: Final = frozenset("released published issued posted unveiled".split())
