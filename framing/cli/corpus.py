"""`framing corpus` and `framing report`: a whole corpus in, tables and one report out.

It knows options, the screen and how a run is stopped; it refuses to know how a corpus is worked through.
"""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.paths import name_given, path_given
from framing.errors import DataError

if TYPE_CHECKING:
    from framing.corpus.inputs import Inputs
    from framing.corpus.run import Order, Outcome
    from framing.corpus.scoring import Assessment

INTERRUPTED, TERMINATED = 130, 143


def corpus(
    inputs: Annotated[
        list[str],
        typer.Argument(
            parser=name_given,
            metavar="INPUT",
            help="Files and folders: .txt .md .html .jsonl(.gz|.zst) .csv .parquet .rss .atom .xml .warc(.gz), or - for standard input.",
        ),
    ],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", parser=path_given, metavar="DIR", help="The folder of this run; run again to go on after a stop."),
    ],
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes on this machine; without it, one a core.")
    ] = None,
    dask: Annotated[
        str | None, typer.Option("--dask", metavar="ADDRESS", help="Score on the Dask cluster with this scheduler, e.g. tcp://host:8786.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="Read no more than N articles.")] = None,
    outlet: Annotated[
        list[str] | None, typer.Option("--outlet", metavar="NAME", help="Only articles by this outlet; may be given several times.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only articles published on this day or later, e.g. 2031-05-01.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be read, and write nothing.")] = False,
    incidents: Annotated[
        Path | None,
        typer.Option("--incidents", parser=path_given, metavar="FILE", help="Groups of accounts as you edited them, from an earlier run."),
    ] = None,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", parser=path_given, metavar="PATH", help="A list of your own, or a folder of them; added to ours."),
    ] = None,
    kinds: Annotated[str | None, typer.Option("--kinds", help="Assess only these kinds, e.g. distancing,agency.")] = None,
    classifier: Annotated[bool, typer.Option("--classifier/--no-classifier", help="The sentence classifier.")] = True,
    tone: Annotated[bool, typer.Option("--tone/--no-tone", help="The tone of sentences.")] = True,
    readability: Annotated[bool, typer.Option("--readability/--no-readability", help="The readability indices.")] = True,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="Words of the articles in tables and report, or none, for sharing.")
    ] = True,
    csv: Annotated[bool, typer.Option("--csv", help="Write the tables as CSV, too.")] = False,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="Write the tables as one Excel file, too.")] = False,
    encoding: Annotated[str | None, typer.Option("--encoding", help="Read text files in this encoding, whatever they look like.")] = None,
) -> None:
    """Score a whole corpus: find wire copy, group accounts of the same incident, compare outlets, write tables and a report.

    A run that was stopped goes on where it was when the same command is given again.

    Example: framing corpus articles.jsonl.gz --output run-1
    """
    from framing.corpus.selection import Selection

    selection = Selection(outlets=tuple(outlet or ()), since=day(since), limit=limit)
    if dry_run:
        from framing.corpus.inputs import Inputs

        if "-" in inputs:
            raise typer.BadParameter("does not go with standard input, which can be read only once", param_hint="--dry-run")
        show_survey(Inputs(paths=inputs, encoding=encoding, selection=selection, left_out=output.absolute().resolve()))
        return
    from framing.corpus.run import Order

    order = Order(
        inputs=tuple(inputs),
        output=output,
        encoding=encoding,
        selection=selection,
        assessment=assessment(kinds=kinds, lexicon=lexicon, classifier=classifier, tone=tone, readability=readability, text=text),
        incidents=incidents,
    )
    if dask is not None and jobs is not None:
        raise typer.BadParameter("goes without --jobs: the cluster has its own workers", param_hint="--dask")
    carry_out(order, workers=jobs or os.cpu_count() or 1, dask=dask)
    export(output, csv=csv, xlsx=xlsx)


