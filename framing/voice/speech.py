"""Who is reported to say what: direct and indirect speech, found from reporting verbs outwards.

It knows which words report and in what order what they tell is looked for; it refuses to know names: `speakers` gives them.
"""

from typing import Final

from framing.flags import COMMA, MODAL, REPORT
from framing.prose import Prose
from framing.voice.bare import Complement
from framing.voice.fronted import GO_ON, Fronted
from framing.voice.phrases import phrase_after
from framing.voice.quotes import Quotation
from framing.voice.subjects import CITE
from framing.voice.utterances import Utterance
from framing.voice.verbs import (
    does_no_telling,
    goes_on_to,
    is_negated,
    is_nobodys,
    is_owned,
    is_participial_speech,
    is_passive,
    is_quoted_as_saying,
    leaves_unsaid,
    subordinate_end,
)
from framing.voice.words import is_verbal

OPENING: Final = frozenset("that he she they it the in on".split())
"""The last word of a reporting verb's phrase that is the first of what is told: *alleged the*."""
NOMINAL: Final = ("tion", "tions")
ASKING: Final = frozenset("did do does has have had is are was were would could can will should didn't doesn't isn't".split())
"""Words that open a question."""
NOBODY: Final = frozenset("nothing nobody none neither".split())
WRITER: Final = frozenset("i i've i'd i'm you you've you'd you're".split())
INFERRING: Final = frozenset("underscoring highlighting illustrating signaling signalling indicating suggesting".split())
"""What a thing does that goes before."""


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
    for token in prose.reports:
        if prose.flags[token] & REPORT:
            reader.read(token)
        else:
            reader.read_phrase(token)
    for quotation in quotations:
        if quotation.open_mark == quotation.first:
            reader.posted(quotation)
        elif not quotation.nested:
            reader.called(quotation)
    reader.utterances.sort(key=lambda utterance: utterance.place)
    return reader.utterances


class _Reader(Fronted):
    """One pass over the reporting verbs of a text."""

    __slots__ = ()

    def read_phrase(self, token: int) -> None:
        """Record what the first word of a reporting phrase tells: *according to*, *pointed out that*; else a figure that it gives."""
        folded = self.prose.folded
        for rest, stance in self.prose.words[token].report_phrases:
            if tuple(folded[token + 1 : token + 1 + len(rest)]) != rest:
                continue
            if folded[token] == "according":
                self.according(token)
            else:
                self.read(token, tail=token + len(rest) - (rest[-1] in OPENING), stance=stance)
            return
        self.give(token)

    def read(self, verb: int, *, tail: int | None = None, stance: str | None = None) -> None:
        """Record what the reporting verb at this token tells, if it is one here."""
        prose = self.prose
        word = prose.folded[verb]
        known = prose.words[verb].stance
        self.tail = verb if tail is None else tail
        self.stance = stance if known is None else known
        first, last = self.bounds(verb)
        if self.inside[verb]:
            first, last = self.quotation_bounds(verb, first, last)
        if word.endswith(NOMINAL) or (not word.endswith("ing") and not is_verbal(prose, verb)):
            self.claimed_by(verb, last)
        elif is_nobodys(prose, verb, first):
            return
        elif does_no_telling(prose, verb):
            if word == "accused" and is_passive(prose, verb, first):
                self.accused_by(verb, last)
        elif self.is_unsaid(verb, first, last):
            return
        elif is_passive(prose, verb, first):
            self.passive(verb, first, last)
        else:
            self.active(verb, first, last)

    def is_unsaid(self, verb: int, first: int, last: int) -> bool:
        """*refused to say*, *Did they concede it?*, *would not say how*: a verb of speech that tells nothing, or nothing here."""
        prose = self.prose
        word = prose.folded[verb]
        if prose.folded[first] in ASKING and prose.folded[last - 1] == "?" and not self.inside[verb]:
            return True
        if verb > first and prose.folded[verb - 1] == "to" and not goes_on_to(prose, verb, first):
            return True
        if word.endswith("ing") and not is_participial_speech(prose, verb, first):
            return True
        return leaves_unsaid(prose, verb, first, last) or (word in CITE and is_quoted_as_saying(prose, verb, last))

    def active(self, verb: int, first: int, last: int) -> None:
        """Record what the subject of a verb tells: before the verb, behind it, or as a figure."""
        participial = self.prose.folded[verb].endswith("ing")
        quoted = self.inside[verb]
        source = self.source_before(verb, first, participial=participial)
        if not quoted:
            if self.speaks_for_nobody(verb, source, first) or self.direct_before(verb, source, first, last):
                return
            if not participial and self.inverted(verb, first, last):
                return
        found = self.complements.of(self.tail, last)
        if found is not None:
            self.tell(verb, source, found, first, last)
        elif source is not None and not quoted:
            if not self.opens_with(verb, source, first, last) and not self.trailing(verb, source, first, last):
                self.give(verb)

    def speaks_for_nobody(self, verb: int, source: tuple[int, int] | None, first: int) -> bool:
        """*Nothing so far has indicated*, *as I have written before*, *one could argue*: words of nobody's, or of the writer's."""
        folded = self.prose.folded
        word = folded[first if source is None else source[0]]
        if word in NOBODY:
            return True
        if source is None or source[1] - source[0] > 1:
            return False
        return word in WRITER or (word == "one" and bool(self.prose.flags[verb - 1] & MODAL))

    def tell(self, verb: int, source: tuple[int, int] | None, found: Complement, first: int, last: int) -> None:
        """Record what hangs on a verb to its right, where it is told rather than done."""
        prose = self.prose
        word = prose.folded[verb]
        kind, content, quotation = found
        if kind == "object" and (source is None or is_negated(prose, verb, first)):
            return  # "has not yet announced a bid"
        if kind == "clause":
            if word in CITE or (word in GO_ON and prose.folded[content[0] - 1] != "that"):
                return
            content = (content[0], subordinate_end(prose, verb, first, content))
            whole = self.complements.opens.get(content[0])
            if whole is not None and whole.closed and whole.last + 1 >= content[1]:
                kind, content, quotation = "direct", (whole.first, whole.last), whole  # "described the talks as “rough” and said"
        if source is None and kind != "direct" and word.endswith("ing"):
            if verb == first or not prose.flags[verb - 1] & COMMA or word in INFERRING:
                return  # "Crews train for months, underscoring how strict the yard is"
        if source is None and kind == "direct" and verb == first:
            source = self.named_after(phrase_after(prose, verb + 1, last), last)  # "Adds Orr, “…”"
        told = kind != "object" or is_owned(prose, verb, content)
        self.add(verb, source, content, direct=kind == "direct", quotation=quotation, attributes=told)
