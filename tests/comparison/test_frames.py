"""What states nothing but who says something."""

import pytest

from framing.comparison.clauses import clauses_of
from framing.types import Document
from tests.reading import plain_analyzer


def frames(text: str) -> list[str]:
    """The clauses of a text that hold only who says it."""
    analysis = plain_analyzer().analyze(Document(id="a", text=text))
    return [text[clause.start : clause.end] for clause in clauses_of(analysis, 0) if clause.frame]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "“No crew of ours trusts the old ferry Lotte,” harbour pilot Nora Vint (L) said Tuesday.",
            "harbour pilot Nora Vint (L) said Tuesday.",
        ),
        (
            "“The ferry Lotte was sold twice by the same crooked owner,” Nora Vint, the harbour pilot, said in a note, referring to the Oxmere Line.",
            "said in a note, referring to the Oxmere Line.",
        ),
        (
            "Ferry crews and lock keepers of Oxmere said that the weir gate had been left open for a week.",
            "Ferry crews and lock keepers of Oxmere said",
        ),
        ("The water board claimed Monday that the weir gate had been left open for a week.", "The water board claimed Monday"),
        (
            "The water board of Oxmere Harbour has said that the weir gate was left open for a week.",
            "The water board of Oxmere Harbour has said",
        ),
    ],
)
def test_who_says_it_is_a_frame(text: str, frame: str) -> None:
    assert frames(text)[-1].lstrip("” ") == frame


def test_a_name_that_is_cut_from_its_verb_of_saying_is_part_of_a_frame() -> None:
    said = "“The ferry Lotte was sold twice by the same crooked owner,” "
    assert (
        frames(said + "Nora Vint, the harbour pilot, said in a note, referring to the Oxmere Line.")[0] == "” Nora Vint, the harbour pilot"
    )
    assert frames(said + "Nora Vint, the harbour pilot, moored her own boat at the Oxmere weir.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The water board closed the weir gate on Friday, saying that the ferry crews had asked for it twice.",
        "“The ferry has no brakes worth the name,” pilot Nora Vint said after the collision at the Oxmere weir.",
        "“The ferry has no brakes worth the name,” said pilot Nora Vint, who lost two boats at the weir last spring.",
        "The water board announced a new weir gate for Oxmere on Monday, claiming that the ferry crews had asked for it twice.",
        "“The ferry has no brakes worth the name,” pilot Nora Vint said in Oxmere, opening the new weir gate.",
        "Nora Vint wrote three long books about the ferry crews of Oxmere.",
        "The ferry crews of Oxmere moored at the weir gate on Tuesday morning.",
    ],
)
def test_what_tells_more_is_none(text: str) -> None:
    assert frames(text) == []


def test_a_clause_without_speech_beside_it_is_none() -> None:
    assert frames("Nora Vint spoke of the weir gate. She told the ferry crews of Oxmere on Monday.") == []
