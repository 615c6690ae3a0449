"""What has been said so far in a text, statement by statement.

It knows statements, which quotations have a speaker already, and how far a word has a say; it refuses to know how a statement is found.
"""

from typing import Final, NamedTuple

from framing.flags import COMMA, DETERMINER, PRONOUN, STOP_OR_COMMA_OR_QUOTE
from framing.prose import Prose
from framing.voice.cues import Cue
from framing.voice.ends import Ends
from framing.voice.quotes import Quotation
from framing.voice.terms import HELD_OFF
from framing.voice.words import is_name_part

LONGEST_NAME: Final = 5
"""Tokens of a subject in quotation marks, with the marks."""
PRONOUN_OR_DETERMINER: Final = PRONOUN | DETERMINER
LONGEST_CLAUSE: Final = 160
"""Tokens on either side of a reporting verb that it can have a say in."""


class Utterance(NamedTuple):
    """One thing said: tokens of the verb, of the source's noun phrase, and of the words themselves."""

    verb: int | None
    source: tuple[int, int] | None
    content: tuple[int, int]
    direct: bool
    quotation: Quotation | None = None
    stance: str | None = None
    """neutral · doubt · factive · forceful · manner."""
    attributes: bool = True
    """False where the verb only takes an object (*denied responsibility*): nothing is told in the source's words."""

    @property
    def place(self) -> int:
        """Token that it is ordered by: its verb, or where a post begins, which has none."""
        return self.content[0] if self.verb is None else self.verb


class Record:
    """A text with its quotations, and its statements as far as they are found."""

    __slots__ = ("closes", "ends", "inside", "prose", "told", "utterances")

    def __init__(self, prose: Prose, inside: bytearray, closes: dict[int, Quotation]) -> None:
        self.prose = prose
        self.inside = inside
        """1 for each token inside a quotation."""
        self.closes = closes
        """Closing mark → its quotation."""
        self.ends = Ends(prose, inside)
        self.utterances: list[Utterance] = []
        self.told: set[int] = set()
        """Quotations that have a verb already."""

    def cue(self, token: int, stance: str | None, tail: int) -> Cue:
        """The word at this token, to be read: its stance, the last token of its phrase, and its bounds."""
        first, last = self.bounds(token)
        quoted = bool(self.inside[token])
        if quoted:
            first, last = self.quotation_bounds(token, first, last)
        return Cue(self.prose, token, tail, stance, first, last, quoted=quoted)

    def bounds(self, token: int) -> tuple[int, int]:
        """The sentence round a token, cut down where somebody forgot all full stops."""
        first, last = self.prose.sentence_range(token)
        if last - first > LONGEST_CLAUSE:
            return max(first, token - LONGEST_CLAUSE), min(last, token + LONGEST_CLAUSE)
        return first, last

    def quotation_bounds(self, token: int, first: int, last: int) -> tuple[int, int]:
        """The sentence cut down to the quotation that the token stands in."""
        start, end = token, token
        while start > first and self.inside[start - 1]:
            start -= 1
        while end < last and self.inside[end]:
            end += 1
        return start, end

    def tell(self, cue: Cue, source: tuple[int, int] | None, content: tuple[int, int], *, attributes: bool = True) -> None:
        """Record what is told in other words than the speaker's, from the first of them on."""
        start, end = content
        while start < end and self.prose.flags[start] & COMMA and not self.inside[start]:
            start += 1  # "said that, on Monday, the quay was shut"
        opened = start + 1 < end and self.prose.folded[start] == "that"
        if opened and (self.prose.flags[start + 1] & PRONOUN_OR_DETERMINER or is_name_part(self.prose, start + 1)):
            start += 1  # "announced on May 7 that the quay was shut"
        self.add(Utterance(cue.place, source, (start, end), direct=False, stance=cue.stance, attributes=attributes))

    def tell_clause(self, cue: Cue, source: tuple[int, int] | None, start: int) -> None:
        """Record a clause that is told from this token on: *the quay was shut* behind *said that*."""
        self.tell(cue, source, (start, self.ends.clause(start, cue.last)))

    def quote(self, cue: Cue, source: tuple[int, int] | None, quotation: Quotation) -> None:
        """Record a quotation, word for word."""
        self.add(Utterance(cue.place, source, (quotation.first, quotation.last), direct=True, quotation=quotation, stance=cue.stance))

    def add(self, utterance: Utterance) -> None:
        """Record a statement, unless it is empty, or told already."""
        if utterance.content[1] <= utterance.content[0]:
            return
        if self.utterances and (self.utterances[-1].source, self.utterances[-1].content) == (utterance.source, utterance.content):
            return  # "…, the Post reported, citing two people": told once
        if utterance.quotation is not None:
            if id(utterance.quotation) in self.told:
                return
            self.told.add(id(utterance.quotation))
        self.utterances.append(utterance)

    def said_since(self, first: int) -> list[Utterance]:
        """The statements whose verbs stand at this token or behind it, the last first, as far back as a post, which has no verb."""
        said: list[Utterance] = []
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                break
            said.append(utterance)
        return said

    def closing_at(self, edge: int, first: int) -> Quotation | None:
        """The quotation whose closing mark stands at this token, or before a comma or full stop that does."""
        prose = self.prose
        for place in (edge, edge - 1):
            if place < 0:
                return None
            quotation = self.closes.get(place)
            if quotation is not None:
                following = edge + 1
                if following >= prose.size or prose.breaks_line(following):
                    return None
                if (
                    place == edge
                    and quotation.open_mark > 0
                    and (prose.flags[quotation.open_mark - 1] & DETERMINER or prose.folded[quotation.open_mark - 1] in HELD_OFF)
                    and following - quotation.open_mark <= LONGEST_NAME
                    and not prose.flags[place - 1] & STOP_OR_COMMA_OR_QUOTE
                ):
                    return None  # 'The "coalition" said': a name
                same_sentence = place >= first or not prose.is_capitalised(following) or prose.folded[quotation.last - 1] in ("!", "?")
                return quotation if same_sentence else None
            if not prose.flags[place] & COMMA and prose.folded[place] != ".":
                return None
        return None
