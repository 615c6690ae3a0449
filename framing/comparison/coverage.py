"""Facts × accounts: which sentences of different accounts tell the same thing, and which account does not tell it.

It knows likeness of wording (stems, numbers, names, pairs of words, word families, figures and naming sets); it refuses to
know what is true, important or left out on purpose. An absence means that no sentence of the text is like the others'.

Sentences are cut into clauses of at least `CLAUSE_WORDS` words that carry content, because a lead tells four facts at once.
A clause is a TF-IDF vector (Spärck Jones 1972, idf = log((2 + n) / (1 + df)) over the incident's clauses), to which its sentence's vector is added with a
smaller weight; the likeness of two clauses is the dot product,

    likeness(a, b) = (1 − s) · cos(clause a, clause b) + s · cos(sentence a, sentence b),   s = SENTENCE_SHARE

and clauses are joined into facts by average linkage (Sokal & Michener 1958; scipy) while the mean likeness is at least `clusters.JOINS`.
An account without a clause of its own in a fact still tells it if one of its clauses, though it told another fact better, has
a mean likeness of at least `TELLS` to those of the fact.

    fact                                     courier  gazette  herald
    two planes bombed the market on Monday         1        1  not found in this text (nearest .06)
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from framing.comparison.clusters import Likeness, Matrix, joined, means
from framing.comparison.families import FAMILIES
from framing.text import Text, blank
from framing.types import Analysis

Weights: TypeAlias = dict[str, float]

CLAUSE_WORDS = 4
SENTENCE_SHARE = 0.3
TELLS = 0.15
ROWS = 256
"""Facts whose likeness to every clause is held in memory at once."""

NUMBER_WEIGHT = 1.2
NAME_WEIGHT = 1.2
PAIR_WEIGHT = 0.1
FAMILY_WEIGHT = 0.8
MEASURE_WEIGHT = 0.8
FIGURE_WEIGHT = 1.0
SET_WEIGHT = 0.3
"""What a feature counts beside a plain stem, which counts 1. Tuned on the development incidents of the invented corpus."""

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
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence of one account that tells a fact, and the clause in it that does."""

    document: str
    """The id of the account's document."""
    start: int
    end: int
    clause_start: int
    clause_end: int
    similarity: float
    """Mean likeness to the fact's clauses in other accounts, 0 … 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The sentence of an account that comes nearest to a fact it was not found to tell."""

    start: int
    end: int
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """An account in which a fact was not found; `nearest` is None only where the account has no sentence at all."""

    document: str
    nearest: Nearest | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that at least two accounts tell, in the words of the most typical clause."""

    text: str
    present: tuple[Telling, ...]
    """In the order of accounts and then of the text."""
    absent: tuple[Absence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause with its sentence and what it is compared by."""

    account: int
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    weights: Weights


def align_facts(analyses: Sequence[Analysis], *, least_accounts: int = 2) -> tuple[Fact, ...]:
    """Every fact that at least `least_accounts` (and never fewer than two) accounts tell; documents have ids of their own.

    The facts that most accounts tell come first, then in the order of their first place. Up to `BATCH` clauses the order of
    accounts does not matter; beyond, later accounts join the facts of earlier ones, which keeps 200 accounts affordable.
    """
    clauses = [clause for account, analysis in enumerate(analyses) for clause in clauses_of(analysis, account)]
    if len({clause.account for clause in clauses}) < 2:
        return ()
    likeness = vectors(clauses)
    groups = [group for group in joined(likeness, len(clauses)) if len({clauses[row].account for row in group}) >= max(2, least_accounts)]
    order = {analysis.document.id: place for place, analysis in enumerate(analyses)}
    return tuple(
        sorted(
            facts_of(groups, clauses, likeness, analyses),
            key=lambda fact: (
                -len({telling.document for telling in fact.present}),
                [(order[telling.document], telling.clause_start) for telling in fact.present],
            ),
        )
    )


