"""Noun phrases and clauses, read off word classes alone: enough to find who says what.

It knows where a subject, an object or a clause begins and ends; it refuses to know what they mean.
"""

from typing import Final

from framing.flags import (
    ADVERB,
    COMMA,
    DETERMINER,
    DIGITS,
    MODAL,
    NEGATION,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
    TITLE,
    WEEKDAY,
    WEEKDAY_OR_MONTH,
)
from framing.prose import Prose
from framing.voice.appositions import back_to_comma, breaks_apposition, head_of, names_somebody
from framing.voice.edges import (
    ASIDES,
    NP_BREAK,
    PHRASE_END,
    SUBORDINATORS,
    before_aside,
    between_names,
    is_abbreviating,
    is_possessive,
    joins_names,
)
from framing.voice.ends import SUMMED_UP
from framing.voice.relatives import described_opening
from framing.voice.surnames import OPEN_MODALS, calendar_surnames, is_surname
from framing.voice.times import EACH, SPELLS, before_time
from framing.voice.verb_groups import PERFECT, before_verb_group
from framing.voice.words import FUNCTION_WORDS, LINKING, is_name_part, is_verbal

REPORT_OR_COMMA: Final = REPORT | COMMA
DETERMINER_OR_PRONOUN: Final = DETERMINER | PRONOUN
PREPOSITION_OR_DETERMINER: Final = PREPOSITION | DETERMINER
PAST_OR_PARTICIPLE: Final = PAST | PARTICIPLE
PAST_OR_ADVERB: Final = PAST | ADVERB
NO_NOUN: Final = FUNCTION_WORDS | NP_BREAK | COMMA | RELATIVE | NEGATION
IN_RELATIVE: Final = PERFECT | PAST | PREPOSITION
"""What may stand behind the *who* of *who have lived there*."""

FINITE: Final = frozenset(
    "am is are was were isn't aren't wasn't weren't has had have haven't hasn't hadn't do does did don't doesn't didn't".split()
)
CONTRACTED: Final = ("n't", "'re", "'ll", "'ve", "'d", "'m")
SINGULAR: Final = frozenset("he she it".split())
RELATIVES: Final = frozenset("who which that".split())
DESCRIBING: Final = frozenset("who which when asked while".split())
"""What opens a clause between commas that is no subject of its own: *Orr, when asked, said*."""
CONNECTIVES: Final = frozenset(
    "though however meanwhile too also nonetheless nevertheless instead then therefore now later still yet earlier similarly today yesterday".split()
)
LONGEST_OPENING: Final = 7
HEADED: Final = frozenset("who which whose himself herself themselves itself".split())
RELATIVE_REACH: Final = 5
TIMES: Final = frozenset("then also earlier later meanwhile".split())
BREAKING: Final = SUBORDINATORS | {"which", "-"}
MAY_BREAK: Final = PHRASE_END | PAST | REPORT
LONGEST_PHRASE: Final = 30
NOT_IN_PHRASE: Final = frozenset("who which told said says in on at during after to with".split())
"""Words that end a noun phrase, unless they stand inside a name."""


