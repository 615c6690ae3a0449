"""What is told without a clause behind a reporting verb: a figure, a verdict, what stands to read, *as she put it*.

It knows these constructions round one verb; it refuses to know clauses that are told, and quotations that no verb introduces.
"""

from typing import Final

from framing.flags import COMMA, DETERMINER, STOP_OR_COMMA_OR_QUOTE
from framing.voice.agents import RECKONINGS, read_reckoning
from framing.voice.appositions import head_of
from framing.voice.cues import Cue
from framing.voice.phrases import finite_verb, phrase_after, subject_before
from framing.voice.publications import TEXTS
from framing.voice.subjects import BEARERS, source_before
from framing.voice.tallies import PUT, given_number
from framing.voice.utterances import Record
from framing.voice.verbs import ends_statement, is_passive
from framing.voice.words import is_verbal

NAMED: Final = frozenset("call calls called found finds ruled rules declared declares deemed".split())
POINTED_AT: Final = frozenset("it him her them this that both".split())
VERDICTS: Final = frozenset(
    "illegal unlawful legal lawful false untrue baseless absurd wrong unfair unjust unsafe safe necessary unnecessary disproportionate excessive "
    "justified unjustified inevitable avoidable unacceptable irresponsible reckless premature misleading nonsense propaganda".split()
)
"""What a thing is called without an article."""
NAMED_REACH: Final = 9
SHOWING: Final = frozenset("show shows showed record records recorded".split())
WITNESSES: Final = frozenset(
    "log logs document documents figures data film footage letter letters list lists note notes certificate report reports minutes files papers "
    "study studies survey surveys poll polls analysis audit findings images pictures emails e-mails messages results inquest autopsy transcript recording recordings statistics accounts "
    "website register ledger diary map maps photographs invoice invoices receipt receipts".split()
)
"""Things in which something stands to read."""
FOUND: Final = frozenset(["found", "finds"])
FINDERS: Final = WITNESSES | frozenset(
    "inquiry inquiries investigation investigations investigators review research researchers inspection inspectors auditors".split()
)
"""Who or what finds something out: *the pier was unsafe, the study found*."""
SUGGESTED: Final = frozenset("suggestion suggestions idea notion".split())
PLACED: Final = frozenset("on in into at to under off out back up down together aside away".split())
"""Behind *put it* they show that something was put somewhere."""
READ: Final = frozenset(["read", "reads"])
LEGIBLE: Final = (WITNESSES | TEXTS | BEARERS) - {"flag", "some", "many", "others", "hat", "hats"} | frozenset(
    "headline caption communique communiqué slogan inscription plaque notice bulletin text memo board leaflet letter slip".split()
)
"""What something stands to read in: *the statement read*."""
HEARINGS: Final = frozenset("court courtroom inquest jury tribunal inquiry hearing committee panel trial magistrates judges jurors".split())
"""Who is told what happened: *the inquest heard*."""


def read_saying(record: Record, token: int) -> None:
    """Record what the word at this token tells without a clause: *by the captain's own account*, *the ministry puts the toll at 38*."""
    if record.inside[token]:
        return
    cue = record.cue(token, "neutral", token)
    if is_passive(cue.prose, token, cue.first):
        return
    if cue.word in RECKONINGS:
        read_reckoning(record, cue)
    elif is_verbal(cue.prose, token):
        read_verb(record, cue)


def read_verb(record: Record, cue: Cue) -> None:
    """*as she put it*, *the statement read*, *the court heard*; else what the verb's object tells."""
    if cue.word in PUT and cue.words_behind(1) == ["it"]:
        read_put_it(record, cue)
    elif cue.word in READ:
        read_text(record, cue)
    elif cue.word == "heard":
        read_hearing(record, cue)
    else:
        read_object(record, cue)


def read_object(record: Record, cue: Cue) -> None:
    """*The ministry puts the toll at 38*: a figure told without a clause, or another object that is; else what a log shows."""
    content = given_number(cue.prose, cue.place, cue.last)
    if content is None and cue.word in SHOWING:
        read_shown(record, cue, WITNESSES)
        return
    content = content or owned_up_to(record, cue) or called_for(record, cue) or refused(record, cue) or verdict(record, cue)
    if content is None:
        if cue.word in FOUND:
            read_shown(record, cue, FINDERS)
        return
    source = source_before(record, cue.place, cue.first)
    if source is not None:
        record.tell(cue, source, content)


def owned_up_to(record: Record, cue: Cue) -> tuple[int, int] | None:
    """*The board owned up to “about sixty”*."""
    start = cue.place + 3
    if not cue.word.startswith("own") or cue.words_behind(2) != ["up", "to"] or start >= cue.last:
        return None
    return start, record.ends.object(start, cue.last)


def called_for(record: Record, cue: Cue) -> tuple[int, int] | None:
    """*Orla Fenn called for patience*, *called on Orr to quit*; nobody speaks in *the plan calls for two bridges*."""
    if cue.word != "called":
        return None
    prose, verb, last = cue.prose, cue.place, cue.last
    link = cue.words_behind(1)
    if link == ["on"]:
        asked = next((place for place in range(verb + 3, min(last, verb + NAMED_REACH)) if prose.folded[place] == "to"), None)
        return None if asked is None or asked + 1 >= last else (asked, record.ends.clause(asked, last))
    if link != ["for"] or verb + 2 >= last or prose.flags[verb + 2] & STOP_OR_COMMA_OR_QUOTE:
        return None
    return verb + 2, record.ends.clause(verb + 2, last)


