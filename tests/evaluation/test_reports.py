"""The committed reports of figures: they name their data, say how they were made, and hold no sentence of anybody's data."""

import re

import pytest

from framing.evaluation import audit_text, tables
from framing.evaluation.published import PUBLISHED
from framing.resources import PACKAGE

REPORTS = PACKAGE.parent / "reports"


@pytest.mark.parametrize(
    ("name", "title", "mark"),
    [("evaluation.md", tables.TITLE, tables.SECTION), ("audit.md", audit_text.TITLE, audit_text.SECTION)],
)
def test_report_is_as_its_command_writes_it(name, title, mark):
    report = (REPORTS / name).read_text(encoding="utf-8")
    names = mark.findall(report)

    assert report.startswith(title)
    assert names == sorted(names)
    assert names


def test_every_data_set_of_the_report_has_its_digest_and_protocols():
    report = (REPORTS / "evaluation.md").read_text(encoding="utf-8")
    for section in tables.SECTION.split(report)[2::2]:
        assert re.search(r"SHA-256 `[0-9a-f]{64}`", section)
        assert "Intervals: " in section


def test_audit_report_counts_markers_and_says_what_was_not_assessed():
    report = (REPORTS / "audit.md").read_text(encoding="utf-8")
    for section in audit_text.SECTION.split(report)[2::2]:
        assert re.search(r"markers: \d+ of \d+ moved", section)
        assert "classifier: " in section


def test_published_figures_have_a_source_with_authors_and_year():
    for figures in PUBLISHED.values():
        for figure in figures:
            assert re.search(r"et al\. \(20\d\d\), ", figure.source)
            assert figure.same_protocol or figure.differs
            assert 0 < figure.value < 1
