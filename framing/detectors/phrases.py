"""Forms of the lexicons, where their context lets them fire.

It knows shields, needed contexts and proper names; it refuses to know any wording: that is in the lists.
"""

from typing import Final, NamedTuple

from framing.detectors.findings import Finding
from framing.flags import (
    ADVERB,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGITS,
    HARM,
    HARM_NOUN,
    INSTRUMENT,
    MODAL,
    MONTH,
    NEGATION,
    NUMBER,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    STOP,
    STOP_OR_COMMA,
    STOP_OR_COMMA_OR_QUOTE,
    WEEKDAY,
)
from framing.forms import Form
from framing.prose import NUMERALS, Prose
from framing.vocabulary import Phrase, Word
from framing.voice import Voices
from framing.voice.phrases import finite_verb

HARM_NOUN_OR_INSTRUMENT: Final = HARM_NOUN | INSTRUMENT
WEEKDAY_OR_DETERMINER_OR_PRONOUN: Final = WEEKDAY | DETERMINER | PRONOUN
PAST_OR_MODAL: Final = PAST | MODAL
HARM_NOUN_OR_HARM: Final = HARM_NOUN | HARM

DETECTOR: Final = "lexicon"
QUANTITY_REACH: Final = 4
HARM_REACH: Final = 4
MENTIONS: Final = frozenset("word words term terms phrase adverb adjective verb".split())
OBJECT_REACH: Final = 5
UNMARKED_PAIRS: Final = {"while": ("that", "and", "because"), "whilst": ("that", "and", "because"), "though": ("and", "even")}
"""Words after which these open a clause with no comma before them."""
UNMARKED_REACH: Final = 5
SHORTEST_CLAUSE: Final = 3
"""Words of a sentence that is more than an exclamation."""
SPOKEN_OF: Final = frozenset(
    "existence report reports claim claims allegation allegations accusation accusations charge charges responsibility involvement role link links "
    "wrongdoing knowledge guilt blame mistakes failure failures error errors fault plan plans death deaths presence use authenticity accuracy "
    "victory defeat outcome identity identities details findings suggestion suggestions rumours rumors speculation version account shortcomings "
    "language rhetoric remarks comments criticism characterisation characterization wording notion".split()
)
NAME_LINKS: Final = frozenset("of at in on for the and from to".split())
NUMBER_DRESS: Final = frozenset("$ € £ a an about around some another nearly almost over estimated of the further more than".split())
FRACTIONS: Final = frozenset("third thirds quarter quarters couple fifth fifths tenth handful fraction percent".split())
POSSESSIVES: Final = frozenset(["’", "'"])
"""Of plurals: *the Government’s Chief Whip* speaks of the government, *the Constables’ Federation* is a name."""
NO_BARE_VERB: Final = DETERMINER | PREPOSITION | NUMBER | STOP | COMMA | QUOTE | PRONOUN | CONJUNCTION


BEYOND: Final = Word()
"""What follows the last token."""


class Choice(NamedTuple):
    """A form of a naming set that the text chose, marked or neutral."""

    first: int
    last: int
    form: Form


def find_phrases(prose: Prose, voices: Voices) -> tuple[list[Finding], list[Choice]]:
    """Everything the lexicons find, and every choice among the members of a naming set."""
    context = _Context(prose, voices)
    findings: list[Finding] = []
    choices: list[Choice] = []
    for first, form in matches(prose):
        if not context.allows(first, form):
            continue
        last = first + form.length
        if form.set is not None:
            choices.append(Choice(first, last, form))
        if form.marks:
            findings.append(Finding(first, last, form.kind, form.sub, form.name, DETECTOR, form.sense))
    return findings, longest_choices(choices)


def matches(prose: Prose) -> list[tuple[int, Form]]:
    """(First token, form) of every form in the text, shields and context not yet asked."""
    folded = prose.folded
    words = [*prose.words, BEYOND]
    found: list[tuple[int, Form]] = []
    for token in prose.listed:
        word = words[token]
        for form in word.forms:
            found.append((token, form))
        if word.bits_on & words[token + 1].bit:
            following = folded[token + 1]
            if following in word.phrases_on:
                found += completed(folded, token, word.phrases_on[following])
        if word.bits_to & words[token - 1].bit and folded[token - 1] in word.phrases_to:
            found += completed(folded, token, word.phrases_to[folded[token - 1]])
    compounds = prose.vocabulary.compounds
    for token in prose.compounds:
        found += [(token, form) for form in compounds.get(folded[token].partition("-")[0], ())]
    return found


