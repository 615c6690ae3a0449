"""The report of a corpus as one HTML file: no script, no request, built from the run's tables and nothing else.

It knows the order of the sections; it refuses to know how anything in the tables came about.

    <section class="part" id="incidents"><h2>Incidents with the largest differences</h2>
    <table><tr><th scope="row"><a href="comparisons/01.html">Strike on Low Quay</a></th><td>6 accounts</td><td>reporting verb …
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from framing.comparison.standings import Standing
from framing.plurals import plural
from framing.reports.comparison_charts import draw_standing, worth_a_chart
from framing.reports.comparison_html import comparison_style
from framing.reports.corpus_charts import draw_over_time
from framing.reports.corpus_tables import MOST_ERRORS, MOST_OUTLETS, MOST_RELATED, MOST_WIRE, CorpusTables, Row
from framing.reports.facts import signed
from framing.reports.html import environment, page_head, part, whole
from framing.reports.legend import CARDS, VOICE_LABELS

MOST_KIND_CHARTS = 6
MOST_STANDING_CHARTS = 24
MOST_DRAWN = 40
"""Outlets in one picture."""
MOST_IDS = 6

SECTIONS = (
    ("coverage", "Coverage", "What was read: articles over time and by outlet."),
    (
        "kinds",
        "Kinds over time",
        "Markers in the writers’ own words, per 1,000 of those words. Kinds are different evidence and are never added up.",
    ),
    (
        "outlets",
        "Outlets over many incidents",
        (
            "Each account is held against the other accounts of the same incident, so that what happened is the same for all. "
            "An order is shown only where the data carry one."
        ),
    ),
    (
        "incidents",
        "Incidents with the largest differences",
        "Incidents that two outlets or more tell, by the kind in which their accounts differ most. The order is a place to start reading, and proves nothing by itself.",
    ),
    (
        "related",
        "Not put together",
        "Articles that are much like an incident’s accounts and tell of another time: follow-ups, and other incidents of the same sort.",
    ),
    ("wire", "Wire copy", "Articles that print the same copy, word by word or nearly. In the standings the earliest printing counts."),
    ("quality", "Data quality", "What was masked, what could not be read, and what the articles lack."),
)


def render_corpus_html(folder: Path, *, text: bool = True, manifest: Mapping[str, Any] | None = None) -> str:
    """The whole file. `folder` is that of a finished run; without `text` no word of an article is in the file.

    `manifest` is that of a run which has its tables, but is not finished.
    """
    tables = CorpusTables(folder, manifest)
    days = tables.days()
    facts = [plural(len(tables.documents), "article"), plural(tables.documents["outlet"].drop_nulls().n_unique(), "outlet")]
    if days is not None:
        facts.append(f"{days[0]} to {days[1]}")
    facts += [plural(tables.rows("incidents"), "incident"), plural(tables.rows("markers"), "marker")]
    head = page_head(
        corpus_style(),
        title="A corpus: how its articles are worded",
        heading="How the articles of this corpus are worded",
        body="comparison",
    )
    body = (
        environment()
        .get_template("corpus.html.jinja")
        .render(
            text=text,
            facts=facts,
            sections=[{"id": id_, "title": title, "why": why} for id_, title, why in SECTIONS],
            coverage=coverage(tables),
            kinds=kinds(tables),
            outlets=outlets(tables, text=text),
            incidents=incidents(tables, text=text),
            related=related(tables, text=text),
            wire=wire(tables),
            quality=quality(tables),
            method=method(tables),
            manifest=tables.manifest,
        )
    )
    return head + whole(body)


@cache
def corpus_style() -> str:
    return comparison_style() + part("corpus.css")


def coverage(tables: CorpusTables) -> Row:
    counts = tables.articles_over_time()
    picture = None
    if len(counts) > 1:
        label = f"Chart: articles by {tables.unit()}; the table below holds the numbers."
        picture = Markup(draw_over_time(list(counts), list(counts.values()), label=label, title="articles", bars=True))  # noqa: S704 - shapes only
    found = tables.outlets()
    return {
        "unit": tables.unit(),
        "picture": picture,
        "periods": list(counts.items()),
        "outlets": [row | {"documents": f"{row['documents']:,}", "words": f"{row['words']:,}"} for row in found[:MOST_OUTLETS]],
        "more": max(0, len(found) - MOST_OUTLETS),
    }


def kinds(tables: CorpusTables) -> Row:
    rows = tables.kinds_over_time()
    names = tables.periods()
    charted = sorted(rows, key=lambda row: -row["markers"])[:MOST_KIND_CHARTS] if len(names) > 1 else []
    return {
        "periods": names,
        "charts": [
            {
                "card": CARDS[row["kind"]],
                "picture": Markup(  # noqa: S704 - shapes only
                    draw_over_time(
                        names,
                        row["rates"],
                        label=f"Chart: {CARDS[row['kind']].label} by {tables.unit()}; the table below holds the numbers.",
                        title="per 1,000 words",
                    )
                ),
            }
            for row in rows
            if row in charted
        ],
        "rows": [
            {
                "card": CARDS[row["kind"]],
                "markers": f"{row['markers']:,}",
                "rate": f"{row['rate']:.2f}",
                "rates": [None if rate is None else f"{rate:.2f}" for rate in row["rates"]],
            }
            for row in rows
        ],
    }


def outlets(tables: CorpusTables, *, text: bool) -> Row:
    found = tables.standings()
    main = found.get(("all", ""), [])
    drawn = [standing for standing in main if standing.verdict == "ranked" and len(standing.outlets) <= MOST_DRAWN][:MOST_STANDING_CHARTS]
    drawn = drawn or worth_a_chart(main)
    proof = tables.sentences([standing for standing in drawn if standing.verdict == "ranked"])
    charts = []
    for number, standing in enumerate(drawn, 1):
        names = [outlet.outlet for outlet in standing.outlets]
        evidence = proof.get((standing.kind, standing.voice), {})
        charts.append(
            head(standing)
            | {
                "id": f"standing-{number}",
                "picture": Markup(draw_standing(standing, standing.outlets)),  # noqa: S704 - shapes and escaped names only
                "rows": [outlet_row(standing, outlet) for outlet in standing.outlets],
                "evidence": [
                    {"outlet": name, "markers": [shown(marker, text=text) for marker in evidence[name]]}
                    for name in names
                    if name in evidence
                ],
            }
        )
    ranked = [standing for standing in main if standing.verdict == "ranked"]
    return {
        "tested": len(main),
        "ranked": len(ranked),
        "charts": charts,
        "rows": [head(standing) | {"extremes": extremes(standing)} for standing in main],
        "controls": controls(found, ranked),
        "counted": plural(int(tables.accounts["counted"].sum()), "account"),
    }


def head(standing: Standing) -> Row:
    return {
        "card": CARDS[standing.kind],
        "voice": VOICE_LABELS[standing.voice],
        "ranked": standing.verdict == "ranked",
        "verdict": "an order, as far as the rank sets differ" if standing.verdict == "ranked" else "insufficient evidence for an order",
        "p": f"{standing.p:.4f}",
        "q": f"{standing.q:.4f}",
        "filter": f"kind = {standing.kind}, voice = {standing.voice}",
    }


def outlet_row(standing: Standing, outlet: Any) -> Row:
    ranks = f"{outlet.rank_low}–{outlet.rank_high}" if outlet.rank_low != outlet.rank_high else str(outlet.rank_low)
    return {
        "outlet": outlet.outlet,
        "documents": f"{outlet.documents:,}",
        "words": f"{outlet.words:,}",
        "markers": f"{outlet.markers:,}",
        "rate": f"{outlet.per_1000_words:.2f}",
        "interval": f"{outlet.low:.2f} to {outlet.high:.2f}",
        "difference": None if outlet.difference is None else signed(outlet.difference),
        "difference_interval": None
        if outlet.difference_low is None
        else f"{signed(outlet.difference_low)} to {signed(outlet.difference_high)}",
        "ranks": ranks if standing.verdict == "ranked" else None,
    }


def extremes(standing: Standing) -> str:
    """Who stands apart, where anybody does."""
    if standing.verdict != "ranked":
        return ""
    count = len(standing.outlets)
    high = [outlet.outlet for outlet in standing.outlets if outlet.rank_high < count]
    low = [outlet.outlet for outlet in standing.outlets if outlet.rank_low > 1]
    told = []
    if high:
        told.append("above others: " + ", ".join(high))
    if low:
        told.append("below others: " + ", ".join(low))
    return "; ".join(told)


def shown(marker: Row, *, text: bool) -> Row:
    return {
        "document": marker["document"],
        "place": f"{marker['field']} {marker['start']}–{marker['end']}",
        "words": marker["text"] if text else None,
        "sentence": marker["words"] if text else None,
    }


def controls(found: dict[tuple[str, str], list[Standing]], ranked: Sequence[Standing]) -> list[Row]:
    """For each ranked kind and voice, the outlets' differences in every part of the corpus."""
    parts = [key for key in found if key[0] != "all"]
    rows = []
    for standing in ranked if parts else ():
        names = [outlet.outlet for outlet in standing.outlets]
        cells: dict[tuple[str, str], dict[str, Any]] = {}
        for key in parts:
            same = next((other for other in found[key] if (other.kind, other.voice) == (standing.kind, standing.voice)), None)
            cells[key] = {} if same is None else {outlet.outlet: outlet for outlet in same.outlets}
        whole_corpus = {outlet.outlet: outlet for outlet in standing.outlets}
        rows.append(
            head(standing)
            | {
                "parts": [f"{control}: {part}" for control, part in parts],
                "outlets": [
                    {"outlet": name, "cells": [difference(group.get(name)) for group in (whole_corpus, *(cells[key] for key in parts))]}
                    for name in names
                ],
            }
        )
    return rows


