"""What hangs on a reporting verb to its right: a quotation, a clause, or an object.

It knows the marks and the *that* at which what was said begins; it refuses to know who said it, and where it ends: `ends` knows that.
"""

from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    HAVE,
    MODAL,
    PREPOSITION,
    QUOTE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
    STOP_OR_COMMA_OR_QUOTE,
    WEEKDAY_OR_MONTH,
)
from framing.prose import Prose
from framing.voice.adjuncts import OCCASIONS, TELL, names_listener
from framing.voice.bare import INFINITIVE_STEMS, PRONOUN_OR_DETERMINER, Complement, bare_complement, clause_from, direct, whole_quotation
from framing.voice.edges import is_possessive
from framing.voice.ends import Ends
from framing.voice.quotes import Quotation
from framing.voice.terms import is_name
from framing.voice.times import DAY_PARTS, TIME_WORDS
from framing.voice.words import SAY

REACH: Final = 24
"""Tokens behind a verb in which what it tells may open."""
NOT_TOLD: Final = frozenset("because if when while and or but".split())
"""Before *that* they show that it does not belong to the verb."""
JOINING: Final = frozenset("and or but".split())
"""Behind *that* they show that it stands alone: *denied that and left*."""
WAYS: Final = frozenset("way ways manner something anything everything nothing those".split())
"""The same behind a verb's other words: *wrote in a way that pleased nobody*."""
AUXILIARY: Final = BE | HAVE | MODAL
AFTER_LISTENER: Final = PREPOSITION | WEEKDAY_OR_MONTH | ADVERB | COMMA | CONJUNCTION
RESOLVING: Final = (*INFINITIVE_STEMS, "decid", "resolv", "vot", "plan")
"""Stems of verbs behind which *to* opens a deed, and no listener."""
COMMA_OR_REPORT: Final = COMMA | REPORT
COLON_REACH: Final = 6
"""Tokens between a verb and the colon before what it tells."""
LONGEST_ASIDE: Final = 9
"""Tokens of *, without giving evidence,* between a verb and what it tells."""


