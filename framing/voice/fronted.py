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
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA_OR_QUOTE,
    TITLE,
    WEEKDAY,
)
from framing.prose import NUMERALS, Prose
from framing.voice.adjuncts import TELL
from framing.voice.appositions import head_of, names_somebody
from framing.voice.complements import Complements
from framing.voice.cues import Cue
from framing.voice.edges import is_possessive
from framing.voice.ends import CONCESSIONS, SUMMED_UP
from framing.voice.labels import CALLING
from framing.voice.phrases import finite_verb, phrase_after, phrase_before, subject_before
from framing.voice.quotes import Quotation
from framing.voice.roles import is_role
from framing.voice.subjects import CITE, earlier_source
from framing.voice.terms import TITLE_NOUNS, is_name
from framing.voice.times import past_time
from framing.voice.utterances import Record
from framing.voice.verbs import ends_statement
from framing.voice.words import SAY, is_name_part, is_verbal

LONGEST_NAME: Final = 5
"""Tokens of the name that opens a headline."""
GO_ON: Final = frozenset("observe observes observed continue continues continued speak speaks spoke spoken speaking".split())
"""Verbs that tell something only next to a quotation or before *that*: *continued their advance and took* tells nothing."""
LISTENERS: Final = frozenset("me us reporters".split())
REACTING: Final = ("agree", "respond", "react", "repl")
"""Verbs that tell nothing of what stands before them where *to* shows what they answer."""
RESOLVED: Final = ("decid", "resolv", "agree", "vote", "refus", "plan", "declin")
"""Verbs before whose *to* nothing is told: they tell of a deed behind them."""
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


def read_quotation_before(record: Record, complements: Complements, cue: Cue, source: tuple[int, int] | None) -> bool:
    """Record a quotation that ends right before *X said* or *said X*; True if one was found."""
    if not record.closes:
        return False
    prose, verb = cue.prose, cue.place
    cited = cue.word == "saying" and verb > 0 and prose.folded[verb - 1] in ("as", "heard")
    for edge in quotation_edges(cue, source, cited=cited):
        if edge < 0 or not prose.flags[edge] & STOP_OR_COMMA_OR_QUOTE:
            continue
        quotation = record.closing_at(edge, cue.first)
        if quotation is None or (id(quotation) in record.told and cue.participial and not cited) or is_work(prose, quotation):
            continue  # "…," she said, or: Orr said "…," noting that
        if edge == verb - 1 and not cited:
            source = named_after(prose, phrase_after(prose, cue.tail + 1, cue.last), cue.last) or earlier_source(record, verb, cue.first)
        record.quote(cue, source, quotation)
        found = complements.of(cue.tail, cue.last)
        if found is not None and found[2] is not None and found[2] is not quotation:
            record.quote(cue, source, found[2])
        return True
    return False


def is_work(prose: Prose, quotation: Quotation) -> bool:
    """*In “The Long Pier,” Fenn writes*, *her book “Fear,”*: a title, by its capitals and the word before it."""
    before = quotation.open_mark - 1
    if before < 0 or not is_name(prose, quotation):
        return False
    if prose.flags[before] & COMMA:
        before -= 1  # "The novel, “Low Quay,” says"
    return bool(prose.flags[before] & PREPOSITION) or prose.folded[before] in TITLE_NOUNS


def quotation_edges(cue: Cue, source: tuple[int, int] | None, *, cited: bool) -> list[int]:
    """Where a quotation may end: before the subject (*“…,” the mayor said*), before the verb (*“…,” said the mayor*)."""
    edges = [cue.place - 1]
    if source is None:
        return edges
    comma = source[0] - 1
    if source[1] <= cue.place and (cited or not cue.participial):
        edges.insert(0, comma)
        if comma > cue.first and cue.prose.flags[comma] & COMMA:
            outer = phrase_before(cue.prose, comma, cue.first)  # "…," the mediator, Ilse Dunnock, told
            if outer is not None:
                edges.insert(1, outer[0] - 1)
    if cited:
        edges.append(cite_subject_edge(cue.prose, source, cue.first))
    return edges


def cite_subject_edge(prose: Prose, source: tuple[int, int], first: int) -> int:
    """The token before the subject of *quoted*, in *"…," the Post quoted the chief as saying*."""
    place = source[0] - 1
    if place < first or prose.folded[place] not in CITE:
        return place
    subject = subject_before(prose, place, first)
    return subject[0] - 1 if subject is not None else place - 1


