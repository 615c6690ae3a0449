"""Who a reporting verb's subject is: before the verb, in the words it joins on to, or behind *with* and *as*.

It knows phrases round one verb, and who spoke before it; it refuses to know what is told.
"""

from typing import Final

from framing.flags import ADVERB, BE, COMMA, DETERMINER, HAVE, MODAL, PAST, PREPOSITION
from framing.prose import Prose
from framing.voice.edges import NP_BREAK
from framing.voice.phrases import finite_verb, subject_before
from framing.voice.utterances import LONGEST_NAME, Record
from framing.voice.verb_groups import MOVES
from framing.voice.verbs import is_own_speech
from framing.voice.words import is_name_part

HAVE_OR_ADVERB: Final = HAVE | ADVERB
VERBAL: Final = BE | HAVE | MODAL | PAST
CITE: Final = frozenset("quote quotes quoted quoting cite cites cited citing".split())
LINKS: Final = frozenset("and but while or then also".split())
JOINING: Final = frozenset("when after before while until".split())
BEARERS: Final = frozenset(
    "some many others flag flags banner banners sign signs placard placards poster posters shirt shirts t-shirt t-shirts letter letters note notes sticker stickers hat hats".split()
)
"""Right before a participle they are who, or what, says it."""
LONGEST_CROWD: Final = 7
"""Tokens of *with residents of the town* before what they are saying."""


def source_before(record: Record, verb: int, first: int) -> tuple[int, int] | None:
    """The noun phrase that speaks: the verb's subject, or for *adding that* the subject of what went before."""
    prose = record.prose
    before = verb - 1
    while (before > first and prose.flags[before] & HAVE_OR_ADVERB) or prose.folded[before].endswith("ly"):
        before -= 1
    if prose.folded[verb].endswith("ing"):
        return participle_source(record, verb, before, first)
    source = subject_before(prose, verb, first)
    if source is not None and is_part_of(prose, source):
        return earlier_source(record, verb, first)
    if source is not None and record.inside[source[0]] and not record.inside[verb]:
        return named_at_arms_length(record, source, verb)
    if source is None and before > first and (prose.folded[before] in LINKS or prose.flags[before] & COMMA):
        return earlier_source(record, verb, first)
    return source


def is_part_of(prose: Prose, phrase: tuple[int, int]) -> bool:
    """*… and, as part of plans for the summer, has called*: an adjunct, and no subject."""
    start = phrase[0]
    return start > 0 and prose.folded[start - 1] == "as" and prose.folded[start : start + 2] == ["part", "of"]


def participle_source(record: Record, verb: int, before: int, first: int) -> tuple[int, int] | None:
    """Who is *saying*, *adding*, *blaming*; `before` is the token before the participle and its adverbs."""
    prose = record.prose
    if verb > first and is_own_speech(prose, verb):
        return verb - 1, verb
    if verb > first and prose.folded[verb - 1] in BEARERS:
        return verb - 1, verb  # "…, some chanting", "a banner saying"
    for place in range(verb - 2, max(first, verb - LONGEST_CROWD), -1):
        if prose.folded[place] == "with" and prose.flags[place - 1] & COMMA:
            return place + 1, verb  # "…, with residents blaming the guards"
        if prose.flags[place] & NP_BREAK:
            break
    if before >= first and prose.flags[before] & BE:
        return subject_before(prose, verb, first)
    if before > first and prose.folded[before] == "heard":
        return subject_before(prose, before, first)  # "the woman can be heard saying"
    if before > first and prose.folded[before] == "as":
        return quoted_person(prose, before, first)
    return earlier_source(record, verb, first)


def named_at_arms_length(record: Record, source: tuple[int, int], verb: int) -> tuple[int, int] | None:
    """*The "coalition" said it had left*: a subject in quotation marks behind its article."""
    mark = source[0] - 1
    while mark > 0 and record.inside[mark]:
        mark -= 1
    if mark > 0 and verb - mark <= LONGEST_NAME and record.prose.flags[mark - 1] & DETERMINER:
        return mark - 1, verb
    return None


def quoted_person(prose: Prose, as_token: int, first: int) -> tuple[int, int] | None:
    """*AFP quoted the chief as saying*: the chief. *The chief was quoted as saying*: the chief too."""
    for place in range(as_token - 1, max(first, as_token - 15) - 1, -1):
        if prose.folded[place] in CITE:
            if place + 1 == as_token or prose.flags[place + 1] & PREPOSITION:
                return subject_before(prose, place, first)
            return place + 1, as_token
    return None


def earlier_source(record: Record, verb: int, first: int) -> tuple[int, int] | None:
    """Who spoke before in this sentence, or else the sentence's own subject."""
    for utterance in record.said_since(first):
        if utterance.source is not None and utterance.place < verb:
            return utterance.source
    prose = record.prose
    start = next((place + 1 for place in range(verb - 2, first, -1) if prose.folded[place] in JOINING), first)
    found = finite_verb(prose, start, verb)
    if found is not None and found > start > first and not prose.flags[start] & COMMA and not is_closed(prose, found, verb):
        return subject_before(prose, found, start)  # "It began when campaigners stormed the hall, shouting"
    found = finite_verb(prose, first, verb)
    if found is None:
        found = next((place for place in range(first + 1, verb) if goes_on(prose, place)), None)
    if found is None or found == first:
        return None
    return subject_before(prose, found, first)


def is_closed(prose: Prose, found: int, last: int) -> bool:
    """*Orr, who left when his mother retired, defended it*: whether a comma and another verb follow the verb of a clause."""
    return any(prose.flags[place] & COMMA and prose.flags[place + 1] & VERBAL for place in range(found + 1, last - 1))


def goes_on(prose: Prose, place: int) -> bool:
    """*continues to*, *Orr takes the other view*: a verb in the present behind a name, or one of MOVES."""
    word = prose.folded[place]
    if word in MOVES:
        return True
    present = word.endswith("s") and not word.endswith("ss") and not is_name_part(prose, place)
    return present and is_name_part(prose, place - 1) and bool(prose.flags[place + 1] & DETERMINER)
