"""Noun phrases and clauses, read off word classes alone: enough to find who says what.

It knows where a subject, an object or a clause begins and ends; it refuses to know what they mean.
"""

from functools import lru_cache
from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    DIGITS,
    DO,
    HAVE,
    MODAL,
    MONTH,
    NEGATION,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
    STOP_OR_QUOTE,
    TITLE,
    WEEKDAY,
    WEEKDAY_OR_MONTH,
)
from framing.prose import Prose
from framing.voice.publications import PUBLISHED, TEXTS
from framing.voice.words import FUNCTION_WORDS, LINKING, is_name_part, is_verbal, is_word

REPORT_OR_COMMA: Final = REPORT | COMMA
DETERMINER_OR_PRONOUN: Final = DETERMINER | PRONOUN

FINITE: Final = frozenset(
    "am is are was were isn't aren't wasn't weren't has had have haven't hasn't hadn't do does did don't doesn't didn't".split()
)
CONTRACTED: Final = ("n't", "'re", "'ll", "'ve", "'d", "'m")
NP_BREAK: Final = STOP | QUOTE | BE | HAVE | MODAL | DO
VERB_GROUP: Final = HAVE | BE | MODAL | ADVERB | DO | NEGATION
"""What may stand between a subject and its verb."""
PERFECT: Final = HAVE | BE | MODAL | ADVERB
PHRASE_END: Final = COMMA | NP_BREAK
ENTRANCES: Final = frozenset("to on".split())
"""*went on to say*: what links one verb to the next."""
HEARD_OF: Final = frozenset("reported said alleged believed thought understood rumoured rumored known claimed supposed".split())
RELATIVES: Final = frozenset("who which that".split())
TIMES: Final = frozenset("then also earlier later meanwhile".split())
ASIDES: Final = {")": "(", "—": "—", "–": "–", "-": "-"}
"""Closing mark of an aside → its opening mark."""
LONGEST_BRACKET: Final = 14
LONGEST_OPENING: Final = 7
HEADED: Final = frozenset("who which whose himself herself themselves itself".split())
NOT_IN_PHRASE: Final = frozenset("who which told said says in on at during after to with".split())
"""Words that end a noun phrase, unless they stand inside a name."""
PERIODS: Final = frozenset("every each last next this".split())
CONNECTIVES: Final = frozenset(
    "though however meanwhile too also nonetheless nevertheless instead then therefore now later still yet earlier similarly today yesterday".split()
)
NOWADAYS: Final = frozenset("today yesterday tonight recently".split())
SPELLS: Final = frozenset("year month week day night morning evening time summer winter spring autumn decade season".split())
WHEN: Final = NOWADAYS | PUBLISHED | SPELLS | {"on", "late", "early", "earlier"}
"""How a phrase may end that says when."""
KEPT_SMALL: Final = frozenset(
    "infirmary hospital clinic university union company council ministry office station newspaper agency party league committee board school "
    "authority service institute college society association federation trust foundation group bank court".split()
)
"""What newspapers leave in small letters behind a name."""
CALENDAR: Final = frozenset("may march april june august will".split())
"""Months and modals that are names of people too."""
BEFORE_MONTHS: Final = frozenset("last next this early late mid in since until by from of through each every".split())
OPEN_MODALS: Final = frozenset("may might will must".split())
OWNERS: Final = frozenset("its their his her".split())
SINGULAR: Final = frozenset("he she it".split())
SUBORDINATORS: Final = frozenset(
    "and but or so because although though while whereas unless if when as that whether after before since until".split()
)
MOVES: Final = frozenset("went goes going go continued continues moved rushed seemed appeared hastened began came".split())


