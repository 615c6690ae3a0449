"""Words for violence, crowds and custody in another meaning."""

import pytest

from framing.comparison.figurative import BY_WORD, TURNS, Turn, means_otherwise, takes


@pytest.mark.parametrize("turn", TURNS, ids=[each.example for each in TURNS])
def test_each_turn_takes_the_words_of_its_example(turn: Turn) -> None:
    plain = turn.example.replace("{", "").replace("}", "")
    opened = 0
    for number, piece in enumerate(turn.example.replace("}", "{").split("{")):
        if number % 2:
            assert piece in turn.words
            assert takes(turn, plain, opened, opened + len(piece))
        opened += len(piece)
    assert "{" in turn.example


def otherwise(braced: str) -> bool:
    start, end = braced.index("{"), braced.index("}") - 1
    text = braced.replace("{", "").replace("}", "")
    return means_otherwise(text, start, end, text[start:end].casefold())


@pytest.mark.parametrize(
    "sentence",
    [
        "The {attacks} on the bishop’s old record were printed.",
        "It was an {assault on} the rule of law.",
        "He called it an {attack} on free speech.",
        "The {attack} lines were written by a cousin.",
        "A {fight} over bus fares split the council.",
        "The tariffs opened a trade {war}.",
        "The {battle} over the levy moved to the courts.",
        "The pier would {crowd} out small traders.",
        "The {crowd} clapped at her second campaign rally.",
        "It found no {gathering} of evidence.",
        "He has a sleep {disorder}.",
        "They had no {plans} for the winter.",
        "The yard drew up an evacuation {plan}.",
        "A judge rejected the {dismissal} of two charges.",
        "The committee’s {questioning} of the auditor went on past noon.",
        "Odrin faces two {counts} of forgery.",
        "Her {decision} to leave the club was her own.",
        "The film was called {offensive} by the guild.",
        "The opposition’s {offensive} failed.",
        "The {commander}-in-chief flew home.",
        "There is no {official} explanation.",
    ],
)
def test_a_word_that_names_nothing_here(sentence: str) -> None:
    assert otherwise(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The {attack} on the mill killed two.",
        "The {attack} ruined the election.",
        "An {attack} on press photographers was filmed.",
        "The {assault on} the mill began at dawn.",
        "The {attacks} over the weekend left nine dead.",
        "The {attacks} on the clinic’s guards went on.",
        "A {fight} broke out at the gate.",
        "The {battle} for the ridge lasted a week.",
        "The {crowd} threw stones at the police during the candidate’s speech.",
        "The {crowd} ran out of the square.",
        "The {gathering} was broken up with batons.",
        "The {disorder} spread to the port.",
        "The {plan} shuts two wards.",
        "The {dismissal} of two fitters led to a strike.",
        "Police held him for {questioning}.",
        "The first {count} of votes is due.",
        "The court’s {decision} to free him was read at noon.",
        "The {decision} was read at noon.",
        "The army’s {offensive} began at dawn.",
        "An {official} refused to say.",
        "The {suspects} fled.",
    ],
)
def test_the_same_word_in_its_own_meaning(sentence: str) -> None:
    assert not otherwise(sentence)


def test_every_word_of_a_turn_is_looked_up() -> None:
    assert {word for turn in TURNS for word in turn.words} == set(BY_WORD)
