"""A comparison for a terminal: figures first, then names, acts, sources, coverage, shifts, standings, words and wire copy.

It knows plain lines; it refuses to judge any account.

    Figures
      killed, people: updated. The number never falls with the date of the account: …
        Halyard Wire          At least 19 people (19 or more), Shoreline Physicians, lead
"""

from collections import Counter
from collections.abc import Iterator

from framing.comparison.compare import Comparison
from framing.comparison.types import Carried, FigureValue, SourceShare
from framing.plurals import plural
from framing.reports.characters import printable, width_of
from framing.reports.comparison_likeness import (
    DOUBT,
    DOUBT_ABOUT_SHIFTS,
    is_weak,
    likest,
    likest_first,
    mean_similarity,
    shift_similarities,
)
from framing.reports.comparison_redaction import hide_articles
from framing.reports.comparison_sheet import column_names, with_outlets
from framing.reports.facts import percent, range_in_words, set_in_words
from framing.reports.legend import CARDS, LEVEL_LABELS, VOICE_LABELS
from framing.rungs import RUNG_LABELS

WIDTH_OF_TEXT = 90
MOST_WORDS = 8
"""Distinctive words shown of each outlet; the other forms have more."""


def render_comparison(comparison: Comparison, *, text: bool = True) -> str:
    """The whole comparison as lines; without `text` no word of the articles is in them."""
    view = Lines(comparison if text else hide_articles(comparison), text=text)
    incident = view.comparison.incident
    lines = [incident.title or incident.id, ""]
    for account in incident.accounts:
        title = account.analysis.document.title or ("(no title)" if text else "(title left out)")
        lines.append(f"{view.name(account.document)}  {account.published or 'undated':10}  {title}")
    lines += [f"note: {notice}" for notice in incident.notices]
    for heading, rows in (
        ("Figures", view.figures()),
        ("Names", view.names()),
        ("Acts of harm, and how each account tells them", view.acts()),
        ("Sources", view.sources()),
        ("Coverage: facts that two or more accounts tell and another does not", view.coverage()),
        ("Attributed here, flat there", view.shifts()),
        ("What is put first", view.prominence()),
        ("Standings", view.standings()),
        ("Distinctive words of the writers", view.distinctive()),
        ("Wire copy", view.wire()),
    ):
        lines += ["", heading, *(list(rows) or ["  nothing to show"])]
    return printable("\n".join(lines)) + "\n"


