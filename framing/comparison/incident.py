"""From an incident manifest, or from a list of paths, to accounts that can be compared.

It knows the manifest's format and what may be wrong with a set of accounts; it refuses to know what is compared.

What can't be read is named in a notice and left out, as long as two accounts remain; what the manifest itself says
wrongly stops the run.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from math import sqrt
from pathlib import Path, PurePath
from typing import Any, TypeAlias

from framing.comparison.types import Account, Incident, Side
from framing.errors import CorpusError
from framing.readers import Unreadable, read
from framing.readers.dates import day_of, find_date
from framing.readers.paths import is_file, printable
from framing.readers.sidecars import as_text, line_of, read_toml
from framing.types import Analysis, Document

Analyze: TypeAlias = Callable[[Document], Analysis]

MANIFEST_KEYS = ("id", "title", "date", "accounts", "sides")
OTHER_KEYS = ("kind", "split", "questions", "followups", "facts", "acts", "figures", "shifts", "wire")
"""What a corpus writes beside them; a comparison finds these things for itself."""
ACCOUNT_KEYS = ("outlet", "path", "title", "published", "url", "id", "language")
WORD = re.compile(r"[^\W\d_][\w'’-]+|\d[\d,.]*\d|\d")
LEAST_SIMILARITY = 0.15
"""On 62 real incidents 1 of 186 accounts lies below it; put beside another incident's accounts, 173 of 186 do."""
LONGEST_WAIT = 30
"""Days after which an account of the same incident is no longer news; one further than that from all others is pointed out."""
COMMON = frozenset(
    "about above after again against all also among and any are around because been before being below between both but came can come "
    "could did does down during each even ever every few first for from get give given had has have having her here him his how into its "
    "itself just last like made make many may might more most much must near never new nor not now off one only other our out over own "
    "part people per put said same say says see she should since some such take than that the their them then there these they this "
    "those three through time told too took two under until upon very was way week were what when where which while who whom whose why "
    "will with within without would year years yesterday yet you your monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that accounts of any two incidents share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One account as the manifest lists it."""

    path: Path
    outlet: str
    published: str | None


def load_incident(paths: Sequence[str | Path], *, analyze: Analyze) -> Incident:
    """The incident of a manifest, or of the articles in a list of paths.

    Raises CorpusError for a manifest that is wrong or fewer than two accounts that can be read, DataError for a path
    that is not there.
    """
    given = [Path(path) for path in paths]
    if len(given) == 1 and given[0].suffix == ".toml":
        return load_manifest(given[0], analyze=analyze)
    for path in given:
        if path.suffix == ".toml":
            raise CorpusError("a manifest is compared by itself; give either one manifest or articles", path=printable(path))
    accounts, notices = read_accounts(given, [], analyze=analyze)
    return incident(accounts, notices=notices)


def load_manifest(path: Path, *, analyze: Analyze) -> Incident:
    """The incident of one manifest. Raises CorpusError with the file and, where there is one, the line of the first fault."""
    shown = printable(path)
    if not is_file(path):
        raise CorpusError("there is no such manifest", path=shown)
    raw, text = read_toml(path)
    check_keys(raw, (*MANIFEST_KEYS, *OTHER_KEYS), text, shown)
    for key in ("id", "title"):
        if key in raw and not isinstance(raw[key], str):
            raise CorpusError(f"`{key}` must be a string in quotation marks; it is {raw[key]}", path=shown, line=line_of(text, key))
    day = told_day(raw, "date", path=shown, line=line_of(text, "date"))
    listed = listed_accounts(raw.get("accounts", []), text, path)
    sides, notices = declared_sides(raw.get("sides", {}), text, shown)
    accounts, unread = read_accounts([entry.path for entry in listed], listed, analyze=analyze)
    return incident(
        accounts,
        id=raw.get("id", path.parent.resolve().name),
        title=raw.get("title"),
        date=day,
        sides=sides,
        notices=(*notices, *unread),
        path=shown,
    )


def check_keys(table: dict[str, Any], known: Sequence[str], text: str, shown: str) -> None:
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            advice = f"did you mean '{near[0]}'?" if near else "known: " + ", ".join(known)
            raise CorpusError(f"no key is called '{key}'; {advice}", path=shown, line=line_of(text, key))


def listed_accounts(entries: Any, text: str, manifest: Path) -> list[Listed]:
    """The accounts of a manifest; every file must be there."""
    shown = printable(manifest)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().replace(" ", "") == "[[accounts]]"]
    if not isinstance(entries, list) or not entries:
        raise CorpusError("lists no accounts; write one [[accounts]] with `outlet` and `path` for each article", path=shown)
    listed: list[Listed] = []
    for number, entry in enumerate(entries):
        line = lines[number] if number < len(lines) else None
        if not isinstance(entry, dict):
            raise CorpusError("an account is a table with `outlet` and `path`", path=shown, line=line)
        check_keys(entry, ACCOUNT_KEYS, text, shown)
        for key in ("outlet", "path"):
            if not isinstance(entry.get(key), str) or not entry[key].strip():
                raise CorpusError(f"account {number + 1} has no `{key}`", path=shown, line=line)
        file = manifest.parent / entry["path"]
        if not is_file(file):
            raise CorpusError(f"account {number + 1} names '{entry['path']}', and there is no such file beside it", path=shown, line=line)
        if any(file.resolve() == other.path.resolve() for other in listed):
            raise CorpusError(f"'{entry['path']}' is listed twice; each account has a file of its own", path=shown, line=line)
        for key in ("title", "url", "id", "language"):
            if key in entry and not isinstance(entry[key], str):
                raise CorpusError(
                    f"account {number + 1}: `{key}` must be a string in quotation marks; it is {entry[key]}",
                    path=shown,
                    line=line_of(text, key, after=line or 0),
                )
        told = told_day(entry, "published", path=shown, line=line_of(text, "published", after=line or 0))
        listed.append(Listed(path=file, outlet=entry["outlet"], published=told))
    return listed


