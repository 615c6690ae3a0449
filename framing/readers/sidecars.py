"""What stands beside an article: a `.toml` of its own, or the `incident.toml` of its folder.

It knows the facts these files give of one article; the rest of a manifest it leaves to those who compare accounts.
"""

import errno
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from framing.errors import DataError
from framing.readers.paths import printable

KEYS = ("id", "outlet", "title", "published", "url", "language")
MANIFEST = "incident.toml"


@dataclass(slots=True)
class Sidecars:
    """The facts beside the articles of one run; it keeps the manifest of the folder it was last asked about."""

    folder: Path | None = None
    manifest: dict[str, dict[str, str]] = field(default_factory=dict)
    problem: DataError | None = None

    def facts(self, path: Path) -> dict[str, str]:
        """What is told of the article in this file; its own `.toml` has the last word. Raises DataError if one is wrong."""
        folder = path.parent
        if folder != self.folder:
            self.folder, self.manifest, self.problem = folder, {}, None
            try:
                self.manifest = manifest_facts(folder / MANIFEST)
            except DataError as error:
                self.problem = error
        if self.problem is not None:
            raise self.problem
        own = path.with_suffix(".toml")
        told = self.manifest.get(path.name, {})
        return told | own_facts(own) if own.name != MANIFEST and is_there(own) else told


def is_there(path: Path) -> bool:
    """Whether there is such a file; none has a name that is too long.

    Raises DataError without a path, so that the article is named, where nobody can know.
    """
    try:
        return path.is_file()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return False
        raise DataError(f"cannot be opened: {error.strerror}") from error


def own_facts(path: Path) -> dict[str, str]:
    """The facts in the `.toml` of one article; only documented keys are allowed."""
    raw, text = read_toml(path)
    facts = {}
    for key, value in raw.items():
        line = line_of(text, key)
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            advice = f"did you mean '{near[0]}'?" if near else "known: " + ", ".join(KEYS)
            raise DataError(f"no key is called '{key}'; {advice}", path=printable(path), line=line)
        if not isinstance(value, str | date | datetime):
            raise DataError(f"`{key}` must be a string in quotation marks", path=printable(path), line=line)
        facts[key] = as_text(value)
    return facts


def manifest_facts(path: Path) -> dict[str, dict[str, str]]:
    """File name → facts, of every account and follow-up in a manifest; empty if there is no manifest."""
    if not is_there(path):
        return {}
    raw, _ = read_toml(path)
    found: dict[str, dict[str, str]] = {}
    for group in ("accounts", "followups"):
        entries = raw.get(group, [])
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict) and isinstance(entry.get("path"), str):
                facts = {key: as_text(entry[key]) for key in KEYS if isinstance(entry.get(key), str | date | datetime)}
                found[Path(entry["path"]).as_posix()] = facts
    return found


def as_text(value: str | date | datetime) -> str:
    return value if isinstance(value, str) else value.isoformat()


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    import tomli

    shown = printable(path)
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
        return tomli.loads(text), text
    except OSError as error:
        raise DataError(f"cannot be opened: {error.strerror}", path=shown) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DataError("not UTF-8; save the file as UTF-8", path=shown, line=line) from error
    except tomli.TOMLDecodeError as error:
        raise DataError(f"not TOML: {error}", path=shown, line=error.lineno) from error


def line_of(text: str, key: str, *, after: int = 0) -> int | None:
    """The line that sets this key, the first one below the line `after`."""
    for number, line in enumerate(text.splitlines(), 1):
        if number > after and line.lstrip(" \t[\"'").startswith(key):
            return number
    return None
