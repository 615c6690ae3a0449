"""What has been said so far in a text, statement by statement.

It knows statements and the quotations that have a speaker already; it refuses to know how a statement is found.
"""

from typing import Final, NamedTuple

from framing.flags import COMMA, DETERMINER, STOP_OR_COMMA_OR_QUOTE
from framing.prose import Prose
from framing.voice.phrases import finite_verb, subject_before
from framing.voice.quotes import Quotation
from framing.voice.terms import HELD_OFF
from framing.voice.verb_groups import MOVES
from framing.voice.words import is_name_part

JOINING: Final = frozenset("when after before while until".split())
LONGEST_NAME: Final = 5
"""Tokens of a subject in quotation marks, with the marks."""
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
    """The statements of one text, as far as they are found."""

    __slots__ = ("closes", "inside", "prose", "stance", "told", "utterances")

    def __init__(self, prose: Prose, inside: bytearray, closes: dict[int, Quotation]) -> None:
        self.prose = prose
        self.inside = inside
        """1 for each token inside a quotation."""
        self.closes = closes
        """Closing mark → its quotation."""
        self.utterances: list[Utterance] = []
        self.told: set[int] = set()
        """Quotations that have a verb already."""
        self.stance: str | None = None
        """Of the verb being read."""

    def bounds(self, token: int) -> tuple[int, int]:
        """The sentence round a token, cut down where somebody forgot all full stops."""
        first, last = self.prose.sentence_range(token)
        if last - first > LONGEST_CLAUSE:
            return max(first, token - LONGEST_CLAUSE), min(last, token + LONGEST_CLAUSE)
        return first, last

    def add(
        self,
        verb: int | None,
        source: tuple[int, int] | None,
        content: tuple[int, int],
        *,
        direct: bool,
        quotation: Quotation | None = None,
        attributes: bool = True,
    ) -> None:
        if content[1] <= content[0]:
            return
        if self.utterances and (self.utterances[-1].source, self.utterances[-1].content) == (source, content):
            return  # "…, the Post reported, citing two people": told once
        if quotation is None or id(quotation) not in self.told:
            if quotation is not None:
                self.told.add(id(quotation))
            self.utterances.append(Utterance(verb, source, content, direct, quotation, self.stance, attributes))

    def quotation_bounds(self, token: int, first: int, last: int) -> tuple[int, int]:
        """The sentence cut down to the quotation that the token stands in."""
        start, end = token, token
        while start > first and self.inside[start - 1]:
            start -= 1
        while end < last and self.inside[end]:
            end += 1
        return start, end

    def said_since(self, first: int) -> list[Utterance]:
        """The statements whose verbs stand at this token or behind it, the last first, as far back as a post, which has no verb."""
        said: list[Utterance] = []
        for utterance in reversed(self.utterances):
            if utterance.verb is None or utterance.verb < first:
                break
            said.append(utterance)
        return said

    def earlier_source(self, verb: int, first: int) -> tuple[int, int] | None:
        """Who spoke before in this sentence, or else the sentence's own subject."""
        for utterance in self.said_since(first):
            if utterance.source is not None and utterance.place < verb:
                return utterance.source
        start = next((place + 1 for place in range(verb - 2, first, -1) if self.prose.folded[place] in JOINING), first)
        found = finite_verb(self.prose, start, verb)
        if found is not None and found > start > first and not self.prose.flags[start] & COMMA:
            return subject_before(self.prose, found, start)  # "It began when campaigners stormed the hall, shouting"
        found = finite_verb(self.prose, first, verb)
        if found is None:
            found = next((place for place in range(first + 1, verb) if self.goes_on(place)), None)
        if found is None or found == first:
            return None
        return subject_before(self.prose, found, first)

    def goes_on(self, place: int) -> bool:
        """*continues to*, *Orr takes the other view*: a verb in the present behind a name, or one of MOVES."""
        prose = self.prose
        word = prose.folded[place]
        if word in MOVES:
            return True
        present = word.endswith("s") and not word.endswith("ss") and not is_name_part(prose, place)
        return present and is_name_part(prose, place - 1) and bool(prose.flags[place + 1] & DETERMINER)

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
