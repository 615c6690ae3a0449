"""How well facts are aligned on small incidents in which every telling is labelled; and the weights that fit them.

It knows how two labelled clauses are made into an example; it refuses to know how facts are made of clauses.

`python -m framing.evaluation.facts FILE` prints the figures of a JSON Lines file, set by set; `--fit` also prints the weights that
logistic regression finds for every two clauses of different accounts, in this file (without the set `unseen`, which is there to tell how
others fare) and in the corpus's development part: `framing.comparison.same_fact` holds them, rounded.
"""

import sys
from collections.abc import Sequence
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any, TypeAlias

from framing.analysis import Analyzer
from framing.comparison.clauses import Clause, clauses_of
from framing.comparison.coverage import align_facts
from framing.comparison.likeness import cosine
from framing.comparison.same_fact import EVIDENCE, evidence, signed_root
from framing.evaluation.acts import accounts_of
from framing.evaluation.coverage import CoverageFigures, count, render
from framing.evaluation.small import small_incidents
from framing.evaluation.truth import Article, Incident
from framing.evaluation.truth_files import load_corpus
from framing.resources import shipped
from framing.types import Analysis

Array: TypeAlias = Any

UNSEEN = "unseen"
"""The set that nothing is fitted to."""
PENALTY = 0.05
"""Inverse strength of the regression's L2 penalty, on standardised evidence."""


def analyses_of(articles: Sequence[Article], analyzer: Analyzer) -> list[Analysis]:
    """Each account, under the name of its file."""
    return [account.analysis for account in accounts_of(articles, analyzer)]


def measured(incidents: Sequence[Incident]) -> CoverageFigures:
    """Cells and shifts of some small incidents."""
    analyzer = Analyzer(tone=False, readability=False)
    found = []
    for incident in incidents:
        analyses = analyses_of(incident.articles, analyzer)
        articles = {article.path.stem: article for article in incident.articles}
        found.append(count(incident, articles, align_facts(analyses), analyses))
    return reduce(add, found)


def examples(incidents: Sequence[Incident]) -> tuple[Array, Array]:
    """The evidence about every two clauses of different accounts, and its roots, and whether one planted fact stands in both."""
    import numpy

    analyzer = Analyzer(tone=False, readability=False)
    tables, labels = [], []
    for incident in incidents:
        articles = [article for article in incident.articles if not article.follows]
        clauses = [clause for account, analysis in enumerate(analyses_of(articles, analyzer)) for clause in clauses_of(analysis, account)]
        told = [facts_in(clause, articles) for clause in clauses]
        one, other = numpy.triu_indices(len(clauses), 1)
        accounts = numpy.array([clause.account for clause in clauses])
        across = accounts[one] != accounts[other]
        one, other = one[across], other[across]
        amounts = [table[one, other] for _, table in evidence(clauses, cosine(clauses))]
        tables.append(numpy.stack([*amounts, *map(signed_root, amounts)], axis=1))
        labels.append(numpy.array([not told[first].isdisjoint(told[second]) for first, second in zip(one, other, strict=True)]))
    return numpy.concatenate(tables), numpy.concatenate(labels)


def facts_in(clause: Clause, articles: Sequence[Article]) -> set[str]:
    return {row.id for row in articles[clause.account].truth.facts if row.start < clause.end and clause.start < row.end}


def fitted(incidents: Sequence[Incident]) -> tuple[float, dict[str, tuple[float, float]]]:
    """The intercept, and what each kind of evidence and its root add to the log odds."""
    import numpy
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    table, labels = examples(incidents)
    scale = StandardScaler()
    model = LogisticRegression(C=PENALTY, max_iter=2000).fit(scale.fit_transform(table), labels)
    weights = model.coef_[0] / scale.scale_
    of_amounts, of_roots = (map(float, half) for half in numpy.split(weights, 2))
    return float(model.intercept_[0] - weights @ scale.mean_), dict(zip(EVIDENCE, zip(of_amounts, of_roots, strict=True), strict=True))


def to_fit(small: Sequence[tuple[str, Incident]]) -> list[Incident]:
    """The small incidents that are no test, and those of the corpus's development part."""
    corpus = [found for found in load_corpus(shipped("corpora")).incidents if found.manifest.split == "development"]
    return [*corpus, *(incident for name, incident in small if name != UNSEEN)]


def main(arguments: Sequence[str]) -> int:
    """Print the figures of a file of small incidents, set by set; with `--fit` also the weights."""
    small = [each for argument in arguments if argument != "--fit" for each in small_incidents(Path(argument))]
    for name in dict.fromkeys(name for name, _ in small):
        own = [incident for written, incident in small if written == name]
        print(render([(name, measured(own))]))
    if "--fit" in arguments:
        intercept, weights = fitted(to_fit(small))
        print(f"{'intercept':24} {intercept:7.2f}")
        for name, (weight, of_root) in weights.items():
            print(f"{name:24} {weight:7.2f} {of_root:7.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
