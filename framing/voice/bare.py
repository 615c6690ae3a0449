"""What a reporting verb tells where no *that* and no mark opens it: a bare clause, an infinitive, a participle, an object.

It knows the shapes that such words have, and tries them in order; it refuses to know quotations before the next mark, and who speaks.
"""

from collections.abc import Callable
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
    NEGATION,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA_OR_QUOTE,
)
from framing.prose import Prose
from framing.voice.adjuncts import (
    PREPOSITION_OR_WEEKDAY,
    SUBJECT_PRONOUNS,
    TELL,
    after_listener,
    after_place_and_time,
    is_bound,
    names_listener,
    opens_adjunct,
)
from framing.voice.ends import Ends
from framing.voice.phrases import CONTRACTED, finite_verb
from framing.voice.quotes import Quotation
from framing.voice.times import past_time
from framing.voice.verbs import is_relative
from framing.voice.words import SAY, is_name_part

AUXILIARY: Final = BE | HAVE | MODAL
AUXILIARY_OR_ADVERB: Final = AUXILIARY | ADVERB | NEGATION
OPENING_A_CLAUSE: Final = CONJUNCTION | RELATIVE | PRONOUN | STOP_OR_COMMA_OR_QUOTE
PRONOUN_OR_DETERMINER: Final = PRONOUN | DETERMINER
NUMBER_OR_DIGITS: Final = NUMBER | DIGITS
RELATIVE_OR_PREPOSITION: Final = RELATIVE | PREPOSITION
ADVERB_OR_CONJUNCTION_OR_RELATIVE: Final = ADVERB | CONJUNCTION | RELATIVE
QUOTE_OR_COMMA: Final = QUOTE | COMMA
DETERMINER_OR_STOP: Final = DETERMINER | STOP

Complement: TypeAlias = tuple[Literal["direct", "clause", "object"], tuple[int, int], Quotation | None]
"""(What it is, its tokens, the quotation if it is one); an object is spoken about, not told."""
CONDITIONS: Final = frozenset("if although though while because unless since once when whenever after despite without".split())
WRITING: Final = frozenset("write writes wrote written writing".split())
"""What somebody writes is a thing as often as words."""
RESUMING: Final = frozenset("and but or which who where when".split())
"""Behind a comma they go on with the writer's sentence."""
PROMISES: Final = ("agre", "claim", "promis", "vow", "pledg", "threaten", "refus", "offer", "swor", "swear")
OPENING_ADVERBS: Final = frozenset("even only just almost nearly now once still perhaps maybe today".split())
LONGEST_DRESS: Final = 4
"""Tokens of *as many as 600*."""
LEAST_WHOLE: Final = 2
DISOWNED: Final = ("denied", "denies", "deny", "admit", "acknowledg", "confess")
"""Verbs that tell something with a participle: *denied having struck it*."""
INFINITIVE_STEMS: Final = (
    "agre", "ask", "beg", "claim", "declin", "demand", "offer", "order", "pledg", "profess", "promis", "purport", "refus", "swear", "swore",
    "threaten", "urg", "vow", "warn",
)  # fmt: skip
"""Stems of verbs that tell something with an infinitive: *claimed to have seen it*."""
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
}
"""Stem of a verb → the words after its object that open what was said."""
ADJACENT_STEMS: Final = ("warn", "complain")
"""Verbs whose preposition must follow at once: *warned of*; *the light warns pilots of* tells nothing."""
LISTENER_REACH: Final = 5
"""Tokens of *told the men to*."""
OBJECT_STEMS: Final = (
    "accus", "acknowledg", "admit", "blam", "blast", "claim", "condemn", "confirm", "conced", "critici", "decr", "denied", "denies", "deny",
    "denounc", "deplor", "disput", "dismiss", "hail", "lambast", "lament", "prais", "rebuff", "rebuk", "rebut", "refut", "reject", "slam",
    "welcom", "documented", "announc", "declar", "demand", "outlin",
)  # fmt: skip
"""Stems of verbs whose plain object is already something said: *denied responsibility*."""
FULL_MARKS: Final = frozenset(". , ; ! ?".split())


