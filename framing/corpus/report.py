"""The report of a run, from its tables alone.

It knows which file to write; it refuses to know what stands in it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from framing.corpus.shards import write_whole

REPORT = "report.html"


def write_report(folder: Path, *, text: bool = True, manifest: Mapping[str, Any] | None = None) -> Path:
    """Write `report.html` into a run's folder that has its tables, and give its path; `manifest` where there is no file of it yet."""
    from framing.reports.corpus_html import render_corpus_html

    path = folder / REPORT
    write_whole(path, render_corpus_html(folder, text=text, manifest=manifest).encode("utf-8", "surrogatepass"))
    return path
