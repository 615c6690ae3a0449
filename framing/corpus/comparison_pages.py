"""A comparison page for each of the incidents whose accounts differ most, with the wording side by side.

It knows which incidents are worth a page and reads their articles once more; it refuses to know what the page shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
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


def promised(rows: Sequence[Row]) -> dict[str, str]:
    """Incident → its page, before it is written."""
    return {row["incident"]: page_name(number) for number, row in enumerate(chosen(rows), 1)}


def page_calls(
    rows: Sequence[Row], places: Sequence[Place], ids: Sequence[str], *, inputs: Inputs, assessment: Assessment, folder: Path, parts: int
) -> list[Aside]:
    """The calls that write the pages, in so many parts or fewer; each gives incident → its page, as a path inside `folder`."""
    top = list(enumerate(chosen(rows), 1))
    if not top:
        return []
    members: dict[str, list[str]] = {row["incident"]: [] for _, row in top}
    for document, place in zip(ids, places, strict=True):
        if place.incident in members:
            members[place.incident].append(document)
    target = folder / FOLDER
    try:
        target.mkdir(exist_ok=True)
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path=str(target)) from error
    unread = replace(inputs, file=None, finished=0)
    return [
        (write_pages, part, {row["incident"]: members[row["incident"]] for _, row in part}, unread, assessment, folder)
        for part in (top[start::parts] for start in range(parts))
        if part
    ]


def write_pages(
    part: Sequence[tuple[int, Row]], members: Mapping[str, Sequence[str]], inputs: Inputs, assessment: Assessment, folder: Path
) -> dict[str, str]:
    """Write some of the pages, numbered as they are given."""
    from framing.reports.comparison_html import render_comparison_html

    documents = {document.id: document for document in documents_of(inputs, {name for found in members.values() for name in found})}
    analyzer = analyzer_for(assessment, explained=True)
    pages = {}
    for number, row in part:
        found = [documents[name] for name in members[row["incident"]] if name in documents]
        shown = found if len(found) <= MOST_ACCOUNTS else one_an_outlet(found)[:MOST_ACCOUNTS]
        accounts = [
            Account(document=each.id, outlet=each.outlet or each.id, published=each.published, analysis=analyzer.analyze(each))
            for each in shown
        ]
        if len(accounts) < 2:
            continue
        notices = [] if len(shown) == len(found) else [f"{len(shown)} of {len(found)} accounts are shown: the first of each outlet."]
        first_day = row["first_day"]
        told = incident(
            accounts,
            id=row["incident"],
            title=row["title"] if assessment.text else None,
            date=None if first_day is None else first_day.isoformat(),
            notices=notices,
        )
        page = render_comparison_html(compare(told), text=assessment.text)
        write_whole(folder / page_name(number), page.encode("utf-8", "surrogatepass"))
        pages[row["incident"]] = page_name(number)
    return pages


def one_an_outlet(documents: Sequence[Any]) -> list[Any]:
    """The earliest document of each outlet, in order of date."""
    kept: dict[str, Any] = {}
    for document in sorted(documents, key=lambda each: (each.published is None, each.published or "", each.id)):
        kept.setdefault(document.outlet or document.id, document)
    return list(kept.values())
