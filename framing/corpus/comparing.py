"""From scored shards to wire copy, incidents and standings: the part of a run that looks at several documents at once.

It knows the order of the steps and their tables; it refuses to know how any step decides.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl

from framing.comparison.standings import Standing
from framing.corpus import incident_file
from framing.corpus.comparison_pages import page_calls, page_name, pages_of
from framing.corpus.finals import read_batches, write_documents, write_scored
from framing.corpus.folder import Folder
from framing.corpus.incidents import Evidence, Place, gather, place_documents
from framing.corpus.inputs import Inputs
from framing.corpus.printings import Again
from framing.corpus.scoring import Assessment, analyzer_for
from framing.corpus.shards import Shards, unwritable, write_whole
from framing.corpus.standings import (
    COUNTED,
    Counts,
    Part,
    controlled,
    corpus_standings,
    count,
    leave_out,
    ranked_outlets,
    told_by_several,
    widest,
)
from framing.corpus.tables import ACCOUNTS, COMPARED, INCIDENTS, STANDINGS, WIRE
from framing.corpus.wire import Wire, find_wire
from framing.corpus.workers import Crew
from framing.errors import CorpusError
from framing.readers.paths import is_file

Step = Callable[[str, int, int], None]
Row = dict[str, Any]

WORTH = 500
"""Documents from which on it is worth having steps side by side, in several processes."""
MOST_PARTS = 3
"""Processes that write pages, each of which reads the inputs."""
DESCRIBED = ("document", "outlet", "title", "published", "day", "section", "declared", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareSettings:
    """What a person may choose of the comparison."""

    incidents: Path | None = None
    """Groups as a person edited them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The result: tables, and what made them."""

    tables: Mapping[str, pl.DataFrame]
    settings: dict[str, Any]
    pages_written: Callable[[], object]
    """Waits for the pages."""


@contextmanager
def compare_corpus(
    *,
    settings: CompareSettings,
    step: Step,
    inputs: Inputs,
    assessment: Assessment,
    folder: Folder,
    crew: Crew,
) -> Iterator[Compared]:
    """Find wire copy and incidents, compare outlets, write the tables of the shards, the editable groups and the pages of the top incidents.

    The pages are written by other processes while the caller goes on, and have to be waited for. Raises CorpusError for a file of
    groups that does not fit the run.
    """
    shards = folder.shards
    documents = shards.scan("documents").select(*DESCRIBED).collect()
    ids: list[str] = documents["document"].to_list()
    outlets: list[str | None] = documents["outlet"].to_list()
    edited = read_edited(settings.incidents, ids)
    if len(ids) < WORTH:
        crew = Crew(workers=1)

    with crew.aside([(wire_of, shards, ids, outlets, order_of(documents)), (write_scored, folder, shards)]) as beside:
        step("grouping accounts of one incident", 0, len(ids))
        evidence = evidence_of(shards, documents, step=lambda done, total: step("grouping accounts of one incident", done, total))
        places = place_documents(evidence, edited=edited, declared=documents["declared"].to_list())
        del evidence
        incidents = [place.incident for place in places]
        step("looking for wire copy", 0, len(ids))
        wire, *_ = beside()
    step("comparing outlets", 0, len(ids))
    counts = count(read_batches(folder.table("scores"), COUNTED), ids, analyzer_for(assessment).run.kinds)
    take_out(folder, counts, ids, wire.again)
    told = incident_rows(documents, places, counts)
    placed = pl.DataFrame(
        {"document": ids, "wire": [cluster_name(wire, place) for place in range(len(ids))], "incident": incidents},
        schema={"document": pl.String, "wire": pl.String, "incident": pl.String},
    )
    shown = pages_of(told, places, documents)
    pages = {page.row["incident"]: page_name(page.number) for page in shown}
    parts = max(1, min(MOST_PARTS, crew.workers - 1))  # one process less: this one is busy too
    calls = page_calls(shown, inputs=inputs, assessment=assessment, folder=folder.path, parts=parts)
    with crew.aside(calls) as pages_written:
        compared = ranked_outlets(incidents, outlets)
        found = corpus_standings(counts, incidents, compared)
        ranked = [(standing.kind, standing.voice) for standing in found if standing.verdict == "ranked"]
        under_control = controlled(counts, incidents, compared, documents, ranked)
        step("writing the tables", 0, len(ids))
        write_documents(folder, shards, placed=placed)
        tables = {
            "incidents": pl.DataFrame([{**row, "page": pages.get(row["incident"])} for row in told], schema=INCIDENTS),
            "accounts": account_table(ids, places, compared, wire.again),
            "wire": wire_table(ids, wire),
            "standings": standings_table(found, under_control),
        }
        if not assessment.text:
            tables["incidents"] = tables["incidents"].with_columns(pl.lit(None, dtype=pl.String).alias("title"))
        write_whole(folder.path / incident_file.NAME, editable(documents, places, ids, text=assessment.text))
        assert tables.keys() == COMPARED.keys()
        yield Compared(
            tables=tables,
            settings={
                "incidents_file": None if settings.incidents is None else sha256(settings.incidents.read_bytes()).hexdigest(),
                "incidents_compared": len({incidents[row] for row in told_by_several(incidents, compared)}),
                "pages": len(pages),
            },
            pages_written=pages_written,
        )


def features(shards: Shards, columns: Sequence[str]) -> Iterator[list[Row]]:
    """Columns of the fingerprints, shard by shard."""
    for frame in shards.batches("features", columns):
        yield frame.to_dicts()


def evidence_of(shards: Shards, documents: pl.DataFrame, *, step: Callable[[int, int], None]) -> Evidence:
    try:
        return gather(partial(features, shards), documents["day"].to_list(), folder=shards.folder, step=step)
    except OSError as error:
        raise unwritable(error, shards.folder) from error


def wire_of(shards: Shards, ids: Sequence[str], outlets: Sequence[str | None], order: Sequence[int]) -> Wire:
    try:
        return find_wire(partial(features, shards), ids, outlets, order=order, folder=shards.folder)
    except OSError as error:
        raise unwritable(error, shards.folder) from error


def read_edited(path: Path | None, ids: Sequence[str]) -> dict[int, str | None]:
    """Place of document → incident, as a person edited it."""
    if path is None:
        return {}
    if not is_file(path):
        raise CorpusError("there is no such file of incidents", path=str(path))
    place = {document: number for number, document in enumerate(ids)}
    return {place[document]: incident for document, incident in incident_file.read_groups(path, ids).items()}


def order_of(documents: pl.DataFrame) -> list[int]:
    """The rank of each document in time; those without a date come last, in the order of the input."""
    published: list[str | None] = documents["published"].to_list()
    rows = sorted(range(len(published)), key=lambda row: (published[row] is None, published[row] or "", row))
    rank = [0] * len(rows)
    for number, row in enumerate(rows):
        rank[row] = number
    return rank


def take_out(folder: Folder, counts: Counts, ids: Sequence[str], again: Mapping[int, Again]) -> None:
    """Leave copy that was printed before out of the counts, words and markers; the table of markers is there already."""
    if not again:
        return
    for place, found in again.items():
        leave_out(counts, place, found.words, [])
    wanted = {ids[place]: place for place in again}
    markers = pl.scan_parquet(folder.table("markers")).filter(pl.col("document").is_in(pl.Series(list(wanted), dtype=pl.String).implode()))
    rows = markers.filter(pl.col("field") == "text").select("document", "start", "end", "kind", "voice").collect()
    for document, start, end, kind, voice in rows.iter_rows():
        place = wanted[document]
        if any(start < last and first < end for first, last in again[place].stretches):
            leave_out(counts, place, {}, [(kind, voice)])


def incident_rows(documents: pl.DataFrame, places: Sequence[Place], counts: Counts) -> list[Row]:
    """One row an incident, in the order of their names' first documents."""
    members: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        if place.incident is not None:
            members.setdefault(place.incident, []).append(number)
    titles, days, outlets = documents["title"].to_list(), documents["day"].to_list(), documents["outlet"].to_list()
    rows = []
    for incident, accounts in members.items():
        own_days = sorted(days[row] for row in accounts if days[row] is not None)
        confidences = [confidence for row in accounts if (confidence := places[row].confidence) is not None]
        central = max(accounts, key=lambda row: (titles[row] is not None, places[row].confidence or 0.0, -row))
        telling = len({outlets[row] or row for row in accounts})
        most = widest(counts, accounts) if telling > 1 else None
        rows.append(
            {
                "incident": incident,
                "origin": places[accounts[0]].origin,
                "title": titles[central],
                "accounts": len(accounts),
                "outlets": telling,
                "first_day": own_days[0] if own_days else None,
                "last_day": own_days[-1] if own_days else None,
                "confidence": round(sum(confidences) / len(confidences), 4) if confidences else None,
                "widest_kind": None if most is None else most.kind,
                "widest_voice": None if most is None else most.voice,
                "lowest_per_1000_words": None if most is None else most.lowest,
                "highest_per_1000_words": None if most is None else most.highest,
                "difference_p": None if most is None else most.p,
                "page": None,
            }
        )
    return rows


