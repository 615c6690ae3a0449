"""How well names are found on small incidents in which every mention is labelled.

It knows which mentions count; it refuses to know how a name is found. `python -m framing.evaluation.naming FILE` prints the figures of a
JSON Lines file, set by set; nobody reads its set `unseen` to mend anything.
"""

import sys
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path

from framing.analysis import Analyzer
from framing.comparison.names import find_names
from framing.evaluation.acts import accounts_of
from framing.evaluation.counts import Agreement
from framing.evaluation.small import small_incidents
from framing.evaluation.truth import Article, Incident

UNSEEN = "unseen"
"""The set that nothing was mended by."""


def measured(incidents: Sequence[Incident]) -> dict[str, Agreement]:
    """By naming set: mentions met by a choice of this set that overlaps them, and choices that a mention meets.

    Of each incident only the sets count that somebody labelled there, for the labels of others are missing, not absent.
    """
    analyzer = Analyzer(tone=False, readability=False)
    found: dict[str, Agreement] = {}
    for incident in incidents:
        for name, count in counted(incident.articles, analyzer).items():
            found[name] = found.get(name, Agreement()) + count
    return dict(sorted(found.items()))


def counted(articles: Sequence[Article], analyzer: Analyzer) -> dict[str, Agreement]:
    """The same of one incident."""
    chosen: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in find_names(accounts_of(articles, analyzer)):
        for choice in row.choices:
            chosen.setdefault((choice.document, row.set), []).extend(choice.places)
    labelled: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for article in articles:
        for label in article.truth.labels:
            labelled.setdefault((article.path.stem, label.set), []).append((label.start, label.end))
    sets = {name for _, name in labelled}
    return {
        name: Agreement(
            planted=sum(len(spans) for (_, own), spans in labelled.items() if own == name),
            planted_met=met(labelled, chosen, name),
            found=sum(len(spans) for (_, own), spans in chosen.items() if own == name),
            found_met=met(chosen, labelled, name),
        )
        for name in sets
    }


def met(
    ours: Mapping[tuple[str, str], Sequence[tuple[int, int]]], theirs: Mapping[tuple[str, str], Sequence[tuple[int, int]]], name: str
) -> int:
    """How many of our places in this set share a character with one of theirs in the same document."""
    return sum(
        any(start < last and first < end for first, last in theirs.get(key, ()))
        for key, spans in ours.items()
        if key[1] == name
        for start, end in spans
    )


def main(arguments: Sequence[str]) -> int:
    """Print the figures of files of small incidents, set by set."""
    small = [each for argument in arguments for each in small_incidents(Path(argument))]
    for written in dict.fromkeys(name for name, _ in small):
        found = measured([incident for name, incident in small if name == written])
        for label, count in (*found.items(), ("all", reduce(add, found.values(), Agreement()))):
            print(f"{written:10}{label:20}{count.planted:6} mentions  precision {count.precision or 0:.3f}  recall {count.recall or 0:.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
