"""A sentence in its story: what the other accounts of the same incident tell, and how this one words it.

It knows the features; it refuses to know who learns from them, and the labels of any account it compares with.
Features are made from texts alone, so that those of a test story may use all of its accounts.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log, log1p
from typing import TYPE_CHECKING

from framing.datasets.labelled import LabelledSentence
from framing.types import KINDS, Analysis, Document

if TYPE_CHECKING:
    from framing.evaluation.agreement import Array

TOLD = 0.25
"""Cosine from which on an account is taken to tell a sentence's content."""
WORD = re.compile(r"[a-z][a-z'’-]+")
NAME = re.compile(r"(?<!^)\b[A-Z][a-z]+\b")
TURN = re.compile(r"(But|And|Still|Yet|However|Even|While|Despite|In fact)\b")
OWN_VOICES = ("author", "headline")
OFTEN_NAMED = 4
"""Names that stand in most sentences of the story: whom it is about."""
CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "before that": r"\bhad\b",
        "until now": r"\b(?:has|have) ",
        "was": r"\b(?:was|were)\b",
        "might": r"\b(?:would|could|might)\b",
        "will": r"\bwill\b",
        "a year": r"\b(?:19|20)\d\d\b",
        "earlier": r"\b(?:last|previous|previously|former|formerly|once|earlier|years? ago|recent|recently|long)\b",
        "who": r"\b(?:who|which|whose)\b",
        "although": r"\b(?:while|although|though|despite|even)\b",
        "not": r"\bnot\b|n['’]t",
        "most": r"\w+est\b|\bmost\b",
        "only": r"\b(?:never|only|always)\b",
        "he or she": r"\b(?:he|she|him|his|her)\b",
        "said": r"\b(?:said|told|says)\b",
        "trouble": r"critic|oppos|accus|alleg|controvers|blame|question|concern|fail|scandal|\blie\b",
        "polls": r"\b(?:polls?|percent|surveys?|support)",
        "we": r"\b(?:I|we|our|you)\b",
    }.items()
}
"""Wordings of background, conjecture and blame, by which tangential information is told; counted a sentence."""

