"""How well accounts of one incident are put together, held against incidents that people declared.

It knows where the truth stands in BASIL, in an invented corpus and in a table with an `incident` column; it refuses to know
how documents are grouped.

The measure is the adjusted Rand index (Hubert & Arabie 1985): 1 where the groups are the same, 0 where they agree as often as
chance. Each set is grouped twice, with the dates of its articles and without any.
"""

import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from pathlib import Path
from typing import Any

from framing.analysis import Analyzer
from framing.corpus.fingerprints import FINGERPRINT, fingerprint
from framing.corpus.grouping import LEAST, group
from framing.corpus.incidents import gather
from framing.corpus.scoring import words_met
from framing.corpus.wire import find_wire
from framing.datasets.basil import COMBINED, basil_articles
from framing.errors import DataError
from framing.prose import Prose
from framing.readers import read_text
from framing.readers.dates import day_of
from framing.resources import shipped
from framing.types import Document

CUTS = (0.4, 0.5, 0.55, 0.65, 0.7, 0.8)
"""Mean probabilities at which the linkage is cut, to show how much hangs on the one that is used."""
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """An article and the incident it is said to tell."""

    document: Document
    incident: str


def grouping_figures(path: Path | None) -> Row:
    """The figures for a folder or file; the shipped corpus without one. Raises DataError where no incident is declared."""
    place = path or shipped("corpora")
    if not place.exists():
        raise DataError("no such file or folder", path=str(place))
    articles = list(declared(place))
    if not articles:
        raise DataError(
            "holds no incidents: expected BASIL's N_outlet.json, folders with incident.toml, or a table with an `incident` column",
            path=str(place),
        )
    analyzer = Analyzer(tone=False, readability=False)
    truth = [article.incident for article in articles]
    record: Row = {"articles": len(articles), "incidents": len(set(truth))}
    if any(article.document.published for article in articles):
        dated = [row_of(article.document, analyzer) for article in articles]
        record["with date"] = measured(dated, truth)
        record["wire"] = wire_figures(place, dated, articles)
    undated = [row_of(without_date(article.document), analyzer) for article in articles]
    record["without date"] = measured(undated, truth)
    return {name: value for name, value in record.items() if value is not None}


def declared(place: Path) -> Iterator[Declared]:
    """The articles of a layout that declares incidents."""
    manifests = sorted(place.glob("*/incident.toml")) if place.is_dir() else []
    if manifests:
        for manifest in manifests:
            yield from told(manifest)
    elif place.is_dir() and any(COMBINED.search(str(file)) for file in place.rglob("*.json")):
        dates = {file.name: json.loads(file.read_text("utf-8")).get("date") for file in place.rglob("*.json") if COMBINED.search(str(file))}
        for article in basil_articles(place)[0]:
            name = Path(article.id).name
            published = dates.get(name) or dates.get(f"{name}.json")
            document = read_text(article.text, id=article.id, title=article.title, outlet=article.outlet, published=published)
            yield Declared(document=document, incident=article.incident)
    else:
        from framing.corpus.articles import open_article
        from framing.corpus.inputs import Inputs

        for each in Inputs(paths=(str(place),)).articles():
            if each.problem is None and each.declared is not None:
                yield Declared(document=open_article(each), incident=each.declared)


def told(manifest: Path) -> Iterator[Declared]:
    """The accounts of a manifest, and its follow-ups, each an incident of its own."""
    content = tomllib.loads(manifest.read_text("utf-8"))
    for key in ("accounts", "followups"):
        for entry in content.get(key, ()):
            name = f"{content['id']}/{entry['path']}"
            text = (manifest.parent / entry["path"]).read_bytes().decode("utf-8")
            published = str(entry.get("published") or content.get("date") or "") or None
            document = read_text(text, id=name, title=entry.get("title"), outlet=entry["outlet"], published=published)
            yield Declared(document=document, incident=content["id"] if key == "accounts" else name)


def without_date(document: Document) -> Document:
    from dataclasses import replace

    return replace(document, published=None)


