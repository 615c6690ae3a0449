"""Worksheets and keys as pages: whole texts, no answers on the sheet, nothing from outside."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from framing.exercises.making import make
from framing.exercises.pages import Look, key_html, worksheet_html
from framing.exercises.types import EXERCISE_KINDS

from .conftest import made


class Text(HTMLParser):
    """The visible text, and every address in the page."""

    def __init__(self, html):
        super().__init__()
        self.pieces, self.addresses, self.tags, self.silent = [], [], [], 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.silent += tag in ("style", "title", "sup", "sub")
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action", "srcset")]

    def handle_endtag(self, tag):
        self.silent -= tag in ("style", "title", "sup", "sub")

    def handle_data(self, data):
        if not self.silent:
            self.pieces.append(data)

    @property
    def words(self):
        return " ".join("".join(self.pieces).split())


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
@pytest.mark.parametrize("level", [1, 3])
def test_the_sheet_has_every_text_and_question(kind, level):
    exercise, _ = made(kind, level)
    page = Text(worksheet_html(exercise)).words
    for passage in exercise.passages:
        for line in passage.text.split("\n"):
            assert " ".join(line.split()) in page
    for item in exercise.items:
        assert " ".join(item.prompt.split()) in page


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_nothing_is_fetched_and_nothing_runs(kind):
    exercise, key = made(kind)
    for html in (worksheet_html(exercise), key_html(exercise, key)):
        page = Text(html)
        assert page.addresses == []
        assert not {"script", "img", "link", "iframe"} & set(page.tags)
        assert "default-src 'none'" in html
        assert "url(" not in html
        assert "@import" not in html


def test_the_sheet_of_a_hard_level_shows_no_options():
    exercise, _ = made("mark", 3)
    assert "none of these" not in worksheet_html(exercise)
    assert "none of these" not in worksheet_html(made("mark", 1)[0])


def test_the_sheet_tells_no_reason():
    exercise, key = made("mark", 2)
    page = Text(worksheet_html(exercise)).words
    for answer in key.answers:
        for span in answer.spans:
            assert span.reason.text not in page or any(
                span.reason.text == about for about in re.findall(r"<dd>(.*?)</dd>", worksheet_html(exercise))
            )


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_the_key_has_every_answer_reason_and_caution(kind):
    exercise, key = made(kind, 3)
    page = Text(key_html(exercise, key)).words
    for answer in key.answers:
        if answer.disagree:
            assert answer.disagree in page
        if answer.caution:
            assert answer.caution in page
        for span in answer.spans:
            if kind in ("mark", "rewrite") and span.standing != "acceptable":
                assert span.reason.text in page
                assert "; ".join(span.reason.literature) in page
    for caution in key.cautions:
        assert caution in page


def test_looks_differ_in_style_only():
    exercise, _ = made("voices", 2)
    plain, large, wide = (worksheet_html(exercise, look=look) for look in (Look(), Look(large_print=True), Look(dyslexia=True)))
    assert Text(plain).words == Text(large).words == Text(wide).words
    assert "18pt" in large
    assert "18pt" not in plain
    assert "letter-spacing" in wide
    assert "letter-spacing" not in plain


def test_markup_in_an_article_stays_text(own):
    exercise, key = make(own[:1], kind="mark", level=3, items=4, seed=2)
    for html in (worksheet_html(exercise), key_html(exercise, key)):
        assert "<b>& more" not in html
        assert "&lt;b&gt;&amp; more" in html


@pytest.mark.slow
def test_pages_pass_axe_and_print(tmp_path: Path, browser):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe checks pages; it is in the dev extra")
    pages = []
    for kind, look in (("compare", Look(large_print=True)), ("omissions", Look(dyslexia=True))):
        exercise, key = made(kind, 2)
        for name, html in (("sheet", worksheet_html(exercise, look=look)), ("key", key_html(exercise, key, look=look))):
            pages.append(tmp_path / f"{kind}-{name}.html")
            pages[-1].write_text(html, encoding="utf-8")
    context = browser.new_context(bypass_csp=True)
    for path in pages:
        page = context.new_page()
        requests = []
        page.on("request", lambda request, seen=requests: seen.append(request.url))
        page.goto(path.as_uri())
        assert requests == [path.as_uri()]
        assert axe.Axe().run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert page.pdf(format="Letter" if "key" in path.name else "A4").startswith(b"%PDF")
        page.close()
    context.close()
