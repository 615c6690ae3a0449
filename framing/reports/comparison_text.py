"""A comparison for a terminal: figures first, then names, acts, sources, coverage, shifts, standings and wire copy.

It knows plain lines; it refuses to judge any account.

    Figures
    killed, people — updated: the figure grew from 36 to 40 between the first and the last account
      Halyard Wire        at least 36 (36–)   Halima Orsk   lead
"""

from collections.abc import Iterator

from framing.comparison.compare import Comparison
from framing.comparison.types import FigureValue
from framing.reports.characters import printable

WIDTH_OF_TEXT = 90


def render_comparison(comparison: Comparison) -> str:
    """The whole comparison as lines."""
    outlets = {account.document: account.outlet for account in comparison.incident.accounts}
    width = max(map(len, outlets.values()))
    lines = [comparison.incident.title or comparison.incident.id, ""]
    for account in comparison.incident.accounts:
        title = account.analysis.document.title or "(no title)"
        lines.append(f"{account.outlet:{width}}  {account.published or 'undated':10}  {title}")
    lines += [f"note: {notice}" for notice in comparison.incident.notices]
    for heading, rows in (
        ("Figures", figure_lines(comparison, outlets, width)),
        ("Names", name_lines(comparison, outlets)),
        ("Acts of harm, and the rung each account chose", act_lines(comparison, outlets, width)),
        ("Sources", source_lines(comparison, outlets)),
        ("Coverage: facts that two or more accounts tell and another does not", coverage_lines(comparison, outlets)),
        ("Attributed here, flat there", shift_lines(comparison, outlets)),
        ("Standings", standing_lines(comparison)),
        ("Shared copy", wire_lines(comparison, outlets)),
    ):
        lines += ["", heading, *(list(rows) or ["  nothing to show"])]
    return printable("\n".join(lines)) + "\n"


def figure_lines(comparison: Comparison, outlets: dict[str, str], width: int) -> Iterator[str]:
    for row in comparison.figures:
        if len({value.document for value in row.values}) < 2:
            continue
        yield f"  {row.measure}, {one_line(row.of or 'not said')} — {row.conflict}" + (f": {row.why}" if row.why else "")
        for value in row.values:
            yield f"    {outlets[value.document]:{width}}  {one_line(value.text)} ({bounds(value)}), {value.source or value.voice}, {value.place}"


def name_lines(comparison: Comparison, outlets: dict[str, str]) -> Iterator[str]:
    for row in comparison.names:
        yield f"  {row.set}"
        for document, outlet in outlets.items():
            chosen = [f"{choice.form} ({choice.voice}) × {choice.count}" for choice in row.choices if choice.document == document]
            if chosen:
                yield f"    {outlet}: {', '.join(chosen)}"


def act_lines(comparison: Comparison, outlets: dict[str, str], width: int) -> Iterator[str]:
    for row in comparison.agency:
        yield f"  {one_line(row.act)}"
        for choice in row.choices:
            yield f"    {outlets[choice.document]:{width}}  {choice.rung:18}  {one_line(choice.text)}"


def source_lines(comparison: Comparison, outlets: dict[str, str]) -> Iterator[str]:
    for row in comparison.sources:
        shares = [
            f"{outlets[share.document]} {share.words} words from {share.first_position:.0%} on" for share in row.documents if share.words
        ]
        if len(shares) > 1:
            yield f"  {one_line(row.name)} ({row.level}): {'; '.join(shares)}"


def coverage_lines(comparison: Comparison, outlets: dict[str, str]) -> Iterator[str]:
    for fact in comparison.coverage:
        if len({telling.document for telling in fact.present}) < 2 or not fact.absent:
            continue
        yield f"  {one_line(fact.text)}"
        yield f"    told by {', '.join(dict.fromkeys(outlets[telling.document] for telling in fact.present))}"
        for absence in fact.absent:
            nearest = (
                ""
                if absence.nearest is None
                else f" (nearest candidate at {absence.nearest.start}, similarity {absence.nearest.similarity:.2f})"
            )
            yield f"    not found in the text of {outlets[absence.document]}{nearest}"


def shift_lines(comparison: Comparison, outlets: dict[str, str]) -> Iterator[str]:
    for shift in comparison.shifts:
        attributed = ", ".join(dict.fromkeys(outlets[place.document] for place in shift.attributed))
        flat = ", ".join(dict.fromkeys(outlets[place.document] for place in shift.flat))
        yield f"  {one_line(shift.claim)}"
        yield f"    attributed in {attributed}; flat in {flat}"


def standing_lines(comparison: Comparison) -> Iterator[str]:
    ranked = [standing for standing in comparison.standings if standing.verdict == "ranked"]
    for standing in ranked:
        order = ", ".join(
            f"{outlet.outlet} {outlet.per_1000_words:.1f} ({outlet.low:.1f}–{outlet.high:.1f}), rank {outlet.rank_low}–{outlet.rank_high}"
            for outlet in standing.outlets
        )
        yield f"  {standing.kind}, {standing.voice}: {order}"
    unranked = len(comparison.standings) - len(ranked)
    yield f"  insufficient evidence for an order in {unranked} of {len(comparison.standings)} pairs of kind and voice"


def wire_lines(comparison: Comparison, outlets: dict[str, str]) -> Iterator[str]:
    for pair in comparison.wire:
        yield f"  {' and '.join(outlets[document] for document in pair.documents)}: {pair.words} words in {len(pair.shared)} passages"


def bounds(value: FigureValue) -> str:
    """*40*, *40–*, *–43*."""
    if value.low == value.high and value.low is not None:
        return f"{value.low:g}"
    low = "" if value.low is None else f"{value.low:g}"
    high = "" if value.high is None else f"{value.high:g}"
    return f"{low}–{high}"


def one_line(words: str) -> str:
    """White space folded, and cut where it runs on."""
    folded = " ".join(words.split())
    return folded if len(folded) <= WIDTH_OF_TEXT else folded[: WIDTH_OF_TEXT - 1] + "…"