ACCOUNT_FEATURES = (
    "highest similarity in another account",
    "second account's highest similarity",
    "accounts that tell it",
    "share of words in no other account",
    "names in no other account",
    "mean similarity to other accounts",
    "mean similarity to its own article",
    "place of its counterpart",
    "similarity to its article's first sentence",
    "share of its content in the nearest account",
    "share of its content in the farthest account",
    "names the story's two most named",
    "names the story's most named",
    "names",
)
OWN_FEATURES = (
    "position",
    "sentences before it",
    "sentences of the article",
    "words",
    "share in quotation",
    "share in indirect speech",
    "tone",
    "strength of tone",
    "figures",
    "passives",
    "quotation marks",
    "digits",
    "first sentence",
    "commas",
    "dashes",
    "brackets",
    "opens with a turn",
    "asks or exclaims",
)
DETECTORS = ("lexicon", "agency", "ages", "kin", "scare-quotes", "vague-source")
"""Markers are counted by what found them as well, whatever their kind."""
FEATURES = (
    *ACCOUNT_FEATURES,
    *OWN_FEATURES,
    *CUES,
    *(f"{kind}, {voice}" for kind in KINDS for voice in ("own words", "others' words")),
    *(f"found by {detector}" for detector in DETECTORS),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence's key: which article, and its text and position there."""

    document: str | None
    text: str
    position: float | None


def place_of(sentence: LabelledSentence) -> Place:
    """The key of a sentence."""
    return Place(sentence.document, sentence.text, sentence.position)


def account_features(sentences: Sequence[LabelledSentence], analyze: Callable[[Document], Analysis]) -> "dict[Place, Array]":
    """The features of every sentence, from the texts of all accounts of its story; labels are not looked at."""
    import numpy

    by_article: dict[str | None, list[int]] = {}
    for number, sentence in enumerate(sentences):
        by_article.setdefault(sentence.document, []).append(number)
    own = numpy.zeros((len(sentences), len(FEATURES) - len(ACCOUNT_FEATURES)))
    for document, members in by_article.items():
        own[members] = own_features([sentences[number] for number in members], document or "", analyze)
    table = numpy.hstack([told_elsewhere(sentences, by_article), own])
    return {place_of(sentence): row for sentence, row in zip(sentences, table, strict=True)}


def own_features(article: Sequence[LabelledSentence], name: str, analyze: Callable[[Document], Analysis]) -> "Array":
    """How each sentence of one article is worded, by the markers, voices, figures and tone that are found there."""
    import numpy

    analysis = analyze(Document(id=name, text="\n".join(sentence.text for sentence in article)))
    rows = []
    start = 0
    for number, sentence in enumerate(article):
        end = start + len(sentence.text)
        size = max(1, len(sentence.text))
        shares = {
            voice: sum(max(0, min(span.end, end) - max(span.start, start)) for span in analysis.voices if span.voice == voice) / size
            for voice in ("quote", "attributed")
        }
        tones = [read.tone for read in analysis.sentences if read.start < end and start < read.end and read.tone is not None]
        tone = sum(tones) / len(tones) if tones else 0.0
        found = [marker for marker in analysis.markers if start <= marker.start < end]
        markers = Counter((marker.kind, marker.voice in OWN_VOICES) for marker in found)
        detectors = Counter(marker.detector for marker in found)
        text = sentence.text
        rows.append(
            [
                number / len(article),
                log1p(number),
                log(len(article)),
                log1p(len(text.split())),
                shares["quote"],
                shares["attributed"],
                tone,
                abs(tone),
                sum(start <= figure.start < end for figure in analysis.figures),
                sum(start <= passive.start < end for passive in analysis.passives),
                any(mark in text for mark in '"“”'),
                any(character.isdigit() for character in text),
                number == 0,
                text.count(","),
                any(dash in text for dash in ("—", "--", " - ", " – ")),
                text.count("("),
                TURN.match(text) is not None,
                "!" in text or "?" in text,
                *(log1p(len(cue.findall(text))) for cue in CUES.values()),
                *(log1p(markers[kind, own]) for kind in KINDS for own in (True, False)),
                *(log1p(detectors[detector]) for detector in DETECTORS),
            ]
        )
        start = end + 1
    return numpy.array(rows, dtype=float)


def told_elsewhere(sentences: Sequence[LabelledSentence], by_article: dict[str | None, list[int]]) -> "Array":
    """What the other accounts of the story tell of each sentence; zeros where there is no other account."""
    import numpy
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    vectors = vectorizer.fit_transform([sentence.text for sentence in sentences])
    weight = dict(zip(vectorizer.get_feature_names_out(), vectorizer.idf_, strict=True))
    rare = max(weight.values(), default=1.0)
    words = [set(WORD.findall(sentence.text.lower())) - ENGLISH_STOP_WORDS for sentence in sentences]
    names = [set(NAME.findall(sentence.text)) for sentence in sentences]
    stories: dict[str, list[str | None]] = {}
    for document, members in by_article.items():
        stories.setdefault(sentences[members[0]].incident or document or "", []).append(document)
    table = numpy.zeros((len(sentences), len(ACCOUNT_FEATURES)))
    for documents in stories.values():
        told = Counter(name for document in documents for number in by_article[document] for name in names[number])
        central = sorted(told, key=lambda name: (-told[name], name))[:OFTEN_NAMED]
        for document in documents:
            members = by_article[document]
            others = [by_article[other] for other in documents if other != document]
            inside = (vectors[members] @ vectors[members].T).toarray()
            across = [(vectors[members] @ vectors[other].T).toarray() for other in others]
            known = [(set().union(*(words[place] for place in other)), set().union(*(names[place] for place in other))) for other in others]
            for row, number in enumerate(members):
                total = sum(weight.get(word, rare) for word in words[number]) or 1.0
                shares = sorted(sum(weight.get(word, rare) for word in words[number] & there) / total for there, _ in known)
                highest = sorted((float(similar[row].max()) for similar in across), reverse=True)
                anywhere = set().union(*(there for there, _ in known))
                nearest = max(range(len(across)), key=lambda place: float(across[place][row].max()), default=None)
                table[number] = (
                    highest[0] if highest else 0.0,
                    highest[1] if len(highest) > 1 else 0.0,
                    sum(similarity > TOLD for similarity in highest),
                    len(words[number] - anywhere) / max(1, len(words[number])),
                    len(names[number] - set().union(*(there for _, there in known))),
                    float(numpy.mean([similar[row].mean() for similar in across])) if across else 0.0,
                    (inside[row].sum() - inside[row, row]) / max(1, len(members) - 1),
                    0.0 if nearest is None else across[nearest][row].argmax() / across[nearest].shape[1],
                    float(inside[row, 0]) if row else 0.0,
                    shares[-1] if shares else 0.0,
                    shares[0] if shares else 0.0,
                    len(names[number] & set(central[:2])),
                    len(names[number] & set(central)),
                    len(names[number]),
                )
    return table
