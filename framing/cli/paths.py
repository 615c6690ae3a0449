"""Paths as they are given on the command line.

It knows that an empty one is a slip, such as a shell's variable that was never set; it refuses to know what lies at a path.
"""

from pathlib import Path

import typer


def path_given(given: str | Path) -> Path:
    """The path, for Typer's `parser`."""
    return Path(name_given(given))


def name_given(given: str | Path) -> str:
    """The path as it was written, for Typer's `parser`. An empty one is wrong usage: Python would take it for the folder one is in."""
    if not str(given):
        raise typer.BadParameter("is empty; write . for the folder that you are in")
    return str(given)
