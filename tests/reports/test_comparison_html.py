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
    shared = re.search(r'href="#(d1-g\d+)"><bdi>Low Weir Courier.*?href="#(d2-g\d+)"><bdi>Quay Gazette', section(page, "wire"), re.DOTALL)

    assert re.search(rf'id="{blamed[1]}"[^>]*>regime', page)
    for place in (shared[1], shared[2]):
        landed = re.search(rf'id="{place}"[^>]*>(.{{0,200}})', page, re.DOTALL)
        assert re.sub(r"<[^>]*>", "", landed[1]).startswith("The pier will stay shut")


def test_an_absence_says_so_and_names_the_nearest_candidate(page):
    absent = re.findall(r'<td [^>]*class="absent">(.*?)</td>', section(page, "coverage"), re.DOTALL)

    assert absent
    for cell in absent:
        assert "not found in this text" in cell
        assert re.search(r'nearest: <a href="#d\d-s\d+".*similarity \d\.\d\d', cell, re.DOTALL)


def cells(part, name):
    return re.findall(rf'<td [^>]*class="{name}">(.*?)</td>', part, re.DOTALL)


def test_a_telling_says_how_alike_it_is_and_which_is_to_be_doubted():
    fact = ferry().coverage[0]
    shown = {0.62: "0.62", 0.2449: "0.24, <b>low</b>", 0.2496: "0.25", 0.11: "0.11, <b>low</b>"}
    for similarity, told in shown.items():
        alike = replace(fact, present=tuple(replace(telling, similarity=similarity) for telling in fact.present))
        part = section(render_comparison_html(replace(ferry(), coverage=(alike,), shifts=())), "coverage")
        tellings = cells(part, "told")

        assert len(tellings) == len({telling.document for telling in fact.present})
        assert all(f"similarity {told}</small>" in cell for cell in tellings)
        assert ("Clauses with a similarity below 0.25 may tell two things" in part) == ("low" in told)


def test_a_telling_stands_in_its_own_words_the_likest_first_unless_they_name_the_row():
    fact = ferry().coverage[0]
    first = fact.present[0]
    second = next(telling for telling in fact.present if telling.document != first.document)
    again = replace(first, similarity=first.similarity - 0.1, clause_start=first.clause_start + 1)
    fact = replace(fact, present=(again, first, second))
    twofold, once = cells(section(render_comparison_html(replace(ferry(), coverage=(fact,), shifts=())), "coverage"), "told")
    texts = {account.document: account.analysis.document.text for account in ferry().incident.accounts}

    assert twofold.index(f"similarity {first.similarity:.2f}") < twofold.index("also <a") < twofold.index(f"{again.similarity:.2f}")
    for telling, cell in ((first, twofold), (second, once)):
        words = " ".join(texts[telling.document][telling.clause_start : telling.clause_end].split())
        assert (f'<bdi class="quoted">{html.escape(words, quote=False)}</bdi>' in cell) == (words != fact.text)


def test_a_fact_that_is_told_alike_stands_above_one_that_is_not():
    fact = next(fact for fact in ferry().coverage if fact.absent)
    alike, faint = (
        replace(fact, text=text, present=tuple(replace(telling, similarity=similarity) for telling in fact.present))
        for text, similarity in (("told alike", 0.9), ("told otherwise", 0.2))
    )
    part = section(render_comparison_html(replace(ferry(), coverage=(faint, alike), shifts=())), "coverage")

    assert part.index("told alike") < part.index("told otherwise")


def test_a_shift_says_how_alike_its_clauses_are():
    from framing.comparison.shifts import find_shifts

    accounts = [account.analysis for account in ferry().incident.accounts]
    fact = next(fact for fact in ferry().coverage if find_shifts([fact], accounts))
    clear, faint = (
        replace(fact, text=text, present=tuple(replace(telling, similarity=similarity) for telling in fact.present))
        for text, similarity in (("one claim", 0.81), ("another claim", 0.19))
    )
    shifts = find_shifts([faint, clear], accounts)
    part = section(render_comparison_html(replace(ferry(), coverage=(faint, clear), shifts=shifts)), "shifts")
    first, second = re.findall(r'<tr role="row"><th role="rowheader".*?</tr>', part, re.DOTALL)
    places = len(shifts[0].attributed) + len(shifts[0].flat)

    assert ("one claim" in first, first.count("similarity 0.81</small>")) == (True, places)
    assert ("another claim" in second, second.count("similarity 0.19, <b>low</b></small>")) == (True, places)
    assert "Clauses with a similarity below 0.25 may tell two things" in part


