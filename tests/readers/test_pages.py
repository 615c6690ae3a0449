"""HTML: the article's text without the page around it, and only what the page itself tells of it."""

import datetime

import pytest

from framing.readers import Unreadable, read

PARAGRAPHS = """<p>A crane fell on the quay of Saltern on Tuesday and hurt two dockers, the harbour office said in a note to the union.</p>
<p>“It came down like a tree,” said Wen Halse, who drives the <b>second</b> crane &amp; saw it fall from his cabin over the water.</p>
<p>The office had been warned on 3 March 2031 that the mast was cracked, according to a letter that the union showed on Tuesday.</p>"""
HEAD = """<title>Two hurt as crane falls - The Evening Klaxon</title>
<meta property="og:title" content="Two hurt as crane falls | The Evening Klaxon"><meta property="og:site_name" content="The Evening Klaxon">
<meta property="article:published_time" content="2034-05-04T07:10:00+02:00"><link rel="canonical" href="https://klaxon.example/crane">"""
PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="{charset}">{head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Two hurt as crane falls</h1>{body}</article>
<footer>© 2030 The Evening Klaxon</footer></body></html>"""


def read_page(tmp_path, content, name="page.html", **options):
    path = tmp_path / name
    path.write_bytes(content)
    (found,) = read([path], **options)
    return found


def page(*, head=HEAD, body=PARAGRAPHS, charset="utf-8"):
    return PAGE.format(head=head, body=body, charset=charset).encode(charset)


def test_text_is_the_article_and_facts_come_from_the_head(tmp_path):
    document = read_page(tmp_path, page())
    assert "A crane fell on the quay" in document.text
    assert "crane & saw" in document.text
    assert "<b>" not in document.text
    assert "Home" not in document.text
    assert (document.title, document.outlet, document.published) == ("Two hurt as crane falls", "The Evening Klaxon", "2034-05-04")
    assert (document.url, document.language, document.encoding) == ("https://klaxon.example/crane", "en", "utf-8")


def test_title_is_placed_where_the_extracted_text_begins_with_it(tmp_path):
    document = read_page(tmp_path, page())
    assert document.text[document.title_start : document.title_end] == document.title


def test_date_in_the_running_text_is_no_date_of_the_page(tmp_path):
    document = read_page(tmp_path, page(head="<title>Two hurt as crane falls</title>"))
    assert document.published is None
    assert document.outlet is None
    assert document.url is None


def test_date_does_not_depend_on_the_day_of_reading(tmp_path):
    late = HEAD.replace("2034-05-04", "2071-05-04")
    document = read_page(tmp_path, page(head=late))
    assert document.published == "2071-05-04"
    assert datetime.datetime.now(tz=datetime.UTC).date().isoformat() not in repr(read_page(tmp_path, page(head="<title>x</title>")))


def test_marked_time_in_the_article_is_its_date(tmp_path):
    body = '<time datetime="2031-05-06" itemprop="datePublished">6 May</time>' + PARAGRAPHS
    assert read_page(tmp_path, page(head="<title>Two hurt</title>", body=body)).published == "2031-05-06"


def test_host_name_is_no_outlet(tmp_path):
    head = '<title>Two hurt as crane falls</title><link rel="canonical" href="https://klaxon.example/crane">'
    assert read_page(tmp_path, page(head=head)).outlet is None


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "iso-8859-15"])
def test_declared_encoding_is_used(tmp_path, charset):
    body = PARAGRAPHS.replace("“", '"').replace("”", '"').replace("crane", "cräne")
    document = read_page(tmp_path, page(charset=charset, body=body))
    assert "A cräne fell" in document.text
    assert document.encoding == charset


def test_wrongly_declared_encoding_is_not_believed(tmp_path):
    content = page().replace(b'charset="utf-8"', b'charset="us-ascii"')
    document = read_page(tmp_path, content)
    assert "“It came down" in document.text
    assert document.encoding == "utf-8"


def test_boilerplate_that_the_extractor_keeps_is_masked(tmp_path):
    document = read_page(tmp_path, page(body=PARAGRAPHS + "<p>READ MORE: <a href='/x'>Ten things about cranes</a></p>"))
    assert [document.text[mask.start : mask.end] for mask in document.masked] == ["READ MORE: Ten things about cranes"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "has no text: the file is empty"),
        (b"Nobody saw it fall.", "is not HTML: there is no tag in it; save plain text as .txt"),
        (b"<", "is not HTML"),
        (b"<html><body></body></html>", "has no text: no article was found in the page"),
        (b"\x89PNG\0\0\0", "is not a text"),
    ],
)
def test_page_without_an_article_is_an_error_row(tmp_path, content, problem):
    found = read_page(tmp_path, content, name="page.htm")
    assert isinstance(found, Unreadable)
    assert problem in found.problem


@pytest.mark.parametrize(
    "content",
    [
        b"<div>" * 20_000 + b"It fell.",
        b"<" * 5_000,
        b"<p>\0</p>",
        b"<!doctype html>" + b"<a href='" * 500,
        b"<?xml version='1.0' encoding='utf-8'?><html><p>It fell.</p></html>",
    ],
)
def test_hostile_markup_gives_a_document_or_an_error_row(tmp_path, content):
    found = read_page(tmp_path, content)
    assert found.id.endswith("page.html")


def test_the_extractor_writes_nothing_on_standard_error(tmp_path, capfd):
    read_page(tmp_path, b"<html><body><p></p></body></html>")
    assert capfd.readouterr() == ("", "")