def completed(folded: list[str], token: int, phrases: tuple[Phrase, ...]) -> list[tuple[int, Form]]:
    """(First token, form) of the phrases that stand round this token in full."""
    found = []
    for phrase in phrases:
        first = token - phrase.before
        if folded[first : first + len(phrase.tokens)] == phrase.tokens and first >= 0:
            found.append((first, phrase.form))
    return found


def speaks_of(prose: Prose, content: tuple[int, int]) -> bool:
    """Whether the object of a reporting verb is itself something claimed: *confirmed the existence of*, *claiming the death of*."""
    first, last = content
    for token in range(first, min(last, first + OBJECT_REACH)):
        if prose.folded[token] in SPOKEN_OF or prose.flags[token] & HARM_NOUN_OR_INSTRUMENT:
            return True
        if prose.flags[token] & STOP_OR_COMMA:
            return False
    return False


class _Context:
    """What the contexts ask about one text, gathered once."""

    __slots__ = ("prose", "said")

    def __init__(self, prose: Prose, voices: Voices) -> None:
        self.prose = prose
        self.said: set[int | None] = set()
        """Tokens of the verbs and sources of what is said."""
        for utterance in voices.utterances:
            if utterance.attributes or speaks_of(prose, utterance.content):
                self.said.add(utterance.verb)
            if utterance.source is not None:
                self.said.update(range(*utterance.source))

    def allows(self, first: int, form: Form) -> bool:
        """Whether a form fires here."""
        prose = self.prose
        if first and prose.flags[first - 1] & QUOTE and self.is_mentioned(first, first + form.length):
            return False
        if form.is_shielded and self.is_shielded(first, form):
            return False
        if form.cased:
            if prose.slice(first, first + form.length) != form.written:
                return False
        elif prose.characters[prose.starts[first]].isupper() and self.is_proper_name(first, form.length):
            return False
        if form.needs is None:
            return True
        last = first + form.length
        match form.needs:
            case "statement":
                return self.in_statement(first, last)
            case "quantity":
                return self.before_quantity(last)
            case "clause":
                return self.joins_clauses(first, last)
            case "verb":
                return self.before_verb(last)
            case "harm-noun":
                return self.before_harm(last)

    def is_mentioned(self, first: int, last: int) -> bool:
        """Whether a form fills a quotation and the sentence talks about it as a word: *“Reportedly” is a lazy word.*"""
        prose = self.prose
        if last < prose.size and prose.flags[last] & COMMA:
            last += 1
        if last >= prose.size or not prose.flags[last] & QUOTE:
            return False
        start, end = prose.sentence_range(first)
        return not MENTIONS.isdisjoint(prose.folded[start:end])

    def is_shielded(self, first: int, form: Form) -> bool:
        folded = self.prose.folded
        following = first + form.length
        shields = form.shields()
        candidates = shields.before.get(folded[first - 1], ()) if first and shields.before else ()
        if following < len(folded) and shields.after:
            candidates += shields.after.get(folded[following], ())
        for shield in candidates:
            start = first - shield.before
            if start >= 0 and tuple(folded[start : start + len(shield.tokens)]) == shield.tokens:
                return True
        return False

    def is_proper_name(self, first: int, length: int) -> bool:
        """A capitalised form next to another capitalised word, in mid-sentence: part of a name or a title.

        The first word is known to have a capital. In headlines everything may be capitalised, and a name at the start of a sentence can't be told: both fire.
        """
        prose = self.prose
        low, high = prose.title_tokens
        if low <= first < high:
            return False
        start, end = prose.sentence_range(first)
        following = first + length
        for token in range(first + 1, following):
            if not prose.is_capitalised(token):
                return False
        if following < end and prose.folded[following] in NAME_LINKS and following + 1 < end and first > start:
            if prose.is_capitalised(following + 1):
                return True
        if first > start and following + 1 < end and prose.folded[following] in POSSESSIVES and prose.is_capitalised(following + 1):
            return True  # "the Constables’ Federation"
        after = following < end and prose.is_capitalised(following) and not prose.flags[following] & QUOTE
        if first == start or prose.flags[first - 1] & STOP or prose.breaks_line(first):
            return False  # inside a quotation a sentence may begin after a full stop
        before = (
            first - 1 > start
            and prose.is_capitalised(first - 1)
            and prose.characters[prose.starts[first - 1] : prose.ends[first - 1]] != "I"
            and not prose.flags[first - 1] & WEEKDAY_OR_DETERMINER_OR_PRONOUN
        )
        return before or after

    def in_statement(self, first: int, last: int) -> bool:
        """The verb, or part of the source, of something said."""
        return not self.said.isdisjoint(range(first, last))

    def before_quantity(self, last: int) -> bool:
        """A number follows at once, or after a currency sign, an article or another word that dresses it; no time, no date."""
        prose = self.prose
        token = last
        while token < prose.size and token - last < QUANTITY_REACH and prose.folded[token] in NUMBER_DRESS:
            token += 1
        if token >= prose.size:
            return False
        if not prose.flags[token] & NUMERALS and prose.folded[token] not in FRACTIONS:
            return False
        following = prose.folded[token + 1] if token + 1 < prose.size else ""
        return not (
            ":" in prose.folded[token]
            or (prose.folded[token].endswith(("st", "nd", "rd", "th")) and prose.flags[token] & DIGITS)
            or following in ("a.m.", "p.m.", "am", "pm", "o'clock")
            or (token + 1 < prose.size and prose.flags[token + 1] & MONTH and prose.is_capitalised(token + 1))
        )

    def joins_clauses(self, first: int, last: int) -> bool:
        """Opens a sentence or follows a mark, and a finite verb follows."""
        prose = self.prose
        start, end = prose.sentence_range(first)
        if first > start and not prose.flags[first - 1] & STOP_OR_COMMA_OR_QUOTE:
            return self.joins_unmarked(first, last, end)
        if first == start:
            return prose.text.words(first, end) >= SHORTEST_CLAUSE or finite_verb(prose, last, end) is not None
        if prose.text.words(last, end) > SHORTEST_CLAUSE:
            return True
        following = prose.flags[last] if last < end else 0
        return finite_verb(prose, last, end) is not None or (last < end and bool(following & PAST))

    def joins_unmarked(self, first: int, last: int, end: int) -> bool:
        """*It regretted the deaths but blamed the rebels*, *the danger is that while …*: clauses joined without a comma."""
        prose = self.prose
        if prose.folded[first] in UNMARKED_PAIRS:
            return prose.folded[first - 1] in UNMARKED_PAIRS[prose.folded[first]]
        if prose.folded[first] != "but" or last >= end or prose.flags[first - 1] & NEGATION:
            return False
        opener = prose.flags[last]
        return bool(opener & PAST_OR_MODAL) or finite_verb(prose, last, min(end, last + UNMARKED_REACH)) is not None

    def before_verb(self, last: int) -> bool:
        """A bare verb follows, perhaps after an adverb; in a title it may be capitalised."""
        prose = self.prose
        token = last
        while token < prose.size and (prose.flags[token] & ADVERB or prose.folded[token].endswith("ly")):
            token += 1
        if token >= prose.size or prose.flags[token] & NO_BARE_VERB:
            return False
        return not prose.is_capitalised(token) or prose.title_tokens[0] <= token < prose.title_tokens[1]

    def before_harm(self, last: int) -> bool:
        """A word of harm follows within four words."""
        flags = self.prose.flags
        return any(flags[token] & HARM_NOUN_OR_HARM for token in range(last, min(len(flags), last + HARM_REACH)))


def longest_choices(choices: list[Choice]) -> list[Choice]:
    """Of overlapping choices in one set the longest stays."""
    kept: list[Choice] = []
    reached: dict[str | None, int] = {}
    for choice in sorted(choices, key=lambda choice: (choice.first, -choice.last)):
        if choice.first >= reached.get(choice.form.set, 0):
            reached[choice.form.set] = choice.last
            kept.append(choice)
    return kept
