"""How well conflicts are classed, on small incidents in which every quantity is labelled; and the weights that fit them.

It knows how a labelled quantity is made into an example; it refuses to know what a reason is read from.

`python -m framing.evaluation.conflicts FILE` prints the figures of a JSON Lines file; `--fit` also prints the weights that multinomial
logistic regression finds for the quantities of this file (without the set `unseen`, which is there to tell how others fare) and of
the corpus's development part: `framing.comparison.conflicts` holds them, rounded.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import add
from pathlib import Path
from typing import NamedTuple

from framing.analysis import Analyzer
from framing.comparison.conflicts import CLASSES, WEIGHTS, classify
from framing.comparison.figures import align, clusters, find_figure_rows, mentions_told, quantity_of
from framing.comparison.mentions import Mention, mentions_of
from framing.comparison.reasons import circumstances, reasons_told
from framing.comparison.types import Account
from framing.evaluation.acts import accounts_of
from framing.evaluation.comparison import count_rows, planted_ledger
from framing.evaluation.counts import Agreement, Share
from framing.evaluation.numbers import quantities_of
from framing.evaluation.small import small_incidents
from framing.evaluation.truth import Article, Incident
from framing.evaluation.truth_files import load_corpus
from framing.resources import shipped

UNSEEN = "unseen"
"""The set that nothing is fitted to."""
TIMES = 6
"""How often a quantity of the development part counts: its accounts are as long as articles are, and few."""


class Example(NamedTuple):
    """A labelled quantity: what bears on its class, and the class."""

    amounts: dict[str, float]
    conflict: str


class Figures(NamedTuple):
    """What the comparison of some incidents got right."""

    rows: Agreement
    conflicts: Share
    conflicts_planted: Share
    conflicts_in_rows: Share


def measured(incidents: Sequence[Incident]) -> Figures:
    """Values in the right row, and conflict classes with the ledger as found, with the planted one, and with the planted rows."""
    analyzer = Analyzer(tone=False, readability=False)
    found = []
    for incident in incidents:
        accounts = accounts_of(incident.articles, analyzer)
        ledgers = [(account, planted_ledger(article)) for account, article in zip(accounts, incident.articles, strict=True)]
        rows, _, conflicts = count_rows(incident, incident.articles, accounts, find_figure_rows(accounts))
        _, _, planted = count_rows(incident, incident.articles, accounts, align(ledgers))
        found.append((rows, conflicts, planted, classed_in_rows(incident, accounts)))
    rows_of, conflicts_of, planted_of, in_rows = zip(*found, strict=True)
    return Figures(reduce(add, rows_of), reduce(add, conflicts_of), reduce(add, planted_of), reduce(add, in_rows))


def classed_in_rows(incident: Incident, accounts: Sequence[Account]) -> Share:
    """Classes of the quantities that two accounts or more tell, each with its planted mentions and no other."""
    labelled = {quantity.id: quantity.conflict for quantity in incident.manifest.figures}
    published = {account.document: account.published for account in accounts}
    right = total = 0
    for name, mentions in planted_rows(incident.articles, accounts):
        if len({mention.value.document for mention in mentions}) > 1:
            total += 1
            right += classify(quantity_of(mentions, published))[0] == labelled[name]
    return Share(right=right, total=total)


def examples(incidents: Sequence[Incident]) -> Iterator[Example]:
    """The quantities that two accounts or more tell with numbers that differ, as planted and as found, and whose class says why."""
    analyzer = Analyzer(tone=False, readability=False)
    for incident in incidents:
        articles = [article for article in incident.articles if not article.follows]
        accounts = accounts_of(articles, analyzer)
        published = {account.document: account.published for account in accounts}
        labelled = {quantity.id: quantity.conflict for quantity in incident.manifest.figures}
        for name, mentions in (*planted_rows(articles, accounts), *found_rows(articles, accounts)):
            quantity = quantity_of(mentions, published)
            several = len({mention.value.document for mention in mentions}) > 1
            if several and len(quantity.groups) > 1 and labelled[name] in CLASSES:
                reasons = reasons_told(quantity)
                yield Example({**dict.fromkeys(reasons, 1.0), **circumstances(quantity, reasons)}, labelled[name])


def planted_rows(articles: Sequence[Article], accounts: Sequence[Account]) -> Iterator[tuple[str, list[Mention]]]:
    """Each quantity with its planted mentions."""
    told: dict[str, list[Mention]] = {}
    for account, article in zip(accounts, articles, strict=True):
        for mention, figure in zip(mentions_of(account, planted_ledger(article)), article.truth.figures, strict=True):
            told.setdefault(figure.id, []).append(mention)
    yield from told.items()


def found_rows(articles: Sequence[Article], accounts: Sequence[Account]) -> Iterator[tuple[str, list[Mention]]]:
    """The rows that are found, each with the quantity that most of its mentions are of."""
    mentions = mentions_told(accounts)
    told = quantities_of(mentions, articles)
    for cluster in clusters(mentions):
        (most, count), *_ = Counter(told[place] for place in cluster).most_common(1)
        if most is not None and 2 * count > len(cluster):
            yield most, [mentions[place] for place in cluster]


def fitted(found: Sequence[Example]) -> dict[str, tuple[float, ...]]:
    """What each reason and circumstance adds to the log odds of each class; the intercepts are called ''."""
    import numpy
    from sklearn.linear_model import LogisticRegression

    names = list(WEIGHTS)
    table = numpy.array([[example.amounts.get(name, 0.0) for name in names] for example in found])
    model = LogisticRegression(C=0.5, max_iter=3000).fit(table, [example.conflict for example in found])
    places = [list(model.classes_).index(conflict) for conflict in CLASSES]
    weights = {name: tuple(float(model.coef_[place][column]) for place in places) for column, name in enumerate(names)}
    return {"": tuple(float(model.intercept_[place]) for place in places), **weights}


def to_fit(small: Sequence[tuple[str, Incident]]) -> list[Example]:
    """The examples of the small incidents that are no test, and those of the corpus's development part so many times."""
    corpus = [found for found in load_corpus(shipped("corpora")).incidents if found.manifest.split == "development"]
    return [*examples([incident for name, incident in small if name != UNSEEN]), *(TIMES * list(examples(corpus)))]


def table(name: str, found: Figures) -> str:
    """The figures in lines."""
    planted, in_rows = found.conflicts_planted, found.conflicts_in_rows
    return "\n".join(
        (
            name,
            f"  figures in one row                 precision {found.rows.precision or 0:.3f}  recall {found.rows.recall or 0:.3f}",
            f"  conflict classes right             {found.conflicts.right:4} of {found.conflicts.total:4}  {found.conflicts.value or 0:.3f}",
            f"  … given the planted ledger         {planted.right:4} of {planted.total:4}  {planted.value or 0:.3f}",
            f"  … given the planted rows           {in_rows.right:4} of {in_rows.total:4}  {in_rows.value or 0:.3f}",
        )
    )


def main(arguments: Sequence[str]) -> int:
    """Print the figures of a file of small incidents, set by set; with `--fit` also the weights."""
    small = [each for argument in arguments if argument != "--fit" for each in small_incidents(Path(argument))]
    for name in dict.fromkeys(name for name, _ in small):
        own = [incident for written, incident in small if written == name]
        print(table(f"{name}, {len(own)} incidents", measured(own)))
    if "--fit" in arguments:
        for name, weights in fitted(to_fit(small)).items():
            print(f"{name or 'intercepts':24}", *(f"{weight:6.2f}" for weight in weights))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
