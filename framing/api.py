"""The package from Python: score a text, and take the result as a dictionary, a table or HTML.

It knows how people ask and how results leave; it refuses to know anything in between.

>>> import framing
>>> analysis = framing.score("The regime fell. Officials said the so-called truce held.", tone=False, readability=False)
>>> [(marker.kind, marker.text) for marker in analysis.markers]
[('loaded-actor', 'regime'), ('vague-source', 'Officials'), ('distancing', 'so-called')]
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing import types
from framing.analysis import Analyzer
from framing.lexicon import load_paths, parse_kinds
from framing.types import KINDS

if TYPE_CHECKING:
    import pandas
    import polars

    from framing.readers import Unreadable


class Analysis(types.Analysis):
    """Everything found in one text, with its ways out."""

    __slots__ = ()

    def to_dict(self, *, text: bool = True) -> dict[str, Any]:
        """The contract's JSON form, schema `framing/analysis/1`; without `text` no word of the article is in it."""
        from framing.reports.record import analysis_record

        return analysis_record(self, text=text)

    def to_rows(self) -> list[dict[str, Any]]:
        """The tidy table of markers, one a row, ready for `pandas.DataFrame` or `polars.DataFrame`."""
        from framing.reports.table import marker_rows

        return list(marker_rows([self]))

    def to_pandas(self) -> "pandas.DataFrame":
        """The markers as a pandas frame; pandas must be installed."""
        import pandas

        from framing.reports.table import COLUMNS

        return pandas.DataFrame(self.to_rows(), columns=list(COLUMNS))

    def to_polars(self) -> "polars.DataFrame":
        """The markers as a Polars frame."""
        import polars

        from framing.reports.table import SCHEMA

        return polars.DataFrame(self.to_rows(), schema=SCHEMA)

    def _repr_html_(self) -> str:
        from framing.reports.html import render_fragment

        return render_fragment(self)


def score(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    id: str = "text",  # noqa: A002 - the document's own word
    lexicons: Iterable[str | Path] = (),
    kinds: Iterable[str] | None = None,
    tone: bool = True,
    readability: bool = True,
    classifier: object = True,
) -> Analysis:
    """Mark how a text is worded; a title that is the text's first line is found there.

    `classifier`: True for the shipped one, False for none, or one of your own: what `framing.training.train` returns, or
    anything with `predict_proba` over sentences, such as a fitted scikit-learn pipeline.
    Raises LexiconError for a list that is not right, UnknownNameError for an unknown kind.
    """
    from framing.readers import read_text

    document = read_text(text, id=id, title=title, outlet=outlet, published=published, url=url)
    ready = analyzer(lexicons=lexicons, kinds=kinds, tone=tone, readability=readability, classifier=classifier)
    return _with_doors(ready.analyze(document))


def score_paths(
    paths: Iterable[str | Path],
    *,
    lexicons: Iterable[str | Path] = (),
    kinds: Iterable[str] | None = None,
    tone: bool = True,
    readability: bool = True,
    classifier: object = True,
) -> "Iterator[Analysis | Unreadable]":
    """Mark every document in files and folders, one at a time; what can't be read comes as `Unreadable` in its place."""
    from framing.readers import Unreadable, read

    ready = analyzer(lexicons=lexicons, kinds=kinds, tone=tone, readability=readability, classifier=classifier)
    for document in read(paths):
        yield document if isinstance(document, Unreadable) else _with_doors(ready.analyze(document))


def analyzer(
    *,
    lexicons: Iterable[str | Path] = (),
    kinds: Iterable[str] | None = None,
    tone: bool = True,
    readability: bool = True,
    classifier: object = True,
) -> Analyzer:
    """An analyzer for many texts: the lists and the classifier are read once."""
    return Analyzer(
        lexicons=load_paths(map(Path, lexicons)),
        kinds=KINDS if kinds is None else parse_kinds(kinds),
        tone=tone,
        readability=readability,
        classifier=classifier,
    )


def _with_doors(analysis: types.Analysis) -> Analysis:
    return Analysis(**{key.name: getattr(analysis, key.name) for key in fields(types.Analysis)})
