"""Who or what stands before a verb of harm."""

import pytest

from framing.comparison.doers import subject_head, subject_rung

HEADS = (
    ("The guards {killed} two.", "guards"),
    ("On Friday a lorry {hit} a nurse.", "lorry"),
    ("On Friday, guards {beat} a clerk.", "guards"),
    ("A shell fired from the ridge {killed} two.", "shell"),
    ("A snapped cable {cut} his leg.", "cable"),
    ("The sergeant, a father of two, {shot} him.", "sergeant"),
    ("The brick that {struck} her was old.", "brick"),
    ("A lorry that had lost its brakes {hit} a bus.", "lorry"),
    ("The ferry Regent {drowned} six.", "ferry"),
    ("The lorry driver Abel Sturn {hit} him.", "Sturn"),
    ("A lorry whose brakes had failed {hit} a bus.", "lorry"),
    ("The men who {beat} her fled.", None),
    ("It was raining when a tram {crushed} his foot.", "tram"),
    ("The ministry said a bomb {killed} nine.", "bomb"),
    ("A storm came over the bar and {drowned} six.", "storm"),
    ("Diggers came at six and council crews {tore down} the huts.", "crews"),
)


@pytest.mark.parametrize(("braced", "head"), HEADS, ids=[row[0] for row in HEADS])
def test_the_head_of_the_subject(braced: str, head: str | None) -> None:
    assert subject_head(braced[: braced.index("{")]) == head


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("The patrol killed two.", "active"),
        ("The explosion killed two.", "instrument-subject"),
        ("The inundation killed two.", "instrument-subject"),
        ("The government killed two.", "active"),
        ("A tank crew killed two.", "active"),
        ("A constable shot and killed two.", "active"),
        ("The sentries shot at and killed two.", "active"),
        ("A stray shot and the panic killed two.", "instrument-subject"),
    ],
)
def test_things_and_events_do_it_by_themselves(text: str, rung: str) -> None:
    assert subject_rung(text, text.index("killed"), 0) == rung
