"""Exercises and keys as CSV, and the form into which a teacher types what was handed in on paper.

It knows columns; what a spreadsheet would run as a formula is neutralised by the table it writes. It refuses to know grading.
"""

from framing.exercises.types import Exercise, Key
from framing.reports.table import csv_line

ITEM_COLUMNS = (
    "exercise",
    "item",
    "group",
    "account",
    "outlet",
    "text",
    "stretch",
    "start",
    "end",
    "passage",
    "question",
    "reply",
    "options",
)
KEY_COLUMNS = (
    "exercise",
    "item",
    "right",
    "acceptable",
    "answer",
    "why",
    "passage",
    "start",
    "end",
    "wording",
    "standing",
    "kinds",
    "voice",
    "entry",
    "literature",
    "neutral",
    "disagree",
    "tool",
)
ANSWER_COLUMNS = ("exercise", "student", "item", "chosen", "passage", "start", "end", "quote", "kind", "reason", "text", "disagrees")
BETWEEN = " | "


def items_csv(exercise: Exercise) -> str:
    """One question a row."""
    passages = {passage.id: passage for passage in exercise.passages}
    rows = [csv_line(ITEM_COLUMNS)]
    if all(item.passage is None for item in exercise.items):
        rows += [
            csv_line((exercise.id, None, None, passage.label, passage.outlet, passage.text, *(None,) * 3, passage.id, None, None, None))
            for passage in exercise.passages
        ]
    for item in exercise.items:
        passage = passages.get(item.passage or "")
        offered = BETWEEN.join(f"{option.id}) {option.text}" for option in item.options)
        rows.append(
            csv_line(
                (
                    exercise.id,
                    item.id,
                    item.group,
                    passage.label if passage else None,
                    passage.outlet if passage else None,
                    passage.text if passage else None,
                    item.quote,
                    item.start,
                    item.end,
                    item.passage,
                    item.prompt,
                    item.reply,
                    offered,
                )
            )
        )
    return "".join(rows)


def key_csv(exercise: Exercise, key: Key) -> str:
    """One answer a row, and one row for each wording with a reason of its own."""
    rows = [csv_line(KEY_COLUMNS)]
    for answer in key.answers:
        rows.append(
            csv_line(
                (
                    exercise.id,
                    answer.item,
                    BETWEEN.join(answer.right),
                    BETWEEN.join(answer.acceptable),
                    answer.answer,
                    " ".join((answer.reason.text, *answer.criteria, *answer.sample)),
                    *(None,) * 7,
                    answer.reason.entry,
                    "; ".join(answer.reason.literature),
                    BETWEEN.join(answer.reason.neutral),
                    answer.disagree,
                    answer.caution,
                )
            )
        )
        rows += [
            csv_line(
                (
                    exercise.id,
                    answer.item,
                    None,
                    None,
                    None,
                    span.reason.text,
                    span.passage,
                    span.start,
                    span.end,
                    span.text,
                    span.standing,
                    BETWEEN.join(span.kinds),
                    span.voice,
                    span.reason.entry,
                    "; ".join(span.reason.literature),
                    BETWEEN.join(span.reason.neutral),
                    span.disagree,
                    span.caution or span.tool,
                )
            )
            for span in answer.spans
        ]
    return "".join(rows)


def answers_form() -> str:
    """The empty form for answers: one choice or one mark a row."""
    return csv_line(ANSWER_COLUMNS)
