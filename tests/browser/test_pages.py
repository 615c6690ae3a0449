"""The HTML reports in a real browser: they show, links land, nothing is fetched, and axe finds nothing wrong.

Sizes and colour schemes are those of a desk, a phone, a dark room and paper.
"""

from collections import Counter

import pytest

PAGES = ["article", "comparison", "comparison without words"]
VIEWS = {
    "desk": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    "desk in the dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light", "is_mobile": True, "has_touch": True},
    "phone in the dark": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark", "is_mobile": True, "has_touch": True},
}


class Visit:
    """One page in one view, with every request it made and everything it complained about."""

    def __init__(self, browser, path, view, *, scripts=False):
        self.context = browser.new_context(**view, java_script_enabled=scripts, offline=True)
        self.requests = []
        self.complaints = []
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(path.as_uri())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


@pytest.fixture(params=PAGES)
def path(request, reports):
    return reports[request.param]


@pytest.fixture(params=VIEWS)
def view(request):
    return VIEWS[request.param]


EXAMINED = [
    *(("article", view) for view in VIEWS),
    ("comparison", "desk"),
    ("comparison", "phone in the dark"),
    ("comparison without words", "desk in the dark"),
    ("comparison without words", "phone"),
    ("ten accounts", "desk"),
    ("ten accounts", "phone"),
]
"""axe takes seconds for a comparison: each size and each scheme once is enough."""


def test_nothing_is_requested_but_the_page_and_nothing_is_complained_about(browser, path):
    with Visit(browser, path, VIEWS["desk"]) as visit:
        assert visit.requests == [path.as_uri()]
        assert visit.complaints == []


def test_the_page_is_as_wide_as_the_screen(browser, path, view):
    with Visit(browser, path, view, scripts=True) as visit:
        width = visit.page.evaluate("document.documentElement.scrollWidth")

        assert width <= view["viewport"]["width"]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "view"), EXAMINED)
