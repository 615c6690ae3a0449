"""Every true passive: a form of *be* or *get* with a past participle, and its agent.

It knows verb forms and their neighbours; it refuses to know which verbs do harm beyond the flag the lexicons set.
"""

import re
from typing import Final, NamedTuple

from framing.flags import (
    ADJECTIVAL,
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DESTRUCTION,
    DETERMINER,
    GET,
    HARM,
    HAVE,
    MODAL,
    MONTH,
    NEGATION,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
    WEEKDAY_OR_MONTH,
)
from framing.prose import NUMERALS, Prose
from framing.voice.phrases import phrase_after

BODILY_OR_DESTRUCTION: Final = HARM | DESTRUCTION
SEARCH_END: Final = STOP | QUOTE | BE | HAVE | MODAL
DETERMINER_OR_PRONOUN: Final = DETERMINER | PRONOUN
NEGATION_OR_ADVERB: Final = NEGATION | ADVERB
AGENT_END: Final = STOP | COMMA | BE | HAVE | MODAL | RELATIVE
AFTER_PARTICIPLE: Final = STOP | COMMA | PREPOSITION | CONJUNCTION | QUOTE

DONE_TO: Final = frozenset("limited isolated educated finished estimated guarded furnished married divorced prepared".split())
"""Adjective-like participles that are passives after *should be*, *has been*, *is being*."""
SUPPOSED: Final = frozenset(
    "expected believed known called considered viewed regarded thought said reported understood estimated named based charged accused hoped "
    "feared rumoured rumored required allowed".split()
)
REACH: Final = 6
"""Tokens that may stand between the auxiliary and its participle."""
AGENT_REACH: Final = 14
ASIDE_REACH: Final = 8
"""Tokens of an aside between a participle and its agent."""
DISTANT_REACH: Final = 14
OBJECTS: Final = frozenset("him her them it me us you hers mine yours ours theirs".split())
NO_AGENTS: Final = frozenset(
    "means way accident mistake contrast now then noon midnight dawn dusk nightfall law default hand phone".split()
)
MOVING: Final = frozenset("flying falling fleeing burning passing oncoming speeding".split())
"""Before the noun that somebody is hurt by: *by flying glass*."""
NOT_GET: Final = frozenset(
    "rid married started going done dressed lost stuck excited tired used acquainted ready involved old better worse worried "
    "interested confused bored ".split()
)
PLACES: Final = frozenset(
    "mill river bridge gate lock quay harbour harbor station church school canal road roadside door window fountain wall fence lake sea shore "
    "hedge market checkpoint well weir pier".split()
)
"""Where somebody is harmed *by the mill*: no agent."""
FIGURATIVE_AGENTS: Final = frozenset(
    "criticism backlash scandal scandals allegations news claims accusations questions rumours rumors inflation recession sanctions tariffs "
    "shortages delays costs losses fans critics rivals margin points goals runs sets votes cuts debt prices kindness beauty similarity contrast resemblance silence courage generosity tone fact "
    "difference idea thought".split()
)
"""What hits, beats and strikes people without touching their bodies."""
OPPONENTS: Final = frozenset({"rivals"})
"""Of these, people: who is murdered by them is dead."""
DEADLY: Final = frozenset("killed murdered shot stabbed knifed lynched wounded".split())
FIGURATIVE_SUBJECTS: Final = frozenset(
    """bill bills amendment proposal plan plans deal deals battery price prices idea law rumour rumor measure project budget economy market "
    markets shares profits sales stocks company companies firm firms industry sector exports growth trade jobs spending taxes funding crop crops
    programme program policy record records film films video scene photo voice voices career careers reputation reputations credibility
    evidence ballots files emails documents relationship relations confidence""".split()
)
"""What is killed, hit and beaten in the business pages."""
PROPOSED: Final = frozenset(
    "bill proposal proposals plan plans deal idea ideas demand demands request requests motion amendment amendments appeal appeals claim offer".split()
)
"""What is shot down with words."""
CONTEST_AFTER: Final = frozenset("twice narrowly comfortably".split())
"""Behind *beaten* these make a match of it; somebody *shot twice* was shot."""
FIGURATIVE_AFTER: Final = frozenset("fine lawsuit charges tariffs committee polls debate 3-0 penalty tax".split())
SCORE: Final = re.compile(r"\d+[-–]\d+")


