"""Which words moved a sentence's probability, as markers with a note in plain words.

It knows what each word added; it refuses to call the word, or the sentence, anything.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from framing.classifier.masking import UNKNOWN, is_word
from framing.classifier.model import LoadedModel
from framing.classifier.probabilities import COLUMNS, Assessment, marker_forms
from framing.prose import Prose
from framing.types import KINDS, LoadedMarker, Marker, Voice
from framing.voice import Voices

if TYPE_CHECKING:
    import numpy

MOST_WORDS = 3
"""Words shown for one sentence."""
LEAST_SHARE = 0.25
"""A word is shown if it adds at least this share of what the first one adds."""
DETECTOR = "classifier:loaded"
SPOKEN = {"quote": "the words stand in quotation, so they are the speaker’s", "attributed": "the words are somebody’s as the text reports them"}


def explain(
    model: LoadedModel, prose: Prose, voices: Voices, listed: Sequence[Marker], assessment: Assessment
) -> tuple[LoadedMarker, ...]:
    """The words that moved each sentence at or above the threshold most, in text order.

    What a list's marker added is credited to the first word of the marker.
    """
    import numpy

    probabilities = assessment.probabilities
    likely = numpy.flatnonzero((probabilities >= model.threshold) & (assessment.sizes > 0)).tolist()
    if not likely:
        return ()
    found = assessment.found
    bounds = numpy.searchsorted(found.sentences, numpy.arange(len(probabilities) + 1))
    sizes = assessment.sizes[found.sentences]
    moved = (assessment.roots - model.usual_root) / numpy.sqrt(sizes) + (assessment.shares - model.usual_share) / sizes
    credit(model, prose, listed, assessment, moved, frozenset(likely))
    markers: list[LoadedMarker] = []
    for sentence in likely:
        first, last = int(bounds[sentence]), int(bounds[sentence + 1])
        chosen = most_moving(model, assessment, moved, first, last)
        tokens = sorted(int(found.tokens[place]) for place in chosen)
        markers += sentence_markers(prose, voices, sentence, tokens, float(probabilities[sentence]), assessment.counts[sentence])
    return tuple(markers)


def credit(
    model: LoadedModel,
    prose: Prose,
    listed: Sequence[Marker],
    assessment: Assessment,
    moved: "numpy.ndarray[Any, Any]",
    likely: frozenset[int],
) -> None:
    """Add to each marked word what its kind of marker added to the sentence, in equal parts."""
    import numpy

    divisor = numpy.maximum(assessment.sizes, 1)
    added = sum(form * weights for form, weights in zip(marker_forms(assessment.counts, divisor), model.marker_weights, strict=True))
    each = (added / numpy.maximum(assessment.counts, 1)).tolist()
    tokens = assessment.found.tokens
    for marker in listed:
        if marker.sentence in likely:
            place = int(numpy.searchsorted(tokens, prose.text.token_at(marker.start)))
            if place < len(tokens):
                moved[place] += each[marker.sentence][COLUMNS[marker.kind, marker.voice]]


def most_moving(
    model: LoadedModel, assessment: Assessment, moved: "numpy.ndarray[Any, Any]", first: int, last: int
) -> list[int]:
    """Places of the words that added most; the one that lowered the figure least, where none raised it."""
    order = sorted(range(first, last), key=lambda place: (-moved[place], place))
    strangers = dict(assessment.found.strangers)
    numbers = assessment.found.numbers
    words = [
        place
        for place in order
        if (is_word(strangers.get(place, "")) if numbers[place] == UNKNOWN else is_word(model.common.words[numbers[place]]))
    ] or order
    most = moved[words[0]]
    return [place for place in words[:MOST_WORDS] if place == words[0] or (moved[place] > 0 and moved[place] >= LEAST_SHARE * most)]


def sentence_markers(
    prose: Prose, voices: Voices, sentence: int, tokens: list[int], probability: float, counts: "numpy.ndarray[Any, Any]"
) -> list[LoadedMarker]:
    """One marker a word, with a note that gives the probability, all the words, and the lexicons' part in it."""
    words = ", ".join(f"“{prose.slice(token, token + 1)}”" for token in tokens)
    moved = f"the word that moved it most: {words}" if len(tokens) == 1 else f"the words that moved it most: {words}"
    kinds = [kind for place, kind in enumerate(KINDS) if counts[place] or counts[place + len(KINDS)]]
    beside = f" Markers of the lists counted too: {', '.join(kinds)}." if kinds else ""
    markers = []
    for token in tokens:
        voice: Voice = voices.voice(token)
        whose = f" ({SPOKEN[voice]})" if voice in SPOKEN else ""
        markers.append(
            LoadedMarker(
                start=prose.starts[token],
                end=prose.ends[token],
                text=prose.slice(token, token + 1),
                voice=voice,
                speaker=voices.speaker(token),
                sentence=sentence,
                note=f"The trained model gives this sentence {probability:.2f}; {moved}{whose}.{beside}",
            )
        )
    return markers
