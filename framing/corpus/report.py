"""The report of a run, from its tables alone.

It knows which file to write; it refuses to know what stands in it.
"""

from pathlib import Path

from framing.corpus.shards import write_whole

REPORT = "report.html"


def write_report(folder: Path, *, text: bool = True) -> Path:
    """Write `report.html` into a finished run's folder, and give its path."""
    from framing.reports.corpus_html import render_corpus_html

    path = folder / REPORT
    write_whole(path, render_corpus_html(folder, text=text).encode("utf-8", "surrogatepass"))
    return path