class PassiveVerb(NamedTuple):
    """Tokens of one passive: auxiliary, participle, and the by-phrase."""

    auxiliary: int
    participle: int
    agent: tuple[int, int] | None
    harm: bool


def find_passives(prose: Prose) -> list[PassiveVerb]:
    """All passives in text order; joined participles (*was shot and killed*) are one each."""
    found: list[PassiveVerb] = []
    done = -1
    for token in prose.auxiliaries:
        if token <= done:
            continue
        participle = participle_after(prose, token)
        if participle is None:
            continue
        agent = agent_after(prose, participle)
        done = participle
        found.append(passive(prose, token, participle, agent))
        joined = joined_participle(prose, participle)
        while joined is not None:
            agent = agent_after(prose, joined)
            found.append(passive(prose, token, joined, agent))
            done = joined
            joined = joined_participle(prose, joined)
        distant = distant_participle(prose, done)
        if distant is not None:
            found.append(passive(prose, token, distant, agent_after(prose, distant)))
            done = distant
    return found


def distant_participle(prose: Prose, participle: int) -> int | None:
    """*was pulled from his cab and beaten by men*: a second participle of harm after the first one's own phrase."""
    folded, flags = prose.folded, prose.flags
    for token in range(participle + 1, min(prose.size - 1, participle + DISTANT_REACH)):
        here = flags[token]
        if here & SEARCH_END:
            return None
        if folded[token] == "and" and token > participle + 1:
            following = token + 1
            if flags[following] & HARM and flags[following] & PARTICIPLE:
                after = following + 1
                object_follows = after < prose.size and (
                    flags[after] & (DETERMINER_OR_PRONOUN | NUMERALS) or prose.folded[after] in OBJECTS
                )
                return None if object_follows else following
    return None


def passive(prose: Prose, auxiliary: int, participle: int, agent: tuple[int, int] | None) -> PassiveVerb:
    harm = bool(prose.flags[participle] & BODILY_OR_DESTRUCTION)
    if harm and agent is not None:
        figurative = FIGURATIVE_AGENTS - OPPONENTS if prose.folded[participle] in DEADLY else FIGURATIVE_AGENTS
        harm = figurative.isdisjoint(prose.folded[agent[0] : agent[1]])
    if harm:
        subject = prose.folded[auxiliary - 1] if auxiliary else ""
        after = prose.folded[participle + 1 : participle + 5]
        if prose.folded[participle] in ("attacked", "shot"):
            harm = not is_argued(prose, auxiliary, participle)
    if harm:
        harm = (
            subject not in FIGURATIVE_SUBJECTS
            and FIGURATIVE_AFTER.isdisjoint(after)
            and (prose.folded[participle] != "beaten" or CONTEST_AFTER.isdisjoint(after))
            and not any(SCORE.fullmatch(word) for word in after)
        )
    return PassiveVerb(auxiliary, participle, agent, harm)


def is_argued(prose: Prose, auxiliary: int, participle: int) -> bool:
    """*was attacked by deputies over the cost*, *the demand was shot down by the court*: with words."""
    folded = prose.folded
    if folded[participle] == "attacked":
        last = min(prose.size - 1, participle + AGENT_REACH)
        return any(folded[token] == "over" and prose.flags[token + 1] & DETERMINER for token in range(participle + 1, last))
    first = max(prose.sentence_range(auxiliary)[0], auxiliary - REACH)
    return folded[participle + 1 : participle + 2] == ["down"] and not PROPOSED.isdisjoint(folded[first:auxiliary])


