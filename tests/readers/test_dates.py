"""Printed dates in ISO 8601, and those that are not read because they could mean two days."""

import pytest

from framing.readers.dates import find_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2031-11-17", "2031-11-17"),
        ("date 2031-11-17 MARL", "2031-11-17"),
        ("2031-11-17T10:20:30Z", "2031-11-17T10:20:30Z"),
        ("2031-11-17T10:20:30.123+0200", "2031-11-17T10:20:30+02:00"),
        ("2031-11-17 00:00:00", "2031-11-17T00:00:00"),
        ("2031/11/7", "2031-11-07"),
        ("17 May, 2031 01:44", "2031-05-17T01:44"),
        ("Wednesday 10 March 2032", "2032-03-10"),
        ("3rd of June 2031", "2031-06-03"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("Nov. 17, 2031 / 5:06 PM EST", "2031-11-17T17:06"),
        ("May 5, 2031 at 12 a.m.", "2031-05-05T00:00"),
        ("Sat, 17 Nov 2031 10:00:00 GMT", "2031-11-17T10:00:00Z"),
        ("17.11.2031", "2031-11-17"),
        ("11/17/2031", "2031-11-17"),
        ("5/5/2031", "2031-05-05"),
        ("May 5, 2031 12 people came", "2031-05-05"),
        ("May 5, 2031 25:61", "2031-05-05"),
    ],
)
def test_full_date_is_read(printed, iso):
    assert find_date(printed) == iso


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "yesterday",
        "May 2031",
        "March 9",
        "Tuesday",
        "2031",
        "20311117",
        "03/04/2031",
        "31 Feb 2031",
        "17.11.31",
        "1.2.3.2031",
        "5 hours ago",
    ],
)
def test_date_that_would_have_to_be_guessed_is_unknown(printed):
    assert find_date(printed) is None
