"""The report of a run, from its tables alone.

It knows which file to write; it refuses to know what stands in it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from framing.corpus.folder import MANIFEST, Folder
from framing.corpus.reading import reading
from framing.corpus.shards import write_whole
from framing.errors import DataError

REPORT = "report.html"


def write_report(folder: Path, *, text: bool = True, manifest: Mapping[str, Any] | None = None) -> Path:
    """Write `report.html` into a run's folder that has its tables, and give its path; `manifest` where there is no file of it yet.

    Raises DataError for a table that is missing or damaged, and a manifest that is none.
    """
    from framing.reports.corpus_html import render_corpus_html
    from framing.reports.corpus_tables import TABLES

    run = Folder(folder)
    told = run.manifest() if manifest is None else manifest
    for key, place in (("framing", told), ("documents", told["rows"]), ("errors", told["rows"])):
        if key not in place:
            raise DataError(f"is no manifest of framing corpus: `{key}` is missing", path=str(folder / MANIFEST))
    with reading(run, *TABLES):
        content = render_corpus_html(folder, text=text, manifest=manifest)
    path = folder / REPORT
    write_whole(path, content.encode("utf-8", "surrogatepass"))
    return path
