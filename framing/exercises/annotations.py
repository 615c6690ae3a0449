"""Answers from annotation tools: Label Studio, doccano, and W3C Web Annotation.

It knows their present formats and names their past ones; it refuses to know whether an answer is right.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from framing.errors import DataError
from framing.exercises.raw import RawAnswers, RawMark, passage_of_text
from framing.exercises.types import Exercise, Passage

ANNO = "http://www.w3.org/ns/anno.jsonld"
OLD_ANNO = ("http://www.w3.org/ns/oa.jsonld", "http://www.openannotation.org/")


def read_label_studio(tasks: Sequence[Mapping[str, Any]], exercise: Exercise, *, path: str) -> RawAnswers:
    """Label Studio's JSON: tasks with `annotations`, each with `result`. Raises DataError for its older and smaller exports."""
    marks: list[RawMark] = []
    notices = []
    for number, task in enumerate(tasks, 1):
        if "completions" in task:
            raise DataError(
                "is a Label Studio export from before version 1.0 (“completions”); export it again as JSON from 1.0 or later", path=path
            )
        data = task.get("data")
        if not isinstance(data, Mapping):
            raise DataError(
                f"task {number} has no `data`: perhaps Label Studio’s JSON-MIN; export it as JSON, which keeps who marked what", path=path
            )
        passage = task_passage(data, exercise, path=path)
        annotations = task.get("annotations")
        if not isinstance(annotations, list):
            raise DataError(f"task {number} has no `annotations`: tasks that nobody has worked on", path=path)
        for annotation in annotations:
            if not isinstance(annotation, Mapping) or annotation.get("was_cancelled"):
                continue
            who = person(annotation.get("completed_by"), fallback=str(annotation.get("id", "1")))
            notes = comments(annotation.get("result"))
            for result in annotation.get("result") or ():
                value = result.get("value") if isinstance(result, Mapping) else None
                if not isinstance(value, Mapping) or "start" not in value:
                    continue
                labels = value.get("labels") or value.get("hypertextlabels") or [None]
                start, end = value.get("globalOffsets", value).get("start"), value.get("globalOffsets", value).get("end")
                if not isinstance(start, int) or not isinstance(end, int):
                    notices.append(f"{path}: task {number}: a region without whole offsets: left out.")
                    continue
                marks.append(
                    RawMark(
                        who=who,
                        passage=passage.id,
                        start=start,
                        end=end,
                        quote=value.get("text"),
                        kind=str(labels[0]) if labels[0] is not None else None,
                        reason=notes.get(str(result.get("id"))),
                    )
                )
    return RawAnswers(marks=tuple(marks), notices=tuple(notices))


def comments(results: Any) -> dict[str, str]:
    """Region → what was written in a text field beside it."""
    found = {}
    for result in results or ():
        value = result.get("value") if isinstance(result, Mapping) else None
        text = value.get("text") if isinstance(value, Mapping) else None
        if isinstance(text, list) and text:
            found[str(result.get("id"))] = " ".join(map(str, text))
    return found


def task_passage(data: Mapping[str, Any], exercise: Exercise, *, path: str) -> Passage:
    """The passage of a task: by its text, which must be one of the exercise's."""
    named = data.get("exercise")
    if isinstance(named, str) and named != exercise.id:
        raise DataError(f"answers '{named}', and the key is of '{exercise.id}': it belongs to another exercise", path=path)
    texts = [value for value in data.values() if isinstance(value, str)]
    if not texts:
        raise DataError("a task without text; Label Studio tasks need `data.text`", path=path)
    text = data["text"] if isinstance(data.get("text"), str) else max(texts, key=len)
    return passage_of_text(exercise, text, path=path)


def person(value: Any, *, fallback: str) -> str:
    """Who annotated: a number, an address or a name, as the tool has it."""
    if isinstance(value, Mapping):
        name = " ".join(str(value[key]) for key in ("first_name", "last_name") if value.get(key))
        return name or str(value.get("email") or value.get("username") or value.get("id") or fallback)
    return fallback if value is None else str(value)


def read_doccano(rows: Sequence[Mapping[str, Any]], exercise: Exercise, *, path: str) -> RawAnswers:
    """JSONL of doccano: `label` as [start, end, kind], or `entities`. The file's name stands for the annotator."""
    marks = []
    for number, row in enumerate(rows, 1):
        text = row.get("text", row.get("data"))
        if not isinstance(text, str):
            raise DataError("has no `text`; doccano’s JSONL has one text a line", path=path, line=number)
        named = row.get("exercise") or (row.get("meta") or {}).get("exercise") if isinstance(row.get("meta") or {}, Mapping) else None
        if isinstance(named, str) and named != exercise.id:
            raise DataError(f"answers '{named}', and the key is of '{exercise.id}': it belongs to another exercise", path=path, line=number)
        passage = passage_of_text(exercise, text, path=path)
        who = str(row.get("annotator") or row.get("user") or row.get("username") or PurePath(path).stem)
        marks += [
            RawMark(who=who, passage=passage.id, start=start, end=end, quote=quote or text[start:end] or None, kind=kind)
            for start, end, kind, quote in doccano_spans(row, path=path, line=number)
        ]
    return RawAnswers(marks=tuple(marks))


