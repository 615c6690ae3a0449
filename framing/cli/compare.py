"""`framing compare`: accounts of one incident in, their differences out."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ComparisonFormat(StrEnum):
    """What is written."""

    text = "text"
    json = "json"


def compare(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="One manifest (incident.toml), or two articles or more.")],
    format: Annotated[ComparisonFormat, typer.Option("--format", "-f", help="What to write.")] = ComparisonFormat.text,  # noqa: A002
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to standard output.")] = None,
    lexicon: Annotated[
        list[Path] | None, typer.Option("--lexicon", metavar="PATH", help="A list of your own, or a folder of them; added to ours.")
    ] = None,
    no_text: Annotated[bool, typer.Option("--no-text", help="No words of the articles in the JSON: offsets and hashes only.")] = False,
) -> None:
    """Compare several accounts of one incident: figures, names, acts of harm, sources, coverage, attribution.

    Example: framing compare corpora/airstrike-at-marl/incident.toml
    """
    import json

    from framing.analysis import Analyzer
    from framing.cli.score import opened
    from framing.comparison.compare import compare as compare_accounts
    from framing.comparison.incident import load_incident
    from framing.lexicon import load_paths

    if no_text and format is ComparisonFormat.text:
        raise typer.BadParameter("--no-text goes with --format json: the text form is made of the articles' words")
    analyzer = Analyzer(lexicons=load_paths(lexicon or ()), tone=False, readability=False)
    comparison = compare_accounts(load_incident(paths, analyze=analyzer.analyze))
    with opened(output) as stream:
        if format is ComparisonFormat.json:
            from framing.reports.comparison_record import comparison_record

            stream.write(json.dumps(comparison_record(comparison, text=not no_text), ensure_ascii=False, indent=1) + "\n")
        else:
            from framing.reports.comparison_text import render_comparison

            stream.write(render_comparison(comparison))
