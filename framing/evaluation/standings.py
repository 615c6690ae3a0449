"""How many orders of outlets real news carries, and how many appear where only names were shuffled.

It knows BASIL's layout (Fan et al. 2019: 100 events, one article of each of three outlets) and how verdicts are counted; it
refuses to know how standings are made.

    62 incidents, 3 outlets, 68 kinds and voices: 0 ranked
    names shuffled within incidents, 200 times: 0.010 ranked anything (nominal 0.05)
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from framing.comparison.columns import LEVEL, RESAMPLES
from framing.comparison.standings import Standing, standings_of
from framing.comparison.tallies import kinds_of, tally
from framing.datasets.basil import basil_articles
from framing.errors import DataError
from framing.types import VOICES, Analysis, Document

Analyze = Callable[[Document], Analysis]
SHUFFLES = 200
SEED = 23


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFigures:
    """The standings of real incidents, and how often shuffled names were ranked in any kind."""

    incidents: int
    outlets: int
    standings: tuple[Standing, ...]
    shuffles: int
    false_rankings: int

    @property
    def ranked(self) -> int:
        """Kinds and voices with an order."""
        return sum(standing.verdict == "ranked" for standing in self.standings)


def basil_incidents(path: Path, analyze: Analyze) -> tuple[tuple[Analysis, ...], ...]:
    """The analysed accounts of each event with at least two articles, in the order of the events' numbers."""
    events: dict[str, list[Analysis]] = {}
    for article in basil_articles(path)[0]:
        document = Document(id=article.id, text=article.text, title=article.title, outlet=article.outlet)
        events.setdefault(article.incident, []).append(analyze(document))
    return tuple(tuple(accounts) for accounts in events.values() if len(accounts) > 1)


def measure(incidents: Sequence[Sequence[Analysis]], *, shuffles: int = SHUFFLES, resamples: int = RESAMPLES) -> OrderFigures:
    """The standings, and those of the same counts with the outlets' names shuffled within each incident."""
    import numpy

    columns = [(kind, voice) for kind in kinds_of(incidents) for voice in VOICES]
    tallies = [tally(analysis, number, columns, ()) for number, accounts in enumerate(incidents) for analysis in accounts]
    rng = numpy.random.default_rng(SEED)
    wrong = 0
    for _ in range(shuffles):
        shuffled = []
        for number in range(len(incidents)):
            own = [row for row in tallies if row.incident == number]
            names = rng.permutation([row.outlet for row in own])
            shuffled += [replace(row, outlet=str(name)) for row, name in zip(own, names, strict=True)]
        wrong += any(standing.verdict == "ranked" for standing in standings_of(shuffled, columns, resamples=resamples))
    return OrderFigures(
        incidents=len(incidents),
        outlets=len({row.outlet for row in tallies}),
        standings=standings_of(tallies, columns, resamples=resamples),
        shuffles=shuffles,
        false_rankings=wrong,
    )


def render(figures: OrderFigures) -> str:
    """The counts in words, and every order that was found."""
    lines = [
        f"{figures.incidents} incidents, {figures.outlets} outlets, {len(figures.standings)} kinds and voices: {figures.ranked} ranked",
    ]
    if figures.shuffles:
        share = figures.false_rankings / figures.shuffles
        lines.append(f"names shuffled within incidents, {figures.shuffles} times: {share:.3f} ranked anything (nominal {LEVEL})")
    for standing in figures.standings:
        if standing.verdict == "ranked":
            order = ", ".join(f"{row.outlet} {row.per_1000_words} ({row.rank_low}–{row.rank_high})" for row in standing.outlets)
            lines.append(f"  {standing.kind} {standing.voice}: {order}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the figures: python -m framing.evaluation.standings BASIL_FOLDER [SHUFFLES]."""
    from framing.analysis import Analyzer

    if not arguments or len(arguments) > 2 or not all(number.isdigit() for number in arguments[1:]):
        raise DataError("say where BASIL is: python -m framing.evaluation.standings BASIL_FOLDER [SHUFFLES]")
    incidents = basil_incidents(Path(arguments[0]), Analyzer(tone=False, readability=False).analyze)
    print(render(measure(incidents, shuffles=int(arguments[1]) if len(arguments) > 1 else SHUFFLES)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