def participle_after(prose: Prose, auxiliary: int) -> int | None:
    """The participle that this auxiliary governs, or None."""
    folded, flags = prose.folded, prose.flags
    size = prose.size
    token = auxiliary + 1
    limit = min(size, auxiliary + REACH)
    getting = bool(flags[auxiliary] & GET)
    question = is_question(prose, auxiliary)
    while token < limit:
        here = flags[token]
        word = folded[token]
        if here & BE and word in ("been", "being") and not getting:
            token += 1
            limit = min(size, token + REACH)
            continue
        if here & NEGATION_OR_ADVERB or (word.endswith("ly") and word not in ("only", "early", "family", "likely")):
            token += 1
            continue
        if here & COMMA and is_parenthesis(prose, token):
            token += 1
            while not flags[token] & COMMA:
                token += 1
            token += 1
            limit = min(size, token + REACH)
            continue
        if here & QUOTE and token + 1 < size and prose.starts[token] - prose.ends[token - 1] == 1:
            token += 1  # had been “planned”
            continue
        if question and not here & STOP_OR_COMMA and not here & PARTICIPLE:
            token += 1
            continue
        break
    if token >= size or not flags[token] & PARTICIPLE:
        return None
    if getting and (folded[token] in NOT_GET or (folded[auxiliary] == "getting" and flags[token] & ADJECTIVAL)):
        return None
    if flags[token] & ADJECTIVAL and not is_verbal_here(prose, token):
        if not (folded[token] in DONE_TO and folded[auxiliary] in ("be", "been", "being")):
            return None
    if folded[auxiliary] == "'s" and not is_contracted_be(prose, token):
        return None
    if folded[token] in ("had", "been"):
        return None
    if folded[token] == "used" and is_accustomed(prose, token):
        return None
    if is_noun_modifier(prose, token):
        return None
    return token


def is_contracted_be(prose: Prose, participle: int) -> bool:
    """Whether the *’s* before a participle is *is* rather than *has*: *it’s expected*, *he’s seen as*."""
    following = prose.folded[participle + 1] if participle + 1 < prose.size else ""
    return prose.folded[participle] in SUPPOSED or following in ("as", "by")


def is_accustomed(prose: Prose, used: int) -> bool:
    """*was used to the noise*, *to him*: a habit; *was used to fund raids*: a passive."""
    following = used + 2
    if following >= prose.size or prose.folded[used + 1] != "to":
        return False
    word = prose.folded[following]
    return bool(prose.flags[following] & DETERMINER_OR_PRONOUN) or word in OBJECTS or word.endswith("ing")


def is_question(prose: Prose, auxiliary: int) -> bool:
    """*Was the man shot?*: the auxiliary opens its sentence."""
    if prose.folded[auxiliary] not in ("was", "were", "is", "are"):
        return False
    first, _ = prose.sentence_range(auxiliary)
    return auxiliary == first


def is_parenthesis(prose: Prose, comma: int) -> bool:
    """A short phrase between two commas: *was, however, shot*."""
    return any(prose.flags[token] & COMMA for token in range(comma + 2, min(prose.size, comma + 6)))


def is_verbal_here(prose: Prose, participle: int) -> bool:
    """Whether an adjective-like participle is a passive after all: an agent stands right behind it."""
    following = participle + 1
    if following >= prose.size or prose.folded[following] != "by":
        return False
    return prose.folded[participle] in (
        "engaged surprised stunned shocked outraged devastated overwhelmed used limited married divorced scattered depressed "
        "confused convinced frustrated estimated alleged impressed educated guarded isolated prepared motivated upset relieved".split()
    )


def is_noun_modifier(prose: Prose, participle: int) -> bool:
    """*There were injured people*, *are armed men*: the participle stands before its noun."""
    following = participle + 1
    if following >= prose.size or prose.flags[following]:
        return False
    word = prose.folded[following]
    if not word[0].isalpha() or word.endswith(("ly", "ing", "ed")):
        return False
    plural = (word.endswith("s") and not word.endswith("ss")) or word in ("people", "men", "women", "children")
    existential = "there" in prose.folded[max(0, participle - 3) : participle]
    return existential and plural


