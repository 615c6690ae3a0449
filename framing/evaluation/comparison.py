"""The comparison held against what was planted in the invented corpus: figures, conflicts, names, sources, rungs, wire copy.

It knows how rows and planted quantities are held against each other; it refuses to know how either was made.

Rows and quantities are matched one to one, largest overlap first. A planted value is *right* if the value found on it
stands in the row of its quantity; a value in a row that matched nothing, or in another quantity's row, is wrong. Only
accounts count, and only quantities that two or more accounts tell: one account alone has nothing to compare. With
`planted`, the ledgers are the planted ones, so that what is wrong then, the alignment did.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TypeAlias

from framing.comparison.acts import align_tellings
from framing.comparison.agency import find_acts, telling
from framing.comparison.figures import align, find_figure_rows
from framing.comparison.folding import folded_form
from framing.comparison.incident import incident
from framing.comparison.names import find_names
from framing.comparison.namings import speakers
from framing.comparison.sources import find_source_rows, folded_words
from framing.comparison.types import Account, ActRow, FigureRow, NameRow, SourceShare
from framing.comparison.types import Incident as Accounts
from framing.comparison.wire import find_wire
from framing.evaluation.corpus import read_file
from framing.evaluation.counts import Agreement, Share
from framing.evaluation.partners import names_source, partners
from framing.evaluation.truth import Article, Corpus, Incident, PlantedStatement, Split
from framing.types import LEVELS, Analysis, Document, Figure, Voice

Analyze: TypeAlias = Callable[[Document], Analysis]
Cells: TypeAlias = Mapping[tuple[str, str, str, Voice], Sequence[tuple[int, int]]]
"""(Set, account, form, voice) → where."""
NOTHING = Agreement()
NO_SHARE = Share()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonFigures:
    """What one incident's comparison got right, or the sum over several."""

    figures: Agreement = NOTHING
    """Values in the right row, with the ledger as found."""
    figures_read: Share = NO_SHARE
    """Of the planted values in the right row, those whose low and high are right too."""
    figures_planted: Agreement = NOTHING
    """The same with the planted ledger."""
    conflicts: Share = NO_SHARE
    conflicts_planted: Share = NO_SHARE
    names: Agreement = NOTHING
    """Cells of the names table: set, account, form and voice."""
    mentions: Agreement = NOTHING
    """The same cells with how often, letter by letter."""
    sources: Agreement = NOTHING
    """Cells of the sources table: a source in an account, met if one of its namings there is right."""
    source_levels: Share = NO_SHARE
    """Of the cells met, those whose best level of naming is right."""
    source_verbs: Share = NO_SHARE
    """Of the planted introducing verbs in the cells met, those that stand in the cell too."""
    source_directness: Share = NO_SHARE
    """Of the cells met, those that are right about whether the source is quoted, reported, or both."""
    rungs: Share = NO_SHARE
    """Account × act cells with the right rung, of acts told by two or more accounts."""
    acts: Share = NO_SHARE
    """Of these cells, those whose mention stands in the row of its act."""
    act_pairs: Agreement = NOTHING
    """Every two tellings in one row: of one act or not. Tellings that the truth has no row for are left out."""
    acts_planted: Share = NO_SHARE
    """Cells in the right row if the planted mentions and rungs are given: what is wrong then, the alignment did."""
    wire: Agreement = NOTHING

    def __add__(self, other: "ComparisonFigures") -> "ComparisonFigures":
        return ComparisonFigures(**{name: getattr(self, name) + getattr(other, name) for name in self.__slots__})


def measure_comparisons(corpus: Corpus, analyze: Analyze, *, split: Split) -> dict[str, ComparisonFigures]:
    """Incident id → what its comparison got right, for one part of the corpus."""
    return {found.manifest.id: measure_incident(found, analyze) for found in corpus.incidents if found.manifest.split == split}


