"""`framing compare`: accounts of one incident in, their differences out."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.paths import name_given, path_given
from framing.errors import DataError

if TYPE_CHECKING:
    from framing.comparison.compare import Comparison
    from framing.entries import LexiconFile


class ComparisonFormat(StrEnum):
    """What is written."""

    text = "text"
    json = "json"
    html = "html"
    csv = "csv"


def compare(
    paths: Annotated[
        list[str], typer.Argument(parser=name_given, metavar="PATH", help="One manifest (incident.toml), or two articles or more.")
    ],
    format: Annotated[  # noqa: A002
        ComparisonFormat, typer.Option("--format", "-f", help="What to write; csv is a folder of tables.")
    ] = ComparisonFormat.text,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", parser=path_given, metavar="FILE", help="Write there, not to standard output; with csv, the folder."
        ),
    ] = None,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", parser=path_given, metavar="PATH", help="A list of your own, or a folder of them; added to ours."),
    ] = None,
    kinds: Annotated[str | None, typer.Option("--kinds", help="Assess only these kinds, e.g. distancing,agency.")] = None,
    no_classifier: Annotated[
        bool, typer.Option("--no-classifier", help="Changes nothing, and may be given as in `score`: no comparison uses the classifier.")
    ] = False,
    no_text: Annotated[bool, typer.Option("--no-text", help="No words of the articles in the output: offsets and hashes only.")] = False,
) -> None:
    """Put several accounts of one incident side by side: figures, names, acts of harm, sources, coverage, attribution, standings.

    Example: framing compare corpora/airstrike-at-marl/incident.toml --format html --output marl.html
    """
    from framing.analysis import Analyzer
    from framing.cli.score import opened
    from framing.comparison.compare import compare as compare_accounts
    from framing.comparison.incident import load_incident
    from framing.lexicon import load_paths, parse_kinds
    from framing.types import KINDS

    if format is ComparisonFormat.csv and output is None:
        raise typer.BadParameter("csv is a folder of tables; name it with --output", param_hint="--format")
    wanted = KINDS if kinds is None else parse_kinds(kind.strip() for kind in kinds.split(",") if kind.strip())
    if not wanted:
        raise typer.BadParameter("names no kind; separate kinds by commas", param_hint="--kinds")
    analyzer = Analyzer(lexicons=load_paths(lexicon or ()), kinds=wanted, tone=False, readability=False)
    del no_classifier  # a comparison counts markers and assesses no sentences
    comparison = compare_accounts(load_incident(paths, analyze=analyzer.analyze))
    if format is not ComparisonFormat.text or output is not None:
        for notice in comparison.incident.notices:
            print(f"framing: {' '.join(notice.split())}", file=sys.stderr)
    if format is ComparisonFormat.csv and output is not None:
        write_tables(comparison, output, text=not no_text)
        return
    with opened(output) as stream:
        stream.writelines(pieces(comparison, format, text=not no_text, lexicons=analyzer.vocabulary.files))


def pieces(
    comparison: "Comparison",
    format: ComparisonFormat,  # noqa: A002
    *,
    text: bool,
    lexicons: "tuple[LexiconFile, ...]",
) -> Iterator[str]:
    """What one file holds, piece by piece."""
    if format is ComparisonFormat.json:
        import json

        from framing.reports.comparison_record import comparison_record

        yield json.dumps(comparison_record(comparison, text=text), ensure_ascii=False, indent=1) + "\n"
    elif format is ComparisonFormat.html:
        from framing.reports.comparison_html import stream_comparison_html

        yield from stream_comparison_html(comparison, text=text, lexicons=lexicons)
    else:
        from framing.reports.comparison_text import render_comparison

        yield render_comparison(comparison, text=text)


def write_tables(comparison: "Comparison", folder: Path, *, text: bool) -> None:
    """One file a table, each moved into place when it is complete; other files in the folder are left alone."""
    from framing.cli.score import moved_into_place
    from framing.reports.comparison_tables import comparison_tables

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"cannot be a folder of tables: {error.strerror}", path=str(folder)) from error
    for name, lines in comparison_tables(comparison, text=text):
        with moved_into_place(folder / name) as stream:
            stream.writelines(lines)
