"""Denials without a *not* in what somebody says: *The charge is false*, *That is a lie*, *I am innocent*.

It knows what an account is called by those who deny it; it refuses to know whether it is true.
"""

from typing import Final

from framing.denials.charges import ACCOUNTS, FALSEHOODS
from framing.denials.negation import AHEAD
from framing.flags import ADVERB, BE, CLOSED, DETERMINER, NEGATION
from framing.flags import QUOTE as MARK
from framing.prose import Prose
from framing.voice import ATTRIBUTED, QUOTE, Voices

REACH: Final = 5
"""Tokens between the verb and the word for what is untrue."""
SUBJECT_REACH: Final = 8
"""Tokens before the verb in which the account stands."""
FLAT: Final = frozenset(
    "lie lies false falsehood falsehoods untrue hoax fabrication fabrications fabricated baseless groundless unfounded slander libel fake".split()
)
"""What says of *it* that it is untrue; *It is ridiculous* only says what somebody feels."""
ATTRIBUTES: Final = frozenset("false fake bogus inaccurate incorrect absurd ridiculous ludicrous preposterous innocent baseless".split())
UTTER: Final = frozenset("complete total absolute outright blatant pure utter big political malicious another one".split())
INNOCENT: Final = "innocent"
SIGNS: Final = FALSEHOODS | {INNOCENT}
IT: Final = frozenset("it this that these those they all".split())
PEOPLE: Final = frozenset("i he she we they i'm we're they're".split())
JOINED: Final = frozenset("i'm we're they're".split())


def is_called_untrue(prose: Prose, voices: Voices, token: int) -> bool:
    """Whether somebody says here that what is told is untrue, or that he is innocent."""
    if voices.codes[token] not in (QUOTE, ATTRIBUTED):
        return False
    verb = verb_before(prose, voices, token)
    if verb < 1 or is_attribute(prose, token) or "?" in prose.folded[token : min(token + AHEAD, prose.sentence_range(token)[1])]:
        return False
    if prose.folded[token] == INNOCENT:
        return prose.folded[verb if prose.folded[verb] in JOINED else verb - 1] in PEOPLE
    first = max(prose.sentence_range(token)[0], verb - SUBJECT_REACH)
    before = prose.folded[first:verb]
    if any(flags & NEGATION for flags in prose.flags[first:token]):
        return False
    return not ACCOUNTS.isdisjoint(before) or (prose.folded[token] in FLAT and before[-1:] != [] and before[-1] in IT)


def is_attribute(prose: Prose, token: int) -> bool:
    """*It was a false choice*; *It was a false report*, *It is fake news*, *It was false*"""
    if prose.folded[token] not in ATTRIBUTES or token + 1 >= prose.size:
        return False
    return not prose.flags[token + 1] & CLOSED and prose.folded[token + 1] not in ACCOUNTS and prose.folded[token + 1] != "news"


def verb_before(prose: Prose, voices: Voices, token: int) -> int:
    """The *is* of *is a complete lie*, in the same voice; −1 if there is none."""
    for place in range(token - 1, max(0, token - REACH), -1):
        if voices.codes[place] not in (QUOTE, ATTRIBUTED):
            return -1
        if prose.flags[place] & BE or prose.folded[place] == "'s":
            return place
        if (
            not prose.flags[place] & (ADVERB | DETERMINER)
            and not prose.folded[place].endswith("ly")
            and prose.folded[place] not in UTTER
            and not prose.flags[place] & MARK
        ):
            return -1
    return -1
