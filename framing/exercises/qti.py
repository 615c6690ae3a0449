"""Exercises as a QTI 1.2 package, which Canvas and others import.

It knows the manifest, the assessment and Canvas's names for kinds of question; it refuses to know a course.
"""

import io
import zipfile
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from framing.exercises.questions import Question, clean, questions
from framing.exercises.types import Exercise, Key

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
TYPES = {"one": "multiple_choice_question", "several": "multiple_answers_question", "text": "essay_question", None: "text_only_question"}
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the package: the same exercise gives the same bytes."""


def qti_zip(exercise: Exercise, key: Key) -> bytes:
    """The package: a manifest and one assessment."""
    name = f"{exercise.id}/{exercise.id}.xml"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, element in (("imsmanifest.xml", manifest(exercise, name)), (name, assessment(exercise, key))):
            indent(element)
            content = '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(element, encoding="unicode") + "\n"
            entry = zipfile.ZipInfo(path, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.encode())
    return packed.getvalue()


def manifest(exercise: Exercise, name: str) -> Element:
    """What is in the package."""
    root = Element("manifest", identifier=f"{exercise.id}-manifest", xmlns=PACKAGE)
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "IMS Content"
    SubElement(metadata, "schemaversion").text = "1.1.3"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    resource = SubElement(resources, "resource", identifier=exercise.id, type="imsqti_xmlv1p2")
    SubElement(resource, "file", href=name)
    return root


def assessment(exercise: Exercise, key: Key) -> Element:
    """The quiz."""
    root = Element("questestinterop", xmlns=QTI)
    quiz = SubElement(root, "assessment", ident=exercise.id, title=clean(exercise.title))
    fields(quiz, {"cc_maxattempts": "1"})
    section = SubElement(quiz, "section", ident="root_section")
    for question in questions(exercise, key):
        add(section, question)
    return root


def fields(parent: Element, values: dict[str, str], *, name: str = "qtimetadata") -> None:
    metadata = SubElement(parent, name)
    for label, entry in values.items():
        field = SubElement(metadata, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = entry


def add(section: Element, question: Question) -> None:
    """One question with its scoring and what is told afterwards."""
    element = SubElement(section, "item", ident=question.name, title=question.name)
    points = "0" if question.reply is None else "1"
    fields(SubElement(element, "itemmetadata"), {"question_type": TYPES[question.reply], "points_possible": points})
    presentation = SubElement(element, "presentation")
    material(presentation, question.html, texttype="text/html")
    if question.reply is None:
        return
    processing = Element("resprocessing")
    SubElement(SubElement(processing, "outcomes"), "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    if question.reply == "text":
        response = SubElement(presentation, "response_str", ident="response1", rcardinality="Single")
        SubElement(SubElement(response, "render_fib"), "response_label", ident="answer1", rshuffle="No")
        condition = SubElement(processing, "respcondition", {"continue": "No"})
        SubElement(SubElement(condition, "conditionvar"), "other")
        SubElement(condition, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")
    else:
        choices(presentation, processing, question)
    element.append(processing)
    told = SubElement(element, "itemfeedback", ident="general_fb")
    material(SubElement(told, "flow_mat"), question.feedback, texttype="text/html")


def choices(presentation: Element, processing: Element, question: Question) -> None:
    """The options, and which are right: full score for those that count as right, all and only them where several may be."""
    single = question.reply == "one"
    response = SubElement(presentation, "response_lid", ident="response1", rcardinality="Single" if single else "Multiple")
    render = SubElement(response, "render_choice")
    for option in question.options:
        label = SubElement(render, "response_label", ident=option.id)
        material(label, clean(option.text), texttype="text/plain")
    told = SubElement(processing, "respcondition", {"continue": "Yes"})
    SubElement(SubElement(told, "conditionvar"), "other")
    SubElement(told, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")
    if single:
        for option in question.options:
            if option.share > 0:
                condition = SubElement(processing, "respcondition", {"continue": "No"})
                SubElement(SubElement(condition, "conditionvar"), "varequal", respident="response1").text = option.id
                SubElement(condition, "setvar", action="Set", varname="SCORE").text = "100"
        return
    condition = SubElement(processing, "respcondition", {"continue": "No"})
    every = SubElement(SubElement(condition, "conditionvar"), "and")
    for option in question.options:
        if option.share > 0:
            SubElement(every, "varequal", respident="response1").text = option.id
        elif option.share < 0:
            SubElement(SubElement(every, "not"), "varequal", respident="response1").text = option.id
    SubElement(condition, "setvar", action="Set", varname="SCORE").text = "100"


def material(parent: Element, content: str, *, texttype: str) -> None:
    SubElement(SubElement(parent, "material"), "mattext", texttype=texttype).text = content
