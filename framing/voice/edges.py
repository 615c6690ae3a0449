"""Marks and small words at the edges of a noun phrase: which of them end it, and which stand inside it.

It knows brackets, dashes, full stops, apostrophes and conjunctions; it refuses to know where the phrase is looked for.
"""

from typing import Final

from framing.flags import BE, COMMA, DETERMINER, DIGITS, DO, HAVE, MODAL, PAST, QUOTE, REPORT, STOP
from framing.prose import Prose
from framing.voice.words import FUNCTION_WORDS, is_name_part, is_word

NP_BREAK: Final = STOP | QUOTE | BE | HAVE | MODAL | DO
PHRASE_END: Final = COMMA | NP_BREAK
REPORT_OR_FUNCTION_WORDS: Final = REPORT | FUNCTION_WORDS
SUBORDINATORS: Final = frozenset(
    "and but or so because although though while whereas unless if when as that whether after before since until".split()
)
OWNERS: Final = frozenset("its their his her".split())
ASIDES: Final = {")": "(", "—": "—", "–": "–", "-": "-"}
"""Closing mark of an aside → its opening mark."""
LONGEST_BRACKET: Final = 14


def is_possessive(prose: Prose, mark: int) -> bool:
    """The apostrophe of *the Dockers’ Union*: behind an *s*, before a word."""
    return (
        prose.folded[mark] in ("’", "'")
        and 0 < mark < prose.size - 1
        and prose.folded[mark - 1].endswith("s")
        and prose.starts[mark] == prose.ends[mark - 1]
        and is_word(prose, mark + 1)
        and not prose.flags[mark + 1] & REPORT_OR_FUNCTION_WORDS
    )


def is_abbreviating(prose: Prose, mark: int) -> bool:
    """The full stop of *R-Vel.,* and *Inc.,*: a comma right behind it goes on with the sentence."""
    following = mark + 1
    return (
        prose.folded[mark] == "."
        and following < prose.size
        and prose.starts[following] == prose.ends[mark]
        and (bool(prose.flags[following] & COMMA) or is_word(prose, following))
    )


def joins_names(prose: Prose, place: int, end: int) -> bool:
    """Whether a conjunction stands between two parts of one phrase: *A and B said*."""
    if prose.folded[place] not in ("and", "or") or place == 0 or place + 1 >= end:
        return False
    if prose.flags[place - 1] & DIGITS and prose.flags[place + 1] & DETERMINER:
        return False  # "gave it as 5,000 and the organisers"
    if is_plural(prose, place - 1) and is_plural(prose, place + 1) and prose.sentence_range(place)[0] == place - 1:
        return True  # "Officials and residents said"
    if is_name_part(prose, place - 1) and prose.folded[place + 1] in OWNERS:
        return True  # "the United Towns and its partners complain"
    return is_name_part(prose, place - 1) == is_name_part(prose, place + 1) and not prose.flags[place + 1] & PAST


def is_plural(prose: Prose, token: int) -> bool:
    """Whether the word ends as plurals do."""
    return prose.folded[token].endswith("s") and not prose.flags[token] & FUNCTION_WORDS


def between_names(prose: Prose, place: int, last: int) -> bool:
    """Whether *on* or *at* stands inside a name: *the Committee on Ports*."""
    return place + 1 < last and is_name_part(prose, place - 1) and is_name_part(prose, place + 1) and prose.folded[place] in ("on", "at")


def before_aside(prose: Prose, end: int, first: int) -> int:
    """Where a phrase ends before an aside in brackets or between dashes: *Paula Marsh (North Quay) said*."""
    opening = ASIDES.get(prose.folded[end - 1]) if end - 1 > first else None
    if opening is None:
        return end
    if opening == "-":
        return before_hyphens(prose, end, first)
    opened = next((place for place in range(end - 2, max(first, end - LONGEST_BRACKET), -1) if prose.folded[place] == opening), end)
    return opened if opened > first else end


def before_hyphens(prose: Prose, end: int, first: int) -> int:
    """The same where dashes are typed as hyphens: *The mayor - who was absent - said*, *The mayor -- a docker -- said*."""
    folded = prose.folded
    place = end - 1
    while place > first and folded[place - 1] == "-":
        place -= 1
    if prose.starts[place] == prose.ends[place - 1]:
        return end  # "a well-"
    for opened in range(place - 1, max(first, place - LONGEST_BRACKET), -1):
        if folded[opened] == "-" and folded[opened - 1] != "-" and prose.starts[opened] > prose.ends[opened - 1]:
            return opened
    return end
