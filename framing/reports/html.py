"""Analyses as one HTML file that is complete in itself: no script, no request, readable on paper and on a phone.

It knows pages, their style sheet and its place in the security policy; it refuses to know what is in the tables.

    <article class="text" id="d1-text" …><p dir="auto"><span class="s" id="d1-s1">…
    <a class="m g-sources" id="d1-g12" href="#d1-n3" aria-describedby="d1-w3" data-note="Reporting verb · doubt …">claimed</a>
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from framing import __version__
from framing.entries import LexiconFile
from framing.readers.unreadable import Unreadable
from framing.reports.characters import REPLACEMENT, encodable
from framing.reports.entries import Literature, entry_support
from framing.reports.record import digest
from framing.reports.sheet import lay_out
from framing.types import Analysis, Run
from framing.vocabulary import shipped_vocabulary

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def render_html(analyses: Iterable[Analysis | Unreadable], *, text: bool = True, lexicons: Iterable[LexiconFile] | None = None) -> str:
    """One file for one document or many, as one string; `stream_html` gives the same in pieces."""
    return "".join(stream_html(analyses, text=text, lexicons=lexicons))


def stream_html(
    analyses: Iterable[Analysis | Unreadable], *, text: bool = True, lexicons: Iterable[LexiconFile] | None = None
) -> Iterator[str]:
    """The file piece by piece, one document at a time; the list of all documents stands at its end.

    `lexicons` are the lists whose entries the markers name (the shipped ones unless given): they supply the literature.
    What could not be read comes as its error, and is listed. Without `text` no word of the article is in the file.
    """
    support = entry_support(shipped_vocabulary().files if lexicons is None else lexicons)
    outcomes = iter(analyses)
    first = list(islice(outcomes, 2))
    many = len(first) > 1
    style = page_style()
    templates = environment()
    heading = "How these articles are worded" if many else "How this article is worded"
    yield page_head(style, title=page_title(first, text=text), heading=heading, many=many)
    document = templates.get_template("document.html.jinja")
    index: list[dict[str, Any]] = []
    failures: list[str] = []
    runs: list[Run] = []
    literature = Literature()
    for outcome in chain(first, outcomes):
        if isinstance(outcome, Unreadable):
            failures.append(failure_in_words(outcome))
            continue
        sheet = lay_out(outcome, prefix=f"d{len(index) + 1}", text=text, support=support, literature=literature)
        index.append({"anchor": sheet["prefix"], "title": sheet["title"], "outlet": outcome.document.outlet})
        if outcome.run not in runs:
            runs.append(outcome.run)
        yield whole(document.render(sheet=sheet))
    yield whole(
        templates.get_template("foot.html.jinja").render(
            failures=failures, index=index, runs=runs, many=many, literature=literature.entries()
        )
    )


def page_head(style: str, *, title: str, heading: str, many: bool = False, body: str = "") -> str:
    """The page down to where its first section begins; `body` is a class of its own for a kind of page."""
    return whole(
        environment()
        .get_template("head.html.jinja")
        .render(
            style=Markup(style),  # noqa: S704 - our own file
            style_hash=policy_hash(style),
            version=__version__,
            title=title,
            heading=heading,
            many=many,
            body=body,
        )
    )


def render_fragment(analysis: Analysis, *, lexicons: Iterable[LexiconFile] | None = None) -> str:
    """One analysis for the output of a notebook: an element with its own style sheet, which touches nothing around it.

    Its anchors begin with the digest of the text, so that several outputs can stand on one page.
    """
    literature = Literature()
    support = entry_support(shipped_vocabulary().files if lexicons is None else lexicons)
    prefix = f"f{digest(analysis.document.text)[:8]}"
    sheet = lay_out(analysis, prefix=prefix, text=True, support=support, literature=literature)
    template = environment().get_template("fragment.html.jinja")
    return whole(template.render(sheet=sheet, literature=literature.entries(), style=Markup(notebook_style())))  # noqa: S704 - our own file


def page_title(first: list[Analysis | Unreadable], *, text: bool) -> str:
    """What the browser's tab says."""
    if len(first) == 1 and isinstance(first[0], Analysis):
        document = first[0].document
        return f"{(document.title if text else None) or document.id}: how it is worded"
    return "How these articles are worded"


def failure_in_words(unreadable: Unreadable) -> str:
    """What could not be read, where, and why.

    >>> failure_in_words(Unreadable(id="wire", path="wire.jsonl", problem="not JSON", line=7))
    'wire.jsonl:7: not JSON'
    """
    return f"{unreadable.place}: {unreadable.problem}"


def whole(html: str) -> str:
    """HTML without the two things that it cannot hold."""
    return encodable(html).replace("\0", REPLACEMENT)


@cache
def environment() -> "Environment":
    """The templates, compiled once a process; whatever they are given is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


@cache
def page_style() -> str:
    """The style sheet of a page; dark where the reader's system is."""
    return palettes() + part("report.css") + part("page.css")


@cache
def notebook_style() -> str:
    """The style sheet of a fragment, which follows the theme of the notebook where that can be seen."""
    themes = (
        ('[data-jp-theme-light="true"] .framing, .vscode-light .framing', "light.css"),
        ('[data-jp-theme-light="false"] .framing, .vscode-dark .framing', "dark.css"),
    )
    named = "".join(f"{selector} {{\n{part(palette)}}}\n" for selector, palette in themes)
    return palettes() + named + part("report.css") + part("notebook.css")


def palettes() -> str:
    """The colours by day and by night."""
    dark = f"@media (prefers-color-scheme: dark) {{ .framing {{\n{part('dark.css')}}} }}\n"
    return f".framing {{\n{part('light.css')}}}\n{dark}"


def policy_hash(style: str) -> str:
    """The hash by which the security policy lets this style sheet in, and no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}"


@cache
def part(name: str) -> str:
    """One style sheet as it stands in the package."""
    return (TEMPLATES / name).read_text(encoding="utf-8")
