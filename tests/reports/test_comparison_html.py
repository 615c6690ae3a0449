"""The HTML form of a comparison: complete in itself, safe, every link lands, every part is there, no verdict is given."""

import html
import re
from dataclasses import replace

import pytest

from framing.reports.comparison_html import SECTIONS, render_comparison_html, stream_comparison_html
from framing.reports.comparison_method import lists_digest, method_sentences
from tests.reports.comparisons import ARTICLES, HOSTILE, ferry, hostile
from tests.reports.test_html import Reader, words_of

DRAWN = {"svg", "g", "path", "line", "text"}


@pytest.fixture(scope="module")
def page():
    return render_comparison_html(ferry())


@pytest.fixture(scope="module")
def wordless():
    return render_comparison_html(ferry(), text=False)


@pytest.fixture(scope="module", params=["page", "wordless", "hostile"])
def any_page(request):
    return render_comparison_html(hostile()) if request.param == "hostile" else request.getfixturevalue(request.param)


def section(page, name):
    return page.split(f'<section class="part" id="{name}"', 1)[1].split('<section class="part"', 1)[0]


def test_every_tag_is_closed_and_every_id_stands_once(any_page):
    read = Reader(any_page)
    ids = read.values("id")

    assert (read.open, read.unclosed) == ([], [])
    assert len(ids) == len(set(ids))


def test_every_link_and_every_reference_lands_in_the_page(any_page):
    read = Reader(any_page)
    ids = set(read.values("id"))
    references = [word for name in ("aria-labelledby", "aria-describedby") for value in read.values(name) for word in value.split()]

    assert [link for link in read.values("href") if not link.startswith("#") or link[1:] not in ids] == []
    assert [reference for reference in references if reference not in ids] == []


def test_nothing_can_run_or_be_fetched(any_page):
    read = Reader(any_page)
    names = {name for _, attributes in read.elements for name in attributes}

    assert "default-src 'none'" in any_page
    assert not {tag for tag, _ in read.elements} & {"script", "img", "iframe", "link", "object", "use", "image", "foreignobject"}
    assert not {name for name in names if name.startswith("on") or name in ("src", "style", "xlink:href", "xmlns:xlink")}
    assert not re.search(r"https?://|url\(|@import", re.sub(r"<blockquote.*?</blockquote>", "", any_page, flags=re.DOTALL))


def test_what_comes_from_outside_stays_text():
    page = render_comparison_html(hostile())

    assert "<script" not in page.lower()
    assert html.escape(HOSTILE, quote=False)[:30] in page
    assert "49" not in words_of(section(page, "names"))


def test_every_section_of_the_issue_is_there_with_something_in_it(page):
    assert [name for name, _, _ in SECTIONS] == re.findall(r'<section class="part" id="(\w+)"', page)[:-1]
    for name, heading, _ in SECTIONS:
        assert f">{heading}</h2>" in section(page, name)
        assert len(words_of(section(page, name)).split()) > 30


def test_headlines_come_first_and_then_the_figures(page):
    assert words_of(section(page, "headlines")).index("Twelve hurt") < words_of(section(page, "headlines")).index("Inquiry opens")
    assert [name for name, _, _ in SECTIONS][:2] == ["headlines", "figures"]


def test_a_missing_headline_was_not_found_or_is_left_out(wordless):
    found = ferry()
    bare = [
        replace(each, analysis=replace(each.analysis, document=replace(each.analysis.document, title=None)))
        for each in found.incident.accounts
    ]
    untitled = render_comparison_html(replace(found, incident=replace(found.incident, accounts=tuple(bare))))
    assert "no headline was found" in words_of(section(untitled, "headlines"))
    assert "the headline is left out" in words_of(section(wordless, "headlines"))


def test_only_distinctive_words_whose_interval_leaves_out_0_are_bold(page):
    rows = re.findall(
        r'<tr><th scope="row">(<b>)?<bdi>[^<]*</bdi>.*?<td class="number">(-?[\d.]+|−[\d.]+) to', section(page, "distinctive")
    )
    assert rows
    for bold, low in rows:
        assert bool(bold) == (float(low.replace("−", "-")) > 0)


def test_every_figure_links_to_its_place_in_its_article(page):
    read = Reader(page)
    anchors = {value["id"]: value for _, value in read.elements if "id" in value}
    figures = section(page, "figures")

    for printed in ("12 people", "Some 15 people", "17 people"):
        target = re.search(rf'<a href="#(d\d-g\d+)">[^<]*{printed}', figures)
        assert target, printed
        assert target[1] in anchors
        assert re.search(rf'id="{target[1]}"[^>]*>[^<]*(?:At least|Some|17)', page), printed


def test_names_acts_and_wire_copy_land_on_the_very_words(page):
    blamed = re.search(r'regime</bdi>.{0,60}<a class="place" href="#(d2-g\d+)"', section(page, "names"), re.DOTALL)
    shared = re.search(r'href="#(d1-g\d+)">in the first.*?href="#(d2-g\d+)">in the second', section(page, "wire"), re.DOTALL)

    assert re.search(rf'id="{blamed[1]}"[^>]*>regime', page)
    assert re.search(rf'id="{shared[1]}"[^>]*>The</span> pier will', page)
    assert re.search(rf'id="{shared[2]}"[^>]*>The(</span>)? pier will', page)


