"""A comparison as a folder of tables, one file a table, tidy: one value a row, joined on `document`.

It knows the columns and that a spreadsheet must not run a cell as a formula; it refuses to know where the folder is.

    measure,of,conflict,why,document,outlet,text,low,high,qualifier,source,voice,place,as_of,start,end
    killed,people,updated,The number never falls …,marl/wire.txt,Halyard Wire,At least 19 killed,19.0,,at least,,headline,headline,,0,18
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from framing.comparison.compare import Comparison
from framing.comparison.types import Incident
from framing.reports.comparison_redaction import hide_articles
from framing.reports.record import digest
from framing.reports.table import csv_line

Row: TypeAlias = tuple[Any, ...]

PROMINENCE_COLUMNS = (
    "document outlet part start end kinds figures names rung headline_only first_denial denial_start denial_end headline_against_body"
)
STANDING_COLUMNS = "kind voice verdict p q outlet documents words markers per_1000_words low high difference difference_low difference_high rank_low rank_high"


def comparison_tables(comparison: Comparison, *, text: bool = True) -> Iterator[tuple[str, Iterator[str]]]:
    """The name of each file and its lines, each with its line break; without `text` no word of the articles is in them."""
    shown = comparison if text else hide_articles(comparison)
    for name, columns, rows in (
        ("documents", "document outlet published title words sha256", documents(shown.incident)),
        (
            "figures",
            "row measure of conflict why document outlet text low high qualifier source voice place as_of start end",
            figures(shown),
        ),
        ("names", "set document outlet form neutral voice count start end", names(shown)),
        ("agency", "row act document outlet rung text voice start end sentence_start sentence_end", agency(shown)),
        (
            "prominence",
            PROMINENCE_COLUMNS,
            prominence(shown),
        ),
        (
            "sources",
            "row name level side document outlet names words direct_words first_position statements verbs stances",
            sources(shown),
        ),
        ("balance", "document outlet words direct_words named_words side side_words", balance(shown)),
        ("coverage", "row fact document outlet status start end clause_start clause_end similarity text", coverage(shown, text=text)),
        ("shifts", "row claim document outlet told source start end clause_start clause_end", shifts(shown)),
        (
            "standings",
            STANDING_COLUMNS,
            standings(shown),
        ),
        ("distinctive", "outlet own_words word count others log_odds low high z", distinctive(shown)),
        (
            "wire",
            "document outlet other other_outlet pair_words share other_share words start end other_start other_end",
            wire(shown),
        ),
        ("notices", "notice", ((notice,) for notice in shown.incident.notices)),
        ("run", "key value", run(shown)),
    ):
        yield f"{name}.csv", lines(columns.split(), rows)


def lines(columns: Iterable[str], rows: Iterable[Row]) -> Iterator[str]:
    yield csv_line(columns)
    yield from map(csv_line, rows)


def outlets_of(incident: Incident) -> dict[str, str]:
    return {account.document: account.outlet for account in incident.accounts}


def documents(incident: Incident) -> Iterator[Row]:
    for account in incident.accounts:
        document = account.analysis.document
        words = sum(account.analysis.words.values())
        yield account.document, account.outlet, account.published, document.title, words, digest(document.text)


def figures(shown: Comparison) -> Iterator[Row]:
    outlets = outlets_of(shown.incident)
    for number, row in enumerate(shown.figures, 1):
        for value in row.values:
            yield (
                *(number, row.measure, row.of, row.conflict, row.why, value.document, outlets[value.document], value.text, value.low),
                *(value.high, value.qualifier, value.source, value.voice, value.place, value.as_of, value.start, value.end),
            )


def names(shown: Comparison) -> Iterator[Row]:
    """One row a place; `count` repeats how often the account uses the name in that voice."""
    outlets = outlets_of(shown.incident)
    for row in shown.names:
        for choice in row.choices:
            for start, end in choice.places:
                yield (
                    row.set,
                    choice.document,
                    outlets[choice.document],
                    choice.form,
                    choice.neutral,
                    choice.voice,
                    choice.count,
                    start,
                    end,
                )


def agency(shown: Comparison) -> Iterator[Row]:
    outlets = outlets_of(shown.incident)
    for number, row in enumerate(shown.agency, 1):
        for choice in row.choices:
            yield (
                *(number, row.act, choice.document, outlets[choice.document], choice.rung, choice.text, choice.voice),
                *(choice.start, choice.end, choice.sentence_start, choice.sentence_end),
            )


def prominence(shown: Comparison) -> Iterator[Row]:
    """Two rows an account, its headline and its lead; what belongs to the whole account stands in both."""
    outlets = outlets_of(shown.incident)
    for row in shown.prominence:
        for name, part in (("headline", row.headline), ("lead", row.lead)):
            if part is not None:
                figures = "; ".join(figure.text or f"{figure.start}–{figure.end}" for figure in part.figures)
                yield (
                    *(
                        row.document,
                        outlets[row.document],
                        name,
                        part.start,
                        part.end,
                        " ".join(part.kinds),
                        figures,
                        "; ".join(part.names),
                    ),
                    *(part.rung, " ".join(row.headline_only), row.first_denial, row.denial_start, row.denial_end, " ".join(row.why)),
                )


def sources(shown: Comparison) -> Iterator[Row]:
    outlets = outlets_of(shown.incident)
    for number, row in enumerate(shown.sources, 1):
        for share in row.documents:
            yield (
                *(number, row.name, row.level, share.side, share.document, outlets[share.document], "; ".join(share.names), share.words),
                *(share.direct_words, share.first_position, share.statements, "; ".join(share.verbs), "; ".join(share.stances)),
            )


def balance(shown: Comparison) -> Iterator[Row]:
    """One row an account and declared side; one with an empty side where none is declared."""
    outlets = outlets_of(shown.incident)
    for row in shown.balance:
        for side, words in row.side_words or ((None, None),):
            yield row.document, outlets[row.document], row.words, row.direct_words, row.named_words, side, words


def coverage(shown: Comparison, *, text: bool) -> Iterator[Row]:
    """One row a telling, and one an account in which the fact was not found, with the nearest candidate."""
    outlets = outlets_of(shown.incident)
    texts = {account.document: account.analysis.document.text for account in shown.incident.accounts}
    for number, fact in enumerate(shown.coverage, 1):
        for telling in fact.present:
            words = texts[telling.document][telling.start : telling.end] if text else None
            yield (
                *(number, fact.text, telling.document, outlets[telling.document], "told", telling.start, telling.end),
                *(telling.clause_start, telling.clause_end, telling.similarity, words),
            )
        for absence in fact.absent:
            near = absence.nearest
            place: Row = (None, None, None, None, None, None)
            if near is not None:
                words = texts[absence.document][near.start : near.end] if text else None
                place = (near.start, near.end, None, None, near.similarity, words)
            yield number, fact.text, absence.document, outlets[absence.document], "not found in this text", *place


def shifts(shown: Comparison) -> Iterator[Row]:
    outlets = outlets_of(shown.incident)
    for number, shift in enumerate(shown.shifts, 1):
        for told, places in (("attributed", shift.attributed), ("flat", shift.flat)):
            for place in places:
                yield (
                    *(number, shift.claim, place.document, outlets[place.document], told, place.source),
                    *(place.start, place.end, place.clause_start, place.clause_end),
                )


def standings(shown: Comparison) -> Iterator[Row]:
    for standing in shown.standings:
        for outlet in standing.outlets:
            yield (
                *(standing.kind, standing.voice, standing.verdict, standing.p, standing.q, outlet.outlet, outlet.documents, outlet.words),
                *(outlet.markers, outlet.per_1000_words, outlet.low, outlet.high, outlet.difference, outlet.difference_low),
                *(outlet.difference_high, outlet.rank_low, outlet.rank_high),
            )


def distinctive(shown: Comparison) -> Iterator[Row]:
    for outlet in shown.distinctive:
        for word in outlet.words:
            yield outlet.outlet, outlet.own_words, word.word, word.count, word.others, word.log_odds, word.low, word.high, word.z


def wire(shown: Comparison) -> Iterator[Row]:
    """One row a passage; the columns without `other` belong to the first of the two accounts."""
    outlets = outlets_of(shown.incident)
    for pair in shown.wire:
        one, other = pair.documents
        for passage in pair.shared:
            yield (
                *(one, outlets[one], other, outlets[other], pair.words, *pair.shares, passage.words),
                *(passage.start, passage.end, passage.other_start, passage.other_end),
            )


def run(shown: Comparison) -> Iterator[Row]:
    """What made the comparison: version, classifier, kinds, and the SHA-256 of every list."""
    incident = shown.incident
    yield from (("incident", incident.id), ("title", incident.title), ("date", incident.date))
    yield from (("framing", shown.run.framing), ("classifier", shown.run.classifier), ("kinds", " ".join(shown.run.kinds)))
    for name, sha256 in sorted(shown.run.lexicons.items()):
        yield f"lexicon {name}", sha256
