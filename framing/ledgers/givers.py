"""Who gives a figure that no reporting clause holds: *The ministry puts the toll at 38*, *700 (the police)*.

It knows the verbs, owners and marks that give a number to somebody; it refuses to know what the number measures.
"""

from typing import Final

from framing.flags import ADVERB, BE, DETERMINER, HAVE, MODAL, NEGATION, PAST, PREPOSITION, REPORT, STOP, STOP_OR_COMMA_OR_QUOTE
from framing.grammar import DETERMINERS, SUBJECT_PRONOUNS
from framing.ledgers.durations import TIMES
from framing.ledgers.quantities import Quantity
from framing.prose import NUMERALS, Prose
from framing.voice import Voices
from framing.voice.cast import bare_pronoun
from framing.voice.deeds import CLAIMS, takes
from framing.voice.phrases import phrase_after, phrase_before, subject_before
from framing.voice.tallies import GIVE, PUT, TALLIES

NOBODY: Final = frozenset((*DETERMINERS, *SUBJECT_PRONOUNS))
GIVER_REACH: Final = 9
GIVES: Final = frozenset(
    "puts put values valued gave gives give speaks spoke speak spoken talks talked talk counts counted count accepts accepted accept admits admitted admit lists listed reports reported "
    "report estimates estimated estimate registered recorded confirmed confirms claims claimed acknowledged acknowledges tallied tallies documented insist insists insisted "
    "believes cited cites compiled shows showed show".split()
)
"""Verbs that give a figure as their own."""
ACCEPT: Final = frozenset("accepts accepted accept".split())
NOT_GIVING: Final = GIVES | {"add", "adds", "added"}
NEAR_GIVER: Final = 7
FINDS: Final = frozenset("held holds found finds ruled rules".split())
SAY: Final = frozenset("said says say".split())
RECKONINGS: Final = frozenset("count reckoning estimate estimates figures tally account accounts calculation calculations".split())
RECKONED_REACH: Final = 8
ITS: Final = frozenset("its their his her our".split())
GIVEN: Final = frozenset("put given estimated counted reported recorded placed estimates".split())
GIVEN_REACH: Final = 14
NOUN_BEFORE: Final = DETERMINER | PREPOSITION
"""Before *report*, *count*, *estimate*: a noun, not a verb."""
COUNTED: Final = frozenset("figure figures toll count total tally number estimate list register".split())
NO_GIVERS: Final = COUNTED | TIMES | frozenset("difference margin gap lead rise fall increase drop".split())
"""What gives no figure: *which for days admitted only 11*, *at 47 per cent, a difference of 900 votes*."""
OWNED: Final = frozenset("own official latest first earlier revised".split())
ALIKE: Final = 7
NEGATION_OR_ADVERB: Final = NEGATION | ADVERB
FINITE: Final = BE | HAVE | MODAL | PAST
NOT_IN_NAME: Final = BE | HAVE | MODAL | PAST | PREPOSITION | REPORT | NUMERALS


def counted_by(prose: Prose, voices: Voices, quantity: Quantity) -> str | None:
    """Who gives a figure that no reporting clause holds: *The ministry puts the toll at 38*, *the union’s total of 27*."""
    first, last = prose.sentence_range(quantity.first)
    folded, flags = prose.folded, prose.flags
    if (
        folded[quantity.end : quantity.end + 1] == ["by"]
        and quantity.end < last
        and not GIVEN.isdisjoint(folded[max(first, quantity.first - GIVEN_REACH) : quantity.first])
    ):
        return named(voices, phrase_after(prose, quantity.end + 1, last))
    following = folded[quantity.end : min(last, quantity.end + GIVEN_REACH)]
    if "by" in following or folded[first] == "by":
        for token in (first, *range(quantity.end, quantity.end + len(following))):
            reckoned = reckoned_by(prose, token, last) if folded[token] == "by" else None
            if reckoned is not None:
                return named(voices, reckoned)
    if following and (following[0] in ("(", ",") or folded[quantity.last] == "of"):
        behind = giver_behind(prose, quantity, last)
        if behind is not None:
            return named(voices, behind)
    said = quantity.first - 1
    if said > first and flags[said] & REPORT and folded[said] not in NOT_GIVING and (quantity.head < 0 or folded[said] in SAY):
        return named(voices, subject_before(prose, said, first))  # "the union said 5,000"
    for token in range(quantity.first - 1, max(first, quantity.first - GIVER_REACH) - 1, -1):
        word = folded[token]
        if (
            word in GIVES
            and folded[token - 1] not in ("'s", "’", "own")
            and not flags[token - 1] & NOUN_BEFORE
            and not (word in CLAIMS and takes(folded, flags, token))
            and not (word in PUT and "at" not in folded[token : quantity.first])
            and not (word in ACCEPT and token == quantity.first - 1 and is_of_something(prose, quantity))
            and not (word == "lists" and folded[token - 1] in ("waiting", "short"))
            and not (word.endswith("s") and flags[token + 1] & FINITE)  # "asylum claims fell to 26,400"
            and not flags[token - 1] & BE  # "turnout was put at"
            and not (word in ("claims", "reports", "estimates") and folded[token + 1] in ("for", "of"))  # "received claims for 1,900 homes"
            and (word not in GIVE or not TALLIES.isdisjoint(folded[token : quantity.first]))
        ):
            giver = subject_before(prose, token, first)
            if giver is None or folded[giver[0]] in ITS or (giver[0] > first and folded[giver[0] - 1] == "with"):
                return None  # "With every ballot counted she has 53 per cent"
            return named(voices, giver)
        owner = token - (2 if folded[token - 1] in OWNED else 1)
        if word in COUNTED and owner > first and folded[owner] in ("'s", "’", "'"):
            return named(voices, phrase_before(prose, owner, first))
        if flags[token] & STOP_OR_COMMA_OR_QUOTE:
            return given_alike(prose, voices, token, quantity, first)
    return None