def clause_from(ends: Ends, start: int, last: int) -> Complement:
    """A clause that is told from this token on."""
    return "clause", (start, ends.clause(start, last)), None


def direct(quotation: Quotation) -> Complement:
    """A quotation, word for word."""
    return "direct", (quotation.first, quotation.last), quotation


class Behind:
    """The words behind one reporting verb: from where something may be told, past whoever hears it, when and where, to the next mark."""

    __slots__ = ("end", "ends", "finite", "flags", "folded", "last", "nearest", "opens", "prose", "start", "stop", "verb", "word")

    def __init__(self, prose: Prose, ends: Ends, opens: dict[int, Quotation], verb: int, start: int, stop: int, last: int) -> None:
        self.prose = prose
        self.folded = prose.folded
        self.flags = prose.flags
        self.ends = ends
        self.opens = opens
        self.verb = verb
        self.word = prose.folded[verb]
        self.nearest = prose.flags[start]
        """Classes of the first word, which may open a time or a place."""
        if opens_adjunct(prose, start):
            start = after_place_and_time(prose, start, stop, promises=self.word.startswith(PROMISES))
        self.start = start
        self.stop = stop
        """The next mark."""
        self.last = last
        self.end = start
        """Where a clause ends that begins at `start`."""
        self.finite: int | None = None
        """That clause's verb."""
        if start < stop:
            end = ends.clause(start, last)
            self.end = min(end, stop) if self.word.endswith("ing") else end
            self.finite = finite_verb(prose, start, self.end)

    def clause(self) -> Complement:
        """The words as a clause that is told."""
        return "clause", (self.start, self.end), None


Rule: TypeAlias = Callable[[Behind], Complement | None]
"""What the words behind a verb are, if they have the rule's shape."""


def bare_complement(prose: Prose, ends: Ends, opens: dict[int, Quotation], verb: int, stop: int, last: int) -> Complement | None:
    """What the words between a verb and the next mark tell, though nothing opens it; None where they tell nothing."""
    start = past_time(prose, after_listener(prose, verb, stop), stop)
    if start >= stop:
        return None
    if prose.folded[start] in CONDITIONS and opens_condition(prose, verb, start, last):
        return clause_from(ends, start, last)
    words = Behind(prose, ends, opens, verb, start, stop, last)
    for rule in CLAUSES if words.start < stop else ():
        found = rule(words)
        if found is not None:
            return found
    return linked(words) or spoken_of(words)


def opens_condition(prose: Prose, verb: int, start: int, last: int) -> bool:
    """*said if the wall fell, all would leave*: a subordinate clause that opens what was said."""
    folded = prose.folded
    if folded[verb] not in SAY or not last_word_ends(prose, verb):
        return False
    comma = next((place for place in range(start + 2, last) if prose.flags[place] & COMMA), None)
    if comma is None or comma + 2 >= last or folded[comma + 1] in RESUMING or folded[comma + 1].endswith("ing"):
        return False
    return finite_verb(prose, comma + 1, last) is not None


def last_word_ends(prose: Prose, verb: int) -> bool:
    """Whether no quotation stands right before the verb, so that what follows is no inverted speaker."""
    flags = prose.flags
    if verb == 0 or not flags[verb - 1] & QUOTE_OR_COMMA:
        return True
    return verb > 1 and not (flags[verb - 1] | flags[verb - 2]) & QUOTE


