"""The same claim in somebody's mouth and as a fact."""

import pytest

from framing.comparison.coverage import align_facts
from framing.comparison.shifts import Shift, find_shifts
from framing.types import Analysis, Document
from tests.reading import plain_analyzer

FLAT = "The strike hit an arms depot beside the Low Quay canal."
FILLER = "\n\nThe ferry to the islands will sail again on Friday."


def shifts(*texts: str) -> tuple[Shift, ...]:
    analyses: list[Analysis] = [plain_analyzer().analyze(Document(id=name, text=text)) for name, text in zip("abcd", texts, strict=False)]
    return find_shifts(align_facts(analyses), analyses)


@pytest.mark.parametrize(
    "attributed",
    [
        "Colonel Renn said the strike hit an arms depot beside the Low Quay canal.",
        "“The strike hit an arms depot beside the Low Quay canal,” Colonel Renn said.",
        "The strike hit an arms depot beside the Low Quay canal, according to the ministry.",
        "The strike reportedly hit an arms depot beside the Low Quay canal.",
    ],
)
def test_a_claim_attributed_here_and_flat_there_is_a_shift(attributed):
    (shift,) = shifts(FLAT + FILLER, attributed)
    assert [place.document for place in shift.flat] == ["a"]
    assert [place.document for place in shift.attributed] == ["b"]


def test_the_source_is_named_where_it_is_known():
    (shift,) = shifts(FLAT + FILLER, "Colonel Renn said the strike hit an arms depot beside the Low Quay canal.")
    assert "Renn" in (shift.attributed[0].source or "")
    assert shift.flat[0].source is None


@pytest.mark.parametrize(
    "attributed",
    [
        "The operator of the pier, Sarn Moorings, told reporters it was shut on Monday.",
        "Sarn Moorings, which runs the pier, said it was shut.",
    ],
)
def test_all_that_stands_before_speech_may_be_who_speaks(attributed):
    (shift,) = shifts("The pier was shut on Monday.", attributed)
    assert [place.document for place in shift.attributed] == ["b"]


@pytest.mark.parametrize(
    "told",
    [
        "The strike hit an arms depot beside the Low Quay canal and the sentries say they will stay.",
        "The strike hit a depot and the sentries say the depot beside the Low Quay canal burned.",
    ],
)
def test_what_the_writer_tells_before_somebody_speaks_is_flat(told: str) -> None:
    (shift,) = shifts("Colonel Renn said the strike hit an arms depot beside the Low Quay canal.", told)
    assert [place.document for place in shift.flat] == ["b"]


@pytest.mark.parametrize(
    "texts",
    [
        (FLAT + FILLER, "The strike hit an arms depot beside the canal of Low Quay."),
        ("Colonel Renn said the strike hit an arms depot at Low Quay.", "Sentries said the strike hit an arms depot at Low Quay."),
        (FLAT, "Colonel Renn said the ferry would sail again."),
        (
            "Lock keepers and weir wardens said there were rats in the engine of the old ferry.",
            "There were rats in the engine of the old ferry, deckhand Nora Vint said.",
        ),
        (
            "Ferry wardens and weir keepers of Oxmere said that the lamps had been sold, and that nobody would ever replace any of them.",
            "The ferry wardens, keepers of the weir at Oxmere admit, are tired.",
        ),
        ("The clerk bought bread in Oxmere.", "“Two geese crossed the road to Oxmere in the rain,” Nora Vint said."),
    ],
)
def test_the_same_voice_everywhere_is_no_shift(texts):
    assert shifts(*texts) == ()


def test_every_account_that_tells_the_claim_stands_on_one_side():
    (shift,) = shifts(FLAT + FILLER, f"The ministry said {FLAT[0].lower()}{FLAT[1:]}", FLAT)
    assert sorted(place.document for place in (*shift.attributed, *shift.flat)) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Mayor Orla Venn promised the dockers of Low Quay a new pier by spring.",
            "The dockers of Low Quay are to have a new pier by spring, as Venn promised.",
        ),
        ("Colonel Renn said the shelling of Low Quay was an error.", "The shelling of Low Quay was an error, in Renn’s words."),
    ],
)
def test_who_names_the_speech_of_the_same_source_does_not_state_the_claim(texts: tuple[str, str]) -> None:
    assert shifts(*texts) == ()


def test_whoever_names_the_source_for_what_it_did_states_the_claim() -> None:
    (shift,) = shifts(
        "Colonel Renn said his men shelled the arms depot beside the Low Quay canal.",
        "Colonel Renn’s men shelled the arms depot beside the Low Quay canal.",
    )
    assert [place.document for place in shift.flat] == ["b"]


def test_what_the_paper_has_seen_itself_is_flat() -> None:
    (shift,) = shifts(
        "Witnesses said stones were thrown at the line of sentries beside the Low Quay canal.",
        "Stones were thrown at the line of sentries beside the Low Quay canal, a Gazette reporter at the scene said.",
    )
    assert [place.document for place in shift.attributed] == ["a"]
    assert [place.document for place in shift.flat] == ["b"]


def test_what_somebody_does_by_speaking_the_writer_tells() -> None:
    (shift,) = shifts(
        "Neighbours said the widow called for the harbour master of Low Quay to resign on Monday.",
        "The widow called for the harbour master of Low Quay to resign on Monday.",
    )
    assert [place.document for place in shift.attributed] == ["a"]
    assert [place.document for place in shift.flat] == ["b"]


def test_what_a_court_finds_the_writer_tells_and_what_a_union_says_the_union() -> None:
    ruled = "The harbour court found on Monday that the fines of the Low Quay dockers were unlawful."
    (shift,) = shifts(ruled, "The union said on Monday that the fines of the Low Quay dockers were unlawful.")
    assert [place.document for place in shift.flat] == ["a"]
    assert [place.document for place in shift.attributed] == ["b"]


def test_what_is_known_the_writer_answers_for() -> None:
    said = "Nine guests of the old mill inn are believed to have died in the Low Quay flood."
    known = "Nine guests of the old mill inn are known to have died in the Low Quay flood."
    flat = "Nine guests of the old mill inn died in the Low Quay flood."
    assert shifts(said, flat, flat)
    assert not shifts(known, flat, flat)
