"""A benchmark's record as lines for a terminal and as a section of Markdown.

It knows columns, intervals and how a report of several data sets is kept in one file; it refuses to know how a figure came about.

    leave one outlet out · bias · 2724 sentences, 1323 labelled 1, 8 folds
      system     macro F1             within-outlet AUC
      majority   0.340 (0.330–0.350)  –
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from framing.errors import DataError
from framing.evaluation.reliability import reliability_picture

TITLE = "# How well it does on labelled data"
LEAD = """Written by `framing evaluate DATASET PATH --report reports/evaluation.md`; every section is one such run and names its data by
SHA-256. Brackets hold 95 % bootstrap intervals over sentences; a second pair, where there is one, draws whole outlets, topics, stories or
articles instead and is the one to trust when the question is how the figure would be elsewhere. What each protocol means, and which
layouts were read from real files, stands in `docs/evaluation.md`."""
OVERLAP = (
    "Partial overlap as in SemEval-2020 task 11, in characters; intervals draw whole articles. The markers were not fitted to these spans."
)
SECTION = re.compile(r"^<!-- data set: (\w+) -->$", re.MULTILINE)


def cell(figure: dict[str, Any]) -> str:
    """`0.660 (0.641–0.679) [0.580–0.720]`: the figure, its interval, the interval by cluster; – where it was not assessed."""
    if figure["value"] is None:
        return "–"
    text = f"{figure['value']:.3f}"
    if figure["low"] is not None:
        text += f" ({figure['low']:.3f}–{figure['high']:.3f})"
    wide = [(key, figure[key]) for key in figure if key.startswith(("low by", "high by"))]
    if len(wide) == 2 and wide[0][1] is not None:
        text += f" [{wide[0][1]:.3f}–{wide[1][1]:.3f}]"
    return text


def heading(protocol: dict[str, Any]) -> str:
    """What was asked, of how many sentences."""
    parts = [protocol["protocol"], protocol["target"], f"{protocol['sentences']} sentences, {protocol['labelled 1']} labelled 1"]
    if "folds" in protocol:
        parts[-1] += f", {protocol['folds']} folds"
    if protocol["left out without a label"]:
        parts.append(f"{protocol['left out without a label']} left out: their annotators did not agree")
    return " · ".join(parts)


def protocol_rows(protocol: dict[str, Any]) -> list[list[str]]:
    """A header row, and a row a system."""
    measures = list(protocol["systems"][0]["figures"])
    folds = "mean of the folds" in protocol["systems"][0]
    rows = [["system", *measures, *(["mean of the folds, weighted F1"] if folds else [])]]
    for system in protocol["systems"]:
        rows.append(
            [
                system["system"],
                *(cell(system["figures"][measure]) for measure in measures),
                *([f"{system['mean of the folds']['weighted F1']:.3f}"] if folds else []),
            ]
        )
    return rows


def test_line(test: dict[str, Any]) -> str:
    """A paired test in words."""
    spread = test["difference"]
    bounds = "" if spread["low"] is None else f" ({spread['low']:+.3f} to {spread['high']:+.3f}, drawn by {test['drawn']})"
    return (
        f"{test['first']} less {test['second']}: {test['measure']} {spread['value']:+.3f}{bounds}, randomisation p = {test['randomisation p']:.3g}; "
        f"right alone {test['only first right']} : {test['only second right']}, McNemar p {small(test['McNemar p'])}"
    )


def small(p: float) -> str:
    """A probability that may be too small for a float."""
    return f"= {p:.3g}" if p else "< 1e-300"


def published_line(figure: dict[str, Any]) -> str:
    """A printed figure in words."""
    same = "same protocol" if figure["same protocol"] else f"another protocol: {figure['what differs']}"
    return f"{figure['system']}: {figure['measure']} {figure['value']:.3f} ({figure['target']}; {figure['source']}; {same})"


def aligned(rows: Sequence[Sequence[str]], indent: str) -> list[str]:
    """Columns of equal width."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [indent + "  ".join(f"{text:{width}}" for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def text_tables(benchmark: dict[str, Any]) -> str:
    """Every protocol as a table for a terminal."""
    lines: list[str] = []
    for protocol in benchmark["protocols"]:
        lines += ["", heading(protocol), f"  {protocol['says']}"]
        if "not assessed" in protocol:
            lines.append(f"  not assessed: {protocol['not assessed']}")
            continue
        lines += aligned(protocol_rows(protocol), "  ")
        lines += [f"  {test_line(test)}" for test in protocol["tests"]]
    if benchmark["published"]:
        lines += ["", "published", *(f"  {published_line(figure)}" for figure in benchmark["published"])]
    lines += ["", *benchmark["notices"], f"intervals: {benchmark['intervals']}", f"tests: {benchmark['tests']}"]
    return "\n".join(lines)


