"""Word lists read from TOML: the shipped ones, and a user's own.

It knows files; it refuses to know what a well-formed list is, and how its forms are found in a text.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from framing.entries import Citation, Entry, Lexicon, LexiconFile
from framing.errors import LexiconError, UnknownNameError
from framing.resources import shipped
from framing.types import KINDS, Kind


def load_shipped() -> tuple[LexiconFile, ...]:
    """The lists that come with the package, in file order; their tests stand for their validation."""
    return tuple(load(path, validated=True) for path in sorted(shipped("lexicons").glob("*/*.toml")))


def load_paths(paths: Iterable[Path]) -> tuple[LexiconFile, ...]:
    """A user's own lists: files, or folders of them. Raises LexiconError with every problem of the first bad file."""
    return tuple(load(path) for path in list_files(paths))


def list_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The list files among files and folders, folders in name order."""
    for path in paths:
        if is_folder(path):
            found = sorted(path.rglob("*.toml"))
            if not found:
                raise LexiconError("no .toml file in it; a word list is a TOML file", path=str(path))
            yield from found
        else:
            yield path


def is_folder(path: Path) -> bool:
    """Whether this is a folder that can be opened. Raises LexiconError for one that cannot: its lists would be passed over."""
    try:
        if not path.is_dir():
            return False
        next(path.iterdir(), None)
    except OSError as error:
        raise LexiconError(error.strerror or "cannot be opened", path=str(path)) from error
    return True


def load(path: Path, *, validated: bool = False) -> LexiconFile:
    """Read one list; with `validated` its shape is taken on trust, which saves loading the validator."""
    import tomli

    try:
        content = path.read_bytes()
    except OSError as error:
        raise LexiconError(error.strerror or "cannot be read", path=str(path)) from error
    try:
        text = content.decode("utf-8")
        raw = tomli.loads(text)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise LexiconError("not UTF-8; save the file as UTF-8", path=str(path), line=line) from error
    except tomli.TOMLDecodeError as error:
        raise LexiconError(f"not TOML: {error}", path=str(path), line=error.lineno) from error
    if not validated:
        from framing.lexicon_shape import shape_problems

        problems = shape_problems(raw, text, str(path))
        if problems:
            raise LexiconError(
                f"{problems[0].problem} (and {len(problems) - 1} more)" if len(problems) > 1 else problems[0].problem,
                path=problems[0].path,
                line=problems[0].line,
                problems=tuple(problems),
            )
    return LexiconFile(lexicon=build(raw), path=path, sha256=hashlib.sha256(content).hexdigest())


def build(raw: dict[str, Any]) -> Lexicon:
    """The value of a list whose shape is known to be right."""
    entries = tuple(
        Entry(**{key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()})  # type: ignore[arg-type]
        for entry in raw.get("entries", ())
    )
    sources = {name: Citation(**source) for name, source in raw.get("sources", {}).items()}
    return Lexicon(id=raw["id"], kind=raw["kind"], about=raw["about"], sources=sources, entries=entries)


def find_entry(files: Iterable[LexiconFile], name: str) -> list[tuple[LexiconFile, Entry]]:
    """Every entry of that name: `claim-doubt`, or with its list `en/reporting-verbs/claim-doubt`."""
    known: list[str] = []
    found = []
    for file in files:
        for entry in file.lexicon.entries:
            full = f"{file.lexicon.id}/{entry.id}"
            if name in (entry.id, full, full.removeprefix("en/")):
                found.append((file, entry))
            known.append(entry.id)
    if not found:
        raise UnknownNameError("lexicon entry", name, set(known))
    return found


def parse_kinds(names: Iterable[str]) -> tuple[Kind, ...]:
    """Kinds from their names, in the taxonomy's order."""
    wanted = set()
    for name in names:
        if name not in KINDS:
            raise UnknownNameError("kind", name, KINDS)
        wanted.add(name)
    return tuple(kind for kind in KINDS if kind in wanted)
