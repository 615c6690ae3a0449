"""The frozen values that flow through the package: Document → Marker → Analysis.

It knows their shapes and units; it refuses to know how any of them is found.

Every offset counts Unicode code points, half-open, into `Document.text`. (The markers of a `Headline` that stands
outside the text, as in a table with a title column, point into `Headline.text`.) Unknown is None, never a guess.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from framing.values import value

Voice: TypeAlias = Literal["headline", "author", "quote", "attributed"]
"""Whose words: the writer in the title, the writer in the body, direct speech, indirect speech."""

Kind: TypeAlias = Literal[
    "distancing",
    "pretext",
    "loaded-actor",
    "loaded-event",
    "legitimacy",
    "hedged-attribution",
    "reporting-verb",
    "vague-source",
    "agency",
    "presupposition",
    "hedge",
    "booster",
    "evaluation",
    "number-framing",
    "metaphor",
    "appeal",
    "humanisation",
    "contrast",
]
"""What is marked, in the order reports show it."""

Level: TypeAlias = Literal["named-person", "named-institution", "role", "unnamed"]
"""How well a reader can tell who speaks."""

MaskReason: TypeAlias = Literal["site-furniture", "read-more", "photo-credit", "feed-tag", "dateline", "markup", "disclaimer"]
"""Why a stretch of the text is not the article's prose. A disclaimer is masked and still read for markers."""

Rung: TypeAlias = Literal["active", "passive-agent", "passive-agentless", "intransitive", "nominalised", "instrument-subject"]
"""The ladder of responsibility for harm."""

VOICES: tuple[Voice, ...] = get_args(Voice)
KINDS: tuple[Kind, ...] = get_args(Kind)
LEVELS: tuple[Level, ...] = get_args(Level)
RUNGS: tuple[Rung, ...] = get_args(Rung)
MASK_REASONS: tuple[MaskReason, ...] = get_args(MaskReason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was read; `text` is never changed afterwards."""

    id: str
    text: str
    path: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601 date (or date and time), as far as the source gives it."""
    url: str | None = None
    language: str | None = None
    title_start: int | None = None
    """Where the title stands inside `text`; None if it stands outside or there is none."""
    title_end: int | None = None
    masked: tuple["Mask", ...] = ()
    """In text order, not overlapping."""
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """A stretch of the text that is boilerplate, and the rule that says so."""

    start: int
    end: int
    reason: MaskReason
    rule: str


@value
class Marker:
    """A wording that a careful reader would notice, with the place, the reason and whose words it is."""

    start: int
    end: int
    text: str
    kind: Kind
    sub: str | None
    entry: str | None
    """`list/entry` of the lexicon, e.g. `reporting-verbs/claim-doubt`; None for a construction."""
    detector: str
    voice: Voice
    speaker: str | None
    sentence: int
    """Index into `Analysis.sentences`."""
    negated: bool
    note: str
    """One sentence a student can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedMarker:
    """A word that moved the classifier's probability of its sentence: shown beside the lexicons' markers, never counted with them."""

    start: int
    end: int
    text: str
    kind: Literal["loaded"] = "loaded"
    sub: None = None
    entry: None = None
    detector: str = "classifier:loaded"
    voice: Voice
    speaker: str | None
    sentence: int
    """Index into `Analysis.sentences`."""
    negated: bool = False
    note: str
    """One sentence a student can read."""


@value
class VoiceSpan:
    """A stretch that is not the writer's own words."""

    start: int
    end: int
    voice: Voice
    speaker: str | None


@value
class Passive:
    """A true passive, marked or not."""

    start: int
    end: int
    verb: str
    agent: str | None
    """The words of the by-phrase."""
    harm: bool


@value
class Score:
    """How often one kind stands in one voice. Scores of different kinds are never added up."""

    kind: Kind
    voice: Voice
    markers: int
    per_1000_words: float
    """Per 1,000 words of that voice, not of the article."""


@value
class Statement:
    """One thing somebody is reported to have said."""

    start: int
    end: int
    verb: str | None
    stance: str | None
    """neutral · doubt · factive · forceful · manner; None where no verb introduces it."""
    direct: bool


@value
class Source:
    """Somebody who speaks in the article, with everything they are reported to have said."""

    name: str
    level: Level
    words: int
    """Words given to them, direct and indirect."""
    first_position: float
    """Where they first speak: 0 at the first word of the text, 1 at the last."""
    statements: tuple[Statement, ...]


@value
class Figure:
    """One quantity of consequence as printed, and how it is to be read."""

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    """None: no upper bound is stated."""
    qualifier: str | None
    measure: str
    """killed, injured, missing, displaced, arrested, …"""
    of: str | None
    """Whom or what it counts, in the article's own words."""
    source: str | None
    voice: Voice
    as_of: str | None
    part_of: int | None = None
    """Index of the figure that this one is a part of: *36, including 17 children*."""


@value
class Choice:
    """One member of a naming set that the text chose, loaded or neutral."""

    start: int
    end: int
    text: str
    set: str
    entry: str
    neutral: bool
    voice: Voice
    speaker: str | None


@value
class Sentence:
    """One sentence; `tone` and `loaded` are None where they were not assessed."""

    start: int
    end: int
    tone: float | None = None
    """VADER compound, −1 … 1."""
    loaded: float | None = None
    """Calibrated probability that trained annotators would call the sentence loaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What the title carries, whether it stands in the text or beside it."""

    text: str
    start: int | None
    end: int | None
    markers: tuple[Marker, ...] = ()
    """Only those of a title outside the text, with offsets into `Headline.text`; others stand in `Analysis.markers`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prominence:
    """What is put first. Indices point into the lists of the same analysis."""

    lead_start: int | None
    lead_end: int | None
    headline_kinds: tuple[Kind, ...]
    lead_kinds: tuple[Kind, ...]
    headline_figures: tuple[int, ...]
    lead_figures: tuple[int, ...]
    headline_rung: Rung | None
    body_rung: Rung | None
    """The rung of the first act of harm in the headline, and in the body."""
    first_denial: float | None
    """Where the first denial stands, 0 … 1 of the words; None if none was found."""
    first_denial_sentence: int | None
    notes: tuple[str, ...]
    """Headline against body, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What made the analysis, so that it can be made again."""

    framing: str
    lexicons: dict[str, str]
    """Name of each list → SHA-256 of its file."""
    classifier: str | None
    kinds: tuple[Kind, ...]
    """The kinds that were assessed; what is not here is unknown, not zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything found in one document."""

    document: Document
    markers: tuple[Marker, ...]
    voices: tuple[VoiceSpan, ...]
    passives: tuple[Passive, ...]
    scores: tuple[Score, ...]
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...]
    choices: tuple[Choice, ...]
    sentences: tuple[Sentence, ...]
    headline: Headline | None
    prominence: Prominence
    readability: dict[str, float] | None
    """None: not assessed."""
    words: dict[Voice, int]
    """Words in each voice: the denominators of `scores`."""
    run: Run
    notices: tuple[str, ...] = field(default=())
    """What a reader of this analysis should know: no title found, no sentence end found, …"""
    loaded: tuple[LoadedMarker, ...] = field(default=())
    """The words that moved the classifier most, in the sentences at or above its threshold."""
    unasked: tuple[Marker, ...] = field(default=())
    """Markers of kinds that `run.kinds` leaves out, in text order: no report shows them and no score counts them, but what
    a comparison reads from markers (rungs, claims passed on) does not hang on what was asked for."""