def named_after(prose: Prose, source: tuple[int, int] | None, last: int) -> tuple[int, int] | None:
    """*said the Health Minister, Dr. Yaro Imsen*: the name behind the comma, if there is one."""
    if source is None or source[1] + 1 >= last or not prose.flags[source[1]] & COMMA:
        return source
    if is_name_part(prose, source[1] - 1) and not prose.flags[source[1] - 1] & TITLE:
        return source
    name = phrase_after(prose, source[1] + 1, last)
    return name if name is not None and names_somebody(prose, name) else source


def read_trailing(record: Record, cue: Cue, source: tuple[int, int]) -> bool:
    """Record the clause before the comma: *The bridge was mined, the mayor said*; True if there is one."""
    prose, first, last = cue.prose, cue.first, cue.last
    comma = comma_before(cue, source)
    if comma <= first or not prose.flags[comma] & COMMA or not may_close(cue):
        return False
    start = behind_told(record, first, comma)
    closing = cue.place + 1
    if closing + 1 < last and prose.folded[closing] in LISTENERS and prose.flags[closing + 1] & COMMA:
        closing += 1  # "…, a doctor told me, have sprained wrists"
    resumed = closing < last and prose.flags[closing] & COMMA and resumes(prose, start, comma, closing + 1, last)
    if (comma - start < SHORTEST_CLAUSE or prose.flags[start] & PREPOSITION) and finite_verb(prose, start, comma) is None:
        if not resumed:
            return False
        if prose.folded[start:comma] in CONNECTING:
            record.tell_clause(cue, source, closing + 1)
            return True  # "In fact, the court said, nobody came"
    record.tell(cue, source, (start, before_told(record, start, comma, first)))
    if resumed and closing + 1 < last and prose.folded[closing + 1] not in CONCESSIONS:
        if not any(prose.flags[place] & REPORT and is_verbal(prose, place) for place in range(closing + 1, last)):
            record.tell_clause(cue, source, closing + 1)
    return True


def comma_before(cue: Cue, source: tuple[int, int]) -> int:
    """The comma that ends the clause before *the mayor said*, *as the union claims*, *the envoy to Norland, Cui Dahl, said*."""
    prose, first = cue.prose, cue.first
    folded, flags = prose.folded, prose.flags
    comma = source[0] - 1
    if comma - 1 > first and folded[comma] == "as" and flags[comma - 1] & COMMA:
        if not any(flags[place] & MODAL for place in range(source[1], cue.place)):
            comma -= 1
    if comma > first and flags[comma] & COMMA and is_name_part(prose, source[0]) and not cue.participial:
        office = phrase_before(prose, comma, first)
        if office is not None and office[0] - 1 > first and flags[office[0] - 1] & COMMA:
            if is_role(folded[head_of(prose, *office) - 1]):
                comma = office[0] - 1
    if comma > first and folded[comma] == "and":
        other = phrase_before(prose, comma, first)  # "…, the ministry and a spokeswoman said"
        comma = comma if other is None else other[0] - 1
    if comma - 2 > first and folded[comma] in SUMMED_UP and folded[comma - 1] in ("a", "an") and flags[comma - 2] & COMMA:
        comma -= 2  # "…, a charge the union repeated"
    return comma


def may_close(cue: Cue) -> bool:
    """Whether the verb can tell what stands before it: not *…, no papers asked for*, *hours before the vote, she repeated her demand*."""
    prose, word = cue.prose, cue.word
    if not ends_statement(prose, cue.place, cue.last) or word in GO_ON or cue.words_behind(1) == ["for"]:
        return False
    if word.startswith(RESOLVED) and "to" in cue.words_behind(2):
        return False  # "…, the board decided not to move"
    if word.startswith(REACTING) and cue.words_behind(1) == ["to"]:
        return False
    place = past_time(prose, cue.place + 1, cue.last)
    return place >= cue.last or not prose.flags[place] & (DETERMINER | NUMERALS) or word in SAY or word in TELL


def behind_told(record: Record, first: int, comma: int) -> int:
    """Where the clause before a comma begins: behind what the sentence has told so far, unless little is left of it."""
    prose, start = record.prose, first
    for utterance in record.said_since(first):
        if utterance.place < comma:
            start = max(start, utterance.content[1])
    if comma - start < NEAR_TOLD and first < start < prose.size and not prose.flags[start] & STOP:
        return first  # "…, the monitor said, the Post reported": both stand behind the same words
    return start


def before_told(record: Record, start: int, comma: int, first: int) -> int:
    """Where the clause ends: before *, the monitor said*, which is the writer's, though the Post reported it all."""
    end = comma
    for utterance in record.said_since(first):
        if start <= utterance.content[0] and utterance.content[1] <= utterance.place < comma:
            end = utterance.content[1]
    return end


