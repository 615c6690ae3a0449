"""An exercise as the questions of a school's system: text, options with shares, and what is told afterwards.

It knows what multiple choice, several answers and essays have in common; it refuses to know any system's file format.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from framing.exercises.types import Exercise, Item, Key, KeyAnswer, Passage
from framing.reports.characters import encodable
from framing.reports.legend import CARDS

SHARES = (100.0, 50.0, 33.33333, 25.0, 20.0, 16.66667, 14.28571, 12.5, 11.11111, 10.0)
"""The share of each of 1, 2, … 10 right options; these are the shares Moodle knows."""
CONTROLS = {code: None for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)} | {0xFFFE: None, 0xFFFF: None}
"""Characters that XML cannot hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizOption:
    """One option; `share` is what choosing it adds, in per cent of the question's mark."""

    id: str
    text: str
    share: float
    feedback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, or a text to read (`reply` is None)."""

    name: str
    reply: str | None
    """one, several or text; None: nothing to answer."""
    html: str
    options: tuple[QuizOption, ...]
    feedback: str
    right: tuple[str, ...] = ()


def question_name(exercise: Exercise, item: str) -> str:
    """What a question is called in a school's system, so that its export leads back to the item.

    The name holds exercise and item.
    """
    return f"{exercise.id}.{item}"


def questions(exercise: Exercise, key: Key) -> Iterator[Question]:
    """All questions in order; texts that several questions are about come first."""
    passages = {passage.id: passage for passage in exercise.passages}
    answers = {answer.item: answer for answer in key.answers}
    if all(item.passage is None for item in exercise.items):
        for passage in exercise.passages:
            yield Question(
                name=question_name(exercise, passage.id),
                reply=None,
                html=f"<h4>{text_html(heading(passage))}</h4>{paragraphs(text_html(passage.text))}",
                options=(),
                feedback="",
            )
    for item in exercise.items:
        yield question(exercise, item, answers[item.id], passages.get(item.passage or ""))


def heading(passage: Passage) -> str:
    return " · ".join(filter(None, (passage.label, passage.outlet, passage.title)))


def question(exercise: Exercise, item: Item, answer: KeyAnswer, passage: Passage | None) -> Question:
    """One item; a paragraph to mark becomes a choice among its wordings."""
    reply = "several" if item.reply == "spans" else item.reply
    prompt = item.prompt
    if item.reply == "spans":
        prompt = f"{item.prompt} Choose the wordings from the list."
    parts = []
    if item.group is not None:
        parts.append(f"<p><em>{text_html(item.group)}</em></p>")
    if passage is not None:
        parts += [f"<p><strong>{text_html(heading(passage))}</strong></p>", stretch_html(item, passage)]
    parts.append(f"<p>{text_html(prompt)}</p>")
    return Question(
        name=question_name(exercise, item.id),
        reply=reply,
        html="".join(parts),
        options=tuple(quiz_options(item, answer, reply)),
        feedback=feedback(answer),
        right=answer.right,
    )


def quiz_options(item: Item, answer: KeyAnswer, reply: str) -> Iterator[QuizOption]:
    """The options with their shares: right ones add up to 100, wrong ones take as much away as a right one gives."""
    right = set(answer.right)
    share = SHARES[min(len(right), len(SHARES)) - 1] if right else 0.0
    reasons = {(span.start, span.end): span for span in answer.spans}
    for option in item.options:
        span = reasons.get((option.start, option.end)) if option.start is not None and option.end is not None else None
        told = f"{CARDS[span.kinds[0]].label}: {span.reason.text}" if span is not None and span.kinds else ""
        if option.id in right:
            value = share
        elif option.id in answer.acceptable:
            value = 100.0 if reply == "one" else 0.0
        else:
            value = 0.0 if reply == "one" else -share
        yield QuizOption(id=option.id, text=option.text, share=value, feedback=told)


def feedback(answer: KeyAnswer) -> str:
    """What is told afterwards: answer, reason, criteria, where readers differ, where the tool is wrong."""
    lines = [answer.answer, answer.reason.text, *answer.criteria, *answer.sample]
    if answer.disagree:
        lines.append(f"Readers may differ: {answer.disagree}")
    if answer.caution:
        lines.append(f"The tool: {answer.caution}")
    return "".join(f"<p>{text_html(line)}</p>" for line in lines)


def stretch_html(item: Item, passage: Passage) -> str:
    """The passage with the stretch underlined; of a passage to mark the item's own paragraph."""
    if item.start is None or item.end is None:
        return paragraphs(text_html(passage.text))
    if item.reply == "spans":
        return paragraphs(text_html(passage.text[item.start : item.end]))
    before, stretch, after = passage.text[: item.start], passage.text[item.start : item.end], passage.text[item.end :]
    return paragraphs(f"{text_html(before)}<u>{text_html(stretch)}</u>{text_html(after)}")


def text_html(text: str) -> str:
    """Text as HTML that any of the systems can hold."""
    return escape(clean(text), quote=False)


def clean(text: str) -> str:
    """Text without what XML cannot hold; line ends as line feeds."""
    return encodable(text).translate(CONTROLS).replace("\r\n", "\n").replace("\r", "\n")


def paragraphs(html: str) -> str:
    """Blank lines as paragraphs, single line ends as breaks: no line feed is left."""
    blocks = [block.strip("\n") for block in html.split("\n\n")]
    return "".join(f"<p>{block}</p>".replace("\n", "<br>") for block in blocks if block.strip())
