"""From one document to everything found in it.

It knows the order in which the parts read a text; it refuses to know any of their rules.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from framing import __version__
from framing.detectors.agency import find_agency
from framing.detectors.constructions import find_ages, find_hearsay, find_kin, find_scare_quotes, find_sponsored, find_vague_sources
from framing.detectors.counted import find_counted
from framing.detectors.findings import Finding, longest_first
from framing.detectors.passives import PassiveVerb, find_passives
from framing.detectors.phrases import Choice as PhraseChoice
from framing.detectors.phrases import find_phrases
from framing.entries import LexiconFile
from framing.flags import CONJUNCTION, DETERMINER, NEGATION, PREPOSITION, STOP_OR_COMMA_OR_QUOTE
from framing.ledgers.figures import find_figures
from framing.ledgers.sources import find_sources
from framing.lexicon import load_shipped
from framing.prominence import find_prominence
from framing.prose import Prose
from framing.types import (
    KINDS,
    VOICES,
    Analysis,
    Choice,
    Document,
    Figure,
    Headline,
    Kind,
    LoadedMarker,
    Marker,
    Passive,
    Run,
    Score,
    Sentence,
    Voice,
)
from framing.values import maker
from framing.vocabulary import Vocabulary, shipped_vocabulary
from framing.voice import Voices, find_voices

if TYPE_CHECKING:
    from framing.classifier import SentenceClassifier

new_choice = maker(Choice)
new_marker = maker(Marker)
new_passive = maker(Passive)
new_score = maker(Score)
new_sentence = maker(Sentence)
NEGATION_REACH: Final = 5
LINKING: Final = PREPOSITION | DETERMINER
DECISIVE: Final = STOP_OR_COMMA_OR_QUOTE | NEGATION | CONJUNCTION
"""Where the search for a negation ends."""


class Finds(NamedTuple):
    """What stands in one text, as far as it is needed to conclude."""

    prose: Prose
    voices: Voices
    passives: list[PassiveVerb]
    figures: tuple[Figure, ...]
    choices: list[PhraseChoice]
    markers: tuple[Marker, ...]


class Analyzer:
    """The vocabulary and the choices of one run; `analyze` may be called any number of times."""

    def __init__(
        self,
        *,
        lexicons: Iterable[LexiconFile] = (),
        kinds: Iterable[Kind] = KINDS,
        tone: bool = True,
        readability: bool = True,
        classifier: object = None,
    ) -> None:
        """`kinds`: those whose markers and scores are wanted; nothing else that is found hangs on them.

        `classifier`: True for the shipped one; a model, or anything with `predict_proba` over sentences; None or False for none.
        The words that it marks are of no kind that can be asked for, so with fewer kinds it does not assess.
        """
        extra = tuple(lexicons)
        self.kinds = tuple(kinds)
        self.tone = tone
        self.readability = readability
        self.vocabulary = Vocabulary((*load_shipped(), *extra)) if extra else shipped_vocabulary()
        self.classifier = None if classifier is None or classifier is False or self.kinds != KINDS else ready_classifier(classifier)
        self.own_lists = (
            frozenset(file.lexicon.id.removeprefix("en/") for file in load_shipped()) if extra and self.classifier is not None else None
        )
        self.run = Run(
            framing=__version__,
            lexicons=dict(sorted(self.vocabulary.digests.items())),
            classifier=None if self.classifier is None else self.classifier.label,
            kinds=self.kinds,
        )

    def analyze(self, document: Document) -> Analysis:
        """Everything found in one document. Never raises on any text."""
        return self.analyze_prose(Prose(document, self.vocabulary))

    def analyze_prose(self, prose: Prose) -> Analysis:
        """Everything found in a document whose tokens are there already; they must come from this vocabulary."""
        finds = self.find(prose)
        return self.conclude(finds, *self.assess(finds))

    def find(self, prose: Prose) -> Finds:
        """What stands in the prose, before any classifier is asked."""
        voices = find_voices(prose)
        passives = find_passives(prose)
        figures = find_figures(prose, voices)
        findings, choices = find_all(prose, voices, passives, figures)
        markers = tuple(marker(prose, voices, finding) for finding in longest_first(findings))
        return Finds(prose, voices, passives, figures, choices, markers)

    def conclude(self, finds: Finds, loaded: Sequence[float | None] | None = None, moving: tuple[LoadedMarker, ...] = ()) -> Analysis:
        """The analysis, given each sentence's probability, if a classifier was asked."""
        prose, voices, passives, figures, choices, markers = finds
        document = prose.document
        headline = self.headline(prose)
        words = words_by_voice(prose, voices)
        if headline is not None and headline.start is None:
            words["headline"] += len(headline.text.split())
        analysis = Analysis(
            document=document,
            markers=markers,
            voices=voices.runs(prose),
            passives=tuple(passive_value(prose, passive) for passive in passives),
            scores=scores(markers + (headline.markers if headline is not None else ()), words),
            sources=find_sources(prose, voices),
            figures=figures,
            choices=tuple(choice_value(prose, voices, choice) for choice in choices),
            sentences=self.sentences(prose, loaded),
            headline=headline,
            prominence=find_prominence(prose, voices, markers, figures, headline),
            readability=self.read(prose),
            words=words,
            run=self.run,
            notices=notices(prose, headline),
            loaded=moving,
        )
        return analysis if self.kinds == KINDS else narrowed(analysis, self.kinds)

    def assess(self, finds: Finds) -> tuple[Sequence[float | None] | None, tuple[LoadedMarker, ...]]:
        """The classifier's probabilities and the words that moved them; None and nothing without a classifier."""
        if self.classifier is None:
            return None, ()
        return self.classifier.sentences(finds.prose, finds.voices, self.assessed(finds.markers))

    def assessed(self, markers: tuple[Marker, ...]) -> tuple[Marker, ...]:
        """The markers that the classifier may count: none of a user's own lists."""
        if self.own_lists is None:
            return markers
        own = self.own_lists
        return tuple(found for found in markers if found.entry is None or found.entry.partition("/")[0] in own)

    def headline(self, prose: Prose) -> Headline | None:
        """The title, analysed by itself where it stands outside the text."""
        document = prose.document
        if document.title is None:
            return None
        if document.title_start is not None:
            return Headline(text=document.title, start=document.title_start, end=document.title_end)
        title = Prose(
            Document(id=document.id, text=document.title, title=document.title, title_start=0, title_end=len(document.title)),
            self.vocabulary,
        )
        voices = find_voices(title)
        findings, _ = find_all(title, voices, find_passives(title), find_figures(title, voices))
        markers = tuple(marker(title, voices, finding) for finding in longest_first(findings))
        return Headline(text=document.title, start=None, end=None, markers=markers)

    def sentences(self, prose: Prose, loaded: Sequence[float | None] | None) -> tuple[Sentence, ...]:
        text = prose.text
        assessed = repeat(None) if loaded is None else loaded
        bounds = zip(text.sentence_starts, text.sentence_ends, assessed, strict=False)
        if not self.tone:
            return tuple(new_sentence(start=start, end=end, loaded=likely) for start, end, likely in bounds)
        from framing.tone import sentence_tone

        return tuple(
            new_sentence(start=start, end=end, tone=sentence_tone(text.characters[start:end]), loaded=likely)
            for start, end, likely in bounds
        )

    def read(self, prose: Prose) -> dict[str, float] | None:
        if not self.readability:
            return None
        from framing.readability import readability

        return readability(prose)


