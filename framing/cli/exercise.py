"""`framing exercise`: worksheets and keys for a class, and grading what was handed in."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.paths import name_given, path_given

if TYPE_CHECKING:
    from framing.exercises.types import HandedIn

exercise = typer.Typer(
    help="Classroom exercises: worksheets with separate keys, files for a school's own system, and grading.", no_args_is_help=True
)


class ExerciseKindName(StrEnum):
    """What a class is asked to do."""

    mark = "mark"
    compare = "compare"
    figures = "figures"
    voices = "voices"
    rewrite = "rewrite"
    omissions = "omissions"
    blind = "blind"


class SheetFormatName(StrEnum):
    """What is written beside exercise.json and key.json."""

    html = "html"
    moodle = "moodle"
    gift = "gift"
    qti = "qti"
    csv = "csv"
    json = "json"


@exercise.command("make")
def make(
    paths: Annotated[
        list[str],
        typer.Argument(parser=name_given, metavar="INCIDENT", help="A shipped incident's name, a manifest, or articles of your own."),
    ],
    kind: Annotated[
        ExerciseKindName,
        typer.Option(
            "--kind",
            "-k",
            help="mark: mark the framing words. compare: match wordings to kinds. figures: who said which number. voices: whose voice is "
            "this. rewrite: put the headline in neutral words. omissions: which account leaves out what. blind: which accounts come from "
            "the same outlet.",
        ),
    ],
    level: Annotated[int, typer.Option("--level", min=1, max=3, help="1: few and obvious, with options. 3: subtle, with traps.")] = 1,
    items: Annotated[int, typer.Option("--items", "-n", min=1, max=60, help="How many questions.")] = 8,
    seed: Annotated[int, typer.Option("--seed", help="Another seed, another sheet; the same seed, the same sheet.")] = 1,
    format: Annotated[  # noqa: A002
        list[SheetFormatName] | None, typer.Option("--format", "-f", help="What to write; give it again for more. [default: html]")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", parser=path_given, metavar="DIR", help="The folder to write into; else one named after the exercise."
        ),
    ] = None,
    large_print: Annotated[bool, typer.Option("--large-print", help="Worksheet and key in 18 point.")] = False,
    dyslexia: Annotated[bool, typer.Option("--dyslexia", help="Worksheet and key with wide letters, words and lines.")] = False,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", parser=path_given, metavar="PATH", help="A list of your own, or a folder of them; added to ours."),
    ] = None,
) -> None:
    """Make a worksheet and its key, to print or for Moodle, Canvas and others; prints the paths of the files.

    Example: framing exercise make march-in-tarn-quay --kind mark --level 1 --items 6 --seed 7
    """
    from framing.analysis import Analyzer
    from framing.exercises.folder import exercise_files, write_files
    from framing.exercises.making import make as make_exercise
    from framing.exercises.material import load_material
    from framing.exercises.pages import Look
    from framing.lexicon import load_paths

    formats = [chosen.value for chosen in format or [SheetFormatName.html]]
    material = load_material(paths, analyzer=Analyzer(lexicons=load_paths(lexicon or ()), tone=False, readability=False))
    made, key = make_exercise(paths, kind=kind.value, level=level, items=items, seed=seed, material=material)
    look = Look(large_print=large_print, dyslexia=dyslexia)
    folder = output if output is not None else Path(made.id)
    for path in write_files(folder, exercise_files(made, key, formats, look=look)):
        typer.echo(path)
    for notice in (*material.notices, *made.notices):
        print(f"framing: {notice}", file=sys.stderr)


class ReportFormatName(StrEnum):
    """What is written of a class."""

    html = "html"
    json = "json"
    csv = "csv"
    text = "text"


@exercise.command("grade")
def grade(
    key: Annotated[
        Path, typer.Argument(parser=path_given, metavar="KEY", help="The key.json of the exercise; exercise.json lies beside it.")
    ],
    answers: Annotated[
        list[Path],
        typer.Argument(
            parser=path_given,
            metavar="ANSWERS",
            help="What was handed in: CSV, Moodle responses, Label Studio, doccano or W3C Web Annotation.",
        ),
    ],
    format: Annotated[ReportFormatName, typer.Option("--format", "-f", help="What to write.")] = ReportFormatName.text,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", parser=path_given, metavar="FILE", help="Write there, not to standard output.")
    ] = None,
    codes: Annotated[
        Path | None,
        typer.Option(
            "--codes", parser=path_given, metavar="FILE", help="Keep which name has which code, as CSV; never written unless asked for."
        ),
    ] = None,
) -> None:
    """Grade a class: each student, each question, how far the class agrees, what is mixed up. Names become codes.

    Example: framing exercise grade march/key.json march/answers.csv --format html --output class.html
    """
    from framing.cli.score import opened
    from framing.exercises.files import read_pair
    from framing.exercises.grading import grade as grade_class
    from framing.exercises.handed_in import read_answers
    from framing.exercises.reporting import render_report

    sheet, right = read_pair(key)
    handed_in, names = read_answers(answers, sheet)
    report = grade_class(sheet, right, handed_in)
    if codes is not None:
        write_codes(codes, names)
    with opened(output) as stream:
        stream.write(render_report(report, sheet, right, handed_in, format=format.value))
    warn(handed_in)


def write_codes(path: Path, names: dict[str, str]) -> None:
    """Which name has which code: for the teacher's own drawer."""
    from framing.cli.score import opened
    from framing.reports.table import csv_line

    with opened(path) as stream:
        stream.write(csv_line(("code", "name")))
        stream.writelines(csv_line((code, name)) for name, code in names.items())


def warn(handed_in: "HandedIn") -> None:
    for notice in handed_in.notices:
        print(f"framing: {notice}", file=sys.stderr)
