"""One measurement by its name, as a record and as a table.

It knows which data set is measured how; it refuses to know the counting itself.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.analysis import Analyzer
from framing.errors import DataError
from framing.evaluation.overlaps import babe_words, basil_quotes, ptc_spans
from framing.evaluation.standoff import passives, raw_texts
from framing.evaluation.systems import System

LABELLED = ("babe", "basil", "ptc", "lim", "faerber", "csv")
"""Data sets of labelled sentences; the protocols are for these."""


def measure(dataset: str, path: Path | None, *, systems: Sequence[System] | None = None) -> tuple[dict[str, Any], str | None]:
    """The figures of one data set, and a table of them where it has one of its own; `corpus` and `comparisons` need no path.

    `systems` take the place of the controls, the baseline and ours.
    """
    analyzer = Analyzer(tone=False, readability=False)
    if dataset == "corpus":
        from framing.evaluation import corpus, corpus_record
        from framing.evaluation.truth_files import load_corpus
        from framing.resources import shipped

        found = corpus.measure(load_corpus(path or shipped("corpora")), analyzer.analyze)
        return corpus_record.record(found), corpus_record.render(found)
    if dataset == "comparisons":
        from framing.evaluation import comparisons
        from framing.evaluation.truth_files import load_corpus
        from framing.resources import shipped

        compared = comparisons.counts(load_corpus(path or shipped("corpora")), analyzer.analyze)
        return comparisons.record(compared), comparisons.table(compared)
    if dataset == "incidents":
        from framing.evaluation.grouping import grouping_figures, grouping_table

        figures = grouping_figures(path)
        return figures, grouping_table(figures)
    if path is None:
        raise DataError(f"say where the data are: framing evaluate {dataset} PATH")
    if not path.exists():
        raise DataError("no such file or folder", path=str(path))
    if dataset == "raw":
        return raw_texts(path, analyzer.analyze), None
    if dataset == "passives":
        return passives(path, analyzer.analyze), None
    from framing.evaluation.tables import text_tables

    record = labelled_record(dataset, path, analyzer, systems)
    spans = span_lines(record)
    flat = {key: value for key, value in record.items() if key not in ("benchmark", "span overlap")}
    return record, "\n".join([render(flat), *spans, text_tables(record["benchmark"])])


def labelled_record(dataset: str, path: Path, analyzer: Analyzer, systems: Sequence[System] | None = None) -> dict[str, Any]:
    """Markers against the annotations, where there are words or spans to compare with; then systems under the protocols."""
    from framing.datasets import read_labelled
    from framing.evaluation.benchmarks import run

    data = read_labelled(dataset, path)
    record = marker_record(dataset, path, analyzer)
    if not record:
        record = {"dataset": data.name, "sha256": data.sha256, "sentences": len(data.sentences), "with a label": len(data.labelled)}
    return record | {"benchmark": run(dataset, data, systems)}


def marker_record(dataset: str, path: Path, analyzer: Analyzer) -> dict[str, Any]:
    """Markers against marked words (BABE), spans (PTC) and quotations (BASIL); nothing for the others."""
    if dataset == "babe":
        words, kinds = babe_words(path, analyzer.analyze)
        per_kind = {kind: round(figures.lift, 2) for kind, figures in kinds.items()}
        return {
            "dataset": words.dataset,
            "sha256": words.digest,
            "sentences": words.texts,
            "words": words.words,
            "expert-marked words": words.marked,
            "base rate": round(words.base_rate, 4),
            "recall": round(words.recall, 4),
            "precision": round(words.precision, 4),
            "times the base rate": round(words.lift, 2),
            "times the base rate by kind": per_kind,
        }
    if dataset == "ptc":
        from framing.evaluation.spans import span_rows

        spans = ptc_spans(path, analyzer.analyze)
        return {
            "dataset": spans.dataset,
            "sha256": spans.digest,
            "articles": spans.texts,
            "spans": spans.spans,
            "touched by a marker": spans.touched,
            "recall": round(spans.touched / max(1, spans.spans), 4),
            "recall by technique": {name: round(found / max(1, total), 4) for name, (total, found) in spans.by_technique.items()},
            "span overlap": span_rows(path, analyzer.analyze),
        }
    if dataset == "basil":
        quotes = basil_quotes(path, analyzer.analyze)
        return {
            "dataset": quotes.dataset,
            "sha256": quotes.digest,
            "articles": quotes.texts,
            "annotated spans": quotes.true_positive + quotes.false_positive + quotes.false_negative + quotes.true_negative,
            "quotation precision": round(quotes.precision, 4),
            "quotation recall": round(quotes.recall, 4),
            "quotation F1": round(quotes.f1, 4),
        }
    return {}


def span_lines(record: dict[str, Any]) -> list[str]:
    """The partial overlap of spans, for a terminal."""
    from framing.evaluation.tables import aligned, named_rows

    rows = record.get("span overlap")
    return ["", "span overlap (partial)", *aligned(named_rows(rows), "  ")] if rows else []


def render(figures: dict[str, Any], indent: str = "") -> str:
    """The record as lines for people."""
    width = max((len(str(key)) for key in figures), default=0)
    lines = []
    for key, value in figures.items():
        if isinstance(value, dict):
            lines += [f"{indent}{key}", render(value, indent + "  ")]
        else:
            lines.append(f"{indent}{key!s:{width}}  {value}")
    return "\n".join(lines)
