"""The swap audit's record as lines for people, and as a committed report.

It knows how the figures are told; it refuses to know how they were found.
"""

import re
from pathlib import Path
from typing import Any

from framing.evaluation.tables import aligned, keep_section, markdown_table

SHOWN = 20
"""Moved markers and crossings printed; the JSON has all."""
COLUMNS = ("documents", "names swapped", "markers compared", "markers moved")


def pair_rows(record: dict[str, Any]) -> list[list[str]]:
    """A header, and a row for every pair that occurs."""
    rows = [["pair", "group", *COLUMNS, "tone gap", "loaded gap", "flips"]]
    for pair in record["pairs"]:
        if pair["documents"]:
            tone, loaded = pair["tone"], pair["loaded"]
            rows.append(
                [
                    pair["pair"],
                    pair["group"],
                    *(str(pair[column]) for column in COLUMNS),
                    "–" if tone is None else f"{tone['largest mean gap of a pair']:.3f}",
                    "not assessed" if loaded is None else f"{loaded['largest mean gap of a pair']:.3f}",
                    "–" if loaded is None else f"{loaded['flips']} of {loaded['sentences']}",
                ]
            )
    return rows


def summary(record: dict[str, Any]) -> list[str]:
    """The figures that decide, a line each."""
    markers, tone, loaded = record["markers"], record["tone"], record["loaded"]
    lines = [
        f"{record['documents']} documents, {record['swaps']} swaps of a pair in a document, {record['names swapped']} names swapped",
        (
            f"markers: {markers['moved']} of {markers['compared']} moved ({markers['moved, gendered nouns aside']} with gendered nouns aside); "
            f"largest change of a rate {markers['largest change of a rate per 1000 words']} per 1,000 words; "
            f"figures moved {markers['figures moved']}, passives moved {markers['passives moved']}"
        ),
    ]
    if tone is None:
        lines.append("tone: not assessed")
    else:
        lines.append(
            f"tone (VADER): mean change {tone['mean change']:.3f} over {tone['sentences']} sentences with a name, largest {tone['largest change']:.3f}; "
            f"largest mean gap of a pair {tone['largest mean gap of a pair']:.3f}"
        )
    if loaded is None:
        lines.append("classifier: not assessed")
    else:
        lines.append(
            f"classifier: flip rate {loaded['flip rate']:.4f} ({loaded['flips']} of {loaded['sentences']} sentences with a name); "
            f"largest mean gap of a pair {loaded['largest mean gap of a pair']:.4f}; largest change {loaded['largest change']:.3f}"
        )
    return lines


def render_audit(record: dict[str, Any]) -> str:
    """The audit for a terminal: what decides, every pair, what moved with its sentences."""
    lines = [*summary(record), ""]
    rows = pair_rows(record)
    lines += aligned(rows, "  ") if len(rows) > 1 else ["  no name of any pair is in these texts"]
    absent = [pair["pair"] for pair in record["pairs"] if not pair["documents"]]
    if absent and len(rows) > 1:
        lines.append(f"  in no document: {', '.join(absent)}")
    if record["moved markers"]:
        lines += ["", "markers that moved"]
        for moved in record["moved markers"][:SHOWN]:
            sub = f"/{moved['sub']}" if moved["sub"] else ""
            words = f" “{one_line(moved['text'])}” in: {one_line(moved['sentence'])}" if "sentence" in moved else ""
            lines.append(f"  {moved['document']} · {moved['pair']} · only {moved['only']}: {moved['kind']}{sub}, {moved['voice']}{words}")
        lines += more(len(record["moved markers"]))
    if record["crossings"]:
        lines += ["", "sentences that cross the threshold"]
        for crossing in record["crossings"][:SHOWN]:
            words = f" {one_line(crossing['sentence'])}" if "sentence" in crossing else ""
            lines.append(f"  {crossing['document']} · {crossing['pair']}: {crossing['before']:.2f} → {crossing['after']:.2f}{words}")
        lines += more(len(record["crossings"]))
    return "\n".join(lines) + "\n"


def more(count: int) -> list[str]:
    """A line for those that are not printed."""
    return [f"  … and {count - SHOWN} more; --format json has them all"] if count > SHOWN else []


def one_line(text: str) -> str:
    """Without line breaks."""
    return " ".join(text.split())


TITLE = "# What moves when names are swapped"
LEAD = """Written by `framing audit … --report reports/audit.md`; every section is one run. No word of the texts is in here. A lexicon marker that
moves with a name would be a fault of ours. *Gendered nouns* are counted apart: *women* is a word with a meaning, and *women and children* is
a framing the taxonomy marks. What the figures mean, and what is known to move and why, stands in `docs/evaluation.md`."""
SECTION = re.compile(r"^<!-- texts: (.+) -->$", re.MULTILINE)


def markdown_audit(name: str, record: dict[str, Any]) -> str:
    """One run's figures as a section of a report; no sentence of the texts is in there, and pairs of sides share a row."""
    sides = [pair for pair in record["pairs"] if pair["group"].startswith("sides ") and pair["documents"]]
    rows = pair_rows({**record, "pairs": [pair for pair in record["pairs"] if pair not in sides]})
    if sides:
        rows.append(
            [
                f"{len(sides)} pairs of sides",
                "sides",
                *(str(sum(pair[column] for pair in sides)) for column in COLUMNS),
                gap([pair["tone"] for pair in sides]),
                gap([pair["loaded"] for pair in sides]),
                total_flips([pair["loaded"] for pair in sides]),
            ]
        )
    return "\n".join(
        [f"<!-- texts: {name} -->", f"## {name}", "", *(f"- {line}" for line in summary(record)), "", *markdown_table(rows), ""]
    )


def gap(found: list[dict[str, Any] | None]) -> str:
    """The largest mean gap among several pairs."""
    known = [each["largest mean gap of a pair"] for each in found if each is not None]
    return f"{max(known):.3f}" if known else "not assessed"


def total_flips(found: list[dict[str, Any] | None]) -> str:
    """The flips of several pairs together."""
    known = [each for each in found if each is not None]
    return f"{sum(each['flips'] for each in known)} of {sum(each['sentences'] for each in known)}" if known else "–"


def update_audit_report(path: Path, name: str, record: dict[str, Any]) -> None:
    """Write these texts' section into the report, which is made if it is not there. Raises DataError if it can't be written."""
    keep_section(path, name, markdown_audit(name, record), title=TITLE, lead=LEAD, mark=SECTION)