class Complements:
    """The complements of one text's reporting verbs."""

    __slots__ = ("ends", "opens", "prose")

    def __init__(self, prose: Prose, opens: dict[int, Quotation], ends: Ends) -> None:
        self.prose = prose
        self.ends = ends
        self.opens = opens
        """Opening mark → quotation."""

    def of(self, verb: int, last: int) -> Complement | None:
        """What hangs on the verb to its right: ("direct" | "clause" | "object", tokens, quotation)."""
        prose = self.prose
        folded, flags = prose.folded, prose.flags
        limit = min(last, verb + REACH)
        verb = self.past_programme(verb, last)
        fragment: Quotation | None = None
        place = verb + 1
        while place < limit:
            here = flags[place]
            if here & QUOTE:
                quotation = self.opens.get(place)
                if quotation is not None:
                    if place == verb + 1 or flags[place - 1] & COMMA:
                        return direct(quotation)
                    fragment = fragment or (None if is_name(prose, quotation) else quotation)
                    place = quotation.last
                elif not is_possessive(prose, place):  # "said at the workers’ meeting that"
                    break
            elif here & STOP_OR_COMMA or folded[place] == "that":
                found = self.opened_at(place, verb, limit, last)
                if found is not None:
                    return found
                if here & STOP:
                    break
                if here & COMMA:
                    if not self.is_one_word_aside(place, last):
                        break
                    place += 2
            place += 1
        found = bare_complement(prose, self.ends, self.opens, verb, min(place, last), last)
        if fragment is not None and names_listener(prose, verb + 1, last):
            return found
        return direct(fragment) if fragment is not None and (found is None or found[0] == "object") else found

    def past_programme(self, verb: int, last: int) -> int:
        """The last token of the listener in *told “Meet the Coast” she would not run*: a programme, and no speech; else the verb."""
        if self.prose.folded[verb] not in TELL:
            return verb
        quotation = self.opens.get(verb + 1)
        if quotation is None or not quotation.closed or not is_name(self.prose, quotation):
            return verb
        following = quotation.last + 1
        goes_on = following < last and not self.prose.flags[following] & STOP_OR_COMMA_OR_QUOTE
        return quotation.last if goes_on else verb

    def opened_at(self, place: int, verb: int, limit: int, last: int) -> Complement | None:
        """What a comma, another mark or *that* opens, if anything."""
        here, word = self.prose.flags[place], self.prose.folded[place]
        if here & STOP:
            return self.behind_colon(place, verb, last) if word == ":" and place + 1 < last else None
        whole = whole_quotation(self.prose, self.opens, place + 1, last)
        if whole is not None:
            return direct(whole)
        if here & COMMA:
            return self.behind_comma(place, verb, limit, last)
        return clause_from(self.ends, place + 1, last) if self.opens_what_was_said(verb, place, last) else None

    def behind_colon(self, colon: int, verb: int, last: int) -> Complement | None:
        """*said: “We ran.”*, *said on Monday: the quay was shut*."""
        quotation = self.opens.get(colon + 1)
        if quotation is not None:
            return direct(quotation)
        near = colon <= verb + COLON_REACH and not any(self.prose.flags[token] & COMMA_OR_REPORT for token in range(verb + 1, colon))
        return clause_from(self.ends, colon + 1, last) if near else None

    def behind_comma(self, comma: int, verb: int, limit: int, last: int) -> Complement | None:
        """*said, “We ran.”*, *claimed, without giving evidence, that the quay was shut*, *said in her book, “Low Quay,” that it was shut*."""
        quotation = self.opens.get(comma + 1) if comma + 1 < last else None
        if quotation is not None:
            behind = quotation.last + 2
            titled = quotation.closed and behind < last and self.prose.folded[behind - 1] == "that" and is_name(self.prose, quotation)
            return clause_from(self.ends, behind, last) if titled else direct(quotation)
        if comma > verb + 1 or self.is_one_word_aside(comma, last):
            return None
        folded, flags = self.prose.folded, self.prose.flags
        for closing in range(comma + 3, min(limit, comma + LONGEST_ASIDE)):
            if flags[closing] & COMMA and folded[closing + 1 : closing + 2] == ["that"] and closing + 2 < last:
                return clause_from(self.ends, closing + 2, last)
        return None

    def is_one_word_aside(self, comma: int, last: int) -> bool:
        """*said, however, that*: one word between two commas."""
        return comma + 2 < last and bool(self.prose.flags[comma + 2] & COMMA)

    def opens_what_was_said(self, verb: int, place: int, last: int) -> bool:
        """Whether *that* belongs to the verb: next to it, or after time, place or listener.

        Not *said that week*, and not *blamed the crew for a fire that …*, where it belongs to a noun.
        """
        folded, flags = self.prose.folded, self.prose.flags
        following = place + 2
        if following >= last or flags[following] & STOP_OR_COMMA:
            return False
        if folded[place - 1] in NOT_TOLD or folded[place + 1] in JOINING or (folded[place - 1] in WAYS and place > verb + 1):
            return False  # "to strike it down because that levy was too high", "that went on during the war and that are heard today"
        if place == verb + 1 or folded[verb] in TELL:
            return True
        if folded[verb + 1] == "to" and folded[verb].startswith(RESOLVING) and not flags[verb + 2] & PRONOUN_OR_DETERMINER:
            return False  # "vowed to scrap a levy that …"
        between = range(verb + 1, place)
        if any(flags[token] & AUXILIARY or folded[token] in SAY for token in between):
            return False  # "a witness speaking to reporters said that"
        if folded[place - 1] == "later" or (place == verb + 2 and folded[verb + 1].endswith("ly")) or folded[verb + 1] in TIME_WORDS:
            return True  # "adding minutes later that"
        if not flags[verb + 1] & AFTER_LISTENER:
            return False
        return not any(
            folded[token].endswith("ing")
            and not flags[token] & PREPOSITION
            and folded[token] not in DAY_PARTS
            and folded[token] not in OCCASIONS
            for token in between
        )
