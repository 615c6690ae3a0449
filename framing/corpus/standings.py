"""Outlets over the incidents of a corpus: standings from the tables, and how the order changes with time, section and length.

It knows counts by document, kind and voice; the formulas, intervals and tests are those of `framing.comparison.standings`. It
refuses to add kinds up.

What counts: accounts of incidents that two outlets or more tell. Of wire copy the earliest printing counts. Ranked are the outlets
that tell most of these incidents: each further outlet adds pairs to be held together, and one with few accounts can't be told from any.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import polars as pl

from framing.comparison.standings import Standing, standings_of
from framing.comparison.tallies import Tally
from framing.types import VOICES, Kind, Voice

Array: TypeAlias = Any
Column: TypeAlias = tuple[Kind, Voice]

RESAMPLES, FEWER, CONTROL_RESAMPLES = 2499, 1399, 999
MANY = 4_000
"""Accounts from which on fewer resamples are drawn: p = .0007 is still within reach, which one kind among 72 needs."""
LEAST_INCIDENTS = 2
LEAST_TOLD = 6
"""Incidents that an outlet must tell along with others to have a place in the standings of a larger corpus."""
MOST_OUTLETS = 24
LEAST_WORDS = 100
"""Words of a voice that an account needs for its rate to be held against others."""
LEAST_PART = 12
"""Incidents that a part of the corpus needs, so that the order in it is looked at."""
MOST_SECTIONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Words and markers of every document, by its place."""

    words: Array
    """Documents × voices."""
    markers: Array
    """Documents × columns."""
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the corpus in which the order of outlets is looked at again."""

    control: str
    """time, section or length"""
    part: str
    incidents: int
    standings: tuple[Standing, ...]


COUNTED = ("document", "kind", "voice", "words", "markers")


def count(scores: Iterable[pl.DataFrame], documents: Sequence[str], kinds: Sequence[Kind]) -> Counts:
    """The counts of a table of scores, of which batches have the columns `COUNTED`."""
    import numpy

    columns = tuple((kind, voice) for kind in kinds for voice in VOICES)
    rows = {document: number for number, document in enumerate(documents)}
    words = numpy.zeros((len(documents), len(VOICES)), dtype=numpy.int64)
    markers = numpy.zeros((len(documents), len(columns)), dtype=numpy.int32)
    for batch in scores:
        told = batch.select(
            "document", "words", "markers", kind=pl.col("kind").cast(pl.Enum(kinds)), voice=pl.col("voice").cast(pl.Enum(VOICES))
        )
        if told.is_empty():
            continue
        runs = told["document"].rle().struct.unnest()
        row = numpy.repeat([rows[document] for document in runs["value"].to_list()], runs["len"].to_numpy())
        kind, voice = told["kind"].to_physical().to_numpy().astype(numpy.int64), told["voice"].to_physical().to_numpy()
        words[row, voice] = told["words"].to_numpy()
        markers[row, kind * len(VOICES) + voice] = told["markers"].to_numpy()
    return Counts(words=words, markers=markers, columns=columns)


def leave_out(counts: Counts, row: int, words: Mapping[Voice, int], markers: Iterable[Column]) -> None:
    """Take copy that was printed elsewhere before out of a document's counts."""
    for voice, number in words.items():
        place = VOICES.index(voice)
        counts.words[row, place] = max(0, counts.words[row, place] - number)
    for column in markers:
        place = counts.columns.index(column)
        counts.markers[row, place] = max(0, counts.markers[row, place] - 1)


def told_by_several(incidents: Sequence[str | None], outlets: Sequence[str | None]) -> list[int]:
    """Documents with an outlet whose incident has accounts of two outlets or more."""
    telling: dict[str, set[str]] = {}
    for incident, outlet in zip(incidents, outlets, strict=True):
        if incident is not None and outlet is not None:
            telling.setdefault(incident, set()).add(outlet)
    return [
        row
        for row, (incident, outlet) in enumerate(zip(incidents, outlets, strict=True))
        if incident is not None and outlet is not None and len(telling[incident]) > 1
    ]


def ranked_outlets(incidents: Sequence[str | None], outlets: Sequence[str | None]) -> list[str | None]:
    """The outlet of every document, None where the outlet is not ranked: it tells too little along with others.

    Where no two outlets tell enough, all stay: the verdict is theirs to bear.
    """
    told: dict[str, set[str]] = {}
    for row in told_by_several(incidents, outlets):
        told.setdefault(outlets[row] or "", set()).add(incidents[row] or "")
    most = sorted((outlet for outlet in told if len(told[outlet]) >= LEAST_TOLD), key=lambda outlet: (-len(told[outlet]), outlet))
    kept = set(most[:MOST_OUTLETS])
    if len(kept) < 2:
        return list(outlets)
    return [outlet if outlet in kept else None for outlet in outlets]


