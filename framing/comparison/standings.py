"""Outlets in order of a rate, kind by kind and voice by voice, and only as far as the data carry an order.

It knows counts, words and chance; it refuses to know what a kind means, and never adds kinds up.

**Rate.** 1,000 · markers / words, both of one voice. **Difference**, centred on the incident, so that the topic is held
constant: an account's rate less the mean rate of the incident's other accounts; an outlet's is the mean over its accounts.

**Is there any order?** For each kind and voice one permutation test (Fisher 1935; Phipson & Smyth 2010 for p = (1 + b) / (1 + B)):

- one incident: sentences change hands among the accounts; statistic Σ_o w_o · (r_o − r)², w words and r rates. It says whether
  these *articles* differ by more than their sentences do, and nothing of what the outlets print elsewhere;
- many incidents: outlets' names are shuffled within each incident; statistic Σ_o n_o · d_o², n accounts and d differences.

Over all kinds and voices tested the false discovery rate is held at 5 % (Benjamini & Hochberg 1995, scipy). Where nothing
differs, no kind at all is ranked in 95 of 100 corpora.

**Which order?** In a kind that passes, pairs of outlets are compared: by z = (r_a − r_b) / √(v_a + v_b) with bootstrap variances
(one incident; never less than a Poisson count's, or one marker's), or by the paired t test over the incidents that both tell, at least
`LEAST_INCIDENTS` of them. Holm (1979) keeps all pairs together at 5 %. The rank set of an outlet runs from 1 + the number of
outlets significantly higher to the number of outlets − those significantly lower (Mogstad, Romano, Shaikh & Wilhelm 2024):
rank 1 is the highest rate, sets that overlap are ties. Without a significant pair the verdict is *insufficient-evidence*.

**Intervals.** 95 % percentile bootstrap (Efron & Tibshirani 1993) over sentences on one incident, over incidents on many. Draws are
shared by all kinds, which scipy.stats.bootstrap can't do. Where all draws are equal (no marker, a single sentence or incident) a
rate takes the exact Poisson interval (Garwood 1936), and a difference has none.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from framing.text import Text, blank
from framing.types import VOICES, Analysis, Kind, Voice

Array: TypeAlias = Any
"""A numpy array; scipy's come without types."""
Stretch: TypeAlias = tuple[str, int, int]
"""(Document id, start, end)."""
Verdict: TypeAlias = Literal["ranked", "insufficient-evidence"]

