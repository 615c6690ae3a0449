"""The frozen values of a comparison: accounts of one incident, and the rows in which they stand side by side.

It knows their shapes; it refuses to know how rows are aligned.

`document` is always the id of an account's document. Offsets are those of the analysis: code points, half-open, into
that document's text.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from framing.types import Analysis, Figure, Kind, Level, Rung, Voice

Conflict: TypeAlias = Literal["none", "updated", "different-scope", "different-source", "unexplained"]
"""Why accounts give one quantity differently."""

Place: TypeAlias = Literal["headline", "lead", "body"]
"""How prominently something stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One outlet's article on the incident, analysed."""

    document: str
    outlet: str
    """As the manifest or the article names it; the file's name where nothing does."""
    published: str | None
    analysis: Analysis


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party to the incident, and the names that speak for it."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Two or more accounts of one incident; `notices` say what a reader of the comparison should know."""

    id: str
    title: str | None
    date: str | None
    accounts: tuple[Account, ...]
    sides: tuple[Side, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureValue:
    """One quantity as one account prints it, and how it is to be read."""

    document: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    qualifier: str | None
    of: str | None
    source: str | None
    voice: Voice
    place: Place
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One quantity across accounts; `why` gives the evidence for the conflict class in words."""

    measure: str
    of: str | None
    conflict: Conflict
    why: str
    values: tuple[FigureValue, ...]
    """By account in the incident's order, then by place in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChoice:
    """How often one account chose one name in one voice, and where."""

    document: str
    form: str
    neutral: bool
    voice: Voice
    count: int
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """One naming set: who chose which of its members."""

    set: str
    choices: tuple[NameChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RungChoice:
    """The rung of the ladder of responsibility on which one account tells an act, with the sentence."""

    document: str
    rung: Rung
    start: int
    end: int
    text: str
    voice: Voice
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow:
    """One act of harm told by two or more accounts."""

    act: str
    """What the tellings share, in words of one of them."""
    choices: tuple[RungChoice, ...]
    """The most prominent telling of each account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceShare:
    """What one source is given in one account."""

    document: str
    names: tuple[str, ...]
    """What the account calls the source."""
    words: int
    direct_words: int
    first_position: float
    statements: int
    verbs: tuple[str, ...]
    """In text order, with repetitions."""
    stances: tuple[str, ...]
    """In text order, with repetitions."""
    side: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source across accounts."""

    name: str
    level: Level
    documents: tuple[SourceShare, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBalance:
    """Who is heard in one account: words by level of naming, and by declared side."""

    document: str
    words: int
    """Given to all sources together, direct and indirect."""
    direct_words: int
    named_words: int
    """Given to named persons and institutions."""
    side_words: tuple[tuple[str, int], ...]
    """(side, words) of every declared side; what is left belongs to none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same copy in two accounts."""

    start: int
    end: int
    other_start: int
    other_end: int
    words: int
    """Words that are the same in both, in the same order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WirePair:
    """Two accounts that print the same copy; `start` and `end` of a passage belong to the first of `documents`."""

    documents: tuple[str, str]
    shared: tuple[Passage, ...]
    words: int
    shares: tuple[float, float]
    """Part of each account's words that stands in the shared passages, 0 … 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What one part of an account carries: its headline, or its lead."""

    start: int | None
    end: int | None
    """None where the title stands outside the text; its kinds are known all the same."""
    kinds: tuple[Kind, ...]
    """Kinds with a marker in it, in the order of the taxonomy."""
    figures: tuple[Figure, ...]
    names: tuple[str, ...]
    """Sources heard in it, as the account names them, in text order."""
    rung: Rung | None
    """Of the first act of harm in it, *active* included; None where it tells no harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProminenceRow:
    """What one account puts first; `Comparison.prominence` holds one row an account, in the incident's order."""

    document: str
    headline: Carried | None
    """None where no title was found."""
    lead: Carried | None
    """None where the account has no body."""
    body_rung: Rung | None
    """Of the first act of harm below the headline."""
    first_denial: float | None
    """Where the first denial stands, as the share of the account's words before it, 0 … 1; None if none was found."""
    denial_start: int | None
    denial_end: int | None
    """The sentence of the first denial."""
    headline_only: tuple[Kind, ...]
    """Kinds that the headline carries and no place below it does."""
    why: tuple[str, ...]
    """Headline against body, in words."""
