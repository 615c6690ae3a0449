"""The command line: parse, call, write.

It knows options, exit codes and streams; it refuses to know anything about news.

Exit status: 0 it ran (markers are no failure), 1 a problem with the data, in one line on standard error, 2 wrong usage.
"""

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
        one_line = " ".join(str(error).split())
        print(f"framing: {one_line}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("framing: stopped", file=sys.stderr)
        sys.exit(130)
