"""What the analyzer finds in the invented corpus, against what was planted there.

It knows how findings and plantings are held against each other and counted; it refuses to know how either was made.

A span is *met* if a span of the other side and of the same kind overlaps it; precision counts met findings, recall met
plantings, each on its own side, so that one long planting met by two findings is one right planting and two right
findings. `exact` asks for the same first and last character. Intervals are 95 % percentile bootstraps over articles.

    markers, development (47 articles)        planted  found  precision  recall    F1  exact F1
    reporting-verb                                148    171       0.82    0.91  0.86      0.83
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

from framing.errors import CorpusError
from framing.evaluation.truth import NAMING_SETS, SPLITS, Article, Corpus, PlantedStatement, Split
from framing.types import KINDS, VOICES, Analysis, Document, Voice

Analyze: TypeAlias = Callable[[Document], Analysis]
Read: TypeAlias = Callable[[Article], Document]

RESAMPLES = 400
SEED = 17
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
EMPTY_WORDS = frozenset(
    "a an the of in at on for and to with from who by mr mrs ms dr col gen prof sgt capt minister president prime".split()
)
"""Words that name nobody: articles, prepositions and titles."""
NON_FINITE = re.compile(
    r"(?:\bto(?: \w+ly)?(?: have)? be(?:en)?|\b(?<!is )(?<!are )(?<!was )(?<!were )(?:being|having been)) (?:\w+ly )?\w+$", re.IGNORECASE
)


class Stretch(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Stretch)
T = TypeVar("T", bound=Stretch)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How many plantings were met by findings, and findings by plantings."""

    planted: int = 0
    planted_met: int = 0
    found: int = 0
    found_met: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(
            planted=self.planted + other.planted,
            planted_met=self.planted_met + other.planted_met,
            found=self.found + other.found,
            found_met=self.found_met + other.found_met,
        )

    @property
    def precision(self) -> float | None:
        return self.found_met / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.planted_met / self.planted if self.planted else None

    @property
    def value(self) -> float | None:
        """F1; None where there is nothing on either side."""
        if not self.planted and not self.found:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the pairs that met agree in something more."""

    right: int = 0
    total: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(right=self.right + other.right, total=self.total + other.total)

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.right / self.total if self.total else None


Counts: TypeAlias = dict[str, Agreement | Share]
"""What was counted → its count. Keys read like paths: `markers/agency`, `markers/agency/quote`, `figures/low`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitFigures:
    """The counts of one part of the corpus, summed over its articles, with intervals of their values."""

    articles: int
    counts: Counts
    intervals: dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusFigures:
    """Everything measured on the corpus, by part; a part without articles is not there."""

    sha256: str
    splits: dict[Split, SplitFigures]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One place where a detector and the truth differ. Which of them is wrong is for a person to decide."""

    path: Path
    start: int
    end: int
    text: str
    what: str
    """What was counted, e.g. `markers/agency`."""
    side: str
    """*planted* and not found, *found* and not planted, or how the two differ."""


class Notes:
    """The disagreements in one article, as they are met while counting."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.disagreements: list[Disagreement] = []

    def add(self, place: Stretch, what: str, side: str) -> None:
        text = self.article.text[place.start : place.end]
        self.disagreements.append(Disagreement(path=self.article.path, start=place.start, end=place.end, text=text, what=what, side=side))

    def differ(
        self,
        what: str,
        planted: Sequence[Stretch],
        pairs: Sequence[object | None],
        found: Sequence[Stretch],
        back: Sequence[object | None],
    ) -> None:
        """Note the plantings nobody found and the findings nobody planted."""
        for side, stretches, partnered in (("planted", planted, pairs), ("found", found, back)):
            for stretch, pair in zip(stretches, partnered, strict=True):
                if pair is None:
                    self.add(stretch, what, side)


def measure(corpus: Corpus, analyze: Analyze, *, read: Read | None = None) -> CorpusFigures:
    """Hold every article's analysis against its truth.

    Articles are read as a user's files are, so that titles and boilerplate are found and not given; another `read`
    may give them.
    """
    splits: dict[Split, SplitFigures] = {}
    for split in SPLITS:
        counts = [count(article, analyze((read or read_file)(article))) for article in corpus.articles(split)]
        if counts:
            splits[split] = SplitFigures(articles=len(counts), counts=total(counts), intervals=intervals(counts))
    return CorpusFigures(sha256=corpus.sha256, splits=splits)


