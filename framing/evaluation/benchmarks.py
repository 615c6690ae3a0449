"""Systems under protocols, as one record: figures with intervals, tests between systems, what was published.

It knows which protocols belong to which data set; it refuses to know how any of it is counted or printed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from framing.datasets.labelled import LabelledData, LabelledSentence, both_classes
from framing.evaluation.agreement import MEASURES, Predictions, reliability
from framing.evaluation.protocols import (
    ARTICLES,
    OUTLETS,
    RANDOM,
    STORIES,
    TOPICS,
    Fold,
    NotAssessedError,
    Splitting,
    asked,
)
from framing.evaluation.published import PUBLISHED, Published
from framing.evaluation.resampling import LEVEL, RESAMPLES, SHUFFLES, interval, paired
from framing.evaluation.systems import Majority, OutletName, System, tfidf

INTERVALS = f"{LEVEL:.0%} percentile bootstrap, {RESAMPLES} draws, seed 42"
NO_CLASSIFIER = "the shipped classifier was not assessed: its weights are not in this installation"
TESTS = f"McNemar's exact test of the decisions; approximate randomisation of the measure, {SHUFFLES} shuffles, seed 42"


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """One target under one protocol."""

    target: str
    splitting: Splitting
    measures: tuple[str, ...]
    decisive: str
    """The measure the paired tests are about."""
    clusters: str | None = None
    """`outlet`, `incident` or `document`: what is drawn whole for a second, wider interval."""


CALIBRATION = ("calibration error", "Brier")
OUTLET_CALIBRATION = ("macro F1", "weighted F1", "AUC", "within-outlet AUC", *CALIBRATION)
BENCHMARKS: dict[str, tuple[Benchmark, ...]] = {
    "babe": (
        Benchmark(
            target="bias",
            splitting=RANDOM,
            measures=("weighted F1", *[m for m in OUTLET_CALIBRATION if m != "weighted F1"]),
            decisive="weighted F1",
        ),
        Benchmark(target="bias", splitting=OUTLETS, measures=OUTLET_CALIBRATION, decisive="macro F1", clusters="outlet"),
        Benchmark(target="bias", splitting=TOPICS, measures=OUTLET_CALIBRATION, decisive="macro F1", clusters="topic"),
    ),
    "basil": (
        Benchmark(target="lexical", splitting=STORIES, measures=("F1", "AUC", "Brier"), decisive="F1", clusters="incident"),
        Benchmark(target="informational", splitting=STORIES, measures=("F1", "AUC", "Brier"), decisive="F1", clusters="incident"),
    ),
    "ptc": (
        Benchmark(
            target="lexical technique",
            splitting=ARTICLES,
            measures=("F1", "macro F1", "AUC", *CALIBRATION),
            decisive="F1",
            clusters="document",
        ),
    ),
    "lim": (
        Benchmark(target="bias", splitting=RANDOM, measures=("weighted F1", "macro F1", "F1", "AUC"), decisive="macro F1"),
        Benchmark(
            target="bias",
            splitting=OUTLETS,
            measures=("macro F1", "F1", "AUC", "within-outlet AUC"),
            decisive="macro F1",
            clusters="outlet",
        ),
        Benchmark(target="bias", splitting=ARTICLES, measures=("macro F1", "F1", "AUC"), decisive="macro F1", clusters="document"),
    ),
    "faerber": (
        Benchmark(target="bias", splitting=RANDOM, measures=("weighted F1", "macro F1", "F1", "AUC"), decisive="macro F1"),
        Benchmark(target="bias", splitting=ARTICLES, measures=("macro F1", "F1", "AUC"), decisive="macro F1", clusters="document"),
        *(
            Benchmark(target=target, splitting=ARTICLES, measures=("macro F1", "F1", "AUC"), decisive="macro F1", clusters="document")
            for target in ("subjectivity", "hidden_assumptions", "framing")
        ),
    ),
}
BENCHMARKS["csv"] = BENCHMARKS["babe"]
SPAN_DATA = ("basil", "ptc")
MAIN_TARGETS = ("bias", "lexical technique")
"""Targets that are the sentence's own label; others stand in `labels`."""


def targeted(data: LabelledData, target: str) -> tuple[LabelledSentence, ...]:
    """The sentences with the target's label as their label; those without one are left out."""
    if target in MAIN_TARGETS:
        return data.labelled
    return tuple(replace(sentence, label=sentence.labels[target]) for sentence in data.sentences if sentence.labels.get(target) is not None)


def systems_for(name: str, data: LabelledData) -> list[System]:
    """The controls and the baseline, then ours where it belongs.

    The shipped classifier knows how words were used in PTC's and BASIL's annotated sentences; there it would be asked about
    what it has seen, so it is not asked.
    """
    systems: list[System] = [Majority(), OutletName(), tfidf()]
    if not any(sentence.outlet for sentence in data.sentences):
        del systems[1]
    if name == "basil":
        from framing.evaluation.stories import account_systems

        return [*systems, *account_systems(data)]
    if name in SPAN_DATA or not classifier_is_here():
        return systems
    from framing.training.system import LoadedSystem

    return [*systems, LoadedSystem()]


def classifier_is_here() -> bool:
    """Whether this installation has what our classifier is fitted on top of."""
    from framing.classifier.model import SHIPPED

    return (SHIPPED / "words.npz").is_file()


