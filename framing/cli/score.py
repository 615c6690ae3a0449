"""`framing score`: documents in, analyses out, one at a time."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from framing.cli.paths import name_given, path_given
from framing.errors import DataError

if TYPE_CHECKING:
    from framing.entries import LexiconFile
    from framing.readers import Unreadable
    from framing.types import Analysis

SINGLE = (".txt", ".md", ".html", ".htm")
"""Files that hold one document."""


class Format(StrEnum):
    """What is written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    html = "html"
    sarif = "sarif"


def score(
    paths: Annotated[
        list[str],
        typer.Argument(
            parser=name_given, metavar="PATH", help="Files, folders, or - for standard input: .txt .md .html .jsonl .csv .parquet"
        ),
    ],
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.text,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", parser=path_given, metavar="FILE", help="Write there, not to standard output.")
    ] = None,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", parser=path_given, metavar="PATH", help="A list of your own, or a folder of them; added to ours."),
    ] = None,
    kinds: Annotated[str | None, typer.Option("--kinds", help="Assess only these kinds, e.g. distancing,agency.")] = None,
    no_classifier: Annotated[bool, typer.Option("--no-classifier", help="Leave out the sentence classifier.")] = False,
    no_text: Annotated[bool, typer.Option("--no-text", help="No words of the article in the output: offsets and hashes only.")] = False,
    no_tone: Annotated[bool, typer.Option("--no-tone", help="Leave out the tone of sentences.")] = False,
    no_readability: Annotated[bool, typer.Option("--no-readability", help="Leave out the readability indices.")] = False,
    encoding: Annotated[str | None, typer.Option("--encoding", help="Read text files in this encoding, whatever they look like.")] = None,
) -> None:
    """Mark how articles are worded: markers, voices, sources, figures, tone and readability.

    Example: framing score article.txt --format html --output article.html
    """
    from framing.analysis import Analyzer
    from framing.lexicon import load_paths, parse_kinds
    from framing.readers import Unreadable, read
    from framing.types import KINDS

    wanted = KINDS if kinds is None else parse_kinds(kind.strip() for kind in kinds.split(",") if kind.strip())
    if not wanted:
        raise typer.BadParameter("names no kind; separate kinds by commas", param_hint="--kinds")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the classifier multiplies nothing that threads would help with
    analyzer = Analyzer(
        lexicons=load_paths(lexicon or ()),
        kinds=wanted,
        tone=not no_tone,
        readability=not no_readability,
        classifier=not no_classifier,
    )
    documents = read(paths, encoding=encoding)
    failures = successes = 0

    def analyses() -> Iterator["Analysis | Unreadable"]:
        nonlocal failures, successes
        for document in documents:
            if isinstance(document, Unreadable):
                failures += 1
                print(f"framing: {document.place}: {' '.join(document.problem.split())}", file=sys.stderr)
                yield document
            else:
                successes += 1
                yield analyzer.analyze(document)

    with opened(output) as stream:
        write(analyses(), format, stream, text=not no_text, many=holds_many(paths), lexicons=analyzer.vocabulary.files)
    if failures and not successes:
        raise typer.Exit(1)


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Standard output as UTF-8, or a file that is moved into place only when it is complete.

    A reader of standard output who has seen enough ends the run quietly.
    """
    if path is not None:
        with moved_into_place(path) as stream:
            yield stream
        return
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogatepass", newline="")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        # The interpreter flushes the stream once more when it ends, and would complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit from error
        raise DataError(f"cannot be written: {error.strerror}", path="standard output") from error


@contextmanager
def moved_into_place(path: Path) -> Iterator[TextIO]:
    """A file beside the one that is wanted, which takes its place at the end, or goes.

    A link stays a link: what it leads to is written. A pipe or a device has no place to be taken and is written directly; whoever
    reads a pipe and has seen enough ends the run quietly.
    """
    partial = None
    try:
        direct = is_special(path)
        target = path if direct else Path(os.path.realpath(path))
        if not direct:
            partial = target.with_name(target.name + ".partial")
        with (partial or target).open("w", encoding="utf-8", errors="surrogatepass", newline="") as stream:
            yield stream
        if partial is not None:
            partial.replace(target)
    except BrokenPipeError as error:
        raise typer.Exit from error
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path=str(path)) from error
    finally:
        if partial is not None:
            with suppress(OSError):
                partial.unlink()


def is_special(path: Path) -> bool:
    """Whether something is there that is no plain file, such as a pipe or a device. Raises OSError for a folder."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    if S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return not S_ISREG(mode)


def holds_many(paths: list[str]) -> bool:
    """Whether the inputs are of a form that can hold several documents, so that JSON is a list even with one in it.

    What standard input holds is only known when it is read.
    """
    if len(paths) != 1:
        return True
    return paths[0] != "-" and (Path(paths[0]).is_dir() or not paths[0].lower().endswith(SINGLE))


def write(
    analyses: "Iterator[Analysis | Unreadable]",
    format: Format,  # noqa: A002
    stream: TextIO,
    *,
    text: bool,
    many: bool,
    lexicons: "tuple[LexiconFile, ...]",
) -> None:
    """Send every analysis to the renderer of the format, keeping no more of them than it needs."""
    if format in (Format.json, Format.jsonl):
        from framing.reports.jsonlines import write_json, write_jsonl

        if format is Format.jsonl:
            write_jsonl(analyses, stream, text=text)
        else:
            first = list(islice(analyses, 2))
            write_json(chain(first, analyses), stream, text=text, many=many or len(first) > 1)
    elif format is Format.csv:
        from framing.reports.table import render_csv

        stream.writelines(render_csv(analyses, text=text))
    elif format is Format.html:
        from framing.reports.html import stream_html

        stream.writelines(stream_html(analyses, text=text, lexicons=lexicons))
    elif format is Format.sarif:
        from framing.reports.sarif import render_sarif

        stream.write(render_sarif(analyses, text=text))
    else:
        from framing.reports.text import render_text

        write_text(analyses, stream, render_text, text=text)


def write_text(analyses: "Iterator[Analysis | Unreadable]", stream: TextIO, render: "Callable[..., str]", *, text: bool) -> None:
    """The terminal form, article by article; colour only on a terminal that has not asked for none."""
    import shutil

    from framing.readers import Unreadable

    colour = stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((100, 24)).columns
    for number, found in enumerate(found for found in analyses if not isinstance(found, Unreadable)):
        if number:
            stream.write("\n")
        stream.write(render(found, colour=colour, width=width, text=text))
