"""A real browser, if there is one: headless, with an empty profile, and without a way to the net."""

import shutil
from pathlib import Path

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


@pytest.fixture(scope="session")
def browser():
    """Chromium under Playwright; the tests are skipped where either is missing."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"no browser on this machine: none of {', '.join(BROWSERS)} is on the PATH")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=found, headless=True, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> dict[str, Path]:
    """The pages that are opened: one article, and a comparison with and without the words of the articles."""
    from framing.reports.comparison_html import render_comparison_html
    from framing.reports.html import render_html
    from tests.reports.comparisons import ferry
    from tests.reports.samples import article

    pages = {
        "article": render_html([article()]),
        "comparison": render_comparison_html(charted(ferry())),
        "comparison without words": render_comparison_html(ferry(), text=False),
    }
    folder = tmp_path_factory.mktemp("pages")
    paths = {name: folder / f"{name.replace(' ', '-')}.html" for name in pages}
    for name, page in pages.items():
        paths[name].write_text(page, encoding="utf-8", newline="")
    return paths


def charted(comparison):
    """The comparison with an order in its first standing, so that a picture is drawn."""
    from dataclasses import replace

    first, *others = comparison.standings
    return replace(comparison, standings=(replace(first, verdict="ranked"), *others))
