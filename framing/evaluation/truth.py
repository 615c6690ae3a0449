"""The invented corpus as values: what was planted in each article, and what each incident's manifest says.

It knows the files' format and that they fit each other; it refuses to know what a detector makes of the articles.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeAlias, get_args

import tomli
from pydantic import ConfigDict, TypeAdapter, ValidationError

from framing.errors import CorpusError
from framing.types import Kind, Level, MaskReason, Rung, Voice

Split: TypeAlias = Literal["development", "held-out"]
"""Of held-out incidents the figures may be looked at while detectors are tuned, the texts may not."""

Conflict: TypeAlias = Literal["none", "updated", "different-scope", "different-source", "unexplained"]
"""Why accounts give one quantity differently."""

Measure: TypeAlias = Literal[
    "killed",
    "injured",
    "missing",
    "displaced",
    "arrested",
    "rescued",
    "hostages",
    "treated",
    "attended",
    "cases",
    "jobs",
    "homes",
    "votes",
    "percent",
    "strikes",
    "money",
    "distance",
    "other",
]
"""What a quantity counts; *other* is a quantity that matters to its incident and has no name in the figure ledger."""

NamingSet: TypeAlias = Literal[
    "militant",
    "government",
    "killing-event",
    "air-attack",
    "migrant",
    "protest",
    "police-force",
    "accident",
    "worker-action",
    "ruling",
    "epidemic-measure",
    "spending-cut",
]
"""Sets of names for one referent among which an outlet chooses."""

SPLITS: tuple[Split, ...] = get_args(Split)
MEASURES: tuple[Measure, ...] = get_args(Measure)
NAMING_SETS: tuple[NamingSet, ...] = get_args(NamingSet)
MANIFEST = "incident.toml"
ARRAY = re.compile(r"(\w+) = \[\s*$")
ROW = re.compile(r"\s*\{")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A TOML table: no unknown key, no value of another type."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted(Table):
    """A stretch of the article; `nth` says which occurrence of the text it is, for writers."""

    start: int
    end: int
    text: str
    nth: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedMarker(Planted):
    """A wording that a careful reader using the taxonomy would mark."""

    kind: Kind
    voice: Voice
    sub: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedFigure(Planted):
    """A quantity, with the manifest's id for what it quantifies."""

    id: str
    measure: Measure
    of: str
    voice: Voice
    low: float | None = None
    high: float | None = None
    qualifier: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedStatement(Planted):
    """Words that somebody is reported to have said, without the verb and the quotation marks."""

    level: Level
    direct: bool
    source: str | None = None
    verb: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact(Planted):
    """Where the article tells a fact of the manifest; `attributed` if it is only said by somebody."""

    id: str
    attributed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenLabel(Planted):
    """A mention that chooses among the names of one referent."""

    set: NamingSet
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenRung(Planted):
    """The article's most prominent mention of an act of harm in the body."""

    act: str
    rung: Rung


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedPassive(Planted):
    """A finite passive, marked or not."""

    verb: str
    harm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedMask(Planted):
    """A stretch that is not the article's prose."""

    reason: MaskReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth(Table):
    """Everything that was planted in one article."""

    article: str
    outlet: str
    hard_negative: bool
    headline: Planted
    markers: tuple[PlantedMarker, ...]
    figures: tuple[PlantedFigure, ...]
    statements: tuple[PlantedStatement, ...]
    facts: tuple[ToldFact, ...]
    labels: tuple[ChosenLabel, ...]
    agency: tuple[ChosenRung, ...]
    passives: tuple[PlantedPassive, ...]
    masked: tuple[PlantedMask, ...]

    def rows(self) -> Iterator[tuple[str, int, Planted]]:
        """(Table, place in it, row) of every planted stretch; the headline is a table of one."""
        yield "headline", 0, self.headline
        for table in TABLES:
            for number, row in enumerate(getattr(self, table)):
                yield table, number, row