def resumes(prose: Prose, start: int, comma: int, opened: int, last: int) -> bool:
    """Whether the clause goes on behind *, the mayor said,*: *The city could, the mayor said, fine owners*."""
    if prose.flags[comma - 1] & MODAL or finite_verb(prose, opened, last) is not None:
        return True
    if not RESUMING.isdisjoint(prose.folded[opened : opened + 1]):
        return True
    short = comma - start < SHORTEST_CLAUSE and is_third_person(prose, opened, last)
    return short and finite_verb(prose, start, comma) is None


def is_third_person(prose: Prose, token: int, last: int) -> bool:
    """*True recovery, the judge said, means linking the herds*: a word that can be the verb of what was said before."""
    word = prose.folded[token] if token < last else ""
    return (
        word.endswith("s")
        and not word.endswith("ss")
        and not prose.flags[token] & PREPOSITION_OR_DETERMINER
        and not is_name_part(prose, token)
    )


def read_inverted(record: Record, cue: Cue) -> bool:
    """Record what *said the mayor* closes: *The bridge was mined, said the mayor*; True if there is such a clause."""
    prose, verb, first, last = cue.prose, cue.place, cue.first, cue.last
    comma = verb - 1
    if comma <= first + 2 or not prose.flags[comma] & COMMA or not may_invert(cue) or follows_subject(cue):
        return False
    source = phrase_after(prose, verb + 1, last)
    if source is None or finite_verb(prose, first, comma) is None:
        return False
    end = source[1]
    behind = prose.flags[end] if end < last else STOP
    if not behind & AFTER_SOURCE or (not behind & RELATIVE and finite_verb(prose, end, min(last, end + 2)) is not None):
        return False
    record.tell(cue, named_after(prose, source, last), (first, comma))
    return True


def headline_subject(cue: Cue) -> tuple[int, int] | None:
    """The name that opens a headline before two verbs: *Orr calls levy unfair, says Holm ‘lied’*, where Orr says both."""
    prose, verb, first = cue.prose, cue.place, cue.first
    title_first, title_last = prose.title_tokens
    if not title_first <= verb < title_last or not cue.word.endswith("s") or not behind_first_verb(prose, verb):
        return None
    named = phrase_after(prose, verb + 1, cue.last)
    if named is None or named[1] >= cue.last or not prose.flags[named[1]] & QUOTE or is_possessive(prose, named[1]):
        return None
    for place in range(first + 1, min(verb - 1, first + LONGEST_NAME)):
        if prose.folded[place] in CALLING or prose.flags[place] & REPORT:
            return (first, place) if prose.folded[place].endswith("s") else None
        if not is_name_part(prose, place - 1):
            return None
    return None


def behind_first_verb(prose: Prose, verb: int) -> bool:
    """Whether a comma stands right before the verb, or before a closing mark that does."""
    before = verb - 2 if prose.flags[verb - 1] & QUOTE else verb - 1
    return before > 0 and bool(prose.flags[before] & COMMA)


def may_invert(cue: Cue) -> bool:
    """Whether a subject can follow the verb: *said the mayor*, *says commentator Nela Brand*."""
    prose, word, behind = cue.prose, cue.word, cue.place + 1
    if behind >= cue.last or prose.folded[behind] == "that":
        return False
    if word not in SAY and not word.endswith(REPORTING_ENDS):
        return False  # "had come to hear the minister, Orla Fenn, explain the book"
    if word in CALLING or word in TELL:
        return False  # "the crew, who had left, described the wave": nothing is turned round
    if prose.flags[behind] & DETERMINER or is_name_part(prose, behind):
        return True
    return word in SAY and behind + 1 < cue.last and is_name_part(prose, behind + 1)


def follows_subject(cue: Cue) -> bool:
    """*The report, published on Friday, says*: what stands before is the subject; not *The press, loud in May, has been silent, says …*."""
    flags, first = cue.prose.flags, cue.first
    commas = [token for token in range(first, cue.place - 1) if flags[token] & COMMA]
    if not commas or flags[commas[-1] + 1] & BE_OR_HAVE:
        return False
    subject = subject_before(cue.prose, cue.place, first)
    return subject is not None and subject[0] == first


def read_as_opening(record: Record, cue: Cue, source: tuple[int, int]) -> bool:
    """Record what follows the comma: *As the Gazette has noted, the claims are false*; True if the sentence opens so."""
    prose, start = cue.prose, cue.place + 2
    if prose.folded[cue.first] != "as" or source[0] > cue.first + 2 or start >= cue.last or not prose.flags[start - 1] & COMMA:
        return False
    if finite_verb(prose, start, cue.last) is None:
        return False
    record.tell_clause(cue, source, start)
    return True
