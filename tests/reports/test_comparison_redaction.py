"""No form of a comparison holds words of the articles where none are wanted; places, counts and digests stay."""

import html
import json
import re

import pytest

from framing.reports.comparison_html import render_comparison_html
from framing.reports.comparison_record import comparison_record
from framing.reports.comparison_redaction import hide_articles
from framing.reports.comparison_tables import comparison_tables
from framing.reports.comparison_text import render_comparison
from framing.reports.record import digest
from tests.reports.comparisons import ARTICLES, ferry

LENGTH = 3


def folded(words):
    return re.findall(r"\w+", words.lower())


def runs(words):
    return {" ".join(words[place : place + LENGTH]) for place in range(len(words) - LENGTH + 1)}


FORMS = {
    "text": lambda: render_comparison(ferry(), text=False),
    "json": lambda: json.dumps(comparison_record(ferry(), text=False), ensure_ascii=False),
    "html": lambda: html.unescape(render_comparison_html(ferry(), text=False)),
    "csv": lambda: "".join("".join(lines) for _, lines in comparison_tables(ferry(), text=False)),
}


@pytest.mark.parametrize("form", FORMS)
def test_no_three_words_of_an_article_stand_in_a_row(form):
    page = re.sub(r"<style>.*?</style>", "", FORMS[form](), flags=re.DOTALL).replace(ferry().incident.title, "")
    written = runs(folded(page))

    leaked = {name: sorted(runs(folded(text)) & written) for name, text in ARTICLES.items()}
    assert {name: found for name, found in leaked.items() if found} == {}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["Tarrow", "Ilka", "beams", "rudder", "pilot"])
def test_no_name_and_no_telling_word_stands_in_it(form, name):
    assert name.lower() not in FORMS[form]().lower()


@pytest.mark.parametrize("form", FORMS)
def test_digests_and_offsets_stay(form):
    written = FORMS[form]()
    figure = ferry().figures[0].values[0]

    if form != "text":
        assert all(digest(text) in written for text in ARTICLES.values())
    assert str(figure.start) in written


def test_rows_and_counts_stay():
    hidden = hide_articles(ferry())

    assert [len(row.values) for row in hidden.figures] == [len(row.values) for row in ferry().figures]
    assert [choice.count for row in hidden.names for choice in row.choices] == [
        choice.count for row in ferry().names for choice in row.choices
    ]
    assert hidden.standings == ferry().standings
    assert hidden.wire == ferry().wire
