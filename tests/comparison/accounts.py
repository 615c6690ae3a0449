"""Invented accounts as the comparison takes them."""

from framing.analysis import Analyzer
from framing.comparison.types import Account
from framing.readers import read_text

ANALYZER = Analyzer(tone=False, readability=False)


def account(document: str, text: str, *, published: str | None = None) -> Account:
    """A text as an analysed account; its first line is its title."""
    return Account(
        document=document,
        outlet=document,
        published=published,
        analysis=ANALYZER.analyze(read_text(text, id=document, published=published)),
    )


def place(found: Account, start: int, end: int) -> str:
    """The words at this place of the account's text."""
    return found.analysis.document.text[start:end]
