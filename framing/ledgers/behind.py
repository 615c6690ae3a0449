"""What the first word behind people counted says that tells what happened to them, and how far off it stands.

It knows where to begin, where to give up and what each word says there; it refuses to know the words before the number.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from framing.flags import (
    ADVERB,
    BE,
    BE_OR_HAVE,
    COMMA,
    DETERMINER,
    HAVE,
    MODAL,
    PAST,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
)
from framing.ledgers.company import COMPANY
from framing.ledgers.happenings import ATTENDING, CUES, CURRENCIES, DESTINATIONS, FIRST, MOVED, SHUT_IN, SUBJECT, UNITS
from framing.ledgers.quantities import LONGEST_QUALIFIER, QUALIFIERS, Quantity
from framing.ledgers.telling import BRACKETS, PASSED, Cue, by_word, said_alone, step, told_by
from framing.ledgers.together import told_with_next
from framing.prose import NUMERALS, Prose

BEFORE_VERB: Final = BE | HAVE | RELATIVE | ADVERB | MODAL
FINITE: Final = BE | HAVE | MODAL | PAST
PARTS: Final = (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"])
INCLUDED: Final = frozenset("including among mostly mainly".split())
LONGEST_INCLUSION: Final = 25
OUTWARD: Final = frozenset("walked walk came come walks comes".split())
WALKING: Final = frozenset("walk walked walks".split())
LOSING: Final = frozenset("lost lose without".split())
LOSSES: Final = {
    "homes": "displaced",
    "home": "displaced",
    "houses": "displaced",
    "roof": "displaced",
    "lives": "killed",
    "life": "killed",
} | dict.fromkeys(["job", "jobs", "work", "post", "posts", "livelihood", "livelihoods"], "jobs")
"""*lost their homes*, *without a roof*: what is lost says what happened."""
TAKEN_ABOARD: Final = (["on", "board"], ["aboard", "the"], ["aboard", "a"])
SICK_LISTS: Final = (["leave"], ["pay"], ["bay"], ["note"])
STILL: Final = frozenset("still being".split())
NEVER: Final = frozenset("not n't never cannot".split())
UNFOUND: Final = frozenset("found traced located".split())
SURVIVED: Final = frozenset("survived survive survives recovered".split())
FIGHTING: Final = frozenset("fight fights fighting fought battling battle".split())
FALLING: Final = frozenset("fell fall fallen falling".split())
ACTING: Final = frozenset("struck beat shot charged".split())
"""What people do to others, unless it was done to them: *were struck*."""
SAVING: Final = frozenset("save saves saving rescuing rescues freeing frees".split())
"""What rescuers do, and never those who are rescued."""
MANNERS: Final = frozenset("to like as differently badly fairly unfairly".split())
"""How people are *treated* who are in no care."""
DEEDS: Final = frozenset("killing murder rescue arrest evacuation abduction".split())
POINTING: Final = frozenset("the this that".split())
DESTINATION_REACH: Final = 4
GIVER_REACH: Final = 3
"""Tokens of *according to a* before *freed clerk*."""


class CueBehind(Cue):
    """A word behind those counted: they end at `end`, and the sentence at `last`."""

    __slots__ = ("end", "last")

    def __init__(self, prose: Prose, quantity: Quantity, token: int, end: int, last: int) -> None:
        super().__init__(prose, quantity, token)
        self.end = end
        self.last = last


Rule: TypeAlias = Callable[[CueBehind], str | None]
"""A measure, PASSED where the word tells nothing here, or None where another rule may say more."""


def cue_behind(prose: Prose, quantity: Quantity, last: int, reach: int) -> tuple[int, str] | None:
    """*Nine guards, the mayor said, were hurt*: how far off *hurt* stands, and `injured`."""
    folded, flags = prose.folded, prose.flags
    end = past_partitive(folded, quantity)
    start = past_inclusion(prose, end, last)
    stop = min(last, (start if start > end else quantity.end) + reach)
    while start < stop and flags[start] & BEFORE_VERB and folded[start] != "there":
        start += 1
    distance = -SUBJECT if start > end else 0  # what they were or did is nearer than what was done to others before them
    for token in range(start, stop):
        here, word = flags[token], folded[token]
        if (here & STOP and word not in BRACKETS) or (here & QUOTE and is_chanting(folded, end, token)):
            return None
        distance += step(here, word)
        if word in RULES:
            told = told_by(CueBehind(prose, quantity, token, end, last), RULES[word])
            if told:
                return distance, told
    return None


def past_partitive(folded: list[str], quantity: Quantity) -> int:
    """One past those counted, and past the *of them* that stands behind a bare number."""
    end = quantity.end
    return end + 2 if quantity.head < 0 and folded[end : end + 2] in PARTS else end


def past_inclusion(prose: Prose, token: int, last: int) -> int:
    """One past *, including two guards and a clerk,* in *six people, including …, were injured*; the token itself if there is none."""
    folded, flags = prose.folded, prose.flags
    if token + 1 >= last or not flags[token] & COMMA or folded[token + 1] not in INCLUDED:
        return token
    for place in range(token + 3, min(last, token + LONGEST_INCLUSION)):
        if flags[place] & FINITE and flags[place - 1] & COMMA:
            return place
    return token


def is_chanting(folded: list[str], end: int, token: int) -> bool:
    """*200 marchers, some chanting “…”*: what is quoted tells nothing of them."""
    return token > end and folded[token - 1].endswith("ing")


def walked_out(cue: CueBehind) -> str | None:
    """*Nine miners came out*: of where they were shut in, or of work."""
    behind = cue.words_behind(2)
    if behind[:1] != ["out"]:
        return None
    return "rescued" if behind[1:] == ["alive"] or tells_of_shut_in(cue.prose) else "attended"


def walked_free(cue: CueBehind) -> str | None:
    """*Two clerks walked free*: of those who held them, or of a court."""
    if cue.words_behind(1) != ["free"]:
        return None
    return "rescued" if tells_of_shut_in(cue.prose) else "other"


@lru_cache(maxsize=1)
def tells_of_shut_in(prose: Prose) -> bool:
    """Whether the text tells of people shut in somewhere; asked for at many numbers, and found once."""
    return not SHUT_IN.isdisjoint(prose.folded)


def moved_to(cue: CueBehind) -> str | None:
    """*Six passengers were taken to the central hospital*, *90 families were moved to schools on the hill*"""
    if cue.words_behind(1) != ["to"]:
        return None
    goal = cue.token + 2
    for place in range(goal, min(cue.last, goal + DESTINATION_REACH)):
        found = DESTINATIONS.get(cue.folded[place])
        if found is not None:
            return found
        if cue.flags[place] & STOP_OR_COMMA:
            return None
    return None


def lost_something(cue: CueBehind) -> str | None:
    """*40 villagers lost their homes*"""
    place = cue.token + 2
    return LOSSES.get(cue.folded[place]) if place < cue.last else None


def taken_aboard(cue: CueBehind) -> str | None:
    """*Nine sailors were taken aboard the cutter*"""
    return "rescued" if cue.words_behind(2) in TAKEN_ABOARD else None


def on_sick_leave(cue: CueBehind) -> str | None:
    """*14 clerks were on sick leave*: no outbreak."""
    return PASSED if cue.words_behind(1) in SICK_LISTS else None


def still_sought(cue: CueBehind) -> str | None:
    """*nine still sought*, *Nine are being sought in the mud*"""
    return "missing" if not STILL.isdisjoint(cue.words_before(2)) else None


def buried_alive(cue: CueBehind) -> str | None:
    """*Six men lie buried under the mud*: nobody has found them, dead or alive."""
    told = "under" in cue.words_behind(2) or cue.words_behind(1) == ["alive"] or cue.previous == "be"
    return "missing" if told else None


def not_found(cue: CueBehind) -> str | None:
    """*Four walkers have not been found*, *have yet to be found*"""
    return "missing" if cue.folded[cue.token - 2] in NEVER or cue.words_before(3) == ["yet", "to", "be"] else None


def told_alone(cue: CueBehind) -> str | None:
    """*Nine guards were hurt*: what the word says wherever it stands, unless one of its senses says otherwise."""
    measure = said_alone(cue)
    if measure is None or cue.previous == "no":
        return None  # "issued 160 fines but made no arrests"
    if counts_others(cue) or is_aside(cue):
        return PASSED
    told = told_by(cue, SENSES.get(cue.word, ()))
    return measure if told is None else told


def is_aside(cue: CueBehind) -> bool:
    """*There were 75 on the boat, survivors said*, *Eleven clerks saw the killing*: who tells it, or what those counted only saw."""
    if cue.word in UNITS and cue.token + 1 < cue.last and cue.flags[cue.token + 1] & REPORT and is_told_by(cue):
        return True
    if "according" in cue.words_before(GIVER_REACH):
        return True
    return cue.word in DEEDS and cue.previous in POINTING


def is_told_by(cue: CueBehind) -> bool:
    """*…, survivors say*, *…, the freed clerks say*: a comma opens the words of who tells it."""
    before = cue.words_before(GIVER_REACH)
    return "," in before[-2:] or (len(before) == GIVER_REACH and before[0] == "," and bool(cue.flags[cue.token - 2] & DETERMINER))


def counts_others(cue: CueBehind) -> bool:
    """*Two bombs went off, killing four*, *marched past nine marchers*: what happened to others, who have a number of their own."""
    token, flags = cue.token, cue.flags
    if token > cue.end and flags[token - 1] & NUMERALS and (cue.word in UNITS or cue.word in ATTENDING):
        return True
    following = token + 1
    if following >= cue.last:
        return False
    return bool(flags[following] & NUMERALS) or cue.folded[following] in CURRENCIES or is_bound(cue.prose, following, cue.last)


def is_bound(prose: Prose, token: int, last: int) -> bool:
    """*at least 12*: a number with the words that bound it begins here."""
    folded, flags = prose.folded, prose.flags
    for end in range(token + 1, min(last, token + LONGEST_QUALIFIER + 1)):
        if flags[end] & NUMERALS:
            return tuple(folded[token:end]) in QUALIFIERS
    return False


def shot_dead(cue: CueBehind) -> str | None:
    """*Two guards were shot dead*; *Nine drones were shot down*"""
    behind = cue.words_behind(1)
    return "killed" if behind == ["dead"] else PASSED if behind == ["down"] else None


def lives_fought_for(cue: CueBehind) -> str | None:
    """*Nine guests were fighting for their lives*"""
    return "injured" if not FIGHTING.isdisjoint(cue.words_before(3)) else None


def hired_thing(cue: CueBehind) -> str | None:
    """*1,500 marchers came on hired buses*: no work."""
    return PASSED if cue.token > cue.end and cue.flags[cue.token - 1] & PREPOSITION else None


def fell_victim(cue: CueBehind) -> str | None:
    """*Nine herders fell victim to the cold*"""
    return "killed" if cue.previous in FALLING else None


def not_survived(cue: CueBehind) -> str | None:
    """*Four patients have not survived their injuries*"""
    return "killed" if not NEVER.isdisjoint(cue.words_before(2)) else None


def moved_in(cue: CueBehind) -> str | None:
    """*350 officers moved in*: who was sent, and not driven out."""
    return PASSED if cue.words_behind(1) in (["in"], ["into"]) else None


def moved_something(cue: CueBehind) -> str | None:
    """*Nine farmers who moved their cattle*: what they did."""
    return PASSED if cue.token > cue.end and not cue.flags[cue.token - 1] & BE_OR_HAVE else None


def acted(cue: CueBehind) -> str | None:
    """*Two rebels near the ford shot a guard*: what they did, and not what was done to them."""
    return PASSED if cue.token > cue.end and not cue.is_passive else None


def hurting(cue: CueBehind) -> str | None:
    """*Nine clerks ran a campaign to hurt Orr*: what they do."""
    return PASSED if cue.previous == "to" and not cue.is_passive else None


def saved_others(cue: CueBehind) -> str | None:
    """*Two men ran to save the nets*, *ten boats freeing divers*: what they did; *are trying to save them* is of those counted."""
    return None if cue.words_behind(1) in (["them"], ["all"]) or cue.is_passive else PASSED


def beside_the_hospital(cue: CueBehind) -> str | None:
    """*outside the hospital*: a place like any other."""
    return PASSED if cue.flags[cue.token - 1] & DETERMINER and cue.previous != "to" else None


def no_care(cue: CueBehind) -> str | None:
    """*treated to a dinner*, *treated like thieves*, *treated in many ways*: nobody was hurt."""
    near = cue.words_behind(4)
    return PASSED if (near and near[0] in MANNERS) or "ways" in near or "way" in near else None


def treated_in_hospital(cue: CueBehind) -> str | None:
    """*43 people treated at the hospital*: how many came there, hurt or ill."""
    return "treated" if "hospital" in cue.words_behind(3) and not cue.flags[cue.token - 1] & BE_OR_HAVE else None


SENSES: Final[dict[str, tuple[Rule, ...]]] = by_word(
    (
        (("shot",), shot_dead),
        (("lives", "life"), lives_fought_for),
        (("hired",), hired_thing),
        (("victim",), fell_victim),
        (SURVIVED, not_survived),
        (("moved",), moved_in),
        (("moved", "driven"), moved_something),
        (ACTING, acted),
        (("hurt", "injure", "wound", "harm"), hurting),
        (SAVING, saved_others),
        (("hospital", "infirmary"), beside_the_hospital),
        (("treated", "treat"), no_care),
        (("treated", "treat"), treated_in_hospital),
    )
)
RULES: Final[dict[str, tuple[Rule, ...]]] = by_word(
    (
        (OUTWARD, walked_out),
        (MOVED, moved_to),
        (LOSING, lost_something),
        (("taken",), taken_aboard),
        (WALKING, walked_free),
        (("sick",), on_sick_leave),
        *COMPANY,
        (("buried",), buried_alive),
        (("sought",), still_sought),
        (UNFOUND, not_found),
        (CUES, told_alone),
        (FIRST, told_with_next),
    )
)
