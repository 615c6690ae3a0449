"""Who a bare number counts may be named behind *of them* or a verb."""

import pytest

from framing.analysis import Analyzer
from framing.readers import read_text

ANALYZER = Analyzer(tone=False, readability=False)


@pytest.mark.parametrize(
    ("sentence", "text", "of"),
    [
        ("A shell killed at least 40 people, 17 of them children, at Low Quay.", "17", "children"),
        ("Six people were hurt, of whom two were police officers.", "two", "police officers"),
        ("Nine people died. Seven were women and children.", "Seven", "women and children"),
        ("Nine people died. Three of the dead are pupils.", "Three of the dead", "pupils"),
        ("Forty people were hurt. Two of the injured were taken to Oxmere.", "Two of the injured", "injured"),
        ("The clinic took in 40 dead. Nine of those she had laid out were women.", "Nine", "women"),
        ("Nineteen people died. Seven were said to be children.", "Seven", "children"),
        ("Some 300 people were arrested, 40 of them in uniform.", "40", None),
        ("Nine people were killed, four of them at sea.", "four", None),
    ],
)
def test_whom_a_number_counts(sentence: str, text: str, of: str | None) -> None:
    figures = ANALYZER.analyze(read_text(f"Low Quay\n\n{sentence}\n", id="x")).figures
    assert [figure.of for figure in figures if figure.text == text] == [of]
