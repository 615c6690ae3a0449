"""The tone of a sentence is the analyzer's own, however little of the analyzer is run."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

from framing.tone import REMEMBERED, Roles, sentence_tone, shared_vader

ANALYZER = SentimentIntensityAnalyzer()
EMOJIS = sorted(emoji for emoji in ANALYZER.emojis if len(emoji) == 1)
NEUTRAL = (
    "The ferry left the harbour on Monday.",
    "Of the 36 crates, 17 held rope, and the rest — nobody looked — sand.",
    "WHO SAID THAT?!",
    "…",
    "",
    "   ",
    "שלום עالم",
    "İstanbul ß ﬁre e\u0301te\u0301",
)
CHARGED = (
    "The talks were not good, and the minister wasn't happy!",
    "A GREAT day for the town, said nobody.",
    "THEY ALL DIED HORRIBLY.",
    "The plan is GOOD but the harbour is dead, bad, bad, and bad?",
    "but good",
    "Good good good but good good but good.",
    "It was kind of good.",
    "He was kind, of course, and sort of brave.",
    "That was the least awful, at least good, and very least kind choice.",
    "least good",
    "Never so good, never this bad, without doubt excellent, without any doubt awful.",
    "No good, no or bad, no nor evil: no.",
    "no",
    "No!",
    "To die for, said the cook; the kiss of death, said the baker.",
    "A beating heart at the bus stop: yeah right, the bomb, bad ass.",
    "They were just enough hurt, slightly wounded, extremely furious??",
    "Isn't it LOVELY??? :) :D ;-) <3",
    "isn’t good",
    "“evil” men",
    "A good day 😁 and no 💔",
    "😡😡😡",
    "good™ but ©bad",
    "The man, (terrified), “fled”.",
    "can't-stand fed-up screwed up",
)


def analyzer_compound(sentence: str) -> float:
    return float(ANALYZER.polarity_scores(sentence)["compound"])


@pytest.mark.parametrize("sentence", NEUTRAL + CHARGED)
def test_tone_equals_the_analyzer(sentence: str) -> None:
    assert sentence_tone(sentence) == analyzer_compound(sentence)


PLAIN_WORDS = ["the", "minister", "said", "on", "Monday", "that", "a", "ship", "of", "36", "U.S.", "A", "I", "port’s", "“sand”", "--"]
PHRASES = [*SPECIAL_CASES, "at least", "very least", "never so", "never this", "without doubt", "without any doubt", "no or"]
WORDS = st.one_of(
    st.sampled_from(PLAIN_WORDS),
    st.sampled_from(sorted(ANALYZER.lexicon)),
    st.sampled_from(["good", "bad", "died", "no", "but", "kind", "of", "least", "so", "this", "or", "doubt"]),
    st.sampled_from([*BOOSTER_DICT, *NEGATE, *PHRASES]),
    st.sampled_from(EMOJIS),
    st.text(max_size=6),
)
DRESSED = st.builds(
    lambda word, case, before, after: before + case(word) + after,
    WORDS,
    st.sampled_from([str, str, str, str.upper, str.title]),
    st.sampled_from(["", "", "", '"', "(", "“", "'"]),
    st.sampled_from(["", "", "", ".", ",", "!", "?", "!!!", "??", '"', "'", "…", "™"]),
)


@settings(max_examples=1500)
@given(st.lists(DRESSED, max_size=14).map(" ".join))
@example("good but good but bad bad")
def test_tone_equals_the_analyzer_on_any_sentence(sentence: str) -> None:
    assert sentence_tone(sentence) == analyzer_compound(sentence)


@settings(max_examples=500)
@given(st.text(max_size=80))
def test_tone_equals_the_analyzer_on_any_text(sentence: str) -> None:
    assert sentence_tone(sentence) == analyzer_compound(sentence)


def test_a_sentence_of_400_words_has_a_tone_and_one_of_401_has_none() -> None:
    assert sentence_tone("good " * 400) == analyzer_compound("good " * 400)
    assert sentence_tone("good " * 401) is None


def test_no_word_of_the_lexicon_means_that_the_analyzer_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("the analyzer was run")

    for method in ("polarity_scores", "sentiment_valence", "score_valence"):
        monkeypatch.setattr(shared_vader().analyzer, method, refuse)
    assert [sentence_tone(sentence) for sentence in NEUTRAL] == [0.0] * len(NEUTRAL)
    assert sentence_tone("The good ship.") == analyzer_compound("The good ship.")


def test_zero_has_no_sign() -> None:
    for sentence in ("The ferry left.", "no", "No no", "bus stop"):
        assert str(sentence_tone(sentence)) in ("0.0", str(analyzer_compound(sentence)))
        assert str(sentence_tone(sentence)) != "-0.0"


def test_memory_of_tokens_is_bounded() -> None:
    roles = Roles(shared_vader())
    for number in range(REMEMBERED + 10):
        roles[f"crate{number}"]
    roles["x" * 1000]
    assert len(roles) == 10


def test_ten_times_the_words_do_not_take_a_hundred_times_as_long() -> None:
    def seconds(words: int) -> float:
        sentence = "bad " * words
        return min(timed(sentence) for _ in range(5))

    def timed(sentence: str) -> float:
        start = time.process_time()
        for _ in range(20):
            sentence_tone(sentence)
        return time.process_time() - start

    sentence_tone("bad")
    assert seconds(400) < 40 * seconds(40) + 0.01


def test_tone_needs_neither_network_nor_home() -> None:
    program = (
        "import socket\n"
        "def refuse(*_, **__): raise SystemExit('a socket was opened')\n"
        "socket.socket = socket.create_connection = refuse\n"
        "from framing.tone import sentence_tone\n"
        "print(sentence_tone('The talks were not good.'))\n"
    )
    environment = {**os.environ, "HOME": "/nonexistent"}
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, cwd=root, check=False)
    assert done.stdout == "-0.3412\n", done.stderr
