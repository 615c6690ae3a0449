"""The tables as people use them, written from the shards as a stream.

It knows order, compression and moving into place; it refuses to know how incidents and standings were found.
"""

import errno
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage

import polars as pl
from polars.exceptions import PolarsError

from framing.corpus.folder import Folder
from framing.corpus.shards import PARTIAL, Shards, discard, unwritable
from framing.corpus.tables import SCORED

LITTLE = 1 << 20
"""Bytes; with less the disk is full for a table."""
ROW_GROUP = 100_000
COMPRESSION_LEVEL = 3


def write_scored(folder: Folder, shards: Shards) -> None:
    """Write the tables of the shards but for `documents`. Rows keep the order of the input, so that the same input gives the same bytes."""
    for name in SCORED:
        if name != "documents":
            sink(shards.scan(name), folder.table(name))


def write_documents(folder: Folder, shards: Shards, *, placed: pl.DataFrame) -> None:
    """Write the table of documents with the columns of `placed`: `document` and what is to stand beside it, `wire` and `incident`."""
    sink(shards.scan("documents").join(placed.lazy(), on="document", how="left", maintain_order="left"), folder.table("documents"))


def write_found(folder: Folder, found: Mapping[str, pl.DataFrame]) -> None:
    """Write the tables that comparing fills."""
    for name, frame in found.items():
        sink(frame.lazy(), folder.table(name))


def read_batches(path: Path, columns: Sequence[str]) -> Iterator[pl.DataFrame]:
    """A table in its order, some rows at a time."""
    table = pl.scan_parquet(path).select(columns)
    for start in range(0, count_rows(path), ROW_GROUP):
        yield table.slice(start, ROW_GROUP).collect()


def sink(table: pl.LazyFrame, path: Path) -> None:
    """Write a table in groups of rows, never held as a whole, and move it into place."""
    partial = path.with_name(path.name + PARTIAL)
    try:
        table.sink_parquet(partial, compression="zstd", compression_level=COMPRESSION_LEVEL, row_group_size=ROW_GROUP, maintain_order=True)
        partial.replace(path)
    except (PolarsError, OSError) as error:
        told = reason_of(error, path.parent)
        discard(partial)
        raise unwritable(told, path) from error


def reason_of(error: Exception, folder: Path) -> Exception:
    """Why a table could not be written; Polars does not always say so when the disk is full."""
    with suppress(OSError):
        if disk_usage(folder).free < LITTLE:
            return OSError(errno.ENOSPC, "no space is left on the disk")
    return error


def count_rows(path: Path) -> int:
    """Rows of a table, from its footer."""
    return int(pl.scan_parquet(path).select(pl.len()).collect().item())
