"""What is kept of each document so that wire copy and accounts of one incident can be found without its text.

It knows hashes of words with their places, days, names and counts; it refuses to know any other document.

The words stand as 32-bit hashes in text order. Common words can be guessed back from them: a fingerprint is a working
file of the run, not a table to be shared.
"""

from typing import Any, NamedTuple, TypeAlias

import polars as pl

from framing.classifier.masking import TokenArrays, integers
from framing.corpus.days import find_mentions
from framing.corpus.word_numbers import CUE, WORD, Numbers, hashed
from framing.flags import CONJUNCTION, DETERMINER, DIGITS, MONTH, PREPOSITION, PRONOUN, RELATIVE, TITLE, WEEKDAY
from framing.prose import Prose
from framing.readers.dates import day_of
from framing.text import NON_WORDS, tokenise
from framing.types import Analysis

Array: TypeAlias = Any

PERMUTATIONS = 128
SHINGLE = 5
"""Words of the runs whose hashes are drawn; as in `framing.comparison.wire`."""
SEED = 17
MOST_NAMES = 64
LEAD_SENTENCES = 2
LONG = 255
"""A step this long, or longer, stands in full in `long_steps`."""

OPENS, QUOTED, ATTRIBUTED, IN_TITLE, LEAD, RECALLED, NAME, HEADING = (1 << place for place in range(8))
"""What is known of each word: first of its sentence; in direct speech; in indirect speech; in the title; in the first sentences; in a
sentence that recalls another time; part of a name; in a title that stands outside the text, so that the word has no place in it."""

SPOKEN = {"quote": QUOTED, "attributed": ATTRIBUTED}

FINGERPRINT: dict[str, pl.DataType] = {
    "hashes": pl.Binary(),  # 32 bits a word, little-endian, in text order; words of a title outside the text come first
    "marks": pl.Binary(),  # one byte a word
    "steps": pl.Binary(),  # one byte a word: characters from the start of the word before; 255: the next of `long_steps`
    "lengths": pl.Binary(),  # one byte a word: its characters, at most 255
    "long_steps": pl.List(pl.Int64()),
    "minhash": pl.Binary(),  # 128 × 32 bits: MinHash of runs of five words outside direct speech; empty for fewer words
    "days": pl.List(pl.String()),  # days that the article speaks of, see `framing.corpus.days`
    "day_sentences": pl.List(pl.Int32()),  # the sentence of each; -1: the title outside the text
    "names": pl.List(pl.String()),  # names of persons, places and institutions as printed, in order of first mention
    "name_counts": pl.List(pl.Int32()),
    "tolls": pl.List(pl.String()),  # measure:low:high of each figure, an unknown bound empty
    "toll_sentences": pl.List(pl.Int32()),
    "recalled": pl.List(pl.Int32()),  # sentences that recall another time
}


class Words(NamedTuple):
    """The words of one document as arrays of one length."""

    hashes: Array
    marks: Array
    starts: Array
    """Code points into `Document.text`; 0 for the words of a title outside the text."""
    ends: Array


