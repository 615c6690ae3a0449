"""A comparison page for each of the incidents whose accounts differ most, with the wording side by side.

It knows which incidents are worth a page and reads their articles once more; it refuses to know what the page shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.comparison.compare import compare
from framing.comparison.incident import incident
from framing.comparison.types import Account
from framing.corpus.incidents import Place
from framing.corpus.inputs import Inputs, documents_of
from framing.corpus.scoring import Assessment, analyzer_for
from framing.corpus.shards import write_whole
from framing.corpus.workers import Aside
from framing.errors import DataError
from framing.types import Document

Row = dict[str, Any]

FOLDER = "comparisons"
MOST_PAGES = 6
SENTENCES = (("a", "port"), ("b", "harbour"))
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
    documents: tuple[Document, ...]
    """Those shown of the accounts."""


def pages_of(rows: Sequence[Row], places: Sequence[Place], ids: Sequence[str], inputs: Inputs) -> list[Page]:
    """The pages that there will be, with the documents of each, for which the inputs are read once more."""
    top = list(enumerate(chosen(rows), 1))
    members: dict[str, list[str]] = {row["incident"]: [] for _, row in top}
    for name, place in zip(ids, places, strict=True):
        if place.incident in members:
            members[place.incident].append(name)
    documents = {document.id: document for document in documents_of(inputs, {name for found in members.values() for name in found})}
    pages = []
    for number, row in top:
        found = [documents[name] for name in members[row["incident"]] if name in documents]
        shown = found if len(found) <= MOST_ACCOUNTS else one_an_outlet(found)[:MOST_ACCOUNTS]
        if len(shown) > 1:
            pages.append(Page(number=number, row=row, accounts=len(found), documents=tuple(shown)))
    return pages


def page_calls(pages: Sequence[Page], *, assessment: Assessment, folder: Path, parts: int) -> list[Aside]:
    """The calls that write the pages, in so many parts or fewer."""
    if not pages:
        return []
    target = folder / FOLDER
    try:
        target.mkdir(exist_ok=True)
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path=str(target)) from error
    return [(write_pages, pages[start::parts], assessment, folder) for start in range(parts) if pages[start::parts]]


def get_ready_for_pages(assessment: Assessment) -> None:
    """Compare two sentences, so that all libraries are loaded while there is no page to write yet: they take longer than a page."""
    from framing.reports.comparison_html import render_comparison_html

    analyzer = analyzer_for(assessment, explained=True)
    documents = [Document(id=name, text=f"Nine people were killed at the {place}, officials said.") for name, place in SENTENCES]
    accounts = [Account(document=each.id, outlet=each.id, published=None, analysis=analyzer.analyze(each)) for each in documents]
    render_comparison_html(compare(incident(accounts)))


def write_pages(pages: Sequence[Page], assessment: Assessment, folder: Path) -> None:
    """Write some of the pages."""
    from framing.reports.comparison_html import render_comparison_html

    analyzer = analyzer_for(assessment, explained=True)
    for page in pages:
        accounts = [
            Account(document=each.id, outlet=each.outlet or each.id, published=each.published, analysis=analyzer.analyze(each))
            for each in page.documents
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


def one_an_outlet(documents: Sequence[Document]) -> list[Document]:
    """The earliest document of each outlet, in order of date."""
    kept: dict[str, Document] = {}
    for document in sorted(documents, key=lambda each: (each.published is None, each.published or "", each.id)):
        kept.setdefault(document.outlet or document.id, document)
    return list(kept.values())
