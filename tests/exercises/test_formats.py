"""Files for a school's system: read back by other means, nothing is lost."""

import csv
import io
import re
import zipfile
from html import unescape

import pytest
from defusedxml.ElementTree import fromstring

from framing.exercises.folder import exercise_files
from framing.exercises.gift import gift
from framing.exercises.making import make
from framing.exercises.moodle import moodle_xml
from framing.exercises.qti import PACKAGE, QTI, qti_zip
from framing.exercises.spreadsheet import ANSWER_COLUMNS, answers_form, items_csv, key_csv
from framing.exercises.types import EXERCISE_KINDS

from .conftest import made
from .gift_reader import read_gift

KNOWN_SHARES = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0)
"""What Moodle takes as a grade; anything else stops its import."""


def words(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def every_exercise(own):
    yield from (made(kind, level) for kind in EXERCISE_KINDS for level in (1, 3))
    yield make(own, kind="mark", level=3, items=4, seed=2)
    yield make(own, kind="rewrite", level=3, items=4, seed=2)
    yield make(own, kind="figures", level=2, items=2, seed=2)


def test_moodle_reads_back_every_question_and_option(own):
    for exercise, key in every_exercise(own):
        root = fromstring(moodle_xml(exercise, key))
        questions = {
            question.findtext("name/text"): question for question in root if question.get("type") not in ("category", "description")
        }
        assert list(questions) == [f"{exercise.id}.{item.id}" for item in exercise.items]
        for item, answer in zip(exercise.items, key.answers, strict=True):
            question = questions[f"{exercise.id}.{item.id}"]
            assert words(item.prompt) in words(question.findtext("questiontext/text"))
            if item.reply == "text":
                assert question.get("type") == "essay"
                continue
            answers = question.findall("answer")
            assert [one.findtext("text") for one in answers] == [option.text for option in item.options]
            assert (question.findtext("single") == "true") == (item.reply == "one")
            shares = [float(one.get("fraction")) for one in answers]
            assert all(abs(share) in KNOWN_SHARES for share in shares)
            if item.reply == "one":
                assert max(shares) == 100
            else:
                assert sum(share for share in shares if share > 0) == pytest.approx(100, abs=0.001)
            assert words(answer.answer) in words(question.findtext("generalfeedback/text"))


def test_moodle_shows_the_whole_paragraph(own):
    exercise, key = make(own, kind="mark", level=3, items=4, seed=2)
    root = fromstring(moodle_xml(exercise, key))
    shown = [words(question.findtext("questiontext/text")) for question in root if question.get("type") == "multichoice"]
    for item, text in zip(exercise.items, shown, strict=True):
        assert " ".join(item.quote.split()) in text


def test_gift_reads_back_every_question_and_option(own):
    for exercise, key in every_exercise(own):
        questions = [question for question in read_gift(gift(exercise, key)) if question.kind != "description"]
        assert [question.name for question in questions] == [f"{exercise.id}.{item.id}" for item in exercise.items]
        for item, answer, question in zip(exercise.items, key.answers, questions, strict=True):
            assert words(item.prompt) in words(question.text)
            assert words(answer.answer) in words(question.general)
            if item.reply == "text":
                assert question.kind == "essay"
                continue
            assert [text for _, text, _, _ in question.answers] == [" ".join(option.text.split()) for option in item.options]
            right = [option.id for option, (_, _, share, _) in zip(item.options, question.answers, strict=True) if share > 0]
            assert set(answer.right) <= set(right) <= {*answer.right, *answer.acceptable}


def test_gift_keeps_signs_of_its_own(own):
    exercise, key = make(own[:1], kind="mark", level=3, items=4, seed=2)
    text = " ".join(words(question.text) for question in read_gift(gift(exercise, key)))
    for sign in ("{armed}", "= at 5:30", "\\ claim", "~ “they claimed it was 😀 cruel” ~", "& more"):
        assert sign in text


def test_qti_package_holds_what_its_manifest_names(own):
    for exercise, key in every_exercise(own):
        with zipfile.ZipFile(io.BytesIO(qti_zip(exercise, key))) as archive:
            manifest = fromstring(archive.read("imsmanifest.xml"))
            (resource,) = manifest.iter(f"{{{PACKAGE}}}resource")
            assert resource.get("type") == "imsqti_xmlv1p2"
            name = resource.find(f"{{{PACKAGE}}}file").get("href")
            assert archive.namelist() == ["imsmanifest.xml", name]
            quiz = fromstring(archive.read(name))
        items = [item for item in quiz.iter(f"{{{QTI}}}item") if "text_only_question" not in "".join(item.itertext())]
        assert [item.get("ident") for item in items] == [f"{exercise.id}.{item.id}" for item in exercise.items]
        for item, answer, element in zip(exercise.items, key.answers, items, strict=True):
            if item.reply == "text":
                assert element.find(f".//{{{QTI}}}render_fib") is not None
                continue
            labels = element.findall(f".//{{{QTI}}}response_label")
            assert [label.get("ident") for label in labels] == [option.id for option in item.options]
            assert ["".join(label.itertext()).strip() for label in labels] == [option.text for option in item.options]
            scored = [condition for condition in element.iter(f"{{{QTI}}}respcondition") if condition.find(f"{{{QTI}}}setvar") is not None]
            wanted = {equal.text for condition in scored for equal in condition.iter(f"{{{QTI}}}varequal")}
            assert set(answer.right) <= wanted


def test_spreadsheets_run_nothing(own):
    exercise, key = make(own[:1], kind="rewrite", level=3, items=6, seed=2)
    for content in (items_csv(exercise), key_csv(exercise, key)):
        for row in csv.reader(io.StringIO(content)):
            assert not [cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r"))]


def test_items_as_a_table_keep_their_texts():
    exercise, _ = made("voices", 2)
    rows = list(csv.DictReader(io.StringIO(items_csv(exercise))))
    assert [row["item"] for row in rows] == [item.id for item in exercise.items]
    for row in rows:
        assert row["text"][int(row["start"]) : int(row["end"])] == row["stretch"]


def test_the_form_for_answers_is_empty():
    assert answers_form() == ",".join(ANSWER_COLUMNS) + "\n"


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_all_files_are_the_same_bytes_again(kind):
    exercise, key = made(kind)
    formats = ("html", "moodle", "gift", "qti", "csv")
    assert list(exercise_files(exercise, key, formats)) == list(exercise_files(exercise, key, formats))
    assert [name for name, _ in exercise_files(exercise, key, formats)] == [
        "worksheet.html",
        "key.html",
        "moodle.xml",
        "gift.txt",
        "qti.zip",
        "items.csv",
        "key.csv",
        "exercise.json",
        "key.json",
        "answers.csv",
    ]
