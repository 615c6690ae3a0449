"""Put the headline in neutral words: loaded headlines and sentences, with what could stand instead.

It knows loaded words and the lists' neutral alternatives; it refuses to write the one right headline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.errors import CorpusError
from framing.exercises.made import Made, Task, in_order, listed, numbered, quoted, shuffled
from framing.exercises.marking import USUAL
from framing.exercises.material import Story
from framing.exercises.passages import Passages, Stretch, holding, sentence_of, stretches
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer, KeySpan, Passage, Reason
from framing.exercises.wordings import Wording, from_tool, joined, key_span, wordings
from framing.plurals import plural
from framing.reports.legend import CARDS
from framing.types import KINDS, Kind

LOADED: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind not in ("humanisation", "contrast", "hedge"))
"""What a neutral headline does without; a person, a contrast and a caution may stay."""
PROMPTS: dict[ExerciseLevel, str] = {
    1: "Put it in neutral words. The loaded words are: {words}.",
    2: "Put it in neutral words. It has {count}.",
    3: "Put it in neutral words, or write “nothing to change” and say why.",
}
INSTRUCTIONS = (
    "Write each headline or sentence again so that it tells the same event and leaves the judgement to the reader.",
    "Keep who did what to whom, where, and every number. If a judgement matters to the story, say whose it is.",
)
CRITERIA = (
    "Keeps who did what to whom, the place, and every number: a neutral headline is not an empty one.",
    "Adds no judgement, image or strong feeling of its own.",
    "Names whoever did it, if the article knows; if it doesn’t, does not pretend to.",
    "Is about as long as the original, and could be printed.",
)


BARE: frozenset[Kind] = frozenset({"agency", "vague-source", "number-framing", "hedge"})
"""*Two clerks were hurt*, *Some 120 came*, *Witnesses said …*: without anything else, there is hardly a word to put another way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A headline, or a sentence of the body, with its loaded words."""

    story: Story
    place: Stretch
    shown: Stretch
    """The headline with the first paragraph, or the sentence's paragraph."""
    loaded: tuple[Wording, ...]
    others: tuple[Wording, ...]
    headline: bool
    beside: str | None = None
    """A title that stands outside the article's text; `place` and the wordings then count from its beginning."""


def build(task: Task) -> Made:
    """Headlines first, then the most loaded sentences of the writers' own."""
    heads, sentences = list(headlines(task)), list(loaded_sentences(task))
    if task.level < 3:
        heads = [target for target in heads if any(wording.kind in USUAL for wording in target.loaded)]
    chosen = shuffled(task.draw, heads)[: task.items]
    most = shuffled(task.draw, sentences)
    most.sort(key=lambda target: (all(wording.kind in BARE for wording in target.loaded), -min(len(target.loaded), 3)))
    chosen += most[: max(0, task.items - len(chosen))]
    if not chosen:
        raise CorpusError(
            f"no headline and no sentence with loaded words for level {task.level}; try another level or another article",
            path=task.material.id,
        )
    order = {story.id: number for number, story in enumerate(task.material.stories)}
    passages = Passages()
    items: list[Item] = []
    answers = []
    for target in sorted(chosen, key=lambda one: (not one.headline, order[one.story.id], one.place.start)):
        passage = shown_passage(passages, target)
        item, answer = question(target, passage, task.level, numbered("r", len(items) + 1))
        items.append(item)
        answers.append(answer)
    return Made(
        title="Put the headline in neutral words",
        instructions=INSTRUCTIONS,
        passages=passages.all(),
        items=tuple(items),
        answers=tuple(answers),
        kinds=in_order({wording.kind for target in chosen for wording in target.loaded}),
    )


def question(target: Target, passage: Passage, level: ExerciseLevel, name: str) -> tuple[Item, KeyAnswer]:
    """One headline or sentence, with criteria and alternatives instead of one answer."""
    shift = 0 if target.beside is not None else target.shown.start
    loaded = [key_span(wording, passage=passage.id, shift=shift, standing="expected") for wording in target.loaded]
    others = [key_span(wording, passage=passage.id, shift=shift, standing="acceptable") for wording in target.others]
    words = listed([quoted(span.text) for span in loaded])
    count = plural(len(loaded), "loaded wording")
    text = passage.text[target.place.start - shift : target.place.end - shift]
    item = Item(
        id=name,
        prompt=PROMPTS[level].format(words=words, count=count),
        reply="text",
        passage=passage.id,
        start=target.place.start - shift,
        end=target.place.end - shift,
        quote=text,
        group="Headlines" if target.headline else "Sentences",
    )
    answer = KeyAnswer(
        item=name,
        answer=f"Loaded: {words}." if loaded else "Nothing to change: the key finds no loaded word in it.",
        spans=(*loaded, *others),
        reason=Reason(
            text="Each loaded word has its reason; a good answer does without them or says whose judgement they are."
            if loaded
            else "A plain headline is part of the exercise: it shows what the others could look like."
        ),
        criteria=(*(criterion(span) for span in loaded), *CRITERIA),
        sample=tuple(filter(None, [substituted(text, loaded, target.place.start - shift)])),
        disagree="There is no single right answer: two good ones may differ in every word.",
        caution=joined(
            "The tool overlooks " + listed([quoted(span.text) for span in loaded if span.tool == "misses"]) + "."
            if any(span.tool == "misses" for span in loaded)
            else None
        ),
    )
    return item, answer


