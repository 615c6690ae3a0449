"""The test and the intervals of one incident: sentences change hands among its accounts, and sentences are drawn.

It knows counts by sentence and owner; it refuses to know how p of several kinds become a verdict.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from framing.comparison.columns import SAME, SEED, Array, Bounds, Column, Values, difference_bounds, rate_bounds, rounds
from framing.comparison.tallies import Tally
from framing.types import VOICES, Kind, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """The sentences with words in one voice, and the columns of that voice of which there is a marker."""

    telling: Array
    """The outlets with such sentences, as places in the list of all outlets."""
    owner: Array
    """Each sentence's outlet, as a place in `telling`."""
    words: Array
    markers: Array
    """Sentences × columns."""
    cells: tuple[Array, ...]
    """Row, column and count of every number of markers that is not 0."""
    places: Sequence[int]
    """The columns, as places in the list of all columns."""

    @property
    def outlets(self) -> int:
        return len(self.telling)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """The rates of many draws of each outlet's sentences (draws × outlets × columns), and what they say."""

    variances: Array
    """Outlets × columns."""
    bounds: Sequence[tuple[float, float]]
    """Of the rates, outlet by outlet and in each column by column."""
    apart: Sequence[Bounds]
    """Of the differences from the other outlets, in the same order."""


def over_sentences(tallies: Sequence[Tally], outlets: Sequence[str], columns: Sequence[tuple[Kind, Voice]], resamples: int) -> list[Column]:
    """One incident: sentences are drawn and change hands, voice by voice, since a headline is no sentence of the body."""
    documents = [sum(tally.outlet == outlet for tally in tallies) for outlet in outlets]
    found = []
    for voice in VOICES:
        told = sentences_in(voice, tallies, outlets, columns)
        if told.outlets > 1 and told.places:
            found += columns_of(told, documents, resamples)
    return sorted(found, key=lambda column: column.place)


def sentences_in(voice: Voice, tallies: Sequence[Tally], outlets: Sequence[str], columns: Sequence[tuple[Kind, Voice]]) -> Sentences:
    """The sentences of all accounts that have words in this voice."""
    import numpy

    labels = numpy.concatenate([numpy.full(len(tally.words), outlets.index(tally.outlet)) for tally in tallies])
    words = numpy.concatenate([tally.words for tally in tallies])[:, VOICES.index(voice)]
    markers = numpy.concatenate([tally.markers for tally in tallies])
    rows = numpy.flatnonzero(words)
    telling = numpy.unique(labels[rows])
    places = [place for place, column in enumerate(columns) if column[1] == voice and markers[rows, place].any()]
    markers = markers[rows][:, places].astype(float)
    filled = numpy.nonzero(markers)
    return Sentences(
        telling=telling,
        owner=numpy.searchsorted(telling, labels[rows]),
        words=words[rows].astype(float),
        markers=markers,
        cells=(*filled, markers[filled]),
        places=places,
    )


def columns_of(told: Sentences, documents: Sequence[int], resamples: int) -> list[Column]:
    """Rates, test, intervals and pairs of each column; the sentences change hands first and are drawn then, by one generator."""
    import numpy

    rng = numpy.random.default_rng(SEED)
    words, markers = sums(told.owner, told)
    p = shuffled(told, spread(words, markers), resamples, rng)
    draws = drawn(told, words, markers, resamples, rng)
    found = []
    for number, place in enumerate(told.places):
        counts = markers[:, number]
        rates = 1000 * counts / words
        found.append(
            Column(
                place=place,
                p=float(p[number]),
                outlets=tuple(int(outlet) for outlet in told.telling),
                values=tuple(
                    values_of(documents[told.telling[outlet]], words, counts, rates, outlet, draws, outlet * len(told.places) + number)
                    for outlet in range(told.outlets)
                ),
                pairs=compared(rates, counts, words, draws.variances[:, number]),
            )
        )
    return found


def shuffled(told: Sentences, observed: Array, resamples: int, rng: Any) -> Array:
    """Of each column the p of the permutation test: how often sentences that change hands spread as far as those observed."""
    import numpy

    beyond = numpy.zeros(len(told.places))
    for count in rounds(resamples):
        owners = numpy.stack([rng.permutation(told.owner) for _ in range(count)])
        beyond += (spread(*sums(owners, told)) >= observed - SAME).sum(axis=0)
    return (1 + beyond) / (1 + resamples)


def drawn(told: Sentences, words: Array, markers: Array, resamples: int, rng: Any) -> Draws:
    """Each outlet's sentences drawn with replacement; `words` and `markers` are the outlets' own."""
    import numpy

    draws = numpy.empty((resamples, told.outlets, len(told.places)))
    for outlet in range(told.outlets):
        own = numpy.flatnonzero(told.owner == outlet)
        times = rng.multinomial(len(own), numpy.full(len(own), 1 / len(own)), size=resamples).astype(float)
        draws[:, outlet] = 1000 * (times @ told.markers[own]) / (times @ told.words[own])[:, None]
    centred = draws - (draws.sum(axis=1, keepdims=True) - draws) / (told.outlets - 1)
    return Draws(
        variances=draws.var(axis=0),
        bounds=rate_bounds(draws.reshape(resamples, -1), markers.ravel(), numpy.repeat(words, len(told.places))),
        apart=difference_bounds(centred.reshape(resamples, -1)),
    )


def values_of(documents: int, words: Array, counts: Array, rates: Array, outlet: int, draws: Draws, cell: int) -> Values:
    """One outlet's numbers in one column; its intervals stand at this cell of the draws."""
    return (
        documents,
        int(words[outlet]),
        int(counts[outlet]),
        round(float(rates[outlet]), 2),
        *draws.bounds[cell],
        round(float(rates[outlet] - (rates.sum() - rates[outlet]) / (len(rates) - 1)), 2),
        *draws.apart[cell],
    )


def compared(rates: Array, counts: Array, words: Array, variances: Array) -> Array:
    """P of the z test for every two outlets.

    An outlet without a marker, or of one sentence, varies by nothing in the draws, which is not what is known of it: its variance is
    never less than a Poisson count's, or one marker's.
    """
    import numpy
    from scipy.special import ndtr

    variance = numpy.maximum(variances, numpy.maximum(counts, 1) * (1000 / words) ** 2)
    z = (rates[:, None] - rates[None, :]) / numpy.sqrt(variance[:, None] + variance[None, :])
    return 2 * ndtr(-numpy.abs(z))


def sums(owner: Array, told: Sentences) -> tuple[Array, Array]:
    """Words (… × outlets) and markers (… × outlets × columns) of each owner; `owner` is one assignment of the sentences, or several."""
    import numpy

    rows, places, values = told.cells
    width, size = len(told.places), told.outlets
    several = owner.shape[:-1]
    count = int(numpy.prod(several))
    owner = owner.reshape(count, -1) + size * numpy.arange(count)[:, None]
    total = numpy.bincount(owner.ravel(), weights=numpy.tile(told.words, count), minlength=count * size)
    markers = numpy.bincount((owner[:, rows] * width + places).ravel(), weights=numpy.tile(values, count), minlength=count * size * width)
    return total.reshape(*several, size), markers.reshape(*several, size, width)


def spread(words: Array, markers: Array) -> Array:
    """Σ_o w_o · (r_o − r)² for each column; every outlet has words."""
    overall = markers.sum(axis=-2) / words.sum(axis=-1, keepdims=True)
    words = words[..., None]
    return ((markers - words * overall[..., None, :]) ** 2 / words).sum(axis=-2)
