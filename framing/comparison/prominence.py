"""What each account puts first: its headline and lead, where its first denial stands, and headline against body.

It knows places and what stands in them; it refuses to know what ought to come first.
"""

from collections.abc import Sequence

from framing.comparison.acts import Telling
from framing.comparison.agency import tellings_of
from framing.comparison.types import Account, Carried, ProminenceRow
from framing.types import KINDS, Analysis, Figure, Kind, Rung


def find_prominence_rows(accounts: Sequence[Account], tellings: Sequence[Sequence[Telling]] | None = None) -> tuple[ProminenceRow, ...]:
    """One row an account, in the accounts' order; `tellings` are each account's mentions of harm, where they are known."""
    told = map(tellings_of, accounts) if tellings is None else tellings
    return tuple(prominence_row(account, each) for account, each in zip(accounts, told, strict=True))


def prominence_row(account: Account, tellings: Sequence[Telling]) -> ProminenceRow:
    analysis = account.analysis
    first = analysis.prominence
    denial = None if first.first_denial_sentence is None else analysis.sentences[first.first_denial_sentence]
    return ProminenceRow(
        document=account.document,
        headline=headline_of(analysis),
        lead=lead_of(account, tellings),
        body_rung=first.body_rung,
        first_denial=first.first_denial,
        denial_start=None if denial is None else denial.start,
        denial_end=None if denial is None else denial.end,
        headline_only=kinds_above(analysis),
        why=first.notes,
    )


def headline_of(analysis: Analysis) -> Carried | None:
    """What the title carries, also where it stands outside the text."""
    headline, first = analysis.headline, analysis.prominence
    if headline is None:
        return None
    return Carried(
        start=headline.start,
        end=headline.end,
        kinds=first.headline_kinds,
        figures=figures_of(analysis, first.headline_figures),
        names=() if headline.start is None or headline.end is None else heard(analysis, headline.start, headline.end),
        rung=first.headline_rung,
    )


def lead_of(account: Account, tellings: Sequence[Telling]) -> Carried | None:
    analysis = account.analysis
    first = analysis.prominence
    start, end = first.lead_start, first.lead_end
    if start is None or end is None:
        return None
    rung: Rung | None = next((telling.choice.rung for telling in tellings if start <= telling.choice.start < end), None)
    return Carried(
        start=start,
        end=end,
        kinds=first.lead_kinds,
        figures=figures_of(analysis, first.lead_figures),
        names=heard(analysis, start, end),
        rung=rung,
    )


def figures_of(analysis: Analysis, numbers: Sequence[int]) -> tuple[Figure, ...]:
    return tuple(analysis.figures[number] for number in numbers)


def heard(analysis: Analysis, start: int, end: int) -> tuple[str, ...]:
    """The sources with a statement that begins here, each once, in the order of their statements."""
    told = sorted(
        (statement.start, source.name) for source in analysis.sources for statement in source.statements if start <= statement.start < end
    )
    return tuple(dict.fromkeys(name for _, name in told))


def kinds_above(analysis: Analysis) -> tuple[Kind, ...]:
    """The kinds that the headline carries and nothing below it does."""
    end = analysis.headline.end if analysis.headline is not None and analysis.headline.end is not None else 0
    below = {marker.kind for marker in analysis.markers if marker.start >= end}
    return tuple(kind for kind in KINDS if kind in analysis.prominence.headline_kinds and kind not in below)
