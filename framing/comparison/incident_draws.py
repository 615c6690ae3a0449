"""The test and the intervals of many incidents: outlets' names are shuffled within each incident, and incidents are drawn.

It knows counts by account and who wrote it; it refuses to know how p of several kinds become a verdict.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from framing.comparison.columns import SAME, SEED, Array, Bounds, Column, Values, difference_bounds, rate_bounds, rounds
from framing.comparison.tallies import Tally
from framing.types import VOICES, Kind, Voice

LEAST_INCIDENTS = 6
"""With five, no exchange of two names could reach p < .05: 2 / 2⁵ = .06."""
UNVARIED = 1e-12
"""Squares of differences whose sum is no larger are all equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """Every account of every incident, and the columns of which there is a marker; arrays are accounts × columns."""

    outlets: int
    incidents: int
    owner: Array
    """Each account's outlet."""
    incident: Array
    """Each account's incident."""
    places: Array
    """The columns, as places in the list of all columns."""
    words: Array
    markers: Array
    rates: Array
    """NaN where an account has no words in the column's voice."""
    known: Array
    """Whether another account of the incident has words in the voice too."""
    differences: Array
    """Each account's rate less the mean of the incident's other accounts; 0 where it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What an outlet has over all incidents; arrays are outlets × columns."""

    documents: Array
    words: Array
    markers: Array
    accounts: Array
    """Those whose difference is known."""
    differences: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervals:
    """The bounds of one outlet's rate and of its difference, column by column."""

    rates: Sequence[tuple[float, float]]
    differences: Sequence[Bounds]


def over_incidents(tallies: Sequence[Tally], outlets: Sequence[str], columns: Sequence[tuple[Kind, Voice]], resamples: int) -> list[Column]:
    """Many incidents: names are shuffled within incidents first, and incidents are drawn then, by one generator."""
    import numpy

    told = accounts_of(tallies, outlets, columns)
    if not len(told.places):
        return []
    rng = numpy.random.default_rng(SEED)
    p = shuffled(told, resamples, rng)
    totals = totals_of(told)
    intervals = drawn(told, totals, resamples, rng)
    tables = outlet_tables(told.rates, told.owner, told.incident, told.outlets, told.incidents)
    found = []
    for number, place in enumerate(told.places):
        telling = numpy.flatnonzero(totals.words[:, number] > 0).tolist()
        if len(telling) < 2 or not told.known[:, number].any():
            continue
        found.append(
            Column(
                place=int(place),
                p=float(p[number]),
                outlets=tuple(telling),
                values=tuple(values_of(totals, intervals[outlet], outlet, number) for outlet in telling),
                pairs=paired(tables[telling, :, number]),
            )
        )
    return found


def accounts_of(tallies: Sequence[Tally], outlets: Sequence[str], columns: Sequence[tuple[Kind, Voice]]) -> Accounts:
    """The accounts in the order of their incidents."""
    import numpy

    ordered = sorted(tallies, key=lambda tally: tally.incident)
    incident = numpy.unique([tally.incident for tally in ordered], return_inverse=True)[1]
    voice = [VOICES.index(column[1]) for column in columns]
    words = numpy.array([tally.words.sum(axis=0) for tally in ordered], dtype=float)[:, voice]
    markers = numpy.array([tally.markers.sum(axis=0) for tally in ordered], dtype=float)
    places = numpy.flatnonzero(markers.any(axis=0))
    words, markers = words[:, places], markers[:, places]
    with numpy.errstate(invalid="ignore"):
        rates = numpy.where(words > 0, 1000 * markers / numpy.where(words > 0, words, 1), numpy.nan)
    centred = centred_rates(rates, incident)
    known = ~numpy.isnan(centred)
    return Accounts(
        outlets=len(outlets),
        incidents=int(incident.max()) + 1,
        owner=numpy.array([outlets.index(tally.outlet) for tally in ordered]),
        incident=incident,
        places=places,
        words=words,
        markers=markers,
        rates=rates,
        known=known,
        differences=numpy.where(known, centred, 0.0),
    )


def centred_rates(rates: Array, incident: Array) -> Array:
    """Each account's rate less the mean of the incident's other accounts; NaN where there is none."""
    import numpy

    centred = numpy.full_like(rates, numpy.nan)
    for number in range(int(incident.max()) + 1):
        rows = numpy.flatnonzero(incident == number)
        own = rates[rows]
        known = ~numpy.isnan(own)
        others = known.sum(axis=0) - known
        total = numpy.where(known, own, 0.0)
        mean = (total.sum(axis=0) - total) / numpy.maximum(others, 1)
        centred[rows] = numpy.where(known & (others > 0), own - mean, numpy.nan)
    return centred


def shuffled(told: Accounts, resamples: int, rng: Any) -> Array:
    """Of each column the p of the permutation test: how often shuffled names part the outlets as far as their own do.

    Columns of one pattern of known differences are counted once.
    """
    import numpy

    patterns, pattern = numpy.unique(told.known, axis=1, return_inverse=True)
    summed = numpy.hstack([told.differences, patterns])
    observed = parted(told.owner[None], summed, pattern.ravel(), told.outlets)[0]
    beyond = numpy.zeros(len(told.places))
    for count in rounds(resamples):
        order = numpy.argsort(told.incident + rng.random((count, len(told.owner))), axis=1, kind="stable")
        beyond += (parted(told.owner[order], summed, pattern.ravel(), told.outlets) >= observed - SAME).sum(axis=0)
    return (1 + beyond) / (1 + resamples)


