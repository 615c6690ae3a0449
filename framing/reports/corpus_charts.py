"""Articles and rates over time as still pictures.

It knows periods and how Altair is asked for a picture; it refuses to know what is counted.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Literal, TypeAlias

from framing.reports.comparison_charts import DOT, INK, LINE, PAINTS, QUIET
from framing.reports.svg import still_picture

Unit: TypeAlias = Literal["day", "week", "month", "quarter", "year"]

UNITS: tuple[Unit, ...] = ("day", "week", "month", "quarter", "year")
MOST_PERIODS = 24
WIDTH, HEIGHT = 320, 120
LEFT, RIGHT, TOP, BOTTOM = 50, 30, 10, 24
MOST_LABELS = 6


def unit_for(first: date, last: date) -> Unit:
    """The smallest unit that cuts the time into no more periods than a picture can show.

    >>> unit_for(date(2031, 1, 1), date(2031, 1, 20)), unit_for(date(2031, 1, 1), date(2031, 12, 31))
    ('day', 'month')
    """
    return next((unit for unit in UNITS if len(periods(first, last, unit)) <= MOST_PERIODS), "year")


def period_of(day: date, unit: Unit) -> str:
    """The name of the period that holds a day.

    >>> [period_of(date(2031, 5, 4), unit) for unit in UNITS]
    ['2031-05-04', '2031-W18', '2031-05', '2031-Q2', '2031']
    """
    if unit == "day":
        return day.isoformat()
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}"
    if unit == "month":
        return f"{day.year}-{day.month:02}"
    if unit == "quarter":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    return str(day.year)


def periods(first: date, last: date, unit: Unit) -> list[str]:
    """All periods from first to last, also those without an article; years are thinned out by nobody."""
    step = {"day": 1, "week": 7, "month": 28, "quarter": 89, "year": 365}[unit]
    found: dict[str, None] = {}
    day = first
    while day <= last and len(found) <= 400:
        found[period_of(day, unit)] = None
        day += timedelta(days=step)
    found[period_of(last, unit)] = None
    return list(found)


def draw_over_time(names: Sequence[str], values: Sequence[float | None], *, label: str, title: str, bars: bool = False) -> str:
    """One picture: a bar or a point a period, in their order."""
    import altair
    import vl_convert

    every = max(1, -(-len(names) // MOST_LABELS))
    shown = [name for number, name in enumerate(names) if number % every == 0]
    highest = max((value for value in values if value is not None), default=0.0) or 1.0
    rows = [{"period": name, "value": value} for name, value in zip(names, values, strict=True) if value is not None]
    # fixed extents: widths of letters differ between machines
    axis: dict[str, Any] = {
        "labelFontSize": 11,
        "labelColor": QUIET,
        "domainColor": LINE,
        "tickColor": LINE,
        "titleColor": QUIET,
        "titleFontSize": 11,
        "minExtent": 0,
        "maxExtent": 0,
    }
    x = altair.X(
        "period:O",
        scale=altair.Scale(domain=list(names)),
        axis=altair.Axis(values=shown, labelAngle=0, labelOverlap=False, title=None, grid=False, **axis),
    )
    y = altair.Y(
        "value:Q",
        scale=altair.Scale(domain=[0, highest], nice=True),
        axis=altair.Axis(tickCount=3, title=title, titleFontWeight="normal", titleX=-36, gridColor=LINE, **axis),
    )
    inline = altair.Data(values=rows)  # type: ignore[no-untyped-call]
    base = altair.Chart(inline).encode(x=x, y=y)
    chart: Any
    if bars:
        chart = base.mark_bar(color=DOT)
    else:
        chart = altair.layer(base.mark_line(color=DOT, strokeWidth=1.5), base.mark_circle(color=DOT, size=30, opacity=1))
    specification = (
        chart.properties(
            width=WIDTH,
            height=HEIGHT,
            autosize=altair.AutoSizeParams(type="none"),
            padding={"left": LEFT, "right": RIGHT, "top": TOP, "bottom": BOTTOM},
        )
        .configure(background="transparent")
        .configure_view(stroke=None)
        .to_dict()
    )
    return still_picture(str(vl_convert.vegalite_to_svg(specification)), label=label, paints=PAINTS | {INK: "ink"})