def full_clause(words: Behind) -> Complement | None:
    """*said the quay was shut*: a clause with its subject."""
    start, found, flags = words.start, words.finite, words.flags
    if found is None or found == start:
        return None
    if start > words.verb + 1 and flags[start] & AUXILIARY:
        return None  # "the cuts announced on Monday will cost jobs"
    if words.folded[found - 1] in ("and", "or") or not has_subject(words.prose, past_adverb(words.folded, start, found)):
        return None  # "denied the theft and has since moved"
    if flags[found] & REPORT and flags[found - 1] & COMMA:
        return None  # "One docker, who asked for bread, said"
    if words.word in WRITING and any(flags[place] & COMMA for place in range(start, found)):
        return None  # "The clerk wrote the rules, and he is proud"
    return None if words.word.startswith(OBJECT_STEMS) and is_object(words.prose, start, found) else words.clause()


def past_adverb(folded: list[str], start: int, verb: int) -> int:
    """*said even the port was late*: past the adverb that opens a clause."""
    opens = folded[start] in OPENING_ADVERBS and start + 1 < verb
    return start + 1 if opens and not folded[start - 1].startswith("descri") else start


def has_subject(prose: Prose, start: int) -> bool:
    """Whether the tokens before a finite verb can be its subject: *the quay*, *at least nine*; not *quickly*."""
    flags = prose.flags[start]
    if names_listener(prose, start, prose.size):
        return False  # "wrote to the board about the fire in which nine died"
    if flags & PRONOUN_OR_DETERMINER or is_name_part(prose, start) or (flags & PREPOSITION and is_bound(prose, start)):
        return True
    return prose.folded[start][0].isalnum() and not flags & ADVERB_OR_CONJUNCTION_OR_RELATIVE


def is_object(prose: Prose, start: int, verb: int) -> bool:
    """Whether the finite verb belongs to a phrase inside an object: *denies responsibility for raids that killed*."""
    flags = prose.flags
    if is_bound(prose, start):  # "claimed as many as 600 were held": the words that dress the number open no phrase
        start = next((token for token in range(start, min(verb, start + LONGEST_DRESS)) if flags[token] & NUMBER_OR_DIGITS), start)
    for token in range(start, verb):
        here = flags[token]
        if here & RELATIVE_OR_PREPOSITION and (not here & DETERMINER or (token > start and here & RELATIVE)):
            return True
    return False


def contracted_clause(words: Behind) -> Complement | None:
    """*says they're not done*"""
    return words.clause() if words.finite == words.start and words.folded[words.start].endswith(CONTRACTED) else None


def gapped_clause(words: Behind) -> Complement | None:
    """*the boats that the guards said were sunk*: a clause whose subject stands before the verb."""
    opened = words.finite == words.start and words.flags[words.start] & AUXILIARY
    if not opened or not is_relative(words.prose, words.verb):
        return None
    return "clause", (words.start, before_main_verb(words)), None


def before_main_verb(words: Behind) -> int:
    """Where the sentence's own verb follows: before *was passed* in *The law that leaders say is fair was passed*."""
    flags, place = words.flags, words.start
    while place < words.end and flags[place] & AUXILIARY_OR_ADVERB:
        place += 1
    for token in range(place, words.end):
        here = flags[token]
        if here & OPENING_A_CLAUSE:
            break
        if here & AUXILIARY and words.folded[token - 1] != "to" and not words.prose.is_capitalised(token):
            return token
    return words.end


def participle(words: Behind) -> Complement | None:
    """*denied having struck the pier*"""
    next_to = words.start == words.verb + 1 and words.folded[words.start].endswith("ing")
    return words.clause() if next_to and words.word.startswith(DISOWNED) else None


def infinitive(words: Behind) -> Complement | None:
    """*vowed to rebuild the pier*; not *agreed to the vote*."""
    start = words.start
    if words.folded[start] != "to" or start + 1 >= words.stop or words.flags[start + 1] & DETERMINER:
        return None
    return words.clause() if words.word.startswith(INFINITIVE_STEMS) else None


def pro_form(words: Behind) -> Complement | None:
    """*The crew said so*: words told before."""
    told = words.word in SAY and words.folded[words.start] == "so" and words.start + 1 == words.stop
    return ("object", (words.start, words.stop), None) if told else None


