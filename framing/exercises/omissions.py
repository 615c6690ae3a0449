"""Which account leaves out what: facts across whole accounts, and who does not tell them.

It knows facts with the places that tell them, planted or aligned; it refuses to know why anything was left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from framing.comparison.coverage import Fact, align_facts
from framing.errors import CorpusError
from framing.exercises.made import Made, Task, listed, numbered, quoted, shuffled
from framing.exercises.material import Material, Story
from framing.exercises.passages import Body, Passages, body_of, holding, stretches
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer, KeySpan, Option, Passage, Reason, ToolView
from framing.exercises.wordings import joined

ACCOUNTS: dict[ExerciseLevel, int] = {1: 2, 2: 3, 3: 5}
NONE = "none"
NEAR = 0.3
"""An account whose nearest sentence is this like a fact may be thought to tell it."""
LIKE = 0.45
"""A sentence that is this like those of other accounts is taken to tell their fact; one less like may be thought to."""
LEAST_WORDS = 6
"""Of a statement that can be asked about: *The alliance claimed* tells nothing yet."""
MARKS = '“”"«»'


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact and the places that tell it: story → (start, end, only as somebody's statement)."""

    text: str
    places: Mapping[str, tuple[tuple[int, int, bool], ...]]
    near: tuple[str, ...] = ()
    """Stories that may be thought to tell it."""
    tool: Mapping[str, bool] | None = None
    """Story → whether the tool finds it told there; None if the tool is all there is, or did not find the fact."""


