"""What speaks for two clauses telling one fact."""

import pytest

from framing.comparison import same_fact as module
from framing.comparison.clauses import NAME_WEIGHT, clauses_of
from framing.comparison.clusters import average_linkage
from framing.comparison.coverage import align_facts
from framing.comparison.families import FAMILIES, FURTHER
from framing.comparison.likeness import cosine
from framing.comparison.same_fact import CONTRARY, EVIDENCE, evidence, margins_of, same_fact, signed_root
from framing.types import Document
from tests.reading import plain_analyzer

TEXTS = {
    "courier": "Two planes bombed the fish market at Low Quay on Monday. The mayor opened the school for 300 families.",
    "gazette": "Aircraft bombed the fish market of Low Quay. Some 300 families sleep in the school, the mayor said.",
    "herald": "Bombs fell on the fish market. “Our harbour needs a longer pier,” Ana Ruiz said.",
}


def clauses(texts=TEXTS):
    analyses = [plain_analyzer().analyze(Document(id=name, text=text)) for name, text in texts.items()]
    return [clause for account, analysis in enumerate(analyses) for clause in clauses_of(analysis, account)]


def tables(texts=TEXTS):
    found = clauses(texts)
    return dict(evidence(found, cosine(found)))


def test_every_kind_of_evidence_has_its_weight_and_says_of_two_the_same_either_way():
    found = tables()
    assert list(found) == list(EVIDENCE)
    for table in found.values():
        assert table == pytest.approx(table.T)


def test_families_have_names_of_their_own():
    assert len({family[0] for family in FAMILIES + FURTHER}) == len(FAMILIES + FURTHER)
    assert all(len(set(family)) == len(family) for family in FAMILIES + FURTHER)


def test_evidence_is_what_its_name_says():
    found = tables()
    courier_market, courier_school, gazette_market, gazette_school, herald_market, herald_pier = range(6)
    assert found["numbers"][courier_school, gazette_school] > 0 == found["numbers"][courier_market, gazette_school]
    assert found["names"][courier_market, gazette_market] > 0 == found["names"][courier_market, herald_market]
    assert found["families"][courier_market, herald_market] > 0
    assert found["both spoken"][gazette_school, herald_pier] == 1
    assert found["same voice"][courier_market, herald_pier] == 0
    assert found["apart"][courier_market, gazette_market] == pytest.approx(0)
    assert found["apart"][courier_market, gazette_school] < 0
    assert found["least margin"][courier_market, gazette_market] > 0 > found["least margin"][courier_market, gazette_school]


def test_likeness_lies_between_none_and_all_and_a_clause_is_like_itself():
    found = clauses()
    table = same_fact(found, cosine(found)).table
    assert table.min() >= 0
    assert table.max() <= 1
    assert table.diagonal() == pytest.approx(1)
    assert table[0, 2] > table[0, 3]


@pytest.mark.parametrize(("other", "left"), [("The clerk never took the ferry dues.", 1.0), ("The clerk took the ferry dues.", CONTRARY)])
def test_of_a_deed_and_its_denial_less_likeness_is_left(monkeypatch: pytest.MonkeyPatch, other: str, left: float) -> None:
    found = clauses({"courier": "The clerk took no ferry dues.", "gazette": other, "herald": "Geese slept on the weir."})
    table = same_fact(found, cosine(found)).table
    monkeypatch.setattr(module, "CONTRARY", 1.0)
    assert table[0, 1] == pytest.approx(left * same_fact(found, cosine(found)).table[0, 1])


def test_a_clause_that_holds_only_who_says_it_is_like_no_other() -> None:
    tag = "“No crew of ours trusts the old ferry Lotte,” harbour pilot Nora Vint said in Oxmere."
    found = clauses({"courier": tag, "gazette": "Nora Vint, a harbour pilot, lives in Oxmere."})
    (frame,) = (place for place, clause in enumerate(found) if clause.frame)
    table = same_fact(found, cosine(found)).table
    assert table[frame].sum() == table[frame, frame] == 1


def test_a_long_name_tells_no_more_than_a_short_one() -> None:
    (clause,) = clauses({"courier": "The porters of the Quay Trade Hall left for Oxmere."})
    assert clause.weights["trade"] == pytest.approx(NAME_WEIGHT / 3**0.5)
    assert clause.weights["oxmer"] == NAME_WEIGHT
    assert clause.weights["porter"] == 1


def test_a_margin_is_what_a_clause_has_before_the_next_of_its_account():
    import numpy

    likeness = numpy.array([[1.0, 0.2, 0.5], [0.2, 1.0, 0.1], [0.5, 0.1, 1.0]])
    margins = margins_of(likeness, numpy.array([0, 1, 1]))
    assert margins[0] == pytest.approx([1.0, -0.3, 0.3])


def test_a_root_keeps_its_sign():
    import numpy

    assert signed_root(numpy.array([-4.0, 0.0, 9.0])).tolist() == [-2.0, 0.0, 3.0]


def test_groups_hold_what_is_alike_in_the_mean():
    import numpy

    likeness = numpy.array([[1.0, 0.8, 0.0], [0.8, 1.0, 0.3], [0.0, 0.3, 1.0]])
    assert average_linkage(likeness, 0.5) == [[0, 1], [2]]
    assert average_linkage(likeness, 0.1) == [[0, 1, 2]]
    assert average_linkage(likeness[:1, :1], 0.1) == [[0]]


def test_more_clauses_than_fit_are_compared_by_their_words(monkeypatch):
    import framing.comparison.coverage as coverage

    analyses = [plain_analyzer().analyze(Document(id=name, text=text)) for name, text in TEXTS.items()]
    expected = [fact.text for fact in align_facts(analyses)]
    monkeypatch.setattr(coverage, "MOST", 3)
    monkeypatch.setattr(coverage, "same_fact", None)  # it would fail if it were called
    assert [fact.text for fact in align_facts(analyses)] == expected
