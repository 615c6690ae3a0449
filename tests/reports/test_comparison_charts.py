"""Charts of standings: which are drawn, in which order, and that their drawing holds what it should and nothing else."""

import re
from xml.etree import ElementTree as Tree

import pytest

from framing.comparison.standings import OutletStanding, Standing
from framing.reports.comparison_charts import LABELS, MOST_CHARTS, MOST_OUTLETS, axis_values, draw_standing, worth_a_chart


def outlet(name, rate=10.0, *, low=5.0, high=20.0, markers=5):
    return OutletStanding(
        outlet=name,
        documents=1,
        words=500,
        markers=markers,
        per_1000_words=rate,
        low=low,
        high=high,
        difference=None,
        difference_low=None,
        difference_high=None,
        rank_low=1,
        rank_high=2,
    )


def standing(kind="hedge", voice="author", verdict="insufficient-evidence", outlets=("a", "b"), markers=5):
    return Standing(kind=kind, voice=voice, verdict=verdict, p=0.5, q=0.5, outlets=tuple(outlet(name, markers=markers) for name in outlets))


@pytest.mark.parametrize(
    ("given", "drawn"),
    [
        (standing(), True),
        (standing(voice="quote"), False),
        (standing(voice="quote", verdict="ranked"), True),
        (standing(markers=1), False),
        (standing(markers=1, verdict="ranked"), True),
        (standing(outlets=[f"{number}" for number in range(MOST_OUTLETS + 1)]), False),
    ],
    ids=["writer", "quotation", "ranked quotation", "few markers", "few but ranked", "too many outlets"],
)
def test_what_is_worth_a_chart(given, drawn):
    assert worth_a_chart([given]) == ([given] if drawn else [])


def test_charts_are_few_and_keep_the_order_of_kinds():
    kinds = ["distancing", "pretext", "hedge", "booster", "agency", "metaphor", "appeal", "contrast"]
    chosen = worth_a_chart([standing(kind, markers=5 + number) for number, kind in enumerate(kinds)])

    assert len(chosen) == MOST_CHARTS
    assert [one.kind for one in chosen] == kinds[-MOST_CHARTS:]


def numbers(pattern, picture):
    return [float(found) for found in re.findall(pattern, picture)]


def test_dots_and_intervals_stand_where_the_numbers_say():
    picture = draw_standing(standing(), [outlet("a", 10.0, low=5.0, high=20.0), outlet("b", 0.0, low=0.0, high=7.5)])
    Tree.fromstring(picture)
    dots = numbers(r'<path transform="translate\(([\d.]+),', picture)
    lines = numbers(r'x2="([\d.]+)" y2="0" stroke-width="2"', picture)
    along = numbers(r'transform="translate\(([\d.]+),0\)" x2="0" y2="4"', picture)

    assert len(dots) == 2
    assert dots[0] == pytest.approx(along[-1] / 2, abs=1)
    assert dots[1] == 0
    assert lines == pytest.approx([along[-1] * 0.75, along[-1] * 0.375], abs=1)


def test_names_are_escaped_and_long_ones_cut():
    picture = draw_standing(standing(), [outlet("<b>& Sons"), outlet("The Northmark Evening Courier and Echo")])
    names = [element.text for element in Tree.fromstring(picture).iter() if element.get("x") == str(LABELS - 10)]

    assert names == ["<b>& Sons", "The Northmark Evenin…"]


def test_drawing_again_gives_the_same_bytes():
    given = [outlet("a", 33.33, low=1.234, high=66.6)]

    assert draw_standing(standing(), given) == draw_standing(standing(), given)


def test_every_colour_is_a_class_that_the_style_sheet_knows():
    from framing.reports.comparison_html import comparison_style

    picture = draw_standing(standing(), [outlet("a")])
    classes = {name for value in re.findall(r'class="([^"]+)"', picture) for name in value.split()} - {"chart"}

    assert not re.search(r"#[0-9a-f]{3,6}\b", picture)
    assert classes
    assert [name for name in classes if f".{name} " not in comparison_style()] == []


@pytest.mark.parametrize("highest", [0.0, 0.4, 3.0, 17.3, 99.9, 100.0, 612.0, 9000.0])
def test_the_axis_reaches_the_highest_bound_in_few_steps(highest):
    values = axis_values(highest)

    assert values[0] == 0
    assert values[-1] >= highest
    assert len(values) <= 7
