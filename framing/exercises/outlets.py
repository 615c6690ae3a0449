"""Which accounts come from the same outlet: articles with names hidden, one of them to be paired.

It knows manner as counts of kinds by voice and shared wordings; it refuses to know a side, an axis or a verdict.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeAlias

from framing.analysis import Analyzer
from framing.errors import CorpusError
from framing.evaluation.truth import Split
from framing.evaluation.truth_files import MANIFEST, load_incident
from framing.exercises.disguise import disguised_body, patterns, repeated
from framing.exercises.made import Made, Task, listed, numbered, quoted, shuffled
from framing.exercises.material import LETTERS, MOST_STORIES, Story, invented_story
from framing.exercises.passages import Passages
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer, Option, Passage, Reason
from framing.exercises.wordings import wordings
from framing.reports.legend import CARDS
from framing.types import Kind

CHOICES: dict[ExerciseLevel, int] = {1: 2, 2: 3, 3: 4}
MOST_WORDS = 170
"""Of each article: its headline and first paragraphs, so that a class can read ten."""
MOST_PAIRS = MOST_STORIES // 2 - 1
Pair: TypeAlias = tuple[Story, Story]


def build(task: Task) -> Made:
    """An article to pair in each item; the same article may be a choice in several."""
    stories = pool(task)
    names = repeated(story.outlet for story in stories)
    if not names or len({story.outlet for story in stories}) < 2:
        raise CorpusError(
            "no outlet has two of these articles, so none can be paired; give two articles or more of one outlet and one of another, "
            "with their outlets in a manifest or a column `outlet`",
            path=task.material.id,
        )
    pairs = picked(task, stories, names)
    plans = [(first, partner, wrong(task, first, partner, pairs, stories)) for first, partner in pairs]
    sheet: list[Story] = []
    for first, partner, others in plans:
        sheet += [story for story in (first, partner, *others) if all(story.id != known.id for known in sheet)]
    labels = dict(zip([story.id for story in shuffled(task.draw, sheet)], LETTERS, strict=False))
    hidden = patterns((story.outlet or "" for story in stories), stories)
    passages = Passages(outlets=False)
    shown: dict[str, Passage] = {}
    for number, story in enumerate(sorted(sheet, key=lambda story: labels[story.id])):
        named = replace(story, label=f"Account {labels[story.id]}")
        passage = passages.take_text(named, disguised_body(story, hidden, most_words=MOST_WORDS), name=number)
        # the article's own id may name its outlet
        shown[story.id] = replace(passage, source=labels[story.id])
    items: list[Item] = []
    answers = []
    for first, partner, others in plans:
        name = numbered("b", len(items) + 1)
        choices = sorted((partner, *others), key=lambda story: labels[story.id])
        items.append(
            Item(
                id=name,
                prompt=f"Which account comes from the same outlet as Account {labels[first.id]}?",
                reply="one",
                options=tuple(Option(id=labels[story.id].lower(), text=f"Account {labels[story.id]}") for story in choices),
            )
        )
        answers.append(answer_of(name, first, partner, others, labels))
    return Made(
        title="Which accounts come from the same outlet?",
        instructions=(
            "The names of the outlets are hidden, and only headlines and first paragraphs are given; they need not tell the same event.",
            "Pair the accounts by manner: whom they hear first, what they call people, how they tell harm, how sure they sound.",
            "Write down the two or three wordings that decided it.",
        ),
        passages=tuple(shown[story.id] for story in sorted(sheet, key=lambda story: labels[story.id])),
        items=tuple(items),
        answers=tuple(answers),
    )


def pool(task: Task) -> list[Story]:
    """The incident's articles; with those of the other incidents of its part of the corpus, if it is an invented one."""
    material = task.material
    stories = list(material.stories)
    if material.folder is None or material.basis != "planted":
        return stories
    return stories + [story for name, story in neighbours(material.folder.parent, material.split) if name != material.folder.name]