def subject_before(prose: Prose, verb: int, first: int) -> tuple[int, int] | None:
    """The noun phrase that ends before this verb, looking back no further than token `first`.

    Auxiliaries and adverbs next to the verb are passed over; a phrase set off by commas (*Ada Orr, the mayor, said*)
    is passed over too, and the phrase before it taken.
    """
    folded, flags = prose.folded, prose.flags
    end = before_bracket(prose, verb, first) if folded[verb - 1] in ASIDES else verb
    while (
        end > first
        and (flags[end - 1] & VERB_GROUP or (folded[end - 1].endswith("ly") and not prose.is_capitalised(end - 1)))
        and not is_surname(prose, end - 1, first)
    ):
        end -= 1
    if (
        end == verb
        and end - 2 > first
        and flags[verb] & PARTICIPLE
        and flags[end - 2] & HAVE
        and not flags[end - 1]
        and not prose.is_capitalised(end - 1)
    ):
        end -= 2  # "have outright accused"
        while end > first and flags[end - 1] & VERB_GROUP:
            end -= 1
    if end == verb and end - 2 >= first and folded[end - 1] in ("further", "next") and is_name_part(prose, end - 2):
        end -= 1  # "Bell further claimed"
    while end - 1 > first and (folded[end - 1] in ENTRANCES or folded[end - 1] in MOVES):
        end -= 1  # "went on to say", "has moved to deny"
    if end < verb and folded[end] == "to" and end - 2 > first and folded[end - 1] in HEARD_OF and flags[end - 2] & BE:
        end -= 2  # "is reported to have said"
        while end - 1 > first and flags[end - 1] & VERB_GROUP:
            end -= 1
    if end <= first:
        return None
    if flags[end - 1] & COMMA:
        opening = opening_name(prose, end - 1, first)
        if opening is not None:
            return opening
        appositive = back_to_comma(prose, end - 1, first)
        if appositive is None or appositive <= first:
            return without_verb(prose, phrase_before(prose, end - 1, first))
        if end - appositive == 3 and folded[appositive + 1] in CONNECTIVES:
            return phrase_before(prose, appositive, first)
        if folded[appositive + 1] in ("who", "which", "when", "asked", "while") or not opens_clause(prose, appositive + 1):
            outer = phrase_before(prose, appositive, first)
            if outer is not None:
                inner = (appositive + 1, end - 1)
                return inner if names_somebody(prose, inner) and not is_name_part(prose, head_of(prose, *outer) - 1) else outer
        return phrase_before(prose, end - 1, first)
    if folded[end - 1] in RELATIVES and end - 1 > first:
        end -= 1
        if flags[end - 1] & COMMA and end - 1 > first:
            end -= 1
        found = phrase_before(prose, end, first)
        if found is not None and folded[found[0]] in ("a", "an") and found[0] - 2 >= first and flags[found[0] - 1] & COMMA:
            named = phrase_before(prose, found[0] - 1, first)  # "Anna Holm, a former clerk who accused him of fraud, said"
            if named is not None and named[0] == first and names_somebody(prose, named):
                return named
        if found is not None and flags[found[0]] & (PAST | PARTICIPLE) and not is_name_part(prose, found[0]):
            adjunct = next((token for token in range(found[0] + 1, found[1] - 1) if flags[token] & PREPOSITION), None)
            return found if adjunct is None else (adjunct + 1, found[1])  # "has spoken to Mr. Lond's wife, who"
        return past_relative(prose, found, first)
    return past_relative(prose, phrase_before(prose, end, first), first)


def opening_name(prose: Prose, comma: int, first: int) -> tuple[int, int] | None:
    """The name that opens a sentence before an apposition with commas of its own: *Pell, a former player at Low Quay, Velmark, said*."""
    end = next((place for place in range(first + 1, min(comma, first + LONGEST_OPENING)) if prose.flags[place] & COMMA), None)
    if (
        end is None
        or not is_name_part(prose, end - 1)
        or not all(is_name_part(prose, place) or prose.folded[place] == "." for place in range(first, end))
    ):
        return None
    if end - first == 1 and (prose.folded[first] in CONNECTIVES or prose.folded[first].endswith("ly")):
        return None  # "Similarly, Carl Holt, a docker, said"
    if prose.flags[first] & WEEKDAY_OR_MONTH or any(breaks_apposition(prose, place) for place in range(end, comma)):
        return None
    if prose.folded[end + 1] not in HEADED and finite_verb(prose, end + 1, comma) is not None:
        return None
    return first, end