def report(
    folder: Annotated[Path, typer.Argument(parser=path_given, metavar="DIR", help="The output folder of a run of `framing corpus`.")],
    csv: Annotated[bool, typer.Option("--csv", help="Write the tables as CSV, too.")] = False,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="Write the tables as one Excel file, too.")] = False,
) -> None:
    """Write the report of a corpus again from its tables, without scoring anything.

    Example: framing report run-1 --csv
    """
    from framing.corpus.folder import Folder
    from framing.corpus.report import write_report

    print(f"framing: {write_report(folder, text=Folder(folder).manifest()['options']['text'])}", file=sys.stderr)
    export(folder, csv=csv, xlsx=xlsx)


def day(written: str | None) -> date | None:
    try:
        return None if written is None else date.fromisoformat(written)
    except ValueError as error:
        raise typer.BadParameter("is not a date; write it as 2031-05-01", param_hint="--since") from error


def assessment(
    *, kinds: str | None, lexicon: list[Path] | None, classifier: bool, tone: bool, readability: bool, text: bool
) -> "Assessment":
    from framing.corpus.scoring import Assessment
    from framing.lexicon import load_paths, parse_kinds
    from framing.types import KINDS

    wanted = KINDS if kinds is None else parse_kinds(kind.strip() for kind in kinds.split(",") if kind.strip())
    if not wanted:
        raise typer.BadParameter("names no kind; separate kinds by commas", param_hint="--kinds")
    return Assessment(
        kinds=wanted,
        lexicons=tuple(load_paths(lexicon or ())),
        tone=tone,
        readability=readability,
        classifier=classifier,
        text=text,
    )


def show_survey(inputs: "Inputs") -> None:
    from framing.corpus.survey import lines_of, survey

    for line in lines_of(survey(inputs)):
        typer.echo(line)


def carry_out(order: "Order", *, workers: int, dask: str | None) -> None:
    """Run to the end, or until it is stopped, and say how to go on."""
    from framing.corpus.progress import Progress
    from framing.corpus.run import Run
    from framing.corpus.stopping import Terminated
    from framing.corpus.workers import Crew
    from framing.plurals import plural

    progress = Progress(stream=sys.stderr)
    run = Run(order, crew=Crew(workers=workers, address=dask), progress=progress)
    try:
        outcome = run.execute()
    except KeyboardInterrupt as error:
        progress.note(f"stopped after {plural(run.done, 'article')}; what is finished is kept: to go on, give the same command again")
        raise typer.Exit(TERMINATED if isinstance(error, Terminated) else INTERRUPTED) from error
    except OSError as error:
        place = None if error.filename is None else str(error.filename)
        raise DataError(f"{error.strerror or error}; what is finished is kept: run the same command again", path=place) from error
    finally:
        progress.clear()
    for line in summary(outcome):
        progress.note(line)
    if not outcome.rows["documents"]:
        raise typer.Exit(1)


def summary(outcome: "Outcome") -> list[str]:
    """What a person should know at the end."""
    from framing.plurals import plural

    rows = outcome.rows
    folder = outcome.report.parent
    found = [plural(rows.get(name, 0), noun) for name, noun in (("documents", "article"), ("markers", "marker"), ("incidents", "incident"))]
    lines = [f"{', '.join(found)}: {outcome.report}"]
    if rows["errors"]:
        lines.append(f"{rows['errors']:,} could not be read; {folder / 'errors.parquet'} says which and why")
    if outcome.renamed:
        lines.append(f"{plural(outcome.renamed, 'article')} had an id that another has, and a new one such as a1~2; see `original_id`")
    if outcome.undated:
        lines.append(f"{plural(outcome.undated, 'article')} without a date")
    return lines


def export(folder: Path, *, csv: bool, xlsx: bool) -> None:
    if not (csv or xlsx):
        return
    from framing.corpus.export import write_csv, write_xlsx

    if csv:
        print(f"framing: {write_csv(folder)}", file=sys.stderr)
    if xlsx:
        print(f"framing: {write_xlsx(folder)}", file=sys.stderr)
