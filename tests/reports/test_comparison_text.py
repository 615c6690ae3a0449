"""A comparison in the terminal: every section, plain lines, no verdict, and nothing that could move the cursor."""

from dataclasses import replace

import pytest

from framing.reports.characters import width_of
from framing.reports.comparison_text import Lines, one_line, render_comparison
from tests.reports.comparisons import ferry, hostile

SECTIONS = (
    "Figures",
    "Names",
    "Acts of harm, and how each account tells them",
    "Sources",
    "Coverage: facts that two or more accounts tell and another does not",
    "Attributed here, flat there",
    "What is put first",
    "Standings",
    "Distinctive words of the writers",
    "Wire copy",
)


@pytest.fixture(scope="module")
def shown():
    return render_comparison(ferry())


def test_sections_stand_in_order_and_figures_first(shown):
    assert [line for line in shown.splitlines() if line in SECTIONS] == list(SECTIONS)


@pytest.mark.parametrize(
    "words",
    [
        "The ferry at Low Weir",
        "Low Weir Courier  2031-05-04  Twelve hurt as ferry strikes pier",
        "At least 12 people (12 or more), harbour office, lead",
        "not found in this text (nearest candidate: characters",
        "quoted directly",
        "to harbour",
        "first denial after",
        "insufficient evidence for an order in",
        "Low Weir Courier and Quay Gazette: 34 words in 1 passage",
    ],
)
def test_what_a_reader_looks_for_is_there(shown, words):
    assert words in shown


def test_nothing_can_steer_the_terminal():
    assert not {character for character in render_comparison(hostile()) if character != "\n" and not character.isprintable()}


@pytest.mark.parametrize("word", ["biased", "propaganda", "misleading", "unfair", "omitted"])
def test_no_verdict_is_given(shown, word):
    assert word not in shown.lower()


def test_notices_stand_under_the_headlines():
    told = replace(ferry(), incident=replace(ferry().incident, notices=("ledger.txt may tell another incident.",)))

    assert "note: ledger.txt may tell another incident." in render_comparison(told).splitlines()


def test_an_empty_section_says_so():
    assert "Wire copy\n  nothing to show" in render_comparison(replace(ferry(), wire=()))


def test_naming_sets_stand_in_words():
    named = replace(ferry(), names=(replace(ferry().names[0], set="killing-event"),))

    assert "  killing event" in render_comparison(named).splitlines()
    assert "killing-event" not in render_comparison(named)


def test_a_shift_says_how_alike_its_clauses_are_and_which_are_to_be_doubted():
    from framing.comparison.shifts import find_shifts

    accounts = [account.analysis for account in ferry().incident.accounts]
    fact = next(fact for fact in ferry().coverage if find_shifts([fact], accounts))
    for similarity, doubted in ((0.5, False), (0.2, True)):
        told = replace(fact, present=tuple(replace(telling, similarity=similarity) for telling in fact.present))
        lines = list(Lines(replace(ferry(), coverage=(told,), shifts=find_shifts([told], accounts))).shifts())

        assert lines[-1].endswith(f"(similarity {similarity:.2f})")
        assert lines[0].startswith("  (clauses with a similarity below 0.25") == doubted


def test_long_words_are_cut_in_one_line():
    cut = one_line("word\n" * 60)

    assert "\n" not in cut
    assert cut.endswith("…")


def test_names_are_as_wide_as_the_widest_where_signs_fill_two_columns():
    view = Lines(ferry())
    assert {width_of(view.padded(name)) for name in ("海港日報", "Quay", *view.outlets.values())} == {view.width}


@pytest.mark.parametrize(("alone", "words"), [(1, "1 quantity that"), (2, "2 quantities that")])
def test_quantities_of_one_account_are_counted_in_english(alone, words):
    comparison = ferry()
    row = comparison.figures[0]
    lone = replace(row, values=row.values[:1])
    (line,) = Lines(replace(comparison, figures=(lone,) * alone)).figures()
    assert line.strip().startswith(words)
