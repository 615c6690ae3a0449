"""Templates, style sheets and scripts of the page.

It knows where they lie and that whatever they are given is escaped; it refuses to know requests.
"""

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing import __version__
from framing.plurals import plural
from framing.reports.html import palettes, part
from framing.reports.legend import CARDS, GROUPS, VOICE_LABELS

if TYPE_CHECKING:
    from jinja2 import Environment

STANDINGS = {"expected": "to be found", "acceptable": "may be marked", "trap": "a trap: not to be marked"}
TOOL_VIEWS = {
    "agrees": "the tool marks it too",
    "misses": "the tool overlooks it",
    "differs": "the tool gives it another kind",
    "only-tool": "only the tool marks it",
    "is-the-key": "the tool’s own mark",
}
HERE = Path(__file__).parent
STATIC = HERE / "static"
SCRIPT = "text/javascript; charset=utf-8"
STYLE = "text/css; charset=utf-8"
OWN_FILES = {
    "start.js": SCRIPT,
    "marks.js": SCRIPT,
    "outbox.js": SCRIPT,
    "class.js": SCRIPT,
    "teacher.js": SCRIPT,
    "process.js": SCRIPT,
    "vendor/htmx-4.0.1.min.js": SCRIPT,
    "vendor/text-annotator-4.1.1.umd.js": SCRIPT,
}


@cache
def templates() -> "Environment":
    """The templates, compiled once a process."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals |= {"version": __version__, "stamp": stamp(), "cards": CARDS, "groups": GROUPS, "voices": VOICE_LABELS}
    made.globals |= {"standings": STANDINGS, "tool_views": TOOL_VIEWS, "plural": plural}
    return made


def page(template: str, **context: Any) -> str:
    """One page or fragment."""
    return templates().get_template(template).render(**context).encode("utf-8", "replace").decode()


@cache
def static_file(name: str) -> tuple[bytes, str] | None:
    """(content, media type) of a file that pages ask for; None for any other."""
    if name == "look.css":
        return (look().encode(), STYLE)
    media = OWN_FILES.get(name)
    return None if media is None else ((STATIC / name).read_bytes(), media)


@cache
def look() -> str:
    """The reports' own style sheets, and what only this page has."""
    reports = "".join(part(name) for name in ("report.css", "page.css", "comparison.css"))
    return palettes() + reports + (STATIC / "serve.css").read_text(encoding="utf-8")


@cache
def stamp() -> str:
    """Changes when a file changes, so that no browser mixes two versions."""
    digest = hashlib.sha256(look().encode())
    for name in OWN_FILES:
        digest.update((STATIC / name).read_bytes())
    return digest.hexdigest()[:10]


def refusal_page(status: int, title: str, words: str) -> bytes:
    """A refusal as a page of its own."""
    return page("refusal.html.jinja", status=status, title=title, words=words).encode()
