"""Where a reporting verb reports, and where it only looks like it.

It knows the verb's nearest neighbours; it refuses to know who speaks or what is told.
"""

from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    GET,
    HAVE,
    MODAL,
    NEGATION,
    PARTICIPLE,
    PAST,
    PRONOUN,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA_OR_QUOTE,
    WEEKDAY_OR_MONTH,
)
from framing.prose import Prose
from framing.voice.deeds import REACTED, is_deed
from framing.voice.edges import NP_BREAK
from framing.voice.ends import SUMMED_UP
from framing.voice.times import past_time
from framing.voice.verb_groups import VERB_GROUP
from framing.voice.words import SAY, STANDING_ALONE, is_name_part

QUALIFYING: Final = ADVERB | NEGATION
PASSIVE: Final = BE | GET
UNSAID: Final = frozenset("how who whom whether what when where why if that which".split())
WITHHOLDING: Final = frozenset("confirm disclose reveal explain specify elaborate acknowledge indicate".split())
SUBORDINATES: Final = frozenset("while although though as if whereas when because since".split())
SAID_AFTER_ALL: Final = frozenset("first on continued rushed had has have began moved hastened appeared seemed".split())
COMING: Final = frozenset("came come comes grew".split())
BELIEVED: Final = frozenset("believe think suspect fear doubt regret feel".split())
"""What somebody *comes to* do without going anywhere."""
SPEAKERS: Final = frozenset("his him her their them my our your".split())
THOUGHT: Final = frozenset("thought believed understood presumed suspected rumoured rumored".split())
STATES: Final = frozenset("missing dead killed injured hurt wounded stolen lost absent".split())
OWNED: Final = frozenset("existence presence death deaths killing killings bombing use loss losses".split())
OWNED_UP_TO: Final = OWNED | {"responsibility", "involvement", "role"}
OWNED_LINKS: Final = frozenset("of for in".split())
OWNED_REACH: Final = 4
OPENING_CLAUSES: Final = frozenset("and but or that if when while because as before after to".split())
RELATIVE_REACH: Final = 9
NEGATION_REACH: Final = 5
ADDRESSED: Final = frozenset("recall note remember notice consider imagine suppose assume mind".split())
"""At the beginning of a sentence they speak to the reader: *Recall that last autumn …* tells nothing that somebody said."""
ASKED_OF: Final = (["about"], ["whether"], ["if"], ["why"], ["how"], ["by"], ["on"], ["for"], ["what"])


def is_nobodys(prose: Prose, verb: int, first: int) -> bool:
    """Whether a verb of speech or thought has nobody in the text for its subject: *Recall that*, *a boat thought to be lost*."""
    if speaks_to_reader(prose, verb, first) or is_thought_to(prose, verb) or is_found_so(prose, verb) or is_told_of(prose, verb):
        return True
    if is_relayed(prose, verb) or is_done_by(prose, verb, first):
        return True
    opens = verb == first or prose.folded[verb - 1] in ("when", "if", "once")
    return opens and prose.folded[verb] == "asked" and prose.folded[verb + 1 : verb + 2] in ASKED_OF  # "Asked about cracks, she left"


def speaks_to_reader(prose: Prose, verb: int, first: int) -> bool:
    """*Recall that …*, *It is worth noting that …*, *Let me remind you that …*: the writer's own words to the reader."""
    before = prose.folded[verb - 1]
    if verb == first and prose.folded[verb] in ADDRESSED:
        return True
    return before == "worth" or (before in ("me", "us") and prose.folded[verb - 2] == "let")


def is_told_of(prose: Prose, verb: int) -> bool:
    """*a statement confirmed by the guards*, *a claim disputed by the crew*: the participle tells of a statement, and tells nothing itself."""
    return prose.folded[verb - 1] in SUMMED_UP and prose.folded[verb + 1 : verb + 2] == ["by"]