def disagreements(corpus: Corpus, analyze: Analyze, *, read: Read | None = None) -> Iterator[Disagreement]:
    """Every place in the development articles where findings and plantings differ; held-out articles stay unread."""
    for article in corpus.articles("development"):
        notes = Notes(article)
        count(article, analyze((read or read_file)(article)), notes)
        yield from notes.disagreements


def read_file(article: Article) -> Document:
    """The article as the readers see the file: they find the title and the boilerplate."""
    from framing.readers import read

    for document in read([str(article.path)]):
        if isinstance(document, Document) and document.text == article.text:
            return document
    raise CorpusError("the reader does not give back the file's own text", path=str(article.path))


def planted_document(article: Article) -> Document:
    """The article with the title and the boilerplate that were planted: what is then wrong, the detectors did."""
    from framing.types import Mask

    headline = article.truth.headline
    return Document(
        id=article.path.stem,
        text=article.text,
        path=str(article.path),
        outlet=article.account.outlet,
        title=headline.text,
        title_start=headline.start,
        title_end=headline.end,
        masked=tuple(Mask(start=mask.start, end=mask.end, reason=mask.reason, rule="planted") for mask in article.truth.masked),
    )


def count(article: Article, analysis: Analysis, notes: "Notes | None" = None) -> Counts:
    """One article's counts; differences are added to `notes`."""
    counts: Counts = {}
    log = notes or Notes(article)
    count_markers(article, analysis, counts, log)
    count_figures(article, analysis, counts, log)
    count_statements(article, analysis, counts, log)
    count_passives(article, analysis, counts, log)
    count_masks(article, analysis, counts, log)
    count_rungs(article, analysis, counts, log)
    count_names(article, analysis, counts, log)
    return counts


def count_markers(article: Article, analysis: Analysis, counts: Counts, log: Notes) -> None:
    """Markers by kind, and by kind and voice; then voice and speaker of those that met."""
    voices = Share()
    by_voice: dict[Voice, Share] = dict.fromkeys(VOICES, Share())
    speakers = Share()
    everything = Agreement()
    everything_exact = Agreement()
    for kind in KINDS:
        planted = [marker for marker in article.truth.markers if marker.kind == kind]
        found = [marker for marker in analysis.markers if marker.kind == kind]
        pairs = partners(planted, found)
        back = partners(found, planted)
        agreement = Agreement(planted=len(planted), planted_met=met(pairs), found=len(found), found_met=met(back))
        exact_spans = {(marker.start, marker.end) for marker in planted} & {(marker.start, marker.end) for marker in found}
        exact = Agreement(planted=len(planted), planted_met=len(exact_spans), found=len(found), found_met=len(exact_spans))
        counts[f"markers/{kind}"], counts[f"exact/{kind}"] = agreement, exact
        everything, everything_exact = everything + agreement, everything_exact + exact
        for voice in VOICES:
            counts[f"markers/{kind}/{voice}"] = Agreement(
                planted=sum(marker.voice == voice for marker in planted),
                planted_met=sum(pair is not None and marker.voice == voice for marker, pair in zip(planted, pairs, strict=True)),
                found=sum(marker.voice == voice for marker in found),
                found_met=sum(pair is not None and marker.voice == voice for marker, pair in zip(found, back, strict=True)),
            )
        log.differ(f"markers/{kind}", planted, pairs, found, back)
        for marker, pair in zip(planted, pairs, strict=True):
            if pair is None:
                continue
            voice_share = Share(right=marker.voice == pair.voice, total=1)
            voices, by_voice[marker.voice] = voices + voice_share, by_voice[marker.voice] + voice_share
            if marker.voice != pair.voice:
                log.add(marker, "voice", f"planted as {marker.voice}, found as {pair.voice}")
            if marker.voice in ("quote", "attributed"):
                statement = innermost(article.truth.statements, marker)
                if statement is not None and statement.source is not None:
                    right = pair.speaker is not None and same_source(pair.speaker, statement.source)
                    speakers += Share(right=right, total=1)
                    if not right:
                        log.add(marker, "speaker", f"planted with {statement.source}, found with {pair.speaker}")
    counts["markers"], counts["exact"] = everything, everything_exact
    counts["voice"], counts["speaker"] = voices, speakers
    for voice, share in by_voice.items():
        counts[f"voice/{voice}"] = share