LEVEL = 0.05
RESAMPLES = 2499
"""Enough for p = .0004, which one kind among a hundred needs to pass."""
AT_ONCE = 64
"""Resamples that are counted in one go: many, and they leave the processor's cache."""
SEED = 17
LEAST_INCIDENTS = 6
"""With five, no exchange of two names could reach p < .05: 2 / 2⁵ = .06."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletStanding:
    """One outlet's rate of one kind in one voice, and the ranks it may have."""

    outlet: str
    documents: int
    words: int
    """In that voice."""
    markers: int
    per_1000_words: float
    low: float
    high: float
    difference: float | None
    """Against the incident's other accounts, per 1,000 words; None where no other account has words in that voice."""
    difference_low: float | None
    difference_high: float | None
    rank_low: int
    rank_high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The outlets' order in one kind and voice; outlets by rate, highest first, equal rates by name."""

    kind: Kind
    voice: Voice
    verdict: Verdict
    p: float
    q: float
    """p after the control of false discoveries over all kinds and voices."""
    outlets: tuple[OutletStanding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of one account; rows are its sentences (a title outside the text is one)."""

    outlet: str
    incident: int
    words: Array
    """Sentences × voices."""
    markers: Array
    """Sentences × (kind, voice) columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Everything about one kind and voice before the others are known."""

    place: int
    p: float
    outlets: tuple[int, ...]
    """Those with words in the voice."""
    values: tuple[tuple[int, int, int, float, float, float, float | None, float | None, float | None], ...]
    """Documents, words, markers, rate and its bounds, difference and its bounds."""
    pairs: Array
    """p of each pair of outlets, square, before Holm."""


def standings(
    incidents: Sequence[Sequence[Analysis]], *, left_out: Collection[Stretch] = (), resamples: int = RESAMPLES
) -> tuple[Standing, ...]:
    """The standings of all kinds and voices of which there is a marker, in the order of kinds and voices.

    `incidents` holds the accounts of each incident; with one incident the tests are over sentences. `left_out` are stretches that
    are not counted, neither words nor markers: of wire copy, all but one printing. An outlet is `Document.outlet`, or the
    document's id. The same input gives the same bytes.
    """
    kinds = kinds_of(incidents)
    columns = [(kind, voice) for kind in kinds for voice in VOICES]
    tallies = [
        tally(analysis, number, columns, [stretch for stretch in left_out if stretch[0] == analysis.document.id])
        for number, accounts in enumerate(incidents)
        for analysis in accounts
    ]
    return standings_of(tallies, columns, resamples=resamples)


def kinds_of(incidents: Sequence[Sequence[Analysis]]) -> tuple[Kind, ...]:
    """The kinds that were assessed in every account."""
    runs = [analysis.run.kinds for accounts in incidents for analysis in accounts]
    return tuple(kind for kind in runs[0] if all(kind in run for run in runs)) if runs else ()


def tally(analysis: Analysis, incident: int, columns: Sequence[tuple[Kind, Voice]], left_out: Sequence[Stretch]) -> Tally:
    """Words and markers of one account, sentence by sentence, without what is left out."""
    import numpy

    document = analysis.document
    hidden = [(mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer"]
    text = Text(blank(document.text, joined(hidden + [(start, end) for _, start, end in left_out])))
    rows = len(text.sentence_starts) + 1
    words = numpy.zeros((rows, len(VOICES)), dtype=numpy.int64)
    markers = numpy.zeros((rows, len(columns)), dtype=numpy.int64)
    voices = token_voices(analysis, text)
    sentences = numpy.repeat(numpy.arange(rows - 1), numpy.diff(text.sentence_tokens))
    real = numpy.diff(text.marks_before) == 0
    first = text.sentence_tokens[0] if rows > 1 else 0
    numpy.add.at(words, (sentences[real[first:]], voices[first:][real[first:]]), 1)
    place = {column: number for number, column in enumerate(columns)}
    cut = [(start, end) for _, start, end in left_out]
    for marker in analysis.markers:
        column = place.get((marker.kind, marker.voice))
        if column is not None and not any(marker.start < end and start < marker.end for start, end in cut):
            markers[text.sentence_at(marker.start), column] += 1
    if analysis.headline is not None and analysis.headline.start is None:
        words[-1, VOICES.index("headline")] += len(analysis.headline.text.split())
        for marker in analysis.headline.markers:
            column = place.get((marker.kind, marker.voice))
            if column is not None:
                markers[-1, column] += 1
    return Tally(outlet=document.outlet or document.id, incident=incident, words=words, markers=markers)


def joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def token_voices(analysis: Analysis, text: Text) -> Array:
    """For each token its voice as a place in VOICES; speech in a title is not the headline's."""
    import numpy

    voices = numpy.full(len(text.starts), VOICES.index("author"))
    headline = analysis.headline
    if headline is not None and headline.start is not None and headline.end is not None:
        voices[text.token_at(headline.start) : text.token_at(headline.end)] = VOICES.index("headline")
    for span in analysis.voices:
        voices[text.token_at(span.start) : text.token_at(span.end)] = VOICES.index(span.voice)
    return voices


def standings_of(tallies: Sequence[Tally], columns: Sequence[tuple[Kind, Voice]], *, resamples: int = RESAMPLES) -> tuple[Standing, ...]:
    """The standings from counts alone; one incident is told from many by the tallies' incidents."""
    from scipy.stats import false_discovery_control

    outlets = sorted({tally.outlet for tally in tallies})
    if len(outlets) < 2:
        return ()
    many = len({tally.incident for tally in tallies}) > 1
    found = (over_incidents if many else over_sentences)(tallies, outlets, columns, resamples)
    if not found:
        return ()
    rates = false_discovery_control([column.p for column in found], method="bh")
    return tuple(standing(column, columns[column.place], outlets, round(float(q), 6)) for column, q in zip(found, rates, strict=True))


def standing(column: Column, name: tuple[Kind, Voice], outlets: Sequence[str], q: float) -> Standing:
    """The verdict and the rank sets."""
    import numpy

    count = len(column.outlets)
    rates = numpy.array([values[3] for values in column.values])
    different = holm(column.pairs) <= LEVEL if q <= LEVEL else numpy.zeros((count, count), dtype=bool)
    higher = different & (rates[None, :] > rates[:, None])
    lower = different & (rates[None, :] < rates[:, None])
    rows = [
        OutletStanding(
            outlet=outlets[outlet],
            documents=values[0],
            words=values[1],
            markers=values[2],
            per_1000_words=values[3],
            low=values[4],
            high=values[5],
            difference=values[6],
            difference_low=values[7],
            difference_high=values[8],
            rank_low=1 + int(above),
            rank_high=count - int(below),
        )
        for outlet, values, above, below in zip(column.outlets, column.values, higher.sum(1), lower.sum(1), strict=True)
    ]
    return Standing(
        kind=name[0],
        voice=name[1],
        verdict="ranked" if higher.any() else "insufficient-evidence",
        p=round(column.p, 6),
        q=q,
        outlets=tuple(sorted(rows, key=lambda row: (-row.per_1000_words, row.outlet))),
    )


def holm(pairs: Array) -> Array:
    """Holm's step-down adjustment of the p of all pairs; square in, square out, the diagonal 1."""
    import numpy

    upper = numpy.triu_indices(len(pairs), 1)
    values = pairs[upper]
    order = numpy.argsort(values, kind="stable")
    steps = numpy.maximum.accumulate((len(values) - numpy.arange(len(values))) * values[order])
    adjusted = numpy.empty_like(values)
    adjusted[order] = numpy.minimum(steps, 1)
    square = numpy.ones_like(pairs)
    square[upper] = adjusted
    return numpy.minimum(square, square.T)


def over_sentences(tallies: Sequence[Tally], outlets: Sequence[str], columns: Sequence[tuple[Kind, Voice]], resamples: int) -> list[Column]:
    """One incident: sentences are drawn and change hands, voice by voice, since a headline is no sentence of the body."""
    import numpy
    from scipy.stats import norm

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
        for number, place in enumerate(places):
            values, counts = draws[:, :, number], total_markers[:, number]
            rates = 1000 * counts / total_words
            # an outlet without a marker, or of one sentence, varies by nothing in the draws, which is not what is known of it
            variance = numpy.maximum(values.var(axis=0), numpy.maximum(counts, 1) * (1000 / total_words) ** 2)
            z = (rates[:, None] - rates[None, :]) / numpy.sqrt(variance[:, None] + variance[None, :])
            centred = (values - (values.sum(axis=1, keepdims=True) - values) / (size - 1)).T
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
                            *rate_bounds(values[:, outlet], counts[outlet], total_words[outlet]),
                            round(float(rates[outlet] - (rates.sum() - rates[outlet]) / (size - 1)), 2),
                            *difference_bounds(centred[outlet]),
                        )
                        for outlet in range(size)
                    ),
                    pairs=2 * norm.sf(numpy.abs(z)),
                )
            )
    return sorted(found, key=lambda column: column.place)


