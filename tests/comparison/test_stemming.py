"""Stems: the rules of Porter2, as NLTK has them, too."""

import re

import pytest

from framing.comparison.stemming import stem
from framing.lexicon import load_shipped


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bomb bombs bombed bombing", "bomb"),
        ("hope hoped hoping hopes", "hope"),
        ("hop hopped hopping", "hop"),
        ("authority authorities", "author"),
        ("try tried tries trying", "tri"),
        ("die dying", "die"),
        ("agreed agree agrees", "agre"),
        ("relation relational relate", "relat"),
        ("generously generous", "generous"),
        ("mayor’s mayor", "mayor"),
        ("inning innings", "inning"),
        ("say says", "say"),
        ("realization realize", "realiz"),
    ],
)
def test_forms_of_one_word_have_one_stem(words, expected):
    assert {stem(word) for word in words.split()} == {expected}


@pytest.mark.parametrize("word", ["is", "at", "’", "sky", "news", "us", "gas", "this", "İstanbul".lower(), "1,200"])
def test_what_has_no_ending_stays(word):
    assert stem(word) == word


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_stems_are_those_of_nltk():
    """NLTK loses the first region behind *-ize*: it alone gives *realize* for *realization*."""
    nltk = pytest.importorskip("nltk.stem.snowball", reason="NLTK is not installed")
    expected = nltk.SnowballStemmer("english").stem
    forms = {form for file in load_shipped() for entry in file.lexicon.entries for form in (*entry.forms, *entry.examples)}
    words = {word for form in forms for word in re.findall(r"[\w’']+", form.casefold())}
    assert len(words) > 3000
    assert {word for word in words if stem(word) != expected(word)} <= {
        word for word in words if re.search("iz(er|ation)|ational|tional", word)
    }
