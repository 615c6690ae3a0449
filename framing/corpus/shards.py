"""The shards of a run: one Parquet file each, whole or not there at all, and the tables read back from them.

It knows names, order and when a shard is finished; it refuses to know what its rows mean.
"""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from framing.corpus.columns import FEATURE, NESTED, PARTS, ROWS, STORED
from framing.corpus.fingerprints import FINGERPRINT
from framing.corpus.tables import DOCUMENTS, ERRORS
from framing.errors import DataError

MOST = 250
"""Articles in a shard, at most."""
CHARACTERS = 4_000_000
"""A shard is cut before it holds more, unless one article alone does."""
PARTIAL = ".partial"
AGAIN = "run the same command again: what is finished is kept"
FULL_DISK = f"free some space and {AGAIN}"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Shards:
    """The finished shards in a folder, in the order of their numbers."""

    folder: Path

    def path(self, number: int) -> Path:
        return self.folder / f"{number:06}.parquet"

    def paths(self) -> list[Path]:
        return sorted(self.folder.glob("*.parquet"))

    def write(self, number: int, content: bytes) -> None:
        """Put a shard into its place at once. Raises DataError if the disk is full."""
        write_whole(self.path(number), content)

    def is_finished(self, number: int, documents: Sequence[str]) -> bool:
        """Whether the shard is there, can be read and holds these documents.

        Raises DataError if it holds others: then the input is not the one it was made from.
        """
        path = self.path(number)
        if not path.is_file():
            return False
        try:
            held = pl.read_parquet(path, columns=["document"])["document"].to_list()
        except (PolarsError, OSError):
            return False  # cut off by a power failure: it is made again
        if held != list(documents):
            raise DataError("holds other articles than the input does now; choose another --output, or remove this one", path=str(path))
        return True

    def sweep(self) -> None:
        """Remove what an interrupted run left half written."""
        for path in self.folder.glob("*" + PARTIAL):
            path.unlink(missing_ok=True)

    def scan(self, table: str) -> pl.LazyFrame:
        """One table over all shards, documents in the order of the input; reads nothing yet.

        `table` is one of those that scoring fills, or `features`.
        """
        paths = self.paths()
        stored = pl.scan_parquet(paths) if paths else pl.LazyFrame(schema=STORED)
        return table_of(stored, table)

    def batches(self, table: str, columns: Sequence[str] | None = None) -> Iterator[pl.DataFrame]:
        """One table, shard by shard."""
        for path in self.paths():
            frame = table_of(pl.scan_parquet(path), table)
            yield (frame if columns is None else frame.select(columns)).collect()


def table_of(stored: pl.LazyFrame, table: str) -> pl.LazyFrame:
    """One table out of stored rows."""
    if table == "errors":
        return stored.filter(pl.col("problem").is_not_null()).select(*ERRORS)
    read = stored.filter(pl.col("problem").is_null())
    if table == "documents":
        return read.select(*DOCUMENTS)
    if table == "features":
        return read.select("document", *(pl.col(FEATURE + name).alias(name) for name in FINGERPRINT))
    if table not in NESTED:
        raise KeyError(table)
    rows = table + ROWS
    kept = read.select("document", rows).filter(pl.col(rows).list.len() > 0).explode(rows)
    return kept.select("document", *(pl.col(rows).struct.field(name) for name in PARTS[table]))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there. Raises DataError, and leaves nothing behind, if that fails."""
    partial = path.with_name(path.name + PARTIAL)
    try:
        partial.write_bytes(content)
        os.replace(partial, path)
    except OSError as error:
        discard(partial)
        raise unwritable(error, path) from error


def unwritable(error: Exception, path: Path) -> DataError:
    """Why a file could not be written; to free some space is the advice only where space is what is missing."""
    reason = getattr(error, "strerror", None) or str(error).partition("\n")[0][:200] or type(error).__name__
    return DataError(f"cannot be written: {reason}; {FULL_DISK if is_full(error) else f'put that right and {AGAIN}'}", path=str(path))


def is_full(error: Exception) -> bool:
    """Whether the disk, or what one may use of it, is full; Polars tells the system's number in words only."""
    number = getattr(error, "errno", None)
    return number in FULL or any(f"os error {full})" in str(error) for full in FULL)


def discard(partial: Path) -> None:
    """Remove what was half written, if anything was."""
    with suppress(OSError):
        partial.unlink()
