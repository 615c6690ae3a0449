"""Constructions that no list can hold: scare quotes, hearsay passives, sources nobody can name, ages of people.

It knows their shapes; it refuses to know quotations and speech, which the voices have found already.
"""

import re
from typing import Final

from framing.detectors.findings import Finding
from framing.flags import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DEATH,
    DETERMINER,
    HARM,
    MONTH,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
)
from framing.prose import NUMERALS, Prose
from framing.voice import Voices
from framing.voice.names import head_of
from framing.voice.roles import UNNAMED
from framing.voice.speakers import NOBODY
from framing.voice.words import is_name_part

ADVERB_OR_BE: Final = ADVERB | BE
HARM_OR_DEATH: Final = HARM | DEATH
NO_ADJECTIVE: Final = CONJUNCTION | PREPOSITION | COMMA | STOP | PRONOUN | DETERMINER

HEARSAY: Final = frozenset(
    "said believed thought reported understood alleged rumoured rumored feared suspected presumed reputed claimed deemed".split()
)
AGE: Final = re.compile(
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?:year|month|week|day)s?-(?:olds?)(?:-\w+)?"
)
AGED_THINGS: Final = frozenset(
    "bridge building company firm law tradition rule treaty house church school dispute conflict war ban club institution agreement ship ferry "
    "plant factory road dam system record case feud contract deal programme program regime party newspaper magazine station tower port".split()
)
OLDEST: Final = 120
LONGEST_SOURCE: Final = 7
TITLE_SOURCES: Final = frozenset(
    """report reports source sources official officials media witness witnesses monitor monitors ngo police army military ministry
    authorities activists residents survey study experts analysts aide aides lawyer lawyers""".split()
)
ONE_DOCUMENT: Final = frozenset(["report"])
POINTING: Final = frozenset("the this that its".split())
POSSESSIVES: Final = frozenset("my our your his her its their".split())
KIN: Final = frozenset(
    """wife husband son sons daughter daughters mother father parents brother brothers sister sisters cousin cousins nephew nephews niece
    nieces uncle aunt grandson grandsons granddaughter granddaughters grandmother grandfather grandparents grandchildren fiancé fiancée
    fiance fiancee girlfriend boyfriend child children kids family families baby twins relatives widow""".split()
)
DEFENCELESS: Final = frozenset(
    """woman women girl girls boy boys child children infant infants baby babies toddler toddlers teenager teenagers pupils schoolchildren
    pensioner pensioners mother mothers grandmother grandmothers family families shepherd shepherds farmer farmers fisherman fishermen
    shopkeeper shopkeepers teacher teachers nurse nurses doctor doctors medic medics student students worshipper worshippers pilgrim pilgrims
    patient patients commuter commuters villager villagers hostage hostages bystander bystanders refugee refugees
    kids minor minors newborn newborns twins bride schoolgirl schoolgirls schoolboy schoolboys teen teens paramedic paramedics journalist
    journalists cameraman reporter mourners shoppers rescuers""".split()
)
PERSONS: Final = KIN | DEFENCELESS
STANDING_BEHIND: Final = ("-backed", "-sponsored", "-financed", "-funded", "-trained", "-installed", "-armed")
SPONSORED: Final = frozenset(
    """militia militias militiamen militant militants force forces troops rebel rebels fighter fighters group groups faction factions gang gangs
    terrorist terrorists insurgent insurgents separatist separatists mercenary mercenaries coalition alliance army armies opposition regime
    government administration president paramilitary paramilitaries guerrillas extremists proxies""".split()
)
SPONSORED_REACH: Final = 3
"""Tokens behind *Vardan-backed* within which the group it names stands."""
KIN_REACH: Final = 25
"""Tokens round a verb of harm within which kin are somebody's loss."""
DEFENCELESS_REACH: Final = 12
FALLEN: Final = frozenset("dead casualties".split())
"""Nouns for the harmed, among whom somebody is counted: *among the dead were nine children*."""


