"""The committed reports of figures: they name their data, say how they were made, and hold no sentence of anybody's data."""

import re
from xml.etree import ElementTree

import pytest

from framing.evaluation import audit_text, tables
from framing.evaluation.published import PUBLISHED
from framing.evaluation.reliability import reliability_picture
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


def curve(shares):
    return [
        {"low": place / 10, "high": place / 10 + 0.1, "sentences": 10, "mean probability": place / 10 + 0.05, "share labelled 1": share}
        for place, share in enumerate(shares)
    ]


def test_reliability_is_drawn_for_every_protocol_that_has_a_curve():
    benchmark = {
        "protocols": [
            {
                "protocol": "random <5>-fold",
                "systems": [{"system": "majority"}, {"system": "ours & theirs", "reliability": curve([0.0, 0.5, 1.0])}],
            },
            {"protocol": "apart", "not assessed": "one outlet"},
            {"protocol": "topics", "systems": [{"system": "ours & theirs", "reliability": curve([0.25])}]},
        ]
    }
    picture = reliability_picture(benchmark)
    drawn = ElementTree.fromstring(picture)
    circles = [each for each in drawn.iter() if each.tag.endswith("circle")]

    assert len(circles) == 4
    assert next(each.text for each in drawn.iter() if each.tag.endswith("text")) == "random <5>-fold"
    assert reliability_picture(benchmark) == picture
    assert reliability_picture({"protocols": benchmark["protocols"][1:2]}) is None