def criterion(span: KeySpan) -> str:
    """What to do about one loaded word."""
    instead = f"for instance {listed([quoted(word) for word in span.reason.neutral[:4]])}" if span.reason.neutral else advice(span.kinds[0])
    return f"Does without {quoted(span.text)} ({CARDS[span.kinds[0]].label}): {instead}."


def advice(kind: Kind) -> str:
    """What to do where no list gives a neutral word."""
    return {
        "agency": "says who did it, in the active, if the article knows",
        "vague-source": "says who the source is, or that the account does not say",
        "hedged-attribution": "says whose claim it is",
        "reporting-verb": "writes “said”",
        "number-framing": "gives the number bare, with its source",
        "distancing": "uses the word without quotation marks or “so-called”, or says who calls it so",
        "pretext": "says what reason was given, and who doubts it",
        "presupposition": "states it, with a source, instead of taking it as given",
    }.get(kind, "tells what happened, and leaves the judgement out or says whose it is")


def substituted(text: str, spans: Sequence[KeySpan], shift: int) -> str | None:
    """The text with neutral words put in brackets, as a start; None where no list offers any."""
    if not any(span.reason.neutral and span.kinds[0] != "distancing" for span in spans):
        return None
    pieces = []
    last = 0
    for span in sorted(spans, key=lambda span: span.start):
        start, end = span.start - shift, span.end - shift
        if start < last or not span.reason.neutral or span.kinds[0] == "distancing":
            continue
        pieces += [text[last:start], f"[{fitting(span.text, span.reason.neutral)}]"]
        last = end
    return " ".join(("".join(pieces) + text[last:]).split())


def fitting(word: str, neutral: Sequence[str]) -> str:
    """The neutral words that share the ending of the loaded one, else all of them.

    >>> fitting("claimed", ("say", "said", "stated")), fitting("regime", ("government", "authorities"))
    ('said / stated', 'government')
    """
    past = re.search(r"(?:ed|id|ok|ew)$", word)
    plural = word.endswith("s") and not word.endswith("ss")
    fit = [other for other in neutral if (re.search(r"(?:ed|id|ok|ew)$", other) is not None) == (past is not None)]
    if past is None:
        fit = [other for other in fit if (other.endswith("s") and not other.endswith("ss")) == plural] or fit
    return " / ".join((fit or list(neutral))[:3])


def headlines(task: Task) -> Iterator[Target]:
    """The headlines that stand in their articles, with the first paragraph for the facts."""
    for story in task.material.stories:
        span = story.title_span
        first = next(iter(stretches(story)), None)
        if span is None:
            yield from headline_beside(story, first)
            continue
        place = Stretch(start=span[0], end=span[1])
        end = first.end if first is not None else place.end
        yield target_of(story, place, Stretch(start=place.start, end=end), headline=True)


def headline_beside(story: Story, first: Stretch | None) -> Iterator[Target]:
    """The headline of an article whose title stands in a column of its own."""
    headline = story.analysis.headline
    if headline is None or headline.start is not None:
        return
    here = tuple(from_tool(headline.markers))
    loaded = tuple(wording for wording in here if wording.kind in LOADED and wording.voice != "quote")
    place = Stretch(start=0, end=len(headline.text))
    others = tuple(one for one in here if one not in loaded)
    yield Target(story=story, place=place, shown=first or place, loaded=loaded, others=others, headline=True, beside=headline.text)


def shown_passage(passages: Passages, target: Target) -> Passage:
    """What is shown around a target: its paragraph, or the title with the first paragraph below."""
    if target.beside is None:
        return passages.take(target.story, target.shown.start, target.shown.end)
    below = target.story.text[target.shown.start : target.shown.end]
    return passages.take_text(target.story, f"{target.beside}\n\n{below}", name=0)


def loaded_sentences(task: Task) -> Iterator[Target]:
    """The writers' own sentences with something loaded in them; nobody's quotation is to be rewritten."""
    for story in task.material.accounts:
        places = stretches(story)
        seen: set[int] = set()
        for wording in wordings(story):
            sentence = sentence_of(story, wording.start, wording.end)
            paragraph = holding(places, sentence.start, sentence.end)
            if paragraph is None or sentence.start in seen or "“" in story.text[sentence.start : sentence.end]:
                continue
            seen.add(sentence.start)
            target = target_of(story, sentence, paragraph, headline=False)
            if target.loaded and (task.level > 1 or all(one.tool in ("agrees", "is-the-key") for one in target.loaded)):
                yield target


def target_of(story: Story, place: Stretch, shown: Stretch, *, headline: bool) -> Target:
    here = [wording for wording in wordings(story) if place.start <= wording.start and wording.end <= place.end]
    loaded = tuple(wording for wording in here if wording.planted and wording.kind in LOADED and wording.voice != "quote")
    return Target(
        story=story, place=place, shown=shown, loaded=loaded, others=tuple(one for one in here if one not in loaded), headline=headline
    )
