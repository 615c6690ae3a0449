"""Where quotations begin and end, in every way that real text marks them."""

import pytest

from framing.voice.quotes import find_quotations
from tests.reading import prose_of, quotations, voice_at


def outer(text: str) -> list[str]:
    prose = prose_of(text)
    return [prose.slice(found.first, found.last) for found in find_quotations(prose) if not found.nested]


def inner(text: str) -> list[str]:
    prose = prose_of(text)
    return [prose.slice(found.first, found.last) for found in find_quotations(prose) if found.nested]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We never left the quay," Orla Fenn said.', ["We never left the quay,"]),
        ("“We never left the quay,” Orla Fenn said.", ["We never left the quay,"]),
        ("„We never left the quay“, Orla Fenn said.", ["We never left the quay"]),
        ("«We never left the quay», Orla Fenn said.", ["We never left the quay"]),
        ("``We never left the quay,'' Orla Fenn said.", ["We never left the quay,"]),
        ("‘We never left the quay,’ Orla Fenn said.", ["We never left the quay,"]),
        ("'We never left the quay,' Orla Fenn said.", ["We never left the quay,"]),
        ('"One," she said. "Two," he said. "Three," they said.', ["One,", "Two,", "Three,"]),
        ('("We never left the quay," Orla Fenn said.)', ["We never left the quay,"]),
        ('Orla Fenn said:"We never left the quay."', ["We never left the quay."]),
        ("Orla Fenn said—“we never left the quay.”", ["we never left the quay."]),
    ],
)
def test_every_kind_of_mark_is_paired(text: str, expected: list[str]) -> None:
    assert outer(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dockers’ union doesn’t want Fenn’s offer.",
        "It was the summer of ’94, and the ’90s were slow.",
        "The coalitions’ ships and the harbours’ cranes stood still.",
        "James's boat and the boss' hat were lost.",
        "Rock 'n' roll came late to Low Quay.",
        "The plank is 6' long.",
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert outer(text) == []


def test_possessives_inside_single_marks_do_not_close_them() -> None:
    text = "‘The dockers’ union will not wait for the owners’ answer,’ Fenn said."
    assert outer(text) == ["The dockers’ union will not wait for the owners’ answer,"]


@pytest.mark.parametrize(
    ("text", "whole", "nested"),
    [
        (
            "“He told me ‘leave the port tonight’ and hung up,” Fenn said.",
            "He told me ‘leave the port tonight’ and hung up,",
            "leave the port tonight",
        ),
        (
            "\"He told me 'leave the port tonight' and hung up,\" Fenn said.",
            "He told me 'leave the port tonight' and hung up,",
            "leave the port tonight",
        ),
    ],
)
def test_inner_marks_are_nested(text: str, whole: str, nested: str) -> None:
    assert outer(text) == [whole]
    assert inner(text) == [nested]


def test_every_paragraph_of_a_long_quotation_may_open_without_closing() -> None:
    text = (
        "“We left before dawn because the road was still open,” Fenn said.\n\n"
        "“Nobody had told us where the boats would wait.\n\n"
        "“We walked until the lights of the quay came into sight.\n\n"
        "“Then we waited for two nights in the old customs hall.”\n\n"
        "The boats came on Thursday."
    )
    assert voice_at(text, "We left before") == "quote"
    assert voice_at(text, "Nobody had told") == "quote"
    assert voice_at(text, "We walked until") == "quote"
    assert voice_at(text, "Then we waited") == "quote"
    assert voice_at(text, "The boats came") == "author"


def test_a_fragment_ends_where_its_marks_do() -> None:
    text = "The mayor called the offer “an insult to every docker on the quay” and left the room."
    assert quotations(text) == ["an insult to every docker on the quay"]


def test_a_quotation_that_never_closes_ends_with_its_line() -> None:
    text = "Fenn said: “We never left the quay.\n\nThe council meets on Monday to hear the engineers."
    assert voice_at(text, "We never left") == "quote"
    assert voice_at(text, "The council meets") == "author"


def test_a_quotation_may_close_a_line_later() -> None:
    text = "Fenn said: “We never left the quay.\nNobody came to fetch us.” The council meets on Monday."
    assert voice_at(text, "Nobody came") == "quote"
    assert voice_at(text, "The council meets") == "author"


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said, "We never left the quay, " and sat down again.',
        '" We never left the quay," the mayor said, and sat down again.',
    ],
)
def test_a_space_on_the_wrong_side_of_a_mark_does_no_harm(text: str) -> None:
    assert voice_at(text, "We never left") == "quote"
    assert voice_at(text, "sat down again") == "author"


@pytest.mark.parametrize(
    "text",
    ["“We never left the quay,“ Orla Fenn said. Rain fell.", "”We never left the quay,” Orla Fenn said. Rain fell."],
)
def test_a_curly_mark_that_leans_the_wrong_way_is_read_by_its_place(text: str) -> None:
    assert voice_at(text, "We never left") == "quote"
    assert voice_at(text, "Orla Fenn said") == "author"
    assert voice_at(text, "Rain fell") == "author"


def test_a_stray_mark_does_not_swallow_the_rest_of_the_text() -> None:
    text = 'The plank was 6" long.\n\nThe mayor said: "We never left."\n\nThe council meets on Monday.'
    assert voice_at(text, "The council meets") == "author"
    assert voice_at(text, "We never left") == "quote"


def test_a_forgotten_closing_mark_does_not_turn_the_next_quotation_inside_out() -> None:
    text = "“We never left the quay, Fenn said. “Nobody came to fetch us,” he added."
    assert voice_at(text, "Nobody came") == "quote"


@pytest.mark.parametrize(
    "title",
    ["‘We were never warned’: villagers on the night of the flood", "Mayor: 'We were never warned' about the flood"],
)
def test_single_marks_quote_in_headlines(title: str) -> None:
    assert any("We were never warned" in quoted for quoted in outer(title))


def test_closing_marks_alone_quote_nothing() -> None:
    assert outer("We never left the quay,” Fenn said.") == []


@pytest.mark.parametrize("text", ['"', "“", "”", '""', "“”", '" "', "''", "‘’ “ ” ``"])
def test_marks_without_words_are_no_quotations(text: str) -> None:
    assert all(any(character.isalnum() for character in quoted) for quoted in outer(text))


def test_a_post_set_into_the_text_is_the_words_of_its_writer() -> None:
    text = "The vote went on.\n\nWhat a brutal day for the whole coast. — Ada Orr (@adaorr) May 2, 2018\n\nThe mayor left."
    assert voice_at(text, "brutal day") == "quote"
    assert voice_at(text, "mayor left") == "author"