def test_axe_finds_no_violation(browser, reports, name, view):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    with Visit(browser, reports[name], VIEWS[view], scripts=True) as visit:
        found = axe.Axe().run(visit.page).response["violations"]

        assert [(one["id"], one["help"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []


BROKEN = """() => [...document.querySelectorAll('a[href]')]
    .filter(link => !link.getAttribute('href').startsWith('#') || !document.getElementById(link.getAttribute('href').slice(1)))
    .map(link => link.outerHTML)"""
HIDDEN = """() => [...document.querySelectorAll('a[href^="#"]')]
    .map(link => document.getElementById(link.getAttribute('href').slice(1)))
    .filter(target => target.getClientRects().length === 0)
    .map(target => target.outerHTML.slice(0, 200))"""


def test_every_link_lands_on_something_that_can_be_seen(browser, path):
    with Visit(browser, path, VIEWS["desk"], scripts=True) as visit:
        assert visit.page.locator('a[href^="#"]').count() > 20
        assert visit.page.evaluate(BROKEN) == []
        assert visit.page.evaluate(HIDDEN) == []


def test_a_figure_leads_to_its_words_in_the_article(browser, reports):
    with Visit(browser, reports["comparison"], VIEWS["desk"], scripts=True) as visit:
        page = visit.page
        page.get_by_role("link", name="Some 15 people").first.click()
        target = page.locator(":target")

        assert target.inner_text().startswith("Some")
        assert page.evaluate("document.querySelector(':target').closest('article') !== null")
        assert page.evaluate(
            "(box => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector(':target').getBoundingClientRect())"
        )


def test_the_first_stop_of_the_keyboard_skips_to_the_text(browser, path):
    with Visit(browser, path, VIEWS["desk"], scripts=True) as visit:
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.className") == "skip"
        assert visit.page.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.activeElement.id") == "main"


def test_wide_tables_can_be_scrolled_by_keyboard(browser, reports):
    narrow = VIEWS["phone"] | {"viewport": {"width": 280, "height": 740}}
    with Visit(browser, reports["comparison"], narrow, scripts=True) as visit:
        moved = visit.page.evaluate(
            """() => [...document.querySelectorAll('.wide')].filter(box => box.scrollWidth > box.clientWidth)
                .map(box => { box.focus(); return document.activeElement === box && box.getAttribute('role') === 'region' })"""
        )

        assert moved
        assert all(moved)


SIDEWAYS = """() => [...document.querySelectorAll('.part .wide, .part table')].filter(box => box.scrollWidth > box.clientWidth + 1)
    .map(box => box.className)"""
CUT = """() => [...document.querySelectorAll('.part, .part *')].filter(box => ['auto', 'scroll'].includes(getComputedStyle(box).overflowY)
    && box.scrollHeight > box.clientHeight + 1).map(box => box.className)"""
FALLEN_OUT = """() => [...document.querySelectorAll('.part table')].flatMap(table => [...table.querySelectorAll('tbody td, tbody th')]
    .filter(cell => { const box = cell.getBoundingClientRect(); return !cell.closest('details') &&
        (box.height < 5 || box.left < -1 || box.right > document.documentElement.clientWidth + 1) }).map(cell => cell.outerHTML))"""
COMPARISONS = ["comparison", "ten accounts"]
PHONES = {width: {"viewport": {"width": width, "height": 844}, "is_mobile": True, "has_touch": True} for width in (320, 390)}


@pytest.mark.parametrize("name", COMPARISONS)
@pytest.mark.parametrize("width", PHONES)
def test_on_a_phone_no_table_of_a_comparison_scrolls_sideways_and_every_cell_says_whose_it_is(browser, reports, name, width):
    with Visit(browser, reports[name], PHONES[width], scripts=True) as visit:
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.page.evaluate(SIDEWAYS) == []
        assert visit.page.evaluate(FALLEN_OUT) == []
        labels = visit.page.evaluate(
            "() => [...document.querySelectorAll('#coverage td')].map(cell => [getComputedStyle(cell, '::before').content, cell.dataset.of])"
        )
        assert labels
        assert [of for label, of in labels if f'"{of}"' not in label] == []


def test_on_a_phone_every_column_of_a_table_that_is_stacked_is_named_in_its_cells(browser, reports):
    with Visit(browser, reports["comparison"], PHONES[390], scripts=True) as visit:
        unnamed = visit.page.evaluate(
            """() => [...document.querySelectorAll('table.stack:not(.acts) td')]
                .filter(cell => ['none', 'normal', '""'].includes(getComputedStyle(cell, '::before').content.split(' / ')[0]))
                .map(cell => cell.closest('table').className + cell.cellIndex)"""
        )
        assert unnamed == []


@pytest.mark.parametrize(("name", "view"), [("comparison", "desk"), ("ten accounts", "desk"), ("comparison", "phone")])
def test_no_table_has_a_box_of_its_own_in_which_rows_are_cut(browser, reports, name, view):
    with Visit(browser, reports[name], VIEWS[view], scripts=True) as visit:
        assert visit.page.evaluate(CUT) == []


@pytest.mark.parametrize("name", COMPARISONS)
def test_the_accounts_names_stay_in_sight_while_a_table_scrolls_by(browser, reports, name):
    with Visit(browser, reports[name], VIEWS["desk"], scripts=True) as visit:
        tops = visit.page.evaluate(
            """() => [...document.querySelectorAll('#coverage table.grid, #figures table.grid')].map(table => {
                scrollTo(0, table.tBodies[0].lastElementChild.getBoundingClientRect().top + scrollY - 40);
                return table.tHead.rows[0].cells[1].getBoundingClientRect().top })"""
        )
        assert tops == [0, 0]


ROLES = ("table", "row", "cell", "columnheader", "rowheader")


def test_a_screen_reader_finds_the_same_tables_on_a_phone_as_at_a_desk(browser, reports):
    counted = []
    for view in (VIEWS["desk"], PHONES[390]):
        with Visit(browser, reports["comparison"], view, scripts=True) as visit:
            session = visit.context.new_cdp_session(visit.page)
            nodes = session.send("Accessibility.getFullAXTree")["nodes"]
            found = Counter(node["role"]["value"] for node in nodes if not node.get("ignored") and "role" in node)
            counted.append({role: found[role] for role in ROLES})

    assert counted[0] == counted[1]
    assert all(counted[0].values())


def test_the_hidden_heads_of_a_table_show_themselves_to_the_keyboard(browser, reports):
    with Visit(browser, reports["comparison"], PHONES[390], scripts=True) as visit:
        page = visit.page
        link = page.locator("#names thead a").first
        assert page.evaluate("document.querySelector('#names thead').getBoundingClientRect().height") <= 1
        link.focus()
        assert page.evaluate("document.querySelector('#names thead').getBoundingClientRect().height") > 15
        assert page.evaluate("(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())")


PAPER = {"viewport": {"width": 665, "height": 980}}


@pytest.mark.parametrize("name", COMPARISONS)
def test_on_paper_no_row_is_lost_and_heads_repeat(browser, reports, name):
    with Visit(browser, reports[name], PAPER, scripts=True) as visit:
        visit.page.emulate_media(media="print")

        assert visit.page.evaluate("document.documentElement.scrollWidth") <= PAPER["viewport"]["width"]
        assert visit.page.evaluate(FALLEN_OUT) == []
        assert visit.page.evaluate(CUT) == []
        heads = visit.page.evaluate(
            "() => [...document.querySelectorAll('.part table:not(.many) > thead')].map(head => getComputedStyle(head).display)"
        )
        assert set(heads) == {"table-header-group"}


def test_the_chart_is_drawn_in_the_colours_of_the_scheme(browser, reports):
    colours = set()
    for name in ("desk", "desk in the dark"):
        with Visit(browser, reports["comparison"], VIEWS[name], scripts=True) as visit:
            chart = visit.page.locator("svg.chart").first
            box = chart.bounding_box()
            assert box["width"] > 200
            assert box["height"] > 80
            colours.add(visit.page.evaluate("getComputedStyle(document.querySelector('svg.chart .fill-ink')).fill"))

    assert len(colours) == 2


def test_on_paper_nothing_runs_off_the_sheet(browser, reports):
    with Visit(browser, reports["comparison"], VIEWS["desk"] | {"viewport": {"width": 680, "height": 980}}, scripts=True) as visit:
        visit.page.emulate_media(media="print")

        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 680
        assert visit.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
