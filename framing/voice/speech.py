"""Who is reported to say what: direct and indirect speech, found from reporting verbs outwards.

It knows verbs, their subjects and what hangs on them; it refuses to know names: `speakers` gives them.
"""

from typing import Final

from framing.flags import (
    BE,
    COMMA,
    DETERMINER,
    HAVE,
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
from framing.voice.complements import TELL, Complements
from framing.voice.ends import CONCESSIONS
from framing.voice.phrases import finite_verb, head_of, names_somebody, phrase_after, phrase_before, subject_before
from framing.voice.publications import PUBLISHED
from framing.voice.quotes import Quotation
from framing.voice.roles import is_role
from framing.voice.sayings import CALLING, Sayings
from framing.voice.subjects import CITE
from framing.voice.times import past_time
from framing.voice.utterances import Utterance
from framing.voice.verbs import (
    does_no_telling,
    ends_statement,
    goes_on_to,
    is_found_so,
    is_negated,
    is_owned,
    is_participial_speech,
    is_passive,
    is_quoted_as_saying,
    is_thought_to,
    is_told_of,
    leaves_unsaid,
    speaks_to_reader,
    subordinate_end,
)
from framing.voice.words import SAY, is_name_part, is_verbal

AFTER_SOURCE: Final = STOP | COMMA | PREPOSITION | RELATIVE | WEEKDAY

OPENING: Final = frozenset("that he she they it the in on".split())
"""The last word of a reporting verb's phrase that is the first of what is told: *alleged the*."""
PUBLISHING: Final = PUBLISHED | {"compiled", "commissioned", "conducted", "obtained"}
LONGEST_PUBLISHING: Final = 12
NOBODY: Final = frozenset("nothing nobody none neither".split())
INFERRING: Final = frozenset("underscoring highlighting illustrating signaling signalling indicating suggesting".split())
"""What a thing does that goes before."""
ASKING: Final = frozenset("did do does has have had is are was were would could can will should didn't doesn't isn't".split())
"""Words that open a question."""
WRITER: Final = frozenset("i i've i'd i'm you you've you'd you're".split())
NOMINAL: Final = ("tion", "tions")
GO_ON: Final = frozenset("observe observes observed continue continues continued speak speaks spoke spoken speaking".split())
"""Verbs that tell something only next to a quotation or before *that*: *continued their advance and took* tells nothing."""
AGREED: Final = frozenset("plan plans schedule custom need taste merit size rank age law".split())
LISTENERS: Final = frozenset("me us reporters".split())
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
ASKED_OF: Final = (["about"], ["whether"], ["if"], ["why"], ["how"], ["by"], ["on"], ["for"], ["what"])
SHORTEST_CLAUSE: Final = 6
"""Tokens of what is told before *, the mayor said* where no verb is known in it."""
RESUMING: Final = frozenset("went came ran fell took sank rose broke began".split())
"""Verbs that go on after *, survivors said,*."""


def find_utterances(prose: Prose, quotations: list[Quotation]) -> list[Utterance]:
    """Every statement, in the order of its verb."""
    inside = bytearray(prose.size + 1)
    opens: dict[int, Quotation] = {}
    closes: dict[int, Quotation] = {}
    for quotation in quotations:
        if quotation.nested:
            continue
        inside[quotation.first : quotation.last] = b"\1" * (quotation.last - quotation.first)
        opens[quotation.open_mark] = quotation
        if quotation.closed:
            closes[quotation.close_mark] = quotation
    reader = _Reader(prose, inside, opens, closes)
    folded = prose.folded
    for token in prose.reports:
        if prose.flags[token] & REPORT:
            reader.read(token)
            continue
        for rest, stance in prose.words[token].report_phrases:
            if tuple(folded[token + 1 : token + 1 + len(rest)]) == rest:
                if folded[token] == "according":
                    reader.according(token)
                else:
                    reader.read(token, tail=token + len(rest) - (rest[-1] in OPENING), stance=stance)
                break
        else:
            reader.give(token)
    for quotation in quotations:
        if quotation.open_mark == quotation.first:
            reader.posted(quotation)
        elif not quotation.nested:
            reader.called(quotation)
    reader.utterances.sort(key=lambda utterance: utterance.place)
    return reader.utterances


class _Reader(Sayings):
    """One pass over the reporting verbs of a text."""

    __slots__ = ("complements", "tail")

    def __init__(self, prose: Prose, inside: bytearray, opens: dict[int, Quotation], closes: dict[int, Quotation]) -> None:
        super().__init__(prose, inside, closes)
        self.complements = Complements(prose, opens, self.ends)
        self.tail = 0
        """Last token of the verb being read: its particle, in *pointed out*."""

    def read(self, verb: int, *, tail: int | None = None, stance: str | None = None) -> None:
        """Record what the reporting verb at this token tells, if it is one here."""
        prose = self.prose
        word = prose.words[verb]
        self.tail = verb if tail is None else tail
        self.stance = stance if word.stance is None else word.stance
        first, last = self.bounds(verb)
        quoted = bool(self.inside[verb])
        if quoted:
            first, last = self.quotation_bounds(verb, first, last)
        participial = prose.folded[verb].endswith("ing")
        if (not participial and not is_verbal(prose, verb)) or prose.folded[verb].endswith(NOMINAL):
            self.claimed_by(verb, last)
            return
        if speaks_to_reader(prose, verb, first) or is_thought_to(prose, verb) or is_found_so(prose, verb) or is_told_of(prose, verb):
            return
        if verb == first and prose.folded[verb] == "asked" and prose.folded[verb + 1 : verb + 2] in ASKED_OF:
            return  # "Asked about cracks, she had no answer"
        if does_no_telling(prose, verb):
            if prose.folded[verb] == "accused" and is_passive(prose, verb, first):
                self.accused_by(verb, last)
            return
        if not quoted and prose.folded[first] in ASKING and prose.folded[last - 1] == "?":
            return  # "Did they concede that they got it wrong?"
        if verb > first and prose.folded[verb - 1] == "to" and not goes_on_to(self.prose, verb, first):
            return
        if participial and not is_participial_speech(self.prose, verb, first):
            return
        if leaves_unsaid(self.prose, verb, first, last) or (prose.folded[verb] in CITE and is_quoted_as_saying(self.prose, verb, last)):
            return
        if is_passive(self.prose, verb, first):
            self.passive(verb, first, last)
            return
        source = self.source_before(verb, first, participial=participial)
        if not quoted and source is None and prose.folded[first] in NOBODY:
            return
        if (
            not quoted
            and source is not None
            and (prose.folded[source[0]] in NOBODY or (source[1] - source[0] == 1 and prose.folded[source[0]] in WRITER))
        ):
            return  # "as I've written before", "nothing so far has indicated"
        if not quoted and source is not None and prose.folded[source[0] : source[1]] == ["one"] and prose.flags[verb - 1] & MODAL:
            return  # "one could argue"
        if not quoted and self.direct_before(verb, source, first, last):
            return
        if not quoted and not participial and self.inverted(verb, first, last):
            return
        found = self.complements.of(self.tail, last)
        if found is not None:
            kind, content, quotation = found
            if kind == "clause" and prose.folded[verb] in CITE:
                return
            if kind == "clause" and prose.folded[verb] in GO_ON and prose.folded[content[0] - 1] != "that":
                return
            if kind == "object" and (source is None or is_negated(prose, verb, first)):
                return  # "has not yet announced a bid"
            if kind == "clause":
                content = (content[0], subordinate_end(self.prose, verb, first, content))
                whole = self.complements.opens.get(content[0])
                if whole is not None and whole.closed and whole.last + 1 >= content[1]:
                    kind, content, quotation = "direct", (whole.first, whole.last), whole  # "described the talks as “rough” and said"
            beside = verb > first and bool(prose.flags[verb - 1] & COMMA) and prose.folded[verb] not in INFERRING
            if source is None and participial and kind != "direct" and not beside:
                return  # "Crews train for months, underscoring how strict the yard is"
            if source is None and kind == "direct" and verb == first:
                source = self.named_after(phrase_after(prose, verb + 1, last), last)  # "Adds Orr, “…”"
            told = kind != "object" or is_owned(self.prose, verb, content)
            self.add(verb, source, content, direct=kind == "direct", quotation=quotation, attributes=told)
            return
        if source is None or quoted or self.opens_with(verb, source, first, last):
            return
        if not self.trailing(verb, source, first, last):
            self.give(verb)

    def opens_with(self, verb: int, source: tuple[int, int], first: int, last: int) -> bool:
        """*As the Gazette has noted, the claims are false*: what follows the comma; True if that was recorded."""
        prose = self.prose
        start = verb + 2
        if prose.folded[first] != "as" or source[0] > first + 2 or start >= last or not prose.flags[verb + 1] & COMMA:
            return False
        if finite_verb(prose, start, last) is None:
            return False
        self.add(verb, source, (start, self.ends.clause(start, last)), direct=False)
        return True

    def direct_before(self, verb: int, source: tuple[int, int] | None, first: int, last: int) -> bool:
        """A quotation that ends right before *X said* or *said X*; True if one was found and recorded."""
        if not self.closes:
            return False
        prose = self.prose
        participle_source = prose.folded[verb] == "saying" and verb > 0 and prose.folded[verb - 1] in ("as", "heard")
        edges = [verb - 1]
        if source is not None and source[1] <= verb and (participle_source or not prose.folded[verb].endswith("ing")):
            edges.insert(0, source[0] - 1)
            if source[0] - 1 > first and prose.flags[source[0] - 1] & COMMA:
                outer = phrase_before(prose, source[0] - 1, first)  # "…," the mediator, Ilse Dunnock, told
                if outer is not None:
                    edges.insert(1, outer[0] - 1)
        if participle_source and source is not None:
            edges.append(self.cite_subject_edge(source, first))
        for edge in edges:
            if edge < 0 or not prose.flags[edge] & STOP_OR_COMMA_OR_QUOTE:
                continue
            quotation = self.closing_at(edge, first)
            if quotation is None or (id(quotation) in self.told and prose.folded[verb].endswith("ing") and not participle_source):
                continue  # "…," she said, or: Orr said "…," noting that
            if edge == verb - 1 and not participle_source:
                inverted = self.named_after(phrase_after(prose, verb + 1, last), last)
                if inverted is None:
                    inverted = self.earlier_source(verb, first)
                source = inverted
            self.add(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
            found = self.complements.of(self.tail, last)
            if found is not None and found[0] == "direct" and found[2] is not quotation:
                self.add(verb, source, found[1], direct=True, quotation=found[2])
            return True
        return False

    def cite_subject_edge(self, source: tuple[int, int], first: int) -> int:
        """The token before the subject of *quoted*, in *"…," AFP quoted the chief as saying*."""
        place = source[0] - 1
        if place < first or self.prose.folded[place] not in CITE:
            return source[0] - 1
        subject = subject_before(self.prose, place, first)
        return subject[0] - 1 if subject is not None else place - 1

    def trailing(self, verb: int, source: tuple[int, int], first: int, last: int) -> bool:
        """*The bridge was mined, the mayor said*: the clause before the comma; True if that was recorded."""
        prose = self.prose
        comma = source[0] - 1
        hypothetical = any(prose.flags[place] & MODAL for place in range(source[1], verb))
        if comma - 1 > first and prose.folded[comma] == "as" and prose.flags[comma - 1] & COMMA and not hypothetical:
            comma -= 1  # "…, as the union claims"
        if comma > first and prose.flags[comma] & COMMA and is_name_part(prose, source[0]) and not prose.folded[verb].endswith("ing"):
            office = phrase_before(prose, comma, first)  # "…, the envoy to Norland, Cui Dahl, told reporters"
            beside = office is not None and office[0] - 1 > first and prose.flags[office[0] - 1] & COMMA
            if office is not None and beside and is_role(prose.folded[head_of(prose, *office) - 1]):
                comma = office[0] - 1
        if comma > first and prose.folded[comma] == "and":
            other = phrase_before(prose, comma, first)  # "…, the ministry and a spokeswoman said"
            comma = comma if other is None else other[0] - 1
        if comma <= first or not prose.flags[comma] & COMMA or not ends_statement(self.prose, verb, last):
            return False
        if prose.folded[verb] in GO_ON or prose.folded[verb + 1 : verb + 2] == ["for"]:
            return False  # "…, no papers asked for"
        place = past_time(prose, verb + 1, last)
        if place < last and prose.flags[place] & DETERMINER and prose.folded[verb] not in SAY and prose.folded[verb] not in TELL:
            return False  # "hours before the vote, the mayor repeated his challenge"
        start = first
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                break
            if utterance.verb < comma:
                start = max(start, utterance.content[1])
        if comma - start < 14 and first < start < prose.size and not prose.flags[start] & STOP:
            start = first  # "…, the monitor said, AFP reported": both stand behind the same words
        following = verb + 1
        if following + 1 < last and prose.folded[following] in LISTENERS and prose.flags[following + 1] & COMMA:
            following += 1  # "…, a doctor told me, have sprained wrists"
        goes_on = following < last and bool(prose.flags[following] & COMMA)
        parenthetical = (
            goes_on
            and (
                bool(prose.flags[comma - 1] & MODAL)  # "The city could, the mayor said, fine owners"
                or finite_verb(prose, following + 1, last) is not None
                or not RESUMING.isdisjoint(prose.folded[following + 1 : following + 2])
            )
        )
        if finite_verb(prose, start, comma) is None:
            short = comma - start < SHORTEST_CLAUSE or prose.flags[start] & PREPOSITION
            parenthetical = parenthetical or (goes_on and comma - start < SHORTEST_CLAUSE and is_third_person(prose, following + 1, last))
            if short and not parenthetical:
                return False
            if short and prose.folded[start:comma] in CONNECTING:
                self.add(verb, source, (following + 1, self.ends.clause(following + 1, last)), direct=False)
                return True  # "In fact, the court said, nobody came"
        end = comma
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                break
            if start <= utterance.content[0] and utterance.content[1] <= utterance.verb < comma:
                end = utterance.content[1]  # "…, the monitor said" is the writer's, though AFP reported it all
        self.add(verb, source, (start, end), direct=False)
        if goes_on and parenthetical and prose.folded[following + 1] not in CONCESSIONS:
            if not any(prose.flags[place] & REPORT and is_verbal(prose, place) for place in range(following + 1, last)):
                self.add(verb, source, (following + 1, self.ends.clause(following + 1, last)), direct=False)
        return True

    def inverted(self, verb: int, first: int, last: int) -> bool:
        """*The bridge was mined, said the mayor*; True if that was recorded."""
        prose = self.prose
        comma = verb - 1
        if comma <= first + 2 or not prose.flags[comma] & COMMA or verb + 1 >= last or prose.folded[verb + 1] == "that":
            return False
        if prose.folded[verb] not in SAY and not prose.folded[verb].endswith(("s", "ed", "d", "t")):
            return False  # "had come to hear the minister, Orla Fenn, explain the book"
        if prose.folded[verb] in CALLING or prose.folded[verb] in TELL:
            return False  # "the crew, who had left, described the wave": nothing is turned round
        subject = subject_before(prose, verb, first)
        earlier = max((token for token in range(first, comma) if prose.flags[token] & COMMA), default=first)
        resumed = bool(prose.flags[earlier + 1] & (BE | HAVE))  # "The press, which was loud in May, has been silent, says …"
        if not resumed and subject is not None and subject[0] == first and any(prose.flags[token] & COMMA for token in range(first, comma)):
            return False  # "The report, published on Friday, says": what stands before is the subject
        titled = prose.folded[verb] in SAY and verb + 2 < last and is_name_part(prose, verb + 2)  # "says commentator Nela Brand"
        if not (titled or prose.flags[verb + 1] & DETERMINER or is_name_part(prose, verb + 1)):
            return False
        source = phrase_after(prose, verb + 1, last)
        if source is None or (source[1] < last and not prose.flags[source[1]] & AFTER_SOURCE):
            return False
        relative = source[1] < last and prose.flags[source[1]] & RELATIVE
        if finite_verb(prose, first, comma) is None or (
            not relative and finite_verb(prose, source[1], min(last, source[1] + 2)) is not None
        ):
            return False
        self.add(verb, self.named_after(source, last), (first, comma), direct=False)
        return True

    def named_after(self, source: tuple[int, int] | None, last: int) -> tuple[int, int] | None:
        """*said the Health Minister, Dr. Yaro Imsen*: the name behind the comma, if there is one."""
        if source is None or source[1] + 1 >= last or not self.prose.flags[source[1]] & COMMA:
            return source
        if is_name_part(self.prose, source[1] - 1) and not self.prose.flags[source[1] - 1] & TITLE:
            return source
        name = phrase_after(self.prose, source[1] + 1, last)
        return name if name is not None and names_somebody(self.prose, name) else source

    def published_by(self, start: int, last: int) -> tuple[int, int] | None:
        """The institute of *a report released Tuesday by the Harbour Institute*."""
        prose = self.prose
        published = False
        for place in range(start, min(last, start + LONGEST_PUBLISHING)):
            if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
                return None
            published = published or prose.folded[place] in PUBLISHING
            if published and prose.folded[place] in ("by", "from"):
                return phrase_after(prose, place + 1, last)
        return None

    def according(self, token: int) -> None:
        """*According to X, …* and *…, according to X*."""
        prose = self.prose
        self.stance = "neutral"
        first, last = self.bounds(token)
        if self.inside[token]:
            first, last = self.quotation_bounds(token, first, last)
        source = self.published_by(token + 2, last) or phrase_after(prose, token + 2, last)
        if source is None or (source[1] - source[0] == 1 and prose.folded[source[0]] in AGREED):
            return  # "according to plan"
        if token > first + 1 and prose.flags[token - 1] & COMMA and prose.folded[token - 2] in ("that", "who", "which"):
            closing = source[1]  # "people who, according to the guards, had left": only what follows is retold
            if closing < last and prose.flags[closing] & COMMA:
                self.add(token, source, (closing + 1, self.ends.clause(closing + 1, last)), direct=False)
            return
        if self.quoted_before(token, first):
            return  # "“…,” Orr said, according to the Post"
        quoted = bool(self.inside[token])
        quotation = None if quoted else self.closing_at(token - 1, first)
        if token == first or (token == first + 1 and not prose.flags[first] & COMMA):
            comma = next((place for place in range(source[1], last) if prose.flags[place] & COMMA), None)
            if comma is not None:
                self.add(token, source, (comma + 1, self.ends.clause(comma + 1, last)), direct=False)
            return
        if quotation is not None:
            self.add(token, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
            if quotation.open_mark > first:
                self.add(token, source, (first, quotation.open_mark), direct=False)
            return
        end = token - 1 if prose.flags[token - 1] & COMMA else token
        start = first
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                break
            if utterance.verb < token and utterance.content[1] < end:
                start = max(start, utterance.content[1])
        self.add(token, source, (start, end), direct=False)
        closing = source[1]
        if closing + 1 < last and prose.flags[closing] & COMMA and finite_verb(prose, start, end) is None:
            self.add(
                token, source, (closing + 1, self.ends.clause(closing + 1, last)), direct=False
            )  # "the fights, according to officials, came"

    def quoted_before(self, token: int, first: int) -> bool:
        """Whether nothing but *he said* stands between a quotation and this token."""
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                return False
            if utterance.direct and utterance.content[1] <= utterance.verb < token:
                between = range(utterance.verb + 1, token - 1)
                return not any(self.prose.flags[place] & STOP_OR_COMMA_OR_QUOTE for place in between)
        return False


def is_third_person(prose: Prose, token: int, last: int) -> bool:
    """*True recovery, the judge said, means linking the herds*: a word that can be the verb of what was said before."""
    word = prose.folded[token] if token < last else ""
    return (
        word.endswith("s")
        and not word.endswith("ss")
        and not prose.flags[token] & (DETERMINER | PREPOSITION)
        and not is_name_part(prose, token)
    )
