"""The terminal form: what it says, that it says it without colour too, and that no article can reach the terminal raw."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.analysis import Analyzer
from framing.reports import legend
from framing.reports.characters import width_of
from framing.reports.text import render_text
from framing.types import (
    Document,
    Figure,
    Headline,
    Mask,
    Score,
    Sentence,
    Source,
    Statement,
    VoiceSpan,
)
from tests.reports.samples import TITLE, analysis, article, hostile, marker

SGR = re.compile(r"\x1b\[[\d;]*m")


def plain(found, width=100, **options):
    return render_text(found, colour=False, width=width, **options)


def section(text, title):
    """The lines under a heading, up to the next blank line."""
    return text.split(f"\n{title}\n")[1].split("\n\n")[0]


@pytest.fixture(scope="module")
def told():
    return plain(article())


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Kinds by voice: markers, and markers per 1,000 words", legend.SCORES_REASON),
        ("Why these words are marked", legend.MARKERS_REASON),
        ("Sources", legend.SOURCES_REASON),
        ("Figures", legend.FIGURES_REASON),
        ("What headline and lead carry", legend.PROMINENCE_REASON),
        ("Tone (VADER), nothing else", legend.TONE_REASON),
        ("Readability", legend.READABILITY_REASON),
        ("Masked regions", legend.MASKED_REASON),
    ],
)
def test_section_stands_under_its_title_with_a_reason(told, title, reason):
    assert re.sub(r"\s+", " ", section(told, title)).startswith(reason)


def test_the_legend_says_what_the_brackets_are(told):
    assert section(told, "Legend").startswith("Marked words stand in square brackets")


@pytest.mark.parametrize(
    "marked",
    ["[so-called:DI", "[claimed:RV]", "{read-more: READ MORE: How the lock was built}", "[was shot:AG/q]", "[Critics say:VS]"],
)
def test_marker_stands_in_brackets_with_its_code(told, marked):
    assert marked in re.sub(r"\s+", " ", told)


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([(0, 4)], "[0123:EV]456789"),
        ([(0, 8), (2, 4)], "[01[23:ME]4567:EV]89"),
        ([(0, 5), (3, 8)], "[012[34:EV]567:ME]89"),
        ([(0, 4), (0, 4)], "[0123:EV+ME]456789"),
        ([(0, 4), (4, 8)], "[0123:EV][4567:ME]89"),
        ([(0, 8), (4, 8)], "[0123[4567:ME]:EV]89"),
        ([(0, 4), (0, 8)], "[[0123:EV]4567:ME]89"),
    ],
    ids=["one", "nested", "crossing", "same", "touching", "same-end", "same-start"],
)
def test_overlapping_markers_all_show(spans, shown):
    text = "0123456789"
    kinds = ("evaluation", "metaphor")
    markers = [marker(text, start, end, kind=kinds[place]) for place, (start, end) in enumerate(spans)]
    assert f"\n{shown}\n" in plain(analysis(text, markers=tuple(markers)))


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        ({}, "EV"),
        ({"voice": "quote"}, "EV/q"),
        ({"voice": "attributed"}, "EV/r"),
        ({"voice": "headline"}, "EV/h"),
        ({"negated": True}, "EV!"),
    ],
    ids=["writer", "quote", "attributed", "headline", "negated"],
)
def test_code_tells_voice_and_negation(given_, code):
    assert f"[rain:{code}]" in plain(analysis("rain", markers=(marker("rain", 0, 4, **given_),)))


def test_colours_add_nothing_but_escapes_and_leave_out_the_brackets(told):
    coloured = render_text(article(), colour=True, width=100)
    assert "[claimed:RV]" not in coloured
    assert "\x1b[36;4mclaimed\x1b[0m\x1b[2;36m[RV]\x1b[0m" in coloured
    assert section(SGR.sub("", coloured), "Sources") == section(told, "Sources")


@pytest.mark.parametrize("text", [True, False])
def test_nothing_of_an_article_reaches_the_terminal_raw(text):
    shown = plain(hostile(), text=text)
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)
    coloured = render_text(hostile(), colour=True, width=80, text=text)
    assert "".join(SGR.sub("", coloured).split()).count("␛[31mred␛[0m") == "".join(coloured.split()).count("␛[31mred␛[0m") > 0
    assert "\x1b" not in SGR.sub("", coloured)


@given(text=st.text(max_size=80))
def test_article_is_shown_whole_whatever_it_holds(text):
    from framing.reports.characters import printable

    shown = plain(analysis(text)).split("\n\nKinds by voice")[0]
    assert "".join(printable(text).split()) in "".join(shown.split())


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_prose_fits_the_width(width):
    prose = plain(article(), width=width).split("\n\nKinds by voice")[0]
    assert max(map(width_of, prose.splitlines())) <= width


@pytest.mark.parametrize("width", [80, 100, 160])
def test_tables_fit_an_ordinary_width(width):
    assert max(map(width_of, plain(article(), width=width).splitlines())) <= width


def test_score_table_counts_each_kind_in_each_voice():
    scores = (
        Score(kind="hedge", voice="author", markers=3, per_1000_words=12.34),
        Score(kind="hedge", voice="quote", markers=0, per_1000_words=0.0),
        Score(kind="hedge", voice="attributed", markers=12, per_1000_words=1000.0),
    )
    words = {"headline": 0, "author": 243, "quote": 5, "attributed": 12}
    text = plain(analysis("Rain.", scores=scores, words=words))
    rows = {line.split("  ")[0]: line.split()[1:] for line in text.splitlines()}
    assert rows["words"] == ["–", "243", "5", "12"]
    assert rows["hedge"] == ["–", "3", "12.3", "0", "12", "1,000.0"]


def test_kind_that_was_not_assessed_is_absent():
    found = Analyzer(kinds=("hedge",), tone=False, readability=False).analyze(Document(id="a", text="It could rain."))
    table = section(plain(found), "Kinds by voice: markers, and markers per 1,000 words")
    assert "hedge" in table
    assert "metaphor" not in table


def test_no_total_is_taken_over_kinds(told):
    assert not re.search(r"\b(total|overall|sum|all kinds)\b", told, flags=re.IGNORECASE)


def test_no_verdict_is_given(told):
    assert not re.search(r"\b(biased|bias|unfair|manipulative)\b", told, flags=re.IGNORECASE)


def test_source_ledger_tells_level_words_place_and_verbs():
    statement = Statement(start=0, end=4, verb="claimed", stance="doubt", direct=False)
    source = Source(name="Ula\nFarn", level="named-person", words=1234, first_position=0.256, statements=(statement, statement))
    row = section(plain(analysis("Rain.", sources=(source,))), "Sources").splitlines()[-1]
    assert re.split(r" {2,}", row) == ["Ula Farn", "named person", "1,234", "26 %", "claimed ×2 (signals doubt)"]


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "read_as"),
    [
        (36.0, 36.0, None, "36"),
        (40.0, None, "at least", "40 or more (at least)"),
        (None, 9.0, "up to", "up to 9 (up to)"),
        (30.0, 40.0, None, "30–40"),
        (None, None, None, "not stated"),
        (0.5, 0.5, None, "0.5"),
    ],
)
def test_figure_is_told_as_a_range(low, high, qualifier, read_as):
    figure = Figure(
        start=0,
        end=4,
        text="Rain",
        low=low,
        high=high,
        qualifier=qualifier,
        measure="missing",
        of=None,
        source=None,
        voice="author",
        as_of=None,
    )
    assert re.split(r" {2,}", section(plain(analysis("Rain.", figures=(figure,))), "Figures").splitlines()[-1]) == [
        "Rain",
        read_as,
        "missing",
        "–",
        "–",
        "writer",
    ]


def test_part_of_another_figure_is_told():
    shared = {"qualifier": None, "measure": "killed", "source": None, "voice": "author"}
    whole = Figure(start=0, end=9, text="36 people", low=36, high=36, of="people", as_of="Monday", **shared)
    part = Figure(start=21, end=32, text="17 children", low=17, high=17, of="children", as_of=None, part_of=0, **shared)
    text = plain(analysis("36 people, including 17 children", figures=(whole, part)), width=140)
    assert "people, as of Monday" in text
    assert "children, part of “36 people”" in text


def test_headline_and_lead_tell_what_they_carry(told):
    carried = section(told, "What headline and lead carry")
    assert f"Headline: “{TITLE}”" in carried
    assert "Headline carries: " in carried
    assert "Lead carries: " in carried


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (analysis("Rain."), "Headline: No title was found."),
        (analysis("Rain."), "Lead: No first sentence was found."),
        (analysis("Rain."), "First denial: none was found"),
        (analysis("Rain."), "Nobody is reported to say anything."),
        (analysis("Rain."), "No quantity of consequence was found."),
    ],
    ids=["headline", "lead", "denial", "sources", "figures"],
)
def test_what_was_not_found_is_said(found, line):
    assert f"\n{line}\n" in plain(found)


@pytest.mark.parametrize(
    "title", ["Tone (VADER), nothing else", "Readability", "Masked regions", "Loaded sentences (classifier)", "Notices"]
)
def test_what_was_not_assessed_has_no_section(title):
    assert title not in plain(analysis("Rain fell."))


def test_tone_names_the_lowest_and_the_highest_sentence():
    text = "Rain. Sun! Fog."
    sentences = (Sentence(start=0, end=5, tone=-0.5), Sentence(start=6, end=10, tone=0.6), Sentence(start=11, end=15, tone=0.0))
    lines = section(plain(analysis(text, sentences=sentences)), "Tone (VADER), nothing else").splitlines()[-3:]
    assert lines == ["Mean of the sentences: +0.03", "Lowest: −0.50 in sentence 1: “Rain.”", "Highest: +0.60 in sentence 2: “Sun!”"]


def test_loaded_sentences_are_listed_with_their_probability():
    sentences = (Sentence(start=0, end=5, loaded=0.4), Sentence(start=6, end=10, loaded=0.75))
    lines = section(plain(analysis("Rain. Sun!", sentences=sentences)), "Loaded sentences (classifier)").splitlines()[-2:]
    assert lines == ["More likely than not: 1 of 2 sentences", "0.75: sentence 2: “Sun!”"]


def test_masked_region_is_told_with_its_reason():
    found = analysis("Buy now. Rain.", document={"masked": (Mask(start=0, end=8, reason="site-furniture", rule="shop"),)})
    assert "{site-furniture: Buy now.} Rain." in plain(found)
    assert re.search(r"0–8 +site-furniture +menus, buttons", plain(found))


def test_quotations_are_in_italics_where_there_are_styles():
    found = analysis("He said rain fell.", voices=(VoiceSpan(start=8, end=17, voice="attributed", speaker=None),))
    assert "He said \x1b[3mrain fell\x1b[0m." in render_text(found, colour=True, width=80)


def test_title_outside_the_text_is_marked():
    headline = Headline(text="A shocking day", start=None, end=None, markers=(marker("A shocking day", 2, 10, voice="headline"),))
    assert plain(analysis("Rain.", headline=headline)).startswith("A [shocking:EV/h] day\n")


def test_without_text_no_word_of_the_article_is_in_it():
    text = plain(article(), text=False)
    found = article()
    named = [source.name for source in found.sources if source.name != "not named"]
    assert not [words for words in (found.document.title, "mending", "Moren", "fish market", *named) if words in text]
    assert "characters 0–6" in text
    assert "source 1" in text
    assert "figure 1" in text


def test_notices_are_told():
    assert "Notices\n- No title was found." in plain(analysis("Rain.", notices=("No title was found.",)))


def test_same_input_gives_the_same_text():
    assert plain(article()) == plain(article())


def test_line_break_cut_in_two_by_a_marker_is_one_line_break():
    found = analysis("a\r\nb", markers=(marker("a\r\nb", 0, 2),))
    assert "[a:EV]\nb\n" in plain(found)