def is_of_something(prose: Prose, quantity: Quantity) -> bool:
    """*accepted 20,000 doses*, *accepted 40 of them*: what was taken, and no count."""
    return quantity.head >= 0 or prose.folded[quantity.end : quantity.end + 1] == ["of"]


def giver_behind(prose: Prose, quantity: Quantity, last: int) -> tuple[int, int] | None:
    """Who gives a number by the words right behind it: *700 (the police)*, *the 5,000 of whom the province speaks*."""
    folded, flags = prose.folded, prose.flags
    end = quantity.end
    if folded[end : end + 1] == ["("]:
        for token in range(end + 2, min(last, end + NEAR_GIVER)):
            if folded[token] == ")":
                return (end + 1, token) if not any(flags[place] & NUMERALS for place in range(end + 1, token)) else None
    start = quantity.last
    if folded[start : start + 1] == ["of"] and folded[start + 1 : start + 2] in (["whom"], ["which"]) and start + 2 < last:
        return giver_before_verb(prose, start + 2, last)
    if folded[end : end + 2] == [",", "as"]:
        return giver_before_verb(prose, end + 2, last)  # "or 1,150, as the bar maintains"
    return None


def giver_before_verb(prose: Prose, start: int, last: int) -> tuple[int, int] | None:
    """The few words between here and a verb that gives a figure or reports."""
    for token in range(start, min(last, start + NEAR_GIVER)):
        if token > start and (prose.folded[token] in GIVES or prose.folded[token] in FINDS or prose.flags[token] & REPORT):
            return start, token
        if prose.flags[token] & STOP_OR_COMMA_OR_QUOTE:
            return None
    return None


def reckoned_by(prose: Prose, start: int, last: int) -> tuple[int, int] | None:
    """Whose count the words from *by* on say it is: *5,000, by the union’s count*, *1,087, by the count of the vets*."""
    folded = prose.folded
    for token in range(start + 2, min(last, start + RECKONED_REACH)):
        if folded[token] not in RECKONINGS:
            continue
        if folded[token - 1] in ("'s", "’", "'", "own") and folded[start + 1] not in ITS:
            owner = token - (2 if folded[token - 1] == "own" else 1)
            return start + 1, owner
        if folded[token + 1 : token + 2] == ["of"]:
            return phrase_after(prose, token + 2, last)
        return None
    return None


def given_alike(prose: Prose, voices: Voices, mark: int, quantity: Quantity, first: int) -> str | None:
    """*The police put it at 5,000, the organisers at 12,000*; *…; the police, of nine*: the verb is understood."""
    folded = prose.folded
    link = quantity.first - 1
    if quantity.head < 0 and is_giver_alone(prose, mark, quantity, first):
        return named(voices, (mark + 1, quantity.first))
    if folded[link] not in ("at", "of", ",") or not any(folded[token] in GIVES for token in range(first, mark)):
        return None
    if mark == link or (mark == link - 1 and folded[link] == "of"):
        end = min(link, mark)
        opening = max((token for token in range(first, end) if prose.flags[token] & STOP), default=-1)
    else:
        end, opening = link, mark
    if opening < 0 or not 0 < end - opening - 1 <= ALIKE or prose.flags[opening + 1] & NEGATION_OR_ADVERB:
        return None  # "it spoke of 94, no longer of 120"
    return named(voices, (opening + 1, end))


def is_giver_alone(prose: Prose, mark: int, quantity: Quantity, first: int) -> bool:
    """*The union says 410 posts will go, the county 260*: nothing but a name stands between the mark and the number."""
    start, end = mark + 1, quantity.first
    flags = prose.flags
    if not 1 < end - start <= ALIKE or not (flags[start] & DETERMINER or prose.is_capitalised(start)):
        return False
    closed = quantity.last >= prose.size or bool(flags[quantity.last] & STOP_OR_COMMA_OR_QUOTE)
    if not closed or any(flags[token] & NOT_IN_NAME for token in range(start, end)):
        return False
    return any(flags[token] & REPORT or prose.folded[token] in GIVES for token in range(first, mark))


def named(voices: Voices, phrase: tuple[int, int] | None) -> str | None:
    """The name of a phrase that can be one: a number is nobody, and neither is *the* first count, or a pronoun that nobody’s name is known for."""
    name = None if phrase is None else heard_as(voices, phrase) or voices.name(phrase)
    if name is None or any(character.isdigit() for character in name):
        return None
    folded = name.casefold()
    return None if bare_pronoun(folded) in NOBODY or folded.rpartition(" ")[2] in NO_GIVERS else name


def heard_as(voices: Voices, phrase: tuple[int, int]) -> str | None:
    """The name under which these very words speak: *the mayor* here is the mayor of this place, and not who spoke last."""
    for utterance, speaker in zip(voices.utterances, voices.speakers, strict=True):
        if utterance.source == phrase:
            return speaker.name or None
    return None
