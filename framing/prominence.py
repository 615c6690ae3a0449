"""What an article puts first: headline, lead, the first denial, and headline against body.

It knows positions; it refuses to know what ought to come first.
"""

from typing import Final

from framing.denials import first_denial
from framing.flags import BE, CLOSED, COMMA, DETERMINER, HARM, HARM_NOUN, NUMBER, PREPOSITION, STOP
from framing.hedging import hedges_headline
from framing.prose import Prose
from framing.rungs import RUNG_LABELS
from framing.types import KINDS, Figure, Headline, Kind, Marker, Prominence, Rung
from framing.voice import Voices

NO_ACTOR: Final = BE | DETERMINER | STOP | COMMA | PREPOSITION
DETERMINER_OR_NUMBER: Final = DETERMINER | NUMBER

RUNG_ORDER: Final[tuple[Rung, ...]] = (
    "passive-agent",
    "passive-agentless",
    "intransitive",
    "nominalised",
    "instrument-subject",
)


def find_prominence(
    prose: Prose,
    voices: Voices,
    markers: tuple[Marker, ...],
    figures: tuple[Figure, ...],
    headline: Headline | None,
) -> Prominence:
    """Headline, lead and first denial of one text; indices point into the lists given."""
    text = prose.text
    title_last = prose.title_tokens[1]
    lead_start, lead_end = lead_bounds(prose, title_last)
    title_start = headline.start if headline is not None else None
    title_end = headline.end if headline is not None else None
    title_markers = [marker for marker in markers if title_start is not None and title_end is not None and marker.start < title_end] + list(
        headline.markers if headline is not None else ()
    )
    lead_markers = [
        marker for marker in markers if lead_start is not None and lead_end is not None and lead_start <= marker.start < lead_end
    ]
    body_markers = [marker for marker in markers if title_end is None or marker.start >= title_end]
    denial = first_denial(prose, voices, title_last)
    total = max(1, text.words(0, len(text.folded)))
    headline_rung = active_or_first_rung(prose, *prose.title_tokens, title_markers)
    body_rung = active_or_first_rung(prose, title_last, prose.size, body_markers)
    headline_figures = tuple(number for number, figure in enumerate(figures) if title_end is not None and figure.start < title_end)
    lead_figures = tuple(
        number
        for number, figure in enumerate(figures)
        if lead_start is not None and lead_end is not None and lead_start <= figure.start < lead_end
    )
    return Prominence(
        lead_start=lead_start,
        lead_end=lead_end,
        headline_kinds=kinds_of(title_markers),
        lead_kinds=kinds_of(lead_markers),
        headline_figures=headline_figures,
        lead_figures=lead_figures,
        headline_rung=headline_rung,
        body_rung=body_rung,
        first_denial=None if denial is None else round(text.words(0, denial) / total, 4),
        first_denial_sentence=None if denial is None else text.sentence_of(denial),
        notes=tuple(
            headline_notes(
                headline_rung,
                body_rung,
                headline_figures,
                figures,
                hedged=hedges_headline(prose, headline, title_markers, body_markers),
            )
        ),
    )


def lead_bounds(prose: Prose, title_last: int) -> tuple[int | None, int | None]:
    """Characters of the first paragraph after the title: its first two sentences at most."""
    text = prose.text
    if title_last >= prose.size:
        return None, None
    first = text.sentence_of(title_last)
    last = first
    if first + 1 < len(text.sentence_starts):
        gap = prose.characters[text.sentence_ends[first] : text.sentence_starts[first + 1]]
        if "\n" not in gap:
            last = first + 1
    return max(text.sentence_starts[first], prose.starts[title_last]), text.sentence_ends[last]


def kinds_of(markers: list[Marker]) -> tuple[Kind, ...]:
    present = {marker.kind for marker in markers}
    return tuple(kind for kind in KINDS if kind in present)


def active_or_first_rung(prose: Prose, first: int, last: int, markers: list[Marker]) -> Rung | None:
    """The rung of the first act of harm among these tokens: a marked one, or `active` for a plain verb of harm."""
    rungs = [marker for marker in markers if marker.kind == "agency" and marker.sub in RUNG_ORDER]
    marked = rungs[0].start if rungs else None
    for token in prose.harms:
        if token < first:
            continue
        if token >= last or (marked is not None and prose.starts[token] >= marked):
            break
        if prose.flags[token] & HARM and not prose.flags[token] & HARM_NOUN and has_actor(prose, token):
            return "active"
    if rungs:
        return next(rung for rung in RUNG_ORDER if rung == rungs[0].sub)
    return None


def has_actor(prose: Prose, verb: int) -> bool:
    """Whether somebody acts and somebody suffers on both sides of a verb of harm."""
    if verb == 0 or verb + 1 >= prose.size:
        return False
    before, after = prose.flags[verb - 1], prose.flags[verb + 1]
    actor = not before & NO_ACTOR
    sufferer = bool(after & DETERMINER_OR_NUMBER) or prose.folded[verb + 1][0].isdigit() or not after & CLOSED
    return actor and sufferer


def can_be_one(one: Figure, other: Figure) -> bool:
    """Whether one number can be both: *dozens* and *at least 60*."""
    lows = [figure.low for figure in (one, other) if figure.low is not None]
    highs = [figure.high for figure in (one, other) if figure.high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def headline_notes(
    headline_rung: Rung | None,
    body_rung: Rung | None,
    headline_figures: tuple[int, ...],
    figures: tuple[Figure, ...],
    *,
    hedged: bool,
) -> list[str]:
    """Where headline and body differ, in plain words."""
    notes = []
    if headline_rung is not None and body_rung is not None and headline_rung != body_rung:
        notes.append(f"The headline tells the harm {RUNG_LABELS[headline_rung]}; the body first {RUNG_LABELS[body_rung]}.")
    for number in headline_figures:
        titled = figures[number]
        same = [figure for place, figure in enumerate(figures) if place not in headline_figures and figure.measure == titled.measure]
        if same and not any(can_be_one(figure, titled) for figure in same):
            notes.append(f"The headline’s figure “{titled.text}” does not stand in the body, which has “{same[0].text}”.")
    if hedged:
        notes.append("The body hedges or passes claims on; the headline does not.")
    return notes