def number_alone(words: Behind) -> Complement | None:
    """*The families say 73*"""
    told = words.word in SAY and (words.nearest & NUMBER_OR_DIGITS or is_bound(words.prose, words.start))
    return words.clause() if told else None


def clause_by_its_opening(words: Behind) -> Complement | None:
    """*The crew say they want help*, *wrote they want help*: a clause whose verb is in no list; behind a quotation it would be the speaker."""
    start = words.start
    if words.word in SAY:
        told = bool(words.flags[start] & PRONOUN_OR_DETERMINER)
    else:
        next_to = start == words.verb + 1 or words.word in TELL
        told = next_to and words.folded[start] in SUBJECT_PRONOUNS and start + 1 < words.stop and not words.ends.inside[words.verb]
    return words.clause() if told and last_word_ends(words.prose, words.verb) else None


CLAUSES: Final[tuple[Rule, ...]] = (
    full_clause,
    contracted_clause,
    gapped_clause,
    participle,
    infinitive,
    pro_form,
    number_alone,
    clause_by_its_opening,
)


def linked(words: Behind) -> Complement | None:
    """*accused her of theft*, *warned of storms*: what a preposition links to the verb."""
    links = links_of(words.word)
    if not links:
        return None
    stop = words.stop
    if words.word.startswith(ADJACENT_STEMS):
        stop = min(stop, words.verb + 2)
    elif words.word in TELL:
        stop = min(stop, words.verb + LISTENER_REACH)
    folded = words.folded
    for place in range(words.verb + 1, stop):
        if folded[place] in links and folded[place - 1] != "not":
            whole = whole_quotation(words.prose, words.opens, place + 1, words.last)
            if whole is not None:
                return direct(whole)
            if folded[place + 1 : place + 2] and folded[place + 1].endswith("ing"):
                return "clause", (place + 1, words.ends.object(place + 1, words.last)), None  # "accused her of lying but left"
            return clause_from(words.ends, place + 1, words.last)
    return None


def links_of(verb: str) -> tuple[str, ...]:
    """The words that may link what a verb tells to its object: *as* and *for* behind *praised*."""
    for stem, links in OBJECT_PREPOSITION.items():
        if verb.startswith(stem):
            return links
    return ()


def whole_quotation(prose: Prose, opens: dict[int, Quotation], mark: int, last: int) -> Quotation | None:
    """The quotation that opens here and fills the sentence: *concluded that “the causes should be addressed.”*"""
    quotation = opens.get(mark)
    if quotation is None or not quotation.closed or quotation.last - quotation.first < LEAST_WHOLE:
        return None
    rest = range(quotation.last, last)
    return quotation if all(prose.flags[token] & STOP_OR_COMMA_OR_QUOTE for token in rest) else None


def spoken_of(words: Behind) -> Complement | None:
    """*denied responsibility*, *announced today a plan to rebuild*: an object; not *the storm claimed six lives*, *announced today*."""
    start, stop, verb, flags = words.start, words.stop, words.verb, words.flags
    if not words.word.startswith(OBJECT_STEMS):
        return None
    opener = flags[start] if start < stop else PREPOSITION
    if (opener & PREPOSITION_OR_WEEKDAY and not opener & DETERMINER) or (start > verb + 1 and opener & AUXILIARY):
        return None  # "the cuts announced on 18 May will cost jobs"
    if words.word.startswith("claim") and (opener & NUMBER_OR_DIGITS or is_bound(words.prose, start)):
        return None
    opened = past_time(words.prose, verb + 1, stop)
    if opened > verb + 1 and (opened >= words.last or words.folded[opened] in FULL_MARKS or not flags[opened] & DETERMINER_OR_STOP):
        return None
    first = opened if flags[opened] & DETERMINER else verb + 1
    end = words.ends.object(first, words.last)
    return "object", (first, min(end, stop) if words.word.endswith("ing") else end), None  # "admitting guilt, Orr left"
