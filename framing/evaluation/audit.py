"""What moves when two sides of a text change names: markers, scores, tone, probabilities.

It knows how a text and its swapped twin are held against each other; it refuses to know why anything moved.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from framing.evaluation.swaps import Pair, Swapped, swap, swapped_document
from framing.readers.documents import read_text
from framing.types import Analysis, Document, Marker, Sentence

MEANINGFUL = "gendered-nouns"
"""A group of words with a meaning of their own, counted apart."""
Analyze: TypeAlias = Callable[[Document], Analysis]
Outline: TypeAlias = tuple[int, int, str, str | None, str, str, bool]
Scored: TypeAlias = tuple[Document, Analysis]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedMarker:
    """A marker that only one of the two texts has."""

    document: str
    pair: str
    only: str
    """`as written` or `swapped`."""
    kind: str
    sub: str | None
    entry: str | None
    voice: str
    text: str
    sentence: str
    """The sentence it stands in, in the text that has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A sentence whose probability crosses the threshold when the names change."""

    document: str
    pair: str
    before: float
    after: float
    sentence: str


@dataclass(slots=True)
class Tally:
    """What one pair moved, growing document by document."""

    pair: Pair
    documents: int = 0
    names: int = 0
    markers: int = 0
    moved: list[MovedMarker] = field(default_factory=list)
    figures_moved: int = 0
    passives_moved: int = 0
    largest_rate: float = 0.0
    """Of any kind and voice in one document, per 1,000 words."""
    words_changed: int = 0
    """Documents in which the swap changed the number of words, and so every rate."""
    tones: list[float] = field(default_factory=list)
    """Differences of VADER's compound, sentence by sentence with a name in it: named first less named second."""
    tone_moves: list[float] = field(default_factory=list)
    loaded: list[float] = field(default_factory=list)
    """Differences of the classifier's probability likewise."""
    loaded_moves: list[float] = field(default_factory=list)
    crossings: list[Crossing] = field(default_factory=list)


def audit(scored: Iterable[Scored], tallies: Collection[Tally], analyze: Analyze, *, threshold: float = 0.5) -> int:
    """Add what every pair moves over all documents; returns how many documents there were."""
    documents = 0
    for document, before in scored:
        documents += 1
        plain = masks_alike(document, read_again(document))
        for tally in tallies:
            found = swapped_document(document, tally.pair)
            if found is not None:
                twin, swapped = found
                count(tally, before, analyze(read_again(twin) if plain else twin), swapped, threshold)
    return documents


def read_again(document: Document) -> Document:
    """The document as a reader makes it of its text: what is boilerplate is found anew."""
    inside = document.title_start is not None
    return read_text(
        document.text,
        id=document.id,
        outlet=document.outlet,
        title=None if inside else document.title,
        published=document.published,
        url=document.url,
    )


def masks_alike(document: Document, again: Document) -> bool:
    """Whether reading the text again gives the same masks and title; not so for web pages, whose masks come from their markup."""
    return (document.masked, document.title, document.title_start) == (again.masked, again.title, again.title_start)


def count(tally: Tally, before: Analysis, after: Analysis, swapped: Swapped, threshold: float) -> None:
    """Add what one document's swap moved."""
    tally.documents += 1
    tally.names += len(swapped.places)
    tally.markers += len(before.markers) + (len(before.headline.markers) if before.headline else 0)
    tally.moved += moved_markers(tally.pair, before, after, swapped)
    tally.figures_moved += differing(
        ((swapped.moved(figure.start), figure.low, figure.high, figure.measure, figure.voice) for figure in before.figures),
        ((figure.start, figure.low, figure.high, figure.measure, figure.voice) for figure in after.figures),
    )
    tally.passives_moved += differing(
        ((swapped.moved(passive.start), passive.verb, passive.harm) for passive in before.passives),
        ((passive.start, passive.verb, passive.harm) for passive in after.passives),
    )
    tally.words_changed += sum(before.words.values()) != sum(after.words.values())
    rates = {(score.kind, score.voice): score.per_1000_words for score in before.scores}
    for score in after.scores:
        tally.largest_rate = max(tally.largest_rate, abs(score.per_1000_words - rates.get((score.kind, score.voice), 0.0)))
    for old, new, sides in aligned_sentences(before, after, swapped):
        if old.tone is not None and new.tone is not None:
            tally.tone_moves.append(abs(new.tone - old.tone))
            if len(sides) == 1:
                tally.tones.append((old.tone - new.tone) * direction(sides))
        if old.loaded is not None and new.loaded is not None:
            tally.loaded_moves.append(abs(new.loaded - old.loaded))
            if len(sides) == 1:
                tally.loaded.append((old.loaded - new.loaded) * direction(sides))
            if (old.loaded >= threshold) != (new.loaded >= threshold):
                tally.crossings.append(
                    Crossing(
                        document=before.document.id,
                        pair=tally.pair.name,
                        before=old.loaded,
                        after=new.loaded,
                        sentence=before.document.text[old.start : old.end],
                    )
                )


