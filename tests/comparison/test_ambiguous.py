"""Common words that name an incident only where the accounts speak of it."""

import pytest

from framing.comparison.ambiguous import find_ambiguous
from framing.comparison.names import find_names
from framing.comparison.places import overlaps, voice_at
from tests.comparison.accounts import account

CUTS = account(
    "a", "Six wards\n\nThe plan shuts six wards and four schools. Spending falls by nine million. “The plan is cruel,” a nurse said.\n"
)


def forms(text: str, name: str) -> list[str]:
    analysis = account("a", f"Notes\n\n{text}\n").analysis
    return [choice.text for choice in find_ambiguous(analysis, [name], analysis.choices)]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("spending-cut", "The package shuts four wards.", ["package"]),
        ("spending-cut", "They plan to sing.", []),
        ("accident", "The office regrets the event.", ["event"]),
        ("accident", "He died of heart failure.", []),
        ("worker-action", "The action began at six.", ["action"]),
        ("worker-action", "She took legal action.", []),
        ("militant", "The resistance fired first.", ["resistance"]),
        ("militant", "Drug resistance is spreading.", []),
        ("protest", "He told The Free Column the same.", []),
        ("fire", "The fire began in a store.", ["fire"]),
        ("fire", "The fire brigade came, and the guards opened fire.", []),
        ("accident", "It was not our fault.", []),
        ("accident", "A signal fault was to blame.", []),
        ("epidemic-measure", "The rules close the halls.", ["rules"]),
        ("killing-event", "Two are dead after shooting in a mill.", ["shooting"]),
        ("killing-event", "They were shooting at the mill.", []),
        ("protest", "The march ended in violence.", ["violence"]),
        ("protest", "Radical elements threw stones.", ["Radical elements"]),
        ("government", "Then the state did its bit.", ["the state"]),
        ("government", "Those in power kept silent; ministers are to meet, the government said.", ["Those in power", "ministers"]),
        ("government", "The government said the foreign ministers are to meet.", []),
        ("government", "The premier’s coalition has lost its majority, and the government falls.", ["coalition"]),
        ("government", "The choir’s coalition has lost a clique of singers.", []),
        ("epidemic-measure", "Nobody enters without the health pass.", ["health pass"]),
        ("epidemic-measure", "The sanitary regime ends in May.", ["sanitary regime"]),
        ("air-attack", "The mortar attacks began at noon.", ["mortar attacks"]),
        ("migrant", "The foreign nationals waited on the quay.", ["foreign nationals"]),
        ("protest", "It was an unlawful assembly.", ["unlawful assembly"]),
        ("government", "The state broadcaster told of the state of the roads.", []),
        ("government", "Clinics in the state, and roads across the state, are shut.", []),
        ("government", "They blamed the state, which paid nothing.", ["the state"]),
    ],
)
def test_a_common_word_is_a_name_outside_the_phrases_in_which_it_names_nothing(name: str, text: str, found: list[str]) -> None:
    assert forms(text, name) == found


def test_the_words_are_looked_for_only_where_the_subject_is_told() -> None:
    other = account("b", "A walk\n\nThe plan is to walk to the mill. The event begins at nine.\n")
    assert {row.set for row in find_names((other, other))}.isdisjoint({"spending-cut", "accident"})
    rows = {row.set: row for row in find_names((CUTS, CUTS))}
    assert "plan" in {choice.form for choice in rows["spending-cut"].choices}


def test_a_longer_name_hides_the_one_inside_it() -> None:
    told = account("a", "Fever\n\nThe fever spread. The sanitary regime keeps the infected town shut, and the regime denies it.\n")
    rows = {row.set: {choice.form for choice in row.choices} for row in find_names((told, told))}
    assert rows["epidemic-measure"] >= {"sanitary regime"}
    assert rows["government"] == {"regime"}


def test_a_place_has_the_voice_of_its_span() -> None:
    text = CUTS.analysis.document.text
    assert voice_at(CUTS.analysis, text.index("The plan is")) == "quote"
    assert voice_at(CUTS.analysis, text.index("The plan shuts")) == "author"


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not overlaps(0, 3, [(3, 5)])
    assert overlaps(0, 4, [(3, 5)])


@pytest.mark.parametrize(
    ("title", "voice"),
    [("The plan shuts six wards", "headline"), ("“The plan is cruel,” nurse says", "quote"), ("Six wards shut", "author")],
)
def test_a_name_in_the_headline_is_the_headlines(title: str, voice: str) -> None:
    told = account("a", f"{title}\n\nThe plan was printed on Monday.\n")
    assert find_ambiguous(told.analysis, ["spending-cut"], told.analysis.choices)[0].voice == voice
