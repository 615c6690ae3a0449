"""Clauses of an article with what they are compared by: stems, numbers, names, pairs of words, word families, figures, naming sets.

It knows where a sentence is cut and what tells of an event; it refuses to know any other article.

Sentences are cut into clauses of at least `CLAUSE_WORDS` words that carry content, because a lead tells four facts at once.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from framing.comparison.families import FAMILIES, FURTHER
from framing.comparison.frames import Frames
from framing.comparison.places import spoken
from framing.grammar import NEGATIONS
from framing.ledgers.numbers import SIMPLE, TENS
from framing.text import Text, blank
from framing.types import Analysis

Weights: TypeAlias = dict[str, float]

CLAUSE_WORDS = 4
OPENING = 3
"""Sentences that say what the article is about."""

NUMBER_WEIGHT = 1.2
NAME_WEIGHT = 1.2
PAIR_WEIGHT = 0.1
FAMILY_WEIGHT = 0.8
MEASURE_WEIGHT = 0.8
FIGURE_WEIGHT = 1.0
SET_WEIGHT = 0.3
"""What a feature counts beside a plain stem, which counts 1. Tuned on the development incidents of the invented corpus."""
LONG_NAMES = range(3, 7)
"""Words of a name that says no more than a short one: *the Quay Trade Hall*. More in a row are a title’s capitals."""

CLAUSE_MARKS = frozenset(",;:—–")
CLAUSE_WORDS_OPENING = frozenset(
    "and but which who whom where while after as when because although though if before until whose with that since".split()
)
NUMERALS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "dozen": "12", "hundred": "100"}
REPORTING = frozenset("said say says told according mr ms mrs dr 's the one two".split())
"""Words of every report, which tell nothing of this one. *One* and *two* are rarely counts."""
DENYING = frozenset(NEGATIONS) - frozenset("hardly scarcely barely without nowhere".split())
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause with its sentence and what it is compared by."""

    account: int
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    weights: Weights
    names: frozenset[str]
    """Stems of the words printed with a capital."""
    position: float
    """Where it begins: 0 at the first character of the text, 1 behind the last."""
    opens: bool
    """In one of the first `OPENING` sentences, the title among them."""
    spoken: bool
    """Most of it is in direct or indirect speech."""
    negated: bool
    """It says that something is not so."""
    frame: bool
    """It holds only who says something."""


