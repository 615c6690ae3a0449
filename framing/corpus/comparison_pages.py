"""A comparison page for each of the incidents whose accounts differ most, with the wording side by side.

It knows which incidents are worth a page and reads their articles once more; it refuses to know what the page shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from framing.comparison.compare import compare
from framing.comparison.incident import incident
from framing.comparison.types import Account
from framing.corpus.incidents import Place
from framing.corpus.inputs import Inputs, documents_of
from framing.corpus.scoring import Assessment, analyzer_for
from framing.corpus.shards import write_whole
from framing.corpus.workers import Aside
from framing.errors import DataError

Row = dict[str, Any]

FOLDER = "comparisons"
MOST_PAGES = 6
MOST_ACCOUNTS = 8
"""Of a larger incident the page has one account an outlet, the earliest, and no more than these."""


def page_name(number: int) -> str:
    """Where a page stands inside the run's folder.

    >>> page_name(1)
    'comparisons/01.html'
    """
    return f"{FOLDER}/{number:02}.html"


def chosen(rows: Sequence[Row]) -> list[Row]:
    """The incidents that several outlets tell, the widest difference first."""
    told = [row for row in rows if row["outlets"] > 1 and row["difference_p"] is not None]
    return sorted(told, key=lambda row: (row["difference_p"], row["incident"]))[:MOST_PAGES]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one page is made from."""

    number: int
    row: Row
    """The incident's own."""
    accounts: int
    documents: tuple[str, ...]
    """Those shown of the accounts, by their ids."""


class Told(NamedTuple):
    """An account as the table of documents describes it."""

    document: str
    outlet: str | None
    published: str | None


def pages_of(rows: Sequence[Row], places: Sequence[Place], documents: pl.DataFrame) -> list[Page]:
    """The pages that there will be, with the accounts that each shows; `documents` has a row for each place."""
    top = list(enumerate(chosen(rows), 1))
    members: dict[str, list[int]] = {row["incident"]: [] for _, row in top}
    for place, found in enumerate(places):
        if found.incident in members:
            members[found.incident].append(place)
    described = documents.select("document", "outlet", "published")
    pages = []
    for number, row in top:
        accounts = [Told(*described.row(place)) for place in members[row["incident"]]]
        shown = accounts if len(accounts) <= MOST_ACCOUNTS else one_an_outlet(accounts)[:MOST_ACCOUNTS]
        if len(shown) > 1:
            pages.append(Page(number=number, row=row, accounts=len(accounts), documents=tuple(each.document for each in shown)))
    return pages


def page_calls(pages: Sequence[Page], *, inputs: Inputs, assessment: Assessment, folder: Path, parts: int) -> list[Aside]:
    """The calls that write the pages, in so many parts or fewer; each reads the inputs once more."""
    if not pages:
        return []
    target = folder / FOLDER
    try:
        target.mkdir(exist_ok=True)
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path=str(target)) from error
    inputs = replace(inputs, file=None)  # an open file cannot be handed to another process
    return [(write_pages, pages[start::parts], inputs, assessment, folder) for start in range(parts) if pages[start::parts]]


def write_pages(pages: Sequence[Page], inputs: Inputs, assessment: Assessment, folder: Path) -> None:
    """Write some of the pages. Raises DataError if the inputs hold their articles no longer."""
    from framing.reports.comparison_html import render_comparison_html

    wanted = {name for page in pages for name in page.documents}
    documents = {document.id: document for document in documents_of(inputs, wanted)}
    if missing := wanted - documents.keys():
        raise DataError(f"{min(missing)} can be read no longer: the inputs have changed during the run", path=str(folder))
    analyzer = analyzer_for(assessment)
    for page in pages:
        accounts = [
            Account(document=each.id, outlet=each.outlet or each.id, published=each.published, analysis=analyzer.analyze(each))
            for each in map(documents.__getitem__, page.documents)
        ]
        told = incident(
            accounts,
            id=page.row["incident"],
            title=page.row["title"] if assessment.text else None,
            date=None if page.row["first_day"] is None else page.row["first_day"].isoformat(),
            notices=[]
            if len(accounts) == page.accounts
            else [f"{len(accounts)} of {page.accounts} accounts are shown: the first of each outlet."],
        )
        content = render_comparison_html(compare(told), text=assessment.text)
        write_whole(folder / page_name(page.number), content.encode("utf-8", "surrogatepass"))


def one_an_outlet(accounts: Sequence[Told]) -> list[Told]:
    """The earliest account of each outlet, in order of date."""
    kept: dict[str, Told] = {}
    for told in sorted(accounts, key=lambda each: (each.published is None, each.published or "", each.document)):
        kept.setdefault(told.outlet or told.document, told)
    return list(kept.values())
