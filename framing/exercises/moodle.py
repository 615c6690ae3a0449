"""Exercises as Moodle XML.

It knows the elements of Moodle's question bank; it refuses to know how Moodle shows them.

    <quiz><question type="multichoice"><name><text>march-in-tarn-quay-voices-1-7.v01</text></name> …
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from framing.exercises.questions import Question, clean, questions
from framing.exercises.types import Exercise, Key

TYPES = {"one": "multichoice", "several": "multichoice", "text": "essay", None: "description"}


def moodle_xml(exercise: Exercise, key: Key) -> str:
    """The question bank of one exercise, in a category of its own."""
    quiz = Element("quiz")
    category = SubElement(quiz, "question", type="category")
    text(SubElement(category, "category"), f"$course$/framing/{exercise.id}")
    for question in questions(exercise, key):
        add(quiz, question)
    indent(quiz)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(quiz, encoding="unicode") + "\n"


def add(quiz: Element, question: Question) -> None:
    """One question."""
    element = SubElement(quiz, "question", type=TYPES[question.reply])
    text(SubElement(element, "name"), question.name)
    text(SubElement(element, "questiontext", format="html"), question.html)
    text(SubElement(element, "generalfeedback", format="html"), question.feedback)
    for name, value in (
        ("defaultgrade", "0" if question.reply is None else "1"),
        ("penalty", "0"),
        ("hidden", "0"),
        ("idnumber", question.name),
    ):
        SubElement(element, name).text = value
    if question.reply == "text":
        for name, value in (("responseformat", "editor"), ("responserequired", "1"), ("responsefieldlines", "5"), ("attachments", "0")):
            SubElement(element, name).text = value
        text(SubElement(element, "graderinfo", format="html"), question.feedback)
        text(SubElement(element, "responsetemplate", format="html"), "")
        return
    if question.reply is None:
        return
    for name, value in (
        ("single", "true" if question.reply == "one" else "false"),
        ("shuffleanswers", "false"),
        ("answernumbering", "abc"),
        ("showstandardinstruction", "0"),
    ):
        SubElement(element, name).text = value
    for option in question.options:
        answer = SubElement(element, "answer", fraction=fraction(option.share), format="plain_text")
        SubElement(answer, "text").text = clean(option.text)
        text(SubElement(answer, "feedback", format="plain_text"), clean(option.feedback))


def fraction(share: float) -> str:
    """A share as Moodle writes it: no digits that say nothing.

    >>> fraction(100.0), fraction(-33.33333), fraction(0.0)
    ('100', '-33.33333', '0')
    """
    return f"{share:.5f}".rstrip("0").rstrip(".") if share else "0"


def text(parent: Element, content: str) -> None:
    SubElement(parent, "text").text = content