def narrowed(analysis: Analysis, kinds: tuple[Kind, ...]) -> Analysis:
    """The analysis with markers and scores of these kinds only; rungs, notes, names, figures and sources stay as they are."""
    headline, prominence = analysis.headline, analysis.prominence
    if headline is not None:
        headline = replace(headline, markers=tuple(found for found in headline.markers if found.kind in kinds))
    return replace(
        analysis,
        markers=tuple(found for found in analysis.markers if found.kind in kinds),
        unasked=tuple(found for found in analysis.markers if found.kind not in kinds),
        scores=tuple(score for kind in kinds for score in analysis.scores if score.kind == kind),
        headline=headline,
        prominence=replace(
            prominence,
            headline_kinds=tuple(kind for kind in prominence.headline_kinds if kind in kinds),
            lead_kinds=tuple(kind for kind in prominence.lead_kinds if kind in kinds),
        ),
    )


def ready_classifier(classifier: object) -> "SentenceClassifier":
    """The classifier that was asked for; the shipped one is read once."""
    from framing.classifier import as_classifier, shipped_model

    return as_classifier(shipped_model() if classifier is True else classifier)


def find_all(
    prose: Prose, voices: Voices, passives: list[PassiveVerb], figures: tuple[Figure, ...]
) -> tuple[list[Finding], list[PhraseChoice]]:
    """What every detector finds, unsorted, and the choices among naming sets."""
    findings, choices = find_phrases(prose, voices)
    findings += find_scare_quotes(prose, voices)
    findings += find_agency(prose, passives)
    findings += find_hearsay(prose)
    findings += find_vague_sources(prose, voices)
    findings += find_ages(prose)
    findings += find_kin(prose)
    findings += find_sponsored(prose)
    findings += find_counted(prose, figures)
    return findings, choices


