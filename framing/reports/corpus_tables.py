"""The tables of a finished run, asked for what its report shows.

It knows the tables' columns and how much of each a page can hold; it refuses to score, to group or to compare anything.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from framing.comparison.standings import OutletStanding, Standing
from framing.reports.corpus_charts import Unit, period_of, periods, unit_for
from framing.types import KINDS

Row = dict[str, Any]

TABLES = ("documents", "accounts", "scores", "markers", "sentences", "standings", "incidents", "wire", "errors")
"""Those that a report is made from."""
MOST_OUTLETS = 60
MOST_INCIDENTS = 25
MOST_RELATED = 40
MOST_WIRE = 25
MOST_ERRORS = 40
MOST_SENTENCES = 3
MARKERS_AT_ONCE = 200_000
"""Rows of markers that are held at a time, so that memory does not grow with the corpus."""


class CorpusTables:
    """The tables of one run, read when they are asked for."""

    def __init__(self, folder: Path, manifest: Mapping[str, Any] | None = None) -> None:
        self.folder = folder
        self.manifest: Mapping[str, Any] = json.loads((folder / "manifest.json").read_bytes()) if manifest is None else manifest
        self.is_finished = manifest is None
        self.documents = self.scan("documents").drop("notices").collect()
        self.accounts = self.scan("accounts").collect()

    def scan(self, name: str) -> pl.LazyFrame:
        return pl.scan_parquet(self.folder / f"{name}.parquet")

    def rows(self, name: str) -> int:
        return int(self.manifest["rows"].get(name, 0))

    # --- coverage -----------------------------------------------------------------------------------------------------

    def days(self) -> tuple[date, date] | None:
        """The first and the last day; None where no article has a date."""
        first, last = self.documents["day"].min(), self.documents["day"].max()
        return (first, last) if isinstance(first, date) and isinstance(last, date) else None

    def unit(self) -> Unit:
        days = self.days()
        return "day" if days is None else unit_for(*days)

    def periods(self) -> list[str]:
        days = self.days()
        return [] if days is None else periods(*days, self.unit())

    def period_column(self) -> list[str | None]:
        unit = self.unit()
        return [None if day is None else period_of(day, unit) for day in self.documents["day"]]

    def articles_over_time(self) -> dict[str, int]:
        counts = dict.fromkeys(self.periods(), 0)
        for period in self.period_column():
            if period is not None:
                counts[period] += 1
        return counts

    def outlets(self) -> list[Row]:
        """Outlets by number of articles."""
        own = self.documents.join(self.accounts.select("document", "counted"), on="document", how="left")
        return (
            own.group_by("outlet")
            .agg(
                pl.len().alias("documents"),
                pl.col("words").sum(),
                pl.col("day").min().alias("first"),
                pl.col("day").max().alias("last"),
                pl.col("incident").drop_nulls().n_unique().alias("incidents"),
                pl.col("counted").sum(),
                pl.col("wire").count().alias("wire"),
            )
            .sort(["documents", "outlet"], descending=[True, False], nulls_last=True)
            .to_dicts()
        )

    # --- kinds over time ----------------------------------------------------------------------------------------------

    def kinds_over_time(self) -> list[Row]:
        """For each kind its markers in the writer's own words, and their rate in every period."""
        named = self.documents.select("document", "words_author").with_columns(pl.Series("period", self.period_column(), dtype=pl.String))
        words = dict(named.group_by("period").agg(pl.col("words_author").sum()).iter_rows())
        markers = (
            self.scan("scores")
            .filter((pl.col("voice") == "author") & (pl.col("markers") > 0))
            .join(named.lazy(), on="document")
            .group_by("kind", "period")
            .agg(pl.col("markers").sum())
            .collect()
        )
        counts: dict[str, dict[str | None, int]] = {}
        for kind, period, found in markers.iter_rows():
            counts.setdefault(kind, {})[period] = found
        total = sum(value or 0 for value in words.values())
        return [
            {
                "kind": kind,
                "markers": sum(counts[kind].values()),
                "rate": 1000 * sum(counts[kind].values()) / total if total else 0.0,
                "rates": [1000 * counts[kind].get(period, 0) / words[period] if words.get(period) else None for period in self.periods()],
                "counts": [counts[kind].get(period, 0) for period in self.periods()],
            }
            for kind in KINDS
            if kind in counts
        ]

    # --- outlets compared ---------------------------------------------------------------------------------------------

    def standings(self) -> dict[tuple[str, str], list[Standing]]:
        """(Control, part) → standings, in the order of the table."""
        found: dict[tuple[str, str], dict[tuple[str, str], list[Row]]] = {}
        for row in self.scan("standings").collect().iter_rows(named=True):
            found.setdefault((row["control"], row["part"]), {}).setdefault((row["kind"], row["voice"]), []).append(row)
        return {key: [standing_of(rows) for rows in groups.values()] for key, groups in found.items()}

    def sentences(self, standings: Sequence[Standing]) -> dict[tuple[str, str], dict[str, list[Row]]]:
        """(Kind, voice) → outlet → its first markers, with their sentences: where the rates of these standings come from.

        The markers and the sentences of a corpus are read through once, however many standings there are, and few rows of them held.
        """
        if not standings:
            return {}
        chosen = self.first_markers(standings)
        places = chosen.select("document", "sentence").unique()
        told = self.texts(places["document"].unique()).join(places, on=("document", "sentence"), how="semi")
        sentence = {(document, number): text for document, number, text in told.iter_rows()}
        found: dict[tuple[str, str], dict[str, list[Row]]] = {}
        for row in chosen.iter_rows(named=True):
            words = sentence.get((row["document"], row["sentence"])) if row["field"] == "text" else None
            found.setdefault((row["kind"], row["voice"]), {}).setdefault(row["outlet"], []).append(row | {"words": words})
        return found

    def texts(self, documents: pl.Series) -> pl.DataFrame:
        """All sentences of these documents; of the others not even the words are unpacked."""
        stored = pl.scan_parquet(self.folder / "sentences.parquet", parallel="prefiltered")
        return stored.filter(pl.col("document").is_in(documents.implode())).select("document", "sentence", "text").collect()

    def first_markers(self, standings: Sequence[Standing]) -> pl.DataFrame:
        """`MOST_SENTENCES` markers of each kind, voice and outlet, the first that were counted."""
        outlets = sorted({outlet.outlet for standing in standings for outlet in standing.outlets})
        counted = (
            self.documents.join(self.accounts.filter(pl.col("counted")).select("document"), on="document")
            .select("document", "outlet")
            .filter(pl.col("outlet").is_in(outlets))
        )
        asked = pl.any_horizontal([(pl.col("kind") == each.kind) & (pl.col("voice") == each.voice) for each in standings])
        markers = self.scan("markers").select("document", "kind", "voice", "field", "start", "end", "text", "sentence")
        chosen = markers.join(counted.lazy(), on="document").clear().collect()
        for start in range(0, self.rows("markers"), MARKERS_AT_ONCE):
            part = markers.slice(start, MARKERS_AT_ONCE).filter(asked).join(counted.lazy(), on="document", maintain_order="left").collect()
            chosen = pl.concat([chosen, part]).group_by("kind", "voice", "outlet", maintain_order=True).head(MOST_SENTENCES)
            chosen = chosen.select(part.columns)  # grouping puts its keys first
        return chosen

    # --- incidents ----------------------------------------------------------------------------------------------------

    def incidents(self) -> pl.DataFrame:
        return self.scan("incidents").collect()

    def widest(self) -> list[Row]:
        """The incidents whose accounts differ most."""
        told = self.incidents().filter(pl.col("difference_p").is_not_null())
        return told.sort(["difference_p", "incident"]).head(MOST_INCIDENTS).to_dicts()

    def page(self, row: Row) -> str | None:
        """The comparison page of an incident, if it is there, or is being written by the run."""
        page: str | None = row["page"]
        return page if page is not None and (not self.is_finished or (self.folder / page).is_file()) else None

    def related(self) -> pl.DataFrame:
        """Documents that look back on an incident, or are much like it and of another time."""
        titles = self.documents.select("document", "title", "outlet", "published")
        return self.accounts.filter(pl.col("relation").is_in(["recalls", "another-time"])).join(titles, on="document", how="left")

    def wire(self) -> list[Row]:
        """Clusters of documents that print the same copy, the largest first."""
        pairs = self.scan("wire").collect()
        if not len(pairs):
            return []
        words = dict(pairs.group_by("wire").agg(pl.col("words").max()).iter_rows())
        return [
            row | {"words": words.get(row["wire"])}
            for row in self.documents.filter(pl.col("wire").is_not_null())
            .group_by("wire", maintain_order=True)
            .agg(
                pl.len().alias("documents"),
                pl.col("outlet").drop_nulls().unique(maintain_order=True).alias("outlets"),
                pl.col("document").alias("ids"),
            )
            .sort("documents", descending=True, maintain_order=True)
            .to_dicts()
        ]

    # --- data quality -------------------------------------------------------------------------------------------------

    def masked(self) -> list[Row]:
        """Boilerplate by reason: documents and characters."""
        counts: dict[str, list[int]] = {}
        for reasons in self.documents["masked_reasons"].drop_nulls():
            for told in reasons.split():
                reason, _, characters = told.rpartition(":")
                entry = counts.setdefault(reason, [0, 0])
                entry[0] += 1
                entry[1] += int(characters)
        return [{"reason": reason, "documents": entry[0], "characters": entry[1]} for reason, entry in sorted(counts.items())]

    def errors(self) -> pl.DataFrame:
        return self.scan("errors").collect()

    def gaps(self) -> list[tuple[str, int, str]]:
        """(What is missing, documents, what follows from it)."""
        documents = self.documents
        missing = [
            ("No date", documents["day"].null_count(), "left out of everything over time; grouped by words and names alone"),
            ("No outlet", documents["outlet"].null_count(), "left out of the standings"),
            ("No title", documents["title"].null_count(), "nothing is counted as headline"),
            ("No words", int((documents["words"] == 0).sum()), "nothing to assess"),
            ("Id used before", documents["original_id"].count(), "a number was added to the id"),
            ("The same text as an earlier document", len(documents) - documents["sha256"].n_unique(), "counted once, as wire copy"),
        ]
        return [(name, int(count), then) for name, count, then in missing]


def standing_of(rows: Sequence[Row]) -> Standing:
    """One standing from its rows."""
    names = OutletStanding.__dataclass_fields__
    first = rows[0]
    return Standing(
        kind=first["kind"],
        voice=first["voice"],
        verdict=first["verdict"],
        p=first["p"],
        q=first["q"],
        outlets=tuple(OutletStanding(**{name: row[name] for name in names}) for row in rows),
    )
