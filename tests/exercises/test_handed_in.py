"""Files of answers: every known one, other versions of it, and answers to something else."""

import csv
import io
import json

import pytest

from framing.errors import DataError
from framing.exercises.handed_in import read_answers
from framing.exercises.making import make
from framing.exercises.tasks import doccano_tasks, label_studio_tasks

from .conftest import made


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def sheet(own):
    """A sheet to mark whose text has an emoji before some of its wordings."""
    exercise, key = make(own[:1], kind="mark", level=2, items=6, seed=1)
    spans = [span for answer in key.answers for span in answer.spans if span.standing == "expected"]
    return exercise, key, spans


def after_emoji(exercise, spans):
    texts = {passage.id: passage.text for passage in exercise.passages}
    return next(span for span in spans if "😀" in texts[span.passage][: span.start])


def places(answers):
    return {(mark.passage, mark.start, mark.end, mark.kind) for mark in answers.marks}


def expected(spans):
    return {(span.passage, span.start, span.end, span.kinds[0]) for span in spans}


def units(text, place):
    return len(text[:place].encode("utf-16-le")) // 2


# Annotation tools


def label_studio(exercise, spans, *, who=7, count=lambda text, place: place):
    tasks = []
    for passage in exercise.passages:
        results = [
            {
                "id": f"r{number}",
                "type": "labels",
                "value": {
                    "start": count(passage.text, span.start),
                    "end": count(passage.text, span.end),
                    "text": span.text,
                    "labels": [span.kinds[0]],
                },
            }
            for number, span in enumerate(spans)
            if span.passage == passage.id
        ]
        tasks.append({"id": 1, "data": {"text": passage.text}, "annotations": [{"id": 3, "completed_by": who, "result": results}]})
    return tasks


@pytest.mark.parametrize("count", [lambda text, place: place, units], ids=["code points", "utf-16"])
def test_label_studio_leads_to_the_same_spans(sheet, tmp_path, count):
    exercise, _, spans = sheet
    assert after_emoji(exercise, spans)
    answers, _ = read_answers([write(tmp_path, "ls.json", label_studio(exercise, spans, count=count))], exercise)
    assert places(answers) == expected(spans)
    assert answers.students == ("7",)


def test_tasks_written_for_the_tools_come_back(sheet, tmp_path):
    exercise, _, spans = sheet
    tasks = json.loads(label_studio_tasks(exercise))
    for task, done in zip(tasks, label_studio(exercise, spans), strict=True):
        task["annotations"] = done["annotations"]
    answers, _ = read_answers([write(tmp_path, "ls.json", tasks)], exercise)
    assert places(answers) == expected(spans)
    rows = [json.loads(line) for line in doccano_tasks(exercise).splitlines()]
    for row in rows:
        row["label"] = [[span.start, span.end, span.kinds[0]] for span in spans if span.passage == row["passage"]]
    answers, _ = read_answers([write(tmp_path, "S01.jsonl", "\n".join(map(json.dumps, rows)))], exercise)
    assert places(answers) == expected(spans)


def test_doccano_leads_to_the_same_spans_and_the_file_is_the_annotator(sheet, tmp_path):
    exercise, _, spans = sheet
    rows = [
        {"id": 1, "text": passage.text, "label": [[span.start, span.end, span.kinds[0]] for span in spans if span.passage == passage.id]}
        for passage in exercise.passages
    ]
    answers, names = read_answers([write(tmp_path, "mara.jsonl", "\n".join(map(json.dumps, rows)))], exercise)
    assert places(answers) == expected(spans)
    assert names == {"mara": "S01"}


def test_doccano_entities_are_read_too(sheet, tmp_path):
    exercise, _, spans = sheet
    rows = [
        {
            "text": passage.text,
            "entities": [
                {"start_offset": span.start, "end_offset": span.end, "label": span.kinds[0]} for span in spans if span.passage == passage.id
            ],
        }
        for passage in exercise.passages
    ]
    answers, _ = read_answers([write(tmp_path, "S05.jsonl", "\n".join(map(json.dumps, rows)))], exercise)
    assert places(answers) == expected(spans)
    assert answers.students == ("S05",)


def test_label_studios_small_export_is_read_too(sheet, tmp_path):
    exercise, _, spans = sheet
    rows = [
        {
            "id": 1,
            "text": passage.text,
            "label": [
                {"start": span.start, "end": span.end, "text": span.text, "labels": [span.kinds[0]]}
                for span in spans
                if span.passage == passage.id
            ],
            "annotator": 4,
        }
        for passage in exercise.passages
    ]
    answers, _ = read_answers([write(tmp_path, "min.json", rows)], exercise)
    assert places(answers) == expected(spans)
    assert answers.students == ("4",)