def is_done_by(prose: Prose, verb: int, first: int) -> bool:
    """*the losses described by the crew*: a participle with whoever did it behind *by*; not *was described by*, which tells, nor *said by phone*."""
    agent = verb + 2
    if (
        not prose.flags[verb] & PARTICIPLE
        or prose.folded[verb] in SAY
        or prose.folded[verb + 1 : verb + 2] != ["by"]
        or agent >= prose.size
    ):
        return False
    names = is_name_part(prose, agent) and not prose.flags[agent] & WEEKDAY_OR_MONTH
    return (names or bool(prose.flags[agent] & DETERMINER)) and not is_passive(prose, verb, first)


def is_relayed(prose: Prose, verb: int) -> bool:
    """*a bill that he said indicated a debt*: the verb goes on with what somebody says of a noun, and has no subject of its own."""
    said = verb - 1
    return prose.folded[said] in SAY and bool(prose.flags[verb] & PAST) and is_relative(prose, said)


def is_relative(prose: Prose, verb: int) -> bool:
    """*boats that the guards said*: whether the verb’s own clause describes a noun."""
    for place in range(verb - 2, max(0, verb - RELATIVE_REACH), -1):
        if prose.folded[place] in ("that", "which", "who"):
            return not prose.flags[place - 1] & REPORT
        if prose.flags[place] & (STOP_OR_COMMA_OR_QUOTE | BE | HAVE | MODAL):
            return False
    return False


def does_no_telling(prose: Prose, verb: int) -> bool:
    """*the economy added 4,000 jobs*, *slammed into a wall*, *denied visas*, *accused of theft*, *a wrongly accused man*: nothing is said."""
    folded, flags = prose.folded, prose.flags
    word = folded[verb]
    if is_deed(folded, flags, verb):
        return True
    if folded[verb - 1] == "of" and folded[verb - 2] == "short":
        return True  # "stopped short of blaming"
    if not (flags[verb] & PARTICIPLE and word.endswith("ed")):
        return False
    before = verb - 1
    while before > 0 and (folded[before].endswith("ly") or flags[before] & ADVERB):
        before -= 1
    return before < verb - 1 and bool(flags[before] & DETERMINER) and not flags[before] & PRONOUN


def is_found_so(prose: Prose, verb: int) -> bool:
    """*people reported missing*: a participle with a state behind it; nobody is named who reports."""
    return prose.folded[verb] == "reported" and prose.folded[verb + 1 : verb + 2][0:1] != [] and prose.folded[verb + 1] in STATES


def is_thought_to(prose: Prose, verb: int) -> bool:
    """*a drone thought to belong to them*: nobody is named who thinks so."""
    return prose.folded[verb] in THOUGHT and prose.folded[verb + 1 : verb + 2] == ["to"] and not prose.flags[verb - 1] & PRONOUN


def is_owned(prose: Prose, verb: int, content: tuple[int, int]) -> bool:
    """*denied the existence of*, *acknowledged direct responsibility for*: what follows is what somebody disowned or owned up to."""
    folded = prose.folded
    first, last = content
    nouns = OWNED if folded[verb].startswith(("den", "claim", "reject")) else OWNED_UP_TO
    return any(folded[token] in nouns and folded[token + 1] in OWNED_LINKS for token in range(first, min(last - 1, first + OWNED_REACH)))


def leaves_unsaid(prose: Prose, verb: int, first: int, last: int) -> bool:
    """*would not say how*, *did not say that*: nothing is told."""
    if (prose.folded[verb] not in SAY and prose.folded[verb] not in WITHHOLDING and prose.folded[verb] not in REACTED) or verb + 1 >= last:
        return False
    negated = any(prose.flags[token] & NEGATION for token in range(max(first, verb - 3), verb))
    if prose.folded[verb] in REACTED:
        return negated
    return negated and (prose.folded[verb + 1] in UNSAID or bool(prose.flags[verb + 1] & STOP))


def is_negated(prose: Prose, verb: int, first: int) -> bool:
    """*has not yet announced*, *never denied*: a verb that was not done."""
    place = verb - 1
    while place >= first and verb - place < NEGATION_REACH and (prose.flags[place] & VERB_GROUP or prose.folded[place].endswith("ly")):
        if prose.flags[place] & NEGATION or prose.folded[place] == "never":
            return True
        place -= 1
    return False