def fingerprint(prose: Prose, analysis: Analysis, numbers: Numbers) -> tuple[object, ...]:
    """The row of one document, in the order of `FINGERPRINT`."""
    import numpy

    document = prose.document
    known, arrays = numbers
    starts, ends = arrays.starts, arrays.ends
    flags = integers(prose.flags)
    mentions, recalled = find_mentions(prose, day_of(document.published), (flags, known & CUE > 0))
    names, named = find_names(prose, arrays, flags)
    kept = known & WORD > 0
    marks = mark_words(prose, analysis, starts, recalled, named)[kept]
    hashes = known[kept].astype(numpy.uint32)
    starts, ends = starts[kept], ends[kept]
    minhash = signature(hashes, (marks & QUOTED) == 0)
    if document.title is not None and document.title_start is None:
        first = numpy.array(hashed(word for word in tokenise(document.title) if word not in NON_WORDS), dtype=numpy.uint32)
        hashes = numpy.concatenate([first, hashes])
        marks = numpy.concatenate([numpy.full(len(first), IN_TITLE | HEADING, dtype=numpy.uint8), marks])
        nowhere = numpy.zeros(len(first), dtype=numpy.int64)
        starts, ends = numpy.concatenate([nowhere, starts]), numpy.concatenate([nowhere, ends])
    steps = starts.copy()
    steps[1:] -= starts[:-1]
    long = (steps >= LONG) | (steps < 0)
    tolls = [figure for figure in analysis.figures if figure.low is not None or figure.high is not None]
    return (
        hashes.astype("<u4").tobytes(),
        marks.tobytes(),
        numpy.where(long, LONG, steps).astype(numpy.uint8).tobytes(),
        numpy.minimum(ends - starts, LONG).astype(numpy.uint8).tobytes(),
        steps[long].tolist(),
        minhash,
        [mention.day for mention in mentions],
        [mention.sentence for mention in mentions],
        [name for name, _ in names],
        [count for _, count in names],
        [f"{figure.measure}:{bound(figure.low)}:{bound(figure.high)}" for figure in tolls],
        [prose.text.sentence_at(figure.start) for figure in tolls],
        sorted(recalled),
    )


