"""A *not* in what somebody says, with the clause round it.

It knows who did not do what, and when; it refuses to know whether that denies anything.
"""

from typing import Final

from framing.flags import ADVERB, BE, DO, HAVE, MODAL, NEGATION, PARTICIPLE, QUOTE, STOP_OR_COMMA
from framing.flags import PAST as PAST_TENSE
from framing.prose import Prose
from framing.voice import QUOTE as QUOTED
from framing.voice import Voices

REACH: Final = 10
"""Tokens of a clause before its *not*."""
AHEAD: Final = 40
"""Tokens from a *not* to the end of its clause."""
PASTS: Final = PAST_TENSE | PARTICIPLE
AUXILIARY: Final = BE | HAVE | DO | MODAL
PAST: Final = frozenset("did had have has was were didn't hadn't haven't hasn't wasn't weren't i've we've they've".split())
PRESENT: Final = frozenset("do does don't doesn't is are am isn't aren't i'm we're they're".split())
AUXILIARIES: Final = PAST | PRESENT | {"'s"}
BEING: Final = frozenset("is was were are am isn't wasn't weren't aren't i'm we're they're 's".split())
FILLING: Final = frozenset("been being be in any way".split())
"""Between *not* and what is negated: *was never in any way involved*."""
SELF: Final = frozenset("i we i've we've i'd we'd i'm we're".split())
THIRD: Final = frozenset("he she they they've they'd he'd she'd they're".split())
OURS: Final = frozenset("my our his her their".split())


class Negation:
    """A *not* of somebody's clause: where the clause begins and ends, its auxiliary, and the word that is negated."""

    __slots__ = ("auxiliary", "direct", "first", "flags", "folded", "last", "prose", "subject", "token", "verb")

    def __init__(self, prose: Prose, token: int, first: int, last: int, *, direct: bool) -> None:
        self.prose = prose
        self.folded = prose.folded
        self.flags = prose.flags
        self.token = token
        self.first = first
        self.last = last
        self.direct = direct
        """Whether the words are the speaker's own."""
        self.auxiliary = self._auxiliary()
        self.subject = self._subject()
        self.verb = self._verb()
        """Token of what is negated; `last` if nothing follows."""

    def _auxiliary(self) -> str:
        """*did* of *did not*, *didn’t* and *cannot* themselves; nothing before a plain *never*."""
        word = self.folded[self.token]
        if self.flags[self.token] & AUXILIARY:
            return word
        place = self.before(ADVERB)
        word = self.folded[place] if place >= self.first else ""
        return word if word in AUXILIARIES or (word and self.flags[place] & AUXILIARY) else ""

    def _subject(self) -> int:
        """The last token of who did not do it, −1 if nobody stands there."""
        place = self.before(ADVERB | AUXILIARY)
        return place if place >= self.first else -1

    def _verb(self) -> int:
        place = self.token + 1
        while place < self.last and (
            self.flags[place] & (ADVERB | HAVE) or self.folded[place].endswith("ly") or self.folded[place] in FILLING
        ):
            place += 1
        return place

    def before(self, passed: int) -> int:
        """The first token back from the *not* that is no adverb and has none of these classes; a pronoun with its verb has none."""
        place = self.token - 1
        while place >= self.first and self._is_passed(place, passed):
            place -= 1
        return place

    def _is_passed(self, place: int, passed: int) -> bool:
        word, flags = self.folded[place], self.flags[place]
        if word in SELF or word in THIRD or (flags & AUXILIARY and not passed & AUXILIARY):
            return False
        return bool(flags & passed) or word.endswith("ly") or (word == "'s" and bool(passed & AUXILIARY))

    def word(self, place: int) -> str:
        """The word at this token, if the clause has one there."""
        return self.folded[place] if place < self.last else ""

    def word_before(self) -> str:
        """*was* of *was absolutely no*; nothing if the clause begins here."""
        place = self.token - 1
        while place > self.first and (self.folded[place].endswith("ly") or self.flags[place] & ADVERB):
            place -= 1
        return self.folded[place] if place >= self.first else ""

    def behind(self, reach: int) -> list[str]:
        """The words behind what is negated."""
        return self.folded[self.verb + 1 : min(self.last, self.verb + 1 + reach)]

    def is_past(self) -> bool:
        """*did not*, *had never been*; a *never* by itself is, if a past form follows."""
        if self.auxiliary:
            return self.auxiliary in PAST
        return self.folded[self.token] == "never" and self.verb < self.last and bool(self.flags[self.verb] & PASTS)

    def is_own(self) -> bool:
        """Whether the speaker says it of himself, or of his own."""
        if self.subject < 0:
            return False
        word = self.folded[self.subject]
        if word in SELF:
            return True
        return not self.direct and (word in THIRD or word == "it")

    def is_of_somebody(self) -> bool:
        """Whether a person stands before the verb: *he*, *my son*, *Orla Venn*."""
        place = self.subject
        if place < 0:
            return False
        if self.is_own() or self.folded[place] in THIRD or (place > self.first and self.folded[place - 1] in OURS):
            return True
        return self.prose.is_capitalised(place) and place > self.first

    def is_of_being(self) -> bool:
        """*is not*, *had never been*"""
        return self.auxiliary in BEING or "been" in self.folded[self.token : self.verb]

    def is_passive(self) -> bool:
        """*was not hurt*"""
        return self.auxiliary in BEING or bool(self.flags[self.verb - 1] & BE)

    def is_own_habit(self) -> bool:
        """*We do not fire on ferries*, *it is not spying on anyone*"""
        return self.is_own() and (not self.auxiliary or self.auxiliary in PRESENT)


def negation_of(prose: Prose, voices: Voices, token: int) -> Negation:
    """The negation with the clause round it, as far as the same voice goes."""
    number, code = voices.speaker_numbers[token], voices.codes[token]
    first, last = prose.sentence_range(token)
    start = token
    while start > max(first, token - REACH) and voices.codes[start - 1] == code and voices.speaker_numbers[start - 1] == number:
        word = prose.folded[start - 1]
        if prose.flags[start - 1] & (STOP_OR_COMMA | QUOTE) or word in ("and", "but"):
            break
        if word == "that" and not is_pronoun(prose, voices, start - 1):
            break
        start -= 1
    end = token
    while end < min(last, token + AHEAD) and voices.codes[end] == code:
        end += 1
    return Negation(prose, token, start, end, direct=code == QUOTED)


def is_pronoun(prose: Prose, voices: Voices, that: int) -> bool:
    """*That is not true*; *She said that the pier is safe*, *things that never happened*"""
    if not prose.flags[that + 1] & (AUXILIARY | NEGATION | ADVERB):
        return False
    return that == 0 or voices.codes[that - 1] != voices.codes[that] or bool(prose.flags[that - 1] & (STOP_OR_COMMA | QUOTE))
