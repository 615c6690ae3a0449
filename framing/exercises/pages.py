"""Worksheet and key as facts for a page: passages cut into segments with the numbers of the questions.

It knows what a sheet shows where; it refuses to know how it looks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from framing.exercises.types import Exercise, Item, Key, KeyAnswer, KeySpan, Passage
from framing.reports.html import environment, policy_hash, whole
from framing.reports.legend import CARDS, VOICE_REASONS
from framing.types import Kind

STANDINGS = {"expected": "to be found", "acceptable": "counts neither way", "trap": "trap: not to be marked"}
TOOL_VIEWS = {
    "agrees": "The tool finds it too.",
    "misses": "The tool does not find it.",
    "differs": "The tool reads it as another kind.",
    "only-tool": "Only the tool marks it.",
    "is-the-key": "Found by the tool; nobody has checked it.",
}
LINES: dict[str, int] = {"text": 3, "one": 1, "several": 1, "spans": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a sheet is set, for readers who need it otherwise."""

    large_print: bool = False
    dyslexia: bool = False

    @property
    def body(self) -> str:
        """The classes of the page's body."""
        return " ".join(["exercise", *(["large"] if self.large_print else []), *(["dyslexia"] if self.dyslexia else [])])


PLAIN = Look()


def worksheet_html(exercise: Exercise, *, look: Look = PLAIN) -> str:
    """The sheet for students, complete in itself."""
    return page("worksheet.html.jinja", exercise, look, title=exercise.title, blocks=blocks(exercise), legend=legend(exercise))


def key_html(exercise: Exercise, key: Key, *, look: Look = PLAIN) -> str:
    """The key for teachers, complete in itself."""
    answers = {answer.item: answer for answer in key.answers}
    rows = [key_row(exercise, item, answers[item.id]) for item in exercise.items]
    literature = sorted({work for answer in key.answers for reason in reasons(answer) for work in reason})
    shared = [one for one in key.answers[0].criteria if all(one in answer.criteria for answer in key.answers)] if len(rows) > 1 else []
    return page(
        "key.html.jinja", exercise, look, title=f"Key: {exercise.title}", key=key, rows=rows, literature=literature, shared_criteria=shared
    )


def reasons(answer: KeyAnswer) -> list[tuple[str, ...]]:
    return [answer.reason.literature, *(span.reason.literature for span in answer.spans)]


def page(template: str, exercise: Exercise, look: Look, **facts: Any) -> str:
    from markupsafe import Markup

    styles = environment().get_template("exercises/style.css.jinja").render(look=look)
    return whole(
        environment()
        .get_template(f"exercises/{template}")
        .render(
            exercise=exercise,
            look=look,
            style=Markup(styles),  # noqa: S704 - our own file
            style_hash=policy_hash(styles),
            **facts,
        )
    )


def legend(exercise: Exercise) -> list[dict[str, str]]:
    """The kinds that can be chosen, with their sentence."""
    shown = exercise.kind in ("mark", "compare")
    return [
        {"kind": kind, "label": CARDS[kind].label, "code": CARDS[kind].code, "about": CARDS[kind].about} for kind in exercise.kinds if shown
    ]


def blocks(exercise: Exercise) -> list[dict[str, Any]]:
    """What follows on the sheet: whole accounts first where questions are about all of them, else passage by passage."""
    passages = {passage.id: passage for passage in exercise.passages}
    if all(item.passage is None for item in exercise.items):
        accounts = [block([], passage, segments=paragraphs(passage, [])) for passage in exercise.passages]
        return [*accounts, block(list(exercise.items), None, segments=[])]
    made = []
    heading = None
    source = None
    for (name, group), together in groupby(exercise.items, key=lambda item: (item.passage, item.group)):
        items = list(together)
        passage = passages[name or ""]
        made.append(
            block(
                items,
                passage,
                segments=paragraphs(passage, items),
                group=group if group != heading else None,
                first=passage.source != source,
            )
        )
        heading, source = group, passage.source
    return made


def block(
    items: Sequence[Item], passage: Passage | None, *, segments: list[Any], group: str | None = None, first: bool = True
) -> dict[str, Any]:
    return {
        "first": first,
        "grouped": bool(items and items[0].group),
        "group": group,
        "passage": passage,
        "heading": heading_of(passage) if passage is not None else None,
        "paragraphs": segments,
        "items": [{"item": item, "number": number_of(item), "lines": LINES[item.reply], "listed": item.options_shown} for item in items],
    }


