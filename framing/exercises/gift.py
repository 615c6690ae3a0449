r"""Exercises in GIFT, Moodle's text format, which other systems read too.

It knows GIFT's signs and how they are escaped; it refuses to know any other format.

    ::march-in-tarn-quay-figures-1-7.f01::[html]<p>Who gives the figure “43”?</p>{
    =the Shoreline Physicians
    ~city police
    ####<p>The account gives it to the Shoreline Physicians.</p>
    }
"""

import re
from collections.abc import Iterator
from html import escape

from framing.exercises.moodle import fraction
from framing.exercises.questions import Question, clean, questions
from framing.exercises.types import Exercise, Key

SIGNS = re.compile(r"[\\~=#{}:]")


def gift(exercise: Exercise, key: Key) -> str:
    """All questions, separated by blank lines."""
    blocks = [f"// {exercise.id}: made with framing {exercise.framing}", f"$CATEGORY: $course$/framing/{exercise.id}"]
    blocks += ["\n".join(lines(question)) for question in questions(exercise, key)]
    return "\n\n".join(blocks) + "\n"


def lines(question: Question) -> Iterator[str]:
    """One question, without a blank line in it: that would end it."""
    head = f"::{escaped(question.name)}::[html]{escaped(question.html)}"
    if question.reply is None:
        yield head
        return
    yield head + "{"
    for option in question.options:
        told = f"#{escaped(escape(clean(option.feedback), quote=False))}" if option.feedback else ""
        words = escaped(option_html(option.text))
        if question.reply == "one":
            sign = "=" if option.id in question.right else f"~%{fraction(option.share)}%" if option.share else "~"
        else:
            sign = f"~%{fraction(option.share)}%"
        yield f"{sign}{words}{told}"
    if question.feedback:
        yield f"####{escaped(question.feedback)}"
    yield "}"


def option_html(text: str) -> str:
    """An option; a per-cent sign at its beginning would be read as a share."""
    html = escape(clean(text), quote=False)
    return f"&#37;{html[1:]}" if html.startswith("%") else html


def escaped(text: str) -> str:
    r"""Text with GIFT's own signs escaped; on one line.

    >>> print(escaped("a = {b}: 100 ~ #1 \\ c"))
    a \= \{b\}\: 100 \~ \#1 \\ c
    """
    return SIGNS.sub(lambda match: "\\" + match[0], text.replace("\n", " "))
