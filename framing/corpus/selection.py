"""Which articles of the input a run wants: outlets, a first day, a number.

It knows what is told of an article, and looks into its text only for what is not told; it refuses to know any analysis.
"""

from dataclasses import dataclass
from datetime import date

from framing.corpus.articles import Article, open_article
from framing.errors import DataError
from framing.readers.dates import find_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """All of it must hold; empty and None mean everything."""

    outlets: tuple[str, ...] = ()
    """Without regard to case."""
    since: date | None = None
    """The first day; articles without a date are left out."""
    limit: int | None = None
    """Articles to read at most, of those that are wanted."""

    def holds(self, article: Article) -> bool:
        """Whether the article is wanted. One that cannot be read is: its problem is told."""
        if not self.outlets and self.since is None:
            return True
        outlet = (article.outlet or "").strip() or None
        published = find_date(article.published) if article.published else None
        if (self.outlets and outlet is None) or (self.since is not None and article.published is None):
            try:
                document = open_article(article)
            except DataError:
                return True
            outlet, published = document.outlet, document.published
        return self.is_wanted(outlet, published)

    def is_wanted(self, outlet: str | None, published: str | None) -> bool:
        if self.outlets and (outlet is None or outlet.casefold() not in {name.strip().casefold() for name in self.outlets}):
            return False
        return self.since is None or (published is not None and published[:10] >= self.since.isoformat())


EVERYTHING = Selection()