def count_figures(article: Article, analysis: Analysis, counts: Counts, log: Notes) -> None:
    """The figure ledger, and what is right in it where both see a figure."""
    planted = article.truth.figures
    pairs, back = partners(planted, analysis.figures), partners(analysis.figures, planted)
    counts["figures"] = Agreement(planted=len(planted), planted_met=met(pairs), found=len(analysis.figures), found_met=met(back))
    log.differ("figures", planted, pairs, analysis.figures, back)
    shares = dict.fromkeys(("low", "high", "measure", "source", "voice"), Share())
    for figure, pair in zip(planted, pairs, strict=True):
        if pair is None:
            continue
        sources_agree = figure.source is None and pair.source is None
        if figure.source is not None and pair.source is not None:
            sources_agree = same_source(pair.source, figure.source)
        for key, right in {
            "low": figure.low == pair.low,
            "high": figure.high == pair.high,
            "measure": figure.measure == pair.measure,
            "source": sources_agree,
            "voice": figure.voice == pair.voice,
        }.items():
            shares[key] += Share(right=right, total=1)
            if not right:
                log.add(figure, f"figures/{key}", f"planted {getattr(figure, key)}, found {getattr(pair, key)}")
    for key, share in shares.items():
        counts[f"figures/{key}"] = share


def count_statements(article: Article, analysis: Analysis, counts: Counts, log: Notes) -> None:
    """The source ledger: statements that share half of the shorter one, then with the same source, then its details."""
    planted = article.truth.statements
    found = [(source, statement) for source in analysis.sources for statement in source.statements]
    statements = [statement for _, statement in found]
    source_of = {id(statement): source for source, statement in found}
    pairs = partners(planted, statements, least=0.5)
    back = partners(statements, planted, least=0.5)
    counts["statements"] = Agreement(planted=len(planted), planted_met=met(pairs), found=len(found), found_met=met(back))
    log.differ("statements", planted, pairs, statements, back)
    with_source = with_source_back = 0
    shares = dict.fromkeys(("level", "direct", "verb"), Share())
    for statement, pair in zip(planted, pairs, strict=True):
        if pair is None:
            continue
        source = source_of[id(pair)]
        if names_source(source.name, statement):
            with_source += 1
        else:
            log.add(statement, "statements/source", f"planted {statement.source}, found {source.name}")
        for key, right, was, got in (
            ("level", source.level == statement.level, statement.level, f"{source.level} ({source.name})"),
            ("direct", pair.direct == statement.direct, statement.direct, pair.direct),
            ("verb", (pair.verb or "").casefold() == (statement.verb or "").casefold(), statement.verb, pair.verb),
        ):
            shares[key] += Share(right=right, total=1)
            if not right:
                log.add(statement, f"statements/{key}", f"planted {was}, found {got}")
    for (source, _), match in zip(found, back, strict=True):
        with_source_back += match is not None and names_source(source.name, match)
    counts["statements/source"] = Agreement(planted=len(planted), planted_met=with_source, found=len(found), found_met=with_source_back)
    for key, share in shares.items():
        counts[f"statements/{key}"] = share


def count_passives(article: Article, analysis: Analysis, counts: Counts, log: Notes) -> None:
    """Finite passives: the truth lists no others (*asked not to be named*), so a found one of those counts for nothing."""
    planted = article.truth.passives
    met_at_all = partners(analysis.passives, planted)
    found = [
        passive for passive, pair in zip(analysis.passives, met_at_all, strict=True) if pair is not None or is_finite(article.text, passive)
    ]
    pairs, back = partners(planted, found), partners(found, planted)
    counts["passives"] = Agreement(planted=len(planted), planted_met=met(pairs), found=len(found), found_met=met(back))
    counts["passives/harm"] = Share(
        right=sum(pair is not None and pair.harm == passive.harm for passive, pair in zip(planted, pairs, strict=True)), total=met(pairs)
    )
    log.differ("passives", planted, pairs, found, back)


def is_finite(text: str, place: Stretch) -> bool:
    """Whether the passive has a finite verb: not *to be named*, *to have been killed*, *without being carried*."""
    return NON_FINITE.search(text, max(0, place.start - 40), place.end) is None


def count_masks(article: Article, analysis: Analysis, counts: Counts, log: Notes) -> None:
    planted, found = article.truth.masked, analysis.document.masked
    pairs, back = partners(planted, found), partners(found, planted)
    counts["masks"] = Agreement(planted=len(planted), planted_met=met(pairs), found=len(found), found_met=met(back))
    counts["masks/reason"] = Share(
        right=sum(pair is not None and pair.reason == mask.reason for mask, pair in zip(planted, pairs, strict=True)), total=met(pairs)
    )
    log.differ("masks", planted, pairs, found, back)