def test_naming_sets_and_sides_stand_in_words():
    found = ferry()
    sides = tuple(replace(side, id="harbour-office") if side.id == "harbour" else side for side in found.incident.sides)
    named = replace(
        found,
        incident=replace(found.incident, sides=sides),
        names=tuple(replace(row, set="killing-event") for row in found.names[:1]),
        sources=tuple(
            replace(row, documents=tuple(replace(share, side="harbour-office") for share in row.documents)) for row in found.sources
        ),
    )
    page = render_comparison_html(named)

    assert '<th role="rowheader" scope="row">killing event</th>' in section(page, "names")
    assert "side: harbour office" in words_of(section(page, "sources"))
    assert "killing-event" not in page
    assert "harbour-office" not in page


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "text", "shown"),
    [
        (17, 17, None, "17 children", None),
        (4, 4, None, "four people", "(4)"),
        (19, None, "at least", "At least 19", "(19 or more)"),
        (24, None, "vague", "Dozens", "(24 or more, vague)"),
        (10, 12, "range", "ten or a dozen", "(10–12)"),
        (None, 4000, "up to", "up to 4,000 crowns", None),
    ],
)
def test_how_a_figure_is_read_stands_in_brackets_where_it_is_not_plain(low, high, qualifier, text, shown):
    row = ferry().figures[0]
    values = tuple(replace(value, low=low, high=high, qualifier=qualifier, text=text) for value in row.values)
    part = section(render_comparison_html(replace(ferry(), figures=(replace(row, values=values),))), "figures")
    told = re.findall(rf'>{text}</a>(?: <span class="none">(.*?)</span>)?', part)

    assert len(told) == len(values)
    assert set(told) == {shown or ""}


def test_two_rows_of_one_name_are_told_apart_by_their_numbers():
    row = ferry().figures[0]
    lows = [replace(value, low=12.0 + number, high=None) for number, value in enumerate(row.values)]
    part = section(render_comparison_html(replace(ferry(), figures=(replace(row, values=tuple(lows)),))), "figures")

    assert f"12 to {11 + len(lows)}" in words_of(part)


def test_every_cell_of_a_table_of_accounts_says_whose_it_is(any_page):
    outlets = [account.outlet for account in (hostile() if "alert(1)" in any_page else ferry()).incident.accounts]
    tables = re.findall(r'<table role="table" class="grid [^>]*>.*?</table>', any_page, re.DOTALL)

    assert len(tables) == 5
    for table in tables:
        for row in table.split('<tr role="row">')[2:]:
            assert [cell["data-of"] for cell in Reader(row.partition("</tr>")[0]).of("td")] == outlets


def test_cells_keep_their_roles_where_rows_may_become_cards(any_page):
    part = any_page.split('id="headlines"')[1]
    for table in re.findall(r'<table role="table".*?</table>', part, re.DOTALL):
        read = Reader(table)

        assert {cell.get("role") for cell in read.of("td")} <= {"cell"}
        assert {cell.get("role") for cell in read.of("th")} == {"columnheader", "rowheader"}
        assert {row.get("role") for row in read.of("tr")} == {"row"}
        assert {group.get("role") for group in read.of("thead") + read.of("tbody")} == {"rowgroup"}


@pytest.mark.parametrize(("accounts", "room"), [(3, "few"), (6, "few"), (7, "many"), (10, "many"), (11, "crowd")])
def test_a_table_knows_how_much_room_its_accounts_need(accounts, room):
    given = ferry().incident.accounts
    many = tuple(replace(given[0], document=f"{number}", outlet=f"Outlet {number}") for number in range(accounts))
    many = tuple(
        replace(each, analysis=replace(each.analysis, document=replace(each.analysis.document, id=each.document))) for each in many
    )
    bare = replace(
        ferry(), incident=replace(ferry().incident, accounts=many), figures=(), agency=(), prominence=(), sources=(), balance=(),
        coverage=(), shifts=(), standings=(), distinctive=(), wire=(), names=tuple(replace(row, choices=()) for row in ferry().names),
    )  # fmt: skip

    assert f'class="grid {room}"' in section(render_comparison_html(bare), "names")


def test_words_that_may_be_chance_are_folded_away(page):
    part = section(page, "distinctive")
    folded = re.findall(r"<details>.*?</details>", part, re.DOTALL)

    assert folded
    assert not any("<b>" in each for each in folded)
    assert re.search(r"<summary>\d+ words? that may be chance</summary>", part)


def test_a_passage_is_cut_between_words():
    from framing.reports.comparison_sheet import LONGEST_PASSAGE, cut

    words = " ".join(f"word{number}" for number in range(100))
    first, last = cut(words).split(" … ")

    assert len(cut(words)) <= LONGEST_PASSAGE + 3
    assert words.startswith(f"{first} ")
    assert words.endswith(f" {last}")
    assert cut("short") == "short"


def test_every_part_leads_back_to_the_list_of_parts(page):
    assert [name for name, _, _ in SECTIONS[1:] if 'href="#parts"' not in section(page, name)] == []
    assert page.count('href="#parts">Back to the comparison') == len(ARTICLES)


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
