"""How responsibility for bodily harm is worded: the rungs of the ladder below the plain active sentence.

It knows passives, instruments that act by themselves and clauses without anybody; the fixed phrases are in the lists.
"""

from bisect import bisect_left, bisect_right
from typing import Final

from framing.detectors.constructions import DEFENCELESS
from framing.detectors.findings import Finding
from framing.detectors.passives import PassiveVerb
from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DEATH,
    DETERMINER,
    HARM,
    HARM_NOUN,
    HAVE,
    INSTRUMENT,
    MODAL,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA_OR_QUOTE,
    STOP_OR_QUOTE,
    WEEKDAY,
)
from framing.prose import NUMERALS, Prose
from framing.voice.phrases import finite_verb

ADVERB_OR_BE: Final = ADVERB | BE
BE_OR_HAVE_OR_PRONOUN: Final = BE | HAVE | PRONOUN
NO_VERB: Final = HAVE | BE | MODAL | PRONOUN | RELATIVE | STOP | QUOTE | DETERMINER | PREPOSITION | INSTRUMENT | CONJUNCTION
AFTER_DEED: Final = PREPOSITION | STOP | COMMA | WEEKDAY | CONJUNCTION | QUOTE
NO_SUFFERER: Final = STOP | COMMA | QUOTE | BE | CONJUNCTION | WEEKDAY | ADVERB
DETERMINER_OR_PRONOUN: Final = DETERMINER | PRONOUN
DETERMINER_OR_PREPOSITION: Final = DETERMINER | PREPOSITION
NOUN_END: Final = STOP | QUOTE | BE | COMMA | MODAL
RELATIVE_OR_PREPOSITION: Final = RELATIVE | PREPOSITION
STOP_OR_QUOTE_OR_REPORT: Final = STOP | QUOTE | REPORT
PHRASE_BREAK: Final = CONJUNCTION | BE | HAVE | MODAL | STOP
EVENT: Final = INSTRUMENT | HARM_NOUN
EVENT_END: Final = STOP | QUOTE | BE | MODAL | COMMA

DETECTOR: Final = "agency"
NOTES: Final = {
    "passive-agent": "The harm is told in the passive; who did it comes after “by”.",
    "passive-agentless": "The harm is told in the passive, and the words do not say who did it.",
    "instrument-subject": "A thing or an event does the harm in this sentence, not the people behind it.",
    "intransitive": "People simply die in this sentence: nobody and nothing does it to them.",
    "nominalised": "The harm is made a noun, so that the sentence can leave out who did it.",
}
ALWAYS_TRANSITIVE: Final = frozenset(
    "killed injured wounded slain maimed beheaded executed massacred hurt slaughtered butchered stabbed electrocuted decapitated knifed tasered strangled "
    "bludgeoned mauled gored scalded garrotted".split()
)
"""Participles that without an auxiliary, after a noun and before no object, can only be passive."""
SHOT_DEAD: Final = (["shot", "dead"], ["gunned", "down"], ["mown", "down"])
BOUNDS: Final = (["at", "least"], ["at", "most"], ["more", "than"], ["up", "to"], ["no", "fewer"], ["as", "many"])
SPANS: Final = frozenset("times hour hours minute minutes day days metres yards".split())
WHO_WERE: Final = frozenset("others those everyone everybody".split())
"""Pronouns that a participle may follow: *everyone killed on Friday*."""
PARTICLES: Final = frozenset("down dead".split())
CARRYING: Final = frozenset("on in aboard inside behind with".split())
"""Before an instrument they say where those are who do the harm, or what they have."""
FORCES: Final = frozenset(
    "soldiers troops police policemen officers guards gunmen gunman militants fighters rebels insurgents raiders settlers warders attackers assailants "
    "men youths rioters protesters forces commandos marines".split()
)
"""Those of whom it is told that they kill and hurt."""
PEOPLE_OF_IT: Final = FORCES | {"cops", "squad", "squads", "crews", "operators", "pilots", "workers"}
"""Behind an event or a thing they are who does something: *riot cops*, *drone operators*."""
CLAUSE_WORDS: Final = frozenset("after as before when while because since until".split())
WHOM_REACH: Final = 7
"""Tokens before a verb in which *whom* opens its clause."""
WHOM_END: Final = STOP | COMMA | QUOTE | HARM | BE | HAVE
SENT: Final = frozenset("fired thrown hurled dropped launched aimed flung swung planted hidden lobbed driven".split())
"""Participles that say where an instrument came from."""
WALKOUTS: Final = frozenset(
    "dockers workers teachers nurses drivers pilots miners union unions rail train bus postal hunger labour labor general junior".split()
)
"""Words next to *strike* that make it a stoppage of work."""
INSTRUMENT_REACH: Final = 15
SUBJECTS: Final = frozenset("i you he she it we they".split())
"""Whose deed it is where one stands right before the verb: *in the vans they beat him*."""
LONGEST_SPAN: Final = 6
"""Tokens of a span from the instrument to its verb; further apart only the verb is marked."""
RESULT_REACH: Final = 28
SUBJECT_REACH: Final = 25
"""Tokens of a sentence before an instrument that may still be its subject."""
EVENT_REACH: Final = 8
"""Tokens before *left nine dead* in which what left them so stands."""
DEATH_REACH: Final = 70
LARGEST_NEIGHBOURHOOD: Final = 50
"""Tokens round a death within which a word of harm makes it one of the story's deaths."""
LEFT: Final = frozenset("dead injured wounded hurt maimed".split())
LIVES: Final = frozenset(["lives"])
LIVES_OR_LIFE: Final = LIVES | {"life"}
TAKEN: Final = frozenset("lost claimed taken".split())
LIVES_REACH: Final = 10
"""Tokens of *the lives of at least nine men* before their verb."""
RESULTS: Final = (
    dict.fromkeys("left leaves leave leaving".split(), LEFT)
    | dict.fromkeys("claim claims claimed claiming".split(), LIVES | {"victims"})
    | dict.fromkeys("cost costs costing".split(), LIVES)
)
ATTACKS: Final = frozenset(
    "strike strikes airstrike airstrikes attack attacks raid raids assault assaults bombardment bombardments bombing bombings ambush "
    "crackdown offensive onslaught violence shelling".split()
)
"""Nouns of harm that take their victim behind *on* or *against*."""
VICTIMS: Final = DEFENCELESS | frozenset(
    "civilians people residents protesters demonstrators workers homes houses households crowds".split()
)
VICTIM_REACH: Final = 5
STRIKE_END: Final = STOP | COMMA | QUOTE | BE | HAVE | MODAL | PREPOSITION | CONJUNCTION
NOMINAL: Final = frozenset("killing killings death deaths shooting shootings wounding maiming slaying slayings murder beating".split())