def direction(sides: set[int]) -> int:
    """1 if the sentence as written names the first side, −1 if the second."""
    return 1 if 0 in sides else -1


def aligned_sentences(before: Analysis, after: Analysis, swapped: Swapped) -> Iterator[tuple[Sentence, Sentence, set[int]]]:
    """The sentences that hold a swapped name, beside their twins, with the sides named in them; those cut otherwise are passed over."""
    by_bounds = {(sentence.start, sentence.end): sentence for sentence in after.sentences}
    place = 0
    for sentence in before.sentences:
        while place < len(swapped.places) and swapped.places[place] < sentence.start:
            place += 1
        last = place
        while last < len(swapped.places) and swapped.places[last] < sentence.end:
            last += 1
        if last > place:
            twin = by_bounds.get((swapped.moved(sentence.start), swapped.moved(sentence.end)))
            if twin is not None:
                yield sentence, twin, set(swapped.sides[place:last])


def moved_markers(pair: Pair, before: Analysis, after: Analysis, swapped: Swapped) -> list[MovedMarker]:
    """Markers of one text that the other has not at the same place, of the same kind, in the same voice."""
    title = None if before.document.title is None else swap(before.document.title, pair)
    old = outlines(before.markers, swapped)
    new = outlines(after.markers, None)
    pools = [(old, new, before, after)]
    if before.headline is not None and after.headline is not None:
        pools.append((outlines(before.headline.markers, title), outlines(after.headline.markers, None), before, after))
    found = []
    for ours, theirs, first, second in pools:
        for only, own, other, analysis in (("as written", ours, theirs, first), ("swapped", theirs, ours, second)):
            known = {key for key, _ in other}
            found += [
                MovedMarker(
                    document=before.document.id,
                    pair=pair.name,
                    only=only,
                    kind=marker.kind,
                    sub=marker.sub,
                    entry=marker.entry,
                    voice=marker.voice,
                    text=marker.text,
                    sentence=sentence_around(analysis, marker),
                )
                for key, marker in own
                if key not in known
            ]
    return found


def outlines(markers: Sequence[Marker], swapped: Swapped | None) -> list[tuple[Outline, Marker]]:
    """Each marker with what must not change: place, kind and sub-kind, voice, negation. (*Father of two* and *mother of two* are two entries.)"""
    return [
        (
            (
                marker.start if swapped is None else swapped.moved(marker.start),
                marker.end if swapped is None else swapped.moved(marker.end),
                marker.kind,
                marker.sub,
                marker.detector,
                marker.voice,
                marker.negated,
            ),
            marker,
        )
        for marker in markers
        if not marker.detector.startswith("classifier")
    ]


def differing(before: Iterable[tuple[Any, ...]], after: Iterable[tuple[Any, ...]]) -> int:
    """How many rows stand in one of the two only."""
    first, second = Counter(before), Counter(after)
    return sum(((first - second) + (second - first)).values())


def sentence_around(analysis: Analysis, marker: Marker) -> str:
    """The sentence's words; the title's, for a marker of a title outside the text."""
    if analysis.headline is not None and marker in analysis.headline.markers:
        return analysis.headline.text
    if marker.sentence < len(analysis.sentences):
        sentence = analysis.sentences[marker.sentence]
        return analysis.document.text[sentence.start : sentence.end]
    return marker.text


