"""The wordings of a story with reasons: what was planted, what the tool makes of it, and where the two part.

It knows truth and analysis side by side; it refuses to know which wordings an exercise asks for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from framing.evaluation.truth import PlantedMarker
from framing.exercises.material import Story
from framing.exercises.types import KeySpan, Reason, Standing, ToolView
from framing.reports.entries import Support, entry_support
from framing.reports.legend import CARDS
from framing.types import KINDS, Kind, Marker, Voice
from framing.vocabulary import shipped_vocabulary

DISPUTED: dict[Kind, str] = {
    "evaluation": "Where a plain description ends and a judgement begins is a matter of degree; readers differ over mild words.",
    "metaphor": "Many images are worn so smooth that one reader no longer sees a picture where another still does.",
    "humanisation": "How much of the description belongs to it (the age, the trade, the whole phrase) is open.",
    "hedge": "Caution can be honest: that a word weakens the claim doesn’t say that it should not.",
    "contrast": "A “but” can steer the reader, or just connect two facts.",
    "agency": "Whether the doer is hidden, unknown or simply told a sentence earlier can be argued.",
    "vague-source": "A source may be left unnamed for its safety; whether the reader should mind is open.",
    "number-framing": "“At least” may be a nudge, or the exact truth while people are still being counted.",
    "legitimacy": "Sometimes lawful or unlawful is just what a court said; then it is a report, not a judgement.",
    "presupposition": "It only slips something in if the reader would not have granted it anyway.",
    "booster": "What one reader takes for emphasis another takes for information.",
    "appeal": "A strong feeling may be what the story is about, and not an appeal to the reader.",
}
"""Where careful readers differ about a whole kind."""
UNPLANTED = "Only the tool marks this; the writers of the text planted nothing here. The tool may well be wrong."
Row = TypeVar("Row", PlantedMarker, Marker)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A stretch of a story that the key has something to say about, in the story's own offsets."""

    start: int
    end: int
    text: str
    kinds: tuple[Kind, ...]
    voice: Voice
    reason: Reason
    variants: tuple[tuple[int, int], ...]
    tool: ToolView
    disagree: str | None
    caution: str | None

    @property
    def kind(self) -> Kind:
        return self.kinds[0]

    @property
    def planted(self) -> bool:
        """Whether the key stands by it: not only the tool marks it, or there is nobody else who could."""
        return self.tool != "only-tool"


def wordings(story: Story) -> tuple[Wording, ...]:
    """Every wording in text order; those only the tool marks are among them."""
    markers = [marker for marker in story.analysis.markers if story.text[marker.start : marker.end] == marker.text]
    if story.truth is None:
        return tuple(from_tool(markers))
    planted = story.truth.markers
    found = [*from_truth(planted, markers), *unplanted(planted, markers)]
    return tuple(sorted(found, key=lambda wording: (wording.start, wording.end)))


def from_tool(markers: Sequence[Marker]) -> Iterator[Wording]:
    """The tool's markers as the key, with what they rest on."""
    for group in same_place(markers):
        first = group[0]
        others = [other for other in markers if overlap(first, other)]
        yield Wording(
            start=first.start,
            end=first.end,
            text=first.text,
            kinds=distinct([marker.kind for marker in (*group, *others)]),
            voice=first.voice,
            reason=marker_reason(first),
            variants=(),
            tool="is-the-key",
            disagree=DISPUTED.get(first.kind),
            caution=None,
        )


