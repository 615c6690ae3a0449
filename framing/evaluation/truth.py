"""The invented corpus as values: what was planted in each article, and what each incident's manifest says.

It knows their shape; it refuses to know files (`truth_files` reads them) and what a detector makes of the articles.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar, Literal, TypeAlias, get_args

from pydantic import ConfigDict

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
NAMING_SETS: tuple[NamingSet, ...] = get_args(NamingSet)


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
