"""Accounts of one incident are put together; follow-ups and other incidents of the same sort are not."""

from dataclasses import replace
from datetime import date

import numpy
import pytest

from framing.corpus.grouping import group
from framing.corpus.grouping_evidence import Profile, Toll, agree, clash, features, out_of_season, parse_toll, profile, recalls
from framing.corpus.grouping_names import skeleton
from framing.corpus.grouping_pairs import MOST_DOCUMENTS, Pairs, blocks, candidates, likelihood
from framing.corpus.incidents import gather, place_documents
from tests.corpus.prints import batches, print_of

COURIER = (
    "At least 40 people were killed on Saturday when jets of the northern pact struck the village of Al-Dunreth near Saltern, residents said. "
    "Col. Brede Hallam, who speaks for the pact, said its aircraft had hit two depots of the Corvane Front near Saltern and no homes. "
    "Seventeen children were among the dead in Al-Dunreth, the Varda Observatory counted."
)
BUREAU = (
    "Jets of the northern pact killed 40 civilians in the village of al-Dunreth on Saturday, the news agency of Oressia reported from Saltern. "
    "Col. Brede Hallam denied that the pact had struck homes and spoke of two depots of the Corvane Front. "
    "The Varda Observatory put the number of dead in the village at 43."
)
LEDGER = (
    "Forty people died in air strikes on Dunreth near Saltern, among them 17 children, according to the Varda Observatory. "
    "The northern pact, whose spokesman is Col. Brede Hallam, said that only depots of the Corvane Front had been struck by its jets. "
    "Residents of the village dug for bodies with their hands."
)
STRIKE = {"courier": (COURIER, "2031-11-16"), "bureau": (BUREAU, "2031-11-15"), "ledger": (LEDGER, None)}
FOLLOW_UP = (
    "Jets of the northern pact killed 20 more civilians in the town of Saltern, local sources said. "
    "Nine children were among the dead when the jets struck a market on Saturday. "
    "Last week the pact killed at least 40 people in the village of al-Dunreth near Saltern, residents said. "
    "Col. Brede Hallam, who speaks for the pact, has said that only depots of the Corvane Front were struck in Dunreth."
)
OTHER_YEAR = (
    "Jets of the northern pact did not strike the town of Varda, where over 40 people were killed, Col. Brede Hallam said in Saltern. "
    "Residents counted 42 dead. The Corvane Front holds two depots there, said the spokesman of the pact."
)


def rows(**more):
    texts = {**STRIKE, **more}
    return [print_of(text, id=name, published=published, outlet=name) for name, (text, published) in texts.items()]


def placed(made, **options):
    evidence = gather(batches(made), [row["day"] for row in made])
    return place_documents(evidence, **({"edited": {}, "declared": [None] * len(made)} | options))


@pytest.mark.parametrize("published", [None, "2031-11-22", "2031-11-29"])
def test_a_follow_up_is_not_put_with_the_incident_that_it_recalls(published):
    places = placed(rows(followup=(FOLLOW_UP, published)))

    assert [place.incident for place in places] == ["i1", "i1", "i1", None]
    assert places[3].relation == "recalls"
    assert places[3].near in (0, 1, 2)


def test_the_evidence_names_the_toll_that_is_recalled():
    place = placed(rows(followup=(FOLLOW_UP, None)))[3]

    assert "in a sentence that looks back" in place.evidence
    assert "40" in place.evidence


def test_an_incident_of_another_year_is_not_put_in():
    places = placed(rows(other=(OTHER_YEAR, "2030-05-17")))

    assert places[3].incident is None
    assert [place.incident for place in places[:3]] == ["i1"] * 3


def test_every_account_has_a_confidence_and_its_evidence():
    for place in placed(rows())[:3]:
        assert 0.5 <= place.confidence <= 1
        assert "words alike" in place.evidence
        assert place.origin == "found"


def test_the_order_of_documents_does_not_matter():
    made = rows(followup=(FOLLOW_UP, None), other=(OTHER_YEAR, "2030-05-17"))
    forward = [place.incident is not None for place in placed(made)]

    assert [place.incident is not None for place in placed(made[::-1])] == forward[::-1]


def test_a_persons_word_comes_first_and_a_manifests_second():
    places = placed(rows(), edited={0: "mine"}, declared=["theirs", None, "theirs"])

    assert [(place.incident, place.origin) for place in places] == [("mine", "edited"), (None, None), ("theirs", "declared")]
    assert places[0].confidence is None


def test_a_name_that_somebody_used_is_not_given_again():
    made = rows(alone=("A cat sat on the wall.", None))

    assert placed(made, edited={3: "i1"})[0].incident == "i1x"


@pytest.mark.parametrize("texts", [[], ["One text about a ferry."], ["", ""], ["!!!", "The quay burned."]])
def test_few_or_empty_documents_are_placed(texts):
    assert [place.incident for place in placed([print_of(text, id=str(number)) for number, text in enumerate(texts)])] == [None] * len(
        texts
    )


# --- evidence ---------------------------------------------------------------------------------------------------------

