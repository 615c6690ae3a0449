"""Which files are read, and in which order.

It knows extensions, folders and their order; it refuses to open a file.

A folder gives its texts and tables, and those of the folders in it, in the order of their names. Left out are hidden
files and folders, `README.md`, and whatever has no known extension, such as the `.toml` files beside articles.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR
from typing import Literal, TypeAlias

from framing.errors import DataError
from framing.readers.unreadable import Unreadable

Format: TypeAlias = Literal["text", "page", "json-lines", "json-lines-gz", "json-lines-zst", "csv", "parquet", "feed", "warc"]

EXTENSIONS: dict[str, Format] = {
    ".txt": "text",
    ".md": "text",
    ".html": "page",
    ".htm": "page",
    ".jsonl": "json-lines",
    ".jsonl.gz": "json-lines-gz",
    ".jsonl.zst": "json-lines-zst",
    ".csv": "csv",
    ".parquet": "parquet",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".warc": "warc",
    ".warc.gz": "warc",
}
PACKED = ("gz", "zst")
STANDARD_INPUT = "-"
NOT_ARTICLES = frozenset({"readme.md"})
KNOWN = ", ".join(EXTENSIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file to read, or standard input."""

    path: Path
    format: Format | None
    """None for standard input, which is known when it is read."""

    @property
    def shown(self) -> str:
        """The path as it can be printed and written to a file."""
        return printable(self.path)


def printable(path: Path) -> str:
    """The path with `/` between folders, and U+FFFD for bytes that are no UTF-8."""
    shown = path.as_posix()
    return shown if shown.isascii() else os.fsencode(shown).decode("utf-8", "replace")


def resolve(path: str | Path) -> Path:
    """The path, if it can be read: raises DataError for what is not there, has no known extension or holds no texts."""
    found = Path(path)
    if str(path) == STANDARD_INPUT:
        return found
    if not str(path):
        raise DataError("an empty path names no file; write . for the folder that you are in")
    if is_folder(found):
        if next(walk(found), None) is None:
            raise DataError(f"holds no texts; framing reads {KNOWN}", path=printable(found))
    elif format_of(found.name) is None:
        raise DataError(
            f"framing does not know this kind of file; it reads {KNOWN}, and plain text from standard input as -",
            path=printable(found),
        )
    return found


def is_folder(path: Path) -> bool:
    """Whether this is a folder, and not a file. Raises DataError for what is not there or cannot be looked at."""
    try:
        return S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise DataError("there is no such file or folder", path=printable(path)) from error
    except OSError as error:
        raise DataError(f"cannot be opened: {error.strerror}", path=printable(path)) from error


def is_file(path: Path) -> bool:
    """Whether there is such a file. Raises DataError where nobody can know, as in a folder that must not be opened."""
    try:
        return path.is_file()
    except OSError as error:
        raise DataError(f"cannot be opened: {error.strerror}", path=printable(path)) from error


def format_of(name: str) -> Format | None:
    """The format by the extension, in capitals or not."""
    stem, dot, last = name.lower().rpartition(".")
    if last in PACKED:
        last = f"{stem.rpartition('.')[2]}.{last}"
    return EXTENSIONS.get(dot + last)


def sources(path: Path) -> Iterator[Source | Unreadable]:
    """The files of a path that was resolved."""
    if str(path) == STANDARD_INPUT:
        yield Source(path=path, format=None)
    elif path.is_dir():
        yield from walk(path)
    else:
        yield Source(path=path, format=format_of(path.name))


def walk(folder: Path, above: tuple[Path, ...] = ()) -> Iterator[Source | Unreadable]:
    """The files of a folder and of its folders, in the order of names; a folder linked into itself is read once."""
    real = folder.resolve()
    if real in above:
        return
    try:
        with os.scandir(folder) as listing:
            entries = sorted((entry.name, leads_down(entry)) for entry in listing if not entry.name.startswith("."))
    except OSError as error:
        shown = printable(folder)
        yield Unreadable(id=shown, path=shown, problem=f"cannot be opened: {error.strerror}")
        return
    for name, deeper in entries:
        if deeper:
            yield from walk(folder / name, (*above, real))
        elif name.lower() not in NOT_ARTICLES and (known := format_of(name)) is not None:
            yield Source(path=folder / name, format=known)


def leads_down(entry: "os.DirEntry[str]") -> bool:
    """Whether this is a folder; a link that leads nowhere is taken for a file, whose reader says why it cannot be opened."""
    try:
        return entry.is_dir()
    except OSError:
        return False