def find_agency(prose: Prose, passives: list[PassiveVerb]) -> list[Finding]:
    """Passives of harm, harm without an auxiliary (*36 killed in raid*), and instruments as subjects."""
    findings = []
    for passive in passives:
        if passive.harm:
            rung = "passive-agentless" if passive.agent is None else "passive-agent"
            findings.append(finding(passive.auxiliary, passive.participle + 1, rung))
        elif prose.folded[passive.participle] in TAKEN and takes_lives(prose, passive):
            findings.append(finding(passive.auxiliary, passive.participle + 1, rung_of_taken(prose, passive)))
    governed = {passive.participle for passive in passives}
    for token in prose.harms:
        flags = prose.flags[token]
        if flags & HARM and token not in governed and is_bare_passive(prose, token):
            following = token + 1
            last = following + (prose.folded[following : following + 1] in (["dead"], ["down"]))
            by = last < prose.size and prose.folded[last] == "by"
            findings.append(finding(token, last, "passive-agent" if by else "passive-agentless"))
        elif flags & INSTRUMENT:
            verb = instrument_verb(prose, token, governed)
            if verb is not None:
                first = token if verb - token <= LONGEST_SPAN else verb
                findings.append(finding(first, verb + 1, "instrument-subject"))
                continue
            result = trailing_result(prose, token)
            if result is not None:
                findings.append(finding(result, result + 1, "instrument-subject"))
                continue
        if flags & HARM_NOUN:
            end = nominalised_end(prose, token)
            if end is not None:
                findings.append(finding(token, end, "nominalised"))
        elif flags & DEATH and is_counted_death(prose, token):
            findings.append(finding(token, token + 1, "intransitive"))
    findings += find_left_dead(prose)
    return findings


def takes_lives(prose: Prose, passive: PassiveVerb) -> bool:
    """*Nine lives were lost*, *the lives of at least nine men were claimed*."""
    first = max(prose.sentence_range(passive.auxiliary)[0], passive.auxiliary - LIVES_REACH)
    return not LIVES_OR_LIFE.isdisjoint(prose.folded[first : passive.auxiliary]) and not any(
        flags & STOP_OR_COMMA_OR_QUOTE for flags in prose.flags[first : passive.auxiliary]
    )


def rung_of_taken(prose: Prose, passive: PassiveVerb) -> str:
    """*lives were lost*, *were claimed by the flood*, *were taken*."""
    verb = prose.folded[passive.participle]
    if verb == "lost":
        return "intransitive"
    if passive.agent is None:
        return "passive-agentless"
    return "instrument-subject" if verb == "claimed" else "passive-agent"


def finding(first: int, last: int, rung: str) -> Finding:
    return Finding(first, last, "agency", rung, None, DETECTOR, NOTES[rung])


