"""The test and the intervals of one incident: sentences change hands among its accounts, and sentences are drawn.

It knows counts by sentence and owner; it refuses to know how p of several kinds become a verdict.
"""

from collections.abc import Sequence

from framing.comparison.columns import SEED, Array, Column, difference_bounds, rate_bounds, rounds
from framing.comparison.tallies import Tally
from framing.types import VOICES, Kind, Voice


def over_sentences(tallies: Sequence[Tally], outlets: Sequence[str], columns: Sequence[tuple[Kind, Voice]], resamples: int) -> list[Column]:
    """One incident: sentences are drawn and change hands, voice by voice, since a headline is no sentence of the body."""
    import numpy
    from scipy.special import ndtr

    found = []
    labels = numpy.concatenate([numpy.full(len(tally.words), outlets.index(tally.outlet)) for tally in tallies])
    all_words = numpy.concatenate([tally.words for tally in tallies])
    all_markers = numpy.concatenate([tally.markers for tally in tallies])
    documents = [sum(tally.outlet == outlet for tally in tallies) for outlet in outlets]
    for voice in VOICES:
        rng = numpy.random.default_rng(SEED)
        words = all_words[:, VOICES.index(voice)]
        rows = numpy.flatnonzero(words)
        telling = numpy.unique(labels[rows])
        places = [place for place, column in enumerate(columns) if column[1] == voice and all_markers[rows, place].any()]
        if len(telling) < 2 or not places:
            continue
        owner = numpy.searchsorted(telling, labels[rows])
        words, markers = words[rows].astype(float), all_markers[rows][:, places].astype(float)
        size = len(telling)
        filled = numpy.nonzero(markers)
        cells = (*filled, markers[filled])
        observed = sums(owner, words, cells, len(places), size)
        statistic = spread(*observed)
        beyond = numpy.zeros(len(places))
        for count in rounds(resamples):
            shuffled = numpy.stack([rng.permutation(owner) for _ in range(count)])
            beyond += (spread(*sums(shuffled, words, cells, len(places), size)) >= statistic - 1e-9).sum(axis=0)
        draws = numpy.empty((resamples, size, len(places)))
        for outlet in range(size):
            own = numpy.flatnonzero(owner == outlet)
            times = rng.multinomial(len(own), numpy.full(len(own), 1 / len(own)), size=resamples).astype(float)
            draws[:, outlet] = 1000 * (times @ markers[own]) / (times @ words[own])[:, None]
        total_words, total_markers = observed
        drawn = draws.reshape(resamples, -1)
        bounds = rate_bounds(drawn, total_markers.ravel(), numpy.repeat(total_words, len(places)))
        centred = draws - (draws.sum(axis=1, keepdims=True) - draws) / (size - 1)
        apart = difference_bounds(centred.reshape(resamples, -1))
        variances = draws.var(axis=0)
        for number, place in enumerate(places):
            counts = total_markers[:, number]
            rates = 1000 * counts / total_words
            # an outlet without a marker, or of one sentence, varies by nothing in the draws, which is not what is known of it
            variance = numpy.maximum(variances[:, number], numpy.maximum(counts, 1) * (1000 / total_words) ** 2)
            z = (rates[:, None] - rates[None, :]) / numpy.sqrt(variance[:, None] + variance[None, :])
            found.append(
                Column(
                    place=place,
                    p=float((1 + beyond[number]) / (1 + resamples)),
                    outlets=tuple(int(outlet) for outlet in telling),
                    values=tuple(
                        (
                            documents[telling[outlet]],
                            int(total_words[outlet]),
                            int(counts[outlet]),
                            round(float(rates[outlet]), 2),
                            *bounds[outlet * len(places) + number],
                            round(float(rates[outlet] - (rates.sum() - rates[outlet]) / (size - 1)), 2),
                            *apart[outlet * len(places) + number],
                        )
                        for outlet in range(size)
                    ),
                    pairs=2 * ndtr(-numpy.abs(z)),
                )
            )
    return sorted(found, key=lambda column: column.place)


def sums(owner: Array, words: Array, cells: tuple[Array, ...], width: int, size: int) -> tuple[Array, Array]:
    """Words (… × outlets) and markers (… × outlets × columns) of each owner; `cells` are rows, columns and counts that are not 0.

    `owner` is one assignment of the rows, or several.
    """
    import numpy

    rows, places, values = cells
    several = owner.shape[:-1]
    count = int(numpy.prod(several))
    owner = owner.reshape(count, -1) + size * numpy.arange(count)[:, None]
    total = numpy.bincount(owner.ravel(), weights=numpy.tile(words, count), minlength=count * size)
    markers = numpy.bincount((owner[:, rows] * width + places).ravel(), weights=numpy.tile(values, count), minlength=count * size * width)
    return total.reshape(*several, size), markers.reshape(*several, size, width)


def spread(words: Array, markers: Array) -> Array:
    """Σ_o w_o · (r_o − r)² for each column; every outlet has words."""
    overall = markers.sum(axis=-2) / words.sum(axis=-1, keepdims=True)
    words = words[..., None]
    return ((markers - words * overall[..., None, :]) ** 2 / words).sum(axis=-2)
