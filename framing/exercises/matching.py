"""Match wordings to kinds: the same facts as different accounts word them, each with one wording to name.

It knows which wordings stand in tellings of one fact; it refuses to know why an outlet chose them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.comparison.coverage import align_facts
from framing.errors import CorpusError
from framing.exercises.made import Made, Task, in_order, kind_option, listed, numbered, quoted, shuffled
from framing.exercises.marking import LEVEL_KINDS
from framing.exercises.material import Material, Story
from framing.exercises.passages import Passages, Stretch, holding, sentence_of, stretches
from framing.exercises.trust import unreliable
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer
from framing.exercises.wordings import Wording, joined, key_span, wordings
from framing.reports.legend import CARDS, VOICE_REASONS
from framing.types import KINDS, Kind

MOST_KINDS: dict[ExerciseLevel, int] = {1: 4, 2: 7, 3: len(KINDS)}
LEAST_KINDS: dict[ExerciseLevel, int] = {1: 3, 2: 5, 3: 8}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A wording in its sentence, and the fact that the sentence tells."""

    story: Story
    sentence: Stretch
    wording: Wording
    fact: str | None


def build(task: Task) -> Made:
    """Wordings of one fact beside each other, fact by fact."""
    level_kinds = LEVEL_KINDS[task.level]
    found = [candidate for candidate in candidates(task.material, level_kinds) if fits(candidate, task.level)]
    if not found:
        raise CorpusError(
            f"no wordings for level {task.level} in these articles; try another level or another article", path=task.material.id
        )
    kinds = sheet_kinds(task, found)
    chosen = choose(task, [candidate for candidate in found if candidate.wording.kind in kinds])
    passages = Passages()
    items: list[Item] = []
    answers = []
    offered = tuple(kind_option(kind) for kind in kinds)
    for candidate in chosen:
        wording = candidate.wording
        passage = passages.take(candidate.story, candidate.sentence.start, candidate.sentence.end)
        shift = candidate.sentence.start
        name = numbered("c", len(items) + 1)
        items.append(
            Item(
                id=name,
                prompt=f"Which kind is {quoted(wording.text)}?",
                reply="one",
                passage=passage.id,
                start=wording.start - shift,
                end=wording.end - shift,
                quote=wording.text,
                options=offered,
                group=candidate.fact,
            )
        )
        others = [kind for kind in wording.kinds[1:] if kind in kinds]
        answers.append(
            KeyAnswer(
                item=name,
                right=(wording.kind,),
                acceptable=tuple(others),
                answer=f"{CARDS[wording.kind].label} ({VOICE_REASONS[wording.voice]})",
                spans=(key_span(wording, passage=passage.id, shift=shift, standing="expected"),),
                reason=wording.reason,
                disagree=joined(f"Also accepted: {listed([CARDS[kind].label for kind in others])}." if others else None, wording.disagree),
                caution=joined(wording.caution, unreliable(wording.kind) if wording.tool == "is-the-key" else None),
            )
        )
    return Made(
        title="Match wordings to kinds",
        instructions=(
            "Each sentence has one wording underlined. Write the two letters of its kind beside it; a kind may be needed more than once, or never.",
            "Sentences under one heading tell the same fact in different accounts: compare what each wording makes of it.",
        ),
        passages=passages.all(),
        items=tuple(items),
        answers=tuple(answers),
        kinds=kinds,
    )


def fits(candidate: Candidate, level: ExerciseLevel) -> bool:
    wording = candidate.wording
    return wording.planted and (level > 1 or (wording.voice in ("author", "headline") and wording.tool in ("agrees", "is-the-key")))


