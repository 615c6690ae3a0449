"""Where what was said ends: at the sentence's end, or where the writer or somebody else takes over.

It knows the words at which speech may end; it refuses to know where it began, or who spoke.
"""

from bisect import bisect_left
from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MODAL,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP_OR_QUOTE,
    WEEKDAY,
)
from framing.prose import Prose
from framing.voice.backgrounds import is_background
from framing.voice.words import is_verbal

AUXILIARY: Final = BE | HAVE | MODAL
ADVERB_OR_HAVE: Final = ADVERB | HAVE
CONCESSIONS: Final = frozenset("although though even despite".split())
"""A concession after a comma is the writer's: *said it was safe, even as crews left*."""
VERIFIED: Final = frozenset("verified verify confirmed corroborated corroborate substantiated authenticated".split())
VERDICT_REACH: Final = 14
"""Tokens after *but* within which the writer says that a claim is not verified."""
CONTRASTS: Final = frozenset("but while although though whereas".split())
PHRASAL: Final = frozenset("pointing pointed points".split())
SUMMED_UP: Final = frozenset("statement claim account version figure allegation accusation charge".split())
"""What a writer calls the words before: *said it was safe, a claim denied by the crew*."""
TURNING: Final = frozenset("called declined refused dismissed".split())
"""Behind *and* they are a second thing that the speaker did."""
SILENT: Final = frozenset("comment respond reached".split())
DECLINING: Final = frozenset("declined refused not n't didn't couldn't".split())
DEEDS: Final = TURNING | SILENT
"""What is done or left undone behind them is told by the writer."""
BRACKETS: Final = {"(": 1, ")": -1}
TURNS: Final = CONTRASTS | CONCESSIONS | SUMMED_UP | SILENT | TURNING | {"which", "who", "(", ")", ";", "according", "without"}
"""Words at which what was said may end."""
LONGEST_SILENCE: Final = 14
GOVERNING: Final = frozenset("for of by from after before without".split())
"""Before a participle: *fired for swearing*."""
JOINING: Final = frozenset("and then".split())
"""Before a second one."""
MAKE_OF: Final = frozenset(
    "call calls called describe describes described say says said see saw consider considers read regard view dub dubbed".split()
)
FUNCTION: Final = DETERMINER | PRONOUN | PREPOSITION
LONGEST_SUBJECT: Final = 6
"""Tokens of the words for a second speaker: *and Deputy Minister Ida Brandt replied*."""
LONGEST_TRAILER: Final = 8
"""Tokens of *, a monitor in the town said* at the end of a sentence."""
MOST_REPORTS: Final = 12
"""Reporting verbs that are looked at in one clause: more stand in no sentence that somebody wrote."""