@cache
def neighbours(root: Path, split: Split | None) -> tuple[tuple[str, Story], ...]:
    """(incident's folder, story) of every incident of one part of the corpus."""
    analyzer = Analyzer(tone=False, readability=False)
    found = []
    for manifest in sorted(root.glob(f"*/{MANIFEST}")):
        incident = load_incident(manifest.parent)
        if incident.manifest.split == split:
            for article in incident.articles:
                story = invented_story(article, analyzer)
                found.append((manifest.parent.name, replace(story, id=f"{incident.manifest.id}/{story.id}")))
    return tuple(found)


def picked(task: Task, stories: Sequence[Story], names: Sequence[str]) -> list[Pair]:
    """Pairs of one outlet that share no article, those with an article of the incident itself first."""
    own = {story.id for story in task.material.stories}
    waiting = shuffled(task.draw, [story for story in stories if story.outlet in names])
    waiting.sort(key=lambda story: story.id not in own)
    pairs: list[Pair] = []
    used: set[str] = set()
    for first in waiting:
        partners = [story for story in waiting if story.outlet == first.outlet and story.id not in used and story.id != first.id]
        if first.id in used or not partners or len(pairs) == min(task.items, MOST_PAIRS):
            continue
        elsewhere = [story for story in partners if story.id not in own]
        partner = task.draw.choice(elsewhere or partners)
        used |= {first.id, partner.id}
        pairs.append((first, partner))
    return pairs


def wrong(task: Task, first: Story, partner: Story, pairs: Sequence[Pair], stories: Sequence[Story]) -> list[Story]:
    """Articles of other outlets to choose wrongly: those on the sheet anyway, then any."""
    on_sheet = shuffled(task.draw, [story for pair in pairs for story in pair if story not in (first, partner)])
    others: list[Story] = []
    used = {first.outlet, None}
    for story in (*on_sheet, *shuffled(task.draw, stories)):
        if story.outlet not in used and len(others) < CHOICES[task.level] - 1:
            used.add(story.outlet)
            others.append(story)
    return others


def answer_of(name: str, first: Story, partner: Story, others: Sequence[Story], labels: dict[str, str]) -> KeyAnswer:
    """The pair with what they have in common, and what speaks for another choice."""
    common = shared_wordings(first, partner)
    nearest = max(others, key=lambda story: (likeness(first, story), labels[story.id]), default=None)
    closer = nearest is not None and likeness(first, nearest) > likeness(first, partner)
    return KeyAnswer(
        item=name,
        right=(labels[partner.id].lower(),),
        answer=f"Account {labels[partner.id]}: both are from {first.outlet}.",
        reason=Reason(
            text="In common: "
            + (f"the wordings {listed([quoted(word) for word in common[:6]])}; " if common else "")
            + "most frequent kinds in the writer’s voice "
            + f"{listed(top_kinds(first))} in one, {listed(top_kinds(partner))} in the other."
        ),
        disagree=(
            f"By the kinds it uses, Account {labels[nearest.id]} is nearer: one article of an outlet need not show its manner, and copy from "
            "an agency shows the agency’s."
            if nearest is not None and closer
            else "One article need not show an outlet’s manner, and copy from an agency shows the agency’s."
        ),
        caution=None if first.truth is not None else "The outlets are as the files name them; what is in common is the tool’s reading.",
    )


def profile(story: Story) -> Counter[Kind]:
    """How often each kind stands in the writer's own voice."""
    return Counter(wording.kind for wording in wordings(story) if wording.planted and wording.voice in ("author", "headline"))


def top_kinds(story: Story) -> list[str]:
    return [CARDS[kind].label for kind, _ in sorted(profile(story).items(), key=lambda pair: (-pair[1], pair[0]))[:3]]


def likeness(one: Story, other: Story) -> float:
    """Cosine of two profiles."""
    ones, others = profile(one), profile(other)
    size = sum(count**2 for count in ones.values()) ** 0.5 * sum(count**2 for count in others.values()) ** 0.5
    return sum(count * others[kind] for kind, count in ones.items()) / size if size else 0.0


def shared_wordings(one: Story, other: Story) -> list[str]:
    """Wordings that both use in the writer's voice, as one of them has them."""
    mine, theirs = (
        {
            wording.text.casefold(): wording.text
            for wording in wordings(story)
            if wording.planted and wording.voice in ("author", "headline")
        }
        for story in (one, other)
    )
    return [mine[word] for word in sorted(mine) if word in theirs]
