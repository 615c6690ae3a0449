"""The article's markup: the text comes back character by character, and every segment tells what it carries."""

import html
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reports.article import Marked, paragraphs, render_article
from framing.types import Figure, Mask, Sentence, VoiceSpan
from tests.reports.samples import marker

TAG = re.compile(r"<[^>]*>")
PIECES = st.sampled_from(
    [
        "<b>",
        "</p>",
        "&amp;",
        "&#60;",
        "&lt",
        '"',
        "'",
        ">",
        "<!--",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "\t",
        "word",
        "שלום",
        "\u200f",
        "\u202e",
        "👩‍👧",
        "é",
        "\u0301",
    ]
)
TEXTS = st.lists(PIECES | st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40).map("".join)
EDGES = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


def bare(markup: str) -> str:
    """Markup without its tags, entities decoded."""
    return html.unescape(TAG.sub("", markup))


def marked(text, *, spans=(), kinds=("evaluation", "metaphor", "hedge"), **given_):
    markers = [marker(text, start, end, kind=kinds[place % len(kinds)]) for place, (start, end) in enumerate(spans)]
    numbers = range(1, len(markers) + 1)
    return Marked(prefix="d1", text=text, markers=markers, notes=[f"note {n}" for n in numbers], note_numbers=numbers, **given_)


def figure(start, end):
    return Figure(
        start=start, end=end, text="7", low=7, high=7, qualifier=None, measure="killed", of=None, source=None, voice="author", as_of=None
    )


@given(
    text=TEXTS,
    spans=st.lists(EDGES, max_size=5),
    voices=st.lists(EDGES, max_size=3),
    masks=st.lists(EDGES, max_size=2),
    figures=st.lists(EDGES, max_size=2),
    sentences=st.lists(st.integers(0, 60), max_size=4, unique=True).map(sorted),
    title=st.none() | EDGES,
)
def test_markup_without_its_tags_is_the_text(text, spans, voices, masks, figures, sentences, title):
    found = marked(
        text,
        spans=spans,
        voices=[VoiceSpan(start=start, end=end, voice="quote", speaker='"<i>') for start, end in voices],
        masks=[Mask(start=start, end=end, reason="markup", rule="invented") for start, end in masks],
        figures=[figure(start, end) for start, end in figures],
        sentences=[Sentence(start=start, end=end) for start, end in pairwise(sentences)],
        title=title and tuple(title),
    )
    assert bare(render_article(found).html) == text


@given(text=TEXTS)
def test_paragraphs_tile_the_text(text):
    assert "".join(text[start:end] for start, end in paragraphs(text)) == text


@pytest.mark.parametrize(("text", "shown"), [("a\0b", "a\ufffdb"), ("a\ud800b", "a\ufffdb")], ids=["nul", "lone-surrogate"])
def test_characters_that_html_cannot_hold_are_replaced_one_by_one(text, shown):
    assert bare(render_article(marked(text)).html) == shown


def test_carriage_returns_are_written_as_references_because_parsers_drop_bare_ones():
    assert "a&#13;\nb" in render_article(marked("a\r\nb")).html


def test_overlapping_markers_are_cut_at_every_boundary_and_all_told():
    markup = render_article(marked("0123456789", spans=[(0, 6), (4, 9)])).html
    told = re.findall(r'aria-describedby="([^"]*)" data-note="([^"]*)"[^>]*>([^<]*)', markup)
    assert told == [("d1-w1", "note 1", "0123"), ("d1-w1 d1-w2", "note 1\n\nnote 2", "45"), ("d1-w2", "note 2", "678")]


def test_only_the_first_part_of_a_marker_is_a_stop_for_the_tab_key():
    markup = render_article(marked("0123456789", spans=[(0, 9), (3, 5)])).html
    stops = ['tabindex="-1"' not in tag for tag in re.findall(r"<a [^>]*>", markup)]
    assert stops == [True, True, False]


def test_code_stands_where_the_marker_ends():
    markup = render_article(marked("0123456789", spans=[(0, 9), (3, 5)])).html
    assert re.findall(r'data-code="(\w+)"[^>]*>(\d+)', markup) == [("ME", "34"), ("EV", "5678")]


@pytest.mark.parametrize(
    ("layer", "sign"),
    [
        (
            {"voices": [VoiceSpan(start=2, end=5, voice="quote", speaker="Ula Farn")]},
            'class="v-quote first last" title="quotation, Ula Farn"',
        ),
        (
            {"voices": [VoiceSpan(start=2, end=5, voice="attributed", speaker=None)]},
            'class="v-attributed first last" title="reported speech"',
        ),
        ({"masks": [Mask(start=2, end=5, reason="photo-credit", rule="credit")]}, 'data-mask="photo-credit" title="a caption or credit'),
        ({"figures": [figure(2, 5)]}, 'href="#d1-f1" data-note="Figure, killed: read as 7"'),
        ({"title": (0, 5)}, 'class="title"'),
        ({"sentences": [Sentence(start=2, end=5)]}, 'aria-label="Sentence 1"'),
    ],
    ids=["quote", "attributed", "mask", "figure", "title", "sentence"],
)
def test_layer_shows_in_the_markup(layer, sign):
    assert sign in render_article(marked("0123456789", **layer)).html


def test_sentence_across_paragraphs_has_one_anchor():
    markup = render_article(marked("One\n\ntwo.", sentences=[Sentence(start=0, end=9)])).html
    assert markup.count('id="d1-s1"') == 1
    assert markup.count('class="s"') == 2


def test_places_name_the_segment_each_marker_begins_with():
    places = render_article(marked("0123456789", spans=[(2, 4), (3, 9)]))
    assert all(f'id="{anchor}"' in places.html for anchor in places.markers.values())
    assert list(places.markers) == [0, 1]
