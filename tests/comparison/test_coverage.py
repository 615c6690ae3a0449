"""What tells the same fact, and what is not found."""

from itertools import permutations

import pytest

from framing.comparison.coverage import align_facts
from framing.comparison.likeness import BATCH
from framing.types import Analysis, Document
from tests.reading import plain_analyzer

COURIER = """Two planes bombed the fish market at Low Quay on Monday, killing at least 40 people.

The mayor, Ana Ruiz, opened the school as a shelter for 300 families.

The ferry company has cancelled every crossing until Friday."""
GAZETTE = """Forty were killed when aircraft bombed the fish market of Low Quay.

A coalition spokesman denied that any plane had flown on Monday.

Ruiz, the mayor, said 300 families were sleeping in the school."""
HERALD = """At the fish market of Low Quay, 36 people died as bombs fell on Monday.

Crossings are cancelled until Friday, the ferry company said.

Our harbour needs a longer pier, as everybody knows."""


def account(name: str, text: str) -> Analysis:
    return plain_analyzer().analyze(Document(id=name, text=text, outlet=name))


def accounts() -> list[Analysis]:
    return [account("courier", COURIER), account("gazette", GAZETTE), account("herald", HERALD)]


def told(analyses: list[Analysis], words: str) -> list[str]:
    """The documents that tell the fact with a telling that holds these words."""
    texts = {analysis.document.id: analysis.document.text for analysis in analyses}
    for fact in align_facts(analyses):
        if any(words in texts[telling.document][telling.start : telling.end] for telling in fact.present):
            return sorted({telling.document for telling in fact.present})
    return []


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("bombed the fish market at Low Quay", ["courier", "gazette", "herald"]),
        ("as a shelter for 300 families", ["courier", "gazette"]),
        ("has cancelled every crossing", ["courier", "herald"]),
        ("a longer pier", []),
    ],
)
def test_sentences_that_tell_one_fact_are_aligned(words, documents):
    assert told(accounts(), words) == documents


def test_an_absence_names_its_nearest_sentence():
    fact = next(fact for fact in align_facts(accounts()) if {telling.document for telling in fact.present} == {"courier", "gazette"})
    (absence,) = fact.absent
    assert absence.document == "herald"
    assert absence.nearest is not None
    assert HERALD[absence.nearest.start : absence.nearest.end].strip()
    assert 0 <= absence.nearest.similarity < min(telling.similarity for telling in fact.present)


def test_a_fact_of_one_account_proves_no_omission():
    facts = align_facts(accounts())
    assert [len({telling.document for telling in fact.present}) for fact in facts] == [3, 2, 2]
    texts = {"courier": COURIER, "gazette": GAZETTE, "herald": HERALD}
    told_once = ("denied that any plane", "a longer pier")
    tellings = [texts[telling.document][telling.start : telling.end] for fact in facts for telling in fact.present]
    assert not any(words in telling for words in told_once for telling in tellings)


def test_tellings_slice_to_sentences_that_hold_their_clause():
    tellings = [telling for fact in align_facts(accounts()) for telling in fact.present]
    assert len(tellings) == 7
    for telling in tellings:
        assert telling.start <= telling.clause_start < telling.clause_end <= telling.end


def test_the_order_of_accounts_changes_nothing_that_is_told():
    def sets(analyses):
        return {frozenset((telling.document, telling.start) for telling in fact.present) for fact in align_facts(analyses)}

    found = sets(accounts())
    assert len(found) == 3
    assert found == sets(accounts()[::-1])


def test_the_best_told_fact_comes_first():
    lit = "The lamps on the pier are lit again."
    firsts = (
        "The ferry crossings are cancelled until Friday.",
        "Ferry crossings were cancelled until Friday.",
        "Otters live in the canal.",
    )
    facts = align_facts([account(str(place), f"{first}\n\n{lit}") for place, first in enumerate(firsts)])
    assert [(fact.text, len({telling.document for telling in fact.present})) for fact in facts] == [(lit, 3), (firsts[0], 2)]


def test_boilerplate_tells_no_fact():
    from framing.types import Mask

    text = "Sign up for our evening letter about the harbour.\n\nThe pier was repainted in green."
    masked = (Mask(start=0, end=49, reason="site-furniture", rule="test"),)
    analyses = [plain_analyzer().analyze(Document(id=name, text=text, masked=masked)) for name in "ab"]
    assert [fact.text for fact in align_facts(analyses)] == ["The pier was repainted in green."]


@pytest.mark.parametrize("texts", [[], ["The pier is shut."], ["", ""], ["The pier is shut.", ""], ["Of the.", "The of."]])
def test_too_little_to_compare_gives_no_fact(texts):
    assert align_facts([account(str(place), text) for place, text in enumerate(texts)]) == ()


def test_an_empty_account_is_absent_without_a_nearest_sentence():
    facts = align_facts([*accounts(), account("empty", "")])
    assert [(fact.absent[-1].document, fact.absent[-1].nearest) for fact in facts] == [("empty", None)] * 3


def test_more_accounts_may_be_asked_for():
    assert {len(fact.absent) for fact in align_facts(accounts(), least_accounts=3)} == {0}


@pytest.mark.slow
def test_accounts_beyond_one_batch_join_the_facts_of_the_first():
    lines = ["The old crane fell into the north dock.", "Otters have returned to the canal below town."]
    analyses = []
    for place in range(3 + BATCH // 60):
        pad = " ".join(f"Place{place}x{number} bought item{place}x{number}." for number in range(60))
        analyses.append(account(str(place), f"{lines[place % 2]}\n\n{pad}"))
    crane = next(fact for fact in align_facts(analyses) if "crane" in fact.text)
    assert {telling.document for telling in crane.present} == {str(place) for place in range(0, len(analyses), 2)}


def test_a_fact_is_called_by_the_plainest_of_its_clauses() -> None:
    texts = [f"The {word}harbour board closed the ferry line to Oxmere on Monday morning." for word in ("so-called ", "", "brutal ")]
    for order in permutations(texts):
        (fact,) = align_facts([account(str(number), text) for number, text in enumerate(order)])
        assert fact.text == "The harbour board closed the ferry line to Oxmere on Monday morning."
