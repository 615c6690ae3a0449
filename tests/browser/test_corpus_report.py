"""The report of a corpus in a real browser: it shows, links land, nothing is fetched, and axe finds nothing wrong."""

import pytest

from tests.browser.test_pages import VIEWS, Visit
from tests.corpus.finished import shared

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def report(browser, tmp_path_factory):
    return shared(tmp_path_factory) / "report.html"


@pytest.mark.parametrize("view", VIEWS)
def test_it_is_as_wide_as_the_screen_and_asks_for_nothing(browser, report, view):
    with Visit(browser, report, VIEWS[view], scripts=True) as visit:
        width = visit.page.evaluate("document.documentElement.scrollWidth")

        assert width <= VIEWS[view]["viewport"]["width"]
        assert visit.requests == [report.as_uri()]
        assert visit.complaints == []


@pytest.mark.parametrize("view", ["desk", "phone in the dark"])
def test_axe_finds_no_violation(browser, report, view):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    with Visit(browser, report, VIEWS[view], scripts=True) as visit:
        visit.page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found = axe.Axe().run(visit.page).response["violations"]

        assert [(one["id"], one["help"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []


def test_a_link_opens_the_comparison(browser, report):
    with Visit(browser, report, VIEWS["desk"]) as visit:
        visit.page.click("#incidents td a, #incidents th a")

        assert "/comparisons/" in visit.page.url
        assert visit.page.title().endswith("the accounts compared")