def row_of(document: Document, analyzer: Analyzer) -> Row:
    prose = Prose(document, analyzer.vocabulary)
    return {
        **dict(zip(FINGERPRINT, fingerprint(prose, analyzer.analyze_prose(prose), words_met(classifier=False).of(prose)), strict=True)),
        "day": day_of(document.published),
    }


def measured(rows: Sequence[Row], truth: Sequence[str]) -> Row:
    """The index, pairs right and wrong, and the index at other cuts."""
    evidence = gather(reading(rows), [row["day"] for row in rows])
    pairs = evidence.pairs
    labels = [member.group for member in group(pairs, len(rows))]
    together = {(one, other) for one, other in combinations(range(len(rows)), 2) if labels[one] == labels[other]}
    right = {(one, other) for one, other in combinations(range(len(rows)), 2) if truth[one] == truth[other]}
    both = len(together & right)
    return {
        "adjusted Rand index": round(rand_index(truth, labels), 4),
        "groups": len(set(labels)),
        "pairs put together": len(together),
        "of them right": round(both / len(together), 4) if together else None,
        "right pairs found": round(both / len(right), 4) if right else None,
        f"index at other cuts than {LEAST}": {
            str(cut): round(rand_index(truth, [member.group for member in group(pairs, len(rows), least=cut)]), 4) for cut in CUTS
        },
    }


def rand_index(one: Sequence[object], other: Sequence[object]) -> float:
    """The adjusted Rand index (Hubert & Arabie 1985) of two groupings of the same documents; 1 where both are the same.

    >>> rand_index("aabb", [1, 1, 2, 2]), round(rand_index("aabb", [1, 1, 1, 2]), 2)
    (1.0, 0.0)
    """
    both = pairs_within(zip(one, other, strict=True))
    first, second, every = pairs_within(one), pairs_within(other), comb(len(one), 2)
    expected = first * second / every if every else 0.0
    most = (first + second) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def pairs_within(labels: Iterable[object]) -> int:
    """Pairs of documents with one label."""
    return sum(comb(count, 2) for count in Counter(labels).values())


def reading(rows: Sequence[Row]) -> Callable[[Sequence[str]], list[list[Row]]]:
    """The rows as one batch, as a run would read them."""
    return lambda columns: [[{column: row[column] for column in columns} for row in rows]]


def wire_figures(place: Path, rows: Sequence[Row], articles: Sequence[Declared]) -> Row | None:
    """Pairs with the same copy, where manifests declare them."""
    manifests = sorted(place.glob("*/incident.toml")) if place.is_dir() else []
    if not manifests:
        return None
    declared_pairs = set()
    for manifest in manifests:
        content = tomllib.loads(manifest.read_text("utf-8"))
        for entry in content.get("wire", ()):
            names = sorted(f"{content['id']}/{outlet}.txt" for outlet in entry["outlets"])
            declared_pairs |= set(combinations(names, 2))
    ids = [article.document.id for article in articles]
    outlets = [article.document.outlet for article in articles]
    figures: Row = {"pairs declared": len(declared_pairs)}
    for way, exact in (("exact", len(ids)), ("by MinHash", 0)):
        wire = find_wire(lambda _: [list(rows)], ids, outlets, exact=exact)
        found = {(min(ids[one], ids[other]), max(ids[one], ids[other])) for one, other, _ in wire.pairs}
        figures[way] = {"found": len(found & declared_pairs), "wrong": len(found - declared_pairs)}
    return figures


def grouping_table(figures: Row) -> str:
    """The figures as lines.

    >>> print(grouping_table({"articles": 6, "without date": {"groups": 2}}))
    articles: 6
    without date:
      groups: 2
    """
    return "\n".join(lines(figures, 0))


def lines(figures: Row, depth: int) -> Iterator[str]:
    for name, value in figures.items():
        if isinstance(value, dict):
            yield "  " * depth + f"{name}:"
            yield from lines(value, depth + 1)
        else:
            yield "  " * depth + f"{name}: {value}"
