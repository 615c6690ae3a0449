"""How well tellings of harm are put into rows, on small incidents in which every act is labelled; and the weights that fit them.

It knows how pairs are made into examples; it refuses to know what a row is made of.

`python -m framing.evaluation.acts FILE…` prints the figures of JSON Lines files, set by set; `--fit` also prints the weights that logistic
regression finds for the pairs of these files (without the sets `unseen`, which are there to tell how others fare) and of the corpus's
development part: `framing.comparison.acts` holds them, rounded.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import add
from pathlib import Path
from typing import TypeAlias

from framing.analysis import Analyzer
from framing.comparison import acts
from framing.comparison import types as told
from framing.comparison.acts import Telling
from framing.comparison.agency import find_acts, telling, tellings_of
from framing.evaluation.comparison import count_cells, count_pairs, count_planted_acts
from framing.evaluation.counts import Agreement, Share
from framing.evaluation.partners import partners
from framing.evaluation.small import small_incidents
from framing.evaluation.truth import Article
from framing.evaluation.truth_files import load_corpus
from framing.readers import read_text
from framing.resources import shipped

UNSEEN = "unseen"
"""The sets that nothing is fitted to."""
Figures: TypeAlias = tuple[Share, Share, Share, Agreement]
NAMES = ("rungs of acts", "tellings in the row of their act", "… given the planted tellings", "tellings of one act, by twos")


def accounts_of(articles: Sequence[Article], analyzer: Analyzer) -> list[told.Account]:
    """The articles as accounts, read from their texts."""
    return [
        told.Account(
            document=article.path.stem,
            outlet=article.account.outlet,
            published=article.account.published.isoformat(),
            analysis=analyzer.analyze(read_text(article.text, id=article.path.stem, published=article.account.published.isoformat())),
        )
        for article in articles
    ]


def measured(incidents: Sequence[Sequence[Article]]) -> Figures:
    """Rungs, rows, rows of planted tellings, and pairs."""
    analyzer = Analyzer(tone=False, readability=False)
    found = []
    for articles in incidents:
        accounts = accounts_of(articles, analyzer)
        rows = find_acts(accounts)
        found.append((*count_cells(articles, rows), count_planted_acts(articles, accounts), count_pairs(articles, rows)))
    rungs, aligned, planted, pairs = zip(*found, strict=True)
    return reduce(add, rungs), reduce(add, aligned), reduce(add, planted), reduce(add, pairs)


def fitted(incidents: Sequence[Sequence[Article]]) -> dict[str, float]:
    """The weights of logistic regression, the intercept among them, over all pairs of tellings of two accounts.

    The tellings that were planted are examples, and those that were found. One that was found and not planted is no pair of an act of
    which its account has a telling of its own; of others of this kind nothing is known.
    """
    import numpy
    from sklearn.linear_model import LogisticRegression

    analyzer = Analyzer(tone=False, readability=False)
    examples, labels = [], []
    for articles in incidents:
        for found, labelled in tellings_with_acts(articles, analyzer):
            known = {(each.choice.document, act) for each, act in zip(found, labelled, strict=True) if act is not None}
            for one, other, evidence in pairs_of(found):
                acts_told = labelled[one], labelled[other]
                if None in acts_told:
                    extra = one if labelled[one] is None else other
                    act = acts_told[0] or acts_told[1]
                    if act is None or (found[extra].choice.document, act) not in known:
                        continue
                examples.append([evidence[name] for name in acts.WEIGHTS])
                labels.append(acts_told[0] is not None and acts_told[0] == acts_told[1])
    model = LogisticRegression(max_iter=3000).fit(numpy.array(examples, dtype=float), numpy.array(labels))
    return {"": float(model.intercept_[0]), **dict(zip(acts.WEIGHTS, map(float, model.coef_[0]), strict=True))}


def tellings_with_acts(articles: Sequence[Article], analyzer: Analyzer) -> Iterator[tuple[list[Telling], list[str | None]]]:
    """The planted tellings with their acts, then those found, with the act of the planted one that they stand on."""
    planted: list[Telling] = []
    planted_acts: list[str | None] = []
    found: list[Telling] = []
    found_acts: list[str | None] = []
    for article, account in zip(articles, accounts_of(articles, analyzer), strict=True):
        for each in article.truth.agency:
            planted.append(telling(account, each.start, each.end, each.rung, "author"))
            planted_acts.append(each.act)
        own = tellings_of(account)
        found += own
        found_acts += [None if met is None else met.act for met in partners([each.choice for each in own], article.truth.agency)]
    yield planted, planted_acts
    yield found, found_acts


def pairs_of(found: Sequence[Telling]) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Every two tellings of different accounts with what speaks for and against one act."""
    sides = acts.sides_of(found)
    places = acts.places_of(sides)
    crowd = acts.crowd_of(sides)
    for one in range(len(sides)):
        for other in range(one + 1, len(sides)):
            if sides[one].document != sides[other].document:
                yield one, other, acts.evidence_of(sides[one], sides[other], places[one], places[other]) | {"crowd": crowd}


def to_fit(small: Sequence[tuple[str, Sequence[Article]]]) -> list[Sequence[Article]]:
    """The small incidents that are no test, and those of the corpus's development part."""
    corpus = load_corpus(shipped("corpora")).incidents
    development = [
        [article for article in found.articles if not article.follows] for found in corpus if found.manifest.split == "development"
    ]
    return [*(articles for name, articles in small if name != UNSEEN), *development]


def table(name: str, figures: Figures) -> str:
    """The figures in lines."""
    lines = [name]
    pairs = figures[3]
    for title, count in zip(NAMES, figures[:3], strict=False):
        lines.append(f"  {title:34} {count.right:4} of {count.total:4}  {count.value or 0:.3f}")
    lines.append(f"  {NAMES[-1]:34} precision {pairs.precision or 0:.3f}  recall {pairs.recall or 0:.3f}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Print the figures of a file of small incidents, set by set; with `--fit` also the weights."""
    paths = [Path(argument) for argument in arguments if argument != "--fit"]
    small = [(name, found.articles) for path in paths for name, found in small_incidents(path)]
    for name, count in sorted(Counter(name for name, _ in small).items()):
        print(table(f"{name}, {count} incidents", measured([articles for own, articles in small if own == name])))
    if "--fit" in arguments:
        for name, weight in fitted(to_fit(small)).items():
            print(f"{name or 'intercept':24} {weight:6.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
