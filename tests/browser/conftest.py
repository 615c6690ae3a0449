"""The pages that a real browser opens."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> dict[str, Path]:
    """The pages that are opened: one article, a comparison with and without the words of the articles, and one of ten accounts."""
    from framing.comparison.compare import compare
    from framing.reports.comparison_html import render_comparison_html
    from framing.reports.html import render_html
    from tests.reports.comparisons import ferry
    from tests.reports.samples import article
    from tests.reports.test_comparison_growth import incident

    pages = {
        "article": render_html([article()]),
        "comparison": render_comparison_html(charted(ferry())),
        "comparison without words": render_comparison_html(ferry(), text=False),
        "ten accounts": render_comparison_html(compare(incident(10))),
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