def run(name: str, data: LabelledData, systems: Iterable[System] | None = None) -> dict[str, Any]:
    """Every protocol of the data set, each with all systems.

    Raises DataError where all labels are of one class. (In BASIL and PTC a sentence's label comes from spans, and a few
    articles may well have them everywhere or nowhere: there the protocols are reported as not assessed.)
    """
    if name not in SPAN_DATA:
        both_classes(data.sentences, path=data.path)
    chosen = list(systems) if systems is not None else systems_for(name, data)
    return {
        "intervals": INTERVALS,
        "tests": TESTS,
        "notices": [] if systems is not None or name in SPAN_DATA or classifier_is_here() else [NO_CLASSIFIER],
        "protocols": [protocol_record(benchmark, targeted(data, benchmark.target), chosen, data) for benchmark in BENCHMARKS[name]],
        "published": [published_record(figure) for figure in PUBLISHED.get(name, ())],
    }


def protocol_record(
    benchmark: Benchmark, sentences: Sequence[LabelledSentence], systems: Sequence[System], data: LabelledData
) -> dict[str, Any]:
    """One protocol with every system's figures, and the tests of the last system against the others."""
    record: dict[str, Any] = {
        "protocol": benchmark.splitting.name,
        "target": benchmark.target,
        "says": benchmark.splitting.says,
        "sentences": len(sentences),
        "left out without a label": len(data.sentences) - len(sentences),
        "labelled 1": sum(sentence.label == 1 for sentence in sentences),
    }
    if record["labelled 1"] in (0, len(sentences)):
        return record | {"not assessed": "all sentences have the same label"}
    try:
        found = {system.name: asked(system, sentences, benchmark.splitting) for system in systems}
    except NotAssessedError as reason:
        return record | {"not assessed": str(reason)}
    record["folds"] = len(next(iter(found.values()))[1])
    record["systems"] = [
        system_record(name, predictions, folds, [sentences[place] for place in places], benchmark)
        for name, (predictions, folds, places) in found.items()
    ]
    names = list(found)
    ours = names[-1]
    clusters = None
    if benchmark.clusters:
        clusters = cluster_numbers([sentences[place] for place in found[ours][2]], benchmark.clusters)
    record["tests"] = [
        test_record(paired((ours, name), found[ours][0], found[name][0], MEASURES[benchmark.decisive], clusters=clusters), benchmark)
        for name in names[:-1]
    ]
    return record


def system_record(
    name: str, predictions: Predictions, folds: Sequence[Fold], sentences: Sequence[LabelledSentence], benchmark: Benchmark
) -> dict[str, Any]:
    """One system's figures with intervals, the mean over folds, and its reliability curve."""
    clusters = cluster_numbers(sentences, benchmark.clusters) if benchmark.clusters else None
    figures: dict[str, Any] = {}
    for measure in benchmark.measures:
        figure = interval(predictions, MEASURES[measure]).record()
        if clusters is not None and figure["value"] is not None:
            wide = interval(predictions, MEASURES[measure], clusters=clusters).record()
            figures[measure] = figure | {f"low by {benchmark.clusters}": wide["low"], f"high by {benchmark.clusters}": wide["high"]}
        else:
            figures[measure] = figure
    record: dict[str, Any] = {"system": name, "figures": figures}
    if benchmark.splitting is RANDOM:
        record["mean of the folds"] = fold_means(predictions, folds, ("weighted F1", "macro F1"))
    if set(CALIBRATION) <= set(benchmark.measures):
        record["reliability"] = reliability(predictions)
    return record


def fold_means(predictions: Predictions, folds: Sequence[Fold], measures: Sequence[str]) -> dict[str, float]:
    """The mean of the folds' own figures, as papers print it; every sentence is asked about in one fold."""
    import numpy

    means = {}
    for measure in measures:
        values = []
        for _, test in folds:
            part = Predictions(
                labels=predictions.labels[test],
                probabilities=predictions.probabilities[test],
                decisions=predictions.decisions[test],
                groups=predictions.groups[test],
            )
            values.append(float(MEASURES[measure](part, numpy.ones((1, len(test))))[0]))
        means[measure] = round(sum(values) / len(values), 4)
    return means


def cluster_numbers(sentences: Sequence[LabelledSentence], field: str) -> Any:
    """The group of every sentence as a number."""
    import numpy

    return numpy.unique([str(getattr(sentence, field) or "") for sentence in sentences], return_inverse=True)[1]


def test_record(test: Any, benchmark: Benchmark) -> dict[str, Any]:
    """A paired test as JSON."""
    return {
        "first": test.first,
        "second": test.second,
        "measure": benchmark.decisive,
        "difference": test.difference.record(),
        "drawn": benchmark.clusters or "sentences",
        "randomisation p": round(test.randomisation, 4),
        "only first right": test.only_first_right,
        "only second right": test.only_second_right,
        "McNemar p": float(f"{test.mcnemar:.3g}"),
    }


def published_record(figure: Published) -> dict[str, Any]:
    """A printed figure as JSON."""
    return {
        "target": figure.target,
        "system": figure.system,
        "measure": figure.measure,
        "value": figure.value,
        "source": figure.source,
        "same protocol": figure.same_protocol,
        "what differs": figure.differs,
    }
