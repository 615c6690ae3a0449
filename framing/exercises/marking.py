"""Mark the framing words: paragraphs of an article, the wordings to find, and the traps.

It knows which kinds and voices belong to which level; it refuses to know how marks are made on paper or screen.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from framing.comparison.incident import COMMON
from framing.errors import CorpusError
from framing.exercises.made import Made, Task, drawn, in_order, listed, numbered, quoted, shuffled
from framing.exercises.material import LETTERS, Story
from framing.exercises.passages import Passages, Stretch, stretches
from framing.exercises.trust import unreliable
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer, KeySpan, Option, Passage, Reason, Standing
from framing.exercises.wordings import Wording, key_span, wordings
from framing.reports.legend import CARDS
from framing.types import KINDS, Kind

OBVIOUS: tuple[Kind, ...] = ("distancing", "pretext", "loaded-actor", "loaded-event", "booster", "evaluation", "metaphor", "appeal")
USUAL: tuple[Kind, ...] = (
    *OBVIOUS,
    "legitimacy",
    "hedged-attribution",
    "reporting-verb",
    "vague-source",
    "hedge",
    "number-framing",
)
LEVEL_KINDS: dict[ExerciseLevel, tuple[Kind, ...]] = {1: in_order(OBVIOUS), 2: in_order(USUAL), 3: KINDS}
MOST_WANTED: dict[ExerciseLevel, int] = {1: 4, 2: 8, 3: 10}
"""Wordings to find in one paragraph."""
WORD = re.compile(r"[^\W\d_]{4,}")
QUOTE = re.compile('[“”"«»„]')
NOTHING = "none"
"""The option of a paragraph in which there is nothing to mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of a paragraph."""

    no_quotation: bool = False
    one_voice: bool = False
    clear: bool = False
    """At least half of the wordings in it are to be found, so that nobody wonders about the others."""


ANY = Asked()
EASY = (
    Asked(no_quotation=True, one_voice=True, clear=True),
    Asked(no_quotation=True, clear=True),
    Asked(clear=True),
    Asked(no_quotation=True),
    ANY,
)
"""What level 1 asks, the strictest first; the others where there are too few paragraphs."""
INSTRUCTIONS: dict[ExerciseLevel, tuple[str, ...]] = {
    1: (
        "Read each paragraph. Mark the wordings that do more than tell what happened: they judge, colour or push.",
        "Only the writer’s own words count here: leave alone what others are reported to have said.",
        "The question says how many there are, and the box lists wordings to choose from: not all of them are right.",
        "Say of each mark which kind it is.",
    ),
    2: (
        "Mark every wording that frames what is told, and say which kind it is.",
        "Mark it whoever uses it: the writer or somebody who is reported. Words inside quotation marks may be marked too.",
    ),
    3: (
        "Mark every wording with which the writer frames what is told: in the writer’s own sentences and in what the writer reports.",
        "Leave alone what stands between quotation marks: those are somebody else’s words, however strong.",
        "Quotation marks by which the writer keeps a word at a distance do count.",
        "Some paragraphs may hold nothing to mark. Give each mark its kind, and a reason in a few words.",
    ),
}


def build(task: Task) -> Made:
    """Paragraphs of one account, in reading order; of a second one where the first has too few."""
    kinds = LEVEL_KINDS[task.level]
    chosen = choose(task, kinds)
    if not chosen:
        raise CorpusError(
            f"no paragraph of these articles has wordings for level {task.level}; try another level or another article",
            path=task.material.id,
        )
    passages = Passages()
    items: list[Item] = []
    answers = []
    for story, run in chosen:
        passage = passages.take(story, run[0].start, run[-1].end)
        found = wordings(story)
        for paragraph in run:
            item, answer = question(task, passage, paragraph, found, kinds, numbered("m", len(items) + 1))
            items.append(item)
            answers.append(answer)
    return Made(
        title="Mark the framing words",
        instructions=INSTRUCTIONS[task.level],
        passages=passages.all(),
        items=tuple(items),
        answers=tuple(answers),
        kinds=kinds,
    )


def choose(task: Task, kinds: Sequence[Kind]) -> list[tuple[Story, list[Stretch]]]:
    """Runs of neighbouring paragraphs, from the story that has most of them of those drawn first.

    Level 1 asks for clear paragraphs in one voice without quotations, and bears others only where there are too few.
    """
    stories = shuffled(task.draw, task.material.stories)
    steps = EASY if task.level == 1 else (ANY,)
    suited: list[tuple[Story, list[Stretch]]] = []
    for step in steps:
        suited = [(story, places) for story in stories if (places := suitable(story, kinds, task, step))]
        if sum(len(places) for _, places in suited) >= task.items:
            break
    suited.sort(key=lambda pair: -min(len(pair[1]), task.items))
    wanted = task.items
    chosen: list[tuple[Story, list[Stretch]]] = []
    for story, places in suited:
        if wanted <= 0:
            break
        count = min(wanted, len(places))
        first = task.draw.randrange(len(places) - count + 1)
        wanted -= count
        chosen += [(story, run) for run in runs(places[first : first + count], stretches(story))]
    return chosen


def suitable(story: Story, kinds: Sequence[Kind], task: Task, asked: Asked) -> list[Stretch]:
    """The paragraphs a level can use: with something to find, and not too much; on level 3 now and then with nothing."""
    found = wordings(story)
    places = []
    empty = []
    for paragraph in stretches(story):
        here = [wording for wording in found if paragraph.start <= wording.start and wording.end <= paragraph.end]
        wanted = [wording for wording in here if standing_of(wording, kinds, task.level) == "expected"]
        if asked.no_quotation and QUOTE.search(story.text, paragraph.start, paragraph.end):
            continue
        if asked.one_voice and any(wording.voice != "author" for wording in here):
            continue
        if asked.clear and 2 * len(wanted) < sum(wording.planted for wording in here):
            continue
        if len(wanted) > MOST_WANTED[task.level]:
            continue
        if wanted:
            places.append(paragraph)
        elif task.level == 3 and not any(wording.planted for wording in here):
            empty.append(paragraph)
    places += drawn(task.draw, empty, task.items // 5)
    return sorted(places, key=lambda paragraph: paragraph.start)


def runs(places: Sequence[Stretch], everything: Sequence[Stretch]) -> list[list[Stretch]]:
    """Places that follow each other in the text with none in between, together."""
    order = {place: number for number, place in enumerate(everything)}
    grouped = [[places[0]]]
    for before, place in pairwise(places):
        if order[place] == order[before] + 1:
            grouped[-1].append(place)
        else:
            grouped.append([place])
    return grouped


def standing_of(wording: Wording, kinds: Sequence[Kind], level: ExerciseLevel) -> Standing:
    """What the key says of a wording at a level."""
    if not wording.planted:
        return "acceptable"
    if level == 3 and wording.voice == "quote":
        return "trap"
    wanted = wording.kind in kinds
    if level == 1:
        wanted = wanted and wording.voice in ("author", "headline")
    return "expected" if wanted else "acceptable"


def question(
    task: Task, passage: Passage, paragraph: Stretch, found: Sequence[Wording], kinds: Sequence[Kind], name: str
) -> tuple[Item, KeyAnswer]:
    """One paragraph to mark, with its key."""
    shift = passage.source_start or 0
    here = [wording for wording in found if paragraph.start <= wording.start and wording.end <= paragraph.end]
    spans = [spoken(wording, standing_of(wording, kinds, task.level), passage.id, shift) for wording in here]
    expected = [span for span in spans if span.standing == "expected"]
    options, right, acceptable = candidates(task, passage, paragraph, spans, shift)
    count = "the one wording from the box that does" if len(expected) == 1 else f"{len(expected)} wordings from the box that do"
    prompt = {
        1: f"Mark {count} more than tell what happened.",
        2: "Mark every wording that frames what is told.",
        3: "Mark the writer’s framing words, if there are any.",
    }[task.level]
    start, end = paragraph.start - shift, paragraph.end - shift
    item = Item(
        id=name,
        prompt=prompt,
        reply="spans",
        passage=passage.id,
        start=start,
        end=end,
        quote=passage.text[start:end],
        options=options,
        options_shown=task.level == 1,
    )
    counts = Counter(CARDS[span.kinds[0]].label for span in expected)
    summary = ", ".join(f"{number} × {label}" for label, number in counts.items())
    answer = KeyAnswer(
        item=name,
        right=right,
        acceptable=acceptable,
        answer=f"{listed([quoted(span.text) for span in expected])} ({summary})"
        if expected
        else "Nothing: this paragraph tells, and no more.",
        spans=tuple(spans),
        reason=Reason(text="Each wording has its own reason." if expected else "No wording of the key stands in it."),
    )
    return item, answer


def spoken(wording: Wording, standing: Standing, passage: str, shift: int) -> KeySpan:
    """The wording's row of the key; a trap says why it is one."""
    weak = unreliable(wording.kind) if wording.tool in ("only-tool", "is-the-key") else None
    span = key_span(wording, passage=passage, shift=shift, standing=standing, caution=weak)
    if standing == "trap":
        why = f"{span.reason.text} But it is somebody’s own word, in quotation marks: the writer passes it on."
        return replace(span, reason=replace(span.reason, text=why))
    return span


