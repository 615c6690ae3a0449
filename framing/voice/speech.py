"""Who is reported to say what: direct and indirect speech, found from reporting verbs outwards.

It knows which words report and in what order what they tell is looked for; it refuses to know names: `speakers` gives them.
"""

from typing import Final

from framing.flags import COMMA, MODAL, REPORT
from framing.prose import Prose
from framing.voice.agents import read_accusation, read_claim, read_passive
from framing.voice.attributions import read_attribution
from framing.voice.bare import Complement
from framing.voice.common_nouns import PERSONAL, is_people
from framing.voice.complements import Complements
from framing.voice.cues import Cue
from framing.voice.ends import JOINING
from framing.voice.fronted import GO_ON, headline_subject, named_after, read_as_opening, read_inverted, read_quotation_before, read_trailing
from framing.voice.labels import read_label, read_post
from framing.voice.phrases import phrase_after
from framing.voice.quotes import Quotation
from framing.voice.roles import UNNAMED, is_role
from framing.voice.sayings import read_saying
from framing.voice.subjects import CITE, source_before
from framing.voice.utterances import Record, Utterance
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
from framing.voice.words import is_name_part, is_verbal

OPENING: Final = frozenset("that he she they it the in on".split())
"""The last word of a reporting verb's phrase that is the first of what is told: *alleged the*."""
NOMINAL: Final = ("tion", "tions")
ASKING: Final = frozenset("did do does has have had is are was were would could can will should didn't doesn't isn't".split())
"""Words that open a question."""
NOBODY: Final = frozenset("nothing nobody none neither".split())
WRITER: Final = frozenset("i i've i'd i'm you you've you'd you're".split())
READ_FROM: Final = frozenset(
    "suggest suggests suggested indicate indicates indicated imply implies implied reveal reveals revealed".split()
)
"""What a thing does from which somebody draws a conclusion."""
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
    record = Record(prose, inside, closes)
    reader = Reader(record, Complements(prose, opens, record.ends))
    for token in prose.reports:
        if prose.flags[token] & REPORT:
            reader.read(token, token, None)
        else:
            reader.read_phrase(token)
    for quotation in quotations:
        if quotation.open_mark == quotation.first:
            read_post(record, quotation)
        elif not quotation.nested:
            read_label(record, quotation)
    record.utterances.sort(key=lambda utterance: utterance.place)
    return record.utterances