def find_scare_quotes(prose: Prose, voices: Voices) -> list[Finding]:
    """Short quoted terms with no speech behind them."""
    return [
        Finding(
            quotation.open_mark,
            min(quotation.last + 1, prose.size),
            "distancing",
            "scare-quotes",
            None,
            "scare-quotes",
            "Quotation marks round a single term, with nobody speaking: the writer keeps a distance from the word.",
            printed=True,
        )
        for quotation in voices.scare
    ]


def find_hearsay(prose: Prose) -> list[Finding]:
    """*is said to*, *were widely believed to*: a claim in the passive, with nobody who makes it."""
    findings = []
    folded, flags = prose.folded, prose.flags
    for token in prose.auxiliaries:
        if not flags[token] & BE:
            continue
        place = token + 1
        while place < prose.size and place < token + 4 and (flags[place] & ADVERB_OR_BE or folded[place].endswith("ly")):
            place += 1
        if place + 1 < prose.size and folded[place] in HEARSAY and folded[place + 1] == "to":
            findings.append(
                Finding(
                    token,
                    place + 2,
                    "hedged-attribution",
                    None,
                    None,
                    "hearsay",
                    "A claim is passed on without saying who makes it.",
                )
            )
    return findings


def find_vague_sources(prose: Prose, voices: Voices) -> list[Finding]:
    """The source of a statement, where a reader can't tell who it is."""
    findings = find_title_source(prose)
    for utterance, speaker in zip(voices.utterances, voices.speakers, strict=True):
        if utterance.source is None or speaker.level != "unnamed" or speaker is NOBODY:
            continue
        first, last = utterance.source
        if not is_vague(prose, first, last):
            continue
        while first < last - 1 and prose.flags[first] & DETERMINER and prose.folded[first] in ("the", "a", "an"):
            first += 1
        findings.append(
            Finding(
                first,
                last,
                "vague-source",
                None,
                None,
                "vague-source",
                "Somebody says this, but the text does not let a reader tell who.",
            )
        )
    return findings


def find_title_source(prose: Prose) -> list[Finding]:
    """*Nine dead in raid – reports*: what a title hangs its news on, behind a dash at its end."""
    first, last = prose.title_tokens
    if last - first < 4 or prose.folded[last - 2] not in ("–", "—", "-") or prose.folded[last - 1] not in TITLE_SOURCES:
        return []
    note = "The title hangs its news on somebody whom it does not name."
    return [Finding(last - 1, last, "vague-source", None, None, "vague-source", note)]


def is_vague(prose: Prose, first: int, last: int) -> bool:
    """A short phrase whose head is a crowd or a nameless informant; *my officers* and *a girl of 14* can be told."""
    if last - first > LONGEST_SOURCE or prose.folded[first] in POSSESSIVES or prose.flags[first] & RELATIVE:
        return False
    if last - first == 1 and prose.flags[first] & PRONOUN:
        return False
    if any(prose.folded[token] == "'s" and prose.is_capitalised(token - 1) for token in range(first + 1, last)):
        return False  # "Holt's lawyers"
    if prose.folded[last - 1] in ONE_DOCUMENT and prose.folded[first] in POINTING:
        return False  # "the report found": one that was told of before
    return prose.folded[head_of(prose, first, last) - 1] in UNNAMED


def find_ages(prose: Prose) -> list[Finding]:
    """*Mira Voss, 34,* and *a 34-year-old*: people given an age become people."""
    findings = []
    folded, flags = prose.folded, prose.flags
    for token in sorted({*prose.numerals, *prose.compounds}):
        word = folded[token]
        if "-" in word:
            if AGE.fullmatch(word) and token + 1 < prose.size and AGED_THINGS.isdisjoint(folded[token + 1 : token + 3]):
                findings.append(age_finding(token, token + 1))
            continue
        if len(word) > 3 or not word.isdecimal() or int(word) > OLDEST or token < 2:
            continue
        following = token + 1
        if (
            flags[token - 1] & COMMA
            and following < prose.size
            and (flags[following] & STOP_OR_COMMA and folded[following] in (",", ".", ";"))
        ):
            start = token - 1
            while start > 0 and is_name_part(prose, start - 1) and not flags[start - 1] & MONTH and not prose.breaks_line(start):
                start -= 1
            if token - 1 - start >= 2 or (token - 1 - start == 1 and is_introduced(prose, start, token)):
                findings.append(age_finding(start, token + 1))
        elif folded[token - 1] == "aged":
            findings.append(age_finding(token - 1, token + 1))
    return findings


