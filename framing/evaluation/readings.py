"""How far careful readers agree with the truth of the corpus, and with each other, counted as the tool is.

It knows how what a reader labelled is held against the truth, in the tool's place; it refuses to know how the tool reads. A target beyond
what two readers reach can't be told from the labels' own noise.

    held-out, 5 incidents      reader a   reader b   tool   b against a   tool against a   tool against b
      figures in one row, F1        .95        .94    .83           .97              .81              .81

`python -m framing.evaluation.readings FILE` prints it. A line of the JSON Lines file is what one `reader` labelled in one `incident` of
the corpus, laid out as small incidents are, without the accounts; an account is called as its file is.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from framing.comparison import types as told
from framing.comparison.folding import folded_form
from framing.comparison.places import voice_at
from framing.evaluation import coverage, small
from framing.evaluation.comparison import (
    Analyze,
    accounts_of,
    count_cells,
    count_names,
    count_pairs,
    count_rows,
    measure_incident,
)
from framing.evaluation.comparisons import LABELS, Count
from framing.evaluation.counts import Agreement, Share
from framing.evaluation.truth import Article, ChosenLabel, Corpus, Incident
from framing.evaluation.truth_files import load_corpus
from framing.resources import shipped
from framing.types import Analysis

Figures: TypeAlias = dict[str, Count]
COUNTED = ("figures", "conflicts", "names", "rungs", "acts", "act_pairs", "coverage", "shifts")
"""What of the comparison is held against a reading."""


def read(path: Path) -> dict[str, dict[str, small.Row]]:
    """Incident → reader → what the reader labelled in it."""
    found: dict[str, dict[str, small.Row]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["incident"], {})[row["reader"]] = row
    return found


def as_truth(incident: Incident, row: small.Row, accounts: Sequence[told.Account]) -> Incident:
    """The incident's accounts with a reader's labels in the truth's place; whose words a name is in, the analysis says.

    Raises ValueError for words that do not stand in their account.
    """
    articles = [article for article in incident.articles if not article.follows]
    analyses = {account.document: account.analysis for account in accounts}
    manifest = replace(incident.manifest, acts=small.acts_of(row), figures=small.quantities_of(row), shifts=())
    return replace(incident, manifest=manifest, articles=tuple(labelled(article, row, analyses[article.path.stem]) for article in articles))


def labelled(article: Article, row: small.Row, analysis: Analysis) -> Article:
    """One account with what a reader labelled in it."""
    outlet = article.path.stem
    names = [replace(name, voice=voice_at(analysis, name.start)) for name in small.names_of(row, outlet, article.text)]
    truth = replace(
        article.truth,
        labels=in_order(names),
        figures=in_order(small.figures_of(row, outlet, article.text)),
        agency=in_order(small.tellings_of(row, outlet, article.text)),
        facts=in_order(small.facts_of(row, outlet, article.text)),
    )
    return replace(article, truth=truth)


def in_order(rows: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(rows, key=lambda row: row.start))


def agreement(truth: Incident, reading: Incident, accounts: Sequence[told.Account]) -> Figures:
    """One reader's labels held against the truth, or against another's, as the tool's tables are."""
    articles = [article for article in truth.articles if not article.follows]
    figures, _, conflicts = count_rows(truth, articles, accounts, figure_rows(reading))
    acts = act_rows(reading)
    rungs, aligned = count_cells(articles, acts)
    cells, shifts = count_facts(articles, reading.articles)
    return {
        "figures": figures,
        "conflicts": conflicts,
        "names": count_names(articles, name_rows(reading))[0],
        "rungs": rungs,
        "acts": aligned,
        "act_pairs": count_pairs(articles, acts),
        "coverage": cells,
        "shifts": shifts,
    }


def of_tool(truth: Incident, analyze: Analyze) -> Figures:
    """The same of the tool."""
    compared = measure_incident(truth, analyze)
    facts = coverage.measure_incident(truth, analyze)
    found = {name: getattr(compared, name) for name in COUNTED if hasattr(compared, name)}
    return found | {"coverage": facts.cells, "shifts": facts.shifts}


def figure_rows(reading: Incident) -> list[told.FigureRow]:
    """The reader's quantities as rows of the figures table."""
    return [
        told.FigureRow(
            measure=quantity.measure,
            of=quantity.of,
            conflict=quantity.conflict,
            why="",
            values=tuple(
                told.FigureValue(
                    document=article.path.stem,
                    start=figure.start,
                    end=figure.end,
                    text=figure.text,
                    low=figure.low,
                    high=figure.high,
                    qualifier=figure.qualifier,
                    of=figure.of,
                    source=figure.source,
                    voice=figure.voice,
                    place="body",
                    as_of=None,
                )
                for article in reading.articles
                for figure in article.truth.figures
                if figure.id == quantity.id
            ),
        )
        for quantity in reading.manifest.figures
    ]


