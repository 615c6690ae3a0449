"""Everything that one comparison holds, from an incident.

It knows the order in which the parts read the accounts; it refuses to know any of their rules.
"""

from dataclasses import dataclass

from framing.comparison.acts import align_tellings
from framing.comparison.agency import tellings_of
from framing.comparison.coverage import Fact, align_facts
from framing.comparison.distinctive import OutletWords, distinctive_words
from framing.comparison.figures import find_figure_rows
from framing.comparison.names import find_names
from framing.comparison.prominence import find_prominence_rows
from framing.comparison.shifts import Shift, find_shifts
from framing.comparison.sources import find_balance, find_source_rows
from framing.comparison.standings import Standing, standings
from framing.comparison.types import ActRow, FigureRow, Incident, NameRow, ProminenceRow, SourceBalance, SourceRow, WirePair
from framing.comparison.wire import find_wire
from framing.types import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The accounts of one incident side by side."""

    incident: Incident
    figures: tuple[FigureRow, ...]
    names: tuple[NameRow, ...]
    agency: tuple[ActRow, ...]
    prominence: tuple[ProminenceRow, ...]
    sources: tuple[SourceRow, ...]
    balance: tuple[SourceBalance, ...]
    coverage: tuple[Fact, ...]
    shifts: tuple[Shift, ...]
    standings: tuple[Standing, ...]
    distinctive: tuple[OutletWords, ...]
    wire: tuple[WirePair, ...]
    run: Run


def compare(incident: Incident) -> Comparison:
    """Put the accounts of an incident side by side; copy that two accounts share is counted once in the standings."""
    accounts = incident.accounts
    analyses = [account.analysis for account in accounts]
    wire = find_wire(accounts)
    printed_again = tuple((pair.documents[1], passage.other_start, passage.other_end) for pair in wire for passage in pair.shared)
    facts = align_facts(analyses)
    tellings = [tellings_of(account) for account in accounts]
    return Comparison(
        incident=incident,
        figures=find_figure_rows(accounts),
        names=find_names(accounts),
        agency=align_tellings([telling for told in tellings for telling in told]),
        prominence=find_prominence_rows(accounts, tellings),
        sources=find_source_rows(accounts, incident.sides),
        balance=find_balance(accounts, incident.sides),
        coverage=facts,
        shifts=find_shifts(facts, analyses),
        standings=standings([analyses], left_out=printed_again),
        distinctive=distinctive_words(analyses, left_out=printed_again),
        wire=wire,
        run=analyses[0].run,
    )
