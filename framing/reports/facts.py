"""Single facts in words: ranges, places in the text, voices with their speakers, verbs with their stance.

It knows how a fact reads in a table of any kind; it refuses to know tables, colours or markup.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from framing.reports.legend import STANCE_LABELS, VOICE_LABELS, readability_label
from framing.types import VOICES, Analysis, Figure, Kind, Marker, Score, Sentence, Source, Voice


def number_in_words(value: float) -> str:
    """A quantity with thousands separated, and no more decimals than it has (two at most).

    >>> number_in_words(1200.0), number_in_words(0.5)
    ('1,200', '0.5')
    """
    if abs(value) >= 1e15:
        return f"{value:g}"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def range_in_words(low: float | None, high: float | None) -> str:
    """How a figure is to be read.

    >>> range_in_words(40, None), range_in_words(None, 9), range_in_words(30, 40), range_in_words(7, 7)
    ('40 or more', 'up to 9', '30–40', '7')
    """
    if low is None and high is None:
        return "not stated"
    if high is None:
        return f"{number_in_words(low or 0)} or more"
    if low is None:
        return f"up to {number_in_words(high)}"
    if low == high:
        return number_in_words(low)
    return f"{number_in_words(low)}–{number_in_words(high)}"


def reads_as_printed(text: str, low: float | None, high: float | None) -> bool:
    """Whether what is printed says by itself how it is read: the one number in digits, or the range in the same words.

    >>> reads_as_printed("17 children", 17, 17), reads_as_printed("four people", 4, 4), reads_as_printed("At least 19", 19, None)
    (True, False, False)
    >>> reads_as_printed("up to 4,000 crowns", None, 4000), reads_as_printed("117 people", 17, 17)
    (True, False)
    """
    if low is None and high is None:
        return False
    return re.search(rf"(?<![\w.,–-]){re.escape(range_in_words(low, high))}(?![.,–-]?\d)(?!\w)", text) is not None


def set_in_words(name: str) -> str:
    """The name of a naming set, or of a side, for a reader: ids keep their hyphens for scripts.

    >>> set_in_words("killing-event")
    'killing event'
    """
    return name.replace("-", " ")


def measures_in_words(values: dict[str, float]) -> list[tuple[str, str]]:
    """Readability measures with their values, counts as counts.

    >>> measures_in_words({"syllables": 640.0, "gunning_fog": 11.27})
    [('syllables', '640'), ('Gunning fog (years of schooling)', '11.3')]
    """
    return [(readability_label(key), number_in_words(round(value, 1))) for key, value in values.items()]


def percent(position: float) -> str:
    """A place in the text, 0 … 1, as a share of its words.

    >>> percent(0.3326)
    '33 %'
    """
    return f"{100 * position:.0f} %"


def signed(tone: float) -> str:
    """A tone with its sign, and a minus sign that is one.

    >>> signed(-0.5), signed(0.25), signed(0.0)
    ('−0.50', '+0.25', '0.00')
    """
    return f"{tone:+.2f}".replace("-", "−") if round(tone, 2) else "0.00"


def voice_in_words(voice: Voice, speaker: str | None) -> str:
    """Whose words they are.

    >>> voice_in_words("quote", "Mira Voss"), voice_in_words("author", None)
    ('quotation, Mira Voss', 'writer')
    """
    return VOICE_LABELS[voice] if speaker is None else f"{VOICE_LABELS[voice]}, {speaker}"


def sentence_at(sentences: Sequence[Sentence], offset: int) -> int | None:
    """Index of the sentence that holds the character, or of the last one before it; None in front of the first."""
    place = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return place if place >= 0 else None


def all_markers(analysis: Analysis) -> tuple[Marker, ...]:
    """The markers of the text, then those of a title that stands outside it."""
    return analysis.markers + (analysis.headline.markers if analysis.headline is not None else ())


def score_table(analysis: Analysis) -> list[tuple[Kind, tuple[Score | None, ...]]]:
    """One row a kind that was assessed, one cell a voice; None where the voice has no words."""
    by_place = {(score.kind, score.voice): score for score in analysis.scores}
    return [(kind, tuple(by_place.get((kind, voice)) for voice in VOICES)) for kind in analysis.run.kinds]


def source_name(source: Source, number: int) -> str:
    """The name, or its number in the ledger where names are left out."""
    return source.name or f"source {number + 1}"


def figure_text(figure: Figure, number: int) -> str:
    """The figure as printed, or its number in the ledger where words are left out."""
    return figure.text or f"figure {number + 1}"


def marker_text(marker: Marker) -> str:
    """The marked words, or their place where words are left out."""
    return marker.text or f"characters {marker.start}–{marker.end}"


def verbs_in_words(source: Source) -> list[str]:
    """Every verb that introduces the source, with its stance and how often, in the order they first stand.

    >>> from framing.types import Statement
    >>> said = Statement(start=0, end=9, verb="said", stance="neutral", direct=False)
    >>> verbs_in_words(Source(name="Voss", level="named-person", words=9, first_position=0.0, statements=(said, said)))
    ['said ×2 (neutral)']
    """
    counts: dict[tuple[str | None, str | None], int] = {}
    for statement in source.statements:
        key = (statement.verb, statement.stance)
        counts[key] = counts.get(key, 0) + 1
    words = []
    for (verb, stance), count in counts.items():
        times = f" ×{count}" if count > 1 else ""
        told = "" if stance is None else f" ({STANCE_LABELS.get(stance, stance)})"
        words.append(f"{verb or 'no verb'}{times}{told}")
    return words
