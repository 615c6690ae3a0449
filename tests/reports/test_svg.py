"""SVG for a page under the strictest policy: only shapes, classes for colours, and no digit no eye can see."""

import re

import pytest

from framing.reports.svg import still_picture

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'


def still(inner, paints=None):
    return still_picture(f"{HEAD}{inner}</svg>", label="A “label”", paints=paints or {"#010101": "ink"})


@pytest.mark.parametrize(
    "inner",
    [
        '<script>alert(1)</script><rect fill="#010101"/>',
        '<a xlink:href="https://example.org/"><rect fill="#010101"/></a>',
        '<image href="https://example.org/a.png" fill="#010101"/>',
        '<rect id="a" class="b" style="fill:red" onclick="alert(1)" fill="#010101" clip-path="url(#x)" aria-label="x"/>',
        '<foreignObject><p fill="#010101"/></foreignObject>',
        '<style>@import "x"</style>',
    ],
)
def test_only_shapes_stay(inner):
    picture = still(inner)

    assert re.findall(r'\b(?:id|style|on\w+|href|clip-path)="', picture) == []
    assert re.findall(r"<(?!/)(?!svg|rect)\w+", picture) == []
    assert "http" not in picture


def test_a_colour_becomes_the_class_that_stands_for_it():
    assert still('<path d="M0,0h2" fill="#010101" stroke="none"/>').count('class="fill-ink"') == 1


def test_a_colour_without_a_class_is_an_error():
    with pytest.raises(KeyError, match="red"):
        still('<path d="M0,0h2" fill="red"/>')


def test_what_paints_nothing_is_left_out():
    assert "path" not in still('<g><path d="M0,0h2" fill="none"/></g>')


@pytest.mark.parametrize(("given", "shown"), [("24.000000000000004", "24"), ("-0.0001", "0"), ("1.005e-7", "0"), ("3.14159", "3.14")])
def test_numbers_have_two_decimals_at_most(given, shown):
    assert f'x="{shown}"' in still(f'<text x="{given}" fill="#010101">x</text>')


def test_text_and_label_are_escaped():
    picture = still('<text fill="#010101">a &lt;b&gt; &amp; c</text>')

    assert "a &lt;b&gt; &amp; c" in picture
    assert 'role="img"' in picture
