"""Where boilerplate is found in whole texts, and what no rule may touch."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.readers import find_masks
from framing.readers.rules import RULES
from tests.readers.braces import bare

DIRTY = """icon bookmark-bicon bookmarkicon cameraicon checkicon twicon fm
4 May, 2031 01:44

Crane falls on the quay of Saltern

Crane falls on the quay of Saltern

SALTERN, Velmark (Halyard) - A crane fell on Tuesday. “Nobody saw it,” said the [harbour] master, whom [Halyard](#) reached.

© Halyard Wire / Jorun Pell Divers at the quay

READ MORE: Ten things about cranes

The quay is shut.

*The Dock Front is a group outlawed in Velmark.

[ad_2]Source link
"""

SENTENCES = [
    "Read more carefully, the report says the opposite.",
    "Photo evidence shows that the boat was empty.",
    "Image after image was taken from the wall.",
    "Related claims were made in Oressia.",
    "Watch committees met in every street.",
    "Share prices in Tarn Quay fell on Monday.",
    "Source after source told the court the same.",
    "Published in 2031, the list was never withdrawn.",
    "Updated figures show that 52 people died.",
    "By Friday the dead numbered 40.",
    "Sign up for the army, the posters in the square had said.",
    "Follow the river and you will come to Marl, he said.",
    "Advertisement pays for half of the paper.",
    "Comments like these cost him his office.",
    "Copyright was not the question before the bench.",
    "Correction officers were called to the gate.",
    "The post was delivered to the wrong house.",
    "Opinion in the valley is divided.",
    "They hold [the town] and [its two] bridges.",
    "“We will […] never leave,” she said.",
    "Fewer than 3 < 4 of them voted; the rest (and/or their sons) stayed away.",
    "UNICEF - which has no office there - was not asked.",
    "Tuesday, Oct. 3 — the day the dam broke — began quietly.",
    "More: that was what the crowd cried.",
    "Via the northern road, 40 lorries reached Marl.",
    "Tags on the toes of the dead were blank.",
]


def masked(text, **options):
    return [(mask.reason, text[mask.start : mask.end]) for mask in find_masks(text, **options)]


def test_everything_that_is_dirt_is_masked_and_nothing_else():
    assert masked(DIRTY) == [
        ("site-furniture", "icon bookmark-bicon bookmarkicon cameraicon checkicon twicon fm"),
        ("dateline", "4 May, 2031 01:44"),
        ("site-furniture", "Crane falls on the quay of Saltern"),
        ("dateline", "SALTERN, Velmark (Halyard) -"),
        ("markup", "["),
        ("markup", "](#)"),
        ("photo-credit", "© Halyard Wire / Jorun Pell Divers at the quay"),
        ("read-more", "READ MORE: Ten things about cranes"),
        ("disclaimer", "*The Dock Front is a group outlawed in Velmark."),
        ("feed-tag", "[ad_2]Source link"),
    ]


def test_carriage_returns_change_nothing_that_is_masked():
    assert masked(DIRTY.replace("\n", "\r\n")) == masked(DIRTY)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("frame", ["{}", "{}\n\nThe quay is shut.", "Crane falls on the quay\n\n{}\n\nThe quay is shut."])
def test_sentences_that_begin_like_boilerplate_are_left_alone(sentence, frame):
    assert masked(frame.format(sentence)) == []


def test_dateline_takes_nothing_of_the_sentence_after_it():
    assert masked("TARN QUAY, Velmark (Halyard) — Fog kept the ferry in.") == [("dateline", "TARN QUAY, Velmark (Halyard) —")]


def test_dateline_is_looked_for_only_at_the_top():
    paragraphs = ["It was foggy on the quay, and nobody had seen the ferry leave that morning."] * 4
    assert masked("\n\n".join([*paragraphs, "TARN QUAY, Velmark (Halyard) — Fog kept the ferry in."])) == []


def test_date_stamp_and_dateline_follow_each_other():
    assert [text for _, text in masked(" date 2031-11-17 MARL (Halyard) - Fog kept the ferry in.")] == [
        "date 2031-11-17",
        "MARL (Halyard) -",
    ]


def test_label_of_a_link_stays_text():
    text = "The [ferry](https://a.example/x_(1)) sank."
    assert "".join(text[end:start] for end, start in gaps(text)) == "The ferry sank."


def gaps(text):
    masks = find_masks(text)
    ends = [0, *(mask.end for mask in masks)]
    return zip(ends, [*(mask.start for mask in masks), len(text)], strict=True)


def test_repeated_title_is_masked_with_the_name_of_the_site_after_it():
    text = "Crane falls on the quay\nCrane falls on the quay - The Tarn Ledger\n\nNobody saw it."
    assert masked(text) == [("site-furniture", "Crane falls on the quay - The Tarn Ledger")]


def test_sentence_that_begins_with_the_title_is_no_repetition():
    assert masked("Crane falls on the quay\n\nCrane falls on the quay are rare, the union said.") == []


@pytest.mark.parametrize("signature", ["Ruva Dell", "Ruva Dell in Marl", "Ruva B. Dell and Hale Imbrey", "RUVA DELL"])
def test_names_alone_under_the_title_are_a_signature(signature):
    text = f"Crane falls on the quay\n\n{signature}\n\nNobody saw it fall, the office said."
    assert masked(text) == [("site-furniture", signature)]


@pytest.mark.parametrize("line", ["Quay shut", "Ruva Dell fled", "The quay", "Marl", "Ruva Dell, the harbour master"])
def test_other_short_lines_under_the_title_are_no_signature(line):
    text = f"Crane falls on the quay\n\n{line}\n\nThe office was told."
    assert masked(text) == []


def test_names_that_end_a_text_are_no_signature():
    assert masked("Crane falls on the quay\n\nRuva Dell") == []


def test_known_title_is_never_masked():
    title = "Watch: How a crane falls"
    assert masked(f"By Ruva Dell\n{title}\n\nNobody saw it.", title=title) == [("site-furniture", "By Ruva Dell")]
    assert masked(f"It fell.\n{title}\n\nNobody saw it.") == [("read-more", title)]


def test_first_line_that_could_be_the_title_is_no_pointer():
    assert masked("Video: How a crane falls\n\nNobody saw it.") == []


def test_disclaimer_keeps_its_reason_whatever_else_could_match():
    text = "It fell.\n\nThis article was amended on 3 May 2031 to correct [a name](#)."
    assert masked(text) == [("disclaimer", "This article was amended on 3 May 2031 to correct [a name](#).")]


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n\r\n", "\u2003" * 40, "“", "...", "\x00", "\x1c\n\x85", "\ufeff\n"])
def test_texts_without_words_have_no_title_and_do_no_harm(text):
    assert all(mask.reason == "markup" for mask in find_masks(text))


def test_a_lone_quotation_mark_is_no_ornament():
    assert masked("“We left.\n”\n…\n* * *\n🔴🔴\n") == [("markup", "* * *"), ("markup", "🔴🔴")]


SNIPPETS = st.sampled_from(
    [bare(example)[0] for rule in RULES for example in rule.examples]
    + SENTENCES
    + [
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "“",
        "”",
        "(",
        ")",
        "[",
        "](",
        "<",
        "<p",
        "---\n",
        "MORE",
        "READ MORE:",
        "🙂",
        "\u0130",
        "é",
        "©",
        "icon ",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(SNIPPETS, st.text(max_size=8)), max_size=25).map("".join))


@given(TEXTS)
@settings(max_examples=300)
def test_masks_lie_in_the_text_sorted_disjoint_and_not_blank(text):
    before = str(text)
    masks = find_masks(text)
    assert text == before
    reached = 0
    for mask in masks:
        assert reached <= mask.start < mask.end <= len(text)
        assert not text[mask.start].isspace()
        assert not text[mask.end - 1].isspace()
        assert mask.reason
        assert mask.rule
        reached = mask.end


@given(TEXTS, TEXTS)
@settings(max_examples=150)
def test_a_given_title_does_no_harm(text, title):
    masks = find_masks(text, title=title)
    assert list(masks) == sorted(masks, key=lambda mask: mask.start)


HOSTILE = {
    "prose": "The ferry left Marl at dawn and nobody knew why. ",
    "lines": "The ferry left Marl at dawn and nobody knew why.\n",
    "brackets": "[",
    "links": "[a](",
    "tags": "<p ",
    "scripts": "<script>",
    "comments": "<!-- ",
    "credits": "(Ab Cd/Ef ",
    "related": "Venn Adaro VennX MORE ",
    "icons": "icon a",
    "titles": "Crane falls on the quay ",
    "title lines": "Crane falls on the quay\n",
    "datelines": "MARL — ",
    "addresses": "http://a.b/c ",
    "spaces": " ",
    "pointers": "READ MORE: x\n",
    "bylines": "By Ab Cd\n",
    "accents": "é“’",
}


def seconds(text):
    best = 60.0
    for _ in range(3):
        start = time.process_time()
        find_masks(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_four_times_the_text_takes_about_four_times_the_time(unit):
    find_masks(unit * 100)
    small, large = seconds(unit * (60_000 // len(unit))), seconds(unit * (240_000 // len(unit)))
    assert large < 4 * small * 2.5 + 0.05


def test_any_order_of_words_is_read_in_linear_time():
    source = random.Random(7)
    words = [word for rule in RULES for example in rule.examples for word in bare(example)[0].split()]
    small, large = (" ".join(source.choices(words, k=count)) for count in (8_000, 32_000))
    find_masks(small)
    assert seconds(large) < 4 * seconds(small) * 2.5 + 0.05
