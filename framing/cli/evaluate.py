"""`framing evaluate`: how good the markers are, measured on data in their original layouts."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Dataset(StrEnum):
    """What can be measured on."""

    babe = "babe"
    basil = "basil"
    ptc = "ptc"
    raw = "raw"
    passives = "passives"
    corpus = "corpus"


def evaluate(
    dataset: Annotated[
        Dataset,
        typer.Argument(
            help="Which data, in their original layout; raw and passives need the texts that were annotated; corpus is the shipped one."
        ),
    ],
    path: Annotated[Path | None, typer.Argument(help="Where they are: a file (babe) or a folder.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON instead of a table.")] = False,
) -> None:
    """Measure the markers against annotations: what is found, what is missed, and how often they are right."""
    from framing.evaluation.measures import measure, render

    figures, table = measure(dataset.value, path)
    typer.echo(json.dumps(figures, ensure_ascii=False, indent=1) if as_json else table or render(figures))