def joined_participle(prose: Prose, participle: int) -> int | None:
    """The second participle of *shot and killed*, *neither approved nor planned*, *beaten, robbed and left*."""
    folded, flags = prose.folded, prose.flags
    token = participle + 1
    size = prose.size
    if (
        token < size
        and flags[token] & PREPOSITION
        and folded[token] in ("with", "by", "to", "on", "in")
        and token + 1 < size
        and folded[token + 1] in ("nor", "or", "and")
    ):
        token += 1
    if token >= size:
        return None
    if flags[token] & COMMA or folded[token] in ("and", "or", "nor", "but"):
        token += 1
        if token < size and folded[token] in ("and", "or", "nor", "not", "then"):
            token += 1
        if token < size and folded[token].endswith("ly"):
            token += 1
        if token >= size or not flags[token] & PARTICIPLE or flags[token] & ADJECTIVAL:
            return None
        if flags[token] & REPORT and not flags[token] & HARM:
            return None
        following = token + 1
        if following < size and (
            (flags[following] & DETERMINER_OR_PRONOUN and not flags[following] & PREPOSITION) or folded[following] in OBJECTS
        ):
            return None  # "was arrested and told the court": a new verb with its object
        return token
    return None


def past_aside(prose: Prose, token: int) -> int:
    """*were hurt, two of them badly, by stones*: the token of *by* behind an aside that opens here, or this one."""
    folded, flags = prose.folded, prose.flags
    if token >= prose.size or not flags[token] & COMMA:
        return token
    for end in range(token + 2, min(prose.size - 1, token + ASIDE_REACH)):
        if flags[end] & COMMA:
            return end + 1 if folded[end + 1] == "by" else token
        if flags[end] & SEARCH_END:
            return token
    return token


def agent_after(prose: Prose, participle: int) -> tuple[int, int] | None:
    """The words after *by*, if they can be somebody or something that acts."""
    folded, flags = prose.folded, prose.flags
    size = prose.size
    for token in range(past_aside(prose, participle + 1), min(size - 1, participle + AGENT_REACH)):
        here = flags[token]
        if here & STOP and folded[token] == "." and flags[token - 1] & MONTH:
            continue  # "on Aug. 31 by"
        if here & AGENT_END or (here & CONJUNCTION and folded[token] not in ("and", "or", "nor")):
            return None
        if (
            token > participle + 1
            and here & PARTICIPLE
            and not here & ADJECTIVAL
            and folded[token - 1] not in ("and", "nor", "or", "neither", "the", "a")
        ):
            return None
        if folded[token] == "by":
            following = token + 1
            word = folded[following]
            if (
                (word.endswith("ing") and word not in MOVING and not prose.is_capitalised(following))
                or word in NO_AGENTS
                or flags[following] & WEEKDAY_OR_MONTH
                or (word == "the" and is_place(prose, following + 1))
                or (word[0].isdigit() and is_measure(prose, following))
                or (
                    word in ("the", "a")
                    and following + 1 < size
                    and (
                        folded[following + 1]
                        in ("end", "time", "way", "hour", "week", "month", "year", "thousands", "hundreds", "third", "quarter")
                    )
                )
            ):
                return None
            start = following
            if flags[start] & QUOTE:
                start += 1
            return phrase_after(prose, start, min(size, start + 20))
    return None


def is_place(prose: Prose, noun: int) -> bool:
    """*by the mill*, *by the river and the road*: where it was done; *by the harbour board* is who did it."""
    if noun >= prose.size or prose.folded[noun] not in PLACES:
        return False
    following = noun + 1
    return following >= prose.size or bool(prose.flags[following] & AFTER_PARTICIPLE)


def is_measure(prose: Prose, token: int) -> bool:
    """*by 2030*, *by 12 percent*, *by 6 p.m.*: no agent."""
    following = prose.folded[token + 1] if token + 1 < prose.size else ""
    return (
        following in ("percent", "per", "%", "points", "p.m.", "a.m.", "million", "billion", "degrees", "crowns")
        or (len(prose.folded[token]) == 4 and prose.folded[token].isdigit())
        or ":" in prose.folded[token]
        or not following[:1].isalpha()
    )