def candidates(material: Material, kinds: Sequence[Kind]) -> Iterator[Candidate]:
    """Every wording of the kinds in a sentence of prose, with the fact it tells where several accounts tell it."""
    told = tellings(material)
    for story in material.accounts:
        places = stretches(story)
        for wording in wordings(story):
            sentence = sentence_of(story, wording.start, wording.end)
            if wording.kind not in kinds or holding(places, sentence.start, sentence.end) is None:
                continue
            facts = [fact for fact, start, end in told.get(story.id, ()) if start < sentence.end and end > sentence.start]
            yield Candidate(story=story, sentence=sentence, wording=wording, fact=facts[0] if facts else None)


def tellings(material: Material) -> dict[str, list[tuple[str, int, int]]]:
    """Story → (fact, start, end) of facts that at least two accounts tell."""
    told: dict[str, list[tuple[str, int, int]]] = {}
    if material.facts:
        texts = {fact.id: fact.text for fact in material.facts}
        for story in material.accounts:
            if story.truth is not None:
                told[story.id] = [(texts[row.id], row.start, row.end) for row in story.truth.facts]
    elif len(material.accounts) > 1:
        ids = {story.analysis.document.id: story.id for story in material.accounts}
        for fact in align_facts([story.analysis for story in material.accounts]):
            for telling in fact.present:
                told.setdefault(ids[telling.document], []).append((quoted(fact.text), telling.start, telling.end))
    return told


def sheet_kinds(task: Task, found: Sequence[Candidate]) -> tuple[Kind, ...]:
    """The kinds on the sheet: those that occur most, up to the level's number, and others to choose wrongly."""
    counts = Counter(candidate.wording.kind for candidate in found)
    common = [kind for kind, _ in sorted(counts.items(), key=lambda pair: (-pair[1], KINDS.index(pair[0])))]
    picked = shuffled(task.draw, common[: MOST_KINDS[task.level] * 2])[: MOST_KINDS[task.level]]
    spare = [kind for kind in LEVEL_KINDS[task.level] if kind not in picked]
    return in_order({*picked, *spare[: max(0, LEAST_KINDS[task.level] - len(picked))]})


def copied(candidate: Candidate) -> str:
    """A wording in its sentence: copy that several accounts share is asked about once."""
    sentence = candidate.story.text[candidate.sentence.start : candidate.sentence.end]
    return f"{candidate.wording.text}\n{' '.join(sentence.split())}".casefold()


def choose(task: Task, found: Sequence[Candidate]) -> list[Candidate]:
    """Facts that most accounts tell in marked wordings first, one wording an account; then what is left, until there are enough."""
    by_fact: dict[str, dict[str, list[Candidate]]] = {}
    for candidate in found:
        if candidate.fact is not None:
            by_fact.setdefault(candidate.fact, {}).setdefault(candidate.story.id, []).append(candidate)
    facts = sorted(shuffled(task.draw, list(by_fact)), key=lambda fact: -len(by_fact[fact]))
    chosen: list[Candidate] = []
    used: set[tuple[str, int]] = set()
    asked: set[str] = set()
    for fact in facts:
        fresh = {story: [one for one in rows if (story, one.wording.start) not in used] for story, rows in by_fact[fact].items()}
        fresh = {story: [one for one in rows if copied(one) not in asked] for story, rows in fresh.items()}
        tellers = [story for story, rows in fresh.items() if rows]
        if len(tellers) < 2 or task.items - len(chosen) < 2:
            continue
        for story in tellers[: task.items - len(chosen)]:
            left = [one for one in fresh[story] if copied(one) not in asked]
            if not left:
                continue
            picked = task.draw.choice(left)
            used.add((story, picked.wording.start))
            asked.add(copied(picked))
            chosen.append(picked)
    rest = [one for one in found if (one.story.id, one.wording.start) not in used and copied(one) not in asked]
    rest = list({copied(one): one for one in rest}.values())
    extra = shuffled(task.draw, rest)[: max(0, task.items - len(chosen))]
    order = {story.id: number for number, story in enumerate(task.material.stories)}
    extra.sort(key=lambda one: (order[one.story.id], one.wording.start))
    return chosen + [Candidate(story=one.story, sentence=one.sentence, wording=one.wording, fact=None) for one in extra]