def refused(record: Record, cue: Cue) -> tuple[int, int] | None:
    """*rejected any suggestion that the store was full*: what was said before, and is said not to be so."""
    if not cue.word.startswith("reject"):
        return None
    prose = cue.prose
    for place in range(cue.place + 1, min(cue.last, cue.place + NAMED_REACH)):
        if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
            return None
        if prose.folded[place] in SUGGESTED and prose.folded[place + 1 : place + 2] in (["that"], ["of"]):
            return place + 2, record.ends.clause(place + 2, cue.last)
    return None


def verdict(record: Record, cue: Cue) -> tuple[int, int] | None:
    """*Orla Fenn called the order unlawful*, *called it a theft*: what the subject called something, with the thing."""
    prose, opener, last = cue.prose, cue.place + 1, cue.last
    if cue.word not in NAMED or opener + 1 >= last:
        return None
    if prose.folded[opener] not in POINTED_AT and not prose.flags[opener] & DETERMINER:
        return None
    for place in range(opener + 1, min(last, opener + NAMED_REACH)):
        if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE or finite_verb(prose, opener, place + 1) is not None:
            return None
        if prose.folded[place] in ("a", "an") or prose.folded[place] in VERDICTS:
            return opener, verdict_end(record, place, record.ends.clause(opener, last))
    return None


def verdict_end(record: Record, place: int, end: int) -> int:
    """One past the quotation that a verdict ends in: *called the fund a “trick,” and left*."""
    prose = record.prose
    for mark in range(place, end):
        quotation = record.closes.get(mark)
        if quotation is not None and (prose.flags[mark - 1] & COMMA or (mark + 1 < end and prose.flags[mark + 1] & COMMA)):
            return mark + 1
    return end


def read_put_it(record: Record, cue: Cue) -> None:
    """*“It sank,” as Orla Fenn put it*, *it sank, the mayor put it*: what stands before is hers."""
    source = subject_before(cue.prose, cue.place, cue.first)
    if source is not None and PLACED.isdisjoint(cue.words_behind(2)):
        tell_before(record, cue, source)


def read_shown(record: Record, cue: Cue, bearers: frozenset[str]) -> None:
    """*The log shows that …*, *…, documents from the mill show*, *…, the study found*: what stands to read, or was found, by one of the bearers."""
    prose, start, last = cue.prose, cue.place + 1, cue.last
    source = subject_before(prose, cue.place, cue.first)
    if source is None or prose.folded[head_of(prose, *source) - 1] not in bearers:
        return
    opened = start < last and prose.folded[start] == "that"
    if opened:
        start += 1
    found = finite_verb(prose, start, last) if start < last else None
    if opened or (found is not None and found > start and not prose.flags[start] & STOP_OR_COMMA_OR_QUOTE):
        record.tell_clause(cue, source, start)
    elif ends_statement(prose, cue.place, last):
        tell_before(record, cue, source)


def read_text(record: Record, cue: Cue) -> None:
    """*“…,” the statement read*, *“…,” read one banner*, *the notice reads that …*: what stands in a text."""
    prose, verb = cue.prose, cue.place
    closed = verb > cue.first and prose.flags[verb - 1] & STOP_OR_COMMA_OR_QUOTE
    quotation = record.closing_at(verb - 1, cue.first) if closed else None
    if quotation is not None:
        source = phrase_after(prose, verb + 1, cue.last)
        if source is not None and prose.folded[head_of(prose, *source) - 1] in LEGIBLE:
            record.quote(cue, source, quotation)
        return
    source = subject_before(prose, verb, cue.first)
    if source is None or prose.folded[head_of(prose, *source) - 1] not in LEGIBLE:
        return
    if cue.words_behind(1) == ["that"] and verb + 2 < cue.last:
        record.tell_clause(cue, source, verb + 2)
    elif ends_statement(prose, verb, cue.last):
        tell_before(record, cue, source)


def read_hearing(record: Record, cue: Cue) -> None:
    """*The court heard that he had run*, *he had run, the court heard*: said before it, by nobody whom the sentence names."""
    prose, verb, first = cue.prose, cue.place, cue.first
    source = subject_before(prose, verb, first)
    if source is None or prose.folded[source[1] - 1] not in HEARINGS:
        return
    if cue.words_behind(1) == ["that"] and verb + 2 < cue.last:
        record.tell_clause(cue, None, verb + 2)
    elif ends_statement(prose, verb, cue.last) and source[0] - 1 > first and prose.flags[source[0] - 1] & COMMA:
        record.tell(cue, None, (first, source[0] - 1))


def tell_before(record: Record, cue: Cue, source: tuple[int, int]) -> None:
    """Record the quotation or the clause that ends before the subject, or before its *as*."""
    prose, first = cue.prose, cue.first
    edge = source[0] - 1
    if edge > first and prose.folded[edge] == "as":
        edge -= 1
    if edge <= first or not prose.flags[edge] & STOP_OR_COMMA_OR_QUOTE:
        return
    quotation = record.closing_at(edge, first)
    if quotation is not None:
        record.quote(cue, source, quotation)
    elif prose.flags[edge] & COMMA and finite_verb(prose, first, edge) is not None:
        record.tell(cue, source, (first, edge))
