"""What *according to X* attributes: the clause before it, behind it or on both sides of it, or the quotation that it closes.

It knows these two words and the marks round them; it refuses to know reporting verbs.
"""

from typing import Final

from framing.flags import COMMA, STOP_OR_COMMA_OR_QUOTE
from framing.prose import Prose
from framing.voice.cues import Cue
from framing.voice.phrases import finite_verb, phrase_after
from framing.voice.publications import PUBLISHED
from framing.voice.utterances import Record

OPENERS: Final = frozenset("that who which since because while whereas although though where when and but".split())
"""Before *, according to the guards,* they open the clause that the guards tell."""
PUBLISHING: Final = PUBLISHED | {"compiled", "commissioned", "conducted", "obtained"}
LONGEST_PUBLISHING: Final = 12
AGREED: Final = frozenset("plan plans schedule custom need taste merit size rank age law".split())
"""What nobody says: *according to plan*."""


def read_attribution(record: Record, token: int) -> None:
    """*According to X, …* and *…, according to X*, from its first word."""
    prose = record.prose
    cue = record.cue(token, "neutral", token + 1)
    first, last = cue.first, cue.last
    source = published_by(prose, token + 2, last) or phrase_after(prose, token + 2, last)
    if source is None or (source[1] - source[0] == 1 and prose.folded[source[0]] in AGREED):
        return
    if token > first + 1 and prose.flags[token - 1] & COMMA and prose.folded[token - 2] in OPENERS:
        retell(
            record, cue, source, next_comma(prose, source[1], last)
        )  # "people who, according to the guards, had left": only what follows
    elif is_quoted_before(record, token, first):
        return  # "“…,” Orr said, according to the Post"
    elif token == first or (token == first + 1 and not prose.flags[first] & COMMA):
        retell(record, cue, source, next_comma(prose, source[1], last))
    elif not attribute_quotation(record, cue, source):
        attribute_clause(record, cue, source)


def next_comma(prose: Prose, start: int, last: int) -> int:
    """The first comma from here on; `last` where there is none."""
    return next((place for place in range(start, last) if prose.flags[place] & COMMA), last)


def published_by(prose: Prose, start: int, last: int) -> tuple[int, int] | None:
    """The institute of *a report released Tuesday by the Harbour Institute*."""
    published = False
    for place in range(start, min(last, start + LONGEST_PUBLISHING)):
        if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
            return None
        published = published or prose.folded[place] in PUBLISHING
        if published and prose.folded[place] in ("by", "from"):
            return phrase_after(prose, place + 1, last)
    return None


def is_quoted_before(record: Record, token: int, first: int) -> bool:
    """Whether nothing but *he said* stands between a quotation and this token."""
    for utterance in record.said_since(first):
        if utterance.direct and utterance.content[1] <= utterance.place < token:
            between = range(utterance.place + 1, token - 1)
            return not any(record.prose.flags[place] & STOP_OR_COMMA_OR_QUOTE for place in between)
    return False


def retell(record: Record, cue: Cue, source: tuple[int, int], comma: int) -> None:
    """The clause behind a comma: *According to the guards, nine had left*; *According to the Post, which saw it, nine had left*."""
    if comma + 1 < cue.last and cue.prose.folded[comma + 1] in ("which", "who", "whose"):
        comma = next_comma(cue.prose, comma + 1, cue.last)
    if comma < cue.last and cue.prose.flags[comma] & COMMA:
        record.tell_clause(cue, source, comma + 1)


def attribute_quotation(record: Record, cue: Cue, source: tuple[int, int]) -> bool:
    """*It said “nine had left,” according to the guards*: the quotation and the words before it; True if there is one."""
    quotation = None if cue.quoted else record.closing_at(cue.place - 1, cue.first)
    if quotation is None:
        return False
    record.quote(cue, source, quotation)
    if quotation.open_mark > cue.first:
        record.tell(cue, source, (cue.first, quotation.open_mark))
    return True


def attribute_clause(record: Record, cue: Cue, source: tuple[int, int]) -> None:
    """*Nine had left, according to the guards*; *The fights, according to the guards, came at night*, where it stands inside the clause."""
    prose = cue.prose
    end = cue.place - bool(prose.flags[cue.place - 1] & COMMA)
    start = cue.first
    for utterance in record.said_since(cue.first):
        if utterance.place < cue.place and utterance.content[1] < end:
            start = max(start, utterance.content[1])
    record.tell(cue, source, (start, end))
    if source[1] + 1 < cue.last and finite_verb(prose, start, end) is None:
        retell(record, cue, source, source[1])
