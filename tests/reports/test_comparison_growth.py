"""What a comparison costs as accounts are added: no worse than their square, in pages written and in time taken."""

from dataclasses import replace
from time import process_time

import pytest

from framing.comparison.compare import compare
from framing.reports.comparison_html import render_comparison_html
from framing.reports.comparison_places import MOST_PAIRS, named_stretches, shown_pairs
from tests.reports.comparisons import ferry

FEW = 15


def incident(count):
    """That many accounts: the three of the ferry, again and again, each under an id and an outlet of its own."""
    accounts = ferry().incident.accounts
    copies = [(accounts[number % len(accounts)], number) for number in range(count)]
    return replace(
        ferry().incident,
        accounts=tuple(
            replace(
                account,
                document=f"{number}.txt",
                outlet=f"Outlet {number}",
                analysis=replace(
                    account.analysis, document=replace(account.analysis.document, id=f"{number}.txt", outlet=f"Outlet {number}")
                ),
            )
            for account, number in copies
        ),
    )


@pytest.fixture(scope="module")
def grown():
    """Seconds of the processor, the comparison and its page, for few accounts and for twice as many."""
    render_comparison_html(compare(incident(2)))
    results = []
    for count in (FEW, 2 * FEW):
        started = process_time()
        comparison = compare(incident(count))
        page = render_comparison_html(comparison)
        results.append((process_time() - started, comparison, page))
    return results


@pytest.mark.slow
def test_twice_the_accounts_take_no_more_than_four_times_the_time(grown):
    (few, _, _), (many, _, _) = grown

    # the constant part makes less than four times of it; the rest of the room is for a busy machine
    assert many < 6 * few


@pytest.mark.slow
def test_twice_the_accounts_make_no_more_than_four_times_the_page(grown):
    (_, _, few), (_, _, many) = grown

    assert len(many) < 4.2 * len(few)


@pytest.mark.slow
def test_pairs_of_wire_copy_are_shown_up_to_a_number_and_the_rest_is_told(grown):
    _, (_, comparison, page) = grown

    assert len(comparison.wire) > MOST_PAIRS
    assert len(shown_pairs(comparison.wire)) == MOST_PAIRS
    assert f"{len(comparison.wire) - MOST_PAIRS} more pairs" in page


@pytest.mark.slow
def test_anchors_in_an_article_do_not_grow_with_the_square(grown):
    few, many = (len(set(named_stretches(comparison))) for _, comparison, _ in grown)

    assert many < 2.5 * few
