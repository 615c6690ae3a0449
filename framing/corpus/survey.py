"""What a run would read, told before it reads it: the dry run.

It knows what stands beside the articles; it refuses to open a text, so an outlet or a date that only the text tells of
counts as not told.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from framing.corpus.inputs import Inputs
from framing.corpus.run import cut
from framing.plurals import plural
from framing.readers.dates import find_date
from framing.readers.unreadable import place_of

SHOWN = 10


@dataclass(slots=True, kw_only=True)
class Survey:
    """Counts over the articles that are selected."""

    articles: int = 0
    shards: int = 0
    problems: list[str] = field(default_factory=list)
    bad: int = 0
    renamed: int = 0
    characters: int = 0
    undated: int = 0
    first: str | None = None
    last: str | None = None
    outlets: Counter[str | None] = field(default_factory=Counter)
    files: Counter[str] = field(default_factory=Counter)


def survey(inputs: Inputs) -> Survey:
    """Read the inputs without scoring anything."""
    found = Survey()
    for articles, _ in cut(inputs):
        found.shards += 1
        for article in articles:
            if article.problem is not None:
                found.bad += 1
                found.problems.append(f"{place_of(article.path or article.document, article.line)}: {article.problem}")
                del found.problems[SHOWN:]
                continue
            found.articles += 1
            found.renamed += article.original_id is not None
            found.characters += article.size
            found.files[article.path or ""] += 1
            found.outlets[article.outlet] += 1
            day = find_date(article.published) if article.published else None
            found.undated += day is None
            if day is not None:
                found.first = min(found.first or day[:10], day[:10])
                found.last = max(found.last or day[:10], day[:10])
    return found


def lines_of(found: Survey) -> Iterator[str]:
    """The survey in words."""
    where = f"{plural(len(found.files), 'file')}, {plural(found.shards, 'shard')}"
    yield f"{plural(found.articles, 'article')} ({plural(found.characters, 'character')}) in {where}"
    if found.first is not None:
        yield f"published {found.first} to {found.last}"
    if found.undated:
        yield f"{found.undated:,} with no date beside the text; it may stand in the text"
    known = [(name, count) for name, count in found.outlets.items() if name is not None]
    known.sort(key=lambda pair: (-pair[1], pair[0]))
    if known:
        shown = ", ".join(f"{name} {count:,}" for name, count in known[:SHOWN])
        yield f"{plural(len(known), 'outlet')}: {shown}{', …' if len(known) > SHOWN else ''}"
    if found.outlets[None]:
        yield f"{found.outlets[None]:,} with no outlet beside the text; it may stand in the text"
    if found.renamed:
        yield f"{found.renamed:,} with an id that another has, to be named anew, such as a1~2"
    if found.bad:
        yield f"{found.bad:,} that cannot be read:"
        yield from (f"  {problem}" for problem in found.problems)
        if found.bad > len(found.problems):
            yield "  …"