def bound(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"


def mark_words(prose: Prose, analysis: Analysis, starts: Array, recalled: set[int], named: Array) -> Array:
    """One byte a token."""
    text = prose.text
    marks = spoken(analysis, starts)
    firsts = text.sentence_tokens
    opening = [token for token in firsts[:-1] if token < len(marks)]
    marks[opening] |= OPENS
    first, last = prose.title_tokens
    marks[first:last] |= IN_TITLE
    body = next((sentence for sentence, token in enumerate(firsts[:-1]) if token >= last), 0)
    marks[firsts[body] if opening else 0 : firsts[min(body + LEAD_SENTENCES, len(firsts) - 1)]] |= LEAD
    for sentence in recalled:
        marks[firsts[sentence] : firsts[sentence + 1]] |= RECALLED
    marks[named] |= NAME
    return marks


def spoken(analysis: Analysis, starts: Array) -> Array:
    """One byte a token: whether it stands in direct or in indirect speech. Spans don't overlap, so what begins and ends adds up."""
    import numpy

    spans = [(span.start, span.end, SPOKEN[span.voice]) for span in analysis.voices if span.voice in SPOKEN]
    changes = numpy.zeros(len(starts) + 1, dtype=numpy.int8)
    if spans:
        begins, ends, marks = numpy.array(spans, dtype=numpy.int64).T
        numpy.add.at(changes, numpy.searchsorted(starts, begins), marks.astype(numpy.int8))
        numpy.subtract.at(changes, numpy.searchsorted(starts, ends), marks.astype(numpy.int8))
    return numpy.cumsum(changes[:-1], dtype=numpy.int8).view(numpy.uint8)


def find_names(prose: Prose, arrays: TokenArrays, flags: Array) -> tuple[list[tuple[str, int]], Array]:
    """Runs of capitalised words that stand inside sentences, with their counts, and their tokens.

    The first word of a sentence counts only where it goes on in capitals, or is a name elsewhere; titles in capitals
    throughout are left out.
    """
    import numpy

    found = capitals(prose, arrays, flags)
    starts, ends = arrays.starts, arrays.ends
    opens = numpy.zeros(len(prose) + 1, dtype=bool)
    opens[prose.text.sentence_tokens] = True
    begins = numpy.ones(len(found), dtype=bool)
    before, here = found[:-1], found[1:]
    begins[1:] = (here != before + 1) | opens[here] | (starts[here] - ends[before] > 1)
    firsts = numpy.flatnonzero(begins)
    sizes = numpy.diff(numpy.append(firsts, len(found)))
    named = (sizes > 1) | ~opens[found[firsts]]
    runs = firsts[named]
    characters = prose.characters
    counts: dict[str, int] = {}
    for start, end in zip(starts[found[runs]].tolist(), ends[found[runs + sizes[named] - 1]].tolist(), strict=True):
        name = characters[start:end]
        counts[name] = counts.get(name, 0) + 1
    if len(counts) > MOST_NAMES:
        most = set(sorted(counts, key=lambda name: -counts[name])[:MOST_NAMES])
        counts = {name: count for name, count in counts.items() if name in most}
    return list(counts.items()), found[numpy.repeat(named, sizes)]


NOT_NAMES = WEEKDAY | MONTH | TITLE | DIGITS | PRONOUN | DETERMINER | CONJUNCTION | PREPOSITION | RELATIVE


def capitals(prose: Prose, arrays: TokenArrays, flags: Array) -> Array:
    """Tokens of the body that may belong to a name: they begin with a capital, or have one behind a hyphen (*al-Buqa*)."""
    import numpy

    characters, folded = prose.characters, prose.folded
    first = prose.title_tokens[1]
    starts, ends, codes = arrays.starts[first:], arrays.ends[first:], arrays.codes
    initials = codes[starts]
    plain = (initials >= ord("A")) & (initials <= ord("Z"))
    unsure = initials > LAST_ASCII
    hyphens = numpy.flatnonzero(codes == HYPHEN)
    # the token that holds each hyphen, if one does
    holding = numpy.searchsorted(starts, hyphens, side="right") - 1
    held = (holding >= 0) & (hyphens < ends[holding]) if len(starts) else numpy.zeros(0, dtype=bool)
    unsure[holding[held]] = True
    candidate = (plain | unsure) & ((flags[first:] & NOT_NAMES) == 0) & (ends - starts > 1)
    for place in numpy.flatnonzero(candidate & ~plain).tolist():
        token = place + first
        word = characters[prose.starts[token] : prose.ends[token]]
        candidate[place] = word[0].isupper() or ("-" in folded[token] and not word.islower())
    return numpy.flatnonzero(candidate) + first


HYPHEN = ord("-")
LAST_ASCII = 127


def signature(hashes: Array, loose: Array) -> bytes:
    """The MinHash digest (Broder 1997, by rensa) of the runs of words that stand wholly outside direct speech."""
    import numpy

    runs = runs_outside(hashes, loose)
    if not len(runs):
        return b""
    from rensa import RMinHash

    digest = RMinHash.digest_matrix_from_flat_token_hashes(runs, numpy.array([0, len(runs)], dtype=numpy.uint64), PERMUTATIONS, SEED)
    return numpy.array(digest.to_rows()[0], dtype="<u4").tobytes()


def shingles(hashes: Array, loose: Array) -> Array:
    """64-bit hashes of every run of words that stands wholly outside direct speech, each once, in ascending order."""
    import numpy

    return numpy.unique(runs_outside(hashes, loose))


def runs_outside(hashes: Array, loose: Array) -> Array:
    """The same in the order of the text, as often as they occur."""
    import numpy

    if len(hashes) < SHINGLE:
        return numpy.zeros(0, dtype=numpy.uint64)
    count = len(hashes) - SHINGLE + 1
    wide = hashes.astype(numpy.uint64)
    runs = numpy.zeros(count, dtype=numpy.uint64)
    free = numpy.ones(count, dtype=bool)
    for place in range(SHINGLE):
        runs ^= wide[place : place + count]
        runs *= numpy.uint64(0x9E3779B97F4A7C15)
        runs ^= runs >> numpy.uint64(29)
        free &= loose[place : place + count]
    return runs[free]


def words_of(row: dict[str, Any]) -> Words:
    """The arrays of a row of fingerprints.

    The words of a title outside the text come first, without places.
    """
    import numpy

    steps = numpy.frombuffer(row["steps"], dtype=numpy.uint8).astype(numpy.int64)
    steps[steps == LONG] = row["long_steps"]
    starts = numpy.cumsum(steps)
    return Words(
        numpy.frombuffer(row["hashes"], dtype="<u4"),
        numpy.frombuffer(row["marks"], dtype=numpy.uint8),
        starts,
        starts + numpy.frombuffer(row["lengths"], dtype=numpy.uint8),
    )