def difference(outlet: Any) -> Row | None:
    if outlet is None or outlet.difference is None:
        return None
    clear = outlet.difference_low is not None and (outlet.difference_low > 0 or outlet.difference_high < 0)
    return {
        "value": signed(outlet.difference),
        "interval": None if outlet.difference_low is None else f"{signed(outlet.difference_low)} to {signed(outlet.difference_high)}",
        "clear": clear,
    }


def incidents(tables: CorpusTables, *, text: bool) -> Row:
    every = tables.incidents()
    rows = tables.widest()
    return {
        "all": plural(len(every), "incident"),
        "several": f"{int((every['outlets'] > 1).sum()):,}",
        "rows": [
            {
                "name": (row["title"] if text else None) or row["incident"],
                "incident": row["incident"],
                "page": tables.page(row),
                "origin": row["origin"],
                "accounts": row["accounts"],
                "outlets": row["outlets"],
                "days": days_in_words(row),
                "confidence": None if row["confidence"] is None else f"{row['confidence']:.2f}",
                "card": CARDS[row["widest_kind"]],
                "voice": VOICE_LABELS[row["widest_voice"]],
                "range": f"{row['lowest_per_1000_words']:.1f} to {row['highest_per_1000_words']:.1f}",
            }
            for row in rows
        ],
    }