def subject_before(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """The noun phrase that ends before this verb, looking back no further than token `first`.

    Auxiliaries and adverbs next to the verb are passed over; a phrase set off by commas (*Ada Orr, the mayor, said*)
    is passed over too, and the phrase before it taken.
    """
    end = before_verb_group(prose, verb, first)
    if end <= first:
        return None
    opening = described_opening(prose, end, first)
    if opening is not None:
        return opening
    if prose.flags[end - 1] & COMMA:
        return before_comma(prose, end - 1, first)
    if prose.folded[end - 1] in RELATIVES and end - 1 > first:
        return antecedent(prose, end - 1, first)
    return past_relative(prose, phrase_before(prose, end, first), first)


def before_comma(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    """The subject of a verb behind a comma: *Ada Orr, the mayor, said*; *a clinic matron, Greta Solle, said*."""
    named = opening_name(prose, comma, first)
    if named is not None:
        return named
    opened = back_to_comma(prose, comma, first)
    if opened is None or opened <= first:
        return without_verb(prose, phrase_before(prose, comma, first))
    opener = prose.folded[opened + 1]
    if comma - opened == 2 and opener in CONNECTIVES:
        return phrase_before(prose, opened, first)  # "Rights advocates, though, said"
    outer = phrase_before(prose, opened, first) if opener in DESCRIBING or opener not in SUBORDINATORS else None
    if outer is None:
        return phrase_before(prose, comma, first)
    inner = (opened + 1, comma)
    return inner if names_somebody(prose, inner) and not is_name_part(prose, head_of(prose, *outer) - 1) else outer


def opening_name(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    """The name that opens a sentence before an apposition with commas of its own: *Pell, a former player at Low Quay, Velmark, said*."""
    folded, flags = prose.folded, prose.flags
    end = next((place for place in range(first + 1, min(comma, first + LONGEST_OPENING)) if flags[place] & COMMA), None)
    if end is None or not is_name_part(prose, end - 1):
        return None
    if not all(is_name_part(prose, place) or folded[place] == "." for place in range(first, end)):
        return None
    if end - first == 1 and (folded[first] in CONNECTIVES or folded[first].endswith("ly")):
        return None  # "Similarly, Carl Holt, a docker, said"
    if flags[first] & WEEKDAY_OR_MONTH or any(breaks_apposition(prose, place) for place in range(end, comma)):
        return None
    if folded[end + 1] not in HEADED and finite_verb(prose, end + 1, comma) is not None:
        return None
    return first, end


def without_verb(prose: Prose, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """The subject of *Inspectors came aboard in April, counted …*: what stands before the first of two verbs."""
    if phrase is None:
        return None
    for place in range(phrase[0] + 1, phrase[1]):
        if prose.folded[place] in RELATIVES:
            return phrase
        if prose.flags[place] & PAST_OR_PARTICIPLE == PAST and not is_name_part(prose, place):
            return phrase[0], place
    return phrase


def antecedent(prose: Prose, relative: int, first: int) -> tuple[int, int] | None:
    """Whom *who*, *which* or *that* stands for: *a former clerk who*, *the board, which*."""
    flags = prose.flags
    found = phrase_before(prose, relative - bool(flags[relative - 1] & COMMA and relative - 1 > first), first)
    if found is None:
        return None
    start, end = found
    if prose.folded[start] in ("a", "an") and start - 2 >= first and flags[start - 1] & COMMA:
        named = phrase_before(prose, start - 1, first)  # "Anna Holm, a former clerk who accused him of fraud, said"
        if named is not None and named[0] == first and names_somebody(prose, named):
            return named
    if flags[start] & PAST_OR_PARTICIPLE and not is_name_part(prose, start):
        adjunct = next((token for token in range(start + 1, end - 1) if flags[token] & PREPOSITION), None)
        return found if adjunct is None else (adjunct + 1, end)  # "has spoken to Mr. Lond's wife, who"
    return past_relative(prose, found, first)


def past_relative(prose: Prose, phrase: tuple[int, int] | None, first: int) -> tuple[int, int] | None:
    """The noun before *who have seen the passes*, where the phrase found is only the end of such a clause."""
    if phrase is None:
        return None
    folded, flags = prose.folded, prose.flags
    start = phrase[0]
    that = start - 1
    if that > first and folded[that] == "that" and flags[start] & PAST and not flags[that - 1] & REPORT_OR_COMMA:
        return phrase_before(prose, that, first) or phrase  # "Survivors of the boat that went down in the strait say"
    for place in range(start - 1, max(first, start - RELATIVE_REACH) - 1, -1):
        if folded[place] in ("who", "which") and place > first and not flags[place - 1] & COMMA:
            if place == start - 1 and (flags[start] & DETERMINER_OR_PRONOUN or is_name_part(prose, start)):
                return phrase  # "rockets which the government said were fired"
            return phrase_before(prose, place, first) or phrase
        if not flags[place] & IN_RELATIVE:
            break
    return phrase


def phrase_before(prose: Prose, end: int, first: int) -> tuple[int, int] | None:
    """The noun phrase whose last token is end − 1."""
    folded, flags = prose.folded, prose.flags
    if folded[end - 1] in ASIDES:
        end = before_aside(prose, end, first)
    end = before_time(prose, end, first)
    start = past_openers(prose, back_to_break(prose, end, first), end, first)
    if start >= end:
        return None
    described = before_description(prose, start, end, first)
    if described is not None:
        return phrase_before(prose, described, first)
    if end - start == 1:
        dated = flags[start] & WEEKDAY_OR_MONTH and folded[start] not in calendar_surnames(prose)
        return None if dated else (start, end)  # "came aboard in April, counted": nobody called April
    if folded[end - 1] in ("some", "many") and not flags[end - 2] & PREPOSITION_OR_DETERMINER:
        return end - 1, end  # "the programme some have called"
    start = behind_noun(prose, start, end)
    return None if end - start > LONGEST_PHRASE else (start, end)


def behind_noun(prose: Prose, start: int, end: int) -> int:
    """Where the subject begins in *a charge the union's office denied*, *a charge Orr denied*: a clause hangs on the noun without a *that*."""
    folded, flags = prose.folded, prose.flags
    if not flags[start] & DETERMINER:
        return start
    subject = start + 1
    while subject < end and not flags[subject] & NO_NOUN and not is_name_part(prose, subject):
        subject += 1
    noun = subject - 1
    if noun == start or subject >= end or flags[noun] & PAST_OR_ADVERB or (flags[end - 1] & PAST and not is_name_part(prose, end - 1)):
        return start
    if is_name_part(prose, subject):
        return subject if folded[start] in ("a", "an") and folded[noun] in SUMMED_UP else start
    opens = flags[subject] & DETERMINER and not flags[subject] & RELATIVE and subject + 1 < end
    return subject if opens and not folded[noun].endswith("ing") else start


def back_to_break(prose: Prose, end: int, first: int) -> int:
    """The first token of the phrase that ends here: behind a mark, a verb or a conjunction, or a pronoun by itself."""
    folded, flags = prose.folded, prose.flags
    start = end
    while start > first:
        place = start - 1
        here = flags[place]
        if (here & MAY_BREAK or folded[place] in BREAKING) and breaks_off(prose, place, end, first):
            break
        start = place
        if here & PRONOUN and not here & DETERMINER:
            break
    return start


def breaks_off(prose: Prose, place: int, end: int, first: int) -> bool:
    """Whether a phrase that ends at `end` cannot hold this token: a mark, an auxiliary, a conjunction, a verb before its object."""
    here, word = prose.flags[place], prose.folded[place]
    if here & PHRASE_END and not (is_possessive(prose, place) or is_surname(prose, place, first) or is_abbreviating(prose, place)):
        return True
    if word in SUBORDINATORS:
        if not joins_names(prose, place, end):
            return True
    elif word == "which" or (word == "-" and prose.starts[place] > prose.ends[place - 1]):
        return True
    if place + 1 == end or not prose.flags[place + 1] & DETERMINER:
        return False
    return bool(here & PAST or (here & REPORT and not here & TITLE and is_verbal(prose, place)))


def past_openers(prose: Prose, start: int, end: int, first: int) -> int:
    """Past what opens a sentence before its subject: *On Saturday the council*, *Every year the council*, *Since 2014 the council*."""
    folded, flags = prose.folded, prose.flags
    while start < end and (flags[start] & PREPOSITION or folded[start] in TIMES):
        start = after_adjunct(prose, start, end)
    if start + 1 < end and folded[start] in SPELLS and start > first and folded[start - 1] == "that":
        start += 1  # "At that time officials"
    if start + 2 < end and folded[start] in EACH and folded[start + 1] in SPELLS:
        start += 2
    if start + 1 < end and flags[start + 1] & DETERMINER and folded[start].isdigit():
        start += 1
    return start


def after_adjunct(prose: Prose, start: int, end: int) -> int:
    """Past an opening *on Saturday* or *in a statement*: the next determiner, name or pronoun after its noun."""
    place = start + 1
    while place < end and prose.flags[place] & LINKING:
        place += 1
    place += 1
    if place < end and prose.folded[place - 1] in SPELLS:
        return place  # "At that time officials"
    while place < end and not (prose.flags[place] & DETERMINER_OR_PRONOUN or is_name_part(prose, place)):
        place += 1
    return place if place < end else start + 1


def before_description(prose: Prose, start: int, end: int, first: int) -> int | None:
    """Where the phrase ends that this one only describes: *One official who spoke to clerks*, *Ann Brack, 71,*; None for any other."""
    flags = prose.flags
    if end - start > 1:
        relative = start - 1 >= first and prose.folded[start] in ("who", "which")
        return start - bool(flags[start - 1] & COMMA) if relative else None
    return start - 1 if flags[start] & DIGITS and start - 1 > first and flags[start - 1] & COMMA else None


def phrase_after(prose: Prose, start: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that starts here: up to a comma, a mark, a verb or a clause, and no further than `last`."""
    place = start
    all_flags, folded = prose.flags, prose.folded
    while place < last:
        flags = all_flags[place]
        word = folded[place]
        if flags & PHRASE_END:
            break
        if place > start and (
            (word in SUBORDINATORS and not joins_names(prose, place, last))
            or flags & WEEKDAY
            or word in EACH
            or (word in ("early", "late") and place + 1 < last and all_flags[place + 1] & WEEKDAY_OR_MONTH)
            or (word in NOT_IN_PHRASE and not between_names(prose, place, last))
        ):
            break
        place += 1
    if place == start:
        return None
    return start, place


def finite_verb(prose: Prose, start: int, last: int) -> int | None:
    """The first token that can only be, or most likely is, the verb of a clause starting here; None if there is none."""
    folded, flags = prose.folded, prose.flags
    for place in range(start, last):
        here = flags[place]
        if here & STOP_OR_COMMA and place > start:
            if here & STOP:
                return None
            continue
        word = folded[place]
        if word in FINITE or (here & MODAL and word not in OPEN_MODALS) or word.endswith(CONTRACTED):
            return place
        if place == start:
            continue
        if here & MODAL and not prose.is_capitalised(place):
            return place
        if word.endswith("s"):
            before = folded[place - 1]
            if (before in SINGULAR or before.endswith("ly")) and not word.endswith(("ss", "'s")):
                return place
        if here & PAST:
            before_flags = flags[place - 1]
            if before_flags & LINKING and not before_flags & PRONOUN:
                continue
            return place
    return None
