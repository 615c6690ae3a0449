"""Standings laid out for a page: which are drawn, the table under each picture, and one table of them all.

It knows that an order is shown only where the data carry one; it refuses to know how that was tested.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from markupsafe import Markup

from framing.comparison.compare import Comparison
from framing.comparison.standings import OutletStanding, Standing
from framing.reports.comparison_charts import draw_standing, worth_a_chart
from framing.reports.comparison_places import Landing
from framing.reports.facts import signed
from framing.reports.legend import CARDS, VOICE_LABELS
from framing.types import Kind, Voice

Anchors: TypeAlias = dict[tuple[str, Kind, Voice], str]
"""(Outlet, kind, voice) → where its markers are listed."""


def lay_out_standings(comparison: Comparison, landing: Landing) -> dict[str, Any]:
    """The pictures with their tables, and every kind and voice in one table."""
    outlets: dict[str, str] = {}
    markers: Anchors = {}
    for account in comparison.incident.accounts:
        name, prefix = outlet_of(account.analysis.document), landing.prefixes[account.document]
        outlets.setdefault(name, prefix)
        for score in account.analysis.scores:
            if score.markers:
                markers.setdefault((name, score.kind, score.voice), f"{prefix}-k-{score.kind}-{score.voice}")
    drawn = worth_a_chart(comparison.standings)
    return {
        "outlets": [{"outlet": outlet, "anchor": anchor, "published": None} for outlet, anchor in outlets.items()],
        "ranked": sum(standing.verdict == "ranked" for standing in comparison.standings),
        "charts": [chart(standing, number, list(outlets), markers) for number, standing in enumerate(drawn, 1)],
        "rows": [row(standing, list(outlets), markers) for standing in comparison.standings],
    }


def outlet_of(document: Any) -> str:
    """The name under which the standings count a document."""
    return str(document.outlet or document.id)


def in_order(standing: Standing, outlets: Sequence[str]) -> list[OutletStanding]:
    """By rate where there is an order, else as the accounts stand."""
    if standing.verdict == "ranked":
        return list(standing.outlets)
    return sorted(standing.outlets, key=lambda outlet: outlets.index(outlet.outlet))


def chart(standing: Standing, number: int, outlets: Sequence[str], markers: Anchors) -> dict[str, Any]:
    ordered = in_order(standing, outlets)
    return {
        **head(standing),
        "id": f"chart-{number}",
        "picture": Markup(draw_standing(standing, ordered)),  # noqa: S704 - shapes and escaped names only
        "outlets": [cell(standing, outlet, markers) for outlet in ordered],
    }


def row(standing: Standing, outlets: Sequence[str], markers: Anchors) -> dict[str, Any]:
    by_name = {outlet.outlet: outlet for outlet in standing.outlets}
    return {**head(standing), "cells": [cell(standing, by_name[name], markers) if name in by_name else None for name in outlets]}


def head(standing: Standing) -> dict[str, Any]:
    return {
        "card": CARDS[standing.kind],
        "voice": VOICE_LABELS[standing.voice],
        "ranked": standing.verdict == "ranked",
        "verdict": "an order, as far as the rank sets differ" if standing.verdict == "ranked" else "insufficient evidence for an order",
        "p": f"{standing.p:.3f}",
        "q": f"{standing.q:.3f}",
    }


def cell(standing: Standing, outlet: OutletStanding, markers: Anchors) -> dict[str, Any]:
    """One outlet's rate; the number of markers leads to them."""
    rank = f"{outlet.rank_low}" if outlet.rank_low == outlet.rank_high else f"{outlet.rank_low}–{outlet.rank_high}"
    return {
        "outlet": outlet.outlet,
        "anchor": markers.get((outlet.outlet, standing.kind, standing.voice)),
        "words": f"{outlet.words:,}",
        "markers": outlet.markers,
        "rate": f"{outlet.per_1000_words:.1f}",
        "interval": f"{outlet.low:.1f}–{outlet.high:.1f}",
        "difference": None if outlet.difference is None else signed(outlet.difference),
        "rank": rank,
    }