def measure_incident(found: Incident, analyze: Analyze) -> ComparisonFigures:
    """Compare the accounts of one incident and hold the tables against its truth."""
    articles = [article for article in found.articles if not article.follows]
    compared = accounts_of(articles, analyze)
    rows = find_figure_rows(compared.accounts)
    planted_rows = align([(account, planted_ledger(article)) for account, article in zip(compared.accounts, articles, strict=True)])
    figures, read, conflicts = count_rows(found, articles, compared.accounts, rows)
    figures_planted, _, conflicts_planted = count_rows(found, articles, compared.accounts, planted_rows)
    acts_found = find_acts(compared.accounts)
    rungs, acts = count_cells(articles, acts_found)
    names, mentions = count_names(articles, find_names(compared.accounts))
    sources, levels, verbs, directness = count_sources(articles, compared.accounts)
    return ComparisonFigures(
        figures=figures,
        figures_read=read,
        figures_planted=figures_planted,
        conflicts=conflicts,
        conflicts_planted=conflicts_planted,
        names=names,
        mentions=mentions,
        sources=sources,
        source_levels=levels,
        source_verbs=verbs,
        source_directness=directness,
        rungs=rungs,
        acts=acts,
        act_pairs=count_pairs(articles, acts_found),
        acts_planted=count_planted_acts(articles, compared.accounts),
        wire=count_wire(found, compared.accounts),
    )


def accounts_of(articles: Sequence[Article], analyze: Analyze) -> Accounts:
    """The articles as accounts, read as a user's files are."""
    return incident(
        [
            Account(
                document=article.path.stem,
                outlet=article.account.outlet,
                published=article.account.published.isoformat(),
                analysis=analyze(read_file(article)),
            )
            for article in articles
        ]
    )


def planted_ledger(article: Article) -> tuple[Figure, ...]:
    """The planted figures as the ledger would give them."""
    return tuple(
        Figure(
            start=figure.start,
            end=figure.end,
            text=figure.text,
            low=figure.low,
            high=figure.high,
            qualifier=figure.qualifier,
            measure=figure.measure,
            of=figure.of,
            source=figure.source,
            voice=figure.voice,
            as_of=None,
        )
        for figure in article.truth.figures
    )


def count_rows(
    found: Incident, articles: Sequence[Article], accounts: Sequence[Account], rows: Sequence[FigureRow]
) -> tuple[Agreement, Share, Share]:
    """Values in the right row; those read right; and rows with the right conflict class."""
    told = Counter(name for article in articles for name in {figure.id for figure in article.truth.figures})
    shared = {quantity.id: quantity for quantity in found.manifest.figures if told[quantity.id] >= 2}
    quantity_of: dict[tuple[int, int], str] = {}
    """(row, place in it) → the planted quantity that the value stands on."""
    placed: list[tuple[str, int | None, bool]] = []
    """(quantity, row, read right) of every planted value."""
    for article, account in zip(articles, accounts, strict=True):
        held = [
            (number, place, value)
            for number, row in enumerate(rows)
            for place, value in enumerate(row.values)
            if value.document == account.document
        ]
        values = [value for _, _, value in held]
        by_id = {id(value): (number, place) for number, place, value in held}
        for figure, value in zip(article.truth.figures, partners(article.truth.figures, values), strict=True):
            row = None if value is None else by_id[id(value)][0]
            read = value is not None and (value.low, value.high) == (figure.low, figure.high)
            placed.append((figure.id, row, read))
        for (number, place, _), told_here in zip(held, partners(values, article.truth.figures), strict=True):
            if told_here is not None:
                quantity_of[number, place] = told_here.id
    match = matched((quantity, row) for quantity, row, _ in placed if row is not None)
    row_of = {row: quantity for quantity, row in match.items()}
    wanted = [(quantity, row, read) for quantity, row, read in placed if quantity in shared]
    met = [read for quantity, row, read in wanted if row is not None and match.get(quantity) == row]
    shown = [
        (number, place)
        for number, row in enumerate(rows)
        if len({value.document for value in row.values}) >= 2
        for place in range(len(row.values))
    ]
    agreement = Agreement(
        planted=len(wanted),
        planted_met=len(met),
        found=len(shown),
        found_met=sum(place in quantity_of and row_of.get(place[0]) == quantity_of[place] for place in shown),
    )
    conflicts = Share(
        right=sum(name in match and rows[match[name]].conflict == quantity.conflict for name, quantity in shared.items()),
        total=len(shared),
    )
    return agreement, Share(right=sum(met), total=len(met)), conflicts


