"""The usual readability indices of a document, all from one pass of counts.

It knows textstat's counts and formulas; it refuses to know which grade is good, and does not grade.

textstat counts the text anew for every index, and importing it imports NLTK (1.2 s), whose reader then parses the whole
CMU dictionary (0.7 s). Here textstat's list of easy words and the dictionary are read where they lie, without either
package: the dictionary by bisection, each word once. What is not in it is hyphenated by pyphen's patterns, as textstat
has it done. The tests hold every count and every index to textstat's own. On purpose we differ where textstat counts artefacts:

- sentences are those of `Text` that have a word. textstat ends one at every full stop and then leaves out those of one or
  two words (*U.S.*, *It failed.*), and joins a headline to what follows;
- masked boilerplate is not counted;
- a typographic apostrophe is an apostrophe (*don’t*), an unspaced dash or ellipsis separates words (textstat makes
  *quay—where* one word, and a hard one), and a run of more than 100 characters is no word.

Words are textstat's (*coalition's* is one, *he / she* are two), so their number may differ a little from the words that
rates are taken of.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from framing.prose import Prose
from framing.resources import cmudict_path

LOOSE_APOSTROPHE = re.compile(r"'(?![tsd]|ve|ll|re)")
NOT_IN_WORD = re.compile(r"[^\w\s']")
NOT_LETTER = re.compile(r"[^\w\s]")
BETWEEN_WORDS = re.compile(r"[—–…]|-{2,}|\.{3,}")
AROUND_WORDS = '.,;:!?()[]"“”'
WORD_CHARACTER = re.compile(r"\w")
LONGEST_WORD = 100
POLYSYLLABLE = 3
INDICES = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
    "dale_chall",
    "linsear_write_formula",
)
"""The indices by name: the keys of `readability` besides words, sentences and syllables, and columns of a corpus's documents."""
OPENING = 100
"""Words that the Linsear Write formula looks at."""
REMEMBERED = 1 << 16
"""Tokens whose measures are kept, some 15 MB of them; the memory is emptied when it is full."""
AT_ONCE = 10_000
"""Tokens added up in one go, so that the columns of a text of 50 MB need no memory."""
WEIGHTED_LETTER = re.compile(r"(\d?)(\D?)")
NO_DIGITS = {ord(digit): None for digit in "0123456789"}
SETTINGS = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN")
EDGE = 2
"""Letters that stay together at either end of a word."""
BLOCK, MARGIN = 2048, 512
"""Bytes of the dictionary: the lines are shorter than 200, and two neighbours stand in the wrong order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the indices are computed from."""

    sentences: int
    tokens: int
    """Stretches between white space, a dash that stands alone among them."""
    words: int
    characters: int
    letters: int
    syllables: int
    polysyllables: int
    """Words of three and more syllables."""
    complex_words: int
    """Polysyllables that are not in the list of easy words."""
    hard_words: int
    """Words that are not in the list of easy words, however short."""
    opening_sentences: int
    """Sentences that begin among the first hundred words."""
    opening_points: int
    """Among the first hundred words, one for each, three for a polysyllable."""


class Measure(NamedTuple):
    """What one token adds to the counts."""

    tokens: int
    words: int
    characters: int
    letters: int
    syllables: int
    polysyllables: int
    complex_words: int
    hard_words: int
    points: int


NOTHING = Measure(*[0] * len(Measure._fields))


def readability(prose: Prose) -> dict[str, float] | None:
    """The counts and indices, rounded to two places; None for a text without a word."""
    text = prose.text
    counts = count(text.characters, zip(text.sentence_starts, text.sentence_ends, strict=True))
    if counts is None:
        return None
    values = {"words": counts.words, "sentences": counts.sentences, "syllables": counts.syllables, **indices(counts)}
    return {name: round(float(value), 2) for name, value in values.items()}