def test_an_absence_says_so_and_names_the_nearest_candidate(page):
    absent = re.findall(r'<td class="absent">(.*?)</td>', section(page, "coverage"), re.DOTALL)

    assert absent
    for cell in absent:
        assert "not found in this text" in cell
        assert re.search(r'nearest: <a href="#d\d-s\d+".*similarity \d\.\d\d', cell, re.DOTALL)


def test_shares_of_the_declared_sides_are_told(page):
    balance = words_of(section(page, "sources")).split("Sources that two")[0]

    assert "side: harbour" in balance
    assert "no declared side" in balance
    assert "quoted directly" in balance


def test_every_chart_has_its_table_and_reads_itself_out():
    from framing.comparison.standings import OutletStanding, Standing

    outlets = tuple(
        OutletStanding(
            outlet=account.outlet, documents=1, words=100, markers=6 - number, per_1000_words=60.0 - 10 * number, low=20.0, high=90.5,
            difference=0.0, difference_low=None, difference_high=None, rank_low=1, rank_high=3,
        )
        for number, account in enumerate(reversed(ferry().incident.accounts))
    )  # fmt: skip
    standing = Standing(kind="agency", voice="author", verdict="insufficient-evidence", p=0.5, q=0.7, outlets=outlets)
    found = replace(ferry(), standings=(standing, replace(standing, kind="hedge", verdict="ranked", q=0.01)))
    page = render_comparison_html(found)
    figures = re.findall(r"<figure.*?</figure>", page, re.DOTALL)

    assert len(figures) == 2
    for figure in figures:
        assert re.search(r'<svg class="chart"[^>]* role="img" aria-label="Chart: ', figure)
        assert figure.count('<th scope="row">') == 3
        assert {tag for tag, _ in Reader(figure).elements} >= DRAWN
    tied, ordered = (re.findall(r'<th scope="row"><bdi>(.*?)</bdi>', figure) for figure in figures)
    assert tied == [account.outlet for account in found.incident.accounts]
    assert ordered == list(reversed(tied))
    assert "insufficient evidence for an order" in figures[0]
    assert ">Rank<" in figures[1]
    assert ">Rank<" not in figures[0]


def test_tables_have_headers_with_scope_and_a_name(any_page):
    read = Reader(any_page)

    assert all(cell.get("scope") in ("col", "row", "rowgroup") for cell in read.of("th"))
    assert all(
        "tabindex" in box and ("aria-label" in box or "aria-labelledby" in box) for box in read.of("div") if box.get("role") == "region"
    )


def test_every_article_stands_there_word_for_word(page):
    assert Reader(page).articles == list(ARTICLES.values())


def test_the_method_can_be_pasted_with_versions_and_digests(page):
    method = words_of(page.split('id="method"')[1])
    run = ferry().run

    assert all(sentence in method for sentence in method_sentences(ferry()))
    assert run.framing in method
    assert lists_digest(run) in method
    assert all(digest in method for digest in run.lexicons.values())
    assert "SHA-256 of the texts" in method


@pytest.mark.parametrize("word", ["biased", "bias ", "propaganda", "misleading", "unfair", "omitted", "left-wing", "right-wing", "guilty"])
def test_no_verdict_is_given(page, word):
    ours = words_of(re.sub(r'<section class="document".*', "", page, flags=re.DOTALL)).lower()

    assert word not in ours


def test_notices_stand_on_top():
    found = replace(ferry(), incident=replace(ferry().incident, notices=("ledger.txt may tell another incident: 0.04 are shared.",)))

    assert "may tell another incident: 0.04" in words_of(render_comparison_html(found).split("<nav", 1)[0])


def test_a_figure_no_one_can_parse_is_shown_as_printed():
    row = ferry().figures[0]
    values = tuple(replace(value, low=None, high=None, text="umpteen people") for value in row.values)
    cell = section(render_comparison_html(replace(ferry(), figures=(replace(row, values=values),))), "figures")

    assert cell.count("umpteen people") == len(values)
    assert cell.count("no number could be read") == len(values)


def test_two_accounts_of_one_outlet_have_columns_that_can_be_told_apart():
    incident = ferry().incident
    same = tuple(replace(account, outlet="Courier") for account in incident.accounts)
    page = render_comparison_html(replace(ferry(), incident=replace(incident, accounts=same)))

    assert "Courier, 2031-05-04" in page
    assert "Courier, 2031-05-09" in page


def test_without_words_the_numbers_and_digests_stay(wordless):
    said = words_of(wordless)

    assert "12 or more" in said
    assert "This report was made without the words of the articles" in said
    assert "<article" not in wordless


def test_the_same_comparison_gives_the_same_bytes(page):
    assert "".join(stream_comparison_html(ferry())) == page
