"""Who a reporting verb's subject is: before the verb, in the words it joins on to, or behind *with* and *as*.

It knows phrases round one verb; it refuses to know what is told.
"""

from typing import Final

from framing.flags import ADVERB, BE, COMMA, DETERMINER, HAVE, PREPOSITION
from framing.voice.edges import NP_BREAK
from framing.voice.phrases import subject_before
from framing.voice.utterances import LONGEST_NAME, Record
from framing.voice.verbs import is_own_speech

HAVE_OR_ADVERB: Final = HAVE | ADVERB
CITE: Final = frozenset("quote quotes quoted quoting cite cites cited citing".split())
LINKS: Final = frozenset("and but while or then also".split())
BEARERS: Final = frozenset(
    "some many others flag flags banner banners sign signs placard placards poster posters shirt shirts t-shirt t-shirts letter letters note notes sticker stickers hat hats".split()
)
"""Right before a participle they are who, or what, says it."""
LONGEST_CROWD: Final = 7
"""Tokens of *with residents of the town* before what they are saying."""


class Subjects(Record):
    """The statements of one text, with whoever the verbs are said of."""

    __slots__ = ()

    def source_before(self, verb: int, first: int, *, participial: bool) -> tuple[int, int] | None:
        """The noun phrase that speaks: the verb's subject, or for *adding that* the subject of what went before."""
        prose = self.prose
        before = verb - 1
        while (before > first and prose.flags[before] & HAVE_OR_ADVERB) or prose.folded[before].endswith("ly"):
            before -= 1
        if participial:
            if verb > first and is_own_speech(self.prose, verb):
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
                return self.quoted_person(before, first)
            return self.earlier_source(verb, first)
        source = subject_before(prose, verb, first)
        if source is not None and self.inside[source[0]] and not self.inside[verb]:
            return self.named_at_arms_length(source, verb)
        if source is None and before > first and prose.folded[before] in LINKS:
            return self.earlier_source(verb, first)
        if source is None and before > first and prose.flags[before] & COMMA:
            return self.earlier_source(verb, first)
        return source

    def named_at_arms_length(self, source: tuple[int, int], verb: int) -> tuple[int, int] | None:
        """*The "coalition" said it had left*: a subject in quotation marks behind its article."""
        mark = source[0] - 1
        while mark > 0 and self.inside[mark]:
            mark -= 1
        if mark > 0 and verb - mark <= LONGEST_NAME and self.prose.flags[mark - 1] & DETERMINER:
            return mark - 1, verb
        return None

    def quoted_person(self, as_token: int, first: int) -> tuple[int, int] | None:
        """*AFP quoted the chief as saying*: the chief. *The chief was quoted as saying*: the chief too."""
        prose = self.prose
        for place in range(as_token - 1, max(first, as_token - 15) - 1, -1):
            if prose.folded[place] in CITE:
                if place + 1 == as_token or prose.flags[place + 1] & PREPOSITION:
                    return subject_before(prose, place, first)
                return place + 1, as_token
        return None
