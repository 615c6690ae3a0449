"""Who answers for a clause: its writer, or somebody whose words it gives.

It knows speech, sources and hedges; it refuses to know which other accounts tell the same.

A clause is *attributed* if most of it stands in direct or indirect speech, if all that stands before the speech is who speaks, if its
figure has a source, if its sentence says according to whom, or if the writer hedges it with *reportedly* and its kin. The writer answers
for what somebody does by speaking (*she called for him to resign*, *they promised an inquiry*), and for what the paper itself has seen.
"""

import re
from collections.abc import Iterator

from framing.comparison.coverage import Telling
from framing.comparison.frames import has_verb
from framing.comparison.namings import key_words
from framing.comparison.places import SPOKEN, markers_of, spoken
from framing.text import Text
from framing.types import Analysis

ATTRIBUTED_SHARE = 0.6
INTRODUCED_SHARE = 0.2
"""Part of a clause that must be speech where all before it may be who speaks: *the operator, Sarn Hydro, said alerts went out*."""
INTRODUCTION = 12
"""Words, at most, of who speaks."""
FIRST_SPEAKERS = 4
"""Words, at most, of those of them who stand before *and*."""
MORE_THAN_WHO = re.compile(r"\bbut\b|[;:]")
"""What stands before it is told by the writer."""
AND = re.compile(r"\band\b")
"""Behind few words without a verb it joins two who speak, *pilots and dockers said*; elsewhere the writer tells what stands before it:
*the parents moved in on Friday and say they will stay*."""
ACCORDING = re.compile(r"\b[Aa]ccording to\b")
PERFORMATIVE = frozenset(
    "called calls call calling promised promises pledged asked asks demanded demands denounced urged urges appealed ordered apologised condemned "
    "raged vowed vows threatened begged".split()
)
"""Verbs that say what was done with words (Austin 1962): that it was done, the writer asserts."""
RULED = frozenset("ruled rules found finds held holds decided decides declared declares ordered orders upheld quashed".split())
COURT = re.compile(r"\b(?:courts?|tribunals?|judges?|justices?|jury|jurors|bench|magistrates?|chamber)\b", re.IGNORECASE)
"""Whose finding makes it so (Searle 1976, declarations): *the court found the fines unlawful*."""
SEEN = re.compile(
    r"\b(?:can|could) (?:now |exclusively |today )*reveal\b|\b(?:this (?:news)?paper|the newspaper)(?:['’]s)? (?:own |has |have )?(?:count|seen|learn|saw|understands|shows?)"
    r"|\bexamined by (?:this (?:news)?paper|us)\b|\bwe have seen\b|\bour (?:own )?(?:reporters?|correspondents?|observers?|photographers?)\b"
    r"|\ban? [A-Z]\w+ (?:reporter|correspondent|photographer)(?: \w+){0,4},? (?:said|says|saw)\b"
)
"""What newspapers know from their own eyes: this one, or the agency whose copy it prints."""
SPEECH = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)|promis\w+|pledg\w+|statement|claim\w*|apolog\w+|call(?:s|ed|ing)? (?:for|on)|warn\w*|demand\w*|refus\w+|insist\w*|"
    r"reject\w*|admit\w*|admission|conced\w+|concession|acknowledg\w+|confirm\w*|announc\w*|order(?:s|ed)?|urg\w+|appeal\w*|ask\w*|accus\w+|"
    r"condemn\w*|denounc\w*|said|says|say|told|tells|declar\w+|describ\w+|vow\w*|threat\w*|offer\w*|agree\w*|welcom\w+|report\w*|put|puts|count\w*|"
    r"ruling|ruled|found|finding|verdict|letter|wrote|words?|answer\w*|repl\w+|comment\w*|silen\w+|explain\w*)\b",
    re.IGNORECASE,
)
"""Words of saying, as verbs or nouns."""
WORD = re.compile(r"[^\W_]+")
KNOWN = "known to"
"""*Nine are known to have died*: of the phrases that pass on a claim the one with which the writer answers for it (Kiparsky & Kiparsky 1970)."""
COMMON = frozenset("police ministry residents officials people government".split())
"""Words of a source's name that name others too."""


