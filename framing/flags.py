"""Word classes as bits: a folded token may carry several.

It knows the bits; it refuses to know which word carries which. They are plain integers, each a name of its own: enum
arithmetic costs ten times as much, and a look-up in a class twice, some thousands of times a page of text.
"""

from typing import Final

BE: Final = 1 << 0
GET: Final = 1 << 1
HAVE: Final = 1 << 2
DO: Final = 1 << 3
MODAL: Final = 1 << 4
NEGATION: Final = 1 << 5
PRONOUN: Final = 1 << 6
"""A pronoun that can be a subject."""
DETERMINER: Final = 1 << 7
PREPOSITION: Final = 1 << 8
CONJUNCTION: Final = 1 << 9
RELATIVE: Final = 1 << 10
QUOTE: Final = 1 << 11
STOP: Final = 1 << 12
""". ! ? ; : — and brackets: no phrase reaches over them."""
COMMA: Final = 1 << 13
NUMBER: Final = 1 << 14
"""A number word, not digits."""
MONTH: Final = 1 << 15
WEEKDAY: Final = 1 << 16
ADVERB: Final = 1 << 17
"""Adverbs that stand between an auxiliary and its verb and do not end in -ly."""
PARTICIPLE: Final = 1 << 18
"""Can be a past participle: an irregular one, or by its ending."""
ADJECTIVAL: Final = 1 << 19
"""A participle form that after *be* is nearly always an adjective."""
PAST: Final = 1 << 20
"""Can be a past tense: an irregular one, or by its ending."""
TITLE: Final = 1 << 21
"""Mr, Col, President … before a name."""
REPORT: Final = 1 << 22
"""A form of a reporting verb (from the lexicons)."""
HARM: Final = 1 << 23
"""A form of a verb of bodily harm (from the lexicons)."""
HARM_NOUN: Final = 1 << 24
INSTRUMENT: Final = 1 << 25
COERCION: Final = 1 << 26
"""A form of a verb that takes somebody's liberty (from the lexicons)."""
DESTRUCTION: Final = 1 << 27
"""A form of a verb that destroys property (from the lexicons)."""
DEATH: Final = 1 << 28
"""A form of *die*, *perish* … (from the lexicons)."""
DIGITS: Final = 1 << 29
"""Begins with a digit."""

CLOSED: Final = (1 << 30) - 1 - PARTICIPLE - PAST
"""All that is no open-class word: what a form may be by its ending says nothing about its class."""
STOP_OR_COMMA: Final = STOP | COMMA
STOP_OR_QUOTE: Final = STOP | QUOTE
STOP_OR_COMMA_OR_QUOTE: Final = STOP | COMMA | QUOTE
BE_OR_HAVE: Final = BE | HAVE
WEEKDAY_OR_MONTH: Final = WEEKDAY | MONTH