def is_quoted_as_saying(prose: Prose, verb: int, last: int) -> bool:
    """Whether *saying* follows and will be read instead: *AFP quoted the chief as saying*."""
    folded = prose.folded
    return any(folded[token] == "saying" and folded[token - 1] == "as" for token in range(verb + 2, min(last, verb + 16)))


def subordinate_end(prose: Prose, verb: int, first: int, content: tuple[int, int]) -> int:
    """Where a clause ends that the sentence itself goes on after: *While the ministry says X, the town …*; *…, which says X, …*."""
    resumed = main_verb_after(prose, verb, content)
    if resumed is not None:
        return resumed
    opened = prose.folded[first] in SUBORDINATES or (verb > first and prose.folded[verb - 1] in ("which", "who"))
    if not opened or (any(prose.flags[token] & COMMA for token in range(first, verb)) and prose.folded[verb - 1] not in ("which", "who")):
        return content[1]
    return next((token for token in range(*content) if prose.flags[token] & COMMA and token > content[0]), content[1])


def main_verb_after(prose: Prose, verb: int, content: tuple[int, int]) -> int | None:
    """Where the sentence’s own verb follows what a relative clause told: *A driver who said he was beaten sued the city*."""
    flags, folded = prose.flags, prose.folded
    place = verb - 1
    while place > 0 and flags[place] & (HAVE | ADVERB):
        place -= 1
    if folded[place] != "who":
        return None
    told = False
    for token in range(content[0], content[1]):
        here = flags[token]
        if here & (STOP_OR_COMMA_OR_QUOTE | RELATIVE) or folded[token] in OPENING_CLAUSES or (here & PRONOUN and told):
            return None
        if here & (BE | HAVE | MODAL):
            if told and not flags[token - 1] & (BE | HAVE | MODAL | ADVERB):
                return token
            told = True
        elif here & PAST and token > content[0]:
            bare = not flags[token - 1] & (BE | HAVE | MODAL | ADVERB)
            if told and bare and token + 1 < content[1] and flags[token + 1] & (DETERMINER | PRONOUN):
                return token
            told = told or bare
    return None


def goes_on_to(prose: Prose, verb: int, first: int) -> bool:
    """*went on to say*, *has to admit*, *came to believe*: said after all; *refused to say* and *came to announce* are not."""
    if verb - 2 < first:
        return False
    return prose.folded[verb - 2] in SAID_AFTER_ALL or (prose.folded[verb - 2] in COMING and prose.folded[verb] in BELIEVED)


def is_participial_speech(prose: Prose, verb: int, first: int) -> bool:
    """*…, adding that*, *by saying*, *is saying*, *as saying*, *his warning that*: not *the saying*."""
    if verb == first:
        return False
    if is_own_speech(prose, verb):
        return True
    flags = prose.flags[verb - 1]
    alone = bool(flags & PRONOUN) or prose.folded[verb - 1] in STANDING_ALONE
    return (not flags & DETERMINER or alone) and prose.folded[verb - 1] != "'s"


def is_own_speech(prose: Prose, verb: int) -> bool:
    """*his warning that*, *him warning that*; *her* is both."""
    folded = prose.folded
    return folded[verb - 1] in SPEAKERS and verb + 1 < prose.size and folded[verb + 1] == "that"


def is_passive(prose: Prose, verb: int, first: int) -> bool:
    """Whether a form of *be* or *get* governs the verb: *was reported to*."""
    flags = prose.flags
    if not flags[verb] & PARTICIPLE:
        return False
    place = verb - 1
    while (
        place >= first
        and verb - place < 4
        and ((flags[place] & QUALIFYING and not flags[place] & BE) or prose.folded[place].endswith("ly"))
    ):
        place -= 1
    return place >= first and bool(flags[place] & PASSIVE)


def ends_statement(prose: Prose, verb: int, last: int) -> bool:
    """Whether nothing but time, place or listener follows the verb before the next mark."""
    for place in range(past_time(prose, verb + 1, last), min(last, verb + 14)):
        if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
            return True
        if prose.folded[place] == "that" or prose.flags[place] & NP_BREAK:
            return False
    return True