class Ends:
    """Where the words of one text's speakers end."""

    __slots__ = ("inside", "prose")

    def __init__(self, prose: Prose, inside: bytearray) -> None:
        self.prose = prose
        self.inside = inside
        """1 for every token in a quotation."""

    def clause(self, start: int, last: int) -> int:
        """One past the last token of what was said: up to the sentence's end, or to where somebody else takes over."""
        folded, flags = self.prose.folded, self.prose.flags
        end = last
        while end > start and flags[end - 1] & STOP_OR_QUOTE and folded[end - 1] not in (")", "]"):
            end -= 1
        if TURNS.isdisjoint(folded[start:end]) and not self.reports_between(start, end):
            return end
        brackets = looked_at = 0
        for place in range(start, end):
            word = folded[place]
            boundary: int | None = None
            if word in TURNS:
                brackets += BRACKETS.get(word, 0)
                boundary = self.turn(place, start, end, brackets)
            if boundary is None and place > start and (flags[place] & REPORT or word in PHRASAL) and self.may_tell(place):
                looked_at += 1
                if looked_at <= MOST_REPORTS:
                    boundary = self.another_source(place, start, end)
            if boundary is not None:
                return boundary
        return end

    def turn(self, place: int, start: int, end: int, brackets: int) -> int | None:
        """Where what was said ends because of the word here, one of TURNS; None where it goes on behind it."""
        word = self.prose.folded[place]
        if word == ";":
            return place if brackets <= 0 else None
        if word in TURNING:
            return self.second_deed(place, start)
        if word in SILENT:
            return self.no_comment(place, start)
        if word in SUMMED_UP:
            return self.summing_up(place, start)
        behind_comma = place > start and self.prose.flags[place - 1] & COMMA
        return place - 1 if behind_comma and self.is_the_writers(place, start, end) else None

    def second_deed(self, place: int, start: int) -> int | None:
        """Before *and called on Orr to quit* in *said the yard had no money and called on Orr to quit*: a second thing the speaker did."""
        folded, flags = self.prose.folded, self.prose.flags
        if place <= start + 2 or folded[place - 1] not in ("and", "but"):
            return None
        return place - 1 - bool(flags[place - 2] & COMMA)

    def summing_up(self, place: int, start: int) -> int | None:
        """Before *, a claim* in *said the wall was safe, a claim denied by the crew*: the writer's word for what was said."""
        folded, flags = self.prose.folded, self.prose.flags
        told = place > start + 2 and folded[place - 1] in ("a", "an") and flags[place - 2] & COMMA
        return place - 2 if told else None

    def is_the_writers(self, place: int, start: int, end: int) -> bool:
        """Whether the word behind a comma opens words of the writer's: *…, even as crews left*, *…, without giving figures*."""
        folded = self.prose.folded
        word, following = folded[place], folded[place + 1 : place + 2]
        if word in ("which", "who"):
            return (word == "which" and self.others_call(place, end)) or (
                not self.inside[place] and is_background(self.prose, place, start, end)
            )
        if word in CONTRASTS and (self.is_unverified(place, end) or self.speaks_later(place, end)):
            return True
        if place <= start + 2:
            return False
        if word in CONCESSIONS:
            return word != "even" or following == ["as"]
        if word == "without":
            return following != [] and following[0].endswith("ing")
        return word == "according" and place + 1 < end

    def may_tell(self, place: int) -> bool:
        """Whether a reporting verb stands here outside quotation marks: *adding*, *pointing out*; no deed like *declined*."""
        folded = self.prose.folded
        if self.inside[place] or folded[place] in DEEDS:
            return False
        return bool(self.prose.flags[place] & REPORT) or folded[place + 1 : place + 2] == ["out"]

    def another_source(self, verb: int, start: int, end: int) -> int | None:
        """Where the words before another reporting verb end, if somebody speaks behind them: *…, residents said on Monday*."""
        folded, flags = self.prose.folded, self.prose.flags
        closes = verb + 1 >= end or flags[verb + 1] & WEEKDAY or (verb + 3 == end and folded[verb + 1] == "on")
        trailing = self.trailing_source(verb, start) if closes else None
        return self.takes_over(verb, start) if trailing is None else trailing

    def reports_between(self, start: int, end: int) -> bool:
        """Whether a reporting verb, or the first word of one, stands among these tokens."""
        reports = self.prose.reports
        place = bisect_left(reports, start)
        return place < len(reports) and reports[place] < end

    def takes_over(self, verb: int, start: int) -> int | None:
        """Where the words before a second reporting verb end: *…, adding*, *… and told*, *…, but denied*."""
        prose = self.prose
        if prose.folded[verb].endswith("ing"):
            if "that" in prose.folded[verb + 1 : verb + 3]:
                return verb - 1 if prose.flags[verb - 1] & COMMA else verb  # "… in the area pointing out that"
            for place in range(verb - 2, max(start, verb - LONGEST_TRAILER), -1):
                if prose.folded[place] == "with" and prose.flags[place - 1] & COMMA:
                    return place - 1  # "…, with residents blaming the guards"
        place = verb - 1
        while place > start and (prose.flags[place] & ADVERB_OR_HAVE or prose.folded[place].endswith("ly")):
            place -= 1
        if place <= start:
            return None
        if self.joins_participles(place, verb, start):
            return None
        if prose.folded[place] in ("and", "but", "while"):
            return place - 1 if prose.flags[place - 1] & COMMA else place
        if prose.flags[place] & COMMA and prose.folded[verb].endswith("ing"):
            return place
        return self.another_speaks(verb, start)

    def joins_participles(self, place: int, verb: int, start: int) -> bool:
        """*was fired for swearing and threatening to leave*: a second participle of somebody whom the words tell of."""
        folded, flags = self.prose.folded, self.prose.flags
        if folded[verb - 1] not in JOINING or not folded[verb].endswith("ing") or folded[start - 1].endswith("ing"):
            return False
        return any(
            folded[token].endswith("ing") and (folded[token - 1] in GOVERNING or flags[token - 1] & BE) for token in range(start + 1, place)
        )

    def another_speaks(self, verb: int, start: int) -> int | None:
        """Where *and* links a second speaker’s verb to the first one’s: *Voss said that nobody knew and Hale replied, “We did.”*"""
        prose = self.prose
        quotes = verb + 1 < prose.size and bool(prose.flags[verb + 1] & QUOTE)
        if prose.folded[verb].endswith("ing") or not (quotes or prose.flags[verb] & PAST) or not is_verbal(prose, verb):
            return None
        for place in range(verb - 2, max(start + 1, verb - LONGEST_SUBJECT), -1):
            here = prose.flags[place]
            if prose.folded[place] in ("and", "but", "while"):
                is_name = prose.is_capitalised(place + 1) and not prose.flags[place + 1] & FUNCTION
                if quotes and verb - place == 2 and prose.flags[place + 1] & PRONOUN and prose.folded[place] == "but":
                    return place - bool(prose.flags[place - 1] & COMMA)
                if not is_name or prose.is_capitalised(place - 1):
                    return None  # "the Harbour Union and Open Ledger said"
                return place - bool(prose.flags[place - 1] & COMMA)
            if here & (REPORT | AUXILIARY | RELATIVE | STOP_OR_QUOTE | COMMA):
                return None
        return None

    def others_call(self, place: int, end: int) -> bool:
        """Whether the relative clause says what others make of it: *…, which critics call a threat*."""
        prose = self.prose
        verb = next((token for token in range(place + 2, min(end, place + LONGEST_SUBJECT)) if prose.folded[token] in MAKE_OF), None)
        return verb is not None and not prose.flags[place + 1] & (AUXILIARY | PAST)

    def no_comment(self, place: int, start: int) -> int | None:
        """Where the writer adds that somebody else kept silent: *…, and the company declined to comment*."""
        prose = self.prose
        if DECLINING.isdisjoint(prose.folded[max(start, place - 4) : place]):
            return None
        for token in range(place - 2, max(start + 1, place - LONGEST_SILENCE), -1):
            if prose.flags[token] & COMMA:
                return token if prose.folded[token + 1] in ("and", "but", "while") else None
            if prose.folded[token] in ("and", "but", "while"):
                return token - bool(prose.flags[token - 1] & COMMA)
            if prose.flags[token] & STOP_OR_QUOTE:
                return None
        return None

    def trailing_source(self, verb: int, start: int) -> int | None:
        """The comma before a short subject whose verb closes the sentence: *… asked for videos, residents said*."""
        prose = self.prose
        for place in range(verb - 2, max(start + 2, verb - LONGEST_TRAILER), -1):
            here = prose.flags[place]
            if here & COMMA:
                return None if prose.flags[place + 1] & CONJUNCTION or self.inside[place] else place
            if here & (REPORT | AUXILIARY | RELATIVE | STOP_OR_QUOTE):
                return None
        return None

    def is_unverified(self, place: int, end: int) -> bool:
        """*said forty died, but this could not be verified*: the writer's word on what was said."""
        folded = self.prose.folded[place : min(end, place + VERDICT_REACH)]
        return not VERIFIED.isdisjoint(folded) and ("not" in folded or "never" in folded or "yet" in folded)

    def does_more(self, token: int, end: int) -> bool:
        """*condemned the fire and left the hall*, *denied it and was released*: a second thing that the speaker did."""
        flags = self.prose.flags
        if flags[token] & AUXILIARY:
            return self.prose.folded[token] not in ("having", "being")
        return bool(flags[token] & PAST and token + 1 < end and flags[token + 1] & (DETERMINER | PREPOSITION | PRONOUN))

    def speaks_later(self, place: int, end: int) -> bool:
        """Whether another reporting verb stands between here and the end."""
        return any(
            self.prose.flags[later] & REPORT and not self.inside[later] and is_verbal(self.prose, later) for later in range(place + 1, end)
        )

    def object(self, start: int, last: int) -> int:
        """One past an object: *acknowledged the raid, but monitors put the number higher* is the writer's from *but* on."""
        end = self.clause(start, last)
        folded, flags = self.prose.folded, self.prose.flags
        return next(
            (
                place - bool(flags[place - 1] & COMMA)
                for place in range(start + 1, end)
                if (folded[place] in CONTRASTS and flags[place - 1] & COMMA)
                or (folded[place] in ("and", "but") and place + 1 < end and self.does_more(place + 1, end))
            ),
            end,
        )
