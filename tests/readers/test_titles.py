"""Which first lines are titles, and which are sentences, captions, bylines or labels."""

import pytest

from framing.readers import find_masks, read_text

BODY = "\n\nNobody saw it fall, the harbour office said. The quay is shut.\n"

TITLES = [
    "Crane falls on the quay of Saltern",
    "Crane falls! Who is to blame?",
    "They asked for two more days. They got batons",
    "CRANE FALLS ON QUAY",
    "“We count heads”: how Oxmere got its people back",
    "Crane kept in place by order of the U.S.",
    "What the Bench can do…",
    "19 freed from Saltern",
    "Wake Up, Harbour Masters. The Crane Is Falling.",
]

NO_TITLES = {
    "sentence": "A crane fell on the quay of Saltern on Tuesday.",
    "sentence with a closing quotation mark": "“A crane fell,” said the master, “and nobody saw it.”",
    "speech that goes on": "The harbour master said:",
    "one word": "Politics",
    "beginning in small letters": "and then the crane fell on the quay",
    "name of a person": "Ruva Dell",
    "names of persons": "Ruva Dell, Hale Imbrey and Dex B. Harrow",
    "caption with a credit": "Divers at the quay of Saltern (Ede Varro/Halyard)",
    "dateline": "SALTERN, June 14 (Halyard) - A crane fell on the quay and nobody saw it fall",
    "paragraph": "A crane fell " + "and fell " * 40,
}


def title_of(text, **options):
    document = read_text(text, **options)
    if document.title_start is None:
        return document.title
    assert document.text[document.title_start : document.title_end] == document.title
    return document.title


@pytest.mark.parametrize("title", TITLES)
def test_short_first_line_without_a_full_stop_is_the_title(title):
    assert title_of(title + BODY) == title


@pytest.mark.parametrize("line", NO_TITLES.values(), ids=NO_TITLES.keys())
def test_first_line_that_is_none_leaves_the_text_untitled(line):
    assert title_of(line + BODY) is None


def test_a_single_line_is_no_title():
    assert title_of("Crane falls on the quay of Saltern") is None
    assert title_of("Crane falls on the quay of Saltern\n\n \n") is None


@pytest.mark.parametrize(
    "before",
    [
        "\n\n",
        "4 May, 2031 01:44\n",
        "Share Tweet Email\n\n",
        "BREAKING NEWS\n",
        "(Stockpile)\n",
        "\ufeff",
        "[ad_1]\n",
        "---\ntitle: x\n---\n",
    ],
)
def test_boilerplate_before_the_title_is_passed_over(before):
    document = read_text(before + "Crane falls on the quay" + BODY)
    start = len(before)
    if "title: x" in before:
        assert (document.title, document.title_start) == ("x", None)
    else:
        assert (document.title, document.title_start) == ("Crane falls on the quay", start)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Crane falls on the quay", "Crane falls on the quay"),
        ("**Crane falls on the quay**", "Crane falls on the quay"),
        ("Title: Crane falls on the quay", "Crane falls on the quay"),
        ("[Crane falls on the quay](https://a.example/1)", "Crane falls on the quay"),
        ("  Crane falls on the quay\r", "Crane falls on the quay"),
    ],
)
def test_signs_around_the_title_are_not_part_of_it(line, title):
    assert title_of(line + BODY) == title


def test_prose_that_an_editor_broke_into_lines_has_no_title():
    wrapped = "The minister said on Tuesday that the government would not talk\nwith the dockers before the strike was over.\n"
    assert title_of(wrapped) is None
    capital = "The minister said on Tuesday that the government would meet the\nCorvane Front and the dockers of Saltern, but only after they had\nleft."
    assert title_of(capital + "\n") is None


def test_title_straight_above_the_first_paragraph_is_found():
    assert title_of("Crane falls on the quay\nNobody saw it fall, the harbour office said.\n") == "Crane falls on the quay"


def test_given_title_is_placed_where_it_stands():
    document = read_text("Share Tweet Email\nA crane fell  on the quay.\n\nNobody saw it.", title="A crane fell on the quay.")
    assert document.text[document.title_start : document.title_end] == "A crane fell  on the quay."
    assert document.title == "A crane fell on the quay."


def test_given_title_that_the_text_does_not_repeat_stays_outside():
    document = read_text("Crane falls on the quay" + BODY, title="Quay shut")
    assert (document.title, document.title_start, document.title_end) == ("Quay shut", None, None)


def test_blank_title_is_none():
    assert title_of("Nobody saw it fall.\nThe quay is shut.", title="  ") is None


def test_only_further_copies_of_the_title_are_masked():
    title = "Crane falls on the quay"
    text = f"{title}\n\n{title}{BODY}{title}\n"
    assert [mask.start for mask in find_masks(text) if mask.rule == "repeated-title"] == [25, text.rindex(title)]
