"""What somebody writes in an afternoon: the same libraries one after the other, with the word lists as regular expressions.

It knows the usual calls; it refuses to know any shortcut. It is what the pipeline is compared with.
"""

import re

from framing.entries import LexiconFile
from framing.resources import cmudict_path

INDICES = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
    "dale_chall_readability_score",
)
"""Functions of textstat, by its own names."""

NLTK = "NLTK tokens"
LISTS = "one alternation a kind"


class Glue:
    """NLTK's tokens, VADER for every sentence, seven indices of textstat, one alternation a kind."""

    def __init__(self, files: tuple[LexiconFile, ...]) -> None:
        import nltk

        nltk.data.path.insert(0, str(cmudict_path()))
        import textstat
        from nltk.tokenize import NLTKWordTokenizer
        from sentencex import segment
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

        forms: dict[str, list[str]] = {}
        for file in files:
            forms.setdefault(file.lexicon.kind, []).extend(form for entry in file.lexicon.entries for form in entry.forms)
        self.patterns = {kind: alternation(found) for kind, found in forms.items()}
        self.tokenizer = NLTKWordTokenizer()
        self.segment = segment
        self.analyzer = SentimentIntensityAnalyzer()
        self.indices = [getattr(textstat, name) for name in INDICES]
        self.parts = {
            NLTK: self.tokens,
            "VADER by sentence": self.tone,
            "seven textstat indices": self.readability,
            LISTS: self.phrases,
        }

    def score(self, text: str) -> dict[str, object]:
        return {name: part(text) for name, part in self.parts.items()}

    def tokens(self, text: str) -> list[tuple[int, int]]:
        return list(self.tokenizer.span_tokenize(text))

    def tone(self, text: str) -> list[float]:
        return [self.analyzer.polarity_scores(sentence)["compound"] for sentence in self.segment("en", text)]

    def readability(self, text: str) -> list[float]:
        return [index(text) for index in self.indices]

    def phrases(self, text: str) -> dict[str, list[tuple[int, int]]]:
        return {kind: [match.span() for match in pattern.finditer(text)] for kind, pattern in self.patterns.items()}


def alternation(forms: list[str]) -> re.Pattern[str]:
    """The longest form first, as everybody learns sooner or later."""
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(set(forms), key=len, reverse=True))) + r")\b", re.IGNORECASE)
