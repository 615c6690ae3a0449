"""`framing audit`: names swapped, and everything that moves."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.paths import name_given, path_given


class AuditFormat(StrEnum):
    """What is written."""

    text = "text"
    json = "json"


def audit(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            parser=name_given,
            metavar="PATH",
            help="Articles: files, folders, tables, or manifests (incident.toml), whose sides change names too.",
        ),
    ] = None,
    pairs: Annotated[
        Path | None,
        typer.Option(
            "--pairs", parser=path_given, metavar="FILE", help="Names to swap, instead of the shipped ones; start from --print-pairs."
        ),
    ] = None,
    data: Annotated[
        list[str] | None, typer.Option("--data", metavar="NAME=PATH", help="A labelled data set in its own layout, e.g. basil=FOLDER.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the first so many documents.")] = None,
    format: Annotated[AuditFormat, typer.Option("--format", "-f", help="What to write.")] = AuditFormat.text,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", parser=path_given, metavar="FILE", help="Write there, not to standard output.")
    ] = None,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", parser=path_given, metavar="PATH", help="A list of your own, or a folder of them; added to ours."),
    ] = None,
    no_classifier: Annotated[bool, typer.Option("--no-classifier", help="Leave out the sentence classifier.")] = False,
    no_text: Annotated[bool, typer.Option("--no-text", help="No words of the articles in the output.")] = False,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            parser=path_given,
            metavar="FILE",
            help="Also write these texts' section of this Markdown report; no sentence is in it.",
        ),
    ] = None,
    print_pairs: Annotated[bool, typer.Option("--print-pairs", help="Print the shipped file of pairs, to be edited, and stop.")] = False,
) -> None:
    """Swap names of nations, peoples, parties, people and genders, and report which marker, score or probability moves.

    Example: framing audit corpora/airstrike-at-marl/incident.toml
    """
    import json

    from framing.cli.score import opened
    from framing.evaluation.audit_text import render_audit
    from framing.evaluation.auditing import audit_of
    from framing.evaluation.swaps import SHIPPED

    if print_pairs:
        with opened(output) as stream:
            stream.write(SHIPPED.read_text(encoding="utf-8"))
        return
    if not paths and not data:
        raise typer.BadParameter("name at least one, or a data set with --data", param_hint="PATH")
    record = audit_of(
        paths or (), data=data or (), pairs=pairs, lexicons=lexicon or (), limit=limit, text=not no_text, classifier=not no_classifier
    )
    if report is not None:
        from framing.evaluation.audit_text import update_audit_report
        from framing.evaluation.auditing import section_name

        update_audit_report(report, section_name(paths or (), data or ()), record)
    with opened(output) as stream:
        stream.write(json.dumps(record, ensure_ascii=False, indent=1) + "\n" if format is AuditFormat.json else render_audit(record))
