"""What every labelled data set comes down to: sentences with a label, where they come from, and what was marked in them.

It knows the common shape; it refuses to know any file layout.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from framing.errors import DataError


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSpan:
    """A stretch of a sentence (or of an article, where so said) that somebody marked; code points, half-open."""

    start: int
    end: int
    label: str
    quote: bool | None = None
    """Whether its annotators say it is a quotation; None where they did not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSentence:
    """One sentence and what people said of it."""

    text: str
    label: int | None
    """1: marked as loaded, biased or leaning; 0: not; None: its annotators did not agree."""
    dataset: str
    outlet: str | None = None
    topic: str | None = None
    document: str | None = None
    """The article it stands in."""
    incident: str | None = None
    """The story that its article is one account of."""
    position: float | None = None
    """Where in the article it stands, 0 … 1, by sentence."""
    spans: tuple[LabelledSpan, ...] = ()
    """With offsets into `text`."""
    words: tuple[str, ...] = ()
    """Single words that annotators named, without offsets."""
    labels: Mapping[str, int | None] = field(default_factory=lambda: MappingProxyType({}))
    """Further labels of the same sentence by name, such as `lexical` and `informational`."""
    line: int | None = None
    """Line of the file where it stands, for messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledData:
    """One data set as read, with the digest that names it."""

    name: str
    sentences: tuple[LabelledSentence, ...]
    sha256: str
    """Over names and contents of the files read."""
    path: str

    @property
    def labelled(self) -> tuple[LabelledSentence, ...]:
        """Those with a label; the rest is left out of training and measuring, and counted."""
        return tuple(sentence for sentence in self.sentences if sentence.label is not None)


def both_classes(sentences: Iterable[LabelledSentence], *, path: str | None = None) -> None:
    """Refuse labels among which there is nothing to tell apart. Raises DataError."""
    found = {sentence.label for sentence in sentences} - {None}
    if not found:
        raise DataError("no sentence has a label; there is nothing to learn or to measure", path=path)
    if len(found) == 1:
        raise DataError(f"every label is {found.pop()}: one class only; labels of both kinds, 1 and 0, are needed", path=path)