def is_bare_passive(prose: Prose, token: int) -> bool:
    """*Seventeen children killed in the village*: a participle after its noun, with no object behind it."""
    if token == 0:
        return False
    if prose.folded[token] not in ALWAYS_TRANSITIVE:
        return (
            prose.folded[token : token + 2] in SHOT_DEAD
            and not prose.flags[token - 1] & BE_OR_HAVE_OR_PRONOUN
            and not is_victim(prose, token + 2)
        )
    before = prose.flags[token - 1]
    if (before & NO_VERB and prose.folded[token - 1] not in WHO_WERE) or is_whom_clause(prose, token):
        return False
    if token + 1 == prose.size or prose.breaks_line(token + 1):
        return True
    after = prose.flags[token + 1]
    if after & (DETERMINER | NUMERALS | PRONOUN):
        return False
    if (
        after & PREPOSITION
        and token + 2 < prose.size
        and (prose.flags[token + 2] & NUMERALS or prose.folded[token + 2] in ("least", "most", "to", "than", "of"))
    ):
        return False  # "killed at least 40 people": an object in its dress
    return bool(after & AFTER_DEED)


def is_victim(prose: Prose, token: int) -> bool:
    """Whether somebody stands here: *gunned down school clerk Ana Terrow* has an object, *gunned down in the street* has none."""
    if token >= prose.size or prose.breaks_line(token):
        return False
    flags = prose.flags[token]
    if flags & NO_SUFFERER:
        return False
    if prose.folded[token : token + 2] in BOUNDS and token + 3 < prose.size and prose.flags[token + 2] & NUMERALS:
        return prose.folded[token + 3] not in SPANS  # "shot dead at least six people"
    return bool(flags & (DETERMINER_OR_PRONOUN | NUMERALS)) or not flags & PREPOSITION


def instrument_verb(prose: Prose, instrument: int, governed: set[int]) -> int | None:
    """The verb of harm that has this instrument as its subject."""
    folded, flags = prose.folded, prose.flags
    if (
        instrument > 0
        and folded[instrument - 1] != "out"
        and (flags[instrument - 1] & PREPOSITION and not flags[instrument - 1] & DETERMINER)
        and folded[instrument - 1] not in ("after", "as", "before", "when", "while")
    ):
        return None
    if is_carried(prose, instrument) or (instrument + 1 < prose.size and folded[instrument + 1] in PEOPLE_OF_IT):
        return None
    if not WALKOUTS.isdisjoint(folded[max(0, instrument - 3) : instrument + 4]) and folded[instrument] in ("strike", "strikes"):
        return None
    prepositions = 0
    for token in range(instrument + 1, min(prose.size, instrument + INSTRUMENT_REACH)):
        here = flags[token]
        if here & HARM and token not in governed:
            if (here & HARM_NOUN and not here & PARTICIPLE) or (here & INSTRUMENT and not has_object(prose, token)):
                return None
            before = flags[token - 1]
            if before & BE or (before & DETERMINER_OR_PREPOSITION and not before & RELATIVE) or folded[token - 1] in SUBJECTS:
                return None
            if (folded[token].endswith("ing") and not before & COMMA) or has_doer(prose, instrument, token):
                return None
            return token if has_object(prose, token) else None
        if here & BE:
            return progressive(prose, token)
        if here & COMMA and token == instrument + 1 and token + 1 < prose.size and folded[token + 1] in ("which", "that"):
            continue
        if here & NOUN_END:
            return None
        if here & CONJUNCTION and not here & RELATIVE_OR_PREPOSITION:
            return None
        if here & PREPOSITION:
            prepositions += 1
            if prepositions > 4:
                return None
        elif here & PARTICIPLE and not here & HAVE and not is_reduced(prose, token):
            return None
    return None


def is_carried(prose: Prose, instrument: int) -> bool:
    """*Gunmen on a motorbike killed a clerk*, *a man with a kitchen knife killed two*: where they are, or what they have."""
    article = instrument - 1
    if article > 0 and not prose.flags[article]:
        article -= 1
    return article > 0 and bool(prose.flags[article] & DETERMINER) and prose.folded[article - 1] in CARRYING


def has_doer(prose: Prose, instrument: int, verb: int) -> bool:
    """*The attack came after soldiers killed five*: behind a word that opens a clause somebody stands right before the verb."""
    return prose.folded[verb - 1] in FORCES and not CLAUSE_WORDS.isdisjoint(prose.folded[instrument + 1 : verb - 1])


def is_whom_clause(prose: Prose, verb: int) -> bool:
    """*marchers whom riot police wounded*: the harmed stand before the doers."""
    for token in range(verb - 1, max(-1, verb - WHOM_REACH), -1):
        if prose.folded[token] == "whom":
            return True
        if prose.flags[token] & WHOM_END:
            return False
    return False