def is_introduced(prose: Prose, name: int, age: int) -> bool:
    """*said Amir, 19, who …*: one name is enough where it speaks or is told about."""
    speaks = name > 0 and bool(prose.flags[name - 1] & REPORT)
    speaks = speaks or (name > 0 and "-" in prose.folded[name - 1] and not prose.is_capitalised(name - 1))  # "bride-to-be Lea, 22,"
    return speaks or (prose.folded[age + 1] == "," and age + 2 < prose.size and prose.folded[age + 2] in ("who", "whose"))


def find_sponsored(prose: Prose) -> list[Finding]:
    """*the Vardan-backed militia*: a group that is named by who is held to stand behind it."""
    return [
        Finding(
            token,
            token + 1,
            "loaded-actor",
            None,
            None,
            "sponsored",
            "Names a group by who is held to stand behind it; notice which groups are named so, and which are not.",
        )
        for token in prose.compounds
        if prose.folded[token].endswith(STANDING_BEHIND)
        and (prose.is_capitalised(token) or prose.folded[token].startswith(("state-", "government-", "regime-")))
        and (
            not SPONSORED.isdisjoint(prose.folded[token + 1 : token + 1 + SPONSORED_REACH])
            or (token + 1 < prose.size and prose.is_capitalised(token + 1) and prose.folded[token].endswith("-backed"))
        )
    ]


FAMILY_AFFAIRS: Final = frozenset(
    "law court courts planning doctor doctors business businesses values friend friends name tree room".split()
)
"""What is named after the family and is nobody’s kin."""


def find_kin(prose: Prose) -> list[Finding]:
    """*his sister Dael*, *a girl*: kin and the defenceless near a verb of harm, who show the harmed as people.

    Where nobody is harmed a family is just a family.
    """
    findings = []
    folded, flags = prose.folded, prose.flags
    done = -1
    for harm in prose.harms:
        if not flags[harm] & HARM_OR_DEATH and folded[harm] not in FALLEN:
            continue
        low, high = max(done + 1, harm - KIN_REACH), min(prose.size, harm + KIN_REACH)
        done = max(done, high - 1)
        if PERSONS.isdisjoint(folded[low:high]):
            continue
        for token in range(low, high):
            word = folded[token]
            if word == "family" and folded[token + 1 : token + 2] and folded[token + 1] in FAMILY_AFFAIRS:
                continue  # "family law"
            between = word in KIN and token > 1 and (flags[token - 1] & NUMERALS or not flags[token - 1] & NO_ADJECTIVE)
            owner = token - 2 if between and (flags[token - 1] & NUMERALS or folded[token - 2] in POSSESSIVES) else token - 1
            if word in KIN and token and (folded[owner] in POSSESSIVES or folded[owner].endswith(("'s", "s'"))):
                findings.append(person_finding(owner if folded[owner] in POSSESSIVES else token, token + 1, "family-role"))
            elif (word in DEFENCELESS or (word in KIN and flags[token - 1] & NUMERALS)) and token and near_harm(prose, token):
                findings.append(person_finding(token, token + 1, "vulnerable-group"))
    return findings


def near_harm(prose: Prose, token: int) -> bool:
    """Whether a verb of harm stands in the same sentence, a few words away."""
    start, end = prose.sentence_range(token)
    low, high = max(start, token - DEFENCELESS_REACH), min(end, token + DEFENCELESS_REACH + 1)
    return any(prose.flags[place] & HARM_OR_DEATH or prose.folded[place] in FALLEN for place in range(low, high))


def person_finding(first: int, last: int, sub: str) -> Finding:
    return Finding(
        first,
        last,
        "humanisation",
        sub,
        None,
        "kin",
        "Shows the harmed through kin or as people whom nobody takes for fighters: persons rather than numbers.",
    )


def age_finding(first: int, last: int) -> Finding:
    return Finding(
        first,
        last,
        "humanisation",
        "age",
        None,
        "ages",
        "An age makes the reader see a person rather than a number; notice who is given one and who is not.",
    )