def doccano_spans(row: Mapping[str, Any], *, path: str, line: int) -> Iterator[tuple[int, int, str | None, str | None]]:
    """(start, end, kind, words) in a row; Label Studio's JSON-MIN gives a list of kinds, and the words. Raises DataError for exports whose kinds are numbers."""
    spans = row.get("entities", row.get("label", row.get("labels", row.get("annotations"))))
    for span in spans or ():
        if isinstance(span, Mapping):
            start, end, kind = span.get("start_offset", span.get("start")), span.get("end_offset", span.get("end")), span.get("label")
            several, quote = span.get("labels"), span.get("text")
            if kind is None and isinstance(several, list) and several:
                kind = several[0]
        elif isinstance(span, list) and len(span) == 3:
            (start, end, kind), quote = span, None
        else:
            raise DataError(
                "has labels without places: a classification project? Spans need a sequence-labelling project", path=path, line=line
            )
        if not isinstance(start, int) or not isinstance(end, int):
            raise DataError("has a label whose start or end is no whole number", path=path, line=line)
        if isinstance(kind, int):
            raise DataError(
                "gives kinds by number: a doccano export from before version 1.5; export it again as JSONL from 1.5 or later",
                path=path,
                line=line,
            )
        yield start, end, None if kind is None else str(kind), quote if isinstance(quote, str) else None


def read_web_annotations(raw: Any, exercise: Exercise, *, path: str) -> RawAnswers:
    """W3C Web Annotation, one, a list, a page or a collection. Raises DataError for the draft before it."""
    marks = []
    notices = []
    for number, annotation in enumerate(annotations_in(raw), 1):
        context = str(annotation.get("@context", ""))
        if any(old in context for old in OLD_ANNO):
            raise DataError("is Open Annotation, the draft before the W3C standard of 2017; export it as W3C Web Annotation", path=path)
        found = web_mark(annotation, exercise, path=path)
        if found is None:
            notices.append(f"{path}: annotation {number} has no text position or quote: left out.")
        else:
            marks.append(found)
    return RawAnswers(marks=tuple(marks), notices=tuple(notices))


def annotations_in(raw: Any) -> Iterator[Mapping[str, Any]]:
    """The annotations of a value, in order."""
    if isinstance(raw, list):
        for entry in raw:
            yield from annotations_in(entry)
    elif isinstance(raw, Mapping):
        if "items" in raw or "first" in raw:
            yield from annotations_in(raw.get("items", raw.get("first")))
        else:
            yield raw


def web_mark(annotation: Mapping[str, Any], exercise: Exercise, *, path: str) -> RawMark | None:
    """One annotation as a mark; None if it marks no text."""
    target = annotation.get("target")
    target = target[0] if isinstance(target, list) and target else target
    if not isinstance(target, Mapping):
        return None
    selectors = target.get("selector")
    start = end = quote = None
    for selector in selectors if isinstance(selectors, list) else [selectors]:
        if isinstance(selector, Mapping) and selector.get("type") == "TextPositionSelector":
            start, end = selector.get("start"), selector.get("end")
        elif isinstance(selector, Mapping) and selector.get("type") == "TextQuoteSelector":
            quote = selector.get("exact")
    if not isinstance(start, int) or not isinstance(end, int):
        start = end = None
    if start is None and not isinstance(quote, str):
        return None
    kind, reason, disagrees = bodies(annotation.get("body"))
    return RawMark(
        who=creator(annotation.get("creator"), fallback=PurePath(path).stem),
        passage=source_passage(target.get("source"), exercise, path=path),
        start=start,
        end=end,
        quote=quote if isinstance(quote, str) else None,
        kind=kind,
        reason=reason,
        disagrees=disagrees,
    )


def source_passage(source: Any, exercise: Exercise, *, path: str) -> str | None:
    """The passage a target names: `urn:framing:<exercise>:<passage>`, or any address that ends in a passage's id.

    Raises DataError for another exercise's.
    """
    name = str(source.get("id", "")) if isinstance(source, Mapping) else str(source or "")
    if name.startswith("urn:framing:"):
        named, _, passage = name.removeprefix("urn:framing:").rpartition(":")
        if named != exercise.id:
            raise DataError(f"answers '{named}', and the key is of '{exercise.id}': it belongs to another exercise", path=path)
        return passage
    ends = [passage.id for passage in exercise.passages if name.endswith((f"#{passage.id}", f"/{passage.id}")) or name == passage.id]
    return ends[0] if ends else exercise.passages[0].id if len(exercise.passages) == 1 else None


def creator(value: Any, *, fallback: str) -> str:
    if isinstance(value, Mapping):
        return str(value.get("nickname") or value.get("name") or value.get("id") or fallback)
    return fallback if value is None else str(value)


def bodies(value: Any) -> tuple[str | None, str | None, bool]:
    """(kind, reason, disagrees) of an annotation's bodies, by their purpose."""
    kind = reason = None
    disagrees = False
    for body in value if isinstance(value, list) else [value]:
        if isinstance(body, str):
            kind = kind or body
        elif isinstance(body, Mapping):
            text = str(body.get("value", ""))
            purpose = body.get("purpose", "tagging")
            if purpose == "assessing":
                disagrees = text.casefold() in ("disagree", "disagrees", "true")
            elif purpose in ("tagging", "classifying"):
                kind = text
            elif text:
                reason = text
    return kind, reason, disagrees