# Records -------------------------------------------------------------------------------------------------------------


def audit_record(tallies: Sequence[Tally], documents: int, *, text: bool = True) -> dict[str, Any]:
    """The audit as JSON: totals, then every pair, then what moved with its sentences."""
    crossings = [crossing for tally in tallies for crossing in tally.crossings]
    return {
        "schema": "framing/audit/1",
        "documents": documents,
        "swaps": sum(tally.documents for tally in tallies),
        "names swapped": sum(tally.names for tally in tallies),
        "markers": {
            "compared": sum(tally.markers for tally in tallies),
            "moved": sum(len(tally.moved) for tally in tallies),
            "moved, gendered nouns aside": sum(len(tally.moved) for tally in tallies if tally.pair.group != MEANINGFUL),
            "figures moved": sum(tally.figures_moved for tally in tallies),
            "passives moved": sum(tally.passives_moved for tally in tallies),
            "largest change of a rate per 1000 words": round(max((tally.largest_rate for tally in tallies), default=0.0), 2),
        },
        "tone": gaps([tally.tones for tally in tallies], [gap for tally in tallies for gap in tally.tone_moves]),
        "loaded": flips([tally.loaded for tally in tallies], [gap for tally in tallies for gap in tally.loaded_moves], len(crossings)),
        "pairs": [pair_record(tally) for tally in tallies],
        "moved markers": [moved_record(moved, text=text) for tally in tallies for moved in tally.moved],
        "crossings": [crossing_record(crossing, text=text) for crossing in crossings],
    }


def gaps(by_pair: Sequence[Sequence[float]], moves: Sequence[float]) -> dict[str, Any] | None:
    """How far a number per sentence moves; None where it was not assessed."""
    if not moves:
        return None
    means = [abs(sum(values) / len(values)) for values in by_pair if values]
    return {
        "sentences": len(moves),
        "mean change": round(sum(moves) / len(moves), 4),
        "largest change": round(max(moves), 4),
        "largest mean gap of a pair": round(max(means, default=0.0), 4),
    }


def flips(by_pair: Sequence[Sequence[float]], moves: Sequence[float], crossings: int) -> dict[str, Any] | None:
    """The same for the classifier's probability, with the share of sentences that cross the threshold."""
    found = gaps(by_pair, moves)
    return None if found is None else {**found, "flips": crossings, "flip rate": round(crossings / len(moves), 4)}


def pair_record(tally: Tally) -> dict[str, Any]:
    """One pair's line."""
    return {
        "pair": tally.pair.name,
        "group": tally.pair.group,
        "documents": tally.documents,
        "names swapped": tally.names,
        "markers compared": tally.markers,
        "markers moved": len(tally.moved),
        "figures moved": tally.figures_moved,
        "passives moved": tally.passives_moved,
        "largest change of a rate per 1000 words": round(tally.largest_rate, 2),
        "documents with another number of words": tally.words_changed,
        "tone": gaps([tally.tones], tally.tone_moves),
        "loaded": flips([tally.loaded], tally.loaded_moves, len(tally.crossings)),
    }


def moved_record(moved: MovedMarker, *, text: bool) -> dict[str, Any]:
    """A moved marker; without `text` no word of the article is in it."""
    record = {
        "document": moved.document,
        "pair": moved.pair,
        "only": moved.only,
        "kind": moved.kind,
        "sub": moved.sub,
        "entry": moved.entry,
        "voice": moved.voice,
    }
    return record | {"text": moved.text, "sentence": moved.sentence} if text else record


def crossing_record(crossing: Crossing, *, text: bool) -> dict[str, Any]:
    """A sentence that crosses the threshold."""
    record: dict[str, Any] = {
        "document": crossing.document,
        "pair": crossing.pair,
        "before": round(crossing.before, 4),
        "after": round(crossing.after, 4),
    }
    return record | {"sentence": crossing.sentence} if text else record