BARE = Profile(day=None, days=frozenset(), weekdays=frozenset(), year_days=(), season=None, tolls=(), recalled_tolls=())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Toll("killed", 40, 40), Toll("killed", 40, 64), True),
        (Toll("killed", 40, 64), Toll("killed", 43, 43), True),
        (Toll("killed", 40, 64), Toll("killed", 20, 20), False),
        (Toll("killed", 40, 40), Toll("injured", 40, 40), False),
    ],
)
def test_tolls_agree_where_they_may_be_one(one, other, same):
    assert (agree((one,), (other,)) is not None) is same


def test_tolls_clash_only_where_both_count_the_same_thing():
    assert clash((Toll("killed", 40, 40),), (Toll("killed", 9, 9),))
    assert not clash((Toll("killed", 40, 40),), (Toll("injured", 9, 9),))


@pytest.mark.parametrize("told", ["other:40:40", "killed:2:2", "percent:40:40"])
def test_small_tolls_and_other_counts_tell_nothing(told):
    assert parse_toll(told) is None


def test_the_earlier_one_does_not_recall_the_later():
    earlier = replace(BARE, day=100, tolls=(Toll("killed", 40, 40),), recalled_tolls=(Toll("killed", 20, 20),))
    later = replace(BARE, day=107, tolls=(Toll("killed", 20, 20),), recalled_tolls=(Toll("killed", 40, 40),))

    assert recalls(later, earlier) == Toll("killed", 40, 40)
    assert recalls(earlier, later) is None


def test_a_toll_that_was_revised_is_not_recalled():
    row = {"day": date(2031, 5, 9), "days": [], "day_sentences": [], "recalled": [7]}
    revised = profile({**row, "toll_sentences": [7, 7, 7], "tolls": ["killed:11:11", "killed:14:14", "killed:24:24"]})
    recalled = profile({**row, "toll_sentences": [7, 7], "tolls": ["killed:11:11", "injured:24:24"]})

    assert revised.recalled_tolls == ()
    assert [toll.low for toll in recalled.recalled_tolls] == [11, 24]


@pytest.mark.parametrize(("month", "out"), [(11, False), (12, False), (2, False), (5, True), (8, True)])
def test_a_day_without_its_year_is_not_written_half_a_year_later(month, out):
    undated = replace(BARE, year_days=(date(2001, 11, 15).toordinal(),))
    dated = replace(BARE, day=date(2031, month, 17).toordinal(), season=date(2031, month, 17).toordinal())

    assert out_of_season(undated, dated) is out


def test_more_than_a_week_apart_is_never_one_incident():
    one, other = replace(BARE, day=100), replace(BARE, day=108)

    assert likelihood(one, other, 1.0, 1.0) == 0
    assert likelihood(one, replace(BARE, day=107), 1.0, 1.0) > 0.9


def test_alike_words_and_days_make_it_likelier():
    one = replace(BARE, day=100, days=frozenset({99}))

    assert features(one, one, 0.3, 0.2)[3] == 1.0
    assert likelihood(one, one, 0.3, 0.2) > likelihood(one, replace(one, days=frozenset({97})), 0.3, 0.2)


@pytest.mark.parametrize(("one", "other"), [("al-Buqa'an", "Buqan"), ("MARL", "Marl"), ("Abdel Rahman", "Abdul Rahmaan")])
def test_names_are_the_same_however_they_are_spelled(one, other):
    assert list(map(skeleton, one.casefold().split())) == list(map(skeleton, other.casefold().split()))


# --- candidates and linkage -------------------------------------------------------------------------------------------


def matrix(rows, width=8):
    from scipy.sparse import csr_matrix

    found = csr_matrix((len(rows), width), dtype=numpy.float32).tolil()
    for row, terms in enumerate(rows):
        for term in terms:
            found[row, term] = 1 / len(terms) ** 0.5
    return found.tocsr()


def test_dated_documents_meet_within_the_window_and_undated_ones_meet_all():
    one, other = candidates(matrix([[0], [0], [0]]), [1, 200, None])

    assert {frozenset(pair) for pair in zip(one.tolist(), other.tolist(), strict=True)} == {frozenset({2, 0}), frozenset({2, 1})}


def test_words_that_too_many_have_find_no_candidates():
    total = MOST_DOCUMENTS + 1
    one, _ = candidates(matrix([[0] for _ in range(total)]), [5] * total)

    assert len(one) == 0


def test_every_document_is_in_one_block():
    assert [row for start, end in blocks(300, 700) for row in range(start, end)] == list(range(700))


def pairs(*found):
    one, other, probability = (numpy.array(column) for column in zip(*found, strict=True))
    return Pairs(one, other, probability, probability, probability)


def test_a_chain_of_loose_ties_is_no_group():
    members = group(pairs((0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9)), 4)

    assert [member.group for member in members] == [0, 0, 1, 1]


def test_a_large_component_is_cut_where_ties_are_loose(monkeypatch):
    monkeypatch.setattr("framing.corpus.grouping.LARGEST", 4)
    found = [(row, row + 1, 0.95 if row % 3 else 0.3) for row in range(12)]

    assert max(member.group for member in group(pairs(*found), 13)) >= 3
