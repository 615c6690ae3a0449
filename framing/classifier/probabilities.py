"""From masked words, voices and markers to one calibrated probability a sentence.

It knows one sum: what the words add over the root of the sentence's length, what they add over its length, what the sentence
and its markers add; it refuses to know how the weights came about. Needs numpy and nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

from framing.classifier.masking import MaskedTokens, TokenArrays, masked_tokens
from framing.classifier.model import MARKER_COLUMNS, LoadedModel
from framing.classifier.shapes import letter_groups, shape
from framing.prose import Prose
from framing.types import KINDS, VOICES, Marker
from framing.voice import ATTRIBUTED, QUOTE, Voices

if TYPE_CHECKING:
    import numpy

SPOKEN_VOICES = ("quote", "attributed")
COLUMNS = {(kind, voice): place + (len(KINDS) if voice in SPOKEN_VOICES else 0) for place, kind in enumerate(KINDS) for voice in VOICES}
"""Where the markers of a kind in a voice are counted."""

GENDERED = "vulnerable-group"
"""Markers of this sub-kind turn on whether women or men are spoken of, so the classifier must not count them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Every sentence's probability, with what is needed to explain it."""

    probabilities: "numpy.ndarray[Any, Any]"
    sizes: "numpy.ndarray[Any, Any]"
    """Masked tokens of each sentence; 0: not assessed."""
    found: MaskedTokens
    roots: "numpy.ndarray[Any, Any]"
    shares: "numpy.ndarray[Any, Any]"
    """What each token adds, before it is divided."""
    counts: "numpy.ndarray[Any, Any]"
    """Markers, sentences × columns."""
    cells: list[int]
    """Where each marker is counted: sentence × columns + column."""


def assess(model: LoadedModel, prose: Prose, voices: Voices, markers: Iterable[Marker], arrays: TokenArrays | None = None) -> Assessment:
    """The probabilities of all sentences of one text; `arrays`: its own, where they have been made already."""
    import numpy

    found = masked_tokens(prose, model.common, arrays)
    sentences = len(prose.text.sentence_starts)
    roots = model.root_weights[found.numbers]
    shares = model.share_weights[found.numbers]
    for place, word in found.strangers:
        roots[place], shares[place] = stranger(model, word)
    sizes, quoted, reported = sentence_features(found, voices, sentences)
    divisor = numpy.maximum(sizes, 1)
    cells = marker_cells(markers)
    counts = marker_counts(cells, sentences)
    length, quotation, speech = model.sentence_weights
    sums = (
        model.bias
        + numpy.bincount(found.sentences, roots, sentences) / numpy.sqrt(divisor)
        + numpy.bincount(found.sentences, shares, sentences) / divisor
        + length * numpy.log1p(sizes)
        + quotation * quoted
        + speech * reported
        + sum(form @ weights for form, weights in zip(marker_forms(counts, divisor), model.marker_weights, strict=True))
    )
    return Assessment(
        probabilities=logistic(model.slope * sums + model.offset),
        sizes=sizes,
        found=found,
        roots=roots,
        shares=shares,
        counts=counts,
        cells=cells,
    )


def sentence_features(
    found: MaskedTokens, voices: Voices, sentences: int
) -> tuple["numpy.ndarray[Any, Any]", "numpy.ndarray[Any, Any]", "numpy.ndarray[Any, Any]"]:
    """Tokens of each sentence, and the shares of them that stand in quotation and in reported speech."""
    import numpy

    sizes = numpy.bincount(found.sentences, minlength=sentences)
    codes = numpy.frombuffer(bytes(voices.codes), dtype=numpy.uint8)[found.tokens]
    divisor = numpy.maximum(sizes, 1)
    quoted = numpy.bincount(found.sentences, codes == QUOTE, sentences) / divisor
    reported = numpy.bincount(found.sentences, codes == ATTRIBUTED, sentences) / divisor
    return sizes, quoted, reported


def counted(markers: Iterable[Marker]) -> list[Marker]:
    """The markers that have a part in the probability: all but those that women and men would not get alike."""
    return [marker for marker in markers if marker.sub != GENDERED]


def marker_cells(markers: Iterable[Marker]) -> list[int]:
    """Where each marker is counted in a table of sentences × columns that is read row by row."""
    return [marker.sentence * MARKER_COLUMNS + COLUMNS[marker.kind, marker.voice] for marker in markers]


def marker_counts(cells: Sequence[int], sentences: int) -> "numpy.ndarray[Any, Any]":
    """How many markers of each kind stand in each sentence, the writer's and the speakers' apart."""
    import numpy

    counts = numpy.bincount(numpy.array(cells, dtype=numpy.int64), minlength=sentences * MARKER_COLUMNS)
    return counts[: sentences * MARKER_COLUMNS].reshape(sentences, MARKER_COLUMNS)


def marker_forms(
    counts: "numpy.ndarray[Any, Any]", divisor: "numpy.ndarray[Any, Any]"
) -> tuple["numpy.ndarray[Any, Any]", "numpy.ndarray[Any, Any]", "numpy.ndarray[Any, Any]"]:
    """The three forms in which a count is used, as `MARKER_FORMS` names them."""
    import numpy

    return numpy.minimum(counts, 1).astype(float), numpy.log1p(counts), 20 * counts / divisor[:, None]


def logistic(sums: "numpy.ndarray[Any, Any]") -> "numpy.ndarray[Any, Any]":
    """1 / (1 + e^−x), without overflow."""
    import numpy

    return numpy.asarray(0.5 * (1 + numpy.tanh(0.5 * sums)))


def stranger(model: LoadedModel, word: str) -> tuple[float, float]:
    """What a word outside the vocabulary adds: its letter groups, and its shape."""
    return _stranger(Weights(model), word)


class Weights:
    """A model as the key of a cache: two are the same if their digests are."""

    __slots__ = ("digest", "model")

    def __init__(self, model: LoadedModel) -> None:
        self.model = model
        self.digest = model.about["digest"]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Weights) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


@lru_cache(maxsize=1 << 16)
def _stranger(weights: Weights, word: str) -> tuple[float, float]:
    model = weights.model
    root = sum(map(model.group_weights.get, letter_groups(word), repeat(0.0)))
    return root, sum([each * weight for each, weight in zip(shape(word), model.shape_weights, strict=True) if each])