def rounds(resamples: int) -> list[int]:
    """How many resamples are counted in each go.

    >>> rounds(150)
    [64, 64, 22]
    """
    return [min(AT_ONCE, resamples - done) for done in range(0, resamples, AT_ONCE)]


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
    bounds = {}
    for outlet in range(size):
        own = numpy.flatnonzero(owner == outlet)
        drawn = times[:, incident[own]]
        with numpy.errstate(invalid="ignore", divide="ignore"):
            bounds[outlet] = (
                1000 * (drawn @ markers[own]) / (drawn @ words[own]),
                (drawn @ differences[own]) / (drawn @ known[own].astype(float)),
            )
    tables = outlet_tables(rates, owner, incident, size, number_of_incidents)
    found = []
    for number, place in enumerate(places):
        telling = [outlet for outlet in range(size) if words[owner == outlet, number].sum() > 0]
        if len(telling) < 2 or not known[:, number].any():
            continue
        rows = []
        for outlet in telling:
            own = owner == outlet
            total_words, count = words[own, number].sum(), markers[own, number].sum()
            here = known[own, number]
            rows.append(
                (
                    int((words[own, number] > 0).sum()),
                    int(total_words),
                    int(count),
                    round(float(1000 * count / total_words), 2),
                    *rate_bounds(bounds[outlet][0][:, number], count, total_words),
                    round(float(differences[own, number].sum() / here.sum()), 2) if here.any() else None,
                    *difference_bounds(bounds[outlet][1][:, number]),
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
    from scipy.stats import t

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
        p = numpy.where(enough, 2 * t.sf(numpy.abs(mean) / error, numpy.maximum(count - 1, 1)), 1.0)
        pairs[one, one + 1 :] = pairs[one + 1 :, one] = p
    return pairs


def rate_bounds(draws: Array, markers: float, words: float) -> tuple[float, float]:
    """The percentile bounds of the drawn rates; the exact Poisson bounds where the draws do not vary."""
    import numpy
    from scipy.stats import chi2

    draws = draws[numpy.isfinite(draws)]
    if len(draws) and numpy.ptp(draws) > 1e-9:
        low, high = numpy.quantile(draws, (LEVEL / 2, 1 - LEVEL / 2))
    else:
        low = chi2.ppf(LEVEL / 2, 2 * markers) * 500 / words if markers else 0.0
        high = chi2.ppf(1 - LEVEL / 2, 2 * (markers + 1)) * 500 / words
    return round(float(low), 2), round(float(high), 2)


def difference_bounds(draws: Array) -> tuple[float, float] | tuple[None, None]:
    """The percentile bounds of the drawn differences; none where the draws do not vary."""
    import numpy

    draws = draws[numpy.isfinite(draws)]
    if not len(draws) or numpy.ptp(draws) <= 1e-9:
        return None, None
    low, high = numpy.quantile(draws, (LEVEL / 2, 1 - LEVEL / 2))
    return round(float(low), 2), round(float(high), 2)
