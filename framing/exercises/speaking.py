"""Whose voice is this: stretches of articles that are the writer's, somebody's own words, or somebody's in the writer's words.

It knows statements, quotations and who speaks, planted or found; it refuses to know whether anybody speaks the truth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from framing.comparison.namings import same_speaker
from framing.errors import CorpusError
from framing.evaluation.partners import innermost
from framing.exercises.made import Made, Task, lettered, numbered, quoted, shuffled
from framing.exercises.material import Material, Story
from framing.exercises.passages import Passages, Stretch, holding, stretches
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer, Reason
from framing.exercises.wordings import wordings
from framing.types import Kind, Voice

WRITER = "the writer"
OWN_WORDS = "somebody’s own words, quoted"
REPORTED = "somebody’s statement, in the writer’s words"
MARKS = '“”"«»'
QUOTATION = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*\"|«[^»\n]*»", re.MULTILINE)
LEAST_WORDS = 5
"""Of a sentence that is asked about: *Zero.* is nobody's in particular."""
LEAST_SIGNS = 6
"""Of a marked wording that is asked about: nobody can tell whose voice *some* is."""
PASSED_ON = re.compile(r"\baccording to\b", re.IGNORECASE)
REPORTING: tuple[Kind, ...] = ("reporting-verb", "vague-source", "hedged-attribution")
OPTIONS: dict[ExerciseLevel, int] = {1: 3, 2: 4, 3: 6}
ORDER: tuple[Voice, ...] = ("author", "quote", "attributed")
REASONS: dict[Voice, str] = {
    "headline": "Nobody is reported here: these are the writer’s words.",
    "author": "Nobody is reported here: these are the writer’s words, and the writer vouches for them.",
    "quote": "It stands between quotation marks that are given to a speaker: the words themselves are the speaker’s.",
    "attributed": "What is said is the speaker’s, how it is said is the writer’s: check whether the speaker would have chosen these words.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """A stretch with its voice and speaker."""

    story: Story
    paragraph: Stretch
    start: int
    end: int
    voice: Voice
    speaker: str | None
    trap: bool
    """Quotation marks in the writer's own voice, or a quotation inside indirect speech."""

    @property
    def introduced(self) -> bool:
        """Whether the paragraph names the speaker as the answers do: *he said* leaves a reader of one paragraph to guess."""
        text = self.story.text[self.paragraph.start : self.paragraph.end].casefold()
        return self.speaker is None or self.speaker.split()[-1].casefold() in text

    @property
    def words(self) -> str:
        """The answer in words."""
        if self.voice in ("author", "headline"):
            return WRITER
        who = self.speaker or "somebody the account does not name"
        return f"{who}, in their own words" if self.voice == "quote" else f"{who}, in the writer’s words"


def build(task: Task) -> Made:
    """Stretches of all three voices in turn; on level 3 those that are easily mistaken first."""
    found = list(stretches_of_voice(task.material, task.level))
    chosen = choose(task, found)
    if len({stretch.voice for stretch in chosen}) < 2:
        raise CorpusError(
            f"only one voice is heard for level {task.level} in these articles; try another level or another article", path=task.material.id
        )
    passages = Passages()
    items: list[Item] = []
    answers = []
    for stretch in chosen:
        passage = passages.take(stretch.story, stretch.paragraph.start, stretch.paragraph.end)
        shift = stretch.paragraph.start
        name = numbered("v", len(items) + 1)
        right = plain(stretch) if task.level == 1 else stretch.words
        offered = options(task, stretch, right, found)
        letters = {text: option.id for text, option in zip(offered, lettered(offered), strict=True)}
        text = stretch.story.text[stretch.start : stretch.end]
        items.append(
            Item(
                id=name,
                prompt="Whose voice is the underlined stretch?",
                reply="one",
                passage=passage.id,
                start=stretch.start - shift,
                end=stretch.end - shift,
                quote=text,
                options=lettered(offered),
            )
        )
        answers.append(
            KeyAnswer(
                item=name,
                right=(letters[right],),
                answer=f"{quoted(text)}: {right}" + (f" ({stretch.words})" if right != stretch.words else ""),
                reason=Reason(text=trap_reason(stretch) if stretch.trap else REASONS[stretch.voice]),
                disagree="The writer reports and chooses the words at once: some would call it both."
                if stretch.voice == "attributed"
                else None,
                caution=tool_view(stretch),
            )
        )
    return Made(
        title="Whose voice is this?",
        instructions=(
            "A stretch is underlined in each paragraph. Decide whose voice it is.",
            "Somebody can be heard in two ways: in their own words, between quotation marks, or in the writer’s words (“she said that …”).",
        ),
        passages=passages.all(),
        items=tuple(items),
        answers=tuple(answers),
    )


def plain(stretch: Voiced) -> str:
    return WRITER if stretch.voice in ("author", "headline") else OWN_WORDS if stretch.voice == "quote" else REPORTED


def trap_reason(stretch: Voiced) -> str:
    if stretch.voice == "quote":
        return "The sentence is told in the writer’s words, but this piece of it stands in quotation marks: it is the speaker’s own."
    return "The quotation marks have no speaker: the writer sets them to keep the word at a distance."


def stretches_of_voice(material: Material, level: ExerciseLevel) -> Iterator[Voiced]:
    """Level 1: whole statements, and sentences in which nobody is reported; 2 and 3: marked wordings too."""
    for story in material.accounts:
        places = stretches(story)
        said = statements(story)
        apart = held_apart(story)
        for start, end, voice, speaker in said:
            quotation = quotation_at(story, start, end)
            if voice == "quote" and any(low < end and start < high for low, high in apart):
                continue
            if quotation == "part" or (voice == "quote" and quotation == "none"):
                continue
            piece = voice == "attributed" and quotation == "whole"
            if voice == "attributed" and not piece and told_twice(story, start, speaker):
                continue
            yield from placed(story, places, start, end, "quote" if piece else voice, speaker, trap=piece)
        for sentence in story.analysis.sentences:
            raw = story.text[sentence.start : sentence.end]
            start, end = sentence.start + len(raw) - len(raw.lstrip()), sentence.start + len(raw.rstrip())
            if not any(low < end and high > start for low, high, _, _ in said) and nobody_reported(story, start, end):
                yield from placed(story, places, start, end, "author", None, trap=False)
        if level == 1:
            continue
        for wording in wordings(story):
            if wording.tool == "only-tool" or wording.voice == "headline" or len(wording.text) < LEAST_SIGNS:
                continue
            speaker = speaker_at(story, wording.start, wording.end) if wording.voice in ("quote", "attributed") else None
            around = quotation_at(story, wording.start, wording.end)
            if around == "part" or (around == "whole" and wording.voice == "attributed") or (around == "none" and wording.voice == "quote"):
                continue
            covering = innermost(story.truth.statements, wording) if story.truth is not None else None
            if wording.voice == "attributed" and told_twice(story, wording.start, speaker):
                continue
            if (wording.start, wording.end) in apart and any(low < wording.end and wording.start < high for low, high, _, _ in said):
                continue
            piece = wording.voice == "quote" and covering is not None and not covering.direct
            yield from placed(
                story,
                places,
                wording.start,
                wording.end,
                wording.voice,
                speaker,
                trap=piece or (wording.voice == "author" and around == "whole"),
            )


def held_apart(story: Story) -> set[tuple[int, int]]:
    """Terms that the writer puts in quotation marks to keep them at a distance; where they are somebody's too, either may be meant."""
    return {
        (one.start, one.end) for one in wordings(story) if one.kind == "distancing" and one.voice == "author" and one.tool != "only-tool"
    }


def told_twice(story: Story, start: int, speaker: str | None) -> bool:
    """Whether a sentence gives what one says to a second one: *officers told them that …, according to the union*. Either may be meant."""
    around = next((one for one in story.analysis.sentences if one.start <= start < one.end), None)
    passed = None if around is None else PASSED_ON.search(story.text, around.start, around.end)
    if around is None or passed is None:
        return False
    return speaker is None or speaker.split()[-1].casefold() not in story.text[passed.end() : around.end].casefold()


def quotation_at(story: Story, start: int, end: int) -> Literal["whole", "part", "none"]:
    """Whether a stretch stands in quotation marks: whole, in part or not at all. Marks at its own ends count as whole."""
    for match in QUOTATION.finditer(story.text):
        low, high = match.start(), match.end()
        if low <= start and end <= high:
            return "whole"
        if low < end and start < high:
            return "part"
    return "none"


def nobody_reported(story: Story, start: int, end: int) -> bool:
    """Whether a sentence is the writer's from end to end: no quotation mark, no source of a figure, no word of reporting."""
    if any(mark in story.text[start:end] for mark in MARKS) or len(story.text[start:end].split()) < LEAST_WORDS:
        return False
    if any(wording.kind in REPORTING and wording.start < end and wording.end > start for wording in wordings(story)):
        return False
    figures = story.truth.figures if story.truth is not None else story.analysis.figures
    if any(figure.source is not None and figure.start < end and figure.end > start for figure in figures):
        return False
    facts = story.truth.facts if story.truth is not None else ()
    heard = [span for span in story.analysis.voices if span.start < end and span.end > start]
    return not heard and not any(fact.attributed and fact.start < end and fact.end > start for fact in facts)


def placed(
    story: Story, places: Sequence[Stretch], start: int, end: int, voice: Voice, speaker: str | None, *, trap: bool
) -> Iterator[Voiced]:
    """The stretch, if it stands whole in a paragraph of prose; without a comma at its end."""
    while end > start + 1 and story.text[end - 1] in ",;":
        end -= 1
    paragraph = holding(places, start, end)
    if paragraph is not None:
        yield Voiced(story=story, paragraph=paragraph, start=start, end=end, voice=voice, speaker=speaker, trap=trap)


def statements(story: Story) -> list[tuple[int, int, Voice, str | None]]:
    """(start, end, voice, speaker) of everything somebody is reported to have said."""
    if story.truth is not None:
        return [(row.start, row.end, "quote" if row.direct else "attributed", row.source) for row in story.truth.statements]
    return [(row.start, row.end, row.voice, row.speaker) for row in story.analysis.voices]


def speaker_at(story: Story, start: int, end: int) -> str | None:
    """Who speaks there: of the shortest statement around it."""
    holding_it = [(high - low, speaker) for low, high, _, speaker in statements(story) if low <= start and end <= high]
    return min(holding_it, key=lambda pair: pair[0], default=(0, None))[1]


def choose(task: Task, found: Sequence[Voiced]) -> list[Voiced]:
    """The voices in turn, each paragraph once if that is possible; in reading order. Speakers whom the paragraph names come first."""
    mixed = sorted(shuffled(task.draw, found), key=lambda stretch: task.level > 1 and not stretch.introduced)
    if task.level == 3:
        mixed.sort(key=lambda stretch: not stretch.trap)
    lines = {voice: [stretch for stretch in mixed if stretch.voice == voice] for voice in ORDER}
    picked: list[Voiced] = []
    used: set[tuple[str, int]] = set()
    asked: set[tuple[str, Voice]] = set()
    for again in (False, True):
        waiting = {voice: [one for one in line if one not in picked] for voice, line in lines.items()}
        while len(picked) < task.items and any(waiting.values()):
            for voice in ORDER:
                line = waiting[voice]
                while line:
                    stretch = line.pop(0)
                    place = (stretch.story.id, stretch.paragraph.start)
                    clash = any(one.story.id == stretch.story.id and one.start < stretch.end and stretch.start < one.end for one in picked)
                    words = (stretch.story.text[stretch.start : stretch.end].casefold(), stretch.voice)
                    if len(picked) < task.items and not clash and words not in asked and (again or place not in used):
                        used.add(place)
                        asked.add(words)
                        picked.append(stretch)
                        break
    order = {story.id: number for number, story in enumerate(task.material.stories)}
    return sorted(picked, key=lambda stretch: (order[stretch.story.id], stretch.start))


def options(task: Task, stretch: Voiced, right: str, found: Sequence[Voiced]) -> list[str]:
    """On level 1 the three ways of speaking; else the right one with the same speaker the other way round, and others."""
    if task.level == 1:
        return [WRITER, OWN_WORDS, REPORTED]
    offered = [right]
    if stretch.speaker is not None:
        other: Voice = "attributed" if stretch.voice == "quote" else "quote"
        offered.append(replace(stretch, voice=other).words)
    pool = [one for one in found if one.story.id == stretch.story.id and one.speaker is not None]
    for one in shuffled(task.draw, pool):
        if len(offered) >= OPTIONS[task.level] - 1:
            break
        if one.words not in offered and (stretch.speaker is None or not same_speaker(one.speaker or "", stretch.speaker)):
            offered.append(one.words)
    spoken = [text for text in offered if text != WRITER]
    return [WRITER, *shuffled(task.draw, spoken)]


def tool_view(stretch: Voiced) -> str | None:
    """Where the tool hears another voice or speaker; None where it is all there is to go by."""
    if stretch.story.truth is None:
        return None
    middle = (stretch.start + stretch.end) // 2
    heard = [span for span in stretch.story.analysis.voices if span.start <= middle < span.end]
    span = min(heard, key=lambda one: one.end - one.start, default=None)
    voice: Voice = "author" if span is None else span.voice
    if voice != stretch.voice:
        names: dict[Voice, str] = {"headline": WRITER, "author": WRITER, "quote": "a quotation", "attributed": "reported speech"}
        return f"The tool hears {names[voice]} here."
    if span is not None and stretch.speaker is not None and (span.speaker is None or not same_speaker(span.speaker, stretch.speaker)):
        return f"The tool names another speaker: {span.speaker}." if span.speaker else "The tool finds no speaker."
    return None
