"""Charts as SVG that may stand in a page under the strictest policy: shapes, text and classes, nothing else.

It knows which elements and attributes a still picture needs; it refuses everything else a drawing library may write
(scripts, links, ids, styles, web addresses), and every digit no eye can see.
"""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as Tree

NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
DRAWN = frozenset("g path line rect circle text".split())
KEPT = frozenset(
    "transform d x y x1 y1 x2 y2 cx cy r width height fill stroke stroke-width stroke-dasharray stroke-linecap text-anchor "
    "font-size font-weight opacity".split()
)
PAINTS = ("fill", "stroke")
PLACES_KEPT = 2


def still_picture(svg: str, *, label: str, paints: Mapping[str, str]) -> str:
    """The drawing as one element that reads out its label; each paint becomes the class that stands for it in the style sheet.

    Raises KeyError for a colour that has no class, so that no colour escapes the light and the dark palette.
    """
    drawing = Tree.fromstring(svg)  # noqa: S314 - written by our own renderer from our own specification
    picture = Tree.Element(
        "svg", {"class": "chart", "viewBox": rounded(drawing.attrib["viewBox"]), "role": "img", "aria-label": label, "focusable": "false"}
    )
    for child in drawing:
        keep(child, picture, paints)
    return Tree.tostring(picture, encoding="unicode", short_empty_elements=False)


def keep(element: Tree.Element, parent: Tree.Element, paints: Mapping[str, str]) -> None:
    """Copy what is drawn; groups that hold nothing are left out."""
    tag = element.tag.rpartition("}")[2]
    if tag not in DRAWN or invisible(element):
        return
    attributes = {name: rounded(value) for name, value in element.attrib.items() if name in KEPT and name not in PAINTS}
    classes = [f"{paint}-{paints[element.attrib[paint]]}" for paint in PAINTS if element.attrib.get(paint, "none") != "none"]
    if classes:
        attributes["class"] = " ".join(classes)
    copied = Tree.Element(tag, attributes)
    copied.text = element.text if tag == "text" else None
    for child in element:
        keep(child, copied, paints)
    if tag != "g" or len(copied):
        parent.append(copied)


def invisible(element: Tree.Element) -> bool:
    """Whether nothing is painted: the frames that the renderer leaves around groups."""
    if element.tag.rpartition("}")[2] == "g":
        return False
    return element.attrib.get("display") == "none" or all(element.attrib.get(paint, "none") in ("none", "transparent") for paint in PAINTS)


def rounded(value: str) -> str:
    """Every number with two decimals at most: the last digits differ between machines.

    >>> rounded("translate(24.000000000000004,-0.001)")
    'translate(24,0)'
    """
    return NUMBER.sub(lambda match: trimmed(float(match[0])), value)


def trimmed(number: float) -> str:
    shown = f"{number:.{PLACES_KEPT}f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown
