"""Who is reported to say what: direct and indirect speech, found from reporting verbs outwards.

It knows verbs, their subjects and what hangs on them; it refuses to know names: `speakers` gives them.
"""

from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    TITLE,
    WEEKDAY,
)
from framing.prose import Prose
from framing.voice.complements import Complements
from framing.voice.ends import Ends
from framing.voice.phrases import (
    NP_BREAK,
    SAY,
    finite_verb,
    is_name_part,
    is_verbal,
    names_somebody,
    phrase_after,
    phrase_before,
    subject_before,
)
from framing.voice.quotes import Quotation
from framing.voice.tallies import given_number
from framing.voice.utterances import LONGEST_NAME, MARKS, Record, Utterance
from framing.voice.verbs import (
    ends_statement,
    goes_on_to,
    is_own_speech,
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

STOP_OR_QUOTE = STOP | QUOTE
HAVE_OR_ADVERB = HAVE | ADVERB
AFTER_SOURCE = STOP | COMMA | PREPOSITION | RELATIVE | WEEKDAY

CALLING = frozenset(
    "call calls called calling describe describes described describing dismiss dismisses dismissed dismissing brand brands branded branding "
    "label labels labelled labeled labelling labeling denounce denounces denounced denouncing term terms termed terming deride derides "
    "derided deriding decry decries decried decrying slam slams slammed slamming condemn condemns condemned condemning "
    "praise praises praised praising hail hails hailed hailing congratulate congratulates congratulated congratulating".split()
)
"""Verbs that put a name to something: a quotation behind them is the speaker's own word."""
CALLING_REACH = 12
CITE = frozenset("quote quotes quoted quoting cite cites cited citing".split())
LINKS = frozenset("and but while or then also".split())
LONGEST_CROWD = 7
"""Tokens of *with residents of the town* before what they are saying."""
GO_ON = frozenset("observe observes observed continue continues continued speak speaks spoke spoken".split())
"""Verbs that tell something only next to a quotation or before *that*: *continued their advance and took* tells nothing."""


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
                    reader.read(token, tail=token + len(rest) - (rest[-1] == "that"), stance=stance)
                break
        else:
            reader.give(token)
    for quotation in quotations:
        if not quotation.nested:
            reader.called(quotation)
    reader.utterances.sort(key=lambda utterance: utterance.verb or 0)
    return reader.utterances


class _Reader(Record):
    """One pass over the reporting verbs of a text."""

    __slots__ = ("complements", "ends", "tail")

    def __init__(self, prose: Prose, inside: bytearray, opens: dict[int, Quotation], closes: dict[int, Quotation]) -> None:
        super().__init__(prose, inside, closes)
        self.ends = Ends(prose, inside)
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
        if not participial and not is_verbal(prose, verb):
            return
        if speaks_to_reader(prose, verb, first) or is_thought_to(prose, verb) or is_told_of(prose, verb):
            return
        if verb > first and prose.folded[verb - 1] == "to" and not goes_on_to(self.prose, verb, first):
            return
        if participial and not is_participial_speech(self.prose, verb, first):
            return
        if leaves_unsaid(self.prose, verb, first, last) or (prose.folded[verb] in CITE and is_quoted_as_saying(self.prose, verb, last)):
            return
        if is_passive(self.prose, verb, first):
            self.passive(verb, last)
            return
        source = self.source_before(verb, first, participial=participial)
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
            if kind == "object" and source is None:
                return
            if kind == "clause":
                content = (content[0], subordinate_end(self.prose, verb, first, content))
            told = kind != "object" or is_owned(self.prose, verb, content)
            self.add(verb, source, content, direct=kind == "direct", quotation=quotation, attributes=told)
            return
        if source is not None and not quoted and not self.trailing(verb, source, first, last):
            self.give(verb)

    def give(self, verb: int) -> None:
        """*The ministry puts the toll at 38*: a figure told without a clause."""
        first, last = self.bounds(verb)
        if self.inside[verb] or is_passive(self.prose, verb, first) or not is_verbal(self.prose, verb):
            return
        content = given_number(self.prose, verb, last)
        source = None if content is None else self.source_before(verb, first, participial=self.prose.folded[verb].endswith("ing"))
        if content is not None and source is not None:
            self.stance = "neutral"
            self.add(verb, source, content, direct=False)

    def called(self, quotation: Quotation) -> None:
        """*Orla Fenn called the closing “an act of war”*: a name in quotation marks is what the subject said."""
        prose = self.prose
        first, _ = self.bounds(quotation.open_mark)
        if id(quotation) in self.told:
            return
        for verb in range(quotation.open_mark - 1, max(first, quotation.open_mark - CALLING_REACH) - 1, -1):
            if prose.flags[verb] & MARKS:
                return
            if prose.folded[verb] in CALLING:
                following = prose.folded[verb + 1]
                source = (
                    None if is_passive(self.prose, verb, first) or following in ("off", "for", "on") else subject_before(prose, verb, first)
                )
                if source is not None:
                    self.stance = None
                    self.add(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
                return

    def passive(self, verb: int, last: int) -> None:
        """*It was reported that …*, *was quoted as saying …*, *was told by Ada Orr that …*."""
        prose = self.prose
        if prose.folded[verb] in CITE:
            return
        if prose.folded[verb - 1] == "be" and prose.folded[verb - 2] in ("should", "must"):
            return  # "It should be noted that …": the writer's own words to the reader
        for place in range(verb + 1, min(last, verb + 12)):
            if prose.flags[place] & STOP_OR_QUOTE or (prose.flags[place] & REPORT and place > verb + 1):
                return
            if prose.folded[place] == "that":
                source = None
                if prose.folded[verb + 1] == "by":
                    source = phrase_after(prose, verb + 2, place)
                self.add(verb, source, (place + 1, self.ends.clause(place + 1, last)), direct=False)
                return

    def source_before(self, verb: int, first: int, *, participial: bool) -> tuple[int, int] | None:
        """The noun phrase that speaks: the verb's subject, or for *adding that* the subject of what went before."""
        prose = self.prose
        before = verb - 1
        while (before > first and prose.flags[before] & HAVE_OR_ADVERB) or prose.folded[before].endswith("ly"):
            before -= 1
        if participial:
            if verb > first and is_own_speech(self.prose, verb):
                return verb - 1, verb
            for place in range(verb - 2, max(first, verb - LONGEST_CROWD), -1):
                if prose.folded[place] == "with" and prose.flags[place - 1] & COMMA:
                    return place + 1, verb  # "…, with residents blaming the guards"
                if prose.flags[place] & NP_BREAK:
                    break
            if before >= first and prose.flags[before] & BE:
                return subject_before(prose, verb, first)
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

    def direct_before(self, verb: int, source: tuple[int, int] | None, first: int, last: int) -> bool:
        """A quotation that ends right before *X said* or *said X*; True if one was found and recorded."""
        if not self.closes:
            return False
        prose = self.prose
        participle_source = prose.folded[verb] == "saying" and verb > 0 and prose.folded[verb - 1] == "as"
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
            if edge < 0 or not prose.flags[edge] & MARKS:
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
        if comma > first and prose.folded[comma] == "and":
            other = phrase_before(prose, comma, first)  # "…, the ministry and a spokeswoman said"
            comma = comma if other is None else other[0] - 1
        if comma <= first or not prose.flags[comma] & COMMA or not ends_statement(self.prose, verb, last):
            return False
        start = first
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                break
            if utterance.verb < comma:
                start = max(start, utterance.content[1])
        if comma - start < 14 and first < start < prose.size and not prose.flags[start] & STOP:
            start = first  # "…, the monitor said, AFP reported": both stand behind the same words
        following = verb + 1
        parenthetical = following < last and bool(prose.flags[following] & COMMA) and finite_verb(prose, following + 1, last) is not None
        if finite_verb(prose, start, comma) is None and comma - start < 6 and not parenthetical:
            return False
        end = comma
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                break
            if start <= utterance.content[0] and utterance.content[1] <= utterance.verb < comma:
                end = utterance.content[1]  # "…, the monitor said" is the writer's, though AFP reported it all
        self.add(verb, source, (start, end), direct=False)
        if following < last and prose.flags[following] & COMMA and finite_verb(prose, following + 1, last):
            if not any(prose.flags[place] & REPORT for place in range(following + 1, last)):
                self.add(verb, source, (following + 1, self.ends.clause(following + 1, last)), direct=False)
        return True

    def inverted(self, verb: int, first: int, last: int) -> bool:
        """*The bridge was mined, said the mayor*; True if that was recorded."""
        prose = self.prose
        comma = verb - 1
        if comma <= first + 3 or not prose.flags[comma] & COMMA or verb + 1 >= last:
            return False
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

    def according(self, token: int) -> None:
        """*According to X, …* and *…, according to X*."""
        prose = self.prose
        self.stance = "neutral"
        first, last = self.bounds(token)
        if self.inside[token]:
            first, last = self.quotation_bounds(token, first, last)
        source = phrase_after(prose, token + 2, last)
        if source is None:
            return
        if token > first + 1 and prose.flags[token - 1] & COMMA and prose.folded[token - 2] in ("that", "who", "which"):
            closing = source[1]  # "people who, according to the guards, had left": only what follows is retold
            if closing < last and prose.flags[closing] & COMMA:
                self.add(token, source, (closing + 1, self.ends.clause(closing + 1, last)), direct=False)
            return
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