def count_rungs(article: Article, analysis: Analysis, counts: Counts, log: Notes) -> None:
    """The rung of each planted mention of harm: that of the agency marker on it, or *active* where there is none."""
    agency = [marker for marker in analysis.markers if marker.kind == "agency"]
    share = Share()
    for choice, pair in zip(article.truth.agency, partners(article.truth.agency, agency), strict=True):
        found = "active" if pair is None else pair.sub
        share += Share(right=found == choice.rung, total=1)
        if found != choice.rung:
            log.add(choice, "rungs", f"planted {choice.rung}, found {'nothing' if pair is None else found}")
    counts["rungs"] = share


def count_names(article: Article, analysis: Analysis, counts: Counts, log: Notes) -> None:
    """Choices among names, set by set; the analyzer has more sets, which nobody planted."""
    planted_met = found_met = total_found = 0
    for name in NAMING_SETS:
        planted = [label for label in article.truth.labels if label.set == name]
        found = [choice for choice in analysis.choices if choice.set == name]
        pairs, back = partners(planted, found), partners(found, planted)
        planted_met += met(pairs)
        found_met += met(back)
        total_found += len(found)
        log.differ(f"names/{name}", planted, pairs, found, back)
    counts["names"] = Agreement(planted=len(article.truth.labels), planted_met=planted_met, found=total_found, found_met=found_met)


def partners(ours: Sequence[S], theirs: Sequence[T], *, least: float = 0.0) -> list[T | None]:
    """For each stretch the one on the other side that overlaps it most, the first of equals, or None.

    With `least`, the overlap must be more than nothing and at least this share of the shorter of the two.
    """
    chosen: list[T | None] = []
    for one in ours:
        best: T | None = None
        most = 0
        for other in theirs:
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > most and shared >= least * min(one.end - one.start, other.end - other.start):
                best, most = other, shared
        chosen.append(best)
    return chosen


def met(pairs: Iterable[object | None]) -> int:
    """How many have a partner."""
    return sum(pair is not None for pair in pairs)


def innermost(statements: Iterable[PlantedStatement], place: Stretch) -> PlantedStatement | None:
    """The shortest planted statement that holds the place."""
    holding = [statement for statement in statements if statement.start <= place.start and place.end <= statement.end]
    return min(holding, key=lambda statement: statement.end - statement.start, default=None)


def names_source(name: str, statement: PlantedStatement) -> bool:
    return statement.source is not None and same_source(name, statement.source)


def same_source(one: str, other: str) -> bool:
    """Whether two namings can be of one source: the words of one are all in the other, or they share a surname.

    >>> same_source("Dr. Nela Astrup", "Astrup"), same_source("the Defence Ministry", "Health Ministry")
    (True, False)
    """
    ones, others = (
        {word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(name)} - EMPTY_WORDS for name in (one, other)
    )
    if not ones or not others:
        return one.casefold() == other.casefold()
    if ones <= others or others <= ones:
        return True
    surnames = [
        words[-1] for name in (one, other) if (words := [word for word in WORD.findall(name) if word[0].isupper()]) and len(words) > 1
    ]
    return len(surnames) == 2 and surnames[0] == surnames[1] and surnames[0].casefold() not in INSTITUTIONS


INSTITUTIONS = frozenset(
    "ministry party movement front league council committee hospital infirmary police office union court agency".split()
)


def total(counts: Iterable[Counts]) -> Counts:
    """The sum, key by key."""
    summed: Counts = {}
    for article in counts:
        for key, value in article.items():
            before = summed.get(key)
            summed[key] = value if before is None else before + value  # type: ignore[operator]
    return summed


def intervals(counts: Sequence[Counts]) -> dict[str, tuple[float, float]]:
    """95 % bounds of every value, articles drawn with replacement; the same every time. Kinds by voice have none: too few."""
    draws = random.Random(SEED)  # noqa: S311 - a bootstrap, no secret
    samples = [draws.choices(range(len(counts)), k=len(counts)) for _ in range(RESAMPLES)]
    bounds = {}
    for key in counts[0]:
        if key.count("/") > 1:
            continue
        column = [article[key] for article in counts]
        values = sorted(value for sample in samples if (value := resampled(column, sample)) is not None)
        if values:
            bounds[key] = (values[round(0.025 * (len(values) - 1))], values[round(0.975 * (len(values) - 1))])
    return bounds