def matched(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Names matched to row numbers one to one, the largest overlap first."""
    counts = Counter(pairs)
    match: dict[str, int] = {}
    taken: set[int] = set()
    for (name, row), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if name not in match and row not in taken:
            match[name] = row
            taken.add(row)
    return match


def count_names(articles: Sequence[Article], rows: Sequence[NameRow]) -> tuple[Agreement, Agreement]:
    """Cells of the names table, and its mentions.

    A cell is what one account calls something in one voice: set, account, form, voice. A planted cell is met if one of its
    mentions overlaps a choice of its set, a found one if one of its places overlaps such a label: *police officers* meets
    *officers*. Both must stand in quotation, or both in the outlet's own wording, which indirect speech and headlines are.
    Mentions are stricter: the same form and voice, as often. Only sets that the incident's accounts plant are counted, for
    labels are exhaustive for the incident's own subject alone.
    """
    planted: dict[tuple[str, str, str, Voice], list[tuple[int, int]]] = {}
    for article in articles:
        for label in article.truth.labels:
            cell = (label.set, article.path.stem, folded_form(label.text), label.voice)
            planted.setdefault(cell, []).append((label.start, label.end))
    own = {name for name, *_ in planted}
    found = {
        (row.set, choice.document, choice.form, choice.voice): list(choice.places)
        for row in rows
        if row.set in own
        for choice in row.choices
    }
    cells = Agreement(planted=len(planted), planted_met=cells_met(planted, found), found=len(found), found_met=cells_met(found, planted))
    counts = [Counter({cell: len(places) for cell, places in told.items()}) for told in (planted, found)]
    both = (counts[0] & counts[1]).total()
    return cells, Agreement(planted=counts[0].total(), planted_met=both, found=counts[1].total(), found_met=both)


def cells_met(ours: Cells, theirs: Cells) -> int:
    """How many cells have a place that overlaps one of the same set and account, quoted or not as they are."""
    places: dict[tuple[str, str, bool], list[tuple[int, int]]] = {}
    for (name, document, _, voice), spans in theirs.items():
        places.setdefault((name, document, voice == "quote"), []).extend(spans)
    return sum(
        any(start < last and first < end for start, end in spans for first, last in places.get((name, document, voice == "quote"), []))
        for (name, document, _, voice), spans in ours.items()
    )


def count_sources(articles: Sequence[Article], accounts: Sequence[Account]) -> tuple[Agreement, Share, Share, Share]:
    """Cells of the sources table, then levels, verbs and directness in the cells that were met.

    A planted cell is one speaker of one article, under all the names it gives; what nobody is named for is no cell.
    """
    rows = find_source_rows(accounts)
    planted_count = met = found_count = found_met = 0
    levels = verbs = directness = NO_SHARE
    for article in articles:
        cells = [(row, share) for row in rows for share in row.documents if share.document == article.path.stem]
        told = planted_sources(article)
        planted_count, found_count = planted_count + len(told), found_count + len(cells)
        found_met += sum(any(same_name(share, statements) for statements in told) for _, share in cells)
        for statements in told:
            own = [(row, share) for row, share in cells if same_name(share, statements)]
            if not own:
                continue
            row, share = max(own, key=lambda cell: cell[1].statements)
            met += 1
            best = min((statement.level for statement in statements), key=LEVELS.index)
            levels += Share(right=best == row.level, total=1)
            wanted = Counter(statement.verb.casefold() for statement in statements if statement.verb is not None)
            got = Counter(verb for _, each in own for verb in each.verbs)
            verbs += Share(right=(wanted & got).total(), total=wanted.total())
            quoted, reported = any(statement.direct for statement in statements), any(not statement.direct for statement in statements)
            right = (quoted, reported) == (share.direct_words > 0, share.words > share.direct_words)
            directness += Share(right=right, total=1)
    return Agreement(planted=planted_count, planted_met=met, found=found_count, found_met=found_met), levels, verbs, directness


def planted_sources(article: Article) -> list[list[PlantedStatement]]:
    """The statements of one article by speaker."""
    statements = [statement for statement in article.truth.statements if statement.source is not None]
    groups: dict[int, list[PlantedStatement]] = {}
    for statement, number in zip(
        statements, speakers([(statement.source or "", statement.level) for statement in statements]), strict=True
    ):
        groups.setdefault(number, []).append(statement)
    return list(groups.values())


def same_name(share: SourceShare, statements: Sequence[PlantedStatement]) -> bool:
    return any(
        names_source(name, statement) or folded_words(name) == folded_words(statement.source or "")
        for name in share.names
        for statement in statements
    )


def count_planted_acts(articles: Sequence[Article], accounts: Sequence[Account]) -> Share:
    """Cells in the right row, with the planted mentions in place of those found."""
    tellings = [
        telling(account, planted.start, planted.end, planted.rung, "author")
        for article, account in zip(articles, accounts, strict=True)
        for planted in sorted(article.truth.agency, key=lambda planted: planted.start)
    ]
    return count_cells(articles, align_tellings(tellings))[1]


def count_cells(articles: Sequence[Article], rows: Sequence[ActRow]) -> tuple[Share, Share]:
    """Right rungs and right rows of the acts that two or more accounts tell."""
    told = Counter(name for article in articles for name in {choice.act for choice in article.truth.agency})
    placed = []
    for article in articles:
        held = [(number, choice) for number, row in enumerate(rows) for choice in row.choices if choice.document == article.path.stem]
        numbers = {id(choice): number for number, choice in held}
        for planted, choice in zip(article.truth.agency, partners(article.truth.agency, [choice for _, choice in held]), strict=True):
            if told[planted.act] >= 2:
                placed.append((planted, None if choice is None else numbers[id(choice)], article.path.stem))
    match = matched([(planted.act, number) for planted, number, _ in placed if number is not None])
    right = aligned = 0
    for planted, number, document in placed:
        row = match.get(planted.act)
        aligned += number is not None and number == row
        if row is not None:
            right += any(choice.document == document and choice.rung == planted.rung for choice in rows[row].choices)
    return Share(right=right, total=len(placed)), Share(right=aligned, total=len(placed))


def count_pairs(articles: Sequence[Article], rows: Sequence[ActRow]) -> Agreement:
    """Every two accounts of one act, and every two tellings that stand in one row."""
    told = Counter(choice.act for article in articles for choice in article.truth.agency)
    acts: list[list[str]] = [[] for _ in rows]
    for article in articles:
        held = [(number, choice) for number, row in enumerate(rows) for choice in row.choices if choice.document == article.path.stem]
        for (number, _), planted in zip(held, partners([choice for _, choice in held], article.truth.agency), strict=True):
            if planted is not None:
                acts[number].append(planted.act)
    met = sum(pairs_of(count) for row in acts for count in Counter(row).values())
    return Agreement(
        planted=sum(pairs_of(count) for count in told.values()),
        planted_met=met,
        found=sum(pairs_of(len(row)) for row in acts),
        found_met=met,
    )


def pairs_of(count: int) -> int:
    return count * (count - 1) // 2


def count_wire(found: Incident, accounts: Sequence[Account]) -> Agreement:
    """Pairs of outlets with shared copy."""
    planted = {frozenset(pair) for wire in found.manifest.wire for pair in combinations(wire.outlets, 2)}
    pairs = {frozenset(Path(document).stem for document in pair.documents) for pair in find_wire(accounts)}
    both = len(planted & pairs)
    return Agreement(planted=len(planted), planted_met=both, found=len(pairs), found_met=both)