TABLES = ("markers", "figures", "statements", "facts", "labels", "agency", "passives", "masked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Table):
    """One outlet's article on the incident, as the manifest lists it."""

    outlet: str
    path: str
    title: str
    published: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Table):
    """Whom one side's names stand for."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Table):
    """Something an account of the incident could tell."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Table):
    """An act of harm."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Table):
    """What accounts quantify, and why their figures differ."""

    id: str
    measure: Measure
    of: str
    conflict: Conflict
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift(Table):
    """A claim that some outlets attribute and others assert."""

    claim: str
    attributed: tuple[str, ...]
    flat: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire(Table):
    """Outlets that print the same copy, and which stretch of it."""

    outlets: tuple[str, ...]
    shared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest(Table):
    """One `incident.toml`."""

    id: str
    title: str
    kind: str
    date: date
    split: Split
    questions: tuple[str, ...]
    accounts: tuple[Account, ...]
    followups: tuple[Account, ...] = ()
    sides: dict[str, Side]
    facts: tuple[Fact, ...]
    acts: tuple[Act, ...]
    figures: tuple[Quantity, ...]
    shifts: tuple[Shift, ...]
    wire: tuple[Wire, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article with what was planted in it; `text` is the file's own content."""

    path: Path
    text: str
    account: Account
    truth: Truth
    follows: bool
    """A later story that refers back to the incident; not an account of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A manifest with its articles, accounts first, in the manifest's order."""

    path: Path
    manifest: Manifest
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All incidents in name order, with the SHA-256 over their files."""

    path: Path
    incidents: tuple[Incident, ...]
    sha256: str

    def articles(self, split: Split) -> Iterator[Article]:
        """The articles of one part, in order."""
        for incident in self.incidents:
            if incident.manifest.split == split:
                yield from incident.articles


TRUTH = TypeAdapter(Truth)
MANIFEST_VALUE = TypeAdapter(Manifest)


def load_corpus(root: Path) -> Corpus:
    """Read every incident below the folder. Raises CorpusError with the first file and line that does not fit."""
    manifests = sorted(root.glob(f"*/{MANIFEST}"))
    if not manifests:
        raise CorpusError(f"no corpus: no folder in it holds an {MANIFEST}", path=str(root))
    return Corpus(path=root, incidents=tuple(load_incident(manifest.parent) for manifest in manifests), sha256=corpus_digest(root))


def load_incident(path: Path) -> Incident:
    """Read one incident's folder. Raises CorpusError with the first file and line that does not fit."""
    file = path / MANIFEST
    content = file_text(file)
    manifest: Manifest = validated(MANIFEST_VALUE, content, file)
    articles = tuple(
        load_article(path, account, manifest, follows=follows)
        for accounts, follows in ((manifest.accounts, False), (manifest.followups, True))
        for account in accounts
    )
    return Incident(path=path, manifest=manifest, articles=articles)


def load_article(folder: Path, account: Account, manifest: Manifest, *, follows: bool) -> Article:
    """One article and its truth, held against each other and against the manifest."""
    article = folder / account.path
    text = file_text(article)
    file = article.with_suffix(".truth.toml")
    content = file_text(file)
    truth: Truth = validated(TRUTH, content, file)
    known = {
        "facts": {fact.id for fact in manifest.facts},
        "agency": {act.id for act in manifest.acts},
    }
    for table, number, row in truth.rows():
        if text[row.start : row.end] != row.text:
            raise CorpusError(
                f"{row.text!r} does not stand at {row.start}; run python corpora/locate.py {folder.name}",
                path=str(file),
                line=row_line(content, table, number),
            )
        name = getattr(row, "act" if table == "agency" else "id", None)
        if table in known and name not in known[table]:
            raise CorpusError(
                f"{MANIFEST} has no {'act' if table == 'agency' else table.removesuffix('s')} '{name}'; add it there or name one of its own",
                path=str(file),
                line=row_line(content, table, number),
            )
    if truth.article != account.path:
        raise CorpusError(f"is the truth of '{truth.article}'; write article = \"{account.path}\"", path=str(file), line=1)
    return Article(path=article, text=text, account=account, truth=truth, follows=follows)


def file_text(path: Path) -> str:
    """The file's characters as they stand there; line ends are not translated."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise CorpusError(error.strerror or "cannot be read", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise CorpusError("not UTF-8; save the file as UTF-8", path=str(path), line=error.object[: error.start].count(b"\n") + 1) from error


def validated(adapter: TypeAdapter[Any], content: str, path: Path) -> Any:
    """The value in the TOML, or the first fault with its line."""
    try:
        # by way of JSON: only there does the strict gate take tables for values and arrays for tuples
        return adapter.validate_json(json.dumps(tomli.loads(content), default=str))
    except tomli.TOMLDecodeError as error:
        raise CorpusError(f"not TOML: {error}", path=str(path), line=error.lineno) from error
    except ValidationError as error:
        fault = error.errors()[0]
        place = fault["loc"]
        number = place[1] if len(place) > 1 and isinstance(place[1], int) else 0
        raise CorpusError(
            f"{'.'.join(map(str, place))}: {fault['msg'].lower()}",
            path=str(path),
            line=row_line(content, str(place[0]), number) if place else None,
        ) from error


def row_line(content: str, table: str, number: int) -> int | None:
    """The line of a table's row, counted from 0: an inline table below `table = [`, or the header `[[table]]`."""
    inside = False
    seen = -1
    for line_number, line in enumerate(content.split("\n"), 1):
        if line.startswith((f"{table} = {{", f"[{table}.")) or re.match(rf"{table} = [^\[]", line):
            return line_number
        if line.strip() == f"[[{table}]]" or (inside and ROW.match(line)):
            seen += 1
        else:
            opened = ARRAY.match(line)
            if opened:
                inside = opened[1] == table
            continue
        if seen == number:
            return line_number
    return None


def corpus_digest(root: Path) -> str:
    """SHA-256 over the names and contents of the incidents' files, so that a figure names what it was measured on."""
    total = hashlib.sha256()
    for manifest in sorted(root.glob(f"*/{MANIFEST}")):
        for file in sorted(path for path in manifest.parent.iterdir() if path.suffix in (".txt", ".toml")):
            total.update(f"{manifest.parent.name}/{file.name}\0".encode())
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
