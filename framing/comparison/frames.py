"""Clauses that hold only who says it: *said Ada Orr, the surveyor, in a letter*.

It knows which words beside a speech make its frame; it refuses to know whose words they are, and what is said.

A frame is a part of a sentence before or behind a speech of which every verb is of saying. It states nothing of its own: no fact is told
in it, and no account states anything flatly by it.
"""

from collections.abc import Callable, Mapping
from functools import cache

from framing.comparison.places import SPOKEN
from framing.flags import ADJECTIVAL, ADVERB, BE, COMMA, DO, HAVE, MODAL, PAST, PREPOSITION, RELATIVE, STOP, WEEKDAY
from framing.grammar import NOT_PARTICIPLES, word_classes
from framing.text import NON_WORDS, Text
from framing.types import Analysis

SAYS = frozenset("say says said saying tell tells told".split())
"""Verbs behind which there is a listener, a place or a day, if anything that is not said."""
GIVES = frozenset(
    "acknowledge acknowledges acknowledged add adds added adding admit admits admitted allege alleges alleged announce announces announced argue "
    "argues argued assert asserts asserted asserting believe believes believed claim claims claimed claiming complain complains complained "
    "conclude concludes concluded confirm confirms confirmed contend contends contended continue continues continued declare declares declared "
    "emphasise emphasised emphasize emphasized estimate estimates estimated explain explains explained insist insists insisted maintain maintains "
    "maintained note notes noted noting observe observes observed post posts posted predict predicts predicted recall recalls recalled remark "
    "remarks remarked reply replies replied report reports reported respond responds responded state states stated stress stresses stressed "
    "suggest suggests suggested testify testifies testified think thinks thought tweet tweets tweeted warn warns warned "
    "write writes wrote".split()
)
"""Verbs that may have an object, which the writer tells: *announced a new pier*."""
SAYING = SAYS | GIVES
HAVING = frozenset("has have had having".split())
BESIDE_SPEECH = frozenset("referring citing quoting speaking".split())
"""Participles that go on with a frame: *wrote the mayor, citing two letters*."""
EVENTFUL = frozenset(
    "after before during amid following despite without against over because although though while if when since until".split()
)
"""What opens something else that happened: *said after the fire at the mill*."""
MOST = 16
"""Words, at most, of a frame."""
TO_VERB = 3
"""Tokens in which its verb follows a part of it that has none."""
FINITE = BE | HAVE | DO | MODAL
NO_OBJECT = PREPOSITION | WEEKDAY | ADVERB | COMMA | STOP


class Frames:
    """A text, and which of its tokens somebody speaks."""

    __slots__ = ("said", "text")

    def __init__(self, text: Text, analysis: Analysis) -> None:
        self.text = text
        self.said = bytearray(len(text.folded))
        for span in analysis.voices:
            if span.voice in SPOKEN:
                first, last = text.token_at(span.start), text.token_at(span.end)
                self.said[first:last] = bytes([1]) * (last - first)

    def hold(self, first: int, last: int) -> bool:
        """Whether the tokens of a clause are a frame, or part of one."""
        words = [token for token in range(first, last) if self.text.folded[token] not in NON_WORDS]
        if not words or len(words) > MOST or any(self.said[token] for token in words):
            return False
        behind = self.behind_speech(words[0])
        if behind is not None and self.only_says(behind, self.past_verb(last)):
            return True
        return self.before_speech(words[-1]) and self.only_says(first, last)

    def behind_speech(self, token: int) -> int | None:
        """Where what follows the last speech of the sentence begins, if there is speech before this word."""
        opened = self.text.sentence_tokens[self.text.sentence_of(token)]
        while token > opened and not self.said[token - 1]:
            token -= 1
        return token if token > opened else None

    def past_verb(self, last: int) -> int:
        """The end of a clause, or of the verb of saying that it is cut from: *said*, behind *Ada Orr, the surveyor,*."""
        closed = min(last + TO_VERB, self.text.sentence_tokens[self.text.sentence_of(last - 1) + 1])
        return next((token + 1 for token in range(last, closed) if self.text.folded[token] in SAYING), last)

    def before_speech(self, token: int) -> bool:
        """Whether nothing but marks and *that* parts this word from speech in its sentence."""
        closed = self.text.sentence_tokens[self.text.sentence_of(token) + 1]
        token += 1
        while token < closed and not self.said[token] and (self.text.folded[token] in NON_WORDS or self.text.folded[token] == "that"):
            token += 1
        return token < closed and bool(self.said[token])

    def only_says(self, first: int, last: int) -> bool:
        """Whether a verb of saying stands there, and no word tells more."""
        if SAYING.isdisjoint(self.text.folded[first:last]):
            return False
        return not any(rule(Word(self.text, token, last)) for token in range(first, last) for rule in RULES)


class Word:
    """A word of a would-be frame, and its neighbours there: a full stop where there is none."""

    __slots__ = ("before", "folded", "following", "place", "text")

    def __init__(self, text: Text, place: int, last: int) -> None:
        self.text = text
        self.place = place
        self.folded = text.folded[place]
        self.before = text.folded[place - 1] if place else "."
        self.following = text.folded[place + 1] if place + 1 < last else "."


def gives_something(word: Word) -> bool:
    """*announced a new pier*, where *announced on Friday* opens what is said."""
    return word.folded in GIVES and not classes().get(word.following, 0) & NO_OBJECT


def opens_another(word: Word) -> bool:
    """*said after the fire at the mill*, *said Ada Orr, who lost two boats*"""
    return word.folded in EVENTFUL or (word.folded != "that" and bool(classes().get(word.folded, 0) & RELATIVE))


def goes_on_with(word: Word) -> bool:
    """*said the mayor, opening the new pier*, where *said the mayor, citing a letter* tells no more."""
    return word.before == "," and word.folded.endswith("ing") and word.folded not in SAYING | BESIDE_SPEECH


def has_another_verb(word: Word) -> bool:
    """*the mayor opened the pier and said*, where *the mayor has said* has one verb."""
    if word.folded in SAYING:
        return False
    if word.folded in HAVING:
        return word.following not in SAYING
    return is_verb(word.text, word.place)


RULES: tuple[Callable[[Word], bool], ...] = (gives_something, opens_another, goes_on_with, has_another_verb)
"""Whether a word of a would-be frame tells more than who says it."""


def has_verb(text: Text) -> bool:
    """Whether some word of the text is a verb."""
    return any(is_verb(text, token) for token in range(len(text.folded)))


def is_verb(text: Text, token: int) -> bool:
    """*sold*, *was*, *moored*: a finite form, or one that looks like a past tense; none with a capital."""
    word = text.folded[token]
    if text.characters[text.starts[token]].isupper():
        return False
    flags = classes().get(word, 0)
    return bool(flags & (FINITE | PAST)) or (word.endswith("ed") and word not in NOT_PARTICIPLES and not flags & ADJECTIVAL)


@cache
def classes() -> Mapping[str, int]:
    """Word → its word classes."""
    return word_classes()
