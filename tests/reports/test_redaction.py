"""Hiding the words: the same values go as in the JSON form, and everything else stays."""

import pytest

from framing.reports.record import analysis_record
from framing.reports.redaction import hide_words
from tests.reports.samples import article, hostile


def emptied(value):
    """The value with empty strings as None and empty lists left."""
    if isinstance(value, dict):
        return {key: emptied(part) for key, part in value.items()}
    if isinstance(value, list):
        return [emptied(part) for part in value]
    return None if value == "" else value


@pytest.mark.parametrize("made", [article, hostile], ids=["article", "hostile"])
def test_hidden_words_are_those_that_the_json_form_hides(made):
    assert emptied(analysis_record(hide_words(made()))) == emptied(analysis_record(made(), text=False))
