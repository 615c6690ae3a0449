"""The groups of a run as a file that a person can read, correct and give back.

It knows the columns of `incidents.csv`; it refuses to know how groups are found.

    incident,document,outlet,published,title,confidence,evidence
    i1,halyard-wire.txt,Halyard Wire,2031-05-04,Strike on Low Quay,0.98,…

Only the first two columns are read back. The name of an incident is free; an empty one says that the document tells none
that another one tells. A document that is left out of the file is placed by the program.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from framing.errors import CorpusError
from framing.reports.table import FORMULA_STARTS

NAME = "incidents.csv"
COLUMNS = ("incident", "document", "outlet", "published", "title", "confidence", "evidence")


def write_rows(rows: Iterable[Sequence[object]]) -> bytes:
    """The file: a row a document, formulas neutralised."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(["" if cell is None else guarded(str(cell)) for cell in row])
    return ("\ufeff" + out.getvalue()).encode("utf-8", "surrogatepass")


def guarded(cell: str) -> str:
    """The cell as a spreadsheet shows it, and never runs it.

    >>> guarded("=1+1"), guarded("Low Quay")
    ("'=1+1", 'Low Quay')
    """
    return "'" + cell if cell.startswith(FORMULA_STARTS) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell


def read_groups(path: Path, known: Iterable[str]) -> dict[str, str | None]:
    """Document → incident, as edited; None for a document that stands alone.

    Raises CorpusError with the line for a file that can't be read, has no such columns, or names a document that is not
    in the run or stands in two incidents.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise CorpusError("is not UTF-8; save it as “CSV UTF-8”", path=str(path)) from error
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    for column in ("incident", "document"):
        if column not in (reader.fieldnames or ()):
            raise CorpusError(f"has no column '{column}'; the first line names the columns: {', '.join(COLUMNS)}", path=str(path), line=1)
    documents = set(known)
    groups: dict[str, str | None] = {}
    try:
        for row in reader:
            document, incident = unguarded(row["document"] or ""), unguarded((row["incident"] or "").strip()) or None
            if not document:
                continue
            if document not in documents:
                raise CorpusError(f"no document of this run is called '{document}'", path=str(path), line=reader.line_num)
            if groups.get(document, incident) != incident:
                raise CorpusError(f"'{document}' stands in two incidents; keep one of its lines", path=str(path), line=reader.line_num)
            groups[document] = incident
    except csv.Error as error:
        raise CorpusError(f"is no CSV: {error}", path=str(path), line=reader.line_num) from error
    return groups
