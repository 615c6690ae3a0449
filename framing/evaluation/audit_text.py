"""The swap audit's record as lines for people, and as a committed report.

It knows how the figures are told; it refuses to know how they were found.
"""

from typing import Any

from framing.evaluation.tables import aligned, markdown_table

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
            f"markers: {markers['moved']} of {markers['compared']} moved ({markers['moved, pairs of genders aside']} with pairs of genders aside); "
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


def markdown_audit(title: str, record: dict[str, Any]) -> str:
    """One corpus's figures as a section of a report; no sentence of it is in there."""
    return "\n".join([f"## {title}", "", *(f"- {line}" for line in summary(record)), "", *markdown_table(pair_rows(record)), ""])
