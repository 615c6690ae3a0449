"""Whoever stands behind *by* and said something: *was reported by the crew*, *claims by the league*, *by the captain's own account*.

It knows passives, nouns and where what they tell stands; it refuses to know verbs whose subject speaks.
"""

from typing import Final

from framing.flags import ADVERB, BE_OR_HAVE, PARTICIPLE, PRONOUN, REPORT, STOP_OR_COMMA_OR_QUOTE, STOP_OR_QUOTE
from framing.prose import Prose
from framing.voice.ends import Ends
from framing.voice.phrases import phrase_after, subject_before
from framing.voice.quotes import Quotation
from framing.voice.subjects import CITE, Subjects
from framing.voice.words import NOUNS

REACH: Final = 12
"""Tokens behind a verb or a noun in which *by* or *that* is looked for."""
RECKONINGS: Final = frozenset("reckoning account".split())
"""*By the captain's own account*: what somebody says."""
RECKONING_REACH: Final = 6
STATED: Final = frozenset(
    "reported confirmed announced denied disputed condemned criticised criticized welcomed estimated contradicted rebutted refuted".split()
)
"""*Nine deaths were confirmed by the clinic*: whoever stands behind *by* said so."""
AUXILIARY_OR_ADVERB: Final = BE_OR_HAVE | ADVERB
LEGISLATURES: Final = frozenset("senate parliament congress assembly lawmakers senators legislature".split())
JUDGED: Final = frozenset("condemned criticised criticized welcomed".split())
"""What is said so is said about its subject alone."""
ALLEGED: Final = frozenset("claim claims charge charges complaint complaints suggestion boast boasts threat threats".split())
"""*claims by the league of a plot*; what a *report by* somebody is *of* belongs to a name or a title."""


class Agents(Subjects):
    """The statements of one text, with those whose speaker stands behind *by*."""

    __slots__ = ("ends",)

    def __init__(self, prose: Prose, inside: bytearray, closes: dict[int, Quotation]) -> None:
        super().__init__(prose, inside, closes)
        self.ends = Ends(prose, inside)

    def add_clause(self, verb: int, source: tuple[int, int] | None, start: int, last: int) -> None:
        """Record a clause that is told from this token on: *the quay was shut* behind *said that*."""
        self.add(verb, source, (start, self.ends.clause(start, last)), direct=False)

    def passive(self, verb: int, first: int, last: int) -> None:
        """*It was reported that …*, *was quoted as saying …*, *was told by Ada Orr that …*."""
        prose = self.prose
        if prose.folded[verb] in CITE:
            return
        if prose.folded[verb - 1] == "be" and prose.folded[verb - 2] in ("should", "must"):
            return  # "It should be noted that …": the writer's own words to the reader
        for place in range(verb + 1, min(last, verb + REACH)):
            if prose.flags[place] & STOP_OR_QUOTE or (prose.flags[place] & REPORT and place > verb + 1):
                break
            if prose.folded[place] == "that":
                source = None
                if prose.folded[verb + 1] == "by":
                    source = phrase_after(prose, verb + 2, place)
                self.add_clause(verb, source, place + 1, last)
                return
        self.stated_by(verb, first, last)

    def accused_by(self, verb: int, last: int) -> None:
        """*was accused of theft by two clerks*: the charge is theirs."""
        prose = self.prose
        if prose.folded[verb + 1 : verb + 2] != ["of"]:
            return
        for place in range(verb + 3, min(last, verb + REACH)):
            if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
                return
            if prose.folded[place] == "by":
                if prose.flags[place - 1] & PARTICIPLE:
                    return  # "accused of sending letters stolen by a clerk"
                self.stance = "forceful"
                self.add(verb, phrase_after(prose, place + 1, last), (verb + 2, place), direct=False, attributes=False)
                return

    def stated_by(self, verb: int, first: int, last: int) -> None:
        """*“…,” the paper was told by a pilot*, *nine deaths were confirmed by the clinic*."""
        prose = self.prose
        if prose.folded[verb + 1 : verb + 2] != ["by"]:
            return
        source = phrase_after(prose, verb + 2, last)
        subject = subject_before(prose, verb, first)
        if source is None or subject is None:
            return
        if prose.folded[verb] == "told":
            quotation = self.closing_at(subject[0] - 1, first)
            if quotation is not None:
                self.add(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
        elif prose.folded[verb] in STATED:
            if prose.folded[verb] == "confirmed" and not LEGISLATURES.isdisjoint(prose.folded[source[0] : source[1]]):
                return  # "until a successor is confirmed by the Senate"
            end = subject[1] if prose.folded[verb] in JUDGED else verb
            while end - 1 > subject[0] and prose.flags[end - 1] & AUXILIARY_OR_ADVERB:
                end -= 1
            self.add(verb, source, (subject[0], end), direct=False, attributes=False)

    def reckoned(self, noun: int, first: int, last: int) -> None:
        """*Nine, by the captain's own account, drowned*: the sentence, as its owner tells it."""
        prose = self.prose
        opener = next((place for place in range(noun - 1, max(first - 1, noun - RECKONING_REACH), -1) if prose.folded[place] == "by"), None)
        if opener is None:
            return
        owner = noun - 1 if prose.folded[noun - 1] == "own" else noun
        end = owner - 1 if prose.folded[owner - 1] in ("'s", "'", "’") else owner
        if end <= opener + 1 or (end == owner and not prose.flags[end - 1] & PRONOUN and not prose.folded[end - 1].endswith("'s")):
            return
        content = (first, opener) if opener > first + 1 else (noun + 1, self.ends.clause(noun + 1, last))
        self.stance = "neutral"
        self.add(noun, (opener + 1, end), content, direct=False)

    def claimed_by(self, noun: int, last: int) -> None:
        """*Claims by the league of a plot*, *a report by the board that …*: a noun with whoever said it behind *by*."""
        prose = self.prose
        if prose.folded[noun] not in NOUNS or prose.folded[noun + 1 : noun + 2] != ["by"]:
            return
        for place in range(noun + 3, min(last, noun + REACH)):
            if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
                return
            if prose.folded[place] == "that" or (prose.folded[place] == "of" and prose.folded[noun] in ALLEGED):
                self.stance = None
                self.add(noun, (noun + 2, place), (place + 1, self.ends.object(place + 1, last)), direct=False)
                return
