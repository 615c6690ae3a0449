"""Outlets in order of a rate, kind by kind and voice by voice, and only as far as the data carry an order.

It knows counts, words and chance; it refuses to know what a kind means, and never adds kinds up.

**Rate.** 1,000 · markers / words, both of one voice. **Difference**, centred on the incident, so that the topic is held
constant: an account's rate less the mean rate of the incident's other accounts; an outlet's is the mean over its accounts.

**Is there any order?** For each kind and voice one permutation test (Fisher 1935; Phipson & Smyth 2010 for p = (1 + b) / (1 + B)):

- one incident: sentences change hands among the accounts; statistic Σ_o w_o · (r_o − r)², w words and r rates. It says whether
  these *articles* differ by more than their sentences do, and nothing of what the outlets print elsewhere;
- many incidents: outlets' names are shuffled within each incident; statistic Σ_o n_o · d_o², n accounts and d differences.

Over all kinds and voices tested the false discovery rate is held at 5 % (Benjamini & Hochberg 1995). Where nothing
differs, no kind at all is ranked in 95 of 100 corpora.

**Which order?** In a kind that passes, pairs of outlets are compared: by z = (r_a − r_b) / √(v_a + v_b) with bootstrap variances
(one incident; never less than a Poisson count's, or one marker's), or by the paired t test over the incidents that both tell, at least
`LEAST_INCIDENTS` of them. Holm (1979) keeps all pairs together at 5 %. The rank set of an outlet runs from 1 + the number of
outlets significantly higher to the number of outlets − those significantly lower (Mogstad, Romano, Shaikh & Wilhelm 2024):
rank 1 is the highest rate, sets that overlap are ties. Without a significant pair the verdict is *insufficient-evidence*.

**Intervals.** 95 % percentile bootstrap (Efron & Tibshirani 1993) over sentences on one incident, over incidents on many. Where all draws are equal (no marker, a single sentence or incident) a
rate takes the exact Poisson interval (Garwood 1936), and a difference has none.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from framing.comparison.columns import LEVEL, RESAMPLES, Array, Column, discoveries
from framing.comparison.incident_draws import over_incidents
from framing.comparison.sentence_draws import over_sentences
from framing.comparison.tallies import Stretch, Tally, kinds_of, tally
from framing.types import VOICES, Analysis, Kind, Voice

Verdict: TypeAlias = Literal["ranked", "insufficient-evidence"]


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


def standings_of(tallies: Sequence[Tally], columns: Sequence[tuple[Kind, Voice]], *, resamples: int = RESAMPLES) -> tuple[Standing, ...]:
    """The standings from counts alone; one incident is told from many by the tallies' incidents."""
    outlets = sorted({tally.outlet for tally in tallies})
    if len(outlets) < 2:
        return ()
    many = len({tally.incident for tally in tallies}) > 1
    found = (over_incidents if many else over_sentences)(tallies, outlets, columns, resamples)
    if not found:
        return ()
    rates = discoveries([column.p for column in found])
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