def parted(labels: Array, summed: Array, pattern: Array, size: int) -> Array:
    """Σ_o n_o · d_o² (assignments × columns), for several assignments of outlets to accounts.

    `summed` are the differences of each column, then the patterns of known ones; `pattern` says which is a column's.
    """
    import numpy

    total = by_label(labels, summed, size)
    columns = len(pattern)
    count = total[..., columns:][..., pattern]
    return (total[..., :columns] ** 2 / numpy.maximum(count, 1)).sum(axis=-2)


def totals_of(told: Accounts) -> Totals:
    """The sums over each outlet's accounts."""
    return Totals(
        documents=by_outlet(told.owner, (told.words > 0).astype(float), told.outlets),
        words=by_outlet(told.owner, told.words, told.outlets),
        markers=by_outlet(told.owner, told.markers, told.outlets),
        accounts=by_outlet(told.owner, told.known.astype(float), told.outlets),
        differences=by_outlet(told.owner, told.differences, told.outlets),
    )


def drawn(told: Accounts, totals: Totals, resamples: int, rng: Any) -> list[Intervals]:
    """Each outlet's intervals, from incidents drawn with replacement."""
    import numpy

    size = told.incidents
    times = rng.multinomial(size, numpy.full(size, 1 / size), size=resamples).astype(float)
    known = told.known.astype(float)
    found = []
    for outlet in range(told.outlets):
        own = numpy.flatnonzero(told.owner == outlet)
        draws = times[:, told.incident[own]]
        with numpy.errstate(invalid="ignore", divide="ignore"):
            rates = 1000 * (draws @ told.markers[own]) / (draws @ told.words[own])
            differences = (draws @ told.differences[own]) / (draws @ known[own])
            found.append(
                Intervals(
                    rates=rate_bounds(rates, totals.markers[outlet], totals.words[outlet]), differences=difference_bounds(differences)
                )
            )
    return found


def values_of(totals: Totals, intervals: Intervals, outlet: int, number: int) -> Values:
    """One outlet's numbers in one column; no difference where it never had another account beside it."""
    words, markers = float(totals.words[outlet, number]), float(totals.markers[outlet, number])
    accounts = float(totals.accounts[outlet, number])
    return (
        int(totals.documents[outlet, number]),
        int(words),
        int(markers),
        round(1000 * markers / words, 2),
        *intervals.rates[number],
        round(float(totals.differences[outlet, number]) / accounts, 2) if accounts else None,
        *intervals.differences[number],
    )


def by_outlet(labels: Array, values: Array, size: int) -> Array:
    """Sums of the rows of each label, columns kept."""
    import numpy

    width = values.shape[1]
    cells = labels[:, None] * width + numpy.arange(width)
    return numpy.bincount(cells.ravel(), weights=values.ravel(), minlength=size * width).reshape(size, width)


def by_label(labels: Array, values: Array, size: int) -> Array:
    """Assignments × labels × columns: the sums of the rows of each label, for several assignments of labels to rows."""
    import numpy
    from scipy.sparse import csr_matrix

    count, rows = labels.shape
    cells = (labels + size * numpy.arange(count)[:, None]).ravel()
    chosen = csr_matrix((numpy.ones(count * rows), (cells, numpy.tile(numpy.arange(rows), count))), shape=(count * size, rows))
    return (chosen @ values).reshape(count, size, -1)


def outlet_tables(rates: Array, owner: Array, incident: Array, size: int, incidents: int) -> Array:
    """Outlets × incidents × columns: an outlet's mean rate on an incident, NaN where it has none."""
    import numpy

    known = (~numpy.isnan(rates)).astype(float)
    cells = owner * incidents + incident
    total, count = by_outlet(cells, numpy.where(known > 0, rates, 0.0), size * incidents), by_outlet(cells, known, size * incidents)
    with numpy.errstate(invalid="ignore"):
        return (total / numpy.where(count > 0, count, numpy.nan)).reshape(size, incidents, -1)


def paired(table: Array) -> Array:
    """P of the paired t test for every two outlets over the incidents that both tell; 1 where they are too few or all equal."""
    import numpy
    from scipy.special import stdtr

    size = len(table)
    pairs = numpy.ones((size, size))
    for one in range(size - 1):
        difference = table[one] - table[one + 1 :]
        known = ~numpy.isnan(difference)
        count = known.sum(axis=1)
        value = numpy.where(known, difference, 0.0)
        mean = value.sum(axis=1) / numpy.maximum(count, 1)
        square = (numpy.where(known, difference - mean[:, None], 0.0) ** 2).sum(axis=1)
        enough = (count >= LEAST_INCIDENTS) & (square > UNVARIED)
        error = numpy.sqrt(numpy.where(enough, square, 1.0) / numpy.maximum(count - 1, 1) / numpy.maximum(count, 1))
        p = numpy.where(enough, 2 * stdtr(numpy.maximum(count - 1, 1), -numpy.abs(mean) / error), 1.0)
        pairs[one, one + 1 :] = pairs[one + 1 :, one] = p
    return pairs