def clauses_of(analysis: Analysis, account: int) -> Iterator[Clause]:
    """The account's clauses in text order, with what each is compared by; boilerplate has none, a correction has."""
    document = analysis.document
    text = Text(blank(document.text, ((mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer")))
    stem, silent = stemmer(), silent_words()
    frames = Frames(text, analysis)
    findings: list[tuple[int, str, float]] = []
    for figure in analysis.figures:
        findings.append((figure.start, f"measure {figure.measure}", MEASURE_WEIGHT))
        findings.append((figure.start, f"figure {figure.measure} {figure.low or figure.high}", FIGURE_WEIGHT))
    findings.extend((choice.start, f"set {choice.set}", SET_WEIGHT) for choice in analysis.choices)
    sentences: dict[int, int] = {}
    for sentence, (start, end) in enumerate(zip(text.sentence_starts, text.sentence_ends, strict=True)):
        for first, last in clause_tokens(text, text.sentence_tokens[sentence], text.sentence_tokens[sentence + 1], silent):
            weights = word_weights(text, first, last, stem, silent)
            opens, closes = text.starts[first], text.ends[last - 1]
            for place, name, weight in findings:
                if opens <= place < closes:
                    weights[name] = weight
            if weights:
                yield Clause(
                    account=account,
                    start=opens,
                    end=closes,
                    sentence_start=start,
                    sentence_end=end,
                    weights=weights,
                    names=frozenset(capital_stems(text, first, last, stem, silent)),
                    position=opens / len(document.text),
                    opens=sentences.setdefault(start, len(sentences)) < OPENING,
                    spoken=2 * spoken(analysis, opens, closes) > closes - opens,
                    negated=not DENYING.isdisjoint(text.folded[first:last]),
                    frame=frames.hold(first, last),
                )


def clause_tokens(text: Text, first: int, last: int, silent: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The sentence's clauses as token ranges: cut at a mark or a conjunction with enough content on both sides."""
    loud = [WORD.match(text.folded[token]) is not None and text.folded[token] not in silent for token in range(first, last)]
    left = sum(loud)
    here = 0
    opened = first
    for token in range(first + 1, last):
        here += loud[token - 1 - first]
        left -= loud[token - 1 - first]
        folded = text.folded[token]
        is_mark = folded in CLAUSE_MARKS
        if here >= CLAUSE_WORDS <= left and (is_mark or (folded in CLAUSE_WORDS_OPENING and text.folded[token - 1] not in CLAUSE_MARKS)):
            yield opened, token
            opened = token + 1 if is_mark else token
            here = 0
    if opened < last:
        yield opened, last


def word_weights(text: Text, first: int, last: int, stem: Callable[[str], str], silent: frozenset[str]) -> Weights:
    """Stems, numbers, names, pairs of neighbouring stems and word families of the tokens."""
    weights: Weights = {}
    families = family_of()
    lengths = name_lengths(text, first, last)
    before: str | None = None
    for token in range(first, last):
        folded = text.folded[token]
        if not WORD.match(folded):
            before = None
            continue
        if folded in silent:
            continue
        length = lengths[token - first]
        compound = TENS.fullmatch(folded)
        for part in (folded,) if compound else dict.fromkeys((folded, *folded.split("-"))):
            if not part or part in silent:
                continue
            if compound:
                name, weight = f"#{SIMPLE[compound[1]] + SIMPLE[compound[2]]}", NUMBER_WEIGHT
            elif part in NUMERALS or part[0].isdigit():
                name, weight = f"#{NUMERALS.get(part, part.replace(',', ''))}", NUMBER_WEIGHT
            else:
                name, weight = stem(part), name_weight(length) if length else 1.0
                for family in families.get(name, ()):
                    weights[family] = FAMILY_WEIGHT
            weights[name] = max(weight, weights.get(name, 0.0))
        here = stem(folded)
        if before is not None:
            weights[f"{before} {here}"] = PAIR_WEIGHT
        before = here
    return weights


def name_lengths(text: Text, first: int, last: int) -> list[int]:
    """For each token how many words printed with a capital stand there in a row: 0 where it is not one itself."""
    lengths = [0] * (last - first)
    opened = first
    for token in range(first, last + 1):
        if token == last or not text.characters[text.starts[token]].isupper():
            lengths[opened - first : token - first] = [token - opened] * (token - opened)
            opened = token + 1
    return lengths


def name_weight(length: int) -> float:
    """What a word of a name of so many words counts: all of a long one together no more than the root of their number."""
    return NAME_WEIGHT / length**0.5 if length in LONG_NAMES else NAME_WEIGHT


def capital_stems(text: Text, first: int, last: int, stem: Callable[[str], str], silent: frozenset[str]) -> Iterator[str]:
    """The stems of the words that are printed with a capital."""
    for token in range(first, last):
        folded = text.folded[token]
        if text.characters[text.starts[token]].isupper() and folded not in silent:
            yield stem(folded)


@cache
def stemmer() -> Callable[[str], str]:
    """NLTK's English Snowball stemmer (Porter 2001), remembering what it has seen."""
    from nltk.stem.snowball import SnowballStemmer

    stem: Callable[[str], str] = cache(SnowballStemmer("english").stem)
    return stem


@cache
def silent_words() -> frozenset[str]:
    """Words that tell nothing about an event; number words do."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return (frozenset(ENGLISH_STOP_WORDS) - NUMERALS.keys()) | REPORTING


@cache
def family_of() -> Mapping[str, tuple[str, ...]]:
    """Stem → the names of its families."""
    stem = stemmer()
    found: dict[str, tuple[str, ...]] = {}
    for family in FAMILIES + FURTHER:
        for name in dict.fromkeys(map(stem, family)):
            found[name] = (*found.get(name, ()), f"family {family[0]}")
    return found