def markdown_table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as Markdown."""
    return [f"| {' | '.join(rows[0])} |", f"|{'---|' * len(rows[0])}", *(f"| {' | '.join(row)} |" for row in rows[1:])]


def markdown_section(name: str, record: dict[str, Any]) -> str:
    """One data set's figures as a section."""
    lines = [
        f"<!-- data set: {name} -->",
        f"## {record['dataset']}",
        "",
        f"`framing evaluate {name} PATH` · SHA-256 `{record['sha256']}`",
        "",
    ]
    flat = [(key, value) for key, value in record.items() if not isinstance(value, dict | list) and key not in ("dataset", "sha256")]
    if flat:
        lines += [
            "### Markers against annotations",
            "",
            *markdown_table([["measured", "figure"], *([key, str(value)] for key, value in flat)]),
            "",
        ]
    for key, value in record.items():
        if key == "span overlap":
            lines += ["### Span overlap", "", OVERLAP, "", *markdown_table(named_rows(value)), ""]
        elif isinstance(value, dict) and key != "benchmark":
            lines += [f"{key[0].upper()}{key[1:]}: " + ", ".join(f"{part} {figure}" for part, figure in value.items()) + ".", ""]
    benchmark = record.get("benchmark")
    if benchmark:
        lines += list(markdown_benchmark(benchmark))
        if any("reliability" in protocol.get("systems", [{}])[-1] for protocol in benchmark["protocols"]):
            lines += ["", f"![Reliability curves under each protocol]({picture_name(name)})"]
    return "\n".join(lines).rstrip() + "\n"


def markdown_benchmark(benchmark: dict[str, Any]) -> Iterable[str]:
    """Protocols, tests and printed figures as Markdown."""
    for protocol in benchmark["protocols"]:
        yield from (f"### {protocol['protocol'].capitalize()}: {protocol['target'].replace('_', ' ')}", "")
        yield from (f"{heading(protocol)}. {protocol['says'][0].upper()}{protocol['says'][1:]}.", "")
        if "not assessed" in protocol:
            yield from (f"Not assessed: {protocol['not assessed']}.", "")
            continue
        yield from (*markdown_table(protocol_rows(protocol)), "")
        yield from (*(f"- {test_line(test)}" for test in protocol["tests"]), "")
        last = protocol["systems"][-1]
        if "reliability" in last:
            rows = [
                [f"{row['low']:.1f}–{row['high']:.1f}", *(str(row[key]) for key in ("sentences", "mean probability", "share labelled 1"))]
                for row in last["reliability"]
            ]
            yield from (
                f"Reliability of {last['system']}:",
                "",
                *markdown_table([["probability", "sentences", "mean probability", "share labelled 1"], *rows]),
                "",
            )
    if benchmark["published"]:
        yield from ("### Published", "", *(f"- {published_line(figure)}" for figure in benchmark["published"]), "")
    yield from (f"{notice[0].upper()}{notice[1:]}." for notice in benchmark["notices"])
    yield f"Intervals: {benchmark['intervals']}. Tests: {benchmark['tests']}."


def named_rows(rows: dict[str, dict[str, Any]]) -> list[list[str]]:
    """A table of rows by name."""
    return [["markers", *next(iter(rows.values()))], *([name, *map(shown, row.values())] for name, row in rows.items())]


def shown(value: Any) -> str:
    """A value of a table cell."""
    if isinstance(value, dict):
        return cell(value)
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def with_section(report: str, name: str, section: str, *, title: str = TITLE, lead: str = LEAD, mark: re.Pattern[str] = SECTION) -> str:
    """The report with this section written anew; sections stand in name order, others are left as they are."""
    starts = list(mark.finditer(report))
    ends = [match.start() for match in starts[1:]] + [len(report)]
    sections = {match[1]: report[match.start() : end].rstrip() + "\n" for match, end in zip(starts, ends, strict=False)}
    sections[name] = section
    return "\n".join([f"{title}\n\n{lead}\n", *(sections[each] for each in sorted(sections))])


def update_report(path: Path, name: str, record: dict[str, Any]) -> None:
    """Write this data set's section into the report, which is made if it is not there, with its reliability curves beside it.

    Raises DataError if it can't be written.
    """
    picture = reliability_picture(record["benchmark"]) if record.get("benchmark") else None
    keep_section(path, name, markdown_section(name, record), title=TITLE, lead=LEAD, mark=SECTION)
    if picture is not None:
        beside = path.with_name(picture_name(name))
        try:
            beside.write_text(picture, encoding="utf-8", newline="\n")
        except OSError as error:
            raise DataError(f"cannot be written: {error.strerror}", path=str(beside)) from error


def picture_name(name: str) -> str:
    """The file of a data set's reliability curves."""
    return f"reliability-{name}.svg"


def keep_section(path: Path, name: str, section: str, *, title: str, lead: str, mark: re.Pattern[str]) -> None:
    """One section of a report written anew, in a file that is ours. Raises DataError for a file that is not."""
    try:
        report = path.read_text(encoding="utf-8") if path.exists() else ""
        if report and not report.startswith(title):
            raise DataError(
                f"is no report that begins with '{title}'; name a file that is not there yet, or one that --report wrote", path=str(path)
            )
        path.write_text(with_section(report, name, section, title=title, lead=lead, mark=mark), encoding="utf-8", newline="\n")
    except OSError as error:
        raise DataError(f"cannot be written: {error.strerror}", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise DataError("is no report of ours: not UTF-8", path=str(path)) from error
