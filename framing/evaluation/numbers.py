"""How well mentions of one number are told apart, on incidents in which every quantity is labelled; and the weights that fit them.

It knows how two labelled mentions are made into an example; it refuses to know what is said of them.

`python -m framing.evaluation.numbers FILE…` prints the weights that logistic regression finds for every two mentions of one number in
the files of small incidents (without sets called `unseen`) and in the corpus's development part, and how well they rank pairs of
incidents they were not fitted to: `framing.comparison.same_number` holds them, rounded.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from framing.analysis import Analyzer
from framing.comparison.figure_likeness import Rarity
from framing.comparison.figures import mentions_told
from framing.comparison.mentions import Mention, is_unread
from framing.comparison.same_number import WEIGHTS, Printed, number_of
from framing.evaluation.acts import accounts_of
from framing.evaluation.partners import partners
from framing.evaluation.small import small_incidents
from framing.evaluation.truth import Article, Incident
from framing.evaluation.truth_files import load_corpus
from framing.resources import shipped

UNSEEN = "unseen"
"""The sets that nothing is fitted to."""
OF_CORPUS = 3
"""How often a pair of the corpus counts: it is as long as articles are."""
FOLDS = 10
PENALTY = 1.0
"""Inverse strength of the regression's L2 penalty."""


class Example(NamedTuple):
    """Two mentions or rows: what speaks for and against their being one quantity, and whether they are."""

    amounts: dict[str, float]
    same: bool
    incident: str


class Fit(NamedTuple):
    """A logistic regression, and how well it ranks pairs of incidents left out of it."""

    intercept: float
    weights: dict[str, float]
    precision: float


def quantities_of(mentions: Sequence[Mention], articles: Sequence[Article]) -> list[str | None]:
    """The labelled quantity that each mention stands on, if any; mentions stand account by account."""
    found: list[str | None] = []
    for article in articles:
        own = [mention.value for mention in mentions if mention.value.document == article.path.stem]
        found += [None if met is None else met.id for met in partners(own, article.truth.figures)]
    return found


def examples(incident: Incident, analyzer: Analyzer) -> Iterator[Example]:
    """Every two mentions that print one number, one of them labelled at least."""
    articles = [article for article in incident.articles if not article.follows]
    mentions = mentions_told(accounts_of(articles, analyzer))
    told = quantities_of(mentions, articles)
    printed = Printed(mentions, Rarity(mentions).overlap)
    for one, other in combinations(range(len(mentions)), 2):
        labelled = told[one] is not None or told[other] is not None
        equal = number_of(mentions[one]) == number_of(mentions[other]) and not is_unread(mentions[one].value)
        if labelled and equal and printed.could_be_one(one, other):
            yield Example(printed.evidence(one, other), told[one] == told[other], incident.manifest.id)


def fitted(found: Sequence[tuple[Example, int]], names: Iterable[str], penalty: float) -> Fit:
    """What each piece of evidence adds to the log odds, of examples with how often each counts."""
    import numpy
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import average_precision_score
    from sklearn.model_selection import GroupKFold

    names = list(names)
    table = numpy.array([[example.amounts.get(name, 0.0) for name in names] for example, _ in found])
    same = numpy.array([example.same for example, _ in found])
    times = numpy.array([weight for _, weight in found], dtype=float)
    model = LogisticRegression(C=penalty, max_iter=3000)
    judged = numpy.zeros(len(found))
    for train, test in GroupKFold(FOLDS).split(table, same, [example.incident for example, _ in found]):
        judged[test] = model.fit(table[train], same[train], sample_weight=times[train]).decision_function(table[test])
    model.fit(table, same, sample_weight=times)
    precision = float(average_precision_score(same, judged))
    return Fit(float(model.intercept_[0]), dict(zip(names, map(float, model.coef_[0]), strict=True)), precision)


def to_fit(paths: Sequence[str], times: int) -> list[tuple[Incident, int]]:
    """The labelled incidents of these files that are no test, and those of the corpus's development part so many `times`."""
    small = [(incident, 1) for path in paths for name, incident in small_incidents(Path(path)) if name != UNSEEN]
    return small + [(found, times) for found in load_corpus(shipped("corpora")).incidents if found.manifest.split == "development"]


def table(found: Sequence[tuple[Example, int]], fit: Fit) -> str:
    """The weights in lines."""
    same = sum(example.same for example, _ in found)
    lines = [f"{len(found)} pairs, {same} of one quantity; average precision {fit.precision:.3f} in incidents left out"]
    return "\n".join(lines + [f"{name:24} {weight:6.2f}" for name, weight in {"intercept": fit.intercept, **fit.weights}.items()])


def main(arguments: Sequence[str]) -> int:
    """Print the weights that fit the incidents of these files and of the corpus."""
    analyzer = Analyzer(tone=False, readability=False)
    found = [(example, weight) for incident, weight in to_fit(arguments, OF_CORPUS) for example in examples(incident, analyzer)]
    print(table(found, fitted(found, WEIGHTS, PENALTY)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