def told_day(table: dict[str, Any], key: str, *, path: str, line: int | None) -> str | None:
    """The day under this key, in ISO 8601; None where there is none. Raises CorpusError for what is no full date."""
    if key not in table:
        return None
    told = table[key]
    found = find_date(told) if isinstance(told, str) else as_text(told) if isinstance(told, date | datetime) else None
    if found is None:
        raise CorpusError(f"`{key}` must be a date, such as 2031-05-04; it is {told}", path=path, line=line)
    return found


def declared_sides(tables: Any, text: str, shown: str) -> tuple[tuple[Side, ...], tuple[str, ...]]:
    """The sides of a manifest; a name that two sides claim counts for neither, and a notice says so."""
    if not isinstance(tables, dict):
        raise CorpusError('a side is a table: [sides.name] with names = ["…"]', path=shown, line=line_of(text, "sides"))
    claimed: dict[str, list[str]] = {}
    for side, table in tables.items():
        names = table.get("names") if isinstance(table, dict) else None
        if not isinstance(names, list) or not names or not all(isinstance(name, str) and name.strip() for name in names):
            raise CorpusError(f"side '{side}' has no names; write names = [\"…\"]", path=shown, line=line_of(text, f"sides.{side}"))
        for name in names:
            claimed.setdefault(name.casefold(), []).append(side)
    shared = {name: ids for name, ids in claimed.items() if len(set(ids)) > 1}
    sides = tuple(
        Side(id=side, names=tuple(name for name in table["names"] if name.casefold() not in shared)) for side, table in tables.items()
    )
    notices = tuple(
        f"The sides {' and '.join(dict.fromkeys(ids))} both claim “{name}”: its words are counted for neither."
        for name, ids in shared.items()
    )
    return sides, notices


