"""The steps of the analysis of one document, one function each, so that each can be timed alone.

It knows their order and what each needs; it refuses to know how long anything takes.
"""

import json
from collections.abc import Callable
from typing import Any

from framing.analysis import Analyzer
from framing.detectors.agency import find_agency
from framing.detectors.constructions import find_ages, find_hearsay, find_scare_quotes, find_vague_sources
from framing.detectors.passives import find_passives
from framing.detectors.phrases import find_phrases
from framing.ledgers.figures import find_figures
from framing.ledgers.sources import find_sources
from framing.prose import Prose
from framing.reports.record import analysis_record
from framing.text import Text
from framing.types import Analysis, Document
from framing.voice import Voices, find_voices


class Steps:
    """One document on its way; each step leaves what later ones need."""

    prose: Prose
    voices: Voices
    passives: Any
    analysis: Analysis

    def __init__(self, document: Document, analyzer: Analyzer) -> None:
        self.document = document
        self.analyzer = analyzer

    def read_text(self) -> None:
        Text(self.document.text)

    def read_prose(self) -> None:
        self.prose = Prose(self.document, self.analyzer.vocabulary)

    def hear(self) -> None:
        self.voices = find_voices(self.prose)

    def match_phrases(self) -> None:
        find_phrases(self.prose, self.voices)

    def see_agency(self) -> None:
        self.passives = find_passives(self.prose)
        find_agency(self.prose, self.passives)

    def see_constructions(self) -> None:
        find_scare_quotes(self.prose, self.voices)
        find_hearsay(self.prose)
        find_vague_sources(self.prose, self.voices)
        find_ages(self.prose)

    def keep_figures(self) -> None:
        find_figures(self.prose, self.voices)

    def keep_sources(self) -> None:
        find_sources(self.prose, self.voices)

    def tell_tone(self) -> None:
        self.analyzer.sentences(self.prose, None)

    def grade(self) -> None:
        self.analyzer.read(self.prose)

    def analyze(self) -> None:
        self.analysis = self.analyzer.analyze(self.document)

    def render(self) -> None:
        json.dumps(analysis_record(self.analysis), ensure_ascii=False)


TEXT_AND_WORDS = "tokens, sentences, vocabulary look-up"
EVERYTHING = "everything, as values"
RENDERING = "rendering as JSON"
STAGES: dict[str, Callable[[Steps], None]] = {
    "tokens and sentences": Steps.read_text,
    TEXT_AND_WORDS: Steps.read_prose,
    "voices": Steps.hear,
    "phrases": Steps.match_phrases,
    "passives and agency": Steps.see_agency,
    "other constructions": Steps.see_constructions,
    "figures": Steps.keep_figures,
    "sources": Steps.keep_sources,
    "tone": Steps.tell_tone,
    "readability": Steps.grade,
    EVERYTHING: Steps.analyze,
    RENDERING: Steps.render,
}
"""In this order: a step needs what those before it left."""