def account_table(ids: Sequence[str], places: Sequence[Place], outlets: Sequence[str | None], again: Mapping[int, Again]) -> pl.DataFrame:
    incidents = [place.incident for place in places]
    counted = set(told_by_several(incidents, outlets))
    return pl.DataFrame(
        [
            {
                "document": ids[row],
                "incident": place.incident,
                "origin": place.origin,
                "confidence": place.confidence,
                "relation": place.relation,
                "near": None if place.near is None else ids[place.near],
                "near_incident": None if place.near is None else incidents[place.near],
                "evidence": place.evidence,
                "counted": row in counted,
                "left_out": [{"start": start, "end": end} for start, end in again[row].stretches] if row in again else [],
            }
            for row, place in enumerate(places)
        ],
        schema=ACCOUNTS,
    )


def cluster_name(wire: Wire, place: int) -> str | None:
    """`w1`, `w2` …, by the first document of each cluster."""
    first = wire.clusters.get(place)
    return None if first is None else f"w{first + 1}"


def wire_table(ids: Sequence[str], wire: Wire) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {
                "wire": cluster_name(wire, one),
                "document": ids[one],
                "other": ids[other],
                "start": passage.start,
                "end": passage.end,
                "other_start": passage.other_start,
                "other_end": passage.other_end,
                "words": passage.words,
                "share": found.shares[0],
                "other_share": found.shares[1],
            }
            for one, other, found in wire.pairs
            for passage in found.shared
        ],
        schema=WIRE,
    )


