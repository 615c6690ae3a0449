"""The page about the kinds is written by hand: every sentence on it is run, so that it says what the program does."""

import re
from pathlib import Path

import pytest

from framing.types import KINDS
from tests.reading import analysis_of

PAGE = Path(__file__).parents[2] / "docs" / "taxonomy.md"
BOLD = re.compile(r"\*\*(.+?)\*\*")


def sections():
    text = PAGE.read_text(encoding="utf-8")
    return {match[1]: match[2] for match in re.finditer(r"^## ([a-z-]+)$\n(.*?)(?=^#{1,2} |\Z)", text, re.MULTILINE | re.DOTALL)}


def sentences(title):
    return [
        pytest.param(kind, line.removeprefix("- "), id=line[2:40])
        for kind, section in sections().items()
        for line in section.split(f"{title}:\n\n", 1)[1].split("\n\n", 1)[0].splitlines()
    ]


def test_page_has_every_kind_in_order():
    assert tuple(sections()) == KINDS


@pytest.mark.parametrize(("kind", "sentence"), sentences("Marked"))
def test_marked_example_is_marked_at_its_bold_words(kind, sentence):
    bold = BOLD.search(sentence)
    text = BOLD.sub(r"\1", sentence)
    start = bold.start()
    end = start + len(bold[1])

    markers = analysis_of(text).markers

    assert [(marker.start, marker.end) for marker in markers if marker.kind == kind] == [(start, end)], markers


@pytest.mark.parametrize(("kind", "sentence"), sentences("Left alone"))
def test_example_left_alone_has_no_marker_of_its_kind(kind, sentence):
    markers = analysis_of(sentence).markers

    assert [marker.text for marker in markers if marker.kind == kind] == []
