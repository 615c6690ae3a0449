"""Outlet, date and address as a text's own boilerplate tells them."""

import pytest

from framing.readers import read_text

BODY = "\n\nA crane fell on the quay, the harbour office said. Nobody was hurt.\n"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("date 2031-11-17 A crane fell on the quay.", "2031-11-17"),
        ("17 May, 2031 01:44\n\nCrane falls on the quay" + BODY, "2031-05-17T01:44"),
        ("Crane falls on the quay\nPublished: 3 May 2031, 12:01 BST" + BODY, "2031-05-03T12:01"),
        ("Crane falls on the quay\nUpdated 4 May 2031 | Published 3 May 2031" + BODY, "2031-05-03"),
        ("Crane falls on the quay\nBy Ruva Dell | 19 March 2032" + BODY, "2032-03-19"),
        ("Crane falls on the quay\nHollin Ford, 9 October 2034" + BODY, "2034-10-09"),
        ("SALTERN, 3 May 2031 (Halyard) - A crane fell.", "2031-05-03"),
        ("---\ntitle: Crane falls\ndate: 2031-05-03\n---" + BODY, "2031-05-03"),
        ("SALTERN, May 3 (Halyard) - A crane fell.", None),
        ("Crane falls on the quay\nLast updated 4 May 2031" + BODY, None),
        ("Crane falls on the quay\n03/04/2031" + BODY, None),
        ("Crane falls on the quay\n\nOn 3 May 2031 a crane fell.\n", None),
        ("Crane falls on the quay" + BODY + "Correction, 9 October 2031: an earlier version of this article was wrong.", None),
    ],
)
def test_date_is_the_one_on_which_the_text_came_out(text, published):
    assert read_text(text).published == published


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Crane falls on the quay\n\nSource: [Halyard Wire](#)" + BODY, "Halyard Wire"),
        ("Source: The Tarn Ledger" + BODY, "The Tarn Ledger"),
        ("SALTERN (Halyard Wire) - A crane fell.", "Halyard Wire"),
        ("Outlet: The Tarn Ledger\nCrane falls on the quay" + BODY, "The Tarn Ledger"),
        ("It fell." + BODY + "The post Crane falls appeared first on The Tarn Ledger.", "The Tarn Ledger"),
        ("---\noutlet: The Tarn Ledger\n---" + BODY, "The Tarn Ledger"),
        ("SALTERN (CV) - A crane fell.", None),
        ("Source: https://halyard.example/1" + BODY, None),
        ("Crane falls on the quay" + BODY * 4 + "Source: Harbour Office", None),
        ("The Tarn Ledger has learned that a crane fell." + BODY, None),
    ],
)
def test_outlet_is_taken_only_where_it_is_named_as_such(text, outlet):
    assert read_text(text).outlet == outlet


def test_address_is_taken_from_a_field_at_the_top():
    assert read_text("URL: https://ledger.example/crane\nCrane falls on the quay" + BODY).url == "https://ledger.example/crane"


def test_what_is_told_from_outside_comes_first():
    text = "date 2031-11-17 SALTERN (Halyard Wire) - A crane fell."
    document = read_text(text, outlet="The Lamplighter", published="18 November 2031", url=" https://a.example ")
    assert (document.outlet, document.published, document.url) == ("The Lamplighter", "2031-11-18", "https://a.example")


def test_given_date_that_cannot_be_read_is_unknown():
    assert read_text("date 2031-11-17 A crane fell.", published="last week").published is None


def test_unknown_stays_none():
    document = read_text("A crane fell on the quay of Saltern.")
    assert (document.title, document.outlet, document.published, document.url, document.language) == (None,) * 5


def test_text_is_kept_as_it_is_and_every_document_can_be_encoded():
    document = read_text("A crane\r\nfell \ud83d.", title="\ud83d")
    assert document.text == "A crane\r\nfell \ufffd."
    assert document.title == "\ufffd"
