"""What the analyzer finds in the invented corpus, against what was planted there.

It knows how findings and plantings are held against each other and counted; it refuses to know how either was made.

A span is *met* if a span of the other side and of the same kind overlaps it; precision counts met findings, recall met
plantings, each on its own side, so that one long planting met by two findings is one right planting and two right
findings. `exact` asks for the same first and last character. Intervals are 95 % percentile bootstraps over articles.

    markers, development (47 articles)        planted  found  precision  recall    F1  exact F1
    reporting-verb                                148    171       0.82    0.91  0.86      0.83
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from framing.errors import CorpusError
from framing.evaluation.counts import Agreement, CorpusFigures, Counts, Share, SplitFigures, intervals, total
from framing.evaluation.partners import Stretch, innermost, met, names_source, partners, same_source
from framing.evaluation.truth import NAMING_SETS, SPLITS, Article, Corpus, Split
from framing.types import KINDS, VOICES, Analysis, Document, Voice

Analyze: TypeAlias = Callable[[Document], Analysis]
Read: TypeAlias = Callable[[Article], Document]

NON_FINITE = re.compile(
    r"(?:\bto(?: \w+ly)?(?: have)? be(?:en)?|\b(?<!is )(?<!are )(?<!was )(?<!were )(?:being|having been)) (?:\w+ly )?\w+$", re.IGNORECASE
)


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


def disagreement_line(found: Disagreement) -> str:
    """The place in its sentence, on one line."""
    text = found.path.read_bytes().decode("utf-8")
    start, end = max(0, found.start - 60), min(len(text), found.end + 60)
    context = f"{text[start : found.start]}[[{text[found.start : found.end]}]]{text[found.end : end]}".replace("\n", " ¶ ")
    return f"{found.what}\t{found.side}\t{found.path.parent.name}/{found.path.stem}:{found.start}\t{context}"