def clauses_of(analysis: Analysis, account: int) -> Iterator[Clause]:
    """The account's clauses in text order, with what each is compared by; boilerplate has none, a correction has."""
    document = analysis.document
    text = Text(blank(document.text, ((mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer")))
    stem, silent = stemmer(), silent_words()
    findings: list[tuple[int, str, float]] = []
    for figure in analysis.figures:
        findings.append((figure.start, f"measure {figure.measure}", MEASURE_WEIGHT))
        findings.append((figure.start, f"figure {figure.measure} {figure.low or figure.high}", FIGURE_WEIGHT))
    findings.extend((choice.start, f"set {choice.set}", SET_WEIGHT) for choice in analysis.choices)
    for sentence, (start, end) in enumerate(zip(text.sentence_starts, text.sentence_ends, strict=True)):
        for first, last in clause_tokens(text, text.sentence_tokens[sentence], text.sentence_tokens[sentence + 1], silent):
            weights = word_weights(text, first, last, stem, silent)
            opens, closes = text.starts[first], text.ends[last - 1]
            for place, name, weight in findings:
                if opens <= place < closes:
                    weights[name] = weight
            if weights:
                yield Clause(account=account, start=opens, end=closes, sentence_start=start, sentence_end=end, weights=weights)


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
    before: str | None = None
    for token in range(first, last):
        folded = text.folded[token]
        if not WORD.match(folded):
            before = None
            continue
        if folded in silent:
            continue
        capital = text.characters[text.starts[token]].isupper()
        for part in dict.fromkeys((folded, *folded.split("-"))):
            if not part or part in silent:
                continue
            if part in NUMERALS or part[0].isdigit():
                name, weight = f"#{NUMERALS.get(part, part.replace(',', ''))}", NUMBER_WEIGHT
            else:
                name, weight = stem(part), NAME_WEIGHT if capital else 1.0
                for family in families.get(name, ()):
                    weights[family] = FAMILY_WEIGHT
            weights[name] = max(weight, weights.get(name, 0.0))
        here = stem(folded)
        if before is not None:
            weights[f"{before} {here}"] = PAIR_WEIGHT
        before = here
    return weights


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
    for family in FAMILIES:
        for name in dict.fromkeys(map(stem, family)):
            found[name] = (*found.get(name, ()), f"family {family[0]}")
    return found


def vectors(clauses: Sequence[Clause]) -> Likeness:
    """The clauses' TF-IDF vectors beside those of their sentences, scaled so that a dot product is the likeness."""
    from scipy.sparse import hstack

    places: dict[tuple[int, int], int] = {}
    sentences = tuple(places.setdefault((clause.account, clause.sentence_start), len(places)) for clause in clauses)
    whole: list[Weights] = [{} for _ in places]
    for clause, sentence in zip(clauses, sentences, strict=True):
        for name, weight in clause.weights.items():
            whole[sentence][name] = max(weight, whole[sentence].get(name, 0.0))
    alone = weighted([clause.weights for clause in clauses]) * (1 - SENTENCE_SHARE) ** 0.5
    around = weighted(whole)[list(sentences)] * SENTENCE_SHARE**0.5
    return Likeness(rows=hstack([alone, around], format="csr"), clauses_only=alone, sentences=sentences)


def weighted(weights: Sequence[Weights]) -> Matrix:
    """Rows of unit length: the weights times the inverse document frequency log((2 + n) / (1 + df))."""
    import numpy
    from scipy.sparse import diags
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.preprocessing import normalize

    counts = DictVectorizer(dtype=numpy.float64).fit_transform(weights)
    frequency = numpy.bincount(counts.indices, minlength=counts.shape[1])
    return normalize(counts @ diags(numpy.log((2 + counts.shape[0]) / (1 + frequency))), copy=False).tocsr()


def facts_of(
    groups: Sequence[Sequence[int]], clauses: Sequence[Clause], likeness: Likeness, analyses: Sequence[Analysis]
) -> Iterator[Fact]:
    """Each group as a fact: its places, other accounts' clauses that tell it too, and the nearest ones where none does."""
    import numpy

    accounts = numpy.array([clause.account for clause in clauses])
    # clauses stand account by account, so each account is one stretch of columns
    firsts = numpy.flatnonzero(numpy.diff(accounts, prepend=-1))
    for opened in range(0, len(groups), ROWS):
        some = groups[opened : opened + ROWS]
        likes = (means(some, likeness) @ likeness.rows.T).toarray()
        for group, row in zip(some, likes, strict=True):
            yield fact_of(group, row, firsts, clauses, analyses)


def fact_of(group: Sequence[int], row: Matrix, firsts: Matrix, clauses: Sequence[Clause], analyses: Sequence[Analysis]) -> Fact:
    """One fact; `row` is the mean likeness of every clause to the group."""
    telling = {clauses[member].account for member in group}
    places = list(group)
    nearest: dict[int, int] = {}
    for first, last in zip(firsts, [*firsts[1:], len(clauses)], strict=True):
        account = clauses[first].account
        if account in telling:
            continue
        best = int(first + row[first:last].argmax())
        if row[best] >= TELLS:
            places.append(best)
        else:
            nearest[account] = best
    told = {clauses[member].account for member in places}
    typical = clauses[max(group, key=lambda member: (round(float(row[member]), 9), -member))]
    return Fact(
        text=" ".join(analyses[typical.account].document.text[typical.start : typical.end].split()),
        present=tuple(one_a_sentence(sorted(places), row, clauses, analyses)),
        absent=tuple(
            Absence(
                document=analysis.document.id,
                nearest=near(clauses[nearest[account]], row[nearest[account]]) if account in nearest else None,
            )
            for account, analysis in enumerate(analyses)
            if account not in told
        ),
    )


def one_a_sentence(places: Sequence[int], row: Matrix, clauses: Sequence[Clause], analyses: Sequence[Analysis]) -> Iterator[Telling]:
    """The places in order; of two clauses of one sentence the one more like the fact."""
    best: dict[tuple[int, int], int] = {}
    for place in places:
        key = (clauses[place].account, clauses[place].sentence_start)
        if key not in best or row[place] > row[best[key]]:
            best[key] = place
    for place in best.values():
        clause = clauses[place]
        yield Telling(
            document=analyses[clause.account].document.id,
            start=clause.sentence_start,
            end=clause.sentence_end,
            clause_start=clause.start,
            clause_end=clause.end,
            similarity=rounded(row[place]),
        )


def near(clause: Clause, similarity: float) -> Nearest:
    return Nearest(start=clause.sentence_start, end=clause.sentence_end, similarity=rounded(similarity))


def rounded(similarity: float) -> float:
    """Four places, inside 0 … 1."""
    return round(min(1.0, max(0.0, float(similarity))), 4)