def read_accounts(paths: Sequence[Path], listed: Sequence[Listed], *, analyze: Analyze) -> tuple[list[Account], tuple[str, ...]]:
    """The accounts in the order of the paths, and a notice for each document that can't be read."""
    by_path = {printable(entry.path): entry for entry in listed}
    accounts = []
    notices = []
    for document in read(paths) if paths else ():
        if isinstance(document, Unreadable):
            notices.append(f"{document.place} is left out: {document.problem}.")
            continue
        entry = by_path.get(document.path or "")
        outlet = (entry.outlet if entry is not None else document.outlet) or PurePath(document.path or document.id).stem
        published = (entry.published if entry is not None else None) or document.published
        # standings and distinctive words know an account by its document's outlet
        analysis = analyze(replace(document, outlet=outlet, published=published))
        accounts.append(Account(document=document.id, outlet=outlet, published=published, analysis=analysis))
    return accounts, tuple(notices)


def incident(
    accounts: Sequence[Account],
    *,
    id: str = "incident",  # noqa: A002 - the manifest's own word
    title: str | None = None,
    date: str | None = None,
    sides: Sequence[Side] = (),
    notices: Iterable[str] = (),
    path: str | None = None,
) -> Incident:
    """Accounts as one incident, with what a reader should be told about the set.

    Raises CorpusError for fewer than two accounts and for two documents with one id.
    """
    told = list(notices)
    if len(accounts) < 2:
        count = "only one account" if accounts else "no account"
        left = f" ({' '.join(told)})" if told else ""
        raise CorpusError(f"{count} of the incident can be read; a comparison needs two or more{left}", path=path)
    seen: dict[str, int] = {}
    for account in accounts:
        seen[account.document] = seen.get(account.document, 0) + 1
    for document, times in seen.items():
        if times > 1:
            raise CorpusError(f"{times} accounts have the id '{document}'; give each article an id and a file of its own", path=path)
    told += same_outlets(accounts)
    told += strangers(accounts)
    return Incident(id=id, title=title, date=date, accounts=tuple(accounts), sides=tuple(sides), notices=tuple(told))


def same_outlets(accounts: Sequence[Account]) -> list[str]:
    """A notice for each outlet with several accounts: they are shown apart, and ranked as one."""
    by_outlet: dict[str, list[str]] = {}
    for account in accounts:
        by_outlet.setdefault(account.outlet, []).append(account.document)
    return [
        f"{outlet} has {len(documents)} accounts ({', '.join(documents)}): they stand in columns of their own."
        for outlet, documents in by_outlet.items()
        if len(documents) > 1
    ]


def strangers(accounts: Sequence[Account]) -> list[str]:
    """A notice for each account that is unlike all others in its words, or far from all others in its date, with the similarity."""
    words = [content_words(account.analysis.document) for account in accounts]
    days = [day_of(account.published) for account in accounts]
    notices = []
    for number, account in enumerate(accounts):
        best, other = max((similarity(words[number], words[place]), -place) for place in range(len(accounts)) if place != number)
        nearest = accounts[-other].document
        if best < LEAST_SIMILARITY:
            notices.append(
                f"{account.document} may tell another incident: of its content words {best:.2f} are shared with the account nearest to it, "
                f"{nearest}; accounts of one incident share {LEAST_SIMILARITY:.2f} or more."
            )
            continue
        wait = days_apart(days, number)
        if wait is not None and wait > LONGEST_WAIT:
            notices.append(
                f"{account.document} may tell another incident: it is dated {wait} days away from every other dated account, though its words "
                f"are like those of {nearest} (similarity {best:.2f})."
            )
    return notices


def days_apart(days: Sequence[date | None], number: int) -> int | None:
    """How many days lie between this account and the nearest other one; None where no two dates are known."""
    own = days[number]
    if own is None:
        return None
    return min((abs((own - day).days) for place, day in enumerate(days) if place != number and day is not None), default=None)


def content_words(document: Document) -> frozenset[str]:
    """The article's distinct words and numbers that carry content; boilerplate and common words left out."""
    from framing.text import blank

    text = blank(document.text, ((mask.start, mask.end) for mask in document.masked))
    return frozenset(word for word in map(str.casefold, WORD.findall(text)) if len(word) > 2 and word not in COMMON)


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared distinct words over the geometric mean of both counts, 0 … 1 (Ochiai 1957).

    >>> round(similarity(frozenset("abcd"), frozenset("cd")), 2)
    0.71
    """
    if not one or not other:
        return 0.0
    return len(one & other) / sqrt(len(one) * len(other))