def standings_table(found: Sequence[Standing], parts: Sequence[Part]) -> pl.DataFrame:
    """All standings, those of the whole corpus first."""
    rows = []
    for control, part, standings in [("all", "", tuple(found)), *((part.control, part.part, part.standings) for part in parts)]:
        for standing in standings:
            for outlet in standing.outlets:
                rows.append(
                    {
                        "control": control,
                        "part": part,
                        "kind": standing.kind,
                        "voice": standing.voice,
                        "verdict": standing.verdict,
                        "p": standing.p,
                        "q": standing.q,
                        **{name: getattr(outlet, name) for name in STANDINGS if hasattr(outlet, name)},
                    }
                )
    return pl.DataFrame(rows, schema=STANDINGS)


def editable(documents: pl.DataFrame, places: Sequence[Place], ids: Sequence[str], *, text: bool) -> bytes:
    """The groups as a file to edit: incidents together, then the documents that stand alone."""
    outlets, published, titles = documents["outlet"].to_list(), documents["published"].to_list(), documents["title"].to_list()
    first: dict[str, int] = {}
    for row, place in enumerate(places):
        if place.incident is not None:
            first.setdefault(place.incident, row)
    order = sorted(range(len(ids)), key=lambda row: (first.get(places[row].incident or "", len(ids)), row))
    return incident_file.write_rows(
        (
            places[row].incident,
            ids[row],
            outlets[row],
            published[row],
            titles[row] if text else None,
            places[row].confidence,
            evidence_in_words(places[row], ids),
        )
        for row in order
    )


def evidence_in_words(place: Place, ids: Sequence[str]) -> str:
    if place.near is None:
        return place.evidence
    relation = {"account": "with", "recalls": "recalls the incident of", "another-time": "another time than"}.get(place.relation, "near")
    return f"{relation} {ids[place.near]}: {place.evidence}"
