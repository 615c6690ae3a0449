"""What is known of words before any label is seen: which are common, and how they are used in other texts.

It knows the shipped file `words.npz`, and how it was made from articles and from annotations of other data sets; it refuses to
look at the sentences the classifier is trained on.

Three figures a word, each the weight of a linear model over masked words and their word vectors (PPMI, truncated SVD):
`opinion` (sentences of opinion pieces against news reports), `propaganda` (sentences with a span of loaded language or name
calling, PTC) and `slant` (sentences with a span of lexical or informational bias, BASIL). Texts of the outlets in BABE are left
out of `opinion`, so that no outlet is known before it is measured.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.classifier.masking import NAME, NUMBER, UNKNOWN, CommonWords, masked_tokens, vocabulary_order
from framing.classifier.model import SHIPPED, unpacked
from framing.datasets import read_labelled
from framing.errors import ModelError
from framing.prose import Prose
from framing.training.export import json_text, packed
from framing.types import Document

if TYPE_CHECKING:
    import numpy

FILE_NAME = "words"
SCHEMA = "framing/words/1"
COLUMNS = ("opinion", "propaganda", "slant")
FEWEST = 5
"""Times a word must stand in the articles, mostly written small."""
SHORTEST = 8
"""Tokens of a sentence that the opinion model learns from."""
WINDOW, DIMENSIONS, CONTEXT_POWER = 5, 150, 0.75
FREQUENT = 1e-3
"""Words are weighted by a / (a + their share of all words) (Arora, Liang & Ma 2017)."""
VECTOR_SCALE = 0.1
STRENGTHS = {"opinion": 1.0, "propaganda": 1.0, "slant": 1.0}
LEFT_OUT = ("breitbart", "reuters", "msnbc", "fox", "daily beast", "alternet", "new york times", "usa today", "federalist", "huff")
"""Outlets of BABE."""
OPINION_ADDRESSES = ("opinion", "op-ed", "commentary", "editorial", "column", "perspective", "blog")
OPINION_SECTIONS = ("guest", "editorial", "opinion", "townhall", "national review", "kos", "hotair")
NEWS_SECTIONS = (
    "the hill",
    "npr",
    "cnn (web news)",
    "politico",
    "bloomberg",
    "cbs",
    "associated press",
    "washington times",
    "pbs",
    "cbn",
    "the guardian",
    "christian science",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Common words and their figures."""

    common: CommonWords
    scores: "numpy.ndarray[Any, Any]"
    """Words × `columns`."""
    columns: tuple[str, ...]
    sha256: str


@cache
def shipped_background() -> Background:
    """The file that ships with the package. Raises ModelError if it was changed."""
    return load_background(SHIPPED)


def load_background(folder: Path) -> Background:
    """Read and verify `words.npz` beside `words.json`."""
    path = folder / f"{FILE_NAME}.npz"
    try:
        about = json.loads((folder / f"{FILE_NAME}.json").read_text(encoding="utf-8"))
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ModelError("the list of common words cannot be read", path=str(folder)) from error
    digest = hashlib.sha256(content).hexdigest()
    if about.get("schema") != SCHEMA or about.get("sha256") != digest:
        raise ModelError("was changed: its SHA-256 is not the one beside it", path=str(path))
    arrays = unpacked(content, path)
    words = bytes(arrays["words"]).decode("utf-8").split("\n")
    return Background(common=CommonWords(words), scores=arrays["scores"].astype(float), columns=tuple(about["columns"]), sha256=digest)