def breaks_apposition(prose: Prose, place: int) -> bool:
    """Whether a quotation or a sentence's end stands here, and no possessive or abbreviation."""
    here = prose.flags[place]
    if here & STOP:
        return prose.folded[place] != "."
    return bool(here & QUOTE) and not is_possessive(prose, place)


def without_verb(prose: Prose, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """The subject of *Inspectors came aboard in April, counted …*: what stands before the first of two verbs."""
    if phrase is None:
        return None
    for place in range(phrase[0] + 1, phrase[1]):
        if prose.folded[place] in ("who", "which", "that"):
            return phrase
        if prose.flags[place] & (PAST | PARTICIPLE) == PAST and not is_name_part(prose, place):
            return phrase[0], place
    return phrase


def past_relative(prose: Prose, phrase: tuple[int, int] | None, first: int) -> tuple[int, int] | None:
    """The noun before *who have seen the passes*, where the phrase found is only the end of such a clause."""
    if phrase is None:
        return None
    opened = phrase[0] - 1
    if (
        opened > first
        and prose.folded[opened] == "that"
        and prose.flags[opened + 1] & PAST
        and not prose.flags[opened - 1] & REPORT_OR_COMMA
    ):
        return phrase_before(prose, opened, first) or phrase  # "Survivors of the boat that went down in the strait say"
    for place in range(opened, max(first, phrase[0] - 5) - 1, -1):
        if prose.folded[place] in ("who", "which") and place > first and not prose.flags[place - 1] & COMMA:
            if place == phrase[0] - 1 and (prose.flags[phrase[0]] & DETERMINER_OR_PRONOUN or is_name_part(prose, phrase[0])):
                return phrase  # "rockets which the government said were fired"
            return phrase_before(prose, place, first) or phrase
        if not prose.flags[place] & (PERFECT | PAST | PREPOSITION):
            break
    return phrase


def names_somebody(prose: Prose, phrase: tuple[int, int]) -> bool:
    """Whether a phrase between commas is a name: *a clinic matron, Greta Solle, said*; *his employer, the Port Board, said*."""
    first, last = phrase
    if first < last and prose.folded[first] in ("the", "a", "an"):
        if prose.folded[first] != "the" and last - first == 2:
            return False  # "the mayor, a Democrat, said"
        first += 1
    if last - first > 2 and is_name_part(prose, last - 1) and is_name_part(prose, last - 2) and not is_name_part(prose, first):
        return last - first <= 6  # "the postwoman Jona Airley"
    if last - first > 1 and is_name_part(prose, first) and prose.folded[last - 1] in KEPT_SMALL:
        last -= 1  # "the Hollin Gate infirmary"
    return 0 < last - first <= 6 and all(
        is_name_part(prose, token) or prose.folded[token] in (".", "of", "for", "and", "'s", "&") for token in range(first, last)
    )


def head_of(prose: Prose, first: int, last: int) -> int:
    """One past the noun that a phrase is about: *spokesman* in *a spokesman for the Front*."""
    return next((token for token in range(first + 1, last) if prose.flags[token] & PREPOSITION), last)


def back_to_comma(prose: Prose, token: int, first: int) -> int | None:
    """The comma before this one in the same clause, at most 25 tokens back."""
    quoted = False
    for place in range(token - 1, max(first, token - 25) - 1, -1):
        if prose.flags[place] & COMMA:
            return place if not quoted or prose.folded[place + 1] in ("which", "who") else None
        if prose.flags[place] & STOP_OR_QUOTE and not is_possessive(prose, place):
            if prose.flags[place] & STOP:
                if is_abbreviating(prose, place):
                    continue
                return None
            quoted = True  # "The office, which began with 11 “losses”, now admits"
    return None


def is_possessive(prose: Prose, mark: int) -> bool:
    """The apostrophe of *the Dockers’ Union*: behind an *s*, before a word."""
    return (
        prose.folded[mark] in ("’", "'")
        and 0 < mark < prose.size - 1
        and prose.folded[mark - 1].endswith("s")
        and prose.starts[mark] == prose.ends[mark - 1]
        and is_word(prose, mark + 1)
        and not prose.flags[mark + 1] & (REPORT | FUNCTION_WORDS)
    )


def opens_clause(prose: Prose, token: int) -> bool:
    """Whether a conjunction stands here."""
    return prose.folded[token] in SUBORDINATORS


def phrase_before(prose: Prose, end: int, first: int) -> tuple[int, int] | None:
    """The noun phrase whose last token is end − 1."""
    folded, all_flags = prose.folded, prose.flags
    if folded[end - 1] in ASIDES:
        end = before_bracket(prose, end, first)
    end = before_time(prose, end, first)
    start = end
    while start > first:
        place = start - 1
        flags = all_flags[place]
        word = folded[place]
        if (
            (
                flags & PHRASE_END
                and not is_possessive(prose, place)
                and not is_surname(prose, place, first)
                and not is_abbreviating(prose, place)
            )
            or word == "which"
            or (word == "-" and prose.starts[place] > prose.ends[place - 1])
            or (word in SUBORDINATORS and not joins_names(prose, place, end))
        ):
            break
        if (
            start < end
            and all_flags[start] & DETERMINER
            and (flags & PAST or (flags & REPORT and not flags & TITLE and is_verbal(prose, place)))
        ):
            break
        start = place
        if flags & PRONOUN and not flags & DETERMINER:
            break
    while start < end and (all_flags[start] & PREPOSITION or folded[start] in TIMES):
        start = after_adjunct(prose, start, end)
    if start + 1 < end and folded[start] in SPELLS and start > first and folded[start - 1] == "that":
        start += 1  # "At that time officials"
    if start + 2 < end and folded[start] in PERIODS and folded[start + 1] in SPELLS:
        start += 2  # "Every year the council"
    if start + 1 < end and prose.folded[start].isdigit() and prose.flags[start + 1] & DETERMINER:
        start += 1  # "Since 2014 the coalition"
    if start - 1 >= first and folded[start] in ("who", "which") and end - start > 1:
        return phrase_before(prose, start - bool(all_flags[start - 1] & COMMA), first)  # "One official who spoke to clerks said"
    if end - start == 1 and all_flags[start] & DIGITS and start - 1 > first and all_flags[start - 1] & COMMA:
        return phrase_before(prose, start - 1, first)  # "Ann Brack, 71, who lives nearby, said"
    if end - start > 1 and folded[end - 1] in ("some", "many") and not all_flags[end - 2] & (PREPOSITION | DETERMINER):
        return end - 1, end  # "the programme some have called"
    if (
        start >= end
        or end - start > 30
        or (end - start == 1 and all_flags[start] & WEEKDAY_OR_MONTH and folded[start] not in calendar_surnames(prose))
    ):
        return None  # "came aboard in April, counted": nobody called April
    return start, end


def before_time(prose: Prose, end: int, first: int) -> int:
    """Where a phrase ends before when it was: *Ida Brandt this week said*, *a statement issued Friday said*."""
    folded, flags = prose.folded, prose.flags
    if folded[end - 1] not in WHEN and not flags[end - 1] & WEEKDAY_OR_MONTH:
        return end
    while end - 1 > first:
        last = end - 1
        if folded[last] in NOWADAYS or (flags[last] & WEEKDAY and prose.is_capitalised(last)):
            end -= 1
        elif (folded[last] in SPELLS and folded[last - 1] in PERIODS and end - 2 > first) or (
            flags[last] & MONTH and folded[last - 1] in ("in", "since", "last") and end - 2 > first
        ):
            end -= 2
        elif (end > first + 1 and folded[last] in ("on", "late", "early", "earlier")) or (
            folded[last] in PUBLISHED and folded[last - 1] in TEXTS
        ):
            end -= 1
        else:
            break
    return end


def is_abbreviating(prose: Prose, mark: int) -> bool:
    """The full stop of *R-Vel.,* and *Inc.,*: a comma right behind it goes on with the sentence."""
    following = mark + 1
    return (
        prose.folded[mark] == "."
        and following < prose.size
        and prose.starts[following] == prose.ends[mark]
        and (bool(prose.flags[following] & COMMA) or is_word(prose, following))
    )


def is_surname(prose: Prose, token: int, first: int) -> bool:
    """*Tess May said*, *the ministry in May said*: a modal with a capital behind a name or before a date."""
    return bool(
        prose.flags[token] & MODAL
        and prose.folded[token] in OPEN_MODALS
        and prose.is_capitalised(token)
        and (
            (token > first and (is_name_part(prose, token - 1) or prose.folded[token - 1] in ("in", "since", "last")))
            or prose.folded[token] in calendar_surnames(prose)
        )
        and not prose.title_tokens[0] <= token < prose.title_tokens[1]
    )


@lru_cache(maxsize=1)
def calendar_surnames(prose: Prose) -> frozenset[str]:
    """Words for months, and modals, that are somebody’s name here: *Theresa May … May said*; asked for at many verbs, and found once."""
    found: set[str] = set()
    for place in () if CALENDAR.isdisjoint(prose.folded) else range(1, prose.size):
        word = prose.folded[place]
        if word not in CALENDAR or word in found or not prose.is_capitalised(place):
            continue
        before = place - 1 - (place > 1 and prose.folded[place - 1] == ".")
        if (
            is_name_part(prose, before)
            and prose.folded[before] not in BEFORE_MONTHS
            and not prose.flags[before] & WEEKDAY_OR_MONTH
            and not prose.breaks_line(place)
            and not prose.title_tokens[0] <= place < prose.title_tokens[1]
        ):
            found.add(word)
    return frozenset(found)


def before_bracket(prose: Prose, end: int, first: int) -> int:
    """Where a phrase ends before an aside in brackets or between dashes: *Paula Marsh (North Quay) said*."""
    opening = ASIDES.get(prose.folded[end - 1]) if end - 1 > first else None
    if opening is None:
        return end
    if opening == "-":
        return before_hyphens(prose, end, first)
    opened = next((place for place in range(end - 2, max(first, end - LONGEST_BRACKET), -1) if prose.folded[place] == opening), end)
    return opened if opened > first else end


def before_hyphens(prose: Prose, end: int, first: int) -> int:
    """The same where dashes are typed as hyphens: *The mayor - who was absent - said*, *The mayor -- a docker -- said*."""
    folded = prose.folded
    place = end - 1
    while place > first and folded[place - 1] == "-":
        place -= 1
    if prose.starts[place] == prose.ends[place - 1]:
        return end  # "a well-"
    for opened in range(place - 1, max(first, place - LONGEST_BRACKET), -1):
        if folded[opened] == "-" and folded[opened - 1] != "-" and prose.starts[opened] > prose.ends[opened - 1]:
            return opened
    return end


def joins_names(prose: Prose, place: int, end: int) -> bool:
    """Whether a conjunction stands between two parts of one phrase: *A and B said*."""
    if prose.folded[place] not in ("and", "or") or place == 0 or place + 1 >= end:
        return False
    if prose.flags[place - 1] & DIGITS and prose.flags[place + 1] & DETERMINER:
        return False  # "gave it as 5,000 and the organisers"
    if is_plural(prose, place - 1) and is_plural(prose, place + 1) and prose.sentence_range(place)[0] == place - 1:
        return True  # "Officials and residents said"
    if is_name_part(prose, place - 1) and prose.folded[place + 1] in OWNERS:
        return True  # "the United Towns and its partners complain"
    return is_name_part(prose, place - 1) == is_name_part(prose, place + 1) and not prose.flags[place + 1] & PAST


def is_plural(prose: Prose, token: int) -> bool:
    """Whether the word ends as plurals do."""
    return prose.folded[token].endswith("s") and not prose.flags[token] & FUNCTION_WORDS


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
            or word in PERIODS
            or (word in ("early", "late") and place + 1 < last and all_flags[place + 1] & WEEKDAY_OR_MONTH)
            or (word in NOT_IN_PHRASE and not between_names(prose, place, last))
        ):
            break
        place += 1
    if place == start:
        return None
    return start, place


def between_names(prose: Prose, place: int, last: int) -> bool:
    """Whether *in, on, at, to* stands inside a name: *the Committee on Ports*."""
    return place + 1 < last and is_name_part(prose, place - 1) and is_name_part(prose, place + 1) and prose.folded[place] in ("on", "at")


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
