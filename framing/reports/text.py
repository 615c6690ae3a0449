"""One analysis for a terminal: the article with its markers, the legend, and every table.

It knows the order of the sections and what each is called; it refuses to know how lines are wrapped and columns set.

    Kinds by voice
    kind            headline  writer  quotation  reported speech
    words                 11     304         57               64
    reporting verb    0  0.0  2  6.6     0  0.0          0   0.0
"""

from collections.abc import Iterable, Iterator

from framing.plurals import plural
from framing.reports import legend
from framing.reports.characters import printable_line
from framing.reports.columns import Column, Piece, paint, table, wrap
from framing.reports.facts import (
    all_markers,
    figure_text,
    marker_text,
    measures_in_words,
    percent,
    range_in_words,
    score_table,
    signed,
    source_name,
    verbs_in_words,
)
from framing.reports.legend import CARDS, GROUPS, VOICE_LABELS
from framing.reports.redaction import hide_words
from framing.reports.text_pieces import BOLD, DIM, GROUP_STYLES, marked_pieces
from framing.rungs import RUNG_LABELS
from framing.types import KINDS, VOICES, Analysis, Kind, Marker, Score

NARROWEST = 40
ABSENT = "–"


def render_text(analysis: Analysis, *, colour: bool, width: int, text: bool = True) -> str:
    """Everything in one analysis as lines that end in a line feed.

    Without `colour` there is no escape sequence in it at all: markers stand in square brackets, masked regions in braces.
    Nothing of the article can reach the terminal as a control. Without `text` no word of the article is in it.
    """
    page = Page(analysis if text else hide_words(analysis), colour=colour, width=max(NARROWEST, width), text=text)
    return "".join(f"{line}\n" for line in page.lines())


