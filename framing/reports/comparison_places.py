"""Where every stretch that a comparison names can be reached: the anchors of all articles on one page.

It knows which account a stretch belongs to and where it stands there; it refuses to know why it is named.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeAlias

from framing.comparison.compare import Comparison
from framing.comparison.types import WirePair
from framing.reports.characters import WHITE_SPACE
from framing.reports.entries import Literature, Support
from framing.reports.facts import sentence_at
from framing.reports.sheet import lay_out
from framing.spans import merged
from framing.text import blank
from framing.types import Analysis

Stretch: TypeAlias = tuple[str, int, int]
MOST_PAIRS = 100
"""Of wire copy, by shared words: of 200 accounts there may be 19,900."""
MOST_PLACES = 5
"""Of one distinctive word."""


class Landing:
    """The articles laid out, with an anchor for every stretch that the comparison points at."""

    def __init__(self, comparison: Comparison, *, text: bool, support: Mapping[str, Support], literature: Literature) -> None:
        self.text = text
        self.analyses: dict[str, Analysis] = {account.document: account.analysis for account in comparison.incident.accounts}
        self.prefixes = {document: f"d{number}" for number, document in enumerate(self.analyses, 1)}
        stretches: dict[str, set[tuple[int, int]]] = {document: set() for document in self.analyses}
        self.distinctive = distinctive_places(comparison)
        """(Outlet, number of the word) → where it stands in the outlet's own voice."""
        for document, start, end in chain(named_stretches(comparison), *self.distinctive.values()):
            stretches[document].add((start, end))
        self.sheets: dict[str, dict[str, Any]] = {}
        self.anchors: dict[Stretch, str] = {}
        for document, analysis in self.analyses.items():
            stops = sorted(stretches[document])
            sheet = lay_out(
                analysis, prefix=self.prefixes[document], text=text, support=support, literature=literature, stops=stops if text else ()
            )
            self.sheets[document] = sheet
            for number, anchor in sheet["stops"].items():
                self.anchors[document, *stops[number]] = anchor

    def place(self, document: str, start: int, end: int) -> dict[str, Any]:
        """A link to a stretch: its anchor, and the number of its sentence. Without words it leads to the sentence's row."""
        sentence = self.sentence(document, start)
        anchor = self.anchors.get((document, start, end)) or sentence["anchor"]
        return {"anchor": anchor, "number": sentence["number"]}

    def sentence(self, document: str, start: int) -> dict[str, Any]:
        """A link to the sentence that holds a character; to the article where none does."""
        number = sentence_at(self.analyses[document].sentences, start)
        prefix = self.prefixes[document]
        if number is None:
            return {"anchor": prefix, "number": None}
        return {"anchor": f"{prefix}-{'s' if self.text else 'r'}{number + 1}", "number": number + 1}

    def words(self, document: str, start: int, end: int) -> str | None:
        """The stretch with every run of white space as one space; None where no word of the articles is shown."""
        return WHITE_SPACE.sub(" ", self.analyses[document].document.text[start:end]) if self.text else None


def named_stretches(comparison: Comparison) -> Iterator[Stretch]:
    """Every stretch smaller than a sentence that a row points at."""
    for row in comparison.figures:
        for value in row.values:
            yield value.document, value.start, value.end
    for names in comparison.names:
        for choice in names.choices:
            for start, end in choice.places:
                yield choice.document, start, end
    for act in comparison.agency:
        for rung in act.choices:
            yield rung.document, rung.start, rung.end
    for first in comparison.prominence:
        for part in (first.headline, first.lead):
            for figure in part.figures if part is not None else ():
                yield first.document, figure.start, figure.end
    for fact in comparison.coverage:
        for telling in fact.present:
            yield telling.document, telling.clause_start, telling.clause_end
    for shift in comparison.shifts:
        for place in (*shift.attributed, *shift.flat):
            yield place.document, place.clause_start, place.clause_end
    for pair in shown_pairs(comparison.wire):
        for passage in pair.shared:
            yield pair.documents[0], passage.start, passage.end
            yield pair.documents[1], passage.other_start, passage.other_end


def distinctive_places(comparison: Comparison) -> dict[tuple[str, int], list[Stretch]]:
    """Where each distinctive word stands in the outlet's own voice, up to `MOST_PLACES` of them."""
    by_outlet: dict[str, list[Analysis]] = {}
    for account in comparison.incident.accounts:
        document = account.analysis.document
        by_outlet.setdefault(document.outlet or document.id, []).append(account.analysis)
    places: dict[tuple[str, int], list[Stretch]] = {}
    for outlet in comparison.distinctive:
        wanted = {word.word: number for number, word in enumerate(outlet.words) if word.word}
        if not wanted:
            continue
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(wanted, key=len, reverse=True)))})(?!\w)", re.IGNORECASE)
        for analysis in by_outlet.get(outlet.outlet, ()):
            for match in pattern.finditer(own_voice(analysis)):
                number = wanted.get(match[0].casefold())
                found = places.setdefault((outlet.outlet, number), []) if number is not None else []
                if len(found) < MOST_PLACES:
                    found.append((analysis.document.id, match.start(), match.end()))
    return places


def own_voice(analysis: Analysis) -> str:
    """The text with everything blanked that is not the writer's own body; offsets stay."""
    document = analysis.document
    hidden = [(span.start, span.end) for span in analysis.voices] + [(mask.start, mask.end) for mask in document.masked]
    if document.title_start is not None and document.title_end is not None:
        hidden.append((document.title_start, document.title_end))
    return blank(document.text, merged(hidden))


def shown_pairs(pairs: Sequence[WirePair]) -> list[WirePair]:
    """The pairs that share most words, in their own order."""
    if len(pairs) <= MOST_PAIRS:
        return list(pairs)
    most = sorted(range(len(pairs)), key=lambda number: (-pairs[number].words, number))[:MOST_PAIRS]
    return [pairs[number] for number in sorted(most)]
