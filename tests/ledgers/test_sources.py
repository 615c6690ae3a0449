"""The source ledger of small articles."""

import pytest

from tests.reading import analysis_of

ARTICLE = (
    "“We never left the quay,” Orla Fenn said on Monday. The harbour board said that the wall was safe.\n\n"
    "“Nobody came to fetch us,” she added. Fenn claimed that the board had lied.\n\n"
    "Officials denied the report."
)


def test_sources_come_in_the_order_of_first_speaking() -> None:
    assert [source.name for source in analysis_of(ARTICLE).sources] == ["Orla Fenn", "harbour board", "Officials"]


def test_every_statement_of_a_source_is_gathered() -> None:
    orla = analysis_of(ARTICLE).sources[0]
    assert [(statement.verb, statement.stance, statement.direct) for statement in orla.statements] == [
        ("said", "neutral", True),
        ("added", "neutral", True),
        ("claimed", "doubt", False),
    ]


def test_words_given_count_direct_and_indirect_speech() -> None:
    orla, board, _ = analysis_of(ARTICLE).sources
    assert orla.words == 5 + 5 + 4
    assert board.words == 4


def test_first_positions_are_shares_of_the_text() -> None:
    sources = analysis_of(ARTICLE).sources
    assert sources[0].first_position == 0
    assert all(0 <= source.first_position <= 1 for source in sources)
    assert [source.first_position for source in sources] == sorted(source.first_position for source in sources)


def test_statements_slice_to_what_was_said() -> None:
    orla = analysis_of(ARTICLE).sources[0]
    assert ARTICLE[orla.statements[0].start : orla.statements[0].end] == "We never left the quay,"


def test_people_quoted_inside_a_quotation_are_left_out() -> None:
    text = "“My brother said that the quay was safe and the pilot agreed,” Orla Fenn told the Ledger."
    assert [source.name for source in analysis_of(text).sources] == ["Orla Fenn"]


@pytest.mark.parametrize("text", ["", "Water covered the road by noon.", "The tide revealed a wreck."])
def test_a_text_in_which_nobody_speaks_has_no_sources(text: str) -> None:
    assert analysis_of(text).sources == ()
