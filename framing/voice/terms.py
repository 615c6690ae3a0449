"""Words in quotation marks that nobody speaks: terms held at a distance, titles, nicknames.

It knows what stands round the marks; it refuses to know speakers.
"""

from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MODAL,
    PAST,
    PREPOSITION,
    PRONOUN,
    REPORT,
    STOP,
    STOP_OR_COMMA_OR_QUOTE,
)
from framing.prose import Prose
from framing.voice.quotes import Quotation
from framing.voice.words import is_verbal

SMALL_WORDS: Final = PREPOSITION | DETERMINER | CONJUNCTION
PREDICATING: Final = BE | HAVE | MODAL | PAST | ADVERB | PRONOUN
"""What a word in marks that belongs to somebody's sentence stands behind."""
SCARE_WORDS: Final = 4
PURPOSES: Final = frozenset("goal goals aim aims purpose objective objectives mission policy task pretext cause campaign strategy".split())
TITLE_NOUNS: Final = frozenset(
    "poem song film movie book novel play show series episode album painting article essay story game documentary opera ballad program programme podcast sitcom musical".split()
)
NAMING_WORDS: Final = frozenset(
    "called titled entitled named nicknamed word words term terms phrase slogan slogans reading read codenamed code-named headlined dubbed".split()
)
HELD_OFF: Final = frozenset("so-called self-styled self-proclaimed self-declared supposed alleged purported".split())
"""Before quotation marks they hold the term at a distance, whoever else uses it."""


def is_held_off(prose: Prose, quotation: Quotation) -> bool:
    """*the so-called “nuclear option”*: held at a distance in words before the marks say it again."""
    mark = quotation.open_mark
    return (
        quotation.closed
        and mark > 0
        and prose.folded[mark - 1] in HELD_OFF
        and prose.text.words(quotation.first, quotation.last) <= SCARE_WORDS
    )


def is_scare(prose: Prose, quotation: Quotation, *, within: bool) -> bool:
    """Whether a quotation is a short term held at arm's length rather than somebody's speech.

    Within reported speech a short fragment may be the speaker's own words, so only a single word counts there.
    """
    if not quotation.closed:
        return False
    words = prose.text.words(quotation.first, quotation.last)
    if words == 0 or words > (1 if within else SCARE_WORDS) or (within and is_predicate(prose, quotation)):
        return False
    if words > 1 and prose.folded[quotation.first].endswith("ing") and not is_purpose(prose, quotation.open_mark):
        return False
    if prose.folded[quotation.last - 1] == "." and prose.sentence_range(quotation.open_mark)[0] == quotation.open_mark:
        return False  # a sentence of its own
    inner = prose.flags[quotation.last - 1]
    if inner & STOP and prose.folded[quotation.last - 1] in ("!", "?"):
        return False
    opening = quotation.open_mark
    if opening > 0 and (
        (prose.flags[opening - 1] & REPORT and is_verbal(prose, opening - 1))
        or prose.folded[opening - 1] == ":"
        or prose.folded[opening - 1] in NAMING_WORDS
    ):
        return False
    if prose.breaks_line(opening) and (quotation.last + 1 >= prose.size or prose.breaks_line(quotation.last + 1)):
        return False
    return not is_name(prose, quotation)


def is_predicate(prose: Prose, quotation: Quotation) -> bool:
    """*said the blast was “horrific”*, *of setting an “arbitrary” deadline*: the speaker's own word, which names nothing at a distance."""
    mark, following = quotation.open_mark, quotation.last + 1
    if mark == 0:
        return False
    before = prose.flags[mark - 1]
    closes = following >= prose.size or bool(prose.flags[following] & STOP) or prose.folded[quotation.last - 1] == "."
    if closes and not before & (DETERMINER | PREPOSITION | STOP_OR_COMMA_OR_QUOTE):
        return True  # "found the offer “interesting.”"
    if prose.folded[mark - 1] in ("a", "an") and following < prose.size and not prose.flags[following] & CLOSED:
        return True
    return (bool(before & PREDICATING) and not before & DETERMINER) or prose.folded[mark - 1] in ("to", "as", "not")


def is_purpose(prose: Prose, mark: int) -> bool:
    """*its goal of “protecting the coast”*: what somebody is after, in marks that nobody speaks."""
    return mark > 1 and prose.folded[mark - 1] == "of" and prose.folded[mark - 2] in PURPOSES


def is_name(prose: Prose, quotation: Quotation) -> bool:
    """Whether the marks hold a title, a nickname or a word talked about."""
    first, last = quotation.first, quotation.last
    if prose.text.words(first, last) > 8:
        return False
    opening = quotation.open_mark
    before = prose.folded[max(0, opening - 2) : opening]
    if before and (before[-1] in NAMING_WORDS or any(word in TITLE_NOUNS for word in before)):
        return True
    after = [prose.folded[place] for place in range(quotation.last + 1, min(prose.size, quotation.last + 5))]
    if "," in prose.folded[last - 1 : last + 2] and any(word in TITLE_NOUNS for word in after):
        return True
    content = [place for place in range(first, last) if prose.folded[place][0].isalpha() and not prose.flags[place] & SMALL_WORDS]
    if not content or not all(prose.is_capitalised(place) for place in content):
        return False
    if len(content) > 1:
        return True
    if opening > 0 and prose.is_capitalised(opening - 1) and last + 1 < prose.size and prose.is_capitalised(last + 1):
        return True  # a nickname inside a name
    return any(word in TITLE_NOUNS for word in after)