class Page:
    """One analysis with the width and the styles of one terminal."""

    def __init__(self, analysis: Analysis, *, colour: bool, width: int, text: bool) -> None:
        self.analysis = analysis
        self.colour = colour
        self.width = width
        self.text = text

    def style(self, *codes: str) -> str:
        """The codes as one style; none where there are no colours."""
        return ";".join(code for code in codes if code) if self.colour else ""

    def lines(self) -> Iterator[str]:
        """All sections; one with nothing to show says so or is left out."""
        yield from self.heading()
        if self.text:
            yield ""
            yield from self.article()
        yield from self.legend()
        yield from self.scores()
        yield from self.reasons()
        yield from self.sources()
        yield from self.figures()
        yield from self.prominence()
        yield from self.tone()
        yield from self.loaded()
        yield from self.readability()
        yield from self.masked()
        yield from self.notices()

    def section(self, title: str, reason: str = "") -> Iterator[str]:
        yield ""
        yield from self.prose(title, self.style(BOLD))
        if reason:
            yield from self.prose(reason, self.style(DIM))

    def prose(self, text: str, style: str = "", *, indent: str = "") -> Iterator[str]:
        yield from wrap((Piece(text, style),), self.width, indent=indent)

    def heading(self) -> Iterator[str]:
        document = self.analysis.document
        headline = self.analysis.headline
        outside = self.text and headline is not None and headline.start is None
        if headline is not None and outside:
            yield from wrap(marked_pieces(headline.text, headline.markers, (), (), colour=self.colour, base=self.style(BOLD)), self.width)
        else:
            yield from self.prose(printable_line(document.title or document.id), self.style(BOLD))
        known = [document.outlet, document.published, document.path if document.path is not None else document.id, document.url]
        yield from self.prose(" · ".join(printable_line(part) for part in known if part), self.style(DIM))
        words = sum(self.analysis.words.values())
        counts = [plural(words, "word"), plural(len(self.analysis.sentences), "sentence"), plural(len(document.text), "character")]
        yield from self.prose(" · ".join(counts), self.style(DIM))

    def article(self) -> Iterator[str]:
        analysis = self.analysis
        document = analysis.document
        pieces = marked_pieces(document.text, analysis.markers, analysis.voices, document.masked, colour=self.colour)
        blank = 0
        for line in wrap(pieces, self.width):
            if line:
                yield from [""] * blank
                blank = 0
                yield line
            else:
                blank += 1

    def legend(self) -> Iterator[str]:
        found = {marker.kind for marker in all_markers(self.analysis)}
        if not found:
            return
        yield from self.section("Legend")
        sample = (
            "Marked words are underlined, and the code of the kind follows them:"
            if self.colour
            else "Marked words stand in square brackets, and the code of the kind ends them:"
        )
        yield from self.prose(sample)
        for group, title in GROUPS.items():
            cards = [CARDS[kind] for kind in KINDS if kind in found and CARDS[kind].group == group]
            if not cards:
                continue
            style = self.style(GROUP_STYLES[group])
            yield from self.prose(title, style)
            for card in cards:
                pieces = (Piece("  "), Piece(card.code, style), Piece(f" {card.label}: {card.about}"))
                yield from wrap(pieces, self.width, indent="     ")
        yield from self.prose(
            "After the code, /q says that the words stand in a quotation, /r in reported speech, /h in the headline; "
            "without a sign they are the writer’s."
        )
        if any(marker.negated for marker in all_markers(self.analysis)):
            yield from self.prose("An exclamation mark says that they stand under a negation.")
        if self.text and self.analysis.document.masked:
            yield from self.prose("{reason: …} is not the article’s prose and is not counted.")

    def scores(self) -> Iterator[str]:
        yield from self.section("Kinds by voice: markers, and markers per 1,000 words", legend.SCORES_REASON)
        words = self.analysis.words
        assessed = score_table(self.analysis)
        rates = [max((len(rate(scores[place])) for _, scores in assessed), default=0) for place, _ in enumerate(VOICES)]
        dim = self.style(DIM)
        rows = [[Piece("words", dim), *(Piece(f"{words[voice]:,}" if words[voice] else ABSENT, dim) for voice in VOICES)]]
        for kind, scores in assessed:
            found = any(score is not None and score.markers for score in scores)
            row = [Piece(CARDS[kind].label, self.style(GROUP_STYLES[CARDS[kind].group]) if found else "")]
            for score, size in zip(scores, rates, strict=True):
                count = ABSENT if score is None else f"{score.markers}  {rate(score):>{size}}"
                row.append(Piece(count, "" if score is not None and score.markers else dim))
            rows.append(row)
        columns = [Column("kind"), *(Column(VOICE_LABELS[voice], "right") for voice in VOICES)]
        yield from table(columns, rows, self.width, head=self.style(BOLD))

    def reasons(self) -> Iterator[str]:
        by_kind: dict[Kind, list[Marker]] = {}
        for marker in all_markers(self.analysis):
            by_kind.setdefault(marker.kind, []).append(marker)
        if not by_kind:
            return
        yield from self.section("Why these words are marked", legend.MARKERS_REASON)
        for kind in KINDS:
            if kind not in by_kind:
                continue
            card = CARDS[kind]
            style = self.style(GROUP_STYLES[card.group])
            yield paint(f"{card.code} {card.label}", style)
            for wordings, note in reasons_by_entry(by_kind[kind]):
                yield from wrap((Piece("  "), Piece(wordings, style), Piece(f" – {note}")), self.width, indent="    ")

    def sources(self) -> Iterator[str]:
        sources = self.analysis.sources
        yield from self.section("Sources", legend.SOURCES_REASON)
        if not sources:
            yield "Nobody is reported to say anything."
            return
        columns = (
            Column("source", share=3),
            Column("level"),
            Column("words", "right"),
            Column("first at", "right"),
            Column("verbs", share=4),
        )
        rows = [
            [
                Piece(printable_line(source_name(source, number))),
                Piece(legend.LEVEL_LABELS[source.level]),
                Piece(f"{source.words:,}"),
                Piece(percent(source.first_position)),
                Piece(printable_line(", ".join(verbs_in_words(source)))),
            ]
            for number, source in enumerate(sources)
        ]
        yield from table(columns, rows, self.width, head=self.style(BOLD))

    def figures(self) -> Iterator[str]:
        figures = self.analysis.figures
        yield from self.section("Figures", legend.FIGURES_REASON)
        if not figures:
            yield "No quantity of consequence was found."
            return
        columns = (
            Column("as printed", share=3),
            Column("read as", share=2),
            Column("measure"),
            Column("of", share=2),
            Column("source", share=2),
            Column("voice", share=2),
        )
        rows = []
        for number, figure in enumerate(figures):
            qualifier = "" if figure.qualifier is None else f" ({figure.qualifier})"
            counted = [
                figure.of,
                None if figure.as_of is None else f"as of {figure.as_of}",
                None if figure.part_of is None else f"part of “{figure_text(figures[figure.part_of], figure.part_of)}”",
            ]
            cells = (
                figure_text(figure, number),
                range_in_words(figure.low, figure.high) + qualifier,
                figure.measure,
                ", ".join(part for part in counted if part) or ABSENT,
                figure.source or ABSENT,
                VOICE_LABELS[figure.voice],
            )
            rows.append([Piece(printable_line(text)) for text in cells])
        yield from table(columns, rows, self.width, head=self.style(BOLD))

    def prominence(self) -> Iterator[str]:
        analysis = self.analysis
        first = analysis.prominence
        headline = analysis.headline
        yield from self.section("What headline and lead carry", legend.PROMINENCE_REASON)
        if headline is None:
            yield from self.item("Headline", "No title was found.")
        else:
            if headline.text:
                yield from self.item("Headline", f"“{printable_line(headline.text)}”")
            yield from self.item("Headline carries", self.carried(first.headline_kinds, first.headline_figures))
            if first.headline_rung is not None:
                yield from self.item("Headline tells the harm", RUNG_LABELS[first.headline_rung])
        if first.lead_start is None:
            yield from self.item("Lead", "No first sentence was found.")
        else:
            if self.text:
                lead = analysis.document.text[first.lead_start : first.lead_end]
                yield from self.item("Lead", f"“{printable_line(lead)}”")
            yield from self.item("Lead carries", self.carried(first.lead_kinds, first.lead_figures))
        if first.body_rung is not None:
            yield from self.item("Body first tells the harm", RUNG_LABELS[first.body_rung])
        if first.first_denial is None:
            yield from self.item("First denial", "none was found")
        else:
            yield from self.item("First denial", f"after {percent(first.first_denial)} of the words")
        for note in first.notes:
            yield from self.item("Compare", printable_line(note))

    def item(self, name: str, fact: str) -> Iterator[str]:
        yield from wrap((Piece(f"{name}: ", self.style(BOLD)), Piece(fact)), self.width, indent="  ")

    def carried(self, kinds: tuple[Kind, ...], numbers: tuple[int, ...]) -> str:
        """Kinds and figures in one phrase."""
        figures = self.analysis.figures
        parts = [CARDS[kind].label for kind in kinds]
        parts += [f"{printable_line(figure_text(figures[number], number))} ({figures[number].measure})" for number in numbers]
        return ", ".join(parts) if parts else "no marker and no figure"

    def tone(self) -> Iterator[str]:
        sentences = self.analysis.sentences
        tones = [(sentence.tone, number) for number, sentence in enumerate(sentences) if sentence.tone is not None]
        if not tones:
            return
        yield from self.section(legend.TONE_TITLE, legend.TONE_REASON)
        mean = sum(tone for tone, _ in tones) / len(tones)
        yield from self.item("Mean of the sentences", signed(mean))
        for name, (tone, number) in (("Lowest", min(tones)), ("Highest", max(tones, key=lambda pair: (pair[0], -pair[1])))):
            yield from self.item(name, f"{signed(tone)} in sentence {number + 1}{self.quoted(number)}")

    def loaded(self) -> Iterator[str]:
        assessed = [(-sentence.loaded, number) for number, sentence in enumerate(self.analysis.sentences) if sentence.loaded is not None]
        if not assessed:
            return
        yield from self.section("Loaded sentences (classifier)", legend.LOADED_REASON)
        likely = [(loaded, number) for loaded, number in sorted(assessed) if loaded <= -0.5]
        yield from self.item("More likely than not", f"{len(likely)} of {plural(len(assessed), 'sentence')}")
        for loaded, number in likely[:5]:
            yield from self.item(f"{-loaded:.2f}", f"sentence {number + 1}{self.quoted(number)}")
            moving = [printable_line(marker.text) for marker in self.analysis.loaded if marker.sentence == number and self.text]
            if moving:
                yield from self.item("  moved most by", ", ".join(moving))

    def quoted(self, number: int) -> str:
        """The words of one sentence, where words may be shown."""
        if not self.text:
            return ""
        sentence = self.analysis.sentences[number]
        return f": “{printable_line(self.analysis.document.text[sentence.start : sentence.end])}”"

    def readability(self) -> Iterator[str]:
        values = self.analysis.readability
        if values is None:
            return
        yield from self.section("Readability", legend.READABILITY_REASON)
        rows = [[Piece(label), Piece(value)] for label, value in measures_in_words(values)]
        yield from table((Column("measure"), Column("value", "right")), rows, self.width, head=self.style(BOLD))

    def masked(self) -> Iterator[str]:
        document = self.analysis.document
        if not document.masked:
            return
        yield from self.section("Masked regions", legend.MASKED_REASON)
        columns = [Column("characters"), Column("reason"), Column("what it is", share=3)]
        rows = [
            [
                Piece(f"{mask.start}–{mask.end}"),
                Piece(mask.reason),
                Piece(legend.MASK_REASONS_TOLD[mask.reason]),
            ]
            for mask in document.masked
        ]
        yield from table(columns, rows, self.width, head=self.style(BOLD))

    def notices(self) -> Iterator[str]:
        if not self.analysis.notices:
            return
        yield from self.section("Notices")
        for notice in self.analysis.notices:
            yield from self.prose(f"- {printable_line(notice)}", indent="  ")


def rate(score: Score | None) -> str:
    """The rate as it is printed; nothing where there are no words or no markers."""
    return "" if score is None or not score.markers else f"{score.per_1000_words:,.1f}"


def reasons_by_entry(markers: Iterable[Marker]) -> Iterator[tuple[str, str]]:
    """Wordings that share a reason, with that reason and the entry, in the order they first stand."""
    by_reason: dict[tuple[str, str | None], dict[str, int]] = {}
    for marker in markers:
        wordings = by_reason.setdefault((marker.note, marker.entry), {})
        words = printable_line(marker_text(marker))
        wordings[words] = wordings.get(words, 0) + 1
    for (note, entry), wordings in by_reason.items():
        told = ", ".join(f"{words} ×{count}" if count > 1 else words for words, count in wordings.items())
        source = "" if entry is None else f" [{entry}]"
        yield told, printable_line(note) + source
