"""One document's facts laid out for a page: rows, cells, and the anchors that tie every number to its place in the text.

It knows which fact links to which; it refuses to know tags and styles.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from framing.plurals import plural
from framing.reports import legend
from framing.reports.article import Marked, Places, render_article
from framing.reports.entries import Literature, Support
from framing.reports.facts import (
    all_markers,
    figure_text,
    marker_text,
    measures_in_words,
    percent,
    range_in_words,
    score_table,
    sentence_at,
    signed,
    source_name,
    voice_in_words,
)
from framing.reports.legend import CARDS, VOICE_LABELS
from framing.reports.record import digest
from framing.reports.redaction import hide_words
from framing.rungs import RUNG_LABELS
from framing.types import KINDS, VOICES, Analysis, Kind, Marker

NO_SUPPORT = Support((), ())
LANGUAGE_TAG_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")


def lay_out(
    analysis: Analysis,
    *,
    prefix: str,
    text: bool,
    support: Mapping[str, Support],
    literature: Literature,
    stops: Sequence[tuple[int, int]] = (),
) -> dict[str, Any]:
    """Everything a template shows of one document; all anchors begin with the prefix.

    `stops` are stretches that other parts of the page point at; their anchors stand under the same key.

    What the entries cite is added to the literature, which is listed once for all documents.
    Without `text` no word of the article is in it, and links lead to the row of the sentence instead of its words.
    """
    whole = analysis
    if not text:
        analysis = hide_words(analysis)
    sheet = Sheet(analysis, prefix=prefix, text=text, support=support, literature=literature, stops=stops)
    document = analysis.document
    return {
        "prefix": prefix,
        "title": document.title or document.id,
        "document": document,
        "language": document.language if is_language_tag(document.language) else None,
        "facts": sheet.counts(),
        "sha256": digest(whole.document.text),
        "article": sheet.article.html if text else None,
        "headline": sheet.headline.html if sheet.headline is not None and text else None,
        "groups": sheet.groups(),
        "scores": sheet.scores(),
        "voices": [{"label": VOICE_LABELS[voice], "words": analysis.words[voice]} for voice in VOICES],
        "kinds": sheet.kinds(),
        "sources": sheet.sources(),
        "figures": sheet.figures(),
        "prominence": sheet.prominence(),
        "tone": sheet.tone(),
        "loaded": any(sentence.loaded is not None for sentence in analysis.sentences),
        "readability": None if analysis.readability is None else measures_in_words(analysis.readability),
        "masked": sheet.masked(),
        "sentences": sheet.sentences(),
        "notices": analysis.notices,
        "spoken": {span.voice for span in analysis.voices},
        "legend": legend,
        "stops": sheet.article.stops,
    }


class Sheet:
    """The rows of one document, which point at one another."""

    def __init__(
        self,
        analysis: Analysis,
        *,
        prefix: str,
        text: bool,
        support: Mapping[str, Support],
        literature: Literature,
        stops: Sequence[tuple[int, int]],
    ) -> None:
        self.analysis = analysis
        self.prefix = prefix
        self.text = text
        self.support = support
        self.literature = literature
        self.stops = stops
        self.markers = all_markers(analysis)
        self.inside = len(analysis.markers)
        """Markers from here on stand in a title outside the text."""
        self.figure_spans = sorted((figure.start, figure.end, place) for place, figure in enumerate(analysis.figures))
        self.figure_starts = [start for start, _, _ in self.figure_spans]
        self.longest_figure = max((end - start for start, end, _ in self.figure_spans), default=0)
        self.article = Places(Markup(""), {}, {}, {}, {})
        self.headline: Places | None = None
        if text:
            self.render()

    def render(self) -> None:
        """The article, and a title outside it."""
        analysis = self.analysis
        document = analysis.document
        told = [self.tooltip(marker) for marker in self.markers]
        numbers = range(1, len(self.markers) + 1)
        inside = slice(0, self.inside)
        title = None
        if document.title_start is not None and document.title_end is not None:
            title = (document.title_start, document.title_end)
        self.article = render_article(
            Marked(
                prefix=self.prefix,
                text=document.text,
                markers=analysis.markers,
                notes=told[inside],
                note_numbers=numbers[inside],
                sentences=analysis.sentences,
                voices=analysis.voices,
                masks=document.masked,
                figures=analysis.figures,
                stops=self.stops,
                title=title,
            )
        )
        headline = analysis.headline
        if headline is not None and headline.start is None:
            outside = slice(self.inside, None)
            self.headline = render_article(
                Marked(
                    prefix=self.prefix,
                    text=headline.text,
                    markers=headline.markers,
                    notes=told[outside],
                    note_numbers=numbers[outside],
                    part="t",
                )
            )

    def tooltip(self, marker: Marker) -> str:
        """Kind, reason, entry with its literature, and voice, each on a line."""
        lines = [self.heading(marker), marker.note]
        if marker.entry is not None:
            lines.append(f"Entry: {marker.entry}")
        cited = self.citations(marker) or (CARDS[marker.kind].literature,)
        lines.append(f"Literature: {'; '.join(cited)}")
        lines.append(f"Voice: {self.voice(marker)}")
        return "\n".join(lines)

    def heading(self, marker: Marker) -> str:
        """The kind with its sub-kind."""
        label = CARDS[marker.kind].label
        label = label[0].upper() + label[1:]
        return label if marker.sub is None else f"{label} · {marker.sub}"

    def citations(self, marker: Marker) -> tuple[str, ...]:
        """What the entry cites; nothing for a construction, or for an entry that is not among the lists at hand."""
        return self.support.get(marker.entry or "", NO_SUPPORT).citations

    def voice(self, marker: Marker) -> str:
        told = voice_in_words(marker.voice, marker.speaker)
        if marker.voice in ("quote", "attributed") and marker.speaker is None and self.text:
            told += ", speaker not named"
        return f"{told}; under a negation" if marker.negated else told

    def anchor(self, number: int) -> str | None:
        """Where a marker stands in the text; None where no text is shown."""
        if number < self.inside:
            return self.article.markers.get(number)
        return None if self.headline is None else self.headline.markers.get(number - self.inside)

    def sentence_link(self, offset: int) -> dict[str, Any] | None:
        """The sentence that holds a character, with its anchor: in the text, or in the table where no text is shown."""
        number = sentence_at(self.analysis.sentences, offset)
        if number is None:
            return None
        return {"number": number + 1, "anchor": f"{self.prefix}-{'s' if self.text else 'r'}{number + 1}"}

    def counts(self) -> list[str]:
        analysis = self.analysis
        return [
            plural(sum(analysis.words.values()), "word"),
            plural(len(analysis.sentences), "sentence"),
            plural(len(analysis.document.text), "character"),
        ]

    def groups(self) -> list[dict[str, Any]]:
        """The kinds that were found, by group, for the legend."""
        found = {marker.kind for marker in self.markers}
        return [
            {"name": group, "title": title, "cards": cards}
            for group, title in legend.GROUPS.items()
            if (cards := [CARDS[kind] for kind in KINDS if kind in found and CARDS[kind].group == group])
        ]

    def scores(self) -> list[dict[str, Any]]:
        """One row a kind, with cells that link to its markers in that voice."""
        rows = []
        for kind, scores in score_table(self.analysis):
            cells = [
                None
                if score is None
                else {
                    "id": f"{self.prefix}-c-{kind}-{score.voice}",
                    "markers": score.markers,
                    "rate": f"{score.per_1000_words:,.1f}",
                    "anchor": f"{self.prefix}-k-{kind}-{score.voice}" if score.markers else None,
                }
                for score in scores
            ]
            found = any(score is not None and score.markers for score in scores)
            rows.append({"card": CARDS[kind], "anchor": f"{self.prefix}-k-{kind}" if found else None, "cells": cells})
        return rows

    def kinds(self) -> list[dict[str, Any]]:
        """Every marker, by kind and voice, in text order."""
        places: dict[tuple[Kind, str], list[int]] = {}
        for number, marker in enumerate(self.markers):
            places.setdefault((marker.kind, marker.voice), []).append(number)
        rows = []
        for kind in KINDS:
            voices = [
                {
                    "id": f"{self.prefix}-k-{kind}-{voice}",
                    "cell": f"{self.prefix}-c-{kind}-{voice}",
                    "label": VOICE_LABELS[voice],
                    "notes": [self.note(number) for number in places[kind, voice]],
                }
                for voice in VOICES
                if (kind, voice) in places
            ]
            if voices:
                rows.append({"card": CARDS[kind], "id": f"{self.prefix}-k-{kind}", "voices": voices})
        return rows

    def note(self, number: int) -> dict[str, Any]:
        """One marker with its reason and everything it is tied to."""
        marker = self.markers[number]
        support = self.support.get(marker.entry or "", NO_SUPPORT)
        inside = number < self.inside
        return {
            "number": number + 1,
            "anchor": self.anchor(number),
            "text": marker_text(marker),
            "heading": self.heading(marker),
            "reason": marker.note,
            "entry": marker.entry,
            "literature": [self.literature.cite(citation) for citation in self.citations(marker)],
            "described": CARDS[marker.kind].literature,
            "neutral": support.neutral,
            "voice": self.voice(marker),
            "sentence": self.sentence_link(marker.start) if inside else None,
            "figures": [self.figure_link(place) for place in self.figures_at(marker)] if inside else [],
        }

    def figures_at(self, marker: Marker) -> list[int]:
        """The figures that share a character with a marker."""
        last = bisect_left(self.figure_starts, marker.end)
        first = bisect_left(self.figure_starts, marker.start - self.longest_figure)
        return [place for _, end, place in self.figure_spans[first:last] if marker.start < end]

    def figure_link(self, place: int) -> dict[str, str]:
        """A figure by its words, with the anchor of its row."""
        return {"text": figure_text(self.analysis.figures[place], place), "anchor": f"{self.prefix}-f{place + 1}"}

    def sources(self) -> list[dict[str, Any]]:
        """The source ledger, statements in the order they stand."""
        length = max(1, len(self.analysis.document.text))
        return [
            {
                "id": f"{self.prefix}-q{number + 1}",
                "name": source_name(source, number),
                "level": legend.LEVEL_LABELS[source.level],
                "words": f"{source.words:,}",
                "position": percent(source.first_position),
                "first": self.sentence_link(source.statements[0].start) if source.statements else None,
                "statements": [
                    {
                        "verb": statement.verb,
                        "stance": None if statement.stance is None else legend.STANCE_LABELS.get(statement.stance, statement.stance),
                        "direct": statement.direct,
                        "sentence": self.sentence_link(statement.start),
                        "left": f"{100 * statement.start / length:.2f}",
                        "size": f"{max(0.6, 100 * (statement.end - statement.start) / length):.2f}",
                    }
                    for statement in source.statements
                ],
            }
            for number, source in enumerate(self.analysis.sources)
        ]

    def figures(self) -> list[dict[str, Any]]:
        """The figure ledger in text order."""
        return [
            {
                "id": f"{self.prefix}-f{place + 1}",
                "anchor": self.article.figures.get(place),
                "text": figure_text(figure, place),
                "range": range_in_words(figure.low, figure.high),
                "qualifier": figure.qualifier,
                "measure": figure.measure,
                "of": figure.of,
                "as_of": figure.as_of,
                "part_of": None if figure.part_of is None else self.figure_link(figure.part_of),
                "source": figure.source,
                "voice": VOICE_LABELS[figure.voice],
                "sentence": self.sentence_link(figure.start),
            }
            for place, figure in enumerate(self.analysis.figures)
        ]

    def prominence(self) -> dict[str, Any]:
        """What is put first, with links to each marker and figure."""
        analysis = self.analysis
        first = analysis.prominence
        headline = analysis.headline
        lead = None
        if first.lead_start is not None and first.lead_end is not None:
            lead = {
                "text": analysis.document.text[first.lead_start : first.lead_end].strip() if self.text else None,
                "sentence": self.sentence_link(first.lead_start),
                "kinds": [self.kind_link(kind, (first.lead_start, first.lead_end)) for kind in first.lead_kinds],
                "figures": [self.figure_link(place) for place in first.lead_figures],
            }
        extent = (0, -1) if headline is None or headline.start is None or headline.end is None else (headline.start, headline.end)
        denial = first.first_denial_sentence
        return {
            "headline": None
            if headline is None
            else {
                "text": headline.text,
                "kinds": [self.kind_link(kind, extent) for kind in first.headline_kinds],
                "figures": [self.figure_link(place) for place in first.headline_figures],
            },
            "lead": lead,
            "headline_rung": None if first.headline_rung is None else RUNG_LABELS[first.headline_rung],
            "body_rung": None if first.body_rung is None else RUNG_LABELS[first.body_rung],
            "denial": None if first.first_denial is None else percent(first.first_denial),
            "denial_sentence": None if denial is None else self.sentence_link(analysis.sentences[denial].start),
            "notes": first.notes,
        }

    def kind_link(self, kind: Kind, extent: tuple[int, int]) -> dict[str, Any]:
        """A kind with the note of its first marker in that stretch, or in a title outside the text."""
        for number, marker in enumerate(self.markers):
            if marker.kind == kind and (number >= self.inside or extent[0] <= marker.start < extent[1]):
                return {"text": CARDS[kind].label, "anchor": f"{self.prefix}-n{number + 1}"}
        return {"text": CARDS[kind].label, "anchor": None}

    def tone(self) -> dict[str, Any] | None:
        """Mean and extremes, and one bar a sentence; None where tone was not assessed."""
        sentences = self.analysis.sentences
        tones = [(sentence.tone, number) for number, sentence in enumerate(sentences) if sentence.tone is not None]
        if not tones:
            return None
        step = 100 / len(sentences)
        extremes = {"Lowest": min(tones), "Highest": max(tones, key=lambda pair: (pair[0], -pair[1]))}
        return {
            "mean": signed(sum(tone for tone, _ in tones) / len(tones)),
            "extremes": [
                {"name": name, "tone": signed(tone), "sentence": self.sentence_link(sentences[number].start)}
                for name, (tone, number) in extremes.items()
            ],
            "bars": [
                {
                    "x": f"{number * step + step * 0.1:.2f}",
                    "width": f"{step * 0.8:.2f}",
                    "y": f"{10 - max(0.0, tone) * 10:.2f}",
                    "height": f"{abs(tone) * 10:.2f}",
                    "sign": "up" if tone > 0 else "down",
                }
                for tone, number in tones
            ],
        }

    def masked(self) -> list[dict[str, Any]]:
        """Masked regions with their reasons."""
        return [
            {
                "start": mask.start,
                "end": mask.end,
                "reason": mask.reason,
                "told": legend.MASK_REASONS_TOLD[mask.reason],
                "rule": mask.rule,
                "anchor": self.article.masks.get(place),
            }
            for place, mask in enumerate(self.analysis.document.masked)
        ]

    def sentences(self) -> list[dict[str, Any]]:
        """One row a sentence: tone, probability, markers, who speaks, figures."""
        analysis = self.analysis
        markers = grouped(self.analysis.sentences, [marker.start for marker in analysis.markers])
        figures = grouped(self.analysis.sentences, [figure.start for figure in analysis.figures])
        statements = [(statement.start, number) for number, source in enumerate(analysis.sources) for statement in source.statements]
        speakers = grouped(self.analysis.sentences, [start for start, _ in statements])
        moving: dict[int, list[str]] = {}
        for learned in analysis.loaded if self.text else ():
            moving.setdefault(learned.sentence, []).append(learned.text)
        return [
            {
                "number": number + 1,
                "id": f"{self.prefix}-r{number + 1}",
                "anchor": f"{self.prefix}-s{number + 1}" if self.text else None,
                "tone": None if sentence.tone is None else signed(sentence.tone),
                "loaded": None if sentence.loaded is None else f"{sentence.loaded:.2f}",
                "moving": ", ".join(moving.get(number, ())),
                "markers": [
                    {"code": CARDS[self.markers[place].kind].code, "anchor": f"{self.prefix}-n{place + 1}"}
                    for place in markers.get(number, ())
                ],
                "sources": [
                    {"name": source_name(analysis.sources[source], source), "anchor": f"{self.prefix}-q{source + 1}"}
                    for source in dict.fromkeys(statements[place][1] for place in speakers.get(number, ()))
                ],
                "figures": [self.figure_link(place) for place in figures.get(number, ())],
            }
            for number, sentence in enumerate(analysis.sentences)
        ]


def grouped(sentences: Sequence[Any], starts: Sequence[int]) -> dict[int, list[int]]:
    """Index of each sentence → indices of the starts that lie in it."""
    groups: dict[int, list[int]] = {}
    for place, start in enumerate(starts):
        number = sentence_at(sentences, start)
        if number is not None:
            groups.setdefault(number, []).append(place)
    return groups


def is_language_tag(language: str | None) -> bool:
    """Whether the language may stand in a `lang` attribute.

    >>> is_language_tag("en-GB"), is_language_tag("unknown language"), is_language_tag(None)
    (True, False, False)
    """
    return language is not None and 2 <= len(language) <= 35 and LANGUAGE_TAG_CHARACTERS.issuperset(language)
