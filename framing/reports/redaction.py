"""An analysis without the article's words, for reports that may be passed on where the article may not.

It knows which values hold words of the article; it refuses to know how the rest is shown.
"""

from dataclasses import replace

from framing.types import Analysis, LoadedMarker, Marker

LOADED_NOTE = "One of the words that moved the trained model’s probability of this sentence most."
"""Stands for a note that names words of the article."""


def hide_words(analysis: Analysis) -> Analysis:
    """The analysis with empty or unknown values where words of the article stood; offsets, counts and reasons stay.

    `Document.text` itself stays too, because digests, lines and columns are worked out from it: it is not for printing.
    """
    headline = analysis.headline
    return replace(
        analysis,
        document=replace(analysis.document, title=None),
        markers=tuple(map(hide_marker, analysis.markers)),
        voices=tuple(replace(span, speaker=None) for span in analysis.voices),
        passives=tuple(replace(passive, verb="", agent=None) for passive in analysis.passives),
        sources=tuple(
            replace(
                source,
                name="",
                statements=tuple(replace(statement, verb=None) for statement in source.statements),
            )
            for source in analysis.sources
        ),
        figures=tuple(replace(figure, text="", of=None, source=None, as_of=None) for figure in analysis.figures),
        choices=tuple(replace(choice, text="", speaker=None) for choice in analysis.choices),
        headline=None if headline is None else replace(headline, text="", markers=tuple(map(hide_marker, headline.markers))),
        prominence=replace(analysis.prominence, notes=()),
        loaded=tuple(map(hide_loaded, analysis.loaded)),
        unasked=(),
    )


def hide_marker(marker: Marker) -> Marker:
    """One marker without its text and speaker."""
    return replace(marker, text="", speaker=None)


def hide_loaded(marker: LoadedMarker) -> LoadedMarker:
    """One of the classifier's words without itself, its speaker and the note that names it."""
    return replace(marker, text="", speaker=None, note=LOADED_NOTE)
