"""Quotations that no reporting verb introduces: over a name, and before any verb whose clause is over."""

import pytest

from tests.reading import analysis_of


def heard(text: str) -> list[tuple[str, str]]:
    """(Who speaks, the words) of every direct statement."""
    found = analysis_of(text)
    return [
        (source.name, found.document.text[each.start : each.end]) for source in found.sources for each in source.statements if each.direct
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will not leave.” — Orla Venn", "Orla Venn"),
        ("“We will not leave.”\n— Orla Venn, the warden\n\nThe rest is quiet.", "Orla Venn"),
        ("“We ran,” the docker shrugged.", "docker"),
        ("“We ran,” Orla Venn charged on Monday.", "Orla Venn"),
        ("“We ran,” she softly smiled.", "she"),
        ("“We ran,” piped up a docker.", "docker"),
    ],
)
def test_a_quotation_over_a_name_or_before_any_verb_is_told(text: str, speaker: str) -> None:
    ((name, _),) = heard(text)
    assert name == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“We will not leave” – and nobody did.",
        "“We will not leave.” — Fenn",
        "“The Long Pier,” Orla Venn sold at once.",
        "“We ran,” which angered the dockers.",
        "“A pier,” the docker had.",
        "It was “a long, dull day,” the docker shrugged.",
    ],
)
def test_a_title_a_part_and_a_dash_inside_a_sentence_tell_of_nobody(text: str) -> None:
    assert heard(text) == []
