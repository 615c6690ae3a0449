"""The command line: parse, call, write.

It knows options, exit codes and streams; it refuses to know anything about news.

Exit status: 0 it ran (markers are no failure), 1 a problem with the data, in one line on standard error, 2 wrong usage.
"""

import os
import sys
from typing import Annotated

import typer

from framing import __version__
from framing.cli.audit import audit
from framing.cli.compare import compare
from framing.cli.corpus import corpus, report
from framing.cli.evaluate import evaluate
from framing.cli.exercise import exercise
from framing.cli.lexicon import lexicon
from framing.cli.score import score
from framing.cli.serve import serve
from framing.cli.train import train
from framing.errors import FramingError

app = typer.Typer(
    name="framing",
    help="Show how news is worded: markers of framing, who speaks, which figures. It describes; it never convicts.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(score)
app.command()(compare)
app.command()(corpus)
app.command()(report)
app.add_typer(lexicon, name="lexicon")
app.add_typer(exercise, name="exercise")
app.command()(serve)
app.command()(train)
app.command()(evaluate)
app.command()(audit)


def show_version(wanted: bool) -> None:  # noqa: FBT001 - typer's callback signature
    if wanted:
        from framing.resources import is_compiled

        typer.echo(f"framing {__version__}{', compiled' if is_compiled() else ''}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and exit.")] = False,
) -> None:
    """Show how news is worded: markers of framing, who speaks, which figures. It describes; it never convicts."""


def main() -> None:
    """Run the command line; every known problem becomes one line and a status, never a traceback."""
    try:
        app()
    except FramingError as error:
        complain(str(error))
        sys.exit(1)
    except OSError as error:
        complain(fault_of_system(error))
        sys.exit(1)
    except KeyboardInterrupt:
        print("framing: stopped", file=sys.stderr)
        sys.exit(130)


def complain(problem: str) -> None:
    """One line on standard error, whatever is in it."""
    print(f"framing: {' '.join(problem.split())}", file=sys.stderr)


def fault_of_system(error: OSError) -> str:
    """What the system refused, and where: a folder that must not be opened, a name that is too long.

    >>> fault_of_system(PermissionError(13, "Permission denied", "locked/draft.txt"))
    'locked/draft.txt: Permission denied'
    """
    problem = error.strerror or str(error) or type(error).__name__
    return problem if error.filename is None else f"{os.fsdecode(error.filename)}: {problem}"
