"""Wire copy in a corpus: the same pairs as in the texts, by either way."""

import pytest

from framing.comparison import wire as of_texts
from framing.corpus.fingerprints import words_of
from framing.corpus.printings import words_within
from framing.corpus.wire import clusters, find_wire, meetings
from framing.spans import merged
from tests.comparison.accounts import account
from tests.corpus.prints import batches, print_of

COPY = (
    "The ferry Aurel left Tarn Quay at dawn with ninety people on board and struck the northern reef forty minutes later, the harbour "
    "board said. Two tugs and a pilot boat reached the wreck before noon, and divers went on searching the hold until the light was gone."
)
REST = {
    "courier": "Families waited at the gate all night. A list of names was pinned to the wall of the customs house at last.",
    "ledger": "Nobody had told the owners that the buoy was gone. The insurers sent a man with a camera and no questions.",
    "klaxon": "The minister flew over the bay in a helicopter. Later she spoke of courage, and of money that would surely come.",
}
HOUSE = (
    "Sign up below for the morning letter of this newspaper, which brings the day in five minutes to your door, free of charge and of any "
    "advertising whatsoever, written by people who were already up when you were still asleep and dreaming."
)


def rows(texts, outlets=None):
    return [print_of(text, id=name, outlet=outlets[number] if outlets else name) for number, (name, text) in enumerate(texts.items())]


def found(made, **options):
    read = batches(made)
    return find_wire(read, [row["document"].id for row in made], [row["outlet"] for row in made], **options)


TEXTS = {"courier": f"{COPY}\n\n{REST['courier']}", "ledger": f"{REST['ledger']}\n\n{COPY}", "klaxon": REST["klaxon"]}


@pytest.mark.parametrize("exact", [100, 0])
def test_pairs_and_passages_are_those_of_the_texts(exact):
    wire = found(rows(TEXTS), exact=exact)
    expected = of_texts.find_wire([account(name, text) for name, text in TEXTS.items()])

    assert [pair for _, _, pair in wire.pairs] == list(expected)
    assert wire.clusters == {0: 0, 1: 0}


@pytest.mark.parametrize("exact", [100, 0])
def test_what_a_house_prints_under_everything_is_no_wire_copy(exact):
    other = {name: " ".join(f"{rest} {name} {number} words." for number in range(4)) for name, rest in REST.items()}
    texts = {name: f"{rest}\n\n{HOUSE}" for name, rest in other.items()}

    assert not found(rows(texts, outlets=["The Tarn Ledger"] * 3), exact=exact).pairs


def test_a_reprint_in_one_outlet_is_found():
    texts = {"a": TEXTS["courier"], "b": TEXTS["courier"] + " A correction was made."}

    assert found(rows(texts, outlets=["Courier"] * 2)).clusters == {0: 0, 1: 0}


def test_documents_without_words_are_no_pair():
    assert not found(rows({"a": "", "b": "", "c": "One."})).pairs


def test_the_earliest_printing_counts():
    assert list(found(rows(TEXTS)).again) == [1]
    assert list(found(rows(TEXTS), order=[1, 0, 2]).again) == [0]


def test_words_of_a_passage_are_counted_by_voice():
    row = print_of("One quiet line.\n\n“We saw it,” said Mira Voss. It was late.")
    text = row["document"].text
    words = words_within(words_of(row), [(text.index("We"), text.index("It was"))])

    assert words == {"headline": 0, "author": 3, "quote": 3, "attributed": 0}


def test_a_crowd_is_compared_with_its_first_and_its_neighbours_only():
    import numpy

    met = meetings([(numpy.zeros(200, dtype=numpy.int64), numpy.arange(200))], times=1)

    assert len(met) < 2 * 200
    assert set(clusters(met).values()) == {0}


def test_a_value_that_two_share_once_is_not_enough_where_two_are_asked_for():
    import numpy

    once = (numpy.array([5, 5, 7]), numpy.array([0, 1, 2]))

    assert meetings([once], times=2) == []
    assert meetings([once, once], times=2) == [(0, 1)]


def test_spans_that_touch_are_one():
    assert merged([(4, 6), (0, 4), (9, 10)]) == [(0, 6), (9, 10)]