def act_rows(reading: Incident) -> list[told.ActRow]:
    """The reader's acts that two accounts tell, as rows of the agency table."""
    rows = [
        told.ActRow(
            act=act.text,
            choices=tuple(
                told.RungChoice(
                    document=article.path.stem,
                    rung=telling.rung,
                    start=telling.start,
                    end=telling.end,
                    text=telling.text,
                    voice="author",
                    sentence_start=telling.start,
                    sentence_end=telling.end,
                )
                for article in reading.articles
                for telling in article.truth.agency
                if telling.act == act.id
            ),
        )
        for act in reading.manifest.acts
    ]
    return [row for row in rows if len(row.choices) > 1]


def name_rows(reading: Incident) -> list[told.NameRow]:
    """The reader's names as rows of the names table."""
    sets: dict[str, list[told.NameChoice]] = {}
    for article in reading.articles:
        cells: dict[tuple[str, str, str], list[ChosenLabel]] = {}
        for label in article.truth.labels:
            cells.setdefault((label.set, folded_form(label.text), label.voice), []).append(label)
        for (name, form, _), labels in cells.items():
            sets.setdefault(name, []).append(
                told.NameChoice(
                    document=article.path.stem,
                    form=form,
                    neutral=True,
                    voice=labels[0].voice,
                    count=len(labels),
                    places=tuple((label.start, label.end) for label in labels),
                )
            )
    return [told.NameRow(set=name, choices=tuple(choices)) for name, choices in sorted(sets.items())]


def count_facts(ours: Sequence[Article], theirs: Sequence[Article]) -> tuple[Agreement, Agreement]:
    """Fact × account cells that overlap, of facts that two or more of our accounts tell, and which of these facts are shifted."""
    cells = shifts = Agreement()
    for fact in dict.fromkeys(row.id for article in ours for row in article.truth.facts):
        one, other = tellings(fact, ours), tellings(fact, theirs)
        if len(one) < 2:
            continue
        met = sum(
            any(mine.start < row.end and row.start < mine.end for mine in one[account] for row in other[account])
            for account in one.keys() & other.keys()
        )
        cells += Agreement(planted=len(one), planted_met=met, found=len(other), found_met=met)
        planted, found = is_shifted(one), is_shifted(other)
        shifts += Agreement(planted=planted, planted_met=planted and found, found=found, found_met=planted and found)
    return cells, shifts


def tellings(fact: str, articles: Sequence[Article]) -> dict[str, list[Any]]:
    found = {article.path.stem: [row for row in article.truth.facts if row.id == fact] for article in articles}
    return {account: rows for account, rows in found.items() if rows}


def is_shifted(told_by: Mapping[str, Sequence[Any]]) -> bool:
    """Whether one account only attributes the fact and another states it."""
    return len({all(row.attributed for row in rows) for rows in told_by.values()}) == 2


def measured(corpus: Corpus, readings: Mapping[str, Mapping[str, small.Row]], analyze: Analyze) -> dict[str, dict[str, Figures]]:
    """Part of the corpus → who is held against what → what was counted, summed over the incidents that readers *a* and *b* read."""
    found: dict[str, dict[str, Figures]] = {}
    for incident in corpus.incidents:
        rows = readings.get(incident.manifest.id)
        if rows is None:
            continue
        accounts = accounts_of([article for article in incident.articles if not article.follows], analyze).accounts
        a, b = (as_truth(incident, rows[reader], accounts) for reader in ("a", "b"))
        part = found.setdefault(incident.manifest.split, {})
        for name, figures in (
            ("a", agreement(incident, a, accounts)),
            ("b", agreement(incident, b, accounts)),
            ("tool", of_tool(incident, analyze)),
            ("b : a", agreement(a, b, accounts)),
            ("tool : a", of_tool(a, analyze)),
            ("tool : b", of_tool(b, analyze)),
        ):
            part[name] = summed(part[name], figures) if name in part else figures
    return found


def summed(one: Figures, other: Figures) -> Figures:
    return {name: count + other[name] for name, count in one.items()}  # type: ignore[operator]


def table(found: Mapping[str, Mapping[str, Figures]]) -> str:
    """The figures for a terminal: precision / recall, or a share; what stands behind a colon is taken for the truth."""
    lines = []
    for split, part in found.items():
        lines.append(f"{split:38}" + "".join(f"{name:>13}" for name in part))
        for name in COUNTED:
            lines.append(f"  {LABELS[name]:36}" + "".join(f"{shown(figures[name]):>13}" for figures in part.values()))
    return "\n".join(lines)


def shown(count: Count) -> str:
    if isinstance(count, Share):
        return f"{count.value or 0:.2f} of {count.total}"
    return f"{count.precision or 0:.2f} / {count.recall or 0:.2f}"


def main(arguments: Sequence[str]) -> int:
    """Print how readers and the tool agree with the shipped corpus and with each other."""
    from framing.analysis import Analyzer

    analyze = Analyzer(tone=False, readability=False).analyze
    print(table(measured(load_corpus(shipped("corpora")), read(Path(arguments[0])), analyze)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
