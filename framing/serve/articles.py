"""A pasted article as it is marked, or two as they are compared, in the reports' own HTML.

It knows what may be pasted; it refuses to know how a marker is found or a table drawn.
"""

from collections.abc import Iterator
from itertools import islice
from threading import BoundedSemaphore, Lock

from framing.analysis import Analyzer
from framing.comparison.compare import compare
from framing.comparison.incident import incident
from framing.comparison.types import Account
from framing.readers import read_text
from framing.reports.comparison_html import stream_comparison_html
from framing.reports.html import stream_html
from framing.serve.refusals import Refusal
from framing.types import Analysis

LETTERS = "AB"


class Articles:
    """One analyzer for everybody who pastes; one article at a time, so that a class that marks is not kept waiting."""

    def __init__(self, *, longest: int) -> None:
        self.longest = longest
        self.turn = BoundedSemaphore(1)
        self.lock = Lock()
        self.analyzer: Analyzer | None = None

    def analyze(self, text: str, *, name: str, outlet: str | None = None) -> Analysis:
        with self.lock:
            if self.analyzer is None:
                self.analyzer = Analyzer(classifier=True)
        return self.analyzer.analyze(read_text(self.checked(text), id=name, outlet=outlet))

    def checked(self, text: str) -> str:
        """The text, if it can be marked. Raises Refusal."""
        if not text.strip():
            raise Refusal(422, "There is no text to mark. Paste an article, or a few sentences of one.", title="Nothing was pasted")
        if len(text) > self.longest:
            raise Refusal(
                413,
                f"The text has {len(text):,} characters; this page takes {self.longest:,}. Go back, and paste one article at a time.",
                title="The text is too long",
            )
        # forms send line ends as CR LF; the article's own were one character
        return text.replace("\r\n", "\n")

    def marked(self, text: str) -> list[str]:
        """The body of an article's page, in pieces, down to the end of the file."""
        with self.turn:
            return after_head(stream_html([self.analyze(text, name="Pasted article")]))

    def compared(self, one: str, other: str) -> list[str]:
        """The body of a comparison's page, in pieces."""
        with self.turn:
            accounts = [
                Account(
                    document=f"account-{letter.lower()}",
                    outlet=f"Account {letter}",
                    published=None,
                    analysis=self.analyze(text, name=f"account-{letter.lower()}", outlet=f"Account {letter}"),
                )
                for letter, text in zip(LETTERS, (one, other), strict=True)
            ]
            return after_head(stream_comparison_html(compare(incident(accounts, id="pasted", title="Two accounts, side by side"))))


def after_head(pieces: Iterator[str]) -> list[str]:
    """What follows the page's head, which has a style sheet of its own."""
    return list(islice(pieces, 1, None))