def indices(counts: Counts) -> dict[str, float]:
    """The formulas of `INDICES`, with textstat's constants."""
    sentence_length = counts.words / counts.sentences
    syllables = counts.syllables / counts.words
    hard = 100 * counts.hard_words / counts.words
    linsear = counts.opening_points / counts.opening_sentences
    return {
        "flesch_reading_ease": 206.835 - 1.015 * sentence_length - 84.6 * syllables,
        "flesch_kincaid_grade": 0.39 * sentence_length + 11.8 * syllables - 15.59,
        "gunning_fog": 0.4 * (sentence_length + 100 * counts.complex_words / counts.words),
        "smog_index": 1.043 * (30 * counts.polysyllables / counts.sentences) ** 0.5 + 3.1291,
        "automated_readability_index": 4.71 * counts.characters / counts.tokens + 0.5 * sentence_length - 21.43,
        "coleman_liau_index": (5.8 * counts.letters - 29.6 * counts.sentences) / counts.words - 15.8,
        "dale_chall": 0.1579 * hard + 0.0496 * sentence_length + (3.6365 if hard > 5 else 0),
        "linsear_write_formula": (linsear if linsear > 20 else linsear - 2) / 2,
    }


def count(characters: str, sentences: Iterable[tuple[int, int]]) -> Counts | None:
    """Every count of a text whose sentences lie at these offsets; None if it has no word or no sentence."""
    measures = shared_measures()
    bounds = [span for span in sentences if WORD_CHARACTER.search(characters, *span)]
    tokens = characters.split()
    total = NOTHING
    for first in range(0, len(tokens), AT_ONCE):
        of_tokens = map(measures.__getitem__, tokens[first : first + AT_ONCE])
        total = Measure(*map(sum, zip(total, *of_tokens, strict=True)))
    if not bounds or not total.words:
        return None
    seen = points = 0
    for token in tokens:
        seen += measures[token].words
        points += measures[token].points
        if seen >= OPENING:
            break
    opening_sentences = seen = 0
    for start, end in bounds:
        if seen >= OPENING:
            break
        opening_sentences += 1
        seen += sum(measures[token].words for token in characters[start:end].split())
    return Counts(
        sentences=len(bounds),
        tokens=total.tokens,
        words=total.words,
        characters=total.characters,
        letters=total.letters,
        syllables=total.syllables,
        polysyllables=total.polysyllables,
        complex_words=total.complex_words,
        hard_words=total.hard_words,
        opening_sentences=opening_sentences,
        opening_points=points,
    )


class Measures(dict[str, Measure]):
    """Token → what it adds to the counts, worked out when first asked for."""

    def __init__(self, easy_words: frozenset[str]) -> None:
        super().__init__()
        self.easy_words = easy_words

    def __missing__(self, token: str) -> Measure:
        if len(token) > LONGEST_WORD:
            return NOTHING
        if len(self) >= REMEMBERED:
            self.clear()
        measure = self[token] = self.measure(token)
        return measure

    def measure(self, token: str) -> Measure:
        bare = token.strip(AROUND_WORDS)
        if bare.isalpha():  # the patterns would leave it as it is
            return self.of_word(bare.lower(), characters=len(token), letters=len(bare))
        parts = [part for part in BETWEEN_WORDS.split(token.replace("’", "'")) if part]
        words = list(filter(None, map(bare_word, parts)))
        letters = len(NOT_LETTER.sub("", token))
        if len(words) == len(parts) == 1:
            return self.of_word(words[0], characters=len(token), letters=letters)
        of_words = [self.of_word(word, characters=0, letters=0) for word in words]
        total = Measure(*map(sum, zip(NOTHING, *of_words, strict=True)))
        return total._replace(tokens=max(1, len(parts)), characters=len(token), letters=letters)

    def of_word(self, word: str, *, characters: int, letters: int) -> Measure:
        count = syllables(word)
        is_long, is_hard = count >= POLYSYLLABLE, word not in self.easy_words
        points = 3 if is_long else min(count, 1)
        return Measure(1, 1, characters, letters, count, is_long, is_long and is_hard, is_hard, points)


def bare_word(part: str) -> str:
    """The word in lower case without its punctuation, apostrophes of contractions kept; empty if there is none.

    >>> bare_word("('Don't-knows',")
    "don'tknows"
    """
    return NOT_IN_WORD.sub("", LOOSE_APOSTROPHE.sub("", part)).lower()


