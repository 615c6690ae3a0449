"""`framing lexicon`: what fires and why, and whether a list of one's own is right."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from unicodedata import normalize

import typer

from framing.cli.paths import path_given
from framing.errors import DataError

if TYPE_CHECKING:
    from framing.entries import Entry, LexiconFile

lexicon = typer.Typer(help="List, explain, check and start word lists.", no_args_is_help=True, rich_markup_mode=None)

TEMPLATE = """id = "{id}"
kind = "{kind}"
about = "What these wordings have in common, in one or two sentences."

[sources.author-2020]
citation = "Author (2020), Title, Journal."

[[entries]]
id = "a-short-name"
forms = ["every form", "every forms"]
sense = "What the wording does, in one sentence that a student can read."
sources = ["author-2020"]
unless = ["every form letter"]
examples = ["The council sent {{every form}} of apology."]
counterexamples = ["It was every form letter you have ever read."]
"""


@lexicon.command("list")
def list_lists(
    paths: Annotated[
        list[Path] | None, typer.Argument(parser=path_given, metavar="PATH", help="Lists of your own; without any, the shipped ones.")
    ] = None,
) -> None:
    """List the word lists: kind, senses, forms, and what each is about."""
    files = loaded(paths)
    width = max(len(file.lexicon.id) for file in files)
    kind_width = max(len(file.lexicon.kind) for file in files)
    for file in files:
        entries = file.lexicon.entries
        forms = sum(len(entry.forms) for entry in entries)
        typer.echo(
            f"{file.lexicon.id:{width}}  {file.lexicon.kind:{kind_width}}  {len(entries):4} senses  {forms:5} forms  {file.lexicon.about}"
        )
    senses = sum(len(file.lexicon.entries) for file in files)
    forms = sum(len(entry.forms) for file in files for entry in file.lexicon.entries)
    typer.echo(f"{len(files)} lists, {senses} senses, {forms} forms")


@lexicon.command("show")
def show(
    name: Annotated[str, typer.Argument(help="An entry, e.g. claim-doubt or reporting-verbs/claim-doubt.")],
    paths: Annotated[
        list[Path] | None, typer.Option("--lexicon", parser=path_given, metavar="PATH", help="Look in lists of your own too.")
    ] = None,
) -> None:
    """Explain an entry: its sense, its source in the literature, its examples and what it leaves alone."""
    from framing.lexicon import find_entry, load_paths, load_shipped

    found = find_entry((*load_shipped(), *load_paths(paths or ())), name)
    typer.echo("\n\n".join(explain(file, entry) for file, entry in found))


def explain(file: "LexiconFile", entry: "Entry") -> str:
    """One entry in plain words."""
    lexicon_name = file.lexicon.id
    lines = [
        f"{lexicon_name}/{entry.id}",
        f"  kind       {file.lexicon.kind}" + (f" · {entry.sub}" if entry.sub else ""),
        f"  sense      {entry.sense}",
        f"  forms      {', '.join(entry.forms)}",
    ]
    if entry.neutral_member:
        lines.append("  neutral    a choice recorded for comparisons; it marks nothing")
    if entry.set:
        lines.append(f"  set        {entry.set}")
    if entry.neutral:
        lines.append(f"  instead    {', '.join(entry.neutral)}")
    if entry.needs:
        lines.append(f"  needs      {entry.needs}")
    if entry.unless:
        lines.append(f"  unless     {', '.join(entry.unless)}")
    lines += [f"  source     {file.lexicon.sources[source].citation}" for source in entry.sources]
    lines += [f"  fires      {example}" for example in entry.examples]
    lines += [f"  is silent  {example}" for example in entry.counterexamples]
    return "\n".join(lines)


@lexicon.command("check")
def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(parser=path_given, metavar="PATH", help="Lists or folders; without any, the shipped ones.")
    ] = None,
) -> None:
    """Check lists: shape, sources, shields, and every example and counterexample. Reports all problems, not the first."""
    from framing.lexicon import list_files
    from framing.lexicon_check import check_files
    from framing.plurals import plural
    from framing.resources import shipped

    wanted = paths or [shipped("lexicons")]
    files = list(list_files(wanted))
    if not files:
        raise DataError("no .toml file in it; a word list is a TOML file", path=str(wanted[0]))
    problems = check_files(files)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"framing: {plural(len(problems), 'problem')} in {len(files)} list(s)", file=sys.stderr)
        raise typer.Exit(1)
    typer.echo(f"{len(files)} list(s): no problem found")


@lexicon.command("new")
def new(
    path: Annotated[Path, typer.Argument(parser=path_given, metavar="FILE", help="Where to write the list, e.g. my-words.toml.")],
    kind: Annotated[str, typer.Option("--kind", help="The kind it belongs to, e.g. evaluation.")],
) -> None:
    """Start a list of your own: a file with one example entry that passes the check."""
    from framing.lexicon import parse_kinds

    parse_kinds([kind])
    if path.exists():
        raise DataError("is there already; choose another name, or remove it first", path=str(path))
    content = TEMPLATE.format(id=f"my/{kebab(path.stem)}", kind=kind)
    try:
        path.write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path=str(path)) from error
    typer.echo(f"{path}: edit it, then run: framing lexicon check {path}")


def kebab(stem: str) -> str:
    """A file's name as the name of a list: small letters, digits and single hyphens; *words* where nothing is left.

    >>> kebab("Grüne Wörter_2"), kebab("a'b"), kebab("«»")
    ('grune-worter-2', 'a-b', 'words')
    """
    plain = normalize("NFKD", stem.lower()).encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "words"


def loaded(paths: list[Path] | None) -> "tuple[LexiconFile, ...]":
    from framing.lexicon import load_paths, load_shipped

    return load_paths(paths) if paths else load_shipped()
