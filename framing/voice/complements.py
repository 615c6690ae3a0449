"""What hangs on a reporting verb to its right: a quotation, a clause, or an object.

It knows where what was said begins, and `ends` where it ends; it refuses to know who said it.
"""

from typing import Final, Literal, TypeAlias

from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGITS,
    HAVE,
    MODAL,
    NUMBER,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
    STOP_OR_COMMA_OR_QUOTE,
    WEEKDAY,
    WEEKDAY_OR_MONTH,
)
from framing.prose import Prose
from framing.voice.ends import Ends
from framing.voice.phrases import CONTRACTED, finite_verb, is_possessive
from framing.voice.quotes import Quotation
from framing.voice.terms import is_name
from framing.voice.times import DAY_PARTS, TIME_WORDS, past_time
from framing.voice.words import SAY, is_name_part

COMMA_OR_REPORT: Final = COMMA | REPORT
AFTER_LISTENER: Final = PREPOSITION | WEEKDAY_OR_MONTH | ADVERB | COMMA | CONJUNCTION
PRONOUN_OR_DETERMINER: Final = PRONOUN | DETERMINER
NUMBER_OR_DIGITS: Final = NUMBER | DIGITS
PREPOSITION_OR_WEEKDAY: Final = PREPOSITION | WEEKDAY
RELATIVE_OR_PREPOSITION: Final = RELATIVE | PREPOSITION
ADVERB_OR_CONJUNCTION_OR_RELATIVE: Final = ADVERB | CONJUNCTION | RELATIVE
QUOTE_OR_COMMA: Final = QUOTE | COMMA
DETERMINER_OR_STOP: Final = DETERMINER | STOP


Complement: TypeAlias = tuple[Literal["direct", "clause", "object"], tuple[int, int], Quotation | None]
"""(What it is, its tokens, the quotation if it is one); an object is spoken about, not told."""

TELL: Final = frozenset(
    "tell tells told telling warn warns warned warning inform informs informed informing assure assures assured assuring remind reminds "
    "reminded reminding notify notified convince convinced".split()
)
"""Verbs that take a listener before what is said."""
OBJECT_PREPOSITION: Final = {
    "accus": ("of",),
    "blam": ("for",),
    "condemn": ("as", "for"),
    "denounc": ("as", "for"),
    "critici": ("as", "for"),
    "slam": ("as", "for"),
    "blast": ("as", "for"),
    "descri": ("as",),
    "dismiss": ("as",),
    "brand": ("as",),
    "prais": ("as", "for"),
    "warn": ("of", "against", "about"),
    "complain": ("of", "about"),
    "urg": ("to",),
    "ask": ("to",),
    "advis": ("to",),
    "tell": ("about", "to"),
    "told": ("about", "to"),
    "call": ("for", "on"),
    "demand": (),
    "alleg": (),
    "cit": (),
}
"""Stem of a verb → the words after its object that open what was said."""
OBJECT_STEMS: Final = (
    "accus", "acknowledg", "admit", "blam", "blast", "claim", "condemn", "confirm", "conced", "critici", "decr", "denied", "denies", "deny",
    "denounc", "deplor", "disput", "dismiss", "hail", "lambast", "lament", "prais", "rebuff", "rebuk", "rebut", "refut", "reject", "slam",
    "welcom", "documented", "announc", "declar", "demand", "outlin",
)  # fmt: skip
"""Stems of verbs whose plain object is already something said: *denied responsibility*."""
INFINITIVE_STEMS: Final = (
    "agre", "ask", "beg", "claim", "declin", "demand", "offer", "order", "pledg", "profess", "promis", "purport", "refus", "swear", "swore",
    "threaten", "urg", "vow", "warn",
)  # fmt: skip
"""Stems of verbs that tell something with an infinitive: *claimed to have seen it*."""
PROMISES: Final = ("promis", "vow", "pledg", "threaten", "refus", "offer", "swor", "swear")
DISOWNED: Final = ("denied", "denies", "deny", "admit", "acknowledg", "confess")
"""Verbs that tell something with a participle: *denied having struck it*."""
ADJACENT_STEMS: Final = ("warn", "complain")
"""Verbs whose preposition must follow at once: *warned of*; *the light warns pilots of* tells nothing."""
SUBJECT_PRONOUNS: Final = frozenset("he she they we i there".split())
"""No listeners: *warned he may be armed*."""