class Lines:
    """The sections, as lines indented by two."""

    def __init__(self, comparison: Comparison, *, text: bool = True) -> None:
        self.comparison = comparison
        self.texts = {account.document: account.analysis.document.text for account in comparison.incident.accounts} if text else {}
        """The articles, where their words may be shown."""
        self.outlets = column_names(comparison)
        self.width = max(map(width_of, self.outlets.values()))

    def name(self, document: str) -> str:
        """The account's outlet, as wide as the widest."""
        return self.padded(self.outlets[document])

    def padded(self, outlet: str) -> str:
        """As wide as the widest; wide characters fill two columns."""
        return outlet + " " * (self.width - width_of(outlet))

    def figures(self) -> Iterator[str]:
        shared = [
            (number, row) for number, row in enumerate(self.comparison.figures, 1) if len({value.document for value in row.values}) > 1
        ]
        for number, row in shared:
            counted = one_line(row.of or "") or f"quantity {number}"
            quantity = counted if row.measure in ("other", counted) else f"{row.measure}, {counted}"
            yield f"  {quantity}: {row.conflict if row.conflict != 'none' else 'no conflict'}. {with_outlets(row.why, self.outlets)}".rstrip()
            for value in row.values:
                yield f"    {self.name(value.document)}  {figure_line(value)}"
        alone = len(self.comparison.figures) - len(shared)
        if alone:
            yield f"  {plural(alone, 'quantity', 'quantities')} that one account gives alone: in the other formats"

    def names(self) -> Iterator[str]:
        for row in self.comparison.names:
            yield f"  {set_in_words(row.set)}"
            for document in self.outlets:
                chosen = [
                    f"{choice.form or 'a name'} ×{choice.count}" + ("" if choice.voice == "author" else f" ({VOICE_LABELS[choice.voice]})")
                    for choice in row.choices
                    if choice.document == document
                ]
                if chosen:
                    yield f"    {self.name(document)}  {', '.join(chosen)}"

    def acts(self) -> Iterator[str]:
        for number, row in enumerate(self.comparison.agency, 1):
            yield f"  {one_line(row.act) or f'act {number}'}"
            for choice in row.choices:
                words = one_line(choice.text) or f"characters {choice.start}–{choice.end}"
                yield f"    {self.name(choice.document)}  “{words}”: {RUNG_LABELS[choice.rung]}"

    def sources(self) -> Iterator[str]:
        sides = [side.id for side in self.comparison.incident.sides]
        for row in self.comparison.balance:
            if not row.words:
                yield f"  {self.name(row.document)}  nobody is reported to say anything"
                continue
            shares = dict(row.side_words)
            told = [
                f"{percent(row.direct_words / row.words)} quoted directly",
                f"{percent(row.named_words / row.words)} to named sources",
                *(f"{percent(shares.get(side, 0) / row.words)} to {set_in_words(side)}" for side in sides),
            ]
            yield f"  {self.name(row.document)}  {plural(row.words, 'word')} to sources: {', '.join(told)}"
        for number, source in enumerate(self.comparison.sources, 1):
            if len(source.documents) < 2:
                continue
            yield f"  {one_line(source.name) or f'source {number}'} ({LEVEL_LABELS[source.level]})"
            for share in source.documents:
                yield f"    {self.name(share.document)}  {share_line(share)}"

    def coverage(self) -> Iterator[str]:
        """The facts of most accounts first, and of these the likest tellings first."""
        told = [(number, fact) for number, fact in enumerate(self.comparison.coverage, 1) if fact.absent and len(likest(fact)) > 1]
        told.sort(key=lambda pair: (-len(likest(pair[1])), -mean_similarity(pair[1])))
        if any(is_weak(telling.similarity) for _, fact in told for telling in likest(fact).values()):
            yield f"  ({DOUBT})"
        for number, fact in told:
            yield f"  {one_line(fact.text) or f'fact {number}'}"
            for telling in likest(fact).values():
                words = self.words(telling.document, telling.clause_start, telling.clause_end)
                yield f"    {self.name(telling.document)}  {words} (similarity {telling.similarity:.2f})"
            for absence in fact.absent:
                near = absence.nearest
                candidate = ""
                if near is not None:
                    candidate = f" (nearest candidate: characters {near.start}–{near.end}, similarity {near.similarity:.2f})"
                yield f"    {self.name(absence.document)}  not found in this text{candidate}"

    def shifts(self) -> Iterator[str]:
        """Those whose clauses are most alike first."""
        similarities = shift_similarities(self.comparison.shifts, self.comparison.coverage)
        if any(is_weak(similarity) for known in similarities for similarity in known.values()):
            yield f"  ({DOUBT_ABOUT_SHIFTS})"
        for number in likest_first(similarities):
            shift, known = self.comparison.shifts[number], similarities[number]
            yield f"  {one_line(shift.claim) or f'claim {number + 1}'}"
            for told, places in (("attributed", shift.attributed), ("flat", shift.flat)):
                for place in places:
                    source = f" ({one_line(place.source)})" if place.source else ""
                    words = self.words(place.document, place.clause_start, place.clause_end)
                    alike = f" (similarity {known[place.document]:.2f})" if place.document in known else ""
                    yield f"    {self.name(place.document)}  {told}{source}: {words}{alike}"

    def words(self, document: str, start: int, end: int) -> str:
        """What stands there, or where it stands if no word of the articles may be shown."""
        return f"“{one_line(self.texts[document][start:end])}”" if self.texts else f"characters {start}–{end}"

    def prominence(self) -> Iterator[str]:
        for row in self.comparison.prominence:
            parts = [f"{name}: {carried_line(part)}" for name, part in (("headline", row.headline), ("lead", row.lead)) if part is not None]
            parts.append(
                "no denial was found" if row.first_denial is None else f"first denial after {percent(row.first_denial)} of the words"
            )
            yield f"  {self.name(row.document)}  {'; '.join(parts)}"
            for note in row.why:
                yield f"  {' ' * self.width}  {one_line(note)}"

    def standings(self) -> Iterator[str]:
        ranked = [standing for standing in self.comparison.standings if standing.verdict == "ranked"]
        for standing in ranked:
            yield f"  {CARDS[standing.kind].label}, {VOICE_LABELS[standing.voice]}, per 1,000 words (95 % interval), rank set"
            for outlet in standing.outlets:
                rank = f"{outlet.rank_low}–{outlet.rank_high}" if outlet.rank_low != outlet.rank_high else f"{outlet.rank_low}"
                yield f"    {self.padded(outlet.outlet)}  {outlet.per_1000_words:.1f} ({outlet.low:.1f}–{outlet.high:.1f})  {rank}"
        unranked = len(self.comparison.standings) - len(ranked)
        if unranked:
            yield f"  insufficient evidence for an order in {unranked} of {len(self.comparison.standings)} pairs of kind and voice"

    def distinctive(self) -> Iterator[str]:
        """Those whose interval leaves out 0; the log-odds with their bounds."""
        for outlet in self.comparison.distinctive:
            clear = [(number, word) for number, word in enumerate(outlet.words, 1) if word.low > 0]
            told = [
                f"{word.word or f'word {number}'} {word.log_odds:.2f} ({word.low:.2f}–{word.high:.2f})"
                for number, word in clear[:MOST_WORDS]
            ]
            yield f"  {self.padded(outlet.outlet)}  {', '.join(told) or 'none whose interval leaves out 0'}"

    def wire(self) -> Iterator[str]:
        for pair in self.comparison.wire:
            one, other = (self.outlets[document] for document in pair.documents)
            yield (
                f"  {one} and {other}: {plural(pair.words, 'word')} in {plural(len(pair.shared), 'passage')} "
                f"({percent(pair.shares[0])} and {percent(pair.shares[1])} of them)"
            )