def resampled(column: Sequence[Agreement | Share], sample: Sequence[int]) -> float | None:
    """The value over the drawn articles, added up number by number: building a sum value a draw costs ten times as much."""
    kind = type(column[0])
    names = [key.name for key in fields(kind)]
    drawn: list[Any] = [column[place] for place in sample]
    return kind(**{name: sum(getattr(count, name) for count in drawn) for name in names}).value


def record(figures: CorpusFigures) -> dict[str, Any]:
    """The figures as plain dictionaries, rounded to four places; what has no value is null."""
    return {"dataset": "corpus", "sha256": figures.sha256} | {
        split: {"articles": part.articles} | split_record(part) for split, part in figures.splits.items()
    }


def split_record(part: SplitFigures) -> dict[str, Any]:
    """One part, nested as its keys read."""
    nested: dict[str, Any] = {}
    for key, value in part.counts.items():
        if key.startswith("exact"):
            continue
        entry = count_record(value, part.intervals.get(key))
        exact = part.counts.get(key.replace("markers", "exact", 1)) if key.startswith("markers") else None
        if exact is not None and exact is not value:
            entry["exact f1"] = rounded(exact.value)
        here = nested
        *parents, name = key.split("/")
        for parent in parents:
            here = here.setdefault(parent, {})
        here.setdefault(name, {}).update(entry)
    return nested


def count_record(value: Agreement | Share, interval: tuple[float, float] | None) -> dict[str, Any]:
    bounds = {} if interval is None else {"interval": [rounded(bound) for bound in interval]}
    if isinstance(value, Share):
        return {"right": value.right, "of": value.total, "share": rounded(value.value)} | bounds
    return {
        "planted": value.planted,
        "found": value.found,
        "precision": rounded(value.precision),
        "recall": rounded(value.recall),
        "f1": rounded(value.value),
    } | bounds


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def render(figures: CorpusFigures) -> str:
    """The figures as tables for a terminal, one part after the other."""
    lines = [f"the invented corpus, sha256 {figures.sha256[:16]}…"]
    for split, part in figures.splits.items():
        lines += ["", *render_split(split, part)]
    return "\n".join(lines)


def render_split(split: Split, part: SplitFigures) -> Iterator[str]:
    width = 26
    head = f"{'planted':>8}{'found':>7}{'prec.':>8}{'recall':>8}{'F1':>7}  95 %"
    yield f"{split}, {part.articles} articles"
    yield f"  {'markers by kind':{width}}{head:44}  exact F1   recall as headline, author, quote, attributed"
    for name in ("markers", *(f"markers/{kind}" for kind in KINDS)):
        exact = part.counts[name.replace("markers", "exact", 1)].value
        line = agreement_line(name.removeprefix("markers/") if "/" in name else "all kinds", name, part, width)
        recalls = "  ".join(shown(getattr(part.counts.get(f"{name}/{voice}"), "recall", None)) for voice in VOICES) if "/" in name else ""
        yield f"{line}  {shown(exact):>8}   {recalls}".rstrip()
    yield f"  {'ledgers':{width}}{head}"
    for name in ("figures", "statements", "statements/source", "passives", "masks", "names"):
        yield agreement_line({"statements/source": "statements, right source"}.get(name, name), name, part, width)
    yield f"  {'right where both agree on the place':{width}}"
    for name, value in part.counts.items():
        if isinstance(value, Share):
            low, high = part.intervals.get(name, (None, None))
            yield f"  {name:{width}}{value.right:>8}{value.total:>7}{shown(value.value):>8}  {shown(low)}–{shown(high)}"


def agreement_line(label: str, key: str, part: SplitFigures, width: int) -> str:
    value = part.counts[key]
    low, high = part.intervals.get(key, (None, None))
    if not isinstance(value, Agreement):
        raise TypeError(key)
    return (
        f"  {label:{width}}{value.planted:>8}{value.found:>7}{shown(value.precision):>8}{shown(value.recall):>8}{shown(value.value):>7}"
        f"  {shown(low)}–{shown(high)}"
    )


def shown(value: float | None) -> str:
    return "   –" if value is None else f"{value:.2f}"


def disagreement_line(found: Disagreement) -> str:
    """The place in its sentence, on one line."""
    text = found.path.read_bytes().decode("utf-8")
    start, end = max(0, found.start - 60), min(len(text), found.end + 60)
    context = f"{text[start : found.start]}[[{text[found.start : found.end]}]]{text[found.end : end]}".replace("\n", " ¶ ")
    return f"{found.what}\t{found.side}\t{found.path.parent.name}/{found.path.stem}:{found.start}\t{context}"