OPENING_ADVERBS: Final = frozenset("even only just almost nearly now once still perhaps maybe today".split())
CONDITIONS: Final = frozenset("if although though while because unless since once when whenever after despite without".split())
RESUMING: Final = frozenset("and but or which who where when".split())
"""Behind a comma they go on with the writer's sentence."""
OCCASIONS: Final = frozenset("conference briefing meeting hearing filing ruling rally interview session college council summit".split())
"""The noun of *at a news conference* behind its adjectives."""
OCCASION_REACH: Final = 3
FULL_MARKS: Final = frozenset(". , ; ! ?".split())
AUXILIARY: Final = BE | HAVE | MODAL
FINITE: Final = AUXILIARY | PAST
RELATIVE_REACH: Final = 9
LONGEST_ASIDE: Final = 9
"""Tokens of *, without giving evidence,* between a verb and what it tells."""
LISTENER_REACH: Final = 5
"""Tokens of *told the men to*."""
LONGEST_DRESS: Final = 4
"""Tokens of *as many as 600*."""
LEAST_WHOLE: Final = 2


class Complements:
    """The complements of one text's reporting verbs."""

    __slots__ = ("ends", "opens", "prose")

    def __init__(self, prose: Prose, opens: dict[int, Quotation], ends: Ends) -> None:
        self.prose = prose
        self.ends = ends
        self.opens = opens
        """Opening mark → quotation."""

    def of(self, verb: int, last: int) -> Complement | None:
        """What hangs on the verb to its right: ("direct" | "clause" | "object", tokens, quotation)."""
        prose = self.prose
        folded, flags = prose.folded, prose.flags
        limit = min(last, verb + 24)
        place = verb + 1
        fragment: Quotation | None = None
        while place < limit:
            here = flags[place]
            if not here & STOP_OR_COMMA_OR_QUOTE and folded[place] != "that":
                place += 1
                continue
            if here & QUOTE:
                quotation = self.opens.get(place)
                if quotation is None and is_possessive(prose, place):
                    place += 1
                    continue  # "said at the workers’ meeting that"
                if quotation is None:
                    break
                if folded[verb] in TELL and place == verb + 1 and self.is_listener(quotation, last):
                    verb = quotation.last
                    place = quotation.last + 1
                    continue
                if place == verb + 1 or prose.flags[place - 1] & COMMA:
                    return "direct", (quotation.first, quotation.last), quotation
                fragment = fragment or (None if is_name(prose, quotation) else quotation)
                place = quotation.last + 1
                continue
            whole = self.whole_quotation(place + 1, last) if place + 1 in self.opens and (folded[place] == "that" or here & COMMA) else None
            if whole is not None:
                return "direct", (whole.first, whole.last), whole
            if folded[place] == "that" and self.opens_what_was_said(verb, place, last):
                return "clause", (place + 1, self.ends.clause(place + 1, last)), None
            if here & STOP:
                if folded[place] == ":" and place + 1 < last:
                    quotation = self.opens.get(place + 1)
                    if quotation is not None:
                        return "direct", (quotation.first, quotation.last), quotation
                    if place <= verb + 6 and not any(flags[token] & COMMA_OR_REPORT for token in range(verb + 1, place)):
                        return "clause", (place + 1, self.ends.clause(place + 1, last)), None
                break
            if here & COMMA:
                if place + 1 < last and place + 1 in self.opens:
                    quotation = self.opens[place + 1]
                    return "direct", (quotation.first, quotation.last), quotation
                if place + 2 < last and flags[place + 2] & COMMA:
                    place += 3
                    continue
                if place == verb + 1:  # "It claimed, without giving evidence, that …"
                    for closing in range(place + 3, min(limit, place + LONGEST_ASIDE)):
                        if flags[closing] & COMMA and folded[closing + 1 : closing + 2] == ["that"] and closing + 2 < last:
                            return "clause", (closing + 2, self.ends.clause(closing + 2, last)), None
                break
            place += 1
        found = self.bare_complement(verb, min(place, last), last)
        if fragment is not None and (found is None or found[0] == "object"):
            return "direct", (fragment.first, fragment.last), fragment
        return found

    def is_listener(self, quotation: Quotation, last: int) -> bool:
        """*told “Meet the Coast” she would not run*: a programme, and no speech."""
        following = quotation.last + 1
        return (
            quotation.closed
            and following < last
            and not self.prose.flags[following] & STOP_OR_COMMA_OR_QUOTE
            and is_name(self.prose, quotation)
        )

    def whole_quotation(self, mark: int, last: int) -> Quotation | None:
        """The quotation that opens here and fills the sentence: *concluded that “the causes should be addressed.”*"""
        quotation = self.opens.get(mark)
        if quotation is None or not quotation.closed or quotation.last - quotation.first < LEAST_WHOLE:
            return None
        rest = range(quotation.last, last)
        return quotation if all(self.prose.flags[token] & STOP_OR_COMMA_OR_QUOTE for token in rest) else None

    def opens_what_was_said(self, verb: int, place: int, last: int) -> bool:
        """Whether *that* belongs to the verb: next to it, or after time, place or listener.

        Not *said that week*, and not *blamed the crew for a fire that …*, where it belongs to a noun.
        """
        prose = self.prose
        following = place + 2
        if following >= last or prose.flags[following] & STOP_OR_COMMA:
            return False
        if prose.folded[place - 1] in ("because", "if", "when", "while"):
            return False  # "to strike it down because that levy was too high"
        if place == verb + 1 or prose.folded[verb] in TELL:
            return True
        if any(prose.flags[between] & AUXILIARY or prose.folded[between] in SAY for between in range(verb + 1, place)):
            return False  # "a witness speaking to reporters said that"
        if prose.folded[place - 1] == "later" or (place == verb + 2 and prose.folded[verb + 1].endswith("ly")):
            return True  # "adding minutes later that"
        opener = prose.flags[verb + 1]
        return prose.folded[verb + 1] in TIME_WORDS or (
            bool(opener & AFTER_LISTENER)
            and not any(
                prose.folded[between].endswith("ing") and prose.folded[between] not in DAY_PARTS and prose.folded[between] not in OCCASIONS
                for between in range(verb + 1, place)
            )
        )

    def bare_complement(self, verb: int, stop: int, last: int) -> Complement | None:
        """A clause without *that*, an infinitive, or an object that the verb speaks about."""
        prose = self.prose
        start = verb + 1
        if start >= stop:
            return None
        word = prose.folded[verb]
        subject = prose.folded[start] in SUBJECT_PRONOUNS or (
            prose.folded[start] == "it" and start + 1 < stop and prose.flags[start + 1] & FINITE
        )
        if word in TELL and not subject:
            start = self.after_listener(start, stop)
            if start >= stop:
                return None
        start = past_time(prose, start, stop)
        if start >= stop:
            return None
        opener = prose.flags[start]
        if prose.folded[start] in CONDITIONS and word in SAY and self.last_word_ends(verb) and self.opens_condition(start, last):
            return "clause", (start, self.ends.clause(start, last)), None
        if (opener & PREPOSITION and not opener & DETERMINER) or opener & WEEKDAY:
            if prose.folded[start] != "to" and (prose.folded[start] == "on" or not self.is_bound(start)):
                start = self.after_place_and_time(start, stop, promises=word.startswith(PROMISES))
        if start < stop:
            end = self.ends.clause(start, last)
            if word.endswith("ing"):
                end = min(end, stop)
            found = finite_verb(prose, start, end)
            if (
                found is not None
                and found > start
                and not (start > verb + 1 and prose.flags[start] & AUXILIARY)  # "the cuts announced on Monday will cost jobs"
                and self.has_subject(self.past_adverb(start, found))
                and prose.folded[found - 1] not in ("and", "or")  # "denied the theft and has since moved"
                and not (word.startswith(OBJECT_STEMS) and self.is_object(start, found))
            ):
                return "clause", (start, end), None
            if found == start and prose.folded[start].endswith(CONTRACTED):
                return "clause", (start, end), None  # "says they're not done"
            if found == start and prose.flags[start] & AUXILIARY and self.is_object_clause(verb):
                return "clause", (start, end), None
            if prose.folded[start].endswith("ing") and start == verb + 1 and word.startswith(DISOWNED):
                return "clause", (start, end), None
            if (
                prose.folded[start] == "to"
                and start + 1 < stop
                and word.startswith(INFINITIVE_STEMS)
                and not prose.flags[start + 1] & DETERMINER  # "agreed to the vote"
            ):
                return "clause", (start, end), None
            if word in SAY and prose.folded[start] == "so" and start + 1 == stop:
                return "object", (start, stop), None
            if word in SAY and (opener & NUMBER_OR_DIGITS or self.is_bound(start)):
                return "clause", (start, end), None  # "The families say 73."
            if word in SAY and prose.flags[start] & PRONOUN_OR_DETERMINER and self.last_word_ends(verb):
                return "clause", (start, end), None
        stem_links = next((links for stem, links in OBJECT_PREPOSITION.items() if word.startswith(stem)), None)
        if stem_links is not None:
            reach = verb + 2 if word.startswith(ADJACENT_STEMS) else verb + LISTENER_REACH if word in TELL else stop
            for place in range(verb + 1, min(stop, reach)):
                if prose.folded[place] in stem_links and prose.folded[place - 1] != "not":
                    whole = self.whole_quotation(place + 1, last)
                    if whole is not None:
                        return "direct", (whole.first, whole.last), whole
                    return "clause", (place + 1, self.ends.clause(place + 1, last)), None
        opener = prose.flags[start] if start < stop else PREPOSITION
        if word.startswith("claim") and start < stop and (opener & NUMBER_OR_DIGITS or self.is_bound(start)):
            return None  # "the storm claimed six lives"
        if start > verb + 1 and opener & AUXILIARY:
            return None  # "the cuts announced on 18 May will cost jobs"
        if word.startswith(OBJECT_STEMS) and (not opener & PREPOSITION_OR_WEEKDAY or opener & DETERMINER):
            beyond = past_time(prose, verb + 1, stop)  # "announced today a plan to"
            if beyond > verb + 1 and (beyond >= last or prose.folded[beyond] in FULL_MARKS or not prose.flags[beyond] & DETERMINER_OR_STOP):
                return None  # "confirmed this morning"
            start = beyond if prose.flags[beyond] & DETERMINER else verb + 1
            return "object", (start, self.ends.object(start, last)), None
        return None

    def is_object_clause(self, verb: int) -> bool:
        """*rockets that the government said were fired from the hills*: what is told goes on right behind the verb."""
        prose = self.prose
        for place in range(verb - 2, max(0, verb - RELATIVE_REACH), -1):
            if prose.folded[place] in ("that", "which", "who"):
                return place > 0 and not prose.flags[place - 1] & REPORT
            if prose.flags[place] & (STOP_OR_COMMA_OR_QUOTE | AUXILIARY):
                return False
        return False

    def is_object(self, start: int, verb: int) -> bool:
        """Whether the finite verb belongs to a phrase inside an object: *denies responsibility for raids that killed*."""
        flags = self.prose.flags
        if self.is_bound(start):  # "claimed as many as 600 were held": the words that dress the number open no phrase
            start = next((token for token in range(start, min(verb, start + LONGEST_DRESS)) if flags[token] & NUMBER_OR_DIGITS), start)
        return any(
            (flags[token] & RELATIVE_OR_PREPOSITION and not flags[token] & DETERMINER) or (token > start and flags[token] & RELATIVE)
            for token in range(start, verb)
        )

    def has_subject(self, start: int) -> bool:
        """Whether the tokens before a finite verb can be its subject."""
        flags = self.prose.flags[start]
        if flags & PRONOUN_OR_DETERMINER or is_name_part(self.prose, start) or (flags & PREPOSITION and self.is_bound(start)):
            return True
        return self.prose.folded[start][0].isalnum() and not flags & ADVERB_OR_CONJUNCTION_OR_RELATIVE

    def past_adverb(self, start: int, verb: int) -> int:
        """*said even the port was late*: past the adverb that opens a clause."""
        opens = self.prose.folded[start] in OPENING_ADVERBS and start + 1 < verb
        return start + 1 if opens and not self.prose.folded[start - 1].startswith("descri") else start

    def opens_condition(self, start: int, last: int) -> bool:
        """*said if the wall fell, all would leave*: a subordinate clause that opens what was said."""
        prose = self.prose
        comma = next((place for place in range(start + 2, last) if prose.flags[place] & COMMA), None)
        if comma is None or comma + 2 >= last or prose.folded[comma + 1] in RESUMING or prose.folded[comma + 1].endswith("ing"):
            return False
        return finite_verb(prose, comma + 1, last) is not None

    def last_word_ends(self, verb: int) -> bool:
        """Whether no quotation stands right before the verb, so that what follows is no inverted speaker."""
        flags = self.prose.flags
        if verb == 0 or not flags[verb - 1] & QUOTE_OR_COMMA:
            return True
        return verb > 1 and not (flags[verb - 1] | flags[verb - 2]) & QUOTE

    def after_listener(self, start: int, stop: int) -> int:
        """Past the person told: *reporters*, *the court*, *Ada Orr of the Ledger*."""
        prose = self.prose
        place = start
        while place < stop and prose.flags[place] & DETERMINER:
            place += 1
        place += 1
        while place < stop and (is_name_part(prose, place) or prose.folded[place] == "'s"):
            place += 1
        return place

    def is_bound(self, token: int) -> bool:
        """*at least*, *over 40*: words that dress a number rather than open a time or place."""
        prose = self.prose
        if token + 1 >= prose.size:
            return False
        following = prose.folded[token + 1]
        return (
            following in ("least", "most", "to", "than")
            or (prose.folded[token] == "as" and following in ("many", "few", "much", "little"))
            or following[0].isdigit()
            or (bool(prose.flags[token + 1] & NUMBER) and prose.folded[token] in ("over", "about", "around", "under", "near"))
        )

    def after_place_and_time(self, start: int, stop: int, *, promises: bool) -> int:
        """Past *on Saturday in a statement*: the first determiner, pronoun or name that opens a new phrase."""
        prose = self.prose
        place = start
        while place < stop and prose.flags[place] & PREPOSITION_OR_WEEKDAY:
            if prose.folded[place] == "to" and place > start and promises:
                break  # "promised on Friday to sue"
            place += 1
            if prose.flags[place - 1] & WEEKDAY:
                if place < stop and prose.folded[place] in DAY_PARTS:
                    place += 1
                continue
            if place < stop and prose.flags[place] & WEEKDAY:
                place += 1 + (place + 1 < stop and prose.folded[place + 1] in DAY_PARTS)
                continue  # "announced on Friday evening she would resign"
            while place < stop and prose.flags[place] & DETERMINER:
                place += 1
            place += 1
            occasion = next(
                (token for token in range(place, min(stop, place + OCCASION_REACH)) if prose.folded[token] in OCCASIONS), place - 1
            )
            place = occasion + 1
            while place < stop and prose.starts[place] and is_name_part(prose, place) and prose.flags[place] & WEEKDAY_OR_MONTH:
                place += 1
            if place + 1 < stop and prose.folded[place] == "." and prose.flags[place + 1] & DIGITS:
                place += 2  # "saying on Sept. 5 his chief would stay"
        return place