def figure_line(value: FigureValue) -> str:
    """*At least 19 people (19 or more), Shoreline Physicians, lead*."""
    words = one_line(value.text) or f"characters {value.start}–{value.end}"
    read = "no number could be read" if value.low is None and value.high is None else range_in_words(value.low, value.high)
    who = value.source or ("" if value.voice == "headline" else VOICE_LABELS[value.voice])
    return ", ".join(part for part in (f"{words} ({read})", one_line(who), value.place) if part)


def carried_line(part: Carried) -> str:
    """*agency, number framing, At least 19 people*, in the order of the taxonomy, then the figures."""
    carried = [CARDS[kind].label for kind in part.kinds]
    carried += [one_line(figure.text) or f"characters {figure.start}–{figure.end}" for figure in part.figures]
    return ", ".join(carried) or "no marker and no figure"


def share_line(share: SourceShare) -> str:
    """*31 words from 23 % on; 0 % quoted directly; said ×2*."""
    parts = [f"{plural(share.words, 'word')} from {percent(share.first_position)} on"]
    if share.words:
        parts.append(f"{percent(share.direct_words / share.words)} quoted directly")
    if share.verbs:
        parts.append(one_line(", ".join(f"{verb} ×{count}" if count > 1 else verb for verb, count in Counter(share.verbs).items())))
    return "; ".join(parts)


def one_line(words: str) -> str:
    """White space folded, and cut where it runs on."""
    folded = " ".join(words.split())
    return folded if len(folded) <= WIDTH_OF_TEXT else folded[: WIDTH_OF_TEXT - 1] + "…"