def corpus_standings(
    counts: Counts,
    incidents: Sequence[str | None],
    outlets: Sequence[str | None],
    *,
    rows: Sequence[int] | None = None,
    columns: Sequence[Column] | None = None,
    resamples: int | None = None,
) -> tuple[Standing, ...]:
    """The standings over all incidents that several outlets tell; empty where fewer than two do."""
    import numpy

    telling = told_by_several(incidents, outlets)
    if rows is not None:
        chosen = set(rows)
        kept = [incidents[row] if row in chosen else None for row in range(len(incidents))]
        telling = told_by_several(kept, outlets)
    numbers: dict[str, int] = {}
    for row in telling:
        numbers.setdefault(incidents[row] or "", len(numbers))
    if len(numbers) < LEAST_INCIDENTS:
        return ()
    wanted = counts.columns if columns is None else tuple(columns)
    places = [counts.columns.index(column) for column in wanted]
    tallies = [
        Tally(
            outlet=outlets[row] or "",
            incident=numbers[incidents[row] or ""],
            words=numpy.maximum(counts.words[row : row + 1], 0),
            markers=counts.markers[row : row + 1, places].astype(numpy.int64),
        )
        for row in telling
    ]
    if resamples is None:
        resamples = RESAMPLES if len(tallies) <= MANY else FEWER
    return standings_of(tallies, wanted, resamples=resamples)


def controlled(
    counts: Counts, incidents: Sequence[str | None], outlets: Sequence[str | None], documents: pl.DataFrame, ranked: Sequence[Column]
) -> list[Part]:
    """The standings of the kinds that are ranked, again in parts of the corpus: by time, by section, by length."""
    parts = []
    for control, part, rows in parts_of(documents, incidents):
        held = {incidents[row] for row in rows if incidents[row] is not None}
        if len(held) < LEAST_PART or not ranked:
            continue
        found = corpus_standings(counts, incidents, outlets, rows=rows, columns=ranked, resamples=CONTROL_RESAMPLES)
        if found:
            parts.append(Part(control=control, part=part, incidents=len(held), standings=found))
    return parts


def parts_of(documents: pl.DataFrame, incidents: Sequence[str | None]) -> list[tuple[str, str, list[int]]]:
    """(Control, part, documents): halves of the time, the largest sections, the shorter and the longer articles."""
    parts: list[tuple[str, str, list[int]]] = []
    held = [row for row, incident in enumerate(incidents) if incident is not None]
    days = documents["day"].to_list()
    dated = sorted((days[row], row) for row in held if days[row] is not None)
    if len(dated) > 1:
        middle = dated[len(dated) // 2][0]
        parts.append(("time", f"before {middle}", [row for day, row in dated if day < middle]))
        parts.append(("time", f"from {middle} on", [row for day, row in dated if day >= middle]))
    sections = documents["section"].to_list()
    sizes: dict[str, int] = {}
    for row in held:
        if sections[row] is not None:
            sizes[sections[row]] = sizes.get(sections[row], 0) + 1
    for name in sorted(sizes, key=lambda name: (-sizes[name], name))[:MOST_SECTIONS]:
        parts.append(("section", name, [row for row in held if sections[row] == name]))
    words = documents["words"].to_list()
    if held:
        middle_words = sorted(words[row] for row in held)[len(held) // 2]
        parts.append(("length", f"under {middle_words:,} words", [row for row in held if words[row] < middle_words]))
        parts.append(("length", f"{middle_words:,} words and more", [row for row in held if words[row] >= middle_words]))
    return parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Widest:
    """The kind and voice in which the accounts of one incident differ most, as far as counts tell."""

    kind: Kind
    voice: Voice
    lowest: float
    highest: float
    """Rates per 1,000 words of the accounts."""
    p: float
    """Pearson's test that all accounts have one rate; it puts incidents in an order and proves nothing by itself."""


def widest(counts: Counts, rows: Sequence[int], *, least: int = 5) -> Widest | None:
    """The kind and voice in which the accounts differ most; accounts with few words in a voice are not held against others."""
    import numpy
    from scipy.special import chdtrc

    words = counts.words[list(rows)].astype(float)
    markers = counts.markers[list(rows)].astype(float)
    places = numpy.flatnonzero(markers.sum(axis=0) >= least)
    here, found = words[:, [VOICES.index(counts.columns[place][1]) for place in places]], markers[:, places]
    telling = here >= LEAST_WORDS
    here, found = numpy.where(telling, here, 0.0), numpy.where(telling, found, 0.0)
    accounts, total = telling.sum(axis=0), found.sum(axis=0)
    enough = (accounts >= 2) & (total >= least)
    if not enough.any():
        return None
    places, here, found, telling, accounts, total = places[enough], *(each[..., enough] for each in (here, found, telling, accounts, total))
    expected = here * total / here.sum(axis=0)
    statistic = ((found - expected) ** 2 / numpy.where(telling, expected, 1.0)).sum(axis=0)
    p = chdtrc(accounts - 1, statistic)
    best = int(p.argmin())
    kind, voice = counts.columns[places[best]]
    rates = 1000 * found[telling[:, best], best] / here[telling[:, best], best]
    return Widest(kind=kind, voice=voice, lowest=round(float(rates.min()), 2), highest=round(float(rates.max()), 2), p=float(p[best]))