class Reader:
    """One pass over the reporting verbs of a text."""

    __slots__ = ("complements", "prose", "record")

    def __init__(self, record: Record, complements: Complements) -> None:
        self.prose = record.prose
        self.record = record
        self.complements = complements

    def read_phrase(self, token: int) -> None:
        """Record what the first word of a reporting phrase tells: *according to*, *pointed out that*; else a figure that it gives."""
        folded = self.prose.folded
        for rest, stance in self.prose.words[token].report_phrases:
            if tuple(folded[token + 1 : token + 1 + len(rest)]) != rest:
                continue
            if folded[token] == "according":
                read_attribution(self.record, token)
            else:
                self.read(token, token + len(rest) - (rest[-1] in OPENING), stance)
            return
        read_saying(self.record, token)

    def read(self, verb: int, tail: int, stance: str | None) -> None:
        """Record what the reporting verb at this token tells, if it is one here; the verb's own stance goes before the phrase's."""
        prose = self.prose
        known = prose.words[verb].stance
        cue = self.record.cue(verb, stance if known is None else known, tail)
        if cue.word.endswith(NOMINAL) or (not cue.participial and not is_verbal(prose, verb)):
            read_claim(self.record, cue)
        elif is_nobodys(prose, verb, cue.first):
            return
        elif does_no_telling(prose, verb):
            if cue.word == "accused" and is_passive(prose, verb, cue.first):
                read_accusation(self.record, cue)
        elif is_unsaid(cue):
            return
        elif is_passive(prose, verb, cue.first):
            read_passive(self.record, cue)
        else:
            self.read_active(cue)

    def read_active(self, cue: Cue) -> None:
        """Record what the subject of a verb tells: before the verb, behind it, or as a figure."""
        record = self.record
        resumed = headline_subject(cue)
        source = source_before(record, cue.place, cue.first) if resumed is None else resumed
        if not cue.quoted and resumed is None:
            if (
                speaks_for_nobody(cue, source)
                or is_told_within(record, cue)
                or read_quotation_before(record, self.complements, cue, source)
            ):
                return
            if not cue.participial and read_inverted(record, cue):
                return
        found = self.complements.of(cue.tail, cue.last)
        if found is not None:
            self.read_behind(cue, source, found)
        elif source is not None and not cue.quoted:
            if not read_as_opening(record, cue, source) and not read_trailing(record, cue, source):
                read_saying(record, cue.place)

    def read_behind(self, cue: Cue, source: tuple[int, int] | None, found: Complement) -> None:
        """Record what hangs on a verb to its right, where it is told rather than done."""
        prose, verb, word = self.prose, cue.place, cue.word
        kind, content, quotation = found
        if kind == "object":
            if source is None or is_negated(prose, verb, cue.first):
                return  # "has not yet announced a bid"
            content = (content[0], subordinate_end(prose, verb, cue.first, content))
        if kind == "clause":
            if word in CITE or (word in GO_ON and prose.folded[content[0] - 1] != "that"):
                return
            content = (content[0], subordinate_end(prose, verb, cue.first, content))
            whole = self.complements.opens.get(content[0])
            if whole is not None and whole.closed and whole.last + 1 >= content[1]:
                quotation = whole  # "described the talks as “rough” and said"
        if quotation is None:
            if source is None and cue.participial:
                if verb == cue.first or not prose.flags[verb - 1] & COMMA or word in INFERRING:
                    return  # "Crews train for months, underscoring how strict the yard is"
            self.record.tell(cue, source, content, attributes=kind != "object" or is_owned(prose, verb, content))
            return
        if source is None and verb == cue.first:
            source = named_after(prose, phrase_after(prose, verb + 1, cue.last), cue.last)  # "Adds Orr, “…”"
        self.record.quote(cue, source, quotation)


def is_unsaid(cue: Cue) -> bool:
    """*refused to say*, *Did they concede it?*, *would not say how*: a verb of speech that tells nothing, or nothing here."""
    prose, verb, first, last = cue.prose, cue.place, cue.first, cue.last
    if prose.folded[first] in ASKING and prose.folded[last - 1] == "?" and not cue.quoted:
        return True
    if verb > first and prose.folded[verb - 1] == "to" and not goes_on_to(prose, verb, first):
        return True
    if cue.participial and not is_participial_speech(prose, verb, first):
        return True
    return leaves_unsaid(prose, verb, first, last) or (cue.word in CITE and is_quoted_as_saying(prose, verb, last))


def is_inferred(cue: Cue, source: tuple[int, int]) -> bool:
    """*The arrest of Pell Orrin suggests that …*: what the writer reads from a thing, and Orrin does not say."""
    if cue.word not in READ_FROM:
        return False
    before = range(max(cue.first, source[0] - 1), source[1])
    noun = next((place - 1 for place in before if cue.prose.folded[place] == "of"), -1)
    if noun < cue.first:
        return False
    word = cue.prose.folded[noun]
    return not (is_role(word) or word in UNNAMED or is_people(word) or word.endswith(PERSONAL) or is_name_part(cue.prose, noun))


def is_told_within(record: Record, cue: Cue) -> bool:
    """*The bank said he was fired for swearing and threatening to leave*: a participle behind *and* inside what somebody tells of others."""
    if not cue.participial or cue.prose.folded[cue.place - 1] not in JOINING:
        return False
    return any(
        not each.direct and each.content[0] <= cue.place < each.content[1] and each.place < cue.place
        for each in record.said_since(cue.first)
    )


def speaks_for_nobody(cue: Cue, source: tuple[int, int] | None) -> bool:
    """*Nothing so far has indicated*, *as I have written before*, *This suggests that*: words of nobody's, or of the writer's."""
    word = cue.prose.folded[cue.first if source is None else source[0]]
    if word in NOBODY or (source is not None and is_inferred(cue, source)):
        return True
    if source is None or source[1] - source[0] > 1:
        return False
    return word in WRITER or word == "this" or (word == "one" and bool(cue.prose.flags[cue.place - 1] & MODAL))
