"""Words that one outlet's writers use more than the others' do about the same incident.

It knows how often words stand in the writers' own voice; it refuses to know quotations, headlines, names and numbers, and it lists no
words of grammar (*he*, *of*, *on*): a writer has no choice of them. They are counted among an outlet's words all the same.

Log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, Fightin' Words, equations 15, 16, 20 and 22). With y the
counts of a word in the outlet's n words and y', n' those of all other outlets, and the prior α_w = α₀ · (y + y') / (n + n'):

    δ = log (y + α_w) / (n + α₀ − y − α_w)  −  log (y' + α_w) / (n' + α₀ − y' − α_w)
    variance ≈ 1 / (y + α_w) + 1 / (y' + α_w),   z = δ / √variance,   95 %: δ ± 1.96 · √variance

α₀ is the number of words of an average outlet, so that the prior weighs as much as one account. An interval without 0 is one
word's; among a hundred words of no difference a few have one, so read the list as a whole.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from framing.comparison.tallies import Stretch, token_voices
from framing.flags import BE, CONJUNCTION, DETERMINER, DO, GET, HAVE, MODAL, PREPOSITION, PRONOUN, RELATIVE
from framing.grammar import word_classes
from framing.spans import merged
from framing.text import Text, blank
from framing.types import VOICES, Analysis

NORMAL_95 = 1.959964
LEAST_COUNT = 2
"""A word that stands once distinguishes nobody."""
CLOSED = BE | HAVE | DO | GET | MODAL | PRONOUN | DETERMINER | PREPOSITION | CONJUNCTION | RELATIVE
"""Classes of `framing.grammar` with few words that every text needs."""
GRAMMAR = frozenset(word for word, flags in word_classes().items() if flags & CLOSED) | frozenset(
    "him me us them mine yours hers ours theirs myself yourself himself herself itself ourselves yourselves themselves not n't also too it's".split()
)
"""Their words, with the pronouns that are no subject and a few particles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistinctiveWord:
    """One word of one outlet against all others; `low` and `high` bound the log-odds ratio with 95 %."""

    word: str
    count: int
    others: int
    """How often it stands in all other outlets' own words."""
    log_odds: float
    low: float
    high: float
    z: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletWords:
    """One outlet's words, the most distinctive first; `own_words` is what they were counted in."""

    outlet: str
    own_words: int
    words: tuple[DistinctiveWord, ...]


def distinctive_words(analyses: Sequence[Analysis], *, most: int = 20, left_out: Collection[Stretch] = ()) -> tuple[OutletWords, ...]:
    """Up to `most` words of each outlet that it uses more than the others, by z; outlets in the order of their accounts.

    Outlets without a word of their own are left out, and nothing is given for fewer than two outlets. An outlet is
    `Document.outlet`, or the document's id. `left_out` are stretches that are not counted, as wire copy.
    """
    cut: dict[str, list[tuple[int, int]]] = {}
    for document, start, end in left_out:
        cut.setdefault(document, []).append((start, end))
    texts = [(analysis, text_of(analysis, cut.get(analysis.document.id, []))) for analysis in analyses]
    names = names_in([text for _, text in texts])
    counts: dict[str, Counter[str]] = {}
    for analysis, text in texts:
        counts.setdefault(analysis.document.outlet or analysis.document.id, Counter()).update(own_words(analysis, text, names))
    counts = {outlet: words for outlet, words in counts.items() if words}
    if len(counts) < 2:
        return ()
    everything: Counter[str] = Counter()
    for words in counts.values():
        everything.update(words)
    prior = everything.total() / len(counts)
    return tuple(
        OutletWords(outlet=outlet, own_words=words.total(), words=ranked(words, everything, prior)[:most])
        for outlet, words in counts.items()
    )


def text_of(analysis: Analysis, cut: Sequence[tuple[int, int]]) -> Text:
    document = analysis.document
    hidden = [(mask.start, mask.end) for mask in document.masked if mask.reason != "disclaimer"]
    return Text(blank(document.text, merged([*hidden, *cut])))


def names_in(texts: Sequence[Text]) -> frozenset[str]:
    """Words that stand at least as often with a capital inside a sentence as without one, anywhere in the accounts.

    A word seen only where a sentence begins counts as a name: nothing shows that it is none.
    """
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for text in texts:
        opening = set(text.sentence_tokens)
        for token, (folded, start) in enumerate(zip(text.folded, text.starts, strict=True)):
            if not text.characters[start].isupper():
                small[folded] += 1
            elif token in opening or text.folded[token - 1] in '"“‘«':
                large[folded] += 0
            else:
                large[folded] += 1
    return frozenset(word for word, count in large.items() if count >= small[word])


def own_words(analysis: Analysis, text: Text, names: frozenset[str]) -> list[str]:
    """The words of the body in the writer's own voice, without names, numbers and marks."""
    author = VOICES.index("author")
    return [
        folded
        for folded, voice in zip(text.folded, token_voices(analysis, text), strict=True)
        if voice == author and folded[0].isalpha() and folded not in names
    ]


def ranked(words: Mapping[str, int], everything: Counter[str], prior: float) -> tuple[DistinctiveWord, ...]:
    """The outlet's words with positive log-odds that are no words of grammar, by z, equal ones by name."""
    own, total = sum(words.values()), everything.total()
    others = total - own
    found = []
    for word, count in words.items():
        elsewhere = everything[word] - count
        if count < LEAST_COUNT or word in GRAMMAR:
            continue
        alpha = prior * everything[word] / total
        ours, theirs = count + alpha, elsewhere + alpha
        odds = log(ours / (own + prior - ours)) - log(theirs / (others + prior - theirs))
        error = sqrt(1 / ours + 1 / theirs)
        if odds > 0:
            found.append(
                DistinctiveWord(
                    word=word,
                    count=count,
                    others=elsewhere,
                    log_odds=round(odds, 4),
                    low=round(odds - NORMAL_95 * error, 4),
                    high=round(odds + NORMAL_95 * error, 4),
                    z=round(odds / error, 4),
                )
            )
    return tuple(sorted(found, key=lambda row: (-row.z, row.word)))