def progressive(prose: Prose, auxiliary: int) -> int | None:
    """The verb of *jets have been regularly striking villages*."""
    verb = auxiliary + 1
    while verb < min(prose.size, auxiliary + 3) and (prose.flags[verb] & ADVERB_OR_BE or prose.folded[verb].endswith("ly")):
        verb += 1
    if verb < prose.size and prose.flags[verb] & HARM and prose.folded[verb].endswith("ing") and has_object(prose, verb):
        return verb
    return None


def is_reduced(prose: Prose, participle: int) -> bool:
    """*A shell fired from the ridge killed her*: what was done with the instrument, and where, before its verb."""
    following = participle + 1
    return prose.folded[participle] in SENT and following < prose.size and bool(prose.flags[following] & PREPOSITION)


def trailing_result(prose: Prose, instrument: int) -> int | None:
    """*A fire swept through the mill on Tuesday, killing nine*: the participle that hangs on the instrument."""
    first, last = prose.sentence_range(instrument)
    if instrument - first > SUBJECT_REACH or finite_verb(prose, first, instrument) is not None:
        return None  # "Guards opened fire …, killing four": somebody does it
    if any(prose.flags[token] & STOP_OR_COMMA_OR_QUOTE for token in range(first, instrument)):
        return None
    for token in range(instrument + 2, min(last, instrument + RESULT_REACH)):
        here = prose.flags[token]
        if here & STOP_OR_QUOTE_OR_REPORT:
            return None
        if here & HARM and prose.folded[token].endswith("ing") and prose.flags[token - 1] & COMMA:
            return token if has_object(prose, token) else None
    return None


def has_object(prose: Prose, verb: int) -> bool:
    """Whether somebody or something harmed follows the verb."""
    following = verb + 1
    if following < prose.size and prose.folded[following] in PARTICLES:
        return is_victim(prose, following + 1)
    if following >= prose.size or prose.breaks_line(following):
        return False
    flags = prose.flags[following]
    return (
        prose.folded[following][0].isalnum()
        and not flags & PHRASE_BREAK
        and (not flags & PREPOSITION or prose.folded[following] in ("at", "up", "more", "near", "about", "over", "around"))
    )


def nominalised_end(prose: Prose, noun: int) -> int | None:
    """One past *the killing of*, or past *strikes on farming families*: a noun of harm, and its victim behind it."""
    following = noun + 1
    if following + 1 >= prose.size:
        return None
    if prose.folded[following] == "of":
        named = noun > 0 and prose.flags[noun - 1] & DETERMINER and prose.folded[noun] in NOMINAL
        return noun + 2 if named else None
    if prose.folded[following] not in ("on", "against") or prose.folded[noun] not in ATTACKS:
        return None
    for token in range(following + 1, min(prose.size, following + VICTIM_REACH)):
        if prose.folded[token] in VICTIMS:
            return token + 1
        if prose.flags[token] & STRIKE_END and not prose.flags[token] & DETERMINER:
            return None
    return None


def is_counted_death(prose: Prose, verb: int) -> bool:
    """*Forty people died*, *he died at the clinic* after a shooting: a death told with a count, or near a verb of harm."""
    first, _ = prose.sentence_range(verb)
    if any(prose.flags[token] & NUMERALS for token in range(max(first, verb - 8), verb)):
        return True
    near = prose.harms[bisect_left(prose.harms, verb - DEATH_REACH) : bisect_right(prose.harms, verb + DEATH_REACH)]
    return any(prose.flags[token] & HARM for token in near[:LARGEST_NEIGHBOURHOOD])


def find_left_dead(prose: Prose) -> list[Finding]:
    """*left forty people dead*, *claimed nine lives*: a result without a doer, wrapped round its victims."""
    findings = []
    folded = prose.folded
    done = -1
    for number in prose.numerals:
        if number <= done:
            continue
        for verb in range(max(0, number - 4), number):
            ends = RESULTS.get(folded[verb])
            if ends is None or folded[verb + 1] == "that":
                continue
            if any(map(prose.breaks_line, range(verb + 1, number + 1))):
                continue
            for end in range(number + 1, min(prose.size, number + 7)):
                if prose.breaks_line(end):
                    break
                if folded[end] in ends:
                    by_event = "dead" not in ends or follows_event(prose, verb)
                    findings.append(finding(verb, end + 1, "instrument-subject" if by_event else "intransitive"))
                    done = end
                    break
                if prose.flags[end] & STOP_OR_QUOTE:
                    break
            break
    return findings


def follows_event(prose: Prose, verb: int) -> bool:
    """*Clashes outside the mill left nine dead*: an instrument or an event, and no verb yet, stands before *left*."""
    first, _ = prose.sentence_range(verb)
    for token in range(verb - 1, max(first, verb - EVENT_REACH) - 1, -1):
        if prose.flags[token] & EVENT_END:
            return False
        if prose.flags[token] & EVENT:
            return True
    return False