def heading_of(passage: Passage) -> str:
    return passage.label + (f" · {passage.outlet}" if passage.outlet else "")


def number_of(item: Item) -> str:
    """The number of a question without leading noughts.

    >>> number_of(Item(id="m07", prompt="", reply="one"))
    '7'
    """
    return item.id.lstrip("abcdefghijklmnopqrstuvwxyz").lstrip("0") or item.id


def paragraphs(passage: Passage, items: Sequence[Item]) -> list[dict[str, Any]]:
    """The passage's paragraphs as segments; a paragraph to mark carries its number, an underlined stretch its own."""
    to_mark = {item.start: item for item in items if item.reply == "spans"}
    stretches = sorted(
        (item.start, item.end, number_of(item))
        for item in items
        if item.reply != "spans" and item.start is not None and item.end is not None
    )
    rows = []
    place = 0
    for line in passage.text.split("\n"):
        start, end = place, place + len(line)
        place = end + 1
        if line.strip():
            indent = len(line) - len(line.lstrip())
            item = to_mark.get(start + indent)
            rows.append(
                {"item": item, "number": None if item is None else number_of(item), "segments": cut(passage.text, start, end, stretches)}
            )
    return rows


def cut(text: str, start: int, end: int, stretches: Sequence[tuple[int, int, str]]) -> list[tuple[str, str | None]]:
    """The text from start to end as (segment, number of the question it belongs to); of overlapping stretches the first."""
    segments: list[tuple[str, str | None]] = []
    last = start
    for low, high, number in stretches:
        low, high = max(low, last), min(high, end)
        if low >= high:
            continue
        if last < low:
            segments.append((text[last:low], None))
        segments.append((text[low:high], number))
        last = high
    if last < end:
        segments.append((text[last:end], None))
    return segments


def key_row(exercise: Exercise, item: Item, answer: KeyAnswer) -> dict[str, Any]:
    """One question of the key: the text with its wordings, the answer, and why."""
    texts = {option.id: option.text for option in item.options}
    passage = next((passage for passage in exercise.passages if passage.id == item.passage), None)
    spans = [span for span in answer.spans if span.passage == item.passage or item.passage is None]
    tabled = spans if item.passage is None else [span for span in spans if span.standing != "acceptable"]
    neither = [span for span in spans if span not in tabled]
    shown: list[tuple[str, str | None]] = []
    if passage is not None and item.start is not None and item.end is not None and item.reply in ("spans", "text"):
        numbered = [(span.start, span.end, str(number)) for number, span in enumerate(tabled, 1)]
        shown = cut(passage.text, item.start, item.end, sorted(numbered))
    elif item.quote is not None:
        shown = [(item.quote, None)]
    labels = {passage.id: passage.label for passage in exercise.passages}
    return {
        "item": item,
        "number": number_of(item),
        "segments": shown,
        "answer": answer,
        "right": [option_words(name, texts) for name in answer.right] if item.reply != "spans" else [],
        "acceptable": [option_words(name, texts) for name in answer.acceptable],
        "spans": [span_row(number, span, labels) for number, span in enumerate(tabled, 1)] if item.reply != "one" else [],
        "neither": [span_row(0, span, labels) for span in neither],
        "plain": item.passage is None,
        "literature": "; ".join(answer.reason.literature),
    }


def option_words(name: str, texts: dict[str, str]) -> str:
    return texts.get(name, name) if len(name) > 1 else f"{name}) {texts.get(name, '')}"


def span_row(number: int, span: KeySpan, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "number": number,
        "text": " ".join(span.text.split()),
        "account": labels.get(span.passage, ""),
        "standing": STANDINGS[span.standing],
        "expected": span.standing == "expected",
        "kinds": kind_words(span.kinds),
        "voice": VOICE_REASONS[span.voice],
        "why": span.reason.text,
        "entry": span.reason.entry,
        "literature": "; ".join(span.reason.literature),
        "neutral": ", ".join(span.reason.neutral[:6]),
        "disagree": span.disagree,
        "caution": (span.caution or "").rstrip("."),
        "tool": span.caution or TOOL_VIEWS[span.tool],
    }


def kind_words(kinds: Sequence[Kind]) -> str:
    """The key's kind, and those that are accepted.

    >>> kind_words(("agency", "loaded-event")), kind_words(())
    ('agency (also accepted: loaded event)', '')
    """
    if not kinds:
        return ""
    rest = ", ".join(CARDS[kind].label for kind in kinds[1:])
    return CARDS[kinds[0]].label + (f" (also accepted: {rest})" if rest else "")