@lru_cache(maxsize=REMEMBERED)
def syllables(word: str) -> int:
    """Syllables of a bare word: the vowels of its first pronunciation in the CMU dictionary, or else pyphen's parts.

    >>> [syllables(word) for word in ("people", "sirloin", "hmm", "keddlepoint")]
    [2, 2, 0, 3]
    """
    vowels = dictionary_vowels(word.upper().encode()) if word.isascii() else None
    if vowels is not None:
        return vowels
    return hyphens(word) + 1


def dictionary_vowels(word: bytes) -> int | None:
    """Vowels of the first pronunciation of a word in capitals; None if it is not in the CMU dictionary."""
    lines, starts, first_words = dictionary()
    block = bisect_left(first_words, word)
    start = max(0, starts[block - 1] - MARGIN) if block else 0
    end = starts[block] + MARGIN if block < len(starts) else len(lines)
    found = lines.find(b"\n" + word + b" ", start, end)
    if found < 0:
        return None
    phones = lines[found : lines.find(b"\n", found + 1)].split()[2:]
    return sum(phone[-1:].isdigit() for phone in phones)


class Dictionary(NamedTuple):
    """The CMU dictionary in NLTK's layout, `WORD 1 W ER1 D`, each line after a line break, with an index of its blocks."""

    lines: bytes
    starts: list[int]
    first_words: list[bytes]


@cache
def dictionary() -> Dictionary:
    """The dictionary as it is shipped."""
    lines = b"\n" + (cmudict_path() / "corpora" / "cmudict" / "cmudict").read_bytes()
    starts = [lines.find(b"\n", place) for place in range(0, len(lines) - BLOCK, BLOCK)]
    return Dictionary(lines, starts, [lines[start + 1 : lines.find(b" ", start)] for start in starts])


class Patterns(dict[str, tuple[int, tuple[int, ...]]]):
    """Letters → where the first weight of their hyphenation pattern stands, and the weights; a pattern is taken apart when it is first met."""

    def __init__(self, lines: dict[str, str]) -> None:
        super().__init__()
        self.lines = lines
        self.longest = max(map(len, lines))

    def __missing__(self, letters: str) -> tuple[int, tuple[int, ...]]:
        weights = [int(weight or 0) for weight, _ in WEIGHTED_LETTER.findall(self.lines[letters])]
        first = next((place for place, weight in enumerate(weights) if weight), len(weights))
        pattern = self[letters] = first, tuple(weights[first:])
        return pattern


def hyphens(word: str) -> int:
    """How often pyphen would break a word of American English, at least two letters from either end."""
    found = patterns()
    pointed = f".{word.lower()}."
    weights = [0] * (len(pointed) + 1)
    for start in range(len(pointed) - 1):
        for end in range(start + 1, min(start + found.longest, len(pointed)) + 1):
            letters = pointed[start:end]
            if letters in found.lines:
                first, given = found[letters]
                for place, weight in enumerate(given, start + first):
                    weights[place] = max(weights[place], weight)
    return sum(weight % 2 for weight in weights[EDGE + 1 : len(word) - EDGE + 2])


@cache
def patterns() -> Patterns:
    """The patterns of American English, read from pyphen's folder: the package would take all of them apart."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyphen is not installed, and its hyphenation patterns are needed; pip install pyphen")
    text = (Path(spec.origin).parent / "dictionaries" / "hyph_en_US.dic").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n")[1:] if line and not line.startswith(SETTINGS)]
    return Patterns(dict(zip("\n".join(lines).translate(NO_DIGITS).split("\n"), lines, strict=True)))


@cache
def easy_words() -> frozenset[str]:
    """The Dale-Chall list of textstat, read from its folder: importing the package would import NLTK."""
    spec = find_spec("textstat")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("textstat is not installed, and its list of easy words is needed; pip install textstat")
    return frozenset((Path(spec.origin).parent / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8").split())


@cache
def shared_measures() -> Measures:
    """The measures of this process."""
    return Measures(easy_words())
