"""Constructions that no list can hold: scare quotes, hearsay passives, sources nobody can name, ages of people.

It knows their shapes; it refuses to know quotations and speech, which the voices have found already.
"""

import re

from framing.detectors.findings import Finding
from framing.grammar import Flag
from framing.prose import Prose
from framing.voice import Voices
from framing.voice.phrases import is_name_part
from framing.voice.speakers import NOBODY, UNNAMED, head_of

HEARSAY = frozenset(
    "said believed thought reported understood alleged rumoured rumored feared suspected presumed reputed claimed deemed".split()
)
AGE = re.compile(r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?:year|month|week|day)s?-(?:olds?)(?:-\w+)?")
AGED_THINGS = frozenset(
    "bridge building company firm law tradition rule treaty house church school dispute conflict war ban club institution agreement ship ferry "
    "plant factory road dam system record case feud contract deal programme program regime party newspaper magazine station tower port".split()
)
OLDEST = 120
LONGEST_SOURCE = 7
POSSESSIVES = frozenset("my our your his her its their".split())


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
        if not flags[token] & Flag.BE:
            continue
        place = token + 1
        while place < prose.size and place < token + 4 and (flags[place] & (Flag.ADVERB | Flag.BE) or folded[place].endswith("ly")):
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
    findings = []
    for utterance, speaker in zip(voices.utterances, voices.speakers, strict=True):
        if utterance.source is None or speaker.level != "unnamed" or speaker is NOBODY:
            continue
        first, last = utterance.source
        if not is_vague(prose, first, last):
            continue
        while first < last - 1 and prose.flags[first] & Flag.DETERMINER and prose.folded[first] in ("the", "a", "an"):
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


def is_vague(prose: Prose, first: int, last: int) -> bool:
    """A short phrase whose head is a crowd or a nameless informant; *my officers* and *a girl of 14* can be told."""
    if last - first > LONGEST_SOURCE or prose.folded[first] in POSSESSIVES or prose.flags[first] & Flag.RELATIVE:
        return False
    if last - first == 1 and prose.flags[first] & Flag.PRONOUN:
        return False
    return prose.folded[head_of(prose, first, last) - 1] in UNNAMED


def find_ages(prose: Prose) -> list[Finding]:
    """*Mira Voss, 34,* and *a 34-year-old*: people given an age become people."""
    findings = []
    folded, flags = prose.folded, prose.flags
    for token in sorted({*prose.numerals, *prose.compounds}):
        word = folded[token]
        if "-" in word:
            if AGE.fullmatch(word) and prose.folded[token + 1 : token + 2] != [] and prose.folded[token + 1] not in AGED_THINGS:
                findings.append(age_finding(token, token + 1))
            continue
        if len(word) > 3 or not word.isdecimal() or int(word) > OLDEST or token < 2:
            continue
        following = token + 1
        if (
            flags[token - 1] & Flag.COMMA
            and following < prose.size
            and (flags[following] & (Flag.COMMA | Flag.STOP) and folded[following] in (",", ".", ";"))
        ):
            start = token - 1
            while start > 0 and is_name_part(prose, start - 1) and not flags[start - 1] & Flag.MONTH and not prose.breaks_line(start):
                start -= 1
            if token - 1 - start >= 2:
                findings.append(age_finding(start, token + 1))
        elif folded[token - 1] == "aged":
            findings.append(age_finding(token - 1, token + 1))
    return findings


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
