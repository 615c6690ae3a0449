"""Days that articles speak of, and sentences that look back."""

from datetime import date

import pytest

from framing.corpus.days import find_mentions
from framing.prose import Prose
from framing.readers import read_text
from tests.corpus.prints import ANALYZER

WEDNESDAY = date(2031, 5, 7)


def mentions(text, published=WEDNESDAY):
    document = read_text(text, id="a")
    found, recalling = find_mentions(Prose(document, ANALYZER.vocabulary), published)
    return [mention.day for mention in found], recalling


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The quay burned on Sunday.", ["2031-05-04"]),
        ("The quay burned on Wednesday.", ["2031-05-07"]),
        ("The quay burned on May 4.", ["2031-05-04"]),
        ("The quay burned on 4 May 2030.", ["2030-05-04"]),
        ("The quay burned on Sept. 2.", ["2030-09-02"]),
        ("The quay burned yesterday.", ["2031-05-06"]),
        ("The vote is set for next Tuesday.", []),
        ("It may 4 times be so.", []),
        ("The quay burned on 31 February 2031.", []),
    ],
)
def test_a_day_is_read_against_the_articles_own(text, days):
    assert mentions(text)[0] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [("The quay burned on Sunday.", ["-W-7"]), ("The quay burned on May 4.", ["--05-04"]), ("On May 4, 2031 it burned.", ["2031-05-04"])],
)
def test_without_a_date_no_more_of_a_day_is_known_than_is_printed(text, days):
    assert mentions(text, published=None)[0] == days


@pytest.mark.parametrize(
    "text",
    [
        "Last week a strike killed 40 people.",
        "A month earlier the town was shelled.",
        "Two years ago the works were sold.",
        "Earlier this year the mayor resigned.",
        "The war began in 2029.",
        "On April 2 the bridge fell.",
        "Fighting has gone on since September.",
    ],
)
def test_a_sentence_looks_back(text):
    assert mentions(text)[1] == {0}


@pytest.mark.parametrize(
    "text", ["The quay burned on Sunday.", "It burned for two days.", "It happened earlier in the day.", "The 2031 budget passed."]
)
def test_a_sentence_does_not_look_back(text):
    assert mentions(text)[1] == set()
