"""Whoever stands behind *by* and said something: *was reported by the crew*, *claims by the league*, *by the captain's own account*.

It knows passives, nouns and where what they tell stands; it refuses to know verbs whose subject speaks.
"""

from typing import Final

from framing.flags import ADVERB, BE_OR_HAVE, PARTICIPLE, PRONOUN, REPORT, STOP_OR_COMMA_OR_QUOTE, STOP_OR_QUOTE
from framing.voice.cues import Cue
from framing.voice.phrases import phrase_after, subject_before
from framing.voice.subjects import CITE
from framing.voice.utterances import Record, Utterance
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


def read_passive(record: Record, cue: Cue) -> None:
    """*It was reported that …*, *was quoted as saying …*, *was told by Ada Orr that …*."""
    prose, verb = cue.prose, cue.place
    if cue.word in CITE:
        return
    if prose.folded[verb - 1] == "be" and prose.folded[verb - 2] in ("should", "must"):
        return  # "It should be noted that …": the writer's own words to the reader
    for place in range(verb + 1, min(cue.last, verb + REACH)):
        if prose.flags[place] & STOP_OR_QUOTE or (prose.flags[place] & REPORT and place > verb + 1):
            break
        if prose.folded[place] == "that":
            source = phrase_after(prose, verb + 2, place) if prose.folded[verb + 1] == "by" else None
            record.tell_clause(cue, source, place + 1)
            return
    read_statement(record, cue)


def read_statement(record: Record, cue: Cue) -> None:
    """*“…,” the paper was told by a pilot*, *nine deaths were confirmed by the clinic*."""
    prose, verb = cue.prose, cue.place
    if cue.words_behind(1) != ["by"]:
        return
    source = phrase_after(prose, verb + 2, cue.last)
    subject = subject_before(prose, verb, cue.first)
    if source is None or subject is None:
        return
    if cue.word == "told":
        quotation = record.closing_at(subject[0] - 1, cue.first)
        if quotation is not None:
            record.quote(cue, source, quotation)
    elif cue.word in STATED:
        if cue.word == "confirmed" and not LEGISLATURES.isdisjoint(prose.folded[source[0] : source[1]]):
            return  # "until a successor is confirmed by the Senate"
        end = subject[1] if cue.word in JUDGED else verb
        while end - 1 > subject[0] and prose.flags[end - 1] & AUXILIARY_OR_ADVERB:
            end -= 1
        record.tell(cue, source, (subject[0], end), attributes=False)


def read_accusation(record: Record, cue: Cue) -> None:
    """*was accused of theft by two clerks*: the charge is theirs."""
    prose, verb = cue.prose, cue.place
    if cue.words_behind(1) != ["of"]:
        return
    for place in range(verb + 3, min(cue.last, verb + REACH)):
        if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
            return
        if prose.folded[place] == "by":
            if prose.flags[place - 1] & PARTICIPLE:
                return  # "accused of sending letters stolen by a clerk"
            source, charge = phrase_after(prose, place + 1, cue.last), (verb + 2, place)
            record.add(Utterance(verb, source, charge, direct=False, stance="forceful", attributes=False))
            return


def read_reckoning(record: Record, cue: Cue) -> None:
    """*Nine, by the captain's own account, drowned*: the sentence, as its owner tells it."""
    prose, noun, first = cue.prose, cue.place, cue.first
    opener = next((place for place in range(noun - 1, max(first - 1, noun - RECKONING_REACH), -1) if prose.folded[place] == "by"), None)
    if opener is None:
        return
    owner = noun - 1 if prose.folded[noun - 1] == "own" else noun
    end = owner - 1 if prose.folded[owner - 1] in ("'s", "'", "’") else owner
    if end <= opener + 1 or (end == owner and not prose.flags[end - 1] & PRONOUN and not prose.folded[end - 1].endswith("'s")):
        return
    if opener > first + 1:
        record.tell(cue, (opener + 1, end), (first, opener))
    else:
        record.tell_clause(cue, (opener + 1, end), noun + 1)


def read_claim(record: Record, cue: Cue) -> None:
    """*Claims by the league of a plot*, *a report by the board that …*: a noun with whoever said it behind *by*."""
    prose, noun = cue.prose, cue.place
    if cue.word not in NOUNS or cue.words_behind(1) != ["by"]:
        return
    for place in range(noun + 3, min(cue.last, noun + REACH)):
        if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
            return
        if prose.folded[place] == "that" or (prose.folded[place] == "of" and cue.word in ALLEGED):
            content = (place + 1, record.ends.object(place + 1, cue.last))
            record.add(Utterance(noun, (noun + 2, place), content, direct=False))
            return
