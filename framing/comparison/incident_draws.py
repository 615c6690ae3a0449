"""The test and the intervals of many incidents: outlets' names are shuffled within each incident, and incidents are drawn.

It knows counts by account and who wrote it; it refuses to know how p of several kinds become a verdict.
"""

from collections.abc import Sequence

from framing.comparison.columns import SEED, Array, Column, difference_bounds, rate_bounds, rounds
from framing.comparison.tallies import Tally
from framing.types import VOICES, Kind, Voice

LEAST_INCIDENTS = 6
"""With five, no exchange of two names could reach p < .05: 2 / 2⁵ = .06."""


def over_incidents(tallies: Sequence[Tally], outlets: Sequence[str], columns: Sequence[tuple[Kind, Voice]], resamples: int) -> list[Column]:
    """Many incidents: names are shuffled within incidents, and incidents are drawn."""
    import numpy

    ordered = sorted(tallies, key=lambda tally: tally.incident)
    owner = numpy.array([outlets.index(tally.outlet) for tally in ordered])
    incident = numpy.unique([tally.incident for tally in ordered], return_inverse=True)[1]
    voice = [VOICES.index(column[1]) for column in columns]
    words = numpy.array([tally.words.sum(axis=0) for tally in ordered], dtype=float)[:, voice]
    markers = numpy.array([tally.markers.sum(axis=0) for tally in ordered], dtype=float)
    places = numpy.flatnonzero(markers.any(axis=0))
    words, markers = words[:, places], markers[:, places]
    if not len(places):
        return []
    with numpy.errstate(invalid="ignore"):
        rates = numpy.where(words > 0, 1000 * markers / numpy.where(words > 0, words, 1), numpy.nan)
    centred = centred_rates(rates, incident)
    known = ~numpy.isnan(centred)
    differences = numpy.where(known, centred, 0.0)
    size = len(outlets)
    rng = numpy.random.default_rng(SEED)

    patterns, pattern = numpy.unique(known, axis=1, return_inverse=True)
    summed = numpy.hstack([differences, patterns])

    def statistic(labels: Array) -> Array:
        total = by_label(labels, summed, size)
        count = total[..., len(places) :][..., pattern.ravel()]
        return (total[..., : len(places)] ** 2 / numpy.maximum(count, 1)).sum(axis=-2)

    observed = statistic(owner[None])[0]
    beyond = numpy.zeros(len(places))
    for count in rounds(resamples):
        order = numpy.argsort(incident + rng.random((count, len(owner))), axis=1, kind="stable")
        beyond += (statistic(owner[order]) >= observed - 1e-9).sum(axis=0)
    number_of_incidents = int(incident.max()) + 1
    times = rng.multinomial(number_of_incidents, numpy.full(number_of_incidents, 1 / number_of_incidents), size=resamples).astype(float)
    told = known.astype(float)
    bounds, apart = [], []
    documents, total_words, total_markers = (by_outlet(owner, each, size) for each in ((words > 0).astype(float), words, markers))
    counted, summed_differences = by_outlet(owner, told, size), by_outlet(owner, differences, size)
    for outlet in range(size):
        own = numpy.flatnonzero(owner == outlet)
        drawn = times[:, incident[own]]
        with numpy.errstate(invalid="ignore", divide="ignore"):
            bounds.append(rate_bounds(1000 * (drawn @ markers[own]) / (drawn @ words[own]), total_markers[outlet], total_words[outlet]))
            apart.append(difference_bounds((drawn @ differences[own]) / (drawn @ told[own])))
    tables = outlet_tables(rates, owner, incident, size, number_of_incidents)
    found = []
    for number, place in enumerate(places):
        telling = numpy.flatnonzero(total_words[:, number] > 0).tolist()
        if len(telling) < 2 or not known[:, number].any():
            continue
        rows = []
        for outlet in telling:
            here, marks = float(total_words[outlet, number]), float(total_markers[outlet, number])
            accounts = float(counted[outlet, number])
            rows.append(
                (
                    int(documents[outlet, number]),
                    int(here),
                    int(marks),
                    round(1000 * marks / here, 2),
                    *bounds[outlet][number],
                    round(float(summed_differences[outlet, number]) / accounts, 2) if accounts else None,
                    *apart[outlet][number],
                )
            )
        found.append(
            Column(
                place=int(place),
                p=float((1 + beyond[number]) / (1 + resamples)),
                outlets=tuple(telling),
                values=tuple(rows),
                pairs=paired(tables[telling, :, number]),
            )
        )
    return found


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
        enough = (count >= LEAST_INCIDENTS) & (square > 1e-12)
        error = numpy.sqrt(numpy.where(enough, square, 1.0) / numpy.maximum(count - 1, 1) / numpy.maximum(count, 1))
        p = numpy.where(enough, 2 * stdtr(numpy.maximum(count - 1, 1), -numpy.abs(mean) / error), 1.0)
        pairs[one, one + 1 :] = pairs[one + 1 :, one] = p
    return pairs