def from_truth(planted: Sequence[PlantedMarker], markers: Sequence[Marker]) -> Iterator[Wording]:
    """What was planted, with the tool's view of it."""
    for group in same_place(planted):
        first = group[0]
        met = [marker for marker in markers if overlap(first, marker)]
        mine = {row.kind for row in group}
        same = [marker for marker in met if marker.kind in mine]
        neighbours = [row.kind for row in planted if overlap(first, row)]
        tool: ToolView = "agrees" if same else "differs" if met else "misses"
        support = next((marker for marker in same if marker.entry is not None), same[0] if same else None)
        longest = 2 * (first.end - first.start) + 12
        bounds = {(marker.start, marker.end) for marker in same if "\n" not in marker.text and len(marker.text) <= longest}
        variants = tuple(sorted(bounds - {(first.start, first.end)}))
        yield Wording(
            start=first.start,
            end=first.end,
            text=first.text,
            kinds=distinct([row.kind for row in group] + neighbours + [marker.kind for marker in met]),
            voice=first.voice,
            reason=marker_reason(support) if support is not None else card_reason(first.kind),
            variants=variants,
            tool=tool,
            disagree=joined(
                DISPUTED.get(first.kind),
                f"The tool reads it as {' and '.join(distinct_labels(met))}; that is accepted." if tool == "differs" else None,
                "Other bounds are accepted: "
                + ", ".join(f"“{marker.text}”" for marker in same if (marker.start, marker.end) in variants)
                + "."
                if variants
                else None,
            ),
            caution=cautioned(tool, met, same, first.voice),
        )


def cautioned(tool: ToolView, met: Sequence[Marker], same: Sequence[Marker], voice: Voice) -> str | None:
    """Where the tool itself is wrong about a planted wording."""
    if tool == "misses":
        return "The tool does not mark this."
    if tool == "differs":
        return f"The tool calls it {' and '.join(distinct_labels(met))}."
    if same and all(marker.voice != voice for marker in same):
        return f"The tool hears another voice here: {same[0].voice}, not {voice}."
    return None


def unplanted(planted: Sequence[PlantedMarker], markers: Sequence[Marker]) -> Iterator[Wording]:
    """What only the tool marks."""
    for group in same_place([marker for marker in markers if not any(overlap(marker, row) for row in planted)]):
        first = group[0]
        yield Wording(
            start=first.start,
            end=first.end,
            text=first.text,
            kinds=distinct([marker.kind for marker in group]),
            voice=first.voice,
            reason=marker_reason(first),
            variants=(),
            tool="only-tool",
            disagree="Counted neither for nor against.",
            caution=UNPLANTED,
        )


def same_place(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows with the same bounds together, in text order; the kinds of a place in the order of the taxonomy."""
    places: dict[tuple[int, int], list[Row]] = {}
    for row in rows:
        places.setdefault((row.start, row.end), []).append(row)
    return [sorted(places[place], key=lambda row: KINDS.index(row.kind)) for place in sorted(places)]


def overlap(one: PlantedMarker | Marker, other: PlantedMarker | Marker) -> bool:
    return one.start < other.end and other.start < one.end


def distinct(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(dict.fromkeys(kinds))


def distinct_labels(markers: Iterable[Marker]) -> list[str]:
    return [CARDS[kind].label for kind in distinct(marker.kind for marker in markers)]


def joined(*sentences: str | None) -> str | None:
    return " ".join(sentence for sentence in sentences if sentence) or None


@cache
def supports() -> dict[str, Support]:
    return entry_support(shipped_vocabulary().files)


def marker_reason(marker: Marker) -> Reason:
    """Why the tool marks it: the note, and what the list cites; a construction cites what its kind rests on."""
    support = supports().get(marker.entry or "")
    if support is None:
        return Reason(text=marker.note, entry=marker.entry, literature=(CARDS[marker.kind].literature,))
    return Reason(text=marker.note, entry=marker.entry, literature=support.citations, neutral=support.neutral)


def card_reason(kind: Kind) -> Reason:
    """Why wordings of a kind are marked at all, for one that no list has."""
    card = CARDS[kind]
    return Reason(text=card.about, literature=(card.literature,))


def key_span(wording: Wording, *, passage: str, shift: int, standing: Standing, caution: str | None = None) -> KeySpan:
    """The wording as a row of the key; `shift` is where the passage begins in the story."""
    return KeySpan(
        passage=passage,
        start=wording.start - shift,
        end=wording.end - shift,
        text=wording.text,
        standing=standing,
        kinds=wording.kinds,
        voice=wording.voice,
        reason=wording.reason,
        variants=tuple((start - shift, end - shift) for start, end in wording.variants),
        tool=wording.tool,
        disagree=wording.disagree,
        caution=joined(wording.caution, caution),
    )
