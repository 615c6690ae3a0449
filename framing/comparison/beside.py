"""What is said of one figure and of no other: its own side of the sentence, and a sentence behind that looks back to the count.

It knows figures, sentences and *its figure, that count*; it refuses to know what the words say of the figure.
"""

import re
from collections.abc import Sequence

from framing.types import Analysis, Figure

BEFORE, BEHIND = 75, 100
"""How many characters beside a figure speak of it, at most."""
JOINTS = re.compile(r"[;:]|[,–—] (?:but|while|whereas|against|and not)\b|\b(?:while|whereas)\b")
"""Where a clause ends and the next may speak of another figure."""
LOOKS_BACK = re.compile(
    r"\W*(?:[\w’'-]+ ){0,4}?(?:(?:its|his|her|their|the|that|this)(?: own)? (?:figure|count|number|toll|total|list|tally|estimate|register)s?|"
    r"(?:it|they) (?:counts?|counted|includes?|included|leaves?|left out))\b",
    re.IGNORECASE,
)
"""*A ministry official said its figure covered only staff.*"""


def beside(analysis: Analysis, figures: Sequence[Figure], place: int, bounds: tuple[int, int]) -> str:
    """The words of the figure at this place; `bounds` are those of its sentence."""
    text, figure = analysis.document.text, figures[place]
    start, end = max(bounds[0], figure.start - BEFORE), min(bounds[1], figure.end + BEHIND)
    for other in figures:
        if other is figure or (other.part_of is not None and figure.part_of is None):
            continue
        if start < other.end <= figure.start:
            start = other.end
        elif figure.end <= other.start < end:
            end = other.start
    before = text[start : figure.start]
    for joint in JOINTS.finditer(before):
        start = figure.start - len(before) + joint.end()
    joint_behind = JOINTS.search(text, figure.end, end) if not is_whole(figures, place, end) else None
    if joint_behind is not None and any(other.start >= joint_behind.end() and other.start < bounds[1] for other in figures):
        end = joint_behind.start()
    return text[start:end] + looking_back(analysis, figures, bounds[1])


def is_whole(figures: Sequence[Figure], place: int, end: int) -> bool:
    """Whether a figure is followed by a part of it: what stands behind the part is still said of the whole."""
    return place + 1 < len(figures) and figures[place + 1].part_of is not None and figures[place + 1].start < end


def looking_back(analysis: Analysis, figures: Sequence[Figure], offset: int) -> str:
    """The sentence that opens here, if it looks back to a count and has no figure of its own."""
    following = next((sentence for sentence in analysis.sentences if sentence.start >= offset), None)
    if following is None or any(following.start <= figure.start < following.end for figure in figures):
        return ""
    sentence = analysis.document.text[following.start : following.end]
    return f" {sentence}" if LOOKS_BACK.match(sentence) else ""