def build(task: Task) -> Made:
    """Two, three or more accounts in full, and facts that some of them tell."""
    if len(task.material.accounts) < 2:
        raise CorpusError(
            "one account leaves out nothing that can be seen; give two or more articles on one incident", path=task.material.id
        )
    facts = list(told_facts(task.material))
    stories = accounts(task, facts)
    ids = {story.id for story in stories}
    told = [fact for fact in facts if fact_tellers(fact, stories)]
    left_out = [fact for fact in told if len(fact_tellers(fact, stories)) < len(ids)]
    if not left_out:
        raise CorpusError("these accounts tell the same facts, as far as can be found; try other articles", path=task.material.id)
    chosen = shuffled(task.draw, left_out)[: task.items]
    everywhere = shuffled(task.draw, [fact for fact in told if fact not in left_out])
    if task.level == 3:
        everywhere = everywhere[: max(len(chosen) // 4, task.items - len(chosen))]
        chosen = chosen[: task.items - len(everywhere)]
    chosen = [*chosen, *everywhere][: task.items]
    chosen = [fact for fact in facts if fact in chosen]
    passages = Passages()
    bodies = {story.id: body_of(story) for story in stories}
    shown = {
        story.id: passages.take_text(story, bodies[story.id].text, name=number, title=story.title) for number, story in enumerate(stories)
    }
    options = tuple(
        Option(id=story.label[-1].lower(), text=f"{story.label}" + (f" ({story.outlet})" if story.outlet else "")) for story in stories
    )
    options = (*options, Option(id=NONE, text="none of them: all tell it"))
    items: list[Item] = []
    answers = []
    for fact in chosen:
        name = numbered("o", len(items) + 1)
        items.append(Item(id=name, prompt=f"Which accounts leave this out? {quoted(fact.text)}", reply="several", options=options))
        answers.append(answer_of(name, fact, stories, bodies, shown, planted=task.material.basis == "planted"))
    return Made(
        title="Which account leaves out what?",
        instructions=(
            "Read the accounts. For each statement choose every account that does not tell it, in whatever words.",
            "If an account tells it only as somebody’s claim, note that beside your answer.",
        ),
        passages=passages.all(),
        items=tuple(items),
        answers=tuple(answers),
    )


def fact_tellers(fact: Told, stories: Sequence[Story]) -> list[Story]:
    return [story for story in stories if fact.places.get(story.id)]


def differences(facts: Sequence[Told], stories: Sequence[Story]) -> int:
    """How many facts some of these accounts tell, and others don't."""
    return sum(0 < len(fact_tellers(fact, stories)) < len(stories) for fact in facts)


def accounts(task: Task, facts: Sequence[Told]) -> list[Story]:
    """The accounts of the sheet: on level 1 two that differ much; else drawn. In their own order."""
    stories = list(task.material.accounts)
    count = min(ACCOUNTS[task.level], len(stories))
    groups = shuffled(task.draw, list(combinations(stories, count)))
    if task.level == 3:
        return list(groups[0])
    groups.sort(key=lambda group: -differences(facts, group))
    groups = [group for group in groups if differences(facts, group)] or groups
    return list(groups[task.draw.randrange(min(3, len(groups)))])


def answer_of(
    name: str, fact: Told, stories: Sequence[Story], bodies: Mapping[str, Body], shown: Mapping[str, Passage], *, planted: bool
) -> KeyAnswer:
    """Who leaves it out, with the places where the others tell it."""
    tellers = fact_tellers(fact, stories)
    silent = [story for story in stories if story not in tellers]
    claimed = [story for story in tellers if all(attributed for _, _, attributed in fact.places[story.id])]
    if len(claimed) == len(tellers):
        claimed = []  # the fact itself is that somebody says so
    unsure = [story for story in silent if story.id in fact.near]
    sure = [story for story in silent if story not in unsure]
    right = tuple(story.label[-1].lower() for story in sure or silent) or (NONE,)
    tool = fact.tool or {}
    seen = [story for story in silent if tool.get(story.id, False)]
    missed = [story for story in tellers if fact.tool is not None and not tool.get(story.id, False)]
    spans = [span for story in tellers for span in evidence(fact, story, bodies[story.id], shown[story.id], planted=planted)]
    return KeyAnswer(
        item=name,
        right=right,
        acceptable=tuple(story.label[-1].lower() for story in (*claimed, *(unsure if sure else ()))),
        answer=f"Left out by {listed([label(story) for story in silent])}." if silent else "All of these accounts tell it.",
        spans=tuple(spans),
        reason=Reason(text="Told by " + listed([label(story) for story in tellers]) + "; the places are given below."),
        disagree=joined(
            f"{listed([label(story) for story in claimed])} {verb(claimed, 'tells', 'tell')} it only as somebody’s claim: whether that is "
            "telling it may be argued."
            if claimed
            else None,
            f"{listed([label(story) for story in unsure])} {verb(unsure, 'has', 'have')} a sentence that comes near." if unsure else None,
        ),
        caution=joined(
            f"The tool’s own comparison finds it told by {listed([label(story) for story in seen])}: not as the writers meant it."
            if seen
            else None,
            f"The tool’s own comparison overlooks that {listed([label(story) for story in missed])} {verb(missed, 'tells', 'tell')} it."
            if missed
            else None,
            "The tool’s own comparison does not find this fact." if planted and fact.tool is None else None,
        ),
    )


def label(story: Story) -> str:
    return story.label


def verb(stories: Sequence[Story], one: str, many: str) -> str:
    return one if len(stories) == 1 else many


def evidence(fact: Told, story: Story, body: Body, passage: Passage, *, planted: bool) -> Iterator[KeySpan]:
    """The places of an account that tell the fact, in the offsets of its passage."""
    for start, end, attributed in fact.places[story.id]:
        place = body.place(start, end)
        if place is None:
            continue
        found: ToolView = (
            "is-the-key" if not planted else "agrees" if fact.tool is not None and fact.tool.get(story.id, False) else "misses"
        )
        yield KeySpan(
            passage=passage.id,
            start=place[0],
            end=place[1],
            text=story.text[start:end],
            standing="acceptable",
            kinds=(),
            voice="attributed" if attributed else "author",
            reason=Reason(text="Tells it as somebody’s claim." if attributed else "Tells it."),
            tool=found,
        )


def told_facts(material: Material) -> Iterator[Told]:
    """The facts of the manifest with the places that were planted; without a manifest those that the comparison aligns."""
    stories = {story.analysis.document.id: story.id for story in material.accounts}
    aligned = align_facts([story.analysis for story in material.accounts])
    if not material.facts:
        yield from shared_facts(aligned, stories)
        yield from lone_facts(material, aligned, stories)
        return
    for planted in material.facts:
        rows = {
            story.id: tuple((row.start, row.end, row.attributed) for row in story.truth.facts if row.id == planted.id)
            for story in material.accounts
            if story.truth is not None
        }
        yield Told(text=planted.text, places=rows, tool=tool_tellings(rows, aligned, stories))


def shared_facts(aligned: Sequence[Fact], stories: Mapping[str, str]) -> Iterator[Told]:
    """Facts that several accounts tell, as far as the comparison finds them; a likeness that is small is left to the reader."""
    for fact in aligned:
        if len(fact.text.split()) < LEAST_WORDS or fact.text[:1].islower():
            continue
        places: dict[str, tuple[tuple[int, int, bool], ...]] = {}
        near = {stories[row.document] for row in fact.absent if row.nearest is not None and row.nearest.similarity >= NEAR}
        for telling in fact.present:
            story = stories[telling.document]
            if telling.similarity >= LIKE:
                places[story] = (*places.get(story, ()), (telling.start, telling.end, False))
            else:
                near.add(story)
        if len(places) > 1:
            yield Told(text=fact.text, places=places, near=tuple(sorted(near - set(places))))


def lone_facts(material: Material, aligned: Sequence[Fact], stories: Mapping[str, str]) -> Iterator[Told]:
    """Sentences of one account that none of another is like: what only it tells."""
    shared = [(stories[telling.document], telling.start, telling.end) for fact in aligned for telling in fact.present]
    for story in material.accounts:
        places = stretches(story)
        for sentence in story.analysis.sentences:
            text = " ".join(story.text[sentence.start : sentence.end].split())
            if len(text.split()) < LEAST_WORDS or not text.endswith(".") or any(mark in text for mark in MARKS):
                continue
            if holding(places, sentence.start, sentence.end) is None:
                continue
            if any(name == story.id and start < sentence.end and end > sentence.start for name, start, end in shared):
                continue
            yield Told(text=text, places={story.id: ((sentence.start, sentence.end, False),)})


def tool_tellings(
    rows: Mapping[str, tuple[tuple[int, int, bool], ...]], aligned: Sequence[Fact], stories: Mapping[str, str]
) -> dict[str, bool] | None:
    """Where the aligned fact that shares most accounts with a planted one is told; None if none shares two."""
    best: Fact | None = None
    most = 1
    for fact in aligned:
        shared = {
            telling.document
            for telling in fact.present
            if any(start < telling.end and end > telling.start for start, end, _ in rows.get(stories[telling.document], ()))
        }
        if len(shared) > most:
            best, most = fact, len(shared)
    if best is None:
        return None
    return {stories[telling.document]: True for telling in best.present}