def web_annotation(exercise, span, *, who="S01", start=None, end=None):
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "creator": {"type": "Person", "nickname": who},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": span.kinds[0]},
            {"type": "TextualBody", "purpose": "commenting", "value": "so it seems"},
            {"type": "TextualBody", "purpose": "assessing", "value": "disagree"},
        ],
        "target": {
            "source": f"urn:framing:{exercise.id}:{span.passage}",
            "selector": [
                {"type": "TextQuoteSelector", "exact": span.text},
                {"type": "TextPositionSelector", "start": span.start if start is None else start, "end": span.end if end is None else end},
            ],
        },
    }


@pytest.mark.parametrize(
    "shape", [list, lambda rows: {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": list(rows)}]
)
def test_web_annotations_lead_to_the_same_spans(sheet, tmp_path, shape):
    exercise, _, spans = sheet
    answers, _ = read_answers([write(tmp_path, "w3c.json", shape([web_annotation(exercise, span) for span in spans]))], exercise)
    assert places(answers) == expected(spans)
    assert all(mark.disagrees and mark.reason == "so it seems" for mark in answers.marks)


def test_web_annotations_may_count_as_browsers_do(sheet, tmp_path):
    exercise, _, spans = sheet
    span = after_emoji(exercise, spans)
    text = next(passage.text for passage in exercise.passages if passage.id == span.passage)
    row = web_annotation(exercise, span, start=units(text, span.start), end=units(text, span.end))
    answers, _ = read_answers([write(tmp_path, "w3c.json", [row])], exercise)
    assert places(answers) == expected([span])


# Tables


def form(exercise, rows):
    stream = io.StringIO()
    writer = csv.DictWriter(stream, ["exercise", "student", "item", "chosen", "quote", "kind", "text"], restval="")
    writer.writeheader()
    writer.writerows({"exercise": exercise.id} | row for row in rows)
    return stream.getvalue()


def test_the_form_takes_words_and_finds_their_place(sheet, tmp_path):
    exercise, key, _ = sheet
    for item, answer in zip(exercise.items, key.answers, strict=True):
        for span in answer.spans:
            if span.standing == "expected" and item.quote.casefold().count(span.text.casefold()) == 1:
                row = {"student": "S01", "item": item.id, "quote": span.text.upper(), "kind": span.kinds[0].replace("-", " ")}
                answers, _ = read_answers([write(tmp_path, "form.csv", form(exercise, [row]))], exercise)
                assert places(answers) == expected([span])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_form_takes_options_by_letter_or_text(tmp_path, delimiter):
    exercise, key = made("voices", 2)
    item, answer = exercise.items[0], key.answers[0]
    text = next(option.text for option in item.options if option.id == answer.right[0])
    for chosen in (answer.right[0], text, f"{answer.right[0]}) {text}"):
        cell = f'"{chosen}"'
        content = f"student{delimiter}item{delimiter}chosen\nS01{delimiter}{item.id}{delimiter}{cell}\n"
        answers, _ = read_answers([write(tmp_path, "form.csv", content)], exercise)
        assert answers.choices[0].chosen == answer.right


def moodle(exercise, rows, *, as_json=False):
    names = [
        "Last name",
        "First name",
        "Email address",
        "State",
        "Started",
        "Grade/10.00",
        *(f"Response {number}" for number in range(1, len(exercise.items) + 1)),
    ]
    full = [["Venn", "Mara", "m@example.org", "Finished", "today", "5", *row] for row in rows]
    if as_json:
        return json.dumps([[{name.lower().replace(" ", ""): value for name, value in zip(names, row, strict=True)} for row in full]])
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(names)
    writer.writerows(full)
    writer.writerow(["Overall average", "", "", "", "", "5", *[""] * len(exercise.items)])
    return stream.getvalue()


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("kind", ["voices", "omissions", "figures"])
def test_moodle_responses_are_read_by_their_text(tmp_path, kind, as_json):
    exercise, key = made(kind, 2)
    row = []
    for item, answer in zip(exercise.items, key.answers, strict=True):
        texts = {option.id: option.text for option in item.options}
        row.append("; ".join(texts[name] for name in answer.right))
    answers, names = read_answers(
        [write(tmp_path, "moodle.json" if as_json else "moodle.csv", moodle(exercise, [row], as_json=as_json))], exercise
    )
    assert {choice.item: set(choice.chosen) for choice in answers.choices} == {answer.item: set(answer.right) for answer in key.answers}
    assert set(names.values()) == {"S01"}
    assert "Venn" not in repr(answers)


def test_moodle_wordings_chosen_from_a_list_count_as_marks(tmp_path):
    exercise, key = made("mark", 2)
    row = []
    for item, answer in zip(exercise.items, key.answers, strict=True):
        texts = {option.id: option.text for option in item.options}
        row.append("; ".join(texts[name] for name in answer.right))
    answers, _ = read_answers([write(tmp_path, "moodle.csv", moodle(exercise, [row]))], exercise)
    wanted = {(span.passage, span.start, span.end) for answer in key.answers for span in answer.spans if span.standing == "expected"}
    assert {(mark.passage, mark.start, mark.end) for mark in answers.marks} == wanted


def test_a_question_moodle_has_no_answer_to_is_not_assessed(tmp_path):
    exercise, _ = made("voices", 2)
    row = [exercise.items[0].options[0].text, *["-"] * (len(exercise.items) - 1)]
    answers, _ = read_answers([write(tmp_path, "moodle.csv", moodle(exercise, [row]))], exercise)
    assert len(answers.choices) == 1


# Names


def test_names_become_codes_in_the_order_they_come_and_the_notice_has_none(tmp_path):
    exercise, _ = made("voices", 2)
    rows = [
        {"student": who, "item": "v01", "chosen": "a", "text": f"as {who} said"} for who in ("Mara Venn", "S01", "Ole Brandt", "Mara Venn")
    ]
    answers, names = read_answers([write(tmp_path, "form.csv", form(exercise, rows))], exercise)
    assert names == {"Mara Venn": "S02", "Ole Brandt": "S03"}
    assert answers.students == ("S01", "S02", "S03")
    assert "Venn" not in repr(answers)
    assert "2 names were replaced by codes" in answers.notices[0]


# What does not fit


def changed(change):
    def content(exercise, spans):
        tasks = label_studio(exercise, spans)
        change(tasks)
        return json.dumps(tasks)

    return content


BAD = {
    "another exercise's form": (lambda exercise, _: "exercise,student,item,chosen\nother-mark-1-1,S01,m01,a\n", "another exercise"),
    "an unknown item": (lambda exercise, _: "student,item,chosen\nS01,z09,a\n", "does not have: another exercise"),
    "other columns": (lambda exercise, _: "a,b\n1,2\n", "answers need `student` and `item`"),
    "a header only": (lambda exercise, _: "student,item\n", "nobody’s answers"),
    "nothing": (lambda exercise, _: " \n", "is empty"),
    "Moodle's questions": (lambda exercise, _: "<?xml version='1.0'?><quiz></quiz>", "Moodle’s questions"),
    "too few responses": (lambda exercise, _: "First name,Response 1\nMara,x\n", "another exercise’s quiz"),
    "our own key": (lambda exercise, _: '{"schema": "framing/key/1"}', "not answers"),
    "unknown JSON": (lambda exercise, _: '[{"a": 1}]', "not known"),
    "broken JSON": (lambda exercise, _: '[{"a": 1', "neither JSON nor JSON Lines"),
    "another text": (changed(lambda tasks: tasks[0]["data"].update(text="Some other text.")), "does not have"),
    "Label Studio before 1.0": (changed(lambda tasks: tasks[0].update(completions=tasks[0].pop("annotations"))), "before version 1.0"),
    "doccano before 1.5": (
        lambda exercise, _: json.dumps(
            {"text": exercise.passages[0].text, "annotations": [{"label": 3, "start_offset": 0, "end_offset": 4}]}
        ),
        "before version 1.5",
    ),
    "doccano classification": (
        lambda exercise, _: json.dumps({"text": exercise.passages[0].text, "label": ["loaded"]}),
        "sequence-labelling",
    ),
    "Open Annotation": (
        lambda exercise, _: json.dumps([{"@context": "http://www.w3.org/ns/oa.jsonld", "target": {}}]),
        "draft before the W3C standard",
    ),
    "another exercise's annotation": (
        lambda exercise, spans: json.dumps(
            [
                web_annotation(exercise, spans[0])
                | {"target": {"source": "urn:framing:other:p1", "selector": {"type": "TextQuoteSelector", "exact": "x"}}}
            ]
        ),
        "another exercise",
    ),
    "marks past the end": (
        changed(
            lambda tasks: [
                result["value"].update(start=90000, end=90009, text="nowhere at all")
                for task in tasks
                for result in task["annotations"][0]["result"]
            ]
        ),
        "no mark stands",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_answers_file_is_told_in_words(sheet, tmp_path, case):
    exercise, _, spans = sheet
    content, advice = BAD[case]
    with pytest.raises(DataError, match=advice) as caught:
        read_answers([write(tmp_path, "answers.any", content(exercise, spans))], exercise)
    assert "\n" not in str(caught.value)


def test_one_mark_past_the_end_is_left_out_and_told(sheet, tmp_path):
    exercise, _, spans = sheet
    rows = [web_annotation(exercise, spans[0]), web_annotation(exercise, spans[1], start=99999, end=100004) | {"creator": "S02"}]
    rows[1]["target"]["selector"][0]["exact"] = "nowhere at all"
    answers, _ = read_answers([write(tmp_path, "w3c.json", rows)], exercise)
    assert len(answers.marks) == 1
    assert "left out" in answers.notices[0]