def marker(prose: Prose, voices: Voices, finding: Finding) -> Marker:
    """A finding with its place, voice, speaker and negation."""
    first, last, kind, sub, entry, detector, note, printed = finding
    start, end = prose.starts[first], prose.ends[last - 1]
    return new_marker(
        start=start,
        end=end,
        text=prose.characters[start:end],
        kind=kind,
        sub=sub,
        entry=entry,
        detector=detector,
        voice=voices.printed_voice(first) if printed else voices.voice(first),
        speaker=None if printed else voices.speaker(first),
        sentence=prose.text.sentence_numbers[first],
        negated=is_negated(prose, first) or (kind == "agency" and holds_negation(prose, first, last)),
        note=note,
    )


def is_negated(prose: Prose, first: int) -> bool:
    """Whether a negation stands a few tokens before, in the same clause; *not only* is none."""
    flags = prose.flags
    for token in range(first - 1, max(-1, first - 1 - NEGATION_REACH), -1):
        here = flags[token]
        if not here & DECISIVE:
            continue
        if here & NEGATION:
            return prose.folded[token + 1] not in ("only", "just") if token + 1 < len(flags) else True
        if here & STOP_OR_COMMA_OR_QUOTE or not here & LINKING:
            return False
    return False


def holds_negation(prose: Prose, first: int, last: int) -> bool:
    """*was not shot*, *wasn't shot*: a negation between auxiliary and participle."""
    return any(prose.flags[token] & NEGATION for token in range(first, last))


def passive_value(prose: Prose, passive: PassiveVerb) -> Passive:
    agent = None if passive.agent is None else prose.slice(*passive.agent)
    return new_passive(
        start=prose.starts[passive.auxiliary],
        end=prose.ends[passive.participle],
        verb=prose.folded[passive.participle],
        agent=agent,
        harm=passive.harm,
    )


def choice_value(prose: Prose, voices: Voices, choice: PhraseChoice) -> Choice:
    start, end = prose.starts[choice.first], prose.ends[choice.last - 1]
    return new_choice(
        start=start,
        end=end,
        text=prose.characters[start:end],
        set=choice.form.set or "",
        entry=choice.form.name,
        neutral=not choice.form.marks,
        voice=voices.voice(choice.first),
        speaker=voices.speaker(choice.first),
    )


def words_by_voice(prose: Prose, voices: Voices) -> dict[Voice, int]:
    """Words in each voice; all four are there, with 0 where nobody speaks so."""
    words: dict[Voice, int] = dict.fromkeys(VOICES, 0)
    text = prose.text
    spoken = 0
    titled = text.words(*prose.title_tokens)
    for first, last, code, _ in voices.spans:
        count = text.words(first, last)
        words[VOICES[code]] += count
        low, high = max(first, prose.title_tokens[0]), min(last, prose.title_tokens[1])
        if low < high:
            titled -= text.words(low, high)
            count -= text.words(low, high)
        spoken += count
    words["headline"] = titled
    words["author"] = text.words(0, len(text.folded)) - spoken - text.words(*prose.title_tokens)
    return words


def scores(markers: tuple[Marker, ...], words: dict[Voice, int]) -> tuple[Score, ...]:
    """One score a kind and voice that was assessed: every kind in every voice that has words."""
    places, blank = no_markers(tuple(voice for voice in VOICES if words[voice] > 0))
    found = list(blank)
    counts: dict[tuple[Kind, Voice], int] = {}
    for marked in markers:
        key = (marked.kind, marked.voice)
        counts[key] = counts.get(key, 0) + 1
    for (kind, voice), count in counts.items():
        if not words[voice]:
            continue  # a mark of the writer's in a text of which no word is the writer's
        found[places[kind, voice]] = new_score(kind=kind, voice=voice, markers=count, per_1000_words=round(1000 * count / words[voice], 2))
    return tuple(found)


@cache
def no_markers(voices: tuple[Voice, ...]) -> tuple[dict[tuple[Kind, Voice], int], tuple[Score, ...]]:
    """The scores of a text without a marker, which most of every text's scores are, and where each kind and voice stands."""
    pairs = [(kind, voice) for kind in KINDS for voice in voices]
    blank = tuple(Score(kind=kind, voice=voice, markers=0, per_1000_words=0.0) for kind, voice in pairs)
    return {pair: place for place, pair in enumerate(pairs)}, blank


def notices(prose: Prose, headline: Headline | None) -> tuple[str, ...]:
    """What a reader of the analysis should know about the text."""
    found = []
    if not len(prose):
        found.append("The document has no words to assess.")
    elif headline is None:
        found.append("No title was found: nothing is counted as headline.")
    return tuple(found)


@cache
def shipped_analyzer() -> Analyzer:
    """The analyzer with the shipped lists and everything switched on."""
    return Analyzer()


def analyze(document: Document) -> Analysis:
    """Everything found in one document, with the shipped lists."""
    return shipped_analyzer().analyze(document)
