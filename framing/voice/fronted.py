"""What stands before the verb that reports it: *“We ran,” the mayor said*, *The bridge was mined, the mayor said*, *…, said the mayor*.

It knows where such words begin and end and where they go on behind the verb; it refuses to know what hangs on a verb to its right.
"""

from typing import Final

from framing.flags import (
    BE_OR_HAVE,
    COMMA,
    DETERMINER,
    MODAL,
    PREPOSITION,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA_OR_QUOTE,
    TITLE,
    WEEKDAY,
)
from framing.prose import Prose
from framing.voice.adjuncts import TELL
from framing.voice.appositions import head_of, names_somebody
from framing.voice.attributions import Attributions
from framing.voice.complements import Complements
from framing.voice.ends import CONCESSIONS
from framing.voice.phrases import finite_verb, phrase_after, phrase_before, subject_before
from framing.voice.quotes import Quotation
from framing.voice.roles import is_role
from framing.voice.sayings import CALLING
from framing.voice.subjects import CITE
from framing.voice.times import past_time
from framing.voice.verbs import ends_statement
from framing.voice.words import SAY, is_name_part, is_verbal

GO_ON: Final = frozenset("observe observes observed continue continues continued speak speaks spoke spoken speaking".split())
"""Verbs that tell something only next to a quotation or before *that*: *continued their advance and took* tells nothing."""
LISTENERS: Final = frozenset("me us reporters".split())
NEAR_TOLD: Final = 14
"""Tokens of a clause before *, the monitor said, the Post reported*, which both told."""
SHORTEST_CLAUSE: Final = 6
"""Tokens of what is told before *, the mayor said* where no verb is known in it."""
RESUMING: Final = frozenset("went came ran fell took sank rose broke began".split())
"""Verbs that go on after *, survivors said,*."""
CONNECTING: Final = (
    ["in", "fact"],
    ["moreover"],
    ["then"],
    ["however"],
    ["instead"],
    ["still"],
    ["besides"],
    ["of", "course"],
    ["for", "example"],
)
"""Words before *, the court said,* that tell nothing."""
PREPOSITION_OR_DETERMINER: Final = PREPOSITION | DETERMINER
AFTER_SOURCE: Final = STOP | COMMA | PREPOSITION | RELATIVE | WEEKDAY
REPORTING_ENDS: Final = ("s", "ed", "d", "t")


