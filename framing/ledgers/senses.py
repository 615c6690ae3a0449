"""Other senses of words that tell what happened to people: *kill the bill*, *a press release*, *save the library*, *public safety*.

It knows such a word and the words beside it; it refuses to know who is counted, and how far off they stand. The senses of a word
are tried in order, and any that fits decides that nothing happened to anybody.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import ADVERB, BE, DETERMINER, REPORT
from framing.ledgers.nouns import is_person
from framing.ledgers.phrases import FRAME
from framing.prose import NUMERALS, Prose

Sense: TypeAlias = Callable[[Prose, int], bool]

BILLS: Final = frozenset(
    "bill measure deal law plan amendment nomination rule project program programme proposal idea repeal treaty".split()
)
PUBLISHED: Final = frozenset("press news media data earnings written email".split())
"""What a *release* is that somebody writes."""
WRITING: Final = (["in", "a"], ["in", "the"], ["in", "its"], ["in", "an"])
CLAIMED: Final = frozenset(
    "claim claims allegation allegations accusation accusations charge charges case cases lawsuit lawsuits suit suits complaint complaints appeal appeals "
    "petition petitions objection objections concerns fears idea notion suggestion suggestions reports criticism rumours rumors calls".split()
)
"""What is *dismissed* that is no person."""
LONGEST_CLAIM: Final = 4
HOUSEHOLD: Final = frozenset("family crew couple pair team lives life hostage them him everyone everybody rest dead".split())
"""Who can be saved besides those whom a noun for people names."""
LONGEST_OBJECT: Final = 5
SAVINGS: Final = frozenset("money time space energy water fuel face jobs taxpayers".split())
REACHING: Final = frozenset("to into reach reached reaching towards toward".split())
DRAWN: Final = frozenset("back over ahead together".split())
ONLINE: Final = frozenset(
    "online web website site media forum blog tweet tweets shared shares liked comments users followers video videos hashtag hashtags account accounts".split()
)
"""In a sentence with one of these a *post* is a message."""


def is_other_sense(prose: Prose, token: int) -> bool:
    """Whether the word here tells nothing of people, by the words beside it."""
    senses = SENSES.get(prose.folded[token])
    return senses is not None and any(sense(prose, token) for sense in senses)


def kills_a_bill(prose: Prose, token: int) -> bool:
    """*kill the bill*"""
    return not BILLS.isdisjoint(prose.folded[token + 1 : token + 4])


def seizes_on(prose: Prose, token: int) -> bool:
    """*seized on a report*"""
    return prose.folded[token + 1 : token + 2] in (["on"], ["upon"])


def is_published(prose: Prose, token: int) -> bool:
    """*a press release*, *said in a release*, *the release said*, *the release of a map*"""
    folded = prose.folded
    if folded[token - 1] in PUBLISHED or folded[max(0, token - 2) : token] in WRITING:
        return True
    following = token + 1
    if following < prose.size and prose.flags[following] & REPORT:
        return True
    return folded[following : following + 1] == ["of"] and opens_thing(prose, following + 1)


def has_thing_as_object(prose: Prose, token: int) -> bool:
    """*save the library*, *released a map*, *freed the road*, *save money*"""
    following = token + 1
    if following >= prose.size or is_passive(prose, token):
        return False
    return prose.folded[following] in SAVINGS or opens_thing(prose, following)


def is_passive(prose: Prose, token: int) -> bool:
    """*were saved*, *will be freed*, *are also released*"""
    return bool(prose.flags[last_before(prose, token)] & BE)


def last_before(prose: Prose, token: int) -> int:
    """The last token before this one that is no adverb."""
    before = token - 1
    while before > 0 and prose.flags[before] & ADVERB:
        before -= 1
    return max(0, before)


def opens_thing(prose: Prose, start: int) -> bool:
    """Whether a phrase with a determiner opens here that names neither people nor a number of anything."""
    if start >= prose.size or not prose.flags[start] & DETERMINER:
        return False
    end = start + 1
    while end < min(prose.size, start + LONGEST_OBJECT) and not prose.flags[end] & FRAME:
        if prose.folded[end] in HOUSEHOLD or is_person(prose.folded[end]) or prose.is_capitalised(end):
            return False
        end += 1
    return end > start + 1 and not (end < prose.size and prose.flags[end] & NUMERALS)


def dismisses_claims(prose: Prose, token: int) -> bool:
    """*dismissed the claims*, *the claims were dismissed*"""
    if not CLAIMED.isdisjoint(prose.folded[token + 1 : token + 1 + LONGEST_CLAIM]):
        return True
    before = last_before(prose, token)
    while before > 0 and prose.flags[before] & BE:
        before -= 1
    return prose.folded[before] in CLAIMED


def is_no_refuge(prose: Prose, token: int) -> bool:
    """*public safety*, *safety rules*, but not *led to safety*"""
    return prose.folded[token - 1] not in REACHING


def draws_back(prose: Prose, token: int) -> bool:
    """*pulled back*, *were pulled over*"""
    return not DRAWN.isdisjoint(prose.folded[token + 1 : token + 2])


def frees_up(prose: Prose, token: int) -> bool:
    """*freeing up a ward*"""
    return prose.folded[token + 1 : token + 2] == ["up"]


def is_message(prose: Prose, token: int) -> bool:
    """*The posts were shared by 9,000 users*"""
    first, last = prose.sentence_range(token)
    return not ONLINE.isdisjoint(prose.folded[first:last])


ROWS: Final[tuple[tuple[str, tuple[Sense, ...]], ...]] = (
    ("kill kills killed killing", (kills_a_bill,)),
    ("seize seizes seized seizing", (seizes_on,)),
    ("save saves saved free frees freed rescue rescued rescuing lifted liberated released", (has_thing_as_object,)),
    ("release", (is_published, has_thing_as_object)),
    ("pulled", (draws_back, has_thing_as_object)),
    ("freeing", (frees_up, has_thing_as_object)),
    ("safety", (is_no_refuge,)),
    ("dismissed dismiss dismissal dismissals", (dismisses_claims,)),
    ("posts post", (is_message,)),
)
SENSES: Final[dict[str, tuple[Sense, ...]]] = {word: senses for words, senses in ROWS for word in words.split()}