def days_in_words(row: Row) -> str:
    first, last = row["first_day"], row["last_day"]
    if first is None:
        return "no date"
    return str(first) if first == last else f"{first} to {last}"


def related(tables: CorpusTables, *, text: bool) -> Row:
    found = tables.related()
    return {
        "all": len(found),
        "rows": [
            {
                "name": (row["title"] if text else None) or row["document"],
                "document": row["document"],
                "outlet": row["outlet"],
                "published": row["published"],
                "relation": "looks back on" if row["relation"] == "recalls" else "another time than",
                "incident": row["near_incident"] or row["near"],
                "evidence": row["evidence"],
            }
            for row in found.head(MOST_RELATED).iter_rows(named=True)
        ],
    }


def wire(tables: CorpusTables) -> Row:
    found = tables.wire()
    return {
        "all": len(found),
        "documents": plural(sum(row["documents"] for row in found), "article"),
        "clusters": plural(len(found), "cluster"),
        "rows": [
            {
                "wire": row["wire"],
                "documents": row["documents"],
                "outlets": ", ".join(row["outlets"]) or "none named",
                "words": row["words"],
                "ids": ", ".join(row["ids"][:MOST_IDS]) + (" …" if len(row["ids"]) > MOST_IDS else ""),
            }
            for row in found[:MOST_WIRE]
        ],
    }


def quality(tables: CorpusTables) -> Row:
    errors = tables.errors()
    return {
        "gaps": tables.gaps(),
        "masked": [row | {"documents": f"{row['documents']:,}", "characters": f"{row['characters']:,}"} for row in tables.masked()],
        "errors": errors.head(MOST_ERRORS).to_dicts(),
        "unread": len(errors),
        "documents": len(tables.documents),
    }


def method(tables: CorpusTables) -> list[str]:
    """A paragraph to paste, sentence by sentence."""
    manifest = tables.manifest
    rows = manifest["rows"]
    found = tables.incidents()
    origins = dict(found.group_by("origin").len().iter_rows())
    told = {origin: f"{origins.get(origin, 0):,}" for origin in ("found", "declared", "edited")}
    grouping = (
        "Accounts of one incident were put together by the words, names, days and tolls that they share (TF-IDF over words and pairs of "
        "words, average linkage over the probabilities of pairs), within seven days of each other where dates are known: "
        f"{told['found']} incidents were found, {told['declared']} declared and {told['edited']} edited by a person."
    )
    comparison = (
        "Outlets are compared on incidents that two or more of them tell: an account’s rate less the mean rate of the incident’s other "
        "accounts, with 95 % intervals by bootstrap over incidents, a permutation test of outlets’ names within incidents for each kind and "
        "voice, false discoveries held at 5 % (Benjamini & Hochberg 1995), and rank sets from paired tests (Holm 1979; Mogstad et al. 2024)."
    )
    return [
        f"{plural(rows['documents'], 'article')} {'was' if rows['documents'] == 1 else 'were'} scored with framing {manifest['framing']}; {rows['errors']:,} could not be read.",
        grouping,
        "Copy that several articles share was found by MinHash and compared word for word; the earliest printing is counted.",
        comparison,
        "Where no order can be told from chance, none is given.",
    ]
