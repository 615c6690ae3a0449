"""Harm that a sentence names and says was not done."""

import pytest

from framing.comparison.agency import tellings_of
from framing.comparison.types import Account
from framing.types import Document
from tests.reading import plain_analyzer


def told(text: str) -> list[str]:
    analysis = plain_analyzer().analyze(Document(id="a", text=f"A title\n\n{text}"))
    return [telling.choice.text for telling in tellings_of(Account(document="a", outlet="a", published=None, analysis=analysis))]


@pytest.mark.parametrize(
    "text",
    [
        "The raids had not resulted in the deaths of any villagers.",
        "The alliance has killed nobody in Kell.",
        "No civilians were killed in the raid.",
        "They take steps to identify and hit the right targets in Kell.",
        "Police did not shoot the boy.",
        "He was not badly beaten by the guards.",
    ],
)
def test_what_was_not_done_is_no_act(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two men did not survive the fall.", ["did not survive"]),
        ("The blast not only killed nine people.", ["killed"]),
        ("Nobody was killed, but nine were hurt.", ["were hurt"]),
        ("The men killed nine guards without hurting a child.", ["killed"]),
        ("The army says it killed nobody but gunmen.", ["killed"]),
        ("He drove to work and hit a child.", ["hit"]),
    ],
)
def test_what_was_done_is_one_whatever_else_was_not(text: str, words: list[str]) -> None:
    assert told(text) == words