def candidates(
    task: Task, passage: Passage, paragraph: Stretch, spans: Sequence[KeySpan], shift: int
) -> tuple[tuple[Option, ...], tuple[str, ...], tuple[str, ...]]:
    """Wordings to choose from, in text order: the expected ones, the traps, and as many plain words; which are right."""
    start, end = paragraph.start - shift, paragraph.end - shift
    taken = {place for span in spans for place in range(span.start, span.end)}
    plain: dict[str, tuple[int, int]] = {}
    for match in WORD.finditer(passage.text, start, end):
        word = match[0]
        if word[0].isupper() or word.casefold() in COMMON or not taken.isdisjoint(range(match.start(), match.end())):
            continue
        plain.setdefault(word, (match.start(), match.end()))
    listed_spans = [span for span in spans if span.standing in ("expected", "trap")]
    places: list[tuple[int, int, str, str]] = [(span.start, span.end, span.text, span.standing) for span in listed_spans]
    room = len(LETTERS) - len(places)
    words = drawn(task.draw, list(plain), max(0, min(room, max(3, len(places)))))
    places += [(*plain[word], word, "plain") for word in words]
    seen: Counter[str] = Counter()
    options = []
    right = []
    for number, (low, high, text, standing) in enumerate(sorted(places)[: len(LETTERS)]):
        shown = " ".join(text.split())
        seen[shown.casefold()] += 1
        if seen[shown.casefold()] > 1:
            shown = f"{shown} (no. {seen[shown.casefold()]})"
        name = LETTERS[number].lower()
        options.append(Option(id=name, text=shown, start=low, end=high))
        if standing == "expected":
            right.append(name)
    if task.level == 3:
        options.append(Option(id=NOTHING, text="none of these: the paragraph just tells"))
        right = right or [NOTHING]
    return tuple(options), tuple(right), ()
