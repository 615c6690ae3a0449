"""Standings as dot-and-interval charts: one picture a kind and voice, drawn once, without a browser and without a request.

It knows which standings are worth a picture, and how Altair is asked for one; it refuses to know what a rate means.

    Lamplighter   ├────●──────┤
    Halyard Wire  ├●──┤
                  0        10        20   markers per 1,000 words
"""

from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from framing.comparison.standings import OutletStanding, Standing
from framing.reports.legend import CARDS, VOICE_LABELS
from framing.reports.svg import still_picture

MOST_CHARTS = 6
LEAST_MARKERS = 10
"""Of all outlets together: fewer make intervals as wide as the picture."""
MOST_OUTLETS = 40
"""A picture of more rows is no picture."""
INK, QUIET, LINE, DOT = "#010101", "#020202", "#030303", "#040404"
PAINTS = {INK: "ink", QUIET: "quiet", LINE: "line", DOT: "dot"}
WIDTH, LABELS, ROW, TOP, BOTTOM, RIGHT = 384, 156, 26, 8, 38, 14
LONGEST_LABEL = 21
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)


def worth_a_chart(standings: Sequence[Standing]) -> list[Standing]:
    """The standings that are drawn, in their own order: those with an order, then the writer's voice where markers are many."""
    ranked = [standing for standing in standings if standing.verdict == "ranked" and len(standing.outlets) <= MOST_OUTLETS]
    others = sorted(
        (
            standing
            for standing in standings
            if standing.verdict != "ranked"
            and standing.voice == "author"
            and len(standing.outlets) <= MOST_OUTLETS
            and markers_of(standing) >= LEAST_MARKERS
        ),
        key=lambda standing: -markers_of(standing),
    )
    chosen = (ranked + others)[:MOST_CHARTS]
    return [standing for standing in standings if standing in chosen]


def markers_of(standing: Standing) -> int:
    return sum(outlet.markers for outlet in standing.outlets)


def draw_standing(standing: Standing, outlets: Sequence[OutletStanding]) -> str:
    """The picture of one standing as SVG, outlets from the top in the order given."""
    import vl_convert

    steps = axis_values(max((outlet.high for outlet in outlets), default=0.0))
    specification = deepcopy(compiled())
    specification["height"] = ROW * len(outlets)
    specification["data"][0]["values"] = [
        {"row": number, "low": outlet.low, "high": outlet.high, "rate": outlet.per_1000_words} for number, outlet in enumerate(outlets)
    ]
    domains: dict[str, list[int]] = {"x": [0, steps[-1]], "y": list(range(len(outlets)))}
    for scale in specification["scales"]:
        scale["domain"] = domains[scale["name"]]
    for axis in specification["axes"]:
        if "values" in axis:
            axis["values"] = steps
    drawn = str(vl_convert.vega_to_svg(specification))
    kind = CARDS[standing.kind].label
    label = f"Chart: {kind}, {VOICE_LABELS[standing.voice]}, rate and 95 % interval of each outlet; the table below holds the numbers."
    return labelled(still_picture(drawn, label=label, paints=PAINTS), [outlet.outlet for outlet in outlets])


def axis_values(highest: float) -> list[int]:
    """Round values from 0 to the first one that is not below the highest bound.

    >>> axis_values(17.3), axis_values(0.0)
    ([0, 5, 10, 15, 20], [0, 1])
    """
    step = next((step for step in STEPS if highest <= 5 * step), 2 * STEPS[-1])
    values = [0, step]
    while values[-1] < highest:
        values.append(values[-1] + step)
    return values


@cache
def compiled() -> dict[str, Any]:
    """The same for Vega, into which Vega-Lite turns it; that takes as long as drawing, and nothing in it hangs on the numbers."""
    import vl_convert

    found: dict[str, Any] = vl_convert.vegalite_to_vega(template())
    return found


@cache
def template() -> dict[str, Any]:
    """The specification of one picture, without its numbers. Nothing in it is measured in letters, whose widths differ between machines."""
    import altair

    rows = altair.Chart().encode(
        y=altair.Y(
            "row:O",
            scale=altair.Scale(domain=[0]),
            title=None,
            axis=altair.Axis(labels=False, ticks=False, domain=False, grid=False, minExtent=0, maxExtent=0),
        )
    )
    along = altair.Axis(
        values=[0],
        title="markers per 1,000 words",
        titleFontSize=12,
        titleFontWeight="normal",
        titleColor=QUIET,
        titleAnchor="middle",
        titleY=32,
        titleBaseline="alphabetic",
        labelFontSize=12,
        labelColor=QUIET,
        labelFlush=False,
        labelOverlap=False,
        gridColor=LINE,
        domainColor=LINE,
        tickColor=LINE,
        tickSize=4,
        minExtent=0,
        maxExtent=0,
    )
    scale = altair.Scale(domain=[0, 1], nice=False)
    interval = rows.mark_rule(color=DOT, strokeWidth=2).encode(x=altair.X("low:Q", scale=scale, axis=along), x2="high:Q")
    ends = [
        rows.mark_tick(color=DOT, thickness=2, size=9, orient="vertical", opacity=1).encode(
            x=altair.X(f"{bound}:Q", scale=scale, axis=along)
        )
        for bound in ("low", "high")
    ]
    dot = rows.mark_circle(color=DOT, size=70, opacity=1).encode(x=altair.X("rate:Q", scale=scale, axis=along))
    chart = (
        altair.layer(interval, *ends, dot)
        .properties(
            width=WIDTH - LABELS - RIGHT,
            height=ROW,
            autosize=altair.AutoSizeParams(type="none"),
            padding={"left": LABELS, "right": RIGHT, "top": TOP, "bottom": BOTTOM},
        )
        .configure(background="transparent")
        .configure_view(stroke=None)
    )
    specification: dict[str, Any] = chart.to_dict()
    # every layer would draw the empty data of its own that Altair gives it
    for layer in specification["layer"]:
        layer.pop("data", None)
    return specification | {"data": {"values": []}}


def labelled(picture: str, names: Sequence[str]) -> str:
    """The picture with the outlets' names beside their rows."""
    from markupsafe import escape

    texts = "".join(
        f'<text class="fill-ink" text-anchor="end" font-size="11.5" x="{LABELS - 10}" y="{TOP + ROW * number + ROW / 2 + 4:g}">'
        f"{escape(shortened(name))}</text>"
        for number, name in enumerate(names)
    )
    return picture.removesuffix("</svg>") + texts + "</svg>"


def shortened(name: str) -> str:
    """The name, cut where it would run out of the picture.

    >>> shortened("The Northmark Evening Courier")
    'The Northmark Evenin…'
    """
    return name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…"
