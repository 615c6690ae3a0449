"""Which words moved a sentence's probability, as markers with a note in plain words.

It knows what each word added; it refuses to call the word, or the sentence, anything.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from framing.classifier.masking import is_word
from framing.classifier.model import MARKER_COLUMNS, LoadedModel
from framing.classifier.probabilities import Assessment, marker_forms
from framing.prose import Prose
from framing.types import KINDS, LoadedMarker, Marker
from framing.voice import Voices

if TYPE_CHECKING:
    import numpy

MOST_WORDS = 3
"""Words shown for one sentence."""
LEAST_SHARE = 0.25
"""A word is shown if it adds at least this share of what the first one adds."""
MARK_PENALTY = 1e6
SPOKEN = {
    "quote": "the words stand in quotation, so they are the speaker’s",
    "attributed": "the words are somebody’s as the text reports them",
}


def explain(model: LoadedModel, prose: Prose, voices: Voices, listed: Sequence[Marker], assessment: Assessment) -> tuple[LoadedMarker, ...]:
    """The words that moved each sentence at or above the threshold most, in text order.

    What a list's marker added is credited to the first word of the marker.
    """
    import numpy

    probabilities = assessment.probabilities
    likely = numpy.flatnonzero((probabilities >= model.threshold) & (assessment.sizes > 0)).tolist()
    if not likely:
        return ()
    found = assessment.found
    divisor = numpy.maximum(assessment.sizes, 1)
    sizes = divisor[found.sentences]
    moved = (assessment.roots - model.usual_root) / numpy.sqrt(sizes) + (assessment.shares - model.usual_share) / sizes
    if listed:
        credit(model, listed, assessment, moved, divisor)
    # Marks come last: they are shown only where a sentence has no word.
    words = model.word_like[found.numbers]
    words[[place for place, word in found.strangers if is_word(word)]] = True
    adding = numpy.where(words, moved, moved - MARK_PENALTY).tolist()
    bounds = numpy.searchsorted(found.sentences, numpy.arange(len(probabilities) + 1)).tolist()
    values = probabilities.tolist()
    kinds = kinds_by_sentence(assessment, likely)
    markers: list[LoadedMarker] = []
    for sentence in likely:
        order = sorted(range(bounds[sentence], bounds[sentence + 1]), key=adding.__getitem__, reverse=True)[:MOST_WORDS]
        least = max(adding[order[0]] * LEAST_SHARE, 0.0)
        tokens = sorted(int(found.tokens[place]) for place in order if place == order[0] or adding[place] > least)
        markers += sentence_markers(prose, voices, sentence, tokens, values[sentence], kinds.get(sentence, []))
    return tuple(markers)


def credit(
    model: LoadedModel,
    listed: Sequence[Marker],
    assessment: Assessment,
    moved: "numpy.ndarray[Any, Any]",
    divisor: "numpy.ndarray[Any, Any]",
) -> None:
    """Add to each marked word what its kind of marker added to the sentence, in equal parts."""
    import numpy

    cells = numpy.array(assessment.cells)
    counts = assessment.counts.ravel()[cells]
    sentences, columns = numpy.divmod(cells, MARKER_COLUMNS)
    forms = marker_forms(counts[:, None], divisor[sentences])
    added = sum(form[:, 0] * weights[columns] for form, weights in zip(forms, model.marker_weights, strict=True))
    tokens = numpy.searchsorted(assessment.found.starts, [marker.start for marker in listed])
    places = numpy.minimum(numpy.searchsorted(assessment.found.tokens, tokens), len(moved) - 1)
    numpy.add.at(moved, places, added / counts)


def kinds_by_sentence(assessment: Assessment, likely: list[int]) -> dict[int, list[str]]:
    """The kinds of the lists' markers in each of these sentences, the writer's before the speakers'."""
    found: dict[int, list[str]] = {}
    rows, columns = assessment.counts[likely].nonzero()
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        found.setdefault(likely[row], []).append(KINDS[column % len(KINDS)])
    return found


def sentence_markers(
    prose: Prose, voices: Voices, sentence: int, tokens: list[int], probability: float, kinds: Sequence[str]
) -> list[LoadedMarker]:
    """One marker a word, with a note that gives the probability, all the words, and the lexicons' part in it."""
    written = [prose.characters[prose.starts[token] : prose.ends[token]] for token in tokens]
    words = ", ".join(f"“{word}”" for word in written)
    moved = "the word that moved it most" if len(tokens) == 1 else "the words that moved it most"
    beside = f" Markers of the lists counted too: {', '.join(dict.fromkeys(kinds))}." if kinds else ""
    markers = []
    for token, word in zip(tokens, written, strict=True):
        voice = voices.voice(token)
        whose = f" ({SPOKEN[voice]})" if voice in SPOKEN else ""
        markers.append(
            LoadedMarker(
                start=prose.starts[token],
                end=prose.ends[token],
                text=word,
                voice=voice,
                speaker=voices.speaker(token),
                sentence=sentence,
                note=f"The trained model gives this sentence {probability:.2f}; {moved}: {words}{whose}.{beside}",
            )
        )
    return markers
