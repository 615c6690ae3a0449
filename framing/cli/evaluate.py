"""`framing evaluate`: how good the markers and the classifier are, measured on data in their original layouts."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.paths import path_given


class Dataset(StrEnum):
    """What can be measured on."""

    babe = "babe"
    basil = "basil"
    ptc = "ptc"
    lim = "lim"
    faerber = "faerber"
    csv = "csv"
    raw = "raw"
    passives = "passives"
    corpus = "corpus"
    comparisons = "comparisons"
    incidents = "incidents"


class EvaluationFormat(StrEnum):
    """What is written."""

    table = "table"
    json = "json"


def evaluate(
    dataset: Annotated[
        Dataset,
        typer.Argument(
            help="Which data, in their original layout; csv is a table of your own (text,label[,outlet,topic]); "
            "raw and passives need the texts that were annotated; corpus is the shipped one, comparisons its incidents compared; incidents groups accounts, of the shipped one unless a path is given."
        ),
    ],
    path: Annotated[Path | None, typer.Argument(parser=path_given, help="Where they are: a file, a folder, or a release's zip.")] = None,
    format: Annotated[EvaluationFormat, typer.Option("--format", "-f", help="What to write.")] = EvaluationFormat.table,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", parser=path_given, metavar="FILE", help="Write there, not to standard output.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            parser=path_given,
            metavar="FILE",
            help="Also write the data set's section of this Markdown report, with the data's digest.",
        ),
    ] = None,
) -> None:
    """Measure markers and classifier against annotations, under pinned protocols, beside controls and published figures.

    Example: framing evaluate babe final_labels_SG2.csv --report reports/evaluation.md
    """
    import json

    from framing.cli.score import opened
    from framing.evaluation.measures import LABELLED, measure, render

    if report is not None and dataset.value not in LABELLED:
        raise typer.BadParameter(f"is for {', '.join(LABELLED)}", param_hint="--report")
    figures, table = measure(dataset.value, path)
    if report is not None:
        from framing.evaluation.tables import update_report

        update_report(report, dataset.value, figures)
    with opened(output) as stream:
        if as_json or format is EvaluationFormat.json:
            stream.write(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
        else:
            stream.write((table or render(figures)) + "\n")
