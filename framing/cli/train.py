"""`framing train`: the sentence classifier from labelled sentences."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.paths import path_given


def train(
    data: Annotated[
        list[str],
        typer.Option(
            "--data", metavar="NAME=PATH", help="babe=FILE, basil=FOLDER, ptc=FOLDER or csv=FILE (text,label[,outlet]); may be given often."
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", parser=path_given, metavar="DIR", help="Write loaded.npz and loaded.json there.")
    ],
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**32 - 1, help="Of the folds that calibrate it.")] = 0,
) -> None:
    """Train the sentence classifier; the same data and seed give the same bytes.

    Example: framing train --data babe=final_labels_SG2.csv --output my-model
    """
    from framing.plurals import plural
    from framing.training.recipe import train_files

    trained = train_files(data, seed=seed)
    trained.write(output)
    about = trained.about["trained"]
    print(
        f"framing: trained on {plural(about['sentences'], 'sentence')} ({about['labelled 1']} labelled 1); {trained.model.label} in {output}",
        file=sys.stderr,
    )