def write_background(folder: Path, *, articles: Path, ptc: Path, basil: Path) -> None:
    """Make the file anew; takes some minutes. `articles`: JSON Lines, gzip, with `text, outlet, url`."""
    import numpy

    rows = list(article_rows(articles))
    common = CommonWords(vocabulary_order(common_words(row["text"] for row in rows)))
    sentences: list[tuple[int, ...]] = []
    kinds: list[int] = []
    for row in rows:
        mine = masked_sentences(row["text"], common)
        sentences += mine
        kinds += [section(row)] * len(mine)
    counts = numpy.bincount(numpy.concatenate([numpy.array(each) for each in sentences]) + 1, minlength=len(common.words) + 1)[1:]
    weights = FREQUENT / (FREQUENT + counts / counts.sum())
    vectors = word_vectors(sentences, len(common.words))
    chosen = [place for place, kind in enumerate(kinds) if kind >= 0 and len(sentences[place]) >= SHORTEST]
    columns = {"opinion": ([sentences[place] for place in chosen], [kinds[place] for place in chosen])}
    for name, path, data in (("propaganda", ptc, "ptc"), ("slant", basil, "basil")):
        labelled = read_labelled(data, path).labelled
        columns[name] = (
            [tuple(number for each in masked_sentences(row.text, common) for number in each) for row in labelled],
            [int(row.label or 0) for row in labelled],
        )
    scores = numpy.column_stack([use_of_words(*columns[name], vectors, weights, STRENGTHS[name]) for name in COLUMNS])
    content = packed({"words": "\n".join(common.words), "scores": scores.round(4).astype(numpy.float32)})
    about = {
        "schema": SCHEMA,
        "columns": list(COLUMNS),
        "words": len(common.words),
        "sentences": {name: len(columns[name][0]) for name in COLUMNS},
        "articles": len(rows),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{FILE_NAME}.npz").write_bytes(content)
    (folder / f"{FILE_NAME}.json").write_text(json_text(about), encoding="utf-8")


def article_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a gzipped JSON Lines file."""
    import gzip

    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)


def section(row: dict[str, Any]) -> int:
    """1: an opinion piece; 0: a news report; −1: neither is sure, or the outlet is left out."""
    outlet, url = str(row["outlet"]).lower(), str(row["url"]).lower()
    if any(name in outlet for name in LEFT_OUT):
        return -1
    if any(part in url for part in OPINION_ADDRESSES) or any(name in outlet for name in OPINION_SECTIONS):
        return 1
    return 0 if outlet.startswith(NEWS_SECTIONS) else -1


def common_words(texts: Iterable[str]) -> list[str]:
    """Words that are mostly written small inside a sentence, marks, and compounds with their names masked."""
    from collections import Counter

    from framing.classifier.genders import GENDER_FREE
    from framing.text import Text

    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for written in texts:
        text = Text(written)
        firsts = set(text.sentence_tokens)
        for token, word in enumerate(text.folded):
            if token in firsts or word[0].isdigit():
                continue
            raw = written[text.starts[token] : text.ends[token]]
            if "-" in word and not raw.islower() and word[0].isalpha():
                word = "-".join(NAME if part[:1].isupper() else part.lower() for part in raw.split("-"))
                if set(word) > {NAME, "-"}:
                    small[word] += 1
            elif raw[0].isupper() and word not in GENDER_FREE and word not in ("i", "i'm", "i've", "i'd", "i'll"):
                capital[word] += 1
            else:
                small[GENDER_FREE.get(word, word)] += 1
    return [NAME, NUMBER, *(word for word, count in small.items() if count >= max(FEWEST, capital[word]))]


def masked_sentences(written: str, common: CommonWords) -> list[tuple[int, ...]]:
    """The numbers of each sentence's masked words; −1 for strangers."""
    import numpy

    from framing.vocabulary import shipped_vocabulary

    prose = Prose(Document(id="text", text=written), shipped_vocabulary())
    found = masked_tokens(prose, common)
    bounds = numpy.searchsorted(found.sentences, numpy.arange(len(prose.text.sentence_starts) + 1)).tolist()
    numbers = found.numbers.tolist()
    return [tuple(numbers[first:last]) for first, last in zip(bounds, bounds[1:], strict=False) if last > first]


def word_vectors(sentences: Sequence[tuple[int, ...]], words: int) -> "numpy.ndarray[Any, Any]":
    """Positive pointwise mutual information with neighbours, reduced by a truncated SVD; rows of length 1."""
    import numpy
    from scipy import sparse
    from sklearn.utils.extmath import randomized_svd

    gap = (UNKNOWN,) * WINDOW
    line = numpy.array([number for sentence in sentences for number in (*sentence, *gap)])
    counts = sparse.csr_matrix((words, words))
    for distance in range(1, WINDOW + 1):
        left, right = line[:-distance], line[distance:]
        both = (left >= 0) & (right >= 0)
        counts = counts + sparse.coo_matrix((numpy.full(both.sum(), 1 / distance), (left[both], right[both])), shape=(words, words)).tocsr()
    counts = (counts + counts.T).tocoo()
    totals = numpy.asarray(counts.tocsr().sum(axis=1)).ravel() + 1e-12
    smoothed = totals**CONTEXT_POWER
    values = numpy.log(counts.data * smoothed.sum() / (totals[counts.row] * smoothed[counts.col]))
    kept = values > 0
    association = sparse.csr_matrix((values[kept], (counts.row[kept], counts.col[kept])), shape=(words, words))
    left, sizes, _ = randomized_svd(association, DIMENSIONS, n_iter=4, random_state=0)
    vectors = left * numpy.sqrt(sizes)
    return numpy.asarray(vectors / (numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9))


def use_of_words(
    sentences: Sequence[tuple[int, ...]],
    labels: Sequence[int],
    vectors: "numpy.ndarray[Any, Any]",
    weights: "numpy.ndarray[Any, Any]",
    strength: float,
) -> "numpy.ndarray[Any, Any]":
    """The weight of each word in a logistic regression over words and vectors; they add up over a sentence's words."""
    import numpy
    from scipy import sparse
    from sklearn.linear_model import LogisticRegression

    heads = [place for place, sentence in enumerate(sentences) for number in sentence if number >= 0]
    columns = [number for sentence in sentences for number in sentence if number >= 0]
    values = [1 / len(sentence) ** 0.5 for sentence in sentences for number in sentence if number >= 0]
    bag = sparse.csr_matrix((values, (heads, columns)), shape=(len(sentences), len(weights)))
    single = sparse.diags(numpy.sqrt(weights))
    weighted = VECTOR_SCALE * weights[:, None] * vectors
    rows = sparse.hstack([bag @ single, sparse.csr_matrix(bag @ weighted)]).tocsr()
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=300).fit(rows, labels)
    found = model.coef_[0]
    return numpy.asarray(found[: len(weights)] * numpy.sqrt(weights) + weighted @ found[len(weights) :])
