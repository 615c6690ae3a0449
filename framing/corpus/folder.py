"""The folder of a run: what it is for, who may write to it, and what an interrupted run left.

It knows that a folder belongs to one run and says so before anything is written; it refuses to know what the run found.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.corpus.shards import PARTIAL, Shards, write_whole
from framing.errors import DataError

IDENTITY = "run.json"
MANIFEST = "manifest.json"
SHARDS = "shards"
LOCK = "run.lock"
SPOOL = "standard-input.spool"
"""What came on standard input, while the run lasts."""
TRYING = ".trying"
ADVICE = "choose another --output, or remove this one"
SHOWN = {
    "framing": "another version of framing",
    "schema": "another version of the tables",
    "inputs": "other inputs, or the same ones changed since",
    "lexicons": "other word lists",
    "classifier": "another classifier",
    "options": "other options",
}


@dataclass(frozen=True, slots=True)
class Folder:
    """The output folder of a run."""

    path: Path

    @property
    def shards(self) -> Shards:
        return Shards(self.path / SHARDS)

    def table(self, name: str) -> Path:
        return self.path / f"{name}.parquet"

    def check(self) -> None:
        """Raise DataError if the folder is in use for something else."""
        try:
            if not self.path.exists():
                return
            if not self.path.is_dir():
                raise DataError(f"is a file; {ADVICE}", path=str(self.path))
            if not (self.path / IDENTITY).is_file() and any(each.name not in (LOCK, SPOOL) for each in self.path.iterdir()):
                raise DataError(f"is not empty and holds no run of framing corpus; {ADVICE}", path=str(self.path))
        except OSError as error:
            raise DataError(f"cannot be opened: {error.strerror}", path=str(self.path)) from error

    def claim(self, identity: Mapping[str, Any]) -> None:
        """Make the folder this run's own. Raises DataError if it is another's; then nothing is changed in it."""
        content = as_json(identity)
        path = self.path / IDENTITY
        if path.is_file():
            try:
                held = json.loads(path.read_bytes())
            except (OSError, ValueError) as error:
                raise DataError(f"cannot be read; {ADVICE}", path=str(path)) from error
            wanted = json.loads(content)
            differing = [name for name in wanted if not isinstance(held, dict) or held.get(name) != wanted[name]]
            if differing:
                raise DataError(f"holds a different run: {difference(held, wanted, differing[0])}; {ADVICE}", path=str(self.path))
        else:
            write_whole(path, content)
        try:
            self.shards.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise DataError(f"cannot be written: {error.strerror}", path=str(self.shards.folder)) from error
        self.shards.sweep()
        for partial in self.path.glob("*" + PARTIAL):
            partial.unlink(missing_ok=True)

    def manifest(self) -> dict[str, Any]:
        """What a finished run says of itself. Raises DataError if it has not come to its end, or is none."""
        path = self.path / MANIFEST
        if not path.is_file():
            if (self.path / IDENTITY).is_file():
                raise DataError("holds a run that has not come to its end; give its command again to go on", path=str(self.path))
            raise DataError("holds no run of framing corpus", path=str(self.path))
        try:
            found = json.loads(path.read_bytes())
        except (OSError, ValueError) as error:
            raise DataError("cannot be read", path=str(path)) from error
        if (lack := lack_of(found)) is not None:
            raise DataError(f"is no manifest of framing corpus{lack}", path=str(path))
        return dict(found)

    def is_complete(self) -> bool:
        """Whether the run has come to its end and its shards were removed, as they are after a run without text."""
        return (self.path / MANIFEST).is_file() and not self.shards.folder.is_dir()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep others from writing at the same time, where the system can; ends with the process, however it ends."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock = (self.path / LOCK).open("w")
        except OSError as error:
            raise DataError(f"cannot be written: {error.strerror}", path=str(self.path)) from error
        with lock:
            try:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except ImportError:
                pass
            except OSError as error:
                raise DataError("another run is writing to it; wait until it has ended", path=str(self.path)) from error
            try:
                yield
            finally:
                (self.path / LOCK).unlink(missing_ok=True)

    def suspects(self) -> frozenset[int]:
        """The shards that were being scored in the run's own process when it ended unexpectedly."""
        return frozenset(int(path.stem) for path in self.shards.folder.glob("*" + TRYING))

    def trying(self, number: int) -> Path:
        return self.shards.folder / f"{number:06}{TRYING}"


def lack_of(manifest: Any) -> str | None:
    """What a manifest does not say though every reader of it asks; None for a whole one."""
    if not isinstance(manifest, dict):
        return ""
    rows, options = manifest.get("rows"), manifest.get("options")
    if not isinstance(rows, dict) or not all(isinstance(count, int) for count in rows.values()):
        return ": `rows` does not tell how many rows each table has"
    if not isinstance(options, dict) or not isinstance(options.get("text"), bool):
        return ": `options` does not tell whether `text` is true or false"
    return None


def as_json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def difference(held: Any, wanted: Mapping[str, Any], name: str) -> str:
    """What is different, in words; of options, which."""
    if name == "options" and isinstance(held, dict) and isinstance(held.get(name), dict):
        options = [key for key, value in wanted[name].items() if held[name].get(key) != value]
        return f"other options ({', '.join(options)})" if options else SHOWN[name]
    if name == "framing" and isinstance(held, dict):
        return f"{SHOWN[name]} ({held.get(name)})"
    return SHOWN.get(name, name)
