"""Names and levels of speakers, also across sentences."""

import pytest

from framing.types import Level
from tests.reading import analysis_of, speaker_at

LEVELS: list[tuple[str, str, Level]] = [
    ("Orla Fenn said the quay was closed.", "Orla Fenn", "named-person"),
    ("Mr. Pieter Hahn said the quay was closed.", "Pieter Hahn", "named-person"),
    ("Col. Pieter Hahn said the quay was closed.", "Pieter Hahn", "named-person"),
    ("Mayor Orla Fenn said the quay was closed.", "Orla Fenn", "named-person"),
    ("The defence ministry said the quay was closed.", "defence ministry", "named-institution"),
    ("The Harbour Board said the quay was closed.", "Harbour Board", "named-institution"),
    ("The police said the quay was closed.", "police", "named-institution"),
    ("The harbour master said the quay was closed.", "harbour master", "role"),
    ("A baker said the quay was closed.", "baker", "unnamed"),
    ("A spokeswoman for the board said the quay was closed.", "spokeswoman for the board", "role"),
    ("Officials said the quay was closed.", "Officials", "unnamed"),
    ("Residents said the quay was closed.", "Residents", "unnamed"),
    ("Critics said the quay was closed.", "Critics", "unnamed"),
    ("Experts say the quay should be closed.", "Experts", "unnamed"),
    ("Some dockers said the quay was closed.", "Some dockers", "unnamed"),
    ("Several witnesses said the quay was closed.", "Several witnesses", "unnamed"),
    ("Sources said the quay was closed.", "Sources", "unnamed"),
    ("A source close to the talks said the quay was closed.", "source close to the talks", "unnamed"),
    ("The quay was closed, officials said.", "officials", "unnamed"),
    ("The quay was closed, two officials said.", "two officials", "unnamed"),
    ("The quay was closed, according to witnesses.", "witnesses", "unnamed"),
]


@pytest.mark.parametrize(("text", "name", "level"), LEVELS, ids=[row[0] for row in LEVELS])
def test_a_source_has_the_level_a_reader_would_give_it(text: str, name: str, level: Level) -> None:
    (source,) = analysis_of(text).sources
    assert (source.name, source.level) == (name, level)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Orla Fenn said the quay was closed. She said it would stay so.", "it would stay", "Orla Fenn"),
        ("Orla Fenn said the quay was closed. “It stays closed all week,” she added.", "It stays closed", "Orla Fenn"),
        ("Orla Fenn said the quay was closed. Fenn said it would stay so.", "it would stay", "Orla Fenn"),
        ("Orla Fenn runs the quay. Fenn said it would stay closed.", "it would stay", "Orla Fenn"),
        ("Orla Fenn runs the quay. “It stays closed,” said Ms. Fenn.", "It stays closed", "Orla Fenn"),
        (
            "The Ministry of Ports said the quay was closed. The ministry said it would stay so.",
            "it would stay",
            "Ministry of Ports",
        ),
        ("The Harbour Board issued a statement. The board said the quay would stay closed.", "the quay would", "Harbour Board"),
        ("The Harbour Board met on Monday. The statement said the quay would stay closed.", "the quay would", "statement"),
        ("The board’s chair, Orla Fenn, said the quay was closed.", "the quay was", "Orla Fenn"),
        ("A spokeswoman for the board, Orla Fenn, said the quay was closed.", "the quay was", "Orla Fenn"),
        ("Orla Fenn, chair of the board, said the quay was closed.", "the quay was", "Orla Fenn"),
        ("Orla Fenn, who chairs the board, said the quay was closed.", "the quay was", "Orla Fenn"),
        ("But Orla Fenn said the quay was closed.", "the quay was", "Orla Fenn"),
        ("On Monday, Orla Fenn said the quay was closed.", "the quay was", "Orla Fenn"),
        ("Meanwhile, Orla Fenn said the quay was closed.", "the quay was", "Orla Fenn"),
        ("After a night of talks Orla Fenn said the quay was closed.", "the quay was", "Orla Fenn"),
        ("Orla Fenn and Pieter Hahn said the quay was closed.", "the quay was", "Orla Fenn and Pieter Hahn"),
    ],
)
def test_a_speaker_is_called_by_the_fullest_name_the_text_gives(text: str, words: str, speaker: str) -> None:
    assert speaker_at(text, words) == speaker


def test_two_people_of_the_same_sentence_are_kept_apart() -> None:
    text = "Orla Fenn said the quay was closed, while Pieter Hahn said it was open."
    assert speaker_at(text, "the quay was") == "Orla Fenn"
    assert speaker_at(text, "it was open") == "Pieter Hahn"


def test_he_is_not_the_woman_who_spoke_before_another_man() -> None:
    text = "Orla Fenn said the quay was closed. Pieter Hahn said it was open. “I walked there myself,” he said."
    assert speaker_at(text, "I walked") == "Pieter Hahn"


def test_nobody_is_named_who_is_not_in_the_text() -> None:
    text = "“It is closed for the whole winter,” he said."
    for source in analysis_of(text).sources:
        assert source.name in text or source.name == "not named"


@pytest.mark.parametrize("titles", ["Mr President Senator", "President Senator", "Senator General Mr Dr"])
def test_titles_without_a_name_are_nobody(titles: str) -> None:
    sources = analysis_of(f"On Monday the {titles} met the crowd. He said it was over.").sources
    assert all(titles not in source.name for source in sources)