def is_attributed(analysis: Analysis, telling: Telling) -> bool:
    """Whether somebody other than the writer answers for the clause."""
    start, end = telling.clause_start, telling.clause_end
    text = analysis.document.text
    if SEEN.search(text, telling.start, telling.end) is not None or is_performed(analysis, start, end):
        return False
    speech = spoken(analysis, start, end)
    first, last = counted_part(analysis, start, end)
    return (
        speech >= ATTRIBUTED_SHARE * (end - start)
        or (speech > INTRODUCED_SHARE * (end - start) and is_introduced(analysis, start, end))
        or ACCORDING.search(text, telling.start, telling.end) is not None
        or any(figure.source is not None and start <= figure.start < end for figure in analysis.figures)
        or any(
            first <= marker.start < last and KNOWN not in text[marker.start : marker.end]
            for marker in markers_of(analysis, "hedged-attribution")
        )
    )


def is_performed(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the clause says what somebody does by speaking: the first verb that gives words there is such a verb, and stands in it."""
    said = min(statements(analysis, start, end), default=None)
    if said is None:
        return False
    _, verb, speaker = said
    first = verb.casefold().split()[0]
    if first in RULED and COURT.search(speaker):
        return True
    if first not in PERFORMATIVE:
        return False
    return re.search(rf"\b{re.escape(verb)}\b", analysis.document.text[start:end]) is not None


def statements(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, str, str]]:
    """Where each statement begins that reaches into the stretch, the verb that introduces it, and whose it is."""
    for source in analysis.sources:
        for statement in source.statements:
            if statement.verb is not None and statement.start < end and start < statement.end:
                yield statement.start, statement.verb, source.name


def counted_part(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """The stretch, or the side of its semicolon that has its first figure: *61 were arrested; some of them, it is understood, …* hedges the other."""
    joint = analysis.document.text.find(";", start, end)
    figure = next((figure.start for figure in analysis.figures if start <= figure.start < end), None)
    if joint < 0 or figure is None:
        return start, end
    return (start, joint) if figure < joint else (joint, end)


def is_introduced(analysis: Analysis, start: int, end: int) -> bool:
    """Whether what stands before the first speech of the stretch, which has some, is no more than who speaks."""
    first = min(span.start for span in analysis.voices if span.voice in SPOKEN and span.start < end and start < span.end)
    before = analysis.document.text[start : max(start, first)]
    if len(before.split()) > INTRODUCTION or MORE_THAN_WHO.search(before) is not None:
        return False
    joint = AND.search(before)
    if joint is None:
        return True
    told = before[: joint.start()]
    return len(told.split()) <= FIRST_SPEAKERS and not has_verb(Text(told))


def speakers(analysis: Analysis, telling: Telling) -> list[str]:
    """Who speaks in the clause, in text order."""
    return [
        span.speaker
        for span in analysis.voices
        if span.voice in SPOKEN and span.start < telling.clause_end and telling.clause_start < span.end and span.speaker is not None
    ]


def names_speech_of(analysis: Analysis, telling: Telling, sources: frozenset[str]) -> bool:
    """Whether the telling's sentence names one of the sources (by words of their names) beside a word of saying.

    *The minister’s promise of an inquiry* answers for no inquiry, however flatly it is told.
    """
    sentence = analysis.document.text[telling.start : telling.end]
    named = {word.casefold() for word in WORD.findall(sentence)}
    return not sources.isdisjoint(named) and SPEECH.search(sentence) is not None


def words_of(names: list[str]) -> frozenset[str]:
    """The words by which these sources can be told from others."""
    return frozenset(word for name in names for word in key_words(name)) - COMMON
