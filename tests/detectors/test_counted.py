"""What the words of a figure show."""

import pytest

from tests.reading import analysis_of


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("Nine children were killed in the raid.", "humanisation", "children"),
        ("The shelling left dozens injured.", "number-framing", "dozens"),
        ("The clinic counted 43 dead.", "agency", "dead"),
    ],
)
def test_a_count_of_victims_is_marked_for_its_wording(text: str, kind: str, word: str) -> None:
    assert any(marker.kind == kind and word in marker.text for marker in analysis_of(text).markers)


def test_a_count_without_harm_marks_nobody() -> None:
    assert not [marker for marker in analysis_of("Nine children sang in the square.").markers if marker.kind == "humanisation"]
