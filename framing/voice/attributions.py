"""What *according to X* attributes: the clause before it, behind it or on both sides of it, or the quotation that it closes.

It knows these two words and the marks round them; it refuses to know reporting verbs.
"""

from typing import Final

from framing.flags import COMMA, STOP_OR_COMMA_OR_QUOTE
from framing.voice.phrases import finite_verb, phrase_after
from framing.voice.publications import PUBLISHED
from framing.voice.sayings import Sayings

PUBLISHING: Final = PUBLISHED | {"compiled", "commissioned", "conducted", "obtained"}
LONGEST_PUBLISHING: Final = 12
AGREED: Final = frozenset("plan plans schedule custom need taste merit size rank age law".split())
"""What nobody says: *according to plan*."""


class Attributions(Sayings):
    """The statements of one text, with those that *according to* attributes."""

    __slots__ = ()

    def according(self, token: int) -> None:
        """*According to X, …* and *…, according to X*."""
        prose = self.prose
        self.stance = "neutral"
        first, last = self.bounds(token)
        if self.inside[token]:
            first, last = self.quotation_bounds(token, first, last)
        source = self.published_by(token + 2, last) or phrase_after(prose, token + 2, last)
        if source is None or (source[1] - source[0] == 1 and prose.folded[source[0]] in AGREED):
            return
        if token > first + 1 and prose.flags[token - 1] & COMMA and prose.folded[token - 2] in ("that", "who", "which"):
            self.retell(token, source, source[1], last)  # "people who, according to the guards, had left": only what follows
        elif self.quoted_before(token, first):
            return  # "“…,” Orr said, according to the Post"
        elif token == first or (token == first + 1 and not prose.flags[first] & COMMA):
            comma = next((place for place in range(source[1], last) if prose.flags[place] & COMMA), last)
            self.retell(token, source, comma, last)
        elif not self.attribute_quotation(token, source, first):
            self.attribute_clause(token, source, first, last)

    def published_by(self, start: int, last: int) -> tuple[int, int] | None:
        """The institute of *a report released Tuesday by the Harbour Institute*."""
        prose = self.prose
        published = False
        for place in range(start, min(last, start + LONGEST_PUBLISHING)):
            if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
                return None
            published = published or prose.folded[place] in PUBLISHING
            if published and prose.folded[place] in ("by", "from"):
                return phrase_after(prose, place + 1, last)
        return None

    def quoted_before(self, token: int, first: int) -> bool:
        """Whether nothing but *he said* stands between a quotation and this token."""
        for utterance in self.said_since(first):
            if utterance.direct and utterance.content[1] <= utterance.place < token:
                between = range(utterance.place + 1, token - 1)
                return not any(self.prose.flags[place] & STOP_OR_COMMA_OR_QUOTE for place in between)
        return False

    def retell(self, token: int, source: tuple[int, int], comma: int, last: int) -> None:
        """The clause behind a comma: *According to the guards, nine had left*."""
        if comma < last and self.prose.flags[comma] & COMMA:
            self.add_clause(token, source, comma + 1, last)

    def attribute_quotation(self, token: int, source: tuple[int, int], first: int) -> bool:
        """*It said “nine had left,” according to the guards*: the quotation and the words before it; True if there is one."""
        quotation = None if self.inside[token] else self.closing_at(token - 1, first)
        if quotation is None:
            return False
        self.add(token, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
        if quotation.open_mark > first:
            self.add(token, source, (first, quotation.open_mark), direct=False)
        return True

    def attribute_clause(self, token: int, source: tuple[int, int], first: int, last: int) -> None:
        """*Nine had left, according to the guards*; *The fights, according to the guards, came at night*, where it stands inside the clause."""
        end = token - bool(self.prose.flags[token - 1] & COMMA)
        start = first
        for utterance in self.said_since(first):
            if utterance.place < token and utterance.content[1] < end:
                start = max(start, utterance.content[1])
        self.add(token, source, (start, end), direct=False)
        if source[1] + 1 < last and finite_verb(self.prose, start, end) is None:
            self.retell(token, source, source[1], last)