class Fronted(Attributions):
    """The statements of one text, with those told before their verbs."""

    __slots__ = ("complements", "tail")

    def __init__(self, prose: Prose, inside: bytearray, opens: dict[int, Quotation], closes: dict[int, Quotation]) -> None:
        super().__init__(prose, inside, closes)
        self.complements = Complements(prose, opens, self.ends)
        self.tail = 0
        """Last token of the verb being read: its particle, in *pointed out*."""

    def direct_before(self, verb: int, source: tuple[int, int] | None, first: int, last: int) -> bool:
        """A quotation that ends right before *X said* or *said X*; True if one was found and recorded."""
        if not self.closes:
            return False
        prose = self.prose
        participial = prose.folded[verb].endswith("ing")
        cited = prose.folded[verb] == "saying" and verb > 0 and prose.folded[verb - 1] in ("as", "heard")
        for edge in self.quotation_edges(verb, source, first, before_source=cited or not participial, cited=cited):
            if edge < 0 or not prose.flags[edge] & STOP_OR_COMMA_OR_QUOTE:
                continue
            quotation = self.closing_at(edge, first)
            if quotation is None or (id(quotation) in self.told and participial and not cited):
                continue  # "…," she said, or: Orr said "…," noting that
            if edge == verb - 1 and not cited:
                source = self.named_after(phrase_after(prose, verb + 1, last), last) or self.earlier_source(verb, first)
            self.add(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
            found = self.complements.of(self.tail, last)
            if found is not None and found[0] == "direct" and found[2] is not quotation:
                self.add(verb, source, found[1], direct=True, quotation=found[2])
            return True
        return False

    def quotation_edges(self, verb: int, source: tuple[int, int] | None, first: int, *, before_source: bool, cited: bool) -> list[int]:
        """Where a quotation may end: before the subject (*“…,” the mayor said*), before the verb (*“…,” said the mayor*)."""
        edges = [verb - 1]
        if source is None:
            return edges
        comma = source[0] - 1
        if source[1] <= verb and before_source:
            edges.insert(0, comma)
            if comma > first and self.prose.flags[comma] & COMMA:
                outer = phrase_before(self.prose, comma, first)  # "…," the mediator, Ilse Dunnock, told
                if outer is not None:
                    edges.insert(1, outer[0] - 1)
        if cited:
            edges.append(self.cite_subject_edge(source, first))
        return edges

    def cite_subject_edge(self, source: tuple[int, int], first: int) -> int:
        """The token before the subject of *quoted*, in *"…," the Post quoted the chief as saying*."""
        place = source[0] - 1
        if place < first or self.prose.folded[place] not in CITE:
            return place
        subject = subject_before(self.prose, place, first)
        return subject[0] - 1 if subject is not None else place - 1

    def named_after(self, source: tuple[int, int] | None, last: int) -> tuple[int, int] | None:
        """*said the Health Minister, Dr. Yaro Imsen*: the name behind the comma, if there is one."""
        if source is None or source[1] + 1 >= last or not self.prose.flags[source[1]] & COMMA:
            return source
        if is_name_part(self.prose, source[1] - 1) and not self.prose.flags[source[1] - 1] & TITLE:
            return source
        name = phrase_after(self.prose, source[1] + 1, last)
        return name if name is not None and names_somebody(self.prose, name) else source

    def trailing(self, verb: int, source: tuple[int, int], first: int, last: int) -> bool:
        """*The bridge was mined, the mayor said*: the clause before the comma; True if that was recorded."""
        prose = self.prose
        comma = self.comma_before(verb, source, first)
        if comma <= first or not prose.flags[comma] & COMMA or not self.may_close(verb, last):
            return False
        start = self.behind_told(first, comma)
        closing = verb + 1
        if closing + 1 < last and prose.folded[closing] in LISTENERS and prose.flags[closing + 1] & COMMA:
            closing += 1  # "…, a doctor told me, have sprained wrists"
        resumes = closing < last and prose.flags[closing] & COMMA and self.resumes(start, comma, closing + 1, last)
        if (comma - start < SHORTEST_CLAUSE or prose.flags[start] & PREPOSITION) and finite_verb(prose, start, comma) is None:
            if not resumes:
                return False
            if prose.folded[start:comma] in CONNECTING:
                self.add_clause(verb, source, closing + 1, last)
                return True  # "In fact, the court said, nobody came"
        self.add(verb, source, (start, self.before_told(start, comma, first)), direct=False)
        if resumes and closing + 1 < last and prose.folded[closing + 1] not in CONCESSIONS:
            if not any(prose.flags[place] & REPORT and is_verbal(prose, place) for place in range(closing + 1, last)):
                self.add_clause(verb, source, closing + 1, last)
        return True

    def comma_before(self, verb: int, source: tuple[int, int], first: int) -> int:
        """The comma that ends the clause before *the mayor said*, *as the union claims*, *the envoy to Norland, Cui Dahl, said*."""
        folded, flags = self.prose.folded, self.prose.flags
        comma = source[0] - 1
        if comma - 1 > first and folded[comma] == "as" and flags[comma - 1] & COMMA:
            if not any(flags[place] & MODAL for place in range(source[1], verb)):
                comma -= 1
        if comma > first and flags[comma] & COMMA and is_name_part(self.prose, source[0]) and not folded[verb].endswith("ing"):
            office = phrase_before(self.prose, comma, first)
            if office is not None and office[0] - 1 > first and flags[office[0] - 1] & COMMA:
                if is_role(folded[head_of(self.prose, *office) - 1]):
                    comma = office[0] - 1
        if comma > first and folded[comma] == "and":
            other = phrase_before(self.prose, comma, first)  # "…, the ministry and a spokeswoman said"
            comma = comma if other is None else other[0] - 1
        return comma

    def may_close(self, verb: int, last: int) -> bool:
        """Whether the verb can tell what stands before it: not *…, no papers asked for*, *hours before the vote, she repeated her demand*."""
        prose = self.prose
        word = prose.folded[verb]
        if not ends_statement(prose, verb, last) or word in GO_ON or prose.folded[verb + 1 : verb + 2] == ["for"]:
            return False
        place = past_time(prose, verb + 1, last)
        return place >= last or not prose.flags[place] & DETERMINER or word in SAY or word in TELL

    def behind_told(self, first: int, comma: int) -> int:
        """Where the clause before a comma begins: behind what the sentence has told so far, unless little is left of it."""
        start = first
        for utterance in self.said_since(first):
            if utterance.place < comma:
                start = max(start, utterance.content[1])
        if comma - start < NEAR_TOLD and first < start < self.prose.size and not self.prose.flags[start] & STOP:
            return first  # "…, the monitor said, the Post reported": both stand behind the same words
        return start

    def before_told(self, start: int, comma: int, first: int) -> int:
        """Where the clause ends: before *, the monitor said*, which is the writer's, though the Post reported it all."""
        end = comma
        for utterance in self.said_since(first):
            if start <= utterance.content[0] and utterance.content[1] <= utterance.place < comma:
                end = utterance.content[1]
        return end

    def resumes(self, start: int, comma: int, opened: int, last: int) -> bool:
        """Whether the clause goes on behind *, the mayor said,*: *The city could, the mayor said, fine owners*."""
        prose = self.prose
        if prose.flags[comma - 1] & MODAL or finite_verb(prose, opened, last) is not None:
            return True
        if not RESUMING.isdisjoint(prose.folded[opened : opened + 1]):
            return True
        short = comma - start < SHORTEST_CLAUSE and is_third_person(prose, opened, last)
        return short and finite_verb(prose, start, comma) is None

    def inverted(self, verb: int, first: int, last: int) -> bool:
        """*The bridge was mined, said the mayor*; True if that was recorded."""
        prose = self.prose
        comma = verb - 1
        if comma <= first + 2 or not prose.flags[comma] & COMMA or not self.may_invert(verb, last) or self.follows_subject(verb, first):
            return False
        source = phrase_after(prose, verb + 1, last)
        if source is None or finite_verb(prose, first, comma) is None:
            return False
        end = source[1]
        behind = prose.flags[end] if end < last else STOP
        if not behind & AFTER_SOURCE or (not behind & RELATIVE and finite_verb(prose, end, min(last, end + 2)) is not None):
            return False
        self.add(verb, self.named_after(source, last), (first, comma), direct=False)
        return True

    def may_invert(self, verb: int, last: int) -> bool:
        """Whether a subject can follow the verb: *said the mayor*, *says commentator Nela Brand*."""
        prose = self.prose
        word, behind = prose.folded[verb], verb + 1
        if behind >= last or prose.folded[behind] == "that":
            return False
        if word not in SAY and not word.endswith(REPORTING_ENDS):
            return False  # "had come to hear the minister, Orla Fenn, explain the book"
        if word in CALLING or word in TELL:
            return False  # "the crew, who had left, described the wave": nothing is turned round
        if prose.flags[behind] & DETERMINER or is_name_part(prose, behind):
            return True
        return word in SAY and behind + 1 < last and is_name_part(prose, behind + 1)

    def follows_subject(self, verb: int, first: int) -> bool:
        """*The report, published on Friday, says*: what stands before is the subject; not *The press, loud in May, has been silent, says …*."""
        flags = self.prose.flags
        commas = [token for token in range(first, verb - 1) if flags[token] & COMMA]
        if not commas or flags[commas[-1] + 1] & BE_OR_HAVE:
            return False
        subject = subject_before(self.prose, verb, first)
        return subject is not None and subject[0] == first

    def opens_with(self, verb: int, source: tuple[int, int], first: int, last: int) -> bool:
        """*As the Gazette has noted, the claims are false*: what follows the comma; True if that was recorded."""
        prose = self.prose
        start = verb + 2
        if prose.folded[first] != "as" or source[0] > first + 2 or start >= last or not prose.flags[verb + 1] & COMMA:
            return False
        if finite_verb(prose, start, last) is None:
            return False
        self.add_clause(verb, source, start, last)
        return True


def is_third_person(prose: Prose, token: int, last: int) -> bool:
    """*True recovery, the judge said, means linking the herds*: a word that can be the verb of what was said before."""
    word = prose.folded[token] if token < last else ""
    return (
        word.endswith("s")
        and not word.endswith("ss")
        and not prose.flags[token] & PREPOSITION_OR_DETERMINER
        and not is_name_part(prose, token)
    )
