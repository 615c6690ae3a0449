"""Reliability curves as a picture: how often sentences of each predicted probability were labelled 1.

It knows bins and how they are drawn; it refuses to know how a curve comes about. A dot stands for the sentences of one bin, its area
for their number; on the diagonal a probability means what it says.
"""

from collections.abc import Iterable
from html import escape
from math import sqrt
from typing import Any

SIDE = 200
MARGIN = 46
GAP = 34
TOP = 44
LARGEST = 9.0
"""Radius of a dot that holds half of all sentences."""
TICKS = (0.0, 0.5, 1.0)
STYLE = (
    "text{font:12px sans-serif;fill:#333}.quiet{fill:#666}.frame{fill:none;stroke:#999}.ideal{stroke:#999;stroke-dasharray:4 3}"
    ".curve{fill:none;stroke:#1f5fa8;stroke-width:1.5}.dot{fill:#1f5fa8;fill-opacity:.75}"
    "@media (prefers-color-scheme:dark){text{fill:#ddd}.quiet{fill:#aaa}.curve{stroke:#7fb2ec}.dot{fill:#7fb2ec}}"
)


def reliability_picture(benchmark: dict[str, Any]) -> str | None:
    """The curves of the last system under every protocol, side by side; None if no curve was measured."""
    curves = [
        (protocol["protocol"], protocol["systems"][-1])
        for protocol in benchmark["protocols"]
        if "reliability" in protocol.get("systems", [{}])[-1]
    ]
    if not curves:
        return None
    width = MARGIN + len(curves) * (SIDE + GAP)
    height = TOP + SIDE + MARGIN
    system = curves[0][1]["system"]
    said = f"Reliability of {system}: predicted probability across, share labelled 1 upwards"
    panels = [
        line for place, (name, found) in enumerate(curves) for line in panel(MARGIN + place * (SIDE + GAP), name, found["reliability"])
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">',
            f"<title>{escape(said)}</title>",
            f"<style>{STYLE}</style>",
            *panels,
            f'<text x="{MARGIN}" y="{height - 6}" class="quiet">{escape(said)}</text>',
            "</svg>\n",
        ]
    )


def panel(left: int, name: str, rows: list[dict[str, float]]) -> Iterable[str]:
    """One protocol's curve."""
    every = sum(row["sentences"] for row in rows)
    dots = [(left + SIDE * row["mean probability"], TOP + SIDE * (1 - row["share labelled 1"]), row["sentences"]) for row in rows]
    yield f'<text x="{left}" y="{TOP - 12}">{escape(name)}</text>'
    yield f'<rect class="frame" x="{left}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>'
    yield f'<line class="ideal" x1="{left}" y1="{TOP + SIDE}" x2="{left + SIDE}" y2="{TOP}"/>'
    for tick in TICKS:
        yield f'<text class="quiet" x="{left + SIDE * tick:.0f}" y="{TOP + SIDE + 16}" text-anchor="middle">{tick:g}</text>'
        yield f'<text class="quiet" x="{left - 6}" y="{TOP + SIDE * (1 - tick) + 4:.0f}" text-anchor="end">{tick:g}</text>'
    yield f'<polyline class="curve" points="{" ".join(f"{across:.1f},{up:.1f}" for across, up, _ in dots)}"/>'
    for across, up, sentences in dots:
        radius = max(1.5, LARGEST * sqrt(2 * sentences / every))
        yield f'<circle class="dot" cx="{across:.1f}" cy="{up:.1f}" r="{radius:.1f}"><title>{sentences:g} sentences</title></circle>'
